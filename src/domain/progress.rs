//! How far preparations are, as people are told: one company's with one of them, and a cohort's as a whole.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::preparation::{Duty, DutyState};
use super::zone;

/// Where a company stands with a preparation at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Owed, and its day has passed.
    Late,
    /// Staff gave it back.
    Returned,
    Started,
    Open,
    /// Staff are to look at it.
    Waiting,
    Done,
    Waived,
}

impl Standing {
    pub fn of(duty: &Duty, now: DateTime<Utc>) -> Standing {
        match duty.state {
            state if state.is_owed() && duty.preparation.details.due <= now => Standing::Late,
            DutyState::Open => Standing::Open,
            DutyState::Started => Standing::Started,
            DutyState::Returned => Standing::Returned,
            DutyState::Given => Standing::Waiting,
            DutyState::Done => Standing::Done,
            DutyState::Waived => Standing::Waived,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Standing::Late => "late",
            Standing::Returned => "returned",
            Standing::Started => "started",
            Standing::Open => "open",
            Standing::Waiting => "waiting",
            Standing::Done => "done",
            Standing::Waived => "waived",
        }
    }

    pub fn is_owed(self) -> bool {
        matches!(self, Standing::Late | Standing::Returned | Standing::Started | Standing::Open)
    }
}

/// How many duties stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub all: usize,
    /// Those staff waived included: nothing is left to do for them.
    pub done: usize,
    pub waiting: usize,
    /// Still owed, the late ones included.
    pub owed: usize,
    pub late: usize,
}

impl Count {
    pub fn of<'d>(duties: impl IntoIterator<Item = &'d Duty>, now: DateTime<Utc>) -> Count {
        let mut count = Count::default();
        for duty in duties {
            count.all += 1;
            match Standing::of(duty, now) {
                Standing::Done | Standing::Waived => count.done += 1,
                Standing::Waiting => count.waiting += 1,
                Standing::Late => {
                    count.owed += 1;
                    count.late += 1;
                }
                Standing::Returned | Standing::Started | Standing::Open => count.owed += 1,
            }
        }
        count
    }

    /// Whole per cent that are done; all of nothing is done.
    pub fn percent(self) -> usize {
        (self.done * 100).checked_div(self.all).unwrap_or(100)
    }
}

/// Days shown of how the work went on.
const DAYS: usize = 21;

/// Per cent done at the end of each of the last days, on the host's clock: by when each duty became what it is now.
pub fn by_day(duties: &[&Duty], now: DateTime<Utc>, host: Tz) -> Vec<(NaiveDate, usize)> {
    let day = |at: DateTime<Utc>| zone::local(at, host).date_naive();
    let is_done = |duty: &&&Duty| matches!(duty.state, DutyState::Done | DutyState::Waived);
    let done: Vec<NaiveDate> = duties.iter().filter(is_done).filter_map(|duty| duty.changed_at.map(day)).collect();
    let today = day(now);
    let Some(first) = done.iter().min().copied().filter(|first| *first <= today) else { return Vec::new() };
    let mut days: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= today).collect();
    days.drain(..days.len().saturating_sub(DAYS));
    let until = |end: NaiveDate| done.iter().filter(|day| **day <= end).count() * 100 / duties.len().max(1);
    days.into_iter().map(|end| (end, until(end))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cohort::Bilingual;
    use crate::domain::ids::{CohortId, CompanyId, PreparationId};
    use crate::domain::preparation::{Note, Preparation, PreparationDetails};

    fn at(text: &str) -> DateTime<Utc> {
        format!("2020-09-{text}:00+09:00").parse::<DateTime<chrono::FixedOffset>>().expect("a time").to_utc()
    }

    fn duty(state: DutyState, changed: Option<&str>) -> Duty {
        let details = PreparationDetails {
            code: "P".to_owned(),
            kind: "기타".to_owned(),
            side: None,
            title: Bilingual::default(),
            due: at("10T18:00"),
            happens_at: None,
            minutes: None,
            place: None,
            guidance: None,
            proof: None,
        };
        Duty {
            preparation: Preparation { id: PreparationId(1), cohort: CohortId(1), details },
            company: CompanyId(1),
            state,
            note: Note::default(),
            changed_by: None,
            changed_at: changed.map(at),
            by_staff: false,
        }
    }

    #[test]
    fn what_is_owed_is_late_from_its_due_on() {
        let open = duty(DutyState::Open, None);

        assert_eq!(Standing::of(&open, at("10T17:59")), Standing::Open);
        assert_eq!(Standing::of(&open, at("10T18:00")), Standing::Late);
        assert_eq!(Standing::of(&duty(DutyState::Returned, None), at("11T09:00")), Standing::Late);
        assert_eq!(Standing::of(&duty(DutyState::Given, None), at("11T09:00")), Standing::Waiting);
        assert_eq!(Standing::of(&duty(DutyState::Done, None), at("11T09:00")), Standing::Done);
    }

    #[test]
    fn what_was_waived_counts_as_done_and_what_waits_does_not() {
        let duties = [DutyState::Done, DutyState::Waived, DutyState::Given, DutyState::Started, DutyState::Open];
        let duties = duties.map(|state| duty(state, None));

        let count = Count::of(&duties, at("09T09:00"));

        assert_eq!(count, Count { all: 5, done: 2, waiting: 1, owed: 2, late: 0 });
        assert_eq!(count.percent(), 40);
        assert_eq!(Count::default().percent(), 100);
    }

    #[test]
    fn each_day_shows_what_was_done_by_its_end() {
        let duties = [
            duty(DutyState::Done, Some("07T23:30")),
            duty(DutyState::Done, Some("09T00:30")),
            duty(DutyState::Started, Some("08T10:00")),
            duty(DutyState::Open, None),
        ];
        let duties: Vec<&Duty> = duties.iter().collect();
        let day = |day| NaiveDate::from_ymd_opt(2020, 9, day).expect("a day");

        let days = by_day(&duties, at("10T09:00"), Tz::Asia__Seoul);

        assert_eq!(days, [(day(7), 25), (day(8), 25), (day(9), 50), (day(10), 50)]);
        assert_eq!(by_day(&duties[2..], at("10T09:00"), Tz::Asia__Seoul), []);
    }
}
