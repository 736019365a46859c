//! The steps that lead up to a meeting: the day before, the short reminder, the check-in.

use chrono::{DateTime, Utc};

use super::notice::Section;
use super::view::{Reader, View, address};
use crate::domain::asking::Asked;
use crate::domain::company::Mode;
use crate::domain::meeting::{ARRIVE_EARLY, Attendance};
use crate::domain::message::{Button, Text};
use crate::domain::zone::{instant, local};
use crate::text::Args;

/// All of one day's meetings, asking for confirmation; one of them has the five answers at hand.
pub(super) fn day_before(views: &[View<'_>]) -> Section {
    match views {
        [] => Section::default(),
        [only] => day_before_one(only),
        several => day_before_several(several),
    }
}

fn day_before_one(view: &View<'_>) -> Section {
    let text = view
        .say("notice-day-before")
        .line(view.times())
        .line(view.whereabouts())
        .line(view.directions())
        .line(view.company())
        .line(question(view, "notice-will-you-come"));
    let more = view.catalog_button().into_iter().chain([view.calendar_button()]).collect();
    Section::about(text, view, [answers(view), more])
}

/// The question, or what was answered to it.
fn question(view: &View<'_>, ask: &str) -> Text {
    match view.answer() {
        None => view.say(ask),
        Some(_) => view.answered(),
    }
}

/// Nobody is late yet, so that answer comes with the last minutes.
fn answers(view: &View<'_>) -> Vec<Button> {
    use Attendance::{Absent, Colleague, Coming, OtherTime};
    match view.answer() {
        None => [Coming, Colleague, OtherTime, Absent].map(|answer| view.answer_button(answer)).into(),
        Some(_) => vec![view.open_button()],
    }
}

fn day_before_several(views: &[View<'_>]) -> Section {
    let (first, reader) = (&views[0], views[0].reader);
    let args = first.args().with("count", views.len());
    let mut text = reader.say("notice-day-before-several", &args);
    for (index, view) in views.iter().enumerate() {
        let entry = reader
            .say("notice-numbered", &view.args().with("number", index + 1))
            .line(view.times())
            .line(view.whereabouts())
            .line(view.answered());
        text = text.paragraph(entry);
    }
    // All of them are in one building.
    if let Some(there) = views.iter().find(|view| view.mode == Mode::Venue) {
        text = text.paragraph(there.directions());
    }
    let mut rows: Vec<Vec<Button>> = Vec::new();
    if views.iter().any(|view| view.answer().is_none()) {
        text = text.paragraph(reader.say("notice-will-you-come-to-all", &Args::new()));
        let data = format!("attall:{}:coming", start_of_day(reader, first.starts_at()).timestamp());
        rows.push(vec![reader.button("meetings-all-coming-button", &Args::new(), data)]);
    }
    rows.extend(views.iter().map(|view| vec![view.open_button()]));
    Section { text, rows: rows.clone(), rows_beside_others: rows }
}

/// Midnight before an instant, on the reader's clock.
pub(super) fn start_of_day(reader: Reader<'_>, at: DateTime<Utc>) -> DateTime<Utc> {
    let zone = reader.person.details.zone;
    instant(local(at, zone).date_naive().and_hms_opt(0, 0, 0).unwrap_or_default(), zone)
}

/// For those who have not confirmed, unless the cohort reminds everybody.
pub(super) fn short_reminder(view: &View<'_>) -> Section {
    let text = view
        .say("notice-soon")
        .line(view.there_line())
        .line(view.whereabouts())
        .line(question(view, "notice-not-answered"));
    let buttons = match view.answer() {
        Some(_) => vec![view.open_button()],
        None => Attendance::ALL.map(|answer| view.answer_button(answer)).into(),
    };
    Section::about(text, view, [buttons])
}

/// The way in: [Join] online, the booth and [도착했습니다] at the venue.
pub(super) fn check_in(view: &View<'_>) -> Section {
    let has_begun = view.starts_at() <= view.reader.now;
    let opening = view.say(if has_begun { "notice-begun" } else { "notice-soon" });
    match view.mode {
        Mode::Online => online(view, opening),
        Mode::Venue => venue(view, opening),
    }
}

fn online(view: &View<'_>, opening: Text) -> Section {
    let link = view.meeting.details.link.as_deref();
    let (text, join) = match (address(link), link.map(str::trim).filter(|link| !link.is_empty())) {
        (Some(address), _) => {
            let label = view.reader.label("meeting-join-button", &view.args());
            (opening.line(view.say("notice-room")), Some(Button::url(label, address)))
        }
        (None, Some(words)) => (opening.line(view.reader.say("notice-link", &view.args().with("link", words))), None),
        (None, None) => (opening.line(view.say("notice-no-link")), None),
    };
    let mut rows: Vec<Vec<Button>> = vec![join.into_iter().collect()];
    if !view.is_there() {
        rows.push(vec![here(view, "meeting-entered-button"), view.answer_button(Attendance::Late)]);
    }
    rows.push(vec![view.button("notice-trouble-button", Asked::about(view.meeting).trouble()), other_time(view)]);
    let beside = match rows[0].is_empty() {
        true => vec![vec![view.open_button()]],
        false => vec![named(view, rows[0].clone()), vec![view.open_button()]],
    };
    Section { text, rows, rows_beside_others: beside }
}

/// Beside others a way in says whose it is.
fn named(view: &View<'_>, buttons: Vec<Button>) -> Vec<Button> {
    let named = |button: Button| Button { label: format!("{} · {}", button.label, view.name()), ..button };
    buttons.into_iter().map(named).collect()
}

fn other_time(view: &View<'_>) -> Button {
    view.button("notice-arranged-button", Asked::about(view.meeting).arranged())
}

fn here(view: &View<'_>, id: &str) -> Button {
    view.button(id, Asked::about(view.meeting).check_in())
}

fn venue(view: &View<'_>, opening: Text) -> Section {
    let still_on_the_way = view.reader.now < view.starts_at() - ARRIVE_EARLY;
    let whereabouts = match (still_on_the_way, view.place_with(view.meeting.details.booth.as_deref()).is_empty()) {
        (true, _) => view.whereabouts(),
        (false, true) => Text::default(),
        (false, false) => view.say("notice-held-at"),
    };
    let arrived = here(view, "meeting-arrived-button");
    let rows =
        [vec![arrived.clone(), view.answer_button(Attendance::Late)], vec![view.button("notice-help-button", "help")]];
    let beside = vec![named(view, vec![arrived]), vec![view.open_button()]];
    Section { text: opening.line(whereabouts).line(view.directions()), rows: rows.into(), rows_beside_others: beside }
}
