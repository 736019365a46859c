//! The planner's world and a database that lives through the same: what happens happens in both, the loop of the
//! notices looks at the database alone, and a post office takes what leaves it to the world's people.

use std::collections::HashMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use naru::clock::Clock;
use naru::domain::cohort::Holiday;
use naru::domain::company::{CompanyDetails, Mode, Role, Side};
use naru::domain::ids::{BotId, ChatId, CohortId, CompanyId, MeetingId, MemberId, MessageId, PersonId};
use naru::domain::lang::Lang;
use naru::domain::meeting::{Attendance, Meeting, MeetingState, PartySide};
use naru::domain::owed::Settled;
use naru::domain::planner::{Key, Owed, Planned, Subject, Told, Urgency};
use naru::notices::Notices;
use naru::outbox::{Outbox, Rates, Since};
use naru::store::chats::Reach;
use naru::store::files::Files;
use naru::store::meetings::Pairing;
use naru::store::outbox::Claimed;
use naru::store::people::{From, NewMember};
use naru::store::{self, Db, Tx};
use naru::telegram::Api;
use naru::words::{self, About, Book, Ready};

use super::town::{both, cohort_details, company, details, person};
use crate::planner::dice::Dice;
use crate::planner::support::kst;
use crate::planner::world::{COMPANIES, FIRMS, World};
use crate::support::Place;

const BOT: BotId = BotId(7);
const COHORT: CohortId = CohortId(1);

pub struct Life {
    pub world: World,
    pub dice: Dice,
    pub monday: DateTime<Utc>,
    db: Db,
    clock: Clock,
    notices: Notices,
    outbox: Outbox,
    /// When a party last said it was there.
    there_at: HashMap<(usize, usize), DateTime<Utc>>,
    tell: bool,
    _place: Place,
}

// Rows are numbered from one, the world from nought.
fn row(index: usize) -> i64 {
    index as i64 + 1
}

fn index(row: i64) -> usize {
    usize::try_from(row - 1).unwrap()
}

fn memory() -> Place {
    let disk = Place::sqlite();
    let shared = std::path::Path::new("/dev/shm");
    if !shared.is_dir() {
        return disk;
    }
    let folder = shared.join(disk.folder.file_name().unwrap());
    std::fs::create_dir_all(&folder).unwrap();
    Place { url: format!("sqlite:{}", folder.join("naru.db").display()), folder }
}

impl Life {
    pub async fn begins(seed: u64, tell: bool) -> Life {
        let mut dice = Dice(seed);
        let monday = kst(dice.pick(&["2020-09-14 00:00", "2020-11-02 00:00"]));
        let world = World::new(monday);
        let place = memory();
        let db = place.open().await;
        let clock = Clock::held_at(world.now);
        let api = Api::new("http://127.0.0.1:9", "7:never-called").unwrap();
        let files = Files::new(place.folder.join("files"));
        let outbox = Outbox::new(db.clone(), api, clock.clone(), files, Rates::unlimited());
        let notices = Notices::new(db.clone(), BOT, clock.clone(), || ());
        let there_at = HashMap::new();
        let mut life = Life { world, dice, monday, db, clock, notices, outbox, there_at, tell, _place: place };
        life.settle_in().await;
        life
    }

