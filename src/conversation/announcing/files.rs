//! Files that go along: for both languages or for one, one file or an album. Each is fetched by the worker, told by its
//! content what it is, and what came together is answered once.

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::super::turn::{Turn, Work};
use super::super::{Talk, unexpected};
use super::case::{self, Case};
use super::{At, Step, editing, screens};
use crate::domain::attached::Attached;
use crate::domain::broadcast::{Body, MOST_FILES, Words};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::store;
use crate::telegram::incoming::File;
use crate::text::{Args, say};

/// For whose readers files are, and what became of those that came last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub to: To,
    /// What those that come together share.
    #[serde(default)]
    batch: String,
    #[serde(default)]
    refused: Vec<Attached>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum To {
    #[default]
    Both,
    One(Lang),
}

impl To {
    /// Those languages in which something is said, or may still be.
    fn langs(self, body: &Body) -> Vec<Lang> {
        match self {
            To::One(lang) => vec![lang],
            To::Both => {
                let is_for = |lang: &Lang| body.side(*lang).words != Some(Words::NotForThem);
                Lang::ALL.into_iter().filter(is_for).collect()
            }
        }
    }

    fn name(self) -> &'static str {
        match self {
            To::Both => "both",
            To::One(lang) => lang.code(),
        }
    }
}

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, place: &Place) -> Result<()> {
    let message = message(turn, case, place);
    turn.show(message);
    Ok(())
}

fn message(turn: &Turn<'_, '_>, case: &Case, place: &Place) -> Message {
    let (lang, body) = (turn.lang, &case.broadcast.body);
    let mut text = say(lang, "announcing-files", &Args::new().with("most", MOST_FILES).with("to", place.to.name()));
    let mut message = Message::default();
    for tongue in Lang::ALL {
        let files = &body.side(tongue).files;
        let names: Vec<&str> = files.iter().map(|file| file.file_name.as_str()).collect();
        if !names.is_empty() {
            let args =
                Args::new().with("lang", tongue.code()).with("count", names.len()).with("names", names.join(", "));
            text = text.line(say(lang, "announcing-files-of", &args));
        }
        for (at, name) in names.iter().enumerate() {
            let args = Args::new().with("lang", tongue.code()).with("name", *name);
            let what = format!("{}:{at}", tongue.code());
            message = message.row([case.change_with(turn, "announcing-file-off-button", &args, "rm", &what)]);
        }
    }
    if body.coming() > 0 {
        text = text.line(say(lang, "announcing-files-coming", &Args::new().with("count", body.coming())));
    }
    let mut refused = place.refused.clone();
    refused.sort_unstable();
    while let Some(why) = refused.first().copied() {
        let count = refused.iter().filter(|one| **one == why).count();
        refused.retain(|one| *one != why);
        let args = Args::new().with("why", why.name()).with("count", count).with("most", MOST_FILES);
        text = text.paragraph(say(lang, "announcing-file-refused", &args));
    }
    let others = [To::Both, To::One(Lang::Ko), To::One(Lang::En)].into_iter().filter(|to| *to != place.to);
    let others = others.map(|to| match to {
        To::Both => case.lead(turn, "announcing-files-both-button", "to:both"),
        To::One(Lang::Ko) => case.lead(turn, "announcing-files-ko-button", "to:ko"),
        To::One(Lang::En) => case.lead(turn, "announcing-files-en-button", "to:en"),
    });
    let message = message
        .row(others)
        .row([case.lead(turn, "announcing-back-button", "at:en"), case.lead(turn, "announcing-next-button", "at:o")]);
    Message { text, ..message }
}

/// `to:<both|ko|en>`: for whom the next files are.
pub async fn choose(turn: &mut Turn<'_, '_>, case: &Case, to: &str) -> Result<()> {
    let Some(to) = [To::Both, To::One(Lang::Ko), To::One(Lang::En)].into_iter().find(|each| each.name() == to) else {
        return unexpected::button(turn).await;
    };
    screens::show(turn, case, At::Files(Place { to, ..Place::default() })).await
}

/// `rm:<lang>:<place>`
pub fn edit(body: &mut Body, what: &[&str]) -> Option<At> {
    let [lang, at] = what else { return None };
    let files = &mut body.side_mut(Lang::from_tag(lang)?).files;
    let at: usize = at.parse().ok()?;
    if at < files.len() {
        files.remove(at);
    }
    Some(At::files())
}

