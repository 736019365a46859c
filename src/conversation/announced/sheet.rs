//! The whole list of an announcement's readers as a spreadsheet: asked for here, made by the worker, sent to whoever asked.

use anyhow::Result;

use crate::conversation::announcing::case::Case;
use crate::conversation::staff::desk;
use crate::conversation::turn::{Turn, Work};
use crate::domain::broadcast::Broadcast;
use crate::domain::message::{Content, Document, Message};
use crate::domain::work::Rostered;
use crate::store;
use crate::text::{Args, label, say};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub fn ask(turn: &mut Turn<'_, '_>, case: &Case, broadcast: &Broadcast) -> Result<()> {
    let cohorts = broadcast.audience.cohorts.intersection(&case.staffed()).copied().collect();
    turn.outcome.work.push(Work::Roster { broadcast: broadcast.id, cohorts, lang: turn.lang });
    turn.reply(Message::new(say(turn.lang, "announced-list-making", &Args::new())));
    Ok(())
}

/// It is made; whoever asked may have left the staff since.
pub async fn come_back(turn: &mut Turn<'_, '_>, made: &Rostered) -> Result<()> {
    let Some(broadcast) = store::broadcasts::find(turn.tx, made.broadcast).await? else { return Ok(()) };
    let staff = desk::staff(turn).await?;
    if !made.cohorts.iter().all(|cohort| staff.iter().any(|one| one.member.cohort == *cohort)) {
        return Ok(());
    }
    let lang = turn.lang;
    let Some(sha256) = &made.sha256 else {
        turn.reply(Message::new(say(lang, "announced-list-failed", &Args::new())));
        return Ok(());
    };
    let args = Args::new().with("number", broadcast.id.to_string());
    let name = label(lang, "announced-list-file", &args);
    let document = Document::new(name, XLSX, Content::Kept(sha256.clone()));
    let args = Args::new().with("title", broadcast.title(lang));
    turn.reply(Message::new(say(lang, "announced-list", &args)).document(document));
    Ok(())
}
