//! What a person can do in the chat, one file per thing. A conversation never sends, waits or opens a transaction: it
//! is given one, and leaves behind what it wants to say, where the talk stands, and slow work for the worker.
//!
//! This file is the router, and adding a thing is one line in `press`, `command::take` or `answer`. Above the line with
//! `turn.me.is_none()` stands what anybody may do; below it only those who joined, so that `turn.me()` is there.

pub mod admission;
pub mod announced;
pub mod announcing;
pub mod answering;
pub mod attendance;
pub mod back;
pub mod calendar;
pub mod catalogs;
pub mod check_in;
mod command;
pub mod connection;
pub mod consent;
pub mod day;
pub mod dealing;
pub mod following;
pub mod groups;
pub mod held;
pub mod help;
pub mod home;
pub mod hours;
pub mod joining;
pub mod language;
pub mod late;
pub mod logging;
pub mod me;
pub mod meetings;
mod minutes;
pub mod moved;
pub mod pages;
pub mod preparations;
pub mod preparing;
mod press;
pub mod privacy;
pub mod reach;
pub mod receiving;
pub mod samples;
pub mod settings;
pub mod shown;
pub mod spoken;
pub mod staff;
pub mod standing;
pub mod talk;
pub mod telling;
pub mod trouble;
pub mod turn;
pub mod typed;
pub mod unasked;
pub mod unexpected;
pub mod zone;

use anyhow::Result;
use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::domain::work::WorkDone;
use crate::telegram::incoming::{File, Incoming, Said, What};
use crate::text::words::command_word;

pub use me::Me;
pub use talk::Talk;
pub use turn::{Channel, House, Outcome, Turn, Work};
use typed::Typed;

/// Takes one thing a person did, and answers it.
pub async fn take(turn: &mut Turn<'_, '_>, incoming: &Incoming) -> Result<()> {
    if incoming.from.is_bot {
        return Ok(());
    }
    if incoming.chat_kind != "private" {
        groups::pass(turn, &incoming.what);
        return Ok(());
    }
    reach::note(turn, &incoming.what).await?;
    me::find(turn).await?;
    match &incoming.what {
        What::Tap { data, .. } => press::tap(turn, data).await?,
        What::Text(said) => text(turn, said).await?,
        What::File(sent) => file(turn, sent).await?,
        What::Other { kind, album, .. } => unexpected::thing(turn, kind, album.as_deref()).await?,
        What::Edited { message, text } => unexpected::edited(turn, *message, text.as_deref()).await?,
        What::Reachable(there) => reach::changed(turn, *there).await?,
        What::InGroup(_) | What::Migrated { .. } => {}
    }
    turn.say_first_alone();
    Ok(())
}

async fn text(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    if said.forwarded {
        return unexpected::forwarded(turn).await;
    }
    if turn.me.is_some() && announced::replied(turn, said).await? {
        return Ok(());
    }
    match typed::read(&said.text, &turn.house.bot_name) {
        Typed::Command { name, rest } => command::take(turn, &name, &rest).await,
        Typed::ForAnotherBot => Ok(()),
        Typed::Words => words(turn, said).await,
    }
}

/// A language, a word that works like a command, or else an answer.
async fn words(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    if let Some(lang) = language::named(&said.text) {
        return language::choose(turn, lang).await;
    }
    let word = command_word(&said.text).filter(|word| !answering::takes(turn, *word));
    match word.and_then(typed::command_of) {
        // What somebody else writes of announcements is for staff to read.
        Some("broadcast") if !announcing::is_for(turn).await? => answer(turn, said).await,
        Some("report") if !staff::report::is_for(turn).await? => answer(turn, said).await,
        // A parcel was sent today, something was signed.
        Some("today") if matches!(turn.talk, Talk::Shipping(_) | Talk::Dealing(_)) => answer(turn, said).await,
        // A button that says the same answers what is asked: 계약, 샘플.
        Some(name @ ("deals" | "samples")) => match shown::button(turn, &said.text).await? {
            Some(data) => {
                turn.keep_answer(said).await?;
                press::tap(turn, &data).await
            }
            None => command::take(turn, name, "").await,
        },
        Some(name) => command::take(turn, name, "").await,
        None if turn.lost => now(turn).await,
        None => match shown::button(turn, &said.text).await? {
            Some(data) => {
                turn.keep_answer(said).await?;
                press::tap(turn, &data).await
            }
            None => answer(turn, said).await,
        },
    }
}

/// Free text, as an answer to the question that is open; made on the heap, as what a button does is.
fn answer<'a>(turn: &'a mut Turn<'_, '_>, said: &'a Said) -> BoxFuture<'a, Result<()>> {
    match turn.talk {
        // Whatever was open when a new text has to be agreed to, that comes first.
        _ if turn.me.is_none() => joining::answer(turn, said).boxed(),
        Talk::Home => unasked_for(turn, said).boxed(),
        Talk::Joining => joining::answer(turn, said).boxed(),
        Talk::Zone => zone::answer(turn, said).boxed(),
        Talk::Answering(_) => answering::answer(turn, said).boxed(),
        Talk::Preparing(_) => preparing::answer(turn, said).boxed(),
        Talk::Held(_) => held::said(turn, said).boxed(),
        Talk::Late(_) => late::said(turn, said).boxed(),
        Talk::Catalogs(step) => catalogs::answer(turn, said, step).boxed(),
        Talk::Unasked => unasked::said(turn, said).boxed(),
        Talk::Shipping(_) => samples::answer(turn, said).boxed(),
        Talk::Arriving(_) => samples::answer_remark(turn, said).boxed(),
        Talk::Announced(ref step) => {
            let step = step.clone();
            announced::said(turn, step, said).boxed()
        }
        Talk::Announcing(ref step) => {
            let step = step.clone();
            announcing::said(turn, step, said).boxed()
        }
        Talk::Logging(_) => logging::answer(turn, said).boxed(),
        Talk::Following(_) => following::answer(turn, said).boxed(),
        Talk::Dealing(_) => dealing::answer(turn, said).boxed(),
        Talk::Staff(ref step) => {
            let step = step.clone();
            staff::said(turn, step, &said.text).boxed()
        }
    }
}

