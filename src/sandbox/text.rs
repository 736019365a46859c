//! Text as Telegram takes it: entities counted in UTF-16 units, length counted in Unicode scalars after parsing,
//! commands and links found by themselves.

use serde_json::{Map, Value, json};

use super::errors::{Refusal, bad};
use super::html;
use super::wire::Params;

pub const LONGEST_TEXT: usize = 4096;
pub const LONGEST_CAPTION: usize = 1024;

const KINDS: &[&str] = &[
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
];

/// Text with its entities in wire form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rich {
    pub text: String,
    pub entities: Vec<Value>,
}

impl Rich {
    /// What a person typed.
    pub fn typed(text: &str) -> Rich {
        let mut rich = Rich { text: text.to_owned(), entities: Vec::new() };
        rich.find_commands_and_links();
        rich
    }

    /// What a person typed and formatted.
    pub fn formatted(text: &str, entities: &[Value]) -> Rich {
        let mut rich = Rich { text: text.to_owned(), entities: entities.to_vec() };
        rich.find_commands_and_links();
        rich.sort();
        rich
    }

    /// `text`, `caption` or the like out of a request, with `parse_mode` or entities applied.
    pub fn read(params: &Params, key: &str, entities_key: &str) -> Result<Rich, Refusal> {
        let source = params.text(key).unwrap_or("");
        Rich::parse(source, params.text("parse_mode"), params.json(entities_key))
    }

    pub fn parse(source: &str, mode: Option<&str>, entities: Option<Value>) -> Result<Rich, Refusal> {
        let mut rich = match mode.filter(|mode| !mode.is_empty()) {
            Some(mode) if mode.eq_ignore_ascii_case("html") => html::parse(source)?,
            Some(mode) if mode.to_ascii_lowercase().starts_with("markdown") => {
                Rich { text: source.to_owned(), entities: Vec::new() }
            }
            Some(_) => return Err(bad("unsupported parse_mode")),
            None => Rich { text: source.to_owned(), entities: read_entities(entities)? },
        };
        rich.check_bounds()?;
        rich.trim();
        rich.find_commands_and_links();
        rich.sort();
        Ok(rich)
    }

    pub fn longer_than(&self, most: usize) -> bool {
        self.text.chars().count() > most
    }

    /// Puts text and entities into a message under the given keys, leaving out what is empty.
    pub fn put(&self, message: &mut Map<String, Value>, key: &str, entities_key: &str) {
        message.remove(entities_key);
        message.remove(key);
        if !self.text.is_empty() {
            message.insert(key.to_owned(), json!(self.text));
        }
        if !self.entities.is_empty() {
            message.insert(entities_key.to_owned(), Value::Array(self.entities.clone()));
        }
    }

    fn check_bounds(&self) -> Result<(), Refusal> {
        let length = utf16(&self.text);
        for entity in &self.entities {
            let (start, count) = span(entity);
            if start < 0 || count < 0 || start > length {
                return Err(bad(format!("entity beginning at UTF-16 offset {start} is out of bounds")));
            }
            if start + count > length {
                let end = start + count;
                return Err(bad(format!(
                    "entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}"
                )));
            }
            if !on_boundary(&self.text, start) || !on_boundary(&self.text, start + count) {
                return Err(bad(format!(
                    "entity beginning at UTF-16 offset {start} begins or ends in the middle of a UTF-16 symbol"
                )));
            }
        }
        Ok(())
    }

    /// Telegram cuts blanks off both ends, though never into the first entity.
    fn trim(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        let first = self.entities.iter().map(|entity| span(entity).0).min().unwrap_or(i64::MAX);
        let blanks = self.text.chars().take_while(|c| c.is_whitespace()).map(|c| c.len_utf16()).sum::<usize>();
        let cut = i64::try_from(blanks).unwrap_or(0).min(first);
        let mut left = cut;
        let from = self.text.char_indices().find_map(|(at, c)| {
            if left <= 0 {
                return Some(at);
            }
            left -= i64::try_from(c.len_utf16()).unwrap_or(1);
            None
        });
        self.text.drain(..from.unwrap_or(self.text.len()));
        let length = utf16(&self.text);
        for entity in &mut self.entities {
            let (start, count) = span(entity);
            let start = start - cut;
            entity["offset"] = json!(start);
            entity["length"] = json!(count.min(length - start));
        }
        self.entities.retain(|entity| span(entity).1 > 0);
        self.entities.truncate(100);
    }

