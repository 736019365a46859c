//! Who writes: the person of this chat as a member of the cohort the chat speaks of.

use anyhow::Result;

use super::Talk;
use super::turn::Turn;
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::{Person, Role};
use crate::domain::consent::{self, Item, Standing};
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

/// Looks up who writes. Somebody who has not agreed to what the current text needs is nobody until they have, and
/// whatever they do they are asked first: `turn.joining` is then the membership it is about. It is so too while they are
/// asked about what they may leave unanswered, but that keeps them from nothing.
pub async fn find(turn: &mut Turn<'_, '_>) -> Result<()> {
    (turn.me, turn.joining) = (None, None);
    let mut optional = None;
    if let Some(me) = joined(turn).await? {
        match unanswered(turn, &me).await? {
            Unanswered::Required => turn.joining = Some(me.membership),
            Unanswered::Optional => {
                optional = Some(me.membership.clone());
                turn.me = Some(me);
            }
            Unanswered::Nothing => turn.me = Some(me),
        }
    }
    if turn.joining.is_none() && (turn.me.is_none() || turn.talk == Talk::Joining) {
        let bot = turn.house.bot;
        if let Some(member) = store::invites::pending(turn.tx, bot, turn.from.user).await? {
            turn.joining = store::people::find_member(turn.tx, bot, member).await?;
        }
    }
    if turn.joining.is_none() && turn.talk == Talk::Joining {
        turn.joining = optional;
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

/// What somebody who has joined has not answered in the current text.
enum Unanswered {
    Nothing,
    /// It may stay so, and keeps them from nothing.
    Optional,
    Required,
}

async fn unanswered(turn: &mut Turn<'_, '_>, me: &Me) -> Result<Unanswered> {
    let policy = store::consents::policy(turn.tx, me.cohort.id).await?;
    let answers = store::consents::latest(turn.tx, me.person.id, me.cohort.id).await?;
    let way = turn.channel.way();
    let asked = policy.of(me.role()).iter().map(|asked| asked.item);
    let is_missing = |item: Item| item.is_needed(way) && consent::given(&policy, item, &answers) != Some(true);
    Ok(match consent::standing(&policy, me.role(), &answers, way) {
        _ if asked.into_iter().any(is_missing) => Unanswered::Required,
        Standing::Settled => Unanswered::Nothing,
        Standing::Open(_) | Standing::Refused(_) => Unanswered::Optional,
    })
}
