//! Turns of a personal page. There is no row of its chat: what the turn says there becomes what the page shows, kept with
//! the session in the same transaction as everything else the turn caused.

use std::sync::Arc;

use anyhow::{Result, bail};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::Inbox;
use super::turning::{Came, Opening, turn};
use crate::conversation::pages::as_file;
use crate::conversation::{Channel, House};
use crate::domain::ids::{BotId, CatalogId, MessageId, OutboxId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::owed::{Kind, Op, Owed, Words};
use crate::domain::page::{self, Sent, Whose};
use crate::domain::work::WorkDone;
use crate::outbox;
use crate::store::chats::{Chat, Reach};
use crate::store::inbox::{Arrived, Origin, Waiting};
use crate::store::pages::Session;
use crate::store::people::Membership;
use crate::store::visible::Visible;
use crate::store::{self, Tx};
use crate::telegram::incoming::{From, Incoming, Said, What, nfc};
use crate::text::{Args, say};

/// Messages and arrivals of one session are numbered below this.
const NUMBERS: i64 = 1_000_000;

/// What somebody did on their page.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Just came in, for a catalog where their link says so.
    Came(Option<CatalogId>),
    Pressed {
        data: String,
        /// The message on the page that has the button.
        on: Option<i64>,
    },
    Wrote(String),
    Sent(Vec<Sent>),
}

impl Deed {
    /// The same for the same deed, so that a form sent twice is recognised.
    fn mark(&self) -> String {
        let mark = match self {
            Deed::Came(_) => String::new(),
            Deed::Pressed { data, on } => format!("pressed {} {data}", on.unwrap_or_default()),
            Deed::Wrote(text) => format!("wrote {text}"),
            Deed::Sent(files) => files.iter().map(|sent| format!("sent {} ", sent.file.sha256)).collect(),
        };
        store::files::sha256(mark.as_bytes())
    }
}

/// What became of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visited {
    Well,
    /// The browser is not, or no longer, let in.
    Out,
}

impl Inbox {
    /// One turn of the page this cookie opens; `seen_at` is the step the page showed when the form was filled in.
    pub async fn visit(&self, cookie: &str, seen_at: i64, deed: Deed) -> Result<Visited> {
        let (house, bot, now) = (Arc::clone(&self.0.house), self.0.api.bot(), self.0.clock.now());
        let cookie = cookie.to_owned();
        let visited = self.0.db.write(move |tx| {
            async move {
                let Some((mut session, own)) = let_in(tx, bot, &cookie, now).await? else { return Ok(Visited::Out) };
                if session.view.begin(seen_at, &deed.mark()) {
                    take(tx, &house, &mut session, &own, deed, now).await?;
                    store::pages::remember(tx, &session).await?;
                }
                Ok(Visited::Well)
            }
            .boxed()
        });
        let visited = visited.await?;
        self.wake();
        Ok(visited)
    }

    /// Files from an office computer, which their member's chat takes up in its order.
    pub async fn bring(&self, cookie: &str, sent: Vec<Sent>) -> Result<Visited> {
        let (bot, now, cookie) = (self.0.api.bot(), self.0.clock.now(), cookie.to_owned());
        let arrived = self.0.db.write(move |tx| async move { arrive(tx, bot, &cookie, sent, now).await }.boxed());
        match arrived.await? {
            Some(rows) => {
                self.accept(rows);
                Ok(Visited::Well)
            }
            None => Ok(Visited::Out),
        }
    }
}

/// `None` where the browser is not, or no longer, let in, or there is no chat to take the files up.
async fn arrive(
    tx: &mut Tx<'_>,
    bot: BotId,
    cookie: &str,
    sent: Vec<Sent>,
    now: DateTime<Utc>,
) -> Result<Option<Vec<Waiting>>> {
    let session = store::pages::open(tx, cookie, now).await?.filter(|session| session.preparation.is_some());
    let Some(session) = session else { return Ok(None) };
    let Some(chat) = whose(tx, bot, &session, now).await?.and_then(|own| own.chat) else { return Ok(None) };
    let count = store::pages::add_sent(tx, session.id, sent).await?;
    // Below nought: numbers of jobs are above.
    let number = -(session.id.0 * NUMBERS + count);
    let raw = serde_json::to_string(&WorkDone::Uploaded(session.id))?;
    let arrived = Arrived { origin: Origin::Worker, number, chat: Some(chat), raw };
    Ok(Some(store::inbox::keep(tx, bot, vec![arrived], now).await?))
}

