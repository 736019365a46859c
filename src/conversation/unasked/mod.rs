//! What is sent while nothing was asked: a file, a picture, an address. It goes where it fits; where several things fit
//! it is kept back and its sender is asked which. It waits beside the talk and not in it, so that nothing else they do
//! loses it.

mod thing;

use anyhow::Result;

use super::turn::Turn;
use super::{Talk, catalogs, home, preparations, preparing, samples, unexpected};
use crate::domain::catalog::MOST_PARTS;
use crate::domain::company::Role;
use crate::domain::file_name;
use crate::domain::ids::PreparationId;
use crate::domain::link;
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::{Duty, Proof};
use crate::domain::unasked::{Looks, Place, place, taking};
use crate::store;
use crate::telegram::incoming::{File, Said};
use crate::text::{Args, label, say};

pub use thing::{Thing, Unasked};

/// A part of an album whose other parts went somewhere, or wait: it goes along, whatever is open by now.
pub async fn goes_along(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    let Some(album) = &file.album else { return Ok(false) };
    if turn.unasked.has_of(album) {
        return put(turn, Thing::File(Box::new(file.clone()))).await;
    }
    let went = turn.unasked.album.as_ref().filter(|(own, _)| own == album).map(|(_, preparation)| *preparation);
    match went {
        Some(preparation) => give(turn, preparation, vec![Thing::File(Box::new(file.clone()))]).await,
        None => Ok(false),
    }
}

/// A file on the first screen; false where nothing of this person's takes any.
pub async fn take(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    if !matches!(turn.talk, Talk::Home | Talk::Unasked) {
        return Ok(false);
    }
    put(turn, Thing::File(Box::new(file.clone()))).await
}

/// An address that is all somebody wrote while nothing was asked; false where it is something else.
pub async fn take_link(turn: &mut Turn<'_, '_>, said: &Said) -> Result<bool> {
    let Some(address) = link::alone(&said.text) else { return Ok(false) };
    let taken = put(turn, Thing::Link { message: said.message, address }).await?;
    if taken {
        turn.keep_answer(said).await?;
    }
    Ok(taken)
}

async fn put(turn: &mut Turn<'_, '_>, thing: Thing) -> Result<bool> {
    let duties = duties(turn).await?;
    let mut things = turn.unasked.waiting.clone();
    let is_first = things.is_empty();
    things.push(thing.clone());
    let looks: Vec<Looks> = things.iter().map(Thing::looks).collect();
    let to = match place(&looks, &duties) {
        Place::Nowhere if is_first => return Ok(false),
        Place::Nowhere => {
            turn.first(say(turn.lang, "unasked-one-by-one", &Args::new()));
            ask(turn).await?;
            return Ok(true);
        }
        Place::Into(duty) if is_first => Some(duty.preparation.id),
        Place::Into(_) | Place::Either(_) => None,
    };
    // After the last day whoever sends something is told so where they would have sent it.
    let over = match duties.first() {
        Some(first) if preparing::is_over(turn, first).await? => {
            taking(&looks, &duties).first().map(|duty| duty.preparation.id)
        }
        _ => None,
    };
    if let Some(preparation) = to.or(over) {
        return give(turn, preparation, vec![thing]).await;
    }
    if let (true, [Thing::File(file)]) = (is_first, &things[..])
        && catalogs::is_known(turn, file).await?
    {
        return Ok(true);
    }
    if things.len() > MOST_PARTS {
        turn.first(say(turn.lang, "unasked-too-many", &Args::new().with("most", MOST_PARTS)));
        ask(turn).await?;
        return Ok(true);
    }
    turn.unasked.waiting = things;
    if turn.talk == Talk::Home {
        turn.talk = Talk::Unasked;
    }
    let message = question(turn, &duties);
    match thing.album() {
        Some(album) => turn.reply_once(&format!("unasked:{}:{album}:0", turn.chat.chat), message).await?,
        None => turn.reply(message),
    }
    Ok(true)
}

/// What the person's company has to prepare and could take something now.
async fn duties(turn: &mut Turn<'_, '_>) -> Result<Vec<Duty>> {
    let me = turn.me()?;
    let Some(company) = me.company().filter(|_| matches!(me.role(), Role::Firm | Role::Buyer)) else {
        return Ok(Vec::new());
    };
    let company = store::companies::company(turn.tx, company).await?;
    let mut duties = Vec::new();
    for duty in store::preparations::duties_of(turn.tx, &company).await? {
        let takes = match duty.preparation.details.proof() {
            Proof::File | Proof::Link => true,
            Proof::Tracking => samples::takes_receipts(turn, duty.preparation.id).await?,
            Proof::Tap | Proof::Date => false,
        };
        if takes {
            duties.push(duty);
        }
    }
    Ok(duties)
}

/// Asks what it is for, once more where need be.
pub async fn ask(turn: &mut Turn<'_, '_>) -> Result<()> {
    if turn.unasked.waiting.is_empty() {
        return home::show(turn).await;
    }
    let duties = duties(turn).await?;
    let message = question(turn, &duties);
    turn.show(message);
    Ok(())
}

fn question(turn: &Turn<'_, '_>, duties: &[Duty]) -> Message {
    let looks: Vec<Looks> = turn.unasked.waiting.iter().map(Thing::looks).collect();
    let choices = match place(&looks, duties) {
        Place::Nowhere => Vec::new(),
        Place::Into(duty) => vec![duty],
        Place::Either(several) => several,
    };
    let mut message = Message::new(of_what(turn, "unasked-which"));
    for duty in choices {
        message = message.row([choice(turn, duty)]);
    }
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    message.row([button("unasked-other-button", "un:other"), button("help-button", "help")])
}

