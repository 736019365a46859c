//! How a person is called beside their company: `김하나 해외영업팀장님`, `Mr. Blake Grove`.

use crate::domain::company::Person;
use crate::domain::lang::Lang;
use crate::text::{Args, label};

pub fn called(lang: Lang, person: &Person) -> String {
    let details = &person.details;
    let args = Args::new().with("name", &details.name);
    // A foreign name with a Korean title would read oddly in either language.
    let by_position = lang == Lang::Ko && details.name.chars().any(is_hangul);
    match (&details.position, &details.salutation) {
        (Some(position), _) if by_position => label(lang, "person-with-position", &args.with("position", position)),
        (_, Some(salutation)) => label(lang, "person-with-salutation", &args.with("salutation", salutation)),
        (Some(position), _) if lang == Lang::Ko => {
            label(lang, "person-with-position", &args.with("position", position))
        }
        _ => label(lang, "person-plain", &args),
    }
}

pub fn interpreter(lang: Lang, person: &Person) -> String {
    label(lang, "person-interpreter", &Args::new().with("name", &person.details.name))
}

/// Whether a reader of the language can read the name at all.
pub fn is_readable(lang: Lang, person: &Person) -> bool {
    can_read(lang, &person.details.name)
}

/// The same of what else is said of them.
pub fn can_read(lang: Lang, words: &str) -> bool {
    lang == Lang::Ko || !words.chars().any(is_hangul)
}

fn is_hangul(char: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&char)
}
