//! What several staff screens show of the same rows: companies, times on both clocks, what each party has said.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDate, Utc};

use super::super::turn::Turn;
use super::desk::Desk;
use crate::domain::cohort::Cohort;
use crate::domain::company::{Company, Mode, PersonDetails};
use crate::domain::ids::{CompanyId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{Attendance, Meeting, Party, PartySide};
use crate::domain::zone;
use crate::store;
use crate::text::{Args, Moment, label};

/// Where the firms and the host are.
pub const HOME: &str = "KR";

pub type Companies = HashMap<CompanyId, Company>;

/// The companies of a cohort, and those that left but are still named by a meeting.
pub async fn companies(turn: &mut Turn<'_, '_>, desk: &Desk, meetings: &[Meeting]) -> Result<Companies> {
    let all = store::companies::in_cohort(turn.tx, desk.cohort.id).await?;
    let mut companies: Companies = all.into_iter().map(|company| (company.id, company)).collect();
    for id in meetings.iter().flat_map(|meeting| [meeting.firm, meeting.buyer]) {
        if let Entry::Vacant(place) = companies.entry(id) {
            place.insert(store::companies::company(turn.tx, id).await?);
        }
    }
    Ok(companies)
}

/// The two companies of a meeting.
pub struct Pair<'a> {
    pub firm: &'a Company,
    pub buyer: &'a Company,
}

pub fn pair<'a>(meeting: &Meeting, companies: &'a Companies) -> Result<Pair<'a>> {
    let company = |id: CompanyId| companies.get(&id).with_context(|| format!("could not find company {id}"));
    Ok(Pair { firm: company(meeting.firm)?, buyer: company(meeting.buyer)? })
}

impl Pair<'_> {
    /// `firm`, `buyer` and `code`, as every message about a meeting names them.
    pub fn args(&self, meeting: &Meeting, lang: Lang) -> Args {
        Args::new()
            .with("code", &meeting.details.code)
            .with("firm", self.firm.details.name.in_lang(lang))
            .with("buyer", self.buyer.details.name.in_lang(lang))
    }

    /// An instant on the buyer's clock, in the way the reader counts hours.
    pub fn there(&self, at: DateTime<Utc>, cohort: &Cohort) -> Moment {
        here(at, cohort).elsewhere(self.buyer.details.zone, &self.buyer.details.country)
    }
}

/// An instant on the host's clock.
pub fn here(at: DateTime<Utc>, cohort: &Cohort) -> Moment {
    Moment::new(at, cohort.details.zone, HOME)
}

pub fn day_of(at: DateTime<Utc>, cohort: &Cohort) -> NaiveDate {
    zone::local(at, cohort.details.zone).date_naive()
}

/// `김하나 해외영업팀장`
pub fn person(details: &PersonDetails, lang: Lang) -> String {
    match (lang, &details.position) {
        (Lang::Ko, Some(position)) => format!("{} {position}", details.name),
        (Lang::En, Some(position)) => format!("{}, {position}", details.name),
        (_, None) => details.name.clone(),
    }
}

/// The name of a member; `None` for one who left.
pub async fn member_name(turn: &mut Turn<'_, '_>, member: MemberId) -> Result<Option<String>> {
    let Some(found) = store::people::find_member(turn.tx, turn.house.bot, member).await? else { return Ok(None) };
    Ok(Some(store::people::person(turn.tx, found.member.person).await?.details.name))
}

/// Where the firm sits: its booth, or online.
pub fn place(meeting: &Meeting, pair: &Pair<'_>, lang: Lang) -> String {
    match (pair.firm.details.mode, &meeting.details.booth) {
        (Mode::Online, _) => label(lang, "staff-online", &Args::new()),
        (Mode::Venue, Some(booth)) => booth.clone(),
        (Mode::Venue, None) => label(lang, "staff-no-booth", &Args::new()),
    }
}

/// What a party has said of the meeting as it stands now.
pub fn state(meeting: &Meeting, side: PartySide, parties: &[Party], lang: Lang) -> String {
    let starts_at = meeting.details.starts_at;
    let party = parties.iter().find(|party| party.meeting == meeting.id && party.side == side);
    let answer = party.and_then(|party| party.answer_for(starts_at));
    let late = party.and_then(|party| party.late_minutes);
    let name = match answer {
        _ if party.is_some_and(|party| party.is_there(starts_at)) => "there",
        Some(Attendance::Late) if late.is_some() => "late-by",
        Some(answer) => answer.name(),
        None => "silent",
    };
    label(lang, "staff-state", &Args::new().with("state", name).with("minutes", late.unwrap_or_default()))
}
