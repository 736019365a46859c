//! What a workbook asks for, as plain values. The store loads the same values for what it holds, so that a
//! re-import can be compared with them; codes are the identity on both sides.

use serde::{Deserialize, Serialize};

use super::problem::Problem;
use super::warning::{Note, Warning};
use crate::domain::cohort::{CohortDetails, Holiday};
use crate::domain::company::{CompanyDetails, PersonDetails, Role};
use crate::domain::meeting::MeetingDetails;
use crate::domain::preparation::PreparationDetails;
use crate::domain::survey::SurveyDetails;

/// A workbook after reading: what it asks for, and all that was found on the way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// Present only where there are no problems, so a workbook with one cannot be applied.
    pub plan: Option<Plan>,
    pub problems: Vec<Problem>,
    pub warnings: Vec<Warning>,
    pub notes: Vec<Note>,
}

/// A cohort with everyone and everything in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub cohort: CohortDetails,
    pub companies: Vec<CompanyDetails>,
    /// Everyone: the companies' contacts, the interpreters and the staff.
    pub members: Vec<MemberPlan>,
    pub meetings: Vec<MeetingPlan>,
    pub preparations: Vec<PreparationDetails>,
    #[serde(default)]
    pub materials: Vec<MaterialPlan>,
    pub holidays: Vec<Holiday>,
    #[serde(default)]
    pub surveys: Vec<SurveyDetails>,
}

/// A person in the cohort. Colleagues share their company's code; an interpreter's or a staff member's is their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberPlan {
    pub code: String,
    pub role: Role,
    /// An interpreter's languages or a staff member's office.
    pub note: Option<String>,
    pub details: PersonDetails,
}

impl MemberPlan {
    /// The code of the company they belong to.
    pub fn company(&self) -> Option<&str> {
        matches!(self.role, Role::Firm | Role::Buyer).then_some(self.code.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingPlan {
    pub details: MeetingDetails,
    /// Codes of the firm, the buyer and the interpreter.
    pub firm: String,
    pub buyer: String,
    pub interpreter: Option<String>,
}

/// The address of what staff hand out with a preparation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialPlan {
    /// The preparation's code.
    pub preparation: String,
    pub address: String,
}

/// What the database holds of a cohort.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stored {
    /// Planned meetings and everything else that is in force.
    pub plan: Plan,
    /// Meetings that were cancelled; a workbook that has them again brings them back.
    pub cancelled: Vec<MeetingPlan>,
}
