//! Which message asks a person about a meeting. A colleague's answer changes that message too, so that nobody answers
//! what is answered; it is kept with the message itself, whoever worded it.

use anyhow::Result;

use super::sql::{Tx, on};
use crate::domain::asking::{Shows, asked_about};
use crate::domain::ids::{MeetingId, OutboxId, PersonId};
use crate::domain::message::Message;
use crate::domain::owed::Op;

/// Keeps which meetings the row's message asks about; one changed to ask about nothing is forgotten.
pub(super) async fn keep(tx: &mut Tx<'_>, person: PersonId, id: OutboxId, op: Op, message: &Message) -> Result<()> {
    const CLEAR: &str = "delete from cards where outbox = $1";
    const SET: &str = "
        insert into cards (person, meeting, outbox, shows)
        select $1, id, $3, $4
        from meetings
        where id = $2
        on conflict (person, meeting) do update set outbox = excluded.outbox, shows = excluded.shows";
    let row = match op {
        Op::Send => id,
        Op::Edit(target) | Op::Delete(target) => target,
        Op::Pin(_) => return Ok(()),
    };
    if op != Op::Send {
        on!(tx, |c| sqlx::query(CLEAR).bind(row.0).execute(c).await.map(drop))?;
    }
    let Some((shows, meetings)) = asked_about(message) else { return Ok(()) };
    for meeting in meetings {
        on!(tx, |c| {
            let query = sqlx::query(SET).bind(person.0).bind(meeting.0).bind(row.0).bind(name(shows));
            query.execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// The message that asks the person about the meeting, once it has arrived.
pub async fn find(tx: &mut Tx<'_>, person: PersonId, meeting: MeetingId) -> Result<Option<(OutboxId, Shows)>> {
    const SQL: &str = "
        select c.outbox, c.shows
        from cards c
        join outbox o on o.id = c.outbox
        where c.person = $1 and c.meeting = $2 and o.state = 'sent'";
    let row: Option<(i64, String)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(person.0).bind(meeting.0).fetch_optional(c).await)?;
    Ok(row.map(|(row, shows)| (OutboxId(row), if shows == name(Shows::Day) { Shows::Day } else { Shows::Meeting })))
}

/// A message sent in place of one that was gone asks what that one asked.
pub async fn hand_over(tx: &mut Tx<'_>, from: OutboxId, to: OutboxId) -> Result<()> {
    const SQL: &str = "update cards set outbox = $2 where outbox = $1";
    on!(tx, |c| sqlx::query(SQL).bind(from.0).bind(to.0).execute(c).await.map(drop))?;
    Ok(())
}

fn name(shows: Shows) -> &'static str {
    match shows {
        Shows::Meeting => "meeting",
        Shows::Day => "day",
    }
}
