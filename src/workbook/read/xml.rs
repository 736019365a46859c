//! Just enough of an XML reader for .ods, whose cells calamine only hands out as whole ranges, with no limit on what a
//! repeated cell may cost. It borrows from the text, allocates nothing by itself and never goes back.

use std::borrow::Cow;

pub enum Event<'a> {
    /// A start tag; `empty` where it is its own end.
    Open {
        name: &'a str,
        attributes: Attributes<'a>,
        empty: bool,
    },
    Close {
        name: &'a str,
    },
    Text(Cow<'a, str>),
}

#[derive(Clone, Copy)]
pub struct Attributes<'a>(&'a str);

impl<'a> Attributes<'a> {
    pub fn get(&self, wanted: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.0;
        loop {
            let (name, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = after[1..].split_once(quote)?;
            if name.trim() == wanted {
                return Some(unescape(value));
            }
            rest = after;
        }
    }
}

pub struct Reader<'a>(&'a str);

/// The text is not XML from here on.
pub struct NotXml;

impl<'a> Reader<'a> {
    pub fn new(text: &'a str) -> Reader<'a> {
        Reader(text.trim_start_matches('\u{feff}'))
    }

    pub fn next(&mut self) -> Result<Option<Event<'a>>, NotXml> {
        loop {
            if self.0.is_empty() {
                return Ok(None);
            }
            if !self.0.starts_with('<') {
                let end = self.0.find('<').unwrap_or(self.0.len());
                let (text, rest) = self.0.split_at(end);
                self.0 = rest;
                return Ok(Some(Event::Text(unescape(text))));
            }
            if let Some(rest) = self.0.strip_prefix("<![CDATA[") {
                let (text, rest) = rest.split_once("]]>").ok_or(NotXml)?;
                self.0 = rest;
                return Ok(Some(Event::Text(Cow::Borrowed(text))));
            }
            if let Some(rest) = self.0.strip_prefix("<!--") {
                self.0 = rest.split_once("-->").ok_or(NotXml)?.1;
            } else if let Some(rest) = self.0.strip_prefix("<?") {
                self.0 = rest.split_once("?>").ok_or(NotXml)?.1;
            } else if self.0.starts_with("<!") {
                // A document type could define entities of its own; no spreadsheet has one.
                return Err(NotXml);
            } else {
                return self.tag().map(Some);
            }
        }
    }

    fn tag(&mut self) -> Result<Event<'a>, NotXml> {
        let end = end_of_tag(self.0).ok_or(NotXml)?;
        let (tag, rest) = (&self.0[1..end], &self.0[end + 1..]);
        self.0 = rest;
        if let Some(name) = tag.strip_prefix('/') {
            return Ok(Event::Close { name: name.trim_end() });
        }
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        Ok(Event::Open { name, attributes: Attributes(attributes), empty })
    }
}

/// The `>` that closes a tag; one inside quotes does not.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match entity.and_then(|(name, after)| Some((character(name)?, after))) {
            Some((character, after)) => {
                plain.push(character);
                rest = after;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}
