//! What the person of this chat is to the log of a meeting: of the party it belongs to, or staff who enter it for a party
//! that telephoned. Every tap comes through here, since button data proves nothing.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::meetings;
use super::super::standing::{Standing, standing};
use super::super::turn::Turn;
use super::draft::Draft;
use crate::domain::asking::Asked;
use crate::domain::company::{Member, Person};
use crate::domain::ids::{BotId, MeetingId};
use crate::domain::lang::Lang;
use crate::domain::log::{Answers, Log, taken_until};
use crate::domain::meeting::PartySide;
use crate::domain::message::{Button, Text};
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::card::Eyes;
use crate::words::log::Log as Words;
use crate::words::meeting::{Seat, Sight, person_of};
use crate::words::people;

pub struct Desk {
    pub standing: Standing,
    pub side: PartySide,
    pub member: Member,
    /// Entered for the party by a member of staff.
    pub by_staff: bool,
    /// What the party has sent of the meeting as it stands.
    pub log: Option<Log>,
    /// The revision of what is stored, be it of a start before.
    pub revision: Option<i64>,
    pub words: Words,
}

/// Why there is nothing to answer, and what is shown instead.
pub enum Refusal {
    Unknown,
    /// It is asked about another start.
    Moved(Box<Desk>),
    Because(Box<Standing>, &'static str),
}

impl Refusal {
    pub async fn show(self, turn: &mut Turn<'_, '_>) -> Result<()> {
        let (found, why) = match self {
            Refusal::Unknown => return super::unknown(turn).await,
            Refusal::Moved(desk) => (Box::new(desk.standing), "log-moved"),
            Refusal::Because(found, why) => (found, why),
        };
        turn.first(say(turn.lang, why, &Args::new()));
        meetings::show_card(turn, &found).await
    }
}

/// The log of a side of a meeting, where this person may see it.
pub async fn at(turn: &mut Turn<'_, '_>, meeting: MeetingId, side: PartySide) -> Result<Result<Desk, Refusal>> {
    let Some(found) = standing(turn, meeting).await? else { return Ok(Err(Refusal::Unknown)) };
    let by_staff = match found.eyes.seat {
        Seat::Party(own) if own == side => false,
        Seat::Party(_) => return Ok(Err(Refusal::Unknown)),
        Seat::Staff if !found.member.role.may_act() => {
            return Ok(Err(Refusal::Because(Box::new(found), "log-read-only")));
        }
        Seat::Staff => true,
    };
    let details = &found.sight.meeting.details;
    if side == PartySide::Interpreter && found.sight.meeting.interpreter.is_none() {
        return Ok(Err(Refusal::Unknown));
    }
    if found.sight.is_cancelled() {
        return Ok(Err(Refusal::Because(Box::new(found), "log-cancelled")));
    }
    if turn.now < details.starts_at {
        return Ok(Err(Refusal::Because(Box::new(found), "log-early")));
    }
    let kept = store::logs::find(turn.tx, meeting, side).await?;
    let revision = kept.as_ref().map(|log| log.revision);
    let log = kept.filter(|log| log.is_of(details.starts_at));
    let words = Words::of(&found.sight, side, &found.eyes.reader, turn.now);
    let member = found.member.clone();
    Ok(Ok(Desk { standing: found, side, member, by_staff, log, revision, words }))
}

impl Desk {
    pub fn sight(&self) -> &Sight {
        &self.standing.sight
    }

    /// Whether it can still be sent and corrected. For staff it can always: what parties tell in different ways is
    /// settled when they ask them, be it weeks later.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.by_staff || now < taken_until(self.sight().meeting.details.ends_at(), self.standing.eyes.reader.zone)
    }

    /// Until when it can be corrected, as this reader is told.
    pub fn until(&self, id: &str) -> Text {
        self.words.say(if self.by_staff { "log-staff-until" } else { id })
    }

    pub async fn draft(&self, turn: &mut Turn<'_, '_>) -> Result<Option<Draft>> {
        super::read_draft(turn, self).await
    }

    pub async fn keep(&self, turn: &mut Turn<'_, '_>, draft: &Draft) -> Result<()> {
        let id = self.sight().meeting.id;
        store::logs::keep_draft(turn.tx, id, self.side, self.member.id, draft, turn.now).await
    }

