//! The workbook a demo opens with: one of the two that are built in, by name, or any file.

use std::path::Path;

use anyhow::{Result, bail};

use crate::domain::lang::Lang;
use crate::text::{Args, say};
use crate::workbook::Words;
use crate::workbook::examine::{Found, examine};
use crate::workbook::plan::Plan;

const BUILT_IN: [(&str, &str, &[u8]); 2] = [
    ("icheon", "icheon-2020-us.xlsx", include_bytes!("../../fixtures/icheon-2020-us.xlsx")),
    ("yangju", "yangju-2021-textile.xlsx", include_bytes!("../../fixtures/yangju-2021-textile.xlsx")),
];

/// Reads and checks a workbook; what is wrong with it is said in full, since nobody but its writer can mend it.
pub async fn plan(wanted: Option<&str>, lang: Lang) -> Result<Plan> {
    let wanted = wanted.unwrap_or(BUILT_IN[0].0);
    let (name, bytes) = match BUILT_IN.into_iter().find(|(short, ..)| *short == wanted) {
        Some((_, name, bytes)) => (name.to_owned(), bytes.to_vec()),
        None => (wanted.to_owned(), file(wanted, lang).await?),
    };
    let (of, shown) = (name.clone(), Args::new().with("file", name));
    match tokio::task::spawn_blocking(move || examine(&of, &bytes)).await? {
        Found::Plan { plan, .. } if plan.meetings.is_empty() => bail!(said(lang, "demo-no-meetings", &shown)),
        Found::Plan { plan, .. } => Ok(*plan),
        Found::Refused(refusal) => bail!(wrong(lang, &shown, vec![refusal.words()])),
        Found::Wrong { problems, .. } => {
            bail!(wrong(lang, &shown, problems.iter().map(|problem| problem.words()).collect()))
        }
        Found::Applied { .. } => bail!("could not look at {wanted}"),
    }
}

async fn file(path: &str, lang: Lang) -> Result<Vec<u8>> {
    match tokio::fs::read(Path::new(path)).await {
        Ok(bytes) => Ok(bytes),
        Err(error) => {
            tracing::debug!(%error, path, "could not read the workbook");
            bail!(said(lang, "demo-no-file", &Args::new().with("file", path)))
        }
    }
}

fn wrong(lang: Lang, shown: &Args, found: Vec<Words>) -> String {
    let lines = found.into_iter().map(|(id, args)| {
        let args = args.into_iter().fold(Args::new(), |all, (name, value)| all.with(name, value));
        format!("\n  {}", said(lang, id, &args))
    });
    said(lang, "demo-bad-file", shown) + &lines.collect::<String>()
}

fn said(lang: Lang, id: &str, args: &Args) -> String {
    say(lang, id, args).to_plain()
}
