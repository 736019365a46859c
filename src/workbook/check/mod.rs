//! Sheets of cells become a plan, or the list of everything that keeps them from being one. Nothing stops at the first
//! problem: a sheet that cannot be read well still has its other cells looked at.

mod clashes;
mod clocks;
mod codes;
mod cohort;
mod companies;
mod findings;
mod meetings;
mod people;
mod preparations;
mod resident;
mod surveys;
mod table;
mod zones;

use chrono_tz::Tz;

use super::cell::Sheet;
use super::headers::SheetKind;
use super::place::Place;
use super::plan::{Checked, Plan};
use super::warning::Remark;
use findings::Findings;
use table::Table;

/// What is known of countries; `domain::country` has it.
#[derive(Clone, Copy)]
pub struct Countries {
    /// The ISO code of a country by code or name.
    pub by_name: fn(&str) -> Option<&'static str>,
    pub zones_of: fn(&str) -> &'static [Tz],
    pub blocks_telegram: fn(&str) -> bool,
}

/// The firms' own country.
const HOME: &str = "KR";

/// Checks a workbook whole.
pub fn check(sheets: &[Sheet], countries: &Countries) -> Checked {
    let mut findings = Findings::default();
    let sheets = resident::masked(sheets, &mut findings);
    let mut codes = codes::Codes::default();
    let [cohort, firms, buyers, meetings, interpreters, preparations, staff, holidays, surveys, _] =
        SheetKind::ALL.map(|kind| Table::find(&sheets, kind, &mut findings));
    note_unread(&sheets, &mut findings);

    let (cohort, cohort_place) = cohort::read(&cohort, &mut findings);
    let near = &cohort;
    let mut companies = companies::firms(&firms, near, &mut codes, &mut findings);
    companies.extend(companies::buyers(&buyers, near, countries, &mut codes, &mut findings));
    let interpreters = people::interpreters(&interpreters, near, &mut codes, &mut findings);
    let staff = people::staff(&staff, near, &mut codes, &mut findings);
    let holidays = preparations::holidays(&holidays, near, countries, &mut findings);
    let (preparations, materials) = preparations::read(&preparations, near, &mut findings);
    let surveys = surveys::read(&surveys, &mut findings);
    let parties = meetings::Parties { companies: &companies, interpreters: &interpreters };
    let meetings = meetings::read(&meetings, near, &parties, &mut findings);

    clashes::look(&meetings, &mut findings);
    clocks::look(&meetings, near, &holidays, &mut findings);
    companies::look(&companies, &meetings, countries, &mut findings);
    cohort::look(&cohort, &cohort_place, &mut findings);

    let mut members: Vec<_> = companies.iter().flat_map(|company| company.members.clone()).collect();
    members.extend(interpreters.into_iter().map(|(member, _)| member));
    members.extend(staff);
    let plan = Plan {
        cohort,
        companies: companies.into_iter().map(|company| company.details).collect(),
        members,
        meetings: meetings.into_iter().map(|meeting| meeting.plan).collect(),
        preparations,
        materials,
        holidays,
        surveys,
    };
    findings.conclude(plan, &sheets)
}

fn note_unread(sheets: &[Sheet], findings: &mut Findings) {
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty() && !Table::is_read(sheets, sheet)) {
        findings.note(Place::sheet(&sheet.name), Remark::SheetNotRead);
    }
}
