//! A deal: what was signed or shipped between two who met, as each side says it, and what proves it. The two words stand
//! beside each other; they are never averaged, and where they differ neither counts without a document.

mod kinds;
pub mod twins;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use kinds::{ProofKind, Stage};

use super::company::Side;
use super::ids::{CohortId, DealId, MemberId, ProofId, WordId};
use super::log::Amount;
use super::money::Money;
use super::pair::Pair;

/// When it was agreed or shipped, as exactly as somebody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    Day(NaiveDate),
    /// Its first day.
    Month(NaiveDate),
}

/// What a side says of a deal; a correction is a word more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub id: WordId,
    pub side: Side,
    pub said: Said,
    /// Counts up with every correction of the side.
    pub revision: i64,
    /// The side says that it was a mistake.
    pub is_taken_back: bool,
    pub said_by: MemberId,
    /// The member of staff who entered it for the side.
    pub entered_by: Option<MemberId>,
    pub said_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub amount: Amount,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProofState {
    /// Still Telegram's alone.
    Fetching,
    /// Telegram did not give it, or it is nothing that could be looked at.
    Lost,
    /// Waits for staff to look at it.
    Given,
    Confirmed,
    Returned,
    /// To be shown to staff, who do not keep it.
    Promised,
    /// Staff saw it and did not keep it.
    Seen,
}

impl ProofState {
    pub const ALL: [ProofState; 7] = [
        ProofState::Fetching,
        ProofState::Lost,
        ProofState::Given,
        ProofState::Confirmed,
        ProofState::Returned,
        ProofState::Promised,
        ProofState::Seen,
    ];

    pub fn name(self) -> &'static str {
        match self {
            ProofState::Fetching => "fetching",
            ProofState::Lost => "lost",
            ProofState::Given => "given",
            ProofState::Confirmed => "confirmed",
            ProofState::Returned => "returned",
            ProofState::Promised => "promised",
            ProofState::Seen => "seen",
        }
    }

    pub fn from_name(name: &str) -> Option<ProofState> {
        ProofState::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether its file is kept and was not sent back.
    pub fn is_here(self) -> bool {
        matches!(self, ProofState::Given | ProofState::Confirmed)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub id: ProofId,
    pub deal: DealId,
    pub kind: ProofKind,
    pub state: ProofState,
    /// As its sender called it.
    pub name: Option<String>,
    /// Why it was returned.
    pub reason: Option<String>,
    pub file: Option<KeptProof>,
    pub given_by: MemberId,
    pub given_at: DateTime<Utc>,
    /// Who of staff looked at it, and when.
    pub looked: Option<(MemberId, DateTime<Utc>)>,
    /// The word whose amount it shows.
    pub shows: Option<WordId>,
}

/// A proof in the data directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptProof {
    pub sha256: String,
    pub mime: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DealState {
    Open,
    Withdrawn,
    /// Its words belong to another deal now.
    Joined,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deal {
    pub id: DealId,
    pub cohort: CohortId,
    pub pair: Pair,
    pub stage: Stage,
    pub state: DealState,
    pub opened_at: DateTime<Utc>,
    pub closed: Option<(MemberId, DateTime<Utc>)>,
    /// The oldest first, corrected ones among them.
    pub words: Vec<Word>,
    pub proofs: Vec<Proof>,
}

/// How the two words stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    /// Only this side says so.
    One(Side),
    Agree,
    Differ,
    /// Both say so, and one of them does not say how much.
    Open,
}

impl Agreement {
    pub const ALL: [Agreement; 5] =
        [Agreement::One(Side::Firm), Agreement::One(Side::Buyer), Agreement::Agree, Agreement::Differ, Agreement::Open];

    pub fn name(self) -> &'static str {
        match self {
            Agreement::One(Side::Firm) => "firm",
            Agreement::One(Side::Buyer) => "buyer",
            Agreement::Agree => "agree",
            Agreement::Differ => "differ",
            Agreement::Open => "open",
        }
    }
}

/// The best there is for a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    One,
    Both,
    /// 사무국 열람 확인: staff saw the document and did not keep it.
    Seen,
    Document,
}

impl Evidence {
    pub fn name(self) -> &'static str {
        match self {
            Evidence::One => "one",
            Evidence::Both => "both",
            Evidence::Seen => "seen",
            Evidence::Document => "document",
        }
    }
}

