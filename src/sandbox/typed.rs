//! Formatting typed as in a Telegram app: `**bold**`, `__italic__`, `~~struck~~`, `||spoiler||`, a word between backticks,
//! and `[words](address)`. What is not closed is only text.

use serde_json::{Value, json};

use super::text::{Rich, good_link, utf16};

const MARKS: [(&str, &str); 5] =
    [("**", "bold"), ("__", "italic"), ("~~", "strikethrough"), ("||", "spoiler"), ("`", "code")];

pub fn read(source: &str) -> Rich {
    let mut rich = Rich::default();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        rest = match marked(rest).or_else(|| link(rest)) {
            Some((inside, mut entity, after)) => {
                let inner = if entity["type"] == "code" { plain(inside) } else { read(inside) };
                let from = utf16(&rich.text);
                (entity["offset"], entity["length"]) = (json!(from), json!(utf16(&inner.text)));
                rich.entities.push(entity);
                rich.entities.extend(inner.entities.into_iter().map(|entity| moved(entity, from)));
                rich.text.push_str(&inner.text);
                after
            }
            None => {
                rich.text.push(first);
                &rest[first.len_utf8()..]
            }
        };
    }
    rich
}

fn plain(text: &str) -> Rich {
    Rich { text: text.to_owned(), entities: Vec::new() }
}

fn moved(mut entity: Value, by: i64) -> Value {
    entity["offset"] = json!(entity["offset"].as_i64().unwrap_or(0) + by);
    entity
}

/// What stands between two marks, its entity, and what follows.
fn marked(rest: &str) -> Option<(&str, Value, &str)> {
    MARKS.iter().find_map(|(mark, kind)| {
        let (inside, after) = rest.strip_prefix(mark)?.split_once(mark)?;
        let is_word = !inside.is_empty() && inside.trim() == inside && !inside.contains('\n');
        is_word.then(|| (inside, json!({ "type": kind }), after))
    })
}

fn link(rest: &str) -> Option<(&str, Value, &str)> {
    let (words, rest) = rest.strip_prefix('[')?.split_once("](")?;
    let (url, after) = rest.split_once(')')?;
    let is_link = !words.trim().is_empty() && !words.contains(['[', '\n']) && good_link(url);
    is_link.then(|| (words, json!({ "type": "text_link", "url": url }), after))
}
