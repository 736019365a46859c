//! Calendar entries: one meeting's, or all of a person's in one file.

use anyhow::Result;

use super::meetings;
use super::standing::{meetings_of, mine, standing};
use super::turn::Turn;
use crate::domain::ids::MeetingId;
use crate::domain::message::Message;
use crate::text::{Args, say};
use crate::words::calendar::document;
use crate::words::meeting::{Seat, sights};

/// `ics:<meeting>` and `ics:all`. The file is a message of its own: the screen it was asked from stays.
pub async fn tap(turn: &mut Turn<'_, '_>, data: &str) -> Result<()> {
    match data.strip_prefix("ics:") {
        Some("all") => all(turn).await,
        Some(id) => match id.parse() {
            Ok(id) => one(turn, MeetingId(id)).await,
            Err(_) => meetings::odd(turn).await,
        },
        None => meetings::odd(turn).await,
    }
}

async fn one(turn: &mut Turn<'_, '_>, id: MeetingId) -> Result<()> {
    let Some(found) = standing(turn, id).await? else {
        return meetings::list_with(turn, say(turn.lang, "meeting-unknown", &Args::new())).await;
    };
    let text = match found.sight.is_cancelled() {
        true => say(turn.lang, "calendar-cancelled", &Args::new()),
        false => say(turn.lang, "calendar-one", &Args::new()),
    };
    let name = format!("meeting-{}", found.sight.meeting.details.code);
    let file = document(&name, [(&found.sight, found.eyes.seat)], &found.eyes.reader, turn.now);
    turn.reply(Message::new(text).document(file));
    Ok(())
}

async fn all(turn: &mut Turn<'_, '_>) -> Result<()> {
    let nothing = say(turn.lang, "calendar-nothing", &Args::new());
    let Some(mine) = mine(turn).await? else { return meetings::open(turn).await };
    let meetings = if mine.is_published() { meetings_of(turn.tx, &mine.member).await? } else { Vec::new() };
    if meetings.is_empty() {
        turn.reply(Message::new(nothing));
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
