//! People and their membership of cohorts. Names and contacts are sealed; language, zone and country are plain, since
//! notices are planned by them.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

use super::chats::Reach;
use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::company::{Member, Person, PersonDetails, Role};
use crate::domain::ids::{BotId, ChatId, CohortId, CompanyId, MemberId, PersonId};
use crate::domain::lang::Lang;

const DETAILS: &str = "persons.details";

/// What of a person is sealed.
#[derive(Serialize, Deserialize)]
struct Private {
    name: String,
    position: Option<String>,
    salutation: Option<String>,
    email: Option<String>,
    phone: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: i64,
    details: Vec<u8>,
    lang: String,
    zone: String,
    country: String,
}

impl PersonRow {
    fn into_person(self, tx: &Tx<'_>) -> Result<Person> {
        let odd = || format!("could not read row {} of persons", self.id);
        let private = Sealed::<Private>::read(self.details).open(tx.keys(), DETAILS).with_context(odd)?;
        let Private { name, position, salutation, email, phone } = private;
        let details = PersonDetails {
            name,
            position,
            salutation,
            email,
            phone,
            lang: Lang::from_tag(&self.lang).with_context(odd)?,
            zone: self.zone.parse().ok().with_context(odd)?,
            country: self.country,
        };
        Ok(Person { id: PersonId(self.id), details })
    }
}

/// The name among what is sealed of a person.
pub(super) fn name(tx: &Tx<'_>, details: Vec<u8>) -> Result<String> {
    Ok(Sealed::<Private>::read(details).open(tx.keys(), DETAILS)?.name)
}

fn sealed(tx: &Tx<'_>, details: &PersonDetails) -> Result<Sealed<Private>> {
    let PersonDetails { name, position, salutation, email, phone, .. } = details.clone();
    Sealed::new(tx.keys(), DETAILS, &Private { name, position, salutation, email, phone })
}

pub async fn person(tx: &mut Tx<'_>, id: PersonId) -> Result<Person> {
    const SQL: &str = "select id, details, lang, zone, country from persons where id = $1";
    let row: PersonRow = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_one(c).await)
        .with_context(|| format!("could not find person {id}"))?;
    row.into_person(tx)
}

/// These people, by id.
pub async fn these(tx: &mut Tx<'_>, ids: &BTreeSet<PersonId>) -> Result<HashMap<PersonId, Person>> {
    let sql = format!("select id, details, lang, zone, country from persons where id in ({})", tx.each("$1"));
    let ids = serde_json::to_string(ids)?;
    let rows: Vec<PersonRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_person(tx).map(|person| (person.id, person))).collect()
}

/// Adds a person; `zone_known` is false where their clock is to be asked about.
pub async fn add_person(tx: &mut Tx<'_>, details: &PersonDetails, zone_known: bool) -> Result<PersonId> {
    const SQL: &str = "
        insert into persons (details, lang, zone, country, zone_asked)
        values ($1, $2, $3, $4, $5)
        returning id";
    let private = sealed(tx, details)?;
    let id = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(private.bytes()).bind(details.lang.code()).bind(details.zone.name());
        query.bind(&details.country).bind(zone_known).fetch_one(c).await
    })?;
    Ok(PersonId(id))
}

pub async fn change_person(tx: &mut Tx<'_>, id: PersonId, details: &PersonDetails) -> Result<()> {
    const SQL: &str = "update persons set details = $2, lang = $3, zone = $4, country = $5 where id = $1";
    let private = sealed(tx, details)?;
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(id.0).bind(private.bytes()).bind(details.lang.code());
        query.bind(details.zone.name()).bind(&details.country).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// Whether the person's clock needs no asking: certain from the workbook, or asked already.
pub async fn zone_asked(tx: &mut Tx<'_>, id: PersonId) -> Result<bool> {
    const SQL: &str = "select zone_asked from persons where id = $1";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(id.0).fetch_one(c).await)?)
}

pub async fn set_zone(tx: &mut Tx<'_>, id: PersonId, zone: chrono_tz::Tz) -> Result<()> {
    const SQL: &str = "update persons set zone = $2, zone_asked = true where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(zone.name()).execute(c).await.map(drop))?;
    Ok(())
}

pub async fn set_lang(tx: &mut Tx<'_>, id: PersonId, lang: Lang) -> Result<()> {
    const SQL: &str = "update persons set lang = $2 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(lang.code()).execute(c).await.map(drop))?;
    Ok(())
}

/// Where a member came from; a re-import speaks only of those of the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    Workbook,
    Colleague,
    Staff,
}

impl From {
    fn name(self) -> &'static str {
        match self {
            From::Workbook => "workbook",
            From::Colleague => "colleague",
            From::Staff => "staff",
        }
    }
}

/// A member as stored, with whether and how they can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    pub member: Member,
    pub from_workbook: bool,
    pub joined_at: Option<DateTime<Utc>>,
    /// The private chat with the person, once they pressed Start.
    pub chat: Option<ChatId>,
    pub reach: Option<Reach>,
    pub open_since: Option<DateTime<Utc>>,
}

