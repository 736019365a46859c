//! Answers to the questions about a parcel, by button or in words: each is looked at before it is taken, and what looks
//! odd is taken only by a second, conscious tap.

use anyhow::Result;
use chrono::{Days, NaiveDate};

use super::super::turn::Turn;
use super::asking::{Manner, ask, is_chosen};
use super::draft::{Answer, Doubt, Draft, Step};
use super::filling::{answered, go};
use super::{Seat, saving, screen, to_whom};
use crate::domain::lang::Lang;
use crate::domain::shipment::{Carrier, Customs, Shipment};
use crate::domain::tracking::{self, Judgement, judge};
use crate::domain::zone;
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word, is_one_of};
use crate::text::{Args, read_money, say};
use crate::words::shipment as words;
use crate::workbook::cell::Value;
use crate::workbook::values;

const LONGEST_NAME: usize = 40;
const LONGEST_CONTENTS: usize = 200;
/// Days after which a shipping date is asked about.
const LONG_AGO: u64 = 60;
/// More than this is no postage, in the smallest unit.
const MOST_PAID: i64 = 10_000_000_000;

pub async fn take_carrier(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft, carrier: Carrier) -> Result<()> {
    if carrier == Carrier::Other {
        (draft.carrier, draft.step) = (Some(carrier), Step::CarrierName);
        return go(turn, seat, draft).await;
    }
    (draft.carrier, draft.carrier_name) = (Some(carrier), None);
    draft.go_on();
    // The number was another carrier's, which it may look like.
    if let Some(number) = draft.number.given().cloned()
        && judge(carrier, &number) != Judgement::Fits
    {
        (draft.step, draft.doubt) = (Step::Number, Some(Doubt::Number(number)));
    }
    go(turn, seat, draft).await
}

/// Whether an odd number is taken: only by a second tap that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    Strictly,
    Consciously,
}

pub async fn take_number(
    turn: &mut Turn<'_, '_>,
    seat: &Seat,
    mut draft: Draft,
    number: String,
    judged: Judged,
) -> Result<()> {
    if let Some(known) = saving::twin(turn, seat, &draft, &number).await? {
        return known_already(turn, seat, draft, &known, &number).await;
    }
    draft.step = Step::Number;
    let fits = judge(draft.carrier.unwrap_or(Carrier::Other), &number) == Judgement::Fits;
    if !fits && judged == Judged::Strictly {
        draft.doubt = Some(Doubt::Number(number));
        return go(turn, seat, draft).await;
    }
    if turn.first.is_none() {
        turn.first(say(turn.lang, "samples-number-taken", &Args::new().with("number", &number)));
    }
    draft.number = Answer::Given(number);
    answered(turn, seat, draft).await
}

/// The same number twice: the firm's own parcel is shown; of anybody else's nothing is told.
pub async fn known_already(
    turn: &mut Turn<'_, '_>,
    seat: &Seat,
    mut draft: Draft,
    known: &Shipment,
    number: &str,
) -> Result<()> {
    draft.doubt = None;
    let args = Args::new().with("number", number);
    turn.first = None;
    if known.company == seat.firm.id {
        store::drafts::keep(turn.tx, seat.preparation(), seat.member, &draft, turn.now).await?;
        turn.first(say(turn.lang, "samples-number-known", &args));
        return screen::one(turn, seat, known).await;
    }
    draft.step = Step::Number;
    store::drafts::keep(turn.tx, seat.preparation(), seat.member, &draft, turn.now).await?;
    refuse(turn, seat, &draft, "samples-number-elsewhere", args).await
}

pub async fn take_day(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft, day: NaiveDate) -> Result<()> {
    let today = zone::local(turn.now, seat.cohort.details.zone).date_naive();
    if day > today {
        return refuse(turn, seat, &draft, "samples-day-future", Args::new().with("day", day)).await;
    }
    if day.checked_add_days(Days::new(LONG_AGO)).is_none_or(|later| later < today) {
        draft.doubt = Some(Doubt::Day(day));
        return go(turn, seat, draft).await;
    }
    draft.shipped_on = Some(day);
    answered(turn, seat, draft).await
}

/// Why something is not taken, above the question.
pub async fn refuse(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &Draft, id: &str, args: Args) -> Result<()> {
    turn.first(say(turn.lang, id, &args));
    ask(turn, seat, draft, Manner::Again).await
}

