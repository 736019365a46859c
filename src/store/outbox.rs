//! The outbox: everything Naru says is a row here first, and each row ends in exactly one way.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::cards;
use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, ChatId, MessageId, OutboxId, PersonId};
use crate::domain::message::Message;
use crate::domain::owed::{Kind, Lane, Op, Owed, Settled, Words};

pub(super) const ABOUT: &str = "outbox.about";
pub(super) const BODY: &str = "outbox.body";

/// Owes one thing; `None` where it was owed before under the same key.
pub async fn owe(tx: &mut Tx<'_>, bot: BotId, owed: &Owed, now: DateTime<Utc>) -> Result<Option<OutboxId>> {
    const SQL: &str = "
        insert into outbox
            (bot, chat, person, lane, kind, op, target, again_of, about, body, once, due, useful_until,
             state, tries, owed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'waiting', 0, $14)
        on conflict (once) do nothing
        returning id";
    let (about, body) = match &owed.words {
        Words::Frozen(message) => (None, Some(Sealed::new(tx.keys(), BODY, message)?)),
        Words::Later(about) => (Some(Sealed::new(tx.keys(), ABOUT, about)?), None),
    };
    let id: Option<i64> = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(bot.0)
            .bind(owed.chat.0)
            .bind(owed.person.map(|person| person.0))
            .bind(owed.lane as i64)
            .bind(owed.kind.name())
            .bind(owed.op.name())
            .bind(owed.op.target().map(|row| row.0))
            .bind(owed.again_of.map(|row| row.0))
            .bind(about.as_ref().map(Sealed::bytes))
            .bind(body.as_ref().map(Sealed::bytes))
            .bind(owed.once.as_deref())
            .bind(owed.due)
            .bind(owed.useful_until)
            .bind(now)
            .fetch_optional(c)
            .await
    })?;
    let Some(id) = id.map(OutboxId) else { return Ok(None) };
    if let (Words::Frozen(message), Some(person)) = (&owed.words, owed.person) {
        cards::keep(tx, person, id, owed.op, message).await?;
    }
    Ok(Some(id))
}

