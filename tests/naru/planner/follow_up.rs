//! When companies are asked what came of their meetings, and when staff hear of those that say nothing.

use std::collections::HashSet;

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use naru::domain::calendar::Calendar;
use naru::domain::ids::PersonId;
use naru::domain::planner::{Asking, CohortScene, CompanyScene, Following, Key, Kind, Later, Reader, Scene, future, look};
use naru::domain::zone::local;
use proptest::prelude::*;

use super::support::*;

const END: &str = "2020-09-23";
const DAYS: [i64; 4] = [30, 90, 180, 365];

fn asking(days: i64) -> Asking {
    let end: NaiveDate = END.parse().unwrap();
    Asking { days, on: end + Days::new(days.unsigned_abs()), is_answered: false }
}

fn asked(readers: Vec<Reader>, days: &[i64]) -> CompanyScene {
    let rounds = days.iter().map(|days| asking(*days)).collect();
    CompanyScene { following: Following { rounds, later: Vec::new() }, ..company(1, readers) }
}

fn silent(days: &[i64]) -> Scene {
    Scene::Cohort(CohortScene {
        cohort: naru::domain::ids::CohortId(1),
        zone: SEOUL,
        quiet: naru::domain::cohort::Policy::default().quiet,
        published_at: Some(kst("2020-09-01 10:00")),
        staff: vec![reader(7, SEOUL, "KR")],
        rounds: days.iter().map(|days| (*days, asking(*days).on)).collect(),
    })
}

/// What is sent over two years, on the reader's clock.
fn foretold(scene: Scene, zone: chrono_tz::Tz, calendar: &Calendar) -> Vec<String> {
    let (from, to) = (kst("2020-09-24 09:00"), kst("2022-09-24 09:00"));
    let forecast = future(&[scene], &Default::default(), calendar, from, to);
    let said = |owed: &naru::domain::planner::Owed| {
        let keys: Vec<&str> = owed.notices.iter().map(|notice| notice.key.as_str()).collect();
        format!("{}: {}", clock(owed.due, zone), keys.join(", "))
    };
    forecast.messages.iter().map(said).collect()
}

#[test]
fn a_firm_is_asked_four_times_at_ten_on_its_own_business_days() {
    let scene = asked(vec![reader(1, SEOUL, "KR")], &DAYS);
    // The second date is a Tuesday that is a holiday here.
    let calendar = holidays("KR", &["2020-12-22"]);

    assert_eq!(
        foretold(Scene::Company(scene), SEOUL, &calendar),
        [
            "2020-10-23 10:00: follow-up:p1:co1:30",
            "2020-12-23 10:00: follow-up:p1:co1:90",
            "2021-03-22 10:00: follow-up:p1:co1:180",
            "2021-09-23 10:00: follow-up:p1:co1:365",
        ]
    );
}

#[test]
fn a_reader_far_away_is_asked_on_their_own_clock() {
    let scene = asked(vec![reader(2, VANCOUVER, "CA")], &[90]);

    let said = foretold(Scene::Company(scene), VANCOUVER, &Calendar::default());

    assert_eq!(said, ["2020-12-22 10:00: follow-up:p2:co1:90"]);
}

#[test]
fn nobody_is_asked_in_a_round_that_a_colleague_has_answered() {
    let mut scene = asked(vec![reader(1, SEOUL, "KR"), reader(2, SEOUL, "KR")], &[30, 90]);
    scene.following.rounds[0].is_answered = true;

    let said = foretold(Scene::Company(scene), SEOUL, &Calendar::default());

    assert_eq!(said, ["2020-12-22 10:00: follow-up:p1:co1:90", "2020-12-22 10:00: follow-up:p2:co1:90"]);
}

#[test]
fn whoever_wants_to_be_asked_later_is_asked_then_and_the_others_are_not() {
    let mut scene = asked(vec![reader(1, SEOUL, "KR"), reader(2, SEOUL, "KR")], &[30]);
    let until = kst("2020-10-30 10:00");
    scene.following.rounds[0].is_answered = true;
    scene.following.later = vec![Later { person: PersonId(1), days: 30, until }];

    let said = foretold(Scene::Company(scene), SEOUL, &Calendar::default());

    assert_eq!(said, [format!("2020-10-30 10:00: follow-up:p1:co1:30:{}", until.timestamp())]);
}

#[test]
fn an_asking_is_worth_a_fortnight_and_no_longer_than_until_the_next() {
    let scene = Scene::Company(asked(vec![reader(1, SEOUL, "KR")], &[30, 40]));
    let planned = planned(&scene, Kind::FollowUp);
    let until: Vec<String> = planned.iter().map(|notice| clock(notice.useful_until, SEOUL)).collect();

    // The fortieth day is a Monday.
    assert_eq!(until, ["2020-11-02 10:00", "2020-11-16 10:00"]);
    let late = |at: &str| look(std::slice::from_ref(&scene), &Default::default(), &Calendar::default(), kst(at)).owe.len();
    assert_eq!((late("2020-10-28 11:00"), late("2020-11-16 11:00")), (1, 0));
}

