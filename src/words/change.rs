//! News of a meeting, told against what this person was last told of it: old → new, and nothing that is as it was.

use super::notice::Section;
use super::view::{View, address};
use crate::domain::asking::Asked;
use crate::domain::meeting::{Attendance, MeetingState};
use crate::domain::message::{Button, Text};
use crate::domain::planner::{Place, Told};
use crate::text::Args;

pub(super) fn change(view: &View<'_>, before: Option<&Told>, now: &Told) -> Section {
    match (before, now) {
        (Some(Told::Stands { starts_at, with, .. }), Told::Off) => {
            let args = view.args().with("with", view.with(with)).with("before", view.reader.moment(*starts_at));
            let cancelled = view.meeting.state == MeetingState::Cancelled;
            let opening = view.reader.say(if cancelled { "notice-cancelled" } else { "notice-taken-off" }, &args);
            let text = opening.line(view.reader.say("notice-before", &args)).line(view.say("notice-no-more"));
            let rows = [vec![meetings_button(view), view.button("notice-help-button", "help")]];
            Section { text, rows: rows.into(), rows_beside_others: Vec::new() }
        }
        (None | Some(Told::Off), Told::Off) => Section::default(),
        (None, Told::Stands { .. }) => appears(view, "notice-added"),
        (Some(Told::Off), Told::Stands { .. }) => appears(view, "notice-back-on"),
        (Some(before @ Told::Stands { .. }), Told::Stands { .. }) => differs(view, before, now),
    }
}

fn meetings_button(view: &View<'_>) -> Button {
    view.reader.button("notice-meetings-button", &Args::new(), format!("meetings:c{}", view.cohort.id))
}

fn appears(view: &View<'_>, id: &str) -> Section {
    let text = view.say(id).line(view.times()).line(view.whereabouts()).line(view.company());
    asking(view, text, "notice-will-you-come", "attendance-coming", "meeting-calendar-button")
}

/// Asks about the time as it is now, unless that was answered already.
fn asking(view: &View<'_>, text: Text, question: &str, yes: &str, calendar: &str) -> Section {
    let asked = Asked::about(view.meeting);
    let calendar = vec![view.button(calendar, format!("ics:{}", view.meeting.id))];
    match view.answer() {
        Some(_) => Section::about(text.line(view.answered()), view, [vec![view.open_button()], calendar]),
        None => {
            let answers = vec![
                view.button(yes, asked.answer(Attendance::Coming)),
                view.answer_button(Attendance::Colleague),
                view.answer_button(Attendance::OtherTime),
                view.answer_button(Attendance::Absent),
            ];
            Section::about(text.line(view.say(question)), view, [answers, calendar])
        }
    }
}

fn differs(view: &View<'_>, before: &Told, now: &Told) -> Section {
    let (
        Told::Stands { starts_at: old_start, minutes: old_minutes, place: old_place, with: old_with },
        Told::Stands { starts_at, minutes, place, with },
    ) = (before, now)
    else {
        return Section::default();
    };
    let (moved, longer) = (old_start != starts_at, old_minutes != minutes);
    let heading = if moved {
        "notice-moved"
    } else if longer {
        "notice-length-changed"
    } else if old_place != place {
        match (old_place, place) {
            (Place::Booth(_), Place::Booth(_)) => "notice-booth-changed",
            (Place::Link(None), Place::Link(_)) => "notice-link-known",
            (Place::Link(_), Place::Link(_)) => "notice-link-changed",
            (Place::Booth(_), Place::Link(_)) => "notice-now-online",
            (Place::Link(_), Place::Booth(_)) => "notice-now-at-venue",
        }
    } else {
        "notice-partner-changed"
    };
    let args = view.args().with("was", view.partner_of(old_with)).with("before", view.reader.moment(*old_start));
    let length = Args::new().with("minutes", *minutes).with("was", *old_minutes);
    let mut text = match heading {
        "notice-length-changed" => view.reader.say(heading, &view.args().and(length.clone())),
        _ => view.reader.say(heading, &args),
    };
    if old_with != with && heading != "notice-partner-changed" {
        text = text.line(view.reader.say("notice-partner-changed", &args));
    }
    text = text.line(view.reader.say(if moved { "notice-new-time" } else { "notice-when" }, &args));
    text = text.line(view.there_line());
    if moved {
        text = text.line(view.reader.say("notice-before", &args));
    }
    if longer && moved {
        text = text.line(view.reader.say("notice-length", &length));
    }
    text = text.line(whereabouts(view, old_place, place));
    if moved {
        return asking(view, text, "notice-new-time-works", "notice-works-button", "notice-calendar-update-button");
    }
    let calendar = view.button("notice-calendar-update-button", format!("ics:{}", view.meeting.id));
    Section::about(text, view, [vec![view.open_button()], vec![calendar]])
}

/// Where it is now, against where it was.
fn whereabouts(view: &View<'_>, old: &Place, new: &Place) -> Text {
    match (old, new) {
        (Place::Booth(old_booth), Place::Booth(_)) if old != new => {
            let was = view.place_with(old_booth.as_deref());
            let old = match was.is_empty() {
                true => Text::default(),
                false => view.reader.say("notice-place-before", &Args::new().with("was", was)),
            };
            view.whereabouts().line(old)
        }
        (_, Place::Booth(_)) => view.whereabouts(),
        (Place::Link(_), Place::Link(Some(_))) if old == new => view.say("notice-link-same"),
        (_, Place::Link(Some(link))) => {
            let id = match old {
                _ if address(Some(link)).is_none() => "notice-link",
                Place::Link(Some(_)) => "notice-link-new",
                Place::Link(None) | Place::Booth(_) => "notice-link-first",
            };
            view.reader.say(id, &view.args().with("link", link))
        }
        (_, Place::Link(None)) => view.say("notice-no-link"),
    }
}
