//! An announcement as one reader gets it: the words in their language with their own names in them, the files, and who
//! says it. Made when its row is claimed, from what staff last wrote.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::meeting::Reader;
use super::{office, people};
use crate::domain::broadcast::{Broadcast, Part};
use crate::domain::cohort::Cohort;
use crate::domain::company::{Company, Person};
use crate::domain::ids::{BroadcastId, MemberId, PersonId, ReaderId};
use crate::domain::lang::Lang;
use crate::domain::meeting::MeetingState;
use crate::domain::message::{Button, Message, Text};
use crate::domain::placeholder::{Placeholder, Values};
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};

/// So many characters go below a file; more goes into a message of its own.
pub const CAPTION: usize = 1_024;
/// So many characters are one message.
pub const MESSAGE: usize = 4_096;

/// What a row of the outbox says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    pub reader: ReaderId,
    pub part: Part,
}

/// The message to staff that shows how far one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub broadcast: BroadcastId,
    pub person: PersonId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    Broadcast(Copy),
    BroadcastProgress(Progress),
}

impl About {
    pub fn to_json(self) -> Result<serde_json::Value> {
        serde_json::to_value(self).context("could not keep what a row announces")
    }

    /// `None` where the row speaks of something else.
    pub fn read(json: &serde_json::Value) -> Option<About> {
        serde_json::from_value(json.clone()).ok()
    }
}

/// Somebody an announcement is worded for.
pub struct Addressee {
    pub membership: Membership,
    pub person: Person,
    pub company: Option<Company>,
    pub cohort: Cohort,
}

impl Addressee {
    pub async fn load(tx: &mut Tx<'_>, membership: Membership) -> Result<Addressee> {
        let person = store::people::person(tx, membership.member.person).await?;
        let company = match membership.member.company {
            Some(company) => Some(store::companies::company(tx, company).await?),
            None => None,
        };
        let cohort = store::cohorts::cohort(tx, membership.member.cohort).await?;
        Ok(Addressee { membership, person, company, cohort })
    }

    fn reader(&self) -> Reader {
        Reader::of(&self.person)
    }
}

/// Why it cannot be worded for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing is written in their language.
    Unwritten,
    /// They have nothing to put in this place.
    Empty(Placeholder),
    /// With their names in it, it is longer than one message.
    TooLong,
}

/// Whether the files go ahead in a message of their own: an album, which has no buttons, or one file with more to say than
/// fits below it, whichever of the audience's cohorts signs it. What has places for names is as long as these are, so it
/// goes by itself.
pub fn files_go_ahead<'a>(broadcast: &Broadcast, cohorts: impl IntoIterator<Item = &'a Cohort>, lang: Lang) -> bool {
    let side = broadcast.body.side(lang);
    let Some(text) = side.text() else { return false };
    match side.files.len() {
        0 => false,
        1 => {
            !text.placeholders().known.is_empty()
                || cohorts.into_iter().any(|cohort| length(broadcast, cohort, lang) > CAPTION)
        }
        _ => true,
    }
}

/// One part of an announcement, or why there is none.
pub async fn message(
    tx: &mut Tx<'_>,
    broadcast: &Broadcast,
    to: &Addressee,
    lang: Lang,
    part: Part,
    with_file: bool,
    now: DateTime<Utc>,
) -> Result<Result<Message, Unfit>> {
    let side = broadcast.body.side(lang);
    let Some(text) = side.text() else { return Ok(Err(Unfit::Unwritten)) };
    if part == Part::Files {
        let mut message = Message::default();
        match side.files.len() {
            1 => message.document = side.files.first().cloned(),
            _ => message.album = side.files.clone(),
        }
        return Ok(Ok(message));
    }
    let filled = match filled(tx, text, to, lang, now).await? {
        Ok(text) => text,
        Err(unfit) => return Ok(Err(unfit)),
    };
    let text = dressed(broadcast, &to.cohort, lang, filled);
    let most = if with_file { CAPTION } else { MESSAGE };
    if text.to_plain().chars().count() > most {
        return Ok(Err(Unfit::TooLong));
    }
    let mut message = Message::new(text);
    if with_file {
        message.document = side.files.first().cloned();
    }
    if broadcast.body.receipt {
        let read = label(lang, "broadcast-read-button", &Args::new());
        message = message.row([Button::data(read, format!("bc:read:{}", broadcast.id))]);
    }
    if broadcast.body.promotional {
        let stop = label(lang, "broadcast-no-ads-button", &Args::new());
        message = message.row([Button::data(stop, format!("bc:no-ads:{}", broadcast.id))]);
    }
    Ok(Ok(message))
}

