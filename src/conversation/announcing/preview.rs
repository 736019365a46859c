//! What each side will see: the very message, made for a real person of the audience. Its buttons do nothing here.

use std::collections::BTreeSet;

use anyhow::Result;

use super::super::turn::Turn;
use super::case::Case;
use super::checking;
use crate::domain::broadcast::Part;
use crate::domain::ids::CohortId;
use crate::domain::lang::Lang;
use crate::domain::message::{Message, Press};
use crate::store::broadcasts::NewReader;
use crate::text::{Args, say};
use crate::words::address::address;
use crate::words::broadcast::{self as words, files_go_ahead};

/// So many people are tried to find one for whom every place can be filled.
const TRIED: usize = 20;

/// Says it below, for each language in which something is written.
pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, readers: &[NewReader]) -> Result<()> {
    let lang = turn.lang;
    turn.tapped = None;
    for message in messages(turn, case, readers, lang, &case.staffed()).await? {
        turn.reply(message);
    }
    Ok(())
}

/// What all readers will see, as things stand.
pub async fn of_all(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    reads: Lang,
    staffed: &BTreeSet<CohortId>,
) -> Result<Vec<Message>> {
    let readers = checking::readers(turn, case).await?;
    messages(turn, case, &readers, reads, staffed).await
}

/// The same for somebody who reads `reads` and may know the people of these cohorts. Where none of them would see it, the
/// words are shown as they were written.
pub async fn messages(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    readers: &[NewReader],
    reads: Lang,
    staffed: &BTreeSet<CohortId>,
) -> Result<Vec<Message>> {
    let mut messages = Vec::new();
    for lang in Lang::ALL {
        let Some(words) = case.broadcast.body.side(lang).text() else { continue };
        match of_side(turn, case, readers, lang, staffed).await? {
            Some((name, said)) => {
                let args = Args::new().with("lang", lang.code()).with("name", name);
                messages.push(Message::new(say(reads, "announcing-preview", &args)));
                messages.extend(said);
            }
            None => {
                let args = Args::new().with("lang", lang.code());
                messages.push(Message::new(say(reads, "announcing-preview-nobody", &args)));
                messages.push(Message::new(words.clone()));
            }
        }
    }
    Ok(messages)
}

/// Somebody who reads this language and will be told, or else would be: how they are called, and what they will see.
async fn of_side(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    readers: &[NewReader],
    lang: Lang,
    staffed: &BTreeSet<CohortId>,
) -> Result<Option<(String, Vec<Message>)>> {
    let of_lang = readers.iter().filter(|reader| reader.lang == lang);
    let (told, others): (Vec<_>, Vec<_>) = of_lang.partition(|reader| reader.left_out.is_none());
    let mut tried = 0;
    for reader in told.into_iter().chain(others) {
        let to = words::addressee(turn.tx, turn.house.bot, reader.member).await?;
        let Some(to) = to.filter(|to| staffed.contains(&to.cohort.id)) else { continue };
        if tried == TRIED {
            break;
        }
        tried += 1;
        let broadcast = &case.broadcast;
        let ahead = files_go_ahead(broadcast, case.cohorts.values(), lang);
        let with_file = broadcast.body.side(lang).files.len() == 1 && !ahead;
        let mut said = Vec::new();
        for part in [Part::Files, Part::Text].into_iter().skip(usize::from(!ahead)) {
            let with_file = with_file && part == Part::Text;
            match words::message(turn.tx, broadcast, &to, lang, part, with_file, turn.now).await? {
                Ok(message) => said.push(without_deeds(message)),
                Err(_) => break,
            }
        }
        if said.len() == 1 + usize::from(ahead) {
            return Ok(Some((address(lang, &to.person, to.company.as_ref()), said)));
        }
    }
    Ok(None)
}

fn without_deeds(mut message: Message) -> Message {
    for button in message.keyboard.iter_mut().flatten() {
        if let Press::Data(data) = &mut button.press {
            *data = "bw:pv".to_owned();
        }
    }
    message
}
