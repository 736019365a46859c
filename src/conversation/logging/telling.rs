//! What others hear of a log: a party is told what staff entered for it.

use anyhow::Result;

use super::super::hours::About;
use super::super::turn::Turn;
use super::desk::{Desk, called};
use super::draft::Draft;
use crate::domain::asking::asks_for_one_log;
use crate::domain::log::taken_until;
use crate::domain::meeting::PartySide;
use crate::domain::message::Message;
use crate::domain::planner::Key;
use crate::store;
use crate::store::audit::What;
use crate::store::people::Membership;
use crate::text::{Args, say};
use crate::words::log::Log as Words;
use crate::words::meeting::{Reader, person_of};

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

/// The party has sent its log: whoever else of it was asked, and has not begun to answer, reads so where they were asked.
/// What speaks of several meetings stays, since the others are still open.
pub async fn answered(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let Some(log) = &desk.log else { return Ok(()) };
    let (sight, side, bot) = (desk.sight(), desk.side, turn.house.bot);
    let (id, start) = (sight.meeting.id, sight.meeting.details.starts_at);
    let sender = person_of(turn.tx, bot, log.sent_by).await?;
    for member in party(turn, desk).await? {
        let Some(chat) = member.chat.filter(|_| member.reachable_since().is_some()) else { continue };
        let person = store::people::person(turn.tx, member.member.person).await?;
        let begun: Option<serde_json::Value> = store::logs::draft(turn.tx, id, side, member.member.id).await?;
        let has_begun = begun.and_then(|draft| Draft::kept(draft, start)).is_some_and(|draft| draft.is_begun());
        if chat == turn.chat.chat || has_begun {
            continue;
        }
        let words = Words::of(sight, side, &Reader::of(&person), turn.now);
        let who = sender.as_ref().map_or_else(|| words.label("log-somebody"), |who| called(words.lang, side, who));
        let told = match log.entered_by {
            Some(_) => words.say("log-entered-for-you"),
            None => say(words.lang, "log-sent-before", &Args::new().with("who", who)),
        };
        let text = words.say("log-sent-title").line(told);
        let message = Message::new(text).row([words.button("log-card-sent-button", "open")]);
        for row in store::notices::arrived(turn.tx, &Key::logs(person.id, id, start)).await? {
            let said = store::outbox::said(turn.tx, row).await?;
            if said.and_then(|(_, words)| words).as_ref().is_some_and(asks_for_one_log) {
                turn.change(chat, person.id, row, message.clone());
            }
        }
    }
    Ok(())
}

/// Staff have entered a log for a party: the trail says so, and its people read what was entered, in their good hours.
/// Returns how many do.
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
        let reader = Reader::of(&person);
        let is_open = turn.now < taken_until(sight.meeting.details.ends_at(), reader.zone);
        let words = Words::of(sight, desk.side, &reader, turn.now);
        let text = words.say("log-entered-for-you").paragraph(words.answers(&log.answers));
        let (wrong, see) = match is_open {
            true => ("log-entered-wrong", "log-card-sent-button"),
            false => ("log-entered-wrong-late", "log-card-see-button"),
        };
        let text = text.paragraph(say(words.lang, wrong, &Args::new()));
        let message = Message::new(text).row([words.button(see, "open")]);
        let about = About::member(turn.tx, &member.member, cohort, turn.now).await?;
        turn.tell_in_hours(about, chat, person.id, message).await?;
        told += 1;
    }
    Ok(told)
}
