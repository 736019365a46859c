//! Which rows may be sent now: chosen as the pace allows, claimed and worded in one transaction.

use std::collections::HashSet;
use std::sync::Arc;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::Inner;
use crate::clock::Tick;
use crate::domain::ids::ChatId;
use crate::domain::owed::{Lane, Settled};
use crate::store::outbox::Claimed;
use crate::store::{self, Tx};
use crate::words;

/// How many waiting rows are looked at for each that may be sent, since pace may hold some back.
const LOOK: usize = 4;

pub struct Look {
    pub claimed: Vec<Claimed>,
    pub settled: usize,
    pub due: Option<DateTime<Utc>>,
    pub tick: Option<Tick>,
}

/// Chooses what may be sent and claims it, in one transaction with making its words.
pub async fn claim(tx: &mut Tx<'_>, inner: Arc<Inner>, free: usize, now: DateTime<Utc>, tick: Tick) -> Result<Look> {
    let bot = inner.api.bot();
    let candidates = store::outbox::candidates(tx, bot, now, (free * LOOK).max(64) as i64).await?;
    let mut chosen = Vec::new();
    let mut held_until: Option<Tick> = None;
    {
        let mut pace = inner.pace.lock().expect("no holder panics");
        let mut chats = HashSet::new();
        for row in &candidates {
            if chosen.len() == free {
                break;
            }
            let Some(lane) = Lane::from_number(row.lane) else { continue };
            if !chats.insert(row.chat) {
                continue;
            }
            match pace.take(ChatId(row.chat), lane, tick) {
                Ok(()) => chosen.push(row.id),
                Err(until) => held_until = Some(held_until.map_or(until, |held| held.min(until))),
            }
        }
        if candidates.is_empty() {
            pace.tidy(tick);
        }
    }
    if chosen.is_empty() {
        let due = if candidates.is_empty() { store::outbox::next_due(tx, bot).await? } else { None };
        // A row whose chat is busy is due already: the wake after landing brings it up, not the clock.
        return Ok(Look { claimed: Vec::new(), settled: 0, due: due.filter(|due| *due > now), tick: held_until });
    }
    let mut claimed = Vec::with_capacity(chosen.len());
    let readable = store::outbox::claim(tx, &chosen, now).await?;
    let mut settled = chosen.len() - readable.len();
    for row in readable {
        let id = row.id;
        // A panic over one row must not keep all the others from being sent.
        match store::guarded(words::ready(tx, bot, row, now).boxed()).await {
            Ok(words::Ready::Send(row)) => {
                let files = row.body.as_ref().map_or(0, |message| message.album.len());
                let mut pace = inner.pace.lock().expect("no holder panics");
                pace.charge(row.chat, files.saturating_sub(1), tick);
                claimed.push(*row);
            }
            Ok(words::Ready::Settle(id, how)) => {
                store::outbox::settle(tx, id, &how, now).await?;
                settled += 1;
            }
            Err(error) if store::is_fault(&error) => return Err(error),
            // It must not hold up all the others for ever.
            Err(error) => {
                tracing::error!(row = id.0, error = ?error, "a message is given up");
                store::notices::unsay(tx, id).await?;
                store::outbox::settle(tx, id, &Settled::Refused("could not be worded".to_owned()), now).await?;
                settled += 1;
            }
        }
    }
    Ok(Look { claimed, settled, due: None, tick: held_until })
}
