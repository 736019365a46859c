//! What the person of this chat is to two who met: of one of the two, or staff who enter what a side tells them by
//! telephone. Every tap comes through here, since button data proves nothing.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::NaiveDate;

use super::super::turn::Turn;
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::{Company, Member, Side};
use crate::domain::deal::{Deal, Stage};
use crate::domain::ids::DealId;
use crate::domain::message::{Button, Text};
use crate::domain::pair::Pair;
use crate::domain::zone;
use crate::store;
use crate::text::{Args, label, say};

pub struct Desk {
    pub member: Member,
    pub side: Side,
    pub pair: Pair,
    pub firm: Company,
    pub buyer: Company,
    pub cohort: Cohort,
    /// Entered for the side by a member of staff.
    pub by_staff: bool,
}

/// A side of two who met, where this person may speak for it; `None` for anybody else, and where the two never met.
pub async fn at(turn: &mut Turn<'_, '_>, pair: Pair, side: Side) -> Result<Option<Desk>> {
    let all = turn.me()?.all.clone();
    let mut both = store::companies::these(turn.tx, &BTreeSet::from([pair.firm, pair.buyer])).await?;
    let (Some(firm), Some(buyer)) = (both.remove(&pair.firm), both.remove(&pair.buyer)) else { return Ok(None) };
    let sides = (firm.details.side, buyer.details.side);
    if firm.cohort != buyer.cohort || sides != (Side::Firm, Side::Buyer) {
        return Ok(None);
    }
    let there = all.into_iter().map(|one| one.member).filter(|member| member.cohort == firm.cohort);
    let may_speak = there.filter(|member| member.company == Some(pair.of(side)) || member.role.may_act());
    // Somebody who is both speaks for their own.
    let Some(member) = may_speak.min_by_key(|member| member.company.is_none()) else { return Ok(None) };
    let cohort = store::cohorts::cohort(turn.tx, firm.cohort).await?;
    let by_staff = member.company.is_none();
    if cohort.publication == Publication::Draft && !by_staff {
        return Ok(None);
    }
    let meetings = store::meetings::of_company(turn.tx, pair.firm).await?;
    let have_met = meetings.iter().any(|meeting| meeting.buyer == pair.buyer);
    if !have_met && store::deals::of_pair(turn.tx, pair).await?.is_empty() {
        return Ok(None);
    }
    Ok(Some(Desk { member, side, pair, firm, buyer, cohort, by_staff }))
}

/// A deal of the company this person is of, as its button names it.
pub async fn own(turn: &mut Turn<'_, '_>, deal: &str) -> Result<Option<(Desk, Deal)>> {
    match deal.parse() {
        Ok(id) => of(turn, DealId(id)).await,
        Err(_) => Ok(None),
    }
}

pub async fn of(turn: &mut Turn<'_, '_>, id: DealId) -> Result<Option<(Desk, Deal)>> {
    let Some(deal) = store::deals::find(turn.tx, id).await? else { return Ok(None) };
    let companies: Vec<_> = turn.me()?.all.iter().filter_map(|one| one.member.company).collect();
    let Some(side) = companies.into_iter().find_map(|company| deal.pair.side_of(company)) else { return Ok(None) };
    // What a side has never said anything of is the other's alone.
    if deal.last(side).is_none() {
        return Ok(None);
    }
    Ok(at(turn, deal.pair, side).await?.filter(|desk| !desk.by_staff).map(|desk| (desk, deal)))
}

impl Desk {
    /// `partner`, whom the side met, its own name as `company`, and `side`.
    pub fn args(&self, turn: &Turn<'_, '_>) -> Args {
        let (own, partner) = match self.side {
            Side::Firm => (&self.firm, &self.buyer),
            Side::Buyer => (&self.buyer, &self.firm),
        };
        Args::new()
            .with("side", self.side.name())
            .with("company", own.details.name.in_lang(turn.lang))
            .with("partner", partner.details.name.in_lang(turn.lang))
    }

    pub fn stage_args(&self, turn: &Turn<'_, '_>, stage: Stage) -> Args {
        self.args(turn).with("stage", stage.name())
    }

    /// Staff read for whom they answer.
    pub fn for_whom(&self, turn: &Turn<'_, '_>) -> Text {
        match self.by_staff {
            true => say(turn.lang, "deal-staff-for", &self.args(turn)),
            false => Text::default(),
        }
    }

    /// On the clock of whoever answers.
    pub fn today(&self, turn: &Turn<'_, '_>) -> NaiveDate {
        let zone = turn.me.as_ref().map_or(self.cohort.details.zone, |me| me.person.details.zone);
        zone::local(turn.now, zone).date_naive()
    }

    /// To whatever else the company has to tell of those it met.
    pub fn onwards(&self, turn: &Turn<'_, '_>) -> Button {
        let words = label(turn.lang, "deal-onwards-button", &Args::new());
        Button::data(words, format!("fu:list:{}", self.pair.of(self.side)))
    }
}
