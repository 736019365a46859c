//! One question about one partner, and taking its answer. A button knows what had been said when it was shown: where
//! something else was said since, nothing is changed and that is shown.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::list::{self, for_whom};
use super::{seated, telling, unexpected};
use crate::conversation::dealing;
use crate::domain::deal::Stage;
use crate::domain::follow_up::{Partner, State};
use crate::domain::message::{Button, Message};
use crate::domain::pair::Pair;
use crate::store;
use crate::store::follow_ups::Said;
use crate::text::{Args, label, say};
use crate::words::follow_up::stamp;

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<()> {
    let Some(partner) = desk.partner(pair, turn) else { return list::of(turn, desk, None).await };
    let mut said = crate::domain::message::Text::default();
    if let Some(answer) = partner.latest() {
        let who = desk.called(turn, answer).await?;
        let args = Args::new()
            .with("word", desk.sheet(turn).state(answer.state))
            .with("at", desk.reader.moment(answer.said_at))
            .with("who", who)
            .with("staff", if answer.entered_by.is_some() { "yes" } else { "no" });
        said = say(turn.lang, "follow-said-by", &args);
        if let Some(remark) = &answer.remark {
            said = said.line(say(turn.lang, "follow-said-remark", &Args::new().with("remark", remark)));
        }
    }
    let heard = super::passing::heard(turn, desk, pair).await?;
    let sheet = desk.sheet(turn);
    let text = for_whom(desk, &sheet)
        .line(sheet.line(partner))
        .line(sheet.question(partner))
        .paragraph(said)
        .paragraph(heard)
        .paragraph(sheet.promise());
    let mut message = sheet.choices(partner).into_iter().fold(Message::new(text), Message::row);
    if partner.latest().is_some() {
        let note = label(turn.lang, "follow-remark-button", &sheet.args_of(partner));
        message = message.row([Button::data(note, sheet.about(pair, "remark"))]);
    }
    if !desk.by_staff {
        let card = super::cards::button(turn, desk, pair).await?;
        message = message.row(card);
    }
    let back = Button::data(label(turn.lang, "follow-back-button", &Args::new()), desk.sheet(turn).data("list"));
    turn.show(message.row([back]));
    Ok(())
}

/// `seen` tells what had been said of the partner when the button was shown.
pub async fn take(turn: &mut Turn<'_, '_>, desk: Desk, pair: Pair, state: &str, seen: &str) -> Result<()> {
    let state = State::from_letter(state).filter(|state| State::choices(desk.side()).contains(state));
    let (Some(state), Some(partner)) = (state, desk.partner(pair, turn)) else {
        return unexpected::button(turn).await;
    };
    let round = desk.round(turn).map(|round| round.days);
    let latest = partner.latest();
    if seen != stamp(latest).to_string() {
        return differs(turn, &desk, partner, state).await;
    }
    let is_known = latest.is_some_and(|latest| latest.state == state && latest.round == round);
    saved(turn, &desk, pair, state);
    if !is_known {
        if let Some(before) = latest {
            dealing::retract(turn, pair, desk.side(), stages_of(state), before.said_at).await?;
        }
        keep(turn, &desk, &[(pair, state)]).await?;
        if desk.by_staff {
            let told = telling::entered(turn, &desk, &[(pair, state)]).await?;
            turn.first(say(turn.lang, "follow-staff-told", &Args::new().with("count", told)));
        }
    }
    if let Some(stage) = stage_of(state) {
        return dealing::claim(turn, pair, desk.side(), stage).await;
    }
    let Some(desk) = seated(turn, desk.company.id).await? else { return Ok(()) };
    list::of(turn, &desk, Some(pair)).await
}

fn saved(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair, state: State) {
    let sheet = desk.sheet(turn);
    let args = Args::new().with("partner", sheet.name(pair)).with("word", sheet.state(state));
    turn.first(say(turn.lang, "follow-saved", &args));
}

/// Something was said since the button was shown: the same, which is what a second tap does, or something else.
async fn differs(turn: &mut Turn<'_, '_>, desk: &Desk, partner: &Partner, state: State) -> Result<()> {
    let Some(latest) = partner.latest() else { return ask(turn, desk, partner.pair).await };
    let own = !desk.by_staff && latest.said_by == desk.member.id && latest.entered_by.is_none();
    let entered = desk.by_staff && latest.entered_by == Some(desk.member.id);
    if latest.state == state && (own || entered) {
        saved(turn, desk, partner.pair, state);
        return list::of(turn, desk, Some(partner.pair)).await;
    }
    turn.tapped = None;
    let text = match own || entered {
        true => say(turn.lang, "follow-outdated", &Args::new()),
        false => {
            let who = desk.called(turn, latest).await?;
            let sheet = desk.sheet(turn);
            let args = Args::new().with("who", who).with("partner", sheet.name(partner.pair));
            say(turn.lang, "follow-by-other", &args.with("word", sheet.state(latest.state)))
        }
    };
    turn.first(text);
    ask(turn, desk, partner.pair).await
}

/// Adds what is said, and shows colleagues' questions that it is.
async fn keep(turn: &mut Turn<'_, '_>, desk: &Desk, said: &[(Pair, State)]) -> Result<()> {
    let round = desk.round(turn).map(|round| round.days);
    let (by, entered_by) = desk.speaker(turn).await?;
    for (pair, state) in said {
        let said = Said { pair: *pair, side: desk.side(), state: *state, remark: None, round, by, entered_by };
        store::follow_ups::add(turn.tx, &said, turn.now).await?;
    }
    telling::colleagues(turn, desk).await
}

/// Of everything that is open what was said before is said again.
pub async fn all_as_before(turn: &mut Turn<'_, '_>, desk: Desk, seen: &str) -> Result<()> {
    let sheet = desk.sheet(turn);
    let known = sheet.open().into_iter().filter_map(|partner| Some((partner.pair, partner.latest()?.state)));
    let known: Vec<(Pair, State)> = known.collect();
    let is_seen = seen == stamp(desk.ledger.latest()).to_string();
    if known.is_empty() {
        return list::of(turn, &desk, None).await;
    }
    if !is_seen {
        turn.tapped = None;
        turn.first(say(turn.lang, "follow-outdated", &Args::new()));
        return list::of(turn, &desk, None).await;
    }
    keep(turn, &desk, &known).await?;
    let Some(desk) = seated(turn, desk.company.id).await? else { return Ok(()) };
    turn.first(say(turn.lang, "follow-saved-all", &Args::new().with("count", known.len())));
    if desk.by_staff {
        let told = telling::entered(turn, &desk, &known).await?;
        turn.first(say(turn.lang, "follow-staff-told", &Args::new().with("count", told)));
    }
    list::of(turn, &desk, None).await
}

/// What was signed or shipped comes with an amount and its proof, which are asked for next; the answer itself is kept.
fn stage_of(state: State) -> Option<Stage> {
    match state {
        State::Contracted => Some(Stage::Contracted),
        State::Exported => Some(Stage::Exported),
        _ => None,
    }
}

/// What was reached where this was: what is shipped was signed before.
fn stages_of(state: State) -> &'static [Stage] {
    match state {
        State::Contracted => &[Stage::Contracted],
        State::Exported => &[Stage::Contracted, Stage::Exported],
        _ => &[],
    }
}
