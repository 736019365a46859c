//! A database that starts from a copy. What the original said since the copy was taken cannot be known, so everything
//! that was due before now is held until staff decide: what waited, and every notice the planner would have owed since.

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::domain::broadcast::Broadcast;
use crate::domain::company::Role;
use crate::domain::ids::{BotId, CohortId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message};
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::domain::planner::{self, Planned};
use crate::store::broadcasts::SetBack;
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, Moment, label, say};
use crate::words::{About, Book};

/// Holds what was due, where the database is a copy that has not been started from yet, and tells staff.
pub async fn hold(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>) -> Result<()> {
    let Some(taken) = store::stamps::copied_at(tx).await? else { return Ok(()) };
    store::stamps::hold_all(tx, bot, now).await?;
    let set_back = store::broadcasts::set_back_all(tx, now).await?;
    let mut staff = Vec::new();
    for cohort in store::cohorts::all(tx).await? {
        let book = Book::of_cohort(tx, bot, cohort.id).await?;
        let stage = &book.stage;
        let forecast = planner::future(&book.scenes(), &stage.spent, &stage.calendar, taken, now);
        let reachable = |coming: &planner::Coming| !forecast.unreachable.contains(&coming.owed.person);
        for planner::Coming { owed, .. } in forecast.messages.into_iter().filter(reachable) {
            hold_notices(tx, bot, &book, owed, now).await?;
        }
        staff.extend(store::people::acting_staff(tx, bot, cohort.id).await?);
    }
    store::stamps::take_off(tx).await?;
    let (held, _) = store::stamps::held(tx).await?;
    tracing::warn!(held, "started from a copy: what was due before now is held until `naru held` decides");
    tell(tx, bot, staff, &set_back, (taken, held), now).await
}

/// The notices are spent and told as the original did it; sending them takes that back and words them as things stand.
async fn hold_notices(tx: &mut Tx<'_>, bot: BotId, book: &Book, owed: planner::Owed, now: DateTime<Utc>) -> Result<()> {
    let Some(chat) = book.stage.chat_of(owed.person) else { return Ok(()) };
    let (person, due) = (owed.person, owed.due);
    let tells = book.tells(person, &owed.notices);
    let notices: Vec<Planned> = owed.notices.into_iter().chain(owed.absorbed).collect();
    let keys: Vec<_> = notices.iter().map(|notice| notice.key.clone()).collect();
    let row = Owed {
        chat,
        person: Some(person),
        lane: Lane::Notice,
        kind: Kind::Notice,
        op: Op::Send,
        words: Words::Later(About::notice(person, notices).to_json()?),
        once: None,
        due,
        useful_until: Some(owed.useful_until),
        again_of: None,
    };
    let Some(row) = store::outbox::owe(tx, bot, &row, now).await? else { return Ok(()) };
    store::stamps::hold(tx, row).await?;
    for key in &keys {
        store::notices::spend(tx, key, person, row, now).await?;
    }
    for (meeting, told) in tells {
        store::notices::tell(tx, person, meeting, &told, row).await?;
    }
    Ok(())
}

/// An announcement that waits for them to say whether it goes on.
fn with_paused(mut message: Message, broadcast: &Broadcast, lang: Lang) -> Message {
    let title = Args::new().with("title", broadcast.title(lang));
    message.text = message.text.paragraph(say(lang, "announced-paused-by-copy", &title));
    let show = label(lang, "announced-show-button", &Args::new());
    message.row([Button::data(show, format!("bc:show:{}", broadcast.id))])
}

/// One message to everybody who may act.
async fn tell(
    tx: &mut Tx<'_>,
    bot: BotId,
    staff: Vec<Membership>,
    set_back: &SetBack,
    (taken, held): (DateTime<Utc>, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    let mut told: Vec<PersonId> = Vec::new();
    let cohorts: Vec<(PersonId, CohortId)> = staff.iter().map(|one| (one.member.person, one.member.cohort)).collect();
    for Membership { member, chat, .. } in staff {
        let Some(chat) = chat.filter(|_| !told.contains(&member.person) && member.role != Role::Viewer) else {
            continue;
        };
        told.push(member.person);
        let details = store::people::person(tx, member.person).await?.details;
        let args = Args::new().with("taken", Moment::new(taken, details.zone, details.country)).with("count", held);
        let mut message = Message::new(say(details.lang, "restored-held", &args));
        let is_theirs = |one: &&Broadcast| cohorts.contains(&(member.person, one.cohort));
        for broadcast in set_back.paused.iter().filter(is_theirs) {
            message = with_paused(message, broadcast, details.lang);
        }
        for broadcast in set_back.drafts.iter().filter(is_theirs) {
            let title = Args::new().with("title", broadcast.title(details.lang));
            message.text = message.text.paragraph(say(details.lang, "announced-draft-by-copy", &title));
        }
        let owed = Owed {
            chat,
            person: Some(member.person),
            lane: Lane::Notice,
            kind: Kind::Notice,
            op: Op::Send,
            words: Words::Frozen(message),
            once: None,
            due: now,
            useful_until: None,
            again_of: None,
        };
        store::outbox::owe(tx, bot, &owed, now).await?;
    }
    Ok(())
}
