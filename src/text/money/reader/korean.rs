//! Figures with 십, 백, 천, 만, 억 and 조. Units must fall, as they do in speech; where a trailing 천 breaks that, it is
//! the 천 of 천불, the unit of reports, put behind a figure that is already counted in full.

use super::Why;
use crate::domain::decimal::Decimal;

const TEN_THOUSAND: u64 = 10_000;
const HUNDRED_MILLION: u64 = 100_000_000;

#[derive(Clone, Copy, Debug)]
pub(super) enum Figure {
    Count(Decimal),
    /// 십, 백, 천.
    Small(u64),
    /// 만, 억, 조.
    Large(u64),
}

/// What the figures may mean, the likeliest first. `in_thousands` says that reports count the currency in 천.
pub(super) fn readings(figures: &[Figure], in_thousands: bool) -> Result<Vec<Decimal>, Why> {
    let (last, before) = figures.split_last().ok_or(Why::Words)?;
    let ends_in_thousand = matches!(last, Figure::Small(1_000)) && !before.is_empty();
    match Sum::of(figures) {
        Ok(sum) => {
            let value = sum.value()?;
            if let Some(short) = sum.said_short(before.last())? {
                return Ok(vec![short, value]);
            }
            // 5만천불: 51,000, or 50,000 thousands.
            let bare_thousand = ends_in_thousand && matches!(before.last(), Some(Figure::Large(TEN_THOUSAND)));
            match bare_thousand && in_thousands {
                true => Ok(vec![value, thousands(Sum::of(before)?.value()?)?]),
                false => Ok(vec![value]),
            }
        }
        Err(Why::Garbled) if ends_in_thousand => {
            let counted = Sum::of(before)?;
            let all = thousands(counted.value()?)?;
            match counted.rest {
                // 12만30천불: 30천 may have been added to 12만.
                Some(rest) if counted.smallest == u64::MAX && counted.largest != u64::MAX && !rest.is_below(10) => {
                    Ok(vec![counted.total.plus(thousands(rest)?).ok_or(Why::TooLarge)?, all])
                }
                _ => Ok(vec![all, counted.value()?]),
            }
        }
        Err(why) => Err(why),
    }
}

/// A number as it is added up.
struct Sum {
    /// All that 만, 억 or 조 closed.
    total: Decimal,
    /// Of 십, 백 and 천 since then.
    section: Decimal,
    /// Digits without a unit yet.
    rest: Option<Decimal>,
    /// The last 십, 백 or 천 of the section.
    smallest: u64,
    /// The last 만, 억 or 조.
    largest: u64,
    /// 1.5억 ends there.
    is_broken: bool,
}

impl Sum {
    fn of(figures: &[Figure]) -> Result<Sum, Why> {
        let mut sum = Sum {
            total: Decimal::ZERO,
            section: Decimal::ZERO,
            rest: None,
            smallest: u64::MAX,
            largest: u64::MAX,
            is_broken: false,
        };
        for (index, figure) in figures.iter().enumerate() {
            match *figure {
                Figure::Count(count) => sum.count(count)?,
                Figure::Small(unit) => sum.small(unit, index)?,
                Figure::Large(unit) => sum.large(unit, index)?,
            }
        }
        let below = sum.smallest.min(if sum.largest == u64::MAX { u64::MAX } else { TEN_THOUSAND });
        match sum.rest {
            Some(rest) if !rest.is_below(below) => Err(Why::Garbled),
            // Behind a unit a fraction is cents: 1만 2,345.67.
            Some(rest) if figures.len() > 1 && rest.parts().1 == 1 => Err(Why::Garbled),
            _ => Ok(sum),
        }
    }

    fn count(&mut self, count: Decimal) -> Result<(), Why> {
        if self.rest.is_some() || self.is_broken {
            return Err(Why::Garbled);
        }
        self.rest = Some(count);
        Ok(())
    }

    fn small(&mut self, unit: u64, index: usize) -> Result<(), Why> {
        let is_first = index == 0 || (index == 1 && self.rest.is_some());
        let count = self.rest.take().unwrap_or(Decimal::ONE);
        // 50천, 25백만 and 1.5천만 stand at the start; after that a unit has one digit.
        let is_plain = (is_first && unit > 10) || (count.is_below(10) && count.fits(0));
        if self.is_broken || unit >= self.smallest || !is_plain {
            return Err(Why::Garbled);
        }
        self.is_broken = !count.fits(0);
        self.section = added(self.section, count, unit)?;
        self.smallest = unit;
        Ok(())
    }

    fn large(&mut self, unit: u64, index: usize) -> Result<(), Why> {
        let rest = self.rest.take();
        let is_unsaid = rest.is_none() && self.smallest == u64::MAX;
        let count = match rest {
            None if is_unsaid && index == 0 => Decimal::ONE,
            rest => self.section.plus(rest.unwrap_or(Decimal::ZERO)).ok_or(Why::TooLarge)?,
        };
        let is_first = self.largest == u64::MAX;
        let stays_small = self.section.is_below(TEN_THOUSAND) && rest.is_none_or(|rest| rest.is_below(self.smallest));
        let falls = unit < self.largest && (stays_small || rest.is_none());
        let is_plain = is_first || (count.is_below(TEN_THOUSAND) && count.fits(0));
        if (is_unsaid && index > 0) || !falls || !is_plain {
            return Err(Why::Garbled);
        }
        self.is_broken |= !count.fits(0);
        self.total = added(self.total, count, unit)?;
        (self.section, self.smallest, self.largest) = (Decimal::ZERO, u64::MAX, unit);
        Ok(())
    }

    fn value(&self) -> Result<Decimal, Why> {
        let rest = self.rest.unwrap_or(Decimal::ZERO);
        self.total.plus(self.section).and_then(|sum| sum.plus(rest)).ok_or(Why::TooLarge)
    }

    /// 1억 5천 is said for 1억 5천만, 12만5 for 12만 5천: what the figures mean when the last unit was left out.
    fn said_short(&self, last_unit: Option<&Figure>) -> Result<Option<Decimal>, Why> {
        let rest = self.rest.unwrap_or(Decimal::ZERO);
        let tail = self.section.plus(rest).ok_or(Why::TooLarge)?;
        let is_digit = rest.is_below(10) && rest.fits(0) && !rest.is_zero();
        let is_large = self.largest != u64::MAX;
        if is_digit && self.section.is_zero() && is_large {
            return added(self.total, rest, self.largest / 10).map(Some);
        }
        if is_digit && matches!(last_unit, Some(Figure::Small(1_000))) {
            let full = self.total.plus(self.section).ok_or(Why::TooLarge)?;
            return added(full, rest, 100).map(Some);
        }
        let is_round = tail.in_minor(0).is_some_and(|tail| tail > 0 && tail % 100 == 0) && tail.fits(0);
        if is_round && is_large && self.largest >= HUNDRED_MILLION {
            return added(self.total, tail, self.largest / TEN_THOUSAND).map(Some);
        }
        Ok(None)
    }
}

fn added(sum: Decimal, count: Decimal, unit: u64) -> Result<Decimal, Why> {
    count.times(unit).and_then(|part| sum.plus(part)).ok_or(Why::TooLarge)
}

fn thousands(count: Decimal) -> Result<Decimal, Why> {
    count.times(1_000).ok_or(Why::TooLarge)
}
