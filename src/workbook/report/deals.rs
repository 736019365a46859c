//! 계약·수출: what was signed and shipped, a line each: what either side says of it, how far it is proven, and whether it
//! counts. The two amounts stand beside each other; the one that is counted stands in a column of its own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use chrono::Datelike as _;

use super::gather::Frame;
use super::logs::units;
use super::page::{Cell, Column, Page, Shown};
use super::tally::{Said, Sum};
use super::words::Options;
use crate::domain::company::Side;
use crate::domain::deal::{Deal, DealState, ProofState, Stage, When, Word};
use crate::domain::ids::CompanyId;
use crate::domain::log::Amount;
use crate::domain::money::Money;
use crate::text::{Args, label};

pub const FIRM_CODE: &str = "report-firm-code";
pub const STAGE: &str = "report-stage";
pub const STANDING: &str = "report-deal-standing";
pub const DOLLARS: &str = "report-deal-dollars";
pub const TWIN: &str = "report-deal-twin";

const COLUMNS: [Column; 23] = [
    (FIRM_CODE, 10, Shown::Text),
    ("report-firm", 24, Shown::Text),
    ("report-buyer-code", 10, Shown::Text),
    ("report-buyer", 24, Shown::Text),
    (STAGE, 12, Shown::Text),
    ("report-day", 12, Shown::Text),
    ("report-deal-firm-amount", 16, Shown::Number),
    ("report-deal-firm-currency", 8, Shown::Text),
    ("report-deal-firm-dollars", 16, Shown::Number),
    ("report-deal-firm-won", 16, Shown::Number),
    ("report-deal-buyer-amount", 16, Shown::Number),
    ("report-deal-buyer-currency", 8, Shown::Text),
    ("report-deal-buyer-dollars", 16, Shown::Number),
    ("report-deal-buyer-won", 16, Shown::Number),
    ("report-deal-agreement", 18, Shown::Text),
    ("report-deal-evidence", 18, Shown::Text),
    ("report-proof", 30, Shown::Text),
    ("report-confirmed", 16, Shown::Text),
    ("report-confirmed-at", 16, Shown::Moment),
    (STANDING, 10, Shown::Text),
    (DOLLARS, 16, Shown::Number),
    ("report-deal-note", 24, Shown::Text),
    (TWIN, 20, Shown::Text),
];

/// Whether a deal is in the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Counted,
    Unconfirmed,
    Off,
}

impl Standing {
    pub fn name(self) -> &'static str {
        match self {
            Standing::Counted => "counted",
            Standing::Unconfirmed => "unconfirmed",
            Standing::Off => "off",
        }
    }
}

/// What the lines come to.
#[derive(Debug, Default)]
pub struct Came {
    of: BTreeMap<(Stage, Standing), (u32, Sum)>,
    of_firm: HashMap<(CompanyId, Stage), Sum>,
    pub twins: u32,
}

impl Came {
    pub fn of(&self, stage: Stage, standing: Standing) -> (u32, Sum) {
        self.of.get(&(stage, standing)).copied().unwrap_or_default()
    }

    /// What a firm has signed or shipped that counts.
    pub fn of_firm(&self, firm: CompanyId, stage: Stage) -> Sum {
        self.of_firm.get(&(firm, stage)).copied().unwrap_or_default()
    }
}

pub fn stage_word(options: Options, stage: Stage) -> String {
    options.of("report-stage-word", stage.name())
}

pub fn standing_word(options: Options, standing: Standing) -> String {
    options.of("report-deal-standing-word", standing.name())
}

/// How a deal stands in the figures, and whose amount stands for it: the counted one, else the firm's, else the buyer's.
pub fn counted<'d>(deal: &'d Deal, frame: &Frame) -> (Standing, Option<&'d Word>) {
    if deal.state == DealState::Withdrawn || !deal.is_open() {
        return (Standing::Off, None);
    }
    match deal.counted(frame.details().deals_count) {
        Some(word) => (Standing::Counted, Some(word)),
        None => (Standing::Unconfirmed, Side::BOTH.into_iter().find_map(|side| deal.word(side))),
    }
}

fn said(word: Option<&Word>, frame: &Frame) -> (Said, Option<Money>) {
    match word.map(|word| &word.said.amount) {
        None => (Said::Nothing, None),
        Some(Amount::Unknown) => (Said::Unknown, None),
        Some(Amount::Said(money)) => match frame.details().rates.convert(money, "USD") {
            Some(dollars) => (Said::Dollars { cents: dollars.minor, above_nought: money.minor > 0 }, Some(dollars)),
            None => (Said::Unrated { above_nought: money.minor > 0 }, None),
        },
    }
}