fn choice(turn: &Turn<'_, '_>, duty: &Duty) -> Button {
    let again = if duty.state.is_owed() { "no" } else { duty.state.name() };
    let args = Args::new().with("title", duty.preparation.details.title.in_lang(turn.lang)).with("again", again);
    Button::data(label(turn.lang, "unasked-choice-button", &args), format!("un:{}", duty.preparation.id))
}

/// A sentence about everything that waits.
fn of_what(turn: &Turn<'_, '_>, id: &str) -> Text {
    let args = Args::new().with("count", turn.unasked.waiting.len());
    let args = match &turn.unasked.waiting[..] {
        [Thing::Link { address, .. }] => args.with("what", "link").with("name", address),
        [Thing::File(file)] => match file_name::shown(file.name.as_deref()) {
            Some(name) => args.with("what", "file").with("name", name),
            None => args.with("what", "photo").with("name", ""),
        },
        _ => args.with("what", "many").with("name", ""),
    };
    say(turn.lang, id, &args)
}

/// What still waits, as the first screen says it, and the way to answer; `None` where nothing does.
pub fn reminder(turn: &Turn<'_, '_>) -> Option<(Text, Button)> {
    let button = || Button::data(label(turn.lang, "unasked-choose-button", &Args::new()), "un:ask");
    (!turn.unasked.waiting.is_empty()).then(|| (of_what(turn, "unasked-waits"), button()))
}

/// `un:<preparation|ask|other|drop>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    if turn.unasked.waiting.is_empty() {
        return unexpected::stale(turn).await;
    }
    match rest {
        "ask" => ask(turn).await,
        "other" => other(turn).await,
        "drop" => {
            turn.unasked.waiting.clear();
            leave(turn);
            turn.first(say(turn.lang, "unasked-dropped", &Args::new()));
            home::show(turn).await
        }
        preparation => {
            let Ok(id) = preparation.parse().map(PreparationId) else { return unexpected::button(turn).await };
            chosen(turn, id).await
        }
    }
}

async fn chosen(turn: &mut Turn<'_, '_>, id: PreparationId) -> Result<()> {
    let duties = duties(turn).await?;
    let looks: Vec<Looks> = turn.unasked.waiting.iter().map(Thing::looks).collect();
    let Some(duty) = taking(&looks, &duties).into_iter().find(|duty| duty.preparation.id == id).cloned() else {
        turn.first(say(turn.lang, "unasked-not-there", &Args::new()));
        return ask(turn).await;
    };
    let things = std::mem::take(&mut turn.unasked.waiting);
    leave(turn);
    if duty.preparation.details.proof() == Proof::File {
        let args = Args::new().with("title", duty.preparation.details.title.in_lang(turn.lang));
        turn.show(Message::new(say(turn.lang, "unasked-placed", &args)));
        // What else they send now is for the same.
        turn.talk = Talk::Catalogs(catalogs::Step::Files(id));
    }
    give(turn, id, things).await.map(drop)
}

/// Nothing is asked about any more.
fn leave(turn: &mut Turn<'_, '_>) {
    if turn.talk == Talk::Unasked {
        turn.talk = Talk::Home;
    }
}

/// Gives it where it belongs; false where that is nothing of theirs.
async fn give(turn: &mut Turn<'_, '_>, id: PreparationId, things: Vec<Thing>) -> Result<bool> {
    let Some(owner) = preparations::owner(turn, id).await? else { return Ok(false) };
    let proof = owner.duty.preparation.details.proof();
    // A parcel has one receipt, and its own way with the rest of an album.
    if let Some(album) = things.iter().rev().find_map(Thing::album).filter(|_| proof == Proof::File) {
        turn.unasked.album = Some((album.to_owned(), id));
    }
    for thing in things {
        match (proof, thing) {
            (Proof::File, Thing::File(file)) => drop(catalogs::take_for(turn, id, &file).await?),
            (Proof::File, Thing::Link { address, .. }) => catalogs::take_link_for(turn, id, &address).await?,
            (Proof::Link, Thing::Link { address, .. }) => preparing::take_link(turn, id, address).await?,
            (Proof::Tracking, Thing::File(file)) => samples::take_receipt(turn, id, &file).await?,
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// Neither of these: everything else that could take it, and the way to call it back.
async fn other(turn: &mut Turn<'_, '_>) -> Result<()> {
    let duties = duties(turn).await?;
    let looks: Vec<Looks> = turn.unasked.waiting.iter().map(Thing::looks).collect();
    let asked: Vec<PreparationId> = match place(&looks, &duties) {
        Place::Either(several) => several.into_iter().map(|duty| duty.preparation.id).collect(),
        Place::Into(_) | Place::Nowhere => Vec::new(),
    };
    let mut message = Message::new(of_what(turn, "unasked-other"));
    for duty in taking(&looks, &duties).into_iter().filter(|duty| !asked.contains(&duty.preparation.id)) {
        message = message.row([choice(turn, duty)]);
    }
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    let message = message
        .row([button("unasked-drop-button", "un:drop"), button("unasked-back-button", "un:ask")])
        .row([button("help-button", "help")]);
    turn.show(message);
    Ok(())
}

/// The word for giving up: it is called back only where they say so.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    match turn.unasked.waiting.is_empty() {
        true => {
            leave(turn);
            home::show(turn).await
        }
        false => other(turn).await,
    }
}

/// Words where it was asked: another address waits along, anything else is no answer.
pub async fn said(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    if take_link(turn, said).await? {
        return Ok(());
    }
    turn.first(say(turn.lang, "unasked-unread", &Args::new()));
    ask(turn).await
}
