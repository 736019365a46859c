//! A small Telegram on loopback: the demo, and the double of every test. It speaks the Bot API's wire with the real
//! server's limits and error texts, lets people act in code or on a page, and uses nothing else of this crate.

mod chat;
pub mod check;
mod control;
mod deeds;
pub mod errors;
pub mod faults;
mod files;
mod groups;
mod html;
pub mod limits;
mod listen;
pub mod log;
mod markup;
mod methods;
mod page;
mod people;
mod picked;
mod server;
mod settings;
mod shown;
pub mod stage;
mod text;
mod typed;
mod updates;
mod webhook;
mod wire;
mod world;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use anyhow::Context;
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::AbortHandle;

pub use faults::{Fault, FaultKind};
pub use groups::Group;
pub use limits::{Limits, Rates};
pub use log::{Answered, Request, Stats};
pub use page::WORDS as PAGE_WORDS;
pub use people::User;
pub use picked::Album;
pub use shown::{Button, Shown, ShownFile};
pub use stage::{CastMember, Label, Stage, StageClock};
use world::{Person, World};

/// The time as the caller has it; the sandbox never reads a clock of its own.
pub trait Time: Send + Sync {
    /// Wall clock in Unix seconds.
    fn wall(&self) -> i64;
    /// Monotonic time since any fixed moment.
    fn tick(&self) -> Duration;
}

pub struct Options {
    /// 0 takes a free one.
    pub port: u16,
    pub token: String,
    pub username: String,
    pub name: String,
    pub limits: Limits,
    /// The machine-readable Bot API; requests that break it are recorded.
    pub spec: Option<Value>,
    /// Off for load tests: messages are answered and forgotten.
    pub keep_messages: bool,
    pub keep_log: bool,
    pub first_update: i64,
    /// Where a bot goes on with what an earlier sandbox was told, no id may come again.
    pub first_message: i64,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            port: 0,
            token: "7000000001:AAsandbox-sandbox-sandbox-sandbox00".to_owned(),
            username: "naru_sandbox_bot".to_owned(),
            name: "Naru".to_owned(),
            limits: Limits::Off,
            spec: None,
            keep_messages: true,
            keep_log: true,
            first_update: 100_000_001,
            first_message: 1,
        }
    }
}

#[derive(Clone)]
pub struct Sandbox {
    inner: Arc<Inner>,
    _tasks: Arc<Tasks>,
}

struct Inner {
    world: Mutex<World>,
    spec: Option<Value>,
    token: String,
    address: SocketAddr,
    dark: watch::Sender<bool>,
    stage: RwLock<Option<Arc<dyn Stage>>>,
}

struct Tasks(Vec<AbortHandle>);

impl Drop for Tasks {
    fn drop(&mut self) {
        for task in &self.0 {
            task.abort();
        }
    }
}

impl Inner {
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stats(&self) -> Stats {
        let world = self.world();
        let violations = world.log.violations.len();
        Stats { pending_updates: world.updates.pending(), violations, ..world.log.stats.clone() }
    }

