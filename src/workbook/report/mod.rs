//! The report of a cohort as a spreadsheet: a summary as agencies print it, in which every figure is a formula over the
//! sheets behind it, and those sheets with a line for each thing that was said. Meetings are read in slices and written as
//! they come, so that a hundred thousand take no more memory than sixty.

mod book;
mod caches;
mod charts;
mod companies;
mod deals;
mod figures;
mod following;
mod formula;
mod gather;
mod history;
mod logs;
mod own;
mod page;
mod parties;
mod photos;
mod printed;
mod records;
mod scores;
mod summary;
mod tally;
mod words;

use std::io::{Seek, Write};

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use tokio::sync::mpsc;

use crate::domain::follow_up::Answer;
use crate::domain::ids::{BotId, CohortId};
use crate::domain::meeting::Meeting;
use crate::store::{self, Db};
use book::Book;
pub use figures::{Figure, Part, Value};
pub use gather::{Frame, Told};
pub use own::answered as own_answer;
pub use printed::{Grid, Results, meetings, results};
pub use tally::ENOUGH;
pub use words::{Options, Unit};

/// Meetings read at once.
const SLICE: usize = 500;
/// Slices that wait to be written.
const AHEAD: usize = 2;

enum Piece {
    Slice(Vec<Told>),
    Answers(Vec<Answer>),
    /// All of them have come; without it the report is not finished.
    End,
}

/// Makes the report of a cohort as things stand at `now` and writes it to `to`, which comes back. How many meetings are
/// in it is said too.
pub async fn make<W>(
    db: &Db,
    bot: BotId,
    cohort: CohortId,
    options: Options,
    now: DateTime<Utc>,
    mut to: W,
) -> Result<(W, usize)>
where
    W: Write + Seek + Send + 'static,
{
    let (frame, meetings) = db.read(move |tx| gather::frame(tx, bot, cohort, options, now).boxed()).await?;
    let number = meetings.len();
    let (send, mut receive) = mpsc::channel(AHEAD);
    let writing = tokio::task::spawn_blocking(move || {
        let mut book = Book::begin(frame)?;
        loop {
            match receive.blocking_recv() {
                Some(Piece::Slice(slice)) => book.take(&slice)?,
                Some(Piece::Answers(answers)) => book.hear(answers)?,
                Some(Piece::End) => break,
                None => bail!("could not finish the report: its meetings ended early"),
            }
        }
        book.finish(Some(&mut to))?;
        Ok(to)
    });
    let read = feed(db, cohort, meetings, &send).await;
    drop(send);
    let written = writing.await.context("could not write the report")?;
    // What went wrong with reading says more than that nothing came.
    read?;
    Ok((written?, number))
}

/// Reads the meetings and then what came of them, slice by slice; ends where nobody takes them any more.
async fn feed(db: &Db, cohort: CohortId, meetings: Vec<Meeting>, send: &mpsc::Sender<Piece>) -> Result<()> {
    let mut meetings = meetings.into_iter();
    loop {
        let slice: Vec<Meeting> = meetings.by_ref().take(SLICE).collect();
        if slice.is_empty() {
            break;
        }
        let told = db.read(move |tx| gather::told(tx, slice).boxed()).await?;
        if send.send(Piece::Slice(told)).await.is_err() {
            return Ok(());
        }
    }
    let (mut after, most) = (0, i64::try_from(SLICE)?);
    loop {
        let answers = db.read(move |tx| store::follow_ups::of_cohort(tx, cohort, after, most).boxed()).await?;
        let Some(last) = answers.last() else { break };
        after = last.id;
        if send.send(Piece::Answers(answers)).await.is_err() {
            return Ok(());
        }
    }
    let _ = send.send(Piece::End).await;
    Ok(())
}
