//! A message as its reader will see it, made from current rows. The outbox, previews and the board all use it, so what
//! staff are shown beforehand is what is sent.

pub mod about;
pub mod address;
pub mod book;
pub mod broadcast;
pub mod broadcast_fate;
pub mod broadcast_progress;
pub mod broadcasting;
pub mod calendar;
pub mod card;
mod change;
pub mod deal;
mod follow_notice;
pub mod follow_up;
pub mod invitation;
mod lead_up;
pub mod log;
mod log_notice;
pub mod meeting;
mod notice;
pub mod nudge;
pub mod office;
pub mod page;
mod parcels;
pub mod people;
pub mod preparation;
mod preparing;
pub mod preview;
mod result;
mod schedule;
mod sheet;
pub mod shipment;
pub mod silent;
mod view;

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::domain::cohort::Uncertain;
use crate::domain::ids::{BotId, ChatId, OutboxId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::owed::{self, Lane, Op, Owed, Settled, Words};
use crate::domain::planner::{Kind, Planned};
use crate::store::chats::Reach;
use crate::store::outbox::Claimed;
use crate::store::{self, Tx};
use crate::telegram::split::split;
use crate::text::{Args, say};

pub use about::About;
pub use book::Book;
pub use notice::write;
use nudge::Nudge;

/// What becomes of a claimed row.
pub enum Ready {
    /// Worded, and still worth sending.
    Send(Box<Claimed>),
    /// Not to be sent, and how it ends.
    Settle(OutboxId, Settled),
}

/// Looks at a claimed row once more before it is sent: too late, out of reach, no longer true, or to be worded now.
pub async fn ready(tx: &mut Tx<'_>, bot: BotId, row: Claimed, now: DateTime<Utc>) -> Result<Ready> {
    if row.useful_until.is_some_and(|until| until <= now) {
        store::notices::unsay(tx, row.id).await?;
        return Ok(Ready::Settle(row.id, Settled::Lapsed));
    }
    // It was in flight, or failed, while the newer one was owed.
    if let Op::Edit(target) = row.op
        && store::doubts::is_outdated(tx, row.id, target).await?
    {
        return Ok(Ready::Settle(row.id, Settled::Overtaken));
    }
    if row.kind != owed::Kind::Reply
        && row.op == Op::Send
        && store::chats::find(tx, bot, row.chat).await?.is_none_or(|chat| chat.reach != Reach::Open)
    {
        store::notices::unspend(tx, row.id).await?;
        return Ok(Ready::Settle(row.id, Settled::Unreachable("blocked before")));
    }
    if let Some(person) = row.person.filter(|_| row.lane != Lane::Reply)
        && !store::chats::hears(tx, bot, row.chat, person).await?
    {
        store::notices::unspend(tx, row.id).await?;
        // They may be reached elsewhere.
        store::subjects::touch_person(tx, person, now).await?;
        return Ok(Ready::Settle(row.id, Settled::Unreachable("not their chat any more")));
    }
    if let Some(about) = row.about.as_ref().and_then(broadcast::About::read) {
        return broadcasting::ready(tx, bot, row, about, now).await;
    }
    if let Some(nudge) = row.about.as_ref().and_then(Nudge::read) {
        return word_nudge(tx, bot, row, nudge, now).await;
    }
    if row.about.is_some() {
        return word(tx, bot, row, now).await;
    }
    if row.body.is_some() {
        return Ok(Ready::Send(Box::new(row)));
    }
    anyhow::bail!("row {} has no words", row.id)
}

/// Words a row from what is true now, or puts it off. One that was worded before and did not arrive is worded anew, and
/// compared with what its reader knew before it; only what may have arrived keeps its words.
async fn word(tx: &mut Tx<'_>, bot: BotId, mut row: Claimed, now: DateTime<Utc>) -> Result<Ready> {
    store::notices::unsay(tx, row.id).await?;
    if row.body.is_some() {
        take_back_parts(tx, row.id, row.tries - 1, now).await?;
    }
    let about = About::read(row.about.clone().unwrap_or_default())?;
    let subjects = about.subjects();
    let About::Notice { person, notices } = about;
    let book = Book::open(tx, bot, &subjects, person).await?;
    // What an earlier try left out may be another message's by now.
    let own = store::notices::spent_by(tx, row.id).await?;
    let notices: Vec<Planned> = notices.into_iter().filter(|notice| own.contains(&notice.key)).collect();
    let (said, absorbed) = book.still_true(notices.clone(), now);
    // It has waited into the reader's night, and what it says can wait for their morning.
    if let Some(later) = said.iter().chain(&absorbed).map(|notice| notice.due).min().filter(|due| *due > now) {
        return Ok(Ready::Settle(row.id, Settled::TryAgain(later, "until a better hour")));
    }
    leave_out(tx, row.id, &notices, &said, &absorbed).await?;
    let Some(message) = write(&book, person, &said, now) else {
        return Ok(Ready::Settle(row.id, Settled::Overtaken));
    };
    for (meeting, told) in book.tells(person, &said) {
        store::notices::tell(tx, person, meeting, &told, row.id).await?;
    }
    let mut parts = split(message).into_iter();
    let first = parts.next().unwrap_or_default();
    for (place, part) in parts.enumerate() {
        owe_part(tx, bot, &row, person, place, part, now).await?;
    }
    store::outbox::word(tx, row.id, &first).await?;
    row.body = Some(first);
    Ok(Ready::Send(Box::new(row)))
}

async fn word_nudge(tx: &mut Tx<'_>, bot: BotId, mut row: Claimed, nudge: Nudge, now: DateTime<Utc>) -> Result<Ready> {
    let Some(message) = nudge::words(tx, bot, nudge, now).await? else {
        return Ok(Ready::Settle(row.id, Settled::Overtaken));
    };
    store::outbox::word(tx, row.id, &message).await?;
    row.body = Some(message);
    Ok(Ready::Send(Box::new(row)))
}

/// Gives back what the message neither says nor makes needless. News is told as it stands, so that of an older revision
/// is told with it.
async fn leave_out(
    tx: &mut Tx<'_>,
    row: OutboxId,
    notices: &[Planned],
    said: &[Planned],
    absorbed: &[Planned],
) -> Result<()> {
    let is_kept = |notice: &Planned| {
        let is_news = |other: &Planned| other.kind == Kind::Change && other.subject == notice.subject;
        said.iter().chain(absorbed).any(|other| other.key == notice.key)
            || (notice.kind == Kind::Change && said.iter().any(is_news))
    };
    for notice in notices.iter().filter(|notice| !is_kept(notice)) {
        store::notices::give_back(tx, &notice.key, row).await?;
    }
    Ok(())
}

/// What does not fit into one message follows in rows of its own. Notices that wait for one person are one row, so next
/// to nothing of this lane can wait in between.
async fn owe_part(
    tx: &mut Tx<'_>,
    bot: BotId,
    row: &Claimed,
    person: PersonId,
    place: usize,
    part: Message,
    now: DateTime<Utc>,
) -> Result<()> {
    let owed = Owed {
        chat: row.chat,
        person: Some(person),
        lane: Lane::Notice,
        kind: owed::Kind::Notice,
        op: Op::Send,
        words: Words::Frozen(part),
        once: Some(part_key(row.id, row.tries, place)),
        due: now,
        useful_until: row.useful_until,
        again_of: None,
    };
    store::outbox::owe(tx, bot, &owed, now).await?;
    Ok(())
}

fn part_key(row: OutboxId, tries: i64, place: usize) -> String {
    format!("part:{row}:{tries}:{place}")
}

/// The rest of a message whose first part is said again: it waits behind that one.
pub async fn take_back_parts(tx: &mut Tx<'_>, row: OutboxId, tries: i64, now: DateTime<Utc>) -> Result<()> {
    let mut place = 0;
    while store::waiting::take_back(tx, &part_key(row, tries, place), now).await? {
        place += 1;
    }
    Ok(())
}

/// Whether every cohort that a notice speaks of would rather have it arrive twice than not at all.
pub async fn may_come_twice(tx: &mut Tx<'_>, bot: BotId, about: serde_json::Value) -> Result<bool> {
    let stage = store::scenes::load(tx, bot, &About::read(about)?.subjects()).await?;
    Ok(stage.cohorts.values().all(|cohort| cohort.details.policy.uncertain == Uncertain::SendAgain))
}

/// A question that may have arrived, asked again and saying so.
pub async fn again(tx: &mut Tx<'_>, bot: BotId, chat: ChatId, message: Message) -> Result<Message> {
    let chat = store::chats::find(tx, bot, chat).await?;
    let lang = match chat.as_ref().and_then(|chat| chat.person) {
        Some(person) => store::people::person(tx, person).await?.details.lang,
        None => chat.and_then(|chat| chat.lang).unwrap_or(Lang::Ko),
    };
    let text = say(lang, "again", &Args::new()).paragraph(message.text.clone());
    Ok(Message { text, ..message })
}
