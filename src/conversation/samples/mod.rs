//! Samples in the chat: a firm registers what it has sent and to whom, a buyer says how it arrived. What a firm enters is
//! kept question by question, and nothing counts before it is saved.

mod acting;
mod answers;
mod arrival;
mod asking;
pub mod draft;
mod filling;
mod receipt;
mod saving;
mod screen;
pub mod telling;

use anyhow::Result;

use super::talk::Talk;
use super::turn::Turn;
use super::{meetings, unexpected};
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::{Company, Role};
use crate::domain::ids::{CompanyId, MemberId, PreparationId, ShipmentId};
use crate::domain::preparation::{Duty, Sort};
use crate::domain::shipment::{Receiver, Shipment, receivers};
use crate::store;
use crate::telegram::incoming::{File, Said};
use crate::text::{Args, say};
use draft::Draft;

pub use acting::{Begun, begin_for, firm_of_draft};
pub use arrival::{
    answer as answer_remark, arrival, arrival_tap, ask_again as ask_remark_again, give_up as give_up_remark,
};
pub use receipt::{come_back, may_be_receipt};
pub use saving::give_up;
pub use screen::facts;

/// A firm's person at a preparation of samples, or staff for a firm that telephoned.
pub struct Seat {
    pub duty: Duty,
    pub firm: Company,
    pub cohort: Cohort,
    pub member: MemberId,
    pub by_staff: bool,
}

impl Seat {
    pub fn preparation(&self) -> PreparationId {
        self.duty.preparation.id
    }

    pub fn is_open(&self) -> bool {
        self.cohort.publication == Publication::Published
    }
}

/// `None` where there is no such preparation, or it is not this person's. Staff are at that of the firm for which they
/// have begun a parcel.
async fn seat(turn: &mut Turn<'_, '_>, preparation: PreparationId) -> Result<Option<Seat>> {
    let Some(found) = store::preparations::find(turn.tx, preparation).await? else { return Ok(None) };
    let Some(membership) = turn.me()?.in_cohort(found.cohort).cloned() else { return Ok(None) };
    let member = membership.member;
    let (firm, by_staff) = match member.role {
        Role::Firm => (member.company, false),
        role if role.may_act() => (acting::firm_of_draft(turn, preparation, member.id).await?, true),
        _ => (None, false),
    };
    let Some(firm) = firm else { return Ok(None) };
    let firm = store::companies::company(turn.tx, firm).await?;
    let Some(duty) = store::preparations::duty(turn.tx, &firm, preparation).await? else { return Ok(None) };
    let cohort = store::cohorts::cohort(turn.tx, firm.cohort).await?;
    Ok(Some(Seat { duty, firm, cohort, member: member.id, by_staff }))
}

/// A parcel of the firm this person speaks for.
async fn own(turn: &mut Turn<'_, '_>, id: &str) -> Result<Option<(Seat, Shipment)>> {
    let Ok(id) = id.parse().map(ShipmentId) else { return Ok(None) };
    let Some(shipment) = store::shipments::find(turn.tx, id).await? else { return Ok(None) };
    let seat = seat(turn, shipment.preparation).await?;
    let seat = seat.filter(|seat| seat.firm.id == shipment.company && !seat.by_staff);
    Ok(seat.map(|seat| (seat, shipment)))
}

/// Everybody a firm sends samples to: the buyers it will meet, and those it has already sent something.
async fn to_whom(turn: &mut Turn<'_, '_>, firm: CompanyId, also: &[CompanyId]) -> Result<Vec<Receiver>> {
    let mut buyers = store::shipments::buyers_to_meet(turn.tx, firm).await?;
    let others = also.iter().copied().filter(|id| !buyers.iter().any(|buyer| buyer.id == *id)).collect();
    buyers.extend(store::companies::these(turn.tx, &others).await?.into_values());
    buyers.sort_by(|a, b| a.details.code.cmp(&b.details.code));
    Ok(receivers(buyers))
}

/// The screen of a preparation.
pub async fn show(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<()> {
    match seat(turn, duty.preparation.id).await? {
        Some(seat) => screen::show(turn, &seat).await,
        None => unknown(turn).await,
    }
}

/// The word for samples, from whoever writes it.
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    let role = turn.me()?.role();
    match role {
        Role::Firm => {}
        Role::Buyer => return arrival(turn).await,
        Role::Host | Role::Operator | Role::Viewer => return super::staff::shipments(turn).await,
        Role::Interpreter | Role::Expert => return super::home::show(turn).await,
    }
    let cohort = turn.me()?.cohort.id;
    let all = store::preparations::in_cohort(turn.tx, cohort).await?;
    let samples = all.into_iter().find(|preparation| preparation.details.sort() == Sort::Samples);
    let seat = match samples {
        Some(samples) => seat(turn, samples.id).await?,
        None => None,
    };
    match seat {
        Some(seat) => screen::show(turn, &seat).await,
        None => super::home::show(turn).await,
    }
}

