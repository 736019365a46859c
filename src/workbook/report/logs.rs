//! 상담일지: a line for each meeting, with what its parties say side by side. Nothing is averaged or decided between them.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::gather::{Frame, Told};
use super::page::{Cell, Column, Page, Shown};
use super::tally::{Said, Tally};
use super::words::Options;
use crate::domain::country;
use crate::domain::log::{Amount, Answers, Held, Log, Product, Worked};
use crate::domain::meeting::{MeetingState, PartySide};
use crate::domain::money::Money;
use crate::domain::outcome::{Agreement, Outcome};
use crate::domain::sums::DOLLAR;
use crate::text::Args;

pub const SHEET: &str = "report-logs";
const A3: u8 = 8;

pub const OUTCOME: &str = "report-outcome";
pub const AGREEMENT: &str = "report-agreement";
pub const FIRM_CODE: &str = "report-firm-code";
pub const BUYER_CODE: &str = "report-buyer-code";
pub const INTERPRETER_CODE: &str = "report-interpreter-code";
pub const CONSULTED: &str = "report-consulted";
pub const CONSULTED_DOLLARS: &str = "report-consulted-dollars";
pub const CONSULTED_NOTE: &str = "report-consulted-note";
pub const PROSPECTIVE: &str = "report-prospective";
pub const PROSPECTIVE_DOLLARS: &str = "report-prospective-dollars";
pub const PROSPECTIVE_NOTE: &str = "report-prospective-note";

pub const COLUMNS: [Column; 48] = [
    ("report-meeting", 10, Shown::Text),
    ("report-day", 12, Shown::Day),
    ("report-start", 8, Shown::Time),
    ("report-minutes", 8, Shown::Number),
    (FIRM_CODE, 10, Shown::Text),
    ("report-firm", 22, Shown::Text),
    (BUYER_CODE, 10, Shown::Text),
    ("report-buyer", 24, Shown::Text),
    ("report-country", 14, Shown::Text),
    (INTERPRETER_CODE, 10, Shown::Text),
    ("report-interpreter", 12, Shown::Text),
    (OUTCOME, 12, Shown::Text),
    (AGREEMENT, 14, Shown::Text),
    ("report-firm-held", 14, Shown::Text),
    ("report-buyer-held", 14, Shown::Text),
    ("report-interpreter-held", 14, Shown::Text),
    ("report-firm-interest", 10, Shown::Number),
    ("report-buyer-interest", 10, Shown::Number),
    (CONSULTED, 14, Shown::Number),
    ("report-consulted-currency", 8, Shown::Text),
    (CONSULTED_DOLLARS, 14, Shown::Number),
    (CONSULTED_NOTE, 12, Shown::Text),
    (PROSPECTIVE, 14, Shown::Number),
    ("report-prospective-currency", 8, Shown::Text),
    (PROSPECTIVE_DOLLARS, 14, Shown::Number),
    (PROSPECTIVE_NOTE, 12, Shown::Text),
    ("report-expected", 14, Shown::Number),
    ("report-expected-currency", 8, Shown::Text),
    ("report-expected-dollars", 14, Shown::Number),
    ("report-expected-note", 12, Shown::Text),
    ("report-amounts-agree", 14, Shown::Text),
    ("report-firm-next", 24, Shown::Text),
    ("report-buyer-next", 24, Shown::Text),
    ("report-products", 36, Shown::Text),
    ("report-firm-remark", 36, Shown::Text),
    ("report-buyer-remark", 36, Shown::Text),
    ("report-interpreter-remark", 36, Shown::Text),
    ("report-worked-from", 12, Shown::Time),
    ("report-worked-until", 12, Shown::Time),
    ("report-firm-by", 22, Shown::Text),
    ("report-firm-at", 16, Shown::Moment),
    ("report-firm-corrected", 10, Shown::Number),
    ("report-buyer-by", 22, Shown::Text),
    ("report-buyer-at", 16, Shown::Moment),
    ("report-buyer-corrected", 10, Shown::Number),
    ("report-interpreter-by", 22, Shown::Text),
    ("report-interpreter-at", 16, Shown::Moment),
    ("report-interpreter-corrected", 10, Shown::Number),
];

pub fn begin(book: &mut rust_xlsxwriter::Workbook, options: Options) -> Result<Page> {
    let mut page = Page::large(book, options, SHEET, &COLUMNS)?;
    page.sheet.set_paper_size(A3);
    Ok(page)
}

