//! A meeting with all that its readers may see of it, and the pieces of text that speak of it: on the reader's own
//! clock first, then on the other side's.

use std::collections::HashMap;

use anyhow::Result;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::domain::cohort::Cohort;
use crate::domain::company::{Company, Member, Mode, Person, Role};
use crate::domain::ids::{BotId, CompanyId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{ARRIVE_EARLY, Attendance, Meeting, MeetingState, Party, PartySide};
use crate::domain::message::Text;
use crate::domain::zone;
use crate::store::{self, Tx};
use crate::text::{Args, Moment, label, say};

/// In what language and on which clock somebody reads.
#[derive(Clone, Debug)]
pub struct Reader {
    pub lang: Lang,
    pub zone: Tz,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

impl Reader {
    pub fn of(person: &Person) -> Reader {
        let details = &person.details;
        Reader { lang: details.lang, zone: details.zone, country: details.country.clone() }
    }

    pub fn in_lang(self, lang: Lang) -> Reader {
        Reader { lang, ..self }
    }

    pub fn moment(&self, at: DateTime<Utc>) -> Moment {
        Moment::new(at, self.zone, self.country.as_str())
    }
}

/// What somebody is to a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    Party(PartySide),
    /// Staff of its cohort, who see both sides.
    Staff,
}

impl Seat {
    /// What a member is to a meeting; `None` where it is none of theirs.
    pub fn of(member: &Member, meeting: &Meeting) -> Option<Seat> {
        if member.cohort != meeting.cohort {
            return None;
        }
        match member.role {
            Role::Firm => (member.company == Some(meeting.firm)).then_some(Seat::Party(PartySide::Firm)),
            Role::Buyer => (member.company == Some(meeting.buyer)).then_some(Seat::Party(PartySide::Buyer)),
            Role::Interpreter => {
                (meeting.interpreter == Some(member.id)).then_some(Seat::Party(PartySide::Interpreter))
            }
            Role::Host | Role::Operator | Role::Viewer => Some(Seat::Staff),
            Role::Expert => None,
        }
    }
}

/// One meeting and everything its texts speak of.
#[derive(Clone, Debug)]
pub struct Sight {
    pub meeting: Meeting,
    pub cohort: Cohort,
    pub firm: Company,
    pub buyer: Company,
    pub interpreter: Option<Person>,
    pub parties: Vec<Party>,
}

pub async fn sight(tx: &mut Tx<'_>, bot: BotId, meeting: Meeting) -> Result<Sight> {
    let cohort = store::cohorts::cohort(tx, meeting.cohort).await?;
    let mut seen = sights(tx, bot, &cohort, vec![meeting]).await?;
    seen.pop().ok_or_else(|| anyhow::anyhow!("could not look at a meeting of cohort {}", cohort.id))
}

/// The same for several meetings of one cohort.
pub async fn sights(tx: &mut Tx<'_>, bot: BotId, cohort: &Cohort, meetings: Vec<Meeting>) -> Result<Vec<Sight>> {
    let mut companies: HashMap<CompanyId, Company> = HashMap::new();
    let mut interpreters: HashMap<MemberId, Option<Person>> = HashMap::new();
    let mut sights = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        for id in [meeting.firm, meeting.buyer] {
            if let std::collections::hash_map::Entry::Vacant(e) = companies.entry(id) {
                e.insert(store::companies::company(tx, id).await?);
            }
        }
        if let Some(id) = meeting.interpreter.filter(|id| !interpreters.contains_key(id)) {
            interpreters.insert(id, person_of(tx, bot, id).await?);
        }
        let (firm, buyer) = (companies[&meeting.firm].clone(), companies[&meeting.buyer].clone());
        let interpreter = meeting.interpreter.and_then(|id| interpreters[&id].clone());
        let parties = store::meetings::parties(tx, meeting.id).await?;
        sights.push(Sight { meeting, cohort: cohort.clone(), firm, buyer, interpreter, parties });
    }
    Ok(sights)
}

/// The person a member is; `None` where they have left.
pub async fn person_of(tx: &mut Tx<'_>, bot: BotId, member: MemberId) -> Result<Option<Person>> {
    match store::people::find_member(tx, bot, member).await? {
        Some(membership) => Ok(Some(store::people::person(tx, membership.member.person).await?)),
        None => Ok(None),
    }
}

impl Sight {
    pub fn party(&self, side: PartySide) -> Option<&Party> {
        self.parties.iter().find(|party| party.side == side)
    }

    /// What a party answered for the start as it is now.
    pub fn answer(&self, side: PartySide) -> Option<Attendance> {
        self.party(side)?.answer_for(self.meeting.details.starts_at)
    }

