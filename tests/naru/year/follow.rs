//! How somebody answers what came of a meeting, by what the buttons do: partner by partner, as before, later, or never
//! again; where something was signed or shipped, how much and when.

use naru::domain::company::Role;
use naru::domain::follow_up::State;
use naru::sandbox::Shown;

use super::soul::{Act, Soul};

/// What Naru says once an answer is kept.
const SAVED: [&str; 2] = ["저장했습니다. 감사합니다.", "Saved: "];

/// What somebody has said of one partner: the firm and the buyer, and how far they are.
pub type Word = ((i64, i64), State);

#[derive(Default)]
pub struct Following {
    /// With the phone in hand for it.
    pub is_at_it: bool,
    /// Of whom something was said since they took it up.
    done: Vec<(i64, i64)>,
    /// What was tapped and not yet seen to be kept.
    meant: Option<Word>,
    /// What they were told was saved, in order.
    pub told: Vec<Word>,
    /// When they were asked, as days since the first meeting, and how often they wanted it later.
    pub asked_on: Vec<i64>,
    pub put_off: usize,
    /// They want no more of these questions, and were told so.
    pub is_stopped: bool,
    /// Asked although they had stopped it.
    pub asked_all_the_same: usize,
    /// Rounds in which they answered, by the same days.
    pub answered_on: Vec<i64>,
}

struct Button<'a> {
    data: &'a str,
    parts: Vec<&'a str>,
}

fn buttons(shown: &Shown) -> Vec<Button<'_>> {
    let data = shown.buttons.iter().flatten().filter_map(|button| button.data.as_deref());
    let ours = data.filter(|data| data.starts_with("fu:") || data.starts_with("deal:"));
    ours.map(|data| Button { data, parts: data.split(':').collect() }).collect()
}

fn pair(parts: &[&str]) -> Option<(i64, i64)> {
    Some((parts.get(2)?.parse().ok()?, parts.get(3)?.parse().ok()?))
}

/// Whether a message that nobody had asked for asks what came of meetings.
pub fn asks(shown: &Shown) -> bool {
    buttons(shown).iter().any(|button| button.data.starts_with("fu:later:"))
}

/// It was asked: whether they will answer.
pub fn hears(soul: &mut Soul, day: i64) -> bool {
    let following = &mut soul.following;
    following.asked_all_the_same += usize::from(following.is_stopped);
    following.asked_on.push(day);
    following.done.clear();
    following.is_at_it = soul.dice.percent(soul.habit.follows);
    following.is_at_it
}

pub fn looks(soul: &mut Soul, mut screens: &mut dyn Iterator<Item = &Shown>) -> Option<Act> {
    if !soul.following.is_at_it {
        return None;
    }
    let Some(shown) = Iterator::find(&mut screens, |shown| !buttons(shown).is_empty()) else {
        soul.following.is_at_it = false;
        return None;
    };
    if let Some(meant) = soul.following.meant.take()
        && SAVED.iter().any(|words| shown.text.contains(words))
    {
        soul.following.told.push(meant);
        let on = soul.following.asked_on.last().copied();
        soul.following.answered_on.extend(on);
        soul.following.answered_on.dedup();
    }
    let all = buttons(shown);
    let data = next(soul, &all);
    soul.following.is_at_it = data.is_some();
    match data {
        Some(Next::Tap(data)) => Some(Act::Tap { message: shown.message_id, data }),
        Some(Next::Say(text)) => Some(Act::Say(text.to_owned())),
        None => None,
    }
}

enum Next {
    Tap(String),
    Say(&'static str),
}

fn next(soul: &mut Soul, all: &[Button<'_>]) -> Option<Next> {
    let tap = |button: &Button<'_>| Some(Next::Tap(button.data.to_owned()));
    let begin = |start: &str| all.iter().find(|button| button.data.starts_with(start));
    if all.iter().any(|button| button.data.starts_with("deal:")) {
        return deal(soul, all);
    }
    // The last screens of putting it off and of stopping it.
    if let Some(yes) = all.iter().find(|button| button.parts[1] == "stop" && button.parts.get(3) == Some(&"yes")) {
        soul.following.is_stopped = true;
        return tap(yes);
    }
    if let Some(week) = all.iter().find(|button| button.parts[1] == "later" && button.parts.get(3) == Some(&"1")) {
        soul.following.put_off += 1;
        return tap(week);
    }
    if soul.following.done.is_empty() && soul.following.told.is_empty() {
        if let Some(stop) = begin("fu:stop:").filter(|_| soul.role == Role::Buyer && soul.dice.percent(6)) {
            return tap(stop);
        }
        if let Some(later) = begin("fu:later:").filter(|_| soul.dice.percent(8)) {
            return tap(later);
        }
    }
    let states: Vec<&Button<'_>> = all.iter().filter(|button| button.parts.get(4) == Some(&"s")).collect();
    if let Some(first) = states.first() {
        let of = pair(&first.parts)?;
        if soul.following.done.contains(&of) {
            return None;
        }
        soul.following.done.push(of);
        let chosen = soul.dice.one(&states)?;
        soul.following.meant = Some((of, State::from_letter(chosen.parts.get(5)?)?));
        return tap(chosen);
    }
    let done = &soul.following.done;
    let open = |button: &&Button<'_>| {
        button.parts.get(4) == Some(&"open") && pair(&button.parts).is_some_and(|of| !done.contains(&of))
    };
    let open: Vec<&Button<'_>> = all.iter().filter(open).collect();
    if open.is_empty() || !soul.dice.percent(soul.habit.follows_each) {
        return None;
    }
    tap(open[0])
}

/// How much, when, no document; then back to the list.
fn deal(soul: &mut Soul, all: &[Button<'_>]) -> Option<Next> {
    let tap = |button: &Button<'_>| Some(Next::Tap(button.data.to_owned()));
    let what = |word: &str| all.iter().find(|button| button.parts[1] == "d" && button.parts.get(3) == Some(&word));
    if let Some(amount) = what("amt") {
        return tap(amount);
    }
    if let Some(unknown) = what("unknown") {
        if soul.dice.percent(60) {
            return Some(Next::Say(if soul.role == Role::Firm { "2만5천달러" } else { "USD 25,000" }));
        }
        return tap(unknown);
    }
    if let Some(today) = all.iter().find(|button| button.data.ends_with(":day:today")) {
        return tap(today);
    }
    let onwards = ["deal:more:", "deal:done:", "fu:list:"];
    let button = onwards.iter().find_map(|start| all.iter().find(|button| button.data.starts_with(start)));
    button.and_then(tap)
}
