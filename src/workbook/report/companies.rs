//! 기업별, 바이어별, 국가별: what the logs come to for each, by formulas over them.

use std::collections::BTreeMap;

use anyhow::Result;

use super::deals::{self, Came, Standing};
use super::formula::{Term, as_in, count, in_unit, is, is_not, sum};
use super::gather::Frame;
use super::logs;
use super::page::{Cell, Column, Page, Shown};
use super::tally::Tally;
use super::words::{Options, Unit};
use crate::domain::company::Side;
use crate::domain::country;
use crate::domain::deal::Stage;
use crate::domain::log::Held;
use crate::domain::outcome::Outcome;

pub const CODE: &str = "report-code";
pub const NAME: &str = "report-name";
pub const HELD: &str = "report-held-count";
pub const CONSULTED: &str = "report-consulted-sum";
pub const PROSPECTIVE: &str = "report-prospective-sum";
pub const CONTRACTED: &str = "report-contracted-sum";
pub const COUNTRY: &str = "report-country";
const PLANNED: &str = "report-planned-count";

const FIRMS: [Column; 9] = [
    (CODE, 10, Shown::Text),
    (NAME, 28, Shown::Text),
    (PLANNED, 12, Shown::Number),
    (HELD, 12, Shown::Number),
    ("report-elsewhere-count", 12, Shown::Number),
    (CONSULTED, 16, Shown::Number),
    ("report-prospective-count", 14, Shown::Number),
    (PROSPECTIVE, 16, Shown::Number),
    (CONTRACTED, 16, Shown::Number),
];
/// The same where sums are in thousands.
const FIRMS_IN_THOUSANDS: [Column; 9] = [
    FIRMS[0],
    FIRMS[1],
    FIRMS[2],
    FIRMS[3],
    FIRMS[4],
    (CONSULTED, 16, Shown::Decimal),
    FIRMS[6],
    (PROSPECTIVE, 16, Shown::Decimal),
    (CONTRACTED, 16, Shown::Decimal),
];
const BUYERS: [Column; 5] = [
    (CODE, 10, Shown::Text),
    (NAME, 28, Shown::Text),
    (COUNTRY, 16, Shown::Text),
    (PLANNED, 12, Shown::Number),
    (HELD, 12, Shown::Number),
];
const COUNTRIES: [Column; 3] =
    [(COUNTRY, 20, Shown::Text), ("report-buyers-count", 12, Shown::Number), (HELD, 12, Shown::Number)];

pub struct Pages {
    pub firms: Page,
    pub buyers: Page,
    pub countries: Page,
}

/// `deals` is the sheet that contracts stand on, and what its lines come to.
pub fn pages(frame: &Frame, tally: &Tally, logs: &Page, deals: (&Page, &Came)) -> Result<Pages> {
    let buyers = buyers(frame, tally, logs)?;
    let countries = countries(frame, tally, &buyers)?;
    Ok(Pages { firms: firms(frame, tally, logs, deals)?, buyers, countries })
}

