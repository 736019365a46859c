//! Words typed where a button was expected: whoever writes what stands on a button presses it.

use anyhow::Result;

use super::turn::Turn;
use crate::domain::message::{Message, Press};
use crate::text::words::are_same;

/// Among so many messages a button is looked for: a notice may have come below the question.
const FEW: usize = 3;
/// No button says more, in characters.
const LONGEST: usize = 100;
/// Buttons that may be pressed by their words from further up: those of a step. One that answers a question of its own
/// is pressed only where that question is the last thing the person has read.
const FURTHER_UP: [&str; 9] = ["staff", "bw", "m", "late", "wish", "held", "un", "log", "deal"];
const MAKES_A_CHANGE: [&str; 10] = [
    "staff:do:",
    "staff:deal:",
    "bw:send:",
    "bw:ok:",
    "bw:unsend:",
    "bw:dropped:",
    "un:drop",
    "deal:off:",
    "deal:d:",
    "deal:promise:",
];

/// The data of the button that says these words, in the newest message that has one.
pub async fn button(turn: &mut Turn<'_, '_>, text: &str) -> Result<Option<String>> {
    if text.chars().count() > LONGEST {
        return Ok(None);
    }
    let visible = turn.newest(FEW).await?;
    for (place, one) in visible.iter().enumerate() {
        let mut found = saying(&one.message, text);
        found.retain(|data| place == 0 || may_be_further_up(data));
        found.sort_unstable();
        found.dedup();
        match found[..] {
            [] => {}
            [only] => return Ok(Some(only.to_owned())),
            // Two that say the same of different things.
            _ => return Ok(None),
        }
    }
    Ok(None)
}

fn saying<'m>(message: &'m Message, text: &str) -> Vec<&'m str> {
    let buttons = message.keyboard.iter().flatten().filter(|button| are_same(&button.label, text));
    let data = buttons.filter_map(|button| match &button.press {
        Press::Data(data) => Some(data.as_str()),
        Press::Url(_) => None,
    });
    data.collect()
}

fn may_be_further_up(data: &str) -> bool {
    let verb = data.split(':').next().unwrap_or_default();
    let makes_a_change = MAKES_A_CHANGE.iter().any(|change| data.starts_with(change));
    FURTHER_UP.contains(&verb) && !makes_a_change && !(verb == "log" && data.ends_with(":send"))
}
