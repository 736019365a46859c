//! What may happen to the world, and to the database at the same moment.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::cohort::Holiday;
use naru::domain::company::Mode;
use naru::domain::ids::{CompanyId, MeetingId, MemberId, PersonId};
use naru::domain::log::{Answers, Held};
use naru::domain::meeting::{Attendance, Meeting, MeetingState, PartySide};
use naru::store;
use naru::store::chats::Reach;
use naru::store::logs::Sender;
use naru::store::meetings::Pairing;

use super::life::{BOT, COHORT, Life, chat, join, row};
use super::town::{cohort_details, details};

impl Life {
    pub async fn add_meeting(&mut self, firm: usize, buyer: usize, interpreter: usize, start: DateTime<Utc>) {
        self.say(&format!("imports a meeting of {firm} and {buyer} with {interpreter} at {start}"));
        self.world.add_meeting(firm, buyer, interpreter, start);
        self.keep(self.world.desks.len() - 1).await;
    }

    /// Has the database hold a meeting as the world does.
    async fn keep(&self, desk: usize) {
        let desk_is = &self.world.desks[desk];
        let Meeting { firm, buyer, details: about, .. } = &desk_is.meeting;
        let pairing = Pairing {
            firm: CompanyId(firm.0 + 1),
            buyer: CompanyId(buyer.0 + 1),
            interpreter: Some(MemberId(row(desk_is.interpreter))),
        };
        let mut about = naru::domain::meeting::MeetingDetails {
            booth: about.booth.clone(),
            link: about.link.clone(),
            minutes: about.minutes,
            ..details(&about.code, about.starts_at)
        };
        about.code = format!("M{desk}");
        let cancelled = desk_is.meeting.state == MeetingState::Cancelled;
        self.write(move |tx, now| {
            async move {
                let id = store::meetings::set(tx, COHORT, pairing, &about, now).await.unwrap();
                assert_eq!(id.0, row(desk));
                if cancelled {
                    store::meetings::cancel(tx, id, now).await.unwrap();
                }
            }
            .boxed()
        })
        .await;
    }

    async fn change(&mut self, desk: usize, change: impl FnOnce(&mut crate::planner::world::Desk)) {
        self.world.change(desk, change);
        // Whether somebody is there depends on how near to the start they said so.
        for side in 0..3 {
            let start = self.world.start(desk);
            let near = self.there_at.get(&(desk, side)).is_some_and(|at| *at >= start - Duration::hours(3));
            self.world.desks[desk].checked_in[side] = near.then_some(start);
        }
        self.keep(desk).await;
    }

    pub async fn move_to(&mut self, desk: usize, start: DateTime<Utc>) {
        self.say(&format!("moves {desk} to {start}"));
        self.change(desk, |desk| desk.meeting.details.starts_at = start).await;
    }

    pub async fn cancel_or_reinstate(&mut self, desk: usize) {
        self.say(&format!("cancels or reinstates {desk}"));
        self.change(desk, |desk| {
            desk.meeting.state = match desk.meeting.state {
                MeetingState::Planned => MeetingState::Cancelled,
                MeetingState::Cancelled => MeetingState::Planned,
            }
        })
        .await;
    }

    pub async fn change_room(&mut self, desk: usize, room: String, link: bool) {
        self.say(&format!("gives {desk} room {room}"));
        self.change(desk, |desk| {
            let about = &mut desk.meeting.details;
            if link { about.link = Some(room) } else { about.booth = Some(room) }
        })
        .await;
    }

    /// Another buyer, or else the other interpreter; whoever comes has answered nothing.
    pub async fn replace(&mut self, desk: usize, buyer: Option<usize>) {
        self.say(&format!("replaces somebody in {desk}: {buyer:?}"));
        let same = buyer.is_some_and(|buyer| self.world.desks[desk].meeting.buyer.0 == buyer as i64);
        let side = if buyer.is_some() { PartySide::Buyer } else { PartySide::Interpreter } as usize;
        let who = |life: &Life| match side {
            1 => life.world.desks[desk].meeting.buyer.0 as usize,
            _ => life.world.desks[desk].interpreter,
        };
        let before = who(self);
        let after = buyer.unwrap_or(13 - before);
        if !same {
            self.there_at.remove(&(desk, side));
            if let Some(sent) = self.world.desks[desk].logged[side] {
                self.sent_before.insert((desk, side, before), sent);
            }
        }
        let said = self.sent_before.remove(&(desk, side, after));
        self.change(desk, |desk| {
            match buyer {
                Some(buyer) => desk.meeting.buyer = CompanyId(buyer as i64),
                None => desk.interpreter = 13 - desk.interpreter,
            }
            if !same {
                desk.answers[side] = None;
                // What was said by whoever comes back is theirs again.
                desk.logged[side] = said;
            }
        })
        .await;
    }

