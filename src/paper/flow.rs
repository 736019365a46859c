//! Blocks on pages, from the top: what does not fit goes on on the next page, and a heading never stands alone at a foot.

use super::photo::Photo;
use super::wrap::wrapped;
use super::{Block, Paper, bars, table};

pub const INK: Colour = Colour(0x1c, 0x1c, 0x1e);
pub const PALE: Colour = Colour(0x5f, 0x63, 0x68);
pub const RULE: Colour = Colour(0xc4, 0xc9, 0xd0);
pub const GROUND: Colour = Colour(0xee, 0xf1, 0xf5);
pub const BAR: Colour = Colour(0x3b, 0x6e, 0xa8);
pub const MARK: Colour = Colour(0xb3, 0x26, 0x1e);

/// How high a line is, of its size.
const LEADING: f32 = 1.4;
/// Room kept at the head and foot of a page for the mark and the number.
const MARGIN_HEAD: f32 = 26.0;
const MARGIN_FOOT: f32 = 22.0;
/// A heading wants so much below it on its page.
const KEPT_WITH: f32 = 64.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// What is printed on, in points.
pub struct Sheet {
    pub width: f32,
    /// None where it is as high as what stands on it.
    pub height: Option<f32>,
    pub margin: f32,
}

pub const A4: Sheet = Sheet { width: 595.28, height: Some(841.89), margin: 48.0 };
pub const ROLL: Sheet = Sheet { width: 560.0, height: None, margin: 28.0 };

/// Something drawn on a page; x from the left and y from the top, in points.
#[derive(Clone, Debug)]
pub enum Item {
    /// `y` is that of the line the letters stand on.
    Text {
        x: f32,
        y: f32,
        size: f32,
        colour: Colour,
        bold: bool,
        text: String,
    },
    Area {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        colour: Colour,
    },
    /// Which of all photos.
    Photo {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        photo: usize,
    },
}

#[derive(Clone, Debug, Default)]
pub struct Page {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
}

pub struct Laid<'a> {
    pub pages: Vec<Page>,
    pub photos: Vec<&'a Photo>,
}

/// A paper being laid out.
pub struct Flow<'a> {
    sheet: &'a Sheet,
    done: Vec<Vec<Item>>,
    items: Vec<Item>,
    photos: Vec<&'a Photo>,
    /// Where the next thing begins.
    pub y: f32,
}

pub fn laid<'a>(paper: &'a Paper, sheet: &'a Sheet) -> Laid<'a> {
    let mut flow = Flow { sheet, done: Vec::new(), items: Vec::new(), photos: Vec::new(), y: 0.0 };
    flow.y = flow.top();
    for block in &paper.blocks {
        flow.block(block);
    }
    flow.finish(paper)
}

