//! What stands on the card of one person, as somebody of another country reads it.

use crate::domain::company::{Company, Person, PersonDetails};
use crate::domain::lang::Lang;
use crate::text::Args;
use crate::words::{office, people};

/// `company`, `person`, `email` and `phone`; what there is none of, or what the reader could not read, is `none`.
pub fn args(lang: Lang, company: &Company, person: &Person) -> Args {
    let or_none = |text: String| if text.is_empty() { "none".to_owned() } else { text };
    let details = &person.details;
    let email = details.email.as_deref().unwrap_or_default().trim().to_owned();
    Args::new()
        .with("company", company.details.name.in_lang(lang))
        .with("person", or_none(name(lang, person)))
        .with("email", or_none(email))
        .with("phone", or_none(phone(lang, details)))
}

/// The name and, where the reader can read it, the position.
fn name(lang: Lang, person: &Person) -> String {
    let details = &person.details;
    let name = people::is_readable(lang, person).then_some(details.name.as_str());
    let position = details.position.as_deref().filter(|position| people::can_read(lang, position));
    let parts: Vec<&str> =
        [name, position].into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// As it is dialled where the reader is.
fn phone(lang: Lang, details: &PersonDetails) -> String {
    let phone = details.phone.as_deref().unwrap_or_default().trim();
    match (lang, details.country.as_str()) {
        (Lang::En, "KR") => office::phone(phone, lang),
        (Lang::Ko, "KR") => at_home(phone),
        (Lang::Ko, "US" | "CA") => from_abroad(phone),
        _ => phone.to_owned(),
    }
}

/// `+82-10-0000-0101` as Koreans dial it.
fn at_home(phone: &str) -> String {
    match phone.strip_prefix("+82") {
        Some(rest) => format!("0{}", rest.trim_start_matches(['-', ' ']).trim_start_matches('0')),
        None => phone.to_owned(),
    }
}

/// `206-555-0100` with what comes before it from abroad.
fn from_abroad(phone: &str) -> String {
    match phone.chars().filter(char::is_ascii_digit).count() {
        10 if !phone.starts_with('+') => format!("+1-{phone}"),
        _ => phone.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_from_where_its_reader_is() {
        let details = |country: &str, phone: &str| PersonDetails {
            name: String::new(),
            position: None,
            salutation: None,
            email: None,
            phone: Some(phone.to_owned()),
            lang: Lang::Ko,
            zone: chrono_tz::Tz::Asia__Seoul,
            country: country.to_owned(),
        };
        for (lang, country, written, read) in [
            (Lang::En, "KR", "010-0000-0101", "+82-10-0000-0101"),
            (Lang::En, "KR", "+82-10-0000-0101", "+82-10-0000-0101"),
            (Lang::Ko, "KR", "010-0000-0101", "010-0000-0101"),
            (Lang::Ko, "KR", "+82-10-0000-0101", "010-0000-0101"),
            (Lang::Ko, "US", "(206) 555-0100", "+1-(206) 555-0100"),
            (Lang::Ko, "US", "+1 206 555 0100", "+1 206 555 0100"),
            (Lang::En, "US", "206-555-0100", "206-555-0100"),
            (Lang::Ko, "DE", "030 1234567", "030 1234567"),
        ] {
            assert_eq!(phone(lang, &details(country, written)), read);
        }
    }
}
