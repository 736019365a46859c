//! The notices that ask for logs: one shows its first question at once, several are a list with a button for each.

use super::log::Log;
use super::meeting::Reader as MeetingReader;
use super::notice::Section;
use super::view::View;
use crate::domain::log::{Answers, Question};
use crate::text::{Args, say};

/// All that are asked for at one moment; `again` where each was asked for before.
pub(super) fn asked(views: &[View<'_>], again: bool) -> Section {
    let logs: Vec<Log> = views.iter().map(log).collect();
    match &logs[..] {
        [] => Section::default(),
        [only] => one(only, again),
        several => list(several, again),
    }
}

fn log(view: &View<'_>) -> Log {
    let details = &view.reader.person.details;
    let reader = MeetingReader { lang: details.lang, zone: details.zone, country: details.country.clone() };
    Log::about(view.meeting, (view.firm, view.buyer), view.cohort, view.side, &reader, view.reader.now)
}

fn one(log: &Log, again: bool) -> Section {
    let text = log
        .say(if again { "log-again" } else { "log-thanks" })
        .line(log.say("log-length"))
        .paragraph(log.first_question())
        .paragraph(log.promise());
    let mut rows = log.choices(Question::Held, &Answers::default());
    rows.push(vec![log.button("log-later-button", "later")]);
    Section { text, rows, rows_beside_others: vec![vec![log.open_button()]] }
}

fn list(logs: &[Log], again: bool) -> Section {
    let first = &logs[0];
    let args = first.args().with("count", logs.len());
    let mut text = say(first.lang, if again { "log-again-several" } else { "log-thanks-several" }, &args);
    for (index, log) in logs.iter().enumerate() {
        let args = log.args().with("number", index + 1);
        text = text.line(say(log.lang, "log-numbered", &args));
    }
    let until = logs.iter().min_by_key(|log| log.until()).unwrap_or(first);
    let text = text.paragraph(until.promise()).paragraph(say(first.lang, "log-choose", &Args::new()));
    let rows: Vec<_> = logs.iter().map(|log| vec![log.open_button()]).collect();
    Section { text, rows: rows.clone(), rows_beside_others: rows }
}
