//! The Fluent files against each other and against the code: both languages say the same things of the same facts, and
//! nothing is written that nobody says.

mod files;
mod source;

use std::collections::BTreeSet;

use files::{Locale, Said};

/// Tables of Korean that people *write* to Naru, or that grammar is made of. Whatever Naru says belongs in `locales/`.
const KOREAN_IN_CODE: &[(&str, &str)] = &[
    ("src/text/josa", "particles"),
    ("src/text/money", "만, 억, 조, and what people type for a currency"),
    ("src/conversation/staff/typed_time.rs", "days and halves of the day as staff type them"),
    ("src/conversation/minutes.rs", "시간, 분 and the words around them as people type how late they are"),
    ("src/workbook/", "names of sheets, columns and values in a workbook"),
    ("src/sandbox/", "stands for other people's phones, not for Naru"),
    ("src/domain/calendar.rs", "names of holidays"),
    ("src/domain/clocks.rs", "오전, 오후, 시 in a time somebody types, and the cities they name"),
    ("src/domain/placeholder.rs", "names that staff write into a text between braces"),
    ("src/domain/preparation.rs", "what a workbook calls the sorts of preparations"),
    ("src/domain/unasked.rs", "what people call the receipt of a parcel"),
];

/// Messages of which one language may ask for more than the other, with the reason.
const ASKED_FOR_IN_ONE: &[(&str, &str)] = &[
    ("address", "Korean addresses by position, English by salutation"),
    ("settings", "Korean names a clock by its place, within the time itself"),
    ("deal-again", "Korean says 측 after a foreign company, and not after a Korean one"),
    ("deal-card", "the same"),
    ("deal-saved", "the same"),
    ("deal-told-entered", "the same"),
    ("deal-which-stage", "the same"),
    ("zone-button", "as with settings"),
    ("zone-kept", "as with settings"),
];

/// English messages that speak of Korean words: a language's own name, and what the Korean template has in its cells.
const NAMES_KOREAN: [&str; 2] = ["language", "template-note"];

fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
}

fn each(check: impl Fn(&str, &Locale) -> Vec<String>) {
    report(["ko", "en"].iter().flat_map(|lang| check(lang, &files::read(lang))).collect());
}

/// Applies a check to every text of a language and names the message it fails for.
fn each_text(lang: &str, wrong: impl Fn(&str, &str) -> Option<String>) {
    let locale = files::read(lang);
    let texts = locale.said.iter().flat_map(|(id, said)| said.texts.iter().map(move |text| (id, said, text)));
    report(
        texts
            .filter_map(|(id, said, text)| {
                wrong(id, text).map(|what| format!("locales/{lang}/{}: {id}: {what}: {text:?}", said.file))
            })
            .collect(),
    );
}

#[test]
fn every_file_parses_and_no_id_occurs_twice() {
    each(|_, locale| locale.broken.iter().map(ToString::to_string).collect());
}

#[test]
fn every_file_is_compiled_in() {
    let bundle = include_str!("../../src/text/bundle.rs");
    each(|lang, locale| {
        let missing = locale.files.iter().filter(|file| !bundle.contains(&format!("\"{file}\"")));
        missing.map(|file| format!("locales/{lang}/{file} is not named in src/text/bundle.rs")).collect()
    });
}

#[test]
fn both_languages_have_the_same_messages() {
    let (ko, en) = (files::read("ko"), files::read("en"));
    let ids = |locale: &Locale| locale.said.keys().cloned().collect::<BTreeSet<_>>();
    let only = |one: &Locale, other: &Locale, lang: &str| {
        let missing: Vec<String> = ids(one).difference(&ids(other)).cloned().collect();
        missing
            .into_iter()
            .map(|id| format!("{id} is in {} only ({lang} lacks it)", one.said[&id].file))
            .collect::<Vec<_>>()
    };
    report([only(&ko, &en, "en"), only(&en, &ko, "ko")].concat());
}

#[test]
fn both_languages_speak_of_the_same_facts() {
    let (ko, en) = (files::read("ko"), files::read("en"));
    let mut wrong = Vec::new();
    for (id, in_korean) in &ko.said {
        let Some(in_english) = en.said.get(id) else { continue };
        let (korean, english) = (variables(&ko, in_korean), variables(&en, in_english));
        if korean != english && !ASKED_FOR_IN_ONE.iter().any(|(known, _)| known == id) {
            wrong.push(format!("{id} asks for {korean:?} in ko and {english:?} in en"));
        }
    }
    report(wrong);
}

/// Its own variables and those of the messages it refers to.
fn variables(locale: &Locale, said: &Said) -> BTreeSet<String> {
    let referred = said.references.iter().filter_map(|id| locale.said.get(id));
    referred.flat_map(|other| variables(locale, other)).chain(said.variables.iter().cloned()).collect()
}

