//! 추가 설문: what was answered to the cohort's own questions, in the words each was given to, and 추가 설문 집계, which
//! counts over it. Each version of a question has a number of its own, by which formulas find its answers: what staff and
//! people wrote may hold anything, such as `*` or `>`.

use anyhow::Result;
use rust_xlsxwriter::Workbook;

use super::formula::{Term, as_in, average_of, count, is};
use super::gather::{Frame, Told};
use super::page::{Cell, Column, Page, Shown};
use super::parties::{self, SIDE, side_word};
use super::tally::{OfQuestion, Tally};
use super::words::Options;
use crate::domain::log::{Log, OwnAnswer, Score};
use crate::domain::meeting::PartySide;
use crate::domain::survey::{Kind, SurveyQuestion};
use crate::text::Args;

const NUMBER: &str = "report-question-number";
const VALUE: &str = "report-own-value";
const CHOICE: &str = "report-choice-number";

const OWN: [Column; 12] = [
    ("report-meeting", 10, Shown::Text),
    ("report-day", 12, Shown::Day),
    (SIDE, 12, Shown::Text),
    ("report-party-code", 10, Shown::Text),
    ("report-party", 28, Shown::Text),
    (NUMBER, 8, Shown::Number),
    ("report-question-code", 12, Shown::Text),
    ("report-question", 40, Shown::Text),
    ("report-own-answer", 40, Shown::Text),
    (VALUE, 10, Shown::Number),
    ("report-own-by", 22, Shown::Text),
    ("report-own-at", 16, Shown::Moment),
];
const TOTALS: [Column; 12] = [
    (NUMBER, 8, Shown::Number),
    ("report-question-code", 12, Shown::Text),
    ("report-question", 44, Shown::Text),
    ("report-asked-side", 10, Shown::Text),
    ("report-question-kind", 10, Shown::Text),
    ("report-question-state", 22, Shown::Text),
    ("report-answers", 10, Shown::Number),
    ("report-silent-count", 10, Shown::Number),
    ("report-average", 10, Shown::Decimal),
    (CHOICE, 8, Shown::Number),
    ("report-choice", 28, Shown::Text),
    ("report-choice-count", 12, Shown::Number),
];

pub fn begin(book: &mut Workbook, options: Options) -> Result<Page> {
    Page::large(book, options, "report-own", &OWN)
}

/// A line for each answer of a log.
pub fn lines(
    page: &mut Page,
    told: &Told,
    log: &Log,
    (code, name): (&str, &str),
    frame: &Frame,
    tally: &mut Tally,
) -> Result<()> {
    let (options, details) = (frame.options, &told.meeting.details);
    for (at, question) in frame.surveys.iter().enumerate() {
        let Some(answer) = log.answers.own.get(&question.id) else { continue };
        let number = value(answer);
        let of = tally.own.entry(question.id).or_default();
        of.answers += 1;
        if let Some(number) = number {
            of.sum += i128::from(number);
            *of.times.entry(number).or_default() += 1;
        }
        let [by, sent_at, _] = super::logs::entered(Some(log), frame);
        page.line([
            Cell::Text(&details.code),
            Cell::Day(details.host_wall.date()),
            Cell::Owned(side_word(options, log.side)),
            Cell::Text(code),
            Cell::Text(name),
            Cell::count(at + 1),
            Cell::Text(&question.details.code),
            Cell::Text(question.details.words.in_lang(options.lang)),
            answered(question, answer, options).map_or(Cell::Empty, Cell::Owned),
            number.map_or(Cell::Empty, |number| Cell::Number(number as f64)),
            by,
            sent_at,
        ])?;
    }
    Ok(())
}

/// The number of a choice from 1, a number, a score; nothing for a text.
fn value(answer: &OwnAnswer) -> Option<i64> {
    match answer {
        OwnAnswer::Choice(choice) => i64::try_from(*choice).ok().map(|choice| choice + 1),
        OwnAnswer::Number(number) => Some(*number),
        OwnAnswer::Scale(score) => Some(i64::from(score.get())),
        OwnAnswer::Text(_) => None,
    }
}

/// What was answered, in words; `None` for a choice that the question does not have.
pub fn answered(question: &SurveyQuestion, answer: &OwnAnswer, options: Options) -> Option<String> {
    match answer {
        OwnAnswer::Choice(choice) => question.details.choice(*choice, options.lang).map(str::to_owned),
        OwnAnswer::Number(number) => Some(number.to_string()),
        OwnAnswer::Scale(score) => Some(scored(*score, options)),
        OwnAnswer::Text(text) => Some(text.clone()),
    }
}

fn scored(score: Score, options: Options) -> String {
    options.say_with("report-own-score", Args::new().with("score", i64::from(score.get())))
}

