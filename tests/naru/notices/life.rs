//! The planner's world and a database that lives through the same: what happens happens in both, the loop of the
//! notices looks at the database alone, and a post office takes what leaves it to the world's people.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use futures::FutureExt as _;
use futures::future::BoxFuture;
use naru::clock::Clock;
use naru::domain::company::{CompanyDetails, Role, Side};
use naru::domain::ids::{BotId, ChatId, CohortId, CompanyId, MeetingId, MemberId, MessageId, PersonId};
use naru::domain::lang::Lang;
use naru::domain::owed::Settled;
use naru::domain::planner::{Key, Owed, Planned, Subject, Told, Urgency};
use naru::notices::Notices;
use naru::outbox::{Outbox, Rates, Since};
use naru::store::chats::Reach;
use naru::store::files::Files;
use naru::store::outbox::Claimed;
use naru::store::people::{From, NewMember};
use naru::store::{self, Db, Tx};
use naru::telegram::Api;
use naru::words::{self, About, Book, Ready};

use super::town::{both, cohort_details, company, person};
use crate::planner::dice::Dice;
use crate::planner::support::kst;
use crate::planner::world::{COMPANIES, FIRMS, World};
use crate::support::Place;

pub const BOT: BotId = BotId(7);
pub const COHORT: CohortId = CohortId(1);

pub struct Life {
    pub world: World,
    pub dice: Dice,
    pub monday: DateTime<Utc>,
    db: Db,
    clock: Clock,
    notices: Notices,
    outbox: Outbox,
    /// When a party last said it was there.
    pub there_at: HashMap<(usize, usize), DateTime<Utc>>,
    /// When somebody who is in a meeting no longer sent its log, by desk, side and who it was.
    pub sent_before: HashMap<(usize, usize, usize), DateTime<Utc>>,
    died_at: Option<DateTime<Utc>>,
    tell: bool,
    _place: Place,
}

// Rows are numbered from one, the world from nought.
pub fn row(index: usize) -> i64 {
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
    Place { url: format!("sqlite:{}", folder.join("naru.db").display()), folder, public_url: None }
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
        let (there_at, sent_before) = (HashMap::new(), HashMap::new());
        let mut life = Life {
            world,
            dice,
            monday,
            db,
            clock,
            notices,
            outbox,
            there_at,
            sent_before,
            died_at: None,
            tell,
            _place: place,
        };
        life.settle_in().await;
        life
    }

    pub async fn write<T: Send + 'static>(
        &self,
        work: impl for<'t> FnOnce(&'t mut Tx<'_>, DateTime<Utc>) -> BoxFuture<'t, T> + Send + 'static,
    ) -> T {
        let now = self.world.now;
        self.db.write(move |tx| async move { Ok(work(tx, now).await) }.boxed()).await.unwrap()
    }

    pub fn say(&self, what: &str) {
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

    pub fn company(&self, index: usize) -> CompanyDetails {
        let name = format!("C{index}");
        let side = if index < FIRMS { Side::Firm } else { Side::Buyer };
        CompanyDetails { mode: self.world.modes[index], ..company(side, both(&name, &name), both("차", "Tea")) }
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
            // Whoever dies has died with everything that was in hand; what was in doubt too often is not said again.
            let lived = self.died_at.is_none_or(|at| (self.world.now - at).abs() > Duration::minutes(30));
            let dies_after = if lived && self.dice.one_in(12) { self.dice.below(claimed.len()) } else { claimed.len() };
            let dies = dies_after < claimed.len();
            for (row, letter) in claimed.into_iter().take(dies_after) {
                self.take(row, letter).await;
            }
            if dies {
                self.say("dies");
                self.died_at = Some(self.world.now);
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

pub fn chat(human: usize) -> ChatId {
    ChatId(1000 + row(human))
}

pub async fn join(tx: &mut Tx<'_>, human: usize, now: DateTime<Utc>) {
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
    let About::Notice { person, mut notices } = about;
    let own = store::notices::spent_by(tx, row.id).await.unwrap();
    notices.retain(|notice| own.contains(&notice.key));
    let book = Book::open(tx, BOT, &subjects, person).await.unwrap();
    let said: Vec<Planned> = book.still_true(notices.clone(), now).0.into_iter().map(planned_in_world).collect();
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
        Subject::Company(company) => Subject::Company(CompanyId(company.0 - 1)),
        cohort @ Subject::Cohort(_) => cohort,
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
