//! Off it goes, or to the host first; approved or returned with a reason; called off before it begins. Whoever presses
//! twice, or after somebody else, changes nothing.

use anyhow::Result;

use super::super::staff::desk;
use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::case::{self, Case};
use super::{At, Step, check, checking, editing, list, numbers, screens, telling};
use crate::broadcast;
use crate::domain::broadcast::State;
use crate::domain::message::Message;
use crate::store;
use crate::text::words::is_one_of;
use crate::text::{Args, say};

/// So long a reason fits where it is told.
const LONGEST: usize = 500;

/// `send`, `ok`, `no`, `unask` and `unsend`, with the revision and the number of readers their presser saw.
pub async fn tap(turn: &mut Turn<'_, '_>, case: Case, verb: &str, revision: i64, told: Option<usize>) -> Result<()> {
    if case.broadcast.state.has_begun() || (verb != "unsend" && case.broadcast.state == State::Scheduled) {
        turn.first(say(turn.lang, "announcing-sent-before", &Args::new()));
        return screens::present(turn, &case).await;
    }
    let wanted = match verb {
        "send" => State::Draft,
        "unsend" => State::Scheduled,
        _ => State::Asked,
    };
    if case.broadcast.state != wanted {
        let id = if case.is_asked() { "announcing-asked-before" } else { "announcing-changed" };
        turn.first(say(turn.lang, id, &Args::new()));
        return screens::present(turn, &case).await;
    }
    if case.broadcast.revision != revision {
        return editing::stale(turn, &case).await;
    }
    match verb {
        "send" => send(turn, case, told).await,
        "ok" => approve(turn, case, told).await,
        "no" if case.may_approve() => screens::show(turn, &case, At::Reason).await,
        "no" => not_host(turn, &case).await,
        "unask" => take_back(turn, case, "broadcast-taken-back", "announcing-unasked").await,
        "unsend" => take_back(turn, case, "broadcast-unscheduled", "announcing-unscheduled").await,
        _ => unexpected::button(turn).await,
    }
}

/// Words at the last look: `보내기` is as good as the button, for what was shown.
pub async fn said(turn: &mut Turn<'_, '_>, case: Case, seen: (i64, usize), text: &str) -> Result<()> {
    if is_one_of("announcing-send-words", text) {
        return tap(turn, case, "send", seen.0, Some(seen.1)).await;
    }
    turn.first(say(turn.lang, "announcing-unread", &Args::new()));
    screens::show(turn, &case, At::Check { revision: seen.0, told: seen.1 }).await
}

/// Why it cannot leave as its presser saw it.
async fn obstacle(turn: &mut Turn<'_, '_>, case: &Case, told: Option<usize>) -> Result<bool> {
    let check = checking::check(turn, case).await?;
    let count = numbers::told(&check.readers);
    if !check.problems.is_empty() {
        turn.first(say(turn.lang, "announcing-cannot", &Args::new()));
        return Ok(true);
    }
    if told != Some(count) {
        let args = Args::new().with("before", told.unwrap_or_default()).with("count", count);
        turn.first(say(turn.lang, "announcing-count-changed", &args));
        return Ok(true);
    }
    Ok(false)
}

async fn send(turn: &mut Turn<'_, '_>, case: Case, told: Option<usize>) -> Result<()> {
    if obstacle(turn, &case, told).await? {
        return screens::show(turn, &case, At::Check { revision: 0, told: 0 }).await;
    }
    match case.needs_a_host() {
        true => ask(turn, case).await,
        false => begin(turn, case).await,
    }
}

async fn begin(turn: &mut Turn<'_, '_>, mut case: Case) -> Result<()> {
    if case.asks_for_approval() {
        case.broadcast.approved_by = Some(case.me());
    }
    if !broadcast::send(turn.tx, turn.house.bot, &mut case.broadcast, turn.now).await? {
        return again(turn, &case).await;
    }
    let is_scheduled = case.broadcast.state == State::Scheduled;
    case::note(turn, &case, if is_scheduled { "broadcast-scheduled" } else { "broadcast-sent" }).await?;
    screens::progress(turn, &case).await
}

/// Somebody was faster by a hair.
async fn again(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    match case::find(turn, case.id()).await? {
        Some(case) => {
            turn.first(say(turn.lang, "announcing-changed", &Args::new()));
            screens::present(turn, &case).await
        }
        None => list::show(turn, &case.desk).await,
    }
}

