//! Finds the sheets and columns Naru knows in whatever order and under whatever title staff put them. A heading counts
//! by its letters and digits, so line breaks, asterisks and `(필수)` do not matter.

mod words;

use std::collections::BTreeMap;

use super::cell::{Cell, Row, Sheet, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetKind {
    Cohort,
    Firms,
    Buyers,
    Meetings,
    Interpreters,
    Preparations,
    Staff,
    Holidays,
    /// What the cohort asks besides.
    Survey,
    /// The template's own advice.
    Guide,
}

/// A column, or a line of 행사.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Code,
    Name,
    EnglishName,
    Registration,
    Products,
    EnglishProducts,
    HsCode,
    Homepage,
    Person,
    Position,
    Salutation,
    Phone,
    Email,
    Mode,
    Language,
    Country,
    City,
    Zone,
    SamplesTo,
    Date,
    Start,
    Minutes,
    End,
    Firm,
    Buyer,
    Booth,
    Interpreter,
    Link,
    Kind,
    Side,
    Title,
    EnglishTitle,
    BuyerTitle,
    Due,
    HappensAt,
    Place,
    Guidance,
    EnglishGuidance,
    /// What completes a preparation.
    Proof,
    /// The address of what staff hand out with a preparation.
    Material,
    Role,
    /// An interpreter's languages or a staff member's office.
    Office,
    Host,
    EnglishHost,
    Agency,
    StartsOn,
    EndsOn,
    Venue,
    Directions,
    Offsets,
    RemindConfirmed,
    Uncertain,
    ApproveBroadcasts,
    LogAfter,
    FollowUps,
    Quiet,
    Keep,
    CheckPage,
    SampleLimit,
    Rates,
    /// What it takes for a deal to count.
    DealsCount,
    /// What the report counts sums in.
    ReportUnit,
    /// What 계약추진액 means in the cohort.
    Prospective,
    EnglishProspective,
    /// What a question can be answered with.
    Choices,
    EnglishChoices,
}

impl SheetKind {
    pub const ALL: [SheetKind; 10] = [
        SheetKind::Cohort,
        SheetKind::Firms,
        SheetKind::Buyers,
        SheetKind::Meetings,
        SheetKind::Interpreters,
        SheetKind::Preparations,
        SheetKind::Staff,
        SheetKind::Holidays,
        SheetKind::Survey,
        SheetKind::Guide,
    ];

    pub fn of(name: &str) -> Option<SheetKind> {
        let known = |name: &str| words::SHEETS.iter().find(|(_, words)| is_one_of(name, words)).map(|(kind, _)| *kind);
        // A file per sheet is often called `이천_참가기업.csv`, a sheet `2. 바이어`.
        let last = name.rsplit(['_', '-', '.', ' ']).next().unwrap_or(name);
        known(name).or_else(|| known(last))
    }

    /// What the template calls it.
    pub fn name(self) -> &'static str {
        words::SHEETS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, words)| first(words))
    }

    pub fn is_required(self) -> bool {
        matches!(self, SheetKind::Cohort | SheetKind::Firms | SheetKind::Buyers | SheetKind::Meetings)
    }

    fn words(self) -> &'static [(Column, &'static str)] {
        match self {
            SheetKind::Cohort => words::COHORT,
            SheetKind::Firms => words::FIRMS,
            SheetKind::Buyers => words::BUYERS,
            SheetKind::Meetings => words::MEETINGS,
            SheetKind::Interpreters => words::INTERPRETERS,
            SheetKind::Preparations => words::PREPARATIONS,
            SheetKind::Staff => words::STAFF,
            SheetKind::Holidays => words::HOLIDAYS,
            SheetKind::Survey => words::SURVEY,
            SheetKind::Guide => &[],
        }
    }

    /// The columns the template has, in its order.
    pub fn columns(self) -> impl Iterator<Item = Column> {
        self.words().iter().map(|(column, _)| *column)
    }

    /// What the template calls a column.
    pub fn heading(self, column: Column) -> &'static str {
        self.words().iter().find(|(known, _)| *known == column).map_or("", |(_, words)| first(words))
    }

    /// What a heading may stand for, and how far down each list of words it was found.
    fn meanings(self, heading: &str) -> Vec<(Column, usize)> {
        let find = |heading: &str| -> Vec<(Column, usize)> {
            self.words().iter().filter_map(|(column, words)| Some((*column, rank(heading, words)?))).collect()
        };
        let whole = find(heading);
        if whole.is_empty() { find(&without_brackets(heading)) } else { whole }
    }

    pub fn required_columns(self) -> &'static [Column] {
        match self {
            SheetKind::Cohort => &[
                Column::Code,
                Column::Title,
                Column::Host,
                Column::StartsOn,
                Column::EndsOn,
                Column::Phone,
                Column::Email,
            ],
            SheetKind::Firms => &[Column::Name, Column::Person],
            SheetKind::Buyers => &[Column::Name, Column::Country, Column::Person],
            SheetKind::Meetings => &[Column::Date, Column::Start, Column::Firm, Column::Buyer],
            SheetKind::Interpreters => &[Column::Person],
            SheetKind::Preparations => &[Column::Title, Column::Due],
            SheetKind::Staff => &[Column::Role, Column::Person],
            SheetKind::Holidays => &[Column::Country, Column::Date],
            SheetKind::Survey => &[Column::Kind, Column::Title],
            SheetKind::Guide => &[],
        }
    }
}

