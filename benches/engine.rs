//! How many durable turns a second Naru takes, and how soon a tap is answered. The sandbox runs as a process of its own,
//! without limits; SQLite with synchronous=FULL. `cargo bench --bench engine` prints both figures.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use naru::app::{Naru, Settings};
use naru::clock::Clock;
use naru::outbox::Rates;
use naru::sandbox::{self, Options, Sandbox};
use naru::store::Keys;
use tokio_util::sync::CancellationToken;

const PEOPLE: i64 = 2_000;
const UPDATES_EACH: usize = 5;
const TAPS: usize = 400;
const TAPS_PER_SECOND: u64 = 20;

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    match args.next().as_deref() {
        Some("serve-throughput") => runtime.block_on(serve(Mode::Throughput)),
        Some("serve-latency") => runtime.block_on(serve(Mode::Latency)),
        _ => {
            for mode in ["serve-throughput", "serve-throughput", "serve-throughput", "serve-latency"] {
                runtime.block_on(measure(mode))?;
            }
            Ok(())
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Throughput,
    Latency,
}

/// Real time, read here since a benchmark measures it.
struct Time(Clock);

impl sandbox::Time for Time {
    fn wall(&self) -> i64 {
        self.0.now().timestamp()
    }

    fn tick(&self) -> Duration {
        self.0.tick()
    }
}

/// Runs Naru against a sandbox in another process, which acts the people and counts.
async fn measure(mode: &str) -> Result<()> {
    let mut child =
        Command::new(std::env::current_exe()?).arg(mode).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut lines = BufReader::new(child.stdout.take().context("the child's output")?).lines();
    let mut next = move || lines.next().context("the sandbox stopped")?.context("could not read");
    let (url, token) = (next()?, next()?);
    let folder = std::env::temp_dir().join(format!("naru-bench-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let naru = Naru::open(Settings {
        telegram_url: url,
        token,
        database_url: format!("sqlite:{}", folder.join("naru.db").display()),
        data_dir: folder.clone(),
        files_url: None,
        least_free: 0,
        keys: Arc::new(Keys::from_secret(&[3; 32])),
        clock: Clock::system(),
        rates: Rates::unlimited(),
        public_url: None,
    })
    .await?;
    let stop = CancellationToken::new();
    let stopping = stop.clone();
    let running = tokio::spawn(async move { naru.run(stopping).await });
    child.stdin.as_mut().context("the child's input")?.write_all(b"go\n")?;
    let said = tokio::task::spawn_blocking(next).await??;
    println!("{said}");
    stop.cancel();
    running.await??;
    child.wait()?;
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

async fn serve(mode: Mode) -> Result<()> {
    let sandbox = Sandbox::start(Options::default(), Arc::new(Time(Clock::system()))).await?;
    println!("{}\n{}", sandbox.url(), sandbox.token());
    tokio::task::spawn_blocking(|| std::io::stdin().lock().lines().next()).await?;
    match mode {
        Mode::Throughput => throughput(&sandbox).await,
        Mode::Latency => latency(&sandbox).await,
    }
}

fn act(sandbox: &Sandbox, person: i64, step: usize, last: i64) -> Result<()> {
    let user = sandbox.find_user(person).context("a person of the benchmark")?;
    match step % 2 {
        0 => user.says("/language"),
        _ => {
            user.taps(last, if step % 4 == 1 { "lang:en" } else { "lang:ko" });
            return Ok(());
        }
    };
    Ok(())
}

async fn throughput(sandbox: &Sandbox) -> Result<()> {
    for person in 1..=PEOPLE {
        sandbox.user(person, "Somebody", "en");
    }
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
    let started = Instant::now();
    for person in 1..=PEOPLE {
        act(sandbox, person, 0, 0)?;
    }
    let mut answered: HashMap<i64, usize> = HashMap::new();
    let (mut seen, mut done) = (0, 0);
    while done < PEOPLE as usize * UPDATES_EACH {
        let requests = sandbox.requests_since(seen);
        for request in &requests {
            seen = request.number + 1;
            if !matches!(request.method.to_lowercase().as_str(), "sendmessage" | "editmessagetext") {
                continue;
            }
            let person = request.params["chat_id"].as_i64().context("a chat")?;
            let steps = answered.entry(person).or_default();
            *steps += 1;
            done += 1;
            ensure!(*steps <= UPDATES_EACH, "a reply too many to {person}");
            if *steps < UPDATES_EACH {
                let last =
                    sandbox.messages(person).iter().rev().find(|shown| shown.from_bot).map_or(0, |s| s.message_id);
                act(sandbox, person, *steps, last)?;
            }
        }
        if requests.is_empty() {
            tokio::time::sleep(Duration::from_micros(500)).await;
        }
    }
    let took = started.elapsed();
    println!("{done} durable turns in {took:.2?}: {:.0} turns/s", done as f64 / took.as_secs_f64());
    Ok(())
}

async fn latency(sandbox: &Sandbox) -> Result<()> {
    let people = 200;
    for person in 1..=people {
        sandbox.user(person, "Somebody", "en").says("/language");
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut took = Vec::new();
    for tap in 0..TAPS {
        let person = 1 + (tap as i64 % people);
        let before = sandbox.requests().len();
        let last = sandbox.messages(person).iter().rev().find(|shown| shown.from_bot).map_or(0, |s| s.message_id);
        #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
        let tapped = Instant::now();
        act(sandbox, person, if (tap as i64 / people) % 2 == 0 { 1 } else { 3 }, last)?;
        loop {
            let replied = sandbox.requests_since(before).iter().any(|request| {
                request.method.eq_ignore_ascii_case("editmessagetext")
                    && request.params["chat_id"].as_i64() == Some(person)
            });
            if replied {
                break;
            }
            ensure!(tapped.elapsed() < Duration::from_secs(10), "a tap was not answered");
            tokio::time::sleep(Duration::from_micros(100)).await;
        }
        took.push(tapped.elapsed());
        let pause = Duration::from_millis(1000 / TAPS_PER_SECOND).saturating_sub(tapped.elapsed());
        tokio::time::sleep(pause).await;
    }
    took.sort();
    println!(
        "{} taps at {TAPS_PER_SECOND}/s: answered in {:.1?} median, {:.1?} at the 99th percentile",
        took.len(),
        took[took.len() / 2],
        took[took.len() * 99 / 100]
    );
    Ok(())
}