/// Words where nothing was asked.
async fn unasked_for(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let is_taken = unasked::take_link(turn, said).await?
        || spoken::take(turn, said).await?
        || following::spoken(turn, said).await?;
    if is_taken { Ok(()) } else { help::pass_on(turn, said).await }
}

/// A file or picture.
pub(crate) async fn file(turn: &mut Turn<'_, '_>, sent: &File) -> Result<()> {
    if turn.me.is_some() && (unasked::goes_along(turn, sent).await? || dealing::goes_along(turn, sent).await?) {
        return Ok(());
    }
    if turn.me.is_some() && matches!(turn.talk, Talk::Shipping(_)) {
        return samples::file(turn, sent).await;
    }
    if turn.me.is_some() && matches!(turn.talk, Talk::Dealing(_)) {
        return dealing::file(turn, sent).await;
    }
    if turn.me.is_some() && matches!(turn.talk, Talk::Announcing(_)) {
        return announcing::file(turn, sent).await;
    }
    let taken = match turn.me {
        Some(_) => {
            staff::take_file(turn, sent).await?
                || catalogs::take(turn, sent).await?
                || unasked::take(turn, sent).await?
                || staff::import::take(turn, sent).await?
        }
        None => turn.joining.is_none() && catalogs::left(turn).await?,
    };
    if taken {
        return Ok(());
    }
    unexpected::file(turn, sent).await
}

/// Slow work of an earlier turn has ended.
pub async fn come_back(turn: &mut Turn<'_, '_>, done: &WorkDone) -> Result<()> {
    me::find(turn).await?;
    match done {
        WorkDone::Imported(import) => staff::import::come_back(turn, *import).await?,
        WorkDone::NotImported(why) => staff::import::failed(turn, *why),
        WorkDone::Overview(drawn) => staff::overview::come_back(turn, drawn).await?,
        WorkDone::Material(preparation, handed) => {
            staff::materials::come_back(turn, *preparation, *handed).await?;
        }
        WorkDone::Uploaded(visit) => pages::uploaded(turn, *visit).await?,
        WorkDone::AskAgain { lost_before } => unexpected::silence(turn, *lost_before).await?,
        WorkDone::Fetched(part) => catalogs::came(turn, *part).await?,
        WorkDone::Receipt(shipment, fetched) => samples::come_back(turn, *shipment, *fetched).await?,
        WorkDone::Proof(proof, fetched) => dealing::come_back(turn, *proof, *fetched).await?,
        WorkDone::Attached { broadcast, batch, how } => announcing::came(turn, *broadcast, batch, *how).await?,
        WorkDone::Settled(settled) => staff::settled(turn, settled).await?,
        WorkDone::Reported(made) => staff::report::come_back(turn, made).await?,
        WorkDone::Photo(photo) => staff::photos::come_back(turn, *photo).boxed().await?,
        WorkDone::Printed(made) => staff::papers::come_back(turn, made).boxed().await?,
        WorkDone::Rostered(made) => announced::come_back(turn, made).await?,
    }
    turn.say_first_alone();
    Ok(())
}

/// Shows once more, below, what was open before something of its own came in between; nothing where nothing was.
async fn goes_on(turn: &mut Turn<'_, '_>) -> Result<()> {
    if turn.talk == Talk::Home {
        return Ok(());
    }
    turn.tapped = None;
    now(turn).await
}

/// Shows the question that is open once more, or the first screen where none is.
pub fn now<'a>(turn: &'a mut Turn<'_, '_>) -> BoxFuture<'a, Result<()>> {
    match turn.talk {
        _ if turn.me.is_none() => joining::go_on(turn).boxed(),
        Talk::Home => home::show(turn).boxed(),
        Talk::Joining => joining::go_on(turn).boxed(),
        Talk::Zone => zone::ask(turn).boxed(),
        Talk::Answering(_) => answering::ask_again(turn).boxed(),
        Talk::Preparing(_) => preparing::ask_again(turn).boxed(),
        Talk::Held(_) => held::ask(turn).boxed(),
        Talk::Late(_) => late::ask(turn).boxed(),
        Talk::Catalogs(step) => catalogs::ask_again(turn, step).boxed(),
        Talk::Unasked => unasked::ask(turn).boxed(),
        Talk::Shipping(_) => samples::ask_again(turn).boxed(),
        Talk::Arriving(_) => samples::ask_remark_again(turn).boxed(),
        Talk::Announced(ref step) => {
            let step = step.clone();
            announced::ask_again(turn, step).boxed()
        }
        Talk::Announcing(ref step) => {
            let step = step.clone();
            announcing::ask_again(turn, step).boxed()
        }
        Talk::Logging(_) => logging::ask_again(turn).boxed(),
        Talk::Following(_) => following::ask_again(turn).boxed(),
        Talk::Dealing(_) => dealing::ask_again(turn).boxed(),
        Talk::Staff(ref step) => {
            let step = step.clone();
            staff::ask_again(turn, step).boxed()
        }
    }
}

/// Whether something was asked that still waits for an answer.
pub fn is_asking(turn: &Turn<'_, '_>) -> bool {
    turn.me.is_none() || turn.talk != Talk::Home
}
