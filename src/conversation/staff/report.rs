//! What came of a cohort, as a spreadsheet: asked for here by any of its staff, made by the worker, sent to whoever asked.
//! The audit trail says who took it.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::home;
use super::papers;
use super::view::{day_of, here};
use crate::domain::message::{Content, Document, Message};
use crate::domain::work::{Reported, Work};
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `/report`
pub async fn command(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => ask(turn, &desk).await,
        None => super::refused(turn),
    }
}

/// Whether the word for it is one of staff's.
pub async fn is_for(turn: &mut Turn<'_, '_>) -> Result<bool> {
    Ok(desk::here(turn).await?.is_some())
}

/// The spreadsheet at once, and what else there is to have.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    turn.outcome.work.push(Work::Report { cohort: desk.cohort.id, lang: turn.lang });
    turn.tapped = None;
    let message = Message::new(say(turn.lang, "report-making", &Args::new()));
    let message = papers::buttons(turn, desk, message).await?;
    turn.reply(message);
    Ok(())
}

/// It is made; whoever asked may have left the staff since.
pub async fn come_back(turn: &mut Turn<'_, '_>, made: &Reported) -> Result<()> {
    let Some(desk) = desk::of(turn, made.cohort).await? else { return Ok(()) };
    let (lang, details) = (turn.lang, &desk.cohort.details);
    let args = Args::new().with("cohort", details.title.in_lang(lang)).with("now", here(turn.now, &desk.cohort));
    let Some(sha256) = &made.sha256 else {
        turn.reply(Message::new(say(lang, "report-failed", &args)).row([home::button(turn, &desk)]));
        return Ok(());
    };
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "report-taken", What::default(), turn.now).await?;
    let day = day_of(turn.now, &desk.cohort).format("%Y%m%d").to_string();
    let name = label(lang, "report-file", &Args::new().with("code", &details.code).with("day", day));
    let document = Document::new(name, XLSX, Content::Kept(sha256.clone()));
    let message = Message::new(say(lang, "report-ready", &args)).document(document);
    turn.reply(message.row([home::button(turn, &desk)]));
    Ok(())
}
