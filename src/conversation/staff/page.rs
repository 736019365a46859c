//! The personal page of a member who does not use Telegram: the same address each time it is looked at, and a new one
//! where the old one got into the wrong hands. Looking at one is an action too, since whoever holds it is that person.

use std::collections::BTreeSet;

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::{home, view};
use crate::domain::ids::PageLinkId;
use crate::domain::message::{Button, Message, Text};
use crate::domain::page::{PageLink, link_expiry};
use crate::store;
use crate::store::audit::What;
use crate::store::people::Membership;
use crate::text::{Args, label, say};
use crate::words::page;

/// Whether there are pages at all, and the member is one of those they are for.
pub fn may_have(turn: &Turn<'_, '_>, member: &Membership) -> bool {
    turn.house.public_url.is_some() && !member.member.role.is_staff()
}

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, member: &Membership) -> Result<()> {
    if !may_have(turn, member) {
        desk::refuse(turn);
        return Ok(());
    }
    let link = page::link(turn.tx, &member.member, &desk.cohort).await?;
    tell(turn, desk, member, &link, "page-shown", Text::default()).await
}

/// `generation` is that of the address the button was shown with: pressed twice, one is issued.
pub async fn renew(turn: &mut Turn<'_, '_>, desk: &Desk, member: &Membership, generation: Option<i64>) -> Result<()> {
    if !may_have(turn, member) {
        desk::refuse(turn);
        return Ok(());
    }
    let link = page::link(turn.tx, &member.member, &desk.cohort).await?;
    if generation != Some(link.generation) {
        let above = say(turn.lang, "staff-address-renewed-before", &Args::new());
        return tell(turn, desk, member, &link, "page-shown", above).await;
    }
    let link = store::pages::renew(turn.tx, link.id).await?;
    let above = say(turn.lang, "staff-address-renewed", &Args::new());
    tell(turn, desk, member, &link, "page-renewed", above).await
}

async fn tell(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    member: &Membership,
    link: &PageLink,
    action: &str,
    above: Text,
) -> Result<()> {
    let (lang, id) = (turn.lang, member.member.id);
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), action, What::member(id), turn.now).await?;
    let person = store::people::person(turn.tx, member.member.person).await?;
    let args = Args::new()
        .with("name", view::person(&person.details, lang))
        .with("link", page::address(turn.tx, turn.house.public_url.as_deref().unwrap_or_default(), link))
        .with("until", view::here(link.expires_at, &desk.cohort));
    let text = above.paragraph(say(lang, "staff-address", &args));
    let renew = format!("staff:page-new:{id}:{}", link.generation);
    let renew = Button::data(label(lang, "staff-address-new-button", &Args::new()), renew);
    let back = Button::data(label(lang, "staff-person-back-button", &Args::new()), format!("staff:who:{id}"));
    turn.show(Message::new(text).row([renew]).row([back, home::button(turn, desk)]));
    Ok(())
}

/// Trade offices that receive samples for buyers of the cohort, in the order of their names.
async fn names(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<BTreeSet<String>> {
    let companies = store::companies::in_cohort(turn.tx, desk.cohort.id).await?;
    Ok(companies.into_iter().filter_map(|company| company.details.samples_to).collect())
}

/// [Pages of trade offices], where there are any and there are pages.
pub async fn offices_button(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Option<Button>> {
    let there = desk.may_act() && turn.house.public_url.is_some() && !names(turn, desk).await?.is_empty();
    let data = format!("staff:offices:{}", desk.cohort.id);
    Ok(there.then(|| Button::data(label(turn.lang, "staff-offices-button", &Args::new()), data)))
}

/// `staff:offices:<cohort>`, and with a link and its generation to issue that one anew.
pub async fn offices(turn: &mut Turn<'_, '_>, desk: &Desk, anew: Option<(PageLinkId, i64)>) -> Result<()> {
    let Some(base) = turn.house.public_url.clone().filter(|_| desk.may_act()) else {
        desk::only_reads(turn);
        return Ok(());
    };
    let (lang, cohort) = (turn.lang, desk.cohort.id);
    let title = Args::new().with("cohort", desk.cohort.details.title.in_lang(lang));
    let mut text = say(lang, "staff-offices", &title);
    let mut message = Message::default();
    let mut shown = Vec::new();
    for office in names(turn, desk).await? {
        let expires_at = link_expiry(&desk.cohort.details);
        let mut link = store::pages::of_office(turn.tx, &office, cohort, expires_at).await?;
        if anew == Some((link.id, link.generation)) {
            link = store::pages::renew(turn.tx, link.id).await?;
            let what = What::pages(vec![link.id]);
            store::audit::add(turn.tx, cohort, Some(desk.me()), "page-renewed", what, turn.now).await?;
        } else {
            shown.push(link.id);
        }
        let address = page::address(turn.tx, &base, &link);
        let args = Args::new().with("office", &office).with("link", address);
        text = text.paragraph(say(lang, "staff-office-line", &args));
        let data = format!("staff:offices:{cohort}:{}:{}", link.id, link.generation);
        message = message.row([Button::data(label(lang, "staff-office-new-button", &args), data)]);
    }
    if !shown.is_empty() {
        let what = What::pages(shown);
        store::audit::add(turn.tx, cohort, Some(desk.me()), "page-shown", what, turn.now).await?;
    }
    turn.show(Message { text, ..message.row([home::button(turn, desk)]) });
    Ok(())
}
