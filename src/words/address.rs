//! How a person is addressed: `설봉세라믹(주) 김○○ 대표님`, `Ms. Smith`; never a bare name in Korean.

use crate::domain::company::{Company, Person};
use crate::domain::lang::Lang;
use crate::text::{Args, label};

/// The company, name and position of a person in one line, for their own eyes or staff's.
pub fn address(lang: Lang, person: &Person, company: Option<&Company>) -> String {
    let or_none = |text: &str| if text.trim().is_empty() { "none".to_owned() } else { text.trim().to_owned() };
    let details = &person.details;
    let args = Args::new()
        .with("company", or_none(company.map(|company| company.details.name.in_lang(lang)).unwrap_or_default()))
        .with("name", or_none(&details.name))
        .with("position", or_none(details.position.as_deref().unwrap_or_default()))
        .with("salutation", or_none(details.salutation.as_deref().unwrap_or_default()));
    label(lang, "address", &args).split_whitespace().collect::<Vec<_>>().join(" ")
}
