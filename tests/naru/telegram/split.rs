//! Cutting long texts.

use naru::domain::message::{Button, Content, Document, Message, Style, Text};
use naru::telegram::split::{MAX_CAPTION, MAX_TEXT, split};
use proptest::prelude::*;

/// Each is drawn as one character and must stay whole.
const WHOLE: [&str; 9] = ["👨‍👩‍👧‍👦", "👍🏽", "🇰🇷", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}", "가", "각"];

fn pieces() -> impl Strategy<Value = Vec<(String, Style)>> {
    let whole = (prop::sample::select(WHOLE.to_vec()), 1..900_usize).prop_map(|(one, times)| one.repeat(times));
    let words = "([가-힣a-z]{1,9}[ ]){1,200}";
    let gaps = prop::sample::select(vec!["\n", "\n\n", " ", "", "x"]).prop_map(str::to_owned);
    let style = prop::sample::select(vec![Style::PLAIN, Style::BOLD, Style::CODE]);
    prop::collection::vec((prop_oneof![2 => whole, 3 => words, 2 => gaps], style), 1..40)
}

fn text(pieces: &[(String, Style)]) -> Text {
    let mut text = Text::default();
    for (piece, style) in pieces {
        text.push(piece.clone(), *style);
    }
    text
}

fn styled(text: &Text) -> Vec<(char, Style)> {
    let spans = text.0.iter().flat_map(|span| span.text.chars().map(|c| (c, span.style)));
    spans.filter(|(c, _)| !c.is_whitespace()).collect()
}

/// Whether this only goes on with the character before it.
fn goes_on(c: char) -> bool {
    let joiners = ['\u{200d}', '\u{fe0f}', '\u{20e3}', '\u{301}'];
    joiners.contains(&c) || ('\u{1f3fb}'..='\u{1f3ff}').contains(&c) || ('\u{e0020}'..='\u{e007f}').contains(&c)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    // 38
    #[test]
    fn parts_fit_lose_nothing_but_space_and_cut_no_character(pieces in pieces()) {
        let whole = text(&pieces);
        let parts = split(Message::new(whole.clone()));

        for part in &parts {
            prop_assert!(part.text.to_plain().chars().count() <= MAX_TEXT);
            prop_assert!(parts.len() == 1 || !part.text.is_empty(), "a part without words would be refused");
        }
        let joined: Vec<(char, Style)> = parts.iter().flat_map(|part| styled(&part.text)).collect();
        prop_assert_eq!(joined, styled(&whole));
        for pair in parts.windows(2) {
            let (before, after) = (pair[0].text.to_plain(), pair[1].text.to_plain());
            let (last, first) = (before.chars().next_back().unwrap_or(' '), after.chars().next().unwrap_or(' '));
            let halves = last == '\u{200d}' || goes_on(first);
            prop_assert!(!halves, "{:?} was cut", (last, first));
            let flags = before.chars().rev().take_while(|c| ('\u{1f1e6}'..='\u{1f1ff}').contains(c)).count();
            prop_assert!(flags % 2 == 0, "a flag was cut");
        }
    }
}

#[test]
fn a_text_that_fits_is_left_alone() {
    let message = Message::new(Text::plain("😀".repeat(MAX_TEXT)));
    assert_eq!(split(message.clone()), [message]);
}

#[test]
fn the_first_choice_is_between_paragraphs() {
    let paragraph = "가나다 ".repeat(600).trim().to_owned();
    let parts = split(Message::new(Text::plain(format!("{paragraph}\n\n{paragraph}"))));

    let texts: Vec<String> = parts.iter().map(|part| part.text.to_plain()).collect();
    assert_eq!(texts, [paragraph.clone(), paragraph]);
}

#[test]
fn a_caption_that_is_too_long_goes_before_its_file_and_the_buttons_stay_last() {
    let content = Content::inline(b"x");
    let document = Document::new("a.pdf", "application/pdf", content);
    let button = || [Button::data("OK", "ok")];
    let caption = Text::plain("가".repeat(MAX_CAPTION + 1));

    let parts = split(Message::new(caption.clone()).document(document.clone()).row(button()));

    assert_eq!(parts, [Message::new(caption), Message::default().document(document).row(button())]);
}

#[test]
fn an_album_goes_whole_or_apart_from_what_it_cannot_have() {
    let file = |name: &str| Document::new(name, "application/pdf", Content::inline(name.as_bytes()));
    let files = |count: usize| (0..count).map(|place| file(&place.to_string())).collect::<Vec<_>>();
    let button = || [Button::data("OK", "ok")];
    let (caption, long) = (Text::plain("가".repeat(MAX_CAPTION)), Text::plain("가".repeat(MAX_CAPTION + 1)));

    let fits = Message::new(caption.clone()).album(files(10));
    assert_eq!(split(fits.clone()), [fits]);
    let alone = Message::default().album(files(2));
    assert_eq!(split(Message { text: long.clone(), ..alone.clone() }), [Message::new(long), alone.clone()]);
    assert_eq!(
        split(Message::new(caption.clone()).album(files(2)).row(button())),
        [alone.clone(), Message::new(caption.clone()).row(button())]
    );
    assert_eq!(
        split(Message::new(caption.clone()).album(files(1)).row(button())),
        [Message::new(caption.clone()).document(file("0")).row(button())]
    );
    assert_eq!(
        split(Message::new(caption.clone()).album(files(11))),
        [Message::new(caption), Message::default().album(files(10)), Message::default().document(file("10"))]
    );
}
