//! Slow work a turn owes, and what comes back of it. Both travel as JSON: the work sealed in its job, the result as the
//! text of an inbox row, so a result names ids and never holds a person's words.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::attached::Attached;
use super::ids::{
    BroadcastId, ChatId, CohortId, ImportId, MaterialId, MemberId, PageSessionId, PartId, PhotoId, PreparationId,
    ProofId, ShipmentId,
};
use super::lang::Lang;
use super::print::Print;

/// Done by the worker outside any transaction; done twice it does no harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Fetch a workbook that staff sent, read it and check it.
    Import { file_id: String, name: String, by: MemberId },
    /// Draw how far a cohort is with its preparations, for a member of its staff.
    Overview { cohort: CohortId, form: Form, lang: Lang, by: MemberId },
    /// Fetch a file that staff hand out with a preparation.
    Material { preparation: PreparationId, file_id: String, title: String, name: Option<String>, by: MemberId },
    /// Fetch a file that a company sent into the data directory.
    Fetch { part: PartId, file_id: String },
    /// Shows staff their own commands in the menu of this chat.
    StaffMenu(ChatId),
    /// Show the bot under its host's name: whose it is may have changed.
    Face,
    /// Ask what is open once more, since taps before this moment may be lost. There is nothing to do but to hand it on,
    /// as a turn of the chat's own.
    AskAgain { lost_before: DateTime<Utc> },
    /// Fetch the picture of a receipt that a firm sent.
    FetchReceipt { shipment: ShipmentId, file_id: String, unique_id: String },
    /// Fetch a proof of a deal that a firm sent.
    FetchProof { proof: ProofId, file_id: String },
    /// Fetch a file that staff send along with an announcement, for the readers of these languages.
    Attach {
        broadcast: BroadcastId,
        langs: Vec<Lang>,
        file_id: String,
        name: Option<String>,
        is_photo: bool,
        batch: String,
    },
    /// Make the settlement sheet of a cohort's samples.
    Settlement { cohort: CohortId, lang: Lang },
    /// Make the report of a cohort.
    Report { cohort: CohortId, lang: Lang },
    /// Fetch a photo that staff sent for a meeting.
    Photo { photo: PhotoId, file_id: String },
    /// Print a paper of a cohort.
    Print { cohort: CohortId, print: Print, lang: Lang },
    /// Make the list of an announcement's readers, as far as they are of these cohorts.
    Roster { broadcast: BroadcastId, cohorts: BTreeSet<CohortId>, lang: Lang },
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
    /// What is open is to be asked once more where it was asked before this moment.
    AskAgain {
        lost_before: DateTime<Utc>,
    },
    /// A file is here, or never will be; its row says which.
    Fetched(PartId),
    Receipt(ShipmentId, Fetched),
    Proof(ProofId, Fetched),
    Settled(Settled),
    Rostered(Rostered),
    Reported(Reported),
    Printed(Printed),
    /// A photo is here, or never will be; its row says which.
    Photo(PhotoId),
    Overview(Drawn),
    Material(PreparationId, Handed),
    /// `batch` is what the files that came together share.
    Attached {
        broadcast: BroadcastId,
        batch: String,
        how: Attached,
    },
}

/// What became of a file that staff hand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handed {
    Here(MaterialId),
    /// Telegram did not give it.
    NotFetched,
    /// It is a program, locked, empty, or nothing anybody could open.
    NotTaken,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Picture,
    Sheet,
}

/// An overview that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    pub cohort: CohortId,
    pub form: Form,
    /// The file in the data directory; `None` where it could not be made.
    pub sha256: Option<String>,
}

/// Whether the picture of a receipt is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fetched {
    Kept,
    /// It is no picture, or Telegram did not give it.
    Lost,
}

/// A settlement sheet in the data directory; without a hash it could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    pub cohort: CohortId,
    pub sha256: Option<String>,
}

/// The list of an announcement's readers in the data directory; without a hash it could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rostered {
    pub broadcast: BroadcastId,
    /// Whose people are in it.
    pub cohorts: BTreeSet<CohortId>,
    pub sha256: Option<String>,
}

/// A report in the data directory; without a hash it could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    pub cohort: CohortId,
    pub sha256: Option<String>,
}

/// A paper in the data directory; without a hash it could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    pub cohort: CohortId,
    pub print: Print,
    pub sha256: Option<String>,
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
