//! The language of a sender's client, also of an update that cannot be read otherwise: whoever hears that theirs was not
//! handled must understand it.

use serde_json::Value;

const KINDS: [&str; 4] = ["message", "edited_message", "callback_query", "my_chat_member"];

/// An IETF tag such as `en` or `en-GB`, which may be missing.
pub fn language_code(raw: &str) -> Option<String> {
    let update: Value = serde_json::from_str(raw).ok()?;
    KINDS.iter().find_map(|kind| update[kind]["from"]["language_code"].as_str().map(str::to_owned))
}
