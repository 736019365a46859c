//! What a company must do before the meetings.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::cohort::Bilingual;
use super::company::Side;

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
    pub place: Option<String>,
    pub guidance: Option<Bilingual>,
}
