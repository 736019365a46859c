//! One turn of a talk: what a conversation is given, and what it leaves behind.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::talk::Talk;
use crate::domain::ids::{BotId, ChatId, OutboxId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::store::Tx;
use crate::store::chats::Chat;
use crate::telegram::incoming::From;

/// What every conversation may know of the installation.
#[derive(Debug)]
pub struct House {
    pub bot: BotId,
    /// Without the @.
    pub bot_name: String,
    /// Where personal pages and calendar files are reached; none where no address was given.
    pub public_url: Option<String>,
}

pub struct Turn<'t, 'c> {
    pub tx: &'t mut Tx<'c>,
    pub house: Arc<House>,
    pub now: DateTime<Utc>,
    pub chat: Chat,
    pub from: From,
    pub lang: Lang,
    pub talk: Talk,
    /// The row whose message was tapped, where it is known; screens are then changed in place.
    pub tapped: Option<OutboxId>,
    pub outcome: Outcome,
}

/// What a turn leaves to be done.
#[derive(Default)]
pub struct Outcome {
    pub owes: Vec<Owed>,
    pub work: Vec<Work>,
}

/// Slow work, done by the worker outside any transaction; its result comes back through the inbox.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {}

impl Turn<'_, '_> {
    /// Says something new in this chat.
    pub fn reply(&mut self, message: Message) {
        let owed = self.owed(self.chat.chat, self.chat.person, Op::Send, message);
        self.outcome.owes.push(owed);
    }

    /// Changes the tapped message into this, or says it anew where there is none.
    pub fn show(&mut self, message: Message) {
        let op = self.tapped.map_or(Op::Send, Op::Edit);
        let owed = self.owed(self.chat.chat, self.chat.person, op, message);
        self.outcome.owes.push(owed);
    }

    /// Says something in another chat; it comes by itself, so it goes with the notices.
    pub fn tell(&mut self, chat: ChatId, person: PersonId, message: Message) {
        let owed = self.owed(chat, Some(person), Op::Send, message);
        self.outcome.owes.push(Owed { lane: Lane::Notice, ..owed });
    }

    fn owed(&self, chat: ChatId, person: Option<PersonId>, op: Op, message: Message) -> Owed {
        Owed {
            chat,
            person,
            lane: Lane::Reply,
            kind: Kind::Reply,
            op,
            words: Words::Frozen(message),
            once: None,
            due: self.now,
            useful_until: None,
            again_of: None,
        }
    }
}