/// How many characters it has in this language with all that is said around it, places as they are written.
pub fn length(broadcast: &Broadcast, cohort: &Cohort, lang: Lang) -> usize {
    let words = broadcast.body.side(lang).text().cloned().unwrap_or_default();
    dressed(broadcast, cohort, lang, words).to_plain().chars().count()
}

/// The words between what the law wants above an advertisement and who says it below.
fn dressed(broadcast: &Broadcast, cohort: &Cohort, lang: Lang, words: Text) -> Text {
    let footer = say(lang, "broadcast-footer", &office::args(&cohort.details, lang));
    if !broadcast.body.promotional {
        return words.line(footer);
    }
    let ad = say(lang, "broadcast-ad", &Args::new());
    ad.line(words).line(footer).line(say(lang, "broadcast-footer-ad", &Args::new()))
}

async fn filled(
    tx: &mut Tx<'_>,
    text: &Text,
    to: &Addressee,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<Result<Text, Unfit>> {
    let mut values = Values::default();
    for place in text.placeholders().known {
        let Some(value) = value(tx, place, to, lang, now).await? else { return Ok(Err(Unfit::Empty(place))) };
        match place {
            Placeholder::Company => values.company = Some(value),
            Placeholder::Name => values.name = Some(value),
            Placeholder::NextMeeting => values.next_meeting = Some(value),
        }
    }
    Ok(Ok(text.fill(&values).text))
}

/// What stands in a place for somebody; `None` where they have nothing of the kind.
async fn value(
    tx: &mut Tx<'_>,
    place: Placeholder,
    to: &Addressee,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<Option<String>> {
    let found = match place {
        Placeholder::Company => to.company.as_ref().map(|company| company.details.name.in_lang(lang).to_owned()),
        Placeholder::Name => Some(&to.person)
            .filter(|person| !person.details.name.trim().is_empty() && people::is_readable(lang, person))
            .map(|person| people::called(lang, person)),
        Placeholder::NextMeeting => next_meeting(tx, to, lang, now).await?,
    };
    Ok(found.filter(|value| !value.trim().is_empty()))
}

async fn next_meeting(tx: &mut Tx<'_>, to: &Addressee, lang: Lang, now: DateTime<Utc>) -> Result<Option<String>> {
    let member = &to.membership.member;
    let meetings = match member.company {
        Some(company) => store::meetings::of_company(tx, company).await?,
        None => store::meetings::of_interpreter(tx, member.id).await?,
    };
    let next = meetings
        .into_iter()
        .filter(|meeting| meeting.state == MeetingState::Planned && meeting.details.starts_at > now)
        .min_by_key(|meeting| meeting.details.starts_at);
    let Some(meeting) = next else { return Ok(None) };
    let other = if member.company == Some(meeting.firm) { meeting.buyer } else { meeting.firm };
    let other = store::companies::company(tx, other).await?;
    let at = to.reader().in_lang(lang).moment(meeting.details.starts_at);
    let args = Args::new().with("at", at).with("other", other.details.name.in_lang(lang));
    Ok(Some(label(lang, "broadcast-next-meeting", &args)))
}

/// The member through whom a reader is in the audience; `None` where they have left.
pub async fn addressee(tx: &mut Tx<'_>, bot: crate::domain::ids::BotId, member: MemberId) -> Result<Option<Addressee>> {
    match store::people::find_member(tx, bot, member).await? {
        Some(membership) => Ok(Some(Addressee::load(tx, membership).await?)),
        None => Ok(None),
    }
}
