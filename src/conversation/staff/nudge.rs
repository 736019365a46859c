//! Reminding everybody who still owes something: shown first exactly who will get it, then sent by one tap, once. What
//! it says is made when it leaves, from what is owed then.

use std::collections::HashSet;

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::preparations::{back, of_preparation, show};
use super::view::here;
use crate::domain::calendar::{Calendar, Hours};
use crate::domain::cohort::Publication;
use crate::domain::company::{Company, Person, Side};
use crate::domain::ids::ChatId;
use crate::domain::message::{Button, Message};
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::domain::preparation::Preparation;
use crate::domain::progress::Standing;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};
use crate::words::nudge::Nudge;

/// The same nudge is not sent again within this time.
const REST: Duration = Duration::hours(1);
/// A nudge that waited longer is of no use.
const USEFUL: Duration = Duration::days(3);
/// Names of companies that are listed.
const MOST: usize = 30;
const NUDGED: &str = "nudged";

/// One person who will get it.
struct To {
    chat: ChatId,
    person: Person,
    company: Company,
    once: String,
    due: DateTime<Utc>,
}

#[derive(Default)]
struct Audience {
    told: Vec<To>,
    /// Companies that owe something and have nobody who can be reached.
    unreachable: Vec<Company>,
    /// People who got one less than an hour ago.
    lately: usize,
}

impl Audience {
    fn on(&self, side: Side) -> usize {
        self.told.iter().filter(|to| to.company.details.side == side).count()
    }
}

/// `nudge` shows who will get it; `send:<count>` sends it, where as many will as the button said.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, about: Option<&Preparation>, parts: &[&str]) -> Result<()> {
    if !desk.may_act() {
        desk::only_reads(turn);
        return Ok(());
    }
    if desk.cohort.publication == Publication::Draft {
        turn.first(say(turn.lang, "staff-nudge-draft", &Args::new()));
        return go_back(turn, desk, about).await;
    }
    if let Some(at) = sent_at(turn, desk, about).await? {
        let args = Args::new().with("at", here(at, &desk.cohort)).with("again", here(at + REST, &desk.cohort));
        turn.first(say(turn.lang, "staff-nudge-lately", &args));
        return go_back(turn, desk, about).await;
    }
    let audience = audience(turn, desk, about).await?;
    match parts {
        ["send", count] if count.parse() == Ok(audience.told.len()) && !audience.told.is_empty() => {
            send(turn, desk, about, audience).await
        }
        ["send", _] => {
            turn.first(say(turn.lang, "staff-nudge-changed", &Args::new()));
            preview(turn, desk, about, &audience)
        }
        _ => preview(turn, desk, about, &audience),
    }
}

async fn go_back(turn: &mut Turn<'_, '_>, desk: &Desk, about: Option<&Preparation>) -> Result<()> {
    match about {
        Some(preparation) => of_preparation(turn, desk, preparation, 0).await,
        None => show(turn, desk).await,
    }
}

/// When the same nudge was sent, where that is less than an hour ago.
async fn sent_at(turn: &mut Turn<'_, '_>, desk: &Desk, about: Option<&Preparation>) -> Result<Option<DateTime<Utc>>> {
    let entries = store::audit::list(turn.tx, desk.cohort.id, i64::MAX, 200).await?;
    let about = about.map(|preparation| preparation.id);
    let latest = entries.iter().find(|entry| entry.action == NUDGED && entry.what.preparation == about);
    Ok(latest.map(|entry| entry.at).filter(|at| turn.now < *at + REST))
}

