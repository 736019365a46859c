//! The personal page of a member who does not use Telegram: the same address each time it is looked at, and a new one
//! where the old one got into the wrong hands. Looking at one is an action too, since whoever holds it is that person.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::{home, view};
use crate::domain::message::{Button, Message, Text};
use crate::domain::page::PageLink;
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
