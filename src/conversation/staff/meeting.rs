//! Buttons about one meeting, each to what it asks for.

use anyhow::Result;
use chrono::NaiveDate;
use futures::FutureExt as _;

use super::super::Talk;
use super::super::turn::Turn;
use super::step::Change;
use super::{card, change, confirm, desk, moving, papers, photos};
use crate::domain::ids::MeetingId;

/// Buttons about a meeting carry the revision they were shown with.
pub async fn tap(turn: &mut Turn<'_, '_>, meeting: MeetingId, parts: &[&str]) -> Result<()> {
    let Some((desk, meeting)) = desk::meeting(turn, meeting).await? else { return super::refused(turn) };
    if let ["m", _] = parts {
        turn.talk = Talk::Home;
        return card::show(turn, &desk, &meeting, None).await;
    }
    match parts {
        ["sheet", _] => return papers::of_meeting(turn, &desk, &meeting),
        ["photos", _, which @ ..] => return photos::tap(turn, &desk, &meeting, which).boxed().await,
        _ => {}
    }
    if !desk.may_act() {
        desk::only_reads(turn);
        return Ok(());
    }
    let Some(Ok(revision)) = parts.get(2).map(|revision| revision.parse::<i64>()) else {
        return super::outdated(turn).await;
    };
    if let ["do", _, _, how @ ..] = parts {
        return change::tap(turn, &desk, meeting, revision, how).await;
    }
    if meeting.revision != revision {
        return card::changed_meanwhile(turn, &desk, &meeting).await;
    }
    match parts[..] {
        ["time", _, _] => moving::ask(turn, &desk, &meeting).await,
        ["on", _, _, day] => match NaiveDate::parse_from_str(day, "%Y%m%d") {
            Ok(day) => moving::ask_time(turn, &desk, &meeting, day).await,
            Err(_) => super::outdated(turn).await,
        },
        ["booth", _, _] => moving::ask_booth(turn, &desk, &meeting).await,
        ["link", _, _] => moving::ask_link(turn, &desk, &meeting).await,
        ["want", _, _, ref how @ ..] => match Change::read(how) {
            Some(change) => confirm::ask(turn, &desk, &meeting, change).await,
            None => super::outdated(turn).await,
        },
        _ => super::outdated(turn).await,
    }
}
