//! A member's schedule: all their meetings by day, on both clocks.

use super::address::address;
use super::notice::Section;
use super::view::{Reader, View};
use super::{office, people};
use crate::domain::company::{Company, Mode, Role};
use crate::domain::ids::MemberId;
use crate::domain::lang::Lang;
use crate::domain::message::Text;
use crate::store::scenes::Seat;
use crate::text::Args;

pub(super) fn schedule(reader: Reader<'_>, member: MemberId) -> Option<Section> {
    let stage = &reader.book.stage;
    let seat = stage.seats.get(&member)?;
    let cohort = stage.cohorts.get(&seat.member().cohort)?;
    let mut views: Vec<View<'_>> = stage.planned_of(seat).filter_map(|meeting| View::new(reader, meeting)).collect();
    views.sort_by_key(|view| (view.starts_at(), view.meeting.id));
    let count = Args::new().with("count", views.len());
    let title = office::title(cohort, reader.lang(), seat.member().role);
    let opening = count.clone().with("who", called(reader, seat)).with("title", title);
    let mut text = reader.say("notice-schedule", &opening);
    let mut day = None;
    for view in &views {
        let start = reader.moment(view.starts_at());
        let today = Some(start.local().date_naive());
        let entry = view.say("notice-schedule-item").line(view.there_line()).line(place(view));
        text = match day == today {
            true => text.line(entry),
            false => text.paragraph(reader.say("notice-day", &Args::new().with("day", start)).line(entry)),
        };
        day = today;
    }
    text = text.paragraph(reader.say("notice-schedule-later", &Args::new()));
    text = text.line(reader.say("notice-contact", &reader.contact(cohort)));
    let meetings = reader.button("notice-meetings-count-button", &count, format!("meetings:c{}", cohort.id));
    let rows = vec![vec![meetings, reader.button("notice-help-button", &Args::new(), "help")]];
    Some(Section { text, rows_beside_others: vec![rows[0][..1].to_vec()], rows })
}

fn place(view: &View<'_>) -> Text {
    match view.mode {
        Mode::Venue => view.whereabouts(),
        Mode::Online => Text::default(),
    }
}

/// Company, name and position in Korean; a salutation only where the workbook has one.
fn called(reader: Reader<'_>, seat: &Seat) -> String {
    let company = seat.member().company.and_then(|company| reader.book.stage.companies.get(&company));
    // A letter in English names the company only where it knows nobody there.
    let is_named = |_: &&Company| reader.lang() == Lang::Ko || reader.person.details.name.trim().is_empty();
    let company = company.filter(is_named);
    match seat.member().role {
        Role::Interpreter => people::interpreter(reader.lang(), reader.person),
        _ => address(reader.lang(), reader.person, company),
    }
}
