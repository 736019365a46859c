//! What a message is given to speak of. Text is composed (NFC) and escaped as it comes in, so that it stays literal.

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentValue};
use unicode_normalization::UnicodeNormalization as _;

use super::moment::Moment;
use super::money::Money;
use super::{dates, markup};
use crate::domain::lang::Lang;

#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
    Moment(Moment),
    Money(Money),
    /// Reads "A, B and C".
    List(Vec<String>),
}

/// The arguments of a message, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(Vec<(&'static str, Arg)>);

impl Args {
    pub fn new() -> Args {
        Args::default()
    }

    /// Adds an argument; the last of one name counts.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Args {
        self.set(name, value);
        self
    }

    pub fn set(&mut self, name: &'static str, value: impl Into<Arg>) {
        self.0.retain(|(known, _)| *known != name);
        self.0.push((name, value.into()));
    }

    /// Takes over all of `other`'s arguments.
    pub fn and(mut self, other: Args) -> Args {
        for (name, value) in other.0 {
            self.set(name, value);
        }
        self
    }

    pub(super) fn to_fluent(&self, lang: Lang) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            args.set(*name, value.to_fluent(lang));
        }
        args
    }
}

impl Arg {
    fn to_fluent(&self, lang: Lang) -> FluentValue<'_> {
        match self {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Moment(moment) => FluentValue::Custom(Box::new(moment.clone())),
            Arg::Money(money) => FluentValue::Custom(Box::new(money.clone())),
            Arg::List(items) => FluentValue::from(dates::list(items, lang)),
        }
    }
}

/// Composed and escaped: what a person wrote, safe to stand in a message.
fn literal(text: &str) -> String {
    if unicode_normalization::is_nfc(text) {
        markup::escape(text)
    } else {
        markup::escape(&text.nfc().collect::<String>())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(literal(text))
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::from(text.as_str())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Arg {
        Arg::from(text.as_str())
    }
}

impl From<Moment> for Arg {
    fn from(moment: Moment) -> Arg {
        Arg::Moment(moment)
    }
}

impl From<&Moment> for Arg {
    fn from(moment: &Moment) -> Arg {
        Arg::Moment(moment.clone())
    }
}

/// A date that belongs to no clock, such as the last day of a cohort.
impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Arg {
        Arg::Moment(Moment::day(day))
    }
}

impl From<Money> for Arg {
    fn from(money: Money) -> Arg {
        Arg::Money(money)
    }
}

impl<S: AsRef<str>> From<Vec<S>> for Arg {
    fn from(items: Vec<S>) -> Arg {
        Arg::List(items.iter().map(|item| literal(item.as_ref())).collect())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Arg {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

numbers!(i32, i64, u32, u64, usize);
