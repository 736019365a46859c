//! Commands, typed with a slash or as a plain word. Above the line with `turn.me.is_none()` stands what anybody may do.

use anyhow::Result;
use futures::FutureExt as _;
use futures::future::BoxFuture;

use super::turn::Turn;
use super::{
    announcing, answering, back, catalogs, dealing, help, home, joining, language, logging, meetings, preparations,
    privacy, samples, settings, staff, unexpected,
};

/// It works in every state.
pub fn take<'a>(turn: &'a mut Turn<'_, '_>, name: &str, rest: &'a str) -> BoxFuture<'a, Result<()>> {
    match name {
        "start" => joining::start(turn, rest).boxed(),
        "language" => language::command(turn).boxed(),
        "privacy" => privacy::show(turn).boxed(),
        "help" => help::show(turn).boxed(),
        "cancel" => unexpected::cancelled(turn).boxed(),
        "back" => back::go(turn).boxed(),
        _ if turn.me.is_none() => joining::go_on(turn).boxed(),

        "home" => home::show(turn).boxed(),
        "preparations" => {
            answering::leave(turn);
            preparations::show(turn).boxed()
        }
        "catalog" => {
            answering::leave(turn);
            catalogs::open(turn).boxed()
        }
        "samples" => {
            answering::leave(turn);
            samples::open(turn).boxed()
        }
        "schedule" => {
            answering::leave(turn);
            meetings::open(turn).boxed()
        }
        "log" => {
            answering::leave(turn);
            logging::open(turn).boxed()
        }
        "deals" => {
            answering::leave(turn);
            dealing::open(turn).boxed()
        }
        "settings" => {
            answering::leave(turn);
            settings::show(turn).boxed()
        }
        "today" => {
            answering::leave(turn);
            staff::today(turn).boxed()
        }
        "broadcast" => announcing::open(turn).boxed(),
        "people" => staff::people(turn).boxed(),
        "report" => staff::report::command(turn).boxed(),
        "import" => staff::import::command(turn).boxed(),
        "template" => staff::import::template(turn).boxed(),
        "publish" => staff::publish::command(turn).boxed(),
        _ => unexpected::command(turn).boxed(),
    }
}
