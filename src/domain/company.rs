//! Companies and the people of a cohort.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::cohort::Bilingual;
use super::ids::{CohortId, CompanyId, MemberId, PersonId};
use super::lang::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Firm,
    Buyer,
}

impl Side {
    pub const BOTH: [Side; 2] = [Side::Firm, Side::Buyer];

    pub fn name(self) -> &'static str {
        match self {
            Side::Firm => "firm",
            Side::Buyer => "buyer",
        }
    }

    pub fn from_name(name: &str) -> Option<Side> {
        Side::BOTH.into_iter().find(|side| side.name() == name)
    }

    pub fn other(self) -> Side {
        match self {
            Side::Firm => Side::Buyer,
            Side::Buyer => Side::Firm,
        }
    }
}

/// How a company takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    Venue,
    Online,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Firm,
    Buyer,
    Interpreter,
    Host,
    Operator,
    Viewer,
    Expert,
}

impl Role {
    pub fn name(self) -> &'static str {
        match self {
            Role::Firm => "firm",
            Role::Buyer => "buyer",
            Role::Interpreter => "interpreter",
            Role::Host => "host",
            Role::Operator => "operator",
            Role::Viewer => "viewer",
            Role::Expert => "expert",
        }
    }

    /// Staff read everything of their cohort.
    pub fn is_staff(self) -> bool {
        matches!(self, Role::Host | Role::Operator | Role::Viewer)
    }

    /// Staff who may change things.
    pub fn may_act(self) -> bool {
        matches!(self, Role::Host | Role::Operator)
    }
}

/// What the sheets 참가기업 and 바이어 say of one company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyDetails {
    pub side: Side,
    /// The cohort's own code, such as `F01`; the identity of the company on re-import.
    pub code: String,
    /// A firm's Korean and English names; a buyer's one name in both.
    pub name: Bilingual,
    /// 사업자등록번호, digits and hyphens; firms only.
    pub registration: Option<String>,
    /// What a firm sells, or what a buyer looks for.
    pub products: Bilingual,
    pub hs_code: Option<String>,
    pub homepage: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub city: Option<String>,
    pub zone: Tz,
    pub mode: Mode,
    /// Where a buyer's samples go: `None` for the buyer itself, else the trade office.
    pub samples_to: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    pub id: CompanyId,
    pub cohort: CohortId,
    pub details: CompanyDetails,
}

/// What the workbook says of one person: a company's contact, an interpreter, or staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetails {
    pub name: String,
    /// 직위, such as `해외영업팀장`.
    pub position: Option<String>,
    /// `Mr.` or `Ms.`, only where the workbook gives one.
    pub salutation: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub lang: Lang,
    pub zone: Tz,
    /// ISO 3166-1 alpha-2; whose holidays the person keeps.
    pub country: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub details: PersonDetails,
}

/// A person in a cohort with a role and, for firms and buyers, a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    pub cohort: CohortId,
    pub person: PersonId,
    pub role: Role,
    pub company: Option<CompanyId>,
    /// The workbook's code: `F01`, `B07`, `T2` or `S1`; colleagues of one company share it.
    pub code: String,
    /// An interpreter's languages or a staff member's office, as the workbook has it.
    pub note: Option<String>,
}
