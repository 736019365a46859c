//! People: a company's contacts, interpreters and staff.

use chrono_tz::Tz;

use super::HOME;
use super::codes::{self, Codes};
use super::findings::Findings;
use super::table::{Line, MOST_TEXT, Table};
use crate::domain::cohort::CohortDetails;
use crate::domain::company::{PersonDetails, Role};
use crate::domain::lang::Lang;
use crate::workbook::headers::Column;
use crate::workbook::plan::MemberPlan;
use crate::workbook::problem::Wrong;
use crate::workbook::{cell::Value, values};

/// What a line does not say of its person.
pub struct Usual {
    pub lang: Lang,
    pub zone: Tz,
    pub country: String,
}

impl Usual {
    pub fn at_home(cohort: &CohortDetails) -> Usual {
        Usual { lang: Lang::Ko, zone: cohort.zone, country: HOME.to_owned() }
    }
}

/// The person of a line; `None` where it names nobody.
pub fn person(line: &Line, usual: &Usual, findings: &mut Findings) -> Option<PersonDetails> {
    line.need(Column::Person, findings);
    let name = line.name(Column::Person, findings);
    let said = |value: &Value| values::language(&value.to_string());
    let details = PersonDetails {
        name: name.clone().unwrap_or_default(),
        position: line.name(Column::Position, findings),
        salutation: line.name(Column::Salutation, findings),
        email: email(line, findings),
        phone: line.value(Column::Phone).map(values::phone),
        lang: line.read(Column::Language, said, |found| Wrong::NotALanguage { found }, findings).unwrap_or(usual.lang),
        zone: usual.zone,
        country: usual.country.clone(),
    };
    name.map(|_| details)
}

pub fn email(line: &Line, findings: &mut Findings) -> Option<String> {
    let read = |value: &Value| Some(value.to_string()).filter(|text| values::is_email(text));
    line.read(Column::Email, read, |found| Wrong::NotAnEmail { found }, findings)
}

pub fn link(line: &Line, column: Column, findings: &mut Findings) -> Option<String> {
    let read = |value: &Value| Some(value.to_string()).filter(|text| values::is_link(text) && text.len() <= MOST_TEXT);
    line.read(column, read, |found| Wrong::NotALink { found }, findings)
}

/// Interpreters, each with their code and name as they are compared.
pub fn interpreters(
    table: &Table,
    cohort: &CohortDetails,
    codes: &mut Codes,
    findings: &mut Findings,
) -> Vec<(MemberPlan, [String; 2])> {
    let read = |line| member(line, "T", cohort, codes, findings, |_, _| Some(Role::Interpreter));
    let keyed = |member: MemberPlan| {
        let keys = [codes::key(&member.code), codes::key(&member.details.name)];
        (member, keys)
    };
    table.lines.iter().filter_map(read).map(keyed).collect()
}

pub fn staff(table: &Table, cohort: &CohortDetails, codes: &mut Codes, findings: &mut Findings) -> Vec<MemberPlan> {
    let role = |line: &Line, findings: &mut Findings| {
        line.need(Column::Role, findings);
        let read = |value: &Value| values::staff_role(&value.to_string());
        line.read(Column::Role, read, |found| Wrong::NotARole { found }, findings)
    };
    let read = |line| member(line, "S", cohort, codes, findings, role);
    table.lines.iter().filter_map(read).collect()
}

fn member(
    line: &Line,
    letter: &str,
    cohort: &CohortDetails,
    codes: &mut Codes,
    findings: &mut Findings,
    role: impl Fn(&Line, &mut Findings) -> Option<Role>,
) -> Option<MemberPlan> {
    let details = person(line, &Usual::at_home(cohort), findings);
    let role = role(line, findings);
    let note = line.name(Column::Office, findings);
    let code = match codes::given(line, findings) {
        Some(code) => {
            codes.take(&code, line.at(Column::Code), findings);
            code
        }
        None => {
            let name = &details.as_ref()?.name;
            codes.make(letter, name, line.at(Column::Code), findings)
        }
    };
    Some(MemberPlan { code, role: role?, note, details: details? })
}
