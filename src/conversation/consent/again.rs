//! Consent in words and thought better of: what is answered is the item the person has before them, and going back shows
//! what was answered to the one before it.

use anyhow::Result;

use super::{Sheet, Shown, choices, choose, closed, data, page_instead, question};
use crate::conversation::Talk;
use crate::conversation::turn::Turn;
use crate::domain::consent::{Asked, Item, Standing};
use crate::domain::message::Press;
use crate::store::people::Membership;
use crate::store::visible::Visible;
use crate::text::words::{Word, command_word};
use crate::text::{Args, label, say};

/// Yes or no in writing, to the item that is shown; false where nothing is asked here.
pub async fn answer(turn: &mut Turn<'_, '_>, joining: &Membership, text: &str) -> Result<bool> {
    let sheet = Sheet::of(turn, joining).await?;
    let word = command_word(text);
    let asked = match (shown(turn, &sheet).await?, sheet.standing()) {
        (Some(shown), _) => shown,
        (None, Standing::Open(asked)) => asked,
        (None, Standing::Refused(asked)) => {
            // A yes to what was said after a refusal agrees to nothing: the text is shown again first.
            let again = word == Some(Word::Yes);
            turn.talk = Talk::Joining;
            let page = page_instead(turn, joining, asked).await?;
            turn.show(if again {
                question(turn.lang, &sheet, asked, Shown::Short)
            } else {
                closed(turn.lang, &sheet, asked, page)
            });
            return Ok(true);
        }
        (None, Standing::Settled) => return Ok(false),
    };
    match word {
        Some(Word::Yes) => choose(turn, joining, &sheet, asked, true).await?,
        Some(Word::No) => choose(turn, joining, &sheet, asked, false).await?,
        _ => {
            turn.talk = Talk::Joining;
            turn.first(say(turn.lang, "consent-choose", &Args::new()));
            turn.show(question(turn.lang, &sheet, asked, Shown::Short));
        }
    }
    Ok(true)
}

/// The item whose question is the last thing in the chat.
async fn shown(turn: &mut Turn<'_, '_>, sheet: &Sheet) -> Result<Option<Asked>> {
    let newest = turn.newest(1).await?.pop();
    let Some(Visible { message, .. }) = newest else { return Ok(None) };
    let is_asked = |asked: &Asked| {
        let yes = Press::Data(data(sheet, *asked, "yes"));
        sheet.may_be_answered(*asked) && message.keyboard.iter().flatten().any(|button| button.press == yes)
    };
    Ok(sheet.policy.of(sheet.role).iter().copied().find(is_asked))
}

/// Whether nothing is left to agree to, and none of it is shown for a second thought.
pub async fn is_settled(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<bool> {
    let sheet = Sheet::of(turn, joining).await?;
    Ok(sheet.standing() == Standing::Settled && shown(turn, &sheet).await?.is_none())
}

/// Shows the item answered before the one that is shown or open, with its answer; false where there is none.
pub async fn back(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<bool> {
    let sheet = Sheet::of(turn, joining).await?;
    let now = match (shown(turn, &sheet).await?, sheet.standing()) {
        (Some(shown), _) => Some(shown),
        (None, Standing::Open(asked) | Standing::Refused(asked)) => Some(asked),
        (None, Standing::Settled) => None,
    };
    let items = sheet.policy.of(sheet.role);
    let before = items.iter().take_while(|asked| Some(**asked) != now);
    let Some((asked, given)) = before.filter_map(|asked| Some((*asked, sheet.given(asked.item)?))).last() else {
        return Ok(false);
    };
    let (yes, no) = choices(asked);
    let answer = label(turn.lang, if given { yes } else { no }, &Args::new());
    turn.first(say(turn.lang, "consent-answered", &Args::new().with("answer", answer)));
    turn.show(question(turn.lang, &sheet, asked, Shown::Short));
    Ok(true)
}

/// Asks whether what was just agreed to may come at night too; false where that is answered or not asked of the role.
pub async fn ask_night(turn: &mut Turn<'_, '_>) -> Result<bool> {
    let member = turn.me()?.membership.clone();
    let sheet = Sheet::of(turn, &member).await?;
    let Some(asked) = sheet.asked(Item::Night).filter(|asked| sheet.given(asked.item).is_none()) else {
        return Ok(false);
    };
    turn.talk = Talk::Joining;
    turn.joining = Some(member);
    turn.show(question(turn.lang, &sheet, asked, Shown::Short));
    Ok(true)
}

/// Whether somebody who has joined is asked only about what they may leave unanswered.
pub fn is_optional(turn: &Turn<'_, '_>) -> bool {
    let is_in = |one: &Membership| turn.channel.lets_in(one);
    let has_joined = || turn.joining.as_ref().is_some_and(is_in);
    turn.talk == Talk::Joining && turn.me.is_some() && has_joined()
}
