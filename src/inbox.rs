//! What came in, in order per chat and chats in parallel. An update is stored before the next poll confirms it, and
//! handled in one transaction: update done, talk moved, records changed, replies and slow work owed.

mod pulse;

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use tokio::sync::{Notify, Semaphore};

use crate::clock::Clock;
use crate::conversation::{self, House, Outcome, Talk, Turn};
use crate::domain::ids::{ChatId, InboxId, UserId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::work::WorkDone;
use crate::notices::Notices;
use crate::outbox::{self, Outbox};
use crate::store::inbox::{Arrived, Origin, Waiting};
use crate::store::{self, Db, Tx};
use crate::telegram::incoming::{self, Incoming, What};
use crate::telegram::listen::{Heard, Listener};
use crate::telegram::{Api, Failure, outgoing};
use crate::text::{Args, say};

pub use pulse::Health;
use pulse::Pulse;

/// Turns under way at once.
const TURNS: usize = 256;
/// Beyond so many waiting turns Naru stops asking for more; Telegram keeps them.
const FULL: usize = 5_000;
/// How long a row waits for an earlier one that another process has in hand.
const ELSEWHERE: Duration = Duration::from_millis(250);

#[derive(Clone)]
pub struct Inbox(Arc<Inner>);

struct Inner {
    db: Db,
    api: Api,
    clock: Clock,
    house: Arc<House>,
    outbox: Outbox,
    notices: Notices,
    /// What waits, by chat; a chat in the map has a task of its own.
    queues: Mutex<HashMap<Option<ChatId>, VecDeque<Waiting>>>,
    waiting: AtomicUsize,
    places: Semaphore,
    quiet: Notify,
    pulse: Pulse,
    /// Rung where a turn owes slow work.
    work_owed: Arc<Notify>,
}

impl Inbox {
    pub fn new(db: Db, api: Api, clock: Clock, house: Arc<House>, loops: (Outbox, Notices)) -> Inbox {
        let (outbox, notices) = loops;
        Inbox(Arc::new(Inner {
            db,
            api,
            clock,
            house,
            outbox,
            notices,
            queues: Mutex::default(),
            waiting: AtomicUsize::new(0),
            places: Semaphore::new(TURNS),
            quiet: Notify::new(),
            pulse: Pulse::default(),
            work_owed: Arc::default(),
        }))
    }

    /// Takes up what a crash left behind.
    pub async fn resume(&self) -> Result<usize> {
        let (mut after, mut found) = (InboxId(0), 0);
        let bot = self.0.api.bot();
        loop {
            let rows = self.0.db.read(move |tx| store::inbox::waiting(tx, bot, after, 500).boxed()).await?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = last.id;
            found += rows.len();
            self.accept(rows);
        }
    }

    /// Polls for as long as the process lives; ends only where going on is pointless.
    pub async fn listen(&self) -> Result<()> {
        let mut listener = Listener::new(self.0.api.clone());
        loop {
            let heard = listener.hear().await;
            self.0.pulse.polled(self.0.clock.tick(), heard.as_ref().err());
            match heard {
                Ok(heard) => {
                    let numbers: Vec<i64> = heard.iter().map(|heard| heard.envelope.update_id).collect();
                    self.store(heard).await;
                    listener.stored(&numbers);
                }
                Err(failure) => {
                    match &failure {
                        Failure::BadToken => anyhow::bail!(failure),
                        Failure::Conflict(said) => tracing::error!(
                            said,
                            "somebody else receives this bot's updates: stop the other process or remove the webhook"
                        ),
                        other => tracing::warn!(failure = %other, "could not ask for updates"),
                    }
                    self.0.clock.pause(listener.pause(&failure)).await;
                }
            }
            while self.is_full() {
                self.0.clock.pause(Duration::from_millis(50)).await;
            }
        }
    }

    /// Stores updates, answers their taps' spinners and queues their turns. Tries for as long as the database is down:
    /// until then nothing is confirmed to Telegram.
    pub async fn store(&self, heard: Vec<Heard>) {
        if heard.is_empty() {
            return;
        }
        let callbacks = callbacks(&heard);
        let kept = self.keep(heard.into_iter().map(arrived).collect()).await;
        self.take_up(kept, callbacks);
    }

    /// Stores one update that Telegram delivers by itself. An error means that it is not stored and must come again.
    pub async fn deliver(&self, heard: Heard) -> Result<()> {
        let callbacks = callbacks(std::slice::from_ref(&heard));
        let (bot, now, row) = (self.0.api.bot(), self.0.clock.now(), arrived(heard));
        let kept = self.0.db.write(move |tx| store::inbox::keep(tx, bot, vec![row], now).boxed()).await?;
        self.0.pulse.heard(self.0.clock.tick());
        self.take_up(kept, callbacks);
        Ok(())
    }

    /// Whether more should be taken in now.
    pub fn is_full(&self) -> bool {
        self.0.waiting.load(Ordering::SeqCst) > FULL
    }

    pub fn health(&self) -> Health {
        self.0.pulse.health(self.0.waiting.load(Ordering::SeqCst), self.0.clock.tick())
    }

    /// Answers the taps' spinners of what is new and queues it.
    fn take_up(&self, kept: Vec<Waiting>, mut callbacks: HashMap<i64, String>) {
        for row in &kept {
            let Some(query) = callbacks.remove(&row.arrived.number) else { continue };
            let api = self.0.api.clone();
            // The one request outside the outbox: empty, at once, and never repeated.
            tokio::spawn(async move {
                if let Err(failure) = outgoing::answer_callback(&api, &query).await {
                    tracing::debug!(failure = %failure, "could not answer a tap");
                }
            });
        }
        self.accept(kept);
    }

    /// Stores what arrived and is new.
    async fn keep(&self, arrived: Vec<Arrived>) -> Vec<Waiting> {
        let (bot, mut tries) = (self.0.api.bot(), 0);
        loop {
            let (these, now) = (arrived.clone(), self.0.clock.now());
            match self.0.db.write(move |tx| store::inbox::keep(tx, bot, these, now).boxed()).await {
                Ok(kept) => return kept,
                Err(error) => {
                    tracing::error!(error = %error, "could not store updates; trying again");
                    self.0.clock.pause(backoff(&mut tries)).await;
                }
            }
        }
    }

    /// Rings where a turn owes slow work.
    pub fn work_owed(&self) -> Arc<Notify> {
        Arc::clone(&self.0.work_owed)
    }

    /// Queues rows that are stored: results of slow work come this way.
    pub fn accept(&self, rows: Vec<Waiting>) {
        let mut queues = self.0.queues.lock().expect("no holder panics");
        if self.0.waiting.fetch_add(rows.len(), Ordering::SeqCst) == 0 {
            self.0.pulse.turned(self.0.clock.tick());
        }
        for row in rows {
            let chat = row.arrived.chat;
            let queue = queues.entry(chat).or_default();
            queue.push_back(row);
            if queue.len() == 1 {
                tokio::spawn(self.clone().attend(chat));
            }
        }
    }

    /// Handles one chat's rows in order until none is left.
    async fn attend(self, chat: Option<ChatId>) {
        loop {
            let row = {
                let mut queues = self.0.queues.lock().expect("no holder panics");
                match queues.get(&chat).and_then(|queue| queue.front()) {
                    Some(row) => row.clone(),
                    None => {
                        queues.remove(&chat);
                        return;
                    }
                }
            };
            let id = row.id;
            let taken = {
                let _place = self.0.places.acquire().await.expect("the places are never closed");
                self.handle(row).await
            };
            if taken == Taken::NotYet {
                self.let_earlier_go_first(chat, id).await;
                continue;
            }
            let mut queues = self.0.queues.lock().expect("no holder panics");
            let left = queues.get_mut(&chat).map_or(0, |queue| {
                queue.pop_front();
                queue.len()
            });
            let done = left == 0;
            if done {
                queues.remove(&chat);
            }
            drop(queues);
            self.0.pulse.turned(self.0.clock.tick());
            if self.0.waiting.fetch_sub(1, Ordering::SeqCst) == 1 {
                self.0.quiet.notify_waiters();
            }
            if done {
                return;
            }
        }
    }

    /// An earlier row of the chat was queued behind this one, or another process has it in hand.
    async fn let_earlier_go_first(&self, chat: Option<ChatId>, id: InboxId) {
        let first = {
            let mut queues = self.0.queues.lock().expect("no holder panics");
            queues.get_mut(&chat).and_then(|queue| {
                queue.make_contiguous().sort_by_key(|row| row.id);
                queue.front().map(|row| row.id)
            })
        };
        if first == Some(id) {
            self.0.clock.pause(ELSEWHERE).await;
        }
    }

    /// Waits until every turn taken so far has ended.
    pub async fn quiet(&self) {
        loop {
            let quiet = self.0.quiet.notified();
            if self.0.waiting.load(Ordering::SeqCst) == 0 {
                return;
            }
            quiet.await;
        }
    }

    async fn handle(&self, row: Waiting) -> Taken {
        let mut tries = 0;
        let taken = loop {
            let (inner, again) = (Arc::clone(&self.0), row.clone());
            let now = self.0.clock.now();
            match self.0.db.write(move |tx| take_turn(tx, inner, again, now).boxed()).await {
                Ok(taken) => break taken,
                Err(error) if store::is_fault(&error) => {
                    tracing::warn!(row = row.id.0, "the database failed a turn; trying again");
                    self.0.clock.pause(backoff(&mut tries)).await;
                }
                Err(error) => {
                    tracing::error!(row = row.id.0, error = ?error, "a turn failed and its update is parked");
                    self.park(&row).await;
                    break Taken::Done;
                }
            }
        };
        self.0.outbox.wake();
        self.0.work_owed.notify_one();
        // The turn may have touched what notices depend on.
        self.0.notices.wake();
        taken
    }

    /// Puts an update aside that cannot be handled, and says so to the person: both or neither.
    async fn park(&self, row: &Waiting) {
        let mut tries = 0;
        loop {
            let (inner, again, now) = (Arc::clone(&self.0), row.clone(), self.0.clock.now());
            match self.0.db.write(move |tx| park(tx, inner, again, now).boxed()).await {
                Ok(()) => return,
                Err(error) if store::is_fault(&error) || tries < 3 => {
                    self.0.clock.pause(backoff(&mut tries)).await;
                }
                Err(error) => {
                    tracing::error!(row = row.id.0, error = %error, "an update could not even be parked");
                    return;
                }
            }
        }
    }
}

fn arrived(heard: Heard) -> Arrived {
    let Heard { envelope, raw } = heard;
    Arrived { origin: Origin::Telegram, number: envelope.update_id, chat: envelope.chat, raw }
}

/// The taps among what was heard, by update.
fn callbacks(heard: &[Heard]) -> HashMap<i64, String> {
    let envelopes = heard.iter().map(|heard| &heard.envelope);
    envelopes.filter_map(|envelope| Some((envelope.update_id, envelope.callback.clone()?))).collect()
}

fn backoff(tries: &mut u32) -> Duration {
    *tries += 1;
    Duration::from_millis(50 << (*tries).min(9))
}

/// What became of a row that was taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    /// Handled, now or before.
    Done,
    /// An earlier row of its chat still waits.
    NotYet,
}

