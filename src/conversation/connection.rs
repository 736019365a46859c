//! The connection test: companies of both sides book one of the times staff opened, move or cancel it, or check by
//! themselves. It is done when the latest test found sound, camera and network good.

use anyhow::Result;
use chrono::{DateTime, NaiveDate, Utc};

use super::preparations::{self, Owner};
use super::turn::Turn;
use super::{moved, preparing, unexpected};
use crate::domain::connection::{Checks, Tested};
use crate::domain::ids::{PreparationId, SlotId};
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::{Duty, DutyState, Note};
use crate::domain::zone;
use crate::store;
use crate::store::slots::Slot;
use crate::text::{Args, Moment, label, say};
use crate::words::meeting::Reader;

/// Times shown on one page; two stand in a row.
const PAGE: usize = 12;
const DAYS: usize = 30;

/// What the screen of one company is made from.
struct Sight {
    booked: Option<Slot>,
    free: Vec<Slot>,
    tested: Option<Tested>,
}

async fn sight(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<Sight> {
    let slots = store::slots::of(turn.tx, duty.preparation.id).await?;
    let now = turn.now;
    let booked = slots.iter().find(|slot| slot.company == Some(duty.company) && slot.ends_at() > now).cloned();
    let free = slots.into_iter().filter(|slot| slot.company.is_none() && slot.starts_at > now).collect();
    let tested = store::connection_tests::latest(turn.tx, duty.preparation.id).await?.get(&duty.company).copied();
    Ok(Sight { booked, free, tested })
}

/// The screen of a company: its booking, its latest test, and what it can do next.
pub async fn show(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<()> {
    let (lang, id) = (turn.lang, duty.preparation.id);
    let reader = super::standing::reader(turn)?;
    let seen = sight(turn, duty).await?;
    let mut text = preparations::about(turn, duty, &reader, None).await?;
    if let Some(tested) = seen.tested {
        text = text.paragraph(found(tested.checks, Some(tested.at), &reader));
    }
    let button = |name: &str, data: String| Button::data(label(lang, name, &Args::new()), data);
    let mut message = Message::default();
    if duty.state != DutyState::Waived {
        match &seen.booked {
            Some(slot) => {
                text = text.paragraph(say(lang, "connection-booked", &times(slot, &reader)));
                let give_up = format!("slot:drop:{}", slot.id);
                message = message.row([
                    button("connection-move-button", format!("slot:list:{id}")),
                    button("connection-cancel-button", give_up),
                ]);
            }
            None => {
                let args = Args::new().with("count", seen.free.len());
                text = text.paragraph(say(lang, "connection-free", &args));
                let again = if seen.tested.is_some() { "connection-again-button" } else { "connection-book-button" };
                let book = (!seen.free.is_empty()).then(|| button(again, format!("slot:list:{id}")));
                message = message.row(book).row([button("connection-self-button", format!("slot:self:{id}:-"))]);
            }
        }
    }
    message.text = text;
    let message = message.row([preparations::back(turn), preparations::home(turn)]);
    turn.show(message);
    Ok(())
}

/// What a test found: `소리 정상 · 카메라 이상 · 회선 정상`.
pub fn found(checks: Checks, at: Option<DateTime<Utc>>, reader: &Reader) -> Text {
    let word = |good: bool| if good { "good" } else { "bad" };
    let args = Args::new()
        .with("sound", word(checks.sound))
        .with("camera", word(checks.camera))
        .with("network", word(checks.network));
    match at {
        Some(at) => say(reader.lang, "connection-found-at", &args.with("at", reader.moment(at))),
        None => say(reader.lang, "connection-found", &args),
    }
}

pub fn times(slot: &Slot, reader: &Reader) -> Args {
    let start = reader.moment(slot.starts_at);
    Args::new().with("end", start.at(slot.ends_at())).with("start", start)
}

/// `slot:<what>:<id>:…`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    preparing::end(turn);
    let parts: Vec<&str> = rest.split(':').collect();
    let Some(Ok(id)) = parts.get(1).map(|id| id.parse::<i64>()) else { return unexpected::button(turn).await };
    let preparation = match parts[0] {
        "book" | "drop" => match store::slots::find(turn.tx, SlotId(id)).await? {
            Some(slot) => slot.preparation,
            // It may have been closed since the button was shown; which preparation it was for is not told.
            None => return gone(turn).await,
        },
        _ => PreparationId(id),
    };
    let Some(owner) = preparations::owner(turn, preparation).await? else { return preparations::unknown(turn).await };
    if matches!(parts[0], "book" | "self") && preparing::is_over(turn, &owner.duty).await? {
        turn.first(say(turn.lang, "preparation-over", &Args::new()));
        return show(turn, &owner.duty).await;
    }
    match parts[..] {
        ["list", _] => list(turn, &owner.duty, None, 0).await,
        ["list", _, day, page] => {
            let day = NaiveDate::parse_from_str(day, "%Y%m%d").ok();
            list(turn, &owner.duty, day, page.parse().unwrap_or(0)).await
        }
        ["book", _] => book(turn, owner, SlotId(id)).await,
        ["drop", _] => give_up(turn, owner, SlotId(id)).await,
        ["self", _, letters] => check(turn, owner, letters).await,
        _ => unexpected::button(turn).await,
    }
}

async fn gone(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.first(say(turn.lang, "connection-gone", &Args::new()));
    preparations::show(turn).await
}

/// Free times on the reader's own clock: the days, and those of one day by pages.
async fn list(turn: &mut Turn<'_, '_>, duty: &Duty, day: Option<NaiveDate>, page: usize) -> Result<()> {
    let (lang, id) = (turn.lang, duty.preparation.id);
    let reader = super::standing::reader(turn)?;
    let free = sight(turn, duty).await?.free;
    if free.is_empty() {
        turn.first(say(turn.lang, "connection-none-free", &Args::new()));
        return show(turn, duty).await;
    }
    let on = |slot: &Slot| zone::local(slot.starts_at, reader.zone).date_naive();
    let mut days: Vec<NaiveDate> = free.iter().map(on).collect();
    days.dedup();
    let day = day.filter(|day| days.contains(day)).or_else(|| Some(days[0]).filter(|_| days.len() == 1));
    let back = Button::data(label(lang, "connection-back-button", &Args::new()), format!("p:{id}"));
    let Some(day) = day else {
        let mut message = Message::new(say(lang, "connection-days", &Args::new()));
        for day in days.into_iter().take(DAYS) {
            let count = free.iter().filter(|slot| on(slot) == day).count();
            let args = Args::new().with("day", Moment::day(day)).with("count", count);
            let data = format!("slot:list:{id}:{}:0", day.format("%Y%m%d"));
            message = message.row([Button::data(label(lang, "connection-day-button", &args), data)]);
        }
        turn.show(message.row([back]));
        return Ok(());
    };
    let of_day: Vec<&Slot> = free.iter().filter(|slot| on(slot) == day).collect();
    let pages = of_day.len().div_ceil(PAGE);
    let page = page.min(pages.saturating_sub(1));
    let args = Args::new().with("day", reader.moment(of_day[0].starts_at)).with("count", of_day.len());
    let mut message = Message::new(say(lang, "connection-times", &args));
    let shown = &of_day[page * PAGE..of_day.len().min((page + 1) * PAGE)];
    for row in shown.chunks(2) {
        message = message.row(row.iter().map(|slot| {
            let label = label(lang, "connection-time-button", &times(slot, &reader));
            Button::data(label, format!("slot:book:{}", slot.id))
        }));
    }
    let turn_to = |page: usize, name: &str| {
        let data = format!("slot:list:{id}:{}:{page}", day.format("%Y%m%d"));
        Button::data(label(lang, name, &Args::new()), data)
    };
    let earlier = (page > 0).then(|| turn_to(page - 1, "meetings-earlier-button"));
    let later = (page + 1 < pages).then(|| turn_to(page + 1, "meetings-later-button"));
    let other = Button::data(label(lang, "connection-other-day-button", &Args::new()), format!("slot:list:{id}"));
    let message = message.row(earlier.into_iter().chain(later)).row((days.len() > 1).then_some(other)).row([back]);
    turn.show(message);
    Ok(())
}

/// Takes a time; a company has one at most, so taking another moves it.
async fn book(turn: &mut Turn<'_, '_>, owner: Owner, id: SlotId) -> Result<()> {
    let (company, preparation) = (owner.company.id, owner.duty.preparation.id);
    // Two colleagues who book at once come one after the other.
    store::subjects::touch_company(turn.tx, company, turn.now).await?;
    let before = sight(turn, &owner.duty).await?;
    let (lang, now) = (turn.lang, turn.now);
    if before.booked.as_ref().is_some_and(|slot| slot.id == id) {
        turn.first(say(lang, "connection-yours", &Args::new()));
        return show(turn, &owner.duty).await;
    }
    let is_ahead = before.free.iter().any(|slot| slot.id == id);
    if !is_ahead || !store::slots::book(turn.tx, id, company, owner.member.id, now).await? {
        turn.first(say(lang, "connection-taken", &Args::new()));
        return list(turn, &owner.duty, None, 0).await;
    }
    for slot in store::slots::of(turn.tx, preparation).await? {
        if slot.company == Some(company) && slot.id != id && slot.starts_at > now {
            store::slots::give_up(turn.tx, slot.id, company).await?;
        }
    }
    let duty = settle(turn, owner, Said::ByCompany).await?;
    let Some(old) = before.booked else {
        turn.first(say(lang, "connection-taken-for-you", &Args::new()));
        return show(turn, &duty).await;
    };
    let args = Args::new().with("before", super::standing::reader(turn)?.moment(old.starts_at));
    turn.first(say(lang, "connection-moved", &args));
    if let Some(new) = before.free.iter().find(|slot| slot.id == id) {
        moved::tell_colleagues(turn, &duty, &old, new).await?;
    }
    show(turn, &duty).await
}

async fn give_up(turn: &mut Turn<'_, '_>, owner: Owner, id: SlotId) -> Result<()> {
    let was_theirs = store::slots::give_up(turn.tx, id, owner.company.id).await?;
    let duty = if was_theirs { settle(turn, owner, Said::ByCompany).await? } else { owner.duty };
    turn.first(say(turn.lang, "connection-cancelled", &Args::new()));
    show(turn, &duty).await
}

/// Three questions, one tap each: `-`, `y`, `yn` are what was answered so far.
async fn check(turn: &mut Turn<'_, '_>, owner: Owner, letters: &str) -> Result<()> {
    let (lang, id) = (turn.lang, owner.duty.preparation.id);
    if let Some(checks) = Checks::read(letters) {
        if sight(turn, &owner.duty).await?.booked.is_some() {
            return show(turn, &owner.duty).await;
        }
        let latest = sight(turn, &owner.duty).await?.tested;
        if latest.is_none_or(|tested| tested.checks != checks || tested.by != Some(owner.member.id)) {
            let (company, by) = (owner.company.id, owner.member.id);
            store::connection_tests::add(turn.tx, id, company, checks, by, turn.now).await?;
        }
        let duty = settle(turn, owner, Said::ByCompany).await?;
        let said = if checks.are_good() { "connection-self-good" } else { "connection-self-bad" };
        turn.first(say(lang, said, &Args::new()));
        return show(turn, &duty).await;
    }
    let so_far = letters.trim_start_matches('-');
    let question = match so_far.len() {
        0 => "connection-ask-sound",
        1 => "connection-ask-camera",
        2 => "connection-ask-network",
        _ => return unexpected::button(turn).await,
    };
    let button = |name: &str, data: String| Button::data(label(lang, name, &Args::new()), data);
    let message = Message::new(say(lang, question, &Args::new()))
        .row([
            button("connection-yes-button", format!("slot:self:{id}:{so_far}y")),
            button("connection-no-button", format!("slot:self:{id}:{so_far}n")),
        ])
        .row([button("connection-back-button", format!("p:{id}"))]);
    turn.show(message);
    Ok(())
}

/// How far a company is by its latest test and its booking.
pub async fn so_far(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<DutyState> {
    let seen = sight(turn, duty).await?;
    let is_good = seen.tested.is_some_and(|tested| tested.checks.are_good());
    Ok(match (is_good, seen.tested.is_some() || seen.booked.is_some()) {
        (true, _) => DutyState::Done,
        (false, true) => DutyState::Started,
        (false, false) => DutyState::Open,
    })
}

/// Who says how a test went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    ByCompany,
    ByStaff,
}

/// Keeps how far the company is by its latest test and its booking.
pub async fn settle(turn: &mut Turn<'_, '_>, owner: Owner, said: Said) -> Result<Duty> {
    let state = so_far(turn, &owner.duty).await?;
    let stands = match owner.duty.state {
        DutyState::Waived => true,
        // What staff recorded stands until a later test says otherwise; a booking says nothing.
        DutyState::Done if owner.duty.by_staff => {
            let tested = sight(turn, &owner.duty).await?.tested;
            tested.is_none_or(|tested| owner.duty.changed_at.is_some_and(|recorded| tested.at < recorded))
        }
        _ => false,
    };
    let is_done = (owner.duty.state, state) == (DutyState::Done, DutyState::Done);
    if is_done || (stands && state != DutyState::Done) {
        return Ok(owner.duty);
    }
    let duty = Duty {
        state,
        note: Note::default(),
        changed_by: Some(owner.member.id),
        changed_at: Some(turn.now),
        by_staff: said == Said::ByStaff,
        ..owner.duty
    };
    store::preparations::set_duty(turn.tx, &duty, turn.now).await?;
    Ok(duty)
}
