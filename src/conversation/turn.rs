//! One turn of a talk: what a conversation is given, and what it leaves behind.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;

use super::hours::{self, About};
use super::me::Me;
use super::talk::Talk;
use super::unasked::Unasked;
use crate::domain::consent::Way;
use crate::domain::ids::{BotId, ChatId, MemberId, OutboxId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::{Message, Text};
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
pub use crate::domain::work::Work;
use crate::store::chats::Chat;
use crate::store::people::Membership;
use crate::store::visible::Visible;
use crate::store::{self, Tx};
use crate::telegram::incoming::{From, Said};
use crate::text::{Args, Moment};

/// What every conversation may know of the installation.
#[derive(Debug)]
pub struct House {
    pub bot: BotId,
    /// Without the @.
    pub bot_name: String,
    /// Where personal pages and calendar files are reached; none where no address was given.
    pub public_url: Option<String>,
}

/// Where a turn happens. Both are the same talk about the same rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Chat,
    /// The personal page of this member. Nobody is staff there, and no account is needed to be let in.
    Page(MemberId),
}

impl Channel {
    pub fn way(self) -> Way {
        match self {
            Channel::Chat => Way::Chat,
            Channel::Page(_) => Way::Page,
        }
    }

    pub fn is_page(self) -> bool {
        self.way() == Way::Page
    }

    /// Whether a membership of the person can be spoken of here.
    pub fn lets_in(self, membership: &Membership) -> bool {
        let joined = membership.joined_at.is_some();
        match self {
            Channel::Chat => joined,
            Channel::Page(own) => !membership.member.role.is_staff() && (joined || membership.member.id == own),
        }
    }
}

pub struct Turn<'t, 'c> {
    pub tx: &'t mut Tx<'c>,
    pub house: Arc<House>,
    pub channel: Channel,
    pub now: DateTime<Utc>,
    pub chat: Chat,
    pub from: From,
    pub lang: Lang,
    pub talk: Talk,
    /// What came unasked and waits to be told what it is for.
    pub unasked: Unasked,
    /// Who writes, once they have joined and agreed.
    pub me: Option<Me>,
    /// The membership somebody is about to join, or whose text they have yet to agree to.
    pub joining: Option<Membership>,
    /// Where the talk stood could not be read: what was written now is no answer to anything.
    pub lost: bool,
    /// Stands above whatever is said next.
    pub first: Option<Text>,
    /// The row whose message was tapped, where it is known; screens are then changed in place.
    pub tapped: Option<OutboxId>,
    /// What a page shows, the newest first; what a chat shows is looked up.
    pub page: Option<Vec<Visible>>,
    pub outcome: Outcome,
}

/// What a turn leaves to be done.
#[derive(Default)]
pub struct Outcome {
    pub owes: Vec<Owed>,
    pub work: Vec<Work>,
}

/// Several messages that belong together are answered so long after the last of them.
const GATHERING: Duration = Duration::milliseconds(2_500);
const GATHERING_AT_MOST: Duration = Duration::seconds(10);

/// What leaves within this is told now.
const LATER: Duration = Duration::minutes(15);

impl Turn<'_, '_> {
    /// Who writes. What stands below the router's line may count on it.
    pub fn me(&self) -> Result<&Me> {
        self.me.as_ref().context("could not tell who writes")
    }

    /// What the person has before them: the newest messages here, the newest first.
    pub async fn newest(&mut self, most: usize) -> Result<Vec<Visible>> {
        match &self.page {
            Some(page) => Ok(page.iter().take(most).cloned().collect()),
            None => {
                let most = i64::try_from(most)?;
                store::visible::newest(self.tx, self.house.bot, self.chat.chat, most).await
            }
        }
    }

    /// Puts this above whatever is said next, in the same message.
    pub fn first(&mut self, text: Text) {
        self.first = Some(match self.first.take() {
            Some(before) => before.paragraph(text),
            None => text,
        });
    }

    /// What was to stand above something that was never said.
    pub(super) fn say_first_alone(&mut self) {
        if self.first.is_some() {
            self.reply(Message::default());
        }
    }

    pub(super) fn below_first(&mut self, message: Message) -> Message {
        match self.first.take() {
            Some(first) => Message { text: first.paragraph(message.text), ..message },
            None => message,
        }
    }

    /// Says something new in this chat.
    pub fn reply(&mut self, message: Message) {
        let message = self.below_first(message);
        let owed = self.owed(self.chat.chat, self.chat.person, Op::Send, message);
        self.outcome.owes.push(owed);
    }