impl<'a> Flow<'a> {
    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Title(text) => {
                self.lines(text, 18.0, INK, true);
                self.y += 4.0;
            }
            Block::Heading(text) => {
                if self.y > self.top() {
                    self.y += 10.0;
                }
                self.keep(KEPT_WITH);
                self.lines(text, 12.5, INK, true);
                self.y += 3.0;
            }
            Block::Text(text) => {
                self.lines(text, 10.0, INK, false);
                self.y += 3.0;
            }
            Block::Note(text) => {
                self.lines(text, 8.5, PALE, false);
                self.y += 3.0;
            }
            Block::Table(table) => {
                self.y += 2.0;
                table::lay(self, table);
                self.y += 6.0;
            }
            Block::Bars(bars) => {
                bars::lay(self, bars);
                self.y += 6.0;
            }
            Block::Signatures(who) => self.signatures(who),
            Block::Photos(photos) => self.pictures(photos),
        }
    }

    pub fn left(&self) -> f32 {
        self.sheet.margin
    }

    pub fn room(&self) -> f32 {
        self.sheet.width - 2.0 * self.sheet.margin
    }

    pub fn top(&self) -> f32 {
        self.sheet.margin + MARGIN_HEAD - 14.0
    }

    /// Below this nothing begins.
    pub fn bottom(&self) -> f32 {
        self.sheet.height.map_or(f32::MAX, |height| height - self.sheet.margin - MARGIN_FOOT + 14.0)
    }

    /// Goes on on the next page where so much no longer fits on this one.
    pub fn keep(&mut self, height: f32) {
        if self.y + height > self.bottom() && self.y > self.top() {
            self.turn();
        }
    }

    pub fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.items));
        self.y = self.top();
    }

    pub fn add(&mut self, item: Item) {
        self.items.push(item);
    }

    fn lines(&mut self, text: &str, size: f32, colour: Colour, bold: bool) {
        for line in wrapped(text, self.room(), size) {
            self.keep(size * LEADING);
            let (x, y) = (self.left(), self.y + baseline(size));
            self.add(Item::Text { x, y, size, colour, bold, text: line });
            self.y += size * LEADING;
        }
    }

    fn signatures(&mut self, who: &[String]) {
        for name in who {
            self.keep(34.0);
            let (left, room) = (self.left(), self.room());
            self.y += 22.0;
            let (x, y) = (left, self.y);
            for line in wrapped(name, room / 2.0 - 12.0, 10.0).into_iter().take(1) {
                self.add(Item::Text { x, y, size: 10.0, colour: INK, bold: false, text: line });
            }
            self.add(Item::Line { from: (left + room / 2.0, y + 3.0), to: (left + room, y + 3.0), colour: INK });
            self.y += 12.0;
        }
    }

    /// Two beside each other, each with its words below.
    fn pictures(&mut self, photos: &'a [Photo]) {
        const GAP: f32 = 12.0;
        let cell = (self.room() - GAP) / 2.0;
        for pair in photos.chunks(2) {
            let fitted: Vec<(f32, f32)> = pair.iter().map(|photo| photo.fitted(cell, cell * 0.8)).collect();
            let words: Vec<Vec<String>> = pair.iter().map(|photo| wrapped(&photo.caption, cell, 8.5)).collect();
            let high = fitted.iter().map(|(_, height)| *height).fold(0.0, f32::max);
            let lines = words.iter().map(Vec::len).max().unwrap_or_default().min(6);
            self.keep(high + lines as f32 * line_height(8.5) + 10.0);
            for (at, photo) in pair.iter().enumerate() {
                let x = self.left() + at as f32 * (cell + GAP);
                let (width, height) = fitted[at];
                let number = self.photos.len();
                self.photos.push(photo);
                self.add(Item::Photo { x, y: self.y, width, height, photo: number });
                for (line, text) in words[at].iter().take(6).enumerate() {
                    let y = self.y + high + 3.0 + line as f32 * line_height(8.5) + baseline(8.5);
                    self.add(Item::Text { x, y, size: 8.5, colour: PALE, bold: false, text: text.clone() });
                }
            }
            self.y += high + lines as f32 * line_height(8.5) + 12.0;
        }
    }

    fn finish(mut self, paper: &Paper) -> Laid<'a> {
        let height = self.sheet.height.unwrap_or(self.y + self.sheet.margin + MARGIN_FOOT);
        if !self.items.is_empty() || self.done.is_empty() {
            self.done.push(std::mem::take(&mut self.items));
        }
        let (of, sheet) = (self.done.len(), self.sheet);
        let pages = self.done.into_iter().enumerate().map(|(at, mut items)| {
            let right = sheet.width - sheet.margin;
            let end = |text: &str, size: f32| right - super::width(text, size);
            if let Some(mark) = &paper.mark {
                let (x, y) = (end(mark, 11.0), sheet.margin);
                items.push(Item::Text { x, y, size: 11.0, colour: MARK, bold: true, text: mark.clone() });
            }
            let y = height - sheet.margin + 6.0;
            let number = if sheet.height.is_some() { format!("{} / {of}", at + 1) } else { String::new() };
            let room = right - sheet.margin - super::width(&number, 8.5) - 12.0;
            let foot = wrapped(&paper.foot, room, 8.5).into_iter().next().unwrap_or_default();
            let of_foot = |x: f32, text: String| Item::Text { x, y, size: 8.5, colour: PALE, bold: false, text };
            items.push(of_foot(sheet.margin, foot));
            items.push(of_foot(end(&number, 8.5), number));
            Page { width: sheet.width, height, items }
        });
        Laid { pages: pages.collect(), photos: self.photos }
    }
}

pub fn line_height(size: f32) -> f32 {
    size * LEADING
}

/// From the top of a line to where its letters stand.
pub fn baseline(size: f32) -> f32 {
    size * 1.06
}
