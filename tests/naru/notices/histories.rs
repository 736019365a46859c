//! The planner's random histories lived by the store: every message that would have reached somebody is held against the
//! oracle that knows only what the world is like. `NARU_HISTORIES` sets how many (a hundredth of it is lived here, since
//! a database is slower than memory), `NARU_STORED_HISTORY` replays one seed and prints what happens.

use chrono::{DateTime, Duration, Utc};
use naru::domain::meeting::{Attendance, PartySide};

use super::life::Life;
use crate::planner::missing::check_nothing_is_missing;
use crate::planner::world::{COMPANIES, FIRMS};

struct History {
    life: Life,
    before: DateTime<Utc>,
    monday: DateTime<Utc>,
}

impl History {
    async fn lived(seed: u64, tell: bool) {
        let mut life = Life::begins(seed, tell).await;
        let monday = life.monday;
        let mut history = History { before: monday, monday, life };
        for _ in 0..history.life.dice.between(2, 5) {
            history.import().await;
        }
        let wait = history.life.dice.between(0, 3000);
        history.run_for(Duration::minutes(wait as i64)).await;
        history.life.publish().await;
        for _ in 0..history.life.dice.between(6, 14) {
            let wait = history.wait();
            history.run_for(wait).await;
            history.happen().await;
        }
        let end = monday + Duration::days(6);
        while history.life.world.now < end {
            history.run_for(Duration::hours(19)).await;
        }
        life = history.life;
        life.ends().await;
    }

    async fn run_for(&mut self, wait: Duration) {
        self.life.run_for(wait).await;
        check_nothing_is_missing(&self.life.world);
    }

    /// Long waits, short ones, and those that end around a meeting.
    fn wait(&mut self) -> Duration {
        let life = &mut self.life;
        let near = life.dice.below(life.world.desks.len());
        let lead = Duration::minutes(life.dice.pick(&[1500, 1430, 300, 170, 65, 50, 20, 12, 5, -5, -20]));
        match life.dice.below(4) {
            0 => Duration::minutes(life.dice.between(0, 40) as i64),
            1 => Duration::minutes(life.dice.between(0, 1500) as i64),
            _ => (life.world.start(near) - lead - life.world.now).clamp(Duration::zero(), Duration::days(3)),
        }
    }

    async fn happen(&mut self) {
        let life = &mut self.life;
        let desk = life.dice.below(life.world.desks.len());
        match life.dice.below(21) {
            0 => self.import().await,
            1..=3 => {
                let human = life.dice.below(life.world.humans.len());
                let quietly = life.dice.one_in(2);
                life.join_or_block(human, quietly).await;
            }
            4..=5 => self.reschedule(desk).await,
            6 => {
                let before = std::mem::replace(&mut self.before, life.world.start(desk));
                life.move_to(desk, before).await;
            }
            7 => life.cancel_or_reinstate(desk).await,
            8..=9 => {
                let side = life.dice.pick(&[PartySide::Firm, PartySide::Buyer, PartySide::Interpreter]);
                let answer = life.dice.pick(&Attendance::ALL);
                life.answer(desk, side, answer).await;
            }
            10 => {
                let offsets: [&[i64]; 6] =
                    [&[1440, 60, 10], &[2880, 60, 10], &[1440, 120, 45, 10], &[720, 10], &[1440], &[10]];
                let offsets = life.dice.pick(&offsets).to_vec();
                life.set_offsets(offsets).await;
            }
            11 => {
                let day = (self.monday + Duration::days(life.dice.below(9) as i64 - 4)).date_naive();
                let country = life.dice.pick(&["KR", "CA", "US", "SA"]);
                life.keep_or_drop_holiday(country, day).await;
            }
            12 => {
                let hours = life.dice.pick(&[1, 3, 9, 20]);
                life.stop_for(Duration::hours(hours)).await;
            }
            13 => {
                let hours = life.dice.pick(&[-26, -5, -1, 2, 30]);
                life.jump(Duration::hours(hours)).await;
            }
            14 => {
                let (room, link) = (life.dice.below(4).to_string(), life.dice.one_in(2));
                life.change_room(desk, room, link).await;
            }
            15 => {
                let company = life.dice.below(COMPANIES);
                life.change_mode(company).await;
            }
            16 => {
                let buyer = life.dice.one_in(3).then(|| life.dice.between(FIRMS, COMPANIES));
                life.replace(desk, buyer).await;
            }
            17 => {
                let side = life.dice.pick(&[PartySide::Firm, PartySide::Buyer, PartySide::Interpreter]);
                life.check_in(desk, side).await;
            }
            18..=19 => {
                let side = life.dice.pick(&[PartySide::Firm, PartySide::Buyer, PartySide::Interpreter]);
                life.log(desk, side).await;
            }
            _ => {
                let human = life.dice.below(life.world.humans.len());
                life.travel(human).await;
            }
        }
    }

    async fn reschedule(&mut self, desk: usize) {
        let slot = self.slot();
        self.before = self.life.world.start(desk);
        self.life.move_to(desk, slot).await;
    }

    fn slot(&mut self) -> DateTime<Utc> {
        let day = Duration::days(self.life.dice.between(0, 5) as i64);
        let minutes = self.life.dice.pick(&[90, 480, 580, 620, 660, 780, 840, 960, 1290, 1410]);
        self.monday + day + Duration::minutes(minutes)
    }

    async fn import(&mut self) {
        let slot = self.slot();
        let life = &mut self.life;
        let (firm, buyer) = (life.dice.below(FIRMS), life.dice.between(FIRMS, COMPANIES));
        let interpreter = life.dice.pick(&[6, 7]);
        life.add_meeting(firm, buyer, interpreter, slot).await;
    }
}

fn live(seed: u64, tell: bool) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(History::lived(seed, tell));
}

#[test]
fn no_history_reaches_anybody_with_something_stale_or_doubled_or_not_at_all() {
    if let Some(seed) = std::env::var("NARU_STORED_HISTORY").ok().and_then(|seed| seed.parse().ok()) {
        return live(seed, true);
    }
    let asked = std::env::var("NARU_HISTORIES").ok().and_then(|count| count.parse::<u64>().ok());
    let histories = asked.unwrap_or(10_000) / 100;
    std::thread::scope(|scope| {
        for thread in 0..2 {
            scope.spawn(move || {
                for seed in (thread..histories).step_by(2) {
                    let lived = std::panic::catch_unwind(|| live(seed, false));
                    assert!(lived.is_ok(), "history {seed} went wrong: replay it with NARU_STORED_HISTORY={seed}");
                }
            });
        }
    });
}
