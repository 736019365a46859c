//! Sheets with a line for each party of a meeting: what it answered before it (참석), what its log says of it (설문), and
//! who has sent none, or said nothing when asked what came of it (미응답).

use anyhow::{Context as _, Result};
use chrono::Duration;
use rust_xlsxwriter::Workbook;

use super::gather::{Frame, Told};
use super::page::{Cell, Column, Page, Shown};
use super::tally::{Scored, Tally};
use super::words::Options;
use crate::domain::company::Company;
use crate::domain::follow_up::Round;
use crate::domain::log::{Log, Score, TAKEN_FOR};
use crate::domain::meeting::{MeetingState, PartySide};
use crate::domain::outcome::Outcome;
use crate::text::Args;

pub const SIDE: &str = "report-side";
pub const OVERALL: &str = "report-overall";
pub const INTEREST: &str = "report-interest";
pub const ANSWER: &str = "report-answer";
pub const CHECKED_IN: &str = "report-checked-in";

const ATTENDANCE: [Column; 10] = [
    ("report-meeting", 10, Shown::Text),
    ("report-day", 12, Shown::Day),
    ("report-start", 8, Shown::Time),
    (SIDE, 12, Shown::Text),
    ("report-party-code", 10, Shown::Text),
    ("report-party", 28, Shown::Text),
    (ANSWER, 20, Shown::Text),
    ("report-late", 10, Shown::Number),
    ("report-answered", 16, Shown::Moment),
    (CHECKED_IN, 16, Shown::Moment),
];

/// Nothing of how content people were with their interpreter: that is on a sheet of its own, without the meeting.
const SURVEY: [Column; 8] = [
    ("report-meeting", 10, Shown::Text),
    ("report-day", 12, Shown::Day),
    (SIDE, 12, Shown::Text),
    ("report-party-code", 10, Shown::Text),
    ("report-party", 28, Shown::Text),
    (OVERALL, 12, Shown::Number),
    (INTEREST, 12, Shown::Number),
    ("report-prepared", 18, Shown::Text),
];

const SILENT: [Column; 9] = [
    (OF, 16, Shown::Text),
    ("report-meeting", 10, Shown::Text),
    ("report-day", 12, Shown::Day),
    ("report-start", 8, Shown::Time),
    (SIDE, 12, Shown::Text),
    ("report-party-code", 10, Shown::Text),
    ("report-party", 28, Shown::Text),
    (OTHERS, 28, Shown::Text),
    ("report-taken-until", 12, Shown::Day),
];
/// What they said nothing of.
pub const OF: &str = "report-silent-of";
const OTHERS: &str = "report-others-said";

pub struct Pages {
    pub attendance: Page,
    pub survey: Page,
    pub silent: Page,
    /// Answers to the cohort's own questions.
    pub own: Page,
}

/// A party as its lines begin.
struct Who<'a> {
    code: &'a str,
    name: &'a str,
}

impl Pages {
    pub fn begin(book: &mut Workbook, options: Options) -> Result<Pages> {
        Ok(Pages {
            attendance: Page::large(book, options, "report-attendance", &ATTENDANCE)?,
            survey: Page::large(book, options, "report-survey", &SURVEY)?,
            silent: Page::large(book, options, "report-silent", &SILENT)?,
            own: super::own::begin(book, options)?,
        })
    }

    pub fn lines(&mut self, told: &Told, frame: &Frame, tally: &mut Tally) -> Result<()> {
        if told.meeting.state == MeetingState::Cancelled {
            return Ok(());
        }
        let outcome = told.outcome(frame.now);
        for side in told.sides() {
            let who = who(told, side, frame)?;
            self.attended(told, side, &who, frame)?;
            match told.log(side) {
                Some(log) => self.said(told, log, &who, frame, tally)?,
                None if outcome.is_over() => self.is_silent(told, side, &who, frame, tally)?,
                None => {}
            }
        }
        Ok(())
    }

    fn attended(&mut self, told: &Told, side: PartySide, who: &Who<'_>, frame: &Frame) -> Result<()> {
        let options = frame.options;
        let details = &told.meeting.details;
        let party = told.party(side);
        let answer = party.and_then(|party| party.answer_for(details.starts_at));
        let answered = party.filter(|_| answer.is_some());
        let there = party.filter(|party| party.is_there(details.starts_at)).and_then(|party| party.checked_in_at);
        let moment = |at: Option<_>| at.map_or(Cell::Empty, |at| Cell::Moment(frame.here(at)));
        self.attendance.line([
            Cell::Text(&details.code),
            Cell::Day(details.host_wall.date()),
            Cell::Time(details.host_wall.time()),
            Cell::Owned(side_word(options, side)),
            Cell::Text(who.code),
            Cell::Text(who.name),
            Cell::Owned(options.of("report-answer-word", answer.map_or("none", |answer| answer.name()))),
            answered.and_then(|party| party.late_minutes).map_or(Cell::Empty, Cell::count),
            moment(answered.and_then(|party| party.answered_at)),
            moment(there),
        ])
    }