    fn sort(&mut self) {
        self.entities.sort_by_key(|entity| (span(entity).0, -span(entity).1));
    }

    fn find_commands_and_links(&mut self) {
        let mut at = 0;
        let mut before = ' ';
        let mut rest = self.text.as_str();
        let mut found = Vec::new();
        while let Some(first) = rest.chars().next() {
            let hit = if before.is_alphanumeric() || before == '/' {
                None
            } else {
                command_length(rest).map(|n| ("bot_command", n)).or_else(|| link_length(rest).map(|n| ("url", n)))
            };
            let bytes = hit.map_or(first.len_utf8(), |(_, length)| length);
            let units = utf16(&rest[..bytes]);
            if let Some((kind, _)) = hit {
                found.push(json!({ "type": kind, "offset": at, "length": units }));
            }
            at += units;
            before = rest[..bytes].chars().next_back().unwrap_or(' ');
            rest = &rest[bytes..];
        }
        let taken: Vec<(i64, i64)> = self
            .entities
            .iter()
            .filter(|entity| {
                matches!(entity["type"].as_str(), Some("code" | "pre" | "text_link" | "url" | "bot_command"))
            })
            .map(span)
            .collect();
        self.entities.extend(found.into_iter().filter(|entity| {
            let (start, count) = span(entity);
            !taken.iter().any(|(from, length)| start < from + length && *from < start + count)
        }));
    }
}

fn read_entities(entities: Option<Value>) -> Result<Vec<Value>, Refusal> {
    let Some(entities) = entities else { return Ok(Vec::new()) };
    let Value::Array(entities) = entities else { return Err(bad("can't parse entities: expected an Array")) };
    for entity in &entities {
        let kind = entity["type"].as_str().unwrap_or("");
        if !KINDS.contains(&kind) {
            return Err(bad(format!("can't parse MessageEntity: unsupported type \"{kind}\" specified")));
        }
        if !entity["offset"].is_i64() || !entity["length"].is_i64() {
            return Err(bad("can't parse MessageEntity: Can't find field \"offset\""));
        }
        if kind == "text_link" && !good_link(entity["url"].as_str().unwrap_or("")) {
            return Err(bad("can't parse entities: wrong link URL"));
        }
    }
    Ok(entities)
}

pub fn good_link(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    let host = rest.trim_start_matches('/').split(['/', '?', '#']).next().unwrap_or("");
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.starts_with("//") && !host.is_empty() && !host.contains(char::is_whitespace),
        "tg" | "ton" | "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    }
}

fn command_length(text: &str) -> Option<usize> {
    let name = text.strip_prefix('/')?;
    let word = |text: &str| text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    let mut length = word(name);
    if length == 0 || length > 64 {
        return None;
    }
    if let Some(bot) = name[length..].strip_prefix('@') {
        length += 1 + word(bot);
    }
    Some(1 + length)
}

fn link_length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let scheme = text.len() - rest.len();
    let length = rest.find(|c: char| c.is_whitespace() || "<>\"「」“”".contains(c)).unwrap_or(rest.len());
    let length = rest[..length].trim_end_matches(['.', ',', ')', ']', ';', ':', '!', '?', '\'']).len();
    (length > 0).then_some(scheme + length)
}

fn span(entity: &Value) -> (i64, i64) {
    (entity["offset"].as_i64().unwrap_or(0), entity["length"].as_i64().unwrap_or(0))
}

pub fn utf16(text: &str) -> i64 {
    text.chars().map(|c| i64::try_from(c.len_utf16()).unwrap_or(1)).sum()
}

fn on_boundary(text: &str, unit: i64) -> bool {
    let mut at = 0;
    for c in text.chars() {
        if at >= unit {
            break;
        }
        at += i64::try_from(c.len_utf16()).unwrap_or(1);
    }
    at == unit
}
