//! The two who met: what comes of it is kept per pair, whichever of their meetings it came from.

use serde::{Deserialize, Serialize};

use super::company::Side;
use super::ids::CompanyId;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pair {
    pub firm: CompanyId,
    pub buyer: CompanyId,
}

impl Pair {
    pub fn of(self, side: Side) -> CompanyId {
        match side {
            Side::Firm => self.firm,
            Side::Buyer => self.buyer,
        }
    }

    /// Whom a side met.
    pub fn partner_of(self, side: Side) -> CompanyId {
        match side {
            Side::Firm => self.buyer,
            Side::Buyer => self.firm,
        }
    }

    /// As which of the two a company takes part; `None` for any other.
    pub fn side_of(self, company: CompanyId) -> Option<Side> {
        match company {
            it if it == self.firm => Some(Side::Firm),
            it if it == self.buyer => Some(Side::Buyer),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_has_the_other_for_its_partner_and_nobody_else_has_one() {
        let pair = Pair { firm: CompanyId(1), buyer: CompanyId(2) };

        assert_eq!((pair.of(Side::Firm), pair.partner_of(Side::Firm)), (pair.firm, pair.buyer));
        assert_eq!((pair.of(Side::Buyer), pair.partner_of(Side::Buyer)), (pair.buyer, pair.firm));
        assert_eq!(pair.side_of(pair.buyer), Some(Side::Buyer));
        assert_eq!(pair.side_of(CompanyId(3)), None);
    }
}
