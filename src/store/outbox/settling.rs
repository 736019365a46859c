//! How rows end, and what becomes of those nobody knows the end of.

use std::fmt::Write as _;

use anyhow::Result;
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::claims::{Claimed, Row};
use crate::domain::ids::{BotId, ChatId, MessageId, OutboxId};
use crate::domain::owed::Settled;
use crate::store::sql::{Tx, on};

/// Settles rows that arrived, all in one statement.
pub async fn settle_sent(tx: &mut Tx<'_>, sent: &[(OutboxId, MessageId)], now: DateTime<Utc>) -> Result<()> {
    if sent.is_empty() {
        return Ok(());
    }
    let mut sql = String::from(
        "update outbox set state = 'sent', reason = null, settled_at = $1, message_id = v.column2 from (values ",
    );
    for row in 0..sent.len() {
        let comma = if row == 0 { "" } else { ", " };
        let _ = write!(sql, "{comma}(cast(${} as bigint), cast(${} as bigint))", 2 + row * 2, 3 + row * 2);
    }
    sql.push_str(") as v where outbox.id = v.column1 and outbox.state in ('sending', 'uncertain')");
    on!(tx, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(now);
        for (row, message) in sent {
            query = query.bind(row.0).bind(message.0);
        }
        query.execute(c).await.map(drop)
    })?;
    Ok(())
}

/// Settles one claimed row in any way.
pub async fn settle(tx: &mut Tx<'_>, id: OutboxId, how: &Settled, now: DateTime<Utc>) -> Result<()> {
    const END: &str = "
        update outbox
        set state = $2, reason = $3, settled_at = $4
        where id = $1 and state in ('sending', 'waiting')";
    const AGAIN: &str = "
        update outbox
        set state = 'waiting', reason = $2, due = $3
        where id = $1 and state = 'sending'";
    let (state, reason) = match how {
        Settled::Sent(message) => return settle_sent(tx, &[(id, *message)], now).await,
        Settled::TryAgain(at, reason) => {
            on!(tx, |c| sqlx::query(AGAIN).bind(id.0).bind(*reason).bind(*at).execute(c).await.map(drop))?;
            return Ok(());
        }
        Settled::Unreachable(reason) => ("unreachable", Some(*reason)),
        Settled::Refused(reason) => ("refused", Some(reason.as_str())),
        Settled::Lapsed => ("lapsed", None),
        Settled::Overtaken => ("overtaken", None),
        Settled::Uncertain(reason) => ("uncertain", Some(*reason)),
    };
    on!(tx, |c| sqlx::query(END).bind(id.0).bind(state).bind(reason).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// Rows a dead process left in flight become uncertain. `before` spares what a living one may still be sending.
pub async fn doubt(tx: &mut Tx<'_>, bot: BotId, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "
        update outbox
        set state = 'uncertain', reason = 'the process stopped while it was in flight', settled_at = $2
        where bot = $3 and state = 'sending' and claimed_at <= $1";
    // The far future of chrono is beyond what PostgreSQL can hold.
    let before = before.min(now + chrono::Duration::days(36_500));
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).bind(now).bind(bot.0).execute(c).await.map(|d| d.rows_affected()))?)
}

/// Uncertain rows: all of one chat, or those of any that nobody has dealt with.
pub async fn uncertain(tx: &mut Tx<'_>, bot: BotId, chat: Option<ChatId>) -> Result<Vec<Claimed>> {
    const SQL: &str = "
        select id, chat, person, lane, kind, op, target, about, body, useful_until, tries,
            (select t.message_id from outbox t where t.id = outbox.target) as target_message,
            (select count(*) from album_messages a where a.outbox = outbox.target) as target_album
        from outbox
        where bot = $1 and state = 'uncertain' and (cast($2 as bigint) is null or chat = $2)
            and (chat = $2 or not exists (select 1 from outbox again where again.again_of = outbox.id))
        order by id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.map(|chat| chat.0)).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_claimed(tx)).collect()
}

/// How often what a row says was said before, as far as is known.
pub async fn said_before(tx: &mut Tx<'_>, id: OutboxId) -> Result<i64> {
    const SQL: &str = "
        with recursive before (id) as (
            select again_of from outbox where id = $1 and again_of is not null
            union all
            select o.again_of from outbox o join before b on o.id = b.id where o.again_of is not null)
        select count(*) from before";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(id.0).fetch_one(c).await)?)
}

/// An uncertain edit, deletion or pin is simply done again.
pub async fn redo(tx: &mut Tx<'_>, id: OutboxId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update outbox
        set state = 'waiting', due = $2, settled_at = null
        where id = $1 and state = 'uncertain'";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// A row sent in place of an edit whose message was gone is a message of its own from now on.
pub async fn stands_in(tx: &mut Tx<'_>, id: OutboxId) -> Result<()> {
    const SQL: &str = "update outbox set op = 'send' where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}
