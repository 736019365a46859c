//! Applying a workbook that was shown: only what its sender saw, only by those who may, and once.

use anyhow::{Context as _, Result};

use super::super::moved;
use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::import::{compared, fingerprint, no, remarks, show_plan};
use super::{home, publish};
use crate::domain::company::PersonDetails;
use crate::domain::ids::{ImportId, MemberId};
use crate::domain::message::Message;
use crate::store;
use crate::store::audit::What;
use crate::store::imports::Import;
use crate::store::people::{From, NewMember};
use crate::text::{Args, say};
use crate::workbook::apply::{Applied, apply};
use crate::workbook::examine::Found;
use crate::workbook::plan::Plan;

/// Makes true what was seen, once.
pub async fn tap(turn: &mut Turn<'_, '_>, import: ImportId, seen: &str) -> Result<()> {
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
        let remarks = remarks(&warnings, &notes);
        let above = say(turn.lang, "staff-import-changed-meanwhile", &Args::new());
        return show_plan(turn, &desk, import, &plan, &remarks, above).await;
    }
    let applied = apply(turn.tx, turn.house.bot, &plan, &difference, turn.now).await?;
    for (chat, person, message) in moved::told(turn.tx, turn.house.bot, applied.cohort, &difference, turn.now).await? {
        turn.tell(chat, person, message);
    }
    store::jobs::owe_face(turn.tx, turn.house.bot, turn.now).await?;
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
pub async fn is_mine(turn: &mut Turn<'_, '_>, member: MemberId) -> Result<bool> {
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
