//! Changing and deleting what was said. An edit that changes nothing is an error, with the text callers look for.

use serde_json::{Map, Value, json};

use crate::sandbox::errors::{Answer, Refusal, bad};
use crate::sandbox::markup as keyboard;
use crate::sandbox::text::{LONGEST_CAPTION, LONGEST_TEXT, Rich};
use crate::sandbox::wire::Params;
use crate::sandbox::world::{Chat, ChatKind, Kept, Membership, What, World};

const UNCHANGED: &str = "message is not modified: specified new message content and reply markup are exactly the same as a \
                         current content and reply markup of the message";
/// Bots may delete what is younger than this.
const DELETABLE_FOR: i64 = 48 * 3600;

pub fn text(world: &mut World, params: &Params) -> Answer {
    let mut message = target(world, params)?;
    let rich = Rich::read(params, "text", "entities")?;
    if rich.text.is_empty() {
        return Err(bad("message text is empty"));
    }
    if rich.longer_than(LONGEST_TEXT) {
        return Err(bad("MESSAGE_TOO_LONG"));
    }
    if !message.contains_key("text") {
        return Err(bad("there is no text in the message to edit"));
    }
    rich.put(&mut message, "text", "entities");
    put_keyboard(&mut message, params)?;
    settle(world, params, message)
}

pub fn caption(world: &mut World, params: &Params) -> Answer {
    let mut message = target(world, params)?;
    let rich = Rich::read(params, "caption", "caption_entities")?;
    if rich.longer_than(LONGEST_CAPTION) {
        return Err(bad("MEDIA_CAPTION_TOO_LONG"));
    }
    if message.contains_key("text") {
        return Err(bad("there is no caption in the message to edit"));
    }
    rich.put(&mut message, "caption", "caption_entities");
    put_keyboard(&mut message, params)?;
    settle(world, params, message)
}

pub fn markup(world: &mut World, params: &Params) -> Answer {
    let mut message = target(world, params)?;
    put_keyboard(&mut message, params)?;
    settle(world, params, message)
}

pub fn media(world: &mut World, params: &Params) -> Answer {
    let mut message = target(world, params)?;
    let Some(item) = params.json("media") else { return Err(bad("input media is not specified")) };
    let content = super::media::from_input_media(world, params, &item)?;
    for key in ["text", "entities", "caption", "caption_entities", "photo", "document"] {
        message.remove(key);
    }
    message.extend(content);
    put_keyboard(&mut message, params)?;
    settle(world, params, message)
}

/// An edit without `reply_markup` takes the keyboard away.
fn put_keyboard(message: &mut Map<String, Value>, params: &Params) -> Result<(), Refusal> {
    match keyboard::read(params)? {
        Some(markup) => drop(message.insert("reply_markup".to_owned(), markup)),
        None => drop(message.remove("reply_markup")),
    }
    Ok(())
}

fn target(world: &mut World, params: &Params) -> Result<Map<String, Value>, Refusal> {
    if params.get("inline_message_id").is_some() {
        return Err(bad("MESSAGE_ID_INVALID"));
    }
    let forgetful = !world.keeps_messages();
    let bot = world.bot_json();
    let now = world.now();
    let Some(id) = params.int("message_id") else { return Err(bad("message identifier is not specified")) };
    let chat = world.open_chat(params.chat())?;
    if forgetful {
        let chat_json = json!({ "id": chat.id, "type": "private" });
        let message = json!({ "message_id": id, "from": bot, "chat": chat_json, "date": now, "text": "" });
        return Ok(message.as_object().cloned().unwrap_or_default());
    }
    let Some(kept) = chat.find(id) else { return Err(bad("message to edit not found")) };
    if !kept.from_bot {
        return Err(bad("message can't be edited"));
    }
    Ok(kept.json.as_object().cloned().unwrap_or_default())
}

fn settle(world: &mut World, params: &Params, mut message: Map<String, Value>) -> Answer {
    let now = world.now();
    let chat = world.open_chat(params.chat())?;
    let id = params.int("message_id").unwrap_or(0);
    if chat.find(id).is_some_and(|kept| kept.json.as_object() == Some(&message)) {
        return Err(bad(UNCHANGED));
    }
    message.insert("edit_date".to_owned(), json!(now));
    let message = Value::Object(message);
    let chat_id = chat.id;
    chat.change(id, |kept| {
        kept.json = message.clone();
        kept.edited = true;
    });
    world.tell(chat_id, What::Message(id));
    Ok(message)
}

pub fn delete(world: &mut World, params: &Params) -> Answer {
    let (now, forgetful) = (world.now(), !world.keeps_messages());
    let id = params.int("message_id").unwrap_or(0);
    let chat = world.open_chat(params.chat())?;
    match chat.find(id) {
        Some(kept) => may_delete(chat, kept, now)?,
        None if forgetful => return Ok(json!(true)),
        None => return Err(bad("message to delete not found")),
    }
    remove(world, params, id)
}

/// Those that are not there are passed over; one that may not be deleted keeps all of them.
pub fn delete_several(world: &mut World, params: &Params) -> Answer {
    let now = world.now();
    let Some(Value::Array(ids)) = params.json("message_ids") else {
        return Err(bad("message identifiers are not specified"));
    };
    match ids.len() {
        0 => return Err(bad("message identifiers are not specified")),
        1..=100 => {}
        _ => return Err(bad("too many message identifiers specified")),
    }
    let chat = world.open_chat(params.chat())?;
    let there: Vec<&Kept> = ids.iter().filter_map(|id| chat.find(id.as_i64()?)).collect();
    for kept in &there {
        may_delete(chat, kept, now)?;
    }
    let there: Vec<i64> = there.iter().filter_map(|kept| kept.json["message_id"].as_i64()).collect();
    for id in there {
        remove(world, params, id)?;
    }
    Ok(json!(true))
}

/// Nothing that is older than two days, and in a group only what the bot said itself, unless it is an administrator.
fn may_delete(chat: &Chat, kept: &Kept, now: i64) -> Result<(), Refusal> {
    let is_old = now - kept.json["date"].as_i64().unwrap_or(now) > DELETABLE_FOR;
    let may_any = chat.kind == ChatKind::Private || matches!(chat.bot, Membership::Administrator { .. });
    if is_old || !(kept.from_bot || may_any) {
        return Err(bad("message can't be deleted for everyone"));
    }
    Ok(())
}

fn remove(world: &mut World, params: &Params, id: i64) -> Answer {
    let chat = world.open_chat(params.chat())?;
    let chat_id = chat.id;
    chat.change(id, |kept| kept.deleted = true);
    chat.pinned.retain(|pinned| *pinned != id);
    world.tell(chat_id, What::Message(id));
    Ok(json!(true))
}
