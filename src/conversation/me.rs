//! Who writes: the person of this chat as a member of the cohort the chat speaks of.

use anyhow::Result;

use super::Talk;
use super::turn::Turn;
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::{Person, Role};
use crate::domain::consent::{self, Standing};
use crate::domain::ids::{CohortId, CompanyId};
use crate::store;
use crate::store::people::Membership;

/// A person who has joined. `all` are their memberships, newest cohort first; `membership` is the one spoken of.
#[derive(Clone, Debug)]
pub struct Me {
    pub person: Person,
    pub membership: Membership,
    pub cohort: Cohort,
    pub all: Vec<Membership>,
}

impl Me {
    pub fn role(&self) -> Role {
        self.membership.member.role
    }

    pub fn company(&self) -> Option<CompanyId> {
        self.membership.member.company
    }

    /// The membership in a cohort, where the person has joined it.
    pub fn in_cohort(&self, cohort: CohortId) -> Option<&Membership> {
        self.all.iter().find(|membership| membership.member.cohort == cohort)
    }
}

/// Looks up who writes. Somebody who has not agreed to the current text is nobody until they have, and whatever they do
/// they are asked first: `turn.joining` is then the membership it is about.
pub async fn find(turn: &mut Turn<'_, '_>) -> Result<()> {
    (turn.me, turn.joining) = (None, None);
    match joined(turn).await? {
        Some(me) if is_settled(turn, &me).await? => turn.me = Some(me),
        Some(me) => turn.joining = Some(me.membership),
        None => {}
    }
    if turn.joining.is_none() && (turn.me.is_none() || turn.talk == Talk::Joining) {
        let bot = turn.house.bot;
        if let Some(member) = store::invites::pending(turn.tx, bot, turn.from.user).await? {
            turn.joining = store::people::find_member(turn.tx, bot, member).await?;
        }
    }
    if turn.talk == Talk::Joining && turn.joining.is_none() {
        turn.talk = Talk::Home;
    }
    Ok(())
}

async fn joined(turn: &mut Turn<'_, '_>) -> Result<Option<Me>> {
    let Some(person) = turn.chat.person else { return Ok(None) };
    let mut all = store::people::of_person(turn.tx, turn.house.bot, person).await?;
    let channel = turn.channel;
    all.retain(|membership| channel.lets_in(membership));
    let mut cohorts = Vec::with_capacity(all.len());
    for membership in &all {
        cohorts.push(store::cohorts::cohort(turn.tx, membership.member.cohort).await?);
    }
    let spoken_of = cohorts.iter().position(|cohort| Some(cohort.id) == turn.chat.cohort);
    let newest = || cohorts.iter().position(|cohort| cohort.publication == Publication::Published);
    let place = spoken_of.or_else(newest).unwrap_or(0);
    let Some(membership) = all.get(place).cloned() else { return Ok(None) };
    let cohort = cohorts.swap_remove(place);
    let person = store::people::person(turn.tx, person).await?;
    turn.lang = turn.chat.lang.unwrap_or(person.details.lang);
    Ok(Some(Me { person, membership, cohort, all }))
}

async fn is_settled(turn: &mut Turn<'_, '_>, me: &Me) -> Result<bool> {
    let policy = store::consents::policy(turn.tx, me.cohort.id).await?;
    let answers = store::consents::latest(turn.tx, me.person.id, me.cohort.id).await?;
    Ok(consent::standing(&policy, me.role(), &answers, turn.channel.way()) == Standing::Settled)
}
