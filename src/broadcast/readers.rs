//! Whom an announcement is for, and when each of them is told.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use chrono::{DateTime, Utc};

use crate::domain::broadcast::{Broadcast, Outcome};
use crate::domain::calendar::{Calendar, Hours};
use crate::domain::cohort::Cohort;
use crate::domain::consent::Item;
use crate::domain::ids::{BotId, CohortId, MemberId, PersonId};
use crate::store::audiences::Known;
use crate::store::broadcasts::NewReader;
use crate::store::{self, Tx};

/// Whom an announcement is for as things stand, and why some of them would not be told.
pub async fn readers(tx: &mut Tx<'_>, bot: BotId, broadcast: &Broadcast, now: DateTime<Utc>) -> Result<Vec<NewReader>> {
    let cohorts = &broadcast.audience.cohorts;
    let known = store::audiences::known(tx, bot, cohorts, now).await?;
    let rules = Rules::load(tx, broadcast).await?;
    let by_member: HashMap<MemberId, &Known> = known.iter().map(|one| (one.candidate.member, one)).collect();
    let candidates: Vec<_> = known.iter().map(|one| one.candidate.clone()).collect();
    let picked = broadcast.audience.pick(&candidates);
    Ok(picked.into_iter().filter_map(|one| Some(rules.reader(broadcast, by_member.get(&one.member)?, now))).collect())
}

/// What decides whether and when somebody is told.
struct Rules {
    cohorts: BTreeMap<CohortId, Cohort>,
    calendar: Calendar,
    marketing: BTreeSet<PersonId>,
    night: BTreeSet<PersonId>,
}

impl Rules {
    async fn load(tx: &mut Tx<'_>, broadcast: &Broadcast) -> Result<Rules> {
        let ids = &broadcast.audience.cohorts;
        let (marketing, night) = match broadcast.body.promotional {
            true => (
                store::audiences::agreed(tx, ids, Item::Marketing).await?,
                store::audiences::agreed(tx, ids, Item::Night).await?,
            ),
            false => Default::default(),
        };
        let cohorts = store::cohorts::these(tx, ids).await?;
        let calendar = Calendar::new(&store::cohorts::holidays_of(tx, ids).await?);
        Ok(Rules { cohorts, calendar, marketing, night })
    }

    fn reader(&self, broadcast: &Broadcast, one: &Known, now: DateTime<Utc>) -> NewReader {
        let Known { candidate, .. } = one;
        let body = &broadcast.body;
        let left_out = if body.side(candidate.lang).text().is_none() {
            Some(Outcome::NoLanguage)
        } else if body.promotional && !self.marketing.contains(&candidate.person) {
            Some(Outcome::NoConsent)
        } else if one.chat.is_none() {
            Some(Outcome::Unconnected)
        } else {
            None
        };
        let quiet = self.cohorts.get(&candidate.cohort).and_then(|cohort| cohort.details.policy.quiet);
        let hours = Hours { zone: one.zone, country: &one.home, quiet, calendar: &self.calendar };
        let due = body.due(&hours, self.night.contains(&candidate.person), now);
        let (person, member, role, lang) = (candidate.person, candidate.member, candidate.role, candidate.lang);
        NewReader { person, member, role, lang, left_out, due }
    }
}
