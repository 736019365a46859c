//! `naru demo`: everything on one machine with no account, no key and no server. The sandbox stands for Telegram and shows
//! the phones; all else is Naru as it runs in production, on a clock that can be moved.

mod cast;
mod deeds;
mod folder;
mod greeting;
mod jump;
mod opening;
mod pdf;
mod prepared;
mod stage;
mod workbook;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Result, bail};
use futures::FutureExt as _;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::app::{Naru, Settings};
use crate::clock::Clock;
use crate::domain::cohort::Cohort;
use crate::domain::lang::Lang;
use crate::face;
use crate::outbox::Rates;
use crate::sandbox::{self, Limits, Sandbox};
use crate::store;
use crate::text::{Args, say};
use crate::web;
use cast::Leads;
use folder::Folder;
use jump::Jumps;
use stage::Stage;

const PORT: u16 = 7207;
const PORTS: u16 = 20;
/// The beginning of 2026.
const NUMBERED_SINCE: i64 = 1_767_225_600;

#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `icheon` (as without it), `yangju`, or the path of a workbook.
    pub cohort: Option<String>,
    /// Where the page is; 0 takes a free port, and without it the usual one or one near it.
    pub port: Option<u16>,
    /// The language of what is printed and of the page; without it what is printed comes in both.
    pub lang: Option<Lang>,
    /// Kept where given; otherwise a temporary folder that goes with the demo.
    pub data_dir: Option<PathBuf>,
}

/// A demo that is ready to run.
pub struct Demo {
    pub naru: Arc<Naru>,
    pub sandbox: Sandbox,
    stage: Arc<Stage>,
    cohort: Cohort,
    leads: Leads,
    folder: Folder,
    /// Where the personal pages are.
    pages: TcpListener,
}

/// Runs a demo until it is interrupted.
pub async fn run(options: Options) -> Result<()> {
    let lang = options.lang;
    let demo = Demo::open(options).await?;
    demo.greet(lang)?;
    let stop = CancellationToken::new();
    let interrupted = stop.clone();
    tokio::spawn(async move {
        interruption().await;
        interrupted.cancel();
    });
    demo.run(stop).await
}

async fn interruption() {
    #[cfg(unix)]
    if let Ok(mut asked) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = asked.recv() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}

struct Time(Clock);

impl sandbox::Time for Time {
    fn wall(&self) -> i64 {
        self.0.now().timestamp()
    }

    fn tick(&self) -> Duration {
        self.0.tick()
    }
}

impl Demo {
    /// Brings everything to the morning before the first meeting. Nothing runs yet.
    pub async fn open(options: Options) -> Result<Demo> {
        let lang = options.lang.unwrap_or(Lang::En);
        let plan = workbook::plan(options.cohort.as_deref(), lang).await?;
        let times = opening::times(&plan)?;
        let folder = Folder::open(options.data_dir, &plan.cohort.code, lang).await?;
        let clock = Clock::held_at(folder.left_at().await?.unwrap_or(times.joined));
        let sandbox = sandbox(options.port, lang, &clock).await?;
        let pages = TcpListener::bind("127.0.0.1:0").await?;
        let public_url = format!("http://{}", pages.local_addr()?);
        let naru = Naru::open(Settings {
            telegram_url: sandbox.url(),
            token: sandbox.token().to_owned(),
            database_url: folder.database_url(),
            data_dir: folder.path.clone(),
            files_url: None,
            least_free: 0,
            keys: folder.keys().await?,
            clock,
            rates: Rates::default(),
            public_url: Some(public_url),
        })
        .await?;
        let code = plan.cohort.code.clone();
        let kept = naru.db.read(move |tx| async move { store::cohorts::find(tx, &code).await }.boxed()).await?;
        let cohort = match kept {
            Some(cohort) => cohort.id,
            None => opening::fill(&naru, &sandbox, plan, times).await?,
        };
        let bot = naru.house.bot;
        let cohort = naru.db.read(move |tx| store::cohorts::cohort(tx, cohort).boxed()).await?;
        let (of, now) = (cohort.id, naru.clock.now());
        let leads = naru.db.read(move |tx| cast::leads(tx, bot, of, now).boxed()).await?;
        face::put_on(&naru.api, &naru.db).await?;
        cast::meet(&naru, &sandbox).await?;
        let naru = Arc::new(naru);
        let stage = Arc::new(Stage {
            naru: Arc::clone(&naru),
            sandbox: sandbox.clone(),
            jumps: Jumps::new(Arc::clone(&naru), sandbox.clone(), 1.0),
            zone: cohort.details.zone,
            phones: leads.phones.clone(),
            invites: Mutex::default(),
        });
        sandbox.set_stage(Arc::clone(&stage) as Arc<dyn sandbox::Stage>);
        Ok(Demo { naru, sandbox, stage, cohort, leads, folder, pages })
    }

    /// Where the page is.
    pub fn address(&self) -> String {
        self.sandbox.url()
    }

    /// Runs all loops, with the clock ticking, until `stop`.
    pub async fn run(self, stop: CancellationToken) -> Result<()> {
        self.stage.jumps.play(1.0);
        self.staff_look();
        let pages = tokio::spawn(web::serve(self.pages, self.naru.pages(), stop.child_token()));
        let ended = self.naru.run(stop).await;
        pages.abort();
        self.folder.leave_at(self.naru.clock.now()).await?;
        ended
    }

    /// Somebody of the staff has just opened the chat, so that their phone is not empty.
    fn staff_look(&self) {
        let user = self.leads.staff.as_ref().and_then(|staff| self.sandbox.find_user(staff.user));
        if let Some(user) = user {
            user.start("");
        }
    }

    /// Prints where the page is and what to try.
    fn greet(&self, lang: Option<Lang>) -> Result<()> {
        let mut out = std::io::stdout().lock();
        out.write_all(greeting::greeting(self, lang).as_bytes())?;
        Ok(out.flush()?)
    }
}

/// A small Telegram on the port that was asked for, else on the usual one or the next that is free.
async fn sandbox(port: Option<u16>, lang: Lang, clock: &Clock) -> Result<Sandbox> {
    // A kept demo remembers the ids it was given before. Nobody acts more than once a second for years.
    let unused = Clock::system().now().timestamp() - NUMBERED_SINCE;
    let ports: Vec<u16> = match port {
        Some(port) => vec![port],
        None => (PORT..PORT + PORTS).chain([0]).collect(),
    };
    for port in ports.iter().copied() {
        let options = sandbox::Options {
            port,
            first_update: sandbox::Options::default().first_update + unused,
            first_message: 1 + unused,
            username: "naru_demo_bot".to_owned(),
            limits: Limits::Real,
            keep_log: false,
            ..sandbox::Options::default()
        };
        match Sandbox::start(options, Arc::new(Time(clock.clone()))).await {
            Ok(sandbox) => return Ok(sandbox),
            Err(error) if is_taken(&error) => {}
            Err(error) => return Err(error),
        }
    }
    let port = port.unwrap_or_default();
    bail!(say(lang, "demo-port-taken", &Args::new().with("port", port.to_string())).to_plain())
}

fn is_taken(error: &anyhow::Error) -> bool {
    let kind = |cause: &(dyn std::error::Error + 'static)| cause.downcast_ref::<io::Error>().map(io::Error::kind);
    error.chain().any(|cause| kind(cause) == Some(io::ErrorKind::AddrInUse))
}
