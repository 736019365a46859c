//! Words staff type at a step about preparations, and the same question once more.

use anyhow::Result;

use super::super::{Talk, turn::Turn};
use super::step::Step;
use super::{desk, duty, materials, preparations, slots};

/// `text` is the answer; `None` where what is open is only shown again.
pub async fn said(turn: &mut Turn<'_, '_>, step: Step, text: Option<&str>) -> Result<()> {
    let preparation = match &step {
        Step::Duty { preparation, .. }
        | Step::DutySure { preparation, .. }
        | Step::Material { preparation }
        | Step::Slots { preparation } => *preparation,
        _ => return Ok(()),
    };
    let found = preparations::found(turn, preparation).await?.filter(|(desk, _)| desk.may_act());
    let Some((desk, about)) = found else {
        turn.talk = Talk::Home;
        desk::refuse(turn);
        return Ok(());
    };
    let company = match &step {
        Step::Duty { company, .. } | Step::DutySure { company, .. } => Some(*company),
        _ => None,
    };
    let case = match company {
        Some(company) => duty::case(turn, &desk, &about, company).await?,
        None => None,
    };
    match (step, text, case) {
        (Step::Duty { want, .. }, Some(text), Some(case)) => duty::said(turn, &desk, case, want, text).await,
        (Step::Duty { want, .. }, None, Some(case)) => duty::ask_words(turn, &desk, &case, want).await,
        (Step::DutySure { deed, .. }, Some(text), Some(case)) => duty::said_sure(turn, &desk, case, deed, text).await,
        (Step::DutySure { deed, .. }, None, Some(case)) => duty::confirm(turn, &desk, &case, deed).await,
        (Step::Material { .. }, Some(text), _) => materials::said(turn, &desk, &about, text).await,
        (Step::Material { .. }, None, _) => materials::ask(turn, &desk, &about).await,
        (Step::Slots { .. }, Some(text), _) => slots::said(turn, &desk, &about, text).await,
        (Step::Slots { .. }, None, _) => slots::ask(turn, &desk, &about).await,
        _ => {
            turn.talk = Talk::Home;
            preparations::of_preparation(turn, &desk, &about, 0).await
        }
    }
}

/// Back to the screen a step was opened from.
pub async fn back(turn: &mut Turn<'_, '_>, step: Step) -> Result<()> {
    let (preparation, company) = match step {
        Step::Duty { preparation, company, .. } | Step::DutySure { preparation, company, .. } => {
            (preparation, Some(company))
        }
        Step::Material { preparation } | Step::Slots { preparation } => (preparation, None),
        _ => return super::show(turn).await,
    };
    let Some((desk, about)) = preparations::found(turn, preparation).await? else {
        desk::refuse(turn);
        return Ok(());
    };
    let case = match company {
        Some(company) => duty::case(turn, &desk, &about, company).await?,
        None => None,
    };
    match case {
        Some(case) => duty::show(turn, &desk, &case).await,
        None => preparations::of_preparation(turn, &desk, &about, 0).await,
    }
}
