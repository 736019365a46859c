//! New words for an announcement that has begun: typed, shown as readers will see them, and only then put in the place of
//! the old ones, in copies that arrived as in those that wait.

use anyhow::Result;

use super::{Step, back, button, noted, progress, stale};
use crate::broadcast;
use crate::conversation::Talk;
use crate::conversation::staff::desk::Desk;
use crate::conversation::turn::Turn;
use crate::domain::broadcast::{Broadcast, Outcome, Part, State, Words};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::{Args, label, say};
use crate::words::broadcast::{self as words, CAPTION, MESSAGE, Unfit, files_go_ahead};

/// Which language is wrong.
pub async fn choose(turn: &mut Turn<'_, '_>, desk: &Desk, broadcast: &Broadcast) -> Result<()> {
    if broadcast.state == State::Recalled {
        return stale(turn, desk, broadcast).await;
    }
    let lang = turn.lang;
    let which = |side: Lang| {
        let args = Args::new()
            .with("side", side.code())
            .with("is", if broadcast.body.side(side).text().is_some() { "written" } else { "not-written" });
        let data = format!("bc:fix:{}:{}:{}", broadcast.id, broadcast.wording, side.code());
        Button::data(label(lang, "announced-fix-button", &args), data)
    };
    let text = say(lang, "announced-correct", &Args::new().with("title", broadcast.title(lang)));
    let message = Message::new(text).row(Lang::ALL.map(which)).row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}

/// Asks for the new words, with the old ones below to copy from.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, broadcast: &Broadcast, wording: &str, side: &str) -> Result<()> {
    let side = Lang::from_tag(side).filter(|_| wording.parse() == Ok(broadcast.wording));
    let Some(side) = side.filter(|_| broadcast.state != State::Recalled) else {
        return stale(turn, desk, broadcast).await;
    };
    turn.talk = Talk::Announced(Step::Words { broadcast: broadcast.id, wording: broadcast.wording, lang: side });
    let mut text = say(turn.lang, "announced-fix-ask", &Args::new().with("side", side.code()));
    if let Some(old) = broadcast.body.side(side).text() {
        text = text.paragraph(old.clone());
    }
    let message = Message::new(text).row([back(turn, broadcast)]);
    turn.show(message);
    Ok(())
}

pub async fn ask_again(turn: &mut Turn<'_, '_>, desk: &Desk, broadcast: &Broadcast, step: Step) -> Result<()> {
    match step {
        Step::Words { wording, lang, .. } => ask(turn, desk, broadcast, &wording.to_string(), lang.code()).await,
        Step::Sure { wording, lang, text, .. } => preview(turn, desk, broadcast, wording, lang, text).await,
    }
}

/// The new words, or others in their place.
pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, broadcast: &Broadcast, step: Step, said: &Said) -> Result<()> {
    let (Step::Words { wording, lang, .. } | Step::Sure { wording, lang, .. }) = step;
    preview(turn, desk, broadcast, wording, lang, said.rich.trimmed()).await
}

/// Shows what readers will see, and asks; or says what keeps the words from being sent.
async fn preview(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    broadcast: &Broadcast,
    wording: i64,
    side: Lang,
    text: Text,
) -> Result<()> {
    if broadcast.wording != wording || broadcast.state == State::Recalled {
        turn.talk = Talk::Home;
        return stale(turn, desk, broadcast).await;
    }
    let shown = match look(turn, broadcast, side, &text).await? {
        Ok(shown) => shown,
        Err(why) => {
            turn.first(why);
            return ask(turn, desk, broadcast, &wording.to_string(), side.code()).await;
        }
    };
    let lang = turn.lang;
    let readers = store::broadcasts::all(turn.tx, broadcast.id).await?;
    let of = |outcome| readers.iter().filter(|reader| reader.lang == side && reader.outcome == outcome).count();
    let args = Args::new()
        .with("side", side.code())
        .with("sent", of(Outcome::Sent))
        .with("waiting", of(Outcome::Waiting))
        .with("unknown", of(Outcome::Uncertain) + of(Outcome::Left));
    turn.talk = Talk::Announced(Step::Sure { broadcast: broadcast.id, wording, lang: side, text });
    turn.tapped = None;
    turn.reply(Message { keyboard: Vec::new(), document: None, ..shown });
    let yes = button(lang, "announced-fix-yes-button", format!("bc:fix-yes:{}:{wording}", broadcast.id));
    let anew = format!("bc:fix:{}:{wording}:{}", broadcast.id, side.code());
    let anew = button(lang, "announced-fix-anew-button", anew);
    let message = Message::new(say(lang, "announced-fix-sure", &args)).row([yes, anew]).row([back(turn, broadcast)]);
    turn.reply(message);
    Ok(())
}

