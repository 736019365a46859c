//! Proofs that came before anybody said which document they are. They wait beside the talk, so that nothing else
//! somebody does loses them, until they are named or called back.

use anyhow::Result;

use super::super::turn::Turn;
use super::album::Fate;
use super::desk::Desk;
use super::lost;
use super::proof::{done, own};
use crate::domain::deal::Deal;
use crate::domain::ids::DealId;
use crate::domain::message::{Button, Message, Text};
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};

/// Files of one deal that may wait.
const MOST: usize = 10;

/// How many files of a deal wait to be named.
pub fn count(turn: &Turn<'_, '_>, of: DealId) -> usize {
    turn.unasked.proofs.iter().filter(|(deal, _)| *deal == of).count()
}

/// The same files, which wait no more.
pub fn take(turn: &mut Turn<'_, '_>, of: DealId) -> Vec<File> {
    let all = std::mem::take(&mut turn.unasked.proofs);
    let (taken, left): (Vec<_>, Vec<_>) = all.into_iter().partition(|(deal, _)| *deal == of);
    turn.unasked.proofs = left;
    taken.into_iter().map(|(_, file)| file).collect()
}

/// Puts a file by until it is said what it is.
pub fn put_by(turn: &mut Turn<'_, '_>, deal: DealId, sent: &File) -> Fate {
    let is_same = |(of, file): &(DealId, File)| *of == deal && file.unique_id == sent.unique_id;
    if turn.unasked.proofs.iter().any(is_same) {
        return Fate::Known;
    }
    if count(turn, deal) >= MOST {
        return Fate::TooMany;
    }
    turn.unasked.proofs.push((deal, sent.clone()));
    Fate::Taken
}

/// The word for giving up: files that wait to be named are deleted only where they say so.
pub async fn give_up(turn: &mut Turn<'_, '_>, id: DealId) -> Result<()> {
    let Some((desk, deal)) = own(turn, id).await? else { return lost(turn).await };
    let files = count(turn, id);
    if files == 0 {
        turn.first(say(turn.lang, "deal-proof-stopped", &Args::new()));
        return done(turn, &desk, &deal).await;
    }
    let lang = turn.lang;
    let button = |words: &str, what: &str| {
        Button::data(label(lang, words, &Args::new().with("count", files)), format!("deal:{what}:{id}"))
    };
    let message = Message::new(say(lang, "deal-proof-leave", &Args::new().with("count", files)))
        .row([button("deal-proof-name-button", "proof")])
        .row([button("deal-proof-keep-button", "done"), button("deal-proof-drop-button", "drop")]);
    turn.show(message);
    Ok(())
}

/// Files that wait to be named are wanted no more.
pub async fn call_back(turn: &mut Turn<'_, '_>, desk: &Desk, deal: &Deal) -> Result<()> {
    if !take(turn, deal.id).is_empty() {
        turn.unasked.proof_album.take_if(|open| open.deal == deal.id && open.kind.is_none());
        turn.first(say(turn.lang, "deal-proof-dropped", &Args::new()));
    }
    done(turn, desk, deal).await
}

/// What still waits to be named, as the first screen says it, and the way to do so.
pub async fn reminder(turn: &mut Turn<'_, '_>) -> Result<Option<(Text, Button)>> {
    let Some(deal) = turn.unasked.proofs.first().map(|(deal, _)| *deal) else { return Ok(None) };
    if own(turn, deal).await?.is_none() {
        // Of a deal that is no more, or of which the firm says nothing any more.
        take(turn, deal);
        return Ok(None);
    }
    let args = Args::new().with("count", count(turn, deal));
    let choose = Button::data(label(turn.lang, "deal-proof-name-button", &args), format!("deal:proof:{deal}"));
    Ok(Some((say(turn.lang, "deal-proof-waits", &args), choose)))
}
