//! Words in braces that each reader sees as their own: `{기업명}`, `{name}`. A pure look at a text; whose values they are
//! is for others to find.

use super::lang::Lang;
use super::message::{Span, Text};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Placeholder {
    Company,
    Name,
    NextMeeting,
}

/// What is written for one reader; none of it is looked at for placeholders again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    pub company: Option<String>,
    pub name: Option<String>,
    pub next_meeting: Option<String>,
}

/// What stands in braces in a text, each once and in the order it first stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub known: Vec<Placeholder>,
    /// Names that are none of ours, as they are written, without their braces.
    pub unknown: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    pub text: Text,
    /// What there is no value for; it stands in the text as it was written.
    pub missing: Vec<Placeholder>,
    pub unknown: Vec<String>,
}

/// Longer words in braces are no name anybody meant.
const LONGEST: usize = 40;

impl Placeholder {
    pub const ALL: [Placeholder; 3] = [Placeholder::Company, Placeholder::Name, Placeholder::NextMeeting];

    /// Its name without braces, as a writer of this language knows it; the other one is understood as well.
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Placeholder::Company, Lang::Ko) => "기업명",
            (Placeholder::Company, Lang::En) => "company",
            (Placeholder::Name, Lang::Ko) => "이름",
            (Placeholder::Name, Lang::En) => "name",
            (Placeholder::NextMeeting, Lang::Ko) => "다음 상담",
            (Placeholder::NextMeeting, Lang::En) => "next meeting",
        }
    }

    /// As it is written into a text.
    pub fn written(self, lang: Lang) -> String {
        format!("{{{}}}", self.name(lang))
    }

    /// Blanks and capitals do not count.
    pub fn from_name(name: &str) -> Option<Placeholder> {
        let same = |own: &str| bare(own).eq(bare(name));
        Placeholder::ALL.into_iter().find(|one| same(one.name(Lang::Ko)) || same(one.name(Lang::En)))
    }
}

impl Found {
    /// The unknown names as they stand in the text, braces and all.
    pub fn unknown_as_written(&self) -> Vec<String> {
        self.unknown.iter().map(|name| format!("{{{name}}}")).collect()
    }
}

impl Values {
    pub fn of(&self, placeholder: Placeholder) -> Option<&str> {
        let value = match placeholder {
            Placeholder::Company => &self.company,
            Placeholder::Name => &self.name,
            Placeholder::NextMeeting => &self.next_meeting,
        };
        value.as_deref()
    }
}

impl Text {
    /// What stands in braces, however it is styled.
    pub fn placeholders(&self) -> Found {
        let mut found = Found::default();
        let plain = self.to_plain();
        for place in places(&plain) {
            match Placeholder::from_name(place.name) {
                Some(placeholder) => once(&mut found.known, placeholder),
                None => once(&mut found.unknown, place.name.to_owned()),
            }
        }
        found
    }

    /// The text as one reader sees it. A value looks as the opening brace of its placeholder did; all other braces stay.
    pub fn fill(&self, values: &Values) -> Filled {
        let plain = self.to_plain();
        let mut filled = Filled::default();
        let mut cursor = Cursor { spans: &self.0, place: 0, within: 0 };
        let mut at = 0;
        for place in places(&plain) {
            let Some(placeholder) = Placeholder::from_name(place.name) else {
                once(&mut filled.unknown, place.name.to_owned());
                continue;
            };
            let Some(value) = values.of(placeholder) else {
                once(&mut filled.missing, placeholder);
                continue;
            };
            cursor.pass(place.from - at, Some(&mut filled.text));
            if let Some(span) = cursor.here() {
                filled.text.add(Span { text: value.to_owned(), ..span.clone() });
            }
            cursor.pass(place.to - place.from, None);
            at = place.to;
        }
        cursor.pass(plain.len() - at, Some(&mut filled.text));
        filled
    }
}

/// A name in braces, and the bytes it stands at, braces included.
struct Place<'a> {
    from: usize,
    to: usize,
    name: &'a str,
}

/// Names in braces from left to right. The innermost of several opening braces counts.
fn places(plain: &str) -> impl Iterator<Item = Place<'_>> {
    let ends = plain.match_indices('}').map(|(end, _)| end);
    let starts = ends.scan(0, move |after, end| {
        let from = plain[*after..end].rfind('{').map(|from| *after + from);
        *after = end + 1;
        Some((from, end))
    });
    starts.filter_map(move |(from, end)| {
        let from = from?;
        let name = plain[from + 1..end].trim();
        is_name(name).then_some(Place { from, to: end + 1, name })
    })
}

/// What somebody may have meant as a name: letters first, and on one line.
fn is_name(name: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '\'' | '·');
    name.starts_with(char::is_alphabetic) && name.chars().all(fits) && name.chars().count() <= LONGEST
}

