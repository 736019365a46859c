//! The words in each language, as typed; or that a language is not for this announcement, so that its readers are left out
//! rather than told in the wrong one.

use anyhow::Result;

use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::case::Case;
use super::{At, Step, checking, editing, screens};
use crate::domain::broadcast::{Body, Words};
use crate::domain::ids::MessageId;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::placeholder::Placeholder;
use crate::telegram::incoming::Said;
use crate::text::{Args, say};
use crate::words::broadcast::{MESSAGE, length};

/// So much of the words is shown at this step; all of them are in the preview.
const SHOWN: usize = 1_000;

/// What staff wrote, as they wrote it.
fn typed(said: &Said) -> Text {
    said.rich.trimmed()
}

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, lang: Lang) -> Result<()> {
    let here = turn.lang;
    let readers = checking::whoever(turn, case).await?;
    let count = readers.iter().filter(|reader| reader.lang == lang).count();
    let args = Args::new().with("lang", lang.code()).with("count", count);
    let mut text = say(here, "announcing-words", &args);
    let side = case.broadcast.body.side(lang);
    let mut message = Message::default();
    match &side.words {
        None => {
            text = text.paragraph(say(here, "announcing-words-ask", &args));
            message = message.row([case.change_with(turn, "announcing-skip-button", &args, "skip", lang.code())]);
        }
        Some(Words::NotForThem) => {
            text = text.paragraph(say(here, "announcing-words-not-for", &args));
            message = message.row([case.change(turn, "announcing-unskip-button", "wipe", lang.code())]);
        }
        Some(Words::Say(words)) => {
            let size = words.to_plain().chars().count();
            text = text.paragraph(beginning(words, SHOWN));
            let args = args.clone().with("size", size).with("all", if size > SHOWN { "no" } else { "yes" });
            text = text.paragraph(say(here, "announcing-words-there", &args));
            let unknown = words.placeholders().unknown_as_written();
            if !unknown.is_empty() {
                let args = Args::new().with("places", unknown.join(" ")).with("known", known(lang));
                text = text.line(say(here, "announcing-words-unknown", &args));
            }
            message = message.row([
                case.change(turn, "announcing-wipe-button", "wipe", lang.code()),
                case.change_with(turn, "announcing-skip-button", &args, "skip", lang.code()),
            ]);
        }
    }
    let places = Placeholder::ALL
        .into_iter()
        .enumerate()
        .map(|(place, each)| Button::data(each.written(lang), format!("bw:ph:{}:{}:{place}", case.id(), lang.code())));
    let (before, after) = match lang {
        Lang::Ko => ("at:a", "at:en"),
        Lang::En => ("at:ko", "at:f"),
    };
    let next = side.words.is_some().then(|| case.lead(turn, "announcing-next-button", after));
    let back = case.lead(turn, "announcing-back-button", before);
    let message = message.row(places).row([back].into_iter().chain(next));
    turn.show(Message { text, ..message });
    Ok(())
}

fn known(lang: Lang) -> String {
    Placeholder::ALL.map(|place| place.written(lang)).join(" ")
}

/// So many characters of it, styles and all.
fn beginning(text: &Text, most: usize) -> Text {
    let mut made = Text::default();
    let mut left = most;
    for span in &text.0 {
        let size = span.text.chars().count();
        let mut span = span.clone();
        if size > left {
            span.text = span.text.chars().take(left).chain(['…']).collect();
        }
        made.0.push(span);
        left = left.saturating_sub(size);
        if left == 0 {
            break;
        }
    }
    made
}

/// What a place is filled with. Telegram lets nobody put words into somebody's typing box: they copy it.
pub async fn explain(turn: &mut Turn<'_, '_>, case: &Case, lang: &str, place: &str) -> Result<()> {
    let place = place.parse().ok().and_then(|place: usize| Placeholder::ALL.get(place).copied());
    let (Some(lang), Some(place)) = (Lang::from_tag(lang), place) else { return unexpected::button(turn).await };
    let what = match place {
        Placeholder::Company => "company",
        Placeholder::Name => "name",
        Placeholder::NextMeeting => "next-meeting",
    };
    let args = Args::new().with("place", place.written(lang)).with("what", what);
    turn.first(say(turn.lang, "announcing-place", &args));
    screens::show(turn, case, At::words(lang)).await
}

pub async fn said(
    turn: &mut Turn<'_, '_>,
    case: Case,
    lang: Lang,
    too_long: Option<MessageId>,
    said: &Said,
) -> Result<()> {
    // Telegram cuts what is too long for one message in two: the second half is not the announcement.
    let is_rest = too_long.is_some_and(|before| said.message.0 == before.0 + 1);
    let mut edited = case.broadcast.clone();
    edited.body.side_mut(lang).words = Some(Words::Say(typed(said)));
    let size = case.cohorts.values().map(|cohort| length(&edited, cohort, lang)).max().unwrap_or_default();
    if is_rest || size > MESSAGE {
        let args = Args::new().with("size", size).with("most", MESSAGE).with("over", size.saturating_sub(MESSAGE));
        let why = match is_rest {
            true => say(turn.lang, "announcing-words-rest", &args),
            false => say(turn.lang, "announcing-words-too-long", &args),
        };
        turn.first(why);
        screens::show(turn, &case, At::words(lang)).await?;
        let at = At::Words { lang, too_long: Some(said.message) };
        turn.talk = Talk::Announcing(Step { broadcast: case.id(), at });
        return Ok(());
    }
    editing::save(turn, case, edited, At::words(lang)).await
}

/// `skip:<lang>` leaves its readers out, `wipe:<lang>` takes the words back.
pub fn edit(body: &mut Body, verb: &str, what: &[&str]) -> Option<At> {
    let [lang] = what else { return None };
    let lang = Lang::from_tag(lang)?;
    body.side_mut(lang).words = (verb == "skip").then_some(Words::NotForThem);
    Some(At::words(lang))
}
