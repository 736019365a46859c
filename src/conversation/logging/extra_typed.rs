//! What is typed to be added to a log: a remark, an amount, the hours, a product with its price and quantity.

use anyhow::Result;
use chrono::{DateTime, Duration, NaiveTime, Utc};

use super::super::late;
use super::super::talk::Talk;
use super::super::turn::Turn;
use super::amounts::Typed;
use super::desk::Desk;
use super::extra::{save, show, worked_words};
use super::{Place, amounts, enter, own, own_typed};
use crate::domain::log::{Amount, Product, Worked};
use crate::domain::message::{Button, Message};
use crate::domain::money::Money;
use crate::domain::zone::{instant, local};
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word, is_one_of};
use crate::text::{Args, Count, read_count, say};
use crate::words::log::amount_data;

/// In characters.
const LONGEST_REMARK: usize = 1000;
const LONGEST_NAME: usize = 100;
const MOST_PRODUCTS: usize = 10;
const MOST_COUNTED: i64 = 999_999_999;
/// An interpreter is at it no longer than this.
const LONGEST_WORK: Duration = Duration::hours(6);

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, place: &Place) -> Result<()> {
    let words = &desk.words;
    let answers = desk.log.as_ref().map(|log| log.answers.clone()).unwrap_or_default();
    let message = match place {
        Place::Questions => return super::asking::later(turn, desk).await,
        Place::Own(question) => return own::ask(turn, desk, *question).await,
        Place::Remark => {
            let text = words.say("log-ask-remark");
            let message = match &answers.remark {
                Some(remark) => Message::new(text.line(words.was(remark)))
                    .row([words.button("log-remark-none-button", "x:remark:none")]),
                None => Message::new(text),
            };
            message.row([words.button("log-skip-button", "x:remark:skip")])
        }
        Place::Expected { several, .. } if !several.is_empty() => {
            let args = words.args().with("question", "expected");
            let message =
                several_of(desk, Message::new(say(words.lang, "log-amount-which", &args)), "x:order", several);
            message.row([words.button("log-amount-again-button", "x:order:type")])
        }
        Place::Expected { read: Some(amount), .. } => {
            let args = words.args().with("amount", amount.clone()).with("question", "expected");
            Message::new(say(words.lang, "log-amount-read", &args))
                .row([words.button("log-amount-yes-button", &amount_data("x:order", amount))])
                .row([words.button("log-amount-again-button", "x:order:type")])
        }
        Place::Expected { read: None, .. } => {
            let rows = words.amounts("x:order", answers.expected.as_ref());
            let message = Message::new(words.say("log-ask-expected").line(words.typed(answers.expected.as_ref())));
            let message = rows.into_iter().fold(message, |message, row| message.row(row));
            message.row([words.button("log-skip-button", "x:order:skip")])
        }
        Place::Worked => {
            let details = &desk.sight().meeting.details;
            let planned = Worked { from: details.starts_at, until: details.ends_at() };
            let args = words.args().with("hours", worked_words(desk, planned));
            let yes = crate::text::label(words.lang, "log-worked-planned-button", &args);
            let yes = crate::domain::message::Button::data(yes, words.data("x:worked:planned"));
            let was =
                answers.worked.filter(|worked| *worked != planned).map(|worked| words.was(worked_words(desk, worked)));
            Message::new(say(words.lang, "log-ask-worked", &args).line(was.unwrap_or_default()))
                .row([yes])
                .row([words.button("log-skip-button", "x:worked:skip")])
        }
        Place::Product { name: Some(name), several, .. } if !several.is_empty() => {
            let text = say(words.lang, "log-price-which", &Args::new().with("name", name));
            let message = several_of(desk, Message::new(text), "x:products", several);
            message.row([words.button("log-skip-button", "x:products:skip")])
        }
        Place::Product { name, price, .. } => {
            let text = match (name, price) {
                (None, _) if is_full(desk) => {
                    say(words.lang, "log-products-full", &Args::new().with("limit", MOST_PRODUCTS))
                }
                (None, _) => words.say("log-ask-product"),
                (Some(name), None) => say(words.lang, "log-ask-price", &Args::new().with("name", name)),
                (Some(name), Some(price)) => {
                    let args = Args::new().with("name", name).with("price", price.clone());
                    say(words.lang, "log-ask-quantity", &args)
                }
            };
            let mut message = Message::new(text);
            if name.is_none() && !answers.products.is_empty() {
                message = message.row([words.button("log-products-none-button", "x:products:none")]);
            }
            message.row([words.button("log-skip-button", "x:products:skip")])
        }
    };
    turn.show(message);
    Ok(())
}

