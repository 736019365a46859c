//! A reply to an announcement goes to staff with the announcement's name, whatever else is open with its author.

use anyhow::Result;

use super::super::{help, joining};
use crate::conversation::turn::Turn;
use crate::domain::message::Message;
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::say;

/// Passes a reply on; false where it replies to nothing of the kind.
pub async fn replied(turn: &mut Turn<'_, '_>, said: &Said) -> Result<bool> {
    let Some(message) = said.reply_to.filter(|_| !turn.channel.is_page() && !said.text.starts_with('/')) else {
        return Ok(false);
    };
    let (bot, chat) = (turn.house.bot, turn.chat.chat);
    let Some(reader) = store::broadcasts::of_message(turn.tx, bot, chat, message).await? else { return Ok(false) };
    if turn.chat.person != Some(reader.person) {
        return Ok(false);
    }
    let membership = store::people::find_member(turn.tx, bot, reader.member).await?;
    let Some(membership) = membership.filter(|membership| !membership.member.role.is_staff()) else {
        return Ok(false);
    };
    let Some(broadcast) = store::broadcasts::find(turn.tx, reader.broadcast).await? else { return Ok(false) };
    let told = help::tell_staff(turn, &membership, said, Some(&broadcast)).await?;
    turn.keep_answer(said).await?;
    let Some(office) = joining::office_args(turn, Some(membership.member.cohort)).await? else { return Ok(false) };
    let id = if told > 0 { "inquiry-passed-on" } else { "inquiry-call" };
    // Nothing else is shown: what was being asked is still open.
    turn.reply(Message::new(say(turn.lang, id, &turn.with_told(office))));
    Ok(true)
}