/// A line for each question and one below it for each of its choices or scores. Versions that are asked no more are there
/// where they were answered.
pub fn totals(frame: &Frame, tally: &Tally, parties: &parties::Pages) -> Result<Page> {
    let mut page = Page::small(frame.options, "report-own-totals", &TOTALS)?;
    let none = OfQuestion::default();
    for (at, question) in frame.surveys.iter().enumerate() {
        let of = tally.own.get(&question.id).unwrap_or(&none);
        if question.is_asked() || of.answers > 0 {
            whole(&mut page, at + 1, question, of, frame, tally, parties)?;
            each(&mut page, at + 1, question, of, frame.options, parties)?;
        }
    }
    Ok(page)
}

fn whole(
    page: &mut Page,
    number: usize,
    question: &SurveyQuestion,
    of: &OfQuestion,
    frame: &Frame,
    tally: &Tally,
    parties: &parties::Pages,
) -> Result<()> {
    let (options, details) = (frame.options, &question.details);
    let lines = [as_in(parties.own.range(NUMBER)?, format!("$A{}", page.row()))];
    let side = details.side.map_or_else(|| options.say("report-every-side"), |side| side_word(options, side));
    let silent = match question.is_asked() {
        true => {
            let (formula, asked) = asked(question, options, tally, parties)?;
            Cell::Formula(format!("{formula}-{}", count(&lines)), f64::from(asked) - f64::from(of.answers))
        }
        false => Cell::Empty,
    };
    let average = match details.kind {
        Kind::Number | Kind::Scale => {
            let formula = average_of(&parties.own.range(VALUE)?, &lines);
            match of.answers {
                0 => Cell::FormulaText(formula, String::new()),
                answers => Cell::Formula(formula, of.sum as f64 / f64::from(answers)),
            }
        }
        Kind::Choice(_) | Kind::Text => Cell::Empty,
    };
    let is_newer = |other: &SurveyQuestion| other.is_asked() && other.details.code == details.code;
    let state = match question.is_asked() {
        true => "asked",
        false if frame.surveys.iter().any(is_newer) => "changed",
        false => "withdrawn",
    };
    page.line([
        Cell::count(number),
        Cell::Text(&details.code),
        Cell::Text(details.words.in_lang(options.lang)),
        Cell::Owned(side),
        Cell::Owned(options.of("report-question-kind-word", details.kind.name())),
        Cell::Owned(options.of("report-question-state-word", state)),
        Cell::Formula(count(&lines), f64::from(of.answers)),
        silent,
        average,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
    ])
}

/// How many parties could have answered: those whose meeting is over or who have sent a log of it.
fn asked(
    question: &SurveyQuestion,
    options: Options,
    tally: &Tally,
    parties: &parties::Pages,
) -> Result<(String, u32)> {
    let asks = |side: &PartySide| question.details.asks(*side);
    let number = |by: &std::collections::BTreeMap<PartySide, u32>| -> u32 {
        by.iter().filter(|(side, _)| asks(side)).map(|(_, count)| count).sum()
    };
    let term = |page: &Page| -> Result<Term> {
        let range = page.range(SIDE)?;
        Ok(match question.details.side {
            Some(side) => is(range, side_word(options, side)),
            None => is(range, "<>"),
        })
    };
    // Whoever said nothing in a round of follow-ups stands there too, and was asked none of these.
    let of_logs = is(parties.silent.range(parties::OF)?, parties::of_word(options, None));
    let formula = format!("{}+{}", count(&[term(&parties.survey)?]), count(&[term(&parties.silent)?, of_logs]));
    Ok((formula, number(&tally.logs) + number(&tally.silent)))
}

fn each(
    page: &mut Page,
    number: usize,
    question: &SurveyQuestion,
    of: &OfQuestion,
    options: Options,
    parties: &parties::Pages,
) -> Result<()> {
    let words: Vec<String> = match &question.details.kind {
        Kind::Choice(choices) => choices.iter().map(|choice| choice.in_lang(options.lang).to_owned()).collect(),
        Kind::Scale => Score::ALL.into_iter().map(|score| scored(score, options)).collect(),
        Kind::Number | Kind::Text => Vec::new(),
    };
    for (choice, words) in (1_i64..).zip(words) {
        let (row, at) = (page.row(), page.column(CHOICE)?);
        let lines = [
            as_in(parties.own.range(NUMBER)?, format!("$A{row}")),
            as_in(parties.own.range(VALUE)?, format!("${at}{row}")),
        ];
        let times = of.times.get(&choice).copied().unwrap_or_default();
        page.line([
            Cell::count(number),
            Cell::Text(&question.details.code),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::count(choice),
            Cell::Owned(words),
            Cell::Formula(count(&lines), f64::from(times)),
        ])?;
    }
    Ok(())
}
