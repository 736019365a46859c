//! Icheon for a year, with people who answer as people do and a process that is killed every day: nobody is asked twice,
//! nothing that was said is lost, and it is told how many answered at each stage. `NARU_DAYS` says for how long.

mod dice;
mod follow;
mod habit;
mod log;
mod process;
mod soul;
mod stage;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::domain::follow_up::State;
use naru::domain::log::Log;
use naru::domain::meeting::{MeetingState, PartySide};
use naru::store;

use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, Place, at};
use soul::{Said, Soul};
use stage::Year;

/// Short enough for every run of the tests; the whole year is 375.
const DAYS: i64 = 45;
/// Who wants nothing sent to them any more, and after how many days.
const LEAVING: [(&str, i64); 4] = [("F03", 4), ("B05", 6), ("F09", 60), ("B11", 100)];
const STARTS: &str = "2020-09-14 09:00 KST";

fn side_of(role: Role) -> Option<PartySide> {
    match role {
        Role::Firm => Some(PartySide::Firm),
        Role::Buyer => Some(PartySide::Buyer),
        Role::Interpreter => Some(PartySide::Interpreter),
        _ => None,
    }
}

/// Everybody has joined, and the cohort is published.
async fn begin() -> Year {
    let plan = plan(ICHEON);
    let naru = Naru::new(Place::sqlite()).await;
    let cohort = bring_in(&naru, plan.clone()).await;
    let office = Office { naru, cohort };
    let mut souls = Vec::new();
    for (number, member) in (1..).zip(&plan.members) {
        let chat = 1_000 + number;
        let lang = if member.details.lang == naru::domain::lang::Lang::Ko { "ko" } else { "en" };
        office.seats(&member.code, chat, lang).await;
        souls.push(Soul::new(&member.code, chat, member.role, number.unsigned_abs()));
    }
    office.publishes().await;
    let Naru { app, place, .. } = office.naru;
    app.db.close().await;
    let (sandbox, clock) = Year::sandbox(at(STARTS)).await;
    for soul in &souls {
        sandbox.user(soul.chat, &soul.code, None).has_met_the_bot();
    }
    Year::new(place, sandbox, clock, souls)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_year_of_icheon_with_a_kill_on_every_day() {
    let days = std::env::var("NARU_DAYS").ok().and_then(|days| days.parse().ok()).unwrap_or(DAYS);
    let mut year = begin().await;
    for (code, days) in LEAVING {
        year.will_leave(code, at(STARTS) + Duration::days(days));
    }
    year.goes_on_until(at(STARTS) + Duration::days(days)).await;
    let (kills, in_doubt) = (year.kills, year.in_doubt);
    let (place, _sandbox, souls) = year.ends().await;

    let (logs, mut followed) = kept(&place).await;
    let told: usize = souls.values().map(|soul| soul.sent.len()).sum();
    let mut lost: Vec<_> = souls.values().flat_map(|soul| not_kept(soul, &logs)).collect();
    lost.extend(souls.values().flat_map(|soul| not_followed(soul, &mut followed)));
    let twice: u64 = souls.values().map(|soul| soul.asked_too_often).sum();
    eprintln!("{days} days, {kills} kills, {in_doubt} messages in doubt");
    eprintln!(
        "{told} logs were said to be sent: {} answers lost or otherwise, {twice} messages asked too often",
        lost.len()
    );
    for soul in souls.values().filter(|soul| soul.outdated > 0) {
        eprintln!("{}: {} taps on an earlier screen", soul.code, soul.outdated);
    }
    for role in [Role::Firm, Role::Buyer, Role::Interpreter] {
        let of = souls.values().filter(|soul| soul.role == role);
        let (mut asked, mut sent, mut again) = (0, 0, 0);
        for soul in of {
            asked += soul.asked_log.len();
            sent += soul.sent.len();
            again += soul.asked_log.values().filter(|times| **times > 1).count();
        }
        let percent = 100.0 * sent as f64 / asked.max(1) as f64;
        eprintln!("{role:?}: asked for {asked} logs, {again} once more, sent {sent} ({percent:.1} %)");
        assert!(asked > 0 && sent > 0 && sent < asked, "nobody answered, or everybody did");
    }

    let said: usize = souls.values().map(|soul| soul.following.told.len()).sum();
    eprintln!("{said} answers to follow-ups were said to be saved");
    for role in [Role::Firm, Role::Buyer] {
        for (round, (asked, answered)) in rates(&souls, role) {
            let percent = 100.0 * answered as f64 / asked.max(1) as f64;
            eprintln!("{role:?}, {round} days after the end: asked {asked}, answered {answered} ({percent:.1} %)");
        }
    }
    let again: usize = souls.values().map(asked_twice).sum();
    let unwanted: usize = souls.values().map(|soul| soul.following.asked_all_the_same + soul.told_all_the_same).sum();
    let gone = souls.values().filter(|soul| soul.is_gone || soul.following.is_stopped).count();
    eprintln!("{again} follow-ups asked twice; {gone} wanted no more, and were asked {unwanted} times all the same");
    assert!(again.max(unwanted) <= usize::try_from(in_doubt).unwrap_or_default(), "asked once too often");

    assert!(kills >= days.unsigned_abs() - 1, "{kills} kills in {days} days");
    assert!(lost.is_empty(), "lost: {lost:#?}");
    assert!(twice <= in_doubt, "{twice} messages asked too often, and {in_doubt} were in doubt");
}

type Logs = BTreeMap<(i64, &'static str), Log>;
/// By side, what was said of each pair, the oldest first.
type Followed = BTreeMap<(&'static str, (i64, i64)), Vec<State>>;

async fn kept(place: &Place) -> (Logs, Followed) {
    let db = place.open().await;
    let read = db.read(|tx| {
        async move {
            let cohort = store::cohorts::all(tx).await?.pop().expect("a cohort");
            let meetings = store::meetings::in_cohort(tx, cohort.id).await?;
            let planned = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned);
            let ids: Vec<_> = planned.map(|meeting| meeting.id).collect();
            let answers = store::follow_ups::of_cohort(tx, cohort.id, 0, 100_000).await?;
            Ok((store::logs::of_meetings(tx, &ids).await?, answers))
        }
        .boxed()
    });
    let (logs, answers) = read.await.expect("the database can be read");
    db.close().await;
    let mut followed = Followed::new();
    for answer in answers {
        let pair = (answer.pair.firm.0, answer.pair.buyer.0);
        followed.entry((answer.side.name(), pair)).or_default().push(answer.state);
    }
    (logs.into_iter().map(|log| ((log.meeting.0, log.side.name()), log)).collect(), followed)
}

/// What somebody was told was saved of a partner, in the order in which they said it, and is not there.
fn not_followed(soul: &Soul, followed: &mut Followed) -> Vec<String> {
    let Some(side) = side_of(soul.role) else { return Vec::new() };
    let mut lost = Vec::new();
    for (pair, state) in &soul.following.told {
        let kept = followed.entry((side.name(), *pair)).or_default();
        match kept.iter().position(|one| one == state) {
            Some(at) => drop(kept.drain(..=at)),
            None => lost.push(format!("{} of {pair:?}: {state:?}", soul.code)),
        }
    }
    lost
}

/// How many were asked in each round, and how many of them answered.
fn rates(souls: &BTreeMap<i64, Soul>, role: Role) -> BTreeMap<i64, (usize, usize)> {
    let mut rounds: BTreeMap<i64, (usize, usize)> = BTreeMap::new();
    for soul in souls.values().filter(|soul| soul.role == role) {
        let of = |days: &[i64]| days.iter().map(|day| round_at(*day)).collect::<BTreeSet<i64>>();
        let (asked, answered) = (of(&soul.following.asked_on), of(&soul.following.answered_on));
        for round in asked {
            let (all, some) = rounds.entry(round).or_default();
            *all += 1;
            *some += usize::from(answered.contains(&round));
        }
    }
    rounds
}

/// The round that falls on a day since the beginning, in days after the end of the cohort, which is its tenth.
fn round_at(day: i64) -> i64 {
    [30, 90, 180, 365].into_iter().min_by_key(|round| (day - 10 - round).abs()).unwrap_or_default()
}

/// Nobody is asked twice in one round but who wanted it later.
fn asked_twice(soul: &Soul) -> usize {
    let mut times: BTreeMap<i64, usize> = BTreeMap::new();
    for day in &soul.following.asked_on {
        *times.entry(round_at(*day)).or_default() += 1;
    }
    let more: usize = times.values().map(|times| times - 1).sum();
    more.saturating_sub(soul.following.put_off)
}

/// What somebody was told was sent, and is not there or says something else.
fn not_kept(soul: &Soul, logs: &Logs) -> Vec<String> {
    let Some(side) = side_of(soul.role) else { return Vec::new() };
    let differs = |(meeting, said): (&i64, &Said)| match logs.get(&(*meeting, side.name())) {
        Some(log) if as_said(log) == *said => None,
        log => Some(format!("{} of meeting {meeting}: {said:?}, kept as {log:?}", soul.code)),
    };
    soul.sent.iter().filter_map(differs).collect()
}

fn as_said(log: &Log) -> Said {
    let answers = &log.answers;
    Said {
        held: answers.held,
        interest: answers.interest,
        consulted: answers.consulted.clone(),
        prospective: answers.prospective.clone(),
        next: answers.next.iter().copied().collect(),
        prepared: answers.prepared,
        typed: None,
    }
}