fn firms(frame: &Frame, tally: &Tally, logs: &Page, (deals, came): (&Page, &Came)) -> Result<Page> {
    let options = frame.options;
    let columns = match options.unit {
        Unit::Dollar => &FIRMS,
        Unit::Thousand => &FIRMS_IN_THOUSANDS,
    };
    let mut page = Page::small(options, "report-firms", columns)?;
    let per = options.unit.dollars();
    for firm in frame.of_side(Side::Firm) {
        let of = tally.company(firm.id);
        let own = format!("$A{}", page.row());
        let mine = |more: Vec<Term>| -> Result<Vec<Term>> {
            Ok([vec![as_in(logs.range(logs::FIRM_CODE)?, own.clone())], more].concat())
        };
        let held = || -> Result<Vec<Term>> { mine(vec![was(logs, options, Held::Held)?]) };
        let prospective = [held()?, vec![is(logs.range(logs::PROSPECTIVE)?, ">0")]].concat();
        let total = |column: &str| -> Result<String> { Ok(in_unit(sum(&logs.range(column)?, &held()?), per)) };
        let contracted = [
            as_in(deals.range(deals::FIRM_CODE)?, own.clone()),
            is(deals.range(deals::STAGE)?, deals::stage_word(options, Stage::Contracted)),
            is(deals.range(deals::STANDING)?, deals::standing_word(options, Standing::Counted)),
        ];
        let contracted = in_unit(sum(&deals.range(deals::DOLLARS)?, &contracted), per);
        let in_units = |dollars: f64| dollars / f64::from(per);
        page.line([
            Cell::Text(&firm.details.code),
            Cell::Text(firm.details.name.in_lang(options.lang)),
            Cell::Formula(count(&mine(vec![planned(logs, options)?])?), f64::from(of.planned)),
            Cell::Formula(count(&held()?), f64::from(of.held.meetings)),
            Cell::Formula(count(&mine(vec![was(logs, options, Held::Elsewhere)?])?), f64::from(of.elsewhere)),
            Cell::Formula(total(logs::CONSULTED_DOLLARS)?, in_units(of.held.consulted.dollars())),
            Cell::Formula(count(&prospective), f64::from(of.held.prospective.above_nought)),
            Cell::Formula(total(logs::PROSPECTIVE_DOLLARS)?, in_units(of.held.prospective.dollars())),
            Cell::Formula(contracted, in_units(came.of_firm(firm.id, Stage::Contracted).dollars())),
        ])?;
    }
    Ok(page)
}

fn buyers(frame: &Frame, tally: &Tally, logs: &Page) -> Result<Page> {
    let options = frame.options;
    let mut page = Page::small(options, "report-buyers", &BUYERS)?;
    for buyer in frame.of_side(Side::Buyer) {
        let of = tally.company(buyer.id);
        let mine = as_in(logs.range(logs::BUYER_CODE)?, format!("$A{}", page.row()));
        let held = [mine.clone(), was(logs, options, Held::Held)?];
        page.line([
            Cell::Text(&buyer.details.code),
            Cell::Text(buyer.details.name.in_lang(options.lang)),
            Cell::Text(place(options, &buyer.details.country)),
            Cell::Formula(count(&[mine, planned(logs, options)?]), f64::from(of.planned)),
            Cell::Formula(count(&held), f64::from(of.held.meetings)),
        ])?;
    }
    Ok(page)
}

fn countries(frame: &Frame, tally: &Tally, buyers: &Page) -> Result<Page> {
    let options = frame.options;
    let mut page = Page::small(options, "report-countries", &COUNTRIES)?;
    let mut all: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for buyer in frame.of_side(Side::Buyer) {
        let of = all.entry(place(options, &buyer.details.country)).or_default();
        of.0 += 1;
        of.1 += tally.company(buyer.id).held.meetings;
    }
    for (name, (number, held)) in all {
        let here = [as_in(buyers.range(COUNTRY)?, format!("$A{}", page.row()))];
        page.line([
            Cell::Text(name),
            Cell::Formula(count(&here), f64::from(number)),
            Cell::Formula(sum(&buyers.range(HELD)?, &here), f64::from(held)),
        ])?;
    }
    Ok(page)
}

fn was(logs: &Page, options: Options, held: Held) -> Result<Term> {
    Ok(is(logs.range(logs::OUTCOME)?, logs::outcome_word(options, Outcome::Told(held))))
}

fn planned(logs: &Page, options: Options) -> Result<Term> {
    Ok(is_not(logs.range(logs::OUTCOME)?, &logs::outcome_word(options, Outcome::Cancelled)))
}

/// What people call a country; its code where it has no name.
fn place(options: Options, code: &str) -> &str {
    country::name(options.lang, code).unwrap_or(code)
}
