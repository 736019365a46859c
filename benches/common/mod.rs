//! What several benchmarks do alike: real time for the sandbox, and `naru` as a process of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result};
use naru::clock::Clock;
use naru::sandbox::{self, Sandbox};

/// Real time, read here since a benchmark measures it.
pub struct Time(pub Clock);

impl sandbox::Time for Time {
    fn wall(&self) -> i64 {
        self.0.now().timestamp()
    }

    fn tick(&self) -> Duration {
        self.0.tick()
    }
}

/// `naru` with the sandbox for Telegram and everything it keeps in this folder; the command is still to be named.
pub fn naru(sandbox: &Sandbox, folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_naru"));
    command
        .env("TELEGRAM_BOT_TOKEN", sandbox.token())
        .env("NARU_TELEGRAM_API_URL", sandbox.url())
        .env("NARU_DATABASE_URL", database(folder))
        .env("NARU_DATA_DIR", folder)
        .env("NARU_KEY_FILE", key(folder))
        .env("NARU_HTTP_ADDR", "127.0.0.1:0")
        .env("NARU_LOG", "error")
        .stdout(Stdio::null());
    command
}

pub fn database(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("naru.db").display())
}

pub fn key(folder: &Path) -> PathBuf {
    folder.join("naru.key")
}

/// A figure of the memory of a process, such as `VmRSS`, in MiB, as Linux tells it.
pub fn memory(process: u32, figure: &str) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).context("Linux tells memory")?;
    let line = status.lines().find(|line| line.starts_with(figure)).context("the memory of the process")?;
    let kibibytes: f64 = line.split_whitespace().nth(1).context("a number")?.parse()?;
    Ok(kibibytes / 1024.0)
}
