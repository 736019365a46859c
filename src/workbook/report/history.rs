//! 지원 이력: what each firm of the cohort has come to in every cohort it took part in, by its 사업자등록번호. Lines of this
//! cohort are formulas over its own sheets; those of others hold what their rows come to now.

use std::collections::HashMap;

use anyhow::Result;
use chrono::{DateTime, Datelike as _, Utc};

use super::companies;
use super::deals::{self, Came, Standing};
use super::formula::{Term, as_in, in_unit, is, sum};
use super::gather::{self, Frame};
use super::page::{Cell, Column, Page, Shown};
use super::records;
use super::tally::Tally;
use super::words::Unit;
use crate::domain::cohort::{CohortDetails, Publication};
use crate::domain::company::{Company, Side};
use crate::domain::deal::Stage;
use crate::domain::deal::twins::digits;
use crate::domain::ids::CohortId;
use crate::domain::log::{Amount, Held};
use crate::domain::meeting::PartySide;
use crate::domain::money::Money;
use crate::domain::outcome::Outcome;
use crate::store::{self, Tx};

const COLUMNS: [Column; 10] = [
    (companies::CODE, 10, Shown::Text),
    (companies::NAME, 28, Shown::Text),
    ("report-history-cohort", 36, Shown::Text),
    ("report-history-year", 8, Shown::Text),
    (companies::HELD, 12, Shown::Number),
    (companies::CONSULTED, 16, Shown::Number),
    (companies::PROSPECTIVE, 16, Shown::Number),
    (companies::CONTRACTED, 16, Shown::Number),
    ("report-exported-sum", 16, Shown::Number),
    ("report-history-samples", 16, Shown::Number),
];
/// The same where sums are in thousands.
const IN_THOUSANDS: [Column; 10] = [
    COLUMNS[0],
    COLUMNS[1],
    COLUMNS[2],
    COLUMNS[3],
    COLUMNS[4],
    (companies::CONSULTED, 16, Shown::Decimal),
    (companies::PROSPECTIVE, 16, Shown::Decimal),
    (companies::CONTRACTED, 16, Shown::Decimal),
    ("report-exported-sum", 16, Shown::Decimal),
    COLUMNS[9],
];

/// A firm in another cohort. Sums are in cents of dollars; samples in won.
pub struct Past {
    pub cohort: CohortDetails,
    held: u32,
    consulted: i128,
    prospective: i128,
    contracted: i128,
    exported: i128,
    samples: i128,
}

/// The same firms in other cohorts that were published, by their number's digits.
pub async fn elsewhere(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    firms: &[&Company],
    now: DateTime<Utc>,
) -> Result<HashMap<String, Vec<Past>>> {
    let registered = |firm: &Company| firm.details.registration.as_deref().map(digits).filter(|it| !it.is_empty());
    let here: Vec<String> = firms.iter().filter_map(|firm| registered(firm)).collect();
    let mut found: HashMap<String, Vec<Past>> = HashMap::new();
    for firm in store::companies::registered_elsewhere(tx, cohort).await? {
        let Some(number) = registered(&firm).filter(|number| here.contains(number)) else { continue };
        let there = store::cohorts::cohort(tx, firm.cohort).await?;
        if there.publication == Publication::Published {
            let past = past(tx, &firm, there.details, now).await?;
            found.entry(number).or_default().push(past);
        }
    }
    for all in found.values_mut() {
        all.sort_by_key(|past| past.cohort.starts_on);
    }
    Ok(found)
}

async fn past(tx: &mut Tx<'_>, firm: &Company, cohort: CohortDetails, now: DateTime<Utc>) -> Result<Past> {
    let dollars = |money: Option<&Money>| {
        let converted = money.and_then(|money| cohort.rates.convert(money, "USD"));
        converted.map_or(0, |money| i128::from(money.minor))
    };
    let (mut held, mut consulted, mut prospective) = (0, 0, 0);
    let meetings = store::meetings::of_company(tx, firm.id).await?;
    for told in gather::told(tx, meetings).await? {
        if told.outcome(now) != Outcome::Told(Held::Held) {
            continue;
        }
        held += 1;
        let Some(log) = told.log(PartySide::Firm) else { continue };
        consulted += dollars(log.answers.consulted.as_ref().and_then(Amount::said));
        prospective += dollars(log.answers.prospective.as_ref().and_then(Amount::said));
    }
    let (mut contracted, mut exported) = (0, 0);
    for deal in store::deals::of_company(tx, firm.id).await? {
        let word = deal.counted(cohort.deals_count).filter(|_| deal.is_open());
        let amount = dollars(word.and_then(|word| word.said.amount.said()));
        match deal.stage {
            Stage::Contracted => contracted += amount,
            Stage::Exported => exported += amount,
            Stage::Mou => {}
        }
    }
    let mut samples = 0;
    for shipment in store::shipments::of_firm(tx, firm.id).await? {
        let paid = shipment.details.paid.as_ref().filter(|paid| paid.currency == "KRW" && shipment.is_under_way());
        samples += paid.map_or(0, |paid| i128::from(paid.minor));
    }
    Ok(Past { cohort, held, consulted, prospective, contracted, exported, samples })
}

