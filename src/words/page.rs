//! The address of a personal page. Whoever holds it is that person, so it stands only in what they are sent.

use anyhow::Result;

use crate::domain::cohort::Cohort;
use crate::domain::company::Member;
use crate::domain::page::{PageLink, Whose, link_expiry};
use crate::store::{self, Tx};

/// `base` is where people reach Naru's pages.
pub fn address(tx: &Tx<'_>, base: &str, link: &PageLink) -> String {
    let place = match link.whose {
        Whose::Member(_) => "p",
        Whose::Office(_) => "o",
    };
    format!("{}/{place}/{}", base.trim_end_matches('/'), store::pages::token(tx, link))
}

/// A member's link, made on first asking.
pub async fn link(tx: &mut Tx<'_>, member: &Member, cohort: &Cohort) -> Result<PageLink> {
    store::pages::of_member(tx, member.id, cohort.id, link_expiry(&cohort.details)).await
}
