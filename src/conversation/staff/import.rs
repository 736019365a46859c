//! Bringing a cohort in: staff send its workbook, the worker reads it, and what it would change is shown and applied by
//! a button. Nothing is stored before that, and nobody is told anything before the cohort is published.

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::{applying, home, publish};
use crate::domain::cohort::Publication;
use crate::domain::ids::{CohortId, ImportId};
use crate::domain::message::{Button, Content, Document, Message, Text};
use crate::domain::work::{NotImported, Work};
use crate::store;
use crate::store::imports::Import;
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};
use crate::workbook::apply::stored;
use crate::workbook::difference::{Difference, difference};
use crate::workbook::examine::Found;
use crate::workbook::plan::Plan;
use crate::workbook::warning::{Note, Warning};
use crate::workbook::{Words, read, template};

/// Lines of one list that are shown; more would be no help.
const MOST: usize = 200;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Takes a workbook that acting staff sent; false where the file is none, or theirs it is not.
pub async fn take(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    let name = file.name.clone().unwrap_or_default();
    if file.is_photo || !is_workbook(&name) {
        return Ok(false);
    }
    let Some(desk) = desk::acts_somewhere(turn).await? else { return Ok(false) };
    if file.size.is_some_and(|size| size > read::MOST_BYTES as u64) {
        let words = read::Refusal::TooBig.words();
        turn.reply(Message::new(worded(turn, &words)));
        return Ok(true);
    }
    let work = Work::Import { file_id: file.file_id.clone(), name, by: desk.me() };
    turn.outcome.work.push(work);
    turn.reply(Message::new(say(turn.lang, "staff-import-reading", &Args::new())));
    Ok(true)
}

fn is_workbook(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    ["xlsx", "xlsm", "xls", "ods", "csv", "zip"].contains(&ending.as_str())
}

/// `/import`
pub async fn command(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::acts_somewhere(turn).await? {
        Some(desk) => menu(turn, &desk).await,
        None => no(turn).await,
    }
}

/// `/template`
pub async fn template(turn: &mut Turn<'_, '_>) -> Result<()> {
    if desk::acts_somewhere(turn).await?.is_none() {
        return no(turn).await;
    }
    let lang = turn.lang;
    let bytes = template::template(&|id| label(lang, id, &Args::new()))?;
    let document = Document {
        file_name: label(lang, "staff-template-file", &Args::new()),
        mime: XLSX.to_owned(),
        content: Content::inline(&bytes),
        photo: false,
    };
    turn.reply(Message::new(say(lang, "staff-template", &Args::new())).document(document));
    Ok(())
}

/// An import button, without its verb.
pub async fn tap(turn: &mut Turn<'_, '_>, data: &str) -> Result<()> {
    let parts: Vec<&str> = data.split(':').collect();
    match parts[..] {
        ["template"] => template(turn).await,
        ["menu" | "state" | "publish", cohort, ..] => {
            let cohort = cohort.parse().map(CohortId);
            let desk = match cohort {
                Ok(cohort) => desk::of(turn, cohort).await?.filter(Desk::may_act),
                Err(_) => None,
            };
            let Some(desk) = desk else { return no(turn).await };
            match parts[..] {
                ["menu", _] => menu(turn, &desk).await,
                ["publish", _, count] => publish::tap(turn, &desk, count.parse().ok()).await,
                _ => publish::show(turn, &desk, None).await,
            }
        }
        ["apply", import, seen] => match import.parse() {
            Ok(import) => applying::tap(turn, ImportId(import), seen).await,
            Err(_) => no(turn).await,
        },
        ["drop", import] => match import.parse() {
            Ok(import) => give_up(turn, ImportId(import)).await,
            Err(_) => no(turn).await,
        },
        _ => no(turn).await,
    }
}

pub(super) async fn no(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) if desk.may_act() => home::outdated(turn, &desk).await,
        Some(_) => {
            desk::only_reads(turn);
            Ok(())
        }
        None => {
            desk::refuse(turn);
            Ok(())
        }
    }
}

