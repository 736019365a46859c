//! Naru as a process of its own whose wall clock is set from outside: each line that comes in is a time, and the answer is
//! when something falls due next. Between two lines it may be killed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use chrono::{DateTime, Utc};
use naru::app::{Naru, Settings};
use naru::clock::Clock;
use naru::outbox::{Rates, Since};
use naru::sandbox::Sandbox;

use crate::support::Place;

/// What a line of the process begins with; whatever else it prints is the test runner's.
const MARK: &str = "naru at ";
const URL: &str = "NARU_YEAR_TELEGRAM";
const TOKEN: &str = "NARU_YEAR_TOKEN";
const FOLDER: &str = "NARU_YEAR_FOLDER";
const START: &str = "NARU_YEAR_START";

/// Wall time stands still until it is set; pace and backoff go by as they do in the world.
pub fn clock(wall: DateTime<Utc>) -> Clock {
    Clock::ticking_from(wall, 0.0)
}

pub struct Process {
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Process {
    pub fn start(place: &Place, sandbox: &Sandbox, wall: DateTime<Utc>) -> Process {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["year::process::the_one_that_is_killed", "--exact", "--nocapture"])
            .env(URL, sandbox.url())
            .env(TOKEN, sandbox.token())
            .env(FOLDER, &place.folder)
            .env(START, wall.timestamp_micros().to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the process starts");
        let orders = child.stdin.take().expect("its input");
        let answers = BufReader::new(child.stdout.take().expect("its output"));
        Process { child, orders, answers }
    }

    /// Sets its clock; it does all there is to do at that time, and [`Process::answer`] tells when.
    pub fn order(&mut self, wall: DateTime<Utc>) {
        writeln!(self.orders, "{}", wall.timestamp_micros()).expect("the process listens");
    }

    /// When something falls due next.
    pub fn answer(&mut self) -> Option<DateTime<Utc>> {
        let mut line = String::new();
        loop {
            line.clear();
            let read = self.answers.read_line(&mut line).expect("the process answers");
            assert!(read > 0, "the process ended by itself");
            if let Some((_, next)) = line.split_once(MARK) {
                return next.trim().parse().ok().and_then(DateTime::from_timestamp_micros);
            }
        }
    }

    /// kill -9
    pub fn kill(mut self) {
        self.child.kill().expect("kill -9");
        self.child.wait().expect("it is gone");
    }
}

fn micros(text: &str) -> DateTime<Utc> {
    text.trim().parse().ok().and_then(DateTime::from_timestamp_micros).expect("microseconds")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_one_that_is_killed() {
    let Ok(url) = std::env::var(URL) else {
        // By itself it has nobody to obey: what is said between the two reads back as it was meant.
        let wall = crate::support::at("2020-09-14 09:00 KST");
        assert_eq!(micros(&format!("{}\n", wall.timestamp_micros())), wall);
        return;
    };
    let told = |name: &str| std::env::var(name).expect("whoever starts it tells all of it");
    let folder = std::path::PathBuf::from(told(FOLDER));
    let clock = clock(micros(&told(START)));
    let naru = Naru::open(Settings {
        telegram_url: url,
        token: told(TOKEN),
        database_url: format!("sqlite:{}", folder.join("naru.db").display()),
        data_dir: folder,
        files_url: None,
        least_free: 0,
        keys: Place::keys(),
        clock: clock.clone(),
        rates: Rates::unlimited(),
        public_url: None,
    });
    let naru = naru.await.expect("Naru opens");
    naru.inbox.resume().await.expect("Naru takes up what waits");
    naru.outbox.settle_doubts(Since::Start).await;
    naru.worker.release().await;
    let inbox = naru.inbox.clone();
    tokio::spawn(async move { inbox.listen().await });

    let (send, mut orders) = tokio::sync::mpsc::channel::<String>(1);
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if send.blocking_send(line).is_err() {
                return;
            }
        }
    });
    while let Some(order) = orders.recv().await {
        clock.set(micros(&order));
        let next = all_there_is_to_do(&naru).await;
        let next = next.map(|at| at.timestamp_micros().to_string()).unwrap_or_default();
        let mut out = std::io::stdout();
        writeln!(out, "{MARK}{next}").and_then(|()| out.flush()).expect("somebody reads this");
    }
}

async fn all_there_is_to_do(naru: &Naru) -> Option<DateTime<Utc>> {
    loop {
        naru.inbox.quiet().await;
        let looked = naru.notices.step().await.expect("the notices can be looked at");
        let sent = naru.outbox.step().await.expect("the outbox can be looked at");
        naru.outbox.landed().await;
        let worked = naru.worker.step().await.expect("slow work can be done");
        if worked.did || looked.looked > 0 || sent.did > 0 {
            continue;
        }
        match sent.tick {
            // Held back by the pace or a backoff.
            Some(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            None => return [looked.look_at, sent.due, worked.due].into_iter().flatten().min(),
        }
    }
}
