//! What is moved before the meetings is told old → new: by a later workbook something that happens at a time and place, such
//! as a training, to those who are to come; by a company its connection test, to its colleagues. Reminders follow the new
//! time by themselves.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::connection;
use super::hours::About;
use super::turn::Turn;
use crate::domain::cohort::Publication;
use crate::domain::ids::{BotId, ChatId, CohortId, PersonId, PreparationId};
use crate::domain::message::{Button, Message};
use crate::domain::preparation::{Duty, DutyState, PreparationDetails};
use crate::store::slots::Slot;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::meeting::Reader;
use crate::words::preparation;
use crate::workbook::difference::{Change, Difference};

/// A message for somebody's chat.
pub type Told = (ChatId, PersonId, Message);

/// What is to be told of an import that was just applied; nothing of a draft.
pub async fn told(
    tx: &mut Tx<'_>,
    bot: BotId,
    cohort: CohortId,
    difference: &Difference,
    now: DateTime<Utc>,
) -> Result<Vec<Told>> {
    let mut told = Vec::new();
    if store::cohorts::cohort(tx, cohort).await?.publication == Publication::Draft {
        return Ok(told);
    }
    let stored = store::preparations::in_cohort(tx, cohort).await?;
    for change in difference.preparations.changed.iter().filter(|change| is_news(change, now)) {
        let Some(found) = stored.iter().find(|each| each.details.code == change.after.code) else { continue };
        told.extend(of_change(tx, bot, cohort, found.id, change).await?);
    }
    Ok(told)
}

/// What is over, before and after, need not be told.
fn is_news(change: &Change<PreparationDetails>, now: DateTime<Utc>) -> bool {
    let (before, after) = (&change.before, &change.after);
    let is_ahead = [before.happens_at, after.happens_at].into_iter().flatten().any(|at| at > now);
    is_ahead && (before.happens_at != after.happens_at || before.place != after.place)
}

async fn of_change(
    tx: &mut Tx<'_>,
    bot: BotId,
    cohort: CohortId,
    id: PreparationId,
    change: &Change<PreparationDetails>,
) -> Result<Vec<Told>> {
    let mut told: Vec<Told> = Vec::new();
    for company in store::companies::in_cohort(tx, cohort).await? {
        let duty = store::preparations::duty(tx, &company, id).await?;
        if duty.is_none_or(|duty| duty.state == DutyState::Waived) {
            continue;
        }
        for member in store::people::of_company(tx, bot, company.id).await? {
            let Some(chat) = member.chat.filter(|_| member.reachable_since().is_some()) else { continue };
            let person = store::people::person(tx, member.member.person).await?;
            if told.iter().any(|(_, known, _)| *known == person.id) {
                continue;
            }
            let reader = Reader::of(&person);
            let button = |id: &str, data: String| Button::data(label(reader.lang, id, &Args::new()), data);
            let calendar = button("notice-calendar-update-button", format!("pd:{id}:ics"));
            let text = preparation::moved(&change.before, &change.after, &reader);
            let message = Message::new(text)
                .row(change.after.happens_at.map(|_| calendar))
                .row([button("duty-told-button", format!("p:{id}"))]);
            told.push((chat, person.id, message));
        }
    }
    Ok(told)
}

/// A company moved its connection test: whoever did not do so themselves hears when it was and when it is.
pub async fn tell_colleagues(turn: &mut Turn<'_, '_>, duty: &Duty, old: &Slot, new: &Slot) -> Result<()> {
    let (bot, here) = (turn.house.bot, turn.chat.person);
    let company = store::companies::company(turn.tx, duty.company).await?;
    let about = About::company(turn.tx, &company, turn.now).await?;
    for colleague in store::people::of_company(turn.tx, bot, duty.company).await? {
        let Some(chat) = colleague.chat.filter(|_| colleague.reachable_since().is_some()) else { continue };
        if here == Some(colleague.member.person) {
            continue;
        }
        let person = store::people::person(turn.tx, colleague.member.person).await?;
        let reader = Reader::of(&person);
        let args = connection::times(new, &reader).with("before", reader.moment(old.starts_at));
        let open = label(reader.lang, "duty-told-button", &Args::new());
        let message = Message::new(say(reader.lang, "connection-told-moved", &args))
            .row([Button::data(open, format!("p:{}", duty.preparation.id))]);
        turn.tell_in_hours(about, chat, person.id, message).await?;
    }
    Ok(())
}
