//! One chat as Telegram remembers it: who is in it, what was said, and what nobody has read yet.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChatKind {
    Private,
    Group,
    Supergroup { forum: bool },
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Membership {
    Outside,
    Kicked,
    Member,
    Administrator { topics: bool },
}

pub struct Chat {
    pub id: i64,
    pub kind: ChatKind,
    pub title: String,
    pub started: bool,
    pub blocked: bool,
    pub bot: Membership,
    pub members: HashSet<i64>,
    pub administrators: HashSet<i64>,
    pub migrated_to: Option<i64>,
    pub topics: BTreeMap<i64, Topic>,
    pub pinned: Vec<i64>,
    pub bot_has_spoken: bool,
    messages: HashMap<i64, Kept>,
    order: Vec<i64>,
    /// Messages of the bot that came or changed since somebody last took them.
    pub fresh: Vec<i64>,
    last_message: i64,
}

#[derive(Clone, Debug)]
pub struct Topic {
    pub name: String,
    pub closed: bool,
    pub deleted: bool,
}

/// A message as it now stands on the wire.
#[derive(Clone, Debug)]
pub struct Kept {
    pub json: Value,
    pub from_bot: bool,
    pub edited: bool,
    pub deleted: bool,
}

impl Chat {
    pub fn new(id: i64, kind: ChatKind, title: String) -> Chat {
        Chat {
            id,
            kind,
            title,
            started: false,
            blocked: false,
            bot: Membership::Outside,
            members: HashSet::new(),
            administrators: HashSet::new(),
            migrated_to: None,
            topics: BTreeMap::new(),
            pinned: Vec::new(),
            bot_has_spoken: false,
            messages: HashMap::new(),
            order: Vec::new(),
            fresh: Vec::new(),
            last_message: 0,
        }
    }

    /// Keeps a message; one of the bot's waits to be taken.
    pub fn keep(&mut self, id: i64, kept: Kept) {
        self.bot_has_spoken |= kept.from_bot;
        self.order.push(id);
        if kept.from_bot {
            self.fresh.push(id);
        }
        self.messages.insert(id, kept);
    }

    pub fn next_message_id(&mut self) -> i64 {
        self.last_message += 1;
        self.last_message
    }

    /// A message that is still there.
    pub fn find(&self, id: i64) -> Option<&Kept> {
        self.messages.get(&id).filter(|kept| !kept.deleted)
    }

    pub fn find_even_deleted(&self, id: i64) -> Option<&Kept> {
        self.messages.get(&id)
    }

    pub fn change(&mut self, id: i64, change: impl FnOnce(&mut Kept)) {
        let Some(kept) = self.messages.get_mut(&id) else { return };
        change(kept);
        if kept.from_bot && !self.fresh.contains(&id) {
            self.fresh.push(id);
        }
    }

    pub fn messages(&self) -> impl DoubleEndedIterator<Item = &Kept> {
        self.order.iter().filter_map(|id| self.messages.get(id))
    }
}
