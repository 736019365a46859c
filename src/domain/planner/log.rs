//! Asking a meeting's people for its log: soon after its end, never into their next meeting, and once more where nothing
//! was sent. Back-to-back meetings fall due together, so that they make one message, and so does asking once more with
//! what is asked for the first time soon after.

use chrono::{DateTime, Days, Duration, Utc};

use super::timing::{MARGIN, Timing};
use super::{Attendee, Key, Kind, MeetingScene, Moment, Planned, Slot, Subject, Urgency};
use crate::domain::log::TAKEN_FOR;
use crate::domain::zone::local;

/// From so long before a meeting on, its people are left in peace.
const BEFORE: Duration = Duration::minutes(15);

/// `at`, or where that is in somebody's meeting so long after the end of it.
pub(super) fn out_of_meetings(slots: &[Slot], after: Duration, mut at: DateTime<Utc>) -> DateTime<Utc> {
    while let Some(slot) = slots.iter().find(|slot| slot.starts_at - BEFORE <= at && at < slot.ends_at) {
        at = slot.ends_at + after;
    }
    at
}

/// For so long after its end people are still at it, whatever day it is; only the night holds it up.
const FRESH: Duration = Duration::hours(3);

/// Whoever is asked about another meeting within these days is asked again then, and not in a message of its own.
const WITH_NEXT: Duration = Duration::days(3);

/// Which time it is asked; later ones are told under greater numbers.
const FIRST: i64 = 1;
const AGAIN: i64 = 2;

/// The first asking is useful until the second; after that nobody is asked any more.
pub(super) fn asked(scene: &MeetingScene, attendee: &Attendee, moment: &Moment<'_>) -> Vec<Planned> {
    let details = &scene.meeting.details;
    let (subject, person) = (Subject::Meeting(scene.meeting.id), attendee.reader.person);
    let useful_until = details.ends_at() + TAKEN_FOR;
    let key = |time| Key::meeting_log(person, subject, details.starts_at, time);
    // Whoever was asked twice is asked no more; looked at first, since timing costs look-ups of the calendar.
    if attendee.has_logged || !(moment.is_open)(&attendee.reader, &key(AGAIN), useful_until) {
        return Vec::new();
    }
    let own = Slot { starts_at: details.starts_at, ends_at: details.ends_at() };
    let asking = Asking {
        timing: Timing::of(&attendee.reader, scene.policy.quiet, moment),
        now: moment.now,
        slots: &attendee.slots,
        after: Duration::minutes(scene.policy.log_after),
    };
    let first = asking.after(own);
    let again = asking.again(own, first);
    let times = [(FIRST, first, again.min(useful_until)), (AGAIN, again, useful_until)];
    let open = times.into_iter().filter(|(time, _, until)| (moment.is_open)(&attendee.reader, &key(*time), *until));
    let planned = |(time, due, useful_until)| Planned {
        key: key(time),
        kind: Kind::MeetingLog,
        person,
        subject,
        due: asking.leaves(own, due),
        useful_until,
        urgency: Urgency::Calm,
    };
    open.map(planned).collect()
}

struct Asking<'a> {
    timing: Timing<'a>,
    now: DateTime<Utc>,
    /// The reader's meetings.
    slots: &'a [Slot],
    after: Duration,
}

impl Asking<'_> {
    /// When one is asked about a meeting, whatever has been missed.
    fn after(&self, of: Slot) -> DateTime<Utc> {
        self.settled(of, of.ends_at + self.after)
    }

    /// Ten o'clock on the next business day; where they are asked about another meeting within three days, with that.
    fn again(&self, of: Slot, first: DateTime<Utc>) -> DateTime<Utc> {
        let hours = &self.timing.hours;
        let day = |at| local(at, hours.zone).date_naive();
        let today = day(first);
        // Further away it is none of these days in any zone; asking the zone costs more than asking this.
        let near = |slot: &&Slot| **slot != of && (slot.ends_at - first).abs() <= WITH_NEXT + Duration::days(2);
        let is_soon = |at: &DateTime<Utc>| (Duration::days(1)..=WITH_NEXT).contains(&(day(*at) - today));
        let others: Vec<_> = self.slots.iter().filter(near).map(|slot| self.after(*slot)).filter(is_soon).collect();
        let soonest = others.iter().map(|at| day(*at)).min();
        let with = others.into_iter().filter(|at| Some(day(*at)) == soonest).max();
        with.unwrap_or_else(|| self.settled(of, hours.ten_on(hours.business_day_from(today + Days::new(1)))))
    }

    /// What was missed leaves now, where now will do.
    fn leaves(&self, of: Slot, due: DateTime<Utc>) -> DateTime<Utc> {
        if due > self.now {
            return due;
        }
        let leaves = self.settled(of, self.now);
        if leaves > self.now { leaves } else { due }
    }

    /// The first moment from `at` on that is good for this reader and in none of their meetings.
    fn settled(&self, of: Slot, at: DateTime<Utc>) -> DateTime<Utc> {
        let mut settled = at;
        loop {
            let moved = self.in_good_hours(of, out_of_meetings(self.slots, self.after, settled));
            if moved == settled {
                return settled;
            }
            settled = moved;
        }
    }

    fn in_good_hours(&self, of: Slot, at: DateTime<Utc>) -> DateTime<Utc> {
        let hours = &self.timing.hours;
        let is_fresh = at <= of.ends_at + FRESH && hours.after_quiet(at) == at;
        if is_fresh || (self.timing.awake && at == self.now) {
            return at;
        }
        // Before its end there is nothing to ask.
        hours.settle(at, of.ends_at + TAKEN_FOR - MARGIN).max(at)
    }
}
