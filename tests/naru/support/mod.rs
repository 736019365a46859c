//! The stage of the tests: the real Naru on a real database, the sandbox for Telegram, and a clock that moves only when
//! told to. A test speaks as people do; at its end nothing may be owed or unread that it did not mention.

pub mod crowd;
mod person;
mod place;
pub mod postgres;
pub mod process;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};
use futures::FutureExt as _;
use naru::app::{Naru as App, Settings};
use naru::clock::Clock;
use naru::outbox::Rates;
use naru::sandbox::{self, Sandbox};

pub use person::{Person, render};
pub use place::Place;

/// Runs a test on SQLite and, where it is installed, on PostgreSQL.
macro_rules! both_databases {
    ($(#[$meta:meta])* async fn $name:ident($db:ident: $kind:ident) $body:block) => {
        mod $name {
            use super::*;

            async fn story($db: $crate::support::$kind) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            $(#[$meta])*
            async fn sqlite() {
                story($crate::support::$kind::sqlite()).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            $(#[$meta])*
            async fn postgres() {
                if let Some(place) = $crate::support::$kind::postgres().await {
                    story(place).await;
                }
            }
        }
    };
}
pub(crate) use both_databases;

struct Time(Clock);

impl sandbox::Time for Time {
    fn wall(&self) -> i64 {
        self.0.now().timestamp()
    }

    fn tick(&self) -> Duration {
        self.0.tick()
    }
}

/// `2020-09-14 09:00 KST`, or any zone abbreviation of the fixtures; `Z` for UTC.
pub fn at(text: &str) -> DateTime<Utc> {
    let (wall, zone) = text.rsplit_once(' ').expect("a time and a zone");
    let hours = match zone {
        "KST" => 9,
        "Z" | "UTC" => 0,
        "PDT" => -7,
        "PST" => -8,
        "EDT" => -4,
        other => panic!("unknown zone {other}"),
    };
    let wall = NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").expect("a time like 2020-09-14 09:00");
    wall.and_utc() - chrono::Duration::hours(hours)
}

/// Naru on stage.
pub struct Naru {
    pub app: App,
    pub sandbox: Sandbox,
    pub clock: Clock,
    pub place: Place,
    listening: Listening,
    notifies: bool,
    mentioned: std::sync::Mutex<Vec<i64>>,
}

impl Naru {
    pub async fn new(place: Place) -> Naru {
        Naru::with_rates(place, Rates::unlimited()).await
    }

    pub async fn with_rates(place: Place, rates: Rates) -> Naru {
        let clock = Clock::held_at(at("2020-09-14 09:00 KST"));
        let spec = serde_json::from_str(include_str!("../../data/bot-api.json")).expect("the spec is JSON");
        let options = sandbox::Options { spec: Some(spec), ..sandbox::Options::default() };
        let sandbox = Sandbox::start(options, Arc::new(Time(clock.clone()))).await.expect("the sandbox starts");
        let app = App::open(settings(&place, &sandbox, &clock, rates)).await.expect("Naru opens");
        let listening = listen(&app);
        Naru { app, sandbox, clock, place, listening, notifies: false, mentioned: Default::default() }
    }

    /// From now on the loop of the notices is stepped too; stories about something else are not interrupted by them.
    pub fn with_notices(self) -> Naru {
        Naru { notifies: true, ..self }
    }

    /// Updates come another way.
    pub fn without_polling(self) -> Naru {
        self.listening.0.abort();
        self
    }

    async fn look(&self) -> naru::notices::Next {
        match self.notifies {
            true => self.app.notices.step().await.expect("the notices can be looked at"),
            false => naru::notices::Next::default(),
        }
    }

    /// Stops without a word, as a power cut would, and starts again on what the database holds.
    pub async fn restart(self) -> Naru {
        let Naru { app, sandbox, clock, place, listening, notifies, mentioned } = self;
        drop(listening);
        app.outbox.landed().await;
        app.db.close().await;
        let app = App::open(settings(&place, &sandbox, &clock, Rates::unlimited())).await.expect("Naru opens again");
        app.inbox.resume().await.expect("Naru takes up what waits");
        app.outbox.settle_doubts(naru::outbox::Since::Start).await;
        app.worker.release().await;
        let listening = listen(&app);
        Naru { app, sandbox, clock, place, listening, notifies, mentioned }
    }

    /// Loses its SQLite file and starts again from a copy of it.
    pub async fn restore(self, copy: &std::path::Path) -> Naru {
        let Naru { app, sandbox, clock, place, listening, notifies, mentioned } = self;
        drop(listening);
        app.outbox.landed().await;
        app.db.close().await;
        let file = naru::store::database_file(&place.url).expect("an address").expect("a file");
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", file.display()));
        }
        std::fs::copy(copy, &file).expect("the copy is there");
        let app = App::open(settings(&place, &sandbox, &clock, Rates::unlimited())).await.expect("Naru opens again");
        app.inbox.resume().await.expect("Naru takes up what waits");
        app.outbox.settle_doubts(naru::outbox::Since::Start).await;
        let listening = listen(&app);
        Naru { app, sandbox, clock, place, listening, notifies, mentioned }
    }

    pub fn person(&self, id: i64, name: &str, language: &'static str) -> Person<'_> {
        Person::new(self, self.sandbox.user(id, name, language))
    }

    /// Moves the clock, stopping at everything that falls due on the way.
    pub async fn clock_to(&self, text: &str) {
        let end = at(text);
        self.settle().await;
        loop {
            let next = self.next_due().await.filter(|next| *next <= end && *next > self.clock.now());
            let to = next.unwrap_or(end);
            let by = (to - self.clock.now()).to_std().unwrap_or_default();
            self.clock.advance(by);
            self.settle().await;
            if next.is_none() {
                return;
            }
        }
    }

    async fn next_due(&self) -> Option<DateTime<Utc>> {
        let sent = self.app.outbox.step().await.expect("the outbox can be looked at").due;
        let worked = self.app.worker.step().await.expect("slow work can be looked at").due;
        let looked = self.look().await.look_at;
        [sent, worked, looked].into_iter().flatten().min()
    }

    /// Steps every loop until nothing is left to do at this moment.
    pub async fn settle(&self) {
        loop {
            while self.sandbox.pending_updates() > 0 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            self.app.inbox.quiet().await;
            while self.look().await.looked > 0 {}
            let next = self.app.outbox.step().await.expect("the outbox can be looked at");
            self.app.outbox.landed().await;
            if self.app.worker.step().await.expect("slow work can be done").did {
                continue;
            }
            if next.did == 0 && self.sandbox.pending_updates() == 0 {
                match next.tick {
                    // Held back by the pace or a backoff: let monotonic time pass, and nothing else.
                    Some(tick) => self.clock.advance_tick(tick.saturating_sub(self.clock.tick())),
                    None => return,
                }
            }
        }
    }

    /// At the end nothing may be owed or unread that the test did not mention.
    pub async fn ends(&self) {
        self.settle().await;
        let mentioned = self.mentioned.lock().unwrap().clone();
        let unread: Vec<_> = self.sandbox.unread_chats().into_iter().filter(|c| !mentioned.contains(c)).collect();
        for chat in &unread {
            let shown: Vec<String> = self.sandbox.take_new(*chat).iter().map(render).collect();
            eprintln!("unread in chat {chat}: {shown:#?}");
        }
        assert!(unread.is_empty(), "unread messages in {unread:?}");
        let counts = self.app.db.read(|tx| naru::store::outbox::counts(tx).boxed()).await.unwrap();
        let odd: Vec<_> =
            counts.iter().filter(|(_, state, _)| ["waiting", "sending"].contains(&state.as_str())).collect();
        assert!(odd.is_empty(), "still owed: {odd:?}");
        assert_eq!(self.sandbox.violations(), Vec::<String>::new(), "requests that break the Bot API");
        assert_eq!(naru::text::problems(), 0, "messages that could not be said in full");
    }

    /// What a person sees is of no interest to this test.
    pub fn ignores(&self, chat: i64) {
        self.mentioned.lock().unwrap().push(chat);
    }
}

/// The polling loop; it ends when dropped.
struct Listening(tokio::task::JoinHandle<()>);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn settings(place: &Place, sandbox: &Sandbox, clock: &Clock, rates: Rates) -> Settings {
    Settings {
        telegram_url: sandbox.url(),
        token: sandbox.token().to_owned(),
        database_url: place.url.clone(),
        data_dir: place.folder.clone(),
        files_url: None,
        least_free: 0,
        keys: Place::keys(),
        clock: clock.clone(),
        rates,
        public_url: place.public_url.clone(),
    }
}

fn listen(app: &App) -> Listening {
    let inbox = app.inbox.clone();
    Listening(tokio::spawn(async move {
        // A test that takes the token away expects this to end.
        let _ = inbox.listen().await;
    }))
}