    /// Changes the tapped message into this, or says it anew where there is none. What follows is said below it.
    pub fn show(&mut self, message: Message) {
        let message = self.below_first(message);
        let op = self.tapped.take().map_or(Op::Send, Op::Edit);
        let owed = self.owed(self.chat.chat, self.chat.person, op, message);
        self.outcome.owes.push(owed);
    }

    /// Says something in another chat; it comes by itself, so it goes with the notices.
    pub fn tell(&mut self, chat: ChatId, person: PersonId, message: Message) {
        let owed = self.owed(chat, Some(person), Op::Send, message);
        self.outcome.owes.push(Owed { lane: Lane::Notice, ..owed });
    }

    /// The same where it wakes nobody: in the reader's good hours.
    pub async fn tell_in_hours(
        &mut self,
        about: About,
        chat: ChatId,
        person: PersonId,
        message: Message,
    ) -> Result<()> {
        let due = hours::due(self.tx, about, person, self.now).await?;
        let owed = self.owed(chat, Some(person), Op::Send, message);
        self.outcome.owes.push(Owed { lane: Lane::Notice, due, ..owed });
        Ok(())
    }

    /// With whether those this turn tells hear of it only later, as `later` and `told`.
    pub fn with_told(&self, args: Args) -> Args {
        let others = self.outcome.owes.iter().filter(|owed| owed.lane == Lane::Notice && owed.chat != self.chat.chat);
        let told = others.filter(|owed| owed.op == Op::Send).map(|owed| owed.due).min();
        self.told_at(args, told)
    }

    /// The same where it is known when the first of them hears of it.
    pub fn told_at(&self, args: Args, told: Option<DateTime<Utc>>) -> Args {
        let told = told.filter(|told| *told - self.now > LATER);
        let clock = match &self.me {
            Some(me) => (me.person.details.zone, me.person.details.country.as_str()),
            None => (Tz::Asia__Seoul, "KR"),
        };
        let at = Moment::new(told.unwrap_or(self.now), clock.0, clock.1);
        args.with("later", if told.is_some() { "yes" } else { "no" }).with("told", at)
    }

    /// Changes a message in another chat; it makes no sound there.
    pub fn change(&mut self, chat: ChatId, person: PersonId, row: OutboxId, message: Message) {
        let owed = self.owed(chat, Some(person), Op::Edit(row), message);
        self.outcome.owes.push(Owed { lane: Lane::Notice, ..owed });
    }

    /// Answers what comes in parts, such as an album, once: a while after its last part. The latest words count.
    pub async fn reply_once(&mut self, key: &str, message: Message) -> Result<()> {
        let message = self.below_first(message);
        if let Some(owed) = self.owes_under(key) {
            owed.words = Words::Frozen(message);
            return Ok(());
        }
        if let Some(since) = store::outbox::waits_since(self.tx, key).await? {
            let due = (self.now + GATHERING).min(since + GATHERING_AT_MOST);
            store::outbox::put_off(self.tx, key, &message, due).await?;
            return Ok(());
        }
        let owed = self.owed(self.chat.chat, self.chat.person, Op::Send, message);
        self.outcome.owes.push(Owed { once: Some(key.to_owned()), due: self.now + GATHERING, ..owed });
        Ok(())
    }

    /// The same under a key that begins like this, for what may still come in parts after it was answered: those are
    /// answered anew.
    pub async fn reply_once_each(&mut self, under: &str, message: Message) -> Result<()> {
        let waits = store::waiting::under(self.tx, self.house.bot, self.chat.chat, under).await?;
        let key = waits.map_or_else(|| format!("{under}{}", self.now.timestamp_millis()), |(key, _)| key);
        self.reply_once(&key, message).await
    }

    /// What this very turn owes under a key that begins like this; it is in no table yet.
    pub(super) fn owes_under(&mut self, begin: &str) -> Option<&mut Owed> {
        let is_it = |owed: &&mut Owed| owed.once.as_deref().is_some_and(|once| once.starts_with(begin));
        self.outcome.owes.iter_mut().find(is_it)
    }

    /// Remembers that this message was taken as an answer, so that its author hears what an edit of it does.
    pub async fn keep_answer(&mut self, said: &Said) -> Result<()> {
        let (bot, chat) = (self.house.bot, self.chat.chat);
        store::answers::keep(self.tx, bot, chat, said.message, said.text.trim(), self.now).await
    }

    pub(super) fn owed(&self, chat: ChatId, person: Option<PersonId>, op: Op, message: Message) -> Owed {
        Owed {
            chat,
            person,
            lane: Lane::Reply,
            kind: Kind::Reply,
            op,
            words: Words::Frozen(message),
            once: None,
            due: self.now,
            useful_until: None,
            again_of: None,
        }
    }
}
