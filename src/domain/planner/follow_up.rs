//! Asking companies what came of their meetings, months later, and telling staff who has said nothing.

use chrono::{DateTime, Days, Duration, Utc};

use super::timing::Timing;
use super::{Asking, CohortScene, Colleague, CompanyScene, Key, Kind, Moment, Planned, Reader, Subject, Urgency};
use crate::domain::calendar::Hours;

/// So long after it falls due it is worth asking.
const USEFUL: Duration = Duration::days(14);
/// So long after a round's date a company that has not answered is silent, and so long staff can still be told.
const SILENT_AFTER: u64 = 7;
const TOLD_FOR: Duration = Duration::days(30);
/// However many days of rest follow each other: looked at first, since timing costs look-ups of the calendar.
const AT_MOST: Duration = Duration::days(60);

/// At ten on the round's date, or the reader's next business day; whoever would rather hear of it later, then. Of two
/// rounds that are close together the earlier ends where the later begins.
pub(super) fn asked(scene: &CompanyScene, colleague: &Colleague, moment: &Moment<'_>, planned: &mut Vec<Planned>) {
    let rounds = &scene.following.rounds;
    let next = rounds.iter().skip(1).map(Some).chain([None]);
    for (round, next) in rounds.iter().zip(next) {
        planned.extend(asked_in(scene, &colleague.reader, round, next, moment));
    }
}

fn asked_in(
    scene: &CompanyScene,
    reader: &Reader,
    round: &Asking,
    next: Option<&Asking>,
    moment: &Moment<'_>,
) -> Option<Planned> {
    let (subject, person) = (Subject::Company(scene.company), reader.person);
    let waits = scene.following.later.iter().find(|later| later.person == person && later.days == round.days);
    let key = match waits {
        Some(later) => Key::follow_up_later(person, subject, round.days, later.until),
        None if round.is_answered => return None,
        None => Key::follow_up(person, subject, round.days),
    };
    let latest = waits.map_or_else(|| round.on.and_time(chrono::NaiveTime::MIN).and_utc(), |later| later.until);
    if !(moment.is_open)(reader, &key, latest + AT_MOST) {
        return None;
    }
    let timing = Timing::of(reader, scene.quiet, moment);
    let hours = &timing.hours;
    let at_ten = |day| hours.ten_on(hours.business_day_from(day));
    let ten = waits.map_or_else(|| at_ten(round.on), |later| hours.ten_from(later.until));
    let useful_until = next.map_or(ten + USEFUL, |next| at_ten(next.on).min(ten + USEFUL));
    let is_open = ten < useful_until && (moment.is_open)(reader, &key, useful_until);
    is_open.then(|| {
        let due = timing.own(ten, useful_until);
        Planned { key, kind: Kind::FollowUp, person, subject, due, useful_until, urgency: Urgency::Calm }
    })
}

/// Once per round and reader, at ten on the host's clock; whether anybody is silent is seen when it is worded.
pub(super) fn silent(scene: &CohortScene, moment: &Moment<'_>) -> Vec<Planned> {
    if scene.published_at.is_none() {
        return Vec::new();
    }
    let each = scene.staff.iter().flat_map(|reader| scene.rounds.iter().map(move |round| (reader, *round)));
    each.filter_map(|(reader, (days, on))| {
        let (subject, person) = (Subject::Cohort(scene.cohort), reader.person);
        let key = Key::silent(person, subject, days);
        let day = on.checked_add_days(Days::new(SILENT_AFTER))?;
        let midnight: DateTime<Utc> = day.and_time(chrono::NaiveTime::MIN).and_utc();
        if !(moment.is_open)(reader, &key, midnight + AT_MOST) {
            return None;
        }
        let timing = Timing::of(reader, scene.quiet, moment);
        let host = Hours { zone: scene.zone, quiet: None, ..timing.hours };
        let ten = host.ten_on(host.business_day_from(day));
        let useful_until = ten + TOLD_FOR;
        (moment.is_open)(reader, &key, useful_until).then(|| {
            let due = timing.at(ten, [], useful_until);
            Planned { key, kind: Kind::Silent, person, subject, due, useful_until, urgency: Urgency::Calm }
        })
    })
    .collect()
}
