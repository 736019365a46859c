//! One's own meetings whose logs are still taken: what was sent, what was begun and what is missing.

use anyhow::Result;

use super::super::standing::{meetings_of, reader};
use super::super::turn::Turn;
use super::desk::Desk;
use super::draft::Draft;
use crate::domain::cohort::Publication;
use crate::domain::ids::MeetingId;
use crate::domain::log::taken_until;
use crate::domain::meeting::PartySide;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::{Args, label, say};
use crate::words::log::Log as Words;
use crate::words::meeting::{Seat, sights};

/// Buttons on one screen.
const MOST: usize = 12;
/// Other logs offered where one was sent.
const NEXT: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    Begun,
    Sent,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Begun => "begun",
            State::Sent => "sent",
        }
    }
}

struct Item {
    meeting: MeetingId,
    side: PartySide,
    words: Words,
    state: State,
    is_over: bool,
}

impl Item {
    fn is_missing(&self) -> bool {
        self.is_over && self.state != State::Sent
    }
}

/// By start, in every cohort of theirs.
async fn all(turn: &mut Turn<'_, '_>) -> Result<Vec<Item>> {
    let (memberships, reader) = (turn.me()?.all.clone(), reader(turn)?);
    let mut items = Vec::new();
    for member in memberships.into_iter().map(|membership| membership.member) {
        let cohort = store::cohorts::cohort(turn.tx, member.cohort).await?;
        if cohort.publication == Publication::Draft || member.role.is_staff() {
            continue;
        }
        let mut meetings = meetings_of(turn.tx, &member).await?;
        let now = turn.now;
        meetings.retain(|meeting| {
            meeting.details.starts_at <= now && now < taken_until(meeting.details.ends_at(), reader.zone)
        });
        let ids: Vec<MeetingId> = meetings.iter().map(|meeting| meeting.id).collect();
        let logs = store::logs::of_meetings(turn.tx, &ids).await?;
        for sight in sights(turn.tx, turn.house.bot, &cohort, meetings).await? {
            let Some(Seat::Party(side)) = Seat::of(&member, &sight.meeting) else { continue };
            let (meeting, starts_at) = (sight.meeting.id, sight.meeting.details.starts_at);
            let is_sent =
                |log: &crate::domain::log::Log| (log.meeting, log.side) == (meeting, side) && log.is_of(starts_at);
            let draft: Option<serde_json::Value> = store::logs::draft(turn.tx, meeting, side, member.id).await?;
            let begun = draft.and_then(|draft| Draft::kept(draft, starts_at));
            let state = match (logs.iter().any(is_sent), begun) {
                (true, _) => State::Sent,
                (false, Some(_)) => State::Begun,
                (false, None) => State::Open,
            };
            let words = Words::of(&sight, side, &reader, now);
            let is_over = sight.is_over(now);
            items.push((starts_at, Item { meeting, side, words, state, is_over }));
        }
    }
    items.sort_by_key(|(starts_at, item)| (*starts_at, item.meeting));
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    let (lang, none) = (turn.lang, Args::new());
    let home = Button::data(label(lang, "home-button", &none), "home");
    let items = all(turn).await?;
    if items.is_empty() {
        let id = if turn.me()?.role().is_staff() { "log-list-staff" } else { "log-list-none" };
        turn.show(Message::new(say(lang, id, &none)).row([home]));
        return Ok(());
    }
    let mut text = say(lang, "log-list-title", &Args::new().with("count", items.len()));
    for item in &items {
        text = text.line(say(lang, "log-list-item", &item.words.args().with("state", item.state.name())));
    }
    let mut message = Message::new(text.paragraph(say(lang, "log-list-choose", &none)));
    // What is missing comes first.
    let (sent, missing): (Vec<_>, Vec<_>) = items.iter().partition(|item| item.state == State::Sent);
    for item in missing.into_iter().chain(sent).take(MOST) {
        message = message.row([item.words.open_button()]);
    }
    turn.show(message.row([home]));
    Ok(())
}

/// What else is missing, where one was sent.
pub async fn others(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Vec<Vec<Button>>> {
    if desk.by_staff {
        return Ok(Vec::new());
    }
    let own = (desk.sight().meeting.id, desk.side);
    let missing = all(turn).await?.into_iter().filter(Item::is_missing);
    let others = missing.filter(|item| (item.meeting, item.side) != own);
    Ok(others.take(NEXT).map(|item| vec![item.words.open_button()]).collect())
}

/// On the first screen, while anything is missing.
pub async fn home_button(turn: &mut Turn<'_, '_>) -> Result<Option<Button>> {
    let count = all(turn).await?.iter().filter(|item| item.is_missing()).count();
    let words = label(turn.lang, "log-home-button", &Args::new().with("count", count));
    Ok((count > 0).then(|| Button::data(words, "log")))
}
