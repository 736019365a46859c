//! Registering a parcel for a firm that telephoned: which firm it is. The questions are the firm's own
//! (`samples/acting.rs`).

use anyhow::Result;

use super::super::samples::{self, Begun};
use super::super::turn::Turn;
use super::desk::{self, Desk};
use crate::domain::company::Side;
use crate::domain::ids::{CohortId, CompanyId, PreparationId};
use crate::domain::message::{Button, Message};
use crate::domain::preparation::{Preparation, Sort};
use crate::store;
use crate::text::{Args, label, say};

/// Firms on one screen, two in a row.
const PAGE: usize = 16;

/// The preparation of a cohort that asks for samples.
async fn preparation(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<Option<Preparation>> {
    let all = store::preparations::in_cohort(turn.tx, cohort).await?;
    Ok(all.into_iter().find(|preparation| preparation.details.sort() == Sort::Samples))
}

/// [샘플 발송] on the first screen, where samples are asked for.
pub async fn home_button(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<Option<Button>> {
    let words = label(turn.lang, "samples-staff-list-button", &Args::new());
    let asked = preparation(turn, cohort).await?;
    Ok(asked.map(|_| Button::data(words, format!("staff:ship:list:{cohort}:0"))))
}

/// [기업 대신 등록], and the way back to what was begun.
pub async fn buttons(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Vec<Button>> {
    let asked = preparation(turn, desk.cohort.id).await?.filter(|_| desk.may_act());
    let Some(asked) = asked else { return Ok(Vec::new()) };
    let button = |id: &str, data: String| Button::data(label(turn.lang, id, &Args::new()), data);
    let mut buttons = vec![button("samples-staff-for-button", format!("staff:ship:for:{}:0", desk.cohort.id))];
    if samples::firm_of_draft(turn, asked.id, desk.me()).await?.is_some() {
        let words = label(turn.lang, "samples-resume-button", &Args::new());
        buttons.push(Button::data(words, format!("ship:resume:{}", asked.id)));
    }
    Ok(buttons)
}

/// `staff:ship:for:<cohort>:<page>`
pub async fn firms(turn: &mut Turn<'_, '_>, desk: &Desk, page: usize) -> Result<()> {
    if !desk.may_act() {
        desk::only_reads(turn);
        return Ok(());
    }
    let (lang, cohort) = (turn.lang, desk.cohort.id);
    let Some(asked) = preparation(turn, cohort).await? else { return super::outdated(turn).await };
    let mut firms = store::companies::in_cohort(turn.tx, cohort).await?;
    firms.retain(|company| company.details.side == Side::Firm);
    let pages = firms.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut message = Message::new(say(lang, "samples-staff-which-firm", &Args::new()));
    let shown: Vec<_> = firms.iter().skip(page * PAGE).take(PAGE).collect();
    for row in shown.chunks(2) {
        message = message.row(row.iter().map(|firm| {
            let data = format!("staff:ship:new:{}:{}", asked.id, firm.id);
            Button::data(firm.details.name.in_lang(lang), data)
        }));
    }
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let to = |page: usize| format!("staff:ship:for:{cohort}:{page}");
    let before = page.checked_sub(1).map(|page| button("samples-staff-before-button", to(page)));
    let after = (page + 1 < pages).then(|| button("samples-staff-after-button", to(page + 1)));
    let back = button("samples-staff-back-button", format!("staff:ship:list:{cohort}:0"));
    turn.show(message.row(before.into_iter().chain(after)).row([back]));
    Ok(())
}

/// `staff:ship:new:<preparation>:<firm>`, or `anew` where what was begun for another is dropped.
pub async fn begin(turn: &mut Turn<'_, '_>, how: &str, preparation: &str, firm: &str) -> Result<()> {
    let (Ok(preparation), Ok(firm)) = (preparation.parse(), firm.parse()) else {
        return super::outdated(turn).await;
    };
    let begun = if how == "anew" { Begun::Drop } else { Begun::Keep };
    match samples::begin_for(turn, PreparationId(preparation), CompanyId(firm), begun).await? {
        true => Ok(()),
        false => super::refused(turn),
    }
}
