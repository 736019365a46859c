//! What the person of a chat is to a meeting. Every tap on one comes through here, since button data proves nothing.

use anyhow::Result;

use super::turn::Turn;
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::{Member, Role};
use crate::domain::ids::{CohortId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::store::{self, Tx};
use crate::words::card::Eyes;
use crate::words::meeting::{Reader, Seat, Sight, sight};

/// A member as a list of their meetings is made for.
pub struct Mine {
    pub member: Member,
    pub cohort: Cohort,
    pub reader: Reader,
}

impl Mine {
    pub fn of(turn: &Turn<'_, '_>) -> Result<Mine> {
        let me = turn.me()?;
        Ok(Mine { member: me.membership.member.clone(), cohort: me.cohort.clone(), reader: reader(turn)? })
    }

    /// The same in another cohort of theirs; `None` where they have not joined it.
    pub async fn in_cohort(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<Option<Mine>> {
        let Some(membership) = turn.me()?.in_cohort(cohort) else { return Ok(None) };
        let member = membership.member.clone();
        let cohort = store::cohorts::cohort(turn.tx, cohort).await?;
        Ok(Some(Mine { member, cohort, reader: reader(turn)? }))
    }

    pub fn is_published(&self) -> bool {
        self.cohort.publication == Publication::Published
    }
}

/// On whose clock and in which language this turn speaks.
pub fn reader(turn: &Turn<'_, '_>) -> Result<Reader> {
    Ok(Reader::of(&turn.me()?.person).in_lang(turn.lang))
}

/// The planned meetings of a member, by start.
pub async fn meetings_of(tx: &mut Tx<'_>, member: &Member) -> Result<Vec<Meeting>> {
    let meetings = match (member.role, member.company) {
        (Role::Firm | Role::Buyer, Some(company)) => store::meetings::of_company(tx, company).await?,
        (Role::Interpreter, _) => store::meetings::of_interpreter(tx, member.id).await?,
        _ => Vec::new(),
    };
    Ok(meetings.into_iter().filter(|meeting| meeting.cohort == member.cohort).collect())
}

/// A meeting as the person of this chat may see it.
pub struct Standing {
    pub sight: Sight,
    pub eyes: Eyes,
    pub member: Member,
}

/// `None` where there is no such meeting, where it is none of theirs, or where they may not know of it yet.
pub async fn standing(turn: &mut Turn<'_, '_>, meeting: MeetingId) -> Result<Option<Standing>> {
    let Some(meeting) = store::meetings::find(turn.tx, meeting).await? else { return Ok(None) };
    let seats = turn.me()?.all.iter().filter_map(|membership| {
        let seat = Seat::of(&membership.member, &meeting)?;
        Some((membership.member.clone(), seat))
    });
    // Somebody who is both sits with their party.
    let found = seats.min_by_key(|(_, seat)| *seat == Seat::Staff);
    let Some((member, seat)) = found else { return Ok(None) };
    let sight = sight(turn.tx, turn.house.bot, meeting).await?;
    if seat != Seat::Staff && sight.cohort.publication == Publication::Draft {
        return Ok(None);
    }
    let eyes = Eyes { reader: reader(turn)?, seat, person: turn.me()?.person.id };
    Ok(Some(Standing { sight, eyes, member }))
}
