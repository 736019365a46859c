//! What was not asked for: stickers, files, forwarded words, edits, buttons of another day. Each is answered with what
//! happened, that nothing was lost, and the question that is open.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::turn::Turn;
use super::{Talk, is_asking, now};
use crate::domain::ids::MessageId;
use crate::domain::message::{Message, Text};
use crate::store;
use crate::telegram::incoming::File;
use crate::text::{Args, say};

/// A sticker, a voice message, a place, or something newer than this code.
pub async fn thing(turn: &mut Turn<'_, '_>, kind: &str, album: Option<&str>) -> Result<()> {
    let args = Args::new().with("kind", kind);
    let text = say(turn.lang, "unexpected-thing", &args);
    not_an_answer(turn, text, album).await
}

pub async fn file(turn: &mut Turn<'_, '_>, sent: &File) -> Result<()> {
    let args = Args::new().with("kind", if sent.is_photo { "photo" } else { "file" });
    let text = say(turn.lang, "unexpected-thing", &args);
    not_an_answer(turn, text, sent.album.as_deref()).await
}

/// Words of somebody else are no answer of this person's.
pub async fn forwarded(turn: &mut Turn<'_, '_>) -> Result<()> {
    let text = say(turn.lang, "unexpected-forwarded", &Args::new());
    not_an_answer(turn, text, None).await
}

async fn not_an_answer(turn: &mut Turn<'_, '_>, text: Text, album: Option<&str>) -> Result<()> {
    if let Some(album) = album {
        return turn.reply_once_each(&format!("album:{album}:"), Message::new(text)).await;
    }
    turn.first(text);
    if is_asking(turn) {
        return now(turn).await;
    }
    turn.first(say(turn.lang, "unexpected-nothing-open", &Args::new()));
    Ok(())
}

/// An answer that was changed in place. An edit that changes nothing is none.
pub async fn edited(turn: &mut Turn<'_, '_>, message: MessageId, text: Option<&str>) -> Result<()> {
    let Some(text) = text else { return Ok(()) };
    let (bot, chat) = (turn.house.bot, turn.chat.chat);
    if store::answers::differs(turn.tx, bot, chat, message, text.trim()).await? {
        turn.reply(Message::new(say(turn.lang, "unexpected-edited", &Args::new())));
    }
    Ok(())
}

/// A button that is no button of ours, or not of this person.
pub async fn button(turn: &mut Turn<'_, '_>) -> Result<()> {
    tracing::info!(chat = turn.chat.chat.0, "a button said what no button says");
    stale(turn).await
}

/// A button whose question is no longer open: says so and shows what is.
pub async fn stale(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "unexpected-button", &Args::new()));
    now(turn).await
}

pub async fn command(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.first(say(turn.lang, "unexpected-command", &Args::new()));
    now(turn).await
}

/// Taps may have been lost before this moment. What was asked earlier and is still open is asked once more; whoever has
/// answered meanwhile, or sees the first screen, is left in peace.
pub async fn silence(turn: &mut Turn<'_, '_>, lost_before: DateTime<Utc>) -> Result<()> {
    if turn.talk == Talk::Home {
        return Ok(());
    }
    let asked = store::outbox::buttons_shown_at(turn.tx, turn.house.bot, turn.chat.chat).await?;
    if asked.is_none_or(|asked| asked >= lost_before) {
        return Ok(());
    }
    turn.first(say(turn.lang, "taps-lost", &Args::new()));
    now(turn).await
}

/// Gives up what was being asked; what was answered before stays.
pub async fn cancelled(turn: &mut Turn<'_, '_>) -> Result<()> {
    let id = match turn.talk {
        Talk::Answering(_) => return super::answering::give_up(turn).await,
        Talk::Preparing(_) => {
            turn.first(say(turn.lang, "cancel-preparing", &Args::new()));
            return super::preparing::give_up(turn).await;
        }
        Talk::Held(_) => return super::held::stop(turn).await,
        Talk::Late(_) if turn.me.is_some() => return super::late::stop(turn).await,
        Talk::Unasked if turn.me.is_some() => return super::unasked::give_up(turn).await,
        Talk::Joining if super::consent::is_optional(turn) => "cancel-consent",
        Talk::Shipping(_) if turn.me.is_some() => return super::samples::give_up(turn).await,
        Talk::Arriving(_) if turn.me.is_some() => return super::samples::give_up_remark(turn).await,
        Talk::Logging(_) if turn.me.is_some() => return super::logging::give_up(turn).await,
        Talk::Following(_) if turn.me.is_some() => return super::following::give_up(turn).await,
        Talk::Dealing(_) if turn.me.is_some() => return super::dealing::give_up(turn).await,
        Talk::Announcing(ref step) if turn.me.is_some() => {
            let step = step.clone();
            return super::announcing::cancelled(turn, step).await;
        }
        Talk::Shipping(_)
        | Talk::Arriving(_)
        | Talk::Announcing(_)
        | Talk::Unasked
        | Talk::Late(_)
        | Talk::Logging(_)
        | Talk::Following(_)
        | Talk::Dealing(_) => "cancel-joining",
        Talk::Home if turn.joining.is_none() => "cancel-nothing",
        Talk::Home | Talk::Joining => "cancel-joining",
        Talk::Zone => "cancel-zone",
        Talk::Catalogs(_) => super::catalogs::cancelled(turn),
        Talk::Staff(_) | Talk::Announced(_) => "staff-nothing-changed",
    };
    turn.talk = Talk::Home;
    turn.first(say(turn.lang, id, &Args::new()));
    match turn.me {
        Some(_) => super::home::show(turn).await,
        None => Ok(()),
    }
}
