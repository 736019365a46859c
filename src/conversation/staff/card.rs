//! Everything about one meeting, and what can be done with it.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::home;
use super::view::{Pair, companies, day_of, here, member_name, pair, place, state};
use crate::domain::company::Mode;
use crate::domain::meeting::{Meeting, MeetingState, Party, PartySide};
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::text::{Args, label, say};

/// The card, under a word on what has just happened.
pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, above: Option<Text>) -> Result<()> {
    let message = message(turn, desk, meeting, above).await?;
    turn.show(message);
    Ok(())
}

/// Somebody else was faster: nothing is done and the meeting is shown as it is now.
pub async fn changed_meanwhile(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting) -> Result<()> {
    turn.talk = super::super::Talk::Home;
    let why = say(turn.lang, "staff-changed-meanwhile", &Args::new());
    show(turn, desk, meeting, Some(why)).await
}

pub async fn message(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, above: Option<Text>) -> Result<Message> {
    let companies = companies(turn, desk, std::slice::from_ref(meeting)).await?;
    let pair = pair(meeting, &companies)?;
    let parties = store::meetings::parties(turn.tx, meeting.id).await?;
    let text = above
        .unwrap_or_default()
        .paragraph(facts(turn, desk, meeting, &pair).await?)
        .paragraph(answers(turn, desk, meeting, &parties).await?);
    let message = Message::new(text);
    Ok(buttons(turn, desk, meeting, message))
}

async fn facts(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, pair: &Pair<'_>) -> Result<Text> {
    let (lang, cohort, details) = (turn.lang, &desk.cohort, &meeting.details);
    let online = label(lang, "staff-online", &Args::new());
    let venue = label(lang, "staff-at-venue", &Args::new());
    let mode = |mode| if mode == Mode::Online { &online } else { &venue };
    let args = pair
        .args(meeting, lang)
        .with("start", here(details.starts_at, cohort))
        .with("end", here(details.ends_at(), cohort))
        .with("there", pair.there(details.starts_at, cohort))
        .with("thereend", pair.there(details.ends_at(), cohort))
        .with("firmcode", &pair.firm.details.code)
        .with("firmmode", mode(pair.firm.details.mode))
        .with("buyercode", &pair.buyer.details.code)
        .with("buyermode", mode(pair.buyer.details.mode))
        .with("country", pair.buyer.details.country.as_str())
        .with("place", place(meeting, pair, lang))
        .with("changes", meeting.revision);
    let mut text = match meeting.state {
        MeetingState::Planned => say(lang, "staff-card", &args),
        MeetingState::Cancelled => say(lang, "staff-card-off", &args),
    };
    text = text.line(say(lang, "staff-card-place", &args));
    if let Some(link) = &details.link {
        text = text.line(say(lang, "staff-card-link", &Args::new().with("link", link)));
    }
    let interpreter = match meeting.interpreter {
        Some(member) => member_name(turn, member).await?,
        None => None,
    };
    if let Some(name) = interpreter {
        text = text.line(say(lang, "staff-card-interpreter", &Args::new().with("name", name)));
    }
    Ok(text.line(say(lang, "staff-card-revision", &args)))
}

async fn answers(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, parties: &[Party]) -> Result<Text> {
    let lang = turn.lang;
    let mut sides = vec![PartySide::Firm, PartySide::Buyer];
    sides.extend(meeting.interpreter.map(|_| PartySide::Interpreter));
    let mut text = Text::default();
    for side in sides {
        let party = parties.iter().find(|party| party.side == side);
        let args = Args::new().with("side", side_name(side)).with("state", state(meeting, side, parties, lang));
        let said = party.filter(|party| party.answer_for(meeting.details.starts_at).is_some());
        let by = match said.and_then(|party| party.answered_by) {
            Some(member) => member_name(turn, member).await?,
            None => None,
        };
        let at = said.and_then(|party| party.answered_at);
        text = text.line(match (by, at) {
            (Some(name), Some(at)) => {
                say(lang, "staff-card-answer", &args.with("name", name).with("at", here(at, &desk.cohort)))
            }
            _ => say(lang, "staff-card-state", &args),
        });
        if let Some(wish) = said.and_then(|party| party.wish.as_deref()) {
            text = text.line(say(lang, "staff-card-wish", &Args::new().with("wish", wish)));
        }
    }
    Ok(text)
}

fn side_name(side: PartySide) -> &'static str {
    match side {
        PartySide::Firm => "firm",
        PartySide::Buyer => "buyer",
        PartySide::Interpreter => "interpreter",
    }
}

fn buttons(turn: &Turn<'_, '_>, desk: &Desk, meeting: &Meeting, mut message: Message) -> Message {
    let (id, revision) = (meeting.id, meeting.revision);
    let button = |name: &str, data: String| Button::data(label(turn.lang, name, &Args::new()), data);
    let ask = |name: &str, what: &str| button(name, format!("staff:{what}:{id}:{revision}"));
    let want = |name: &str, what: &str| button(name, format!("staff:want:{id}:{revision}:{what}"));
    if desk.may_act() {
        message = match meeting.state {
            MeetingState::Planned => message
                .row([ask("staff-move-button", "time"), ask("staff-booth-button", "booth")])
                .row([ask("staff-link-button", "link"), want("staff-cancel-button", "cancel")]),
            MeetingState::Cancelled => message.row([want("staff-reinstate-button", "reinstate")]),
        };
    }
    if meeting.state == MeetingState::Planned {
        let photos = button("photos-button", format!("staff:photos:{id}"));
        message = message.row([button("papers-meeting-button", format!("staff:sheet:{id}")), photos]);
    }
    let day = day_of(meeting.details.starts_at, &desk.cohort);
    let list = format!("staff:day:{}:{}:0", desk.cohort.id, day.format("%Y%m%d"));
    message.row([button("staff-day-button", list), home::button(turn, desk)])
}
