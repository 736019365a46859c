//! Those who did not get an announcement and can be told now: told when staff say so, or by themselves where it is still
//! valid for whoever joins later.

use std::collections::HashMap;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::readers;
use crate::domain::broadcast::{Broadcast, Outcome, State};
use crate::domain::ids::{BotId, PersonId};
use crate::store::broadcasts::{self, NewReader, Reader};
use crate::store::{self, Tx};

/// Tells those who were missing and can be told now: not connected then, without words in their language, new to the
/// audience since, or with a copy that came to nothing. Returns how many these are.
pub async fn tell_missing(
    tx: &mut Tx<'_>,
    bot: BotId,
    broadcast: &mut Broadcast,
    now: DateTime<Utc>,
) -> Result<Option<usize>> {
    if !matches!(broadcast.state, State::Sending | State::Done | State::Stopped) {
        return Ok(None);
    }
    let missing = missing(tx, bot, broadcast, None, now).await?;
    if !missing.is_empty() && broadcast.state != State::Sending {
        broadcast.state = State::Sending;
        broadcast.ended_at = None;
        if !broadcasts::keep(tx, broadcast).await? {
            return Ok(None);
        }
    }
    tell(tx, broadcast, &missing).await?;
    Ok(Some(missing.len()))
}

/// Somebody joined, or is back: they get what is still valid, once.
pub async fn welcome(tx: &mut Tx<'_>, bot: BotId, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    for broadcast in broadcasts::still_valid(tx, now).await? {
        let id = broadcast.id;
        match store::guarded(welcome_to(tx, bot, broadcast, person, now).boxed()).await {
            // Nobody is kept from joining by one that cannot be read.
            Err(error) if !store::is_fault(&error) => {
                tracing::error!(%id, error = ?error, "whoever joined is not told an announcement");
            }
            done => done?,
        }
    }
    Ok(())
}

async fn welcome_to(
    tx: &mut Tx<'_>,
    bot: BotId,
    mut broadcast: Broadcast,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let missing = missing(tx, bot, &broadcast, Some(person), now).await?;
    if !missing.is_empty() && broadcast.state == State::Done {
        broadcast.state = State::Sending;
        broadcast.ended_at = None;
        broadcasts::keep(tx, &mut broadcast).await?;
    }
    tell(tx, &broadcast, &missing).await
}

/// Somebody who did not get it and can be told now, with the reader they are already.
#[derive(Clone, Debug)]
pub struct Missing {
    reader: NewReader,
    known: Option<Reader>,
}

/// Who did not get it and can be told now; of one person where only theirs is asked for.
pub async fn missing(
    tx: &mut Tx<'_>,
    bot: BotId,
    broadcast: &Broadcast,
    only: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<Vec<Missing>> {
    let is_meant = |reader: &NewReader| only.is_none_or(|person| reader.person == person);
    let mut can_be_told = readers(tx, bot, broadcast, now).await?;
    can_be_told.retain(|reader| is_meant(reader) && reader.left_out.is_none());
    let known = match only {
        Some(person) => broadcasts::of_person(tx, broadcast.id, person).await?.into_iter().collect(),
        None => broadcasts::all(tx, broadcast.id).await?,
    };
    let mut known: HashMap<PersonId, Reader> = known.into_iter().map(|reader| (reader.person, reader)).collect();
    let missing = can_be_told.into_iter().map(|reader| Missing { known: known.remove(&reader.person), reader });
    Ok(missing.filter(|one| one.known.as_ref().is_none_or(|known| was_missing(known.outcome))).collect())
}

fn was_missing(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Unconnected | Outcome::NoLanguage | Outcome::NoConsent | Outcome::Failed)
}

async fn tell(tx: &mut Tx<'_>, broadcast: &Broadcast, missing: &[Missing]) -> Result<()> {
    let mut new = Vec::new();
    for Missing { reader, known } in missing {
        match known {
            Some(known) => broadcasts::say(tx, known, reader.member, reader.lang, reader.due).await?,
            None => new.push(reader.clone()),
        }
    }
    if !new.is_empty() {
        broadcasts::add(tx, broadcast.id, broadcast.wording, &new).await?;
    }
    Ok(())
}
