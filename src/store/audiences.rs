//! Who there is to be told something, and audiences that staff keep under a name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use sqlx::AssertSqlSafe;

use super::sql::{Tx, on};
use super::{cohorts, companies, meetings, people, preparations};
use crate::domain::audience::{Audience, Candidate};
use crate::domain::cohort::Cohort;
use crate::domain::consent::Item;
use crate::domain::ids::{BotId, ChatId, CohortId, CompanyId, MemberId, PersonId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{Attendance, Meeting, MeetingState, Party, PartySide};
use crate::domain::zone;

/// A member, and how they can be told something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub candidate: Candidate,
    pub zone: Tz,
    /// ISO 3166-1 alpha-2; whose weekends and holidays the person keeps.
    pub home: String,
    /// The chat in which they can be told things now.
    pub chat: Option<ChatId>,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: i64,
    lang: String,
    zone: String,
    country: String,
}

/// Everybody of some cohorts; those who left are not in them.
pub async fn known(
    tx: &mut Tx<'_>,
    bot: BotId,
    cohorts: &BTreeSet<CohortId>,
    now: DateTime<Utc>,
) -> Result<Vec<Known>> {
    let mut all = Vec::new();
    for cohort in cohorts::these(tx, cohorts).await?.into_values() {
        all.extend(of_cohort(tx, bot, &cohort, now).await?);
    }
    Ok(all)
}

async fn of_cohort(tx: &mut Tx<'_>, bot: BotId, cohort: &Cohort, now: DateTime<Utc>) -> Result<Vec<Known>> {
    let home = persons(tx, cohort.id).await?;
    let companies = companies::in_cohort(tx, cohort.id).await?;
    let country: HashMap<CompanyId, String> =
        companies.into_iter().map(|company| (company.id, company.details.country)).collect();
    let ties = Ties::load(tx, cohort, now).await?;
    let mut all = Vec::new();
    for membership in people::in_cohort(tx, bot, cohort.id).await? {
        let member = &membership.member;
        let Some((lang, zone, home)) = home.get(&member.person) else { continue };
        let country = member.company.and_then(|company| country.get(&company)).unwrap_or(home);
        let candidate = Candidate {
            member: member.id,
            person: member.person,
            cohort: cohort.id,
            role: member.role,
            company: member.company,
            lang: *lang,
            country: country.clone(),
            meets_on: ties.meets_on.get(&tie(member.company, member.id)).cloned().unwrap_or_default(),
            meets: ties.meets.get(&tie(member.company, member.id)).cloned().unwrap_or_default(),
            owes: member.company.and_then(|company| ties.owes.get(&company)).cloned().unwrap_or_default(),
            joined: membership.joined_at.is_some(),
            unconfirmed_tomorrow: ties.unconfirmed.contains(&tie(member.company, member.id)),
        };
        let chat = membership.chat.filter(|_| membership.reachable_since().is_some());
        all.push(Known { candidate, zone: *zone, home: home.clone(), chat });
    }
    Ok(all)
}

async fn persons(tx: &mut Tx<'_>, cohort: CohortId) -> Result<HashMap<PersonId, (Lang, Tz, String)>> {
    const SQL: &str = "
        select id, lang, zone, country
        from persons
        where id in (select person from members where cohort = $1 and left_at is null)";
    let rows: Vec<PersonRow> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    let read = |row: PersonRow| {
        let odd = || format!("could not read row {} of persons", row.id);
        let lang = Lang::from_tag(&row.lang).with_context(odd)?;
        let zone = row.zone.parse::<Tz>().ok().with_context(odd)?;
        Ok((PersonId(row.id), (lang, zone, row.country)))
    };
    rows.into_iter().map(read).collect()
}

/// Meetings are a company's, or an interpreter's own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    Company(CompanyId),
    Member(MemberId),
}

fn tie(company: Option<CompanyId>, member: MemberId) -> Tie {
    company.map_or(Tie::Member(member), Tie::Company)
}