async fn take_turn(tx: &mut Tx<'_>, inner: Arc<Inner>, row: Waiting, now: DateTime<Utc>) -> Result<Taken> {
    if !store::inbox::done(tx, row.id, now).await? {
        return Ok(if store::inbox::waits(tx, row.id).await? { Taken::NotYet } else { Taken::Done });
    }
    let bot = inner.api.bot();
    let came = match row.arrived.origin {
        Origin::Telegram => incoming::read(&row.arrived.raw).map(|incoming| Came::Update(Box::new(incoming))),
        Origin::Worker => came_back(&row),
    };
    let came = came.context("could not read the update")?;
    let (id, kind, from) = match &came {
        Came::Update(incoming) => (incoming.chat, incoming.chat_kind.as_str(), incoming.from.clone()),
        Came::Back(chat, _) => {
            (*chat, "private", incoming::From { user: UserId(chat.0), is_bot: false, language_code: None })
        }
    };
    let chat = store::chats::meet(tx, bot, id, kind, now).await?;
    let (talk, lost) = match &chat.talk {
        None => (Talk::default(), false),
        Some(json) => Talk::from_json(json).map_or((Talk::default(), true), |talk| (talk, false)),
    };
    let lang = chat.lang.or_else(|| Lang::from_tag(from.language_code.as_deref()?)).unwrap_or(Lang::Ko);
    let tapped = match &came {
        Came::Update(incoming) => tapped(tx, &inner, incoming, now).await?,
        Came::Back(..) => None,
    };
    let before = (talk.clone(), chat.lang, chat.person, chat.cohort);
    let mut turn = Turn {
        tx,
        house: Arc::clone(&inner.house),
        now,
        chat,
        from,
        lang,
        talk,
        me: None,
        joining: None,
        lost,
        first: lost.then(|| say(lang, "talk-lost", &Args::new())),
        tapped,
        outcome: Outcome::default(),
    };
    match &came {
        Came::Update(incoming) => conversation::take(&mut turn, incoming).await?,
        Came::Back(_, done) => conversation::come_back(&mut turn, done).await?,
    }
    let Turn { tx, mut chat, talk, outcome, .. } = turn;
    if lost || before != (talk.clone(), chat.lang, chat.person, chat.cohort) {
        chat.talk = Some(talk.to_json());
        store::chats::remember(tx, &chat).await?;
    }
    for owed in outcome.owes {
        outbox::owe(tx, bot, owed, now).await?;
    }
    for work in outcome.work {
        store::jobs::owe(tx, bot, id, &work, now).await?;
    }
    Ok(Taken::Done)
}

