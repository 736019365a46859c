//! What each side will see: the very message, made for a real person of the audience. Its buttons do nothing here.

use anyhow::Result;

use super::super::turn::Turn;
use super::case::Case;
use crate::domain::broadcast::Part;
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
    for message in messages(turn, case, readers, lang).await? {
        turn.reply(message);
    }
    Ok(())
}

/// The same for somebody who reads `reads`, and is to be told of it.
pub async fn messages(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    readers: &[NewReader],
    reads: Lang,
) -> Result<Vec<Message>> {
    let mut messages = Vec::new();
    for lang in Lang::ALL {
        if case.broadcast.body.side(lang).text().is_none() {
            continue;
        }
        match of_side(turn, case, readers, lang).await? {
            Some((name, said)) => {
                let args = Args::new().with("lang", lang.code()).with("name", name);
                messages.push(Message::new(say(reads, "announcing-preview", &args)));
                messages.extend(said);
            }
            None => {
                let args = Args::new().with("lang", lang.code());
                messages.push(Message::new(say(reads, "announcing-preview-nobody", &args)));
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
) -> Result<Option<(String, Vec<Message>)>> {
    let of_lang = readers.iter().filter(|reader| reader.lang == lang);
    let (told, others): (Vec<_>, Vec<_>) = of_lang.partition(|reader| reader.left_out.is_none());
    for reader in told.into_iter().chain(others).take(TRIED) {
        let Some(to) = words::addressee(turn.tx, turn.house.bot, reader.member).await? else { continue };
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
