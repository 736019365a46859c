//! Keyboards under messages: what Telegram accepts as `reply_markup`, and what it says otherwise.

use serde_json::{Value, json};

use super::errors::{Refusal, bad};
use super::text::good_link;
use super::wire::Params;

const MOST_BUTTONS: usize = 100;
const LARGEST_MARKUP: usize = 10_000;
const BUTTON_KINDS: &[&str] = &[
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
];

/// The markup a message will have: an inline keyboard stays with the message, other kinds only pass by.
pub fn read(params: &Params) -> Result<Option<Value>, Refusal> {
    if params.get("reply_markup").is_none() {
        return Ok(None);
    }
    let Some(markup) = params.json("reply_markup") else {
        return Err(bad("can't parse reply keyboard markup JSON object"));
    };
    check(markup)
}

fn check(markup: Value) -> Result<Option<Value>, Refusal> {
    if !markup.is_object() {
        return Err(bad("object expected as reply markup"));
    }
    if markup.to_string().len() > LARGEST_MARKUP {
        return Err(bad("reply markup is too long"));
    }
    if let Some(rows) = markup.get("inline_keyboard") {
        return inline(rows);
    }
    if let Some(rows) = markup.get("keyboard") {
        let count: usize = rows.as_array().into_iter().flatten().filter_map(Value::as_array).map(Vec::len).sum();
        return if count > 300 { Err(bad("reply markup is too long")) } else { Ok(None) };
    }
    Ok(None)
}

fn inline(rows: &Value) -> Result<Option<Value>, Refusal> {
    let Some(rows) = rows.as_array() else {
        return Err(bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays"));
    };
    let mut count = 0;
    let mut kept = Vec::new();
    for row in rows {
        let Some(buttons) = row.as_array() else {
            return Err(bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays"));
        };
        for button in buttons {
            check_button(button)?;
        }
        count += buttons.len();
        if !buttons.is_empty() {
            kept.push(row.clone());
        }
    }
    if count > MOST_BUTTONS {
        return Err(bad("reply markup is too long"));
    }
    Ok((count > 0).then(|| json!({ "inline_keyboard": kept })))
}

fn check_button(button: &Value) -> Result<(), Refusal> {
    let Some(label) = button["text"].as_str() else {
        return Err(bad("can't parse inline keyboard button: Field \"text\" must be of type String"));
    };
    if label.trim().is_empty() {
        return Err(bad("BUTTON_TEXT_INVALID"));
    }
    if !BUTTON_KINDS.iter().any(|kind| !button[*kind].is_null()) {
        return Err(bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"));
    }
    if let Some(data) = button.get("callback_data").filter(|data| !data.is_null()) {
        match data.as_str() {
            Some("") => {
                return Err(bad(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
                ));
            }
            Some(data) if data.len() <= 64 => {}
            _ => return Err(bad("BUTTON_DATA_INVALID")),
        }
    }
    if let Some(url) = button["url"].as_str()
        && !good_link(url)
    {
        return Err(bad(format!("inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")));
    }
    Ok(())
}