/// The sheets the lines of this cohort are counted from, and what those come to.
pub struct Sheets<'a> {
    pub firms: &'a Page,
    pub deals: &'a Page,
    pub samples: &'a Page,
    pub came: &'a Came,
    pub tally: &'a Tally,
}

pub fn page(frame: &Frame, sheets: &Sheets<'_>) -> Result<Page> {
    let options = frame.options;
    let columns = match options.unit {
        Unit::Dollar => &COLUMNS,
        Unit::Thousand => &IN_THOUSANDS,
    };
    let mut page = Page::small(options, "report-history", columns)?;
    let in_units = |cents: i128| cents as f64 / 100.0 / f64::from(options.unit.dollars());
    for firm in frame.of_side(Side::Firm) {
        let number = firm.details.registration.as_deref().map(digits).unwrap_or_default();
        let past = frame.past.get(&number).map(Vec::as_slice).unwrap_or_default();
        let (before, after): (Vec<&Past>, Vec<&Past>) =
            past.iter().partition(|past| past.cohort.starts_on <= frame.details().starts_on);
        for past in before {
            other(&mut page, frame, firm, past, in_units)?;
        }
        own(&mut page, frame, firm, sheets)?;
        for past in after {
            other(&mut page, frame, firm, past, in_units)?;
        }
    }
    Ok(page)
}

fn other(page: &mut Page, frame: &Frame, firm: &Company, past: &Past, in_units: impl Fn(i128) -> f64) -> Result<()> {
    let lang = frame.options.lang;
    page.line([
        Cell::Text(&firm.details.code),
        Cell::Text(firm.details.name.in_lang(lang)),
        Cell::Text(past.cohort.title.in_lang(lang)),
        Cell::Owned(past.cohort.starts_on.year().to_string()),
        Cell::count(past.held),
        Cell::Number(in_units(past.consulted)),
        Cell::Number(in_units(past.prospective)),
        Cell::Number(in_units(past.contracted)),
        Cell::Number(in_units(past.exported)),
        Cell::Number(past.samples as f64),
    ])
}

/// The line of this cohort.
fn own(page: &mut Page, frame: &Frame, firm: &Company, sheets: &Sheets<'_>) -> Result<()> {
    let (options, per) = (frame.options, frame.options.unit.dollars());
    let code = format!("$A{}", page.row());
    let of_firms = |column: &str| -> Result<String> {
        Ok(sum(&sheets.firms.range(column)?, &[as_in(sheets.firms.range(companies::CODE)?, code.clone())]))
    };
    let exported: [Term; 3] = [
        as_in(sheets.deals.range(deals::FIRM_CODE)?, code.clone()),
        is(sheets.deals.range(deals::STAGE)?, deals::stage_word(options, Stage::Exported)),
        is(sheets.deals.range(deals::STANDING)?, deals::standing_word(options, Standing::Counted)),
    ];
    let exported = in_unit(sum(&sheets.deals.range(deals::DOLLARS)?, &exported), per);
    let samples: [Term; 2] = [
        as_in(sheets.samples.range(records::PARCEL_FIRM)?, code.clone()),
        is(sheets.samples.range(records::PAID_CURRENCY)?, "KRW"),
    ];
    let samples = sum(&sheets.samples.range(records::PAID)?, &samples);
    let sent = frame.shipments.iter().filter(|shipment| shipment.company == firm.id);
    let paid = sent.filter_map(|shipment| shipment.details.paid.as_ref()).filter(|paid| paid.currency == "KRW");
    let paid: i64 = paid.map(|paid| paid.minor).sum();
    let of = sheets.tally.company(firm.id);
    let in_units = |dollars: f64| dollars / f64::from(per);
    let sum_of = |stage| in_units(sheets.came.of_firm(firm.id, stage).dollars());
    page.line([
        Cell::Text(&firm.details.code),
        Cell::Text(firm.details.name.in_lang(options.lang)),
        Cell::Text(frame.details().title.in_lang(options.lang)),
        Cell::Owned(frame.details().starts_on.year().to_string()),
        Cell::Formula(of_firms(companies::HELD)?, f64::from(of.held.meetings)),
        Cell::Formula(of_firms(companies::CONSULTED)?, in_units(of.held.consulted.dollars())),
        Cell::Formula(of_firms(companies::PROSPECTIVE)?, in_units(of.held.prospective.dollars())),
        Cell::Formula(of_firms(companies::CONTRACTED)?, sum_of(Stage::Contracted)),
        Cell::Formula(exported, sum_of(Stage::Exported)),
        Cell::Formula(samples, paid as f64),
    ])
}
