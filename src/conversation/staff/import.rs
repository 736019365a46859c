//! Bringing a cohort in: staff send its workbook, the worker reads it, and what it would change is shown and applied by
//! a button. Nothing is stored before that, and nobody is told anything before the cohort is published.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::{home, publish};
use crate::domain::cohort::Publication;
use crate::domain::company::PersonDetails;
use crate::domain::ids::{CohortId, ImportId};
use crate::domain::message::{Button, Content, Document, Message, Text};
use crate::domain::work::{NotImported, Work};
use crate::store;
use crate::store::audit::What;
use crate::store::imports::Import;
use crate::store::people::{From, NewMember};
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};
use crate::workbook::apply::{Applied, apply, stored};
use crate::workbook::difference::{Difference, difference};
use crate::workbook::examine::Found;
use crate::workbook::plan::Plan;
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
            Ok(import) => tap_apply(turn, ImportId(import), seen).await,
            Err(_) => no(turn).await,
        },
        ["drop", import] => match import.parse() {
            Ok(import) => give_up(turn, ImportId(import)).await,
            Err(_) => no(turn).await,
        },
        _ => no(turn).await,
    }
}

async fn no(turn: &mut Turn<'_, '_>) -> Result<()> {
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
            let remarks = warnings.iter().map(|warning| warning.words()).chain(notes.iter().map(|note| note.words()));
            let remarks: Vec<Words> = remarks.collect();
            show_plan(turn, &desk, import, &plan, &remarks, Text::default()).await?;
        }
        Found::Applied { .. } => {}
    }
    Ok(())
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

async fn show_plan(
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
    let meetings = difference.meeting_words();
    if !meetings.is_empty() {
        text = text.paragraph(listed(turn, meetings.into_iter()));
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
async fn compared(turn: &mut Turn<'_, '_>, plan: &Plan) -> Result<(Option<Publication>, Difference)> {
    let known = store::cohorts::find(turn.tx, &plan.cohort.code).await?.map(|cohort| cohort.publication);
    let stored = stored(turn.tx, turn.house.bot, &plan.cohort.code).await?;
    Ok((known, difference(stored.as_ref(), plan)))
}

/// What was shown, in few enough letters for a button: what is applied must be what was seen.
fn fingerprint(difference: &Difference) -> Result<String> {
    let hash = Sha256::digest(serde_json::to_vec(difference)?);
    Ok(data_encoding::HEXLOWER.encode(&hash)[..16].to_owned())
}

async fn tap_apply(turn: &mut Turn<'_, '_>, import: ImportId, seen: &str) -> Result<()> {
    let Some(desk) = desk::acts_somewhere(turn).await? else { return no(turn).await };
    let found = store::imports::find::<Found>(turn.tx, import).await?;
    let mine = match &found {
        Some(Import { by: Some(by), .. }) => is_mine(turn, *by).await?,
        _ => false,
    };
    let Some(Import { found, .. }) = found.filter(|_| mine) else {
        turn.show(Message::new(say(turn.lang, "staff-import-old", &Args::new())).row([home::button(turn, &desk)]));
        return Ok(());
    };
    let (plan, warnings, notes) = match found {
        Found::Plan { plan, warnings, notes } => (plan, warnings, notes),
        Found::Applied { cohort } => return after(turn, &cohort, "staff-import-applied-before").await,
        Found::Refused(_) | Found::Wrong { .. } => return no(turn).await,
    };
    let known = store::cohorts::find(turn.tx, &plan.cohort.code).await?;
    if let Some(cohort) = &known
        && desk::of(turn, cohort.id).await?.filter(Desk::may_act).is_none()
    {
        turn.show(
            Message::new(say(turn.lang, "staff-import-not-yours", &Args::new())).row([home::button(turn, &desk)]),
        );
        return Ok(());
    }
    let (_, difference) = compared(turn, &plan).await?;
    if fingerprint(&difference)? != seen {
        let remarks = warnings.iter().map(|warning| warning.words()).chain(notes.iter().map(|note| note.words()));
        let remarks: Vec<Words> = remarks.collect();
        let above = say(turn.lang, "staff-import-changed-meanwhile", &Args::new());
        return show_plan(turn, &desk, import, &plan, &remarks, above).await;
    }
    let applied = apply(turn.tx, turn.house.bot, &plan, &difference, turn.now).await?;
    let left = Found::Applied { cohort: plan.cohort.code.clone() };
    store::imports::applied(turn.tx, import, &left, turn.now).await?;
    if applied.is_new {
        seat(turn, &desk, applied, &plan).await?;
    }
    let at_new_desk = desk::of(turn, applied.cohort).await?;
    let by = at_new_desk.as_ref().unwrap_or(&desk).me();
    let what = What { import: Some(import), ..What::default() };
    store::audit::add(turn.tx, applied.cohort, Some(by), "import-applied", what, turn.now).await?;
    after(turn, &plan.cohort.code, "staff-import-applied").await
}

/// Whether the member is this chat's person, in whichever cohort.
async fn is_mine(turn: &mut Turn<'_, '_>, member: crate::domain::ids::MemberId) -> Result<bool> {
    let found = store::people::find_member(turn.tx, turn.house.bot, member).await?;
    Ok(found.is_some_and(|found| Some(found.member.person) == turn.chat.person))
}

/// Whoever brings in a new cohort works on it: as the one the workbook names where that is them, else added to it.
async fn seat(turn: &mut Turn<'_, '_>, desk: &Desk, applied: Applied, plan: &Plan) -> Result<()> {
    let person = desk.membership.member.person;
    let me = store::people::person(turn.tx, person).await?.details;
    let members = store::people::in_cohort(turn.tx, turn.house.bot, applied.cohort).await?;
    let staff = plan.members.iter().filter(|member| member.role.may_act() && is_same(&member.details, &me));
    let codes: Vec<&str> = staff.map(|member| member.code.as_str()).collect();
    let named = members.iter().find(|one| one.member.role.may_act() && codes.contains(&one.member.code.as_str()));
    let member = match named {
        Some(named) => named.member.id,
        None => {
            let new = NewMember {
                cohort: applied.cohort,
                person,
                role: desk.membership.member.role,
                company: None,
                code: &desk.membership.member.code,
                note: desk.membership.member.note.as_deref(),
                from: From::Staff,
            };
            store::people::add_member(turn.tx, new).await?
        }
    };
    store::people::join(turn.tx, member, person, turn.now).await
}

fn is_same(a: &PersonDetails, b: &PersonDetails) -> bool {
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    a.name == b.name && (same(&a.email, &b.email) || same(&a.phone, &b.phone))
}

/// What comes after applying: publishing, where it is still a draft.
async fn after(turn: &mut Turn<'_, '_>, code: &str, id: &str) -> Result<()> {
    let cohort = store::cohorts::find(turn.tx, code).await?.context("could not find the cohort just applied")?;
    let Some(desk) = desk::of(turn, cohort.id).await? else { return no(turn).await };
    let done = say(turn.lang, id, &Args::new().with("cohort", cohort.details.title.in_lang(turn.lang)));
    publish::show(turn, &desk, Some(done)).await
}

async fn give_up(turn: &mut Turn<'_, '_>, import: ImportId) -> Result<()> {
    let Some(desk) = desk::acts_somewhere(turn).await? else { return no(turn).await };
    let by = store::imports::find::<Found>(turn.tx, import).await?.and_then(|import| import.by);
    if let Some(by) = by
        && is_mine(turn, by).await?
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
