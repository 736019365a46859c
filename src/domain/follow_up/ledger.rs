//! What one company has said of those it met, and from that about whom it is asked.
//!
//! Two have met where a meeting of theirs is planned and its parties say that they spoke, there or elsewhere; also where
//! they differ, or nobody has said anything, since only an answer can tell that they did not. Where all who answered say
//! that somebody did not come or that the line did not allow it, there is nothing to follow up.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Answer, State};
use crate::domain::company::Side;
use crate::domain::ids::{CompanyId, MeetingId, MemberId, PersonId};
use crate::domain::log::{Held, Log, NextStep};
use crate::domain::meeting::{Meeting, MeetingState, PartySide};
use crate::domain::outcome::Outcome;
use crate::domain::pair::Pair;

/// What a party's log says of a meeting, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    pub meeting: MeetingId,
    pub side: PartySide,
    pub held: Held,
    /// Nothing more is planned with the other.
    pub wants_no_more: bool,
    pub sent_at: DateTime<Utc>,
}

impl Heard {
    /// `None` of one that does not say whether it was held.
    pub fn of(log: &Log) -> Option<Heard> {
        let wants_no_more = log.side == PartySide::Buyer && log.answers.next.contains(&NextStep::Nothing);
        let (meeting, side, sent_at) = (log.meeting, log.side, log.sent_at);
        Some(Heard { meeting, side, held: log.answers.held?, wants_no_more, sent_at })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    pub stopped: bool,
    pub at: DateTime<Utc>,
}

/// Somebody would rather be asked later in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    pub member: MemberId,
    pub person: PersonId,
    pub round: i64,
    pub until: DateTime<Utc>,
    pub made_at: DateTime<Utc>,
}

/// One that the company has met, or may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub pair: Pair,
    /// When the first of their meetings ends.
    pub met_at: DateTime<Utc>,
    /// Those who answered say alike that they spoke.
    pub has_spoken: bool,
    /// The company's own last log says that it wants nothing more.
    pub wants_no_more: bool,
    /// The company's own, the latest last.
    pub answers: Vec<Answer>,
}

impl Partner {
    pub fn latest(&self) -> Option<&Answer> {
        self.answers.last()
    }

    fn latest_at(&self, at: DateTime<Utc>) -> Option<&Answer> {
        self.answers.iter().rev().find(|answer| answer.said_at <= at)
    }

    pub fn answer_in(&self, round: i64) -> Option<&Answer> {
        self.answers.iter().rev().find(|answer| answer.round == Some(round))
    }

    /// Told by this instant that nothing comes of it; a buyer may have done so in its log.
    pub fn is_out_at(&self, side: Side, at: DateTime<Utc>) -> bool {
        match self.latest_at(at) {
            Some(answer) => answer.state == State::Ended,
            None => side == Side::Buyer && self.wants_no_more,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    pub company: CompanyId,
    pub side: Side,
    /// By their first meeting.
    pub partners: Vec<Partner>,
    pub stops: Vec<Stop>,
    pub waits: Vec<Wait>,
}

impl Ledger {
    pub fn new(company: CompanyId, side: Side) -> Ledger {
        Ledger { company, side, partners: Vec::new(), stops: Vec::new(), waits: Vec::new() }
    }

    /// `answers` may be of others too.
    pub fn from_encounters(encounters: Encounters, answers: &[Answer]) -> Ledger {
        let Encounters { company, side, met } = encounters;
        let own = |pair: Pair| -> Vec<Answer> {
            answers.iter().filter(|answer| answer.pair == pair && answer.side == side).cloned().collect()
        };
        let partner = |(pair, met): (Pair, Met)| {
            Some(Partner {
                pair,
                met_at: met.first?,
                has_spoken: met.spoken,
                wants_no_more: met.last_log.is_some_and(|(_, wants_no_more)| wants_no_more),
                answers: own(pair),
            })
        };
        let mut ledger = Ledger::new(company, side);
        ledger.partners = met.into_iter().filter_map(partner).collect();
        ledger.partners.sort_by_key(|partner| (partner.met_at, partner.pair));
        ledger
    }

    /// Those it has met by now.
    pub fn met(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(move |partner| partner.met_at <= now)
    }

    pub fn with(&self, pair: Pair) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.pair == pair)
    }

