//! Random histories. `NARU_HISTORIES` sets how many, `NARU_HISTORY` replays one seed and prints what happens.

use std::collections::BTreeSet;
use std::sync::Mutex;

use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::Tz;
use naru::domain::cohort::QuietHours;
use naru::domain::company::Mode;
use naru::domain::meeting::{Attendance, MeetingState, PartySide};

use super::dice::Dice;
use super::missing::check_nothing_is_missing;
use super::support::kst;
use super::world::{COMPANIES, FIRMS, World};

pub struct History {
    pub world: World,
    pub dice: Dice,
    pub monday: DateTime<Utc>,
    before: DateTime<Utc>,
    tell: bool,
}

impl History {
    /// Returns what kinds of notices about preparations were said.
    fn live(seed: u64, tell: bool) -> BTreeSet<String> {
        let mut dice = Dice(seed);
        // The second week follows the end of summer time in North America.
        let monday = kst(dice.pick(&["2020-09-14 00:00", "2020-11-02 00:00"]));
        let mut history = History { world: World::new(monday), dice, monday, before: monday, tell };
        for _ in 0..history.dice.between(2, 5) {
            history.import();
        }
        history.ask_for_preparations();
        let wait = history.dice.between(0, 3000);
        history.run_for(Duration::minutes(wait as i64));
        history.world.published_at = Some(history.world.now);
        history.world.touch_all();
        for _ in 0..history.dice.between(6, 18) {
            let wait = history.wait();
            history.run_for(wait);
            history.happen();
        }
        let end = monday + Duration::days(6);
        while history.world.now < end {
            history.run_for(Duration::hours(19));
        }
        history.world.oracle.kinds()
    }

    /// Long waits, short ones, and those that end around a meeting.
    fn wait(&mut self) -> Duration {
        let near = self.dice.below(self.world.desks.len());
        let start = self.world.desks[near].meeting.details.starts_at;
        let lead = Duration::minutes(self.dice.pick(&[1500, 1430, 300, 170, 65, 50, 20, 12, 5, -5, -20]));
        match self.dice.below(4) {
            0 => Duration::minutes(self.dice.between(0, 40) as i64),
            1 => Duration::minutes(self.dice.between(0, 1500) as i64),
            _ => (start - lead - self.world.now).clamp(Duration::zero(), Duration::days(3)),
        }
    }

    /// The loop runs while time passes; it lags a little, and now and then a look is lost to a crash.
    fn run_for(&mut self, wait: Duration) {
        let end = self.world.now + wait;
        let mut crashed = false;
        let mut turns = 0;
        loop {
            let next = self.world.look_at.values().min().copied().filter(|next| *next <= end);
            let Some(next) = next else { break };
            self.world.now = self.world.now.max(next);
            if self.dice.one_in(4) {
                self.world.now = (self.world.now + Duration::seconds(self.dice.below(90) as i64)).min(end);
            }
            crashed = !crashed && self.dice.one_in(12);
            self.world.step(crashed);
            if crashed {
                self.world.now = (self.world.now + Duration::seconds(60)).min(end);
            }
            turns += 1;
            assert!(turns < 2000, "the loop spins at {}", self.world.now);
        }
        self.world.now = end;
        check_nothing_is_missing(&self.world);
    }

    pub fn say(&self, what: &str) {
        if self.tell {
            eprintln!("{} {what}", self.world.now);
        }
    }

    fn happen(&mut self) {
        let desk = self.dice.below(self.world.desks.len());
        match self.dice.below(28) {
            0 => self.import(),
            1..=2 => self.join_or_leave(),
            3..=4 => self.move_meeting(desk),
            5 => self.move_back(desk),
            6 => self.cancel_or_reinstate(desk),
            7..=8 => self.answer(desk),
            9 => self.edit_policy(),
            10 => self.edit_holidays(),
            11 => self.stop_for_a_while(),
            12 => self.jump(),
            13 => self.change_room(desk),
            14 => self.change_mode(),
            15 => self.replace_somebody(desk),
            16 => self.check_in(desk),
            17..=18 => self.change_due(),
            19..=20 => self.do_or_waive(),
            21 => self.book(),
            22..=23 => self.approve_catalog(),
            24 => self.ship_or_answer(),
            25..=26 => self.log(desk),
            _ => self.travel(),
        }
    }

