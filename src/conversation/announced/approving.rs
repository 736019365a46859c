//! A correction where a host has the word: shown to the hosts as readers will see it, and applied by their tap alone. Until
//! then nothing that anybody has changes.

use std::collections::BTreeSet;

use anyhow::Result;

use super::{Step, back, button, correcting, progress, stale};
use crate::broadcast;
use crate::conversation::Talk;
use crate::conversation::announcing::case::{self, Case};
use crate::conversation::announcing::preview;
use crate::conversation::turn::Turn;
use crate::domain::broadcast::{Broadcast, Outcome, Proposed, State, Words};
use crate::domain::company::Person;
use crate::domain::ids::{ChatId, CohortId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::{Args, label, say};
use crate::words::people;

/// So long a reason fits where it is told.
const LONGEST: usize = 500;

/// Asks every host whose word it waits for. Another correction of the same language that waits gives way to this one.
pub async fn ask(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast, lang: Lang, text: Text) -> Result<()> {
    let hosts = case::hosts(turn, case).await?;
    if hosts.is_empty() {
        turn.first(say(turn.lang, "announced-fix-no-host", &Args::new()));
        return correcting::preview(turn, case, &broadcast, broadcast.wording, lang, text).await;
    }
    let proposed = Proposed { by: case.me(), number: broadcast.revision + 1, text };
    let overtaken = broadcast.body.side_mut(lang).proposed.replace(proposed.clone());
    if !keep(turn, case, &mut broadcast, "broadcast-correction-asked").await? {
        return stale(turn, case, &broadcast).await;
    }
    if let Some(overtaken) = overtaken {
        tell_overtaken(turn, &broadcast, lang, &overtaken).await?;
    }
    for host in hosts {
        let Some(chat) = host.chat.filter(|chat| *chat != turn.chat.chat) else { continue };
        let person = store::people::person(turn.tx, host.member.person).await?;
        let staffed = case::staffed_by(turn, person.id).await?;
        for message in shown(turn, case, &broadcast, lang, &proposed, (person.details.lang, &staffed)).await? {
            turn.tell(chat, person.id, message);
        }
        let (text, buttons) = request(turn, &broadcast, lang, &proposed, person.details.lang).await?;
        turn.tell(chat, person.id, Message::new(text).row(buttons));
    }
    turn.first(say(turn.lang, "announced-fix-asked", &Args::new()));
    progress::show(turn, case, &broadcast).await
}

async fn keep(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &mut Broadcast, action: &str) -> Result<bool> {
    if !store::broadcasts::keep(turn.tx, broadcast).await? {
        return Ok(false);
    }
    store::broadcasts::renew(turn.tx, broadcast.id).await?;
    case::note(turn, case, action).await?;
    Ok(true)
}

/// All of it as readers would see it then.
async fn shown(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    broadcast: &Broadcast,
    lang: Lang,
    proposed: &Proposed,
    (reads, staffed): (Lang, &BTreeSet<CohortId>),
) -> Result<Vec<Message>> {
    let mut then = case.clone();
    then.broadcast = broadcast.clone();
    then.broadcast.body.side_mut(lang).words = Some(Words::Say(proposed.text.clone()));
    preview::of_all(turn, &then, reads, staffed).await
}

/// Who asks for what, and the buttons of a host.
async fn request(
    turn: &mut Turn<'_, '_>,
    broadcast: &Broadcast,
    side: Lang,
    proposed: &Proposed,
    reads: Lang,
) -> Result<(Text, [Button; 2])> {
    let readers = store::broadcasts::all(turn.tx, broadcast.id).await?;
    let sent = readers.iter().filter(|reader| reader.lang == side && reader.outcome == Outcome::Sent).count();
    let who = match store::people::find_member(turn.tx, turn.house.bot, proposed.by).await? {
        Some(by) => people::called(reads, &store::people::person(turn.tx, by.member.person).await?),
        None => "none".to_owned(),
    };
    let args =
        Args::new().with("who", who).with("title", broadcast.title(reads)).with("side", side.code()).with("sent", sent);
    let data = |what: &str| format!("bc:{what}:{}:{}", broadcast.id, proposed.number);
    let ok = button(reads, "announced-fix-ok-button", data("fix-ok"));
    let no = button(reads, "announcing-return-button", data("fix-no"));
    Ok((say(reads, "announced-fix-request", &args), [ok, no]))
}

/// What waits for a host's word, for whoever of the office looks.
pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    let mut found = false;
    for side in Lang::ALL {
        let Some(proposed) = waiting(broadcast, side) else { continue };
        found = true;
        turn.tapped = None;
        for message in shown(turn, case, broadcast, side, proposed, (turn.lang, &case.staffed())).await? {
            turn.reply(message);
        }
        let (text, buttons) = request(turn, broadcast, side, proposed, turn.lang).await?;
        let mut message = Message::new(text);
        if case.may_approve() {
            message = message.row(buttons);
        } else if case.may_write() {
            let data = format!("bc:fix-off:{}:{}", broadcast.id, proposed.number);
            message = message.row([button(turn.lang, "announced-fix-off-button", data)]);
        }
        let message = message.row([back(turn, broadcast)]);
        turn.reply(message);
    }
    if found { Ok(()) } else { stale(turn, case, broadcast).await }
}

fn waiting(broadcast: &Broadcast, side: Lang) -> Option<&Proposed> {
    broadcast.body.side(side).proposed.as_ref().filter(|_| broadcast.state != State::Recalled)
}

/// The correction a button is about, where it still waits.
fn numbered(broadcast: &Broadcast, number: &[&str]) -> Option<(Lang, Proposed)> {
    let number = number.first()?.parse::<i64>().ok()?;
    let found = Lang::ALL.into_iter().filter_map(|side| Some((side, waiting(broadcast, side)?.clone())));
    found.into_iter().find(|(_, proposed)| proposed.number == number)
}

