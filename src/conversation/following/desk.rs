//! What the person of this chat is to what a company says of its partners: one of its people, or staff who enter it for a
//! company that telephoned. Every tap comes through here, since button data proves nothing.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context as _, Result};

use super::super::standing::reader;
use super::super::turn::Turn;
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::{Company, Member, Side};
use crate::domain::follow_up::{Answer, Ledger, Partner, Round, open_round};
use crate::domain::ids::{CompanyId, MemberId};
use crate::domain::meeting::Meeting;
use crate::domain::pair::Pair;
use crate::store;
use crate::text::{Args, label};
use crate::words::follow_up::Sheet;
use crate::words::meeting::{Reader, person_of};
use crate::words::people;

#[derive(Clone)]
pub struct Desk {
    pub company: Company,
    pub cohort: Cohort,
    pub member: Member,
    /// Entered for the company by a member of staff.
    pub by_staff: bool,
    pub ledger: Ledger,
    pub partners: HashMap<CompanyId, Company>,
    pub reader: Reader,
}

/// What somebody may do with it.
pub enum Right {
    Act(Box<Desk>),
    /// Staff who may only look.
    Read,
    None,
}

/// What a company says, where this person may answer for it.
pub async fn of(turn: &mut Turn<'_, '_>, company: CompanyId) -> Result<Right> {
    let Some(company) = store::companies::these(turn.tx, &BTreeSet::from([company])).await?.remove(&company) else {
        return Ok(Right::None);
    };
    let all = turn.me()?.all.iter().map(|membership| &membership.member);
    let of_cohort = || all.clone().filter(|member| member.cohort == company.cohort);
    let own = of_cohort().find(|member| member.company == Some(company.id));
    let staff = || of_cohort().filter(|member| member.role.is_staff()).max_by_key(|member| member.role.may_act());
    let Some(member) = own.or_else(staff).cloned() else { return Ok(Right::None) };
    let by_staff = member.company != Some(company.id);
    if by_staff && !member.role.may_act() {
        return Ok(Right::Read);
    }
    let cohort = store::cohorts::cohort(turn.tx, company.cohort).await?;
    if cohort.publication == Publication::Draft {
        return Ok(Right::None);
    }
    // Of two colleagues who answer at the same moment the second sees what the first has said.
    store::deals::hold(turn.tx, company.id).await?;
    let meetings = store::meetings::of_company(turn.tx, company.id).await?;
    let mut ledgers = store::follow_ups::ledgers(turn.tx, [&company], &meetings).await?;
    let ledger = ledgers.remove(&company.id).context("could not find what a company has said")?;
    let ids = ledger.partners.iter().map(|partner| partner.pair.partner_of(ledger.side)).collect();
    let partners = store::companies::these(turn.tx, &ids).await?;
    let reader = reader(turn)?;
    Ok(Right::Act(Box::new(Desk { company, cohort, member, by_staff, ledger, partners, reader })))
}

impl Desk {
    pub fn side(&self) -> Side {
        self.company.details.side
    }

    /// The company's words as the reader of this turn sees them.
    pub fn sheet(&self, turn: &Turn<'_, '_>) -> Sheet<'_> {
        self.sheet_for(self.reader.clone(), turn)
    }

    pub fn sheet_for(&self, reader: Reader, turn: &Turn<'_, '_>) -> Sheet<'_> {
        let name = |company: &Company| (company.id, company.details.name.in_lang(reader.lang).to_owned());
        let names = self.partners.values().map(name).collect();
        Sheet::new(&self.ledger, &self.cohort.details, reader, names, turn.now)
    }

    pub fn round(&self, turn: &Turn<'_, '_>) -> Option<Round> {
        open_round(&self.cohort.details, self.side(), turn.now)
    }

    /// One it has met by now.
    pub fn partner(&self, pair: Pair, turn: &Turn<'_, '_>) -> Option<&Partner> {
        self.ledger.met(turn.now).find(|partner| partner.pair == pair)
    }

    pub fn partner_company(&self, pair: Pair) -> Result<&Company> {
        let id = pair.partner_of(self.side());
        self.partners.get(&id).with_context(|| format!("could not find company {id}"))
    }

    /// Who says it: a member of the company, who telephoned where staff enter it.
    pub async fn speaker(&self, turn: &mut Turn<'_, '_>) -> Result<(MemberId, Option<MemberId>)> {
        if !self.by_staff {
            return Ok((self.member.id, None));
        }
        let people = store::people::of_company(turn.tx, turn.house.bot, self.company.id).await?;
        let by = people.first().map_or(self.member.id, |one| one.member.id);
        Ok((by, Some(self.member.id)))
    }

    /// How the reader calls who gave an answer.
    pub async fn called(&self, turn: &mut Turn<'_, '_>, answer: &Answer) -> Result<String> {
        let bot = turn.house.bot;
        Ok(match person_of(turn.tx, bot, answer.said_by).await? {
            Some(person) => people::called(turn.lang, &person),
            None => label(turn.lang, "follow-somebody", &Args::new()),
        })
    }
}

/// The meetings of two companies, for what depends on whether they spoke.
pub fn have_spoken(ledger: &Ledger, pair: Pair) -> bool {
    ledger.with(pair).is_some_and(|partner| partner.has_spoken)
}

/// Whether a company has a meeting behind it.
pub fn has_met(meetings: &[Meeting], now: chrono::DateTime<chrono::Utc>) -> bool {
    meetings.iter().any(|meeting| meeting.details.ends_at() <= now)
}