async fn menu(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let lang = turn.lang;
    let args = Args::new().with("cohort", desk.cohort.details.title.in_lang(lang));
    let button = |name: &str, data: String| Button::data(label(lang, name, &Args::new()), data);
    let message = Message::new(say(lang, "staff-import-menu", &args))
        .row([
            button("staff-template-button", "imp:template".to_owned()),
            button("staff-publish-state-button", format!("imp:state:{}", desk.cohort.id)),
        ])
        .row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// The workbook was read: shows what it would change, or everything that is wrong with it.
pub async fn come_back(turn: &mut Turn<'_, '_>, import: ImportId) -> Result<()> {
    let Some(desk) = desk::acts_somewhere(turn).await? else { return Ok(()) };
    let Some(Import { found, .. }) = store::imports::find::<Found>(turn.tx, import).await? else { return Ok(()) };
    match found {
        Found::Refused(refusal) => {
            let words = refusal.words();
            turn.reply(Message::new(worded(turn, &words)));
        }
        Found::Wrong { problems, warnings, .. } => {
            let args = Args::new().with("count", problems.len());
            let mut text = say(turn.lang, "staff-import-wrong", &args);
            text = text.paragraph(listed(turn, problems.iter().map(|problem| problem.words())));
            if !warnings.is_empty() {
                text = text.paragraph(say(turn.lang, "staff-import-warnings", &Args::new()));
                text = text.line(listed(turn, warnings.iter().map(|warning| warning.words())));
            }
            turn.reply(Message::new(text));
        }
        Found::Plan { plan, warnings, notes } => {
            show_plan(turn, &desk, import, &plan, &remarks(&warnings, &notes), Text::default()).await?;
        }
        Found::Applied { .. } => {}
    }
    Ok(())
}

/// What is worth a look, and what was made up or passed over.
pub(super) fn remarks(warnings: &[Warning], notes: &[Note]) -> Vec<Words> {
    warnings.iter().map(Warning::words).chain(notes.iter().map(Note::words)).collect()
}

/// The workbook never came.
pub fn failed(turn: &mut Turn<'_, '_>, why: NotImported) {
    let id = match why {
        NotImported::TooBig => {
            let words = read::Refusal::TooBig.words();
            turn.reply(Message::new(worded(turn, &words)));
            return;
        }
        NotImported::Gone => "staff-import-gone",
        NotImported::NotFetched => "staff-import-not-fetched",
        NotImported::Unreadable => "staff-import-unreadable",
    };
    turn.reply(Message::new(say(turn.lang, id, &Args::new())));
}

pub(super) async fn show_plan(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    import: ImportId,
    plan: &Plan,
    remarks: &[Words],
    above: Text,
) -> Result<()> {
    let lang = turn.lang;
    let (known, difference) = compared(turn, plan).await?;
    let args = Args::new()
        .with("cohort", plan.cohort.title.in_lang(lang))
        .with("code", &plan.cohort.code)
        .with("companies", plan.companies.len())
        .with("members", plan.members.len())
        .with("meetings", plan.meetings.len());
    let mut text = above.paragraph(say(lang, "staff-import-plan", &args));
    if difference.is_empty() {
        text = text.paragraph(say(lang, "staff-import-same", &Args::new()));
        store::imports::give_up(turn.tx, import).await?;
        let message = Message::new(text).row([home::button(turn, desk)]);
        turn.reply(message);
        return Ok(());
    }
    text = text.paragraph(listed(turn, difference.words().into_iter()));
    let each = difference.each_words();
    if !each.is_empty() {
        text = text.paragraph(listed(turn, each.into_iter()));
    }
    if !remarks.is_empty() {
        text = text.paragraph(say(lang, "staff-import-warnings", &Args::new()));
        text = text.line(listed(turn, remarks.iter().cloned()));
    }
    let tells = match known {
        Some(Publication::Published) => "staff-import-tells",
        Some(Publication::Draft) | None => "staff-import-quiet",
    };
    text = text.paragraph(say(lang, tells, &Args::new()));
    let button = |name: &str, data: String| Button::data(label(lang, name, &Args::new()), data);
    let apply = format!("imp:apply:{import}:{}", fingerprint(&difference)?);
    let message = Message::new(text).row([
        button("staff-import-apply-button", apply),
        button("staff-give-up-button", format!("imp:drop:{import}")),
    ]);
    turn.reply(message);
    Ok(())
}

/// Whether the cohort is known, and what the plan would change of it now.
pub(super) async fn compared(turn: &mut Turn<'_, '_>, plan: &Plan) -> Result<(Option<Publication>, Difference)> {
    let known = store::cohorts::find(turn.tx, &plan.cohort.code).await?.map(|cohort| cohort.publication);
    let stored = stored(turn.tx, turn.house.bot, &plan.cohort.code).await?;
    Ok((known, difference(stored.as_ref(), plan)))
}

/// What was shown, in few enough letters for a button: what is applied must be what was seen.
pub(super) fn fingerprint(difference: &Difference) -> Result<String> {
    let hash = Sha256::digest(serde_json::to_vec(difference)?);
    Ok(data_encoding::HEXLOWER.encode(&hash)[..16].to_owned())
}

async fn give_up(turn: &mut Turn<'_, '_>, import: ImportId) -> Result<()> {
    let Some(desk) = desk::acts_somewhere(turn).await? else { return no(turn).await };
    let by = store::imports::find::<Found>(turn.tx, import).await?.and_then(|import| import.by);
    if let Some(by) = by
        && applying::is_mine(turn, by).await?
    {
        store::imports::give_up(turn.tx, import).await?;
    }
    turn.show(Message::new(say(turn.lang, "staff-import-dropped", &Args::new())).row([home::button(turn, &desk)]));
    Ok(())
}

fn listed(turn: &Turn<'_, '_>, lines: impl Iterator<Item = Words>) -> Text {
    let lines: Vec<Words> = lines.collect();
    let mut text = Text::default();
    for words in lines.iter().take(MOST) {
        text = text.line(worded(turn, words));
    }
    if lines.len() > MOST {
        let args = Args::new().with("count", lines.len() - MOST);
        text = text.line(say(turn.lang, "staff-import-more", &args));
    }
    text
}

fn worded(turn: &Turn<'_, '_>, (id, given): &Words) -> Text {
    let mut args = Args::new();
    for (name, value) in given {
        args.set(name, value);
    }
    say(turn.lang, id, &args)
}
