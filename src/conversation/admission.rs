//! What is asked of somebody whom the workbook does not know, once they have agreed: their name, and of a colleague
//! their position.

use anyhow::Result;
use unicode_normalization::UnicodeNormalization as _;

use super::turn::Turn;
use super::{consent, joining};
use crate::domain::company::{Person, Role};
use crate::domain::message::Message;
use crate::store;
use crate::store::people::Membership;
use crate::telegram::incoming::Said;
use crate::text::{Args, say};

const LONGEST: usize = 64;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Name,
    Position,
}

fn missing(person: &Person, joining: &Membership) -> Option<Missing> {
    let is_colleague = !joining.from_workbook && matches!(joining.member.role, Role::Firm | Role::Buyer);
    match person.details {
        ref details if details.name.trim().is_empty() => Some(Missing::Name),
        ref details if is_colleague && details.position.is_none() => Some(Missing::Position),
        _ => None,
    }
}

/// Who is joining: the chat's person, or the one of the invitation.
async fn person(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<Person> {
    store::people::person(turn.tx, turn.chat.person.unwrap_or(joining.member.person)).await
}

/// Asks for what is missing; false where nothing is.
pub async fn ask_next(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<bool> {
    let person = person(turn, joining).await?;
    let id = match missing(&person, joining) {
        Some(Missing::Name) => "joining-name",
        Some(Missing::Position) => "joining-position",
        None => return Ok(false),
    };
    turn.show(Message::new(say(turn.lang, id, &Args::new())));
    Ok(true)
}

/// Asks for the name once more where the position is asked for; false where it is not. Somebody known from another
/// cohort keeps theirs.
pub async fn back(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<bool> {
    let mut person = person(turn, joining).await?;
    let is_new = turn.chat.person.is_none() && !joining.from_workbook;
    if !is_new || missing(&person, joining) != Some(Missing::Position) || !consent::is_settled(turn, joining).await? {
        return Ok(false);
    }
    let name = std::mem::take(&mut person.details.name);
    store::people::change_person(turn.tx, person.id, &person.details).await?;
    turn.first(say(turn.lang, "joining-name-before", &Args::new().with("name", name)));
    ask_next(turn, joining).await
}

/// Takes a name or position; false where none was asked for.
pub async fn answer(turn: &mut Turn<'_, '_>, joining: &Membership, said: &Said) -> Result<bool> {
    let mut person = person(turn, joining).await?;
    let Some(missing) = missing(&person, joining) else { return Ok(false) };
    let Some(words) = one_line(&said.text) else {
        turn.first(say(turn.lang, "joining-one-line", &Args::new().with("most", LONGEST)));
        return ask_next(turn, joining).await;
    };
    match missing {
        Missing::Name => person.details.name = words,
        Missing::Position => person.details.position = Some(words),
    }
    store::people::change_person(turn.tx, person.id, &person.details).await?;
    turn.keep_answer(said).await?;
    Box::pin(joining::go_on(turn)).await?;
    Ok(true)
}

/// A few words on one line, without what cannot be seen.
fn one_line(text: &str) -> Option<String> {
    let seen = |char: char| {
        !char.is_control() && !matches!(char, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{3164}')
    };
    let is_one_line = !text.trim().contains('\n');
    let words: String = text.nfc().filter(|char| seen(*char)).collect();
    let words = words.trim();
    let has_letters = words.chars().any(char::is_alphabetic);
    (is_one_line && has_letters && words.chars().count() <= LONGEST).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_few_visible_words() {
        assert_eq!(one_line(" 김서준 ").as_deref(), Some("김서준"));
        assert_eq!(one_line("Ann\u{200b} Lee").as_deref(), Some("Ann Lee"));
        for odd in ["", "  ", "\u{200b}\u{3164}", "123", "a\nb", &"가".repeat(65)] {
            assert_eq!(one_line(odd), None, "{odd:?}");
        }
    }
}
