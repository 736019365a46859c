//! What the world's store would load for one subject.

use naru::domain::company::Role;
use naru::domain::ids::{CohortId, MeetingId, MemberId};
use naru::domain::meeting::{Attendance, MeetingState, PartySide};
use naru::domain::planner::{Attendee, DayScene, MeetingScene, MemberScene, Scene, SheetReader, Slot, Subject};

use super::support::SEOUL;
use super::world::{World, host_day};

impl World {
    pub fn attendee(&self, human: usize, desk: usize) -> Attendee {
        let comes = |desk: &usize| self.answer(human, *desk) != Some(Attendance::Absent);
        let side = self.side(human, desk);
        Attendee {
            reader: self.humans[human].reader.clone(),
            side: side.unwrap_or(match self.humans[human].role {
                Role::Firm => PartySide::Firm,
                Role::Buyer => PartySide::Buyer,
                _ => PartySide::Interpreter,
            }),
            mode: self.mode(human, desk),
            answer: self.answer(human, desk),
            checked_in: self.checked_in(human, desk),
            told: self.told.get(&(human, desk)).cloned(),
            has_schedule: self.has_schedule(human),
            takes_part: side.is_some(),
            has_logged: side.is_some_and(|side| self.has_logged(side, desk)),
            slots: self.meetings_of(human).filter(comes).map(|desk| self.slot(desk)).collect(),
        }
    }

    pub fn scene(&self, subject: Subject) -> Scene {
        match subject {
            Subject::Meeting(MeetingId(desk)) => Scene::Meeting(MeetingScene {
                meeting: self.desks[desk as usize].meeting.clone(),
                policy: self.policy.clone(),
                published_at: self.published_at,
                people: self.around(desk as usize).iter().map(|human| self.attendee(*human, desk as usize)).collect(),
            }),
            Subject::Member(MemberId(human)) => Scene::Member(MemberScene {
                member: MemberId(human),
                cohort: CohortId(1),
                reader: self.humans[human as usize].reader.clone(),
                quiet: self.policy.quiet,
                published_at: self.published_at,
                starts: self.meetings_of(human as usize).map(|desk| self.start(desk)).collect(),
            }),
            Subject::Day(cohort, day) => Scene::Day(DayScene {
                cohort,
                day,
                zone: SEOUL,
                quiet: self.policy.quiet,
                published_at: self.published_at,
                without_samples: self.without_samples(day),
                untested: self.untested(day),
                readers: (0..self.humans.len())
                    .map(|human| SheetReader {
                        reader: self.humans[human].reader.clone(),
                        role: self.humans[human].role,
                        meetings: self.sheet(human, day),
                    })
                    .collect(),
            }),
            Subject::Company(company) => Scene::Company(self.company_scene(company)),
            Subject::Cohort(_) => panic!("nobody is silent in this world"),
        }
    }

    pub fn sheet(&self, human: usize, day: chrono::NaiveDate) -> Vec<Slot> {
        let is_staff = self.humans[human].role.is_staff();
        self.desks
            .iter()
            .enumerate()
            .filter(|(_, desk)| desk.meeting.state == MeetingState::Planned)
            .filter(|(index, _)| is_staff || self.side(human, *index).is_some())
            .map(|(_, desk)| Slot {
                starts_at: desk.meeting.details.starts_at,
                ends_at: desk.meeting.details.ends_at(),
            })
            .filter(|slot| host_day(slot.starts_at) == day)
            .collect()
    }
}
