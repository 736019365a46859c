//! How a company is reminded of what it owes: a week and two days before it is due, that morning, and on the business day
//! after; at ten on the reader's clock, so that however much is owed makes one message a day.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};

use super::timing::Timing;
use super::{Colleague, CompanyScene, Key, Kind, Moment, OwedDuty, Planned, Subject, Urgency};
use crate::domain::calendar::Hours;
use crate::domain::zone::local;

/// What is still owed so long after it was due is a matter for a telephone call.
const OVERDUE: Duration = Duration::days(3);
/// Something that happens within this is reminded of by itself.
const SOON: Duration = Duration::days(3);

/// Whoever reads their schedule reads what they will be asked for within this.
const GREETING: Duration = Duration::days(10);

/// Days before the day it is due; -1 is the business day after.
const WEEK: i64 = 7;
const DAYS: i64 = 2;
const MORNING: i64 = 0;
const AFTER: i64 = -1;

struct Step {
    days: i64,
    due: DateTime<Utc>,
    useful_until: DateTime<Utc>,
}

pub(super) fn chase(
    scene: &CompanyScene,
    colleague: &Colleague,
    duty: &OwedDuty,
    moment: &Moment<'_>,
    planned: &mut Vec<Planned>,
) {
    let subject = Subject::Company(scene.company);
    let reader = &colleague.reader;
    let key = |days| Key::preparation(reader.person, subject, duty.preparation, duty.due, days);
    // Whoever was told that it is late is told nothing more; asked first, since the steps cost look-ups of the calendar.
    if !(moment.is_open)(reader, &key(AFTER), duty.due + Duration::days(30)) {
        return;
    }
    let timing = Timing::of(reader, scene.quiet, moment);
    for Step { days, due, useful_until } in steps(duty, &timing.hours) {
        let key = key(days);
        if is_left_to_event(duty, due) || !(moment.is_open)(reader, &key, useful_until) {
            continue;
        }
        let due = match scene.published_at.filter(|at| days == WEEK && due - *at <= GREETING) {
            Some(published_at) if is_left_to_event(duty, published_at) => continue,
            Some(published_at) => timing.at(published_at.min(due), [duty.due], useful_until),
            None => timing.own(due, useful_until),
        };
        let (kind, person, urgency) = (Kind::Preparation, reader.person, Urgency::Calm);
        planned.push(Planned { key, kind, person, subject, due, useful_until, urgency });
    }
}

/// Each is useful until the next. On a day of rest it comes on the next business day, or where that is too late on the
/// last one before.
fn steps(duty: &OwedDuty, hours: &Hours<'_>) -> [Step; 4] {
    let day = local(duty.due, hours.zone).date_naive();
    let last = if hours.ten_on(day) <= duty.due { day } else { day - Days::new(1) };
    let after = hours.ten_on(hours.business_day_from(day + Days::new(1)));
    let morning = hours.ten_on(hours.business_day_to(last));
    let two_days = on_business(day - Days::new(2), morning, hours);
    let week = on_business(day - Days::new(7), two_days, hours);
    let over = (duty.due + OVERDUE).max(after + Duration::days(1));
    [(WEEK, week, two_days), (DAYS, two_days, morning), (MORNING, morning, after), (AFTER, after, over)]
        .map(|(days, due, useful_until)| Step { days, due, useful_until })
}

fn on_business(day: NaiveDate, next: DateTime<Utc>, hours: &Hours<'_>) -> DateTime<Utc> {
    let ahead = hours.ten_on(hours.business_day_from(day));
    if ahead < next { ahead } else { hours.ten_on(hours.business_day_to(day)) }
}

/// Nobody is asked to book what they have booked, nor twice to come to what they are reminded of anyway.
fn is_left_to_event(duty: &OwedDuty, at: DateTime<Utc>) -> bool {
    duty.happens.is_some_and(|happens| {
        at < happens.starts_at && (happens.booked_at.is_some() || happens.starts_at - at <= SOON)
    })
}

/// Whether a reminder that is still to come is told with these, which leave now, so that fewer messages leave.
pub(super) fn comes_along(notice: &Planned, leaving: &[&Planned], now: DateTime<Utc>) -> bool {
    let Some((to, near)) = notice.key.step() else { return false };
    let chases = leaving.iter().any(|other| other.kind == Kind::Preparation);
    let ahead = match (notice.kind, near) {
        (Kind::Preparation, WEEK) if chases => Duration::days(3),
        (Kind::Preparation, DAYS) if chases => Duration::days(1),
        // Far from Korea that morning may be the one before the day it is due, and the one after this reminder.
        (Kind::Preparation, MORNING) if leaving.iter().any(|other| other.key.step() == Some((to, DAYS))) => {
            let due = to.rsplit(':').next().and_then(|due| DateTime::from_timestamp(due.parse().ok()?, 0));
            let is_another_day = due.is_some_and(|due| due - notice.due >= Duration::hours(14));
            if is_another_day { Duration::days(1) } else { Duration::hours(12) }
        }
        // Whatever comes at ten today.
        (Kind::Preparation, _) if chases => Duration::hours(12),
        (Kind::Event, super::company::DAY) if chases => Duration::hours(8),
        _ => return false,
    };
    notice.due <= now + ahead
}

/// Whoever was reminded today already hears the rest at ten on their next business day. What the next step will say by
/// then is left to it; only that it is due today, or late, does not wait until it is not true.
pub(super) fn once_a_day(scene: &CompanyScene, planned: &mut Vec<Planned>, moment: &Moment<'_>) {
    for colleague in &scene.people {
        let Some(chased_at) = colleague.chased_at.filter(|at| *at < moment.now) else { continue };
        let reader = &colleague.reader;
        let hours = Timing::of(reader, scene.quiet, moment).hours;
        let day = |at| local(at, reader.zone).date_naive();
        let today = day(chased_at);
        let tomorrow = hours.ten_on(hours.business_day_from(today + Days::new(1)));
        let is_of_today = |notice: &Planned| {
            notice.kind == Kind::Preparation
                && notice.person == reader.person
                && day(notice.due.max(moment.now)) == today
        };
        planned.retain(|notice| {
            let is_early = notice.key.step().is_some_and(|(_, days)| days > MORNING);
            !is_of_today(notice) || tomorrow < notice.useful_until || !is_early
        });
        for notice in planned.iter_mut().filter(|notice| is_of_today(notice) && tomorrow < notice.useful_until) {
            notice.due = tomorrow;
        }
    }
}