/// What it takes for a deal to count in the report: the cohort's setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    Document,
    #[default]
    DocumentOrBoth,
}

impl Deal {
    pub fn is_open(&self) -> bool {
        self.state == DealState::Open && Side::BOTH.into_iter().any(|side| self.word(side).is_some())
    }

    /// What a side says now; `None` where it said nothing or took it back.
    pub fn word(&self, side: Side) -> Option<&Word> {
        self.last(side).filter(|word| !word.is_taken_back)
    }

    /// The last of a side, taken back or not.
    pub fn last(&self, side: Side) -> Option<&Word> {
        self.words.iter().filter(|word| word.side == side).max_by_key(|word| word.revision)
    }

    pub fn amount(&self, side: Side) -> Option<&Money> {
        self.word(side).and_then(|word| word.said.amount.said())
    }

    /// Signed or shipped, and nobody says how much; what an MOU is worth is often nowhere written.
    pub fn lacks_amount(&self) -> bool {
        self.stage != Stage::Mou && Side::BOTH.into_iter().all(|side| self.amount(side).is_none())
    }

    /// `None` where nobody says it any more.
    pub fn agreement(&self) -> Option<Agreement> {
        let (firm, buyer) = (self.word(Side::Firm), self.word(Side::Buyer));
        let (Some(firm), Some(buyer)) = (firm, buyer) else {
            let only = firm.or(buyer)?;
            return Some(Agreement::One(only.side));
        };
        Some(match (firm.said.amount.said(), buyer.said.amount.said()) {
            (Some(one), Some(other)) if one == other => Agreement::Agree,
            (Some(_), Some(_)) => Agreement::Differ,
            // What an MOU is worth is often nowhere written.
            _ if self.stage == Stage::Mou => Agreement::Agree,
            _ => Agreement::Open,
        })
    }

    /// What staff looked at and found right, where it still shows what that side says: an amount that was corrected
    /// afterwards wants another look.
    pub fn proven(&self) -> Option<(&Proof, &Word)> {
        let of = |state: ProofState| {
            let looked = self.proofs.iter().filter(move |proof| proof.state == state);
            looked.filter_map(|proof| Some((proof, self.shown_by(proof)?))).next()
        };
        of(ProofState::Confirmed).or_else(|| of(ProofState::Seen))
    }

    /// The word as it stands whose amount a proof shows.
    pub fn shown_by(&self, proof: &Proof) -> Option<&Word> {
        let shown = self.words.iter().find(|word| Some(word.id) == proof.shows)?;
        self.word(shown.side).filter(|now| now.said.amount == shown.said.amount)
    }

    pub fn evidence(&self) -> Option<Evidence> {
        let agreement = self.agreement()?;
        Some(match (self.proven(), agreement) {
            (Some((proof, _)), _) if proof.state == ProofState::Confirmed => Evidence::Document,
            (Some(_), _) => Evidence::Seen,
            (None, Agreement::One(_)) => Evidence::One,
            (None, Agreement::Agree | Agreement::Differ | Agreement::Open) => Evidence::Both,
        })
    }

    /// The word that counts in the report, by what it takes in the cohort; `None` where the deal is unconfirmed.
    pub fn counted(&self, by: Counts) -> Option<&Word> {
        if self.state != DealState::Open {
            return None;
        }
        if let Some((_, word)) = self.proven() {
            return Some(word);
        }
        let both = by == Counts::DocumentOrBoth && self.agreement() == Some(Agreement::Agree);
        let (firm, buyer) = (self.word(Side::Firm)?, self.word(Side::Buyer)?);
        // An MOU whose amount only one of them says.
        let with_amount = if firm.said.amount.said().is_some() { firm } else { buyer };
        both.then_some(with_amount)
    }

    /// Whether staff have yet to look at a proof: it is new, or what it was to show has been corrected since.
    pub fn is_to_be_looked_at(&self, proof: &Proof) -> bool {
        match proof.state {
            ProofState::Given | ProofState::Promised => true,
            ProofState::Confirmed | ProofState::Seen => self.shown_by(proof).is_none(),
            ProofState::Fetching | ProofState::Lost | ProofState::Returned => false,
        }
    }

    /// Something of it waits for staff.
    pub fn waits(&self) -> bool {
        self.is_open() && self.proofs.iter().any(|proof| self.is_to_be_looked_at(proof))
    }
}

#[cfg(test)]
mod tests;
