//! How long `naru serve` takes from its start to its first poll, and what it holds in memory once nothing happens.
//! `cargo bench --bench start` starts it five times on a database with the Icheon cohort. Memory is read from Linux.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod common;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use naru::clock::Clock;
use naru::sandbox::{Options, Sandbox};

use common::{Time, naru};

const STARTS: usize = 5;
const IDLE: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("naru-start-bench-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let sandbox = Sandbox::start(Options::default(), Arc::new(Time(Clock::system()))).await?;
    let import = naru(&sandbox, &folder).args(["import", "fixtures/icheon-2020-us.xlsx"]).status()?;
    ensure!(import.success(), "could not import the cohort");
    let mut polled = Vec::new();
    let mut memory = 0.0;
    for _ in 0..STARTS {
        let before = sandbox.requests().len();
        #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
        let started = Instant::now();
        let mut child = naru(&sandbox, &folder).arg("serve").spawn()?;
        while !has_polled(&sandbox, before) {
            ensure!(started.elapsed() < Duration::from_secs(30), "it never polled");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        polled.push(started.elapsed());
        tokio::time::sleep(IDLE / 5).await;
        if polled.len() == STARTS {
            tokio::time::sleep(IDLE).await;
            memory = common::memory(child.id(), "VmRSS:")?;
        }
        child.kill()?;
        child.wait()?;
    }
    polled.sort();
    println!("start to first poll: {:.0?} median, {:.0?} at most, of {STARTS}", polled[STARTS / 2], polled[STARTS - 1]);
    println!("resident memory after {IDLE:?} without work: {:.1} MB", memory);
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

fn has_polled(sandbox: &Sandbox, since: usize) -> bool {
    let requests = sandbox.requests_since(since);
    requests.iter().any(|request| request.method.eq_ignore_ascii_case("getupdates"))
}
