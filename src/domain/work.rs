//! Slow work a turn owes, and what comes back of it. Both travel as JSON: the work sealed in its job, the result as the
//! text of an inbox row, so a result names ids and never holds a person's words.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{ChatId, ImportId, MemberId};

/// Done by the worker outside any transaction; done twice it does no harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Fetch a workbook that staff sent, read it and check it.
    Import { file_id: String, name: String, by: MemberId },
    /// Shows staff their own commands in the menu of this chat.
    StaffMenu(ChatId),
    /// Show the bot under its host's name: whose it is may have changed.
    Face,
    /// Ask what is open once more, since taps before this moment may be lost. There is nothing to do but to hand it on,
    /// as a turn of the chat's own.
    AskAgain { lost_before: DateTime<Utc> },
}

/// How slow work ended, as the turn after it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkDone {
    /// The workbook was looked at; what was found is kept under this id.
    Imported(ImportId),
    /// The workbook never came: Telegram did not give it, or looking at it failed each time.
    NotImported(NotImported),
    /// What is open is to be asked once more where it was asked before this moment.
    AskAgain { lost_before: DateTime<Utc> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotImported {
    TooBig,
    /// Telegram no longer has it.
    Gone,
    /// Telegram could not be reached for long.
    NotFetched,
    /// Reading it ended badly each time.
    Unreadable,
}