pub fn line(page: &mut Page, told: &Told, frame: &Frame, tally: &mut Tally) -> Result<()> {
    let options = frame.options;
    let meeting = &told.meeting;
    let (firm, buyer) = (frame.company(meeting.firm)?, frame.company(meeting.buyer)?);
    let interpreter = meeting.interpreter.and_then(|member| frame.person(member));
    let log = |side| told.log(side);
    let answers = |side| log(side).map(|log| &log.answers);
    let [of_firm, of_buyer, of_third] = PartySide::ALL.map(answers);
    let held = |side| answers(side).and_then(|answers| answers.held);
    let outcome = told.outcome(frame.now);
    let agreement = Agreement::between(held(PartySide::Firm), held(PartySide::Buyer));
    let consulted = Figure::of(of_firm.and_then(|answers| answers.consulted.as_ref()), frame);
    let prospective = Figure::of(of_firm.and_then(|answers| answers.prospective.as_ref()), frame);
    let expected = Figure::of(of_buyer.and_then(|answers| answers.expected.as_ref()), frame);
    let amounts = Agreement::between(prospective.comparable(), expected.comparable());
    count(tally, told, outcome, agreement, [consulted.said, prospective.said]);
    let place = country::name(options.lang, &buyer.details.country).unwrap_or(&buyer.details.country);
    let told_of = |side| Cell::Owned(held(side).map(|held| word(options, held)).unwrap_or_default());
    let interest = |answers: Option<&Answers>| match answers.and_then(|answers| answers.interest) {
        Some(score) => Cell::count(score.get()),
        None => Cell::Empty,
    };
    let next = |answers: Option<&Answers>| {
        let steps = answers.map(|answers| answers.next.as_slice()).unwrap_or_default();
        let steps: Vec<String> = steps.iter().map(|step| options.of("report-next", step.name())).collect();
        Cell::Owned(steps.join(", "))
    };
    let worked = |when: fn(Worked) -> DateTime<Utc>| {
        let at = of_third.and_then(|answers| answers.worked).map(|worked| frame.here(when(worked)));
        at.map_or(Cell::Empty, |at| Cell::Time(at.time()))
    };
    let [firm_by, firm_at, firm_corrected] = entered(log(PartySide::Firm), frame);
    let [buyer_by, buyer_at, buyer_corrected] = entered(log(PartySide::Buyer), frame);
    let [third_by, third_at, third_corrected] = entered(log(PartySide::Interpreter), frame);
    let [consulted_is, consulted_in, consulted_dollars, consulted_note] = consulted.cells();
    let [prospective_is, prospective_in, prospective_dollars, prospective_note] = prospective.cells();
    let [expected_is, expected_in, expected_dollars, expected_note] = expected.cells();
    page.line([
        Cell::Text(&meeting.details.code),
        Cell::Day(meeting.details.host_wall.date()),
        Cell::Time(meeting.details.host_wall.time()),
        Cell::count(meeting.details.minutes),
        Cell::Text(&firm.details.code),
        Cell::Text(firm.details.name.in_lang(options.lang)),
        Cell::Text(&buyer.details.code),
        Cell::Text(buyer.details.name.in_lang(options.lang)),
        Cell::Text(place),
        Cell::some(interpreter.map(|named| named.code.as_str())),
        Cell::some(interpreter.map(|named| named.name.as_str())),
        Cell::Owned(outcome_word(options, outcome)),
        Cell::Owned(if outcome.is_over() { agreement_word(options, agreement) } else { String::new() }),
        told_of(PartySide::Firm),
        told_of(PartySide::Buyer),
        told_of(PartySide::Interpreter),
        interest(of_firm),
        interest(of_buyer),
        consulted_is,
        consulted_in,
        consulted_dollars,
        consulted_note,
        prospective_is,
        prospective_in,
        prospective_dollars,
        prospective_note,
        expected_is,
        expected_in,
        expected_dollars,
        expected_note,
        Cell::Owned(if amounts == Agreement::Silent { String::new() } else { agreement_word(options, amounts) }),
        next(of_firm),
        next(of_buyer),
        Cell::Owned(products(of_firm, options)),
        Cell::some(of_firm.and_then(|answers| answers.remark.as_deref())),
        Cell::some(of_buyer.and_then(|answers| answers.remark.as_deref())),
        Cell::some(of_third.and_then(|answers| answers.remark.as_deref())),
        worked(|worked| worked.from),
        worked(|worked| worked.until),
        firm_by,
        firm_at,
        firm_corrected,
        buyer_by,
        buyer_at,
        buyer_corrected,
        third_by,
        third_at,
        third_corrected,
    ])
}