#[test]
fn only_known_functions_and_messages_are_referred_to() {
    each(|lang, locale| {
        let mut wrong = Vec::new();
        for (id, said) in &locale.said {
            let functions = said.functions.iter().filter(|name| !naru::text::FUNCTIONS.contains(&name.as_str()));
            wrong.extend(functions.map(|name| format!("{lang}: {id} calls {name}, which is no function")));
            let references = said.references.iter().filter(|other| !locale.said.contains_key(*other));
            wrong.extend(references.map(|other| format!("{lang}: {id} refers to {other}, which does not exist")));
        }
        wrong
    });
}

#[test]
fn every_message_the_code_says_exists() {
    let locale = files::read("ko");
    let asked = source::literals().into_iter().filter(|literal| literal.is_said && looks_like_an_id(&literal.text));
    let missing = asked.filter(|literal| !locale.said.contains_key(&literal.text));
    report(
        missing.map(|each| format!("{}:{} says {:?}, which is in no file", each.file, each.line, each.text)).collect(),
    );
}

/// Ids are lower-case words with hyphens; arguments and data are not.
fn looks_like_an_id(text: &str) -> bool {
    text.contains('-')
        && text.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || "-.".contains(char))
}

#[test]
fn every_message_is_said_somewhere() {
    let literals: BTreeSet<String> = source::literals().into_iter().map(|literal| literal.text).collect();
    each(|lang, locale| {
        let referred: BTreeSet<&String> = locale.said.values().flat_map(|said| &said.references).collect();
        let unused = locale.said.iter().filter(|(id, _)| !literals.contains(*id) && !referred.contains(id));
        unused.map(|(id, said)| format!("locales/{lang}/{}: nobody says {id}", said.file)).collect()
    });
}

#[test]
fn what_naru_says_is_not_written_in_the_code() {
    let korean = source::literals().into_iter().filter(|literal| has_hangul(&literal.text));
    let stray = korean.filter(|literal| !KOREAN_IN_CODE.iter().any(|(path, _)| literal.file.starts_with(path)));
    report(stray.map(|each| format!("{}:{} holds Korean: {:?}", each.file, each.line, each.text)).collect());
}

#[test]
fn english_is_not_mixed_with_korean() {
    // A reader of either language must find the way to change it, and words are understood in both.
    each_text("en", |id, text| {
        (has_hangul(text) && !NAMES_KOREAN.iter().any(|part| id.contains(part)))
            .then(|| "Korean in an English message".to_owned())
    });
}

#[test]
fn markup_is_bold_italic_or_code_and_closed() {
    for lang in ["ko", "en"] {
        each_text(lang, |_, text| {
            let mut rest = text;
            while let Some(at) = rest.find('<') {
                let tagged = &rest[at..];
                let tag = ["b", "i", "code"].iter().find(|tag| tagged.starts_with(&format!("<{tag}>")));
                let Some(tag) = tag else { return Some("a tag that is not <b>, <i> or <code>".to_owned()) };
                let close = format!("</{tag}>");
                let Some(end) = tagged.find(&close) else { return Some(format!("<{tag}> is not closed")) };
                if tagged[1..end].contains('<') {
                    return Some("tags within a tag".to_owned());
                }
                rest = &tagged[end + close.len()..];
            }
            None
        });
    }
}

#[test]
fn korean_particles_come_from_josa() {
    const BOTH: [&str; 8] = ["을(를)", "를(을)", "이(가)", "가(이)", "은(는)", "와(과)", "과(와)", "(으)로"];
    const PARTICLES: [&str; 10] = ["으로", "로", "을", "를", "은", "는", "이", "가", "과", "와"];
    each_text("ko", |_, text| {
        if let Some(both) = BOTH.iter().find(|both| text.contains(*both)) {
            return Some(format!("{both} instead of JOSA"));
        }
        let plain = ["</b>", "</i>", "</code>"].iter().fold(text.to_owned(), |text, tag| text.replace(tag, ""));
        plain.split("{}").skip(1).find_map(|after| {
            let particle = PARTICLES.iter().find(|particle| after.starts_with(*particle))?;
            let next = after[particle.len()..].chars().next();
            next.is_none_or(|char| !char.is_alphanumeric()).then(|| format!("{particle} after a value, without JOSA"))
        })
    });
}

#[test]
fn korean_keeps_its_tone() {
    each_text("ko", |_, text| text.contains('!').then(|| "an exclamation mark".to_owned()));
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|char| matches!(char, '가'..='힣' | 'ㄱ'..='ㅣ'))
}

#[test]
fn the_source_is_read_as_rust_reads_it() {
    let source = "// \"no\"\nlet a = say(lang, \"yes-1\", &args(\"b\\\"c\")); let c = '\"'; let d: &'static str = \"d\";\nlabel(match x { _ => r#\"e\"f\"# })";

    let found: Vec<_> =
        source::in_source(source).into_iter().map(|each| (each.line, each.text, each.is_said)).collect();

    let expected = [(2, "yes-1", true), (2, "b\\\"c", true), (2, "d", false), (3, "e\"f", true)];
    assert_eq!(found, expected.map(|(line, text, said)| (line, text.to_owned(), said)));
}
