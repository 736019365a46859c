//! Answering taps: once, and not too late.

use serde_json::json;

use crate::sandbox::errors::{Answer, bad};
use crate::sandbox::wire::Params;
use crate::sandbox::world::{What, World};

const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";
/// Seconds of wall time a tap can be answered; Telegram documents none.
const ANSWERABLE_FOR: i64 = 150;

pub fn answer(world: &mut World, params: &Params) -> Answer {
    let now = world.now();
    if params.text("text").is_some_and(|text| text.chars().count() > 200) {
        return Err(bad("MESSAGE_TOO_LONG"));
    }
    let forgetful = !world.keeps_messages();
    let id = params.text("callback_query_id").unwrap_or("");
    let Some(tap) = world.taps.get_mut(id) else { return Err(bad(TOO_OLD)) };
    if tap.answered.is_some() || now - tap.at > ANSWERABLE_FOR {
        return Err(bad(TOO_OLD));
    }
    tap.answered = Some(json!({
        "text": params.text("text"), "show_alert": params.flag("show_alert"), "url": params.text("url"),
    }));
    let user = tap.user;
    if forgetful {
        world.taps.remove(id);
    }
    let id = id.to_owned();
    world.tell(user, What::Answer(id));
    Ok(json!(true))
}
