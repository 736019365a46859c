//! Calendar entries: one meeting's, or all of a person's in one file.

use anyhow::Result;

use super::meetings;
use super::standing::{Mine, meetings_of, standing};
use super::turn::Turn;
use super::unexpected;
use crate::domain::ids::{CohortId, MeetingId};
use crate::domain::message::Message;
use crate::text::{Args, say};
use crate::words::calendar::document;
use crate::words::meeting::{Seat, sights};

/// `ics:<meeting>`, and `ics:all` or `ics:all:<cohort>`. The file is a message of its own: the screen it was asked from stays.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    if rest == "all" {
        let mine = Mine::of(turn)?;
        return all(turn, &mine).await;
    }
    let certain = rest.strip_prefix("all:").and_then(|cohort| cohort.parse().ok()).map(CohortId);
    let mine = match certain {
        Some(cohort) => Mine::in_cohort(turn, cohort).await?,
        None => None,
    };
    match (mine, rest.parse()) {
        (Some(mine), _) => all(turn, &mine).await,
        (None, Ok(id)) => one(turn, MeetingId(id)).await,
        _ => unexpected::button(turn).await,
    }
}

async fn one(turn: &mut Turn<'_, '_>, id: MeetingId) -> Result<()> {
    let Some(found) = standing(turn, id).await? else { return meetings::unknown(turn).await };
    let text = match found.sight.is_cancelled() {
        true => say(turn.lang, "calendar-cancelled", &Args::new()),
        false => say(turn.lang, "calendar-one", &Args::new()),
    };
    let name = format!("meeting-{}", found.sight.meeting.details.code);
    let file = document(&name, [(&found.sight, found.eyes.seat)], &found.eyes.reader, turn.now);
    turn.reply(Message::new(text).document(file));
    Ok(())
}

async fn all(turn: &mut Turn<'_, '_>, mine: &Mine) -> Result<()> {
    let meetings = if mine.is_published() { meetings_of(turn.tx, &mine.member).await? } else { Vec::new() };
    if meetings.is_empty() {
        turn.reply(Message::new(say(turn.lang, "calendar-nothing", &Args::new())));
        return Ok(());
    }
    let sights = sights(turn.tx, turn.house.bot, &mine.cohort, meetings).await?;
    let seen = sights.iter().filter_map(|sight| {
        let seat: Option<Seat> = Seat::of(&mine.member, &sight.meeting);
        seat.map(|seat| (sight, seat))
    });
    let name = format!("meetings-{}", mine.cohort.details.code);
    let text = say(turn.lang, "calendar-all", &Args::new().with("count", sights.len()));
    turn.reply(Message::new(text).document(document(&name, seen, &mine.reader, turn.now)));
    Ok(())
}
