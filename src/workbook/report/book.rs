//! The report while it is written: sheets with a line for each meeting grow slice by slice; those that count over them are
//! written at the end and stand before them.

use std::io::{Seek, Write};

use anyhow::{Context as _, Result};
use rust_xlsxwriter::{DocProperties, Workbook};

use super::figures::{Sheets, parts};
use super::following::Following;
use super::gather::{Frame, Told};
use super::page::Page;
use super::printed::{Grid, Results};
use super::tally::Tally;
use super::{charts, companies, deals, history, logs, own, parties, photos, records, scores, summary};
use crate::domain::follow_up::Answer;

pub struct Book {
    frame: Frame,
    workbook: Workbook,
    logs: Page,
    parties: parties::Pages,
    following: Following,
    tally: Tally,
}

impl Book {
    pub fn begin(frame: Frame) -> Result<Book> {
        let mut workbook = Workbook::new();
        let made = frame.here(frame.now).format("%Y-%m-%dT%H:%M:%S").to_string();
        let created = rust_xlsxwriter::ExcelDateTime::parse_from_str(&made)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
        let logs = logs::begin(&mut workbook, frame.options)?;
        let parties = parties::Pages::begin(&mut workbook, frame.options)?;
        let following = Following::begin(&mut workbook, frame.options)?;
        Ok(Book { frame, workbook, logs, parties, following, tally: Tally::default() })
    }

    pub fn take(&mut self, slice: &[Told]) -> Result<()> {
        for told in slice {
            logs::line(&mut self.logs, told, &self.frame, &mut self.tally)?;
            self.parties.lines(told, &self.frame, &mut self.tally)?;
            self.following.meet(told);
        }
        Ok(())
    }

    /// What companies said since, in the order in which they did.
    pub fn hear(&mut self, answers: Vec<Answer>) -> Result<()> {
        answers.into_iter().try_for_each(|answer| self.following.answer(answer, &self.frame))
    }

    /// Writes what counts over the lines, and all of it to `to`, where it is to be a spreadsheet. What it comes to is the
    /// same on paper.
    pub fn finish<W: Write + Seek + Send>(self, to: Option<W>) -> Result<Results> {
        let Book { frame, mut workbook, logs, mut parties, following, tally } = self;
        let following = following.finish(&frame, &mut parties.silent)?;
        let (deals, came) = deals::page(&frame)?;
        let companies = companies::pages(&frame, &tally, &logs, (&deals, &came))?;
        let answers = scores::answers(&frame, &tally, &mut workbook)?;
        let scores = scores::pages(&frame, &tally, &logs, &parties.survey, answers)?;
        let totals = own::totals(&frame, &tally, &parties)?;
        let (preparations, _, prepared) = records::preparations(&frame, &mut workbook)?;
        let samples = records::samples(&frame, &mut workbook)?;
        let sheets = Sheets {
            companies: &companies,
            logs: &logs,
            parties: &parties,
            following: &following,
            answers: &scores.answers,
            deals: &deals,
            came: &came,
            preparations: &preparations,
            samples: &samples,
            prepared,
        };
        let parts = parts(&frame, &tally, &sheets)?;
        let [firms, buyers, countries] = [&companies.firms, &companies.buyers, &companies.countries].map(Grid::of);
        let Some(to) = to else { return Ok(Results { frame, parts, firms, buyers, countries }) };
        let of =
            history::Sheets { firms: &companies.firms, deals: &deals, samples: &samples, came: &came, tally: &tally };
        let history = history::page(&frame, &of)?;
        let mut summary = summary::sheet(&frame, &parts)?;
        let caches = charts::insert(&mut summary, frame.options, &companies, &scores)?;
        workbook.push_worksheet(summary);
        let companies::Pages { firms: of_firms, buyers: of_buyers, countries: of_countries } = companies;
        let scores::Pages { scores, interpreters, answers } = scores;
        let parties::Pages { attendance, survey, silent, own } = parties;
        let pages = [
            of_firms,
            of_buyers,
            of_countries,
            logs,
            scores,
            survey,
            interpreters,
            answers,
            own,
            totals,
            attendance,
            following.lines,
            following.rates,
            following.asked,
            silent,
            preparations,
            samples,
            deals,
            history,
            records::rates(&frame)?,
            photos::page(&frame)?,
        ];
        for page in pages {
            workbook.push_worksheet(page.done()?);
        }
        let mut report = Vec::new();
        workbook.save_to_writer(&mut report).context("could not write the report")?;
        caches.fill(report, to)?;
        Ok(Results { frame, parts, firms, buyers, countries })
    }
}
