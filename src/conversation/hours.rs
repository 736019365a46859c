//! When somebody hears of what somebody else did: at once in their good hours, else on their next business morning; at
//! once, too, where it is about those who are to meet soon.

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};

use super::standing::meetings_of;
use crate::domain::calendar::{Calendar, Hours};
use crate::domain::company::{Company, Member};
use crate::domain::ids::{CohortId, CompanyId, PersonId};
use crate::store::{self, Tx};

/// Whoever is to meet within this is up, and what is said concerns them now.
const SOON: Duration = Duration::hours(3);
/// Nothing waits longer, however many holidays follow each other.
const LONGEST: Duration = Duration::days(7);

/// What is told: of whose cohort, and when those it is about meet next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    pub cohort: CohortId,
    pub meets_at: Option<DateTime<Utc>>,
}

impl About {
    /// Something about one company.
    pub async fn company(tx: &mut Tx<'_>, company: &Company, now: DateTime<Utc>) -> Result<About> {
        About::meeting(tx, company, None, now).await
    }

    /// Something between a firm and a buyer it meets.
    pub async fn pair(tx: &mut Tx<'_>, firm: &Company, buyer: CompanyId, now: DateTime<Utc>) -> Result<About> {
        About::meeting(tx, firm, Some(buyer), now).await
    }

    async fn meeting(tx: &mut Tx<'_>, company: &Company, with: Option<CompanyId>, now: DateTime<Utc>) -> Result<About> {
        let meetings = store::meetings::of_company(tx, company.id).await?;
        let ahead = meetings.iter().filter(|meeting| with.is_none_or(|buyer| meeting.buyer == buyer));
        // One that goes on concerns whoever is in it now.
        let starts = ahead.filter(|meeting| meeting.details.ends_at() > now).map(|meeting| meeting.details.starts_at);
        Ok(About { cohort: company.cohort, meets_at: starts.min() })
    }

    /// Something a member says, to the staff of a cohort.
    pub async fn member(tx: &mut Tx<'_>, member: &Member, cohort: CohortId, now: DateTime<Utc>) -> Result<About> {
        let meetings = meetings_of(tx, member).await?;
        let starts = meetings.iter().filter(|one| one.details.ends_at() > now).map(|one| one.details.starts_at);
        Ok(About { cohort, meets_at: starts.min() })
    }
}

/// When a person hears of it.
pub async fn due(tx: &mut Tx<'_>, about: About, reader: PersonId, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let latest = about.meets_at.map_or(now + LONGEST, |start| (start - SOON).min(now + LONGEST));
    let quiet = store::cohorts::cohort(tx, about.cohort).await?.details.policy.quiet;
    let holidays = store::cohorts::holidays(tx, about.cohort).await?;
    let calendar = Calendar::new(&holidays);
    let reader = store::people::person(tx, reader).await?.details;
    let hours = Hours { zone: reader.zone, country: &reader.country, quiet, calendar: &calendar };
    Ok(hours.catch_up(now, latest))
}
