//! The stages a deal can be at, and the documents that prove each.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// 계약
    Contracted,
    /// 수출 이행
    Exported,
    /// 업무협약
    Mou,
}

impl Stage {
    pub const ALL: [Stage; 3] = [Stage::Contracted, Stage::Exported, Stage::Mou];

    pub fn name(self) -> &'static str {
        match self {
            Stage::Contracted => "contracted",
            Stage::Exported => "exported",
            Stage::Mou => "mou",
        }
    }

    pub fn from_name(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProofKind {
    /// 발주서
    Po,
    /// 견적송장
    Pi,
    Contract,
    /// 선하증권
    Bl,
    /// 수출신고필증
    Declaration,
    /// 외화입금증명
    Remittance,
    /// 구매확인서
    Purchase,
    /// 수출실적증명서
    Record,
    /// The MOU itself.
    Agreement,
}

impl ProofKind {
    pub const ALL: [ProofKind; 9] = [
        ProofKind::Po,
        ProofKind::Pi,
        ProofKind::Contract,
        ProofKind::Bl,
        ProofKind::Declaration,
        ProofKind::Remittance,
        ProofKind::Purchase,
        ProofKind::Record,
        ProofKind::Agreement,
    ];

    pub fn name(self) -> &'static str {
        match self {
            ProofKind::Po => "po",
            ProofKind::Pi => "pi",
            ProofKind::Contract => "contract",
            ProofKind::Bl => "bl",
            ProofKind::Declaration => "declaration",
            ProofKind::Remittance => "remittance",
            ProofKind::Purchase => "purchase",
            ProofKind::Record => "record",
            ProofKind::Agreement => "agreement",
        }
    }

    pub fn from_name(name: &str) -> Option<ProofKind> {
        ProofKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What there is to show at a stage, the usual first.
    pub fn of(stage: Stage) -> &'static [ProofKind] {
        use ProofKind::{Agreement, Bl, Contract, Declaration, Pi, Po, Purchase, Record, Remittance};
        match stage {
            Stage::Contracted => &[Contract, Po, Pi, Purchase, Remittance],
            Stage::Exported => &[Declaration, Bl, Remittance, Record, Purchase],
            Stage::Mou => &[Agreement],
        }
    }
}