    async fn write<T: Send + 'static>(
        &self,
        work: impl for<'t> FnOnce(&'t mut Tx<'_>, DateTime<Utc>) -> BoxFuture<'t, T> + Send + 'static,
    ) -> T {
        let now = self.world.now;
        self.db.write(move |tx| async move { Ok(work(tx, now).await) }.boxed()).await.unwrap()
    }

    fn say(&self, what: &str) {
        if self.tell {
            eprintln!("{} {what}", self.world.now);
        }
    }

    /// The people of the world as rows.
    async fn settle_in(&mut self) {
        let companies: Vec<CompanyDetails> = (0..COMPANIES).map(|index| self.company(index)).collect();
        let people: Vec<_> =
            self.world.humans.iter().map(|human| (human.reader.clone(), human.role, human.company)).collect();
        let policy = self.world.policy.clone();
        self.write(move |tx, _| {
            async move {
                assert_eq!(store::cohorts::add(tx, &cohort_details(policy)).await.unwrap(), COHORT);
                for company in companies {
                    store::companies::set(tx, COHORT, &company).await.unwrap();
                }
                for (index, (reader, role, company)) in people.into_iter().enumerate() {
                    let name = format!("{}", index);
                    let about = person(&name, None, None, Lang::ALL[index % 2], reader.zone, &reader.country);
                    let person = store::people::add_person(tx, &about, true).await.unwrap();
                    assert_eq!(person.0, row(index));
                    let of_company = matches!(role, Role::Firm | Role::Buyer);
                    let company = of_company.then(|| CompanyId(row(company)));
                    let new = NewMember {
                        cohort: COHORT,
                        person,
                        role,
                        company,
                        code: &name,
                        note: None,
                        from: From::Workbook,
                    };
                    store::people::add_member(tx, new).await.unwrap();
                    if let Some(since) = reader.reachable_since {
                        join(tx, index, since).await;
                    }
                }
            }
            .boxed()
        })
        .await;
    }

    fn company(&self, index: usize) -> CompanyDetails {
        let name = format!("C{index}");
        let side = if index < FIRMS { Side::Firm } else { Side::Buyer };
        CompanyDetails { mode: self.world.modes[index], ..company(side, both(&name, &name), both("차", "Tea")) }
    }

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
        if !same {
            self.there_at.remove(&(desk, side));
        }
        self.change(desk, |desk| {
            match buyer {
                Some(buyer) => desk.meeting.buyer = CompanyId(buyer as i64),
                None => desk.interpreter = 13 - desk.interpreter,
            }
            if !same {
                desk.answers[side] = None;
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

    pub async fn stop_for(&mut self, long: Duration) {
        self.say(&format!("stops for {long}"));
        self.world.now += long;
        self.world.disturb_all();
    }

    pub async fn jump(&mut self, far: Duration) {
        self.say(&format!("jumps {far}"));
        self.world.now += far;
        self.world.disturb_all();
        if far < Duration::zero() {
            self.world.touch_all();
        }
    }

    /// The loops run while time passes, and lag a little.
    pub async fn run_for(&mut self, wait: Duration) {
        let end = self.world.now + wait;
        for turn in 0.. {
            self.clock.set(self.world.now);
            let mut next = self.notices.step().await.unwrap();
            while next.looked > 0 {
                next = self.notices.step().await.unwrap();
            }
            self.post().await;
            let due = self.db.read(|tx| store::outbox::next_due(tx, BOT).boxed()).await.unwrap();
            // What is due now waits behind something of the same chat.
            let due = due.map(|due| due.max(self.world.now + Duration::seconds(1)));
            let Some(next) = [next.look_at, due].into_iter().flatten().min().filter(|next| *next <= end) else { break };
            self.world.now = self.world.now.max(next);
            if self.dice.one_in(4) {
                self.world.now = (self.world.now + Duration::seconds(self.dice.below(90) as i64)).min(end);
            }
            assert!(turn < 2000, "the loops spin at {}", self.world.now);
        }
        self.world.now = end;
    }

    /// Takes out what may be sent now, until nothing is left that may.
    async fn post(&mut self) {
        loop {
            let claimed = self.write(|tx, now| claim(tx, now).boxed()).await;
            if claimed.is_empty() {
                return;
            }
            // Whoever dies has died with everything that was in hand.
            let dies_after = if self.dice.one_in(12) { self.dice.below(claimed.len()) } else { claimed.len() };
            let dies = dies_after < claimed.len();
            for (row, letter) in claimed.into_iter().take(dies_after) {
                self.take(row, letter).await;
            }
            if dies {
                self.say("dies");
                self.clock.set(self.world.now);
                self.outbox.settle_doubts(Since::Start).await;
            }
        }
    }

    async fn take(&mut self, row: Claimed, letter: Owed) {
        let human = letter.person.0 as usize;
        let id = row.id;
        if self.world.humans[human].reader.reachable_since.is_none() {
            self.say(&format!("{human} has blocked: {id}"));
            return self.write(move |tx, now| unreachable(tx, row, human, now).boxed()).await;
        }
        match self.dice.below(12) {
            0 => {
                self.say(&format!("is told to wait with {id}"));
                let wait = Duration::seconds(self.dice.between(20, 100) as i64);
                self.write(move |tx, now| slow_down(tx, row, human, now + wait).boxed()).await;
            }
            _ => {
                self.say(&format!("{human} reads {id}: {:?}", letter.keys().map(Key::as_str).collect::<Vec<_>>()));
                self.world.deliver(&letter);
                let sent = vec![(id, MessageId(id.0))];
                self.write(move |tx, now| {
                    async move { store::outbox::settle_sent(tx, &sent, now).await.unwrap() }.boxed()
                })
                .await;
            }
        }
    }

    /// In the end the database and the world agree on what everybody was told.
    pub async fn ends(mut self) {
        self.run_for(Duration::minutes(10)).await;
        let meetings: Vec<MeetingId> = (0..self.world.desks.len()).map(|desk| MeetingId(row(desk))).collect();
        let told = self
            .db
            .read(move |tx| async move { store::notices::told_about(tx, &meetings).await }.boxed())
            .await
            .unwrap();
        let told: HashMap<(usize, usize), Told> = told
            .into_iter()
            .map(|((person, meeting), told)| ((index(person.0), index(meeting.0)), in_world(told)))
            .collect();
        let mut differ: Vec<_> = told.iter().filter(|(of, told)| self.world.told.get(of) != Some(*told)).collect();
        differ.extend(self.world.told.iter().filter(|(of, _)| !told.contains_key(of)));
        assert!(differ.is_empty(), "what is known is kept otherwise: {differ:?}");
        assert_eq!(naru::text::problems(), 0);
        self.db.close().await;
    }
}

fn chat(human: usize) -> ChatId {
    ChatId(1000 + row(human))
}

async fn join(tx: &mut Tx<'_>, human: usize, now: DateTime<Utc>) {
    let person = PersonId(row(human));
    let mut met = store::chats::meet(tx, BOT, chat(human), "private", now).await.unwrap();
    met.person = Some(person);
    store::chats::remember(tx, &met).await.unwrap();
    store::chats::reach(tx, BOT, chat(human), Reach::Open, now).await.unwrap();
    store::people::join(tx, MemberId(row(human)), person, now).await.unwrap();
    store::subjects::touch_person(tx, person, now).await.unwrap();
}

/// Claims and words what may be sent, as the outbox does, with what each message says in the world's numbers.
async fn claim(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Vec<(Claimed, Owed)> {
    let waiting = store::outbox::candidates(tx, BOT, now, 512).await.unwrap();
    let mut ids: Vec<i64> = Vec::new();
    let mut chats = std::collections::HashSet::new();
    ids.extend(waiting.into_iter().filter(|row| chats.insert(row.chat)).map(|row| row.id));
    let mut claimed = Vec::new();
    for row in store::outbox::claim(tx, &ids, now).await.unwrap() {
        let about = About::read(row.about.clone().unwrap()).unwrap();
        let letter = letter(tx, &row, about, now).await;
        match words::ready(tx, BOT, row, now).await.unwrap() {
            Ready::Send(row) => {
                let letter = letter.expect("a message says something");
                assert!(!row.body.as_ref().unwrap().text.is_empty());
                claimed.push((*row, letter));
            }
            Ready::Settle(id, how) => store::outbox::settle(tx, id, &how, now).await.unwrap(),
        }
    }
    claimed
}

async fn letter(tx: &mut Tx<'_>, row: &Claimed, about: About, now: DateTime<Utc>) -> Option<Owed> {
    store::notices::unsay(tx, row.id).await.unwrap();
    let subjects = about.subjects();
    let About::Notice { person, notices } = about;
    let book = Book::open(tx, BOT, &subjects, person).await.unwrap();
    let said: Vec<Planned> = book.still_true(notices.clone(), now).into_iter().map(planned_in_world).collect();
    let useful_until = said.iter().map(|notice| notice.useful_until).max()?;
    let all = notices.into_iter().map(planned_in_world);
    // What the message makes needless; of what is no longer true nobody has heard.
    let is_absorbed = |notice: &Planned| {
        said.iter().any(|other| other.subject == notice.subject && other.kind != notice.kind)
            && said.iter().all(|other| other.key != notice.key)
    };
    let absorbed = all.filter(is_absorbed).collect();
    let person = PersonId(person.0 - 1);
    Some(Owed { person, due: now, notices: said, absorbed, useful_until, urgency: Urgency::Calm })
}

async fn unreachable(tx: &mut Tx<'_>, row: Claimed, human: usize, now: DateTime<Utc>) {
    store::outbox::settle(tx, row.id, &Settled::Unreachable("blocked"), now).await.unwrap();
    store::chats::reach(tx, BOT, chat(human), Reach::Blocked, now).await.unwrap();
    store::notices::unspend(tx, row.id).await.unwrap();
}

async fn slow_down(tx: &mut Tx<'_>, row: Claimed, human: usize, until: DateTime<Utc>) {
    let again = Settled::TryAgain(until, "too many requests");
    store::outbox::settle(tx, row.id, &again, until).await.unwrap();
    store::chats::pause(tx, BOT, chat(human), until).await.unwrap();
}

fn planned_in_world(notice: Planned) -> Planned {
    let subject = match notice.subject {
        Subject::Meeting(MeetingId(id)) => Subject::Meeting(MeetingId(id - 1)),
        Subject::Member(MemberId(id)) => Subject::Member(MemberId(id - 1)),
        day @ Subject::Day(..) => day,
    };
    let person = PersonId(notice.person.0 - 1);
    let mut parts = notice.key.as_str().splitn(4, ':');
    let (kind, _, _, rest) = (parts.next().unwrap(), parts.next(), parts.next(), parts.next());
    let key = match rest {
        Some(rest) => format!("{kind}:p{person}:{subject}:{rest}"),
        None => format!("{kind}:p{person}:{subject}"),
    };
    Planned { key: Key::stored(key), person, subject, ..notice }
}

fn in_world(told: Told) -> Told {
    match told {
        Told::Stands { starts_at, minutes, place, with } => {
            let with = with.into_iter().map(|company| CompanyId(company.0 - 1)).collect();
            Told::Stands { starts_at, minutes, place, with }
        }
        Told::Off => Told::Off,
    }
}
