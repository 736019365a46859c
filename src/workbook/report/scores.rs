//! 만족도: how often each score was given, and the interpreters, of whom nothing is shown below three answers. Scores of an
//! interpreter stand on their sheet sorted and without the meeting, so that nobody can be told by one.

use anyhow::Result;

use super::formula::{Term, as_in, average, count, is, is_not};
use super::gather::Frame;
use super::logs;
use super::page::{Cell, Column, Page, Shown};
use super::parties::{self, side_word};
use super::tally::{ENOUGH, Scored, Scores, Tally};
use crate::domain::log::Held;
use crate::domain::meeting::PartySide;
use crate::domain::outcome::Outcome;
use crate::text::Args;

const CODE: &str = "report-interpreter-code";
const SCORE: &str = "report-score";
pub const ITEM: &str = "report-item";
pub const AVERAGE: &str = "report-average";

const ANSWERS: [Column; 3] =
    [(CODE, 12, Shown::Text), ("report-interpreter", 16, Shown::Text), (SCORE, 10, Shown::Number)];
const INTERPRETERS: [Column; 5] = [
    (CODE, 12, Shown::Text),
    ("report-interpreter", 16, Shown::Text),
    ("report-held-count", 12, Shown::Number),
    ("report-answers", 12, Shown::Number),
    (AVERAGE, 12, Shown::Decimal),
];
const SCORES: [Column; 9] = [
    (ITEM, 34, Shown::Text),
    ("report-answers", 12, Shown::Number),
    ("report-silent-count", 12, Shown::Number),
    (AVERAGE, 12, Shown::Decimal),
    ("report-ones", 8, Shown::Number),
    ("report-twos", 8, Shown::Number),
    ("report-threes", 8, Shown::Number),
    ("report-fours", 8, Shown::Number),
    ("report-fives", 8, Shown::Number),
];

pub struct Pages {
    pub scores: Page,
    pub interpreters: Page,
    /// The scores themselves, of interpreters with enough of them.
    pub answers: Page,
}

/// A score, as formulas speak of it: its column, and the lines it counts in.
pub struct Counted {
    pub column: String,
    pub lines: Vec<Term>,
    pub scores: Scores,
    /// How many could have been given, as a formula and its result; of interpreters nobody can say.
    pub asked: Option<(String, u32)>,
}

impl Counted {
    pub fn answers(&self) -> Cell<'static> {
        let terms = [self.lines.clone(), vec![is(self.column.clone(), ">=1")]].concat();
        Cell::Formula(count(&terms), f64::from(self.scores.answers()))
    }

    pub fn silent(&self) -> Cell<'static> {
        let Some((asked, number)) = &self.asked else { return Cell::Empty };
        let terms = [self.lines.clone(), vec![is(self.column.clone(), ">=1")]].concat();
        let silent = f64::from(*number) - f64::from(self.scores.answers());
        Cell::Formula(format!("{asked}-{}", count(&terms)), silent)
    }

    pub fn average(&self) -> Cell<'static> {
        let formula = average(&self.column, &self.lines);
        match self.scores.average() {
            Some(average) => Cell::Formula(formula, average),
            None => Cell::FormulaText(formula, String::new()),
        }
    }

    fn of(&self, score: u8) -> Cell<'static> {
        let terms = [self.lines.clone(), vec![is(self.column.clone(), score.to_string())]].concat();
        Cell::Formula(count(&terms), f64::from(self.scores.0[usize::from(score - 1)]))
    }
}

