//! What the world's companies have to prepare and send each other, and what must hold of the notices about it.

use chrono::{DateTime, Days, Duration, NaiveTime, Utc};
use naru::domain::company::Role;
use naru::domain::ids::{CatalogId, CohortId, CompanyId, PreparationId, ShipmentId};
use naru::domain::planner::{
    Colleague, CompanyScene, Happening, Kind, Owed, OwedDuty, Parcel, Planned, ShownCatalog, Subject,
};
use naru::domain::zone::{instant, local};

use super::missing::LAG;
use super::oracle::{is_business, is_office_hour};
use super::world::{World, host_day};

type When = DateTime<Utc>;

/// What a task is; the connection test can be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Samples,
    Test,
    Other,
}

#[derive(Clone, Debug)]
pub struct Task {
    pub company: usize,
    pub sort: Sort,
    pub due: When,
    pub owed: bool,
    pub happens: Option<Happening>,
}

#[derive(Clone, Debug)]
pub struct Sent {
    pub firm: usize,
    pub buyer: usize,
    pub given_at: When,
    pub has_number: bool,
    pub answered: bool,
    pub cancelled: bool,
}

impl Task {
    /// Whoever has said that they will come is expected there, and so is whoever has booked once more.
    fn is_expected(&self) -> bool {
        self.owed || self.happens.is_some()
    }
}

impl World {
    /// The people of a company and staff.
    pub fn touch_company(&mut self, company: usize) {
        for human in self.people_of(company) {
            self.oracle.disturb(human, self.now);
        }
        self.look_at.insert(Subject::Company(CompanyId(company as i64)), self.now);
        self.touch_staff();
    }

    pub fn people_of(&self, company: usize) -> Vec<usize> {
        let is_of = |human: &usize| {
            let human = &self.humans[*human];
            matches!(human.role, Role::Firm | Role::Buyer) && human.company == company
        };
        (0..self.humans.len()).filter(is_of).collect()
    }

    /// The starts of the planned meetings of a firm and a buyer.
    fn starts_of(&self, firm: usize, buyer: usize) -> Vec<When> {
        let of = |desk: &usize| {
            let meeting = &self.desks[*desk].meeting;
            (meeting.firm.0, meeting.buyer.0) == (firm as i64, buyer as i64)
        };
        (0..self.desks.len()).filter(|desk| self.is_planned(*desk)).filter(of).map(|desk| self.start(desk)).collect()
    }

    pub fn company_scene(&self, id: CompanyId) -> CompanyScene {
        let company = id.0 as usize;
        let colleague = |human: usize| Colleague {
            reader: self.humans[human].reader.clone(),
            chased_at: self.chased_at.get(&human).copied(),
        };
        let own = self.tasks.iter().enumerate().filter(|(_, task)| task.company == company && task.is_expected());
        let duty = |(index, task): (usize, &Task)| OwedDuty {
            preparation: PreparationId(index as i64),
            due: task.due,
            is_done: !task.owed,
            happens: task.happens,
        };
        let catalogs = self.catalogs.iter().filter_map(|(firm, (catalog, approved_at))| {
            let starts = self.starts_of(*firm, company);
            let shown = ShownCatalog { catalog: CatalogId(*catalog), approved_at: *approved_at, starts };
            (!shown.starts.is_empty()).then_some(shown)
        });
        let parcels = self.sent.iter().enumerate().filter_map(|(index, sent)| {
            let starts = self.starts_of(sent.firm, company);
            let is_theirs = sent.buyer == company && !sent.answered && !sent.cancelled && !starts.is_empty();
            let shipment = ShipmentId(index as i64);
            is_theirs.then_some(Parcel { shipment, given_at: sent.given_at, has_number: sent.has_number, starts })
        });
        CompanyScene {
            company: id,
            cohort: CohortId(1),
            quiet: self.policy.quiet,
            published_at: self.published_at,
            people: self.people_of(company).into_iter().map(colleague).collect(),
            duties: own.map(duty).collect(),
            catalogs: catalogs.collect(),
            parcels: parcels.collect(),
            following: Default::default(),
        }
    }

    fn owes(&self, company: i64, sort: Sort) -> bool {
        self.tasks.iter().any(|task| task.company as i64 == company && task.sort == sort && task.owed)
    }

    pub fn without_samples(&self, day: chrono::NaiveDate) -> Vec<naru::domain::ids::MeetingId> {
        let desks = (0..self.desks.len()).filter(|desk| self.is_planned(*desk) && host_day(self.start(*desk)) == day);
        let lacks = |desk: &usize| {
            let meeting = &self.desks[*desk].meeting;
            let is_sent = |sent: &Sent| {
                (sent.firm as i64, sent.buyer as i64) == (meeting.firm.0, meeting.buyer.0) && !sent.cancelled
            };
            self.owes(meeting.firm.0, Sort::Samples) && !self.sent.iter().any(is_sent)
        };
        desks.filter(lacks).map(|desk| self.desks[desk].meeting.id).collect()
    }