/// A `ship:` button, without its verb.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    meetings::leave_notice(turn, "ship").await?;
    let parts: Vec<&str> = rest.split(':').collect();
    match parts[..] {
        ["arr", shipment, arrival] => arrival::arrival_tap(turn, shipment, arrival).await,
        ["quiet", shipment] => arrival::no_remark(turn, shipment).await,
        ["got"] => arrival(turn).await,
        ["got", shipment] => arrival::open(turn, shipment).await,
        ["prep" | "new" | "resume" | "again", preparation] => {
            let Some(seat) = found(turn, preparation).await? else { return unknown(turn).await };
            match parts[0] {
                "prep" => screen::show(turn, &seat).await,
                "new" => filling::begin(turn, &seat).await,
                "resume" => filling::resume(turn, &seat).await,
                _ => filling::begin_again(turn, &seat).await,
            }
        }
        ["d", preparation, draft, ref what @ ..] => {
            let Some(seat) = found(turn, preparation).await? else { return unknown(turn).await };
            filling::tap(turn, &seat, draft, what).await
        }
        ["one", shipment] => match own(turn, shipment).await? {
            Some((seat, shipment)) => screen::one(turn, &seat, &shipment).await,
            None => unknown(turn).await,
        },
        ["fix", shipment, revision] => match own(turn, shipment).await? {
            Some((seat, shipment)) => filling::correct(turn, &seat, &shipment, revision).await,
            None => unknown(turn).await,
        },
        ["off", shipment, ref sure @ ..] => match own(turn, shipment).await? {
            Some((seat, shipment)) => saving::cancel(turn, &seat, &shipment, sure == ["yes"]).await,
            None => unknown(turn).await,
        },
        _ => unexpected::button(turn).await,
    }
}

async fn found(turn: &mut Turn<'_, '_>, preparation: &str) -> Result<Option<Seat>> {
    match preparation.parse() {
        Ok(id) => seat(turn, PreparationId(id)).await,
        Err(_) => Ok(None),
    }
}

/// For what is not theirs, or is not there at all; the two are not told apart.
async fn unknown(turn: &mut Turn<'_, '_>) -> Result<()> {
    if turn.me()?.role().is_staff() {
        // What they had begun was saved or given up.
        turn.first(say(turn.lang, "samples-outdated", &Args::new()));
        return super::staff::shipments(turn).await;
    }
    turn.tapped = None;
    turn.first(say(turn.lang, "samples-unknown", &Args::new()));
    // Boxed, since the question that is open may be one of these.
    Box::pin(super::now(turn)).await
}

/// What this person has begun to enter.
async fn draft(turn: &mut Turn<'_, '_>, seat: &Seat) -> Result<Option<Draft>> {
    store::drafts::find(turn.tx, seat.preparation(), seat.member).await
}

/// The draft that is open in the talk, with whose it is.
async fn open_draft(turn: &mut Turn<'_, '_>) -> Result<Option<(Seat, Draft)>> {
    let Talk::Shipping(preparation) = turn.talk else { return Ok(None) };
    let Some(seat) = seat(turn, preparation).await? else { return Ok(None) };
    Ok(draft(turn, &seat).await?.map(|draft| (seat, draft)))
}

/// Words at one of the questions.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    match open_draft(turn).await? {
        Some((seat, draft)) => answers::said(turn, &seat, draft, said).await,
        None => lost(turn).await,
    }
}

/// A file or picture at one of the questions: the receipt.
pub async fn file(turn: &mut Turn<'_, '_>, sent: &File) -> Result<()> {
    match open_draft(turn).await? {
        Some((seat, draft)) => receipt::take(turn, &seat, draft, sent).await,
        None => unexpected::file(turn, sent).await,
    }
}

/// Whether the picture of a receipt could begin a parcel of this preparation.
pub async fn takes_receipts(turn: &mut Turn<'_, '_>, preparation: PreparationId) -> Result<bool> {
    let Some(seat) = seat(turn, preparation).await?.filter(|seat| seat.is_open() && !seat.by_staff) else {
        return Ok(false);
    };
    Ok(!to_whom(turn, seat.firm.id, &[]).await?.is_empty())
}

/// A receipt that came before anything was asked: it joins the parcel that was begun, or begins one.
pub async fn take_receipt(turn: &mut Turn<'_, '_>, preparation: PreparationId, sent: &File) -> Result<()> {
    let Some(seat) = seat(turn, preparation).await? else { return unknown(turn).await };
    match draft(turn, &seat).await? {
        Some(draft) => receipt::take(turn, &seat, draft, sent).await,
        None => receipt::begin(turn, &seat, sent).await,
    }
}

/// Shows the question that is open once more.
pub async fn ask_again(turn: &mut Turn<'_, '_>) -> Result<()> {
    match open_draft(turn).await? {
        Some((seat, draft)) => asking::ask(turn, &seat, &draft, asking::Manner::Again).await,
        None => lost(turn).await,
    }
}

/// The question before.
pub async fn back(turn: &mut Turn<'_, '_>) -> Result<()> {
    match open_draft(turn).await? {
        Some((seat, draft)) => filling::back(turn, &seat, draft).await,
        None => lost(turn).await,
    }
}

/// The draft is gone, saved or dropped elsewhere, or the preparation is.
async fn lost(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.talk = Talk::Home;
    open(turn).await
}
