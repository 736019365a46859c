//! Who runs a cohort and how they are reached, as every first contact and every refusal must say.

use crate::domain::cohort::{Cohort, CohortDetails};
use crate::domain::lang::Lang;
use crate::text::Args;

/// `host`, `phone`, `email` and `page`; what the cohort does not have is `none`.
pub fn args(details: &CohortDetails, lang: Lang) -> Args {
    let or_none = |text: &str| if text.trim().is_empty() { "none".to_owned() } else { text.to_owned() };
    Args::new()
        .with("host", details.host.in_lang(lang))
        .with("phone", or_none(&phone(&details.phone, lang)))
        .with("email", or_none(&details.email))
        .with("page", or_none(details.check_page.as_deref().unwrap_or_default()))
}

/// The cohort's own words for its title, as this reader reads it: buyers attend meetings, not a delegation.
pub fn title(cohort: &Cohort, lang: Lang, role: crate::domain::company::Role) -> &str {
    match role {
        crate::domain::company::Role::Buyer => &cohort.details.title_for_buyers,
        _ => cohort.details.title.in_lang(lang),
    }
}

/// A Korean number as it is dialled from abroad, for those who read English.
pub fn phone(phone: &str, lang: Lang) -> String {
    match (lang, phone.trim().strip_prefix('0')) {
        (Lang::En, Some(rest)) => format!("+82-{rest}"),
        _ => phone.trim().to_owned(),
    }
}
