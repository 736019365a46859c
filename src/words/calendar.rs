//! Calendar files (RFC 5545) that Google Calendar, Outlook and Apple read. Times are UTC, so no zone can be read wrongly;
//! a meeting keeps its UID for good and its revision is the SEQUENCE, so a file fetched after a move moves the entry.
//! There is no alarm: Naru itself reminds.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use super::meeting::{Reader, Seat, Sight};
use super::office;
use crate::domain::cohort::CohortDetails;
use crate::domain::company::{Mode, Role};
use crate::domain::meeting::PartySide;
use crate::domain::message::{Content, Document};
use crate::domain::preparation::Duty;
use crate::text::{Args, label};

/// A file with these meetings as `seat` sees each.
pub fn document<'s>(
    name: &str,
    sights: impl IntoIterator<Item = (&'s Sight, Seat)>,
    reader: &Reader,
    now: DateTime<Utc>,
) -> Document {
    attached(name, &file(sights, reader, now))
}

fn attached(name: &str, text: &str) -> Document {
    Document {
        file_name: file_name(name),
        mime: "text/calendar; charset=utf-8".to_owned(),
        content: Content::inline(text.as_bytes()),
        photo: false,
    }
}

pub fn file<'s>(sights: impl IntoIterator<Item = (&'s Sight, Seat)>, reader: &Reader, now: DateTime<Utc>) -> String {
    let mut calendar = empty();
    for (sight, seat) in sights {
        calendar.push(event(sight, seat, reader, now));
    }
    calendar.to_string()
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    let head =
        [("VERSION", "2.0"), ("PRODID", "-//Naru//Meetings//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")];
    for (name, value) in head {
        calendar.append_property(Property::new(name, value));
    }
    calendar
}

fn event(sight: &Sight, seat: Seat, reader: &Reader, now: DateTime<Utc>) -> Event {
    let details = &sight.meeting.details;
    let mut event = Event::new();
    event
        .uid(&format!("meeting-{}@{}.naru", sight.meeting.id, token(&sight.cohort.details.code)))
        .sequence(u32::try_from(sight.meeting.revision).unwrap_or(u32::MAX))
        .timestamp(now)
        .starts(details.starts_at)
        .ends(details.ends_at())
        .summary(&one_line(&summary(sight, seat, reader)))
        .description(&clean(&description(sight, seat, reader)))
        .status(if sight.is_cancelled() { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if let Some(location) = location(sight, seat) {
        event.location(&one_line(&location));
    }
    if let Some(link) = link(sight, seat).filter(|link| super::meeting::is_address(link)) {
        event.url(&clean(link));
    }
    event.done()
}

/// What happens at a time and place before the meetings, such as a training; `None` for what has no time.
pub fn preparation(duty: &Duty, cohort: &CohortDetails, reader: &Reader, now: DateTime<Utc>) -> Option<Document> {
    let details = &duty.preparation.details;
    let at = details.happens_at?;
    let args = Args::new().with("title", details.title.in_lang(reader.lang)).with("phone", &cohort.phone);
    let mut event = Event::new();
    event
        .uid(&format!("preparation-{}@{}.naru", duty.preparation.id, token(&cohort.code)))
        .timestamp(now)
        .starts(at)
        .ends(details.ends_at()?)
        .summary(&one_line(&label(reader.lang, "calendar-preparation", &args)))
        .description(&clean(&label(reader.lang, "calendar-preparation-more", &args.with("at", reader.moment(at)))))
        .status(EventStatus::Confirmed);
    if let Some(place) = &details.place {
        event.location(&one_line(place));
    }
    let mut calendar = empty();
    calendar.push(event.done());
    let name = format!("{}-{}", cohort.code, details.code);
    Some(attached(&name, &calendar.to_string()))
}

fn summary(sight: &Sight, seat: Seat, reader: &Reader) -> String {
    let lang = reader.lang;
    let other = || Args::new().with("other", sight.other_name(seat, lang));
    match seat {
        Seat::Party(PartySide::Firm) => label(lang, "calendar-summary-firm", &other()),
        Seat::Party(PartySide::Buyer) => label(lang, "calendar-summary-buyer", &other()),
        Seat::Party(PartySide::Interpreter) | Seat::Staff => label(lang, "calendar-summary-both", &sight.names(lang)),
    }
}

/// Both clocks, how to take part, and whom to ask.
fn description(sight: &Sight, seat: Seat, reader: &Reader) -> String {
    let lang = reader.lang;
    let mut lines = vec![label(lang, "calendar-when", &sight.times(reader))];
    lines.push(sight.on_their_clock(reader, seat).to_plain());
    match sight.mode(seat) {
        Mode::Venue => lines.push(sight.arrival(reader).to_plain()),
        Mode::Online => {
            if let Some(link) = link(sight, seat) {
                lines.push(label(lang, "calendar-join", &Args::new().with("address", link)));
            }
        }
    }
    let role = match seat {
        Seat::Party(PartySide::Buyer) => Role::Buyer,
        Seat::Party(PartySide::Firm | PartySide::Interpreter) | Seat::Staff => Role::Firm,
    };
    let office = office::args(&sight.cohort.details, lang).with("title", office::title(&sight.cohort, lang, role));
    lines.push(label(lang, "calendar-programme", &office));
    lines.join("\n")
}

fn location(sight: &Sight, seat: Seat) -> Option<String> {
    match sight.mode(seat) {
        Mode::Online => link(sight, seat).map(str::to_owned),
        Mode::Venue => {
            let place = sight.cohort.details.place(sight.meeting.details.booth.as_deref());
            (!place.is_empty()).then_some(place)
        }
    }
}

/// Who is at the venue has no link to press.
fn link(sight: &Sight, seat: Seat) -> Option<&str> {
    sight.meeting.details.link.as_deref().filter(|_| sight.mode(seat) == Mode::Online)
}

/// Without the control characters a cell of a workbook may hold: a stray carriage return would end the line.
fn clean(text: &str) -> String {
    text.chars().filter(|char| *char == '\n' || !char.is_control()).collect()
}

fn one_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// What may stand in a UID of anybody's taste.
fn token(code: &str) -> String {
    code.chars().map(|char| if char.is_ascii_alphanumeric() || char == '-' { char } else { '-' }).collect()
}

fn file_name(name: &str) -> String {
    format!("{}.ics", token(name))
}