/// Only now the words change.
pub async fn approve(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast, number: &[&str]) -> Result<()> {
    let Some((side, proposed)) = numbered(&broadcast, number) else { return stale(turn, case, &broadcast).await };
    if !case.may_approve() {
        return not_host(turn, case, &broadcast).await;
    }
    if let Err(why) = correcting::look(turn, &broadcast, side, &proposed.text).await? {
        turn.first(why);
        return show(turn, case, &broadcast).await;
    }
    let words = broadcast.body.side_mut(side);
    (words.words, words.proposed) = (Some(Words::Say(proposed.text.clone())), None);
    if !broadcast::correct(turn.tx, &mut broadcast, side, turn.now).await? {
        return stale(turn, case, &broadcast).await;
    }
    case::note(turn, case, "broadcast-correction-approved").await?;
    case::note(turn, case, "broadcast-corrected").await?;
    if let Some((chat, author)) = author(turn, proposed.by).await? {
        let said = say(author.details.lang, "announced-fix-approved", &args(turn, &broadcast, side, &author)?);
        tell(turn, &broadcast, (chat, author), said);
    }
    progress::show(turn, case, &broadcast).await
}

async fn not_host(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    turn.first(say(turn.lang, "announcing-not-host", &Args::new()));
    progress::show(turn, case, broadcast).await
}

pub async fn ask_reason(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast, number: &[&str]) -> Result<()> {
    let Some((_, proposed)) = numbered(broadcast, number) else {
        turn.talk = Talk::Home;
        return stale(turn, case, broadcast).await;
    };
    if !case.may_approve() {
        return not_host(turn, case, broadcast).await;
    }
    turn.talk = Talk::Announced(Step::Reason { broadcast: broadcast.id, number: proposed.number });
    let text = say(turn.lang, "announcing-reason", &Args::new().with("most", LONGEST));
    let message = Message::new(text).row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}

/// It is not corrected, and whoever asked hears why; what they wrote is in what they hear.
pub async fn said_reason(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    mut broadcast: Broadcast,
    number: i64,
    said: &Said,
) -> Result<()> {
    let (reason, number) = (said.text.trim(), number.to_string());
    if reason.chars().count() > LONGEST {
        turn.first(say(turn.lang, "announcing-reason-long", &Args::new().with("most", LONGEST)));
        return ask_reason(turn, case, &broadcast, &[&number]).await;
    }
    turn.talk = Talk::Home;
    let Some((side, proposed)) = numbered(&broadcast, &[&number]) else { return stale(turn, case, &broadcast).await };
    broadcast.body.side_mut(side).proposed = None;
    if !keep(turn, case, &mut broadcast, "broadcast-correction-returned").await? {
        return stale(turn, case, &broadcast).await;
    }
    turn.keep_answer(said).await?;
    if let Some((chat, author)) = author(turn, proposed.by).await? {
        let args = args(turn, &broadcast, side, &author)?.with("reason", reason);
        let said = say(author.details.lang, "announced-fix-was-returned", &args).paragraph(proposed.text);
        tell(turn, &broadcast, (chat, author), said);
    }
    turn.first(say(turn.lang, "announced-fix-returned", &Args::new()));
    progress::show(turn, case, &broadcast).await
}

/// Whoever may write does not want it any more.
pub async fn take_back(turn: &mut Turn<'_, '_>, case: &Case, mut broadcast: Broadcast, number: &[&str]) -> Result<()> {
    let Some((side, _)) = numbered(&broadcast, number) else { return stale(turn, case, &broadcast).await };
    broadcast.body.side_mut(side).proposed = None;
    if !keep(turn, case, &mut broadcast, "broadcast-correction-taken-back").await? {
        return stale(turn, case, &broadcast).await;
    }
    turn.first(say(turn.lang, "announced-fix-off", &Args::new()));
    progress::show(turn, case, &broadcast).await
}

/// Somebody else's words came first.
pub async fn tell_overtaken(
    turn: &mut Turn<'_, '_>,
    broadcast: &Broadcast,
    side: Lang,
    overtaken: &Proposed,
) -> Result<()> {
    let Some((chat, author)) = author(turn, overtaken.by).await? else { return Ok(()) };
    let args = args(turn, broadcast, side, &author)?;
    let said = say(author.details.lang, "announced-fix-overtaken", &args).paragraph(overtaken.text.clone());
    tell(turn, broadcast, (chat, author), said);
    Ok(())
}

fn args(turn: &Turn<'_, '_>, broadcast: &Broadcast, side: Lang, reader: &Person) -> Result<Args> {
    let lang = reader.details.lang;
    let who = people::called(lang, &turn.me()?.person);
    Ok(Args::new().with("who", who).with("title", broadcast.title(lang)).with("side", side.code()))
}

fn tell(turn: &mut Turn<'_, '_>, broadcast: &Broadcast, (chat, author): (ChatId, Person), text: Text) {
    let show = label(author.details.lang, "announced-show-button", &Args::new());
    turn.tell(chat, author.id, Message::new(text).row([Button::data(show, format!("bc:show:{}", broadcast.id))]));
}

/// Whoever asked, where they are somebody else and can be told.
async fn author(turn: &mut Turn<'_, '_>, by: MemberId) -> Result<Option<(ChatId, Person)>> {
    let Some(author) = store::people::find_member(turn.tx, turn.house.bot, by).await? else { return Ok(None) };
    let Some(chat) = author.chat.filter(|chat| *chat != turn.chat.chat) else { return Ok(None) };
    Ok(Some((chat, store::people::person(turn.tx, author.member.person).await?)))
}
