//! The figures of the summary: which there are, the formula of each, and what it comes to.

mod signed;

use anyhow::Result;

use super::companies;
use super::deals;
use super::following;
use super::formula::{Term, count, in_unit, is, is_not, sum};
use super::gather::Frame;
use super::logs;
use super::page::{Cell, Page};
use super::parties::{self, side_word};
use super::records;
use super::scores::counted;
use super::tally::{Sum, Tally};
use crate::domain::company::Side;
use crate::domain::log::Held;
use crate::domain::meeting::PartySide;
use crate::domain::outcome::{Agreement, Outcome};
use crate::domain::progress::Standing;

/// Figures under a heading.
pub struct Part {
    pub heading: &'static str,
    pub figures: Vec<Figure>,
}

pub struct Figure {
    pub item: String,
    pub formula: String,
    pub value: Value,
    /// The sheet it is counted from.
    pub from: String,
    /// The message that says what is in it and what is not.
    pub know: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    Count(u32),
    /// In the unit of the report.
    Sum(f64),
    /// Of 5; none where nobody answered.
    Score(Option<f64>),
}

impl Figure {
    /// The message of its unit.
    pub fn unit(&self) -> &'static str {
        match self.value {
            Value::Count(_) => "report-unit-count",
            Value::Sum(_) => "report-unit-sum",
            Value::Score(_) => "report-unit-score",
        }
    }

    fn knowing(mut self, know: &'static str) -> Figure {
        self.know = Some(know);
        self
    }
}

/// The sheets that figures are counted from.
pub struct Sheets<'a> {
    pub companies: &'a companies::Pages,
    pub logs: &'a Page,
    pub parties: &'a parties::Pages,
    pub following: &'a following::Pages,
    pub answers: &'a Page,
    pub deals: &'a Page,
    /// What the lines of deals come to.
    pub came: &'a deals::Came,
    pub preparations: &'a Page,
    pub samples: &'a Page,
    /// How many preparations are done.
    pub prepared: u32,
}

/// One report's figures being put together.
struct Making<'a> {
    frame: &'a Frame,
    tally: &'a Tally,
    sheets: &'a Sheets<'a>,
}

pub fn parts(frame: &Frame, tally: &Tally, sheets: &Sheets<'_>) -> Result<Vec<Part>> {
    let making = Making { frame, tally, sheets };
    Ok(vec![
        Part { heading: "report-part-size", figures: making.size()? },
        Part { heading: "report-part-meetings", figures: making.meetings()? },
        Part { heading: "report-part-consulted", figures: making.consulted()? },
        Part { heading: "report-part-prospective", figures: making.prospective()? },
        Part { heading: "report-part-apart", figures: making.apart()? },
        Part { heading: "report-part-deals", figures: making.deals()? },
        Part { heading: "report-part-scores", figures: making.scores()? },
        Part { heading: "report-part-answers", figures: making.answers()? },
        Part { heading: "report-part-following", figures: following::figures(frame, sheets.following)? },
        Part { heading: "report-part-before", figures: making.before()? },
    ])
}

