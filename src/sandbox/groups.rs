//! Groups: who is in them, what the bot gets to see, topics, and the day a group becomes a supergroup.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::Inner;
use super::methods::bot_member;
use super::people::{User, fields, push_membership, tap};
use super::text::Rich;
use super::world::{Author, Chat, ChatKind, Membership, World};

#[derive(Clone)]
pub struct Group {
    inner: Arc<Inner>,
    pub id: i64,
}

impl Group {
    pub(super) fn open(inner: &Arc<Inner>, id: i64, title: &str, kind: ChatKind) -> Group {
        let chat = Chat::new(id, kind, title.to_owned());
        inner.world().chats.entry(id).or_insert(chat);
        Group { inner: inner.clone(), id }
    }

    /// Somebody adds the bot as an ordinary member.
    pub fn adds_bot(&self, by: &User) {
        self.admits_bot(by, Membership::Member);
    }

    /// Somebody makes the bot an administrator, who sees everything.
    pub fn promotes_bot(&self, by: &User, topics: bool) {
        self.admits_bot(by, Membership::Administrator { topics });
    }

    pub fn demotes_bot(&self, by: &User) {
        self.admits_bot(by, Membership::Member);
    }

    pub fn kicks_bot(&self, by: &User) {
        self.admits_bot(by, Membership::Kicked);
    }

    fn admits_bot(&self, by: &User, now: Membership) {
        let mut world = self.inner.world();
        let Some(chat) = world.chats.get_mut(&self.id) else { return };
        let before = std::mem::replace(&mut chat.bot, now);
        chat.members.insert(by.id);
        let Some(chat) = world.chats.get_mut(&self.id) else { return };
        chat.bot = before;
        let old = self.bot_member(&world);
        if let Some(chat) = world.chats.get_mut(&self.id) {
            chat.bot = now;
        }
        let new = self.bot_member(&world);
        push_membership(&mut world, self.id, by.id, &old, &new);
        if matches!(before, Membership::Outside | Membership::Kicked) {
            let bot = world.bot_json();
            let content = fields(json!({ "new_chat_member": bot, "new_chat_members": [bot] }));
            let message = world.post(self.id, Author::Person(by.id), content);
            self.deliver(&mut world, &message);
        }
    }

    fn bot_member(&self, world: &World) -> Value {
        world.chats.get(&self.id).map(|chat| bot_member(world, chat)).unwrap_or_default()
    }

    pub fn joins(&self, who: &User) {
        let mut world = self.inner.world();
        if let Some(chat) = world.chats.get_mut(&self.id) {
            chat.members.insert(who.id);
        }
        let content = fields(json!({ "new_chat_members": [world.person_json(who.id)] }));
        let message = world.post(self.id, Author::Person(who.id), content);
        self.deliver(&mut world, &message);
    }

    pub fn makes_admin(&self, who: &User) {
        if let Some(chat) = self.inner.world().chats.get_mut(&self.id) {
            chat.members.insert(who.id);
            chat.administrators.insert(who.id);
        }
    }

    pub fn says(&self, who: &User, text: &str) -> i64 {
        self.post(Author::Person(who.id), typed(text), None)
    }

    pub fn says_in_topic(&self, who: &User, thread: i64, text: &str) -> i64 {
        self.post(Author::Person(who.id), typed(text), Some(thread))
    }

    pub fn says_anonymously(&self, text: &str, thread: Option<i64>) -> i64 {
        self.post(Author::AnonymousAdmin, typed(text), thread)
    }

    pub fn replies(&self, who: &User, to: i64, text: &str) -> i64 {
        let (target, thread) = {
            let world = self.inner.world();
            let kept = world.chats.get(&self.id).and_then(|chat| chat.find(to));
            let json = kept.map(|kept| kept.json.clone());
            let thread = json.as_ref().and_then(|json| json["message_thread_id"].as_i64());
            (json, thread)
        };
        let mut content = typed(text);
        if let Some(target) = target {
            content.insert("reply_to_message".to_owned(), target);
        }
        self.post(Author::Person(who.id), content, thread)
    }

