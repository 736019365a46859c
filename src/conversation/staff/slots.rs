//! The connection tests as staff see them: the times they open, who booked which, what each test found, and who has yet
//! to be tested.

use std::collections::HashMap;

use anyhow::Result;
use chrono::{DateTime, Days, NaiveDate, Utc};

use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::desk::{self, Desk};
use super::preparations::{duties, turns};
use super::step::Step;
use super::typed_time::{Around, read_stretch};
use super::view::{day_of, here};
use super::{home, testing};
use crate::domain::company::Company;
use crate::domain::connection::{MOST_AT_ONCE, Tested, starts};
use crate::domain::ids::{CompanyId, SlotId};
use crate::domain::message::{Button, Message};
use crate::domain::preparation::{Duty, Preparation};
use crate::domain::zone;
use crate::store;
use crate::store::audit::What;
use crate::store::slots::Slot;
use crate::text::{Args, Moment, label, say};

const PAGE: usize = 10;
const DAYS: usize = 14;

pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, parts: &[&str]) -> Result<()> {
    let number = |place: usize| parts.get(place).and_then(|part| part.parse::<i64>().ok());
    match parts {
        [] => return show(turn, desk, about).await,
        ["day", day, page] => {
            let Ok(day) = NaiveDate::parse_from_str(day, "%Y%m%d") else { return unexpected::button(turn).await };
            return of_day(turn, desk, about, day, page.parse().unwrap_or(0)).await;
        }
        ["left", page] => return untested(turn, desk, about, page.parse().unwrap_or(0)).await,
        _ if !desk.may_act() => {
            desk::only_reads(turn);
            return Ok(());
        }
        _ => {}
    }
    match (parts, number(1)) {
        (["add"], _) => ask(turn, desk, about).await,
        (["open", _, minutes, count], Some(from)) => {
            let from = DateTime::from_timestamp(from, 0);
            match (from, minutes.parse(), count.parse()) {
                (Some(from), Ok(minutes), Ok(count)) => open(turn, desk, about, from, minutes, count).await,
                _ => unexpected::button(turn).await,
            }
        }
        (["close", _], Some(id)) => close(turn, desk, about, SlotId(id)).await,
        (["free", _], Some(id)) => testing::free(turn, desk, about, SlotId(id)).await,
        (["test", _, letters], Some(company)) => testing::test(turn, desk, about, CompanyId(company), letters).await,
        _ => unexpected::button(turn).await,
    }
}

