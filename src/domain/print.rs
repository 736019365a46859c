//! The papers that can be printed of a cohort.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{MeetingId, MemberId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Print {
    /// 결과보고
    Results,
    /// The results at one glance, as a picture.
    Picture,
    /// 일일 실적보고 of a day on the host's clock.
    Day(NaiveDate),
    /// 상담일지
    Meeting(MeetingId),
    /// 통역 활동확인서
    Interpreter(MemberId),
}

impl Print {
    pub fn name(self) -> &'static str {
        match self {
            Print::Results => "results",
            Print::Picture => "picture",
            Print::Day(_) => "day",
            Print::Meeting(_) => "meeting",
            Print::Interpreter(_) => "interpreter",
        }
    }

    /// Of its file: the end of the name, and the type.
    pub fn form(self) -> (&'static str, &'static str) {
        match self {
            Print::Picture => ("png", "image/png"),
            _ => ("pdf", "application/pdf"),
        }
    }
}