/// The announcement with the new words, as one of its readers would see it; or why it cannot be.
async fn look(
    turn: &mut Turn<'_, '_>,
    broadcast: &Broadcast,
    side: Lang,
    text: &Text,
) -> Result<Result<Message, Text>> {
    let lang = turn.lang;
    if let Some(unknown) = text.placeholders().unknown_as_written().first() {
        return Ok(Err(say(lang, "announced-fix-unknown", &Args::new().with("place", unknown))));
    }
    if broadcast.body.side(side).text() == Some(text) {
        return Ok(Err(say(lang, "announced-fix-same", &Args::new())));
    }
    let cohorts = store::cohorts::these(turn.tx, &broadcast.audience.cohorts).await?;
    // What went below a file stays there.
    let below = broadcast.body.side(side).files.len() == 1 && !files_go_ahead(broadcast, cohorts.values(), side);
    let below = below && broadcast.body.side(side).text().is_some();
    let mut new = broadcast.clone();
    new.body.side_mut(side).words = Some(Words::Say(text.clone()));
    let most = if below { CAPTION } else { MESSAGE };
    let length = cohorts.values().map(|cohort| words::length(&new, cohort, side)).max().unwrap_or_default();
    if length > most {
        let args =
            Args::new().with("length", length).with("most", most).with("below", if below { "yes" } else { "no" });
        return Ok(Err(say(lang, "announced-fix-too-long", &args)));
    }
    if below && !text.placeholders().known.is_empty() {
        return Ok(Err(say(lang, "announced-fix-no-places", &Args::new())));
    }
    let Some(to) = example(turn, broadcast, side).await? else {
        return Ok(Ok(Message::new(text.clone())));
    };
    let worded = words::message(turn.tx, &new, &to, side, Part::Text, below, turn.now).await?;
    Ok(worded.map_err(|unfit| match unfit {
        Unfit::Empty(place) => say(lang, "announced-fix-empty", &Args::new().with("place", place.written(lang))),
        Unfit::TooLong | Unfit::Unwritten => say(
            lang,
            "announced-fix-too-long",
            &Args::new().with("length", length).with("most", most).with("below", "no"),
        ),
    }))
}

/// One who reads this language, the first who has it.
async fn example(turn: &mut Turn<'_, '_>, broadcast: &Broadcast, side: Lang) -> Result<Option<words::Addressee>> {
    let mut readers = store::broadcasts::all(turn.tx, broadcast.id).await?;
    readers.retain(|reader| reader.lang == side);
    readers.sort_by_key(|reader| reader.outcome != Outcome::Sent);
    for reader in readers.iter().take(FEW) {
        if let Some(to) = words::addressee(turn.tx, turn.house.bot, reader.member).await? {
            return Ok(Some(to));
        }
    }
    Ok(None)
}

/// Among so many one is looked for who is still in the cohort.
const FEW: usize = 20;

/// Puts the new words in the place of the old ones.
pub async fn keep(turn: &mut Turn<'_, '_>, desk: &Desk, mut broadcast: Broadcast, wording: &str) -> Result<()> {
    let Talk::Announced(Step::Sure { broadcast: of, wording: shown, lang, text }) = turn.talk.clone() else {
        return stale(turn, desk, &broadcast).await;
    };
    turn.talk = Talk::Home;
    if of != broadcast.id || shown != broadcast.wording || wording.parse() != Ok(shown) {
        return stale(turn, desk, &broadcast).await;
    }
    broadcast.body.side_mut(lang).words = Some(Words::Say(text));
    if !broadcast::correct(turn.tx, &mut broadcast, lang, turn.now).await? {
        return stale(turn, desk, &broadcast).await;
    }
    noted(turn, desk, &broadcast, "broadcast-corrected").await?;
    progress::show(turn, desk, &broadcast).await
}
