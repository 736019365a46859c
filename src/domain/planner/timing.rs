//! Moves a notice into the reader's good hours. What is about a meeting within three hours is never moved.

use chrono::{DateTime, Duration, Utc};

use super::{Moment, Reader, TOGETHER};
use crate::domain::calendar::Hours;
use crate::domain::cohort::QuietHours;

/// From this long before a meeting, what is about it leaves at any hour.
pub(super) const ABOUT: Duration = Duration::hours(3);
/// A notice is moved no closer to its own deadline than this.
pub(super) const MARGIN: Duration = Duration::minutes(30);

pub(super) struct Timing<'a> {
    pub(super) hours: Hours<'a>,
    /// Joined or came back moments ago, so is awake.
    pub(super) awake: bool,
    now: DateTime<Utc>,
}

impl<'a> Timing<'a> {
    pub(super) fn of(reader: &'a Reader, quiet: Option<QuietHours>, moment: &Moment<'a>) -> Timing<'a> {
        let Moment { calendar, now, .. } = *moment;
        let hours = Hours { zone: reader.zone, country: &reader.country, quiet, calendar };
        let awake = reader.reachable_since.is_some_and(|since| since <= now && now < since + TOGETHER);
        Timing { hours, awake, now }
    }

    /// When something planned for `due` leaves: what is still to come is moved ahead, what was missed (downtime, a late
    /// joiner) does not wake anybody unless waiting would make it too late.
    pub(super) fn at(
        &self,
        due: DateTime<Utc>,
        starts: impl IntoIterator<Item = DateTime<Utc>> + Clone,
        useful_until: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let settled = self.hours.settle(due, latest(due, starts.clone(), useful_until));
        if settled > self.now { settled } else { self.late(settled, starts, useful_until) }
    }

    /// When something leaves that has a good hour of its own. Where that was missed it is said at ten with what else is
    /// said then, later on a business day at once, and at any hour rather than too late.
    pub(super) fn own(&self, due: DateTime<Utc>, useful_until: DateTime<Utc>) -> DateTime<Utc> {
        if due > self.now || self.awake || useful_until <= self.now {
            return due;
        }
        let (ten, latest) = (self.hours.ten_from(self.now), useful_until - MARGIN);
        let is_past_ten = ten - self.now >= Duration::hours(12) && self.hours.are_good(self.now);
        let leaves = match ten <= latest && !is_past_ten {
            true => ten,
            false => self.hours.catch_up(self.now, latest),
        };
        if leaves > self.now { leaves } else { due }
    }

    /// When something leaves that can wait for the next ten o'clock, unless it is about a meeting before that.
    pub(super) fn at_ten(
        &self,
        since: DateTime<Utc>,
        starts: impl IntoIterator<Item = DateTime<Utc>> + Clone,
        useful_until: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let ten = self.hours.ten_from(since);
        let coming = starts.clone().into_iter().filter(|start| *start > since).min();
        match coming.is_none_or(|start| ten <= start - ABOUT) {
            true => self.own(ten, useful_until),
            false => self.at(since, starts, useful_until),
        }
    }

    /// When something leaves that was planned for `since`, at or before now.
    fn late(
        &self,
        since: DateTime<Utc>,
        starts: impl IntoIterator<Item = DateTime<Utc>>,
        useful_until: DateTime<Utc>,
    ) -> DateTime<Utc> {
        if self.awake || useful_until <= self.now {
            return since;
        }
        let leaves = self.hours.catch_up(self.now, latest(self.now, starts, useful_until));
        if leaves > self.now { leaves } else { since }
    }

    /// When something leaves that may be said at once.
    pub(super) fn soon(
        &self,
        starts: impl IntoIterator<Item = DateTime<Utc>>,
        useful_until: DateTime<Utc>,
    ) -> DateTime<Utc> {
        self.late(self.now, starts, useful_until)
    }
}

/// Until when something about these starts may be put off, seen from `at`: three hours before the first still to come.
fn latest(
    at: DateTime<Utc>,
    starts: impl IntoIterator<Item = DateTime<Utc>>,
    useful_until: DateTime<Utc>,
) -> DateTime<Utc> {
    let coming = starts.into_iter().filter(|start| *start > at).min();
    coming.map_or(at, |start| (start - ABOUT).min(useful_until - MARGIN))
}