/// What the sheets 설문 and 통역 응답 say of each score, in the order they are shown.
pub fn counted(
    frame: &Frame,
    tally: &Tally,
    logs: &Page,
    survey: &Page,
    answers: &Page,
) -> Result<Vec<(&'static str, Counted)>> {
    let options = frame.options;
    let asked = asked(frame, tally, logs)?;
    let of = |side: PartySide, column: &str, scored: Scored| -> Result<Counted> {
        let lines = vec![is(survey.range(parties::SIDE)?, side_word(options, side))];
        let asked = Some(asked.clone());
        Ok(Counted { column: survey.range(column)?, lines, scores: tally.scores(scored), asked })
    };
    // Any code at all.
    let shown = vec![is(answers.range(CODE)?, "<>")];
    let interpreters =
        Counted { column: answers.range(SCORE)?, lines: shown, scores: tally.shown_interpreters(), asked: None };
    Ok(vec![
        ("report-firm-satisfaction", of(PartySide::Firm, parties::OVERALL, Scored::FirmOverall)?),
        ("report-buyer-satisfaction", of(PartySide::Buyer, parties::OVERALL, Scored::BuyerOverall)?),
        ("report-interpreter-satisfaction", interpreters),
        ("report-firm-interest-score", of(PartySide::Firm, parties::INTEREST, Scored::FirmInterest)?),
        ("report-buyer-interest-score", of(PartySide::Buyer, parties::INTEREST, Scored::BuyerInterest)?),
    ])
}

/// Meetings whose parties spoke, or may have.
fn asked(frame: &Frame, tally: &Tally, logs: &Page) -> Result<(String, u32)> {
    let outcomes = logs.range(logs::OUTCOME)?;
    let not = Outcome::ALL.into_iter().filter(|outcome| !outcome.may_have_spoken());
    let not: Vec<Term> =
        not.map(|outcome| is_not(outcomes.clone(), &logs::outcome_word(frame.options, outcome))).collect();
    // An empty line is not cancelled either.
    let terms = [vec![is(outcomes.clone(), "<>")], not].concat();
    Ok((count(&terms), tally.meetings(Outcome::may_have_spoken)))
}

/// The scores of interpreters with enough of them, sorted.
pub fn answers(frame: &Frame, tally: &Tally, book: &mut rust_xlsxwriter::Workbook) -> Result<Page> {
    let mut page = Page::large(book, frame.options, "report-interpreter-answers", &ANSWERS)?;
    for member in &frame.interpreters {
        let Scores(scores) = tally.interpreter(*member).scores;
        let Some(named) = frame.person(*member) else { continue };
        if scores.iter().sum::<u32>() < ENOUGH {
            continue;
        }
        for (score, times) in (1_u8..).zip(scores) {
            for _ in 0..times {
                page.line([Cell::Text(&named.code), Cell::Text(&named.name), Cell::count(score)])?;
            }
        }
    }
    Ok(page)
}

pub fn pages(frame: &Frame, tally: &Tally, logs: &Page, survey: &Page, answers: Page) -> Result<Pages> {
    let options = frame.options;
    let mut scores = Page::small(options, "report-scores", &SCORES)?;
    for (item, counted) in counted(frame, tally, logs, survey, &answers)? {
        scores.line([
            Cell::Owned(options.say(item)),
            counted.answers(),
            counted.silent(),
            counted.average(),
            counted.of(1),
            counted.of(2),
            counted.of(3),
            counted.of(4),
            counted.of(5),
        ])?;
    }
    let interpreters = interpreters(frame, tally, logs, &answers)?;
    Ok(Pages { scores, interpreters, answers })
}

fn interpreters(frame: &Frame, tally: &Tally, logs: &Page, answers: &Page) -> Result<Page> {
    let options = frame.options;
    let mut page = Page::small(options, "report-interpreters", &INTERPRETERS)?;
    for member in &frame.interpreters {
        let Some(named) = frame.person(*member) else { continue };
        let of = tally.interpreter(*member);
        let own = format!("$A{}", page.row());
        let held = logs::outcome_word(options, Outcome::Told(Held::Held));
        let held = [as_in(logs.range(logs::INTERPRETER_CODE)?, own.clone()), is(logs.range(logs::OUTCOME)?, held)];
        let counted = Counted {
            column: answers.range(SCORE)?,
            lines: vec![as_in(answers.range(CODE)?, own)],
            scores: of.scores,
            asked: None,
        };
        let few = || Cell::Owned(options.say_with("report-too-few", Args::new().with("enough", ENOUGH)));
        let is_shown = of.scores.answers() >= ENOUGH;
        page.line([
            Cell::Text(&named.code),
            Cell::Text(&named.name),
            Cell::Formula(count(&held), f64::from(of.held)),
            if is_shown { counted.answers() } else { few() },
            if is_shown { counted.average() } else { few() },
        ])?;
    }
    Ok(page)
}