    pub fn taps(&self, who: &User, message: i64, data: &str) -> String {
        tap(&mut self.inner.world(), who.id, self.id, message, data)
    }

    /// Somebody deletes a topic; no update says so.
    pub fn deletes_topic(&self, thread: i64) {
        if let Some(topic) = self.inner.world().chats.get_mut(&self.id).and_then(|chat| chat.topics.get_mut(&thread)) {
            topic.deleted = true;
        }
    }

    pub fn closes_topic(&self, who: &User, thread: i64) {
        if let Some(topic) = self.inner.world().chats.get_mut(&self.id).and_then(|chat| chat.topics.get_mut(&thread)) {
            topic.closed = true;
        }
        self.post(Author::Person(who.id), fields(json!({ "forum_topic_closed": {} })), Some(thread));
    }

    /// Names of the topics that exist, by thread.
    pub fn topics(&self) -> Vec<(i64, String)> {
        let world = self.inner.world();
        let topics = world.chats.get(&self.id).map(|chat| &chat.topics);
        let left = topics.into_iter().flatten().filter(|(_, topic)| !topic.deleted);
        left.map(|(id, topic)| (*id, topic.name.clone())).collect()
    }

    /// The group becomes a supergroup with a new id; the old one answers with it from now on.
    pub fn migrates_to(&self, new_id: i64, topics: bool) -> Group {
        let mut world = self.inner.world();
        let by = Author::AnonymousAdmin;
        let moving = world.post(self.id, by, fields(json!({ "migrate_to_chat_id": new_id })));
        self.deliver(&mut world, &moving);
        let mut moved = Chat::new(new_id, ChatKind::Supergroup { forum: topics }, String::new());
        if let Some(old) = world.chats.get_mut(&self.id) {
            old.migrated_to = Some(new_id);
            moved.title.clone_from(&old.title);
            moved.bot = old.bot;
            moved.members.clone_from(&old.members);
            moved.administrators.clone_from(&old.administrators);
        }
        world.chats.insert(new_id, moved);
        let group = Group { inner: self.inner.clone(), id: new_id };
        let arrived = world.post(new_id, by, fields(json!({ "migrate_from_chat_id": self.id })));
        group.deliver(&mut world, &arrived);
        drop(world);
        group
    }

    fn post(&self, author: Author, mut content: Map<String, Value>, thread: Option<i64>) -> i64 {
        let mut world = self.inner.world();
        if let Some(thread) = thread.filter(|thread| *thread > 1) {
            content.insert("message_thread_id".to_owned(), json!(thread));
            content.insert("is_topic_message".to_owned(), json!(true));
        }
        let message = world.post(self.id, author, content);
        self.deliver(&mut world, &message);
        message["message_id"].as_i64().unwrap_or(0)
    }

    /// Queues a message for the bot if it is allowed to see it.
    fn deliver(&self, world: &mut World, message: &Value) {
        let Some(chat) = world.chats.get(&self.id) else { return };
        let sees_all = world.bot.reads_all || matches!(chat.bot, Membership::Administrator { .. });
        let inside = matches!(chat.bot, Membership::Member | Membership::Administrator { .. });
        let speaking = message["text"].is_string() || message["caption"].is_string() || message["document"].is_object();
        if !inside || (speaking && !sees_all && !self.concerns_bot(world, chat, message)) {
            return;
        }
        let now = world.now();
        world.updates.push("message", message, now);
    }

    fn concerns_bot(&self, world: &World, chat: &Chat, message: &Value) -> bool {
        let text = message["text"].as_str().unwrap_or("");
        let command = text.strip_prefix('/').map(|rest| rest.split_whitespace().next().unwrap_or(""));
        let addressed = command.map(|command| match command.split_once('@') {
            Some((_, bot)) => bot.eq_ignore_ascii_case(&world.bot.username),
            None => chat.bot_has_spoken,
        });
        addressed == Some(true) || message["reply_to_message"]["from"]["id"] == json!(world.bot.id)
    }
}

fn typed(text: &str) -> Map<String, Value> {
    fields(json!({ "text": text, "entities": Rich::typed(text).entities }))
}
