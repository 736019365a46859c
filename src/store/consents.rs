//! What people agreed to: every answer is a row and stays, with the version and hash of the text it was about.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::sql::{Tx, on};
use crate::domain::company::Member;
use crate::domain::consent::{Answer, ConsentPolicy, Item, Source};
use crate::domain::ids::{CohortId, PersonId};
use crate::domain::lang::Lang;

fn source_name(source: Source) -> &'static str {
    match source {
        Source::Chat => "chat",
        Source::Page => "page",
        Source::Paper => "paper",
    }
}

/// What the agency asks in a cohort; the usual where it has set nothing.
pub async fn policy(tx: &mut Tx<'_>, cohort: CohortId) -> Result<ConsentPolicy> {
    const SQL: &str = "select policy from consent_policies where cohort = $1";
    let json: Option<String> = on!(tx, |c| sqlx::query_scalar(SQL).bind(cohort.0).fetch_optional(c).await)?;
    let Some(json) = json else { return Ok(ConsentPolicy::default()) };
    serde_json::from_str(&json).with_context(|| format!("could not read the row of consent_policies of {cohort}"))
}

pub async fn set_policy(tx: &mut Tx<'_>, cohort: CohortId, policy: &ConsentPolicy) -> Result<()> {
    const SQL: &str = "
        insert into consent_policies (cohort, policy)
        values ($1, $2)
        on conflict (cohort) do update set policy = excluded.policy";
    let json = serde_json::to_string(policy)?;
    on!(tx, |c| sqlx::query(SQL).bind(cohort.0).bind(json).execute(c).await.map(drop))?;
    Ok(())
}

/// An answer with what proves it.
#[derive(Clone, Debug)]
pub struct Proof<'a> {
    pub answer: Answer,
    /// As it was shown or signed; its hash is kept.
    pub text: &'a str,
    /// What was signed, where it was on paper.
    pub document: Option<&'a str>,
}

pub async fn keep(tx: &mut Tx<'_>, person: PersonId, cohort: CohortId, proof: &Proof<'_>) -> Result<()> {
    const SQL: &str = "
        insert into consents (person, cohort, item, given, version, text_sha256, lang, source, document, answered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let answer = &proof.answer;
    let text_sha256 = HEXLOWER.encode(&Sha256::digest(proof.text.as_bytes()));
    on!(tx, |c| {
        sqlx::query(SQL)
            .bind(person.0)
            .bind(cohort.0)
            .bind(answer.item.name())
            .bind(answer.given)
            .bind(answer.version)
            .bind(text_sha256)
            .bind(answer.lang.code())
            .bind(source_name(answer.source))
            .bind(proof.document)
            .bind(answer.answered_at)
            .execute(c)
            .await
            .map(drop)
    })?;
    Ok(())
}

/// Consent given on paper before joining, to everything the role is asked; it is not asked again.
pub async fn keep_paper(
    tx: &mut Tx<'_>,
    member: &Member,
    lang: Lang,
    document: &str,
    signed_at: DateTime<Utc>,
) -> Result<()> {
    let policy = policy(tx, member.cohort).await?;
    for asked in policy.of(member.role) {
        let (item, version) = (asked.item, policy.version);
        let answer = Answer { item, given: true, version, lang, source: Source::Paper, answered_at: signed_at };
        let proof = Proof { answer, text: document, document: Some(document) };
        keep(tx, member.person, member.cohort, &proof).await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    item: String,
    given: bool,
    version: i64,
    lang: String,
    source: String,
    answered_at: DateTime<Utc>,
}

impl Row {
    fn into_answer(self) -> Result<Answer> {
        let odd = || format!("could not read row {} of consents", self.id);
        Ok(Answer {
            item: Item::from_name(&self.item).with_context(odd)?,
            given: self.given,
            version: self.version,
            lang: Lang::from_tag(&self.lang).with_context(odd)?,
            source: [Source::Chat, Source::Page, Source::Paper]
                .into_iter()
                .find(|source| source_name(*source) == self.source)
                .with_context(odd)?,
            answered_at: self.answered_at,
        })
    }
}

/// The latest answer of a person about each item in a cohort.
pub async fn latest(tx: &mut Tx<'_>, person: PersonId, cohort: CohortId) -> Result<Vec<Answer>> {
    const SQL: &str = "
        select id, item, given, version, lang, source, answered_at
        from consents
        where id in (select max(id) from consents where person = $1 and cohort = $2 group by item)
        order by id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(person.0).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_answer).collect()
}

/// Those in a cohort who last refused something without which nothing can be done on Telegram.
pub async fn refusers(tx: &mut Tx<'_>, cohort: CohortId) -> Result<BTreeSet<PersonId>> {
    const SQL: &str = "
        select person, item
        from consents
        where id in (select max(id) from consents where cohort = $1 group by person, item) and not given";
    let rows: Vec<(i64, String)> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    let is_required = |item: &str| Item::from_name(item).is_some_and(Item::is_required);
    Ok(rows.into_iter().filter(|(_, item)| is_required(item)).map(|(person, _)| PersonId(person)).collect())
}

/// A person turns out to be another: what they answered goes along.
pub async fn hand_over(tx: &mut Tx<'_>, from: PersonId, to: PersonId, cohort: CohortId) -> Result<()> {
    const SQL: &str = "update consents set person = $2 where person = $1 and cohort = $3";
    on!(tx, |c| sqlx::query(SQL).bind(from.0).bind(to.0).bind(cohort.0).execute(c).await.map(drop))?;
    Ok(())
}
