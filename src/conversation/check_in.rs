//! Saying that one is there: arrived at the venue, or in the room.

use anyhow::Result;

use super::attendance::{Refusal, open_for};
use super::turn::Turn;
use super::{meetings, telling, unexpected};
use crate::domain::asking::Asked;
use crate::domain::meeting::CHECK_IN_EARLIEST;
use crate::store;
use crate::text::{Args, say};

/// `in:<meeting>:<start>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let Some(asked) = rest.split_once(':').and_then(|(meeting, start)| Asked::read(meeting, start)) else {
        return unexpected::button(turn).await;
    };
    let (mut found, side) = match open_for(turn, asked).await? {
        Ok(open) => open,
        Err(refusal) => return Refusal::show(turn, refusal).await,
    };
    if turn.now < found.sight.meeting.details.starts_at - CHECK_IN_EARLIEST {
        let args = Args::new().with("minutes", CHECK_IN_EARLIEST.num_minutes());
        turn.first(say(turn.lang, "attendance-check-in-early", &args));
        return meetings::show_card(turn, &found).await;
    }
    if store::meetings::check_in(turn.tx, &found.sight.meeting, side, turn.now).await? {
        found.sight.parties = store::meetings::parties(turn.tx, asked.meeting).await?;
        telling::party(turn, &found, side, None, turn.tapped).await?;
    }
    turn.first(say(turn.lang, "attendance-checked-in", &Args::new()));
    meetings::show_card(turn, &found).await
}
