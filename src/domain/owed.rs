//! What Naru owes: one row of the outbox each, from being owed to how it ended.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{ChatId, MessageId, OutboxId, PersonId};
use super::message::Message;

/// Replies go before notices, notices before broadcasts; order holds per chat and lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    Reply = 0,
    Notice = 1,
    Broadcast = 2,
}

impl Lane {
    pub fn from_number(number: i64) -> Option<Lane> {
        [Lane::Reply, Lane::Notice, Lane::Broadcast].into_iter().find(|lane| *lane as i64 == number)
    }
}

/// What is done to the chat. An edit, a deletion and a pin name the row whose message they change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    Send,
    Edit(OutboxId),
    Delete(OutboxId),
    Pin(OutboxId),
}

impl Op {
    pub fn name(self) -> &'static str {
        match self {
            Op::Send => "send",
            Op::Edit(_) => "edit",
            Op::Delete(_) => "delete",
            Op::Pin(_) => "pin",
        }
    }

    pub fn target(self) -> Option<OutboxId> {
        match self {
            Op::Send => None,
            Op::Edit(row) | Op::Delete(row) | Op::Pin(row) => Some(row),
        }
    }
}

/// What kind of thing is said; it decides what becomes of a row whose sending is uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An answer or a question of a talk: asked again where uncertain, and says so.
    Reply,
    /// A notice of the planner: sent again where uncertain, unless the cohort wants otherwise.
    Notice,
    /// An announcement: waits for staff where uncertain.
    Broadcast,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Reply, Kind::Notice, Kind::Broadcast];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Reply => "reply",
            Kind::Notice => "notice",
            Kind::Broadcast => "broadcast",
        }
    }

    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Something to be said, before it is a row.
#[derive(Clone, Debug)]
pub struct Owed {
    pub chat: ChatId,
    pub person: Option<PersonId>,
    pub lane: Lane,
    pub kind: Kind,
    pub op: Op,
    pub words: Words,
    /// A key under which this is owed once and no more.
    pub once: Option<String>,
    pub due: DateTime<Utc>,
    pub useful_until: Option<DateTime<Utc>>,
    /// The uncertain row this says again.
    pub again_of: Option<OutboxId>,
}

/// The words of a row: made already, or made from current rows when it is first claimed.
#[derive(Clone, Debug)]
pub enum Words {
    Frozen(Message),
    Later(serde_json::Value),
}

/// How a row ended, or what becomes of it next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It arrived; edits and deletions keep the message they changed.
    Sent(MessageId),
    /// The reader cannot be reached: blocked, gone, or never started.
    Unreachable(&'static str),
    /// Telegram will never take this.
    Refused(String),
    Lapsed,
    Overtaken,
    /// It may have arrived.
    Uncertain(&'static str),
    /// It did not arrive and may be tried again from then on.
    TryAgain(DateTime<Utc>, &'static str),
}
