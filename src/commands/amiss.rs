//! What the operator has to look at: updates that could not be handled, and messages that never arrived or may not have.
//! Each line says whose it was and when, never what was said.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};

use crate::domain::ids::{BotId, ChatId, PersonId};
use crate::domain::lang::Lang;
use crate::store::outbox::{Amiss, Fate};
use crate::store::{self, Tx};
use crate::text::{Args, label};
use crate::words::people;

/// So long a message that went amiss is worth a call.
const LISTED_FOR: Duration = Duration::days(7);

/// One kind of thing to put right, and its lines.
pub struct Trouble {
    pub id: &'static str,
    pub lines: Vec<String>,
}

/// Everything there is to look at.
pub async fn troubles(tx: &mut Tx<'_>, lang: Lang, now: DateTime<Utc>) -> Result<Vec<Trouble>> {
    let (refused, uncertain): (Vec<Amiss>, Vec<Amiss>) =
        store::outbox::amiss(tx, now - LISTED_FOR).await?.into_iter().partition(|amiss| amiss.fate == Fate::Refused);
    let all = [
        Trouble { id: "cli-check-parked", lines: parked(tx, lang).await? },
        Trouble { id: "cli-check-refused", lines: messages(tx, lang, refused).await? },
        Trouble { id: "cli-check-uncertain", lines: messages(tx, lang, uncertain).await? },
    ];
    Ok(all.into_iter().filter(|trouble| !trouble.lines.is_empty()).collect())
}

/// `#12 · 2020-09-14 00:00Z · F01 김하나 대표님`
pub async fn parked(tx: &mut Tx<'_>, lang: Lang) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for row in store::inbox::all_parked(tx).await? {
        let who = who(tx, lang, row.bot, row.chat, None).await?;
        lines.push(format!("#{} · {} · {who}", row.id, minute(row.received_at)));
    }
    Ok(lines)
}

async fn messages(tx: &mut Tx<'_>, lang: Lang, rows: Vec<Amiss>) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for row in rows {
        let who = who(tx, lang, row.bot, Some(row.chat), row.person).await?;
        let reason = row.reason.map(|reason| format!(" · {reason}")).unwrap_or_default();
        lines.push(format!("#{} · {} · {who}{reason}", row.id, minute(row.settled_at)));
    }
    Ok(lines)
}

async fn who(
    tx: &mut Tx<'_>,
    lang: Lang,
    bot: BotId,
    chat: Option<ChatId>,
    person: Option<PersonId>,
) -> Result<String> {
    let person = match (person, chat) {
        (Some(person), _) => Some(person),
        (None, Some(chat)) => store::chats::find(tx, bot, chat).await?.and_then(|chat| chat.person),
        (None, None) => None,
    };
    let unknown = || label(lang, "cli-amiss-unknown", &Args::new());
    let Some(person) = person else { return Ok(unknown()) };
    let codes = store::people::of_person(tx, bot, person).await?;
    let code = codes.first().map(|one| format!("{} ", one.member.code)).unwrap_or_default();
    let known = store::people::these(tx, &BTreeSet::from([person])).await?;
    Ok(known.get(&person).map_or_else(unknown, |person| format!("{code}{}", people::called(lang, person))))
}

fn minute(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%MZ").to_string()
}
