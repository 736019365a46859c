//! 사진: which photos of meetings staff have sent. The photos themselves are on the papers.

use anyhow::Result;

use super::gather::Frame;
use super::page::{Cell, Column, Page, Shown};

const COLUMNS: [Column; 7] = [
    ("report-meeting", 10, Shown::Text),
    ("report-day", 12, Shown::Day),
    ("report-firm", 24, Shown::Text),
    ("report-buyer", 24, Shown::Text),
    ("report-photo-caption", 40, Shown::Text),
    ("report-photo-file", 28, Shown::Text),
    ("report-photo-given", 16, Shown::Moment),
];

pub fn page(frame: &Frame) -> Result<Page> {
    let mut page = Page::small(frame.options, "report-photos", &COLUMNS)?;
    for photo in &frame.photos {
        let Some(meeting) = frame.pictured.get(&photo.meeting) else { continue };
        let name = |id| frame.company(id).map(|company| company.details.name.in_lang(frame.options.lang).to_owned());
        page.line([
            Cell::Text(&meeting.details.code),
            Cell::Day(meeting.details.host_wall.date()),
            Cell::Owned(name(meeting.firm)?),
            Cell::Owned(name(meeting.buyer)?),
            Cell::Text(&photo.details.caption),
            Cell::Text(&photo.details.name),
            Cell::Moment(frame.here(photo.given_at)),
        ])?;
    }
    Ok(page)
}