pub async fn said(turn: &mut Turn<'_, '_>, desk: Desk, place: Place, said: &Said) -> Result<()> {
    let text = said.text.trim();
    if let Place::Own(question) = place {
        return own_typed::said(turn, &desk, question, said).await;
    }
    // An amount is read first: that nothing will be ordered is an answer.
    let is_amount = matches!(place, Place::Expected { .. }) && amounts::read(text).is_some();
    if !is_amount && is_one_of("log-skip-words", text) {
        turn.keep_answer(said).await?;
        return show(turn, &desk).await;
    }
    match place {
        Place::Questions | Place::Own(_) => super::ask_again(turn).await,
        Place::Remark => match text.chars().count() {
            0 => ask(turn, &desk, &place).await,
            1..=LONGEST_REMARK if late::is_late(turn) => late::keep(turn, said).await,
            1..=LONGEST_REMARK => {
                turn.keep_answer(said).await?;
                save(turn, &desk, |answers| answers.remark = Some(text.to_owned())).await
            }
            _ => not_kept(turn, &desk, place, "log-remark-long", LONGEST_REMARK).await,
        },
        Place::Expected { read, .. } => expected(turn, &desk, read, said).await,
        Place::Worked => match hours(text, desk.sight().meeting.details.starts_at, desk.standing.eyes.reader.zone) {
            Some(worked) => {
                turn.keep_answer(said).await?;
                save(turn, &desk, |answers| answers.worked = Some(worked)).await
            }
            None => not_kept(turn, &desk, place, "log-worked-unread", 0).await,
        },
        Place::Product { name, price, .. } => product(turn, &desk, name, price, said).await,
    }
}

async fn not_kept(turn: &mut Turn<'_, '_>, desk: &Desk, place: Place, why: &str, limit: usize) -> Result<()> {
    turn.first(say(turn.lang, why, &Args::new().with("limit", limit)));
    ask(turn, desk, &place).await
}

async fn goes_on(turn: &mut Turn<'_, '_>, desk: &Desk, place: Place) -> Result<()> {
    enter(turn, desk, place.clone());
    ask(turn, desk, &place).await
}

async fn expected(turn: &mut Turn<'_, '_>, desk: &Desk, read: Option<Money>, said: &Said) -> Result<()> {
    match (&read, command_word(&said.text)) {
        (Some(amount), Some(Word::Yes)) => {
            let amount = Amount::Said(amount.clone());
            return save(turn, desk, |answers| answers.expected = Some(amount)).await;
        }
        (Some(_), Some(Word::No)) => return goes_on(turn, desk, Place::expected()).await,
        _ => {}
    }
    let (read, several) = match amounts::read(&said.text) {
        Some(Typed::Unknown) => {
            return save(turn, desk, |answers| answers.expected = Some(Amount::Unknown)).await;
        }
        Some(Typed::Nothing) => {
            let none = Amount::Said(Money::new(0, "USD"));
            return save(turn, desk, |answers| answers.expected = Some(none)).await;
        }
        Some(Typed::One(amount)) => (Some(amount), Vec::new()),
        Some(Typed::Several(amounts)) => (None, amounts),
        None => return not_kept(turn, desk, Place::expected(), "log-amount-unread", 0).await,
    };
    turn.keep_answer(said).await?;
    goes_on(turn, desk, Place::Expected { read, several }).await
}