    pub fn is_there(&self, side: PartySide) -> bool {
        self.party(side).is_some_and(|party| party.is_there(self.meeting.details.starts_at))
    }

    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.meeting.details.ends_at() <= now
    }

    pub fn is_cancelled(&self) -> bool {
        self.meeting.state == MeetingState::Cancelled
    }

    /// How a seat takes part; an interpreter sits with the firm, and for staff it is the firm's way.
    pub fn mode(&self, seat: Seat) -> Mode {
        match seat {
            Seat::Party(PartySide::Buyer) => self.buyer.details.mode,
            Seat::Party(PartySide::Firm | PartySide::Interpreter) | Seat::Staff => self.firm.details.mode,
        }
    }

    /// The company a seat meets; interpreters and staff look from the firm's side.
    pub fn other(&self, seat: Seat) -> &Company {
        match seat {
            Seat::Party(PartySide::Buyer) => &self.firm,
            _ => &self.buyer,
        }
    }

    /// Whom a seat meets, by name; interpreters and staff see both.
    pub fn other_name(&self, seat: Seat, lang: Lang) -> String {
        match seat {
            Seat::Party(PartySide::Firm) => self.buyer.details.name.in_lang(lang).to_owned(),
            Seat::Party(PartySide::Buyer) => self.firm.details.name.in_lang(lang).to_owned(),
            Seat::Party(PartySide::Interpreter) | Seat::Staff => label(lang, "meeting-both", &self.names(lang)),
        }
    }

    pub fn names(&self, lang: Lang) -> Args {
        let firm = self.firm.details.name.in_lang(lang);
        Args::new().with("firm", firm).with("buyer", self.buyer.details.name.in_lang(lang))
    }

    /// `start` and `end` on the reader's clock.
    pub fn times(&self, reader: &Reader) -> Args {
        let start = reader.moment(self.meeting.details.starts_at);
        let end = start.at(self.meeting.details.ends_at());
        Args::new().with("start", start).with("end", end)
    }

    /// `theirs`: the start on the other side's clock, and `city` where it is known.
    pub fn theirs(&self, reader: &Reader, seat: Seat) -> (Args, Option<&str>) {
        let other = &self.other(seat).details;
        let start = reader.moment(self.meeting.details.starts_at);
        let args = Args::new().with("theirs", start.elsewhere(other.zone, other.country.as_str()));
        match &other.city {
            Some(city) => (args.with("city", city), Some(city)),
            None => (args, None),
        }
    }

    /// Whether the reader's clock and the other side's show the same at the start.
    fn same_clock(&self, reader: &Reader, seat: Seat) -> bool {
        let at = self.meeting.details.starts_at;
        zone::local(at, reader.zone).offset() == zone::local(at, self.other(seat).details.zone).offset()
    }

    /// `미국 San Francisco 현지 9월 16일(수) 오후 5:40`, `Thu, Sep 17 · 9:40 AM in Korea`.
    pub fn on_their_clock(&self, reader: &Reader, seat: Seat) -> Text {
        let lang = reader.lang;
        match (self.theirs(reader, seat), self.same_clock(reader, seat)) {
            ((args, Some(_)), false) => say(lang, "meeting-theirs-city", &args),
            ((args, None), false) => say(lang, "meeting-theirs-country", &args),
            ((args, Some(_)), true) => say(lang, "meeting-theirs-same-city", &args),
            ((args, None), true) => say(lang, "meeting-theirs-same-country", &args),
        }
    }

    /// Both clocks, the reader's first and bold.
    pub fn clocks(&self, reader: &Reader, seat: Seat) -> Text {
        say(reader.lang, "meeting-when", &self.times(reader)).line(self.on_their_clock(reader, seat))
    }

    /// Where and when to be at the venue: `이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.`
    pub fn arrival(&self, reader: &Reader) -> Text {
        let arrive = reader.moment(self.meeting.details.starts_at - ARRIVE_EARLY);
        let args = Args::new().with("arrive", arrive);
        match self.cohort.details.place(self.meeting.details.booth.as_deref()) {
            place if place.is_empty() => say(reader.lang, "meeting-arrive", &args),
            place => say(reader.lang, "meeting-arrive-at", &args.with("place", place)),
        }
    }

    /// The state in one or two words, as a seat sees it.
    pub fn state(&self, seat: Seat, lang: Lang, now: DateTime<Utc>) -> String {
        let id = match seat {
            _ if self.is_cancelled() => "meeting-state-cancelled",
            _ if self.is_over(now) => "meeting-state-over",
            Seat::Staff => match (self.answer(PartySide::Firm), self.answer(PartySide::Buyer)) {
                (Some(firm), Some(buyer)) if firm.attends() && buyer.attends() => "meeting-state-coming",
                _ => "meeting-state-open",
            },
            Seat::Party(side) if self.is_there(side) => "meeting-state-there",
            Seat::Party(side) => match self.answer(side) {
                None => "meeting-state-open",
                Some(Attendance::Coming) => "meeting-state-coming",
                Some(Attendance::Late) => "meeting-state-late",
                Some(Attendance::Colleague) => "meeting-state-colleague",
                Some(Attendance::OtherTime) => "meeting-state-other-time",
                Some(Attendance::Absent) => "meeting-state-absent",
            },
        };
        label(lang, id, &Args::new())
    }
}

/// The words of an answer, as its button has them.
pub fn answer_words(lang: Lang, answer: Attendance) -> String {
    let id = match answer {
        Attendance::Coming => "attendance-coming",
        Attendance::Late => "attendance-late",
        Attendance::Colleague => "attendance-colleague",
        Attendance::OtherTime => "attendance-other-time",
        Attendance::Absent => "attendance-absent",
    };
    label(lang, id, &Args::new())
}

/// An address a button can open.
pub fn is_address(link: &str) -> bool {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.chars().any(char::is_whitespace))
}