fn bare(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase)
}

fn once<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

/// A place in styled text.
struct Cursor<'a> {
    spans: &'a [Span],
    place: usize,
    within: usize,
}

impl Cursor<'_> {
    /// The span the next byte is in.
    fn here(&self) -> Option<&Span> {
        self.spans.get(self.place)
    }

    /// Goes on by so many bytes and copies them `to` there, each in its style.
    fn pass(&mut self, mut bytes: usize, mut to: Option<&mut Text>) {
        self.skip_ended();
        while bytes > 0 {
            let Some(span) = self.spans.get(self.place) else { return };
            let now = bytes.min(span.text.len() - self.within);
            if let Some(to) = to.as_deref_mut() {
                to.add(Span { text: span.text[self.within..self.within + now].to_owned(), ..span.clone() });
            }
            self.within += now;
            bytes -= now;
            self.skip_ended();
        }
    }

    fn skip_ended(&mut self) {
        while self.spans.get(self.place).is_some_and(|span| self.within == span.text.len()) {
            (self.place, self.within) = (self.place + 1, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::message::Style;
    use super::*;

    fn values() -> Values {
        Values {
            company: Some("설봉도예 🏺".to_owned()),
            name: Some("김{이름}<b>".to_owned()),
            next_meeting: Some("9월 16일 10:00 KST".to_owned()),
        }
    }

    fn span(text: &str, style: Style) -> Span {
        Span { text: text.to_owned(), style, link: None }
    }

    fn filled(text: &str) -> String {
        Text::plain(text).fill(&values()).text.to_plain()
    }

    #[test]
    fn both_languages_and_careless_spelling_are_understood() {
        assert_eq!(filled("{기업명} {company} { Company }"), "설봉도예 🏺 설봉도예 🏺 설봉도예 🏺");
        assert_eq!(
            filled("👋🏽 {이름} 님, {다음 상담}에 뵙겠습니다."),
            "👋🏽 김{이름}<b> 님, 9월 16일 10:00 KST에 뵙겠습니다."
        );
        assert_eq!(filled("{다음상담}|{Next  meeting}|{NAME}"), "9월 16일 10:00 KST|9월 16일 10:00 KST|김{이름}<b>");
    }

    #[test]
    fn a_value_looks_as_the_opening_brace_did_and_all_else_keeps_its_look() {
        let link = Some("https://naru.example/".to_owned());
        let text = Text(vec![
            span("안녕 {", Style::BOLD),
            span("이", Style::ITALIC),
            Span { link: link.clone(), ..span("름} 😀 {기업", Style::PLAIN) },
            span("명}!", Style::CODE),
        ]);

        let seen = text.fill(&values());

        let expected = vec![
            span("안녕 김{이름}<b>", Style::BOLD),
            Span { link, ..span(" 😀 설봉도예 🏺", Style::PLAIN) },
            span("!", Style::CODE),
        ];
        assert_eq!(seen, Filled { text: Text(expected), ..Filled::default() });
    }

    #[test]
    fn other_braces_stay_and_names_nobody_knows_are_told() {
        let literal = "{} { } {\n} {1} {a+b} {{ }} } { 💡 {이름";
        assert_eq!(Text::plain(literal).fill(&values()), Filled { text: Text::plain(literal), ..Filled::default() });

        let seen = Text::plain("{회사} {{이름}} {회사} {firm name}").fill(&values());
        assert_eq!(seen.text.to_plain(), "{회사} {김{이름}<b>} {회사} {firm name}");
        assert_eq!((seen.missing, seen.unknown), (vec![], vec!["회사".to_owned(), "firm name".to_owned()]));
        assert_eq!(filled(&format!("{{{}}}", "가".repeat(LONGEST + 1))), format!("{{{}}}", "가".repeat(LONGEST + 1)));
    }

    #[test]
    fn what_cannot_be_filled_stands_as_written_and_is_told_once() {
        let text = Text::plain("{다음 상담}: {기업명}, {next meeting}");
        let without = Values { next_meeting: None, ..values() };

        let seen = text.fill(&without);

        assert_eq!(seen.text.to_plain(), "{다음 상담}: 설봉도예 🏺, {next meeting}");
        assert_eq!((seen.missing, seen.unknown), (vec![Placeholder::NextMeeting], vec![]));
        let found = Found { known: vec![Placeholder::NextMeeting, Placeholder::Company], unknown: vec![] };
        assert_eq!(text.placeholders(), found);
    }

    #[test]
    fn what_a_button_writes_is_understood() {
        for placeholder in Placeholder::ALL {
            for lang in [Lang::Ko, Lang::En] {
                let found = Text::plain(placeholder.written(lang)).placeholders();
                assert_eq!(found, Found { known: vec![placeholder], unknown: vec![] });
            }
        }
    }
}
