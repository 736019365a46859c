//! What a cohort asks its parties besides, once they have sent their log: nobody has to answer. A question that is asked
//! anew, in other words or with other choices, is another version of it; answers belong to the version they were given to.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::cohort::Bilingual;
use super::ids::SurveyId;
use super::lang::Lang;
use super::log::{OwnAnswer, Score};
use super::meeting::PartySide;

/// How it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of these, two at least.
    Choice(Vec<Bilingual>),
    /// A whole number.
    Number,
    /// From 1 to 5.
    Scale,
    Text,
}

impl Kind {
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Choice(_) => "choice",
            Kind::Number => "number",
            Kind::Scale => "scale",
            Kind::Text => "text",
        }
    }

    pub fn choices(&self) -> &[Bilingual] {
        match self {
            Kind::Choice(choices) => choices,
            Kind::Number | Kind::Scale | Kind::Text => &[],
        }
    }

    /// What the tap of a button that names a number from 0 answers.
    pub fn tapped(&self, number: usize) -> Option<OwnAnswer> {
        match self {
            Kind::Choice(choices) => (number < choices.len()).then_some(OwnAnswer::Choice(number)),
            Kind::Scale => Score::new(u8::try_from(number).ok()?).map(OwnAnswer::Scale),
            Kind::Number | Kind::Text => None,
        }
    }
}

/// A line of the sheet 설문.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyDetails {
    pub code: String,
    /// Its place among the cohort's questions, from 1.
    pub position: i64,
    /// Whom it asks; `None` is every party.
    pub side: Option<PartySide>,
    pub kind: Kind,
    pub words: Bilingual,
}

impl SurveyDetails {
    pub fn asks(&self, side: PartySide) -> bool {
        self.side.is_none_or(|of| of == side)
    }

    /// Whether it asks the same of the same: an answer to one is an answer to the other.
    pub fn asks_the_same(&self, other: &SurveyDetails) -> bool {
        (self.side, &self.kind, &self.words) == (other.side, &other.kind, &other.words)
    }

    /// A choice in its words.
    pub fn choice(&self, number: usize, lang: Lang) -> Option<&str> {
        self.kind.choices().get(number).map(|choice| choice.in_lang(lang))
    }
}

/// One version of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyQuestion {
    pub id: SurveyId,
    pub details: SurveyDetails,
    /// Since when nobody is asked it any more.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl SurveyQuestion {
    pub fn is_asked(&self) -> bool {
        self.withdrawn_at.is_none()
    }
}