/// Puts off a row that still waits under `once`; used for what gathers for a while, such as an album.
pub async fn put_off(tx: &mut Tx<'_>, once: &str, words: &Message, due: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "update outbox set due = $2, body = $3 where once = $1 and state = 'waiting'";
    let body = Sealed::new(tx.keys(), BODY, words)?;
    let changed = on!(tx, |c| {
        sqlx::query(SQL).bind(once).bind(due).bind(body.bytes()).execute(c).await.map(|d| d.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Since when a row waits under `once`; `None` where there is none or it is on its way.
pub async fn waits_since(tx: &mut Tx<'_>, once: &str) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "select owed_at from outbox where once = $1 and state = 'waiting'";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(once).fetch_optional(c).await)?)
}

/// Unsent edits of a message give way to a newer one.
pub async fn overtake_edits(tx: &mut Tx<'_>, target: OutboxId, now: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "
        update outbox
        set state = 'overtaken', reason = 'a newer edit', settled_at = $2
        where target = $1 and op = 'edit' and state = 'waiting'";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(target.0).bind(now).execute(c).await.map(|d| d.rows_affected()))?)
}

/// At most two edits of a message in five seconds: when the next one may be sent.
pub async fn edit_due(tx: &mut Tx<'_>, target: OutboxId, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    const SQL: &str = "
        select claimed_at
        from outbox
        where target = $1 and op = 'edit' and claimed_at > $2 and claimed_at <= $3
        order by claimed_at desc
        limit 2";
    let window = chrono::Duration::seconds(5);
    let recent: Vec<DateTime<Utc>> =
        on!(tx, |c| sqlx::query_scalar(SQL).bind(target.0).bind(now - window).bind(now).fetch_all(c).await)?;
    Ok(recent.get(1).map_or(now, |second| *second + window))
}

/// A row sent in place of an edit whose message was gone is a message of its own from now on.
pub async fn stands_in(tx: &mut Tx<'_>, id: OutboxId) -> Result<()> {
    const SQL: &str = "update outbox set op = 'send' where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}

/// A row that may be sent now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Candidate {
    pub id: i64,
    pub chat: i64,
    pub lane: i64,
    pub op: String,
}

/// What may be sent now: the first due row of each chat and lane, where the chat has no request in flight and no wait.
pub async fn candidates(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>, limit: i64) -> Result<Vec<Candidate>> {
    const SQL: &str = "
        select o.id, o.chat, o.lane, o.op
        from outbox o
        where o.bot = $1 and o.state = 'waiting' and o.due <= $2
            and not exists (
                select 1 from outbox f
                where f.bot = o.bot and f.chat = o.chat and f.state = 'sending')
            and not exists (
                select 1 from outbox e
                where e.bot = o.bot and e.chat = o.chat and e.lane = o.lane
                    and e.state = 'waiting' and e.due <= $2 and e.id < o.id)
            and not exists (
                select 1 from chats c
                where c.bot = o.bot and c.chat = o.chat and c.send_after > $2)
        order by o.lane, o.due, o.id
        limit $3";
    Ok(on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(now).bind(limit).fetch_all(c).await)?)
}

/// When the next waiting row is due, its chat's wait included. A chat with a request in flight is looked at when that
/// lands; until then it must not hide what falls due for others.
pub async fn next_due(tx: &mut Tx<'_>, bot: BotId) -> Result<Option<DateTime<Utc>>> {
    const SQL: &str = "
        select min(case when c.send_after > o.due then c.send_after else o.due end)
        from outbox o
        left join chats c on c.bot = o.bot and c.chat = o.chat
        where o.bot = $1 and o.state = 'waiting'
            and not exists (
                select 1 from outbox f
                where f.bot = o.bot and f.chat = o.chat and f.state = 'sending')";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).fetch_one(c).await)?)
}

/// A row in hand: claimed, to be worded where it is not, and sent.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: OutboxId,
    pub chat: ChatId,
    pub person: Option<PersonId>,
    pub lane: Lane,
    pub kind: Kind,
    pub op: Op,
    /// The message that an edit, deletion or pin is about, where it is known to have arrived.
    pub target_message: Option<MessageId>,
    pub about: Option<serde_json::Value>,
    pub body: Option<Message>,
    pub useful_until: Option<DateTime<Utc>>,
    pub tries: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    chat: i64,
    person: Option<i64>,
    lane: i64,
    kind: String,
    op: String,
    target: Option<i64>,
    target_message: Option<i64>,
    about: Option<Vec<u8>>,
    body: Option<Vec<u8>>,
    useful_until: Option<DateTime<Utc>>,
    tries: i64,
}

impl Row {
    fn into_claimed(self, tx: &Tx<'_>) -> Result<Claimed> {
        let id = self.id;
        let odd = || format!("could not read row {id} of outbox");
        let op = match (self.op.as_str(), self.target.map(OutboxId)) {
            ("send", _) => Op::Send,
            ("edit", Some(row)) => Op::Edit(row),
            ("delete", Some(row)) => Op::Delete(row),
            ("pin", Some(row)) => Op::Pin(row),
            _ => anyhow::bail!(odd()),
        };
        let open = |bytes| Sealed::<Message>::read(bytes).open(tx.keys(), BODY);
        let open_about = |bytes| Sealed::<serde_json::Value>::read(bytes).open(tx.keys(), ABOUT);
        Ok(Claimed {
            id: OutboxId(id),
            chat: ChatId(self.chat),
            person: self.person.map(PersonId),
            lane: Lane::from_number(self.lane).with_context(odd)?,
            kind: Kind::from_name(&self.kind).with_context(odd)?,
            op,
            target_message: self.target_message.map(MessageId),
            about: self.about.map(open_about).transpose()?,
            body: self.body.map(open).transpose()?,
            useful_until: self.useful_until,
            tries: self.tries,
        })
    }
}

/// Claims rows: from here until they are settled, a crash leaves each uncertain. One that cannot be read is refused.
pub async fn claim(tx: &mut Tx<'_>, ids: &[i64], now: DateTime<Utc>) -> Result<Vec<Claimed>> {
    let sql = format!(
        "update outbox
        set state = 'sending', claimed_at = $2, tries = tries + 1
        where id in ({}) and state = 'waiting'
        returning id, chat, person, lane, kind, op, target, about, body, useful_until, tries,
            (select t.message_id from outbox t where t.id = outbox.target) as target_message",
        tx.each("$1")
    );
    let ids = serde_json::to_string(ids)?;
    let mut rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).bind(now).fetch_all(c).await)?;
    rows.sort_by_key(|row| (row.lane, row.id));
    let mut claimed = Vec::with_capacity(rows.len());
    for row in rows {
        let id = OutboxId(row.id);
        match row.into_claimed(tx) {
            Ok(row) => claimed.push(row),
            // It must not hold up all the others for ever.
            Err(error) => {
                tracing::error!(row = id.0, error = %error, "a message is given up");
                settle(tx, id, &Settled::Refused("could not be read".to_owned()), now).await?;
            }
        }
    }
    Ok(claimed)
}

