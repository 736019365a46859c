//! The papers of a cohort, made of the very figures of its report: 일일 실적보고, 상담일지, 통역 활동확인서, 결과보고, and the
//! results as one picture. What each says is a function of rows and a moment, so that it can be made again.

mod day;
mod interpreter;
mod meeting;
mod photos;
mod results;
mod words;

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use crate::domain::ids::{BotId, CohortId};
use crate::domain::print::Print;
use crate::paper::{self, Paper};
use crate::store::files::Files;
use crate::store::{self, Db};
use crate::workbook::report::{self, Options};

/// A paper in bytes: a PNG for the picture, else a PDF.
pub async fn make(
    db: &Db,
    files: &Files,
    bot: BotId,
    cohort: CohortId,
    print: Print,
    options: Options,
    now: DateTime<Utc>,
) -> Result<Vec<u8>> {
    let paper = match print {
        Print::Results => {
            let (results, _) = report::results(db, bot, cohort, options, now, None).await?;
            let shown = &results.frame.pictured;
            let code = |meeting| shown.get(&meeting).map_or("", |meeting| meeting.details.code.as_str());
            let photos = photos::read(files, options, &results.frame.photos, code).await;
            results::report(&results, photos)
        }
        Print::Picture => results::picture(&report::results(db, bot, cohort, options, now, None).await?.0),
        Print::Day(day) => {
            let (results, told) = report::results(db, bot, cohort, options, now, Some(day)).await?;
            day::result(&results, &told, day)
        }
        Print::Meeting(meeting) => {
            let (frame, told) = report::meetings(db, bot, cohort, options, now, |one| one.id == meeting).await?;
            let all = db.read(move |tx| store::photos::of_meeting(tx, meeting).boxed()).await?;
            meeting::log(&frame, &told, photos::read(files, options, &all, |_| "").await)
        }
        Print::Interpreter(member) => {
            let theirs = |meeting: &crate::domain::meeting::Meeting| meeting.interpreter == Some(member);
            let (frame, told) = report::meetings(db, bot, cohort, options, now, theirs).await?;
            interpreter::confirmation(&frame, &told, member)?
        }
    };
    drawn(print, paper).await
}

async fn drawn(print: Print, paper: Paper) -> Result<Vec<u8>> {
    let draw = move || match print {
        Print::Picture => paper::picture(&paper),
        _ => paper::pdf(&paper),
    };
    tokio::task::spawn_blocking(draw).await.context("could not print a paper")?
}