impl Making<'_> {
    fn say(&self, id: &str) -> String {
        self.frame.options.say(id)
    }

    fn count(&self, item: String, from: &Page, formula: String, count: u32) -> Figure {
        Figure { item, formula, value: Value::Count(count), from: from.name.clone(), know: None }
    }

    fn sum(&self, item: String, from: &Page, formula: String, dollars: f64) -> Figure {
        let per = self.frame.options.unit.dollars();
        let value = Value::Sum(dollars / f64::from(per));
        Figure { item, formula: in_unit(formula, per), value, from: from.name.clone(), know: None }
    }

    fn was(&self, outcome: Outcome) -> Result<Term> {
        Ok(is(self.sheets.logs.range(logs::OUTCOME)?, logs::outcome_word(self.frame.options, outcome)))
    }

    fn size(&self) -> Result<Vec<Figure>> {
        let pages = self.sheets.companies;
        let of = |side| u32::try_from(self.frame.of_side(side).count()).unwrap_or(u32::MAX);
        let all = |page: &Page, heading: &str| Ok::<_, anyhow::Error>(format!("COUNTA({})", page.range(heading)?));
        Ok(vec![
            self.count(
                self.say("report-firms-count"),
                &pages.firms,
                all(&pages.firms, companies::CODE)?,
                of(Side::Firm),
            ),
            self.count(
                self.say("report-buyers-count"),
                &pages.buyers,
                all(&pages.buyers, companies::CODE)?,
                of(Side::Buyer),
            ),
            self.count(
                self.say("report-countries-count"),
                &pages.countries,
                all(&pages.countries, companies::COUNTRY)?,
                pages.countries.lines(),
            ),
        ])
    }

    fn meetings(&self) -> Result<Vec<Figure>> {
        let (logs, options) = (self.sheets.logs, self.frame.options);
        let of = |outcome: Outcome| -> Result<Figure> {
            let item = match outcome {
                Outcome::Told(Held::Held) => self.say("report-meetings-held"),
                outcome => options.of("report-meetings-were", outcome.name()),
            };
            Ok(self.count(item, logs, count(&[self.was(outcome)?]), self.tally.of(outcome).meetings))
        };
        let cancelled = logs::outcome_word(options, Outcome::Cancelled);
        let outcomes = logs.range(logs::OUTCOME)?;
        let planned = count(&[is(outcomes.clone(), "<>"), is_not(outcomes, &cancelled)]);
        let number = self.tally.meetings(|outcome| outcome != Outcome::Cancelled);
        let mut figures = vec![
            self.count(self.say("report-meetings-planned"), logs, planned, number),
            of(Outcome::Told(Held::Held))?.knowing("report-know-held"),
        ];
        for outcome in Outcome::ALL.into_iter().filter(|outcome| *outcome != Outcome::Told(Held::Held)) {
            let figure = of(outcome)?;
            figures.push(match outcome {
                Outcome::Told(Held::Elsewhere) => figure.knowing("report-know-elsewhere"),
                Outcome::Disputed => figure.knowing("report-know-disputed"),
                _ => figure,
            });
        }
        for agreement in Agreement::ALL {
            let word = logs::agreement_word(options, agreement);
            let formula = count(&[is(logs.range(logs::AGREEMENT)?, word)]);
            let number = self.tally.agreements.get(&agreement).copied().unwrap_or_default();
            figures.push(self.count(options.of("report-agreed", agreement.name()), logs, formula, number));
        }
        Ok(figures)
    }

    /// The sum of one kind of amount over meetings of one outcome.
    fn total(&self, item: String, column: &str, outcome: Outcome, sum_of: Sum) -> Result<Figure> {
        let logs = self.sheets.logs;
        let formula = sum(&logs.range(column)?, &[self.was(outcome)?]);
        Ok(self.sum(item, logs, formula, sum_of.dollars()))
    }

    /// How many held meetings have this in a column.
    fn with(&self, item: &str, column: &str, must: String, number: u32) -> Result<Figure> {
        let logs = self.sheets.logs;
        let formula = count(&[self.was(Outcome::Told(Held::Held))?, is(logs.range(column)?, must)]);
        Ok(self.count(self.say(item), logs, formula, number))
    }

    fn consulted(&self) -> Result<Vec<Figure>> {
        let of = self.tally.held().consulted;
        let total =
            self.total(self.say("report-consulted-sum"), logs::CONSULTED_DOLLARS, Outcome::Told(Held::Held), of)?;
        let (unknown, unrated) = (self.say("report-unknown"), self.say("report-unrated"));
        Ok(vec![
            total.knowing("report-know-consulted"),
            self.with("report-amount-said", logs::CONSULTED_DOLLARS, ">=0".to_owned(), of.counted)?,
            self.with("report-amount-unknown", logs::CONSULTED_NOTE, unknown, of.unknown)?,
            self.with("report-amount-unrated", logs::CONSULTED_NOTE, unrated, of.unrated)?
                .knowing("report-know-unrated"),
        ])
    }

    fn prospective(&self) -> Result<Vec<Figure>> {
        let of = self.tally.held().prospective;
        let total =
            self.total(self.say("report-prospective-sum"), logs::PROSPECTIVE_DOLLARS, Outcome::Told(Held::Held), of)?;
        let (unknown, unrated) = (self.say("report-unknown"), self.say("report-unrated"));
        Ok(vec![
            self.with("report-prospective-count", logs::PROSPECTIVE, ">0".to_owned(), of.above_nought)?,
            total.knowing("report-know-prospective"),
            self.with("report-amount-unknown", logs::PROSPECTIVE_NOTE, unknown, of.unknown)?,
            self.with("report-amount-unrated", logs::PROSPECTIVE_NOTE, unrated, of.unrated)?
                .knowing("report-know-unrated"),
        ])
    }

    /// Amounts of meetings that do not count as held.
    fn apart(&self) -> Result<Vec<Figure>> {
        let options = self.frame.options;
        let mut figures = Vec::new();
        for outcome in [Outcome::Told(Held::Elsewhere), Outcome::Disputed] {
            let of = self.tally.of(outcome);
            let consulted = options.of("report-apart-consulted", outcome.name());
            let prospective = options.of("report-apart-prospective", outcome.name());
            figures.push(self.total(consulted, logs::CONSULTED_DOLLARS, outcome, of.consulted)?);
            figures.push(self.total(prospective, logs::PROSPECTIVE_DOLLARS, outcome, of.prospective)?);
        }
        Ok(figures)
    }

    fn scores(&self) -> Result<Vec<Figure>> {
        let (survey, answers) = (&self.sheets.parties.survey, self.sheets.answers);
        let all = counted(self.frame, self.tally, self.sheets.logs, survey, answers)?;
        let mut figures = Vec::new();
        for (item, of) in all.into_iter().take(3) {
            let from = if of.asked.is_some() { survey } else { answers };
            let (Cell::Formula(average, _) | Cell::FormulaText(average, _)) = of.average() else { continue };
            let value = Value::Score(of.scores.average());
            let figure = Figure { item: self.say(item), formula: average, value, from: from.name.clone(), know: None };
            figures.push(match of.asked {
                Some(_) => figure,
                None => figure.knowing("report-know-interpreters"),
            });
            if let Cell::Formula(formula, number) = of.answers() {
                figures.push(self.count(self.say("report-answers"), from, formula, number as u32));
            }
            if let Cell::Formula(formula, number) = of.silent() {
                figures.push(self.count(self.say("report-silent-count"), from, formula, number as u32));
            }
        }
        Ok(figures)
    }

    fn answers(&self) -> Result<Vec<Figure>> {
        let (pages, options) = (self.sheets.parties, self.frame.options);
        let mut figures = Vec::new();
        for side in PartySide::ALL {
            let word = side_word(options, side);
            let (sent, silent) = (self.tally.logs.get(&side), self.tally.silent.get(&side));
            let in_survey = count(&[is(pages.survey.range(parties::SIDE)?, word.clone())]);
            let of_logs = is(pages.silent.range(parties::OF)?, parties::of_word(options, None));
            let in_silent = count(&[is(pages.silent.range(parties::SIDE)?, word), of_logs]);
            let item = options.of("report-logs-sent", side.name());
            figures.push(self.count(item, &pages.survey, in_survey, sent.copied().unwrap_or_default()));
            let item = options.of("report-logs-missing", side.name());
            figures.push(self.count(item, &pages.silent, in_silent, silent.copied().unwrap_or_default()));
        }
        Ok(figures)
    }

    fn before(&self) -> Result<Vec<Figure>> {
        let (preparations, samples) = (self.sheets.preparations, self.sheets.samples);
        let standing = preparations.range(records::STANDING)?;
        let done = records::standing_word(self.frame, Standing::Done);
        let all = format!("COUNTA({standing})");
        let parcels = format!("COUNTA({})", samples.range(records::PARCEL_FIRM)?);
        Ok(vec![
            self.count(self.say("report-preparations-count"), preparations, all, preparations.lines()),
            self.count(
                self.say("report-preparations-done"),
                preparations,
                count(&[is(standing, done)]),
                self.sheets.prepared,
            ),
            self.count(self.say("report-parcels"), samples, parcels, samples.lines()),
        ])
    }
}
