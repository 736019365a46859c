//! What announcements cost: a thousand and ten thousand readers at Telegram's rates, with somebody asking in the middle,
//! and ten thousand without limits. `naru serve` runs as a process of its own, so that its memory and its processor time
//! are its own. `cargo bench --bench broadcast` prints the figures.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;
#[path = "../tests/naru/support/crowd.rs"]
mod crowd;

use std::path::Path;
use std::process::Child;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use naru::clock::Clock;
use naru::domain::ids::BotId;
use naru::sandbox::{Answered, Limits, Options, Request, Sandbox};
use naru::store::{Db, Keys};

use common::{Time, database, key, naru};

/// Messages a second that Naru allows itself over all chats.
const RATE: i64 = 25;
/// Somebody who asks for something in the middle, so often.
const ASKING: i64 = 2;
const ASKED: usize = 20;

struct Naru(Child);

impl Drop for Naru {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    for (readers, rate) in [(1_000, Some(RATE)), (10_000, Some(RATE)), (10_000, None)] {
        runtime.block_on(measure(readers, rate))?;
    }
    Ok(())
}

async fn measure(readers: i64, rate: Option<i64>) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("naru-bench-broadcast-{}-{readers}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let clock = Clock::system();
    let limits = if rate.is_some() { Limits::Real } else { Limits::Off };
    let sandbox = Sandbox::start(Options { limits, ..Options::default() }, Arc::new(Time(clock.clone()))).await?;
    let secret = Keys::new_secret();
    std::fs::write(key(&folder), &secret)?;
    let db = Db::open(&database(&folder), Arc::new(Keys::parse(&secret)?)).await?;
    let bot = BotId(sandbox.token().split(':').next().context("a token")?.parse()?);
    let (cohort, staff) = crowd::gather(&db, &sandbox, readers, clock.now()).await?;
    crowd::announce(&db, bot, cohort, staff, clock.now()).await?;
    db.close().await;
    let asking = sandbox.user(ASKING, "Somebody", "ko");
    asking.has_met_the_bot();

    let from = clock.tick();
    let naru = Naru(serve(&sandbox, &folder, rate)?);
    let sent = || sandbox.stats().answers.get(&200).copied().unwrap_or_default() as i64;
    let (mut memory, mut slowest, mut asked) = (Vec::new(), Duration::ZERO, 0);
    let done = || sandbox.requests().iter().filter(|one| is_copy(one)).count() as i64 >= readers;
    // What Naru asks of Telegram besides is little, and a look at every request is much.
    while sent() < readers || !done() {
        memory.push(common::memory(naru.0.id(), "VmRSS:")?);
        ensure!(clock.tick() - from < Duration::from_secs(3_600), "not within an hour");
        if sent() > readers / 10 && rate.is_some() && asked < ASKED {
            let before = sandbox.messages(ASKING).len();
            let since = clock.tick();
            asking.says("/language");
            asked += 1;
            // What was said is in the chat too.
            while sandbox.messages(ASKING).len() < before + 2 {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            slowest = slowest.max(clock.tick() - since);
        }
        tokio::time::sleep(Duration::from_millis(if rate.is_some() { 500 } else { 20 })).await;
    }
    let requests = sandbox.requests();
    let sends: Vec<_> = requests.iter().filter(|one| is_copy(one)).collect();
    let (first, last) = (sends.first().context("a first")?.at_tick, sends.last().context("a last")?.at_tick);
    let took = (last - first).as_secs_f64();
    let too_many = requests.iter().filter(|one| one.answered == Answered::Status(429)).count();
    let twice = sends.len() as i64 - readers;
    println!("{readers} readers, {}", rate.map_or("no limits".to_owned(), |rate| format!("{rate} a second")));
    println!("  {took:.1} s from the first to the last, {:.1} a second", readers as f64 / took);
    if let Some(rate) = rate {
        println!("  {:.3} of readers / rate; answered 429: {too_many}", took * rate as f64 / readers as f64);
        println!("  a reply asked for in the middle, slowest of {asked}: {:.0} ms", slowest.as_secs_f64() * 1e3);
    }
    println!(
        "  sent more than once: {twice}; processor time {:.2} ms a message",
        cpu_ms(naru.0.id())? / readers as f64
    );
    let at = |part: usize| memory[memory.len() * part / 10 % memory.len()];
    let most = memory.iter().copied().fold(0.0, f64::max);
    println!("  resident: {:.1} MB after a tenth, {:.1} MB after nine, {most:.1} MB at most", at(1), at(9));
    drop(naru);
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

fn is_copy(request: &Request) -> bool {
    request.method.eq_ignore_ascii_case("sendmessage")
        && request.params["chat_id"].as_i64().is_some_and(|chat| chat >= crowd::FIRST)
}

/// What the process has used of both cores; the kernel counts hundredths of a second.
fn cpu_ms(process: u32) -> Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields: Vec<&str> = stat.rsplit(')').next().context("a line of figures")?.split_whitespace().collect();
    let ticks = fields[11].parse::<f64>()? + fields[12].parse::<f64>()?;
    Ok(ticks * 10.0)
}

fn serve(sandbox: &Sandbox, folder: &Path, rate: Option<i64>) -> Result<Child> {
    let mut command = naru(sandbox, folder);
    command
        .arg("serve")
        .env("NARU_RATE", rate.unwrap_or_default().to_string())
        .env("NARU_CHAT_RATE", if rate.is_some() { "1" } else { "0" })
        .env("NARU_IN_FLIGHT", if rate.is_some() { "64" } else { "256" });
    command.spawn().context("could not start naru")
}