/// Where a sheet's columns are.
#[derive(Debug)]
pub struct Header {
    /// The last row of the heading.
    pub row: u32,
    pub columns: BTreeMap<Column, u32>,
    /// Headings nothing is read under: unknown, or a second column for the same thing.
    pub unread: Vec<(u32, u32, String)>,
}

const LOOKED_AT: usize = 20;
/// More headings than this are no one's.
const WIDEST: usize = 100;

/// The first row that has enough known headings. A heading may take two rows, with cells merged across or down: what
/// the row above has over an empty cell counts, and so does a row below that is headings throughout.
pub fn header(sheet: &Sheet, kind: SheetKind) -> Option<Header> {
    let enough = kind.required_columns().len().clamp(2, 3);
    let rows = &sheet.rows[..sheet.rows.len().min(LOOKED_AT)];
    let at = rows.iter().position(|row| known(row, kind) >= enough)?;
    let above = at.checked_sub(1).map(|above| &rows[above]).filter(|above| known(above, kind) > 0);
    let below = sheet.rows.get(at + 1).filter(|below| known(below, kind) == below.cells.len());
    let mut headings = BTreeMap::new();
    for row in above.into_iter().chain([&rows[at]]).chain(below) {
        for cell in row.cells.iter().take(WIDEST) {
            if let Value::Text(text) = &cell.value {
                headings.insert(cell.at.column, (row.index, text.as_str()));
            }
        }
    }
    Some(choose(headings, kind, below.unwrap_or(&rows[at]).index))
}

/// The surest match first; a heading whose first meaning is taken may still stand for another, as 상담시간 does for the
/// start where there is no 시작, else for the minutes.
fn choose(headings: BTreeMap<u32, (u32, &str)>, kind: SheetKind, row: u32) -> Header {
    let mut matches: Vec<(usize, u32, Column)> = Vec::new();
    for (at, (_, heading)) in &headings {
        matches.extend(kind.meanings(heading).into_iter().map(|(column, rank)| (rank, *at, column)));
    }
    matches.sort();
    let mut columns: BTreeMap<Column, u32> = BTreeMap::new();
    for (_, at, column) in matches {
        if !columns.contains_key(&column) && !columns.values().any(|taken| *taken == at) {
            columns.insert(column, at);
        }
    }
    let unread = headings.iter().filter(|(at, _)| !columns.values().any(|read| read == *at));
    let unread = unread.map(|(at, (row, heading))| (*row, *at, (*heading).to_owned())).collect();
    Header { row, columns, unread }
}

fn known(row: &Row, kind: SheetKind) -> usize {
    let is_known = |cell: &&Cell| matches!(&cell.value, Value::Text(text) if !kind.meanings(text).is_empty());
    row.cells.iter().take(WIDEST).filter(is_known).count()
}

/// The line of 행사 a label stands for.
pub fn line(label: &str) -> Option<Column> {
    SheetKind::Cohort.meanings(label).into_iter().min_by_key(|(_, rank)| *rank).map(|(column, _)| column)
}

fn is_one_of(word: &str, words: &str) -> bool {
    rank(word, words).is_some()
}

fn rank(word: &str, words: &str) -> Option<usize> {
    let word: String = letters(word).collect();
    words.split('|').position(|known| letters(known).eq(word.chars()))
}

fn first(words: &'static str) -> &'static str {
    words.split('|').next().unwrap_or_default().trim()
}

fn letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// `성명(국문)` is 성명, but `기업명(영문)` is not 기업명.
fn without_brackets(heading: &str) -> String {
    let Some((before, inside)) = heading.split_once(['(', '（', '[']) else { return heading.to_owned() };
    let english = ["영", "eng", "분"].iter().any(|mark| inside.to_lowercase().contains(mark));
    if english || before.trim().is_empty() { heading.to_owned() } else { before.to_owned() }
}
