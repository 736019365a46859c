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
    /// `mended` is given a value and what was typed right behind its place, and says how many bytes of that to leave out
    /// and what to say there.
    pub fn fill(&self, values: &Values, mended: impl Fn(&str, &str) -> (usize, &'static str)) -> Filled {
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
            let (typed, said) = mended(value, &plain[place.to..]);
            if let Some(span) = cursor.here().filter(|_| !said.is_empty()) {
                filled.text.add(Span { text: said.to_owned(), ..span.clone() });
            }
            cursor.pass(typed, None);
            at = place.to + typed;
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
mod tests;
