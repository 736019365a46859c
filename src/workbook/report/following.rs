//! What came of the meetings over the year after them: 사후관리 with a line for each answer, 사후관리 대상 with a line for each
//! company and round, and 사후관리 응답률, which counts over it.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use rust_xlsxwriter::Workbook;

use super::figures::{Figure, Value};
use super::formula::{Term, count, is};
use super::gather::{Frame, Told};
use super::page::{Cell, Column, Page, Shown};
use super::parties;
use super::words::Options;
use crate::domain::company::{Company, Side};
use crate::domain::follow_up::{Answer, Encounters, Ledger, Rate, Response, Round, rounds};
use crate::domain::ids::CompanyId;
use crate::text::{Args, label};

const SIDE: &str = "report-side";
const ROUND: &str = "report-round";
const RESPONSE: &str = "report-response";

const LINES: [Column; 11] = [
    ("report-firm-code", 10, Shown::Text),
    ("report-firm", 24, Shown::Text),
    ("report-buyer-code", 10, Shown::Text),
    ("report-buyer", 24, Shown::Text),
    (SIDE, 12, Shown::Text),
    (ROUND, 10, Shown::Text),
    ("report-state", 16, Shown::Text),
    ("report-remark", 36, Shown::Text),
    ("report-said-at", 16, Shown::Moment),
    ("report-said-by", 16, Shown::Text),
    ("report-entered-by", 16, Shown::Text),
];
const ASKED: [Column; 7] = [
    ("report-party-code", 10, Shown::Text),
    ("report-party", 28, Shown::Text),
    (SIDE, 12, Shown::Text),
    (ROUND, 10, Shown::Text),
    ("report-round-day", 12, Shown::Day),
    ("report-asked-about", 12, Shown::Number),
    (RESPONSE, 14, Shown::Text),
];
const RATES: [Column; 9] = [
    (ROUND, 10, Shown::Text),
    (SIDE, 12, Shown::Text),
    ("report-asked", 12, Shown::Number),
    ("report-answered-count", 12, Shown::Number),
    ("report-waiting-count", 12, Shown::Number),
    ("report-declined-count", 12, Shown::Number),
    ("report-open-count", 12, Shown::Number),
    ("report-silent-in-round", 12, Shown::Number),
    ("report-rate", 12, Shown::Percent),
];

pub struct Pages {
    pub lines: Page,
    pub asked: Page,
    pub rates: Page,
    /// By days and side, of rounds that have begun.
    pub counted: BTreeMap<(i64, Side), Rate>,
}

/// What is heard of meetings and answers while they come.
pub struct Following {
    lines: Page,
    asked: Page,
    met: HashMap<CompanyId, Encounters>,
    said: HashMap<CompanyId, Vec<Answer>>,
}

impl Following {
    pub fn begin(book: &mut Workbook, options: Options) -> Result<Following> {
        Ok(Following {
            lines: Page::large(book, options, "report-following", &LINES)?,
            asked: Page::large(book, options, "report-follow-asked", &ASKED)?,
            met: HashMap::new(),
            said: HashMap::new(),
        })
    }

    pub fn meet(&mut self, told: &Told) {
        let heard = told.heard();
        for (company, side) in [(told.meeting.firm, Side::Firm), (told.meeting.buyer, Side::Buyer)] {
            self.met.entry(company).or_insert_with(|| Encounters::new(company, side)).add(&told.meeting, &heard);
        }
    }

    /// In the order in which they were given.
    pub fn answer(&mut self, answer: Answer, frame: &Frame) -> Result<()> {
        let options = frame.options;
        let (firm, buyer) = (frame.company(answer.pair.firm)?, frame.company(answer.pair.buyer)?);
        let name = |company: &Company| company.details.name.in_lang(options.lang).to_owned();
        let person = |member| frame.person(member).map(|named| named.name.clone()).unwrap_or_default();
        let state = Args::new().with("side", answer.side.name()).with("state", answer.state.name());
        self.lines.line([
            Cell::Text(&firm.details.code),
            Cell::Owned(name(firm)),
            Cell::Text(&buyer.details.code),
            Cell::Owned(name(buyer)),
            Cell::Owned(side_word(options, answer.side)),
            Cell::Owned(answer.round.map_or_else(|| options.say("report-news"), |days| round_word(options, days))),
            Cell::Owned(label(options.lang, "follow-state", &state)),
            Cell::some(answer.remark.as_deref()),
            Cell::Moment(frame.here(answer.said_at)),
            Cell::Owned(person(answer.said_by)),
            Cell::Owned(answer.entered_by.map(person).unwrap_or_default()),
        ])?;
        let own = answer.pair.of(answer.side);
        self.said.entry(own).or_default().push(Answer { remark: None, ..answer });
        Ok(())
    }

