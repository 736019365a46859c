//! For whom it is: groups put together, narrowed and taken out, always with how many people that makes.

use anyhow::Result;

use super::super::turn::Turn;
use super::case::Case;
use super::naming::Names;
use super::parts::{self, Mode};
use super::{At, checking, numbers};
use crate::domain::audience::{Audience, Part};
use crate::domain::company::Role;
use crate::domain::ids::CohortId;
use crate::domain::message::{Message, Text};
use crate::store;
use crate::text::{Args, say};

/// So many groups can be taken away one by one; more are emptied all at once.
const MOST: usize = 8;

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let lang = turn.lang;
    let names = Names::load(turn, case).await?;
    let audience = &case.broadcast.audience;
    let readers = checking::whoever(turn, case).await?;
    let mut text = say(lang, "announcing-audience", &Args::new());
    text = match audience.is_empty() {
        true => text.paragraph(say(lang, "announcing-audience-empty", &Args::new())),
        false => text.paragraph(names.audience(lang, audience)).line(Text::plain(numbers::counts(lang, &readers))),
    };
    let mut message = Message::new(text);
    let quick = |part: Part| {
        let (kind, value) = parts::code(&part);
        case.data(names.part(lang, &part), "put", &format!("a:{kind}:{value}"))
    };
    message = message
        .row([quick(Part::Everyone)])
        .row([Role::Firm, Role::Buyer, Role::Interpreter].map(|role| quick(Part::Role(role))));
    let mut ways = vec![case.lead(turn, "announcing-add-button", "pick:a")];
    if !audience.is_empty() {
        ways.push(case.lead(turn, "announcing-narrow-button", "pick:n"));
        ways.push(case.lead(turn, "announcing-except-button", "pick:x"));
    }
    message = message.row(ways);
    for (letter, groups) in [("a", &audience.any), ("x", &audience.except)] {
        for (place, group) in groups.iter().enumerate().take(MOST) {
            if matches!(group.0[..], [Part::Person(_)]) {
                continue;
            }
            let id = if letter == "a" { "announcing-without-button" } else { "announcing-within-button" };
            let args = Args::new().with("group", names.group(lang, group));
            message = message.row([case.change_with(turn, id, &args, "un", &format!("{letter}:{place}"))]);
        }
    }
    if !audience.is_empty() {
        message = message.row([
            case.lead(turn, "announcing-who-button", "who:0"),
            case.change(turn, "announcing-clear-button", "clear", ""),
        ]);
    }
    let kept = !store::audiences::kept(turn.tx, case.broadcast.cohort).await?.is_empty();
    let kept = kept.then(|| case.lead(turn, "announcing-kept-button", "kept"));
    let keep = (!audience.is_empty()).then(|| case.lead(turn, "announcing-keep-button", "at:n"));
    message = message.row(kept.into_iter().chain(keep));
    let next = (!audience.is_empty()).then(|| case.lead(turn, "announcing-next-button", "at:ko"));
    let message = message.row(next).row([case.lead(turn, "announcing-drop-button", "drop"), case.list(turn)]);
    turn.show(message);
    Ok(())
}

/// `put:<mode>:<kind>:<value>`, `un:<a|x>:<place>` and `clear`.
pub fn edit(case: &Case, audience: &mut Audience, verb: &str, what: &[&str]) -> Option<At> {
    match (verb, what) {
        ("put", [mode, "k", cohort]) => put_cohort(case, audience, mode, CohortId(cohort.parse().ok()?))?,
        ("put", [mode, kind, value]) => put(audience, Mode::read(mode)?, parts::read(kind, value)?),
        ("un", ["a", place]) => remove(&mut audience.any, place),
        ("un", ["x", place]) => remove(&mut audience.except, place),
        ("clear", []) => {
            audience.any.clear();
            audience.except.clear();
        }
        _ => return None,
    }
    Some(At::Audience)
}

pub fn put(audience: &mut Audience, mode: Mode, part: Part) {
    match mode {
        Mode::Add => audience.add(part),
        Mode::Except => audience.leave_out(part),
        Mode::Narrow => audience.narrow(&part),
    }
}

/// Another cohort comes in, or goes; the one it was begun in stays.
fn put_cohort(case: &Case, audience: &mut Audience, mode: &str, cohort: CohortId) -> Option<()> {
    if !case.acts_in(cohort) {
        return None;
    }
    if Mode::read(mode)? == Mode::Except {
        if cohort != case.broadcast.cohort {
            audience.cohorts.remove(&cohort);
        }
    } else {
        audience.cohorts.insert(cohort);
    }
    Some(())
}

fn remove<T>(groups: &mut Vec<T>, place: &str) {
    if let Some(place) = place.parse().ok().filter(|place| *place < groups.len()) {
        groups.remove(place);
    }
}