pub fn button(turn: &Turn<'_, '_>, name: &str, data: String) -> Button {
    Button::data(label(turn.lang, name, &Args::new()), data)
}

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation) -> Result<()> {
    let (lang, id) = (turn.lang, about.id);
    let slots = ahead(turn, about).await?;
    let left = missing(turn, desk, about).await?;
    let booked = slots.iter().filter(|slot| slot.company.is_some()).count();
    let args = Args::new()
        .with("title", about.details.title.in_lang(lang))
        .with("free", slots.len() - booked)
        .with("booked", booked)
        .with("untested", left.len());
    let mut message = Message::new(say(lang, "staff-slots", &args));
    let mut days: Vec<NaiveDate> = slots.iter().map(|slot| day_of(slot.starts_at, &desk.cohort)).collect();
    days.dedup();
    for day in days.into_iter().take(DAYS) {
        let on = slots.iter().filter(|slot| day_of(slot.starts_at, &desk.cohort) == day);
        let booked = on.clone().filter(|slot| slot.company.is_some()).count();
        let args = Args::new().with("day", Moment::day(day)).with("booked", booked).with("free", on.count() - booked);
        let data = format!("staff:slot:{id}:day:{}:0", day.format("%Y%m%d"));
        message = message.row([Button::data(label(lang, "staff-slots-day-button", &args), data)]);
    }
    let untested = (!left.is_empty())
        .then(|| Button::data(label(lang, "staff-slots-untested-button", &args), format!("staff:slot:{id}:left:0")));
    let add = desk.may_act().then(|| button(turn, "staff-slots-add-button", format!("staff:slot:{id}:add")));
    let about = button(turn, "staff-duty-preparation-button", format!("staff:pm:{id}"));
    let message = message.row(add).row(untested).row([about, home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// The times that are not over.
async fn ahead(turn: &mut Turn<'_, '_>, about: &Preparation) -> Result<Vec<Slot>> {
    let now = turn.now;
    let slots = store::slots::of(turn.tx, about.id).await?;
    Ok(slots.into_iter().filter(|slot| slot.ends_at() > now).collect())
}

type Latest = HashMap<CompanyId, Tested>;

/// The companies whose latest test was not good, or that had none.
async fn missing(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation) -> Result<Vec<(Company, Duty)>> {
    let latest: Latest = store::connection_tests::latest(turn.tx, about.id).await?;
    let mut all = duties(turn, desk, about.id).await?;
    all.retain(|(company, duty)| {
        let is_good = latest.get(&company.id).is_some_and(|tested| tested.checks.are_good());
        !is_good && (duty.state.is_owed() || latest.contains_key(&company.id))
    });
    Ok(all)
}

pub async fn of_day(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    about: &Preparation,
    day: NaiveDate,
    page: usize,
) -> Result<()> {
    let (lang, id) = (turn.lang, about.id);
    let mut slots = ahead(turn, about).await?;
    slots.retain(|slot| day_of(slot.starts_at, &desk.cohort) == day);
    if slots.is_empty() {
        return show(turn, desk, about).await;
    }
    let companies = store::companies::in_cohort(turn.tx, desk.cohort.id).await?;
    let pages = slots.len().div_ceil(PAGE);
    let page = page.min(pages - 1);
    let mut text = say(lang, "staff-slots-day", &Args::new().with("day", Moment::day(day)).with("count", slots.len()));
    let mut message = Message::default();
    for slot in slots.iter().skip(page * PAGE).take(PAGE) {
        let start = here(slot.starts_at, &desk.cohort);
        let args = Args::new().with("end", start.at(slot.ends_at())).with("start", start);
        let Some(company) = companies.iter().find(|company| Some(company.id) == slot.company) else {
            text = text.line(say(lang, "staff-slot-free", &args));
            let close = Button::data(
                label(lang, "staff-slot-close-button", &args),
                format!("staff:slot:{id}:close:{}", slot.id),
            );
            message = message.row(desk.may_act().then_some(close));
            continue;
        };
        let there = args_there(slot, company, desk);
        let args = args
            .with("code", &company.details.code)
            .with("company", company.details.name.in_lang(lang))
            .with("there", there);
        text = text.line(say(lang, "staff-slot-booked", &args));
        let test = Button::data(
            label(lang, "staff-slot-test-button", &args),
            format!("staff:slot:{id}:test:{}:-", company.id),
        );
        let free = button(turn, "staff-slot-free-button", format!("staff:slot:{id}:free:{}", slot.id));
        message = message.row(if desk.may_act() { vec![test, free] } else { Vec::new() });
    }
    message.text = text;
    let message = message.row(turns(turn, page, pages, &format!("staff:slot:{id}:day:{}", day.format("%Y%m%d"))));
    let slots = button(turn, "staff-slots-button", format!("staff:slot:{id}"));
    let message = message.row([slots, home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

fn args_there(slot: &Slot, company: &Company, desk: &Desk) -> Moment {
    here(slot.starts_at, &desk.cohort).elsewhere(company.details.zone, company.details.country.as_str())
}

/// Who has yet to be found good, each to be tested by a tap.
async fn untested(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, page: usize) -> Result<()> {
    let (lang, id) = (turn.lang, about.id);
    let left = missing(turn, desk, about).await?;
    let latest = store::connection_tests::latest(turn.tx, id).await?;
    let booked = ahead(turn, about).await?;
    let pages = left.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut text = say(lang, "staff-slots-untested", &Args::new().with("count", left.len()));
    let mut message = Message::default();
    for (company, _) in left.iter().skip(page * PAGE).take(PAGE) {
        let args = Args::new().with("code", &company.details.code).with("company", company.details.name.in_lang(lang));
        let slot = booked.iter().find(|slot| slot.company == Some(company.id));
        text = match (slot, latest.get(&company.id)) {
            (Some(slot), _) => {
                let start = here(slot.starts_at, &desk.cohort);
                text.line(say(lang, "staff-untested-booked", &args.clone().with("start", start)))
            }
            (None, Some(_)) => text.line(say(lang, "staff-untested-bad", &args)),
            (None, None) => text.line(say(lang, "staff-untested", &args)),
        };
        let test = Button::data(
            label(lang, "staff-slot-test-button", &args),
            format!("staff:slot:{id}:test:{}:-", company.id),
        );
        message = message.row(desk.may_act().then_some(test));
    }
    message.text = text;
    let message = message.row(turns(turn, page, pages, &format!("staff:slot:{id}:left")));
    let slots = button(turn, "staff-slots-button", format!("staff:slot:{id}"));
    let message = message.row([slots, home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// Asks when connections can be tested.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation) -> Result<()> {
    turn.talk = Talk::Staff(Step::Slots { preparation: about.id });
    let args = Args::new().with("title", about.details.title.in_lang(turn.lang));
    let give_up = button(turn, "staff-give-up-button", format!("staff:slot:{}", about.id));
    let message = Message::new(say(turn.lang, "staff-slots-ask", &args)).row([give_up, home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// Reads back what was typed; nothing is opened before the button below it.
pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, text: &str) -> Result<()> {
    let today = day_of(turn.now, &desk.cohort);
    let around =
        Around { today, day: today, from: today, until: desk.cohort.details.ends_on.max(today + Days::new(1)) };
    let zone = desk.cohort.details.zone;
    let read = read_stretch(text, around).map(|stretch| {
        let at = |time| zone::instant(stretch.day.and_time(time), zone);
        let (from, until) = (at(stretch.from), at(stretch.until));
        (from, starts(from, until, stretch.minutes).len() as i64, stretch.minutes)
    });
    let why = match read {
        None => Some("staff-slots-unread"),
        Some((from, ..)) if from <= turn.now => Some("staff-slots-past"),
        Some((_, 0, _)) => Some("staff-slots-too-many"),
        Some(_) => None,
    };
    if let Some(why) = why {
        turn.first(say(turn.lang, why, &Args::new().with("most", MOST_AT_ONCE)));
        return ask(turn, desk, about).await;
    }
    let Some((from, count, minutes)) = read else { return Ok(()) };
    let start = here(from, &desk.cohort);
    let end = start.at(from + chrono::Duration::minutes(minutes * count));
    let args = Args::new().with("start", start).with("end", end).with("count", count).with("minutes", minutes);
    let id = about.id;
    let yes = Button::data(
        label(turn.lang, "staff-slots-open-button", &args),
        format!("staff:slot:{id}:open:{}:{minutes}:{count}", from.timestamp()),
    );
    let again = button(turn, "staff-slots-again-button", format!("staff:slot:{id}:add"));
    let message = Message::new(say(turn.lang, "staff-slots-sure", &args)).row([yes]).row([again]);
    turn.reply(message);
    Ok(())
}

async fn open(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    about: &Preparation,
    from: DateTime<Utc>,
    minutes: i64,
    count: i64,
) -> Result<()> {
    let count = count.clamp(0, MOST_AT_ONCE);
    if !(1..=240).contains(&minutes) || from <= turn.now {
        return show(turn, desk, about).await;
    }
    let until = from + chrono::Duration::minutes(minutes * count);
    let mut opened = 0;
    for start in starts(from, until, minutes) {
        opened += usize::from(store::slots::open(turn.tx, about.id, start, minutes).await?);
    }
    if opened > 0 {
        let what = What::preparation(about.id);
        store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "slots-opened", what, turn.now).await?;
    }
    turn.first(say(turn.lang, "staff-slots-opened", &Args::new().with("count", opened)));
    show(turn, desk, about).await
}

async fn close(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, id: SlotId) -> Result<()> {
    let slot = store::slots::find(turn.tx, id).await?.filter(|slot| slot.preparation == about.id);
    let Some(slot) = slot else { return show(turn, desk, about).await };
    let said =
        if store::slots::close(turn.tx, id, turn.now).await? { "staff-slot-closed" } else { "staff-slot-is-booked" };
    turn.first(say(turn.lang, said, &Args::new()));
    of_day(turn, desk, about, day_of(slot.starts_at, &desk.cohort), 0).await
}
