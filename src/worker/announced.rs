//! Slow work of announcements: the list of all readers of one, and what became of it for each.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use anyhow::Result;
use futures::FutureExt as _;

use super::{Ended, Inner};
use crate::domain::ids::{BotId, BroadcastId, CohortId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::work::Rostered;
use crate::domain::zone;
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, label};
use crate::words::broadcast_fate;
use crate::workbook::roster::{Line, roster_xlsx};

pub(super) async fn list(
    inner: &Arc<Inner>,
    broadcast: BroadcastId,
    cohorts: &BTreeSet<CohortId>,
    lang: Lang,
) -> Ended {
    let made = sheet(inner, broadcast, cohorts.clone(), lang).await;
    if let Err(error) = &made {
        tracing::error!(broadcast = broadcast.0, error = %error, "could not list the readers of an announcement");
    }
    Ended::Rostered(Rostered { broadcast, cohorts: cohorts.clone(), sha256: made.ok() })
}

async fn sheet(inner: &Arc<Inner>, broadcast: BroadcastId, cohorts: BTreeSet<CohortId>, lang: Lang) -> Result<String> {
    let bot = inner.api.bot();
    let cohorts = Arc::new(cohorts);
    let lines = inner.db.read(move |tx| {
        let cohorts = cohorts.clone();
        async move { lines(tx, bot, broadcast, &cohorts, lang).await }.boxed()
    });
    let lines = lines.await?;
    let bytes = tokio::task::spawn_blocking(move || {
        let say = |id: &str| label(lang, id, &Args::new());
        roster_xlsx(&lines, &say)
    });
    inner.files.keep(&bytes.await??).await
}

async fn lines(
    tx: &mut Tx<'_>,
    bot: BotId,
    id: BroadcastId,
    cohorts: &BTreeSet<CohortId>,
    lang: Lang,
) -> Result<Vec<Line>> {
    let Some(broadcast) = store::broadcasts::find(tx, id).await? else { return Ok(Vec::new()) };
    let host = store::cohorts::cohort(tx, broadcast.cohort).await?.details.zone;
    let mut readers = store::broadcasts::all(tx, id).await?;
    let mut members: HashMap<MemberId, Membership> = HashMap::new();
    for cohort in broadcast.audience.cohorts.intersection(cohorts) {
        let all = store::people::in_cohort(tx, bot, *cohort).await?;
        members.extend(all.into_iter().map(|one| (one.member.id, one)));
    }
    // Of whoever has left nobody can tell the cohort.
    if !broadcast.audience.cohorts.is_subset(cohorts) {
        readers.retain(|reader| members.contains_key(&reader.member));
    }
    let persons = readers.iter().map(|reader| reader.person).collect::<BTreeSet<_>>();
    let persons = store::people::these(tx, &persons).await?;
    let companies = members.values().filter_map(|one| one.member.company).collect::<BTreeSet<_>>();
    let companies = store::companies::these(tx, &companies).await?;
    let time = |at: chrono::DateTime<chrono::Utc>| zone::local(at, host).format("%Y-%m-%d %H:%M").to_string();
    let line = |reader: store::broadcasts::Reader| {
        let member = members.get(&reader.member).map(|one| &one.member);
        let company = member.and_then(|member| companies.get(&member.company?));
        let reason = broadcast_fate::cause(&broadcast, &reader, member.is_some());
        Line {
            name: persons.get(&reader.person).map(|person| person.details.name.clone()).unwrap_or_default(),
            company: company.map(|company| company.details.name.in_lang(lang).to_owned()).unwrap_or_default(),
            role: broadcast_fate::role(lang, member.map(|member| member.role)),
            lang: label(reader.lang, "language-own-name", &Args::new()),
            outcome: broadcast_fate::outcome(lang, reader.outcome),
            reason: broadcast_fate::explained(lang, reader.outcome, reason).unwrap_or_default(),
            at: reader.settled_at.map(time).unwrap_or_default(),
            read: reader.read_at.map(time).unwrap_or_default(),
        }
    };
    Ok(readers.into_iter().map(line).collect())
}
