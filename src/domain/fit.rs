//! Whether a meeting fits where staff want to put it: who would be in two places at once, and what would be odd about
//! the hour or the day on either side's clock.

use chrono::{DateTime, FixedOffset, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;

use super::calendar::Calendar;
use super::cohort::{CohortDetails, Holiday};
use super::ids::{CompanyId, MeetingId};
use super::meeting::{Meeting, MeetingState};
use super::zone;

/// Who or what would be needed twice at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    Firm,
    Buyer,
    Interpreter,
    Booth,
}

impl Busy {
    pub fn name(self) -> &'static str {
        match self {
            Busy::Firm => "firm",
            Busy::Buyer => "buyer",
            Busy::Interpreter => "interpreter",
            Busy::Booth => "booth",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    pub busy: Busy,
    pub with: MeetingId,
}

/// The planned meetings among `others` that `meeting` cannot stand beside, each with its first reason. Meetings that
/// only touch are fine; a booth is taken only by firms that come to the venue.
pub fn clashes(meeting: &Meeting, others: &[Meeting], comes_to_venue: impl Fn(CompanyId) -> bool) -> Vec<Clash> {
    let booth = |of: &Meeting| {
        let booth = of.details.booth.as_deref().filter(|_| comes_to_venue(of.firm))?;
        Some(booth.split_whitespace().collect::<String>().to_lowercase()).filter(|booth| !booth.is_empty())
    };
    let busy = |other: &Meeting| {
        let at_once =
            meeting.details.starts_at < other.details.ends_at() && other.details.starts_at < meeting.details.ends_at();
        if other.id == meeting.id || other.state != MeetingState::Planned || !at_once {
            None
        } else if other.firm == meeting.firm {
            Some(Busy::Firm)
        } else if other.buyer == meeting.buyer {
            Some(Busy::Buyer)
        } else if other.interpreter.is_some() && other.interpreter == meeting.interpreter {
            Some(Busy::Interpreter)
        } else if booth(other).is_some() && booth(other) == booth(meeting) {
            Some(Busy::Booth)
        } else {
            None
        }
    };
    others.iter().filter_map(|other| Some(Clash { busy: busy(other)?, with: other.id })).collect()
}

/// What nobody may have meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Before 08:00 or after 21:00 on the host's clock.
    HostHours,
    /// Before 08:00 or after 21:00 on the buyer's clock.
    BuyerHours,
    LunchTime,
    HostWeekend,
    BuyerWeekend,
    Holiday {
        country: String,
        name: String,
    },
    OutsideCohort,
}

/// Where a side's clock hangs.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    pub zone: Tz,
    /// ISO 3166-1 alpha-2.
    pub country: &'a str,
}

pub fn oddities(
    [start, end]: [DateTime<Utc>; 2],
    cohort: &CohortDetails,
    firm: Seat<'_>,
    buyer: Seat<'_>,
    holidays: &[Holiday],
) -> Vec<Odd> {
    let host = [start, end].map(|at| zone::local(at, cohort.zone));
    let there = [start, end].map(|at| zone::local(at, buyer.zone));
    let weekends = Calendar::default();
    let rests = |at: DateTime<FixedOffset>, country: &str| !weekends.is_business_day(at.date_naive(), country);
    let mut odd = Vec::new();
    let mut note = |is_odd: bool, what: Odd| {
        if is_odd && !odd.contains(&what) {
            odd.push(what);
        }
    };
    note(is_out_of_hours(host), Odd::HostHours);
    note(is_out_of_hours(there), Odd::BuyerHours);
    note(host[0].time() < hour(13) && host[1].time() > hour(12), Odd::LunchTime);
    note(rests(host[0], firm.country), Odd::HostWeekend);
    note(rests(there[0], buyer.country), Odd::BuyerWeekend);
    for (country, day) in [(firm.country, host[0].date_naive()), (buyer.country, there[0].date_naive())] {
        for holiday in holidays.iter().filter(|holiday| holiday.country == country && holiday.day == day) {
            note(true, Odd::Holiday { country: holiday.country.clone(), name: holiday.name.clone() });
        }
    }
    note(!(cohort.starts_on..=cohort.ends_on).contains(&host[0].date_naive()), Odd::OutsideCohort);
    odd
}

