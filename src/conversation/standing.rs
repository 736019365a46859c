//! Who the person of a chat is: which cohort they look at, and what they are to a meeting. Every tap comes through here,
//! since button data proves nothing.

use anyhow::Result;

use super::turn::Turn;
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::{Member, Person, Role};
use crate::domain::ids::{MeetingId, PersonId};
use crate::domain::meeting::Meeting;
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::words::card::Eyes;
use crate::words::meeting::{Reader, Seat, Sight, sight};

/// The person of a chat in the cohort they look at.
pub struct Mine {
    pub person: Person,
    pub member: Member,
    pub cohort: Cohort,
    pub reader: Reader,
    /// Their other cohorts, newest first.
    pub others: Vec<Cohort>,
}

impl Mine {
    pub fn is_published(&self) -> bool {
        self.cohort.publication == Publication::Published
    }
}

/// `None` for somebody who has not joined, or has left everything.
pub async fn mine(turn: &mut Turn<'_, '_>) -> Result<Option<Mine>> {
    let Some(person) = turn.chat.person else { return Ok(None) };
    let memberships = memberships(turn, person).await?;
    let mut all: Vec<(Member, Cohort)> = Vec::new();
    for Membership { member, .. } in memberships {
        if !all.iter().any(|(known, _)| known.cohort == member.cohort) {
            let cohort = store::cohorts::cohort(turn.tx, member.cohort).await?;
            all.push((member, cohort));
        }
    }
    let chosen = all.iter().position(|(member, _)| Some(member.cohort) == turn.chat.cohort);
    let published = || all.iter().position(|(_, cohort)| cohort.publication == Publication::Published);
    let Some(place) = chosen.or_else(published).or((!all.is_empty()).then_some(0)) else { return Ok(None) };
    let (member, cohort) = all.remove(place);
    let person = store::people::person(turn.tx, person).await?;
    let reader = Reader::of(&person).in_lang(turn.lang);
    let others = all.into_iter().map(|(_, cohort)| cohort).collect();
    Ok(Some(Mine { person, member, cohort, reader, others }))
}

/// Memberships, newest cohort first and those of a party before those of staff.
async fn memberships(turn: &mut Turn<'_, '_>, person: PersonId) -> Result<Vec<Membership>> {
    let mut memberships = store::people::of_person(turn.tx, turn.house.bot, person).await?;
    memberships.sort_by_key(|each| (std::cmp::Reverse(each.member.cohort), each.member.role.is_staff()));
    Ok(memberships)
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
    let Some(person) = turn.chat.person else { return Ok(None) };
    let Some(meeting) = store::meetings::find(turn.tx, meeting).await? else { return Ok(None) };
    let found = memberships(turn, person).await?.into_iter().find_map(|membership| {
        let seat = Seat::of(&membership.member, &meeting)?;
        Some((membership.member, seat))
    });
    let Some((member, seat)) = found else { return Ok(None) };
    let sight = sight(turn.tx, turn.house.bot, meeting).await?;
    if seat != Seat::Staff && sight.cohort.publication == Publication::Draft {
        return Ok(None);
    }
    let person = store::people::person(turn.tx, person).await?;
    let eyes = Eyes { reader: Reader::of(&person).in_lang(turn.lang), seat, person: person.id };
    Ok(Some(Standing { sight, eyes, member }))
}
