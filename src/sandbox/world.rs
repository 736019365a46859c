//! Everything Telegram would remember about one bot: people, chats, messages, files and the queue of updates. Changed
//! only under one short lock; nothing here waits.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map, Value, json};
use tokio::sync::broadcast;

pub use super::chat::{Chat, ChatKind, Kept, Membership, Topic};
use super::errors::{Refusal, bad, forbidden};
use super::faults::Faults;
use super::files::Files;
use super::limits::Pace;
use super::log::Log;
use super::settings::Settings;
use super::updates::Updates;
use super::webhook::Webhook;
use super::{Options, Time};

/// Telegram's own account that speaks for anonymous administrators.
pub const ANONYMOUS: i64 = 1_087_968_824;

pub struct World {
    pub time: Arc<dyn Time>,
    pub bot: Bot,
    pub people: HashMap<i64, Person>,
    pub chats: HashMap<i64, Chat>,
    pub files: Files,
    pub updates: Updates,
    pub faults: Faults,
    pub pace: Pace,
    pub log: Log,
    pub settings: Settings,
    pub webhook: Webhook,
    pub taps: HashMap<String, Tap>,
    pub changes: broadcast::Sender<Change>,
    keep_messages: bool,
    last_message: i64,
    last_tap: u64,
    pub last_album: u64,
}

pub struct Bot {
    pub id: i64,
    pub username: String,
    /// Privacy mode off: the bot sees everything said in groups.
    pub reads_all: bool,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub id: i64,
    pub first_name: String,
    pub last_name: Option<String>,
    pub username: Option<String>,
    pub language_code: Option<String>,
    pub deactivated: bool,
}

pub struct Tap {
    pub user: i64,
    pub at: i64,
    pub answered: Option<Value>,
    pub update: Value,
}

/// Something a watcher of a chat would see.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub chat: i64,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Message(i64),
    /// A tap was answered.
    Answer(String),
    /// The person started, blocked or unblocked the bot.
    Standing,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Author {
    Bot,
    Person(i64),
    AnonymousAdmin,
}

impl World {
    pub fn new(options: &Options, time: Arc<dyn Time>) -> World {
        let bot_id = options.token.split(':').next().and_then(|id| id.parse().ok()).unwrap_or(1);
        World {
            time,
            bot: Bot { id: bot_id, username: options.username.clone(), reads_all: false },
            people: HashMap::new(),
            chats: HashMap::new(),
            files: Files::default(),
            updates: Updates::starting_at(options.first_update),
            faults: Faults::default(),
            pace: Pace::new(options.limits),
            log: Log::new(options.keep_log),
            settings: Settings::named(&options.name),
            webhook: Webhook::default(),
            taps: HashMap::new(),
            changes: broadcast::channel(1024).0,
            keep_messages: options.keep_messages,
            last_message: options.first_message - 1,
            last_tap: 0,
            last_album: 0,
        }
    }

    pub fn now(&self) -> i64 {
        self.time.wall()
    }

    pub fn bot_json(&self) -> Value {
        json!({
            "id": self.bot.id, "is_bot": true, "first_name": self.settings.name(), "username": self.bot.username,
        })
    }

    pub fn meet(&mut self, person: Person) {
        let id = person.id;
        self.chats.entry(id).or_insert_with(|| Chat::new(id, ChatKind::Private, String::new()));
        self.people.insert(id, person);
    }

    pub fn chat_json(&self, id: i64) -> Value {
        let Some(chat) = self.chats.get(&id) else { return json!({ "id": id, "type": "private" }) };
        let mut json = match chat.kind {
            ChatKind::Private => match self.people.get(&id) {
                Some(person) => {
                    let mut json = person.json();
                    json["type"] = json!("private");
                    for key in ["is_bot", "language_code"] {
                        json.as_object_mut().and_then(|json| json.remove(key));
                    }
                    json
                }
                None => json!({ "id": id, "type": "private" }),
            },
            ChatKind::Group => json!({ "id": id, "type": "group", "title": chat.title }),
            ChatKind::Supergroup { .. } => json!({ "id": id, "type": "supergroup", "title": chat.title }),
        };
        if chat.kind == (ChatKind::Supergroup { forum: true }) {
            json["is_forum"] = json!(true);
        }
        json
    }