/// Which of several prices was meant, where that is what is asked.
pub async fn price(turn: &mut Turn<'_, '_>, desk: &Desk, price: Money) -> Result<()> {
    let open = match &turn.talk {
        Talk::Logging(open) if (open.meeting, open.side) == (desk.sight().meeting.id, desk.side) => Some(&open.at),
        _ => None,
    };
    match open {
        Some(Place::Product { name: Some(name), price: None, .. }) => {
            let place = Place::product(Some(name.clone()), Some(price));
            goes_on(turn, desk, place).await
        }
        _ => super::extra::stale(turn, desk).await,
    }
}

fn several_of(desk: &Desk, message: Message, verb: &str, several: &[Money]) -> Message {
    let words = &desk.words;
    let button = |amount: &Money| {
        let label = words.amount(&Amount::Said(amount.clone()));
        [Button::data(label, words.data(&amount_data(verb, amount)))]
    };
    several.iter().map(button).fold(message, Message::row)
}

/// There are as many products as a log takes: those are kept, and the new one is not.
fn is_full(desk: &Desk) -> bool {
    desk.log.as_ref().is_some_and(|log| log.answers.products.len() >= MOST_PRODUCTS)
}

async fn full(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    goes_on(turn, desk, Place::product(None, None)).await
}

/// A name, then what one costs, then how many.
async fn product(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    name: Option<String>,
    price: Option<Money>,
    said: &Said,
) -> Result<()> {
    let text = said.text.trim();
    turn.keep_answer(said).await?;
    match (name, price) {
        (None, _) if is_full(desk) => full(turn, desk).await,
        (None, _) if text.is_empty() || text.chars().count() > LONGEST_NAME => {
            let place = Place::product(None, None);
            not_kept(turn, desk, place, "log-product-long", LONGEST_NAME).await
        }
        (None, _) => goes_on(turn, desk, Place::product(Some(text.to_owned()), None)).await,
        (Some(name), None) => match amounts::read(text) {
            Some(Typed::One(price)) => goes_on(turn, desk, Place::product(Some(name), Some(price))).await,
            Some(Typed::Several(several)) => {
                goes_on(turn, desk, Place::Product { name: Some(name), price: None, several }).await
            }
            // A product that costs nothing, or nobody knows what, is no line of a quotation.
            Some(Typed::Nothing | Typed::Unknown) | None => {
                let place = Place::product(Some(name), None);
                not_kept(turn, desk, place, "log-amount-unread", 0).await
            }
        },
        // Whoever of the party was faster may have filled the list meanwhile.
        (Some(_), Some(_)) if is_full(desk) => full(turn, desk).await,
        (Some(name), Some(price)) => match quantity(text) {
            Some(Count { number, unit }) => {
                let product = Product { name, price, quantity: number, unit };
                save(turn, desk, |answers| answers.products.push(product)).await
            }
            None => {
                let place = Place::product(Some(name), Some(price));
                not_kept(turn, desk, place, "log-quantity-unread", 0).await
            }
        },
    }
}

/// `3,000개`, `3만 개`, `5k pcs`, `3000kg`
fn quantity(text: &str) -> Option<Count> {
    read_count(text).filter(|count| (1..=MOST_COUNTED).contains(&count.number))
}

/// `9:45-10:30` on the reader's clock, near the start of the meeting.
fn hours(text: &str, starts_at: DateTime<Utc>, zone: chrono_tz::Tz) -> Option<Worked> {
    let text: String = text.chars().map(|char| if "~–—−".contains(char) { '-' } else { char }).collect();
    let (from, until) = text.split_once('-')?;
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    let day = local(starts_at, zone).date_naive();
    let from = near(instant(day.and_time(time(from)?), zone), starts_at);
    let until = near(instant(day.and_time(time(until)?), zone), starts_at);
    let is_likely = from < until && until - from <= LONGEST_WORK && (from - starts_at).abs() <= LONGEST_WORK;
    is_likely.then_some(Worked { from, until })
}

/// Twelve hours off where somebody wrote 2:10 for the afternoon, or past midnight.
fn near(at: DateTime<Utc>, starts_at: DateTime<Utc>) -> DateTime<Utc> {
    let off = [-24, -12, 0, 12, 24].map(|hours| at + Duration::hours(hours));
    off.into_iter().min_by_key(|at| (*at - starts_at).abs()).unwrap_or(at)
}
