//! Everything notices are worded from, as the rows stand, and which of them are still true by it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::silent::CallList;
use crate::domain::company::Person;
use crate::domain::ids::{BotId, CatalogId, CohortId, CompanyId, MeetingId, PersonId, PreparationId};
use crate::domain::log::Log;
use crate::domain::meeting::Meeting;
use crate::domain::planner::{Kind, Planned, Reader, Scene, Subject, Told, plan, said_together};
use crate::store::scenes::Stage;
use crate::store::{self, Tx};

pub struct Book {
    pub stage: Stage,
    pub persons: HashMap<PersonId, Person>,
    /// What firms have ready for those they meet.
    pub catalogs: HashMap<CompanyId, CatalogId>,
    /// Of the cohorts that are subjects.
    pub call_lists: BTreeMap<CohortId, CallList>,
    /// What was said of the meetings of the subjects that are days.
    pub logs: HashMap<MeetingId, Vec<Log>>,
    scenes: BTreeMap<Subject, Scene>,
}

impl Book {
    /// What words to `reader` about these subjects are made from.
    pub async fn open(tx: &mut Tx<'_>, bot: BotId, subjects: &[Subject], reader: PersonId) -> Result<Book> {
        let stage = store::scenes::load(tx, bot, subjects).await?;
        let mut people = BTreeSet::from([reader]);
        // Only sheets name interpreters.
        if subjects.iter().any(|subject| matches!(subject, Subject::Day(..))) {
            let interpreters = stage.meetings.values().filter_map(|meeting| meeting.interpreter);
            people.extend(interpreters.filter_map(|member| Some(stage.seats.get(&member)?.member().person)));
        }
        Book::of(tx, bot, stage, subjects, &people).await
    }

    /// A whole cohort and everybody in it.
    pub async fn of_cohort(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId) -> Result<Book> {
        let (subjects, stage) = store::scenes::everything_of(tx, bot, cohort).await?;
        let people = stage.seats.values().map(|seat| seat.member().person).collect();
        Book::of(tx, bot, stage, &subjects, &people).await
    }

    async fn of(
        tx: &mut Tx<'_>,
        bot: BotId,
        stage: Stage,
        subjects: &[Subject],
        people: &BTreeSet<PersonId>,
    ) -> Result<Book> {
        let persons = store::people::these(tx, people).await?;
        let scenes = subjects.iter().filter_map(|subject| Some((*subject, stage.scene(*subject)?))).collect();
        let firms = stage.meetings.values().map(|meeting| meeting.firm).collect();
        let shown = store::catalogs::shown_of(tx, &firms).await?;
        // Of several the first, as on the card of a meeting.
        let catalogs = shown.into_iter().rev().map(|catalog| (catalog.company, catalog.id)).collect();
        let mut call_lists = BTreeMap::new();
        for subject in subjects {
            if let Subject::Cohort(cohort) = subject {
                call_lists.insert(*cohort, CallList::of(tx, bot, *cohort).await?);
            }
        }
        let is_on =
            |meeting: &&Meeting| subjects.contains(&Subject::Day(meeting.cohort, meeting.details.host_wall.date()));
        let days: Vec<MeetingId> = stage.meetings.values().filter(is_on).map(|meeting| meeting.id).collect();
        let mut logs: HashMap<MeetingId, Vec<Log>> = HashMap::new();
        for log in store::logs::of_meetings(tx, &days).await? {
            logs.entry(log.meeting).or_default().push(log);
        }
        Ok(Book { stage, persons, catalogs, call_lists, logs, scenes })
    }

    pub fn scene(&self, subject: Subject) -> Option<&Scene> {
        self.scenes.get(&subject)
    }

    /// When something a company has to come to begins.
    pub fn happens(&self, company: CompanyId, preparation: PreparationId) -> Option<DateTime<Utc>> {
        let Scene::Company(scene) = self.scene(Subject::Company(company))? else { return None };
        let duty = scene.duties.iter().find(|duty| duty.preparation == preparation)?;
        duty.happens.map(|happens| happens.starts_at)
    }

    pub fn scenes(&self) -> Vec<Scene> {
        self.scenes.values().cloned().collect()
    }

    /// What of these notices there still is to say, in reading order, and what that makes needless. News is of the
    /// meeting as it stands, whichever of its revisions it was owed for.
    pub fn still_true(&self, notices: Vec<Planned>, now: DateTime<Utc>) -> (Vec<Planned>, Vec<Planned>) {
        let planned = |notice: &Planned| {
            let scene = self.scenes.get(&notice.subject)?;
            let is_reached = |reader: &&Reader| reader.person == notice.person && reader.reachable_since.is_some();
            scene.readers().into_iter().find(is_reached)?;
            let same = |other: &Planned| {
                other.person == notice.person
                    && (other.key == notice.key || (notice.kind == Kind::Change && other.kind == Kind::Change))
            };
            plan(scene, &self.stage.calendar, now).into_iter().find(|other| same(other) && now < other.useful_until)
        };
        let mut still: Vec<Planned> = Vec::new();
        for notice in notices.iter().filter_map(planned) {
            if still.iter().all(|other| other.key != notice.key) {
                still.push(notice);
            }
        }
        // A schedule that is told now leaves nothing new in a meeting of which nothing was told before.
        let scheduled: Vec<MeetingId> = still
            .iter()
            .filter(|notice| notice.kind == Kind::Schedule)
            .flat_map(|notice| self.tells(notice.person, std::slice::from_ref(notice)))
            .map(|(meeting, _)| meeting)
            .collect();
        still.retain(|notice| match notice.subject {
            Subject::Meeting(meeting) if notice.kind == Kind::Change => {
                self.told(notice.person, meeting).is_some() || !scheduled.contains(&meeting)
            }
            _ => true,
        });
        said_together(still)
    }

    /// What a person knows of meetings once they have read these notices.
    pub fn tells(&self, person: PersonId, notices: &[Planned]) -> Vec<(MeetingId, Told)> {
        let mut tells = Vec::new();
        for notice in notices {
            match notice.subject {
                Subject::Meeting(meeting) => tells.extend(self.to_tell(person, meeting)),
                Subject::Member(member) => {
                    let Some(seat) = self.stage.seats.get(&member) else { continue };
                    for meeting in self.stage.planned_of(seat) {
                        let Some((side, seat)) = self.stage.part_in(meeting, person) else { continue };
                        let mode = self.stage.mode(meeting, seat, side);
                        tells.push((meeting.id, Told::now(meeting, side, mode, true)));
                    }
                }
                Subject::Day(..) | Subject::Company(_) | Subject::Cohort(_) => {}
            }
        }
        tells
    }

    fn to_tell(&self, person: PersonId, id: MeetingId) -> Option<(MeetingId, Told)> {
        let Scene::Meeting(scene) = self.scenes.get(&Subject::Meeting(id))? else { return None };
        let attendee = scene.people.iter().find(|attendee| attendee.reader.person == person)?;
        Some((id, attendee.to_tell(&scene.meeting)))
    }

    /// What a person was told of a meeting before this.
    pub fn told(&self, person: PersonId, meeting: MeetingId) -> Option<&Told> {
        self.stage.told.get(&(person, meeting))
    }
}
