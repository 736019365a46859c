//! When the companies of a cohort are asked what came of their meetings.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

use crate::domain::cohort::CohortDetails;
use crate::domain::company::Side;
use crate::domain::zone::instant;

/// Buyers are asked no more often than this: on the last of the dates.
const FOR_BUYERS: usize = 3;
/// For so long after its date an answer is one of that round, unless the next one has begun.
const OPEN_FOR: Duration = Duration::days(30);

/// One time of asking. It is told by its days alone, so that a cohort whose end was moved is not asked twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// After the end of the cohort.
    pub days: i64,
    pub on: NaiveDate,
    /// From when until when (excluded) an answer is one of this round: midnight of its date on the host's clock.
    pub begins: DateTime<Utc>,
    pub ends: DateTime<Utc>,
}

/// Those in which a side is asked, the first one first.
pub fn rounds(cohort: &CohortDetails, side: Side) -> Vec<Round> {
    let mut days: Vec<i64> = cohort.policy.follow_ups.iter().copied().filter(|days| *days > 0).collect();
    days.sort_unstable();
    days.dedup();
    if side == Side::Buyer {
        days.drain(..days.len().saturating_sub(FOR_BUYERS));
    }
    let date = |days: i64| {
        let after = Days::new(u64::try_from(days).unwrap_or_default());
        cohort.ends_on.checked_add_days(after).unwrap_or(NaiveDate::MAX)
    };
    let begins = |days: i64| instant(date(days).and_time(NaiveTime::MIN), cohort.zone);
    let next = days.iter().skip(1).map(|days| Some(begins(*days))).chain([None]);
    let round = |(days, next): (&i64, Option<DateTime<Utc>>)| {
        let (begins, on) = (begins(*days), date(*days));
        let ends = next.map_or(begins + OPEN_FOR, |next| next.min(begins + OPEN_FOR));
        Round { days: *days, on, begins, ends }
    };
    days.iter().zip(next).map(round).collect()
}

/// The round of a side that is open.
pub fn open_round(cohort: &CohortDetails, side: Side, now: DateTime<Utc>) -> Option<Round> {
    rounds(cohort, side).into_iter().find(|round| round.begins <= now && now < round.ends)
}

/// A round by its days.
pub fn round_of(cohort: &CohortDetails, side: Side, days: i64) -> Option<Round> {
    rounds(cohort, side).into_iter().find(|round| round.days == days)
}
