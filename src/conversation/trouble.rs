//! A party that cannot get into the room: the office hears of it at once, and the person where to call.

use anyhow::Result;

use super::attendance::{Refusal, open_for};
use super::telling::{self, News};
use super::turn::Turn;
use super::unexpected;
use crate::domain::asking::Asked;
use crate::domain::message::{Button, Message};
use crate::text::{Args, label, say};
use crate::words::office;

/// `trouble:<meeting>:<start>`. The message with the way in stays as it is.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    turn.tapped = None;
    let Some(asked) = rest.split_once(':').and_then(|(meeting, start)| Asked::read(meeting, start)) else {
        return unexpected::button(turn).await;
    };
    let (found, side) = match open_for(turn, asked).await? {
        Ok(open) => open,
        Err(refusal) => return Refusal::show(turn, refusal).await,
    };
    let told = telling::staff(turn, &found.sight, side, &News::Trouble).await?;
    let args = office::args(&found.sight.cohort.details, turn.lang);
    let id = if told > 0 { "trouble-told" } else { "inquiry-call" };
    let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
    turn.reply(Message::new(say(turn.lang, id, &args)).row([home]));
    Ok(())
}
