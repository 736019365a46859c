//! What a day came to, as staff are told in the evening: provisional, since logs come in and are corrected for two weeks.

use chrono::NaiveDate;

use super::notice::Section;
use super::view::Reader;
use crate::domain::day_result::DayResult;
use crate::domain::ids::{CohortId, MeetingId};
use crate::domain::log::Log;
use crate::domain::meeting::Meeting;
use crate::domain::message::Text;
use crate::domain::money::Money;
use crate::domain::outcome::Outcome;
use crate::domain::sums::{DOLLAR, Sum};
use crate::text::Args;

/// Meetings that were not held are listed up to so many; the paper has all.
const MOST: usize = 10;
/// Characters of a remark.
const LONGEST: usize = 100;

pub(super) fn result(reader: Reader<'_>, cohort: CohortId, day: NaiveDate) -> Option<Section> {
    let stage = &reader.book.stage;
    let seat = stage.seats_in(reader.person.id, cohort).find(|seat| seat.member().role.is_staff())?;
    let meetings: Vec<&Meeting> = stage.sheet(seat, day);
    let rates = &stage.cohorts.get(&cohort)?.details.rates;
    let logs = |meeting: MeetingId| reader.book.logs.get(&meeting).map_or(&[][..], Vec::as_slice);
    let result = DayResult::of(meetings.iter().map(|meeting| (*meeting, logs(meeting.id))), rates, reader.now);
    let counts = Args::new().with("day", day).with("planned", result.planned).with("held", result.held);
    let mut text = reader.say("notice-result", &counts).paragraph(reader.say("notice-result-held", &counts));
    text = text.line(reader.say("notice-result-consulted", &sum(&result.consulted)));
    text = text.line(reader.say("notice-result-prospective", &sum(&result.prospective)));
    let unrated = result.consulted.unrated + result.prospective.unrated;
    if unrated > 0 {
        text = text.line(reader.say("notice-result-unrated", &Args::new().with("count", unrated)));
    }
    text = text.paragraph(amiss(reader, &meetings, &result));
    let silent = Args::new().with("count", result.silent);
    text = text
        .paragraph(reader.say(if result.silent > 0 { "notice-result-silent" } else { "notice-result-all" }, &silent));
    let on = day.format("%Y%m%d");
    let paper = reader.button("notice-result-button", &Args::new(), format!("staff:paper:{cohort}:day:{on}"));
    let list = reader.button("notice-day-button", &Args::new(), format!("staff:day:{cohort}:{on}:0"));
    let rows = vec![vec![paper, list]];
    Some(Section { text, rows_beside_others: rows.clone(), rows })
}

/// In dollars, and over how many meetings.
fn sum(of: &Sum) -> Args {
    let cents = i64::try_from(of.cents).unwrap_or(i64::MAX);
    Args::new().with("amount", Money::new(cents, DOLLAR)).with("count", of.above_nought)
}

fn amiss(reader: Reader<'_>, meetings: &[&Meeting], result: &DayResult) -> Text {
    if result.amiss.is_empty() {
        return Text::default();
    }
    let mut text = reader.say("notice-result-amiss", &Args::new().with("count", result.amiss.len()));
    for (id, outcome) in result.amiss.iter().take(MOST) {
        let Some(meeting) = meetings.iter().find(|meeting| meeting.id == *id) else { continue };
        text = text.line(line(reader, meeting, *outcome));
    }
    match result.amiss.len().saturating_sub(MOST) {
        0 => text,
        more => text.line(reader.say("notice-result-more", &Args::new().with("count", more))),
    }
}

fn line(reader: Reader<'_>, meeting: &Meeting, outcome: Outcome) -> Text {
    let logs = reader.book.logs.get(&meeting.id).map_or(&[][..], Vec::as_slice);
    let remark = |log: &Log| Some(short(log.answers.remark.as_deref()?));
    let of_it = logs.iter().filter(|log| log.is_of(meeting.details.starts_at));
    let remarks: Vec<String> = of_it.filter_map(remark).collect();
    let args = Args::new()
        .with("code", &meeting.details.code)
        .with("firm", reader.name_of(meeting.firm))
        .with("buyer", reader.name_of(meeting.buyer))
        .with("outcome", outcome.name())
        .with("remark", remarks.join(" · "));
    reader.say(if remarks.is_empty() { "notice-result-line" } else { "notice-result-reason" }, &args)
}

fn short(remark: &str) -> String {
    let line: Vec<&str> = remark.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
