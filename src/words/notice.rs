//! One message out of all that is told at one moment: each part whole, its buttons saying what they are about.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::book::Book;
use super::view::{Reader, View};
use super::{change, follow_notice, lead_up, log_notice, parcels, preparing, result, schedule, sheet, silent};
use crate::domain::ids::PersonId;
use crate::domain::message::{Button, Message, Text};
use crate::domain::planner::{Kind, Planned, Subject};

/// One part of a message.
#[derive(Default)]
pub(super) struct Section {
    pub text: Text,
    pub rows: Vec<Vec<Button>>,
    /// Fewer, and saying whose they are, where the message has other parts too.
    pub rows_beside_others: Vec<Vec<Button>>,
}

/// Two to a row: more would be cut off on a telephone.
const ABREAST: usize = 2;

impl Section {
    /// A part about one meeting; beside others its buttons are on the meeting's own screen.
    pub fn about(text: Text, view: &View<'_>, groups: impl IntoIterator<Item = Vec<Button>>) -> Section {
        let groups = groups.into_iter();
        let rows = groups.flat_map(|group| group.chunks(ABREAST).map(<[Button]>::to_vec).collect::<Vec<_>>()).collect();
        Section { text, rows, rows_beside_others: vec![vec![view.open_button()]] }
    }
}

/// The words of these notices to one person; `None` where nothing is left to say. Nothing but `book` is read, so that
/// a preview says what will be sent.
pub fn write(book: &Book, person: PersonId, notices: &[Planned], now: DateTime<Utc>) -> Option<Message> {
    let reader = Reader::new(book, person, now)?;
    let mut sections: Vec<Section> = sections(reader, notices);
    sections.retain(|section| !section.text.is_empty());
    if let [only] = sections.as_mut_slice() {
        let rows = std::mem::take(&mut only.rows);
        return Some(rows.into_iter().fold(Message::new(std::mem::take(&mut only.text)), Message::row));
    }
    let mut message: Option<Message> = None;
    let mut seen: Vec<Vec<Button>> = Vec::new();
    for Section { text, rows_beside_others, .. } in sections {
        let so_far = message.take().unwrap_or_default();
        let mut both = Message { text: so_far.text.paragraph(text), ..so_far };
        for row in rows_beside_others.into_iter().filter(|row| !row.is_empty()) {
            // The same meeting in two parts needs its button once.
            if !seen.contains(&row) {
                seen.push(row.clone());
                both = both.row(row);
            }
        }
        message = Some(both);
    }
    message
}

fn sections<'a>(reader: Reader<'a>, notices: &[Planned]) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut days: BTreeMap<DateTime<Utc>, Vec<View<'a>>> = BTreeMap::new();
    let of = |kind: Kind| notices.iter().filter(move |notice| notice.kind == kind);
    let view = |notice: &Planned| {
        let Subject::Meeting(id) = notice.subject else { return None };
        View::new(reader, reader.book.stage.meetings.get(&id)?)
    };
    let by_start = |kind: Kind| {
        let mut views: Vec<View<'a>> = of(kind).filter_map(view).collect();
        views.sort_by_key(|view| (view.starts_at(), view.meeting.id));
        views
    };
    for view in by_start(Kind::Change) {
        let told = reader.book.told(reader.person.id, view.meeting.id);
        let to_tell = reader.book.tells(reader.person.id, notices);
        let to_tell = to_tell.iter().find(|(meeting, _)| *meeting == view.meeting.id);
        sections.extend(to_tell.map(|(_, to_tell)| change::change(&view, told, to_tell)));
    }
    sections.extend(by_start(Kind::CheckIn).iter().map(lead_up::check_in));
    sections.extend(by_start(Kind::ShortReminder).iter().map(lead_up::short_reminder));
    // Whoever hears from us for the first time is greeted before they are asked anything.
    for notice in of(Kind::Schedule) {
        let Subject::Member(member) = notice.subject else { continue };
        sections.extend(schedule::schedule(reader, member));
    }
    for view in by_start(Kind::DayBefore) {
        days.entry(lead_up::start_of_day(reader, view.starts_at())).or_default().push(view);
    }
    sections.extend(days.values().map(|views| lead_up::day_before(views)));
    let again = of(Kind::MeetingLog).all(|notice| notice.key.asks_again());
    sections.push(log_notice::asked(&by_start(Kind::MeetingLog), again));
    sections.extend(of(Kind::Event).filter_map(|notice| preparing::event(reader, notice)));
    sections.extend(preparing::owed(reader, of(Kind::Preparation)));
    sections.extend(parcels::catalogs(reader, of(Kind::Catalog)));
    sections.extend(of(Kind::SamplesSent).filter_map(|notice| parcels::sent(reader, notice)));
    sections.extend(of(Kind::SamplesAsked).filter_map(|notice| parcels::asked(reader, notice)));
    sections.extend(of(Kind::FollowUp).filter_map(|notice| follow_notice::asked(reader, notice)));
    for notice in of(Kind::DaySheet) {
        let Subject::Day(cohort, day) = notice.subject else { continue };
        sections.extend(sheet::sheet(reader, cohort, day));
    }
    for notice in of(Kind::DailyResult) {
        let Subject::Day(cohort, day) = notice.subject else { continue };
        sections.extend(result::result(reader, cohort, day));
    }
    sections.extend(of(Kind::SampleRisk).filter_map(|notice| preparing::risk(reader, notice)));
    sections.extend(of(Kind::Silent).filter_map(|notice| silent::silent(reader, notice)));
    sections
}
