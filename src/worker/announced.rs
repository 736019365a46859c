//! Slow work of announcements: the list of all readers of one, and what became of it for each.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use anyhow::Result;
use futures::FutureExt as _;

use super::{Ended, Inner};
use crate::domain::ids::{BotId, BroadcastId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::zone;
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, label};
use crate::words::broadcast_fate;
use crate::workbook::roster::{Line, roster_xlsx};

pub(super) async fn list(inner: &Arc<Inner>, broadcast: BroadcastId, lang: Lang) -> Ended {
    match sheet(inner, broadcast, lang).await {
        Ok(sha256) => Ended::Rostered(broadcast, Some(sha256)),
        Err(error) => {
            tracing::error!(broadcast = broadcast.0, error = %error, "could not list the readers of an announcement");
            Ended::Rostered(broadcast, None)
        }
    }
}

async fn sheet(inner: &Arc<Inner>, broadcast: BroadcastId, lang: Lang) -> Result<String> {
    let bot = inner.api.bot();
    let lines = inner.db.read(move |tx| lines(tx, bot, broadcast, lang).boxed()).await?;
    let bytes = tokio::task::spawn_blocking(move || {
        let say = |id: &str| label(lang, id, &Args::new());
        roster_xlsx(&lines, &say)
    });
    inner.files.keep(&bytes.await??).await
}

async fn lines(tx: &mut Tx<'_>, bot: BotId, id: BroadcastId, lang: Lang) -> Result<Vec<Line>> {
    let Some(broadcast) = store::broadcasts::find(tx, id).await? else { return Ok(Vec::new()) };
    let host = store::cohorts::cohort(tx, broadcast.cohort).await?.details.zone;
    let readers = store::broadcasts::all(tx, id).await?;
    let mut members: HashMap<MemberId, Membership> = HashMap::new();
    for cohort in &broadcast.audience.cohorts {
        let all = store::people::in_cohort(tx, bot, *cohort).await?;
        members.extend(all.into_iter().map(|one| (one.member.id, one)));
    }
    let persons = readers.iter().map(|reader| reader.person).collect::<BTreeSet<_>>();
    let persons = store::people::these(tx, &persons).await?;
    let companies = members.values().filter_map(|one| one.member.company).collect::<BTreeSet<_>>();
    let companies = store::companies::these(tx, &companies).await?;
    let time = |at: chrono::DateTime<chrono::Utc>| zone::local(at, host).format("%Y-%m-%d %H:%M").to_string();
    let line = |reader: store::broadcasts::Reader| {
        let member = members.get(&reader.member).map(|one| &one.member);
        let company = member.and_then(|member| companies.get(&member.company?));
        let reason = reader.reason.as_deref();
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
