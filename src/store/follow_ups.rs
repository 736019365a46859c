//! What companies said of each other over the year after their meetings. Answers are only ever added; whoever adds one, or
//! wants to be asked later or no more, has the planner look again at the company, in the same transaction.

use std::collections::{BTreeSet, HashMap, HashSet};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::company::{Company, Side};
use crate::domain::follow_up::{Answer, Encounters, Heard, Ledger, State, Stop, Wait};
use crate::domain::ids::{CohortId, CompanyId, MeetingId, MemberId, PersonId};
use crate::domain::log::{Answers, Held, NextStep};
use crate::domain::meeting::{Meeting, PartySide};
use crate::domain::pair::Pair;

const REMARK: &str = "follow_ups.remark";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    firm: i64,
    buyer: i64,
    side: String,
    state: String,
    remark: Option<Vec<u8>>,
    round: Option<i64>,
    said_by: i64,
    entered_by: Option<i64>,
    said_at: DateTime<Utc>,
}

impl Row {
    fn into_answer(self, tx: &Tx<'_>) -> Result<Answer> {
        let odd = || format!("could not read row {} of follow_ups", self.id);
        let remark = self.remark.map(|remark| Sealed::<String>::read(remark).open(tx.keys(), REMARK));
        Ok(Answer {
            id: self.id,
            pair: Pair { firm: CompanyId(self.firm), buyer: CompanyId(self.buyer) },
            side: Side::from_name(&self.side).with_context(odd)?,
            state: State::from_name(&self.state).with_context(odd)?,
            remark: remark.transpose().with_context(odd)?,
            round: self.round,
            said_by: MemberId(self.said_by),
            entered_by: self.entered_by.map(MemberId),
            said_at: self.said_at,
        })
    }
}

/// What is said of a partner, and for which round.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    pub pair: Pair,
    pub side: Side,
    pub state: State,
    pub remark: Option<&'a str>,
    pub round: Option<i64>,
    pub by: MemberId,
    pub entered_by: Option<MemberId>,
}

pub async fn add(tx: &mut Tx<'_>, said: &Said<'_>, now: DateTime<Utc>) -> Result<i64> {
    const SQL: &str = "
        insert into follow_ups (firm, buyer, side, state, remark, round, said_by, entered_by, said_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        returning id";
    let remark = said.remark.map(|remark| Sealed::new(tx.keys(), REMARK, &remark.to_owned())).transpose()?;
    let id = on!(tx, |c| {
        sqlx::query_scalar(SQL)
            .bind(said.pair.firm.0)
            .bind(said.pair.buyer.0)
            .bind(said.side.name())
            .bind(said.state.name())
            .bind(remark.as_ref().map(Sealed::bytes))
            .bind(said.round)
            .bind(said.by.0)
            .bind(said.entered_by.map(|member| member.0))
            .bind(now)
            .fetch_one(c)
            .await
    })?;
    look_soon(tx, said.pair.of(said.side), now).await?;
    Ok(id)
}

/// The company is asked by what is so now. Nothing of its days follows from it.
async fn look_soon(tx: &mut Tx<'_>, company: CompanyId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update companies set look_at = $2 where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(company.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// What these companies have said, each of its own partners, the latest last.
pub async fn of_companies(tx: &mut Tx<'_>, companies: &BTreeSet<CompanyId>) -> Result<Vec<Answer>> {
    let each = tx.each("$1");
    let sql = format!(
        "select id, firm, buyer, side, state, remark, round, said_by, entered_by, said_at
        from follow_ups
        where (side = 'firm' and firm in ({each})) or (side = 'buyer' and buyer in ({each}))
        order by id"
    );
    let ids = serde_json::to_string(companies)?;
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_answer(tx)).collect()
}

/// Up to `most` answers of a cohort after the one with this id: a large cohort is read in slices.
pub async fn of_cohort(tx: &mut Tx<'_>, cohort: CohortId, after: i64, most: i64) -> Result<Vec<Answer>> {
    const SQL: &str = "
        select f.id, f.firm, f.buyer, f.side, f.state, f.remark, f.round, f.said_by, f.entered_by, f.said_at
        from follow_ups f
        join companies c on c.id = f.firm
        where c.cohort = $1 and f.id > $2
        order by f.id
        limit $3";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).bind(after).bind(most).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_answer(tx)).collect()
}

/// The companies that answers of a cohort speak of, whether they still meet each other or not.
pub async fn named_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<BTreeSet<CompanyId>> {
    const SQL: &str = "
        select f.firm, f.buyer
        from follow_ups f
        join companies c on c.id = f.firm
        where c.cohort = $1
        group by f.firm, f.buyer";
    let rows: Vec<(i64, i64)> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    Ok(rows.into_iter().flat_map(|(firm, buyer)| [CompanyId(firm), CompanyId(buyer)]).collect())
}

/// The company wants to be asked no more, or again.
pub async fn stop(tx: &mut Tx<'_>, company: CompanyId, by: MemberId, stopped: bool, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "insert into follow_up_stops (company, stopped, said_by, said_at) values ($1, $2, $3, $4)";
    on!(tx, |c| sqlx::query(SQL).bind(company.0).bind(stopped).bind(by.0).bind(now).execute(c).await.map(drop))?;
    look_soon(tx, company, now).await
}

/// What these companies said of being asked at all, the latest last.
pub async fn stops(tx: &mut Tx<'_>, companies: &BTreeSet<CompanyId>) -> Result<Vec<(CompanyId, Stop)>> {
    let sql = format!(
        "select company, stopped, said_at from follow_up_stops where company in ({}) order by id",
        tx.each("$1")
    );
    let ids = serde_json::to_string(companies)?;
    let rows: Vec<(i64, bool, DateTime<Utc>)> =
        on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(company, stopped, at)| (CompanyId(company), Stop { stopped, at })).collect())
}

