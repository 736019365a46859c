//! The summary of a log, sending it, and what the party has sent, which can be corrected until its time is over.

use anyhow::Result;

use super::super::turn::Turn;
use super::asking::{self, edits, for_whom, home};
use super::desk::{self, Desk};
use super::draft::{Draft, Step};
use super::taking::go;
use super::{extra, go_back, leave, list, own, telling};
use crate::domain::log::Answers;
use crate::domain::message::{Message, Text};
use crate::store;
use crate::store::logs::Sender;
use crate::text::{Args, say};

pub fn summary(desk: &Desk, draft: &Draft) -> Message {
    let words = &desk.words;
    let steps = crate::domain::log::steps(desk.side, draft.answers.held);
    let place = words.args().with("step", steps).with("steps", steps);
    let text = for_whom(desk)
        .line(say(words.lang, "log-step", &place))
        .line(words.say("log-summary"))
        .paragraph(words.answers(&draft.answers))
        .paragraph(dropped(desk, draft))
        .paragraph(desk.until("log-summary-until"));
    let message = Message::new(text).row([words.button("log-send-button", "send")]);
    let message = edits(desk, draft).into_iter().fold(message, |message, row| message.row(row));
    message.row([words.button("log-later-button", "later"), words.button("log-drop-button", "drop")])
}

/// All that the log would hold, with what was added to it before.
fn whole(desk: &Desk, draft: &Draft) -> Answers {
    match &desk.log {
        Some(log) => log.answers.clone().answered_anew(draft.answers.clone()),
        None => draft.answers.clone(),
    }
}

/// That sending deletes what was answered besides.
fn dropped(desk: &Desk, draft: &Draft) -> Text {
    let whole = whole(desk, draft);
    let mut settled = whole.clone();
    settled.settle(desk.side);
    if settled == whole { Text::default() } else { desk.words.say("log-summary-drops") }
}

/// Opens a log: what was sent, what they have begun, or its first question.
pub async fn open(turn: &mut Turn<'_, '_>, desk: Desk) -> Result<()> {
    if !desk.is_open(turn.now) {
        return over(turn, &desk).await;
    }
    match (desk.draft(turn).await?, &desk.log) {
        (Some(draft), _) if desk.clashes(&draft) => clash(turn, &desk, &draft).await,
        (Some(draft), _) if draft.is_begun() => {
            turn.first(desk.words.say("log-resumed"));
            asking::ask(turn, &desk, &draft).await
        }
        (_, Some(_)) => show(turn, &desk).await,
        // Kept from the first answer on: looking is not beginning.
        (_, None) => asking::ask(turn, &desk, &Draft::new(desk.sight().meeting.details.starts_at)).await,
    }
}

/// Its time is over: what was sent can still be read.
pub async fn over(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    leave(turn, desk);
    turn.first(desk.words.say("log-over"));
    match desk.log {
        Some(_) => show(turn, desk).await,
        None => list::show(turn).await,
    }
}

/// A button of a draft that is gone, since the party has sent its log.
pub async fn sent_before(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    leave(turn, desk);
    let who = desk.sender(turn).await?;
    turn.first(say(turn.lang, "log-sent-before", &Args::new().with("who", who)));
    show(turn, desk).await
}

/// What the party has sent, by whom, and what can be done with it.
pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let Some(log) = &desk.log else { return list::show(turn).await };
    let words = &desk.words;
    let text = words.say("log-sent-title").line(sent_by(turn, desk).await?).paragraph(words.answers(&log.answers));
    let text = text.line(extra::facts(desk, &log.answers)).line(own::facts(turn, desk, &log.answers).await?);
    if !desk.is_open(turn.now) {
        turn.show(Message::new(text).row([home(desk)]));
        return Ok(());
    }
    let text = text.paragraph(desk.until("log-sent-until"));
    let message = Message::new(text.paragraph(extra::invitation(desk)));
    let message = extra::buttons(desk, log).into_iter().fold(message, |message, row| message.row(row));
    let own = own::button(turn, desk, &log.answers).await?;
    let message = own.into_iter().fold(message, |message, button| message.row([button]));
    let fix = words.button("log-fix-button", &format!("fix:{}", log.revision));
    let mut message = message.row([fix]);
    message = message.row(
        super::super::following::cards::button_at(turn.tx, &desk.standing.sight, &desk.standing.eyes, turn.now).await?,
    );
    for row in list::others(turn, desk).await? {
        message = message.row(row);
    }
    turn.show(message.row([home(desk)]));
    Ok(())
}

