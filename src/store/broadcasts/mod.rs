//! Announcements and whom each is for. What became of one for a reader is told by the outbox rows that say it.

mod arrivals;
mod feeding;
mod readers;
mod screens;
mod tally;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::audience::Audience;
use crate::domain::broadcast::{Body, Broadcast, State};
use crate::domain::ids::{BroadcastId, CohortId, MemberId};

pub use arrivals::{has_arrived, of_message, stands_in};
pub use feeding::{
    Todo, Waiting, begun, busy, finish, next_beginning, next_due, owed, put_off, settle_todo, take_back_waiting,
    waiting, window,
};
pub use readers::{
    NewReader, Reader, add, all, hand_over, leave_alone, leave_out, mark_read, of_person, of_row, reader, say,
    say_again, speak, stop, to_change, to_take_back, worded,
};
pub use screens::{Screen, forget_screen, keep_screen, renew, shown, stale_screens};
pub use tally::tally;

const BODY: &str = "broadcasts.body";

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    cohort: i64,
    made_by: i64,
    state: String,
    audience: String,
    body: Vec<u8>,
    revision: i64,
    wording: i64,
    approved_by: Option<i64>,
    starts_at: Option<DateTime<Utc>>,
    started_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_broadcast(self, tx: &Tx<'_>) -> Result<Broadcast> {
        let odd = || format!("could not read row {} of broadcasts", self.id);
        Ok(Broadcast {
            id: BroadcastId(self.id),
            cohort: CohortId(self.cohort),
            made_by: MemberId(self.made_by),
            state: State::from_name(&self.state).with_context(odd)?,
            audience: serde_json::from_str(&self.audience).with_context(odd)?,
            body: Sealed::<Body>::read(self.body).open(tx.keys(), BODY)?,
            revision: self.revision,
            wording: self.wording,
            approved_by: self.approved_by.map(MemberId),
            starts_at: self.starts_at,
            started_at: self.started_at,
            ended_at: self.ended_at,
        })
    }
}

/// Every select of broadcasts reads these columns.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "
        select id, cohort, made_by, state, audience, body, revision, wording, approved_by, starts_at, started_at,
            ended_at
        from broadcasts
        ",
            $rest
        )
    };
}

/// A new draft.
pub async fn draft(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    by: MemberId,
    audience: &Audience,
    now: DateTime<Utc>,
) -> Result<BroadcastId> {
    const SQL: &str = "
        insert into broadcasts (cohort, made_by, state, audience, body, revision, wording, busy, made_at)
        values ($1, $2, 'draft', $3, $4, 1, 1, 0, $5)
        returning id";
    let audience = serde_json::to_string(audience)?;
    let body = Sealed::new(tx.keys(), BODY, &Body::default())?;
    let id: i64 = on!(tx, |c| {
        sqlx::query_scalar(SQL).bind(cohort.0).bind(by.0).bind(audience).bind(body.bytes()).bind(now).fetch_one(c).await
    })?;
    Ok(BroadcastId(id))
}

pub async fn find(tx: &mut Tx<'_>, id: BroadcastId) -> Result<Option<Broadcast>> {
    const SQL: &str = select!("where id = $1");
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    row.map(|row| row.into_broadcast(tx)).transpose()
}

/// The latest of a cohort, the newest first; drafts are their authors' own.
pub async fn of_cohort(tx: &mut Tx<'_>, cohort: CohortId, me: MemberId, limit: i64) -> Result<Vec<Broadcast>> {
    const SQL: &str = select!("where cohort = $1 and (state <> 'draft' or made_by = $2) order by id desc limit $3");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).bind(me.0).bind(limit).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_broadcast(tx)).collect()
}

/// Those that whoever joins now may still get: as staff said, or because others are told only later.
pub async fn still_valid(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<Vec<Broadcast>> {
    const SQL: &str = select!(
        "where state in ('sending', 'paused', 'done')
            and (late_until > $1 or exists (
                select 1 from broadcast_readers r
                where r.broadcast = broadcasts.id and r.todo = 'say' and r.due > $1))
        order by id"
    );
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(now).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_broadcast(tx)).collect()
}

/// Those whose time has come.
pub async fn to_begin(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<Vec<Broadcast>> {
    const SQL: &str = select!("where state = 'scheduled' and starts_at <= $1 order by id");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(now).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_broadcast(tx)).collect()
}

