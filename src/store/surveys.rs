//! The questions of a cohort's own, in every version: what was answered keeps the words it was given to.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::sql::{Tx, on};
use crate::domain::ids::{CohortId, SurveyId};
use crate::domain::survey::{SurveyDetails, SurveyQuestion};

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    details: String,
    withdrawn_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_question(self) -> Result<SurveyQuestion> {
        let details = serde_json::from_str(&self.details)
            .with_context(|| format!("could not read details of row {} of surveys", self.id))?;
        Ok(SurveyQuestion { id: SurveyId(self.id), details, withdrawn_at: self.withdrawn_at })
    }
}

/// Every version of every question, in the workbook's order, an earlier version first.
pub async fn all_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<SurveyQuestion>> {
    const SQL: &str = "
        select id, details, withdrawn_at
        from surveys
        where cohort = $1
        order by position, id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(Row::into_question).collect()
}

/// What is asked now, in the workbook's order.
pub async fn asked_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<SurveyQuestion>> {
    Ok(all_in(tx, cohort).await?.into_iter().filter(SurveyQuestion::is_asked).collect())
}

/// What the workbook says of them.
pub async fn details_in(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<SurveyDetails>> {
    Ok(asked_in(tx, cohort).await?.into_iter().map(|question| question.details).collect())
}

/// Asks this from now on, in place of the question with its code. One that asks the same stays what it is, and one that
/// was asked before so is asked again, with the answers it has.
pub async fn set(tx: &mut Tx<'_>, cohort: CohortId, details: &SurveyDetails, now: DateTime<Utc>) -> Result<()> {
    const ADD: &str = "
        insert into surveys (cohort, code, position, details, made_at)
        values ($1, $2, $3, $4, $5)";
    const CHANGE: &str = "
        update surveys
        set position = $2, details = $3, withdrawn_at = null
        where id = $1";
    let all = all_in(tx, cohort).await?.into_iter().filter(|known| known.details.code == details.code);
    let same =
        all.filter(|known| known.details.asks_the_same(details)).max_by_key(|known| (known.is_asked(), known.id));
    let json = serde_json::to_string(details)?;
    if !same.as_ref().is_some_and(SurveyQuestion::is_asked) {
        withdraw(tx, cohort, &details.code, now).await?;
    }
    match same {
        Some(known) => {
            on!(tx, |c| {
                let query = sqlx::query(CHANGE).bind(known.id.0).bind(details.position).bind(json);
                query.execute(c).await.map(drop)
            })?;
        }
        None => {
            on!(tx, |c| {
                let query = sqlx::query(ADD).bind(cohort.0).bind(&details.code).bind(details.position);
                query.bind(json).bind(now).execute(c).await.map(drop)
            })?;
        }
    }
    Ok(())
}

/// The question with this code is asked no more; what was answered stays.
pub async fn withdraw(tx: &mut Tx<'_>, cohort: CohortId, code: &str, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "
        update surveys
        set withdrawn_at = $3
        where cohort = $1 and code = $2 and withdrawn_at is null";
    on!(tx, |c| sqlx::query(SQL).bind(cohort.0).bind(code).bind(now).execute(c).await.map(drop))?;
    Ok(())
}
