//! Answers that are typed where the question with its buttons is the last thing somebody has read: 협의 중, on hold. Other
//! words go to the office as ever, and the question that is left open stands below them once more.

use anyhow::Result;

use super::super::turn::Turn;
use super::super::{help, press};
use super::list;
use crate::domain::follow_up::State;
use crate::domain::message::{Message, Press};
use crate::telegram::incoming::Said;
use crate::text::words::is_one_of;

/// False where nothing of this was asked last.
pub async fn take(turn: &mut Turn<'_, '_>, said: &Said) -> Result<bool> {
    let Some(newest) = turn.newest(1).await?.pop() else { return Ok(false) };
    let data = buttons(&newest.message);
    let named = data.iter().find(|data| answer_of(data).is_some_and(|state| is_one_of(forms(state), &said.text)));
    if let Some(data) = named {
        turn.keep_answer(said).await?;
        press::tap(turn, data).await?;
        return Ok(true);
    }
    let question = data.iter().find_map(|data| Some(format!("{}:open", data.split_once(":s:")?.0)));
    let is_list = data.iter().any(|data| data.starts_with("fu:later:"));
    if question.is_none() && !is_list {
        return Ok(false);
    }
    help::pass_on(turn, said).await?;
    match question {
        Some(open) => press::tap(turn, &open).await?,
        None => list::show(turn).await?,
    }
    Ok(true)
}

fn buttons(message: &Message) -> Vec<String> {
    let all = message.keyboard.iter().flatten().filter_map(|button| match &button.press {
        Press::Data(data) => Some(data.clone()),
        Press::Url(_) => None,
    });
    all.filter(|data| data.starts_with("fu:")).collect()
}

/// What a button answers: `fu:f:1:2:s:q:0`
fn answer_of(data: &str) -> Option<State> {
    let (_, answer) = data.split_once(":s:")?;
    State::from_letter(answer.split(':').next()?)
}

fn forms(state: State) -> &'static str {
    match state {
        State::None => "follow-words-none",
        State::Talking => "follow-words-talking",
        State::Samples => "follow-words-samples",
        State::Quotation => "follow-words-quotation",
        State::Contracted => "follow-words-contracted",
        State::Exported => "follow-words-exported",
        State::OnHold => "follow-words-on-hold",
        State::Ended => "follow-words-ended",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::words::command_word;
    use crate::text::{Args, label};

    #[test]
    fn no_words_mean_two_states_or_a_command() {
        for lang in Lang::ALL {
            for state in State::ALL {
                for form in label(lang, forms(state), &Args::new()).split(',') {
                    let meant = State::ALL.into_iter().filter(|state| is_one_of(forms(*state), form));
                    assert_eq!(meant.collect::<Vec<_>>(), [state], "{form}");
                    assert_eq!(command_word(form), None, "{form}");
                }
            }
        }
    }

    #[test]
    fn a_button_tells_its_answer() {
        assert_eq!(answer_of("fu:f:1:2:s:q:0"), Some(State::Quotation));
        assert_eq!((answer_of("fu:f:1:2:open"), answer_of("fu:list:1")), (None, None));
    }
}
