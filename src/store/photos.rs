//! Photos of meetings: a row is there before a byte of it is, and what staff take back keeps its row without being shown.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::sealing::Sealed;
use super::sql::{Tx, on};
use crate::domain::file::KeptFile;
use crate::domain::ids::{CohortId, MeetingId, MemberId, PhotoId};

const DETAILS: &str = "photos.details";

/// What of a photo is sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhotoDetails {
    pub caption: String,
    /// Of the file, safe to hand on; empty where it had none.
    pub name: String,
}

/// A photo that is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    pub id: PhotoId,
    pub meeting: MeetingId,
    pub details: PhotoDetails,
    pub sha256: String,
    pub mime: String,
    pub given_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    meeting: i64,
    details: Vec<u8>,
    sha256: String,
    mime: String,
    given_at: DateTime<Utc>,
}

impl Row {
    fn into_photo(self, tx: &Tx<'_>) -> Result<Photo> {
        let odd = || format!("could not read row {} of photos", self.id);
        Ok(Photo {
            id: PhotoId(self.id),
            meeting: MeetingId(self.meeting),
            details: Sealed::<PhotoDetails>::read(self.details).open(tx.keys(), DETAILS).with_context(odd)?,
            sha256: self.sha256,
            mime: self.mime,
            given_at: self.given_at,
        })
    }
}

/// A photo that is on its way; `None` where the same one was sent for this meeting before.
pub async fn begin(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    details: &PhotoDetails,
    unique_id: &str,
    by: MemberId,
    now: DateTime<Utc>,
) -> Result<Option<PhotoId>> {
    const SQL: &str = "
        insert into photos (meeting, state, details, unique_id, given_by, given_at)
        values ($1, 'fetching', $2, $3, $4, $5)
        on conflict do nothing
        returning id";
    let sealed = Sealed::new(tx.keys(), DETAILS, details)?;
    let id: Option<i64> = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(meeting.0).bind(sealed.bytes()).bind(unique_id);
        query.bind(by.0).bind(now).fetch_optional(c).await
    })?;
    Ok(id.map(PhotoId))
}

/// It is here, or never will be.
pub async fn end(tx: &mut Tx<'_>, id: PhotoId, kept: Option<&KeptFile>) -> Result<()> {
    const SQL: &str = "
        update photos
        set state = $2, sha256 = $3, mime = $4, bytes = $5
        where id = $1 and state = 'fetching'";
    let state = if kept.is_some() { "kept" } else { "refused" };
    let bytes = kept.map(|kept| i64::try_from(kept.bytes).unwrap_or(i64::MAX));
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(id.0).bind(state).bind(kept.map(|kept| kept.sha256.as_str()));
        query.bind(kept.map(|kept| kept.mime.as_str())).bind(bytes).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// The meeting a photo was sent for, whatever became of it.
pub async fn meeting_of(tx: &mut Tx<'_>, id: PhotoId) -> Result<Option<MeetingId>> {
    const SQL: &str = "select meeting from photos where id = $1";
    let meeting: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(id.0).fetch_optional(c).await)?;
    Ok(meeting.map(MeetingId))
}

/// How many of a meeting are still on their way, and how many of a member's were refused and nobody was told of.
pub async fn open(tx: &mut Tx<'_>, meeting: MeetingId, by: MemberId) -> Result<(i64, i64)> {
    const SQL: &str = "
        select state, count(*) from photos
        where meeting = $1 and given_by = $2 and state in ('fetching', 'refused')
        group by state";
    let rows: Vec<(String, i64)> = on!(tx, |c| sqlx::query_as(SQL).bind(meeting.0).bind(by.0).fetch_all(c).await)?;
    let of = |state: &str| rows.iter().find(|(own, _)| own == state).map_or(0, |(_, count)| *count);
    Ok((of("fetching"), of("refused")))
}

/// The member is told of what is settled. Returns of how many they had not been told; what was refused is over with it.
pub async fn told(tx: &mut Tx<'_>, meeting: MeetingId, by: MemberId) -> Result<u64> {
    const SQL: &str = "
        update photos
        set told = true, state = case state when 'refused' then 'removed' else state end
        where meeting = $1 and given_by = $2 and state in ('kept', 'refused') and not told";
    let changed =
        on!(tx, |c| sqlx::query(SQL).bind(meeting.0).bind(by.0).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed)
}

/// The photos of a meeting, as they came.
pub async fn of_meeting(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Vec<Photo>> {
    const SQL: &str = "
        select id, meeting, details, sha256, mime, given_at
        from photos
        where meeting = $1 and state = 'kept'
        order by id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(meeting.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_photo(tx)).collect()
}

/// Those of a cohort, by the start of their meetings.
pub async fn in_cohort(tx: &mut Tx<'_>, cohort: CohortId) -> Result<Vec<Photo>> {
    const SQL: &str = "
        select p.id, p.meeting, p.details, p.sha256, p.mime, p.given_at
        from photos p
        join meetings m on m.id = p.meeting
        where m.cohort = $1 and p.state = 'kept'
        order by m.starts_at, m.id, p.id";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(cohort.0).fetch_all(c).await)?;
    rows.into_iter().map(|row| row.into_photo(tx)).collect()
}

/// Takes one of a meeting back; false where that was done before.
pub async fn remove(tx: &mut Tx<'_>, meeting: MeetingId, id: PhotoId) -> Result<bool> {
    const SQL: &str = "update photos set state = 'removed' where id = $1 and meeting = $2 and state = 'kept'";
    let changed =
        on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(meeting.0).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}
