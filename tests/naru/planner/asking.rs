//! What happens in a random history to what companies prepare and send each other.

use chrono::{DateTime, Duration, Utc};
use naru::domain::planner::Happening;

use super::history::History;
use super::prepared::{Sent, Sort, Task};
use super::world::{COMPANIES, FIRMS};

impl History {
    pub fn ask_for_preparations(&mut self) {
        for company in 0..COMPANIES {
            for sort in [Sort::Other, Sort::Samples, Sort::Test].into_iter().filter(|sort| {
                // Samples are the firms'.
                company < FIRMS || *sort != Sort::Samples
            }) {
                let due = self.due();
                self.world.tasks.push(Task { company, sort, due, owed: true, happens: None });
            }
        }
        for task in 0..self.world.tasks.len() {
            if self.dice.one_in(4) {
                let starts_at = self.slot();
                self.world.tasks[task].happens = Some(Happening { starts_at, booked_at: None });
            }
        }
    }

    pub fn due(&mut self) -> DateTime<Utc> {
        let day = Duration::days(self.dice.between(0, 12) as i64 - 4);
        self.monday + day + Duration::minutes(self.dice.pick(&[1080, 1080, 1080, 600, 545, 1439, 60]))
    }

    pub fn change_due(&mut self) {
        let (task, due) = (self.dice.below(self.world.tasks.len()), self.due());
        self.say(&format!("task {task} is now due {due}"));
        self.world.tasks[task].due = due;
        self.world.touch_company(self.world.tasks[task].company);
    }

    pub fn do_or_waive(&mut self) {
        let task = self.dice.below(self.world.tasks.len());
        self.world.tasks[task].owed = !self.world.tasks[task].owed;
        self.say(&format!("task {task} is owed: {}", self.world.tasks[task].owed));
        self.world.touch_company(self.world.tasks[task].company);
    }

    pub fn book(&mut self) {
        let (task, starts_at) = (self.dice.below(self.world.tasks.len()), self.slot());
        self.say(&format!("task {task} is booked for {starts_at}"));
        let booked_at = Some(self.world.now);
        self.world.tasks[task].happens = self.dice.one_in(4).then_some(Happening { starts_at, booked_at });
        self.world.touch_company(self.world.tasks[task].company);
    }

    pub fn approve_catalog(&mut self) {
        let firm = self.dice.below(FIRMS);
        let version = self.world.catalogs.get(&firm).map_or(firm as i64, |(catalog, _)| catalog + FIRMS as i64);
        self.say(&format!("catalog {version} of {firm} is approved"));
        self.world.catalogs.insert(firm, (version, self.world.now));
        for buyer in FIRMS..COMPANIES {
            self.world.touch_company(buyer);
        }
    }

    pub fn ship_or_answer(&mut self) {
        let (firm, buyer) = (self.dice.below(FIRMS), self.dice.between(FIRMS, COMPANIES));
        let known = self.world.sent.iter().position(|sent| (sent.firm, sent.buyer) == (firm, buyer) && !sent.cancelled);
        self.say(&format!("parcel of {firm} to {buyer}: {known:?}"));
        match known {
            Some(parcel) if self.dice.one_in(3) => self.world.sent[parcel].cancelled = true,
            Some(parcel) if self.dice.one_in(2) => self.world.sent[parcel].has_number = true,
            Some(parcel) => self.world.sent[parcel].answered = true,
            None => {
                let (given_at, has_number) = (self.world.now, self.dice.one_in(2));
                let (answered, cancelled) = (false, false);
                self.world.sent.push(Sent { firm, buyer, given_at, has_number, answered, cancelled });
            }
        }
        self.world.touch_company(firm);
        self.world.touch_company(buyer);
    }
}
