//! Forum topics. A topic's id is the id of the service message that opened it; 1 is the general one.

use serde_json::{Map, Value, json};

use crate::sandbox::errors::{Answer, Refusal, bad};
use crate::sandbox::wire::Params;
use crate::sandbox::world::{Author, Chat, ChatKind, Membership, Topic, World};

pub fn create(world: &mut World, params: &Params) -> Answer {
    let name = name(params)?;
    let chat = forum(world, params)?.id;
    let color = params.int("icon_color").unwrap_or(0x6f_b9_f0);
    let opened = json!({ "name": name, "icon_color": color });
    let message = post(world, chat, None, "forum_topic_created", opened);
    let id = message["message_id"].as_i64().unwrap_or(0);
    if let Some(chat) = world.chats.get_mut(&chat) {
        chat.topics.insert(id, Topic { name: name.clone(), closed: false, deleted: false });
    }
    Ok(json!({ "message_thread_id": id, "name": name, "icon_color": color }))
}

pub fn edit(world: &mut World, params: &Params) -> Answer {
    let name = name(params)?;
    let (_, _, topic) = topic(world, params)?;
    if topic.name == name {
        return Err(bad("TOPIC_NOT_MODIFIED"));
    }
    topic.name = name;
    Ok(json!(true))
}

pub fn set_closed(world: &mut World, params: &Params, closed: bool) -> Answer {
    let (chat, id, topic) = topic(world, params)?;
    if topic.closed == closed {
        return Err(bad("TOPIC_NOT_MODIFIED"));
    }
    topic.closed = closed;
    post(world, chat, Some(id), if closed { "forum_topic_closed" } else { "forum_topic_reopened" }, json!({}));
    Ok(json!(true))
}

pub fn delete(world: &mut World, params: &Params) -> Answer {
    let (_, _, topic) = topic(world, params)?;
    topic.deleted = true;
    Ok(json!(true))
}

fn name(params: &Params) -> Result<String, Refusal> {
    let name = params.text("name").unwrap_or("").trim();
    match name.chars().count() {
        0 => Err(bad("TOPIC_TITLE_EMPTY")),
        1..=128 => Ok(name.to_owned()),
        _ => Err(bad("TOPIC_TITLE_TOO_LONG")),
    }
}

fn forum<'w>(world: &'w mut World, params: &Params) -> Result<&'w mut Chat, Refusal> {
    let chat = world.open_chat(params.chat())?;
    if chat.kind != (ChatKind::Supergroup { forum: true }) {
        return Err(bad("the chat is not a forum"));
    }
    if chat.bot != (Membership::Administrator { topics: true }) {
        return Err(bad("not enough rights to create a topic"));
    }
    Ok(chat)
}

fn topic<'w>(world: &'w mut World, params: &Params) -> Result<(i64, i64, &'w mut Topic), Refusal> {
    let thread = params.int("message_thread_id").unwrap_or(0);
    let chat = forum(world, params)?;
    let id = chat.id;
    match chat.topics.get_mut(&thread) {
        Some(topic) if topic.deleted => Err(bad("TOPIC_DELETED")),
        Some(topic) => Ok((id, thread, topic)),
        None => Err(bad("TOPIC_ID_INVALID")),
    }
}

fn post(world: &mut World, chat: i64, thread: Option<i64>, key: &str, content: Value) -> Value {
    let mut message = Map::new();
    if let Some(thread) = thread {
        message.insert("message_thread_id".to_owned(), json!(thread));
        message.insert("is_topic_message".to_owned(), json!(true));
    }
    message.insert(key.to_owned(), content);
    world.post(chat, Author::Bot, message)
}
