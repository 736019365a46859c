//! `parse_mode: HTML`, with the complaints Telegram makes about tags it does not know or that do not match.

use serde_json::{Value, json};

use super::errors::{Refusal, bad};
use super::text::{Rich, utf16};

struct Open {
    tag: String,
    start: i64,
    entity: Option<Value>,
}

pub fn parse(source: &str) -> Result<Rich, Refusal> {
    let mut rich = Rich::default();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        if c == '&' {
            let (text, length) = reference(rest);
            rich.text.push_str(&text);
            at += length;
        } else if let Some(end_tag) = rest.strip_prefix("</") {
            let Some(end) = end_tag.find('>') else { return Err(unparsable("Unclosed end tag", at)) };
            close(&mut open, &mut rich, end_tag[..end].trim(), at)?;
            at += end + 3;
        } else if c == '<' {
            let Some(end) = rest.find('>') else { return Err(unparsable("Unclosed start tag", at)) };
            open.push(start_tag(&rest[1..end], utf16(&rich.text), at)?);
            at += end + 1;
        } else {
            rich.text.push(c);
            at += c.len_utf8();
        }
    }
    if let Some(left) = open.last() {
        return Err(bad(format!(
            "can't parse entities: Can't find end tag corresponding to start tag \"{}\"",
            left.tag
        )));
    }
    Ok(rich)
}

fn close(open: &mut Vec<Open>, rich: &mut Rich, tag: &str, at: usize) -> Result<(), Refusal> {
    let Some(started) = open.pop() else { return Err(unparsable("Unexpected end tag", at)) };
    let tag = tag.to_ascii_lowercase();
    if !tag.is_empty() && tag != started.tag {
        let found = format!(", expected \"</{}>\", found \"</{tag}>\"", started.tag);
        return Err(bad(format!("can't parse entities: Unmatched end tag at byte offset {at}{found}")));
    }
    let length = utf16(&rich.text) - started.start;
    if let Some(mut entity) = started.entity
        && length > 0
    {
        entity["offset"] = json!(started.start);
        entity["length"] = json!(length);
        rich.entities.push(entity);
    }
    Ok(())
}

fn start_tag(inside: &str, start: i64, at: usize) -> Result<Open, Refusal> {
    let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let tag = name.trim_end_matches('/').to_ascii_lowercase();
    let entity = match tag.as_str() {
        "b" | "strong" => Some(json!({ "type": "bold" })),
        "i" | "em" => Some(json!({ "type": "italic" })),
        "u" | "ins" => Some(json!({ "type": "underline" })),
        "s" | "strike" | "del" => Some(json!({ "type": "strikethrough" })),
        "code" => Some(json!({ "type": "code" })),
        "pre" => Some(json!({ "type": "pre" })),
        "tg-spoiler" | "span" => Some(json!({ "type": "spoiler" })),
        "blockquote" if attributes.contains("expandable") => Some(json!({ "type": "expandable_blockquote" })),
        "blockquote" => Some(json!({ "type": "blockquote" })),
        "a" => attribute(attributes, "href").map(|url| json!({ "type": "text_link", "url": url })),
        "tg-emoji" => {
            attribute(attributes, "emoji-id").map(|id| json!({ "type": "custom_emoji", "custom_emoji_id": id }))
        }
        "tg-time" => attribute(attributes, "unix").and_then(|unix| unix.parse::<i64>().ok()).map(|unix| {
            json!({ "type": "date_time", "unix_time": unix, "date_time_format": attribute(attributes, "format") })
        }),
        _ => {
            return Err(bad(format!("can't parse entities: Unsupported start tag \"{tag}\" at byte offset {at}")));
        }
    };
    Ok(Open { tag, start, entity })
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let value = attributes.split_once(&format!("{name}="))?.1;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    let mut plain = String::new();
    let mut at = 0;
    while let Some(c) = value[at..].chars().next() {
        let (text, length) = if c == '&' { reference(&value[at..]) } else { (c.to_string(), c.len_utf8()) };
        plain.push_str(&text);
        at += length;
    }
    Some(plain)
}

/// The four named references and the numeric ones; any other ampersand stands for itself.
fn reference(text: &str) -> (String, usize) {
    for (name, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\"")] {
        if text.starts_with(name) {
            return (plain.to_owned(), name.len());
        }
    }
    let number = text.strip_prefix("&#").and_then(|rest| rest.split_once(';')).and_then(|(digits, _)| {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => digits.parse(),
        };
        Some((char::from_u32(code.ok()?)?.to_string(), digits.len() + 3))
    });
    number.unwrap_or_else(|| ("&".to_owned(), 1))
}

fn unparsable(what: &str, at: usize) -> Refusal {
    bad(format!("can't parse entities: {what} at byte offset {at}"))
}
