//! Naru as a process of its own, which can be killed, against a sandbox in real time.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use naru::clock::Clock;
use naru::sandbox::{self, Sandbox};

use super::Place;

pub struct Time(pub Clock);

impl sandbox::Time for Time {
    fn wall(&self) -> i64 {
        self.0.now().timestamp()
    }

    fn tick(&self) -> Duration {
        self.0.tick()
    }
}

/// `rate` messages a second over all chats (0 for any), as many requests in flight, and no limit for one chat.
pub fn naru(place: &Place, sandbox: &Sandbox, rate: &str, in_flight: usize) -> Child {
    Command::new(env!("CARGO_BIN_EXE_naru"))
        .arg("serve")
        .env("TELEGRAM_BOT_TOKEN", sandbox.token())
        .env("NARU_TELEGRAM_API_URL", sandbox.url())
        .env("NARU_DATABASE_URL", &place.url)
        .env("NARU_DATA_DIR", &place.folder)
        .env("NARU_KEY_FILE", place.folder.join("key"))
        .env("NARU_HTTP_ADDR", "127.0.0.1:0")
        .env("NARU_RATE", rate)
        .env("NARU_CHAT_RATE", "0")
        .env("NARU_IN_FLIGHT", in_flight.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("naru starts")
}