    /// Whether it had said by this instant that it wants to be asked no more.
    pub fn is_stopped_at(&self, at: DateTime<Utc>) -> bool {
        self.stops.iter().rev().find(|stop| stop.at <= at).is_some_and(|stop| stop.stopped)
    }

    /// About whom it is asked at an instant: nobody it has ruled out by then, and nobody at all where it wants no more.
    pub fn asked_about(&self, at: DateTime<Utc>) -> impl Iterator<Item = &Partner> {
        let stopped = self.is_stopped_at(at);
        self.partners.iter().filter(move |partner| !stopped && !partner.is_out_at(self.side, at))
    }

    /// Whether anybody of it has answered in a round.
    pub fn has_answered(&self, round: i64) -> bool {
        self.partners.iter().any(|partner| partner.answer_in(round).is_some())
    }

    /// Of whom nothing has been said in a round yet.
    pub fn open_in(&self, round: i64, now: DateTime<Utc>) -> impl Iterator<Item = &Partner> {
        self.asked_about(now).filter(move |partner| partner.answer_in(round).is_none())
    }

    /// Those who wait in a round, and of whom there is still something to ask: nobody has answered since.
    pub fn waiting(&self, round: i64) -> impl Iterator<Item = &Wait> {
        let said =
            self.partners.iter().filter_map(|partner| partner.answer_in(round)).map(|answer| answer.said_at).max();
        self.waits.iter().filter(move |wait| wait.round == round && said.is_none_or(|said| said <= wait.made_at))
    }

    /// The latest answer of all.
    pub fn latest(&self) -> Option<&Answer> {
        self.partners.iter().filter_map(Partner::latest).max_by_key(|answer| answer.id)
    }
}

/// The meetings of one company, heard of one by one.
#[derive(Clone, Debug)]
pub struct Encounters {
    company: CompanyId,
    side: Side,
    met: BTreeMap<Pair, Met>,
}

impl Encounters {
    pub fn new(company: CompanyId, side: Side) -> Encounters {
        Encounters { company, side, met: BTreeMap::new() }
    }

    /// Those of others, and those that are cancelled, are passed over.
    pub fn add(&mut self, meeting: &Meeting, heard: &[Heard]) {
        let pair = Pair { firm: meeting.firm, buyer: meeting.buyer };
        if meeting.state == MeetingState::Planned && pair.of(self.side) == self.company {
            self.met.entry(pair).or_default().add(meeting, heard, self.side);
        }
    }
}

/// Meetings of two companies being put together.
#[derive(Clone, Debug, Default)]
struct Met {
    first: Option<DateTime<Utc>>,
    spoken: bool,
    last_log: Option<(DateTime<Utc>, bool)>,
}

impl Met {
    fn add(&mut self, meeting: &Meeting, heard: &[Heard], side: Side) {
        let (start, end) = (meeting.details.starts_at, meeting.details.ends_at());
        // A log that was sent before the start the meeting has now is of another start.
        let of = |side: PartySide| {
            heard.iter().find(|log| log.meeting == meeting.id && log.side == side && start <= log.sent_at)
        };
        let said = PartySide::ALL.map(|side| of(side).map(|log| log.held));
        // Those to come are met by the time anybody is asked.
        let met = match Outcome::of(meeting, said, end) {
            Outcome::Told(held) => held.spoke(),
            Outcome::Disputed | Outcome::Untold | Outcome::Ahead => true,
            Outcome::Cancelled => false,
        };
        if !met {
            return;
        }
        self.spoken |= matches!(Outcome::of(meeting, said, end), Outcome::Told(held) if held.spoke());
        self.first = Some(self.first.map_or(end, |first| first.min(end)));
        let own = match side {
            Side::Firm => of(PartySide::Firm),
            Side::Buyer => of(PartySide::Buyer),
        };
        if let Some(log) = own.filter(|log| self.last_log.is_none_or(|(at, _)| at < log.sent_at)) {
            self.last_log = Some((log.sent_at, log.wants_no_more));
        }
    }
}