/// A member wants to be asked later in a round.
pub async fn wait(
    tx: &mut Tx<'_>,
    company: CompanyId,
    member: MemberId,
    round: i64,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into follow_up_waits (company, member, round, until, made_at)
        values ($1, $2, $3, $4, $5)
        on conflict (company, member, round) do update set until = excluded.until, made_at = excluded.made_at";
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(company.0).bind(member.0).bind(round);
        query.bind(until).bind(now).execute(c).await.map(drop)
    })?;
    look_soon(tx, company, now).await
}

/// Who of these companies waits; those who have left do not.
pub async fn waits(tx: &mut Tx<'_>, companies: &BTreeSet<CompanyId>) -> Result<Vec<(CompanyId, Wait)>> {
    let sql = format!(
        "select w.company, w.member, m.person, w.round, w.until, w.made_at
        from follow_up_waits w
        join members m on m.id = w.member
        where w.company in ({}) and m.left_at is null
        order by w.made_at, w.member",
        tx.each("$1")
    );
    type WaitRow = (i64, i64, i64, i64, DateTime<Utc>, DateTime<Utc>);
    let ids = serde_json::to_string(companies)?;
    let rows: Vec<WaitRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    let read = |(company, member, person, round, until, made_at): WaitRow| {
        let wait = Wait { member: MemberId(member), person: PersonId(person), round, until, made_at };
        (CompanyId(company), wait)
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Keeps that an answer was passed on; `false` where it was before.
pub async fn pass_on(tx: &mut Tx<'_>, answer: i64, by: MemberId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "
        insert into follow_ups_passed (answer, passed_by, passed_at)
        values ($1, $2, $3)
        on conflict (answer) do nothing";
    let done = on!(tx, |c| {
        let query = sqlx::query(SQL).bind(answer).bind(by.0).bind(now);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done > 0)
}

/// Which of these answers were passed on.
pub async fn passed(tx: &mut Tx<'_>, answers: &[i64]) -> Result<HashSet<i64>> {
    let sql = format!("select answer from follow_ups_passed where answer in ({})", tx.each("$1"));
    let ids = serde_json::to_string(answers)?;
    let rows: Vec<i64> = on!(tx, |c| sqlx::query_scalar(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    Ok(rows.into_iter().collect())
}

/// What the logs of these meetings say of whether the two spoke. Only what a buyer means to do next is unsealed for it.
pub async fn heard(tx: &mut Tx<'_>, meetings: &[MeetingId]) -> Result<Vec<Heard>> {
    let sql = format!("select meeting, side, held, answers, sent_at from logs where meeting in ({})", tx.each("$1"));
    type HeardRow = (i64, String, String, Vec<u8>, DateTime<Utc>);
    let ids = serde_json::to_string(meetings)?;
    let rows: Vec<HeardRow> = on!(tx, |c| sqlx::query_as(AssertSqlSafe(sql)).bind(ids).fetch_all(c).await)?;
    let read = |(meeting, side, held, answers, sent_at): HeardRow| {
        let odd = || format!("could not read row {meeting}/{side} of logs");
        let party = PartySide::from_name(&side).with_context(odd)?;
        let wants_no_more = match party {
            PartySide::Buyer => {
                let answers = Sealed::<Answers>::read(answers).open(tx.keys(), super::logs::ANSWERS);
                answers.with_context(odd)?.next.contains(&NextStep::Nothing)
            }
            PartySide::Firm | PartySide::Interpreter => false,
        };
        let held = Held::from_name(&held).with_context(odd)?;
        Ok(Heard { meeting: MeetingId(meeting), side: party, held, wants_no_more, sent_at })
    };
    rows.into_iter().map(read).collect()
}

/// What each of these companies has said of those it met in these meetings, which may be others' too.
pub async fn ledgers<'a>(
    tx: &mut Tx<'_>,
    companies: impl IntoIterator<Item = &'a Company>,
    meetings: impl IntoIterator<Item = &'a Meeting>,
) -> Result<HashMap<CompanyId, Ledger>> {
    let mut ledgers: HashMap<CompanyId, Ledger> =
        companies.into_iter().map(|one| (one.id, Ledger::new(one.id, one.details.side))).collect();
    let ids: BTreeSet<CompanyId> = ledgers.keys().copied().collect();
    let mut of: HashMap<CompanyId, Vec<&Meeting>> = HashMap::new();
    let mut all: BTreeSet<MeetingId> = BTreeSet::new();
    for meeting in meetings {
        for company in [meeting.firm, meeting.buyer].into_iter().filter(|company| ids.contains(company)) {
            of.entry(company).or_default().push(meeting);
            all.insert(meeting.id);
        }
    }
    let mut logs: HashMap<MeetingId, Vec<Heard>> = HashMap::new();
    for log in heard(tx, &all.into_iter().collect::<Vec<_>>()).await? {
        logs.entry(log.meeting).or_default().push(log);
    }
    let mut answers: HashMap<CompanyId, Vec<Answer>> = HashMap::new();
    for answer in of_companies(tx, &ids).await? {
        answers.entry(answer.pair.of(answer.side)).or_default().push(answer);
    }
    for (company, stop) in stops(tx, &ids).await? {
        ledgers.entry(company).and_modify(|ledger| ledger.stops.push(stop));
    }
    for (company, wait) in waits(tx, &ids).await? {
        ledgers.entry(company).and_modify(|ledger| ledger.waits.push(wait));
    }
    for (id, ledger) in &mut ledgers {
        let mut encounters = Encounters::new(*id, ledger.side);
        for meeting in of.get(id).into_iter().flatten() {
            encounters.add(meeting, logs.get(&meeting.id).map_or(&[][..], Vec::as_slice));
        }
        let answers = answers.get(id).map_or(&[][..], Vec::as_slice);
        let Ledger { partners, .. } = Ledger::from_encounters(encounters, answers);
        ledger.partners = partners;
    }
    Ok(ledgers)
}
