//! One turn: a row handled in one transaction with all it causes, or put aside with an apology.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::{Inbox, Inner, backoff};
use crate::conversation::{self, Outcome, Talk, Turn};
use crate::domain::ids::{ChatId, UserId};
use crate::domain::lang::Lang;
use crate::domain::work::WorkDone;
use crate::outbox;
use crate::store::inbox::{Origin, Waiting};
use crate::store::{self, Tx};
use crate::telegram::incoming::{self, Incoming, What};
use crate::text::{Args, say};

impl Inbox {
    pub(super) async fn handle(&self, row: Waiting) -> Taken {
        let mut tries = 0;
        let taken = loop {
            let (inner, again) = (Arc::clone(&self.0), row.clone());
            let now = self.0.clock.now();
            match self.0.db.write(move |tx| take_turn(tx, inner, again, now).boxed()).await {
                Ok(taken) => break taken,
                Err(error) if store::is_fault(&error) => {
                    tracing::warn!(row = row.id.0, "the database failed a turn; trying again");
                    self.0.clock.pause(backoff(&mut tries)).await;
                }
                Err(error) => {
                    tracing::error!(row = row.id.0, error = ?error, "a turn failed and its update is parked");
                    self.park(&row).await;
                    break Taken::Done;
                }
            }
        };
        self.0.outbox.wake();
        self.0.work_owed.notify_one();
        // The turn may have touched what notices depend on.
        self.0.notices.wake();
        taken
    }
}

/// What became of a row that was taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Handled, now or before.
    Done,
    /// An earlier row of its chat still waits.
    NotYet,
}

async fn take_turn(tx: &mut Tx<'_>, inner: Arc<Inner>, row: Waiting, now: DateTime<Utc>) -> Result<Taken> {
    if !store::inbox::done(tx, row.id, now).await? {
        return Ok(if store::inbox::waits(tx, row.id).await? { Taken::NotYet } else { Taken::Done });
    }
    let bot = inner.api.bot();
    let came = match row.arrived.origin {
        Origin::Telegram => incoming::read(&row.arrived.raw).map(|incoming| Came::Update(Box::new(incoming))),
        Origin::Worker => came_back(&row),
    };
    let came = came.context("could not read the update")?;
    let (id, kind, from) = match &came {
        Came::Update(incoming) => (incoming.chat, incoming.chat_kind.as_str(), incoming.from.clone()),
        Came::Back(chat, _) => {
            (*chat, "private", incoming::From { user: UserId(chat.0), is_bot: false, language_code: None })
        }
    };
    let chat = store::chats::meet(tx, bot, id, kind, now).await?;
    let (talk, lost) = match &chat.talk {
        None => (Talk::default(), false),
        Some(json) => Talk::from_json(json).map_or((Talk::default(), true), |talk| (talk, false)),
    };
    let lang = chat.lang.or_else(|| Lang::from_tag(from.language_code.as_deref()?)).unwrap_or(Lang::Ko);
    let tapped = match &came {
        Came::Update(incoming) => tapped(tx, &inner, incoming, now).await?,
        Came::Back(..) => None,
    };
    let before = (talk.clone(), chat.lang, chat.person, chat.cohort);
    let mut turn = Turn {
        tx,
        house: Arc::clone(&inner.house),
        now,
        chat,
        from,
        lang,
        talk,
        me: None,
        joining: None,
        lost,
        first: lost.then(|| say(lang, "talk-lost", &Args::new())),
        tapped,
        outcome: Outcome::default(),
    };
    match &came {
        Came::Update(incoming) => conversation::take(&mut turn, incoming).await?,
        Came::Back(_, done) => conversation::come_back(&mut turn, done).await?,
    }
    let Turn { tx, mut chat, talk, outcome, .. } = turn;
    if lost || before != (talk.clone(), chat.lang, chat.person, chat.cohort) {
        chat.talk = Some(talk.to_json());
        store::chats::remember(tx, &chat).await?;
    }
    for owed in outcome.owes {
        outbox::owe(tx, bot, owed, now).await?;
    }
    for work in outcome.work {
        store::jobs::owe(tx, bot, id, &work, now).await?;
    }
    Ok(Taken::Done)
}

/// What a turn is about.
enum Came {
    Update(Box<Incoming>),
    /// The result of slow work, for the chat whose turn owed it.
    Back(ChatId, WorkDone),
}

fn came_back(row: &Waiting) -> Option<Came> {
    Some(Came::Back(row.arrived.chat?, serde_json::from_str(&row.arrived.raw).ok()?))
}

/// The row whose message was tapped. A tap on a message that was thought uncertain proves that it arrived.
async fn tapped(
    tx: &mut Tx<'_>,
    inner: &Inner,
    incoming: &Incoming,
    now: DateTime<Utc>,
) -> Result<Option<crate::domain::ids::OutboxId>> {
    let What::Tap { data, message: Some(message) } = &incoming.what else { return Ok(None) };
    let bot = inner.api.bot();
    if let Some((row, _)) = store::outbox::by_message(tx, bot, incoming.chat, *message).await? {
        return Ok(Some(row));
    }
    for row in store::outbox::uncertain(tx, bot, Some(incoming.chat)).await? {
        let buttons = row.body.iter().flat_map(|body| body.keyboard.iter().flatten());
        let has_it = buttons
            .into_iter()
            .any(|button| matches!(&button.press, crate::domain::message::Press::Data(own) if own == data));
        if has_it {
            store::outbox::settle_sent(tx, &[(row.id, *message)], now).await?;
            return Ok(Some(row.id));
        }
    }
    Ok(None)
}
