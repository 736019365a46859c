//! The table of a cohort from its rows, in the language of whoever asked.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::{Column, Day, Row, Table, Words};
use crate::domain::cohort::Cohort;
use crate::domain::company::Side;
use crate::domain::ids::CohortId;
use crate::domain::lang::Lang;
use crate::domain::preparation::Duty;
use crate::domain::progress::{Count, Standing, by_day};
use crate::store::{self, Tx};
use crate::text::{Args, Moment, label};

const STANDINGS: [Standing; 7] = [
    Standing::Done,
    Standing::Waived,
    Standing::Waiting,
    Standing::Started,
    Standing::Returned,
    Standing::Open,
    Standing::Late,
];

pub async fn table(tx: &mut Tx<'_>, cohort: CohortId, lang: Lang, now: DateTime<Utc>) -> Result<Table> {
    let cohort = store::cohorts::cohort(tx, cohort).await?;
    let preparations = store::preparations::in_cohort(tx, cohort.id).await?;
    let mut all = store::preparations::duties_in(tx, cohort.id).await?;
    all.retain(|(_, duties)| !duties.is_empty());
    let duties: Vec<&Duty> = all.iter().flat_map(|(_, duties)| duties).collect();
    let count = Count::of(duties.iter().copied(), now);
    let args = Args::new()
        .with("cohort", cohort.details.title.in_lang(lang))
        .with("now", here(now, &cohort))
        .with("percent", count.percent())
        .with("done", count.done)
        .with("all", count.all);
    let column = |preparation: &crate::domain::preparation::Preparation| Column {
        title: preparation.details.title.in_lang(lang).to_owned(),
        due: label(lang, "overview-due", &Args::new().with("due", here(preparation.details.due, &cohort))),
    };
    let shares = preparations.iter().map(|preparation| {
        let of = duties.iter().filter(|duty| duty.preparation.id == preparation.id).copied();
        share(Count::of(of, now), lang)
    });
    let rows = all.iter().map(|(company, duties)| {
        let side = match company.details.side {
            Side::Firm => label(lang, "overview-firm", &Args::new()),
            Side::Buyer => label(lang, "overview-buyer", &Args::new()),
        };
        let cell = |preparation: &crate::domain::preparation::Preparation| {
            let duty = duties.iter().find(|duty| duty.preparation.id == preparation.id)?;
            Some(Standing::of(duty, now))
        };
        Row {
            code: company.details.code.clone(),
            name: company.details.name.in_lang(lang).to_owned(),
            side,
            cells: preparations.iter().map(cell).collect(),
            share: share(Count::of(duties, now), lang),
        }
    });
    let days = by_day(&duties, now, cohort.details.zone);
    Ok(Table {
        title: label(lang, "overview-title", &args),
        made: label(lang, "overview-made", &args),
        words: words(lang),
        columns: preparations.iter().map(column).collect(),
        shares: shares.collect(),
        share: share(count, lang),
        rows: rows.collect(),
        days: days
            .into_iter()
            .map(|(day, percent)| Day { label: day.format("%-m/%-d").to_string(), percent })
            .collect(),
    })
}

fn here(at: DateTime<Utc>, cohort: &Cohort) -> Moment {
    Moment::new(at, cohort.details.zone, "KR")
}

fn share(count: Count, lang: Lang) -> String {
    label(lang, "overview-percent", &Args::new().with("percent", count.percent()))
}

fn words(lang: Lang) -> Words {
    let say = |id| label(lang, id, &Args::new());
    let standing =
        |standing: Standing| (standing, label(lang, "overview-state", &Args::new().with("state", standing.name())));
    Words {
        company: say("overview-company"),
        code: say("overview-code"),
        side: say("overview-side"),
        share: say("overview-share"),
        by_day: say("overview-by-day"),
        day: say("overview-day"),
        matrix_sheet: say("overview-matrix-sheet"),
        days_sheet: say("overview-days-sheet"),
        standings: STANDINGS.map(standing).to_vec(),
    }
}
