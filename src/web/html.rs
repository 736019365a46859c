//! A message as a page shows it: paragraphs, lines and pieces for the templates, which escape whatever stands in them.
//! A name with `<b>&_*` in it is only ever text here too.

use sha2::{Digest as _, Sha256};

use crate::domain::lang::Lang;
use crate::domain::message::{Button, Content, Document, Press, Span, Style, Text, is_link};
use crate::domain::page::Shown;
use crate::text::{Args, label};

/// A few words of one style, or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub style: Style,
    pub link: Option<String>,
}

pub type Line = Vec<Piece>;
pub type Paragraphs = Vec<Vec<Line>>;

pub struct Said {
    pub id: i64,
    pub text: Paragraphs,
    pub rows: Vec<Vec<Button>>,
    pub downloads: Vec<Download>,
}

pub struct Download {
    pub address: String,
    pub label: String,
}

pub fn said(shown: &Shown, lang: Lang) -> Said {
    let downloads = shown.message.files().map(|document| Download {
        address: format!("/file/{}?n={}", hash(document), shown.id),
        label: label(lang, "page-download-button", &Args::new().with("name", &document.file_name)),
    });
    let mut rows = shown.message.keyboard.clone();
    for row in &mut rows {
        row.retain(|button| match &button.press {
            Press::Data(_) => true,
            Press::Url(url) => is_link(url),
        });
    }
    rows.retain(|row| !row.is_empty());
    Said { id: shown.id, text: paragraphs(&shown.message.text), rows, downloads: downloads.collect() }
}

/// What a document's address on a page is made of: the hash of its content.
pub fn hash(document: &Document) -> String {
    match &document.content {
        Content::Kept(sha256) => sha256.clone(),
        Content::Inline(base64) => data_encoding::HEXLOWER.encode(&Sha256::digest(base64.as_bytes())),
    }
}

pub fn paragraphs(text: &Text) -> Paragraphs {
    let mut all: Paragraphs = vec![vec![Line::new()]];
    for span in &text.0 {
        for (at, part) in span.text.split('\n').enumerate() {
            if at > 0 {
                break_line(&mut all);
            }
            if let Some(line) = all.last_mut().and_then(|lines| lines.last_mut()) {
                line.extend(pieces(part, span));
            }
        }
    }
    for lines in &mut all {
        while lines.last().is_some_and(Vec::is_empty) {
            lines.pop();
        }
    }
    all.retain(|lines| !lines.is_empty());
    all
}

/// An empty line ends the paragraph; before a paragraph's first words there is nothing to end.
fn break_line(all: &mut Paragraphs) {
    let Some(lines) = all.last_mut() else { return };
    match (lines.last().is_some_and(Vec::is_empty), lines.len()) {
        (false, _) => lines.push(Line::new()),
        (true, 1) => {}
        (true, _) => all.push(vec![Line::new()]),
    }
}

fn pieces(part: &str, span: &Span) -> Vec<Piece> {
    let piece = |text: &str, link: Option<&str>| Piece {
        text: text.to_owned(),
        style: span.style,
        link: link.map(str::to_owned).filter(|link| is_link(link)),
    };
    if part.is_empty() {
        return Vec::new();
    }
    if let Some(link) = &span.link {
        return vec![piece(part, Some(link))];
    }
    let mut found = Vec::new();
    let mut rest = part;
    while let Some((before, address, after)) = address_in(rest) {
        if !before.is_empty() {
            found.push(piece(before, None));
        }
        found.push(piece(address, Some(address)));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(piece(rest, None));
    }
    found
}

/// The first address in a text, with what stands before and after it; the stop of a sentence is not part of it.
fn address_in(text: &str) -> Option<(&str, &str, &str)> {
    let at = ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()?;
    let odd = |char: char| char.is_whitespace() || "<>\"'”’)]}".contains(char);
    let end = text[at..].find(odd).map_or(text.len(), |end| at + end);
    let address = text[at..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let end = at + address.len();
    (!address.ends_with("://")).then(|| (&text[..at], address, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        let line = |line: &Line| line.iter().map(|piece| piece.text.as_str()).collect::<String>();
        paragraphs(&Text::plain(text)).iter().map(|lines| lines.iter().map(line).collect()).collect()
    }

    #[test]
    fn lines_and_paragraphs_stay_as_they_were_written() {
        assert_eq!(read("a\nb\n\nc\n\n\nd\n"), [vec!["a", "b"], vec!["c"], vec!["d"]]);
        assert_eq!(read(""), Vec::<Vec<String>>::new());
        assert_eq!(read("<b>&_*\"'"), [["<b>&_*\"'"]]);
    }

    #[test]
    fn an_address_in_a_text_is_a_link_without_the_stop_of_the_sentence() {
        let text = paragraphs(&Text::plain("보기: https://a.example/b?c=d. 끝 http://"));
        let links: Vec<_> = text[0][0].iter().map(|piece| (piece.text.as_str(), piece.link.is_some())).collect();
        assert_eq!(links, [("보기: ", false), ("https://a.example/b?c=d", true), (". 끝 http://", false)]);
    }

    #[test]
    fn only_addresses_of_known_kinds_lead_anywhere() {
        for good in [
            "https://a.example",
            "HTTP://a.example",
            "mailto:a@b.example",
            "tel:+82-31-555-0100",
            "tg://resolve?domain=a",
        ] {
            assert!(is_link(good), "{good}");
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "//a.example", "a", "vbscript:x", " javascript:x"] {
            assert!(!is_link(bad), "{bad}");
        }
    }

    #[derive(askama::Template)]
    #[template(
        source = r#"{% import "text.html" as text %}{% call text::words(paragraphs) %}{% endcall %}"#,
        ext = "html"
    )]
    struct Page {
        paragraphs: Paragraphs,
    }

    #[test]
    fn a_page_shows_every_style_and_escapes_what_stands_in_it() {
        let span =
            |text: &str, style, link: Option<&str>| Span { text: text.into(), style, link: link.map(str::to_owned) };
        let text = Text(vec![
            span("<b>", Style::BOLD | Style::ITALIC | Style::UNDERLINED, None),
            span("&", Style::STRUCK | Style::SPOILER, Some("https://a.example/?a=1&b=2")),
            span("x", Style::QUOTE | Style::CODE, Some("javascript:alert(1)")),
        ]);

        let page = askama::Template::render(&Page { paragraphs: paragraphs(&text) });

        let expected = "<p><strong><em><u>&#60;b&#62;</u></em></strong>\
            <s><span class=\"spoiler\" tabindex=\"0\">\
            <a href=\"https://a.example/?a=1&#38;b=2\" rel=\"noreferrer\" target=\"_blank\">&#38;</a></span></s>\
            <q class=\"quote\"><code>x</code></q></p>";
        assert_eq!(page.as_deref().map(str::trim).ok(), Some(expected));
    }
}