    fn said(&mut self, told: &Told, log: &Log, who: &Who<'_>, frame: &Frame, tally: &mut Tally) -> Result<()> {
        let (options, details, answers) = (frame.options, &told.meeting.details, &log.answers);
        *tally.logs.entry(log.side).or_default() += 1;
        let (overall, interest) = match log.side {
            PartySide::Firm => (Some(Scored::FirmOverall), Some(Scored::FirmInterest)),
            PartySide::Buyer => (Some(Scored::BuyerOverall), Some(Scored::BuyerInterest)),
            PartySide::Interpreter => (None, None),
        };
        for (scored, score) in [(overall, answers.overall), (interest, answers.interest)] {
            if let (Some(scored), Some(score)) = (scored, score) {
                tally.scores.entry(scored).or_default().add(score);
            }
        }
        if let (PartySide::Firm, Some(score), Some(member)) = (log.side, answers.interpreter, told.meeting.interpreter)
        {
            tally.interpreters.entry(member).or_default().scores.add(score);
        }
        let prepared = answers.prepared.map(|prepared| options.of("report-prepared-word", prepared.name()));
        let score = |score: Option<Score>| score.map_or(Cell::Empty, |score| Cell::count(score.get()));
        self.survey.line([
            Cell::Text(&details.code),
            Cell::Day(details.host_wall.date()),
            Cell::Owned(side_word(options, log.side)),
            Cell::Text(who.code),
            Cell::Text(who.name),
            score(answers.overall),
            score(answers.interest),
            Cell::Owned(prepared.unwrap_or_default()),
        ])?;
        super::own::lines(&mut self.own, told, log, (who.code, who.name), frame, tally)
    }

    fn is_silent(
        &mut self,
        told: &Told,
        side: PartySide,
        who: &Who<'_>,
        frame: &Frame,
        tally: &mut Tally,
    ) -> Result<()> {
        let options = frame.options;
        let details = &told.meeting.details;
        *tally.silent.entry(side).or_default() += 1;
        let others = match told.outcome(frame.now) {
            Outcome::Untold => String::new(),
            outcome => super::logs::outcome_word(options, outcome),
        };
        self.silent.line([
            Cell::Owned(of_word(options, None)),
            Cell::Text(&details.code),
            Cell::Day(details.host_wall.date()),
            Cell::Time(details.host_wall.time()),
            Cell::Owned(side_word(options, side)),
            Cell::Text(who.code),
            Cell::Text(who.name),
            Cell::Owned(others),
            Cell::Day(frame.here(details.ends_at() + TAKEN_FOR).date()),
        ])
    }
}

/// A log, or a round of follow-up.
pub fn of_word(options: Options, round: Option<i64>) -> String {
    match round {
        None => options.say("report-silent-log"),
        Some(days) => options.say_with("report-silent-round", Args::new().with("days", days)),
    }
}

/// A company that said nothing in a round.
pub fn silent_in_round(silent: &mut Page, frame: &Frame, company: &Company, round: &Round) -> Result<()> {
    let options = frame.options;
    silent.line([
        Cell::Owned(of_word(options, Some(round.days))),
        Cell::Empty,
        Cell::Day(round.on),
        Cell::Empty,
        Cell::Owned(options.of("report-side-word", company.details.side.name())),
        Cell::Text(&company.details.code),
        Cell::Text(company.details.name.in_lang(options.lang)),
        Cell::Empty,
        Cell::Day(frame.here(round.ends - Duration::seconds(1)).date()),
    ])
}

fn who<'a>(told: &Told, side: PartySide, frame: &'a Frame) -> Result<Who<'a>> {
    let company = match side {
        PartySide::Firm => told.meeting.firm,
        PartySide::Buyer => told.meeting.buyer,
        PartySide::Interpreter => {
            let member = told.meeting.interpreter.context("could not name an interpreter where there is none")?;
            let named = frame.person(member).with_context(|| format!("could not find member {member}"))?;
            return Ok(Who { code: &named.code, name: &named.name });
        }
    };
    let details = &frame.company(company)?.details;
    Ok(Who { code: &details.code, name: details.name.in_lang(frame.options.lang) })
}

pub fn side_word(options: Options, side: PartySide) -> String {
    options.of("report-side-word", side.name())
}