fn key(case: &Case, batch: &str) -> String {
    format!("bw:files:{}:{batch}", case.id())
}

/// A file at this step.
pub async fn take(turn: &mut Turn<'_, '_>, case: Case, place: Place, sent: &File) -> Result<()> {
    let batch = sent.album.clone().unwrap_or_else(|| sent.message.to_string());
    let mut place = if place.batch == batch { place } else { Place { to: place.to, batch, refused: Vec::new() } };
    let langs = place.to.langs(&case.broadcast.body);
    let mut edited = case.broadcast.clone();
    let why = match refused(&edited.body, &langs, sent) {
        Some(why) => Some(why),
        None => match &sent.kept {
            Some(kept) => {
                let how = edited.body.attach(&langs, kept, sent.name.as_deref(), sent.is_photo);
                (how != Attached::Here).then_some(how)
            }
            None => {
                langs.iter().for_each(|lang| edited.body.side_mut(*lang).coming += 1);
                None
            }
        },
    };
    place.refused.extend(why);
    if edited != case.broadcast && !store::broadcasts::keep(turn.tx, &mut edited).await? {
        return editing::stale(turn, &case).await;
    }
    if why.is_none() && sent.kept.is_none() {
        turn.outcome.work.push(Work::Attach {
            broadcast: case.id(),
            langs,
            file_id: sent.file_id.clone(),
            name: sent.name.clone(),
            is_photo: sent.is_photo,
            batch: place.batch.clone(),
        });
    }
    let key = key(&case, &place.batch);
    turn.talk = Talk::Announcing(Step { broadcast: case.id(), at: At::Files(place.clone()) });
    let Some(case) = case::find(turn, edited.id).await? else { return Ok(()) };
    let message = message(turn, &case, &place);
    match (&sent.album, case.broadcast.body.coming()) {
        (None, 0) => {
            turn.reply(message);
            Ok(())
        }
        _ => turn.reply_once(&key, message).await,
    }
}

/// What can be said of it before it is here.
fn refused(body: &Body, langs: &[Lang], sent: &File) -> Option<Attached> {
    if sent.size == Some(0) {
        return Some(Attached::Empty);
    }
    if sent.kept.is_none() && sent.size.is_some_and(|size| size > MOST_BY_TELEGRAM) {
        return Some(Attached::Big);
    }
    let is_full = |lang: &Lang| body.side(*lang).files.len() + body.side(*lang).coming >= MOST_FILES;
    langs.iter().any(is_full).then_some(Attached::Many)
}

/// A file of a batch was fetched, or never will be. What was to say that it is on its way says what became of it; where
/// that was said already, the last of the batch does.
pub async fn came(turn: &mut Turn<'_, '_>, case: Case, batch: &str, how: Attached) -> Result<()> {
    let trouble = (how != Attached::Here).then_some(how);
    let at = match &turn.talk {
        Talk::Announcing(step) if step.broadcast == case.id() => Some(step.at.clone()),
        _ => None,
    };
    let is_last = case.broadcast.body.coming() == 0;
    match at {
        Some(At::Files(mut place)) => {
            if place.batch != batch {
                (place.batch, place.refused) = (batch.to_owned(), Vec::new());
            }
            place.refused.extend(trouble);
            turn.talk = Talk::Announcing(Step { broadcast: case.id(), at: At::Files(place.clone()) });
            let (key, message) = (key(&case, batch), message(turn, &case, &place));
            if store::outbox::waits_since(turn.tx, &key).await?.is_some() {
                turn.reply_once(&key, message).await?;
            } else if is_last {
                turn.reply(message);
            }
            Ok(())
        }
        // Gone on meanwhile: nobody is led back, but the last look is taken once more.
        _ if is_last || trouble.is_some() => {
            let args = Args::new().with("why", how.name()).with("count", 1).with("most", MOST_FILES);
            let said = match trouble {
                Some(_) => say(turn.lang, "announcing-file-refused", &args),
                None => say(turn.lang, "announcing-file-added", &args),
            };
            turn.first(said);
            match at {
                Some(at @ At::Check { .. }) if case.is_draft() => screens::show(turn, &case, at).await,
                _ => {
                    let on = case.lead(turn, "announcing-go-on-button", "open");
                    turn.reply(Message::default().row([on]));
                    Ok(())
                }
            }
        }
        _ => Ok(()),
    }
}