#[derive(Default)]
struct Ties {
    meets_on: BTreeMap<Tie, BTreeSet<NaiveDate>>,
    meets: BTreeMap<Tie, BTreeSet<CompanyId>>,
    unconfirmed: BTreeSet<Tie>,
    owes: BTreeMap<CompanyId, BTreeSet<PreparationId>>,
}

impl Ties {
    async fn load(tx: &mut Tx<'_>, cohort: &Cohort, now: DateTime<Utc>) -> Result<Ties> {
        let mut ties = Ties::default();
        let zone = cohort.details.zone;
        let tomorrow = zone::local(now, zone).date_naive() + Days::new(1);
        let mut parties: HashMap<_, Vec<Party>> = HashMap::new();
        for party in meetings::parties_in(tx, cohort.id).await? {
            parties.entry(party.meeting).or_default().push(party);
        }
        for meeting in meetings::in_cohort(tx, cohort.id).await? {
            if meeting.state != MeetingState::Planned {
                continue;
            }
            let day = zone::local(meeting.details.starts_at, zone).date_naive();
            for (tie, side, others) in sides(&meeting) {
                ties.meets_on.entry(tie).or_default().insert(day);
                ties.meets.entry(tie).or_default().extend(others);
                let party = parties.get(&meeting.id).and_then(|all| all.iter().find(|party| party.side == side));
                let confirmed = party
                    .and_then(|party| party.answer_for(meeting.details.starts_at))
                    .is_some_and(Attendance::attends);
                if day == tomorrow && !confirmed {
                    ties.unconfirmed.insert(tie);
                }
            }
        }
        for (company, duties) in preparations::duties_in(tx, cohort.id).await? {
            let owed = duties.iter().filter(|duty| duty.state.is_owed());
            ties.owes.insert(company.id, owed.map(|duty| duty.preparation.id).collect());
        }
        Ok(ties)
    }
}

fn sides(meeting: &Meeting) -> Vec<(Tie, PartySide, Vec<CompanyId>)> {
    let mut sides = vec![
        (Tie::Company(meeting.firm), PartySide::Firm, vec![meeting.buyer]),
        (Tie::Company(meeting.buyer), PartySide::Buyer, vec![meeting.firm]),
    ];
    if let Some(interpreter) = meeting.interpreter {
        sides.push((Tie::Member(interpreter), PartySide::Interpreter, vec![meeting.firm, meeting.buyer]));
    }
    sides
}

/// Those who agreed to an item of the consent of one of these cohorts, as they last answered there.
pub async fn agreed(tx: &mut Tx<'_>, cohorts: &BTreeSet<CohortId>, item: Item) -> Result<BTreeSet<PersonId>> {
    let sql = format!(
        "select person
        from consents
        where id in (
                select max(id) from consents
                where cohort in ({}) and item = $2
                group by cohort, person)
            and given",
        tx.each("$1")
    );
    let cohorts = serde_json::to_string(cohorts)?;
    let rows: Vec<i64> =
        on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(sql)).bind(cohorts).bind(item.name()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(PersonId).collect())
}

/// Keeps an audience under a name; a name that is taken is given to the new one.
pub async fn keep(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    name: &str,
    audience: &Audience,
    by: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into audiences (cohort, name, audience, kept_by, kept_at)
        values ($1, $2, $3, $4, $5)
        on conflict (cohort, name) do update
        set audience = excluded.audience, kept_by = excluded.kept_by, kept_at = excluded.kept_at";
    let audience = serde_json::to_string(audience)?;
    on!(tx, |c| {
        sqlx::query(SQL).bind(cohort.0).bind(name).bind(audience).bind(by.0).bind(now).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// The audiences kept for a cohort: id, name and who is in them, the newest first.
pub async fn kept(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<(i64, String, Audience)>> {
    const SQL: &str = "select id, name, audience from audiences where cohort = $1 order by kept_at desc, id desc";
    let rows: Vec<(i64, String, String)> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    let read = |(id, name, audience): (i64, String, String)| {
        let audience =
            serde_json::from_str(&audience).with_context(|| format!("could not read row {id} of audiences"))?;
        Ok((id, name, audience))
    };
    rows.into_iter().map(read).collect()
}
