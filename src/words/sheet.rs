//! The sheet of a day: every meeting with its answers so far for staff, their own for firms and interpreters.

use chrono::NaiveDate;

use super::notice::Section;
use super::view::{Reader, View};
use crate::domain::company::Mode;
use crate::domain::ids::{CohortId, MemberId};
use crate::domain::meeting::{Attendance, Meeting, PartySide};
use crate::domain::message::Text;
use crate::store::scenes::Seat;
use crate::text::Args;

pub(super) fn sheet(reader: Reader<'_>, cohort: CohortId, day: NaiveDate) -> Option<Section> {
    let stage = &reader.book.stage;
    let seats: Vec<&Seat> = stage.seats_in(reader.person.id, cohort).collect();
    let staff = seats.iter().find(|seat| seat.member().role.is_staff());
    match staff {
        Some(seat) => Some(of_all(reader, cohort, stage.sheet(seat, day), day)),
        None => {
            let all = seats.iter().map(|seat| stage.sheet(seat, day));
            all.max_by_key(Vec::len).map(|meetings| of_own(reader, cohort, &meetings, day))
        }
    }
}

fn of_all(reader: Reader<'_>, cohort: CohortId, meetings: Vec<&Meeting>, day: NaiveDate) -> Section {
    let opening = Args::new().with("day", day).with("count", meetings.len());
    let mut text = reader.say("notice-sheet", &opening);
    for meeting in meetings {
        text = text.paragraph(item(reader, meeting));
    }
    let data = format!("staff:day:{cohort}:{}:0", day.format("%Y%m%d"));
    let rows = vec![vec![reader.button("notice-day-button", &Args::new(), data)]];
    Section { text, rows_beside_others: rows.clone(), rows }
}

fn item(reader: Reader<'_>, meeting: &Meeting) -> Text {
    let stage = &reader.book.stage;
    // Staff read the host's clock: it is the one on the venue's wall.
    let host = stage.cohorts.get(&meeting.cohort).map(|cohort| cohort.details.zone);
    let start = reader.moment(meeting.details.starts_at);
    let start = host.map_or(start.clone(), |zone| start.elsewhere(zone, "KR"));
    let company = |id| stage.companies.get(&id).map(|company| &company.details);
    let there = company(meeting.buyer).map(|buyer| start.elsewhere(buyer.zone, &buyer.country));
    let place = match (&meeting.details.booth, company(meeting.firm).map(|firm| firm.mode)) {
        (Some(_), _) => "booth",
        (None, Some(Mode::Online)) => "online",
        (None, _) => "open",
    };
    let args = Args::new()
        .with("end", start.at(meeting.details.ends_at()))
        .with("there", there.unwrap_or(start.clone()))
        .with("start", start)
        .with("code", &meeting.details.code)
        .with("place", place)
        .with("booth", meeting.details.booth.as_deref().unwrap_or_default())
        .with("firm", reader.name_of(meeting.firm))
        .with("buyer", reader.name_of(meeting.buyer));
    let said = |side| reader.label(state(stage.checked_in(meeting, side), stage.answer(meeting, side)), &Args::new());
    let answers = Args::new().with("firm", said(PartySide::Firm)).with("buyer", said(PartySide::Buyer));
    let text = reader.say("notice-sheet-item", &args).line(reader.say("notice-sheet-parties", &args));
    let text = text.line(reader.say("notice-sheet-answers", &answers));
    match meeting.interpreter.and_then(|member| interpreter(reader, member)) {
        Some(name) => {
            let args = Args::new().with("name", name).with("answer", said(PartySide::Interpreter));
            text.line(reader.say("notice-sheet-interpreter", &args))
        }
        None => text,
    }
}

fn interpreter(reader: Reader<'_>, member: MemberId) -> Option<String> {
    let person = reader.book.stage.seats.get(&member)?.member().person;
    Some(reader.book.persons.get(&person)?.details.name.clone())
}

fn state(is_there: bool, answer: Option<Attendance>) -> &'static str {
    match answer {
        _ if is_there => "meeting-state-there",
        None => "meeting-state-open",
        Some(Attendance::Coming) => "meeting-state-coming",
        Some(Attendance::Late) => "meeting-state-late",
        Some(Attendance::Colleague) => "meeting-state-colleague",
        Some(Attendance::OtherTime) => "meeting-state-other-time",
        Some(Attendance::Absent) => "meeting-state-absent",
    }
}

fn of_own(reader: Reader<'_>, cohort: CohortId, meetings: &[&Meeting], day: NaiveDate) -> Section {
    let opening = Args::new().with("day", day).with("count", meetings.len());
    let mut text = reader.say("notice-own-sheet", &opening);
    for view in meetings.iter().filter_map(|meeting| View::new(reader, meeting)) {
        text = text.paragraph(view.say("notice-own-sheet-item").line(view.there_line()).line(view.whereabouts()));
    }
    let list = reader.button("notice-meetings-button", &Args::new(), format!("meetings:c{cohort}"));
    let rows = vec![vec![list]];
    Section { text, rows_beside_others: rows.clone(), rows }
}
