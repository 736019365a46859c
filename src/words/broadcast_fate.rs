//! What became of an announcement for one reader and why, in words for staff. The outbox keeps reasons for its log; only
//! those that staff can do something about are told apart.

use crate::domain::broadcast::{Broadcast, Outcome, State};
use crate::domain::company::Role;
use crate::domain::lang::Lang;
use crate::store::broadcasts::Reader;
use crate::text::{Args, label};

pub fn outcome(lang: Lang, outcome: Outcome) -> String {
    label(lang, "fate-outcome", &Args::new().with("outcome", name(outcome)))
}

/// Why it did not reach them; `None` where it did, or still may.
pub fn explained(lang: Lang, outcome: Outcome, reason: Option<&str>) -> Option<String> {
    (!matches!(outcome, Outcome::Sent | Outcome::Waiting)).then(|| self::reason(lang, outcome, reason))
}

pub fn reason(lang: Lang, outcome: Outcome, reason: Option<&str>) -> String {
    label(lang, "fate-reason", &Args::new().with("reason", why(outcome, reason)))
}

/// What `reason` is to be told of: the outbox's, but whoever is no member any more was passed over for that, as long as
/// nobody stopped it or took it back.
pub fn cause<'r>(broadcast: &Broadcast, reader: &'r Reader, is_member: bool) -> Option<&'r str> {
    let was_ended = matches!(broadcast.state, State::Stopped | State::Recalled);
    match reader.outcome {
        Outcome::Stopped if !is_member && !was_ended => Some(LEFT),
        _ => reader.reason.as_deref(),
    }
}

/// No reason of the outbox.
const LEFT: &str = "left";

/// What somebody is in the cohort; those who are in it no more have left.
pub fn role(lang: Lang, role: Option<Role>) -> String {
    let role = match role {
        Some(Role::Firm) => "firm",
        Some(Role::Buyer) => "buyer",
        Some(Role::Interpreter) => "interpreter",
        Some(Role::Host | Role::Operator | Role::Viewer) => "staff",
        Some(Role::Expert) => "expert",
        None => "left",
    };
    label(lang, "fate-role", &Args::new().with("role", role))
}

fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Waiting => "waiting",
        Outcome::Sent => "sent",
        Outcome::Uncertain => "uncertain",
        Outcome::Unconnected => "unconnected",
        Outcome::NoLanguage => "no-language",
        Outcome::NoConsent => "no-consent",
        Outcome::Stopped => "stopped",
        Outcome::Left => "left",
        Outcome::Failed => "failed",
    }
}

/// The reasons are those of `outbox/sending.rs`, `words/mod.rs` and `words/broadcasting.rs`.
fn why(outcome: Outcome, reason: Option<&str>) -> &'static str {
    match (outcome, reason.unwrap_or_default()) {
        (Outcome::Unconnected, "blocked" | "blocked before") => "blocked",
        (Outcome::Unconnected, "deactivated" | "chat not found") => "gone",
        (Outcome::Unconnected, _) => "never-started",
        (Outcome::Failed, "a place in it could not be filled") => "place",
        (Outcome::Failed, "longer than one message") => "too-long",
        (Outcome::Failed, "nothing is written in their language") => "no-language",
        (Outcome::Failed, "the file is too big" | "file id not taken") => "file",
        (Outcome::Failed, "the database was started from a copy") => "copy",
        (Outcome::Failed | Outcome::Sent | Outcome::Waiting, _) => "refused",
        (Outcome::NoLanguage, _) => "no-language",
        (Outcome::NoConsent, _) => "no-consent",
        (Outcome::Stopped, LEFT) => "left",
        (Outcome::Stopped, _) => "stopped",
        (Outcome::Uncertain | Outcome::Left, _) => "uncertain",
    }
}
