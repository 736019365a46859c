//! What may be sent now, and the rows in hand: claimed, worded, on their way.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::settling::settle;
use super::{ABOUT, BODY};
use crate::domain::ids::{BotId, ChatId, MessageId, OutboxId, PersonId};
use crate::domain::message::Message;
use crate::domain::owed::{Kind, Lane, Op, Settled};
use crate::store::cards;
use crate::store::sealing::Sealed;
use crate::store::sql::{Tx, on};

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
    /// That message is the first of an album's.
    pub target_is_album: bool,
    pub about: Option<serde_json::Value>,
    pub body: Option<Message>,
    pub useful_until: Option<DateTime<Utc>>,
    pub tries: i64,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    chat: i64,
    person: Option<i64>,
    lane: i64,
    kind: String,
    op: String,
    target: Option<i64>,
    target_message: Option<i64>,
    target_album: i64,
    about: Option<Vec<u8>>,
    body: Option<Vec<u8>>,
    useful_until: Option<DateTime<Utc>>,
    tries: i64,
}

impl Row {
    pub(super) fn into_claimed(self, tx: &Tx<'_>) -> Result<Claimed> {
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
            target_is_album: self.target_album > 0,
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
            (select t.message_id from outbox t where t.id = outbox.target) as target_message,
            (select count(*) from album_messages a where a.outbox = outbox.target) as target_album",
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