#[test]
fn staff_hear_a_week_after_each_date_on_the_hosts_clock() {
    assert_eq!(
        foretold(silent(&DAYS), SEOUL, &Calendar::default()),
        [
            "2020-10-30 10:00: silent:p7:c1:30",
            "2020-12-29 10:00: silent:p7:c1:90",
            "2021-03-29 10:00: silent:p7:c1:180",
            "2021-09-30 10:00: silent:p7:c1:365",
        ]
    );
}

#[test]
fn a_draft_asks_nobody_what_came_of_it() {
    let scene = CompanyScene { published_at: None, ..asked(vec![reader(1, SEOUL, "KR")], &DAYS) };

    assert_eq!(planned(&Scene::Company(scene), Kind::FollowUp), []);
}

/// What happens to a company between two looks.
#[derive(Clone, Debug)]
enum Happens {
    Answers,
    /// Somebody of it, so many days from then.
    Waits(i64, u64),
    Stops,
    Resumes,
    Unreachable(usize, bool),
    Nothing,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        Just(Happens::Answers),
        (0..2_i64, 1..20_u64).prop_map(|(who, days)| Happens::Waits(who, days)),
        Just(Happens::Stops),
        Just(Happens::Resumes),
        (0..2_usize, any::<bool>()).prop_map(|(who, there)| Happens::Unreachable(who, there)),
        Just(Happens::Nothing),
    ]
}

/// A company in the hands of chance.
struct Story {
    now: DateTime<Utc>,
    scene: CompanyScene,
    stopped: bool,
    spent: HashSet<Key>,
}

impl Story {
    fn shown(&self) -> Scene {
        let following = if self.stopped { Following::default() } else { self.scene.following.clone() };
        Scene::Company(CompanyScene { following, ..self.scene.clone() })
    }

    fn round(&self) -> Option<usize> {
        self.scene.following.rounds.iter().rposition(|round| round.on <= local(self.now, SEOUL).date_naive())
    }

    fn change(&mut self, happens: &Happens) {
        match (happens, self.round()) {
            (Happens::Answers, Some(round)) => {
                let days = self.scene.following.rounds[round].days;
                self.scene.following.rounds[round].is_answered = true;
                self.scene.following.later.retain(|later| later.days != days);
            }
            (Happens::Waits(who, days), Some(round)) => {
                let round = self.scene.following.rounds[round].days;
                let person = PersonId(who + 1);
                self.scene.following.later.retain(|later| (later.person, later.days) != (person, round));
                let until = self.now + Duration::days(i64::try_from(*days).unwrap());
                self.scene.following.later.push(Later { person, days: round, until });
            }
            (Happens::Stops, _) => self.stopped = true,
            (Happens::Resumes, _) => self.stopped = false,
            (Happens::Unreachable(who, there), _) => {
                self.scene.people[*who].reader.reachable_since = there.then_some(self.now);
            }
            _ => {}
        }
    }

    /// Nothing is said twice, to somebody who cannot be reached, of a round that was answered or after a stop, or at night.
    fn look(&mut self) {
        let found = look(&[self.shown()], &self.spent, &Calendar::default(), self.now);
        for owed in found.owe {
            assert!(!self.stopped, "asked after they wanted no more: {owed:?}");
            let reader = &self.scene.people.iter().find(|one| one.reader.person == owed.person).unwrap().reader;
            let since = reader.reachable_since.expect("told somebody who cannot be reached");
            for notice in &owed.notices {
                assert!(self.spent.insert(notice.key.clone()), "{} was said before", notice.key);
                assert!(self.now < notice.useful_until);
                let days = notice.key.item().unwrap();
                let round = self.scene.following.rounds.iter().find(|round| round.days == days).unwrap();
                let waits = self.scene.following.later.iter().any(|one| (one.person, one.days) == (owed.person, days));
                assert!(!round.is_answered || waits, "asked what was answered: {notice:?}");
            }
            let wall = local(self.now, SEOUL);
            let awake = self.now - since < Duration::minutes(15);
            assert!(awake || (8..21).contains(&chrono::Timelike::hour(&wall)), "woken at {wall}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_happens_nobody_is_asked_twice_nor_what_was_answered(
        steps in prop::collection::vec((0..24 * 30_i64, happens()), 1..80)
    ) {
        let readers = vec![reader(1, SEOUL, "KR"), reader(2, SEOUL, "KR")];
        let scene = asked(readers, &DAYS);
        let mut story = Story { now: kst("2020-09-24 09:00"), scene, stopped: false, spent: HashSet::new() };
        for (hours, happens) in steps {
            // The loop looks when something falls due on the way.
            let end = story.now + Duration::hours(hours);
            while let Some(at) = look(&[story.shown()], &story.spent, &Calendar::default(), story.now).next[0].1 {
                if at > end || at <= story.now {
                    break;
                }
                story.now = at;
                story.look();
            }
            story.now = end;
            story.look();
            story.change(&happens);
            story.look();
        }
    }
}
