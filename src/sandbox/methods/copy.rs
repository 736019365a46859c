//! Passing messages on: forwarded with their origin, or copied without.

use serde_json::{Map, Value, json};

use crate::sandbox::errors::{Answer, Refusal, bad};
use crate::sandbox::text::Rich;
use crate::sandbox::wire::Params;
use crate::sandbox::world::World;

use super::send::say;

/// The parts of a message that travel with it.
const CONTENT: &[&str] = &[
    "text",
    "entities",
    "caption",
    "caption_entities",
    "document",
    "photo",
    "sticker",
    "voice",
    "location",
    "contact",
];

pub fn forward(world: &mut World, params: &Params) -> Answer {
    let (mut content, source) = taken(world, params, "message to forward not found")?;
    let origin = json!({ "type": "user", "sender_user": source["from"], "date": source["date"] });
    content.insert("forward_origin".to_owned(), origin);
    say(world, params, content)
}

pub fn copy(world: &mut World, params: &Params) -> Answer {
    let (mut content, _) = taken(world, params, "message to copy not found")?;
    if params.get("caption").is_some() {
        Rich::read(params, "caption", "caption_entities")?.put(&mut content, "caption", "caption_entities");
    }
    let sent = say(world, params, content)?;
    Ok(json!({ "message_id": sent["message_id"] }))
}

fn taken(world: &World, params: &Params, missing: &str) -> Result<(Map<String, Value>, Value), Refusal> {
    let from = params.int("from_chat_id").and_then(|id| world.chats.get(&id));
    let Some(from) = from else { return Err(bad("chat not found")) };
    let Some(kept) = from.find(params.int("message_id").unwrap_or(0)) else { return Err(bad(missing)) };
    if kept.json["has_protected_content"] == json!(true) {
        let wrong = "message has protected content and can't be forwarded";
        return Err(bad(wrong));
    }
    let content: Map<String, Value> = kept
        .json
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, _)| CONTENT.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    if content.is_empty() {
        return Err(bad("message can't be copied"));
    }
    Ok((content, kept.json.clone()))
}
