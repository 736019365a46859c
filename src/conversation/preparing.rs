//! Doing what a preparation asks for: a tap, an address, a date; and receiving what staff hand out with it. Buttons name
//! the state that results, so the same tap twice changes nothing.

use anyhow::Result;
use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::preparations::{self, Owner};
use super::staff::typed_time::{Around, Typed, read};
use super::talk::{Preparing, Talk, Want};
use super::turn::Turn;
use super::{catalogs, receiving, unexpected};
use crate::domain::ids::{MaterialId, PreparationId};
use crate::domain::link;
use crate::domain::message::{Button, Message};
use crate::domain::preparation::{Duty, DutyState, Note, Proof, Sort};
use crate::domain::zone;
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, command_word};
use crate::text::{Args, label, say};

/// No appointment is further away than this, before or after.
const FAR: Duration = Duration::days(366);

/// The buttons that do it, as far as it can still be done.
pub async fn with_deeds(turn: &mut Turn<'_, '_>, message: Message, duty: &Duty) -> Result<Message> {
    let (lang, id) = (turn.lang, duty.preparation.id);
    let details = &duty.preparation.details;
    let button = |name: &str, deed: &str| Button::data(label(lang, name, &Args::new()), format!("pd:{id}:{deed}"));
    let mut message = receiving::with_materials(turn, message, duty).await?;
    if details.sort() == Sort::Reading {
        message = message.row([button("preparation-catalogs-button", "read")]);
    }
    if details.happens_at.is_some_and(|at| at > turn.now) {
        message = message.row([button("meeting-calendar-button", "ics")]);
    }
    if duty.state == DutyState::Waived || is_over(turn, duty).await? {
        return Ok(message);
    }
    let is_done = duty.state == DutyState::Done;
    Ok(match details.proof() {
        Proof::Tap if is_done => message.row([button("preparation-undone-button", "open")]),
        Proof::Tap if receiving::is_to_be_opened(turn, duty).await? => message,
        Proof::Tap => message.row([button(tap_label(duty, turn.now), "done")]),
        Proof::Link if duty.note.link.is_some() => message.row([button("preparation-link-change-button", "link")]),
        Proof::Link => message.row([button("preparation-link-button", "link")]),
        Proof::Date if duty.note.at.is_some() => message.row([button("preparation-date-change-button", "date")]),
        Proof::Date => message.row([button("preparation-date-button", "date")]),
        Proof::File | Proof::Tracking => message,
    })
}

fn tap_label(duty: &Duty, now: DateTime<Utc>) -> &'static str {
    let details = &duty.preparation.details;
    match details.sort() {
        Sort::Training if details.happens_at.is_some_and(|at| at <= now) => "preparation-attended-button",
        Sort::Training => "preparation-attend-button",
        Sort::Report => "preparation-read-button",
        Sort::Reading => "preparation-looked-button",
        _ => "preparation-done-button",
    }
}

/// After the cohort's last day nothing more is taken in.
pub async fn is_over(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<bool> {
    let cohort = store::cohorts::cohort(turn.tx, duty.preparation.cohort).await?;
    Ok(zone::local(turn.now, cohort.details.zone).date_naive() > cohort.details.ends_on)
}

/// `pd:<preparation>:<deed>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let parts: Vec<&str> = rest.split(':').collect();
    let Some(Ok(id)) = parts.first().map(|id| id.parse().map(PreparationId)) else {
        return unexpected::button(turn).await;
    };
    let Some(owner) = preparations::owner(turn, id).await? else { return preparations::unknown(turn).await };
    match parts[1..] {
        ["read"] => return catalogs::suppliers(turn).await,
        ["ics"] => return receiving::calendar(turn, &owner).await,
        ["mat", material] => {
            return match material.parse() {
                Ok(material) => receiving::open(turn, &owner, MaterialId(material)).await,
                Err(_) => unexpected::button(turn).await,
            };
        }
        ["later"] => {
            end(turn);
            return preparations::dispatch(turn, &owner.duty).await;
        }
        _ => {}
    }
    if is_over(turn, &owner.duty).await? {
        return refuse(turn, &owner, "preparation-over").await;
    }
    match (&parts[1..], owner.duty.preparation.details.proof()) {
        (["done"], Proof::Tap) if receiving::is_to_be_opened(turn, &owner.duty).await? => {
            refuse(turn, &owner, "preparation-open-first").await
        }
        (["done"], Proof::Tap) => keep(turn, owner, DutyState::Done, Note::default(), "preparation-saved").await,
        (["open"], Proof::Tap) => keep(turn, owner, DutyState::Open, Note::default(), "preparation-undone").await,
        (["link"], Proof::Link) => ask(turn, id, Want::Link).await,
        (["date"], Proof::Date) => ask(turn, id, Want::Date { day: None, read: None }).await,
        (["at", at], Proof::Date) => match at.parse().ok().and_then(|at| DateTime::from_timestamp(at, 0)) {
            Some(at) if (at - turn.now).abs() <= FAR => keep_date(turn, owner, at).await,
            _ => unexpected::button(turn).await,
        },
        _ => unexpected::button(turn).await,
    }
}