    pub async fn forget(&self, turn: &mut Turn<'_, '_>) -> Result<()> {
        store::logs::forget_draft(turn.tx, self.sight().meeting.id, self.side, self.member.id).await
    }

    /// Whether the party has sent something else than what this draft was begun on.
    pub fn clashes(&self, draft: &Draft) -> bool {
        self.log.as_ref().map(|log| log.answers.required()) != draft.base
    }

    /// How the reader calls a member of the party.
    pub async fn called(&self, turn: &mut Turn<'_, '_>, person: Option<Person>) -> Result<String> {
        Ok(match person {
            Some(person) => called(turn.lang, self.side, &person),
            None => label(turn.lang, "log-somebody", &Args::new()),
        })
    }

    /// Who sent what the party has sent.
    pub async fn sender(&self, turn: &mut Turn<'_, '_>) -> Result<String> {
        let bot = turn.house.bot;
        let person = match &self.log {
            Some(log) => person_of(turn.tx, bot, log.sent_by).await?,
            None => None,
        };
        self.called(turn, person).await
    }

    /// The colleague who has begun to answer, and how many questions they have.
    pub async fn begun(&self, turn: &mut Turn<'_, '_>) -> Result<Option<(String, usize)>> {
        let id = self.sight().meeting.id;
        let begun: Vec<(_, serde_json::Value)> =
            store::logs::begun_by_others(turn.tx, id, self.side, self.member.id).await?;
        let starts_at = self.sight().meeting.details.starts_at;
        let read = |(member, draft)| Some((member, Draft::kept(draft, starts_at)?));
        let Some((member, draft)) = begun.into_iter().filter_map(read).next_back() else { return Ok(None) };
        let bot = turn.house.bot;
        let person = person_of(turn.tx, bot, member).await?;
        Ok(Some((self.called(turn, person).await?, answered(self.side, &draft.answers))))
    }
}

fn answered(side: PartySide, answers: &Answers) -> usize {
    crate::domain::log::questions(side, answers.held).iter().filter(|question| answers.has(**question)).count()
}

pub fn called(lang: Lang, side: PartySide, person: &Person) -> String {
    match side {
        PartySide::Interpreter => people::interpreter(lang, person),
        PartySide::Firm | PartySide::Buyer => people::called(lang, person),
    }
}

/// The way to the log on the card of a meeting, once it has begun; for staff to each party's.
pub async fn card_rows(
    tx: &mut Tx<'_>,
    bot: BotId,
    sight: &Sight,
    eyes: &Eyes,
    now: DateTime<Utc>,
) -> Result<Vec<Vec<Button>>> {
    let (lang, starts_at) = (eyes.reader.lang, sight.meeting.details.starts_at);
    if sight.is_cancelled() || now < starts_at {
        return Ok(Vec::new());
    }
    let open = now < taken_until(sight.meeting.details.ends_at(), eyes.reader.zone);
    let asked = Asked::about(&sight.meeting);
    match eyes.seat {
        Seat::Party(side) => {
            let log = store::logs::find(tx, sight.meeting.id, side).await?.filter(|log| log.is_of(starts_at));
            let id = match (log.is_some(), open) {
                (true, true) => "log-card-sent-button",
                (true, false) => "log-card-see-button",
                (false, true) => "log-card-button",
                (false, false) => return Ok(Vec::new()),
            };
            Ok(vec![vec![Button::data(label(lang, id, &Args::new()), asked.log(side, "open"))]])
        }
        Seat::Staff => {
            let member = store::people::of_person(tx, bot, eyes.person).await?;
            let may_act = member.iter().any(|one| one.member.cohort == sight.cohort.id && one.member.role.may_act());
            let sides = PartySide::ALL
                .into_iter()
                .filter(|side| may_act && (*side != PartySide::Interpreter || sight.meeting.interpreter.is_some()));
            let button = |side: PartySide| {
                let args = Args::new().with("side", side.name());
                Button::data(label(lang, "log-card-staff-button", &args), asked.log(side, "open"))
            };
            let former = if may_act { super::former::button(tx, &sight.meeting, lang).await? } else { None };
            Ok(vec![sides.map(button).collect(), former.into_iter().collect()])
        }
    }
}