    /// Counts who was asked and answered; who did not is listed with those that sent no log.
    pub fn finish(self, frame: &Frame, silent: &mut Page) -> Result<Pages> {
        let Following { lines, mut asked, mut met, said } = self;
        let mut counted = BTreeMap::new();
        for side in Side::BOTH {
            let all = rounds(frame.details(), side);
            for company in frame.of_side(side) {
                let Some(met) = met.remove(&company.id) else { continue };
                let answers = said.get(&company.id).map_or(&[][..], Vec::as_slice);
                let mut ledger = Ledger::from_encounters(met, answers);
                ledger.stops = frame.stops.get(&company.id).cloned().unwrap_or_default();
                ledger.waits = frame.waits.get(&company.id).cloned().unwrap_or_default();
                of_company(frame, company, &ledger, &all, &mut asked, silent, &mut counted)?;
            }
        }
        let rates = rates(frame, &asked, &counted)?;
        Ok(Pages { lines, asked, rates, counted })
    }
}

fn of_company(
    frame: &Frame,
    company: &Company,
    ledger: &Ledger,
    all: &[Round],
    asked: &mut Page,
    silent: &mut Page,
    counted: &mut BTreeMap<(i64, Side), Rate>,
) -> Result<()> {
    let (options, side) = (frame.options, ledger.side);
    for (at, round) in all.iter().enumerate() {
        let Some(response) = ledger.response(all, at, frame.now) else { continue };
        counted.entry((round.days, side)).or_default().count(response);
        asked.line([
            Cell::Text(&company.details.code),
            Cell::Text(company.details.name.in_lang(options.lang)),
            Cell::Owned(side_word(options, side)),
            Cell::Owned(round_word(options, round.days)),
            Cell::Day(round.on),
            Cell::count(ledger.asked_about(round.begins).count()),
            Cell::Owned(response_word(options, response)),
        ])?;
        if response.is_silent() {
            parties::silent_in_round(silent, frame, company, round)?;
        }
    }
    Ok(())
}

fn rates(frame: &Frame, asked: &Page, counted: &BTreeMap<(i64, Side), Rate>) -> Result<Page> {
    let options = frame.options;
    let mut page = Page::small(options, "report-follow-rates", &RATES)?;
    for ((days, side), rate) in counted {
        let of = terms(asked, options, *days, *side)?;
        let with = |response: Response| -> Result<String> {
            let must = is(asked.range(RESPONSE)?, response_word(options, response));
            Ok(count(&[of.clone(), vec![must]].concat()))
        };
        let (all, answered) = (count(&of), with(Response::Answered)?);
        page.line([
            Cell::Owned(round_word(options, *days)),
            Cell::Owned(side_word(options, *side)),
            Cell::Formula(all.clone(), f64::from(rate.asked)),
            Cell::Formula(answered.clone(), f64::from(rate.answered)),
            Cell::Formula(with(Response::Waiting)?, f64::from(rate.waiting)),
            Cell::Formula(with(Response::Declined)?, f64::from(rate.declined)),
            Cell::Formula(with(Response::Open)?, f64::from(rate.open)),
            Cell::Formula(with(Response::Silent { twice: false })?, f64::from(rate.silent)),
            Cell::Formula(format!("{answered}/{all}"), f64::from(rate.answered) / f64::from(rate.asked)),
        ])?;
    }
    Ok(page)
}

/// Of each round and side that was asked; nothing before the first.
pub fn figures(frame: &Frame, pages: &Pages) -> Result<Vec<Figure>> {
    let options = frame.options;
    let mut figures = Vec::new();
    for ((days, side), rate) in &pages.counted {
        let of = terms(&pages.asked, options, *days, *side)?;
        let args = Args::new().with("side", side_word(options, *side)).with("round", round_word(options, *days));
        let must =
            |response| -> Result<Term> { Ok(is(pages.asked.range(RESPONSE)?, response_word(options, response))) };
        let answered = vec![must(Response::Answered)?];
        let silent = vec![must(Response::Silent { twice: false })?];
        for (id, with, number) in [
            ("report-follow-asked-count", Vec::new(), rate.asked),
            ("report-follow-answered-count", answered, rate.answered),
            ("report-follow-silent-count", silent, rate.silent),
        ] {
            figures.push(Figure {
                item: options.say_with(id, args.clone()),
                formula: count(&[of.clone(), with].concat()),
                value: Value::Count(number),
                from: pages.asked.name.clone(),
                know: None,
            });
        }
    }
    Ok(figures)
}

/// The lines of a round and side among those that were asked.
fn terms(asked: &Page, options: Options, days: i64, side: Side) -> Result<Vec<Term>> {
    Ok(vec![is(asked.range(ROUND)?, round_word(options, days)), is(asked.range(SIDE)?, side_word(options, side))])
}

fn side_word(options: Options, side: Side) -> String {
    options.of("report-side-word", side.name())
}

fn round_word(options: Options, days: i64) -> String {
    options.say_with("report-round-word", Args::new().with("days", days))
}

/// Twice silent is silent too.
fn response_word(options: Options, response: Response) -> String {
    let response = if response.is_silent() { Response::Silent { twice: false } } else { response };
    options.of("report-response-word", response.name())
}
