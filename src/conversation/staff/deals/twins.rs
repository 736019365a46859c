//! One contract that was told of in two cohorts. Only staff of both read the other's name.

use anyhow::Result;

use super::super::super::turn::Turn;
use super::super::desk;
use super::Case;
use crate::domain::message::Text;
use crate::store;
use crate::text::{Args, say};

pub(super) async fn said(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Text> {
    let mut text = Text::default();
    let bot = turn.house.bot;
    let twins = store::deals::twins(turn.tx, bot, std::slice::from_ref(&case.deal)).await?;
    for (_, cohort) in twins {
        let other = match desk::of(turn, cohort).await? {
            Some(desk) => desk.cohort.details.title.in_lang(turn.lang).to_owned(),
            None => String::new(),
        };
        let known = if other.is_empty() { "no" } else { "yes" };
        text = text.line(say(turn.lang, "staff-deal-twin", &Args::new().with("known", known).with("cohort", other)));
    }
    Ok(text)
}