    fn stage(&self) -> Option<Arc<dyn Stage>> {
        self.stage.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Serves until the future is dropped; for a process of its own.
pub async fn serve(options: Options, time: Arc<dyn Time>, started: impl FnOnce(&Sandbox)) -> anyhow::Result<()> {
    let sandbox = Sandbox::start(options, time).await?;
    started(&sandbox);
    std::future::pending().await
}

impl Sandbox {
    pub async fn start(options: Options, time: Arc<dyn Time>) -> anyhow::Result<Sandbox> {
        let dark = watch::Sender::new(false);
        let asked = SocketAddr::from(([127, 0, 0, 1], options.port));
        let door = listen::Door::open(asked, dark.subscribe())
            .await
            .with_context(|| format!("could not listen on {asked}"))?;
        let world = Mutex::new(World::new(&options, time));
        let inner = Arc::new(Inner {
            world,
            spec: options.spec,
            token: options.token,
            address: door.address(),
            dark,
            stage: RwLock::new(None),
        });
        let tasks = [
            tokio::spawn(server::run(door, inner.clone())).abort_handle(),
            tokio::spawn(webhook::deliver(inner.clone())).abort_handle(),
        ];
        Ok(Sandbox { inner, _tasks: Arc::new(Tasks(tasks.into())) })
    }

    /// The Bot API's address; also where the page is.
    pub fn url(&self) -> String {
        format!("http://{}", self.inner.address)
    }

    pub fn token(&self) -> &str {
        &self.inner.token
    }

    /// Gives the page its clock, cast and words.
    pub fn set_stage(&self, stage: Arc<dyn Stage>) {
        *self.inner.stage.write().unwrap_or_else(PoisonError::into_inner) = Some(stage);
    }

    /// A person on Telegram, who has not met the bot yet.
    pub fn user(&self, id: i64, first_name: &str, language_code: impl Into<Option<&'static str>>) -> User {
        let language_code = language_code.into().map(str::to_owned);
        let first_name = first_name.to_owned();
        let person = Person { id, first_name, last_name: None, username: None, language_code, deactivated: false };
        self.inner.world().meet(person);
        User { inner: self.inner.clone(), id }
    }

    pub fn find_user(&self, id: i64) -> Option<User> {
        User::find(&self.inner, id)
    }

    /// A group without topics; negative ids, as on Telegram.
    pub fn group(&self, id: i64, title: &str) -> Group {
        Group::open(&self.inner, id, title, world::ChatKind::Group)
    }

    pub fn supergroup(&self, id: i64, title: &str, topics: bool) -> Group {
        Group::open(&self.inner, id, title, world::ChatKind::Supergroup { forum: topics })
    }

    /// Off is Telegram's default: the bot sees only what concerns it in groups.
    pub fn read_all_group_messages(&self, all: bool) {
        self.inner.world().bot.reads_all = all;
    }

    pub fn limits(&self, limits: Limits) {
        self.inner.world().pace.set(limits);
    }

    pub fn fault(&self, fault: Fault) {
        self.inner.world().faults.add(fault);
    }

    pub fn clear_faults(&self) {
        self.inner.world().faults.clear();
    }

    /// Telegram out of reach: connecting is refused, open connections are reset.
    pub fn go_dark(&self) {
        self.inner.dark.send_replace(true);
    }

    pub fn come_back(&self) {
        self.inner.dark.send_replace(false);
    }

    /// Queues a raw update; without an update_id it gets the next one.
    pub fn inject(&self, update: Value) -> i64 {
        let mut world = self.inner.world();
        let now = world.now();
        world.updates.inject(update, now)
    }

    /// As after an idle week, when update ids go on from a random number.
    pub fn number_updates_from(&self, next: i64) {
        self.inner.world().updates.go_on_from(next);
    }

    /// Makes polls that wait answer now with what there is.
    pub fn wake(&self) {
        let mut world = self.inner.world();
        world.updates.woken += 1;
        world.updates.ring();
    }

    pub fn pending_updates(&self) -> usize {
        self.inner.world().updates.pending()
    }

    /// Everything in a chat, oldest first, deleted messages included.
    pub fn messages(&self, chat: i64) -> Vec<Shown> {
        let world = self.inner.world();
        world.chats.get(&chat).map(|chat| chat.messages().map(Shown::from_kept).collect()).unwrap_or_default()
    }

    /// The bot's messages that came or changed since this was last asked, in that order.
    pub fn take_new(&self, chat: i64) -> Vec<Shown> {
        let mut world = self.inner.world();
        let Some(chat) = world.chats.get_mut(&chat) else { return Vec::new() };
        let fresh = std::mem::take(&mut chat.fresh);
        fresh.iter().filter_map(|id| chat.find_even_deleted(*id)).map(Shown::from_kept).collect()
    }

    /// Chats with messages nobody has taken.
    pub fn unread_chats(&self) -> Vec<i64> {
        let world = self.inner.world();
        let mut chats: Vec<i64> =
            world.chats.values().filter(|chat| !chat.fresh.is_empty()).map(|chat| chat.id).collect();
        chats.sort_unstable();
        chats
    }

    /// Requests in the order they arrived.
    pub fn requests(&self) -> Vec<Request> {
        self.inner.world().log.since(0).to_vec()
    }

    pub fn requests_since(&self, number: usize) -> Vec<Request> {
        self.inner.world().log.since(number).to_vec()
    }

    pub fn stats(&self) -> Stats {
        self.inner.stats()
    }

    /// Requests that broke the machine-readable Bot API.
    pub fn violations(&self) -> Vec<String> {
        self.inner.world().log.violations.clone()
    }

    /// How a tap was answered: text, show_alert and url; `None` while it was not.
    pub fn tap_answer(&self, tap: &str) -> Option<Value> {
        self.inner.world().taps.get(tap)?.answered.clone()
    }

    /// The bytes behind a file_id.
    pub fn file(&self, file_id: &str) -> Option<Vec<u8>> {
        self.inner.world().files.find(file_id).map(|file| file.bytes.to_vec())
    }

    /// The commands a person's client offers.
    pub fn commands(&self, user: i64, language: &str) -> Value {
        self.inner.world().settings.commands_for(user, language)
    }

    /// The bot's "name", "description" or "short_description" in a language.
    pub fn bot_text(&self, kind: &str, language: &str) -> String {
        self.inner.world().settings.text(kind, language).to_owned()
    }

    pub fn pinned(&self, chat: i64) -> Vec<i64> {
        self.inner.world().chats.get(&chat).map(|chat| chat.pinned.clone()).unwrap_or_default()
    }
}
