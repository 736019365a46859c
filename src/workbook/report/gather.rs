//! What a report is made of, read from the store: once what the whole cohort shares, and its meetings slice by slice with
//! all that was said of them, so that a large cohort takes no more memory than a small one.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDateTime, Utc};

use super::history::{self, Past};
use super::words::Options;
use crate::domain::cohort::{Cohort, CohortDetails};
use crate::domain::company::{Company, Role, Side};
use crate::domain::deal::Deal;
use crate::domain::follow_up::{Heard, Stop, Wait};
use crate::domain::ids::{BotId, CohortId, CompanyId, DealId, MeetingId, MemberId};
use crate::domain::log::Log;
use crate::domain::meeting::{Meeting, MeetingState, Party, PartySide};
use crate::domain::outcome::Outcome;
use crate::domain::preparation::Duty;
use crate::domain::shipment::Shipment;
use crate::domain::survey::SurveyQuestion;
use crate::domain::zone;
use crate::store::photos::Photo;
use crate::store::reports::Named;
use crate::store::{self, Tx};

/// What every sheet may need.
pub struct Frame {
    pub options: Options,
    pub cohort: Cohort,
    pub now: DateTime<Utc>,
    /// Firms and buyers that take part, or did and have a meeting that is not cancelled; by side and code.
    pub listed: Vec<CompanyId>,
    pub companies: HashMap<CompanyId, Company>,
    /// By code.
    pub interpreters: Vec<MemberId>,
    /// Everybody who is or was in the cohort.
    pub people: HashMap<MemberId, Named>,
    pub duties: Vec<(Company, Vec<Duty>)>,
    pub shipments: Vec<Shipment>,
    /// Of companies that want to be asked no more what came of it, or later.
    pub stops: HashMap<CompanyId, Vec<Stop>>,
    pub waits: HashMap<CompanyId, Vec<Wait>>,
    /// What was signed and shipped, withdrawn deals too.
    pub deals: Vec<Deal>,
    /// Of them, those that were told of in another cohort as well.
    pub twins: BTreeSet<DealId>,
    /// Its firms in other cohorts, by the digits of their 사업자등록번호.
    pub past: HashMap<String, Vec<Past>>,
    /// Every version of the cohort's own questions, in the workbook's order.
    pub surveys: Vec<SurveyQuestion>,
    /// By the start of their meetings.
    pub photos: Vec<Photo>,
    /// Every meeting with one.
    pub pictured: HashMap<MeetingId, Meeting>,
}

/// A meeting with all that was said of it.
pub struct Told {
    pub meeting: Meeting,
    pub parties: Vec<Party>,
    pub logs: Vec<Log>,
}

/// The frame, and the meetings of the cohort by start.
pub async fn frame(
    tx: &mut Tx<'_>,
    bot: BotId,
    cohort: CohortId,
    options: Options,
    now: DateTime<Utc>,
) -> Result<(Frame, Vec<Meeting>)> {
    let cohort = store::cohorts::cohort(tx, cohort).await?;
    let meetings = store::meetings::in_cohort(tx, cohort.id).await?;
    let duties = store::preparations::duties_in(tx, cohort.id).await?;
    let shipments = store::shipments::in_cohort(tx, cohort.id).await?;
    let deals = store::deals::in_cohort(tx, cohort.id).await?;
    let twins = store::deals::twins(tx, bot, &deals).await?.into_iter().map(|(deal, _)| deal).collect();
    let photos = store::photos::in_cohort(tx, cohort.id).await?;
    let shown: BTreeSet<MeetingId> = photos.iter().map(|photo| photo.meeting).collect();
    let pictured = meetings.iter().filter(|meeting| shown.contains(&meeting.id));
    let pictured = pictured.map(|meeting| (meeting.id, meeting.clone())).collect();
    let taking_part: BTreeSet<CompanyId> = duties.iter().map(|(company, _)| company.id).collect();
    let planned = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned);
    let meeting = planned.flat_map(|meeting| [meeting.firm, meeting.buyer]);
    let listed: BTreeSet<CompanyId> = taking_part.iter().copied().chain(meeting).collect();
    let stops = shipments.iter().flat_map(|shipment| &shipment.stops).map(|stop| stop.buyer);
    let named = meetings.iter().flat_map(|meeting| [meeting.firm, meeting.buyer]).chain(stops);
    let named = named.chain(shipments.iter().map(|shipment| shipment.company));
    let named = named.chain(deals.iter().flat_map(|deal| [deal.pair.firm, deal.pair.buyer]));
    let named = named.chain(store::follow_ups::named_in(tx, cohort.id).await?);
    let companies = store::companies::these(tx, &listed.iter().copied().chain(named).collect()).await?;
    let mut listed: Vec<CompanyId> = listed.into_iter().filter(|id| companies.contains_key(id)).collect();
    listed.sort_by_key(|id| {
        let details = &companies[id].details;
        (details.side != Side::Firm, details.code.clone())
    });
    let (mut stops, mut waits): (HashMap<_, Vec<Stop>>, HashMap<_, Vec<Wait>>) = Default::default();
    let all = listed.iter().copied().collect();
    for (company, stop) in store::follow_ups::stops(tx, &all).await? {
        stops.entry(company).or_default().push(stop);
    }
    for (company, wait) in store::follow_ups::waits(tx, &all).await? {
        waits.entry(company).or_default().push(wait);
    }
    let surveys = store::surveys::all_in(tx, cohort.id).await?;
    let people = store::reports::names_in(tx, cohort.id).await?;
    let members = store::people::in_cohort(tx, bot, cohort.id).await?;
    let members = members.iter().map(|one| &one.member).filter(|member| member.role == Role::Interpreter);
    let at_work = meetings.iter().filter_map(|meeting| meeting.interpreter);
    let interpreters: BTreeSet<MemberId> = members.map(|member| member.id).chain(at_work).collect();
    let mut interpreters: Vec<MemberId> = interpreters.into_iter().filter(|id| people.contains_key(id)).collect();
    interpreters.sort_by_key(|id| people[id].code.clone());
    let firms = listed.iter().map(|id| &companies[id]).filter(|one| one.details.side == Side::Firm);
    let past = history::elsewhere(tx, cohort.id, &firms.collect::<Vec<_>>(), now).await?;
    let frame = Frame {
        options,
        cohort,
        now,
        listed,
        companies,
        interpreters,
        people,
        duties,
        shipments,
        stops,
        waits,
        deals,
        twins,
        past,
        surveys,
        photos,
        pictured,
    };
    Ok((frame, meetings))
}

