//! Pages to print and to look at: blocks of words are laid out with widths measured in the one font that is in the binary,
//! and written as a PDF whose text can be searched, or drawn as one picture. The same blocks give the same bytes.

mod bars;
mod draw;
mod flow;
mod font;
mod pdf;
mod photo;
mod picture;
mod table;
mod wrap;

use anyhow::Result;
use chrono::NaiveDateTime;

use crate::domain::lang::Lang;

pub use font::FAMILY;
use font::width;
pub use photo::Photo;
pub use picture::png;

/// What is printed.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Of the document, as a viewer names its window.
    pub title: String,
    pub lang: Lang,
    /// When it was made, on the host's clock.
    pub made: NaiveDateTime,
    /// Stands on top of every page, such as 잠정.
    pub mark: Option<String>,
    /// Stands at the foot of every page, beside its number.
    pub foot: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
pub enum Block {
    Title(String),
    Heading(String),
    Text(String),
    /// Smaller and paler: what to know of something.
    Note(String),
    Table(Table),
    Bars(Bars),
    /// A line for each to sign on, under these words.
    Signatures(Vec<String>),
    Photos(Vec<Photo>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

/// Cells wrap, and the headings stand again on every page.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// With no words in any of them, the table has no row of headings.
    pub columns: Vec<(String, Align)>,
    pub rows: Vec<Vec<String>>,
    /// The first cell of each row says what the others are.
    pub named: bool,
}

/// Bars from the left, the longest as long as there is room.
#[derive(Clone, Debug, Default)]
pub struct Bars {
    pub title: String,
    /// What it is of, how much, and how that is written.
    pub bars: Vec<(String, f64, String)>,
}

/// The paper as a PDF on A4.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>> {
    pdf::written(paper, &flow::laid(paper, &flow::A4))
}

/// All of the paper on one picture, as wide as a phone shows well and as high as it takes.
pub fn picture(paper: &Paper) -> Result<Vec<u8>> {
    let laid = flow::laid(paper, &flow::ROLL);
    let page = laid.pages.first().ok_or_else(|| anyhow::anyhow!("could not draw a paper without a page"))?;
    picture::png(&draw::svg(page), page.width, page.height)
}
