//! Audiences under a name: kept for another time, and taken up again.

use anyhow::Result;

use super::super::turn::Turn;
use super::case::Case;
use super::{At, screens};
use crate::domain::audience::Audience;
use crate::domain::message::Message;
use crate::store;
use crate::text::{Args, say};

/// So long a name fits on a button.
const LONGEST: usize = 40;
const MOST: usize = 12;

pub async fn ask(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let message = Message::new(say(turn.lang, "announcing-name", &Args::new().with("most", LONGEST))).row([case.lead(
        turn,
        "announcing-back-button",
        "at:a",
    )]);
    turn.show(message);
    Ok(())
}

pub async fn said(turn: &mut Turn<'_, '_>, case: Case, text: &str) -> Result<()> {
    let name = text.trim();
    if name.is_empty() || name.contains('\n') || name.chars().count() > LONGEST {
        turn.first(say(turn.lang, "announcing-name-unread", &Args::new().with("most", LONGEST)));
        return screens::show(turn, &case, At::Name).await;
    }
    let cohort = case.broadcast.cohort;
    let was_taken = store::audiences::kept(turn.tx, cohort).await?.iter().any(|(_, known, _)| known == name);
    store::audiences::keep(turn.tx, cohort, name, &case.broadcast.audience, case.me(), turn.now).await?;
    let args = Args::new().with("name", name).with("taken", if was_taken { "yes" } else { "no" });
    turn.first(say(turn.lang, "announcing-named", &args));
    screens::show(turn, &case, At::Audience).await
}

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let mut message = Message::new(say(turn.lang, "announcing-kept", &Args::new()));
    for (id, name, _) in store::audiences::kept(turn.tx, case.broadcast.cohort).await?.into_iter().take(MOST) {
        message = message.row([case.data(name, "use", &id.to_string())]);
    }
    let message = message.row([case.lead(turn, "announcing-back-button", "at:a")]);
    turn.show(message);
    Ok(())
}

/// `use:<id>`: a kept audience, but for cohorts this person does not act for.
pub async fn edit(turn: &mut Turn<'_, '_>, case: &Case, audience: &mut Audience, what: &[&str]) -> Result<Option<At>> {
    let Some(Ok(id)) = what.first().map(|id| id.parse::<i64>()) else { return Ok(None) };
    let kept = store::audiences::kept(turn.tx, case.broadcast.cohort).await?;
    let Some((.., mut found)) = kept.into_iter().find(|(known, ..)| *known == id) else {
        return Ok(Some(At::Audience));
    };
    found.cohorts.retain(|cohort| case.acts_in(*cohort));
    found.cohorts.insert(case.broadcast.cohort);
    *audience = found;
    Ok(Some(At::Audience))
}
