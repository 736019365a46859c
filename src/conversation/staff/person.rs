//! One member as staff see them: who, how to reach them, and their invitation.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::people::{Standing, belongs_to};
use super::{home, invite, page, view};
use crate::domain::company::Role;
use crate::domain::ids::MemberId;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::people::Membership;
use crate::text::{Args, Moment, label, say};

pub async fn tap(turn: &mut Turn<'_, '_>, member: MemberId, parts: &[&str]) -> Result<()> {
    let found = store::people::find_member(turn.tx, turn.house.bot, member).await?;
    let desk = match &found {
        Some(member) => desk::of(turn, member.member.cohort).await?,
        None => None,
    };
    let (Some(member), Some(desk)) = (found, desk) else {
        desk::refuse(turn);
        return Ok(());
    };
    match parts {
        ["who", _] => show(turn, &desk, &member).await,
        ["work", _] => super::papers::of_interpreter(turn, &desk, member.member.id),
        _ if !desk.may_act() => {
            desk::only_reads(turn);
            Ok(())
        }
        ["invite", _] => invite::show(turn, &desk, &member).await,
        ["colleague", _] => invite::allow(turn, &desk, &member).await,
        ["invite-new", _, generation] => invite::renew(turn, &desk, &member, generation.parse().ok()).await,
        ["page", _] => page::show(turn, &desk, &member).await,
        ["page-new", _, generation] => page::renew(turn, &desk, &member, generation.parse().ok()).await,
        _ => show(turn, &desk, &member).await,
    }
}

async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, member: &Membership) -> Result<()> {
    let (lang, cohort) = (turn.lang, desk.cohort.id);
    let person = store::people::person(turn.tx, member.member.person).await?;
    let companies = store::companies::in_cohort(turn.tx, cohort).await?;
    let now = Moment::new(turn.now, person.details.zone, &person.details.country);
    let refusers = store::consents::refusers(turn.tx, cohort).await?;
    let standing = Standing::of(member, &refusers);
    let args = Args::new()
        .with("name", view::person(&person.details, lang))
        .with("place", belongs_to(member, &companies, lang))
        .with("role", member.member.role.name())
        .with("code", &member.member.code)
        .with("now", now)
        .with("language", person.details.lang.code())
        .with("standing", standing.name());
    let mut text = say(lang, "staff-person", &args);
    if let Some(phone) = &person.details.phone {
        text = text.line(say(lang, "staff-person-phone", &Args::new().with("phone", phone)));
    }
    if let Some(email) = &person.details.email {
        text = text.line(say(lang, "staff-person-email", &Args::new().with("email", email)));
    }
    text = text.line(match member.joined_at {
        Some(at) => say(lang, "staff-person-joined", &args.with("at", view::here(at, &desk.cohort))),
        None if standing == Standing::Declined => say(lang, "staff-person-declined", &Args::new()),
        None => say(lang, "staff-person-waiting", &Args::new()),
    });
    if let Some(at) = store::pages::last_visit(turn.tx, member.member.id).await? {
        let args = Args::new().with("at", view::here(at, &desk.cohort));
        text = text.line(say(lang, "staff-person-page", &args));
    }
    let back = format!("staff:people:{cohort}:{}:0", standing.name());
    let back = Button::data(label(lang, "staff-back-button", &Args::new()), back);
    let mut message = Message::new(text);
    if desk.may_act() && !matches!(standing, Standing::Joined | Standing::Declined) {
        let data = format!("staff:invite:{}", member.member.id);
        message = message.row([Button::data(label(lang, "staff-invite-button", &Args::new()), data)]);
    }
    if desk.may_act() && standing == Standing::Joined && member.member.company.is_some() {
        let data = format!("staff:colleague:{}", member.member.id);
        message = message.row([Button::data(label(lang, "staff-invite-colleague-button", &Args::new()), data)]);
    }
    if desk.may_act() && page::may_have(turn, member) {
        let data = format!("staff:page:{}", member.member.id);
        message = message.row([Button::data(label(lang, "staff-address-button", &Args::new()), data)]);
    }
    if member.member.role == Role::Interpreter {
        let data = format!("staff:work:{}", member.member.id);
        message = message.row([Button::data(label(lang, "papers-interpreter-button", &Args::new()), data)]);
    }
    let message = message.row([back, home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}
