//! The addresses of a personal page and of what is fetched for oneself. Whoever holds it is that person, so it stands only in what they are sent.

use anyhow::Result;

use crate::domain::cohort::Cohort;
use crate::domain::company::Member;
use crate::domain::page::{PageLink, Whose, link_expiry};
use crate::store::pages::Ticket;
use crate::store::{self, Tx};

/// `base` is where people reach Naru's pages.
pub fn address(tx: &Tx<'_>, base: &str, link: &PageLink) -> String {
    let place = match link.whose {
        Whose::Member(_) => "p",
        Whose::Office(_) => "o",
    };
    format!("{}/{place}/{}", base.trim_end_matches('/'), store::pages::token(tx, link))
}

/// Where one person fetches one file for a while.
pub fn download(tx: &Tx<'_>, base: &str, ticket: Ticket) -> String {
    format!("{}/d/{}", base.trim_end_matches('/'), ticket.token(tx))
}

/// A member's link, made on first asking.
pub async fn link(tx: &mut Tx<'_>, member: &Member, cohort: &Cohort) -> Result<PageLink> {
    store::pages::of_member(tx, member.id, cohort.id, link_expiry(&cohort.details)).await
}