    pub fn slot(&mut self) -> DateTime<Utc> {
        let day = Duration::days(self.dice.between(0, 5) as i64);
        let minutes = self.dice.pick(&[90, 480, 580, 620, 660, 780, 840, 960, 1290, 1410]);
        self.monday + day + Duration::minutes(minutes)
    }

    fn import(&mut self) {
        let (firm, buyer) = (self.dice.below(FIRMS), self.dice.between(FIRMS, COMPANIES));
        let (interpreter, slot) = (self.dice.pick(&[6, 7]), self.slot());
        self.say(&format!("imports a meeting of {firm} and {buyer} with {interpreter} at {slot}"));
        self.world.add_meeting(firm, buyer, interpreter, slot);
    }

    fn join_or_leave(&mut self) {
        let human = self.dice.below(self.world.humans.len());
        let now = self.world.now;
        let reader = &mut self.world.humans[human].reader;
        reader.reachable_since = if reader.reachable_since.is_none() { Some(now) } else { None };
        self.say(&format!("{human} joins or blocks"));
        self.world.touch_human(human);
    }

    fn move_meeting(&mut self, desk: usize) {
        let slot = self.slot();
        self.before = self.world.desks[desk].meeting.details.starts_at;
        self.say(&format!("moves {desk} to {slot}"));
        self.world.change(desk, |desk| desk.meeting.details.starts_at = slot);
    }

    fn move_back(&mut self, desk: usize) {
        let before = std::mem::replace(&mut self.before, self.world.desks[desk].meeting.details.starts_at);
        self.say(&format!("moves {desk} back to {before}"));
        self.world.change(desk, |desk| desk.meeting.details.starts_at = before);
    }

    fn cancel_or_reinstate(&mut self, desk: usize) {
        self.say(&format!("cancels or reinstates {desk}"));
        self.world.change(desk, |desk| {
            desk.meeting.state = match desk.meeting.state {
                MeetingState::Planned => MeetingState::Cancelled,
                MeetingState::Cancelled => MeetingState::Planned,
            }
        });
    }

    fn answer(&mut self, desk: usize) {
        let side = self.dice.pick(&[PartySide::Firm, PartySide::Buyer, PartySide::Interpreter]);
        let answer = self.dice.pick(&Attendance::ALL);
        let start = self.world.desks[desk].meeting.details.starts_at;
        self.say(&format!("{side:?} of {desk} answers {answer:?}"));
        self.world.desks[desk].answers[side as usize] = Some((answer, start));
        self.world.touch_around(desk);
    }

    fn check_in(&mut self, desk: usize) {
        let side = self.dice.pick(&[PartySide::Firm, PartySide::Buyer, PartySide::Interpreter]);
        let start = self.world.desks[desk].meeting.details.starts_at;
        self.world.desks[desk].checked_in[side as usize] = Some(start);
        self.world.touch_around(desk);
    }

    fn log(&mut self, desk: usize) {
        let side = self.dice.pick(&[PartySide::Firm, PartySide::Buyer, PartySide::Interpreter]);
        if self.world.start(desk) <= self.world.now {
            self.say(&format!("{side:?} of {desk} sends its log"));
            self.world.log(side, desk);
        }
    }

    fn edit_policy(&mut self) {
        let offsets: [&[i64]; 8] = [
            &[1440, 60, 10],
            &[2880, 60, 10],
            &[1440, 120, 45, 10],
            &[720, 10],
            &[1440, 30, 20, 5],
            &[1440],
            &[10],
            &[2880, 1440, 240, 60, 15],
        ];
        self.world.policy.offsets = self.dice.pick(&offsets).to_vec();
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        self.world.policy.quiet = match self.dice.below(4) {
            0 => None,
            1 => Some(QuietHours { from: hour(20), until: hour(7) }),
            _ => Some(QuietHours { from: hour(21), until: hour(8) }),
        };
        self.world.policy.remind_confirmed = self.dice.one_in(3);
        self.world.policy.log_after = self.dice.pick(&[0, 10, 10, 60]);
        self.say(&format!("sets the policy to {:?} {:?}", self.world.policy.offsets, self.world.policy.quiet));
        self.world.touch_all();
    }

