//! The notices to the people of one company: what it owes, where it is expected, what the other side sent it, and months
//! later what came of it all.

use chrono::{DateTime, Duration, Utc};

use super::chase;
use super::follow_up;
use super::timing::Timing;
use super::{
    Colleague, CompanyScene, Happening, Key, Kind, Moment, OwedDuty, Parcel, Planned, ShownCatalog, Subject, Urgency,
};
use crate::domain::zone::local;

/// Minutes before it happens: the day before, and an hour.
pub(super) const DAY: i64 = 24 * 60;
const HOUR: i64 = 60;
/// Business days before the meeting on which a buyer is asked whether samples have arrived.
const ASKED: usize = 3;

pub(super) fn notices(scene: &CompanyScene, moment: &Moment<'_>) -> Vec<Planned> {
    let Some(published_at) = scene.published_at else { return Vec::new() };
    let mut planned = Vec::new();
    for colleague in &scene.people {
        for duty in &scene.duties {
            if !duty.is_done {
                chase::chase(scene, colleague, duty, moment, &mut planned);
            }
            events(scene, colleague, duty, moment, &mut planned);
        }
        for catalog in &scene.catalogs {
            planned.extend(shown(scene, colleague, catalog, published_at, moment));
        }
        for parcel in &scene.parcels {
            planned.extend(sent(scene, colleague, parcel, published_at, moment));
            planned.extend(asked(scene, colleague, parcel, moment));
        }
        follow_up::asked(scene, colleague, moment, &mut planned);
    }
    planned
}

/// Like a meeting's: the day before, and an hour before. Whoever has just booked it knows.
fn events(
    scene: &CompanyScene,
    colleague: &Colleague,
    duty: &OwedDuty,
    moment: &Moment<'_>,
    planned: &mut Vec<Planned>,
) {
    let Some(Happening { starts_at, booked_at }) = duty.happens else { return };
    let (subject, person) = (Subject::Company(scene.company), colleague.reader.person);
    let before = |minutes| starts_at - Duration::minutes(minutes);
    for (minutes, useful_until, urgency) in [(DAY, before(HOUR), Urgency::Calm), (HOUR, starts_at, Urgency::Urgent)] {
        let key = Key::event(person, subject, duty.preparation, starts_at, minutes);
        let is_known = booked_at.is_some_and(|at| at > before(minutes));
        if is_known || !(moment.is_open)(&colleague.reader, &key, useful_until) {
            continue;
        }
        let due = Timing::of(&colleague.reader, scene.quiet, moment).at(before(minutes), [starts_at], useful_until);
        planned.push(Planned { key, kind: Kind::Event, person, subject, due, useful_until, urgency });
    }
}

/// Once per approved version, at ten, so that what was approved in a day is one message.
fn shown(
    scene: &CompanyScene,
    colleague: &Colleague,
    catalog: &ShownCatalog,
    published_at: DateTime<Utc>,
    moment: &Moment<'_>,
) -> Option<Planned> {
    let useful_until = *catalog.starts.iter().max()?;
    let (subject, person) = (Subject::Company(scene.company), colleague.reader.person);
    let key = Key::catalog(person, scene.company, catalog.catalog);
    if !(moment.is_open)(&colleague.reader, &key, useful_until) {
        return None;
    }
    let timing = Timing::of(&colleague.reader, scene.quiet, moment);
    let since = catalog.approved_at.max(published_at);
    let due = timing.at_ten(since, catalog.starts.iter().copied(), useful_until);
    Some(Planned { key, kind: Kind::Catalog, person, subject, due, useful_until, urgency: Urgency::Calm })
}

/// At once, with the number to follow the parcel by; where only the receipt is known it waits until ten, since staff
/// will have typed the number by then.
fn sent(
    scene: &CompanyScene,
    colleague: &Colleague,
    parcel: &Parcel,
    published_at: DateTime<Utc>,
    moment: &Moment<'_>,
) -> Option<Planned> {
    let useful_until = *parcel.starts.iter().max()?;
    let (subject, person) = (Subject::Company(scene.company), colleague.reader.person);
    let key = Key::thing(Kind::SamplesSent, person, subject, parcel.shipment.0);
    if !(moment.is_open)(&colleague.reader, &key, useful_until) {
        return None;
    }
    let timing = Timing::of(&colleague.reader, scene.quiet, moment);
    let since = parcel.given_at.max(published_at);
    let starts = parcel.starts.iter().copied();
    let due = match parcel.has_number {
        true => timing.at(since, starts, useful_until),
        false => timing.at_ten(since, starts, useful_until),
    };
    Some(Planned { key, kind: Kind::SamplesSent, person, subject, due, useful_until, urgency: Urgency::Calm })
}

/// Once more before the first meeting, unless the parcel was sent so late that its first message has just come.
fn asked(scene: &CompanyScene, colleague: &Colleague, parcel: &Parcel, moment: &Moment<'_>) -> Option<Planned> {
    let useful_until = *parcel.starts.iter().filter(|start| **start > parcel.given_at).min()?;
    let (subject, person) = (Subject::Company(scene.company), colleague.reader.person);
    let key = Key::thing(Kind::SamplesAsked, person, subject, parcel.shipment.0);
    if !(moment.is_open)(&colleague.reader, &key, useful_until) {
        return None;
    }
    let timing = Timing::of(&colleague.reader, scene.quiet, moment);
    let day = local(useful_until, colleague.reader.zone).date_naive();
    let ten = timing.hours.ten_on(timing.hours.business_days_before(day, ASKED));
    if parcel.given_at + Duration::minutes(DAY) > ten {
        return None;
    }
    let due = timing.own(ten, useful_until);
    Some(Planned { key, kind: Kind::SamplesAsked, person, subject, due, useful_until, urgency: Urgency::Calm })
}