    pub fn untested(&self, day: chrono::NaiveDate) -> Vec<CompanyId> {
        let desks = (0..self.desks.len()).filter(|desk| self.is_planned(*desk) && host_day(self.start(*desk)) == day);
        let there = desks.flat_map(|desk| [self.desks[desk].meeting.firm, self.desks[desk].meeting.buyer]);
        there.filter(|company| self.owes(company.0, Sort::Test)).collect()
    }

    /// What a delivered message changes.
    pub fn note_prepared(&mut self, human: usize, owed: &Owed) {
        let about = |notice: &&Planned| {
            matches!(notice.subject, Subject::Company(_))
                || matches!(notice.kind, Kind::SampleRisk | Kind::MeetingLog | Kind::DailyResult)
        };
        let keys = owed.notices.iter().chain(&owed.absorbed).filter(about).map(|notice| notice.key.to_string());
        self.oracle.prepared.entry(human).or_default().extend(keys);
        if owed.notices.iter().any(|notice| notice.kind == Kind::Preparation) {
            self.chased_at.insert(human, self.now);
            self.oracle.chased.entry(human).or_default().push(self.now);
        }
    }
}

/// `preparation:p3:co1:7:1599210000:2` without its last part, and that.
fn split(key: &str) -> (&str, i64) {
    let (to, step) = key.rsplit_once(':').expect("a key has parts");
    (to, step.parse().expect("a step is a number"))
}

fn part(notice: &Planned, at: usize) -> i64 {
    notice.key.as_str().split(':').nth(at).and_then(|part| part.parse().ok()).expect("a key names what it is about")
}

/// What is said of a company is true, for its people, and was not said before.
pub fn check_about_company(world: &World, human: usize, company: usize, notice: &Planned, owed: &Owed) {
    assert!(world.people_of(company).contains(&human), "{notice:?} is for somebody else");
    assert!(!world.oracle.has_heard(human, notice.key.as_str()), "{notice:?} was said before");
    let now = world.now;
    match notice.kind {
        Kind::Preparation => {
            let task = &world.tasks[part(notice, 3) as usize];
            let (to, step) = split(notice.key.as_str());
            assert!(
                task.company == company && task.owed && task.due.timestamp() == part(notice, 4),
                "{notice:?} is stale"
            );
            let later: Vec<i64> = world.oracle.heard(human, to).map(|key| split(key).1).collect();
            assert!(later.iter().all(|later| *later > step), "{notice:?} after {later:?}");
            // Told with others, at most ten days ahead, and before days of rest.
            let early = Duration::days(match step {
                7 => 7 + 1 + 10 + 8,
                2 => 2 + 1 + 1 + 8,
                0 => 1 + 8,
                _ => 0,
            });
            assert!(task.due - early - Duration::hours(12) <= now, "{notice:?} is early");
            check_once_a_day(world, human, owed);
        }
        Kind::Event => {
            let task = &world.tasks[part(notice, 3) as usize];
            let start = task.happens.expect("something that happens").starts_at;
            assert!(task.is_expected() && start.timestamp() == part(notice, 4) && now < start, "{notice:?} is stale");
            assert!(start - now <= Duration::days(1 + 8), "{notice:?} is early");
        }
        Kind::Catalog => {
            let (firm, (_, approved_at)) = world
                .catalogs
                .iter()
                .find(|(_, (catalog, _))| *catalog == part(notice, 3))
                .expect("a catalog in force");
            assert!(*approved_at <= now || world.oracle.clock_went_back, "{notice:?} is early");
            assert!(world.starts_of(*firm, company).iter().any(|start| now < *start), "{notice:?} of nobody they meet");
        }
        Kind::SamplesSent | Kind::SamplesAsked => {
            let sent = &world.sent[part(notice, 3) as usize];
            assert!(sent.buyer == company && !sent.answered && !sent.cancelled, "{notice:?} is stale");
            assert!(world.starts_of(sent.firm, company).iter().any(|start| now < *start), "{notice:?} is of no use");
        }
        _ => panic!("{notice:?} is not about a company"),
    }
}

/// Twice on one day only where tomorrow is too late.
fn check_once_a_day(world: &World, human: usize, owed: &Owed) {
    let Some(before) = world.oracle.chased.get(&human).and_then(|all| all.last()) else { return };
    let day = |at: When| local(at, world.humans[human].reader.zone).date_naive();
    if day(*before) != day(world.now) || *before >= world.now {
        return;
    }
    let own = owed.notices.iter().chain(&owed.absorbed).filter(|notice| notice.kind == Kind::Preparation);
    let tomorrow = ten(world, human, business_from(world, human, day(world.now) + Days::new(1)));
    let urgent = own.into_iter().any(|notice| notice.useful_until <= tomorrow);
    assert!(urgent, "{human} was reminded twice on one day: {owed:?}");
}

fn ten(world: &World, human: usize, day: chrono::NaiveDate) -> When {
    instant(day.and_time(NaiveTime::from_hms_opt(10, 0, 0).expect("ten")), world.humans[human].reader.zone)
}

