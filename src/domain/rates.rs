//! What a cohort states its money is worth. An amount is kept as it was said; what comes out of here is shown beside it,
//! and always rests on rates that somebody stated, with where they stand and of which day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::decimal::{Decimal, power};
use super::money::Money;

/// Most tables state every currency in won only: of two others one goes through it.
const BETWEEN: &str = "KRW";

/// `units` of `of` are worth `worth` of `in_currency`: one dollar 1,375.20 won, a hundred yen 920.50. Whole units of both
/// currencies, never cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// ISO 4217, like `in_currency`.
    pub of: String,
    /// How many at once: 1, or the 100 in which yen, dong and rupiah are quoted.
    pub units: u32,
    pub in_currency: String,
    pub worth: Decimal,
    /// Where it stands, as staff wrote it; empty where they did not.
    pub source: String,
    pub day: Option<NaiveDate>,
}

/// The rates of one cohort, one for each pair of currencies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rates(Vec<Rate>);

/// A rate and which way it is gone.
#[derive(Clone, Copy)]
struct Step<'a> {
    rate: &'a Rate,
    back: bool,
}

impl Rates {
    /// A later rate of the same pair takes the place of an earlier one.
    pub fn new(rates: impl IntoIterator<Item = Rate>) -> Rates {
        let mut all = Rates::default();
        for rate in rates {
            all.state(rate);
        }
        all
    }

    /// Takes the place of what was stated of the pair before.
    pub fn state(&mut self, rate: Rate) {
        self.0.retain(|other| (&other.of, &other.in_currency) != (&rate.of, &rate.in_currency));
        self.0.push(rate);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn all(&self) -> &[Rate] {
        &self.0
    }

    /// What the money is worth in the currency `to`, in its smallest units, rounded once and half up (a half always goes
    /// away from nought; bankers' rounding would differ from what an auditor gets with a pocket calculator). By the rate
    /// stated for the pair, else by the one for the way back, else through won. `None` when no rate is stated or the
    /// result is past all amounts.
    pub fn convert(&self, money: &Money, to: &str) -> Option<Money> {
        let (mut over, mut under) = (i128::from(money.minor), 1_i128);
        for step in self.way(&money.currency, to)? {
            let (worth, places) = step.rate.worth.parts();
            let each = i128::from(step.rate.units).checked_mul(power(places)?)?;
            let (by, through) = if step.back { (each, worth) } else { (worth, each) };
            (over, under) = reduced(over.checked_mul(by)?, under.checked_mul(through)?)?;
        }
        let (from_digits, to_digits) = (Money::minor_digits(&money.currency), Money::minor_digits(to));
        over = over.checked_mul(power(to_digits.saturating_sub(from_digits))?)?;
        under = under.checked_mul(power(from_digits.saturating_sub(to_digits))?)?;
        Some(Money::new(i64::try_from(half_up(over, under)?).ok()?, to))
    }

    /// The rates a conversion rests on, in the order they are used; none between a currency and itself. `None` when the
    /// conversion cannot be made for want of one.
    pub fn used(&self, from: &str, to: &str) -> Option<Vec<&Rate>> {
        Some(self.way(from, to)?.into_iter().map(|step| step.rate).collect())
    }

    fn way(&self, from: &str, to: &str) -> Option<Vec<Step<'_>>> {
        if from == to {
            return Some(Vec::new());
        }
        if let Some(step) = self.step(from, to) {
            return Some(vec![step]);
        }
        if from == BETWEEN || to == BETWEEN {
            return None;
        }
        Some(vec![self.step(from, BETWEEN)?, self.step(BETWEEN, to)?])
    }

    fn step(&self, from: &str, to: &str) -> Option<Step<'_>> {
        let stated = |of: &str, in_currency: &str| {
            let is = |rate: &&Rate| rate.of == of && rate.in_currency == in_currency;
            self.0.iter().filter(|rate| rate.units > 0 && !rate.worth.is_zero()).find(is)
        };
        let forth = stated(from, to).map(|rate| Step { rate, back: false });
        forth.or_else(|| stated(to, from).map(|rate| Step { rate, back: true }))
    }
}

/// In lowest terms, so that two rates in a row stay within reach.
fn reduced(over: i128, under: i128) -> Option<(i128, i128)> {
    let (mut one, mut two) = (over.checked_abs()?, under);
    while two != 0 {
        (one, two) = (two, one % two);
    }
    let shared = one.max(1);
    Some((over / shared, under / shared))
}

