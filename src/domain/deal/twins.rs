//! Whether two deals may be one that was told of in two cohorts.

use std::collections::BTreeSet;

use super::Deal;
use crate::domain::company::Side;
use crate::domain::money::Money;

/// By what a deal is recognised in another cohort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// 사업자등록번호, its digits alone.
    pub registration: String,
    /// Names and e-mail addresses of the buyer, as [`mark`] writes them.
    pub buyer: BTreeSet<String>,
}

/// Capitals, spaces and punctuation make no other company.
pub fn mark(name: &str) -> String {
    name.chars().filter(|char| char.is_alphanumeric() || *char == '@').flat_map(char::to_lowercase).collect()
}

pub fn digits(registration: &str) -> String {
    registration.chars().filter(char::is_ascii_digit).collect()
}

/// The same firm and buyer, the same stage, and an amount that somebody says of both.
pub fn are_twins((one, marks): (&Deal, &Marks), (other, others): (&Deal, &Marks)) -> bool {
    let same_firm = !marks.registration.is_empty() && marks.registration == others.registration;
    let amounts =
        |deal: &Deal| -> Vec<Money> { Side::BOTH.into_iter().filter_map(|side| deal.amount(side).cloned()).collect() };
    let said = amounts(other);
    one.cohort != other.cohort
        && same_firm
        && one.stage == other.stage
        && !marks.buyer.is_disjoint(&others.buyer)
        && amounts(one).iter().any(|money| said.contains(money))
}