async fn refuse(turn: &mut Turn<'_, '_>, owner: &Owner, why: &str) -> Result<()> {
    end(turn);
    turn.first(say(turn.lang, why, &Args::new()));
    preparations::dispatch(turn, &owner.duty).await
}

/// Keeps how far the company is now, and shows the screen with a word on what was kept.
async fn keep(turn: &mut Turn<'_, '_>, owner: Owner, state: DutyState, note: Note, said: &str) -> Result<()> {
    end(turn);
    let mut duty = owner.duty;
    if duty.state != state || duty.note != note {
        let (changed_by, changed_at) = (Some(owner.member.id), Some(turn.now));
        duty = Duty { state, note, changed_by, changed_at, by_staff: false, ..duty };
        store::preparations::set_duty(turn.tx, &duty, turn.now).await?;
    }
    turn.first(say(turn.lang, said, &Args::new()));
    preparations::dispatch(turn, &duty).await
}

/// An address that was sent for this preparation before anything was asked.
pub async fn take_link(turn: &mut Turn<'_, '_>, id: PreparationId, link: String) -> Result<()> {
    let Some(owner) = preparations::owner(turn, id).await? else { return preparations::unknown(turn).await };
    if is_over(turn, &owner.duty).await? {
        return refuse(turn, &owner, "preparation-over").await;
    }
    let note = Note { link: Some(link), ..Note::default() };
    keep(turn, owner, DutyState::Done, note, "preparation-link-saved").await
}

async fn keep_date(turn: &mut Turn<'_, '_>, owner: Owner, at: DateTime<Utc>) -> Result<()> {
    let note = Note { at: Some(at), ..Note::default() };
    keep(turn, owner, DutyState::Done, note, "preparation-date-saved").await
}

async fn ask(turn: &mut Turn<'_, '_>, preparation: PreparationId, want: Want) -> Result<()> {
    end(turn);
    let then = Box::new(turn.talk.clone());
    turn.talk = Talk::Preparing(Preparing { preparation, want, then });
    question(turn, "first").await
}

/// Asks once more what is open.
pub async fn ask_again(turn: &mut Turn<'_, '_>) -> Result<()> {
    question(turn, "again").await
}

