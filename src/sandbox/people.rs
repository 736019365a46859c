//! What a person does in the app: every act becomes the update Telegram would send the bot.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::Inner;
use super::files::FileKind;
use super::shown::Shown;
use super::text::Rich;
use super::typed;
use super::world::{Author, Tap, What, World};

/// Somebody with Telegram.
#[derive(Clone)]
pub struct User {
    pub(super) inner: Arc<Inner>,
    pub(super) id: i64,
}

impl User {
    pub(super) fn find(inner: &Arc<Inner>, id: i64) -> Option<User> {
        inner.world().people.contains_key(&id).then(|| User { inner: inner.clone(), id })
    }

    pub fn id(&self) -> i64 {
        self.id
    }

    /// Presses START, by a personal link where there is a payload.
    pub fn start(&self, payload: &str) -> i64 {
        self.says(format!("/start {payload}").trim_end())
    }

    pub fn says(&self, text: &str) -> i64 {
        self.sends(fields(json!({ "text": text, "entities": Rich::typed(text).entities })))
    }

    /// Says something as a reply to a message.
    pub fn replies(&self, to: i64, text: &str) -> i64 {
        self.writes(text, &[], Some(to))
    }

    /// Says something formatted, perhaps as a reply.
    pub fn writes(&self, text: &str, entities: &[Value], reply_to: Option<i64>) -> i64 {
        let found = |to: i64| Some(self.inner.world().chats.get(&self.id)?.find(to)?.json.clone());
        let target = reply_to.and_then(found);
        let entities = Rich::formatted(text, entities).entities;
        self.sends(fields(json!({ "text": text, "entities": entities, "reply_to_message": target })))
    }

    /// Types into an app that makes `**bold**` and `[words](address)` of what is typed so.
    pub fn types(&self, text: &str) -> i64 {
        let Rich { text, entities } = typed::read(text);
        self.writes(&text, &entities, None)
    }

    /// Passes on what somebody else wrote, whose account is hidden.
    pub fn forwards(&self, text: &str, author: &str) -> i64 {
        let date = self.inner.world().now();
        let origin = json!({ "type": "hidden_user", "sender_user_name": author, "date": date });
        self.sends(fields(json!({ "text": text, "forward_origin": origin })))
    }

    pub fn sends_sticker(&self, emoji: &str) -> i64 {
        let id = self.keep(None, None, emoji.as_bytes(), FileKind::Sticker);
        self.sends(fields(json!({ "sticker": {
            "file_id": id, "file_unique_id": "AgADsticker", "type": "regular", "width": 512, "height": 512,
            "is_animated": false, "is_video": false, "emoji": emoji,
        } })))
    }

    pub fn sends_voice(&self, seconds: u32) -> i64 {
        let id = self.keep(None, Some("audio/ogg"), b"OggS", FileKind::Voice);
        self.sends(fields(json!({ "voice": {
            "file_id": id, "file_unique_id": "AgADvoice", "duration": seconds, "mime_type": "audio/ogg",
        } })))
    }

    pub fn sends_location(&self, latitude: f64, longitude: f64) -> i64 {
        self.sends(fields(json!({ "location": { "latitude": latitude, "longitude": longitude } })))
    }

    /// A contact card; `owner` is the Telegram account it belongs to, if any.
    pub fn sends_contact(&self, phone: &str, name: &str, owner: Option<i64>) -> i64 {
        self.sends(fields(json!({ "contact": { "phone_number": phone, "first_name": name, "user_id": owner } })))
    }

    /// Any message content, as it is on the wire.
    pub fn sends(&self, content: Map<String, Value>) -> i64 {
        let mut world = self.inner.world();
        self.open(&mut world);
        let message = world.post(self.id, Author::Person(self.id), content);
        let now = world.now();
        world.updates.push("message", &message, now);
        message["message_id"].as_i64().unwrap_or(0)
    }

    /// Taps a button by its data, which the person's client could also have made up. Returns the tap's id.
    pub fn taps(&self, message: i64, data: &str) -> String {
        let mut world = self.inner.world();
        tap(&mut world, self.id, self.id, message, data)
    }

    /// Taps the newest button with this label; `None` where there is none.
    pub fn taps_label(&self, label: &str) -> Option<String> {
        let (message, data) = {
            let world = self.inner.world();
            let chat = world.chats.get(&self.id)?;
            chat.messages().rev().filter(|kept| !kept.deleted).map(Shown::from_kept).find_map(|shown| {
                let data = shown.button(label)?.data.clone()?;
                Some((shown.message_id, data))
            })?
        };
        Some(self.taps(message, &data))
    }

