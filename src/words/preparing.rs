//! What a company still owes, where it is expected, and what of a day staff must look after.

use chrono::{DateTime, Utc};

use super::notice::Section;
use super::view::Reader;
use crate::domain::ids::{CompanyId, MeetingId, PreparationId};
use crate::domain::message::{Button, Text};
use crate::domain::planner::{DayScene, Planned, Scene, Subject};
use crate::domain::preparation::{DutyState, Preparation};
use crate::text::Args;

/// More buttons than this are one that opens the list.
const ABREAST: usize = 6;

/// The preparation that a notice is about, and whose it is.
fn preparation<'a>(reader: Reader<'a>, notice: &Planned) -> Option<(&'a Preparation, CompanyId)> {
    let Subject::Company(company) = notice.subject else { return None };
    let id = PreparationId(notice.key.item()?);
    Some((reader.book.stage.prepared.preparations.get(&id)?, company))
}

/// All that is owed in one, what is late first.
pub(super) fn owed<'a>(reader: Reader<'a>, notices: impl Iterator<Item = &'a Planned>) -> Option<Section> {
    let mut owed: Vec<(&Preparation, CompanyId)> = notices.filter_map(|notice| preparation(reader, notice)).collect();
    owed.sort_by_key(|(preparation, _)| (preparation.details.due, preparation.id));
    owed.dedup();
    if owed.is_empty() {
        return None;
    }
    let mut text = reader.say("preparing-owed", &Args::new());
    for (preparation, company) in &owed {
        let state = reader.book.stage.prepared.state(preparation.id, *company);
        text = text.line(item(reader, preparation, state));
    }
    let text = text.line(reader.say("preparing-owed-close", &Args::new()));
    let all = reader.button("preparing-all-button", &Args::new(), "prep");
    let own: Vec<Vec<Button>> = match owed.len() <= ABREAST {
        true => owed.iter().map(|(preparation, _)| vec![open(reader, preparation)]).collect(),
        false => vec![vec![all.clone()]],
    };
    let help = reader.button("notice-help-button", &Args::new(), "help");
    let last = if owed.len() <= ABREAST { vec![all, help] } else { vec![help] };
    Some(Section { text, rows: own.iter().cloned().chain([last]).collect(), rows_beside_others: own })
}

fn item(reader: Reader<'_>, preparation: &Preparation, state: DutyState) -> Text {
    let due = preparation.details.due;
    let args = Args::new()
        .with("title", title(reader, preparation, state))
        .with("due", reader.moment(due))
        .with("days", reader.days_until(due));
    reader.say(if due <= reader.now { "preparing-item-late" } else { "preparing-item" }, &args)
}

fn title(reader: Reader<'_>, preparation: &Preparation, state: DutyState) -> String {
    let title = preparation.details.title.in_lang(reader.lang());
    match state {
        DutyState::Returned => reader.label("preparing-returned", &Args::new().with("title", title)),
        _ => title.to_owned(),
    }
}

fn open(reader: Reader<'_>, preparation: &Preparation) -> Button {
    let title = preparation.details.title.in_lang(reader.lang());
    reader.button("preparing-open-button", &Args::new().with("title", title), format!("p:{}", preparation.id))
}

/// A training or a booked test: the day before, and an hour before.
pub(super) fn event(reader: Reader<'_>, notice: &Planned) -> Option<Section> {
    let (preparation, company) = preparation(reader, notice)?;
    let start: DateTime<Utc> = reader.book.happens(company, preparation.id)?;
    let details = &preparation.details;
    let minutes = ((start - reader.now).num_seconds() + 59) / 60;
    let args = Args::new()
        .with("title", details.title.in_lang(reader.lang()))
        .with("start", reader.moment(start))
        .with("days", reader.days_until(start))
        .with("minutes", minutes);
    let is_soon = minutes <= 180;
    let mut text = match is_soon {
        true => reader.say("preparing-event-soon", &args),
        false => reader.say("preparing-event", &args).line(reader.say("preparing-event-when", &args)),
    };
    if let Some(place) = &details.place {
        text = text.line(reader.say("preparing-event-place", &Args::new().with("place", place)));
    }
    if let Some(guidance) = details.guidance.as_ref().filter(|_| !is_soon) {
        text = text.line(Text::plain(guidance.in_lang(reader.lang())));
    }
    let beside = vec![vec![open(reader, preparation)]];
    let see = reader.button("preparing-see-button", &Args::new(), format!("p:{}", preparation.id));
    Some(Section { text, rows: vec![vec![see]], rows_beside_others: beside })
}

/// For staff: whose samples and connections a day still lacks.
pub(super) fn risk(reader: Reader<'_>, notice: &Planned) -> Option<Section> {
    let Scene::Day(scene) = reader.book.scene(notice.subject)? else { return None };
    let mut text = reader.say("preparing-risk", &Args::new().with("day", scene.day));
    if !scene.without_samples.is_empty() {
        let count = Args::new().with("count", scene.without_samples.len());
        let mut part = reader.say("preparing-risk-samples", &count);
        for meeting in &scene.without_samples {
            part = part.line(meeting_line(reader, scene, *meeting));
        }
        text = text.paragraph(part);
    }
    if !scene.untested.is_empty() {
        let mut part = reader.say("preparing-risk-tests", &Args::new().with("count", scene.untested.len()));
        for company in &scene.untested {
            part = part.line(reader.say("preparing-risk-company", &Args::new().with("name", reader.name_of(*company))));
        }
        text = text.paragraph(part);
    }
    let rows =
        vec![vec![reader.button("preparing-staff-button", &Args::new(), format!("staff:prep:{}", scene.cohort))]];
    Some(Section { text, rows_beside_others: rows.clone(), rows })
}

/// On the host's clock, like a day sheet.
fn meeting_line(reader: Reader<'_>, scene: &DayScene, meeting: MeetingId) -> Text {
    let Some(meeting) = reader.book.stage.meetings.get(&meeting) else { return Text::default() };
    let args = Args::new()
        .with("code", &meeting.details.code)
        .with("start", reader.moment(meeting.details.starts_at).elsewhere(scene.zone, "KR"))
        .with("firm", reader.name_of(meeting.firm))
        .with("buyer", reader.name_of(meeting.buyer));
    reader.say("preparing-risk-meeting", &args)
}