async fn ask(turn: &mut Turn<'_, '_>, mut case: Case) -> Result<()> {
    case.broadcast.state = State::Asked;
    if !store::broadcasts::keep(turn.tx, &mut case.broadcast).await? {
        return again(turn, &case).await;
    }
    case::note(turn, &case, "broadcast-asked").await?;
    telling::hosts(turn, &case).await?;
    waits(turn, &case).await
}

/// An announcement that waits for the host's word.
pub async fn waits(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    turn.talk = Talk::Home;
    let lang = turn.lang;
    let check = checking::check(turn, case).await?;
    let mut text = say(lang, "announcing-waits", &Args::new());
    text = text.paragraph(check::summary(turn, case, lang, &check.readers).await?);
    for problem in &check.problems {
        text = text.paragraph(problem.say(lang));
    }
    let mut message = Message::new(text);
    if case.may_approve() {
        let told = numbers::told(&check.readers);
        let ok = case.change_with(
            turn,
            "announcing-approve-button",
            &Args::new().with("count", told),
            "ok",
            &told.to_string(),
        );
        let ok = check.problems.is_empty().then_some(ok);
        message = message.row(ok.into_iter().chain([case.change(turn, "announcing-return-button", "no", "")]));
    } else if case.may_write() {
        message = message.row([case.change(turn, "announcing-unask-button", "unask", "")]);
    }
    let message = message.row([case.lead(turn, "announcing-preview-again-button", "show"), case.list(turn)]);
    turn.show(message);
    Ok(())
}

async fn not_host(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    turn.first(say(turn.lang, "announcing-not-host", &Args::new()));
    waits(turn, case).await
}

async fn approve(turn: &mut Turn<'_, '_>, mut case: Case, told: Option<usize>) -> Result<()> {
    if !case.may_approve() {
        return not_host(turn, &case).await;
    }
    if obstacle(turn, &case, told).await? {
        return waits(turn, &case).await;
    }
    case.broadcast.approved_by = Some(case.me());
    if !broadcast::send(turn.tx, turn.house.bot, &mut case.broadcast, turn.now).await? {
        return again(turn, &case).await;
    }
    case::note(turn, &case, "broadcast-approved").await?;
    let is_scheduled = case.broadcast.state == State::Scheduled;
    case::note(turn, &case, if is_scheduled { "broadcast-scheduled" } else { "broadcast-sent" }).await?;
    telling::approved(turn, &case).await?;
    screens::progress(turn, &case).await
}

pub async fn ask_reason(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let back = case.lead(turn, "announcing-back-button", "open");
    turn.show(Message::new(say(turn.lang, "announcing-reason", &Args::new().with("most", LONGEST))).row([back]));
    Ok(())
}

/// Why the host returns it: it is a draft again, and its author hears the reason.
pub async fn said_reason(turn: &mut Turn<'_, '_>, mut case: Case, text: &str) -> Result<()> {
    let reason = text.trim();
    if !case.may_approve() {
        turn.talk = Talk::Home;
        desk::only_reads(turn);
        return Ok(());
    }
    if reason.chars().count() > LONGEST {
        turn.first(say(turn.lang, "announcing-reason-long", &Args::new().with("most", LONGEST)));
        turn.talk = Talk::Announcing(Step { broadcast: case.id(), at: At::Reason });
        return ask_reason(turn, &case).await;
    }
    if !broadcast::stop(turn.tx, &mut case.broadcast, turn.now).await? {
        return again(turn, &case).await;
    }
    case::note(turn, &case, "broadcast-returned").await?;
    telling::returned(turn, &case, reason).await?;
    turn.first(say(turn.lang, "announcing-returned", &Args::new()));
    list::show(turn, &case.desk).await
}

/// It is a draft again before anybody got it.
async fn take_back(turn: &mut Turn<'_, '_>, mut case: Case, action: &str, said: &'static str) -> Result<()> {
    if !broadcast::stop(turn.tx, &mut case.broadcast, turn.now).await? {
        return again(turn, &case).await;
    }
    case::note(turn, &case, action).await?;
    let said = match said {
        "announcing-unasked" => say(turn.lang, "announcing-unasked", &Args::new()),
        _ => say(turn.lang, "announcing-unscheduled", &Args::new()),
    };
    turn.first(said);
    screens::show(turn, &case, At::Check { revision: 0, told: 0 }).await
}
