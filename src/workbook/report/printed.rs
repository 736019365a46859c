//! The same report for paper: its figures and small tables as they come out of the sheets, so that paper and spreadsheet
//! cannot say different things.

use std::io::Cursor;

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, NaiveDate, Utc};
use futures::FutureExt as _;
use tokio::sync::mpsc;

use super::book::Book;
use super::figures::{Figure, Part, Value};
use super::gather::{self, Frame, Told};
use super::page::{Page, Printed, grouped};
use super::words::Options;
use super::{AHEAD, Piece, Unit, feed};
use crate::domain::ids::{BotId, CohortId};
use crate::domain::meeting::Meeting;
use crate::store::Db;

/// What a report comes to.
pub struct Results {
    pub frame: Frame,
    pub parts: Vec<Part>,
    pub firms: Grid,
    pub buyers: Grid,
    pub countries: Grid,
}

/// A small sheet of the report, as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub name: String,
    /// The message of each heading, and whether numbers stand below it.
    pub columns: Vec<(&'static str, bool)>,
    pub rows: Vec<Printed>,
}

impl Grid {
    pub fn of(page: &Page) -> Grid {
        let rows = page.printed.clone().unwrap_or_default();
        Grid { name: page.name.clone(), columns: page.headings().collect(), rows }
    }

    /// The same without a column.
    pub fn without(&self, heading: &str) -> Grid {
        let kept: Vec<bool> = self.columns.iter().map(|(id, _)| *id != heading).collect();
        let columns = self.columns.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(column, _)| *column).collect();
        let row =
            |row: &Printed| row.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell.clone()).collect();
        Grid { name: self.name.clone(), columns, rows: self.rows.iter().map(row).collect() }
    }

    /// The numbers below a heading, each beside what stands first in another column of its row.
    pub fn numbers(&self, names: &str, values: &str) -> Vec<(String, f64, String)> {
        let at = |id: &str| self.columns.iter().position(|(own, _)| *own == id);
        let (Some(names), Some(values)) = (at(names), at(values)) else { return Vec::new() };
        let number = |row: &Printed| {
            let (written, number) = row.get(values)?;
            Some((row.get(names)?.0.clone(), (*number)?, written.clone()))
        };
        self.rows.iter().filter_map(number).collect()
    }
}

impl Figure {
    /// As it is printed; empty where nobody answered.
    pub fn written(&self, unit: Unit) -> String {
        match self.value {
            Value::Count(count) => grouped(count.into(), 0),
            Value::Sum(sum) => grouped(sum, if unit == Unit::Dollar { 0 } else { 1 }),
            Value::Score(Some(score)) => grouped(score, 2),
            Value::Score(None) => String::new(),
        }
    }
}

/// What a cohort comes to at `now`, or one day of it, whose meetings then come along.
pub async fn results(
    db: &Db,
    bot: BotId,
    cohort: CohortId,
    options: Options,
    now: DateTime<Utc>,
    day: Option<NaiveDate>,
) -> Result<(Results, Vec<Told>)> {
    let (frame, mut meetings) = db.read(move |tx| gather::frame(tx, bot, cohort, options, now).boxed()).await?;
    meetings.retain(|meeting| day.is_none_or(|day| meeting.details.host_wall.date() == day));
    let (send, mut receive) = mpsc::channel(AHEAD);
    let counting = tokio::task::spawn_blocking(move || {
        let (mut book, mut all) = (Book::begin(frame)?, Vec::new());
        loop {
            match receive.blocking_recv() {
                Some(Piece::Slice(slice)) => {
                    book.take(&slice)?;
                    // A day's meetings are few.
                    all.extend(slice.into_iter().filter(|_| day.is_some()));
                }
                Some(Piece::Answers(answers)) => book.hear(answers)?,
                Some(Piece::End) => break,
                None => bail!("could not count the report: its meetings ended early"),
            }
        }
        Ok((book.finish(None::<Cursor<Vec<u8>>>)?, all))
    });
    let read = feed(db, cohort, meetings, &send).await;
    drop(send);
    let counted = counting.await.context("could not count the report")?;
    read?;
    counted
}

/// Some meetings of a cohort with all that was said of them, by start.
pub async fn meetings(
    db: &Db,
    bot: BotId,
    cohort: CohortId,
    options: Options,
    now: DateTime<Utc>,
    which: impl Fn(&Meeting) -> bool + Send,
) -> Result<(Frame, Vec<Told>)> {
    let (frame, mut meetings) = db.read(move |tx| gather::frame(tx, bot, cohort, options, now).boxed()).await?;
    meetings.retain(|meeting| which(meeting));
    let told = db.read(move |tx| gather::told(tx, meetings).boxed()).await?;
    Ok((frame, told))
}