impl Membership {
    /// Since when the member can be told things on Telegram; `None` while they cannot.
    pub fn reachable_since(&self) -> Option<DateTime<Utc>> {
        match self.reach? {
            Reach::Open => Some(self.joined_at?.max(self.open_since?)),
            Reach::Blocked | Reach::Gone => None,
        }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct MemberRow {
    id: i64,
    cohort: i64,
    person: i64,
    role: String,
    company: Option<i64>,
    code: String,
    note: Option<String>,
    origin: String,
    joined_at: Option<DateTime<Utc>>,
    chat: Option<i64>,
    reach: Option<String>,
    open_since: Option<DateTime<Utc>>,
}

impl MemberRow {
    pub(super) fn into_membership(self) -> Result<Membership> {
        let role = serde_json::from_value(serde_json::Value::String(self.role))
            .with_context(|| format!("could not read role of row {} of members", self.id))?;
        let member = Member {
            id: MemberId(self.id),
            cohort: CohortId(self.cohort),
            person: PersonId(self.person),
            role,
            company: self.company.map(CompanyId),
            code: self.code,
            note: self.note,
        };
        Ok(Membership {
            member,
            from_workbook: self.origin == From::Workbook.name(),
            joined_at: self.joined_at,
            chat: self.chat.map(ChatId),
            reach: self.reach.as_deref().and_then(Reach::from_name),
            open_since: self.open_since,
        })
    }
}

/// Every select of members reads these columns, with $1 as the bot whose chats count.
macro_rules! select_members {
    ($rest:literal) => {
        concat!(
            "
        select m.id, m.cohort, m.person, m.role, m.company, m.code, m.note, m.origin, m.joined_at,
            c.chat, c.reach, c.open_since
        from members m
        left join chats c on c.bot = $1 and c.person = m.person and c.kind = 'private'
        ",
            $rest
        )
    };
}

async fn members(tx: &mut Tx<'_>, sql: &'static str, bot: BotId, id: i64) -> Result<Vec<Membership>> {
    let rows: Vec<MemberRow> = on!(tx, |c| sqlx::query_as(sql).bind(bot.0).bind(id).fetch_all(c).await)?;
    rows.into_iter().map(MemberRow::into_membership).collect()
}

/// Everyone in a cohort, by role and code.
pub async fn in_cohort(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId) -> Result<Vec<Membership>> {
    const SQL: &str = select_members!("where m.cohort = $2 and m.left_at is null order by m.role, m.code, m.id");
    members(tx, SQL, bot, cohort.0).await
}

/// The colleagues of a company.
pub async fn of_company(tx: &mut Tx<'_>, bot: BotId, company: CompanyId) -> Result<Vec<Membership>> {
    const SQL: &str = select_members!("where m.company = $2 and m.left_at is null order by m.id");
    members(tx, SQL, bot, company.0).await
}

/// A person's memberships, newest cohort first.
pub async fn of_person(tx: &mut Tx<'_>, bot: BotId, person: PersonId) -> Result<Vec<Membership>> {
    const SQL: &str = select_members!("where m.person = $2 and m.left_at is null order by m.cohort desc, m.id");
    members(tx, SQL, bot, person.0).await
}

pub async fn find_member(tx: &mut Tx<'_>, bot: BotId, id: MemberId) -> Result<Option<Membership>> {
    const SQL: &str = select_members!("where m.id = $2 and m.left_at is null");
    Ok(members(tx, SQL, bot, id.0).await?.pop())
}

/// The staff of a cohort who may act and can be reached.
pub async fn acting_staff(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId) -> Result<Vec<Membership>> {
    const SQL: &str = select_members!(
        "where m.cohort = $2 and m.left_at is null and m.role in ('host', 'operator') order by m.role, m.id"
    );
    let staff = members(tx, SQL, bot, cohort.0).await?;
    Ok(staff.into_iter().filter(|member| member.reachable_since().is_some()).collect())
}

#[derive(Clone, Debug)]
pub struct NewMember<'a> {
    pub cohort: CohortId,
    pub person: PersonId,
    pub role: Role,
    pub company: Option<CompanyId>,
    pub code: &'a str,
    pub note: Option<&'a str>,
    pub from: From,
}

pub async fn add_member(tx: &mut Tx<'_>, new: NewMember<'_>) -> Result<MemberId> {
    const SQL: &str = "
        insert into members (cohort, person, role, company, code, note, origin)
        values ($1, $2, $3, $4, $5, $6, $7)
        returning id";
    let role = serde_json::to_value(new.role)?;
    let id = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(new.cohort.0)
            .bind(new.person.0)
            .bind(role.as_str())
            .bind(new.company.map(|company| company.0))
            .bind(new.code)
            .bind(new.note)
            .bind(new.from.name())
            .fetch_one(c)
            .await
    })?;
    Ok(MemberId(id))
}

pub async fn set_note(tx: &mut Tx<'_>, id: MemberId, note: Option<&str>) -> Result<()> {
    const SQL: &str = "update members set note = $2 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(note).execute(c).await.map(drop))?;
    Ok(())
}

pub async fn leave(tx: &mut Tx<'_>, id: MemberId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update members set left_at = $2, look_at = null where id = $1 and left_at is null";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// The member has pressed Start with their invitation; from now on they are this person.
pub async fn join(tx: &mut Tx<'_>, id: MemberId, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update members
        set person = $2, joined_at = coalesce(joined_at, $3)
        where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(person.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// The member is no longer told things on Telegram: they took back what they had agreed to.
pub async fn unjoin(tx: &mut Tx<'_>, id: MemberId) -> Result<()> {
    const SQL: &str = "update members set joined_at = null where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Removes a person whose only membership has become somebody else's; one who left traces stays.
pub async fn forget_unused(tx: &mut Tx<'_>, id: PersonId) -> Result<()> {
    const SQL: &str = "
        delete from persons
        where id = $1
            and not exists (select 1 from members where person = $1)
            and not exists (select 1 from consents where person = $1)
            and not exists (select 1 from told where person = $1)
            and not exists (select 1 from broadcast_readers where person = $1)
            and not exists (select 1 from broadcast_screens where person = $1)
            and not exists (select 1 from cards where person = $1)";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}