async fn audience(turn: &mut Turn<'_, '_>, desk: &Desk, about: Option<&Preparation>) -> Result<Audience> {
    let (bot, now, cohort) = (turn.house.bot, turn.now, desk.cohort.id);
    let holidays = store::cohorts::holidays(turn.tx, cohort).await?;
    let calendar = Calendar::new(&holidays);
    let mut audience = Audience::default();
    let mut seen = HashSet::new();
    for (company, duties) in store::preparations::duties_in(turn.tx, cohort).await? {
        let is_meant = |id| about.is_none_or(|preparation| preparation.id == id);
        if !duties.iter().any(|duty| is_meant(duty.preparation.id) && Standing::of(duty, now).is_owed()) {
            continue;
        }
        let mut is_reached = false;
        for membership in store::people::of_company(turn.tx, bot, company.id).await? {
            let Some(chat) = membership.chat.filter(|_| membership.reachable_since().is_some()) else { continue };
            is_reached = true;
            let id = membership.member.person;
            let own = format!("nudge:{cohort}:{id}:");
            // One for each hour of the clock at most, should two of the staff send at the same moment.
            let once = format!("{own}{}", now.timestamp().div_euclid(REST.num_seconds()));
            if !seen.insert(id) {
                continue;
            }
            if store::outbox::was_owed_since(turn.tx, bot, chat, &own, now - REST).await? {
                audience.lately += 1;
                continue;
            }
            let person = store::people::person(turn.tx, id).await?;
            let quiet = desk.cohort.details.policy.quiet;
            let (zone, country) = (person.details.zone, person.details.country.clone());
            let hours = Hours { zone, country: &country, quiet, calendar: &calendar };
            let due = hours.catch_up(now, now + USEFUL);
            audience.told.push(To { chat, person, company: company.clone(), once, due });
        }
        if !is_reached {
            audience.unreachable.push(company);
        }
    }
    Ok(audience)
}

fn preview(turn: &mut Turn<'_, '_>, desk: &Desk, about: Option<&Preparation>, audience: &Audience) -> Result<()> {
    let (lang, now) = (turn.lang, turn.now);
    let count = audience.told.len();
    let args = Args::new()
        .with("title", about.map_or("none", |preparation| preparation.details.title.in_lang(lang)))
        .with("firms", audience.on(Side::Firm))
        .with("buyers", audience.on(Side::Buyer))
        .with("count", count)
        .with("unreachable", audience.unreachable.len())
        .with("lately", audience.lately)
        .with("later", audience.told.iter().filter(|to| to.due > now).count());
    let mut text = say(lang, "staff-nudge-who", &args);
    let mut names: Vec<&str> = audience.told.iter().map(|to| to.company.details.name.in_lang(lang)).collect();
    names.dedup();
    if !names.is_empty() {
        text = text.paragraph(say(lang, "staff-nudge-companies", &listed(&names)));
    }
    let names: Vec<&str> = audience.unreachable.iter().map(|company| company.details.name.in_lang(lang)).collect();
    if !names.is_empty() {
        text = text.paragraph(say(lang, "staff-nudge-unreachable", &listed(&names)));
    }
    if audience.told.iter().any(|to| to.due > now) {
        text = text.paragraph(say(lang, "staff-nudge-later", &args));
    }
    let data = match about {
        Some(preparation) => format!("staff:pm:{}:send:{count}", preparation.id),
        None => format!("staff:prep:{}:send:{count}", desk.cohort.id),
    };
    let send = Button::data(label(lang, "staff-nudge-send-button", &args), data);
    let message = Message::new(text).row((count > 0).then_some(send)).row([back(turn, desk)]);
    turn.show(message);
    Ok(())
}

fn listed(names: &[&str]) -> Args {
    let shown: Vec<&str> = names.iter().take(MOST).copied().collect();
    Args::new().with("count", names.len()).with("more", names.len() - shown.len()).with("names", shown)
}

async fn send(turn: &mut Turn<'_, '_>, desk: &Desk, about: Option<&Preparation>, audience: Audience) -> Result<()> {
    let args = Args::new()
        .with("firms", audience.on(Side::Firm))
        .with("buyers", audience.on(Side::Buyer))
        .with("unreachable", audience.unreachable.len());
    for to in audience.told {
        let about = Nudge { person: to.person.id, company: to.company.id };
        turn.outcome.owes.push(Owed {
            chat: to.chat,
            person: Some(to.person.id),
            lane: Lane::Notice,
            kind: Kind::Reply,
            op: Op::Send,
            words: Words::Later(about.to_json()?),
            once: Some(to.once),
            due: to.due,
            useful_until: Some(to.due + USEFUL),
            again_of: None,
        });
    }
    let what = What { preparation: about.map(|preparation| preparation.id), ..What::default() };
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), NUDGED, what, turn.now).await?;
    let message = Message::new(say(turn.lang, "staff-nudge-sent", &args)).row([back(turn, desk)]);
    turn.show(message);
    Ok(())
}