/// What a turn is about.
enum Came {
    Update(Box<Incoming>),
    /// The result of slow work, for the chat whose turn owed it.
    Back(ChatId, WorkDone),
}

fn came_back(row: &Waiting) -> Option<Came> {
    Some(Came::Back(row.arrived.chat?, serde_json::from_str(&row.arrived.raw).ok()?))
}

/// The row whose message was tapped. A tap on a message that was thought uncertain proves that it arrived.
async fn tapped(
    tx: &mut Tx<'_>,
    inner: &Inner,
    incoming: &Incoming,
    now: DateTime<Utc>,
) -> Result<Option<crate::domain::ids::OutboxId>> {
    let What::Tap { data, message: Some(message) } = &incoming.what else { return Ok(None) };
    let bot = inner.api.bot();
    if let Some((row, _)) = store::outbox::by_message(tx, bot, incoming.chat, *message).await? {
        return Ok(Some(row));
    }
    for row in store::outbox::uncertain(tx, bot, Some(incoming.chat)).await? {
        let buttons = row.body.iter().flat_map(|body| body.keyboard.iter().flatten());
        let has_it = buttons
            .into_iter()
            .any(|button| matches!(&button.press, crate::domain::message::Press::Data(own) if own == data));
        if has_it {
            store::outbox::settle_sent(tx, &[(row.id, *message)], now).await?;
            store::doubts::arrived(tx, row.id, now).await?;
            return Ok(Some(row.id));
        }
    }
    Ok(None)
}

async fn park(tx: &mut Tx<'_>, inner: Arc<Inner>, row: Waiting, now: DateTime<Utc>) -> Result<()> {
    if !store::inbox::park(tx, row.id, &row.arrived.raw, now).await? {
        return Ok(());
    }
    let Some(chat) = row.arrived.chat.filter(|chat| chat.0 > 0) else { return Ok(()) };
    let known = store::chats::find(tx, inner.api.bot(), chat).await?;
    let lang = known.and_then(|chat| chat.lang).unwrap_or(Lang::Ko);
    let apology = Message::new(say(lang, "turn-failed", &Args::new()));
    outbox::owe(tx, inner.api.bot(), outbox::reply(chat, apology, now), now).await?;
    Ok(())
}