    pub fn person_json(&self, id: i64) -> Value {
        self.people.get(&id).map_or_else(|| json!({ "id": id, "is_bot": false, "first_name": "" }), Person::json)
    }

    fn author_json(&self, chat: i64, author: Author) -> Map<String, Value> {
        let mut json = Map::new();
        match author {
            Author::Bot => drop(json.insert("from".to_owned(), self.bot_json())),
            Author::Person(id) => drop(json.insert("from".to_owned(), self.person_json(id))),
            Author::AnonymousAdmin => {
                let bot = json!({
                    "id": ANONYMOUS, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot",
                });
                json.insert("from".to_owned(), bot);
                json.insert("sender_chat".to_owned(), self.chat_json(chat));
            }
        }
        json
    }

    /// Makes a message with the next id, keeps it and returns it as the wire shows it.
    pub fn post(&mut self, chat_id: i64, author: Author, content: Map<String, Value>) -> Value {
        let id = self.next_message_id(chat_id);
        let mut message = Map::new();
        message.insert("message_id".to_owned(), json!(id));
        message.extend(self.author_json(chat_id, author));
        message.insert("chat".to_owned(), self.chat_json(chat_id));
        message.insert("date".to_owned(), json!(self.now()));
        message.extend(content);
        let message = Value::Object(message);
        let from_bot = author == Author::Bot;
        if let Some(chat) = self.chats.get_mut(&chat_id)
            && self.keep_messages
        {
            chat.keep(id, Kept { json: message.clone(), from_bot, edited: false, deleted: false });
        }
        self.tell(chat_id, What::Message(id));
        message
    }

    fn next_message_id(&mut self, chat: i64) -> i64 {
        match self.chats.get_mut(&chat) {
            Some(chat) if matches!(chat.kind, ChatKind::Supergroup { .. }) => chat.next_message_id(),
            _ => {
                self.last_message += 1;
                self.last_message
            }
        }
    }

    /// Whether messages are remembered; where they are not, any edit is taken to find its target.
    pub fn keeps_messages(&self) -> bool {
        self.keep_messages
    }

    pub fn tell(&self, chat: i64, what: What) {
        // Nobody watching is fine.
        let _watchers = self.changes.send(Change { chat, what });
    }

    pub fn next_tap_id(&mut self) -> String {
        self.last_tap += 1;
        format!("43{:017}", self.last_tap)
    }

    /// The chat a request may speak in, or Telegram's reason why not.
    pub fn open_chat(&mut self, id: Option<i64>) -> Result<&mut Chat, Refusal> {
        let Some(id) = id else { return Err(bad("chat_id is empty")) };
        let deactivated = self.people.get(&id).is_some_and(|person| person.deactivated);
        let Some(chat) = self.chats.get_mut(&id) else { return Err(bad("chat not found")) };
        if let Some(to) = chat.migrated_to {
            return Err(Refusal::migrated(to));
        }
        let group = if chat.kind == ChatKind::Group { "group" } else { "supergroup" };
        match (chat.kind, chat.bot) {
            (ChatKind::Private, _) if deactivated => Err(forbidden("user is deactivated")),
            (ChatKind::Private, _) if !chat.started => Err(forbidden("bot can't initiate conversation with a user")),
            (ChatKind::Private, _) if chat.blocked => Err(forbidden("bot was blocked by the user")),
            (ChatKind::Private, _) => Ok(chat),
            (_, Membership::Kicked) => Err(forbidden(&format!("bot was kicked from the {group} chat"))),
            (_, Membership::Outside) => Err(forbidden(&format!("bot is not a member of the {group} chat"))),
            (_, Membership::Member | Membership::Administrator { .. }) => Ok(chat),
        }
    }
}

impl Person {
    pub fn json(&self) -> Value {
        let mut json = json!({ "id": self.id, "is_bot": false, "first_name": self.first_name });
        let extra =
            [("last_name", &self.last_name), ("username", &self.username), ("language_code", &self.language_code)];
        for (key, value) in extra {
            if let Some(value) = value {
                json[key] = json!(value);
            }
        }
        json
    }
}