fn business_from(world: &World, human: usize, day: chrono::NaiveDate) -> chrono::NaiveDate {
    let days = (0..30).map(|ahead| day + Days::new(ahead));
    days.into_iter().find(|day| is_business(world, human, ten(world, human, *day))).unwrap_or(day)
}

fn business_to(world: &World, human: usize, day: chrono::NaiveDate) -> chrono::NaiveDate {
    let days = (0..30).map(|back| day - Days::new(back));
    days.into_iter().find(|day| is_business(world, human, ten(world, human, *day))).unwrap_or(day)
}

/// When each step is due, and until when it is of use.
fn steps(world: &World, human: usize, due: When) -> [(i64, When, When); 4] {
    let day = local(due, world.humans[human].reader.zone).date_naive();
    let last = if ten(world, human, day) <= due { day } else { day - Days::new(1) };
    let after = ten(world, human, business_from(world, human, day + Days::new(1)));
    let morning = ten(world, human, business_to(world, human, last));
    let before = |days, next: When| {
        let on = day - Days::new(days);
        let ahead = ten(world, human, business_from(world, human, on));
        if ahead < next { ahead } else { ten(world, human, business_to(world, human, on)) }
    };
    let two = before(2, morning);
    let week = before(7, two);
    let over = (due + Duration::days(3)).max(after + Duration::days(1));
    [(7, week, two), (2, two, morning), (0, morning, after), (-1, after, over)]
}

/// Whether somebody was reminded of something else when a step could only be told a day before the next.
fn by_next(world: &World, human: usize, until: When) -> bool {
    let mut chased = world.oracle.chased.get(&human).into_iter().flatten();
    chased.any(|chased| until - Duration::days(5) <= *chased && *chased <= until + LAG)
}

/// Nothing is missing that had the time to be said since the person was last disturbed.
pub fn check_prepared(world: &World, human: usize, since: When) {
    if !matches!(world.humans[human].role, Role::Firm | Role::Buyer) {
        return;
    }
    let lapsed = |from: When, until: When| from.max(since) + LAG <= until && until <= world.now;
    let company = world.humans[human].company;
    let said = |prefix: &str| -> Vec<i64> { world.oracle.heard(human, prefix).map(|key| split(key).1).collect() };
    for (index, task) in
        world.tasks.iter().enumerate().filter(|(_, task)| task.company == company && task.is_expected())
    {
        let told = said(&format!("preparation:p{human}:co{company}:{index}:{}:", task.due.timestamp()));
        for (step, at, until) in steps(world, human, task.due).into_iter().filter(|_| task.owed) {
            let by_event = task.happens.is_some_and(|happens| {
                let soon = happens.starts_at - at <= Duration::days(3);
                at < happens.starts_at && (happens.booked_at.is_some() || soon)
            });
            let told = told.iter().any(|other| *other <= step);
            // With the schedule, and then before what was booked.
            let greeted = world.published_at.is_some_and(|published| at - published <= Duration::days(10));
            let by_event = by_event || (step == 7 && greeted && task.happens.is_some());
            // An early step that met a busy day is left to the next.
            let left = step > 0 && by_next(world, human, until);
            assert!(
                by_event || told || left || !lapsed(at, until),
                "step {step} of task {index} for {human} is missing"
            );
            let unmoved = since <= at && at + LAG <= world.now.min(until) && is_office_hour(world, human, at);
            let mut chased = world.oracle.chased.get(&human).into_iter().flatten();
            let chased = chased.any(|chased| (at - *chased).abs() < Duration::days(3));
            assert!(by_event || told || chased || !unmoved, "step {step} of task {index} for {human} is late");
        }
        let Some(Happening { starts_at, booked_at }) = task.happens else { continue };
        let told = said(&format!("event:p{human}:co{company}:{index}:{}:", starts_at.timestamp()));
        for (minutes, until) in [(1440, starts_at - Duration::hours(1)), (60, starts_at)] {
            let at = starts_at - Duration::minutes(minutes);
            let known = booked_at.is_some_and(|booked| booked > at) || told.iter().any(|other| *other <= minutes);
            assert!(known || !lapsed(at, until), "{minutes} minutes before task {index} for {human} is missing");
        }
    }
    let has = |key: String| world.oracle.has_heard(human, &key);
    for (firm, (catalog, approved_at)) in &world.catalogs {
        let starts = world.starts_of(*firm, company);
        let from = (*approved_at).max(world.published_at.unwrap_or(*approved_at));
        let missed = starts.iter().max().is_some_and(|until| lapsed(from, *until));
        assert!(!missed || has(format!("catalog:p{human}:co{company}:{catalog}")), "{human} did not hear of {catalog}");
    }
    for (index, sent) in world.sent.iter().enumerate() {
        let starts = world.starts_of(sent.firm, company);
        let from = sent.given_at.max(world.published_at.unwrap_or(sent.given_at));
        let missed = starts.iter().max().is_some_and(|until| lapsed(from, *until));
        let theirs = sent.buyer == company && !sent.answered && !sent.cancelled;
        let told = has(format!("samples-sent:p{human}:co{company}:{index}"));
        assert!(!theirs || !missed || told, "{human} did not hear of parcel {index}");
    }
}
