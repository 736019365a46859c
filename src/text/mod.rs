//! Naru's words in both languages, from the Fluent files in `locales/`. Whatever an argument holds is read literally:
//! only the files themselves can make text bold. A message that cannot be formatted is counted, never a panic.

mod args;
mod bundle;
mod calendar;
pub mod commands;
mod count;
mod dates;
mod functions;
pub mod josa;
mod markup;
mod moment;
mod money;
pub mod words;

use std::sync::atomic::{AtomicU64, Ordering};

pub use args::{Arg, Args};
pub use count::{Count, read_count};
pub use functions::NAMES as FUNCTIONS;
pub use moment::{HourClock, Moment};
pub use money::{Money, Reading, Why, read_amount, read_money};

use crate::domain::lang::Lang;
use crate::domain::message::Text;

static PROBLEMS: AtomicU64 = AtomicU64::new(0);

/// The message `id` in the reader's language, with its bold, italic and code spans. `id.attribute` works too.
pub fn say(lang: Lang, id: &str, args: &Args) -> Text {
    markup::read(&formatted(lang, id, args))
}

/// The same without any style: for buttons, cells of a sheet and command descriptions.
pub fn label(lang: Lang, id: &str, args: &Args) -> String {
    let formatted = formatted(lang, id, args);
    if markup::is_plain(&formatted) { formatted } else { markup::read(&formatted).to_plain() }
}

/// Whether the language has the message.
pub fn has(lang: Lang, id: &str) -> bool {
    bundle::has(lang, id)
}

/// How many messages could not be formatted in full since the start. Tests keep it at nought.
pub fn problems() -> u64 {
    PROBLEMS.load(Ordering::Relaxed)
}

fn problem(id: &str, what: &str) {
    PROBLEMS.fetch_add(1, Ordering::Relaxed);
    tracing::error!(id, what, "could not say a message in full");
}

/// With arguments still escaped and markup still unread.
fn formatted(lang: Lang, id: &str, args: &Args) -> String {
    let Some((said, errors)) = bundle::format(lang, id, &args.to_fluent(lang)) else {
        problem(id, "no such message");
        return id.to_owned();
    };
    if !errors.is_empty() {
        problem(id, "an argument or a reference is missing");
    }
    said
}

#[cfg(test)]
mod tests;
