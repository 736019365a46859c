//! A parcel that staff register for a firm that telephoned, by the firm's own questions. The trail says so, and the firm is
//! told what was registered for it.

use anyhow::Result;

use super::super::staff;
use super::super::turn::Turn;
use super::{Draft, Seat, filling, telling, to_whom};
use crate::domain::company::Side;
use crate::domain::ids::{CompanyId, MemberId, PreparationId};
use crate::domain::message::{Button, Message};
use crate::domain::preparation::Duty;
use crate::domain::shipment::Shipment;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};

/// The firm for which staff have begun a parcel; `None` where they have not, or it takes part no more.
pub async fn firm_of_draft(
    turn: &mut Turn<'_, '_>,
    preparation: PreparationId,
    member: MemberId,
) -> Result<Option<CompanyId>> {
    let draft: Option<Draft> = store::drafts::find(turn.tx, preparation, member).await?;
    let Some(firm) = draft.and_then(|draft| draft.firm) else { return Ok(None) };
    let cohort = store::companies::company(turn.tx, firm).await?.cohort;
    let there = store::companies::in_cohort(turn.tx, cohort).await?;
    Ok(there.into_iter().map(|company| company.id).find(|company| *company == firm))
}

/// Whether what was begun before is dropped for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    Keep,
    Drop,
}

/// Begins to register a parcel for a firm; false where it is no firm of theirs.
pub async fn begin_for(
    turn: &mut Turn<'_, '_>,
    preparation: PreparationId,
    firm: CompanyId,
    begun: Begun,
) -> Result<bool> {
    let Some(found) = store::preparations::find(turn.tx, preparation).await? else { return Ok(false) };
    let me = turn.me()?.in_cohort(found.cohort).filter(|membership| membership.member.role.may_act());
    let Some(me) = me.map(|membership| membership.member.id) else { return Ok(false) };
    let there = store::companies::in_cohort(turn.tx, found.cohort).await?;
    let firm = there.into_iter().find(|company| company.id == firm && company.details.side == Side::Firm);
    let Some(firm) = firm else { return Ok(false) };
    let Some(duty) = store::preparations::duty(turn.tx, &firm, preparation).await? else { return Ok(false) };
    let cohort = store::cohorts::cohort(turn.tx, found.cohort).await?;
    let seat = Seat { duty, firm, cohort, member: me, by_staff: true };
    if begun == Begun::Drop {
        store::drafts::forget(turn.tx, preparation, me).await?;
    } else if let Some(other) = firm_of_draft(turn, preparation, me).await? {
        offer(turn, &seat, other).await?;
        return Ok(true);
    }
    if !seat.is_open() {
        turn.first(say(turn.lang, "samples-draft-cohort", &Args::new()));
    } else if to_whom(turn, seat.firm.id, &[]).await?.is_empty() {
        turn.first(say(turn.lang, "samples-none-to-send", &Args::new()));
    }
    filling::begin(turn, &seat).await?;
    Ok(true)
}

/// Nothing that was entered is lost because another firm telephones.
async fn offer(turn: &mut Turn<'_, '_>, seat: &Seat, begun: CompanyId) -> Result<()> {
    let (lang, preparation) = (turn.lang, seat.preparation());
    let begun = store::companies::company(turn.tx, begun).await?;
    let args =
        Args::new().with("begun", begun.details.name.in_lang(lang)).with("firm", seat.firm.details.name.in_lang(lang));
    let button = |id: &str, data: String| Button::data(label(lang, id, &args), data);
    let anew = format!("staff:ship:anew:{preparation}:{}", seat.firm.id);
    let message = Message::new(say(lang, "samples-staff-begun", &args))
        .row([button("samples-staff-resume-button", format!("ship:resume:{preparation}"))])
        .row([button("samples-staff-anew-button", anew)]);
    turn.show(message);
    Ok(())
}

/// A parcel was saved for a firm.
pub(super) async fn registered(turn: &mut Turn<'_, '_>, seat: &Seat, saved: &Shipment) -> Result<()> {
    if let Some(duty) = store::preparations::duty(turn.tx, &seat.firm, seat.preparation()).await?
        && duty.changed_by == Some(seat.member)
        && !duty.by_staff
    {
        let duty = Duty { by_staff: true, ..duty };
        store::preparations::set_duty(turn.tx, &duty, turn.now).await?;
    }
    let what = What::shipment(saved.id);
    store::audit::add(turn.tx, seat.cohort.id, Some(seat.member), "samples-registered-for", what, turn.now).await?;
    let told = telling::registered(turn, saved).await?;
    let args = Args::new().with("firm", seat.firm.details.name.in_lang(turn.lang)).with("count", told);
    turn.first(say(turn.lang, "samples-staff-registered", &turn.with_told(args)));
    staff::shipments::show(turn, saved.id).await
}
