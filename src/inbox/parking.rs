//! What cannot be handled: put aside and sealed, with an apology to whoever sent it, and a word to the office, which has
//! been promised to look at it. All of it or nothing, and once, however often the row is handled again.

use std::sync::Arc;

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::{Inbox, backoff};
use crate::domain::company::Role;
use crate::domain::ids::{BotId, ChatId, CohortId, MemberId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::owed::{Kind, Lane, Owed};
use crate::outbox;
use crate::store::inbox::Waiting;
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::telegram::language::language_code;
use crate::text::{Args, label, say};
use crate::words::{address, people};

impl Inbox {
    /// Puts an update aside that cannot be handled, and says so: all of it or nothing. What is broken about its sender
    /// must not keep it from being put aside, so then the office is not told by message; `naru check` still lists it.
    pub(super) async fn park(&self, row: &Waiting) {
        let (mut tries, mut whom) = (0, Whom::AndTheOffice);
        let row = Arc::new(row.clone());
        loop {
            let (bot, again, now) = (self.0.api.bot(), Arc::clone(&row), self.0.clock.now());
            match self.0.db.write(move |tx| async move { park(tx, bot, &again, whom, now).await }.boxed()).await {
                Ok(()) => return,
                Err(error) if store::is_fault(&error) || tries < 3 => {
                    if !store::is_fault(&error) {
                        tracing::warn!(row = row.id.0, error = %error, "could not tell the office of a parked update");
                        whom = Whom::TheSender;
                    }
                    self.0.clock.pause(backoff(&mut tries)).await;
                }
                Err(error) => {
                    tracing::error!(row = row.id.0, error = %error, "an update could not even be parked");
                    return;
                }
            }
        }
    }
}

/// Who is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whom {
    TheSender,
    AndTheOffice,
}

async fn park(tx: &mut Tx<'_>, bot: BotId, row: &Waiting, whom: Whom, now: DateTime<Utc>) -> Result<()> {
    if !store::inbox::park(tx, row.id, &row.arrived.raw, now).await? {
        return Ok(());
    }
    let Some(chat) = row.arrived.chat.filter(|chat| chat.0 > 0) else { return Ok(()) };
    let known = store::chats::find(tx, bot, chat).await?;
    let (person, lang) = known.map_or((None, None), |chat| (chat.person, chat.lang));
    let lang = lang.or_else(|| Lang::from_tag(&language_code(&row.arrived.raw)?)).unwrap_or(Lang::Ko);
    let apology = Message::new(say(lang, "turn-failed", &Args::new()));
    // A row's number may come again once rows are forgotten, but not together with Telegram's.
    let key = format!("parked:{}:{}", row.arrived.number, row.id);
    let once = Some(key.clone());
    outbox::owe(tx, bot, Owed { once, ..outbox::reply(chat, apology, now) }, now).await?;
    match whom {
        Whom::TheSender => Ok(()),
        Whom::AndTheOffice => Sender { chat, person }.is_told_of(tx, bot, &key, now).await,
    }
}

/// Whose update it was.
struct Sender {
    chat: ChatId,
    /// Nobody known yet, as on a first visit.
    person: Option<PersonId>,
}

impl Sender {
    /// Tells those who may act in the sender's cohorts; of a stranger, those of every cohort.
    async fn is_told_of(&self, tx: &mut Tx<'_>, bot: BotId, key: &str, now: DateTime<Utc>) -> Result<()> {
        let memberships = match self.person {
            Some(person) => store::people::of_person(tx, bot, person).await?,
            None => Vec::new(),
        };
        let mut cohorts: Vec<CohortId> = memberships.iter().map(|one| one.member.cohort).collect();
        if cohorts.is_empty() {
            cohorts.extend(store::cohorts::all(tx).await?.iter().map(|cohort| cohort.id));
        }
        let mut told = vec![self.chat];
        for cohort in cohorts {
            let who = memberships.iter().find(|one| one.member.cohort == cohort);
            for staff in store::people::acting_staff(tx, bot, cohort).await? {
                let Some(chat) = staff.chat.filter(|chat| !told.contains(chat)) else { continue };
                told.push(chat);
                let reader = store::people::person(tx, staff.member.person).await?;
                let message = news(tx, reader.details.lang, who).await?;
                let once = Some(format!("{key}:{chat}"));
                let owed = outbox::reply(chat, message, now);
                let owed = Owed { person: Some(reader.id), lane: Lane::Notice, kind: Kind::Notice, once, ..owed };
                outbox::owe(tx, bot, owed, now).await?;
            }
        }
        Ok(())
    }
}

async fn news(tx: &mut Tx<'_>, lang: Lang, who: Option<&Membership>) -> Result<Message> {
    let Some(member) = who.map(|one| &one.member) else {
        return Ok(Message::new(say(lang, "staff-parked-stranger", &Args::new())));
    };
    let person = store::people::person(tx, member.person).await?;
    let called = match (member.role, member.company) {
        (Role::Interpreter, _) => people::interpreter(lang, &person),
        (_, Some(company)) => {
            let company = store::companies::company(tx, company).await?;
            address::address(lang, &person, Some(&company))
        }
        (_, None) => address::address(lang, &person, None),
    };
    Ok(of_member(lang, member.id, say(lang, "staff-parked", &Args::new().with("who", called))))
}

fn of_member(lang: Lang, member: MemberId, text: Text) -> Message {
    let open = label(lang, "staff-declined-button", &Args::new());
    Message::new(text).row([Button::data(open, format!("staff:who:{member}"))])
}
