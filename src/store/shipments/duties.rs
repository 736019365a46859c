//! How far a firm is with its samples, as its parcels and its meetings have it.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::sql::Tx;
use super::super::{companies, meetings, preparations};
use crate::domain::company::{Company, Side};
use crate::domain::ids::{CohortId, CompanyId};
use crate::domain::preparation::{Duty, DutyState, Proof};
use crate::domain::shipment::Shipment;

/// The buyers of a firm's planned meetings, by code.
pub async fn buyers_to_meet(tx: &mut Tx<'_>, firm: CompanyId) -> Result<Vec<Company>> {
    let meetings = meetings::of_company(tx, firm).await?;
    let ids = meetings.iter().filter(|meeting| meeting.firm == firm).map(|meeting| meeting.buyer).collect();
    let mut buyers: Vec<Company> = companies::these(tx, &ids).await?.into_values().collect();
    buyers.sort_by(|a, b| a.details.code.cmp(&b.details.code));
    Ok(buyers)
}

/// Brings what a firm owes of samples in line with its parcels and its meetings: every buyer it will meet covered is
/// done, some of them is started. What staff have waived, or recorded as done, stays so until they take it back.
pub async fn recompute(tx: &mut Tx<'_>, company: CompanyId, now: DateTime<Utc>) -> Result<()> {
    let company = companies::company(tx, company).await?;
    if company.details.side != Side::Firm {
        return Ok(());
    }
    let duties = preparations::duties_of(tx, &company).await?;
    // What a firm is to say with a tap or a file of its samples is another matter than whether they were sent.
    let duties: Vec<Duty> =
        duties.into_iter().filter(|duty| duty.preparation.details.proof() == Proof::Tracking).collect();
    if duties.is_empty() {
        return Ok(());
    }
    let needed: Vec<CompanyId> = buyers_to_meet(tx, company.id).await?.iter().map(|buyer| buyer.id).collect();
    let sent = super::of_firm(tx, company.id).await?;
    for duty in duties {
        let sent: Vec<&Shipment> = sent.iter().filter(|each| each.preparation == duty.preparation.id).collect();
        let state = state(&needed, &sent);
        let is_kept = duty.state == DutyState::Waived || (duty.state == DutyState::Done && duty.by_staff);
        if duty.state != state && !is_kept {
            let changed_by = sent.last().and_then(|shipment| shipment.given_by);
            let changed = Duty { state, changed_by, changed_at: Some(now), by_staff: false, ..duty };
            preparations::set_duty(tx, &changed, now).await?;
        }
    }
    Ok(())
}

/// The same for every firm of a cohort, whose meetings or preparations may have changed.
pub async fn recompute_in(tx: &mut Tx<'_>, cohort: CohortId, now: DateTime<Utc>) -> Result<()> {
    for company in companies::in_cohort(tx, cohort).await? {
        recompute(tx, company.id, now).await?;
    }
    Ok(())
}

fn state(needed: &[CompanyId], sent: &[&Shipment]) -> DutyState {
    let is_covered = |buyer: &CompanyId| sent.iter().any(|shipment| shipment.stop(*buyer).is_some());
    match needed.iter().filter(|buyer| is_covered(buyer)).count() {
        // Without a meeting there is nobody to send anything to, and what was sent all the same is there.
        0 if needed.is_empty() && !sent.is_empty() => DutyState::Done,
        0 => DutyState::Open,
        covered if covered == needed.len() => DutyState::Done,
        _ => DutyState::Started,
    }
}
