//! What a company gives for a preparation, version by version, each of one or more files and links.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::file::KeptFile;
use super::file_kind::FileKind;
use super::ids::{CatalogId, CompanyId, MemberId, PartId, PreparationId};

/// Files and links of one version.
pub const MOST_PARTS: usize = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CatalogState {
    /// It still grows, and waits for staff.
    Given,
    Approved,
    Returned,
    /// A later version was approved.
    Replaced,
    /// All its files were taken out.
    Withdrawn,
}

/// The language a catalog is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tongue {
    Ko,
    En,
    Other,
}

impl Tongue {
    pub const ALL: [Tongue; 3] = [Tongue::Ko, Tongue::En, Tongue::Other];

    pub fn name(self) -> &'static str {
        match self {
            Tongue::Ko => "ko",
            Tongue::En => "en",
            Tongue::Other => "other",
        }
    }

    pub fn from_name(name: &str) -> Option<Tongue> {
        Tongue::ALL.into_iter().find(|tongue| tongue.name() == name)
    }
}

/// What is said of a version, in people's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogDetails {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// For buyers: the least quantity, price terms, certificates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificates: Option<String>,
    /// Why staff returned it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// One of the things said of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Remark {
    Title,
    Least,
    Terms,
    Certificates,
}

impl Remark {
    pub const ALL: [Remark; 4] = [Remark::Title, Remark::Least, Remark::Terms, Remark::Certificates];

    pub fn name(self) -> &'static str {
        match self {
            Remark::Title => "title",
            Remark::Least => "least",
            Remark::Terms => "terms",
            Remark::Certificates => "certificates",
        }
    }

    pub fn from_name(name: &str) -> Option<Remark> {
        Remark::ALL.into_iter().find(|remark| remark.name() == name)
    }
}

impl CatalogDetails {
    pub fn remark(&self, remark: Remark) -> Option<&str> {
        match remark {
            Remark::Title => self.title.as_deref(),
            Remark::Least => self.least.as_deref(),
            Remark::Terms => self.terms.as_deref(),
            Remark::Certificates => self.certificates.as_deref(),
        }
    }

    pub fn set(&mut self, remark: Remark, words: Option<String>) {
        match remark {
            Remark::Title => self.title = words,
            Remark::Least => self.least = words,
            Remark::Terms => self.terms = words,
            Remark::Certificates => self.certificates = words,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    pub id: CatalogId,
    pub preparation: PreparationId,
    pub company: CompanyId,
    /// From 1.
    pub version: i64,
    pub state: CatalogState,
    pub lang: Option<Tongue>,
    pub details: CatalogDetails,
    pub given_by: Option<MemberId>,
    pub given_at: DateTime<Utc>,
    pub reviewed_by: Option<MemberId>,
    pub reviewed_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PartState {
    /// Still Telegram's alone.
    Fetching,
    Kept,
    Refused,
    Removed,
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartRefusal {
    /// Over what Telegram gives a bot.
    TooBig,
    Empty,
    Program,
    Locked,
    Film,
    Unknown,
    /// It is there already.
    Same,
    TooMany,
    /// Telegram no longer has it, or could not be reached for long.
    NotFetched,
}

impl PartRefusal {
    pub fn name(self) -> &'static str {
        match self {
            PartRefusal::TooBig => "too-big",
            PartRefusal::Empty => "empty",
            PartRefusal::Program => "program",
            PartRefusal::Locked => "locked",
            PartRefusal::Film => "film",
            PartRefusal::Unknown => "unknown",
            PartRefusal::Same => "same",
            PartRefusal::TooMany => "too-many",
            PartRefusal::NotFetched => "not-fetched",
        }
    }

    /// Why a file of this kind is not taken; `None` where it is.
    pub fn of(kind: FileKind) -> Option<PartRefusal> {
        match kind {
            FileKind::Empty => Some(PartRefusal::Empty),
            FileKind::Program => Some(PartRefusal::Program),
            FileKind::Locked => Some(PartRefusal::Locked),
            FileKind::Film => Some(PartRefusal::Film),
            kind if kind.is_taken() => None,
            _ => Some(PartRefusal::Unknown),
        }
    }
}

/// What a file or link is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartDetails {
    /// As its sender wrote it; never shown to anybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// The safe name it is shown and sent under; of a link its address.
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<PartRefusal>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub id: PartId,
    pub catalog: CatalogId,
    pub state: PartState,
    pub details: PartDetails,
    /// In the data directory.
    pub kept: Option<KeptFile>,
    pub is_photo: bool,
    pub is_link: bool,
    pub file_id: Option<String>,
    pub unique_id: Option<String>,
    pub album: Option<String>,
    pub given_at: DateTime<Utc>,
}

impl Part {
    pub fn kind(&self) -> Option<FileKind> {
        self.kept.as_ref().map(|kept| FileKind::from_mime(&kept.mime))
    }
}