/// Keeps the words a row was given when it was first claimed.
pub async fn word(tx: &mut Tx<'_>, id: OutboxId, message: &Message) -> Result<()> {
    const SQL: &str = "update outbox set body = $2 where id = $1 returning person, target";
    let body = Sealed::new(tx.keys(), BODY, message)?;
    let row: Option<(Option<i64>, Option<i64>)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(id.0).bind(body.bytes()).fetch_optional(c).await)?;
    if let Some((Some(person), target)) = row {
        let op = target.map_or(Op::Send, |row| Op::Edit(OutboxId(row)));
        cards::keep(tx, PersonId(person), id, op, message).await?;
    }
    Ok(())
}

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
            (select t.message_id from outbox t where t.id = outbox.target) as target_message
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

/// The row whose message a tap or reply names, and its words as first sent.
pub async fn by_message(
    tx: &mut Tx<'_>,
    bot: BotId,
    chat: ChatId,
    message: MessageId,
) -> Result<Option<(OutboxId, Option<Message>)>> {
    const SQL: &str = "
        select id, body
        from outbox
        where bot = $1 and chat = $2 and message_id = $3 and op = 'send'
        order by id desc
        limit 1";
    let row: Option<(i64, Option<Vec<u8>>)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.0).bind(message.0).fetch_optional(c).await)?;
    let Some((id, body)) = row else { return Ok(None) };
    let body = body.map(|bytes| Sealed::<Message>::read(bytes).open(tx.keys(), BODY)).transpose()?;
    Ok(Some((OutboxId(id), body)))
}

/// What kind of thing a row said, and its words as first sent.
pub async fn said(tx: &mut Tx<'_>, id: OutboxId) -> Result<Option<(Kind, Option<Message>)>> {
    const SQL: &str = "select kind, body from outbox where id = $1";
    let row: Option<(String, Option<Vec<u8>>)> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    let Some((kind, body)) = row else { return Ok(None) };
    let kind = Kind::from_name(&kind).with_context(|| format!("could not read kind of row {id} of outbox"))?;
    let body = body.map(|bytes| Sealed::<Message>::read(bytes).open(tx.keys(), BODY)).transpose()?;
    Ok(Some((kind, body)))
}

/// How many rows are in each state, by lane.
pub async fn counts(tx: &mut Tx<'_>) -> Result<Vec<(i64, String, i64)>> {
    const SQL: &str = "select lane, state, count(*) from outbox group by lane, state order by lane, state";
    Ok(on!(tx, |c| sqlx::query_as(SQL).fetch_all(c).await)?)
}

/// The id under which Telegram keeps a file that was uploaded before.
pub async fn uploaded(tx: &mut Tx<'_>, bot: BotId, sha256: &str) -> Result<Option<String>> {
    const SQL: &str = "select file_id from uploads where bot = $1 and sha256 = $2";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).bind(sha256).fetch_optional(c).await)?)
}

pub async fn remember_upload(tx: &mut Tx<'_>, bot: BotId, sha256: &str, file_id: &str) -> Result<()> {
    const SQL: &str = "
        insert into uploads (bot, sha256, file_id)
        values ($1, $2, $3)
        on conflict (bot, sha256) do update set file_id = excluded.file_id";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(sha256).bind(file_id).execute(c).await.map(drop))?;
    Ok(())
}

/// A kept file id that Telegram no longer takes is forgotten, so that the file is uploaded afresh.
pub async fn forget_upload(tx: &mut Tx<'_>, bot: BotId, sha256: &str) -> Result<()> {
    const SQL: &str = "delete from uploads where bot = $1 and sha256 = $2";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(sha256).execute(c).await.map(drop))?;
    Ok(())
}
