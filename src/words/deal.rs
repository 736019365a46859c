//! Deals in words: their stage, what a side says of one, and its proofs. The parties' talk and the screens of staff use
//! the same.

use chrono::Datelike as _;

use crate::domain::deal::{Proof, ProofKind, Said, Stage, When};
use crate::domain::lang::Lang;
use crate::domain::log::Amount;
use crate::domain::message::Text;
use crate::text::words::are_same;
use crate::text::{Args, label, say};

pub fn stage(lang: Lang, stage: Stage) -> String {
    label(lang, "deal-stage", &Args::new().with("stage", stage.name()))
}

pub fn kind(lang: Lang, kind: ProofKind) -> String {
    label(lang, "deal-proof-kind", &Args::new().with("kind", kind.name()))
}

/// The document that somebody names, in either language, by its whole name or a part of it: 발주서, PO.
pub fn kind_named(text: &str, of: &[ProofKind]) -> Option<ProofKind> {
    let names = |one: &ProofKind| {
        Lang::ALL.into_iter().any(|lang| {
            let whole = kind(lang, *one);
            are_same(&whole, text) || whole.split(['(', ')']).any(|part| are_same(part, text))
        })
    };
    of.iter().copied().find(names)
}

pub fn amount(lang: Lang, amount: &Amount) -> String {
    match amount {
        Amount::Unknown => label(lang, "deal-amount-unknown", &Args::new()),
        Amount::Said(money) => label(lang, "deal-amount", &Args::new().with("amount", money.clone())),
    }
}

/// The same behind the word for it.
pub fn bare_amount(lang: Lang, of: &Amount) -> String {
    match of {
        Amount::Unknown => label(lang, "deal-amount-none", &Args::new()),
        Amount::Said(_) => amount(lang, of),
    }
}

pub fn when(lang: Lang, when: Option<When>) -> String {
    match when {
        None => label(lang, "deal-when-none", &Args::new()),
        Some(When::Day(day)) => label(lang, "deal-when-day", &Args::new().with("day", day)),
        Some(When::Month(day)) => {
            let args = Args::new().with("year", day.year().to_string()).with("month", day.month());
            label(lang, "deal-when-month", &args)
        }
    }
}

/// `USD 50,000 (5만 달러) · 2020년 9월 17일(목)`
pub fn said(lang: Lang, said: &Said) -> String {
    let of = Args::new().with("amount", amount(lang, &said.amount));
    match said.when {
        None => amount(lang, &said.amount),
        some => label(lang, "deal-said", &of.with("when", when(lang, some))),
    }
}

/// `계약서 (사무국 확인 대기)`
pub fn proof(lang: Lang, proof: &Proof) -> String {
    let args = Args::new().with("kind", proof.kind.name()).with("state", proof.state.name());
    label(lang, "deal-proof", &args)
}

/// A line for each proof; empty where there is none.
pub fn proofs<'a>(lang: Lang, proofs: impl IntoIterator<Item = &'a Proof>) -> Text {
    let mut text = Text::default();
    for one in proofs {
        text = text.line(say(lang, "deal-proof-line", &Args::new().with("proof", proof(lang, one))));
        if let Some(reason) = &one.reason {
            text = text.line(say(lang, "deal-proof-reason", &Args::new().with("reason", reason)));
        }
    }
    text
}
