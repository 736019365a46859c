//! Places in an announcement that are filled in for each reader, written `{기업명}` or `{company}` wherever staff like.

use super::message::Text;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Placeholder {
    Company,
    Name,
    NextMeeting,
}

impl Placeholder {
    pub const ALL: [Placeholder; 3] = [Placeholder::Company, Placeholder::Name, Placeholder::NextMeeting];

    /// How it is written, in Korean and in English; either is read in both.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Placeholder::Company => ["기업명", "company"],
            Placeholder::Name => ["이름", "name"],
            Placeholder::NextMeeting => ["다음 상담", "next meeting"],
        }
    }

    fn read(name: &str) -> Option<Placeholder> {
        let plain = |name: &str| name.split_whitespace().collect::<String>().to_lowercase();
        let name = plain(name);
        Placeholder::ALL.into_iter().find(|place| place.names().into_iter().any(|known| plain(known) == name))
    }
}

/// The longest text between braces that is taken for a place; anything longer is only braces.
const LONGEST: usize = 30;

/// What stands between one pair of braces: from the opening one to after the closing one, in bytes.
struct Braced<'t> {
    from: usize,
    to: usize,
    name: &'t str,
}

fn braced(text: &str) -> Vec<Braced<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        let inside = open + 1;
        let Some(close) = text[inside..].find('}').map(|at| inside + at) else { break };
        let name = &text[inside..close];
        if name.contains(['{', '\n']) || name.chars().count() > LONGEST {
            from = inside;
            continue;
        }
        found.push(Braced { from: open, to: close + 1, name });
        from = close + 1;
    }
    found
}

/// The places in a text, each once.
pub fn used(text: &Text) -> Vec<Placeholder> {
    let mut used: Vec<Placeholder> =
        braced(&text.to_plain()).iter().filter_map(|braced| Placeholder::read(braced.name)).collect();
    used.sort();
    used.dedup();
    used
}

/// What stands in braces and is no place: likely a slip of the pen.
pub fn unknown(text: &Text) -> Vec<String> {
    let plain = text.to_plain();
    let unknown = braced(&plain).into_iter().filter(|braced| Placeholder::read(braced.name).is_none());
    unknown.map(|braced| plain[braced.from..braced.to].to_owned()).collect()
}

/// The text with its places filled in, each value in the style of the brace that opens its place, wherever styles change
/// within it. Places without a value stay as written.
pub fn fill(text: &Text, values: &[(Placeholder, String)]) -> Text {
    let plain = text.to_plain();
    let places: Vec<(usize, usize, &str)> = braced(&plain)
        .into_iter()
        .filter_map(|braced| {
            let place = Placeholder::read(braced.name)?;
            let value = values.iter().find(|(known, _)| *known == place)?;
            Some((braced.from, braced.to, value.1.as_str()))
        })
        .collect();
    let mut filled = Text::default();
    let mut start = 0;
    for span in &text.0 {
        let end = start + span.text.len();
        let mut made = String::new();
        let mut at = start;
        for (from, to, value) in &places {
            if *to <= at || *from >= end {
                continue;
            }
            if *from >= at {
                made.push_str(&plain[at..*from]);
                made.push_str(value);
            }
            at = (*to).min(end);
        }
        made.push_str(&plain[at..end]);
        if !made.is_empty() {
            let mut span = span.clone();
            span.text = made;
            filled.0.push(span);
        }
        start = end;
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::Style;

    fn values() -> Vec<(Placeholder, String)> {
        vec![(Placeholder::Company, "설봉세라믹(주)".to_owned()), (Placeholder::Name, "김하나 팀장님".to_owned())]
    }

    #[test]
    fn places_are_filled_in_either_language_and_other_braces_stay() {
        let text = Text::plain("{기업명} { Name }, {오타} {} {company");

        assert_eq!(used(&text), [Placeholder::Company, Placeholder::Name]);
        assert_eq!(unknown(&text), ["{오타}", "{}"]);
        assert_eq!(fill(&text, &values()).to_plain(), "설봉세라믹(주) 김하나 팀장님, {오타} {} {company");
    }

    #[test]
    fn a_place_takes_the_style_in_which_it_begins() {
        let mut text = Text::plain("안녕하십니까 {기");
        text.push("업명".to_owned(), Style::Bold);
        text.push("}🙂 끝".to_owned(), Style::Plain);

        let filled = fill(&text, &values());

        assert_eq!(filled.to_plain(), "안녕하십니까 설봉세라믹(주)🙂 끝");
        assert!(filled.0.iter().all(|span| span.style == Style::Plain));
    }

    #[test]
    fn a_value_with_braces_is_not_filled_in_again() {
        let text = Text::plain("{기업명} {이름}");
        let values = [(Placeholder::Company, "{이름}".to_owned()), (Placeholder::Name, "나".to_owned())];

        assert_eq!(fill(&text, &values).to_plain(), "{이름} 나");
    }
}