/// Words in answer to the question that is open.
pub async fn said(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft, said: &Said) -> Result<()> {
    turn.keep_answer(said).await?;
    let text = tidy(&said.text);
    if text.is_empty() {
        return refuse(turn, seat, &draft, "samples-text-empty", Args::new()).await;
    }
    let is_yes = command_word(&text) == Some(Word::Yes);
    let skips = is_one_of("samples-skip-words", &text);
    match (draft.step, draft.doubt.clone()) {
        (_, Some(Doubt::Day(day))) if is_yes => {
            draft.shipped_on = Some(day);
            answered(turn, seat, draft).await
        }
        (Step::To, _) => named_receiver(turn, seat, draft, &text).await,
        (Step::Carrier, _) => match carrier_named(&text) {
            Some(carrier) => take_carrier(turn, seat, draft, carrier).await,
            None => refuse(turn, seat, &draft, "samples-choose-button-please", Args::new()).await,
        },
        (Step::CarrierName, _) => {
            if let Some(carrier) = carrier_named(&text).filter(|carrier| *carrier != Carrier::Other) {
                draft.step = Step::Carrier;
                return take_carrier(turn, seat, draft, carrier).await;
            }
            if text.chars().count() > LONGEST_NAME {
                return too_long(turn, seat, &draft, LONGEST_NAME).await;
            }
            draft.carrier_name = Some(text);
            answered(turn, seat, draft).await
        }
        (Step::Number, _) => match tracking::read(&text) {
            Some(number) => take_number(turn, seat, draft, number, Judged::Strictly).await,
            None => refuse(turn, seat, &draft, "samples-number-unread", Args::new()).await,
        },
        (Step::Day, _) => match day_said(turn, seat, &text) {
            Some(day) => take_day(turn, seat, draft, day).await,
            None => refuse(turn, seat, &draft, "samples-day-unread", Args::new()).await,
        },
        (Step::Contents, _) if text.chars().count() > LONGEST_CONTENTS => {
            too_long(turn, seat, &draft, LONGEST_CONTENTS).await
        }
        (Step::Contents, _) => {
            draft.contents = if skips { Answer::Skipped } else { Answer::Given(text) };
            answered(turn, seat, draft).await
        }
        (Step::Paid, _) if skips => {
            draft.paid = Answer::Skipped;
            answered(turn, seat, draft).await
        }
        (Step::Paid, _) => match read_money(&text, "KRW").filter(|paid| paid.minor <= MOST_PAID) {
            Some(paid) => {
                draft.paid = Answer::Given(paid);
                answered(turn, seat, draft).await
            }
            None => refuse(turn, seat, &draft, "samples-paid-unread", Args::new()).await,
        },
        (Step::Customs, _) => match customs_named(&text) {
            Some(customs) => {
                draft.customs = Some(customs);
                answered(turn, seat, draft).await
            }
            None => refuse(turn, seat, &draft, "samples-choose-button-please", Args::new()).await,
        },
        (Step::Summary, _) if is_yes || is_one_of("samples-save-button", &text) => {
            saving::save(turn, seat, draft).await
        }
        (Step::Summary, _) => refuse(turn, seat, &draft, "samples-choose-button-please", Args::new()).await,
    }
}

async fn too_long(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &Draft, limit: usize) -> Result<()> {
    refuse(turn, seat, draft, "samples-text-long", Args::new().with("limit", limit)).await
}

/// One line without what cannot be seen.
pub fn tidy(text: &str) -> String {
    let visible = |char: &char| {
        (!char.is_control() || char.is_whitespace())
            && !matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    let text: String = text.chars().filter(visible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn named_receiver(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft, text: &str) -> Result<()> {
    let receivers = to_whom(turn, seat.firm.id, &draft.to).await?;
    let sought = key(text);
    let is_meant = |name: &str| key(name).contains(&sought) && !sought.is_empty();
    let found: Vec<_> = receivers.iter().filter(|receiver| is_meant(&screen::named(Lang::Ko, receiver))).collect();
    let [only] = found[..] else {
        return refuse(turn, seat, &draft, "samples-choose-button-please", Args::new()).await;
    };
    if !is_chosen(&draft, only) {
        draft.to.extend(only.buyers().iter().map(|buyer| buyer.id));
    }
    go(turn, seat, draft).await
}

fn carrier_named(text: &str) -> Option<Carrier> {
    let said = key(text);
    let names = |carrier: Carrier| {
        let words = Lang::ALL.map(|lang| words::carrier(lang, carrier, None));
        words.into_iter().chain([carrier.name().to_owned()]).any(|name| key(&name) == said)
    };
    Carrier::ALL.into_iter().find(|carrier| names(*carrier))
}

fn customs_named(text: &str) -> Option<Customs> {
    let said = key(text);
    let has = |customs: Customs| Lang::ALL.iter().any(|lang| key(&words::customs(*lang, customs)).starts_with(&said));
    let mut found = Customs::ALL.into_iter().filter(|customs| has(*customs));
    found.next().filter(|_| found.next().is_none())
}

/// A day on the host's clock; one without a year is near today.
fn day_said(turn: &Turn<'_, '_>, seat: &Seat, text: &str) -> Option<NaiveDate> {
    let today = zone::local(turn.now, seat.cohort.details.zone).date_naive();
    if is_one_of("samples-today-words", text) {
        return Some(today);
    }
    if is_one_of("samples-yesterday-words", text) {
        return today.checked_sub_days(Days::new(1));
    }
    values::date(&Value::Text(text.to_owned()), Some(today))
}

fn key(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
