//! What a company must do before the meetings, and how far it is.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::cohort::Bilingual;
use super::company::Side;
use super::ids::{CohortId, CompanyId, MemberId, PreparationId};

/// What the sheet 준비사항 says of one preparation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparationDetails {
    /// The cohort's own code, such as `catalog`.
    pub code: String,
    /// 구분 as the workbook has it: 카탈로그, 샘플, 교육 … or a kind staff invented.
    pub kind: String,
    /// Who owes it; `None` is both sides.
    pub side: Option<Side>,
    pub title: Bilingual,
    pub due: DateTime<Utc>,
    /// For what happens at a time and place, such as a training.
    pub happens_at: Option<DateTime<Utc>>,
    /// How long that takes, where the workbook says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
    pub place: Option<String>,
    pub guidance: Option<Bilingual>,
    /// What completes it, where the workbook says so; else what is usual for its sort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Proof>,
}

/// What Naru knows how to do for a preparation; 구분 names it in the host's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    Catalog,
    Samples,
    Training,
    Report,
    Listing,
    Consulting,
    ConnectionTest,
    /// The other side looks through catalogs.
    Reading,
    /// A kind staff invented.
    Other,
}

/// What completes a preparation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Proof {
    File,
    Link,
    /// A parcel under way to everybody who is to have samples.
    Tracking,
    Tap,
    Date,
}

const SORTS: &[(&str, Sort)] = &[
    ("카탈로그", Sort::Catalog),
    ("상담자료", Sort::Catalog),
    ("catalog", Sort::Catalog),
    ("catalogue", Sort::Catalog),
    ("샘플", Sort::Samples),
    ("샘플발송", Sort::Samples),
    ("samples", Sort::Samples),
    ("sample", Sort::Samples),
    ("교육", Sort::Training),
    ("설명회", Sort::Training),
    ("사전설명회", Sort::Training),
    ("간담회", Sort::Training),
    ("training", Sort::Training),
    ("시장보고서", Sort::Report),
    ("보고서", Sort::Report),
    ("marketreport", Sort::Report),
    ("report", Sort::Report),
    ("온라인등록", Sort::Listing),
    ("온라인마켓플레이스", Sort::Listing),
    ("마켓플레이스", Sort::Listing),
    ("onlinelisting", Sort::Listing),
    ("listing", Sort::Listing),
    ("심층상담", Sort::Consulting),
    ("컨설팅", Sort::Consulting),
    ("consulting", Sort::Consulting),
    ("접속테스트", Sort::ConnectionTest),
    ("연결테스트", Sort::ConnectionTest),
    ("화상테스트", Sort::ConnectionTest),
    ("connectiontest", Sort::ConnectionTest),
    ("자료확인", Sort::Reading),
    ("카탈로그확인", Sort::Reading),
    ("reading", Sort::Reading),
];

impl PreparationDetails {
    pub fn sort(&self) -> Sort {
        let kind: String = self.kind.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let kind = kind.to_lowercase();
        SORTS.iter().find(|(name, _)| *name == kind).map_or(Sort::Other, |(_, sort)| *sort)
    }

    pub fn proof(&self) -> Proof {
        self.proof.unwrap_or(match self.sort() {
            Sort::Catalog => Proof::File,
            Sort::Samples => Proof::Tracking,
            Sort::Listing => Proof::Link,
            Sort::Consulting => Proof::Date,
            Sort::Training | Sort::Report | Sort::ConnectionTest | Sort::Reading | Sort::Other => Proof::Tap,
        })
    }

    /// Whether those whom a firm will meet see what it gives: a catalog is for them, a licence for the office alone.
    pub fn is_for_partners(&self) -> bool {
        self.sort() == Sort::Catalog
    }

    /// When what happens at a time is over; an hour later where nothing is said of its length.
    pub fn ends_at(&self) -> Option<DateTime<Utc>> {
        const UNSAID: i64 = 60;
        Some(self.happens_at? + Duration::minutes(self.minutes.unwrap_or(UNSAID)))
    }

    pub fn is_for(&self, side: Side) -> bool {
        self.side.is_none_or(|owed| owed == side)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    pub id: PreparationId,
    pub cohort: CohortId,
    pub details: PreparationDetails,
}

/// How far a company is with a preparation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DutyState {
    #[default]
    Open,
    /// Part of it is there, such as samples to one buyer of four.
    Started,
    /// Waits for staff to look at it.
    Given,
    /// Staff gave it back with a reason.
    Returned,
    Done,
    /// Staff let the company off.
    Waived,
}

impl DutyState {
    pub const STORED: [DutyState; 5] =
        [DutyState::Started, DutyState::Given, DutyState::Returned, DutyState::Done, DutyState::Waived];

    pub fn name(self) -> &'static str {
        match self {
            DutyState::Open => "open",
            DutyState::Started => "started",
            DutyState::Given => "given",
            DutyState::Returned => "returned",
            DutyState::Done => "done",
            DutyState::Waived => "waived",
        }
    }

    pub fn from_name(name: &str) -> Option<DutyState> {
        DutyState::STORED.into_iter().find(|state| state.name() == name)
    }

    /// Whether the company still has something to do.
    pub fn is_owed(self) -> bool {
        match self {
            DutyState::Open | DutyState::Started | DutyState::Returned => true,
            DutyState::Given | DutyState::Done | DutyState::Waived => false,
        }
    }
}

/// A preparation as one company stands with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    pub preparation: Preparation,
    pub company: CompanyId,
    pub state: DutyState,
    pub note: Note,
    pub changed_by: Option<MemberId>,
    pub changed_at: Option<DateTime<Utc>>,
    /// Staff did it for a company that telephoned.
    pub by_staff: bool,
}

/// What was said with a change of a duty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The address of a listing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The moment that was agreed, of a consulting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime<Utc>>,
    /// Why staff returned or waived it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
