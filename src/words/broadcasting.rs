//! A claimed row of an announcement: worded from what staff last wrote, or settled where its reader is not to have it.

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};

use super::Ready;
use super::broadcast::{self, About, Addressee, Copy, Unfit};
use super::broadcast_progress;
use crate::domain::broadcast::{Broadcast, Outcome, Part, State};
use crate::domain::calendar::{Calendar, Hours};
use crate::domain::consent::Item;
use crate::domain::ids::BotId;
use crate::domain::lang::Lang;
use crate::domain::message::{Message, Press};
use crate::domain::owed::{Op, Settled};
use crate::store::broadcasts::{self, Reader};
use crate::store::outbox::Claimed;
use crate::store::{self, Tx};
use crate::text::{Args, label};

/// A paused announcement's row that came back from Telegram is looked at again after this long.
const PAUSED: Duration = Duration::seconds(10);

pub async fn ready(tx: &mut Tx<'_>, bot: BotId, mut row: Claimed, about: About, now: DateTime<Utc>) -> Result<Ready> {
    let message = match about {
        About::BroadcastProgress(progress) => {
            broadcast_progress::current(tx, progress, now).await?.ok_or(Settled::Overtaken)
        }
        // What is taken back needs no words.
        About::Broadcast(_) if matches!(row.op, Op::Delete(_)) => return Ok(Ready::Send(Box::new(row))),
        About::Broadcast(copy) => self::copy(tx, bot, &row, copy, now).await?,
    };
    match message {
        Ok(message) => {
            store::outbox::word(tx, row.id, &message).await?;
            row.body = Some(message);
            Ok(Ready::Send(Box::new(row)))
        }
        Err(how) => Ok(Ready::Settle(row.id, how)),
    }
}

async fn copy(
    tx: &mut Tx<'_>,
    bot: BotId,
    row: &Claimed,
    copy: Copy,
    now: DateTime<Utc>,
) -> Result<Result<Message, Settled>> {
    let Some(reader) = broadcasts::reader(tx, copy.reader).await? else { return Ok(Err(Settled::Overtaken)) };
    let Some(announced) = broadcasts::find(tx, reader.broadcast).await? else { return Ok(Err(Settled::Overtaken)) };
    let is_new = row.op == Op::Send;
    if is_new && matches!(announced.state, State::Recalled | State::Stopped) {
        return not_told(tx, &reader, Outcome::Stopped).await;
    }
    // It is taken back, and must not come back in the place of what is gone.
    if announced.state == State::Recalled {
        return Ok(Err(Settled::Overtaken));
    }
    if is_new && announced.state == State::Paused {
        return Ok(Err(Settled::TryAgain(now + PAUSED, "paused")));
    }
    let Some(to) = broadcast::addressee(tx, bot, reader.member).await? else {
        if !is_new {
            return Ok(Err(Settled::Overtaken));
        }
        return not_told(tx, &reader, Outcome::Stopped).await;
    };
    if !may_be_told(tx, &announced, &to).await? {
        // Where the message is gone, an edit would say it anew.
        return match is_new {
            true => not_told(tx, &reader, Outcome::NoConsent).await,
            false => Ok(Err(Settled::Overtaken)),
        };
    }
    if let Some(later) = better_hour(tx, &announced, &to, is_new, now).await? {
        return Ok(Err(Settled::TryAgain(later, "until a better hour")));
    }
    let with_file = reader.files_row.is_none() && announced.body.side(reader.lang).files.len() == 1;
    let with_file = with_file && copy.part == Part::Text;
    Ok(match broadcast::message(tx, &announced, &to, reader.lang, copy.part, with_file, now).await? {
        Ok(message) if copy.part == Part::Text => {
            broadcasts::worded(tx, reader.id, announced.wording).await?;
            Ok(if reader.read_at.is_some() { as_read(message, &announced, reader.lang) } else { message })
        }
        Ok(message) => Ok(message),
        Err(unfit) => Err(Settled::Refused(why(unfit).to_owned())),
    })
}

/// Whoever has said they read it sees that it was noted.
fn as_read(mut message: Message, announced: &Broadcast, lang: Lang) -> Message {
    let data = Press::Data(format!("bc:read:{}", announced.id));
    for button in message.keyboard.iter_mut().flatten().filter(|button| button.press == data) {
        button.label = label(lang, "broadcast-was-read-button", &Args::new());
    }
    message
}

async fn not_told<T>(tx: &mut Tx<'_>, reader: &Reader, why: Outcome) -> Result<Result<T, Settled>> {
    broadcasts::leave_out(tx, reader.id, why).await?;
    Ok(Err(Settled::Overtaken))
}

/// As the outbox keeps it; `broadcast_progress` words it for staff.
fn why(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::Unwritten => "nothing is written in their language",
        Unfit::Empty(_) => "a place in it could not be filled",
        Unfit::TooLong => "longer than one message",
    }
}

/// An advertisement goes to whoever agrees to it at the moment it leaves.
async fn may_be_told(tx: &mut Tx<'_>, announced: &Broadcast, to: &Addressee) -> Result<bool> {
    Ok(!announced.body.promotional || agrees(tx, to, Item::Marketing).await?)
}

async fn agrees(tx: &mut Tx<'_>, to: &Addressee, item: Item) -> Result<bool> {
    let answers = store::consents::latest(tx, to.person.id, to.cohort.id).await?;
    Ok(answers.iter().any(|answer| answer.item == item && answer.given))
}

/// It has waited into the reader's night or a day off. A change makes no sound, but it does where the message is gone: so
/// an advertisement is not changed at night either.
async fn better_hour(
    tx: &mut Tx<'_>,
    announced: &Broadcast,
    to: &Addressee,
    is_new: bool,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let details = &to.person.details;
    let calendar = match is_new && !announced.body.urgent {
        true => Calendar::new(&store::cohorts::holidays(tx, to.cohort.id).await?),
        false => Calendar::default(),
    };
    let hours = Hours {
        zone: details.zone,
        country: &details.country,
        quiet: to.cohort.details.policy.quiet,
        calendar: &calendar,
    };
    let night = announced.body.promotional && hours.by_day(now) > now && !agrees(tx, to, Item::Night).await?;
    let later = match announced.body.urgent {
        _ if night => hours.by_day(now),
        true => now,
        false if !is_new => now,
        false => hours.catch_up(now, DateTime::<Utc>::MAX_UTC),
    };
    Ok(Some(later).filter(|later| *later > now))
}
