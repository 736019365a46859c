//! Saying something new: what every sending shares, and the kinds without a file.

use serde_json::{Map, Value, json};

use crate::sandbox::errors::{Answer, Refusal, bad};
use crate::sandbox::markup;
use crate::sandbox::text::{LONGEST_TEXT, Rich};
use crate::sandbox::wire::Params;
use crate::sandbox::world::{Author, World};

pub fn message(world: &mut World, params: &Params) -> Answer {
    world.open_chat(params.chat())?;
    let rich = Rich::read(params, "text", "entities")?;
    if rich.text.is_empty() {
        return Err(bad(if params.text("text").unwrap_or("").is_empty() {
            "message text is empty"
        } else {
            "text must be non-empty"
        }));
    }
    if rich.longer_than(LONGEST_TEXT) {
        return Err(bad("message is too long"));
    }
    let mut content = Map::new();
    rich.put(&mut content, "text", "entities");
    if let Some(options) = params.json("link_preview_options") {
        content.insert("link_preview_options".to_owned(), options);
    }
    say(world, params, content)
}

/// Adds what any message may carry (topic, reply, keyboard, protection) and posts it.
pub fn say(world: &mut World, params: &Params, mut content: Map<String, Value>) -> Answer {
    let markup = markup::read(params)?;
    let place = place(world, params)?;
    content.extend(place);
    if let Some(markup) = markup {
        content.insert("reply_markup".to_owned(), markup);
    }
    Ok(world.post(params.chat().unwrap_or(0), Author::Bot, content))
}

/// Where a message goes: its topic and what it replies to.
pub fn place(world: &mut World, params: &Params) -> Result<Map<String, Value>, Refusal> {
    let chat = world.open_chat(params.chat())?;
    let mut place = Map::new();
    if let Some(thread) = params.int("message_thread_id").filter(|thread| *thread > 1) {
        match chat.topics.get(&thread) {
            Some(topic) if topic.closed => return Err(bad("TOPIC_CLOSED")),
            Some(topic) if !topic.deleted => {
                place.insert("message_thread_id".to_owned(), json!(thread));
                place.insert("is_topic_message".to_owned(), json!(true));
            }
            _ => return Err(bad("message thread not found")),
        }
    }
    if params.flag("protect_content") {
        place.insert("has_protected_content".to_owned(), json!(true));
    }
    let reply = params.json("reply_parameters");
    let target = reply.as_ref().and_then(|reply| reply["message_id"].as_i64());
    if let Some(target) = target.or_else(|| params.int("reply_to_message_id")) {
        let lenient = reply.is_some_and(|reply| reply["allow_sending_without_reply"] == json!(true));
        match chat.find(target) {
            Some(kept) => drop(place.insert("reply_to_message".to_owned(), without_reply(&kept.json))),
            None if lenient => {}
            None => return Err(bad("message to be replied not found")),
        }
    }
    Ok(place)
}

pub fn without_reply(message: &Value) -> Value {
    let mut message = message.clone();
    message.as_object_mut().and_then(|message| message.remove("reply_to_message"));
    message
}

pub fn action(world: &mut World, params: &Params) -> Answer {
    world.open_chat(params.chat())?;
    const ACTIONS: &[&str] = &[
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "cancel",
    ];
    match params.text("action") {
        Some(action) if ACTIONS.contains(&action.to_ascii_lowercase().as_str()) => Ok(json!(true)),
        _ => Err(bad("wrong parameter action in request")),
    }
}

pub fn location(world: &mut World, params: &Params) -> Answer {
    let mut content = Map::new();
    let location = json!({ "latitude": params.json("latitude"), "longitude": params.json("longitude") });
    content.insert("location".to_owned(), location);
    say(world, params, content)
}

pub fn contact(world: &mut World, params: &Params) -> Answer {
    let mut content = Map::new();
    let phone = params.get("phone_number").map(|phone| phone.as_str().map_or(phone.to_string(), str::to_owned));
    let contact = json!({ "phone_number": phone, "first_name": params.text("first_name") });
    content.insert("contact".to_owned(), contact);
    say(world, params, content)
}
