//! How personal data is handled, for anybody at any time; the talk stays where it is.

use anyhow::Result;

use super::turn::Turn;
use super::{Talk, language, now};
use crate::domain::company::Role;
use crate::domain::ids::CohortId;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::text::{Args, label, say};
use crate::words::office;

pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    let known = turn.me.as_ref().map(|me| &me.membership).or(turn.joining.as_ref()).map(|one| one.member.clone());
    let (cohort, role) = known.map_or((turn.chat.cohort, None), |member| (Some(member.cohort), Some(member.role)));
    let text = match language::is_known(turn) || cohort.is_some() {
        true => policy(turn, turn.lang, cohort, role).await?,
        false => policy(turn, Lang::Ko, None, None).await?.paragraph(policy(turn, Lang::En, None, None).await?),
    };
    if turn.joining.is_some() || turn.talk != Talk::Home {
        turn.reply(Message::new(text));
        return now(turn).await;
    }
    let mut message = Message::new(text);
    if turn.me.is_some() {
        let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
        message = message.row([button("settings-data-button", "settings:data"), button("home-button", "home")]);
    }
    turn.reply(message);
    Ok(())
}

async fn policy(turn: &mut Turn<'_, '_>, lang: Lang, cohort: Option<CohortId>, role: Option<Role>) -> Result<Text> {
    let cohort = match cohort {
        Some(cohort) => Some(store::cohorts::cohort(turn.tx, cohort).await?),
        None => store::cohorts::all(turn.tx).await?.into_iter().next(),
    };
    let Some(cohort) = cohort else { return Ok(say(lang, "privacy-no-office", &Args::new())) };
    let details = &cohort.details;
    let days = chrono::Days::new(u64::try_from(details.policy.keep_days).unwrap_or_default());
    let policy = store::consents::policy(turn.tx, cohort.id).await?;
    let args = office::args(details, lang)
        .with("title", office::title(&cohort, lang, role.unwrap_or(Role::Firm)))
        .with("agency", details.agency.as_deref().unwrap_or("none"))
        .with("version", policy.version)
        .with("days", details.policy.keep_days)
        .with("years", details.policy.keep_years().unwrap_or(0))
        .with("until", details.ends_on.checked_add_days(days).unwrap_or(details.ends_on));
    Ok(say(lang, "privacy", &args))
}
