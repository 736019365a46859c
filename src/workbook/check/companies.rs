//! The sheets 참가기업 and 바이어. A company takes as many lines as it has contacts: further lines with its code, or with
//! nothing of a company at all, are colleagues of the first.

use super::codes::{self, Codes, key};
use super::findings::Findings;
use super::meetings::Planned;
use super::people::{self, Usual};
use super::table::{Line, Table};
use super::{Countries, HOME, zones};
use crate::domain::cohort::{Bilingual, CohortDetails};
use crate::domain::company::{CompanyDetails, Mode, Role, Side};
use crate::domain::lang::Lang;
use crate::workbook::headers::Column;
use crate::workbook::place::Place;
use crate::workbook::plan::MemberPlan;
use crate::workbook::problem::Wrong;
use crate::workbook::warning::{Remark, Unusual};
use crate::workbook::{cell::Value, values};

pub struct Company {
    pub details: CompanyDetails,
    pub members: Vec<MemberPlan>,
    pub place: Place,
    /// Its code and its names as they are compared.
    pub keys: [String; 3],
    /// Where each contact is named.
    people: Vec<Place>,
    /// What the first line says of the company, to hold the others against.
    said: Vec<(Column, String, Place)>,
}

const OF_FIRM: [Column; 8] = [
    Column::Name,
    Column::EnglishName,
    Column::Registration,
    Column::Products,
    Column::EnglishProducts,
    Column::HsCode,
    Column::Homepage,
    Column::Mode,
];
const OF_BUYER: [Column; 8] = [
    Column::Name,
    Column::Country,
    Column::City,
    Column::Zone,
    Column::Products,
    Column::Homepage,
    Column::SamplesTo,
    Column::Mode,
];

pub fn firms(table: &Table, cohort: &CohortDetails, codes: &mut Codes, findings: &mut Findings) -> Vec<Company> {
    let details = |line: &Line, code: String, findings: &mut Findings| firm(line, code, cohort, findings);
    gather(table, Side::Firm, &OF_FIRM, codes, findings, details)
}

pub fn buyers(
    table: &Table,
    cohort: &CohortDetails,
    countries: &Countries,
    codes: &mut Codes,
    findings: &mut Findings,
) -> Vec<Company> {
    let details = |line: &Line, code: String, findings: &mut Findings| buyer(line, code, cohort, countries, findings);
    gather(table, Side::Buyer, &OF_BUYER, codes, findings, details)
}

fn gather(
    table: &Table,
    side: Side,
    columns: &[Column],
    codes: &mut Codes,
    findings: &mut Findings,
    details: impl Fn(&Line, String, &mut Findings) -> CompanyDetails,
) -> Vec<Company> {
    let mut companies: Vec<Company> = Vec::new();
    for line in &table.lines {
        let at = match known(line, columns, &companies, findings) {
            Known::Company(at) => {
                same_company(line, &companies[at], findings);
                at
            }
            Known::New(given) => {
                line.need(Column::Name, findings);
                let Some(code) = code(given, line, side, codes, findings) else { continue };
                let details = details(line, code, findings);
                let said = columns
                    .iter()
                    .filter_map(|column| Some((*column, line.value(*column)?.to_string(), line.at(*column))));
                let (said, place) = (said.collect(), line.at(Column::Name));
                let keys = [&details.code, &details.name.ko, &details.name.en].map(|word| key(word));
                companies.push(Company { details, keys, members: Vec::new(), place, people: Vec::new(), said });
                companies.len() - 1
            }
            Known::Unreadable => continue,
        };
        add_contact(line, &mut companies[at], findings);
    }
    companies
}

enum Known {
    Company(usize),
    New(Option<String>),
    Unreadable,
}

fn known(line: &Line, columns: &[Column], companies: &[Company], findings: &mut Findings) -> Known {
    if line.has(Column::Code) {
        let Some(code) = codes::given(line, findings) else { return Known::Unreadable };
        let found = {
            let code = key(&code);
            companies.iter().position(|company| company.keys[0] == code)
        };
        return found.map_or(Known::New(Some(code)), Known::Company);
    }
    if !companies.is_empty() && !columns.iter().any(|column| line.has(*column)) {
        return Known::Company(companies.len() - 1);
    }
    let name = line.value(Column::Name).map(|name| key(&name.to_string()));
    let found = companies.iter().position(|company| Some(&company.keys[1]) == name.as_ref());
    found.map_or(Known::New(None), Known::Company)
}

fn code(given: Option<String>, line: &Line, side: Side, codes: &mut Codes, findings: &mut Findings) -> Option<String> {
    match given {
        Some(code) => {
            codes.take(&code, line.at(Column::Code), findings);
            Some(code)
        }
        None => {
            let letter = if side == Side::Firm { "F" } else { "B" };
            let name = line.value(Column::Name)?.to_string();
            Some(codes.make(letter, &name, line.at(Column::Code), findings))
        }
    }
}

/// A further line of a company may leave its columns empty, but not say something else.
fn same_company(line: &Line, company: &Company, findings: &mut Findings) {
    let code = &company.details.code;
    for (column, said, other) in &company.said {
        if line.value(*column).is_none_or(|now| key(&now.to_string()) == key(said)) {
            continue;
        }
        let (code, other) = (code.clone(), other.clone());
        let what = match column {
            Column::Name => Wrong::CodeTwice { code, other },
            _ => Wrong::CompanyDiffers { code, column: line.heading(*column), other },
        };
        findings.wrong(line.at(if *column == Column::Name { Column::Code } else { *column }), what);
        if *column == Column::Name {
            // Another company altogether: one problem says it.
            return;
        }
    }
}