    pub async fn answer(&mut self, desk: usize, side: PartySide, answer: Attendance) {
        self.say(&format!("{side:?} of {desk} answers {answer:?}"));
        let start = self.world.start(desk);
        self.world.desks[desk].answers[side as usize] = Some((answer, start));
        self.world.touch_around(desk);
        self.write(move |tx, now| {
            async move {
                let meeting = store::meetings::find(tx, MeetingId(row(desk))).await.unwrap().unwrap();
                store::meetings::answer(tx, &meeting, side, answer, MemberId(1), now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn check_in(&mut self, desk: usize, side: PartySide) {
        let start = self.world.start(desk);
        if self.world.now < start - Duration::hours(3) {
            return;
        }
        self.say(&format!("{side:?} of {desk} is there"));
        self.there_at
            .entry((desk, side as usize))
            .and_modify(|at| *at = self.world.now.max(*at))
            .or_insert(self.world.now);
        self.world.desks[desk].checked_in[side as usize] = Some(start);
        self.world.touch_around(desk);
        self.write(move |tx, now| {
            async move {
                let meeting = store::meetings::find(tx, MeetingId(row(desk))).await.unwrap().unwrap();
                store::meetings::check_in(tx, &meeting, side, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn log(&mut self, desk: usize, side: PartySide) {
        if self.world.now < self.world.start(desk) {
            return;
        }
        self.say(&format!("{side:?} of {desk} sends its log"));
        self.world.log(side, desk);
        self.write(move |tx, now| {
            async move {
                let id = MeetingId(row(desk));
                let answers = Answers { held: Some(Held::Held), ..Answers::default() };
                let seen = store::logs::find(tx, id, side).await.unwrap().map(|log| log.revision);
                let sender = Sender { by: MemberId(1), entered_by: None };
                assert!(store::logs::send(tx, id, side, &answers, sender, seen, now).await.unwrap());
            }
            .boxed()
        })
        .await;
    }

    pub async fn publish(&mut self) {
        self.say("publishes");
        self.world.published_at = Some(self.world.now);
        self.world.touch_all();
        self.write(|tx, now| async move { assert!(store::cohorts::publish(tx, COHORT, now).await.unwrap()) }.boxed())
            .await;
    }

    pub async fn set_offsets(&mut self, offsets: Vec<i64>) {
        self.say(&format!("sets the offsets to {offsets:?}"));
        self.world.policy.offsets = offsets;
        self.world.policy.remind_confirmed = self.dice.one_in(3);
        self.world.touch_all();
        let about = cohort_details(self.world.policy.clone());
        self.write(move |tx, now| {
            async move {
                store::cohorts::change(tx, COHORT, &about).await.unwrap();
                store::subjects::touch_cohort(tx, COHORT, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn keep_or_drop_holiday(&mut self, country: &str, day: NaiveDate) {
        self.say(&format!("{country} rests on {day}, or no longer"));
        let holiday = (country.to_owned(), day);
        self.world.set_holidays(|holidays| {
            if !holidays.remove(&holiday) {
                holidays.insert(holiday);
            }
        });
        let all: Vec<Holiday> = self
            .world
            .holidays
            .iter()
            .cloned()
            .map(|(country, day)| Holiday { country, day, name: "휴일".into() })
            .collect();
        self.write(move |tx, now| {
            async move {
                store::cohorts::set_holidays(tx, COHORT, &all).await.unwrap();
                store::subjects::touch_cohort(tx, COHORT, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn change_mode(&mut self, company: usize) {
        self.say(&format!("{company} changes its mode"));
        let mode = &mut self.world.modes[company];
        *mode = if *mode == Mode::Venue { Mode::Online } else { Mode::Venue };
        for desk in 0..self.world.desks.len() {
            let meeting = &self.world.desks[desk].meeting;
            if [meeting.firm.0, meeting.buyer.0].contains(&(company as i64)) {
                self.world.change(desk, |_| ());
            }
        }
        let about = self.company(company);
        self.write(move |tx, now| {
            async move {
                let id = store::companies::set(tx, COHORT, &about).await.unwrap();
                store::meetings::revise_of_company(tx, id).await.unwrap();
                store::subjects::touch_cohort(tx, COHORT, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    pub async fn travel(&mut self, human: usize) {
        let zones = [Tz::Asia__Seoul, Tz::Pacific__Honolulu, Tz::America__New_York, Tz::Europe__Berlin];
        let zone = self.dice.pick(&zones);
        self.say(&format!("{human} is now on {zone}"));
        self.world.humans[human].reader.zone = zone;
        self.world.touch_human(human);
        self.write(move |tx, now| {
            async move {
                let person = PersonId(row(human));
                store::people::set_zone(tx, person, zone).await.unwrap();
                store::subjects::touch_person(tx, person, now).await.unwrap();
            }
            .boxed()
        })
        .await;
    }

    /// Joins or unblocks; or blocks, of which Naru hears at once or only when it writes.
    pub async fn join_or_block(&mut self, human: usize, quietly: bool) {
        let now = self.world.now;
        let reader = &mut self.world.humans[human].reader;
        let joins = reader.reachable_since.is_none();
        reader.reachable_since = joins.then_some(now);
        self.world.touch_human(human);
        self.say(&format!("{human} {}", if joins { "joins" } else { "blocks" }));
        if !joins && quietly {
            return;
        }
        self.write(move |tx, now| {
            async move {
                if joins {
                    join(tx, human, now).await;
                } else {
                    store::chats::reach(tx, BOT, chat(human), Reach::Blocked, now).await.unwrap();
                }
            }
            .boxed()
        })
        .await;
    }
}
