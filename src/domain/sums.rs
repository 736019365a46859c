//! How the amounts of meetings add up, wherever they are shown: in dollars at the rates of the cohort, and what cannot be
//! converted or is not known is counted and never guessed.

use super::log::Amount;
use super::rates::Rates;

/// What sums are made in; one currency only, so that nothing is converted twice.
pub const DOLLAR: &str = "USD";

/// One kind of amount over some meetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub cents: i128,
    /// With an amount that is in the sum.
    pub counted: u32,
    /// With more than nothing, whether there is a rate for it or not.
    pub above_nought: u32,
    pub unknown: u32,
    pub unrated: u32,
}

/// What was said of an amount, in a line of the logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Nothing,
    Unknown,
    /// In no currency the cohort has a rate for.
    Unrated {
        above_nought: bool,
    },
    Dollars {
        cents: i64,
        above_nought: bool,
    },
}

impl Said {
    pub fn of(amount: Option<&Amount>, rates: &Rates) -> Said {
        let Some(amount) = amount else { return Said::Nothing };
        let Amount::Said(money) = amount else { return Said::Unknown };
        let above_nought = money.minor > 0;
        match rates.convert(money, DOLLAR) {
            Some(dollars) => Said::Dollars { cents: dollars.minor, above_nought },
            None => Said::Unrated { above_nought },
        }
    }
}

impl Sum {
    pub fn add(&mut self, said: Said) {
        match said {
            Said::Nothing => {}
            Said::Unknown => self.unknown += 1,
            Said::Unrated { above_nought } => {
                self.unrated += 1;
                self.above_nought += u32::from(above_nought);
            }
            Said::Dollars { cents, above_nought } => {
                self.cents += i128::from(cents);
                self.counted += 1;
                self.above_nought += u32::from(above_nought);
            }
        }
    }

    pub fn dollars(&self) -> f64 {
        self.cents as f64 / 100.0
    }
}
