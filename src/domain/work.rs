//! Slow work a turn owes, and what comes back of it. Both travel as JSON: the work sealed in its job, the result as the
//! text of an inbox row, so a result names ids and never holds a person's words.

use serde::{Deserialize, Serialize};

use super::ids::{ChatId, ImportId, MemberId, PageSessionId};

/// Done by the worker outside any transaction; done twice it does no harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Fetch a workbook that staff sent, read it and check it.
    Import { file_id: String, name: String, by: MemberId },
    /// Shows staff their own commands in the menu of this chat.
    StaffMenu(ChatId),
}

/// How slow work ended, as the turn after it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkDone {
    /// The workbook was looked at; what was found is kept under this id.
    Imported(ImportId),
    /// The workbook never came: Telegram did not give it, or looking at it failed each time.
    NotImported(NotImported),
    /// Files came from an office computer; what they are is kept, sealed, with the visit they came by.
    Uploaded(PageSessionId),
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