/// `time` is `first`, or `again` after something that was no answer.
async fn question(turn: &mut Turn<'_, '_>, time: &str) -> Result<()> {
    let Some(open) = preparing(turn) else { return super::home::show(turn).await };
    let Some(owner) = preparations::owner(turn, open.preparation).await? else {
        end(turn);
        return preparations::unknown(turn).await;
    };
    let (lang, id) = (turn.lang, open.preparation);
    let note = &owner.duty.note;
    let title = owner.duty.preparation.details.title.in_lang(lang);
    let args = Args::new().with("title", title).with("time", time);
    let button = |name: &str, data: String| Button::data(label(lang, name, &Args::new()), data);
    let later = button("preparing-later-button", format!("pd:{id}:later"));
    let message = match open.want {
        Want::Link => {
            let text = say(lang, "preparing-link", &args);
            Message::new(match &note.link {
                Some(link) => text.line(say(lang, "preparing-link-before", &Args::new().with("link", link))),
                None => text,
            })
        }
        Want::Date { read: Some(at), .. } => {
            let at = super::standing::reader(turn)?.moment(at);
            let data = format!("pd:{id}:at:{}", at.at.timestamp());
            Message::new(say(lang, "preparing-date-sure", &args.with("at", at))).row([
                button("preparing-date-yes-button", data),
                button("preparing-date-no-button", format!("pd:{id}:date")),
            ])
        }
        Want::Date { day: Some(day), .. } => Message::new(say(lang, "preparing-time", &args.with("day", day))),
        Want::Date { .. } => {
            let text = say(lang, "preparing-date", &args);
            let reader = super::standing::reader(turn)?;
            Message::new(match note.at {
                Some(at) => text.line(say(lang, "preparing-date-before", &Args::new().with("at", reader.moment(at)))),
                None => text,
            })
        }
    };
    turn.show(message.row([later, button("help-button", "help".to_owned())]));
    Ok(())
}

/// Text in answer to one of these questions.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let Some(open) = preparing(turn) else { return super::now(turn).await };
    let Some(owner) = preparations::owner(turn, open.preparation).await? else {
        end(turn);
        return preparations::unknown(turn).await;
    };
    if is_over(turn, &owner.duty).await? {
        return refuse(turn, &owner, "preparation-over").await;
    }
    match open.want {
        Want::Link => match link::read(&said.text) {
            Some(link) => {
                turn.keep_answer(said).await?;
                let note = Note { link: Some(link), ..Note::default() };
                keep(turn, owner, DutyState::Done, note, "preparation-link-saved").await
            }
            None => unread(turn, "preparing-link-unread").await,
        },
        Want::Date { read: Some(at), .. } if command_word(&said.text) == Some(Word::Yes) => {
            keep_date(turn, owner, at).await
        }
        Want::Date { read: Some(_), .. } if command_word(&said.text) == Some(Word::No) => {
            ask(turn, open.preparation, Want::Date { day: None, read: None }).await
        }
        Want::Date { day, .. } => {
            turn.keep_answer(said).await?;
            date(turn, &said.text, day, owner.duty.preparation.id).await
        }
    }
}

async fn date(turn: &mut Turn<'_, '_>, text: &str, day: Option<NaiveDate>, id: PreparationId) -> Result<()> {
    let zone = super::standing::reader(turn)?.zone;
    let today = zone::local(turn.now, zone).date_naive();
    let around = Around { today, day: day.unwrap_or(today), from: today, until: today };
    let want = match read(text, around) {
        Some(Typed::Day(day)) => Want::Date { day: Some(day), read: None },
        Some(Typed::At(wall)) => {
            let at = zone::instant(wall, zone);
            if (at - turn.now).abs() > FAR {
                return unread(turn, "preparing-date-far").await;
            }
            Want::Date { day: Some(wall.date()), read: Some(at) }
        }
        None => return unread(turn, "preparing-date-unread").await,
    };
    ask(turn, id, want).await
}

async fn unread(turn: &mut Turn<'_, '_>, why: &str) -> Result<()> {
    turn.first(say(turn.lang, why, &Args::new()));
    ask_again(turn).await
}

/// Back to the screen it was asked from; what was answered before stays.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    let open = preparing(turn);
    end(turn);
    match open {
        Some(open) => preparations::open(turn, open.preparation).await,
        None => super::now(turn).await,
    }
}

fn preparing(turn: &Turn<'_, '_>) -> Option<Preparing> {
    match &turn.talk {
        Talk::Preparing(open) => Some(open.clone()),
        _ => None,
    }
}

/// Goes back to what was open before one of these questions.
pub fn end(turn: &mut Turn<'_, '_>) {
    if let Some(open) = preparing(turn) {
        turn.talk = *open.then;
    }
}
