//! Logs of whoever is in their meeting no longer: another company or interpreter has taken the place. Whoever came has said
//! nothing, and what was said before is kept for staff; with its party it comes back.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::logs::Row;
use super::sql::{Tx, on};
use crate::domain::ids::{CompanyId, MeetingId, MemberId};
use crate::domain::log::Log;
use crate::domain::meeting::PartySide;

/// Whose a log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Company(CompanyId),
    Interpreter(MemberId),
}

/// A log that was set aside, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    pub whose: Whose,
    pub log: Log,
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct FormerRow {
    party: i64,
    set_aside_at: DateTime<Utc>,
    #[sqlx(flatten)]
    log: Row,
}

impl Whose {
    fn number(self) -> i64 {
        match self {
            Whose::Company(company) => company.0,
            Whose::Interpreter(member) => member.0,
        }
    }
}

/// The place of a party is taken by another, or by nobody: what was sent is set aside, what was begun is forgotten, and
/// what the other had sent of this meeting before is there again.
pub(super) async fn change(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    side: PartySide,
    before: Option<Whose>,
    after: Option<Whose>,
    now: DateTime<Utc>,
) -> Result<()> {
    const ASIDE: &str = "
        insert into former_logs
            (meeting, side, party, held, answers, revision, corrections, sent_by, entered_by, first_sent_at, sent_at, set_aside_at)
        select meeting, side, $3, held, answers, revision, corrections, sent_by, entered_by, first_sent_at, sent_at, $4
        from logs
        where meeting = $1 and side = $2";
    const BACK: &str = "
        insert into logs (meeting, side, held, answers, revision, corrections, sent_by, entered_by, first_sent_at, sent_at)
        select meeting, side, held, answers, revision, corrections, sent_by, entered_by, first_sent_at, sent_at
        from former_logs
        where meeting = $1 and side = $2 and party = $3";
    if let Some(before) = before {
        on!(tx, |c| {
            let query = sqlx::query(ASIDE).bind(meeting.0).bind(side.name()).bind(before.number()).bind(now);
            query.execute(c).await.map(drop)
        })?;
    }
    for sql in
        ["delete from logs where meeting = $1 and side = $2", "delete from log_drafts where meeting = $1 and side = $2"]
    {
        on!(tx, |c| sqlx::query(sql).bind(meeting.0).bind(side.name()).execute(c).await.map(drop))?;
    }
    if let Some(after) = after {
        for sql in [BACK, "delete from former_logs where meeting = $1 and side = $2 and party = $3"] {
            on!(tx, |c| {
                let query = sqlx::query(sql).bind(meeting.0).bind(side.name()).bind(after.number());
                query.execute(c).await.map(drop)
            })?;
        }
    }
    Ok(())
}

/// What was set aside of a meeting, the latest last.
pub async fn of_meeting(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Vec<Former>> {
    const SQL: &str = "
        select party, set_aside_at, meeting, side, answers, revision, corrections, sent_by, entered_by, first_sent_at, sent_at
        from former_logs
        where meeting = $1
        order by set_aside_at, side, party";
    let rows: Vec<FormerRow> = on!(tx, |c| sqlx::query_as(SQL).bind(meeting.0).fetch_all(c).await)?;
    let read = |row: FormerRow| {
        let log = row.log.into_log(tx).with_context(|| format!("could not read former logs of meeting {meeting}"))?;
        let whose = match log.side {
            PartySide::Firm | PartySide::Buyer => Whose::Company(CompanyId(row.party)),
            PartySide::Interpreter => Whose::Interpreter(MemberId(row.party)),
        };
        Ok(Former { whose, log, at: row.set_aside_at })
    };
    rows.into_iter().map(read).collect()
}
