//! A member's invitation: the same link and code each time it is looked at, and a new one where the old one got into
//! the wrong hands. Looking at one is an action too, since whoever holds it can join as that person.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::{home, view};
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::store::audit::What;
use crate::store::people::Membership;
use crate::text::{Args, label, say};
use crate::words::invitation::{Links, Terms, of_member, usual_expiry};

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, member: &Membership) -> Result<()> {
    issue(turn, desk, member, Links::AsBefore, Text::default()).await
}

/// `generation` is that of the link the button was shown with: pressed twice, one link is issued.
pub async fn renew(turn: &mut Turn<'_, '_>, desk: &Desk, member: &Membership, generation: Option<i64>) -> Result<()> {
    let expires_at = usual_expiry(&desk.cohort, turn.now);
    let invite = store::invites::of_member(turn.tx, member.member.id, expires_at).await?;
    let (links, said) = match generation == Some(invite.generation) {
        true => (Links::Anew, "staff-invite-renewed"),
        false => (Links::AsBefore, "staff-invite-renewed-before"),
    };
    let above = say(turn.lang, said, &Args::new());
    issue(turn, desk, member, links, above).await
}

/// One more colleague may join by the link the member joined by; pressed twice, it is still one.
pub async fn allow(turn: &mut Turn<'_, '_>, desk: &Desk, member: &Membership) -> Result<()> {
    let expires_at = usual_expiry(&desk.cohort, turn.now);
    let invite = store::invites::of_member(turn.tx, member.member.id, expires_at).await?;
    let has_company = member.member.company.is_some();
    // Whoever opens a link that was not used yet becomes this very member.
    if !has_company || member.joined_at.is_none() || invite.uses == 0 || invite.revoked_at.is_some() {
        turn.reply(Message::new(say(turn.lang, "staff-invite-colleague-not-yet", &Args::new())));
        return Ok(());
    }
    store::invites::allow(turn.tx, invite.id, invite.uses_allowed.max(invite.uses + 1)).await?;
    let above = say(turn.lang, "staff-invite-colleague", &Args::new());
    issue(turn, desk, member, Links::AsBefore, above).await
}

async fn issue(turn: &mut Turn<'_, '_>, desk: &Desk, member: &Membership, links: Links, above: Text) -> Result<()> {
    let (lang, id) = (turn.lang, member.member.id);
    let expires_at = usual_expiry(&desk.cohort, turn.now);
    // What staff allowed for colleagues stays as it was.
    let uses = store::invites::of_member(turn.tx, id, expires_at).await?.uses_allowed;
    let house = turn.house.clone();
    let public_url = house.public_url.as_deref();
    let terms = Terms { bot: house.bot, bot_name: &house.bot_name, public_url, expires_at, uses, links };
    let invitation = of_member(turn.tx, member, &terms).await?;
    let invite = store::invites::of_member(turn.tx, id, expires_at).await?;
    let action = if links == Links::Anew { "invite-renewed" } else { "invite-shown" };
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), action, What::member(id), turn.now).await?;
    let args = Args::new()
        .with("name", &invitation.person)
        .with("link", &invitation.link)
        .with("code", &invitation.code)
        .with("until", view::here(invite.expires_at, &desk.cohort));
    let text = above.paragraph(say(lang, "staff-invite", &args));
    let renew = format!("staff:invite-new:{id}:{}", invite.generation);
    let renew = Button::data(label(lang, "staff-invite-new-button", &Args::new()), renew);
    let back = Button::data(label(lang, "staff-person-back-button", &Args::new()), format!("staff:who:{id}"));
    let message = Message::new(text).row([renew]).row([back, home::button(turn, desk)]);
    turn.show(message);
    // By itself, so that it can be forwarded or copied as it is.
    turn.reply(Message::new(Text::plain(invitation.text)));
    Ok(())
}