/// The session of a cookie and whose it is; `None` where either is no longer let in.
async fn let_in(
    tx: &mut Tx<'_>,
    bot: BotId,
    cookie: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Session, Membership)>> {
    let session = store::pages::open(tx, cookie, now).await?.filter(|session| session.preparation.is_none());
    let Some(session) = session else { return Ok(None) };
    Ok(whose(tx, bot, &session, now).await?.map(|own| (session, own)))
}

async fn whose(tx: &mut Tx<'_>, bot: BotId, session: &Session, now: DateTime<Utc>) -> Result<Option<Membership>> {
    let link = store::pages::find(tx, session.link).await?.filter(|link| link.is_open(now));
    let Some(Whose::Member(member)) = link.map(|link| link.whose) else { return Ok(None) };
    store::people::find_member(tx, bot, member).await
}

async fn take(
    tx: &mut Tx<'_>,
    house: &Arc<House>,
    session: &mut Session,
    own: &Membership,
    deed: Deed,
    now: DateTime<Utc>,
) -> Result<()> {
    let tapped = match &deed {
        Deed::Pressed { on: Some(id), .. } => session.view.find(*id).map(|shown| OutboxId(-shown.id)),
        Deed::Came(_) | Deed::Pressed { .. } | Deed::Wrote(_) | Deed::Sent(_) => None,
    };
    for what in things(session, deed) {
        let opening = opening(house, session, own, tapped);
        let incoming = Incoming {
            chat: opening.chat.chat,
            chat_kind: opening.chat.kind.clone(),
            from: opening.from.clone(),
            what,
        };
        let closing = turn(tx, house, opening, &Came::Update(Box::new(incoming)), now).await?;
        let Chat { chat, talk, lang, cohort, .. } = closing.chat;
        (session.talk, session.lang, session.cohort) = (talk, lang, cohort);
        for owed in closing.outcome.owes {
            match owed.chat == chat {
                true => show(session, owed)?,
                false => drop(outbox::owe(tx, house.bot, owed, now).await?),
            }
        }
        for work in closing.outcome.work {
            match own.chat {
                Some(theirs) => drop(store::jobs::owe(tx, house.bot, theirs, &work, now).await?),
                None => session.view.say(cannot(session), None),
            }
        }
    }
    Ok(())
}

/// What comes of slow work is told in a chat, and this person has none.
fn cannot(session: &Session) -> Message {
    let lang = session.lang.unwrap_or(Lang::Ko);
    Message::new(say(lang, "page-not-here", &Args::new()))
}

/// The deed as a chat would bring it. Files of one form belong together.
fn things(session: &Session, deed: Deed) -> Vec<What> {
    // Unlike any other on this page, so that what was said once is known again.
    let message = MessageId(session.id.0 * NUMBERS + session.view.step);
    match deed {
        Deed::Came(None) => vec![What::Tap { data: "home".to_owned(), message: None }],
        Deed::Came(Some(catalog)) => vec![What::Tap { data: format!("cat:see:{catalog}"), message: None }],
        Deed::Pressed { data, on } => vec![What::Tap { data, message: on.map(MessageId) }],
        Deed::Wrote(text) => vec![What::Text(Said::plainly(message, nfc(&text)))],
        Deed::Sent(files) => {
            let album = (files.len() > 1).then(|| format!("page-{message}"));
            files.into_iter().map(|sent| What::File(as_file(sent, message, album.clone()))).collect()
        }
    }
}

fn opening(house: &House, session: &Session, own: &Membership, tapped: Option<OutboxId>) -> Opening {
    let (person, member) = (own.member.person, own.member.id);
    let chat = Chat {
        bot: house.bot,
        chat: page::chat_of(person),
        kind: "private".to_owned(),
        person: Some(person),
        cohort: session.cohort.or(Some(own.member.cohort)),
        lang: session.lang,
        talk: session.talk.clone(),
        reach: Reach::Open,
    };
    let from = From { user: page::user_of(person), is_bot: false, language_code: None };
    let seen = session.view.newest().map(|shown| Visible { kind: Kind::Reply, message: shown.message.clone() });
    let page = Some(seen.collect());
    Opening { chat, from, channel: Channel::Page(member), tapped, page }
}

/// What would have been sent or changed in the chat is shown on the page.
fn show(session: &mut Session, owed: Owed) -> Result<()> {
    let Words::Frozen(message) = owed.words else {
        bail!("could not show on a page what is worded later");
    };
    match owed.op {
        Op::Send => session.view.say(message, owed.once),
        Op::Edit(OutboxId(row)) => session.view.change(-row, message),
        Op::Delete(OutboxId(row)) => session.view.remove(-row),
        Op::Pin(_) => {}
    }
    Ok(())
}
