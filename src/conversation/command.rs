//! Commands, typed with a slash or as a plain word. Above the line with `turn.me.is_none()` stands what anybody may do.

use anyhow::Result;

use super::turn::Turn;
use super::{
    announcing, answering, back, catalogs, help, home, joining, language, logging, meetings, preparations, privacy,
    samples, settings, staff, unexpected,
};

/// It works in every state.
pub async fn take(turn: &mut Turn<'_, '_>, name: &str, rest: &str) -> Result<()> {
    match name {
        "start" => joining::start(turn, rest).await,
        "language" => language::command(turn).await,
        "privacy" => privacy::show(turn).await,
        "help" => help::show(turn).await,
        "cancel" => unexpected::cancelled(turn).await,
        "back" => back::go(turn).await,
        _ if turn.me.is_none() => joining::go_on(turn).await,

        "home" => home::show(turn).await,
        "preparations" => {
            answering::leave(turn);
            preparations::show(turn).await
        }
        "catalog" => {
            answering::leave(turn);
            catalogs::open(turn).await
        }
        "samples" => {
            answering::leave(turn);
            samples::open(turn).await
        }
        "schedule" => {
            answering::leave(turn);
            meetings::open(turn).await
        }
        "log" => {
            answering::leave(turn);
            logging::open(turn).await
        }
        "settings" => {
            answering::leave(turn);
            settings::show(turn).await
        }
        "today" => {
            answering::leave(turn);
            staff::today(turn).await
        }
        "broadcast" => announcing::open(turn).await,
        "people" => staff::people(turn).await,
        "report" => staff::report::command(turn).await,
        "import" => staff::import::command(turn).await,
        "template" => staff::import::template(turn).await,
        "publish" => staff::publish::command(turn).await,
        _ => unexpected::command(turn).await,
    }
}
