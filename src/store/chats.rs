//! Chats: whom we talk to on Telegram, where the talk stands, and whether we may send.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, ChatId, CohortId, PersonId};
use crate::domain::lang::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Open,
    Blocked,
    /// Deactivated, deleted or unknown to Telegram.
    Gone,
}

impl Reach {
    fn name(self) -> &'static str {
        match self {
            Reach::Open => "open",
            Reach::Blocked => "blocked",
            Reach::Gone => "gone",
        }
    }

    pub fn from_name(name: &str) -> Option<Reach> {
        [Reach::Open, Reach::Blocked, Reach::Gone].into_iter().find(|reach| reach.name() == name)
    }
}

/// A chat as a turn finds it. `talk` is JSON whose shape only conversations know.
#[derive(Clone, Debug)]
pub struct Chat {
    pub bot: BotId,
    pub chat: ChatId,
    pub kind: String,
    pub person: Option<PersonId>,
    /// Which of the person's cohorts the chat speaks of.
    pub cohort: Option<CohortId>,
    pub lang: Option<Lang>,
    pub talk: Option<serde_json::Value>,
    pub reach: Reach,
}

#[derive(sqlx::FromRow)]
struct Row {
    kind: String,
    person: Option<i64>,
    cohort: Option<i64>,
    lang: Option<String>,
    talk: Option<Vec<u8>>,
    reach: String,
}

pub(super) const TALK: &str = "chats.talk";

impl Row {
    fn into_chat(self, tx: &Tx<'_>, bot: BotId, chat: ChatId) -> Result<Chat> {
        // A talk that no longer opens or reads is no talk: the person is brought home with an apology.
        let talk = self.talk.map(|bytes| {
            Sealed::<serde_json::Value>::read(bytes).open(tx.keys(), TALK).unwrap_or(serde_json::Value::Null)
        });
        Ok(Chat {
            bot,
            chat,
            kind: self.kind,
            person: self.person.map(PersonId),
            cohort: self.cohort.map(CohortId),
            lang: self.lang.as_deref().and_then(Lang::from_tag),
            talk,
            reach: Reach::from_name(&self.reach).with_context(|| format!("could not read chats.reach of {chat}"))?,
        })
    }
}

/// The chat, made on first sight. On PostgreSQL this also holds it until the turn ends.
pub async fn meet(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, kind: &str, now: DateTime<Utc>) -> Result<Chat> {
    const SQL: &str = "
        insert into chats (bot, chat, kind, reach, met_at, open_since)
        values ($1, $2, $3, 'open', $4, $4)
        on conflict (bot, chat) do update set kind = excluded.kind
        returning kind, person, cohort, lang, talk, reach";
    let row: Row = on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.0).bind(kind).bind(now).fetch_one(c).await)?;
    row.into_chat(tx, bot, chat)
}

pub async fn find(tx: &mut Tx<'_>, bot: BotId, chat: ChatId) -> Result<Option<Chat>> {
    const SQL: &str = "select kind, person, cohort, lang, talk, reach from chats where bot = $1 and chat = $2";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(bot.0).bind(chat.0).fetch_optional(c).await)?;
    row.map(|row| row.into_chat(tx, bot, chat)).transpose()
}

/// The private chats that can be reached and have a talk.
pub async fn talking(tx: &mut Tx<'_>, bot: BotId) -> Result<Vec<Chat>> {
    const SQL: &str = "
        select chat
        from chats
        where bot = $1 and kind = 'private' and reach = 'open' and talk is not null
        order by chat";
    let chats: Vec<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).fetch_all(c).await)?;
    let mut found = Vec::with_capacity(chats.len());
    for chat in chats {
        found.extend(find(tx, bot, ChatId(chat)).await?);
    }
    Ok(found)
}

/// The bot that somebody met last.
pub async fn last_met(tx: &mut Tx<'_>) -> Result<Option<BotId>> {
    const SQL: &str = "select bot from chats order by met_at desc limit 1";
    let bot: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL).fetch_optional(c).await)?;
    Ok(bot.map(BotId))
}

/// Keeps where the talk stands, whose it is and the language it is held in.
pub async fn remember(tx: &mut Tx<'_>, chat: &Chat) -> Result<()> {
    const SQL: &str = "
        update chats
        set talk = $3, lang = $4, person = $5, cohort = $6
        where bot = $1 and chat = $2";
    let talk = chat.talk.as_ref().map(|talk| Sealed::new(tx.keys(), TALK, talk)).transpose()?;
    let talk = talk.as_ref().map(|sealed| sealed.bytes());
    let lang = chat.lang.map(Lang::code);
    let (person, cohort) = (chat.person.map(|person| person.0), chat.cohort.map(|cohort| cohort.0));
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(chat.bot.0).bind(chat.chat.0).bind(talk).bind(lang);
        query.bind(person).bind(cohort).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// Marks whether the chat can be reached; true where that is news.
pub async fn reach(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, reach: Reach, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        update chats
        set reach = $3, open_since = $4
        where bot = $1 and chat = $2 and reach <> $3";
    let changed = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(bot.0).bind(chat.0).bind(reach.name()).bind(now);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(changed > 0)
}

/// Nothing is sent to the chat before `until`; the wait survives a restart.
pub async fn pause(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, until: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update chats set send_after = $3 where bot = $1 and chat = $2";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(chat.0).bind(until).execute(c).await.map(drop))?;
    Ok(())
}

/// The private chat through which a person can be reached now.
pub async fn of_person(tx: &mut Tx<'_>, bot: BotId, person: PersonId) -> Result<Option<Chat>> {
    const SQL: &str = "
        select chat
        from chats
        where bot = $1 and person = $2 and kind = 'private'";
    let chat: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).bind(person.0).fetch_optional(c).await)?;
    match chat {
        Some(chat) => find(tx, bot, ChatId(chat)).await,
        None => Ok(None),
    }
}

/// Whether what comes by itself to a person may be said in this chat: it is theirs, and they have joined.
pub async fn hears(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, person: PersonId) -> Result<bool> {
    const SQL: &str = "
        select count(*)
        from chats
        where bot = $1 and chat = $2 and person = $3
            and exists (select 1 from members where members.person = chats.person and joined_at is not null)";
    let count: i64 = on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).bind(chat.0).bind(person.0).fetch_one(c).await)?;
    Ok(count > 0)
}

/// A person who now writes from another account: the chats they had before are nobody's.
pub async fn release(tx: &mut Tx<'_>, bot: BotId, person: PersonId, now_in: ChatId) -> Result<()> {
    const SQL: &str = "
        update chats
        set person = null, cohort = null, talk = null
        where bot = $1 and person = $2 and chat <> $3";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(person.0).bind(now_in.0).execute(c).await.map(drop))?;
    Ok(())
}

/// A group that became a supergroup: the chat and what waits for it go on under the new id.
pub async fn migrate(tx: &mut Tx<'_>, bot: BotId, from: ChatId, to: ChatId) -> Result<()> {
    const CHAT: &str = "
        update chats
        set chat = $3, kind = 'supergroup'
        where bot = $1 and chat = $2 and not exists (select 1 from chats c where c.bot = $1 and c.chat = $3)";
    const ROWS: &str = "update outbox set chat = $3 where bot = $1 and chat = $2 and state = 'waiting'";
    for sql in [CHAT, ROWS] {
        on!(tx, |c| sqlx::query(sql).bind(bot.0).bind(from.0).bind(to.0).execute(c).await.map(drop))?;
    }
    Ok(())
}
