//! How somebody answers the questions of a meeting's log, by what the buttons do rather than by what they are called, so
//! that it is the same in both languages.

use std::collections::BTreeSet;

use naru::domain::log::{Amount, Held, NextStep, Prepared, Score};
use naru::domain::money::Money;
use naru::sandbox::Shown;

use super::dice::Dice;
use super::soul::{Act, Said, Soul};

/// Typed now and then, with what is meant by it in smallest units.
const TYPED: [(&str, &str, i64); 5] = [
    ("7만불", "USD", 7_000_000),
    ("USD 45,000", "USD", 4_500_000),
    ("3천만원", "KRW", 30_000_000),
    ("120천불", "USD", 12_000_000),
    ("2만5천달러", "USD", 2_500_000),
];

/// What Naru says to a button of an earlier screen.
const OUTDATED: [&str; 2] = ["바꾼 것이 없습니다", "so nothing was changed"];

/// A button of a log.
struct Button<'a> {
    data: &'a str,
    meeting: i64,
    what: Vec<&'a str>,
}

fn buttons(shown: &Shown) -> Vec<Button<'_>> {
    let data = shown.buttons.iter().flatten().filter_map(|button| button.data.as_deref());
    let read = |data| {
        let mut parts = str::split(data, ':');
        let is_log = parts.next() == Some("log");
        let meeting = parts.next().filter(|_| is_log)?.parse().ok()?;
        let what: Vec<&str> = parts.skip(2).collect();
        (!what.is_empty()).then_some(Button { data, meeting, what })
    };
    data.filter_map(read).collect()
}

/// The meetings whose logs a message asks for.
pub fn meetings(shown: &Shown) -> BTreeSet<i64> {
    let asks = |button: &Button<'_>| matches!(button.what[0], "held" | "open");
    buttons(shown).into_iter().filter(asks).map(|button| button.meeting).collect()
}

/// What is done next about logs, by the newest screens that speak of any.
pub fn looks(soul: &mut Soul, screens: &mut dyn Iterator<Item = &Shown>) -> Option<Act> {
    for shown in screens {
        let all = buttons(shown);
        let Some(first) = all.first() else {
            // In the middle of it something else has come; the question is above.
            if soul.at_log.is_some() {
                continue;
            }
            return None;
        };
        let is_mine = soul.at_log.is_none_or(|meeting| all.iter().any(|button| button.meeting == meeting));
        if !is_mine {
            continue;
        }
        let is_sent = all.iter().any(|button| button.what[0] == "fix");
        if is_sent {
            if soul.at_log == Some(first.meeting) {
                let said = soul.said.get(&first.meeting).cloned().unwrap_or_default();
                soul.sent.insert(first.meeting, said);
                soul.at_log = None;
            }
            // Perhaps a list above has more of them.
            continue;
        }
        let open = all.iter().filter(|button| !soul.sent.contains_key(&button.meeting)).collect::<Vec<_>>();
        if open.is_empty() {
            continue;
        }
        if OUTDATED.iter().any(|words| shown.text.contains(words))
            && let Some((meeting, said)) = soul.meant.take()
        {
            soul.outdated += 1;
            soul.said.insert(meeting, said);
        }
        let act = answers(soul, shown, &open);
        // Whoever gives up here does not go on with an earlier screen.
        if act.is_some() || soul.at_log.is_none() {
            return act;
        }
    }
    soul.at_log = None;
    None
}

