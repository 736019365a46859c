//! The sheet 상담일정.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use super::codes::{self, Codes, key};
use super::companies::Company;
use super::findings::Findings;
use super::people;
use super::table::{Line, Table};
use crate::domain::cohort::CohortDetails;
use crate::domain::company::{Mode, Side};
use crate::domain::meeting::MeetingDetails;
use crate::domain::zone;
use crate::workbook::headers::Column;
use crate::workbook::place::Place;
use crate::workbook::plan::{MeetingPlan, MemberPlan};
use crate::workbook::problem::Wrong;
use crate::workbook::values;
use crate::workbook::warning::Unusual;

/// Who may meet.
pub struct Parties<'a> {
    pub companies: &'a [Company],
    /// Interpreters, each with their code and name as they are compared.
    pub interpreters: &'a [(MemberPlan, [String; 2])],
}

/// A meeting with the cells that say so.
pub struct Planned {
    pub plan: MeetingPlan,
    pub buyer_zone: Tz,
    pub buyer_country: String,
    /// An online firm's booth is only a label: nobody sits there.
    pub firm_is_at_booth: bool,
    pub at: Cells,
}

pub struct Cells {
    pub date: Place,
    pub start: Place,
    pub firm: Place,
    pub buyer: Place,
    pub interpreter: Place,
    pub booth: Place,
}

pub fn read(table: &Table, cohort: &CohortDetails, parties: &Parties, findings: &mut Findings) -> Vec<Planned> {
    let mut codes = Codes::default();
    if let Some(line) = table.lines.first().filter(|line| !line.knows(Column::Minutes) && !line.knows(Column::End)) {
        let column = line.heading(Column::Minutes);
        if !table.lines.iter().any(|line| line.value(Column::Start).and_then(values::time_range).is_some()) {
            findings.wrong(line.sheet(), Wrong::ColumnMissing { column });
        }
    }
    table.lines.iter().filter_map(|line| meeting(line, cohort, parties, &mut codes, findings)).collect()
}

fn meeting(
    line: &Line,
    cohort: &CohortDetails,
    parties: &Parties,
    codes: &mut Codes,
    findings: &mut Findings,
) -> Option<Planned> {
    for column in [Column::Date, Column::Start, Column::Firm, Column::Buyer] {
        line.need(column, findings);
    }
    let day = |value: &_| values::date(value, Some(cohort.starts_on));
    let day = line.read(Column::Date, day, |found| Wrong::NotADate { found }, findings);
    let span = span(line, findings);
    let firm = parties.company(line, Column::Firm, Side::Firm, findings);
    let buyer = parties.company(line, Column::Buyer, Side::Buyer, findings);
    let interpreter = parties.interpreter(line, findings);
    let booth = line.name(Column::Booth, findings);
    let link = people::link(line, Column::Link, findings);
    let given = codes::given(line, findings);
    let host_wall = day.zip(span).map(|(day, (start, _))| wall(line, day, start, cohort, findings));

    let (firm, buyer) = (firm?, buyer?);
    let code = match given {
        Some(code) => {
            codes.take(&code, line.at(Column::Code), findings);
            code
        }
        None => {
            let pair = format!("{} {}", firm.details.code, buyer.details.code);
            codes.make("M", &pair, line.at(Column::Code), findings)
        }
    };
    let (host_wall, minutes) = (host_wall?, span?.1?);
    let starts_at = zone::instant(host_wall, cohort.zone);
    let details = MeetingDetails { code, starts_at, host_wall, minutes, booth, link };
    Some(Planned {
        plan: MeetingPlan { details, firm: firm.details.code.clone(), buyer: buyer.details.code.clone(), interpreter },
        buyer_zone: buyer.details.zone,
        buyer_country: buyer.details.country.clone(),
        firm_is_at_booth: firm.details.mode == Mode::Venue,
        at: Cells {
            date: line.at(Column::Date),
            start: line.at(Column::Start),
            firm: line.at(Column::Firm),
            buyer: line.at(Column::Buyer),
            interpreter: line.at(Column::Interpreter),
            booth: line.at(Column::Booth),
        },
    })
}

