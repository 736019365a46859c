//! The matrix of companies and preparations, as a picture or a spreadsheet: asked for here, made by the worker, sent to
//! whoever asked.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::preparations::back;
use crate::domain::message::{Content, Document, Message};
use crate::domain::work::{Drawn, Form, Work};
use crate::text::{Args, label, say};

pub const PICTURE: Form = Form::Picture;
pub const SHEET: Form = Form::Sheet;

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, form: Form) -> Result<()> {
    turn.outcome.work.push(Work::Overview { cohort: desk.cohort.id, form, lang: turn.lang, by: desk.me() });
    turn.tapped = None;
    turn.reply(Message::new(say(turn.lang, "staff-overview-drawing", &Args::new())));
    Ok(())
}

/// It is made; whoever asked may have left the staff since.
pub async fn come_back(turn: &mut Turn<'_, '_>, drawn: &Drawn) -> Result<()> {
    let Some(desk) = desk::of(turn, drawn.cohort).await? else { return Ok(()) };
    let lang = turn.lang;
    let args = Args::new().with("cohort", desk.cohort.details.title.in_lang(lang));
    let Some(sha256) = &drawn.sha256 else {
        let message = Message::new(say(lang, "staff-overview-failed", &args)).row([back(turn, &desk)]);
        turn.reply(message);
        return Ok(());
    };
    let day = super::view::day_of(turn.now, &desk.cohort).format("%Y%m%d");
    let (name, mime) = match drawn.form {
        Form::Picture => ("png", "image/png"),
        Form::Sheet => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    };
    let file_name = format!("{}-{day}.{name}", label(lang, "staff-overview-file", &Args::new()));
    let document = Document::new(file_name, mime, Content::Kept(sha256.clone()));
    let message = Message::new(say(lang, "staff-overview", &args)).document(document).row([back(turn, &desk)]);
    turn.reply(message);
    Ok(())
}