pub fn page(frame: &Frame) -> Result<(Page, Came)> {
    let options = frame.options;
    let mut page = Page::small(options, "report-deals", &COLUMNS)?;
    let mut came = Came::default();
    for deal in &frame.deals {
        let (standing, word) = counted(deal, frame);
        let (amount, dollars) = said(word, frame);
        let (count, sum) = came.of.entry((deal.stage, standing)).or_default();
        *count += 1;
        sum.add(amount);
        if standing == Standing::Counted {
            came.of_firm.entry((deal.pair.firm, deal.stage)).or_default().add(amount);
        }
        let is_twin = frame.twins.contains(&deal.id);
        came.twins += u32::from(is_twin);
        line(&mut page, frame, deal, &Counted { standing, word, amount, dollars, is_twin })?;
    }
    Ok((page, came))
}

/// What of a deal is in the figures.
struct Counted<'a> {
    standing: Standing,
    word: Option<&'a Word>,
    amount: Said,
    dollars: Option<Money>,
    is_twin: bool,
}

fn line(page: &mut Page, frame: &Frame, deal: &Deal, of: &Counted<'_>) -> Result<()> {
    let options = frame.options;
    let (firm, buyer) = (frame.company(deal.pair.firm)?, frame.company(deal.pair.buyer)?);
    let when = of.word.or_else(|| deal.last(Side::Firm)).or_else(|| deal.last(Side::Buyer));
    let [firm_amount, firm_currency, firm_dollars, firm_won] = amounts(frame, deal, Side::Firm);
    let [buyer_amount, buyer_currency, buyer_dollars, buyer_won] = amounts(frame, deal, Side::Buyer);
    let agreement = deal.agreement().map(|it| options.of("report-deal-agreement-word", it.name()));
    let evidence = deal.evidence().map(|it| options.of("report-deal-evidence-word", it.name()));
    let looked = deal.proven().and_then(|(proof, _)| proof.looked);
    let by = looked.and_then(|(by, _)| frame.person(by)).map(|named| named.name.as_str());
    let note = match of.amount {
        Said::Unknown if deal.stage == Stage::Mou => options.say("report-unknown"),
        Said::Unknown => options.say("report-deal-no-amount"),
        Said::Unrated { .. } => options.say("report-unrated"),
        Said::Nothing | Said::Dollars { .. } => String::new(),
    };
    let some = |text: Option<String>| text.filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Owned);
    page.line([
        Cell::Text(&firm.details.code),
        Cell::Text(firm.details.name.in_lang(options.lang)),
        Cell::Text(&buyer.details.code),
        Cell::Text(buyer.details.name.in_lang(options.lang)),
        Cell::Owned(stage_word(options, deal.stage)),
        some(when.and_then(|word| word.said.when).map(day)),
        firm_amount,
        firm_currency,
        firm_dollars,
        firm_won,
        buyer_amount,
        buyer_currency,
        buyer_dollars,
        buyer_won,
        some(agreement),
        some(evidence),
        some(Some(proofs(options, deal))),
        Cell::some(by),
        looked.map_or(Cell::Empty, |(_, at)| Cell::Moment(frame.here(at))),
        Cell::Owned(standing_word(options, of.standing)),
        of.dollars.as_ref().map_or(Cell::Empty, |money| Cell::Number(units(money))),
        some(Some(note)),
        some(of.is_twin.then(|| options.say("report-deal-twin-word"))),
    ])
}

/// `2020-09-16`, or `2020-09` where only the month is known.
fn day(when: When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Month(day) => format!("{}-{:02}", day.year(), day.month()),
    }
}

/// What a side says: in its own currency, in dollars and in won.
fn amounts<'a>(frame: &Frame, deal: &'a Deal, side: Side) -> [Cell<'a>; 4] {
    let Some(money) = deal.amount(side) else {
        let note = match deal.word(side) {
            Some(_) => Cell::Owned(frame.options.say("report-unknown")),
            None => Cell::Empty,
        };
        return [Cell::Empty, note, Cell::Empty, Cell::Empty];
    };
    let converted = |to: &str| frame.details().rates.convert(money, to);
    let cell = |money: Option<Money>| money.as_ref().map_or(Cell::Empty, |money| Cell::Number(units(money)));
    [Cell::Number(units(money)), Cell::Text(&money.currency), cell(converted("USD")), cell(converted("KRW"))]
}

/// The documents that were looked at, each once; those that wait or were returned prove nothing.
fn proofs(options: Options, deal: &Deal) -> String {
    let looked = deal.proofs.iter().filter(|proof| {
        matches!(proof.state, ProofState::Confirmed | ProofState::Seen) && deal.shown_by(proof).is_some()
    });
    let kinds: BTreeSet<_> = looked.map(|proof| proof.kind).collect();
    let words =
        kinds.into_iter().map(|kind| label(options.lang, "deal-proof-kind", &Args::new().with("kind", kind.name())));
    words.collect::<Vec<_>>().join(", ")
}
