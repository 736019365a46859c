//! How many readers each thing became of, counted from the rows that say it.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::super::sql::{Tx, on};
use super::readers::outcome;
use crate::domain::broadcast::{Outcome, Tally};
use crate::domain::ids::BroadcastId;

#[derive(sqlx::FromRow)]
struct Row {
    state: String,
    left_alone: bool,
    files_state: Option<String>,
    text_state: Option<String>,
    todo: Option<String>,
    change_state: Option<String>,
    change_files_state: Option<String>,
    recalled: bool,
    people: i64,
    read: i64,
    last: Option<DateTime<Utc>>,
}

pub async fn tally(tx: &mut Tx<'_>, broadcast: BroadcastId) -> Result<Tally> {
    const SQL: &str = "
        select r.state, r.left_at is not null as left_alone, f.state as files_state, t.state as text_state, r.todo,
            h.state as change_state, g.state as change_files_state,
            b.state = 'recalled' as recalled, count(*) as people, count(r.read_at) as read, max(t.settled_at) as last
        from broadcast_readers r
        join broadcasts b on b.id = r.broadcast
        left join outbox f on f.id = r.files_row
        left join outbox t on t.id = r.text_row
        left join outbox h on h.id = r.change_row
        left join outbox g on g.id = r.change_files_row
        where r.broadcast = $1
        group by r.state, r.left_at is not null, f.state, t.state, r.todo, h.state, g.state, b.state";
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(broadcast.0).fetch_all(c).await)?;
    let mut tally = Tally::default();
    for row in rows {
        let rows = [row.files_state.as_deref(), row.text_state.as_deref()];
        let outcome = outcome(&row.state, row.left_alone, rows).context("could not read a row of broadcast_readers")?;
        // Whoever is told once more waits again.
        let outcome = match row.todo.as_deref() {
            Some("say") => Outcome::Waiting,
            _ => outcome,
        };
        tally.count(outcome, row.people);
        tally.read += row.read;
        tally.last = tally.last.max(row.last);
        let changes: Vec<&str> =
            [&row.change_state, &row.change_files_state].into_iter().flatten().map(String::as_str).collect();
        if changes.is_empty() && !matches!(row.todo.as_deref(), Some("change" | "take-back")) {
            // It was recalled, and whoever has it could not be reached any more.
            if row.recalled && rows.contains(&Some("sent")) {
                tally.changes += row.people;
                tally.unchangeable += row.people;
            }
            continue;
        }
        tally.changes += row.people;
        if row.todo.is_some() {
            continue;
        }
        // An edit that was overtaken gave way to a newer one, which has these words too.
        if changes.iter().all(|state| matches!(*state, "sent" | "overtaken")) {
            tally.changed += row.people;
        } else if changes.iter().any(|state| matches!(*state, "refused" | "unreachable" | "lapsed")) {
            tally.unchangeable += row.people;
        }
    }
    Ok(tally)
}
