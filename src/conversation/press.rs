//! Buttons, by the verb before the first colon. Above the line with `turn.me.is_none()` stands what anybody may press.

use anyhow::Result;
use futures::FutureExt as _;
use futures::future::BoxFuture;

use super::turn::Turn;
use super::{
    announced, announcing, answering, attendance, calendar, catalogs, check_in, consent, dealing, following, held,
    help, home, joining, language, late, logging, meetings, pages, preparations, privacy, samples, settings, staff,
    trouble, unasked, unexpected, zone,
};

/// A button. A message that changes by itself does so no longer once it shows something else.
pub async fn tap(turn: &mut Turn<'_, '_>, data: &str) -> Result<()> {
    let left = announced::leave(turn).await?;
    press(turn, data).await?;
    announced::stay(turn, left).await
}

/// What it says proves nothing. Each answer is made apart, on the heap: beside each other they would take more stack than
/// a thread has.
fn press<'a>(turn: &'a mut Turn<'_, '_>, data: &'a str) -> BoxFuture<'a, Result<()>> {
    let (verb, rest) = data.split_once(':').unwrap_or((data, ""));
    match verb {
        "lang" => language::tap(turn, rest).boxed(),
        "privacy" => privacy::show(turn).boxed(),
        "help" => help::show(turn).boxed(),
        "consent" => consent::tap(turn, rest).boxed(),
        "bc" if announced::is_readers(rest) => announced::tap(turn, rest).boxed(),
        _ if turn.me.is_none() => joining::go_on_instead_of(turn, verb).boxed(),
        "meetings" | "m" | "att" | "attall" | "in" => about_meetings(turn, verb, rest).boxed(),
        "prep" | "p" | "pd" | "slot" => preparations::route(turn, verb, rest).boxed(),
        "ship" => samples::tap(turn, rest).boxed(),
        "log" => logging::tap(turn, rest).boxed(),
        "fu" => following::tap(turn, rest).boxed(),
        "deal" => dealing::tap(turn, rest).boxed(),
        "home" => home::show(turn).boxed(),
        "cohort" => settings::switch(turn, rest).boxed(),
        "late" => answering::tap_late(turn, rest).boxed(),
        "wish" => answering::tap_wish(turn, rest).boxed(),
        "held" => held::tap(turn, rest).boxed(),
        "then" => late::tap(turn, rest).boxed(),
        "trouble" => trouble::tap(turn, rest).boxed(),
        "ics" => calendar::tap(turn, rest).boxed(),
        "settings" => {
            answering::leave(turn);
            settings::tap(turn, rest).boxed()
        }
        "page" => pages::tap(turn).boxed(),
        "up" => pages::tap_upload(turn, rest).boxed(),
        "zone" => zone::tap(turn, rest).boxed(),
        "cat" => catalogs::tap(turn, rest).boxed(),
        "un" => unasked::tap(turn, rest).boxed(),
        "bc" => announced::tap(turn, rest).boxed(),
        "bw" => announcing::tap(turn, rest).boxed(),
        "staff" => staff::tap(turn, rest).boxed(),
        "imp" => staff::import::tap(turn, rest).boxed(),
        _ => unexpected::button(turn).boxed(),
    }
}

async fn about_meetings(turn: &mut Turn<'_, '_>, verb: &str, rest: &str) -> Result<()> {
    meetings::leave_notice(turn, verb).await?;
    match verb {
        "meetings" => {
            answering::leave(turn);
            meetings::tap(turn, rest).await
        }
        "m" => meetings::tap_card(turn, rest).await,
        "att" => attendance::tap(turn, rest).await,
        "attall" => attendance::tap_all(turn, rest).await,
        _ => check_in::tap(turn, rest).await,
    }
}
