//! Who may look and who may act: staff of the very cohort a thing belongs to, looked up anew for every tap.

use anyhow::Result;

use super::super::turn::Turn;
use crate::domain::cohort::Cohort;
use crate::domain::ids::{CohortId, MeetingId, MemberId};
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::store;
use crate::store::people::Membership;
use crate::text::{Args, say};

/// A member of staff at work on a cohort.
#[derive(Clone, Debug)]
pub struct Desk {
    pub membership: Membership,
    pub cohort: Cohort,
}

impl Desk {
    pub fn may_act(&self) -> bool {
        self.membership.member.role.may_act()
    }

    pub fn me(&self) -> MemberId {
        self.membership.member.id
    }
}

/// The desk of the cohort this chat speaks of, else of the newest cohort the person is staff of.
pub async fn here(turn: &mut Turn<'_, '_>) -> Result<Option<Desk>> {
    let staff = staff(turn).await?;
    let spoken_of = turn.chat.cohort;
    let found = staff.iter().find(|one| Some(one.member.cohort) == spoken_of);
    // Somebody who looks at a cohort they only take part in is no staff there.
    let elsewhere = || staff.first().filter(|_| spoken_of.is_none());
    seated(turn, found.or_else(elsewhere).cloned()).await
}

/// The desk of a cohort, where the person is staff of it.
pub async fn of(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<Option<Desk>> {
    let found = staff(turn).await?.into_iter().find(|membership| membership.member.cohort == cohort);
    seated(turn, found).await
}

/// Whether the person may act in any cohort.
pub async fn acts_somewhere(turn: &mut Turn<'_, '_>) -> Result<Option<Desk>> {
    if let Some(desk) = here(turn).await?.filter(Desk::may_act) {
        return Ok(Some(desk));
    }
    let found = staff(turn).await?.into_iter().find(|membership| membership.member.role.may_act());
    seated(turn, found).await
}

/// The memberships of staff a person has, the newest cohort first.
pub async fn staff(turn: &mut Turn<'_, '_>) -> Result<Vec<Membership>> {
    // A page is for taking part; staff work goes through their own account.
    let Some(person) = turn.chat.person.filter(|_| !turn.channel.is_page()) else { return Ok(Vec::new()) };
    let mut all = store::people::of_person(turn.tx, turn.house.bot, person).await?;
    all.retain(|membership| membership.member.role.is_staff() && membership.joined_at.is_some());
    Ok(all)
}

async fn seated(turn: &mut Turn<'_, '_>, found: Option<Membership>) -> Result<Option<Desk>> {
    let Some(membership) = found else { return Ok(None) };
    let cohort = store::cohorts::cohort(turn.tx, membership.member.cohort).await?;
    Ok(Some(Desk { membership, cohort }))
}

/// A meeting and the desk it is on; `None` where there is no such meeting or the person is not staff of its cohort.
pub async fn meeting(turn: &mut Turn<'_, '_>, id: MeetingId) -> Result<Option<(Desk, Meeting)>> {
    let Some(meeting) = store::meetings::find(turn.tx, id).await? else { return Ok(None) };
    Ok(of(turn, meeting.cohort).await?.map(|desk| (desk, meeting)))
}

/// What somebody hears who is not staff of the cohort; it tells nothing of what there is.
pub fn refuse(turn: &mut Turn<'_, '_>) {
    turn.reply(Message::new(say(turn.lang, "staff-refused", &Args::new())));
}

/// What a viewer hears who would act.
pub fn only_reads(turn: &mut Turn<'_, '_>) {
    turn.reply(Message::new(say(turn.lang, "staff-only-reads", &Args::new())));
}