/// Keeps what was changed of an announcement, where nobody has changed it since it was read; `false` where somebody has.
/// Its revision counts up, and so must the `revision` in hand.
pub async fn keep(tx: &mut Tx<'_>, broadcast: &mut Broadcast) -> Result<bool> {
    const SQL: &str = "
        update broadcasts
        set state = $3, audience = $4, body = $5, wording = $6, approved_by = $7, starts_at = $8, late_until = $9,
            started_at = $10, ended_at = $11, revision = revision + 1
        where id = $1 and revision = $2";
    let audience = serde_json::to_string(&broadcast.audience)?;
    let body = Sealed::new(tx.keys(), BODY, &broadcast.body)?;
    let changed = on!(tx, |c| {
        sqlx::query(SQL)
            .bind(broadcast.id.0)
            .bind(broadcast.revision)
            .bind(broadcast.state.name())
            .bind(audience)
            .bind(body.bytes())
            .bind(broadcast.wording)
            .bind(broadcast.approved_by.map(|by| by.0))
            .bind(broadcast.starts_at)
            .bind(broadcast.body.late_until)
            .bind(broadcast.started_at)
            .bind(broadcast.ended_at)
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    if changed == 1 {
        broadcast.revision += 1;
    }
    Ok(changed == 1)
}

/// A draft nobody wants is gone, and whatever was told of it is not about anything any more.
pub async fn drop_draft(tx: &mut Tx<'_>, id: BroadcastId) -> Result<bool> {
    const SCREENS: &str = "delete from broadcast_screens where broadcast = $1";
    const SQL: &str = "delete from broadcasts where id = $1 and state = 'draft'";
    on!(tx, |c| sqlx::query(SCREENS).bind(id.0).execute(c).await.map(drop))?;
    let gone = on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(gone == 1)
}

/// It cannot be read or worded: staff find it paused, or as a draft where it had not begun, and nothing else waits for it.
pub async fn set_aside(tx: &mut Tx<'_>, id: BroadcastId) -> Result<()> {
    const SQL: &str = "
        update broadcasts
        set busy = 0, revision = revision + 1,
            state = case
                when state not in ('scheduled', 'sending') then state
                when exists (select 1 from broadcast_readers r where r.broadcast = broadcasts.id) then 'paused'
                else 'draft'
            end
        where id = $1";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).execute(c).await.map(drop))?;
    Ok(())
}

/// What a copy of the database cannot know the original has said since.
#[derive(Debug, Default)]
pub struct SetBack {
    /// Were being sent, and are paused.
    pub paused: Vec<Broadcast>,
    /// Were to begin before now, and are drafts again.
    pub drafts: Vec<Broadcast>,
}

/// What was sending when the database was copied waits for staff: the original may have said it to everybody. What the
/// original may have begun since is a draft again, and files that were on their way to a draft are waited for no more.
pub async fn set_back_all(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<SetBack> {
    const SENDING: &str = "
        update broadcasts
        set state = 'paused', revision = revision + 1
        where state = 'sending'
        returning id";
    const SCHEDULED: &str = "
        update broadcasts
        set state = 'draft', starts_at = null, approved_by = null, revision = revision + 1
        where state = 'scheduled' and starts_at <= $1
        returning id";
    const DRAFTS: &str = select!("where state = 'draft' order by id");
    let paused: Vec<i64> = on!(tx, |c| sqlx::query_scalar(SENDING).fetch_all(c).await)?;
    let scheduled: Vec<i64> = on!(tx, |c| sqlx::query_scalar(SCHEDULED).bind(now).fetch_all(c).await)?;
    let drafts: Vec<Row> = on!(tx, |c| sqlx::query_as(DRAFTS).fetch_all(c).await)?;
    let mut set_back = SetBack::default();
    for id in paused {
        set_back.paused.extend(find(tx, BroadcastId(id)).await?);
    }
    for row in drafts {
        let mut draft = row.into_broadcast(tx)?;
        if draft.body.ko.coming + draft.body.en.coming > 0 {
            draft.body.ko.coming = 0;
            draft.body.en.coming = 0;
            keep(tx, &mut draft).await?;
        }
        if scheduled.contains(&draft.id.0) {
            set_back.drafts.push(draft);
        }
    }
    Ok(set_back)
}