fn answers(soul: &mut Soul, shown: &Shown, open: &[&Button<'_>]) -> Option<Act> {
    let (message, meeting) = (shown.message_id, open[0].meeting);
    soul.at_log = Some(meeting);
    if open.iter().all(|button| button.what == ["open"]) {
        return Some(Act::Tap { message, data: open[0].data.to_owned() });
    }
    if soul.dice.percent(soul.habit.gives_up) {
        soul.at_log = None;
        return None;
    }
    if soul.dice.percent(2) {
        return Some(Act::Sticker);
    }
    let mut said = soul.said.remove(&meeting).unwrap_or_default();
    soul.meant = Some((meeting, said.clone()));
    let of_it: Vec<&Button<'_>> = open.iter().copied().filter(|button| button.meeting == meeting).collect();
    let answer = answer(soul, &mut said, &of_it);
    soul.said.insert(meeting, said);
    answer.map(|answer| match answer {
        Answer::Tap(data) => Act::Tap { message, data },
        Answer::Say(text) => Act::Say(text.to_owned()),
    })
}

enum Answer {
    Tap(String),
    Say(&'static str),
}

fn answer(soul: &mut Soul, said: &mut Said, open: &[&Button<'_>]) -> Option<Answer> {
    let tap = |button: &Button<'_>| Some(Answer::Tap(button.data.to_owned()));
    let of = |verb: &str| open.iter().copied().filter(|button| button.what[0] == verb).collect::<Vec<_>>();
    if let Some(send) = of("send").first() {
        return tap(send);
    }
    if let Some(first) = of("held").first() {
        let went = how_it_went(soul, first.meeting);
        let held = of("held").into_iter().find(|button| button.what.get(1) == Some(&went.name())).unwrap_or(first);
        said.held = Held::from_name(held.what.get(1)?);
        return tap(held);
    }
    if let Some(chosen) = soul.dice.one(&of("interest")) {
        said.interest = Score::new(chosen.what.get(1)?.parse().ok()?);
        return tap(chosen);
    }
    if let Some(chosen) = soul.dice.one(&of("prep")) {
        said.prepared = Prepared::from_name(chosen.what.get(1)?);
        return tap(chosen);
    }
    for verb in ["con", "pro"] {
        if !of(verb).is_empty() {
            return amount(soul, said, verb, &of(verb));
        }
    }
    let next = of("next");
    let more = next.iter().copied().filter(|button| button.what.get(2) == Some(&"on")).collect::<Vec<_>>();
    let more = more.into_iter().filter(|button| button.what[1] != NextStep::Nothing.name() || said.next.is_empty());
    let more = more.collect::<Vec<_>>();
    if said.next.is_empty() || (said.next.len() < 3 && soul.dice.percent(30)) {
        let chosen = soul.dice.one(&more)?;
        let step = NextStep::from_name(chosen.what.get(1)?)?;
        said.next.retain(|one| *one != NextStep::Nothing);
        said.next.insert(step);
        return tap(chosen);
    }
    next.into_iter().find(|button| button.what.get(1) == Some(&"done")).and_then(tap)
}

/// The same whenever they are asked; now and then somebody remembers it otherwise than the others.
fn how_it_went(soul: &Soul, meeting: i64) -> Held {
    let mut truth = Dice::new(u64::try_from(meeting).unwrap_or_default());
    let mut own = Dice::new(u64::try_from(meeting * 10_000 + soul.chat).unwrap_or_default());
    let dice = if own.percent(4) { &mut own } else { &mut truth };
    match dice.below(100) {
        0..6 => Held::BuyerAbsent,
        6..8 => Held::FirmAbsent,
        8..10 => Held::Connection,
        10..13 => Held::Elsewhere,
        _ => Held::Held,
    }
}

fn amount(soul: &mut Soul, said: &mut Said, verb: &str, open: &[&Button<'_>]) -> Option<Answer> {
    let money = |button: &Button<'_>| match *button.what {
        [_, currency, minor, ..] => minor.parse().ok().map(|minor| Money::new(minor, currency)),
        _ => None,
    };
    let mut offered: Vec<(&Button<'_>, Money)> =
        open.iter().filter_map(|button| money(button).map(|money| (*button, money))).collect();
    if let Some(typed) = said.typed.take() {
        offered.retain(|(_, money)| *money == typed);
        let all: Vec<&str> = open.iter().map(|button| button.data).collect();
        assert!(!offered.is_empty(), "{typed:?} was read otherwise: {all:?}");
    } else if open.iter().any(|button| button.what.len() == 2 && button.what[1] == "unknown") {
        match soul.dice.below(100) {
            0..20 => {
                set(said, verb, Amount::Unknown);
                return open.iter().find(|button| button.what[1] == "unknown").map(|b| Answer::Tap(b.data.to_owned()));
            }
            20..45 => {
                let (text, currency, minor) = soul.dice.one(&TYPED)?;
                said.typed = Some(Money::new(minor, currency));
                return Some(Answer::Say(text));
            }
            _ => {}
        }
    }
    let (button, money) = soul.dice.one(&offered)?;
    set(said, verb, Amount::Said(money));
    Some(Answer::Tap(button.data.to_owned()))
}

fn set(said: &mut Said, verb: &str, amount: Amount) {
    match verb {
        "con" => said.consulted = Some(amount),
        _ => said.prospective = Some(amount),
    }
}
