//! The announcements of a cohort and where each stands, and how a new one begins.

use anyhow::Result;

use super::super::Talk;
use super::super::staff::desk::{self, Desk};
use super::super::staff::home;
use super::super::turn::Turn;
use super::{At, case, screens};
use crate::domain::audience::Audience;
use crate::domain::broadcast::{Body, Broadcast, State};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::{Args, label, say};

/// So many are shown, the newest first.
const MOST: i64 = 10;

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    turn.talk = Talk::Home;
    let (lang, cohort) = (turn.lang, &desk.cohort);
    let mut all = store::broadcasts::of_cohort(turn.tx, cohort.id, desk.me(), MOST).await?;
    all.retain(|one| one.state != State::Draft || desk.may_act());
    let args = Args::new().with("cohort", cohort.details.title.in_lang(lang)).with("count", all.len());
    let mut message = Message::new(say(lang, "announcing-list", &args));
    for one in &all {
        message = message.row([item(turn, one)]);
    }
    if desk.may_act() {
        let new = label(lang, "announcing-new-button", &Args::new());
        message = message.row([Button::data(new, format!("bw:new:{}", cohort.id))]);
    }
    let message = message.row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

fn item(turn: &Turn<'_, '_>, one: &Broadcast) -> Button {
    let mut title = one.title(turn.lang);
    if title.is_empty() {
        title = label(turn.lang, "announcing-untitled", &Args::new());
    }
    let args = Args::new().with("state", one.state.name()).with("title", title);
    Button::data(label(turn.lang, "announcing-item-button", &args), format!("bw:open:{}", one.id))
}

/// A new draft. Where some were begun and not sent, these are shown first; one in which nothing was written yet is gone
/// on with, so that a button pressed twice begins one.
pub async fn new(turn: &mut Turn<'_, '_>, desk: &Desk, fresh: bool) -> Result<()> {
    if !desk.may_act() {
        desk::only_reads(turn);
        return Ok(());
    }
    let (me, cohort) = (desk.me(), desk.cohort.id);
    let mut drafts = store::broadcasts::of_cohort(turn.tx, cohort, me, MOST).await?;
    drafts.retain(|one| one.state == State::Draft && one.made_by == me);
    let blank = drafts.iter().find(|one| is_blank(one)).map(|one| one.id);
    if !fresh && blank.is_none() && !drafts.is_empty() {
        return ask(turn, desk, &drafts);
    }
    let id = match blank {
        Some(id) => id,
        None => store::broadcasts::draft(turn.tx, cohort, me, &Audience::of_cohort(cohort), turn.now).await?,
    };
    match case::find(turn, id).await? {
        Some(case) => screens::show(turn, &case, At::Audience).await,
        None => Ok(()),
    }
}

fn is_blank(one: &Broadcast) -> bool {
    one.body == Body::default() && one.audience == Audience::of_cohort(one.cohort)
}

fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, drafts: &[Broadcast]) -> Result<()> {
    let args = Args::new().with("count", drafts.len());
    let mut message = Message::new(say(turn.lang, "announcing-drafts", &args));
    for one in drafts {
        message = message.row([item(turn, one)]);
    }
    let fresh = label(turn.lang, "announcing-fresh-button", &Args::new());
    let back = label(turn.lang, "broadcast-back-button", &Args::new());
    let message = message
        .row([Button::data(fresh, format!("bw:fresh:{}", desk.cohort.id))])
        .row([Button::data(back, format!("bw:all:{}", desk.cohort.id))]);
    turn.show(message);
    Ok(())
}
