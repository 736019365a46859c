//! Meetings at hours and on days that nobody may have meant, on the host's clock and on the buyer's.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveTime, Timelike as _, Weekday};

use super::HOME;
use super::findings::Findings;
use super::meetings::Planned;
use crate::domain::cohort::{CohortDetails, Holiday};
use crate::domain::zone;
use crate::workbook::warning::Unusual;

/// Where Friday and Saturday are the weekend.
const FRIDAY_RESTS: [&str; 15] =
    ["SA", "KW", "QA", "BH", "OM", "JO", "EG", "IQ", "YE", "DZ", "SD", "LY", "BD", "SY", "IL"];

pub fn look(meetings: &[Planned], cohort: &CohortDetails, holidays: &[Holiday], findings: &mut Findings) {
    for meeting in meetings {
        let details = &meeting.plan.details;
        let host = [details.starts_at, details.ends_at()].map(|at| zone::local(at, cohort.zone));
        let buyer = [details.starts_at, details.ends_at()].map(|at| zone::local(at, meeting.buyer_zone));
        let start = || meeting.at.start.clone();
        let date = || meeting.at.date.clone();
        if is_out_of_hours(host) {
            findings.unusual(start(), Unusual::HostHours);
        }
        if is_out_of_hours(buyer) {
            findings.unusual(start(), Unusual::BuyerHours);
        }
        if host[0].hour() < 13 && host[1].time() > noon() {
            findings.unusual(start(), Unusual::LunchTime);
        }
        if is_weekend(host[0].weekday(), HOME) {
            findings.unusual(date(), Unusual::HostWeekend);
        }
        if is_weekend(buyer[0].weekday(), &meeting.buyer_country) {
            findings.unusual(date(), Unusual::BuyerWeekend);
        }
        for (country, day) in [(HOME, host[0].date_naive()), (&*meeting.buyer_country, buyer[0].date_naive())] {
            if let Some(holiday) = holiday(holidays, country, day) {
                let Holiday { country, day, name } = holiday.clone();
                findings.unusual(date(), Unusual::OnHoliday { country, day, name });
            }
        }
    }
}

fn noon() -> NaiveTime {
    NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()
}

/// Before 08:00 or after 21:00.
fn is_out_of_hours([start, end]: [DateTime<FixedOffset>; 2]) -> bool {
    let minute = |at: DateTime<FixedOffset>| at.hour() * 60 + at.minute();
    start.date_naive() != end.date_naive() || minute(start) < 8 * 60 || minute(end) > 21 * 60
}

fn is_weekend(day: Weekday, country: &str) -> bool {
    match day {
        Weekday::Sat => true,
        Weekday::Sun => !FRIDAY_RESTS.contains(&country),
        Weekday::Fri => FRIDAY_RESTS.contains(&country),
        _ => false,
    }
}

fn holiday<'a>(holidays: &'a [Holiday], country: &str, day: NaiveDate) -> Option<&'a Holiday> {
    holidays.iter().find(|holiday| holiday.country == country && holiday.day == day)
}