    /// The same tap once more under a new update_id, as an app that was closed re-sends it.
    pub fn same_tap_again(&self, tap: &str) {
        let mut world = self.inner.world();
        let Some(update) = world.taps.get(tap).map(|tap| tap.update.clone()) else { return };
        let now = world.now();
        world.updates.push("callback_query", &update, now);
    }

    pub fn edits(&self, message: i64, text: &str) {
        let mut world = self.inner.world();
        let now = world.now();
        let Some(chat) = world.chats.get_mut(&self.id) else { return };
        let mut edited = None;
        chat.change(message, |kept| {
            let key = if kept.json["text"].is_string() { "text" } else { "caption" };
            kept.json[key] = json!(text);
            kept.json["edit_date"] = json!(now);
            kept.edited = true;
            edited = Some(kept.json.clone());
        });
        let Some(edited) = edited else { return };
        world.updates.push("edited_message", &edited, now);
        world.tell(self.id, What::Message(message));
    }

    pub fn blocks(&self) {
        let mut world = self.inner.world();
        self.set_blocked(&mut world, true);
    }

    pub fn unblocks(&self) {
        let mut world = self.inner.world();
        self.set_blocked(&mut world, false);
    }

    /// The account is deleted: nothing reaches it, and no update says so.
    pub fn deactivate(&self) {
        if let Some(person) = self.inner.world().people.get_mut(&self.id) {
            person.deactivated = true;
        }
    }

    pub fn is_called(&self, first_name: &str, username: Option<&str>) {
        if let Some(person) = self.inner.world().people.get_mut(&self.id) {
            person.first_name = first_name.to_owned();
            person.username = username.map(str::to_owned);
        }
    }

    pub fn has_started(&self) -> bool {
        self.inner.world().chats.get(&self.id).is_some_and(|chat| chat.started)
    }

    /// Started without an update: an account that met the bot long ago.
    pub fn has_met_the_bot(&self) {
        if let Some(chat) = self.inner.world().chats.get_mut(&self.id) {
            chat.started = true;
        }
    }

    /// Writing starts the chat, and unblocks the bot first.
    fn open(&self, world: &mut World) {
        self.set_blocked(world, false);
        if let Some(chat) = world.chats.get_mut(&self.id) {
            chat.started = true;
        }
    }

    fn set_blocked(&self, world: &mut World, blocked: bool) {
        let Some(chat) = world.chats.get_mut(&self.id) else { return };
        if chat.blocked == blocked {
            return;
        }
        chat.blocked = blocked;
        let bot = world.bot_json();
        let kicked = json!({ "status": "kicked", "user": bot, "until_date": 0 });
        let member = json!({ "status": "member", "user": bot });
        let (old, new) = if blocked { (member, kicked) } else { (kicked, member) };
        push_membership(world, self.id, self.id, &old, &new);
        world.tell(self.id, What::Standing);
    }
}

pub fn push_membership(world: &mut World, chat: i64, by: i64, old: &Value, new: &Value) {
    let now = world.now();
    let update = json!({
        "chat": world.chat_json(chat), "from": world.person_json(by), "date": now,
        "old_chat_member": old, "new_chat_member": new,
    });
    world.updates.push("my_chat_member", &update, now);
}

/// A tap on a message in any chat; a message that is gone arrives as inaccessible.
pub fn tap(world: &mut World, user: i64, chat: i64, message: i64, data: &str) -> String {
    let id = world.next_tap_id();
    let (now, chat_json) = (world.now(), world.chat_json(chat));
    let found = world.chats.get(&chat).and_then(|chat| chat.find(message)).map(|kept| kept.json.clone());
    let message = found.unwrap_or_else(|| json!({ "chat": chat_json, "message_id": message, "date": 0 }));
    let update = json!({
        "id": id, "from": world.person_json(user), "message": message, "chat_instance": format!("-{chat}"), "data": data,
    });
    world.taps.insert(id.clone(), Tap { user, at: now, answered: None, update: update.clone() });
    world.updates.push("callback_query", &update, now);
    id
}

/// The fields of a message, without those that are empty.
pub fn fields(content: Value) -> Map<String, Value> {
    let Value::Object(fields) = content else { return Map::new() };
    fields.into_iter().filter(|(_, value)| !value.is_null() && value.as_array().is_none_or(|a| !a.is_empty())).collect()
}