fn count(tally: &mut Tally, told: &Told, outcome: Outcome, agreement: Agreement, said: [Said; 2]) {
    let meeting = &told.meeting;
    let add = |counted: &mut super::tally::Counted| {
        counted.meetings += 1;
        counted.consulted.add(said[0]);
        counted.prospective.add(said[1]);
    };
    tally.lines += 1;
    add(tally.outcomes.entry(outcome).or_default());
    if outcome.is_over() {
        *tally.agreements.entry(agreement).or_default() += 1;
    }
    for company in [meeting.firm, meeting.buyer] {
        let of = tally.companies.entry(company).or_default();
        of.planned += u32::from(meeting.state == MeetingState::Planned);
        match outcome {
            Outcome::Told(Held::Held) => add(&mut of.held),
            Outcome::Told(Held::Elsewhere) => of.elsewhere += 1,
            _ => {}
        }
    }
    if let (Some(member), Outcome::Told(Held::Held)) = (meeting.interpreter, outcome) {
        tally.interpreters.entry(member).or_default().held += 1;
    }
}

/// What was spoken of, as the firm has it.
fn products(answers: Option<&Answers>, options: Options) -> String {
    let products = answers.map(|answers| answers.products.as_slice()).unwrap_or_default();
    let word = |product: &Product| {
        let args = Args::new().with("product", &product.name).with("price", product.price.clone());
        options.say_with("report-product", args.with("quantity", product.quantity))
    };
    products.iter().map(word).collect::<Vec<_>>().join(", ")
}

pub fn word(options: Options, held: Held) -> String {
    options.of("report-held", held.name())
}

pub fn outcome_word(options: Options, outcome: Outcome) -> String {
    options.of("report-outcome-word", outcome.name())
}

pub fn agreement_word(options: Options, agreement: Agreement) -> String {
    options.of("report-agreement-word", agreement.name())
}

/// Who sent a log, when it was sent last, and how often it was corrected.
pub fn entered<'a>(log: Option<&Log>, frame: &Frame) -> [Cell<'a>; 3] {
    let Some(log) = log else { return [Cell::Empty, Cell::Empty, Cell::Empty] };
    let name = |member| frame.person(member).map(|named| named.name.clone()).unwrap_or_default();
    let by = match log.entered_by {
        Some(staff) => frame.options.say_with("report-by-staff", Args::new().with("staff", name(staff))),
        None => name(log.sent_by),
    };
    [Cell::Owned(by), Cell::Moment(frame.here(log.sent_at)), Cell::count(log.revision - 1)]
}

/// An amount as it was said, in dollars, and what keeps it from being so.
struct Figure<'a> {
    money: Option<&'a Money>,
    dollars: Option<Money>,
    said: Said,
    note: String,
}

impl<'a> Figure<'a> {
    fn of(amount: Option<&'a Amount>, frame: &Frame) -> Figure<'a> {
        let options = frame.options;
        let said = Said::of(amount, &frame.details().rates);
        let money = amount.and_then(Amount::said);
        let (dollars, note) = match said {
            Said::Nothing => (None, String::new()),
            Said::Unknown => (None, options.say("report-unknown")),
            Said::Unrated { .. } => (None, options.say("report-unrated")),
            Said::Dollars { cents, .. } => (Some(Money::new(cents, DOLLAR)), String::new()),
        };
        Figure { money, dollars, said, note }
    }

    /// In dollars where there is a rate, else as it was said.
    fn comparable(&self) -> Option<&Money> {
        self.dollars.as_ref().or(self.money)
    }

    fn cells(&self) -> [Cell<'a>; 4] {
        let currency = self.money.map(|money| money.currency.as_str());
        let dollars = self.dollars.as_ref().map_or(Cell::Empty, |money| Cell::Number(units(money)));
        [
            self.money.map_or(Cell::Empty, |money| Cell::Number(units(money))),
            Cell::some(currency),
            dollars,
            Cell::Owned(self.note.clone()),
        ]
    }
}

/// Whole units of its currency.
pub fn units(money: &Money) -> f64 {
    money.minor as f64 / 10_f64.powi(Money::minor_digits(&money.currency) as i32)
}
