//! What staff remind a person of: everything their company still owes, as it stands when the message leaves. One that
//! waits for a better hour and finds nothing owed by then is never sent.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::address::address;
use super::meeting::Reader;
use super::preparation;
use crate::domain::company::Company;
use crate::domain::company::Person;
use crate::domain::ids::{BotId, CompanyId, PersonId};
use crate::domain::message::{Button, Message};
use crate::store::{self, Tx};
use crate::text::{Args, label, say};

/// Buttons below it; the rest is behind the last one.
const MOST: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nudge {
    pub person: PersonId,
    pub company: CompanyId,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    nudge: Nudge,
}

impl Nudge {
    pub fn to_json(self) -> Result<serde_json::Value> {
        serde_json::to_value(Kept { nudge: self }).context("could not keep a nudge")
    }

    /// `None` where the row speaks of something else.
    pub fn read(json: &serde_json::Value) -> Option<Nudge> {
        serde_json::from_value(json.clone()).ok().map(|kept: Kept| kept.nudge)
    }
}

/// `None` where nothing is owed any more, or the person is no longer of the company.
pub async fn words(tx: &mut Tx<'_>, bot: BotId, nudge: Nudge, now: DateTime<Utc>) -> Result<Option<Message>> {
    let people = store::people::of_company(tx, bot, nudge.company).await?;
    if !people.iter().any(|membership| membership.member.person == nudge.person) {
        return Ok(None);
    }
    let company = store::companies::company(tx, nudge.company).await?;
    let person = store::people::person(tx, nudge.person).await?;
    message(tx, &company, &person, now).await
}

async fn message(tx: &mut Tx<'_>, company: &Company, person: &Person, now: DateTime<Utc>) -> Result<Option<Message>> {
    let reader = Reader::of(person);
    let lang = reader.lang;
    let owed = preparation::owed(tx, company, now).await?;
    if owed.is_empty() {
        return Ok(None);
    }
    let args = Args::new().with("address", address(lang, person, Some(company))).with("count", owed.len());
    let mut items = say(lang, "nudge-items", &args);
    let mut message = Message::default();
    for (duty, progress) in &owed {
        items = items.line(preparation::item(duty, *progress, &reader, now));
        if message.keyboard.len() < MOST {
            let title = duty.preparation.details.title.in_lang(lang);
            message = message.row([Button::data(title, format!("p:{}", duty.preparation.id))]);
        }
    }
    message.text = say(lang, "nudge", &args).paragraph(items).paragraph(say(lang, "nudge-end", &Args::new()));
    Ok(Some(message.row([Button::data(label(lang, "preparations-button", &Args::new()), "prep")])))
}