fn is_out_of_hours([start, end]: [DateTime<FixedOffset>; 2]) -> bool {
    let ends_late = end.time() > hour(21) || end.date_naive() != start.date_naive();
    start.hour() < 8 || ends_late
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour below 24")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cohort::{Bilingual, Policy};
    use crate::domain::ids::{CohortId, MemberId};
    use crate::domain::meeting::MeetingDetails;

    fn at(text: &str) -> DateTime<Utc> {
        let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a wall clock's reading");
        zone::instant(wall, Tz::Asia__Seoul)
    }

    fn meeting(id: i64, firm: i64, buyer: i64, starts: &str) -> Meeting {
        let starts_at = at(starts);
        Meeting {
            id: MeetingId(id),
            cohort: CohortId(1),
            firm: CompanyId(firm),
            buyer: CompanyId(buyer),
            interpreter: None,
            details: MeetingDetails {
                code: format!("M{id:02}"),
                starts_at,
                host_wall: zone::local(starts_at, Tz::Asia__Seoul).naive_local(),
                minutes: 40,
                booth: None,
                link: None,
            },
            revision: 0,
            state: MeetingState::Planned,
        }
    }

    #[test]
    fn nobody_and_no_booth_is_in_two_meetings_at_once() {
        let moved = meeting(1, 1, 11, "2020-09-17 10:00");
        let with = |change: fn(&mut Meeting), base: Meeting| {
            let mut moved = moved.clone();
            moved.interpreter = Some(MemberId(7));
            moved.details.booth = Some("3번 부스".into());
            let mut other = base;
            change(&mut other);
            clashes(&moved, &[other], |firm| firm != CompanyId(9)).first().map(|clash| clash.busy)
        };
        type Case = (fn(&mut Meeting), Meeting, Option<Busy>);
        let cases: [Case; 9] = [
            (|_| {}, meeting(2, 2, 12, "2020-09-17 10:20"), None),
            (|_| {}, meeting(2, 1, 12, "2020-09-17 10:20"), Some(Busy::Firm)),
            (|_| {}, meeting(2, 2, 11, "2020-09-17 09:40"), Some(Busy::Buyer)),
            (|_| {}, meeting(2, 1, 11, "2020-09-17 10:40"), None),
            (|_| {}, meeting(2, 1, 11, "2020-09-17 09:20"), None),
            (
                |other| other.interpreter = Some(MemberId(7)),
                meeting(2, 2, 12, "2020-09-17 10:20"),
                Some(Busy::Interpreter),
            ),
            (
                |other| other.details.booth = Some("3번부스".into()),
                meeting(2, 2, 12, "2020-09-17 10:20"),
                Some(Busy::Booth),
            ),
            (|other| other.details.booth = Some("3번 부스".into()), meeting(2, 9, 12, "2020-09-17 10:20"), None),
            (|other| other.state = MeetingState::Cancelled, meeting(2, 1, 11, "2020-09-17 10:00"), None),
        ];
        for (place, (change, base, expected)) in cases.into_iter().enumerate() {
            assert_eq!(with(change, base), expected, "case {place}");
        }
        assert_eq!(clashes(&moved, std::slice::from_ref(&moved), |_| true), []);
    }

    #[test]
    fn hours_and_days_are_odd_on_either_clock() {
        let day = |text: &str| text.parse().expect("a day");
        let words = |text: &str| Bilingual { ko: text.into(), en: text.into() };
        let cohort = CohortDetails {
            code: "c".into(),
            title: words("t"),
            title_for_buyers: "t".into(),
            host: words("h"),
            agency: None,
            zone: Tz::Asia__Seoul,
            starts_on: day("2020-09-15"),
            ends_on: day("2020-09-25"),
            venue: None,
            directions: None,
            phone: String::new(),
            email: String::new(),
            check_page: None,
            policy: Policy::default(),
            sample_limit: None,
            deals_count: Default::default(),
            report_unit: Default::default(),
            prospective: None,
            rates: Default::default(),
        };
        let holidays = [Holiday { country: "US".into(), day: day("2020-09-16"), name: "Day".into() }];
        let seoul = Seat { zone: Tz::Asia__Seoul, country: "KR" };
        let angeles = Seat { zone: Tz::America__Los_Angeles, country: "US" };
        let odd = |start: &str| {
            oddities([at(start), at(start) + chrono::Duration::minutes(40)], &cohort, seoul, angeles, &holidays)
        };
        let holiday = || Odd::Holiday { country: "US".into(), name: "Day".into() };
        let cases = [
            ("2020-09-16 09:40", vec![]),
            ("2020-09-17 09:40", vec![holiday()]),
            ("2020-09-16 07:30", vec![Odd::HostHours]),
            ("2020-09-16 13:00", vec![Odd::BuyerHours]),
            ("2020-09-16 12:20", vec![Odd::LunchTime]),
            ("2020-09-16 11:30", vec![Odd::LunchTime]),
            ("2020-09-19 09:40", vec![Odd::HostWeekend]),
            ("2020-09-21 09:40", vec![Odd::BuyerWeekend]),
            ("2020-09-16 23:40", vec![Odd::HostHours, Odd::BuyerHours, holiday()]),
            ("2020-09-29 09:40", vec![Odd::OutsideCohort]),
        ];
        for (start, expected) in cases {
            assert_eq!(odd(start), expected, "{start}");
        }
    }
}
