//! A member's schedule: all their meetings by day, on both clocks.

use super::notice::Section;
use super::view::{Reader, View};
use crate::domain::company::{Mode, Role};
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
    // Buyers attend meetings, not a delegation.
    let title = match (seat.member().role, reader.lang()) {
        (Role::Buyer, Lang::En) => cohort.details.title_for_buyers.as_str(),
        (_, lang) => cohort.details.title.in_lang(lang),
    };
    let opening = count.clone().with("who", address_of(reader, seat)).with("title", title);
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
    let meetings = reader.button("notice-meetings-count-button", &count, "meetings");
    let rows = vec![vec![meetings, reader.button("notice-help-button", &Args::new(), "help")]];
    Some(Section { text, rows_beside_others: vec![rows[0][..1].to_vec()], rows })
}

fn place(view: &View<'_>) -> Text {
    match view.mode {
        Mode::Venue => view.whereabouts(),
        Mode::Online => Text::default(),
    }
}

/// How a person is spoken to: company, name and position in Korean; a salutation only where the workbook has one.
fn address_of(reader: Reader<'_>, seat: &Seat) -> String {
    let details = &reader.person.details;
    let name = details.name.trim();
    let company = seat.member().company.map(|company| reader.name_of(company)).unwrap_or_default();
    if name.is_empty() {
        return reader.label("notice-somebody-of", &Args::new().with("company", company));
    }
    if seat.member().role == Role::Interpreter {
        return reader.label("notice-interpreter-named", &Args::new().with("name", name));
    }
    let parts = match reader.lang() {
        Lang::Ko => [Some(company.as_str()), Some(name), details.position.as_deref()],
        Lang::En => [details.salutation.as_deref(), Some(name), None],
    };
    let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
