//! The sheets 준비사항 and 휴일.

use chrono::{DateTime, NaiveTime, Utc};

use super::Countries;
use super::codes::{self, Codes};
use super::cohort::bilingual;
use super::findings::Findings;
use super::people;
use super::table::{Line, MOST_TEXT, Table};
use crate::domain::cohort::{Bilingual, CohortDetails, Holiday};
use crate::domain::company::Side;
use crate::domain::preparation::PreparationDetails;
use crate::domain::zone;
use crate::workbook::headers::Column;
use crate::workbook::plan::MaterialPlan;
use crate::workbook::problem::Wrong;
use crate::workbook::{cell::Value, values};

/// The preparations, and the addresses of what staff hand out with them.
pub fn read(
    table: &Table,
    cohort: &CohortDetails,
    findings: &mut Findings,
) -> (Vec<PreparationDetails>, Vec<MaterialPlan>) {
    // Nothing else is called by these codes, so they may be the same as a company's.
    let mut codes = Codes::default();
    let (mut preparations, mut materials) = (Vec::new(), Vec::new());
    for line in &table.lines {
        let Some(preparation) = preparation(line, cohort, &mut codes, findings) else { continue };
        let address = people::link(line, Column::Material, findings);
        let material = |address| MaterialPlan { preparation: preparation.code.clone(), address };
        materials.extend(address.map(material));
        preparations.push(preparation);
    }
    (preparations, materials)
}

fn preparation(
    line: &Line,
    cohort: &CohortDetails,
    codes: &mut Codes,
    findings: &mut Findings,
) -> Option<PreparationDetails> {
    line.need(Column::Title, findings);
    line.need(Column::Due, findings);
    let side = |value: &Value| values::side(&value.to_string());
    let side = line.read(Column::Side, side, |found| Wrong::NotASide { found }, findings).flatten();
    let title = match side {
        // Firms read Korean; no buyer misses the English.
        Some(Side::Firm) if !line.has(Column::EnglishTitle) => {
            let title = line.name(Column::Title, findings).unwrap_or_default();
            Bilingual { ko: title.clone(), en: title }
        }
        _ => bilingual(line, Column::Title, Column::EnglishTitle, findings),
    };
    let moment = |column, unsaid: Option<NaiveTime>, findings: &mut Findings| {
        let unsaid = unsaid.unwrap_or_default();
        let read = |value: &Value| values::date_time(value, Some(cohort.starts_on), unsaid);
        let wall = line.read(column, read, |found| Wrong::NotADateTime { found }, findings)?;
        Some(zone::instant(wall, cohort.zone))
    };
    let due = moment(Column::Due, NaiveTime::from_hms_opt(18, 0, 0), findings);
    let happens_at = moment(Column::HappensAt, NaiveTime::from_hms_opt(9, 0, 0), findings);
    let minutes = minutes(line, happens_at, cohort, findings);
    let kind = line.name(Column::Kind, findings).unwrap_or_else(|| title.ko.clone());
    let place = line.name(Column::Place, findings);
    let guidance = guidance(line, findings);
    let proof = |value: &Value| values::proof(&value.to_string());
    let proof = line.read(Column::Proof, proof, |found| Wrong::NotAProof { found }, findings);
    let code = match codes::given(line, findings) {
        Some(code) => {
            codes.take(&code, line.at(Column::Code), findings);
            code
        }
        None if title.ko.is_empty() => return None,
        None => codes.make("P", &title.ko, line.at(Column::Code), findings),
    };
    Some(PreparationDetails { code, kind, side, title, due: due?, happens_at, minutes, place, guidance, proof })
}

/// How long it takes, by a column of minutes or by an end on the same day; nobody need say it.
fn minutes(
    line: &Line,
    happens_at: Option<DateTime<Utc>>,
    cohort: &CohortDetails,
    findings: &mut Findings,
) -> Option<i64> {
    let minutes = line.read(Column::Minutes, values::minutes, |found| Wrong::NotMinutes { found }, findings);
    let end = line.read(Column::End, values::time, |found| Wrong::NotATime { found }, findings);
    let start = zone::local(happens_at?, cohort.zone).time();
    let by_end = end.map(|end| (end - start).num_minutes());
    if by_end.is_some_and(|by_end| by_end <= 0) {
        findings.wrong(line.at(Column::End), Wrong::EndBeforeStart);
        return None;
    }
    if let (Some(minutes), Some(by_end)) = (minutes, by_end.filter(|by_end| Some(*by_end) != minutes)) {
        findings.wrong(line.at(Column::Minutes), Wrong::LengthDiffers { minutes, by_end });
    }
    minutes.or(by_end)
}

/// Either language stands in for the other.
fn guidance(line: &Line, findings: &mut Findings) -> Option<Bilingual> {
    let ko = line.text(Column::Guidance, MOST_TEXT, findings);
    let en = line.text(Column::EnglishGuidance, MOST_TEXT, findings);
    let either = ko.clone().or_else(|| en.clone())?;
    Some(Bilingual { ko: ko.unwrap_or_else(|| either.clone()), en: en.unwrap_or(either) })
}

pub fn holidays(table: &Table, cohort: &CohortDetails, countries: &Countries, findings: &mut Findings) -> Vec<Holiday> {
    let mut holidays: Vec<Holiday> = Vec::new();
    for line in &table.lines {
        line.need(Column::Country, findings);
        line.need(Column::Date, findings);
        let country = |value: &Value| (countries.by_name)(&value.to_string());
        let country = line.read(Column::Country, country, |found| Wrong::UnknownCountry { found }, findings);
        let day = |value: &Value| values::date(value, Some(cohort.starts_on));
        let day = line.read(Column::Date, day, |found| Wrong::NotADate { found }, findings);
        let name = line.name(Column::Name, findings).unwrap_or_default();
        let (Some(country), Some(day)) = (country, day) else { continue };
        // The same day twice is still one holiday.
        if !holidays.iter().any(|known| known.country == country && known.day == day) {
            holidays.push(Holiday { country: country.to_owned(), day, name });
        }
    }
    holidays
}
