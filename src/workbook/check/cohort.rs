//! The sheet 행사.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::findings::Findings;
use super::table::{Line, MOST_NAME, MOST_TEXT, Table};
use super::zones;
use crate::domain::cohort::{Bilingual, CohortDetails, Policy};
use crate::domain::deal::Counts;
use crate::domain::rates::Rates;
use crate::workbook::headers::{Column, SheetKind};
use crate::workbook::place::Place;
use crate::workbook::problem::Wrong;
use crate::workbook::warning::{Remark, Unusual};
use crate::workbook::{cell::Value, values};

/// What the sheet says, with something in place of what it fails to, so that the other sheets can be checked.
pub fn read(table: &Table, findings: &mut Findings) -> (CohortDetails, Place) {
    let Some(line) = table.lines.first() else { return (nothing(), Place::sheet(SheetKind::Cohort.name())) };
    line_of(line, findings)
}

/// What stands across several lines of it.
pub fn look(cohort: &CohortDetails, keep: &Place, findings: &mut Findings) {
    let (keep_days, last) = (cohort.policy.keep_days, cohort.policy.follow_ups.last());
    if let Some(last_follow_up) = last.copied().filter(|last| *last > keep_days) {
        findings.unusual(keep.clone(), Unusual::KeptTooShort { keep_days, last_follow_up });
    }
}

fn line_of(line: &Line, findings: &mut Findings) -> (CohortDetails, Place) {
    for column in SheetKind::Cohort.required_columns() {
        line.need(*column, findings);
    }
    let mut details = nothing();
    details.code = super::codes::given(line, findings).unwrap_or_default();
    details.title = bilingual(line, Column::Title, Column::EnglishTitle, findings);
    details.title_for_buyers = match line.name(Column::BuyerTitle, findings) {
        Some(title) => title,
        None => {
            english_missing(line, Column::BuyerTitle, findings);
            details.title.en.clone()
        }
    };
    details.host = bilingual(line, Column::Host, Column::EnglishHost, findings);
    details.agency = line.name(Column::Agency, findings);
    details.zone = zone(line, findings);
    let day = |column, findings: &mut Findings| {
        line.read(column, |value| values::date(value, None), |found| Wrong::NotADate { found }, findings)
    };
    details.starts_on = day(Column::StartsOn, findings).unwrap_or_default();
    details.ends_on = day(Column::EndsOn, findings).unwrap_or(details.starts_on);
    if details.ends_on < details.starts_on {
        findings.wrong(line.at(Column::EndsOn), Wrong::EndBeforeStart);
    }
    details.venue = line.name(Column::Venue, findings);
    details.directions = line.text(Column::Directions, MOST_TEXT, findings);
    details.phone = line.value(Column::Phone).map(values::phone).unwrap_or_default();
    details.email = super::people::email(line, findings).unwrap_or_default();
    details.check_page = super::people::link(line, Column::CheckPage, findings);
    details.policy = policy(line, findings);
    let money = |found| Wrong::NotMoney { found };
    details.sample_limit = line.read(Column::SampleLimit, values::money, money, findings);
    let odd = |found| Wrong::NotCounts { found };
    let counts = line.read(Column::DealsCount, |value| values::counts(&value.to_string()), odd, findings);
    details.deals_count = counts.unwrap_or_default();
    let odd = |found| Wrong::NotAUnit { found };
    let unit = line.read(Column::ReportUnit, |value| values::unit(&value.to_string()), odd, findings);
    details.report_unit = unit.unwrap_or_default();
    details.prospective = prospective(line, findings);
    let odd = |found| Wrong::NotRates { found };
    details.rates = line.read(Column::Rates, values::rates, odd, findings).unwrap_or_default();
    (details, line.at(Column::Keep))
}

