//! One turn of a talk, wherever it happens: a chat and a personal page go through here, so that neither can do what the
//! other cannot. What comes of it is kept by whoever asked.

use std::sync::Arc;

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::conversation::{self, Channel, House, Outcome, Talk, Turn};
use crate::domain::ids::OutboxId;
use crate::domain::lang::Lang;
use crate::domain::work::WorkDone;
use crate::store::Tx;
use crate::store::chats::Chat;
use crate::store::visible::Visible;
use crate::telegram::incoming::{From, Incoming};
use crate::text::{Args, say};

/// What a turn is about.
pub enum Came {
    Update(Box<Incoming>),
    /// The result of slow work, for the chat whose turn owed it.
    Back(WorkDone),
}

/// Where a turn begins.
pub struct Opening {
    pub chat: Chat,
    pub from: From,
    pub channel: Channel,
    /// The row whose message was tapped.
    pub tapped: Option<OutboxId>,
    /// What a page shows, the newest first; what a chat shows is looked up.
    pub page: Option<Vec<Visible>>,
}

/// Where a turn ended.
pub struct Closing {
    /// With where the talk stands now.
    pub chat: Chat,
    /// Whether anything of the chat is to be kept.
    pub moved: bool,
    pub outcome: Outcome,
}

pub async fn turn(
    tx: &mut Tx<'_>,
    house: &Arc<House>,
    opening: Opening,
    came: &Came,
    now: DateTime<Utc>,
) -> Result<Closing> {
    let Opening { chat, from, channel, tapped, page } = opening;
    let (talk, lost) = match &chat.talk {
        None => (Talk::default(), false),
        Some(json) => Talk::from_json(json).map_or((Talk::default(), true), |talk| (talk, false)),
    };
    let tag = from.language_code.as_deref();
    let lang = chat.lang.or_else(|| Lang::from_tag(tag?)).unwrap_or(Lang::Ko);
    let unasked = chat.talk.as_ref().map(Talk::unasked).unwrap_or_default();
    let before = (talk.clone(), unasked.clone(), chat.lang, chat.person, chat.cohort);
    let mut turn = Turn {
        tx,
        house: Arc::clone(house),
        channel,
        now,
        chat,
        from,
        lang,
        talk,
        unasked,
        me: None,
        joining: None,
        lost,
        first: lost.then(|| say(lang, "talk-lost", &Args::new())),
        tapped,
        page,
        outcome: Outcome::default(),
    };
    match came {
        Came::Update(incoming) => conversation::take(&mut turn, incoming).await?,
        Came::Back(done) => conversation::come_back(&mut turn, done).await?,
    }
    let Turn { mut chat, talk, unasked, outcome, .. } = turn;
    let now_at = (talk, unasked, chat.lang, chat.person, chat.cohort);
    let moved = lost || before != now_at;
    if moved {
        chat.talk = Some(now_at.0.to_json(&now_at.1));
    }
    Ok(Closing { chat, moved, outcome })
}
