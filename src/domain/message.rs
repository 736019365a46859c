//! What Naru says, before any channel's markup: spans of text, buttons and perhaps a file.
//! A name with `<b>&_*` in it is only ever text here, so it reads literally everywhere.

use serde::{Deserialize, Serialize};

pub use super::style::Style;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    #[serde(default)]
    pub style: Style,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// Styled text of any length; a channel splits it where it must.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Span>);

impl Text {
    pub fn plain(text: impl Into<String>) -> Text {
        let mut made = Text::default();
        made.push(text.into(), Style::PLAIN);
        made
    }

    pub fn push(&mut self, text: String, style: Style) {
        if !text.is_empty() {
            self.0.push(Span { text, style, link: None });
        }
    }

    /// Goes on with what looks the same in the last span, and is a span of its own otherwise.
    pub fn add(&mut self, span: Span) {
        match self.0.last_mut() {
            _ if span.text.is_empty() => {}
            Some(last) if last.style == span.style && last.link == span.link => last.text.push_str(&span.text),
            _ => self.0.push(span),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }

    /// The same words without any style, as a reader would copy them.
    pub fn to_plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Without blanks before the first word and after the last.
    pub fn trimmed(&self) -> Text {
        let mut spans = self.0.clone();
        while let Some(first) = spans.first_mut() {
            first.text = first.text.trim_start().to_owned();
            if !first.text.is_empty() {
                break;
            }
            spans.remove(0);
        }
        while let Some(last) = spans.last_mut() {
            last.text = last.text.trim_end().to_owned();
            if !last.text.is_empty() {
                break;
            }
            spans.pop();
        }
        Text(spans)
    }

    /// Puts `other` below, after one empty line.
    pub fn paragraph(mut self, other: Text) -> Text {
        self.below("\n\n", other);
        self
    }

    /// Puts `other` on the next line.
    pub fn line(mut self, other: Text) -> Text {
        self.below("\n", other);
        self
    }

    fn below(&mut self, gap: &str, other: Text) {
        if other.0.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.push(gap.to_owned(), Style::PLAIN);
        }
        self.0.extend(other.0);
    }
}

/// Whether words may lead to this address; `javascript:` is one of those they may not.
pub fn is_link(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    let known = ["http", "https", "tg", "mailto", "tel"];
    known.iter().any(|known| scheme.eq_ignore_ascii_case(known)) && !rest.is_empty()
}

/// What happens when a button is pressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Press {
    /// Comes back to Naru, and is what [`is_data`] says. It proves nothing about who pressed.
    Data(String),
    /// Opens an address.
    Url(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    pub label: String,
    pub press: Press,
}

/// Whether Telegram brings this back from a button: 1 to 64 bytes, and ours are ASCII. It refuses a whole message over
/// one button that is not.
pub fn is_data(data: &str) -> bool {
    (1..=64).contains(&data.len()) && data.is_ascii()
}

impl Button {
    /// `data` is made of verbs, ids and numbers, never of names or words, so it is as short as it has to be.
    pub fn data(label: impl Into<String>, data: impl Into<String>) -> Button {
        let data = data.into();
        debug_assert!(is_data(&data), "{data} is no callback data");
        Button { label: label.into(), press: Press::Data(data) }
    }

    pub fn url(label: impl Into<String>, url: impl Into<String>) -> Button {
        Button { label: label.into(), press: Press::Url(url.into()) }
    }
}

/// A file that goes along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub file_name: String,
    pub mime: String,
    pub content: Content,
    /// To be looked at in the chat rather than saved, where the channel can show it so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub photo: bool,
}

impl Document {
    pub fn new(file_name: impl Into<String>, mime: impl Into<String>, content: Content) -> Document {
        Document { file_name: file_name.into(), mime: mime.into(), content, photo: false }
    }
}

/// Where the bytes of a file are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Content {
    /// In the data directory, under their SHA-256 in lower-case hex.
    Kept(String),
    /// Right here in Base64, since a turn writes no files: for small ones such as a calendar entry.
    Inline(String),
}

impl Content {
    pub fn inline(bytes: &[u8]) -> Content {
        Content::Inline(data_encoding::BASE64.encode(bytes))
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub text: Text,
    /// Rows of buttons, below the text.
    #[serde(default)]
    pub keyboard: Vec<Vec<Button>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Files that stand together, the text below the first. No buttons go along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub album: Vec<Document>,
}

impl Message {
    pub fn new(text: Text) -> Message {
        Message { text, ..Message::default() }
    }

    /// Adds one row of buttons; an empty row adds nothing.
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Message {
        let row: Vec<Button> = buttons.into_iter().collect();
        if !row.is_empty() {
            self.keyboard.push(row);
        }
        self
    }

    pub fn document(mut self, document: Document) -> Message {
        self.document = Some(document);
        self
    }

    /// Two to ten files; a channel that cannot show as many together makes several messages of them.
    pub fn album(mut self, album: Vec<Document>) -> Message {
        self.album = album;
        self
    }

    /// Every file that goes along.
    pub fn files(&self) -> impl Iterator<Item = &Document> {
        self.document.iter().chain(&self.album)
    }
}