/// What 계약추진액 means in the cohort, where it says so.
fn prospective(line: &Line, findings: &mut Findings) -> Option<Bilingual> {
    let ko = line.text(Column::Prospective, MOST_TEXT, findings)?;
    let en = line.text(Column::EnglishProspective, MOST_TEXT, findings);
    if en.is_none() && !ko.is_ascii() {
        english_missing(line, Column::EnglishProspective, findings);
    }
    Some(Bilingual { en: en.unwrap_or_else(|| ko.clone()), ko })
}

fn policy(line: &Line, findings: &mut Findings) -> Policy {
    let usual = Policy::default();
    let minutes = |found| Wrong::NotMinutes { found };
    let days = |found| Wrong::NotDays { found };
    let quiet = line.read(Column::Quiet, values::quiet_hours, |found| Wrong::NotQuietHours { found }, findings);
    let again = |found| Wrong::NotAgainOrNot { found };
    let uncertain = line.read(Column::Uncertain, |value| values::uncertain(&value.to_string()), again, findings);
    let needed = |found| Wrong::NotNeededOrNot { found };
    let approve = line.read(Column::ApproveBroadcasts, |value| values::needed(&value.to_string()), needed, findings);
    Policy {
        offsets: line.read(Column::Offsets, values::offsets, minutes, findings).unwrap_or(usual.offsets),
        quiet: quiet.unwrap_or(usual.quiet),
        remind_confirmed: line.value(Column::RemindConfirmed).map_or(usual.remind_confirmed, |value| match value {
            Value::Bool(yes) => *yes,
            other => values::yes(&other.to_string()),
        }),
        uncertain: uncertain.unwrap_or(usual.uncertain),
        approve_broadcasts: approve.unwrap_or(usual.approve_broadcasts),
        log_after: line.read(Column::LogAfter, values::log_after, minutes, findings).unwrap_or(usual.log_after),
        follow_ups: line.read(Column::FollowUps, values::days_list, days, findings).unwrap_or(usual.follow_ups),
        keep_days: line.read(Column::Keep, values::days, days, findings).unwrap_or(usual.keep_days),
    }
}

fn zone(line: &Line, findings: &mut Findings) -> Tz {
    let named = |value: &Value| zones::named(&value.to_string());
    match line.read(Column::Zone, named, |found| Wrong::UnknownZone { found }, findings) {
        Some(zone) => zone,
        None => {
            if !line.has(Column::Zone) {
                let (zone, country) = (Tz::Asia__Seoul.to_string(), super::HOME.to_owned());
                findings.note(line.at(Column::Zone), Remark::ZoneTaken { zone, country });
            }
            Tz::Asia__Seoul
        }
    }
}

/// Both languages of a text; where the English is missing the Korean stands in, and staff are told.
pub fn bilingual(line: &Line, ko: Column, en: Column, findings: &mut Findings) -> Bilingual {
    let korean = line.text(ko, MOST_NAME, findings).unwrap_or_default();
    let english = line.text(en, MOST_NAME, findings);
    if english.is_none() && !korean.is_empty() && !korean.is_ascii() {
        english_missing(line, en, findings);
    }
    Bilingual { en: english.unwrap_or_else(|| korean.clone()), ko: korean }
}

fn english_missing(line: &Line, column: Column, findings: &mut Findings) {
    if !line.has(column) {
        findings.unusual(line.at(column), Unusual::EnglishMissing { column: line.heading(column) });
    }
}

fn nothing() -> CohortDetails {
    CohortDetails {
        code: String::new(),
        title: Bilingual::default(),
        title_for_buyers: String::new(),
        host: Bilingual::default(),
        agency: None,
        zone: Tz::Asia__Seoul,
        starts_on: NaiveDate::default(),
        ends_on: NaiveDate::default(),
        venue: None,
        directions: None,
        phone: String::new(),
        email: String::new(),
        check_page: None,
        policy: Policy::default(),
        sample_limit: None,
        deals_count: Counts::default(),
        report_unit: Default::default(),
        prospective: None,
        rates: Rates::default(),
    }
}
