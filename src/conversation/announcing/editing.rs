//! Buttons of one announcement. One that leads somewhere works at any time; one that changes a draft does so only to what
//! its presser saw. Where somebody was faster, nothing changes, unless it is so already.

use anyhow::Result;

use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::case::{self, Case};
use super::{
    At, Step, audience, check, checking, files, kept, options, parts, people, preview, screens, sending, writing,
};
use crate::domain::broadcast::Broadcast;
use crate::domain::message::Message;
use crate::store;
use crate::text::{Args, say};

pub async fn tap(turn: &mut Turn<'_, '_>, case: Case, verb: &str, more: &[&str]) -> Result<()> {
    match (verb, more) {
        ("open", []) => return screens::present(turn, &case).await,
        ("ok" | "no" | "unask" | "unsend" | "send", [revision, rest @ ..]) => {
            let may = case.may_write() || (matches!(verb, "ok" | "no") && case.may_approve());
            if !may {
                return case.refuse(turn);
            }
            let (Ok(revision), told) = (revision.parse(), rest.first().and_then(|told| told.parse().ok())) else {
                return unexpected::button(turn).await;
            };
            return sending::tap(turn, case, verb, revision, told).await;
        }
        ("show", []) if !case.is_draft() => {
            let readers = checking::readers(turn, &case).await?;
            preview::show(turn, &case, &readers).await?;
            return screens::present(turn, &case).await;
        }
        _ => {}
    }
    if !case.may_write() {
        return case.refuse(turn);
    }
    if !case.is_draft() {
        turn.first(say(turn.lang, "announcing-changed", &Args::new()));
        return screens::present(turn, &case).await;
    }
    match (verb, more) {
        ("at", ["c"]) => check::with_preview(turn, &case).await,
        ("at", [code]) => match screens::at(code) {
            Some(at) => screens::show(turn, &case, at).await,
            None => unexpected::button(turn).await,
        },
        ("pick", [mode]) => parts::kinds(turn, &case, mode).await,
        ("pick", [mode, kind, page]) => parts::tap(turn, &case, mode, kind, page).await,
        ("who", [page]) => people::show(turn, &case, page.parse().unwrap_or(0)).await,
        ("kept", []) => kept::show(turn, &case).await,
        ("ph", [lang, place]) => writing::explain(turn, &case, lang, place).await,
        ("to", [place]) => files::choose(turn, &case, place).await,
        ("drop", []) => {
            let message = Message::new(say(turn.lang, "announcing-drop-sure", &Args::new())).row([
                case.change(turn, "announcing-dropped-button", "dropped", ""),
                case.lead(turn, "announcing-go-on-button", "open"),
            ]);
            turn.show(message);
            Ok(())
        }
        (verb, [revision, what @ ..]) => match revision.parse::<i64>() {
            Ok(revision) => change(turn, case, verb, revision, what).await,
            Err(_) => unexpected::button(turn).await,
        },
        _ => unexpected::button(turn).await,
    }
}

async fn change(turn: &mut Turn<'_, '_>, case: Case, verb: &str, revision: i64, what: &[&str]) -> Result<()> {
    let is_stale = case.broadcast.revision != revision;
    if verb == "dropped" {
        return if is_stale { stale(turn, &case).await } else { dropped(turn, case).await };
    }
    let Some((edited, at)) = edited(turn, &case, verb, what).await? else { return unexpected::button(turn).await };
    if edited == case.broadcast {
        return screens::show(turn, &case, at).await;
    }
    if is_stale {
        return stale(turn, &case).await;
    }
    save(turn, case, edited, at).await
}

/// The draft as a button wants it, and the question that comes then; `None` for a button that says nothing known.
async fn edited(turn: &mut Turn<'_, '_>, case: &Case, verb: &str, what: &[&str]) -> Result<Option<(Broadcast, At)>> {
    let mut edited = case.broadcast.clone();
    let at = match verb {
        "put" | "un" | "clear" => audience::edit(case, &mut edited.audience, verb, what),
        "use" => kept::edit(turn, case, &mut edited.audience, what).await?,
        "out" => checking::leave_out(turn, case, &mut edited.audience).await?,
        "skip" | "wipe" => writing::edit(&mut edited.body, verb, what),
        "rm" => match (files::edit(&mut edited.body, what), &turn.talk) {
            // For whom the next files are stays as it was chosen.
            (Some(_), Talk::Announcing(Step { broadcast, at: at @ At::Files(_) })) if *broadcast == case.id() => {
                Some(at.clone())
            }
            (at, _) => at,
        },
        "set" => options::edit(case, &mut edited.body, what, turn.now),
        _ => None,
    };
    Ok(at.map(|at| (edited, at)))
}

/// Keeps the changed draft and asks what comes then.
pub async fn save(turn: &mut Turn<'_, '_>, case: Case, mut edited: Broadcast, at: At) -> Result<()> {
    if !store::broadcasts::keep(turn.tx, &mut edited).await? {
        return stale(turn, &case).await;
    }
    match case::find(turn, edited.id).await? {
        Some(case) => screens::show(turn, &case, at).await,
        None => Ok(()),
    }
}

/// Somebody was faster: nothing is changed, and what there is now is shown.
pub async fn stale(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    turn.first(say(turn.lang, "announcing-changed", &Args::new()));
    match (&turn.talk, case.is_draft()) {
        (Talk::Announcing(step), true) if step.broadcast == case.id() => {
            let at = step.at.clone();
            screens::show(turn, case, at).await
        }
        _ => screens::present(turn, case).await,
    }
}

async fn dropped(turn: &mut Turn<'_, '_>, case: Case) -> Result<()> {
    if store::broadcasts::drop_draft(turn.tx, case.id()).await? {
        turn.first(say(turn.lang, "announcing-dropped", &Args::new()));
    }
    turn.talk = Talk::Home;
    super::list::show(turn, &case.desk).await
}
