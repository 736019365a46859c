//! What a person formatted in Telegram, as neutral spans. Entities come from outside: an unknown kind is plain text, one
//! that lies outside the text is passed over, and none ever cuts a character or changes a word.

use serde::Deserialize;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use crate::domain::drawn;
use crate::domain::message::{Span, Style, Text, is_link};

/// More than any client makes; what comes beyond is plain text.
const MOST: usize = 400;

/// A place in UTF-16 units and what is special about it.
#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    offset: usize,
    length: usize,
    url: Option<String>,
}

/// The same in bytes of the text.
struct Dress {
    from: usize,
    to: usize,
    style: Style,
    link: Option<String>,
}

/// `text` as it came with its `entities`, composed (NFC).
pub fn read(text: &str, entities: Option<&Value>) -> Text {
    let plain: String = text.nfc().collect();
    let dresses = dresses(text, entities);
    if dresses.is_empty() {
        return Text::plain(plain);
    }
    let mut cuts: Vec<usize> = dresses.iter().flat_map(|dress| [dress.from, dress.to]).chain([0, text.len()]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut rich = Text::default();
    for cut in cuts.windows(2) {
        let over = dresses.iter().filter(|dress| dress.from <= cut[0] && cut[1] <= dress.to);
        let (mut style, mut link) = (Style::PLAIN, None);
        for dress in over {
            style = style | dress.style;
            link = dress.link.clone().or(link);
        }
        rich.add(Span { text: text[cut[0]..cut[1]].nfc().collect(), style, link });
    }
    // Parts that compose only together: the words count for more than their look.
    if rich.to_plain() == plain { rich } else { Text::plain(plain) }
}

fn dresses(text: &str, entities: Option<&Value>) -> Vec<Dress> {
    let listed = entities.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let known = listed.iter().filter_map(|entity| Entity::deserialize(entity).ok()).filter_map(looks).take(MOST);
    let known: Vec<(Entity, Style, Option<String>)> = known.collect();
    if known.is_empty() {
        return Vec::new();
    }
    let bytes = bytes_by_unit(text);
    let dress = |(entity, style, link): (Entity, Style, Option<String>)| {
        let from = *bytes.get(entity.offset)?;
        let to = *bytes.get(entity.offset.checked_add(entity.length)?)?;
        let (from, to) = (drawn::boundary_before(text, from), drawn::boundary_before(text, to));
        (from < to).then_some(Dress { from, to, style, link })
    };
    known.into_iter().filter_map(dress).collect()
}

fn looks(entity: Entity) -> Option<(Entity, Style, Option<String>)> {
    let style = match entity.kind.as_str() {
        "bold" => Style::BOLD,
        "italic" => Style::ITALIC,
        "underline" => Style::UNDERLINED,
        "strikethrough" => Style::STRUCK,
        "spoiler" => Style::SPOILER,
        "code" => Style::CODE,
        "pre" => Style::PRE,
        "blockquote" | "expandable_blockquote" => Style::QUOTE,
        "text_link" => {
            let link = entity.url.clone().filter(|url| is_link(url))?;
            return Some((entity, Style::PLAIN, Some(link)));
        }
        _ => return None,
    };
    Some((entity, style, None))
}

/// The byte of each UTF-16 unit, the end of the text included; within a character that is its beginning.
fn bytes_by_unit(text: &str) -> Vec<usize> {
    let units = text.char_indices().flat_map(|(at, char)| std::iter::repeat_n(at, char.len_utf16()));
    units.chain([text.len()]).collect()
}
