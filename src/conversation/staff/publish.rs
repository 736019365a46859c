//! Publishing a cohort: the number of messages and people is on the button, and it happens once.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::home;
use super::view::here;
use crate::domain::cohort::Publication;
use crate::domain::company::Role;
use crate::domain::meeting::MeetingState;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};

/// `/publish`
pub async fn command(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) if desk.may_act() => show(turn, &desk, None).await,
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

/// Where the cohort stands; a draft can be published from here.
pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, above: Option<Text>) -> Result<()> {
    let lang = turn.lang;
    let told = told(turn, desk).await?;
    let args = Args::new()
        .with("cohort", desk.cohort.details.title.in_lang(lang))
        .with("count", told.reachable)
        .with("waiting", told.waiting);
    let above = above.unwrap_or_default();
    let message = match (desk.cohort.publication, desk.cohort.published_at) {
        (Publication::Published, Some(at)) => {
            let args = args.with("at", here(at, &desk.cohort));
            Message::new(above.paragraph(say(lang, "staff-published-since", &args)))
        }
        _ => {
            let data = format!("imp:publish:{}:{}", desk.cohort.id, told.reachable);
            let button = Button::data(label(lang, "staff-publish-button", &args), data);
            Message::new(above.paragraph(say(lang, "staff-publish-ask", &args))).row([button])
        }
    };
    let elsewhere = turn.chat.cohort != Some(desk.cohort.id);
    let switch = elsewhere
        .then(|| Button::data(label(lang, "staff-switch-button", &Args::new()), format!("cohort:{}", desk.cohort.id)));
    let message = message.row(switch.into_iter().chain([home::button(turn, desk)]));
    turn.show(message);
    Ok(())
}

/// Publishes, where as many would be told as the button said.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, count: Option<usize>) -> Result<()> {
    let lang = turn.lang;
    let told = told(turn, desk).await?;
    if desk.cohort.publication == Publication::Draft && count != Some(told.reachable) {
        let why = say(lang, "staff-publish-count-changed", &Args::new());
        return show(turn, desk, Some(why)).await;
    }
    if !store::cohorts::publish(turn.tx, desk.cohort.id, turn.now).await? {
        return show(turn, desk, None).await;
    }
    store::subjects::touch_cohort(turn.tx, desk.cohort.id, turn.now).await?;
    store::jobs::owe_face(turn.tx, turn.house.bot, turn.now).await?;
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "published", What::default(), turn.now).await?;
    let args = Args::new()
        .with("cohort", desk.cohort.details.title.in_lang(lang))
        .with("count", told.reachable)
        .with("waiting", told.waiting);
    let message = Message::new(say(lang, "staff-published", &args)).row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// Who has a schedule to be told of: one message each, at once or when they can be reached.
struct ToldOf {
    reachable: usize,
    waiting: usize,
}

async fn told(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<ToldOf> {
    let meetings = store::meetings::in_cohort(turn.tx, desk.cohort.id).await?;
    let ahead: Vec<_> = meetings
        .iter()
        .filter(|meeting| meeting.state == MeetingState::Planned && meeting.details.starts_at > turn.now)
        .collect();
    let members = store::people::in_cohort(turn.tx, turn.house.bot, desk.cohort.id).await?;
    let mut told = ToldOf { reachable: 0, waiting: 0 };
    for member in members {
        let meets = ahead.iter().any(|meeting| match member.member.role {
            Role::Firm => Some(meeting.firm) == member.member.company,
            Role::Buyer => Some(meeting.buyer) == member.member.company,
            Role::Interpreter => meeting.interpreter == Some(member.member.id),
            Role::Host | Role::Operator | Role::Viewer | Role::Expert => false,
        });
        match (meets, member.reachable_since()) {
            (true, Some(_)) => told.reachable += 1,
            (true, None) => told.waiting += 1,
            (false, _) => {}
        }
    }
    Ok(told)
}