/// These meetings with what was said of each.
pub async fn told(tx: &mut Tx<'_>, meetings: Vec<Meeting>) -> Result<Vec<Told>> {
    let ids: Vec<MeetingId> = meetings.iter().map(|meeting| meeting.id).collect();
    let mut logs: HashMap<MeetingId, Vec<Log>> = HashMap::new();
    for log in store::logs::of_meetings(tx, &ids).await? {
        logs.entry(log.meeting).or_default().push(log);
    }
    let mut parties: HashMap<MeetingId, Vec<Party>> = HashMap::new();
    for party in store::reports::parties_of(tx, &ids).await? {
        parties.entry(party.meeting).or_default().push(party);
    }
    let told = |meeting: Meeting| {
        let (mut logs, parties) = (logs.remove(&meeting.id).unwrap_or_default(), parties.remove(&meeting.id));
        logs.retain(|log| log.is_of(meeting.details.starts_at));
        Told { meeting, logs, parties: parties.unwrap_or_default() }
    };
    Ok(meetings.into_iter().map(told).collect())
}

impl Frame {
    pub fn details(&self) -> &CohortDetails {
        &self.cohort.details
    }

    pub fn company(&self, id: CompanyId) -> Result<&Company> {
        self.companies.get(&id).with_context(|| format!("could not find company {id}"))
    }

    pub fn of_side(&self, side: Side) -> impl Iterator<Item = &Company> {
        let listed = self.listed.iter().filter_map(|id| self.companies.get(id));
        listed.filter(move |company| company.details.side == side)
    }

    /// What the host's clock shows.
    pub fn here(&self, at: DateTime<Utc>) -> NaiveDateTime {
        zone::local(at, self.details().zone).naive_local()
    }

    pub fn person(&self, member: MemberId) -> Option<&Named> {
        self.people.get(&member)
    }
}

impl Told {
    pub fn log(&self, side: PartySide) -> Option<&Log> {
        self.logs.iter().find(|log| log.side == side)
    }

    /// What its logs say of whether the two spoke.
    pub fn heard(&self) -> Vec<Heard> {
        self.logs.iter().filter_map(Heard::of).collect()
    }

    pub fn party(&self, side: PartySide) -> Option<&Party> {
        self.parties.iter().find(|party| party.side == side)
    }

    /// The sides that have somebody: a meeting may do without an interpreter.
    pub fn sides(&self) -> impl Iterator<Item = PartySide> {
        let interpreted = self.meeting.interpreter.is_some();
        PartySide::ALL.into_iter().filter(move |side| *side != PartySide::Interpreter || interpreted)
    }

    pub fn outcome(&self, now: DateTime<Utc>) -> Outcome {
        let held = PartySide::ALL.map(|side| self.log(side).and_then(|log| log.answers.held));
        Outcome::of(&self.meeting, held, now)
    }
}