fn half_up(over: i128, under: i128) -> Option<i128> {
    let away = (under / 2).checked_mul(over.signum())?;
    // For an odd divisor there is no half to round.
    over.checked_add(away)?.checked_div(under)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rate(units: u32, of: &str, worth: &str, in_currency: &str) -> Rate {
        Rate {
            of: of.to_owned(),
            units,
            in_currency: in_currency.to_owned(),
            worth: Decimal::read(worth).expect("a rate"),
            source: "Seoul Money Brokerage".to_owned(),
            day: NaiveDate::from_ymd_opt(2020, 9, 14),
        }
    }

    fn rates() -> Rates {
        Rates::new([
            rate(1, "USD", "1,375.20", "KRW"),
            rate(1, "EUR", "1,490.55", "KRW"),
            rate(100, "JPY", "920.50", "KRW"),
            rate(100, "VND", "5.42", "KRW"),
            rate(1, "EUR", "1.08", "USD"),
        ])
    }

    #[test]
    fn an_amount_is_converted_by_the_stated_rate() {
        let cases = [
            ((5_000_000, "USD"), "KRW", Some(68_760_000)),
            ((1, "USD"), "KRW", Some(14)),
            ((5_000_000, "USD"), "USD", Some(5_000_000)),
            ((3_000_000, "JPY"), "KRW", Some(27_615_000)),
            ((1_000_000_000, "VND"), "KRW", Some(54_200_000)),
            // The stated pair, not the way through won.
            ((10_000, "EUR"), "USD", Some(10_800)),
            // The way back: 1,375.20 won are a dollar.
            ((137_520, "KRW"), "USD", Some(10_000)),
            ((30_000_000, "KRW"), "USD", Some(2_181_501)),
            // Through won, rounded once.
            ((1_000_000, "JPY"), "USD", Some(669_357)),
            ((1_000_000, "JPY"), "EUR", Some(617_557)),
            ((-1, "USD"), "KRW", Some(-14)),
            ((0, "USD"), "KRW", Some(0)),
            ((100, "GBP"), "KRW", None),
            ((100, "GBP"), "USD", None),
            ((100, "USD"), "GBP", None),
            ((i64::MAX, "USD"), "KRW", None),
        ];
        for ((minor, currency), to, expected) in cases {
            let expected = expected.map(|minor| Money::new(minor, to));
            assert_eq!(rates().convert(&Money::new(minor, currency), to), expected, "{minor} {currency} in {to}");
        }
    }

    #[test]
    fn a_half_is_rounded_up_and_not_to_the_even() {
        let halves = Rates::new([rate(1, "USD", "0.50", "KRW")]);
        let won = |minor| halves.convert(&Money::new(minor, "USD"), "KRW").map(|won| won.minor);

        assert_eq!([won(100), won(300), won(500), won(499), won(-100)], [1, 2, 3, 2, -1].map(Some));
    }

    #[test]
    fn a_rate_stated_again_takes_the_place_of_the_first() {
        let mut rates = rates();

        rates.state(rate(1, "USD", "1,400", "KRW"));

        assert_eq!(rates.convert(&Money::new(100, "USD"), "KRW"), Some(Money::new(1_400, "KRW")));
        assert_eq!(rates.all().len(), 5);
    }

    #[test]
    fn a_conversion_names_the_rates_it_rests_on() {
        let rates = rates();
        let used = |from, to| {
            let used = rates.used(from, to)?;
            Some(used.iter().map(|rate| rate.worth.to_string()).collect::<Vec<_>>())
        };

        assert_eq!(used("USD", "KRW"), Some(vec!["1375.20".to_owned()]));
        assert_eq!(used("JPY", "USD"), Some(vec!["920.50".to_owned(), "1375.20".to_owned()]));
        assert_eq!(used("USD", "USD"), Some(Vec::new()));
        assert_eq!(used("GBP", "USD"), None);
    }

    #[test]
    fn a_rate_of_nought_is_no_rate() {
        let rates = Rates::new([rate(1, "USD", "0", "KRW"), rate(0, "EUR", "1,490", "KRW")]);

        for (from, to) in [("USD", "KRW"), ("KRW", "USD"), ("EUR", "KRW"), ("KRW", "EUR")] {
            assert_eq!(rates.convert(&Money::new(100, from), to), None, "{from} in {to}");
        }
    }

    #[test]
    fn rates_are_stored_as_they_were_written() {
        let stored = serde_json::to_string(&rates()).expect("rates in JSON");

        assert!(stored.contains(r#""worth":"1375.20""#), "{stored}");
        assert_eq!(serde_json::from_str::<Rates>(&stored).expect("rates"), rates());
    }

    proptest! {
        #[test]
        fn no_amount_and_no_rate_panics(
            minor in any::<i64>(), units in any::<u32>(), worth in "[0-9]{1,14}(\\.[0-9]{1,9})?", back in any::<bool>(),
        ) {
            let rates = Rates::new([rate(units, "USD", &worth, "KRW"), rate(100, "JPY", &worth, "KRW")]);
            let (from, to) = if back { ("KRW", "USD") } else { ("JPY", "USD") };
            rates.convert(&Money::new(minor, from), to);
        }

        #[test]
        fn there_and_back_is_off_by_no_more_than_the_rounding(cents in 0..1_000_000_000_000_i64) {
            let won = rates().convert(&Money::new(cents, "USD"), "KRW").expect("a rate");
            let back = rates().convert(&won, "USD").expect("a rate");
            prop_assert!((back.minor - cents).abs() <= 1);
        }
    }
}
