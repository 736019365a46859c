//! Troubles on demand. A fault waits for requests that match it, strikes as often as it was told to, and is gone.

use std::time::Duration;

use serde::Deserialize;

use super::errors::Refusal;

#[derive(Debug, Clone, Deserialize)]
pub struct Fault {
    /// Strikes only this method, in any case; every method but getUpdates where absent.
    #[serde(default)]
    pub method: Option<String>,
    #[serde(default)]
    pub chat: Option<i64>,
    /// Matching requests let through first.
    #[serde(default)]
    pub after: u32,
    #[serde(default = "once")]
    pub times: u32,
    pub kind: FaultKind,
}

fn once() -> u32 {
    1
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// 500 with Telegram's JSON.
    ServerError,
    /// 502 with a page of HTML, as the proxy in front answers.
    BadGateway,
    TooMany {
        retry_after: u64,
    },
    /// Real milliseconds before the request is looked at.
    Delay(u64),
    /// Real milliseconds between acting and answering.
    SlowAnswer(u64),
    /// The connection is reset and nothing happened.
    CutBefore,
    /// The connection is reset after the request took effect.
    CutAfter,
    Refuse {
        code: u16,
        description: String,
    },
    Unauthorized,
    /// 200 with something that is not JSON.
    Garbage,
}

impl Fault {
    pub fn new(kind: FaultKind) -> Fault {
        Fault { method: None, chat: None, after: 0, times: 1, kind }
    }

    pub fn method(self, method: &str) -> Fault {
        Fault { method: Some(method.to_owned()), ..self }
    }

    pub fn chat(self, chat: i64) -> Fault {
        Fault { chat: Some(chat), ..self }
    }

    pub fn after(self, after: u32) -> Fault {
        Fault { after, ..self }
    }

    pub fn times(self, times: u32) -> Fault {
        Fault { times, ..self }
    }

    fn matches(&self, method: &str, chat: Option<i64>) -> bool {
        let method_fits = match &self.method {
            Some(wanted) => wanted.eq_ignore_ascii_case(method),
            None => !method.eq_ignore_ascii_case("getUpdates"),
        };
        method_fits && (self.chat.is_none() || self.chat == chat)
    }
}

#[derive(Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault that strikes this request, used up by one.
    pub fn strike(&mut self, method: &str, chat: Option<i64>) -> Option<FaultKind> {
        let at = self.0.iter().position(|fault| fault.matches(method, chat))?;
        let fault = &mut self.0[at];
        if fault.after > 0 {
            fault.after -= 1;
            return None;
        }
        let kind = fault.kind.clone();
        fault.times = fault.times.saturating_sub(1);
        if fault.times == 0 {
            self.0.remove(at);
        }
        Some(kind)
    }
}

impl FaultKind {
    pub fn delay(&self) -> Option<Duration> {
        match self {
            FaultKind::Delay(millis) => Some(Duration::from_millis(*millis)),
            _ => None,
        }
    }

    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            FaultKind::ServerError => Some(Refusal::new(500, "Internal Server Error: restart")),
            FaultKind::TooMany { retry_after } => Some(Refusal::too_many(*retry_after)),
            FaultKind::Refuse { code, description } => Some(Refusal::new(*code, description.clone())),
            FaultKind::Unauthorized => Some(super::errors::unauthorized()),
            FaultKind::BadGateway
            | FaultKind::Delay(_)
            | FaultKind::SlowAnswer(_)
            | FaultKind::CutBefore
            | FaultKind::CutAfter
            | FaultKind::Garbage => None,
        }
    }
}