/// The start, and the minutes where they can be told: by a column of minutes, an end, or both in one cell.
fn span(line: &Line, findings: &mut Findings) -> Option<(NaiveTime, Option<i64>)> {
    let not_a_time = |found| Wrong::NotATime { found };
    let range = line.value(Column::Start).and_then(values::time_range);
    let start = match range {
        Some((start, _)) => Some(start),
        None => line.read(Column::Start, values::time, not_a_time, findings),
    };
    let end = line.read(Column::End, values::time, not_a_time, findings).or(range.map(|(_, end)| end));
    let minutes = line.read(Column::Minutes, values::minutes, |found| Wrong::NotMinutes { found }, findings);
    if !line.has(Column::Minutes) && !line.has(Column::End) && range.is_none() {
        findings.wrong(line.at(Column::Minutes), Wrong::LengthMissing);
    }
    let start = start?;
    let by_end = end.map(|end| (end - start).num_minutes());
    if by_end.is_some_and(|minutes| minutes <= 0) {
        findings.wrong(line.at(if line.has(Column::End) { Column::End } else { Column::Start }), Wrong::EndBeforeStart);
        return Some((start, None));
    }
    if let (Some(minutes), Some(by_end)) = (minutes, by_end.filter(|by_end| Some(*by_end) != minutes)) {
        findings.wrong(line.at(Column::Minutes), Wrong::LengthDiffers { minutes, by_end });
    }
    let minutes = minutes.or(by_end);
    if let Some(minutes) = minutes.filter(|minutes| !(5..=480).contains(minutes)) {
        findings.wrong(line.at(Column::Minutes), Wrong::LengthUnlikely { minutes });
    }
    Some((start, minutes))
}

/// The host's wall clock at the start, looked at for the hours that are skipped or come twice.
fn wall(
    line: &Line,
    day: NaiveDate,
    start: NaiveTime,
    cohort: &CohortDetails,
    findings: &mut Findings,
) -> NaiveDateTime {
    let wall = day.and_time(start);
    let found = wall.format("%Y-%m-%d %H:%M").to_string();
    let instant = zone::instant(wall, cohort.zone);
    let says = |minutes| zone::local(instant + Duration::minutes(minutes), cohort.zone).naive_local();
    if says(0) != wall {
        findings.wrong(line.at(Column::Start), Wrong::TimeSkipped { found });
    } else if [30, 60, 120].into_iter().any(|later| says(later) == wall) {
        findings.unusual(line.at(Column::Start), Unusual::TimeTwice { found });
    }
    if !(cohort.starts_on..=cohort.ends_on).contains(&day) {
        findings.unusual(line.at(Column::Date), Unusual::OutsideCohort);
    }
    wall
}

impl<'a> Parties<'a> {
    /// A company by its code, or by its name as timetables often have it.
    fn company(&self, line: &Line, column: Column, side: Side, findings: &mut Findings) -> Option<&'a Company> {
        let code = line.name(column, findings)?;
        let of_side = || self.companies.iter().filter(|company| company.details.side == side);
        let wanted = key(&code);
        let by_code = of_side().find(|company| company.keys[0] == wanted);
        let mut by_name = of_side().filter(|company| company.keys[1..].contains(&wanted));
        let only = by_name.next().filter(|_| by_name.next().is_none());
        let found = by_code.or(only);
        if found.is_none() {
            let what = match side {
                Side::Firm => Wrong::UnknownFirm { code },
                Side::Buyer => Wrong::UnknownBuyer { code },
            };
            findings.wrong(line.at(column), what);
        }
        found
    }

    fn interpreter(&self, line: &Line, findings: &mut Findings) -> Option<String> {
        let code = line.name(Column::Interpreter, findings)?;
        let wanted = key(&code);
        let by_code = self.interpreters.iter().find(|(_, keys)| keys[0] == wanted);
        let mut by_name = self.interpreters.iter().filter(|(_, keys)| keys[1] == wanted);
        let only = by_name.next().filter(|_| by_name.next().is_none());
        match by_code.or(only) {
            Some((member, _)) => Some(member.code.clone()),
            None => {
                findings.wrong(line.at(Column::Interpreter), Wrong::UnknownInterpreter { code });
                None
            }
        }
    }
}
