//! 일일 실적보고: what a day came to so far, by firm, why meetings were not held, and who has not answered. Provisional:
//! logs come in and are corrected for two weeks.

use chrono::NaiveDate;

use super::words::{columns, grid, paper, part, party, span};
use crate::domain::log::Held;
use crate::domain::meeting::{MeetingState, PartySide};
use crate::domain::outcome::Outcome;
use crate::paper::{Block, Paper, Table};
use crate::workbook::report::{Frame, Results, Told};

/// What a day is judged by.
const PARTS: [&str; 4] =
    ["report-part-meetings", "report-part-consulted", "report-part-prospective", "report-part-answers"];
const PLANNED: &str = "report-planned-count";
/// Contracts are of the whole programme: on the paper of each day one would be counted every day.
const CONTRACTED: &str = "report-contracted-sum";

fn blocks(results: &Results, told: &[Told]) -> Vec<Block> {
    let (frame, options) = (&results.frame, results.frame.options);
    let mut blocks = Vec::new();
    if told.is_empty() {
        blocks.push(Block::Text(options.say("papers-no-meeting")));
        return blocks;
    }
    for id in PARTS {
        let found = results.parts.iter().filter(|part| part.heading == id);
        blocks.extend(found.flat_map(|found| part(frame, found, |_| true)));
    }
    let firms = results.firms.without(CONTRACTED);
    let planned = firms.columns.iter().position(|(id, _)| *id == PLANNED);
    let is_on =
        |row: &[(String, Option<f64>)]| planned.and_then(|at| row.get(at)?.1).is_none_or(|planned| planned > 0.0);
    blocks.extend(grid(options, &firms, is_on));
    blocks.extend(not_held(frame, told));
    blocks.extend(silent(frame, told));
    blocks
}

pub fn result(results: &Results, told: &[Told], day: NaiveDate) -> Paper {
    let (frame, options) = (&results.frame, results.frame.options);
    let args = super::words::args(frame).with("day", day);
    let mut blocks = vec![Block::Note(options.say_with("papers-day-about", args.clone()))];
    blocks.extend(self::blocks(results, told));
    let mark = options.say("papers-provisional");
    paper(frame, "papers-day", args, Some(mark), blocks)
}

/// 불참 사유: what the parties say of meetings that were not held, and of those they do not agree on.
fn not_held(frame: &Frame, told: &[Told]) -> Vec<Block> {
    let options = frame.options;
    let is_amiss = |outcome: Outcome| match outcome {
        Outcome::Told(Held::Held) | Outcome::Untold | Outcome::Ahead => false,
        Outcome::Told(_) | Outcome::Disputed | Outcome::Cancelled => true,
    };
    let rows = told.iter().filter(|told| is_amiss(told.outcome(frame.now))).map(|told| {
        vec![
            told.meeting.details.code.clone(),
            span(told),
            party(frame, told, PartySide::Firm),
            party(frame, told, PartySide::Buyer),
            options.of("report-outcome-word", told.outcome(frame.now).name()),
            reasons(frame, told),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let heading = Block::Heading(options.say("papers-not-held"));
    if rows.is_empty() {
        return vec![heading, Block::Text(options.say("papers-all-held"))];
    }
    let ids = ["report-meeting", "papers-time", "report-firm", "report-buyer", "report-outcome", "papers-reasons"];
    vec![heading, Block::Table(Table { columns: columns(options, &ids), rows, named: false })]
}

/// What each party says of it: how it went, its remark, and what it had answered before.
fn reasons(frame: &Frame, told: &Told) -> String {
    let options = frame.options;
    let mut lines = Vec::new();
    for side in told.sides() {
        let log = told.log(side);
        let held = log.and_then(|log| log.answers.held).map(|held| options.of("report-held", held.name()));
        let remark = log.and_then(|log| log.answers.remark.clone());
        let answered = told.party(side).and_then(|party| party.answer_for(told.meeting.details.starts_at));
        let before = answered.filter(|answer| !answer.attends());
        let before = before.map(|answer| options.of("report-answer-word", answer.name()));
        let said: Vec<String> = [before, held, remark].into_iter().flatten().collect();
        if !said.is_empty() {
            lines.push(format!("{}: {}", options.of("report-side-word", side.name()), said.join(" · ")));
        }
    }
    lines.join("\n")
}

fn silent(frame: &Frame, told: &[Told]) -> Vec<Block> {
    let options = frame.options;
    let mut rows = Vec::new();
    for told in told.iter().filter(|told| told.meeting.state == MeetingState::Planned) {
        if !told.outcome(frame.now).is_over() {
            continue;
        }
        for side in told.sides().filter(|side| told.log(*side).is_none()) {
            rows.push(vec![
                told.meeting.details.code.clone(),
                span(told),
                options.of("report-side-word", side.name()),
                party(frame, told, side),
            ]);
        }
    }
    let heading = Block::Heading(options.say("papers-silent"));
    if rows.is_empty() {
        return vec![heading, Block::Text(options.say("papers-nobody-silent"))];
    }
    let ids = ["report-meeting", "papers-time", "report-side", "report-party"];
    vec![heading, Block::Table(Table { columns: columns(options, &ids), rows, named: false })]
}
