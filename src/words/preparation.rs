//! A preparation as somebody of its company reads it: until when on their clock, how far it is, and who did it. What
//! companies, staff and notices are told of one comes from here.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::meeting::{Reader, person_of};
use super::people;
use crate::domain::company::Company;
use crate::domain::ids::{BotId, CompanyId};
use crate::domain::lang::Lang;
use crate::domain::message::Text;
use crate::domain::preparation::{Duty, DutyState, PreparationDetails, Sort};
use crate::domain::progress::Standing;
use crate::domain::zone;
use crate::store::{self, Tx};
use crate::text::{Args, say};

/// How many of the places something goes to are done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub all: usize,
}

/// How many of the buyers a firm meets have their samples under way; `None` for what is not counted.
pub async fn progress(tx: &mut Tx<'_>, duty: &Duty) -> Result<Option<Progress>> {
    if duty.preparation.details.sort() != Sort::Samples || duty.state != DutyState::Started {
        return Ok(None);
    }
    let planned = store::meetings::of_company(tx, duty.company).await?;
    let mut buyers: Vec<CompanyId> = planned.iter().map(|meeting| meeting.buyer).collect();
    buyers.sort_unstable();
    buyers.dedup();
    let sent = store::preparations::sent_to(tx, duty.preparation.id, duty.company).await?;
    let done = buyers.iter().filter(|buyer| sent.contains(buyer)).count();
    Ok((!buyers.is_empty()).then_some(Progress { done, all: buyers.len() }))
}

/// `title`, `due`, `left`, `days`, `progress`, `done` and `all`: what every line about a duty is made of.
pub fn args(duty: &Duty, progress: Option<Progress>, reader: &Reader, now: DateTime<Utc>) -> Args {
    let details = &duty.preparation.details;
    let day = |at: DateTime<Utc>| zone::local(at, reader.zone).date_naive();
    let days = (day(details.due) - day(now)).num_days();
    let left = match days {
        _ if details.due <= now && days == 0 => "over",
        0 => "today",
        days if days < 0 => "past",
        _ => "ahead",
    };
    let counted = progress.unwrap_or(Progress { done: 0, all: 0 });
    Args::new()
        .with("title", details.title.in_lang(reader.lang))
        .with("due", reader.moment(details.due))
        .with("left", left)
        .with("days", days.abs())
        .with("progress", if progress.is_some() { "counted" } else { "none" })
        .with("done", counted.done)
        .with("all", counted.all)
}

/// `· 샘플 발송: 9월 7일(월)까지 · 3일 남음 · 4곳 중 1곳 완료`
pub fn item(duty: &Duty, progress: Option<Progress>, reader: &Reader, now: DateTime<Utc>) -> Text {
    let args = args(duty, progress, reader, now);
    match Standing::of(duty, now).is_owed() {
        true => say(reader.lang, "preparation-item", &args),
        false => say(reader.lang, "preparation-item-over", &args),
    }
}

/// The head of a screen about one duty: title, due, how far it is, and the guidance in the reader's language.
pub fn head(duty: &Duty, progress: Option<Progress>, reader: &Reader, now: DateTime<Utc>) -> Text {
    let (lang, details) = (reader.lang, &duty.preparation.details);
    let standing = Standing::of(duty, now);
    let args = args(duty, progress, reader, now).with("state", standing.name());
    let mut text = say(lang, "preparation-head", &args);
    text = match standing.is_owed() {
        true => text.line(say(lang, "preparation-due", &args)),
        false => text.line(say(lang, "preparation-due-over", &args)),
    };
    if let Some(at) = details.happens_at {
        let args = Args::new().with("at", reader.moment(at));
        text = text.line(match &details.place {
            Some(place) => say(lang, "preparation-happens-at", &args.with("place", place)),
            None => say(lang, "preparation-happens", &args),
        });
    }
    text = text.paragraph(say(lang, "preparation-state", &args));
    if let Some(reason) = &duty.note.reason {
        text = text.line(say(lang, "preparation-reason", &Args::new().with("reason", reason)));
    }
    match guidance(duty, lang) {
        Some(guidance) => text.paragraph(say(lang, "preparation-guidance", &Args::new().with("guidance", guidance))),
        None => text,
    }
}

/// Guidance in the reader's language; a buyer is not shown a Korean one in place of it.
fn guidance(duty: &Duty, lang: Lang) -> Option<&str> {
    let guidance = duty.preparation.details.guidance.as_ref()?;
    let words = guidance.in_lang(lang).trim();
    let is_korean = words.chars().any(|char| ('\u{ac00}'..='\u{d7a3}').contains(&char));
    let is_readable = lang == Lang::Ko || !is_korean;
    (!words.is_empty() && is_readable).then_some(words)
}

/// Who brought it to where it is, and when; colleagues see each other's names, and that staff did it for them.
pub async fn who_did(tx: &mut Tx<'_>, bot: BotId, duty: &Duty, reader: &Reader) -> Result<Text> {
    let Some(at) = duty.changed_at else { return Ok(Text::default()) };
    let args = Args::new().with("at", reader.moment(at));
    if duty.by_staff {
        return Ok(say(reader.lang, "preparation-by-staff", &args));
    }
    let person = match duty.changed_by {
        Some(member) => person_of(tx, bot, member).await?,
        None => None,
    };
    Ok(match person {
        Some(person) => say(reader.lang, "preparation-by", &args.with("who", people::called(reader.lang, &person))),
        None => say(reader.lang, "preparation-by-somebody", &args),
    })
}

/// What a company still owes, the earliest due first, with its progress.
pub async fn owed(tx: &mut Tx<'_>, company: &Company, now: DateTime<Utc>) -> Result<Vec<(Duty, Option<Progress>)>> {
    let mut duties = store::preparations::duties_of(tx, company).await?;
    duties.retain(|duty| Standing::of(duty, now).is_owed());
    duties.sort_by_key(|duty| duty.preparation.details.due);
    let mut owed = Vec::with_capacity(duties.len());
    for duty in duties {
        let progress = progress(tx, &duty).await?;
        owed.push((duty, progress));
    }
    Ok(owed)
}

/// What happens at another time or place than was said: old → new.
pub fn moved(before: &PreparationDetails, after: &PreparationDetails, reader: &Reader) -> Text {
    let lang = reader.lang;
    let what = match (before.happens_at, after.happens_at) {
        (Some(old), Some(new)) if old == new => "place",
        (Some(_), Some(_)) => "time",
        (None, _) => "set",
        (Some(_), None) => "open",
    };
    let args = Args::new().with("title", after.title.in_lang(lang)).with("what", what);
    let mut text = say(lang, "preparation-moved", &args);
    if let (Some(at), Some(ends_at)) = (after.happens_at, after.ends_at()) {
        let start = reader.moment(at);
        let args = Args::new().with("end", start.at(ends_at)).with("start", start).with("what", what);
        text = text.line(say(lang, "preparation-moved-new", &args));
    }
    if let Some(at) = before.happens_at.filter(|_| what != "place") {
        text = text.line(say(lang, "preparation-moved-before", &Args::new().with("before", reader.moment(at))));
    }
    if let Some(place) = &after.place {
        text = text.line(say(lang, "preparation-moved-place", &Args::new().with("place", place)));
    }
    match &before.place {
        Some(was) if before.place != after.place => {
            text.line(say(lang, "preparation-moved-place-before", &Args::new().with("was", was)))
        }
        _ => text,
    }
}
