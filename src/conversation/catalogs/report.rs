//! What became of what was sent, once for all that was sent together: how many files are there, which were refused and
//! what to do about it, and what would make them easier to open.

use anyhow::Result;
use chrono::Duration;

use super::super::turn::Turn;
use super::own::{Own, Version};
use super::{screen, versions};
use crate::domain::catalog::{Catalog, Part, PartRefusal, PartState, Tongue};
use crate::domain::file_name;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::owed::{Op, Words};
use crate::store;
use crate::text::{Args, label, say};

/// The parts of an album are answered so long after the last of them.
const GATHERING: Duration = Duration::milliseconds(2_500);
const GATHERING_AT_MOST: Duration = Duration::seconds(10);

/// Reports on everything that came with this part.
pub async fn report(turn: &mut Turn<'_, '_>, own: &Own, catalog: &Catalog, part: &Part) -> Result<()> {
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    let together: Vec<Part> = match &part.album {
        Some(album) => parts.iter().filter(|one| one.album.as_ref() == Some(album)).cloned().collect(),
        None => parts.iter().filter(|one| one.id == part.id).cloned().collect(),
    };
    let fetching = together.iter().filter(|one| one.state == PartState::Fetching).count();
    let message = words(turn, own, catalog, &together, &parts).await?;
    let under = match &part.album {
        Some(album) => format!("catalog:{}:{album}:", catalog.id),
        None => format!("catalog:{}:{}:", catalog.id, part.id),
    };
    let once = format!("{under}{fetching}-{}", together.len());
    if let Some(owed) = turn.owes_under(&under) {
        // Several files of one upload are one turn.
        (owed.words, owed.once) = (Words::Frozen(message), Some(once));
        return Ok(());
    }
    let (bot, chat) = (turn.house.bot, turn.chat.chat);
    let waits = store::waiting::under(turn.tx, bot, chat, &under).await?;
    if part.album.is_none() && fetching == 0 {
        // Nothing to wait for: what was to say that it is on its way gives way to what became of it.
        if let Some((once, _)) = waits {
            store::waiting::take_back(turn.tx, &once, turn.now).await?;
        }
        turn.reply(message);
        return Ok(());
    }
    match waits {
        Some((once, since)) => {
            let due = (turn.now + GATHERING).min(since + GATHERING_AT_MOST);
            store::outbox::put_off(turn.tx, &once, &message, due).await?;
        }
        // It was said that the rest is on its way; the next word is when all is here.
        None if fetching > 0 && part.state != PartState::Fetching => {}
        None => {
            let mut owed = turn.owed(chat, turn.chat.person, Op::Send, message);
            (owed.once, owed.due) = (Some(once), turn.now + GATHERING);
            turn.outcome.owes.push(owed);
        }
    }
    Ok(())
}

async fn words(
    turn: &mut Turn<'_, '_>,
    own: &Own,
    catalog: &Catalog,
    together: &[Part],
    all: &[Part],
) -> Result<Message> {
    let lang = turn.lang;
    let of = |state: PartState| together.iter().filter(move |part| part.state == state);
    let mut text = Text::default();
    let kept: Vec<&Part> = of(PartState::Kept).collect();
    let there = all.iter().filter(|part| part.state == PartState::Kept).count();
    let args = Args::new()
        .with("count", kept.len())
        .with("all", there)
        .with("title", own.title(lang))
        .with("version", catalog.version);
    match kept[..] {
        [] => {}
        [one] if one.is_link => text = say(lang, "catalog-link-kept", &args),
        [one] => text = say(lang, "catalog-kept", &args.clone().with("file", called(lang, one.details.name.clone()))),
        _ => text = say(lang, "catalog-kept-many", &args),
    }
    if !kept.is_empty() {
        text = text.line(say(lang, "catalog-kept-in", &args));
    }
    let fetching = of(PartState::Fetching).count();
    if fetching > 0 {
        text = text.paragraph(say(lang, "catalog-fetching", &Args::new().with("count", fetching)));
    }
    for part in together {
        if let Some(why) = part.details.refused {
            text = text.paragraph(refusal(lang, part, why));
        }
    }
    for advice in advice(lang, &kept) {
        text = text.paragraph(advice);
    }
    let refused = together.iter().filter_map(|part| part.details.refused);
    let wants_elsewhere = refused.clone().any(|why| why == PartRefusal::TooBig);
    if there == 0 && fetching == 0 {
        text = text.paragraph(say(lang, "catalog-nothing-lost", &Args::new()));
    }
    let version = Version { catalog: catalog.clone(), parts: all.to_vec() };
    let left_out = if fetching == 0 { versions::left_out(turn.tx, &version).await? } else { None };
    if let Some(left_out) = &left_out {
        text = text.paragraph(versions::told(lang, left_out, catalog));
    }
    let mut message = Message::new(text);
    if own.is_for_buyers() && there > 0 && catalog.lang.is_none() && fetching == 0 {
        message.text = message.text.paragraph(say(lang, "catalog-which-language", &Args::new()));
        message = message.row(languages(lang, catalog));
    }
    message = message.row(left_out.and_then(|left_out| versions::along_button(lang, &left_out, &version)));
    if wants_elsewhere || there == 0 {
        message = message.row(screen::other_ways(turn, own));
    }
    Ok(message.row([screen::open_button(turn, own)]))
}

/// What language it is written in, one button each.
pub fn languages(lang: Lang, catalog: &Catalog) -> Vec<Button> {
    let button =
        |tongue: Tongue| Button::data(tongue_name(lang, tongue), format!("cat:lang:{}:{}", catalog.id, tongue.name()));
    Tongue::ALL.map(button).into()
}

pub fn tongue_name(lang: Lang, tongue: Tongue) -> String {
    let id = match tongue {
        Tongue::Ko => "catalog-korean",
        Tongue::En => "catalog-english",
        Tongue::Other => "catalog-other-language",
    };
    label(lang, id, &Args::new())
}

fn refusal(lang: Lang, part: &Part, why: PartRefusal) -> Text {
    let args = Args::new().with("file", called(lang, part.details.name.clone())).with("why", why.name());
    match why {
        PartRefusal::Same if part.is_link => say(lang, "catalog-link-same", &Args::new()),
        PartRefusal::Same => say(lang, "catalog-same", &args),
        _ => say(lang, "catalog-refused", &args),
    }
}

/// What would make a file easier to open abroad; each thing once.
fn advice(lang: Lang, kept: &[&Part]) -> Vec<Text> {
    let mut advice = Vec::new();
    if kept.iter().any(|part| part.is_photo) {
        advice.push(say(lang, "catalog-advice-photo", &Args::new()));
    }
    for part in kept {
        let Some(kind) = part.kind() else { continue };
        let args = Args::new().with("file", called(lang, part.details.name.clone()));
        if file_name::misleads(part.details.given.as_deref(), kind) {
            advice.push(say(lang, "catalog-advice-renamed", &args));
        }
        if kind.is_hard_to_open() {
            advice.push(say(lang, "catalog-advice-hard", &args));
        }
    }
    advice
}

/// A picture comes without a name.
pub fn called(lang: Lang, name: String) -> String {
    if name.is_empty() { label(lang, "catalog-unnamed", &Args::new()) } else { name }
}