    fn edit_holidays(&mut self) {
        let day = (self.monday + Duration::days(self.dice.below(9) as i64 - 4)).date_naive();
        let country = self.dice.pick(&["KR", "CA", "US", "SA"]).to_owned();
        self.say(&format!("{country} rests on {day}, or no longer"));
        self.world.set_holidays(|holidays| {
            if !holidays.remove(&(country.clone(), day)) {
                holidays.insert((country, day));
            }
        });
    }

    /// Nothing runs, nothing is touched: what was due meanwhile is found by the first look after it.
    fn stop_for_a_while(&mut self) {
        let hours = self.dice.pick(&[1, 3, 9, 20]);
        self.say(&format!("stops for {hours} h"));
        self.world.now += Duration::hours(hours);
        self.world.disturb_all();
    }

    /// Forward it is like a stop; whoever notices that the clock went back touches everything.
    fn jump(&mut self) {
        let hours = self.dice.pick(&[-26, -5, -1, 2, 30]);
        self.say(&format!("jumps {hours} h"));
        self.world.now += Duration::hours(hours);
        self.world.disturb_all();
        if hours < 0 {
            self.world.oracle.clock_went_back = true;
            self.world.touch_all();
        }
    }

    fn change_room(&mut self, desk: usize) {
        let room = self.dice.below(4).to_string();
        let link = self.dice.one_in(2);
        self.say(&format!("gives {desk} room {room}"));
        self.world.change(desk, |desk| {
            let details = &mut desk.meeting.details;
            if link { details.link = Some(room) } else { details.booth = Some(room) }
        });
    }

    fn change_mode(&mut self) {
        let company = self.dice.below(COMPANIES);
        self.say(&format!("{company} changes its mode"));
        let mode = &mut self.world.modes[company];
        *mode = if *mode == Mode::Venue { Mode::Online } else { Mode::Venue };
        for desk in 0..self.world.desks.len() {
            let meeting = &self.world.desks[desk].meeting;
            if [meeting.firm.0, meeting.buyer.0].contains(&(company as i64)) {
                self.world.change(desk, |_| ());
            }
        }
    }

    fn replace_somebody(&mut self, desk: usize) {
        let buyer = self.dice.between(FIRMS, COMPANIES) as i64;
        let swaps_buyer = self.dice.one_in(3);
        self.say(&format!("replaces somebody in {desk}"));
        self.world.change(desk, |desk| match swaps_buyer {
            true => desk.meeting.buyer.0 = buyer,
            false => desk.interpreter = 13 - desk.interpreter,
        });
    }

    fn travel(&mut self) {
        let human = self.dice.below(self.world.humans.len());
        self.world.humans[human].reader.zone =
            self.dice.pick(&[Tz::Asia__Seoul, Tz::Pacific__Honolulu, Tz::America__New_York, Tz::Europe__Berlin]);
        self.say(&format!("{human} is now on {}", self.world.humans[human].reader.zone));
        self.world.touch_human(human);
    }
}

#[test]
fn no_history_gives_a_stale_a_doubled_or_a_missing_notice() {
    if let Some(seed) = std::env::var("NARU_HISTORY").ok().and_then(|seed| seed.parse().ok()) {
        History::live(seed, true);
        return;
    }
    let histories: u64 = std::env::var("NARU_HISTORIES").ok().and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let said: Mutex<BTreeSet<String>> = Mutex::default();
    let lived = &said;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || {
                for seed in (thread..histories).step_by(threads as usize) {
                    let Ok(kinds) = std::panic::catch_unwind(|| History::live(seed, false)) else {
                        panic!("history {seed} went wrong: replay it with NARU_HISTORY={seed}");
                    };
                    lived.lock().unwrap().extend(kinds);
                }
            });
        }
    });
    let all = [
        "catalog",
        "daily-result",
        "event",
        "meeting-log",
        "preparation",
        "sample-risk",
        "samples-asked",
        "samples-sent",
    ];
    assert!(histories < 500 || said.into_inner().unwrap().iter().eq(all.iter()), "nobody was told some of {all:?}");
}