async fn sent_by(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Text> {
    let Some(log) = &desk.log else { return Ok(Text::default()) };
    let who = desk.sender(turn).await?;
    let at = desk.standing.eyes.reader.moment(log.sent_at);
    let by_staff = if log.entered_by.is_some() { "yes" } else { "no" };
    Ok(say(turn.lang, "log-sent-by", &Args::new().with("who", who).with("at", at).with("staff", by_staff)))
}

/// Opens what was sent for correction, where it is still as it was shown.
pub async fn correct(turn: &mut Turn<'_, '_>, desk: Desk, revision: &str) -> Result<()> {
    if !desk.is_open(turn.now) {
        return over(turn, &desk).await;
    }
    let Some(log) = &desk.log else { return open(turn, desk).await };
    if revision.parse() != Ok(log.revision) {
        turn.first(desk.words.say("log-changed-meanwhile"));
        return show(turn, &desk).await;
    }
    match desk.draft(turn).await? {
        Some(draft) if draft.is_begun() && !desk.clashes(&draft) => asking::ask(turn, &desk, &draft).await,
        _ => {
            let draft = Draft::correcting(desk.sight().meeting.details.starts_at, &log.answers);
            go(turn, &desk, draft).await
        }
    }
}

/// A colleague has sent something while this was being answered: which of the two counts is theirs to say.
pub async fn clash(turn: &mut Turn<'_, '_>, desk: &Desk, draft: &Draft) -> Result<()> {
    let words = &desk.words;
    let Some(log) = &desk.log else {
        // What it corrected is of another start by now.
        let draft = Draft { base: None, ..draft.clone() };
        return go(turn, desk, draft).await;
    };
    if !draft.is_begun() {
        desk.forget(turn).await?;
        leave(turn, desk);
        turn.first(words.say("log-changed-meanwhile"));
        return show(turn, desk).await;
    }
    let who = desk.sender(turn).await?;
    let text = say(turn.lang, "log-sent-before", &Args::new().with("who", who))
        .paragraph(words.say("log-clash-theirs").line(words.answers(&log.answers)))
        .paragraph(words.say("log-clash-mine").line(words.answers(&draft.answers)));
    let message = Message::new(text)
        .row([words.button("log-clash-theirs-button", "theirs")])
        .row([words.button("log-clash-mine-button", "mine")]);
    turn.show(message);
    Ok(())
}

/// What somebody was answering is to take the place of what was sent.
pub async fn insist(turn: &mut Turn<'_, '_>, desk: Desk, mut draft: Draft) -> Result<()> {
    draft.base = desk.log.as_ref().map(|log| log.answers.required());
    draft.is_complete |= draft.answers.open(desk.side).is_none();
    go(turn, &desk, draft).await
}

pub async fn give_way(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    desk.forget(turn).await?;
    leave(turn, desk);
    show(turn, desk).await
}

pub async fn send(turn: &mut Turn<'_, '_>, desk: Desk, mut draft: Draft) -> Result<()> {
    if let Some(open) = draft.answers.open(desk.side) {
        draft.step = Step::Ask(open);
        return go(turn, &desk, draft).await;
    }
    let (id, side) = (desk.sight().meeting.id, desk.side);
    let mut answers = whole(&desk, &draft);
    answers.settle(side);
    let sender = sender(turn, &desk).await?;
    if !store::logs::send(turn.tx, id, side, &answers, sender, desk.revision, turn.now).await? {
        return match desk::at(turn, id, side).await? {
            Ok(desk) => clash(turn, &desk, &draft).await,
            Err(refusal) => refusal.show(turn).await,
        };
    }
    let is_first = desk.log.is_none();
    desk.forget(turn).await?;
    let desk = match desk::at(turn, id, side).await? {
        Ok(desk) => desk,
        Err(refusal) => return refusal.show(turn).await,
    };
    if is_first {
        telling::answered(turn, &desk).await?;
    }
    let thanks = if draft.base.is_some() { "log-corrected" } else { "log-sent" };
    turn.first(desk.words.say(thanks));
    if desk.by_staff {
        let told = telling::entered(turn, &desk).await?;
        turn.first(say(turn.lang, "log-staff-told", &turn.with_told(Args::new().with("count", told))));
    }
    show(turn, &desk).await?;
    go_back(turn, &desk).await
}

/// Who sends it: a member of the party, who telephoned where staff enter it.
async fn sender(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Sender> {
    if !desk.by_staff {
        return Ok(Sender { by: desk.member.id, entered_by: None });
    }
    let known = desk.log.as_ref().map(|log| log.sent_by);
    let by = match known {
        Some(by) => by,
        None => telling::party(turn, desk).await?.first().map_or(desk.member.id, |one| one.member.id),
    };
    Ok(Sender { by, entered_by: Some(desk.member.id) })
}
