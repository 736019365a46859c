//! What others hear of a log: a party is told what staff entered for it.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use crate::domain::meeting::PartySide;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::audit::What;
use crate::store::people::Membership;
use crate::text::{Args, say};
use crate::words::log::Log as Words;
use crate::words::meeting::Reader;

/// The members of a party, who may all answer for it.
pub async fn party(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Vec<Membership>> {
    let (bot, meeting) = (turn.house.bot, &desk.sight().meeting);
    match desk.side {
        PartySide::Firm => store::people::of_company(turn.tx, bot, meeting.firm).await,
        PartySide::Buyer => store::people::of_company(turn.tx, bot, meeting.buyer).await,
        PartySide::Interpreter => {
            let Some(member) = meeting.interpreter else { return Ok(Vec::new()) };
            Ok(store::people::find_member(turn.tx, bot, member).await?.into_iter().collect())
        }
    }
}

/// Staff have entered a log for a party: the trail says so, and its people read what was entered. Returns how many.
pub async fn entered(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<usize> {
    let sight = desk.sight();
    let what = What::meeting(sight.meeting.id);
    let (cohort, by) = (sight.cohort.id, Some(desk.member.id));
    store::audit::add(turn.tx, cohort, by, "log-entered-for", what, turn.now).await?;
    let Some(log) = &desk.log else { return Ok(0) };
    let mut told = 0;
    for member in party(turn, desk).await? {
        let Some(chat) = member.chat.filter(|_| member.reachable_since().is_some()) else { continue };
        let person = store::people::person(turn.tx, member.member.person).await?;
        let words = Words::of(sight, desk.side, &Reader::of(&person), turn.now);
        let text = words.say("log-entered-for-you").paragraph(words.answers(&log.answers));
        let text = text.paragraph(say(words.lang, "log-entered-wrong", &Args::new()));
        let open: Button = words.button("log-card-sent-button", "open");
        turn.tell(chat, person.id, Message::new(text).row([open]));
        told += 1;
    }
    Ok(told)
}