fn add_contact(line: &Line, company: &mut Company, findings: &mut Findings) {
    let (lang, role) = match company.details.side {
        Side::Firm => (Lang::Ko, Role::Firm),
        Side::Buyer => (Lang::En, Role::Buyer),
    };
    let usual = Usual { lang, zone: company.details.zone, country: company.details.country.clone() };
    let Some(details) = people::person(line, &usual, findings) else { return };
    let twin = company.members.iter().position(|member| {
        let known = &member.details;
        known.name == details.name && known.email == details.email && known.phone == details.phone
    });
    if let Some(twin) = twin {
        let what = Wrong::PersonTwice { name: details.name, other: company.people[twin].clone() };
        findings.wrong(line.at(Column::Person), what);
        return;
    }
    let code = company.details.code.clone();
    company.people.push(line.at(Column::Person));
    company.members.push(MemberPlan { code, role, note: None, details });
}

fn firm(line: &Line, code: String, cohort: &CohortDetails, findings: &mut Findings) -> CompanyDetails {
    let registration = line.name(Column::Registration, findings).map(|text| values::registration(&text));
    if let Some(found) = registration.clone().filter(|number| !values::registration_checks(number)) {
        findings.unusual(line.at(Column::Registration), Unusual::RegistrationNumber { found });
    }
    let usual = if cohort.venue.is_some() { Mode::Venue } else { Mode::Online };
    CompanyDetails {
        side: Side::Firm,
        code,
        name: super::cohort::bilingual(line, Column::Name, Column::EnglishName, findings),
        registration,
        products: super::cohort::bilingual(line, Column::Products, Column::EnglishProducts, findings),
        hs_code: line.value(Column::HsCode).map(hs_code),
        homepage: line.name(Column::Homepage, findings),
        country: HOME.to_owned(),
        city: None,
        zone: cohort.zone,
        mode: mode(line, findings).unwrap_or(usual),
        samples_to: None,
    }
}

fn buyer(
    line: &Line,
    code: String,
    cohort: &CohortDetails,
    countries: &Countries,
    findings: &mut Findings,
) -> CompanyDetails {
    line.need(Column::Country, findings);
    let country = |value: &Value| (countries.by_name)(&value.to_string());
    let country = line.read(Column::Country, country, |found| Wrong::UnknownCountry { found }, findings);
    let city = line.name(Column::City, findings);
    let zone = zone(line, country, city.as_deref(), cohort, countries, findings);
    let both = |text: Option<String>| text.map(|text| Bilingual { ko: text.clone(), en: text }).unwrap_or_default();
    let direct = |to: &String| !matches!(key(to).as_str(), "바이어직접" | "직접" | "바이어" | "DIRECT" | "BUYER");
    CompanyDetails {
        side: Side::Buyer,
        code,
        name: both(line.name(Column::Name, findings)),
        registration: None,
        products: both(line.text(Column::Products, super::table::MOST_TEXT, findings)),
        hs_code: None,
        homepage: line.name(Column::Homepage, findings),
        country: country.unwrap_or_default().to_owned(),
        city,
        zone,
        mode: mode(line, findings).unwrap_or(Mode::Online),
        samples_to: line.name(Column::SamplesTo, findings).filter(direct),
    }
}

/// The zone given, held against the country; else the one that goes without saying. Where there is neither, the host's
/// stands in while the rest is checked.
fn zone(
    line: &Line,
    country: Option<&str>,
    city: Option<&str>,
    cohort: &CohortDetails,
    countries: &Countries,
    findings: &mut Findings,
) -> chrono_tz::Tz {
    let place = line.at(Column::Zone);
    if line.has(Column::Zone) {
        let named = |value: &Value| zones::named(&value.to_string());
        let zone = line.read(Column::Zone, named, |found| Wrong::UnknownZone { found }, findings);
        if let (Some(zone), Some(country)) = (zone, country) {
            let of_country = (countries.zones_of)(country);
            if !of_country.is_empty() && !of_country.contains(&zone) {
                let (zone, country) = (zone.to_string(), country.to_owned());
                findings.unusual(place, Unusual::ZoneElsewhere { zone, country });
            }
        }
        return zone.unwrap_or(cohort.zone);
    }
    let Some(country) = country else { return cohort.zone };
    match zones::unsaid(country, city, cohort.starts_on, countries) {
        Some(zone) => {
            findings.note(place, Remark::ZoneTaken { zone: zone.to_string(), country: country.to_owned() });
            zone
        }
        None => {
            findings.wrong(place, Wrong::ZoneNeeded { country: country.to_owned() });
            cohort.zone
        }
    }
}

fn mode(line: &Line, findings: &mut Findings) -> Option<Mode> {
    line.read(Column::Mode, |value| values::mode(&value.to_string()), |found| Wrong::NotAMode { found }, findings)
}

/// 6911.10 kept as a number has lost its last 0.
fn hs_code(value: &Value) -> String {
    match value {
        Value::Number(number) if number.fract() != 0.0 => format!("{number:.2}"),
        other => other.to_string(),
    }
}

/// What stands across all of them.
pub fn look(companies: &[Company], meetings: &[Planned], countries: &Countries, findings: &mut Findings) {
    for company in companies {
        let details = &company.details;
        if details.side == Side::Buyer && (countries.blocks_telegram)(&details.country) {
            let what = Unusual::TelegramBlocked { country: details.country.clone() };
            findings.unusual(company.place.clone(), what);
        }
        if !meetings.iter().any(|meeting| [&meeting.plan.firm, &meeting.plan.buyer].contains(&&details.code)) {
            findings.unusual(company.place.clone(), Unusual::NoMeeting);
        }
    }
}
