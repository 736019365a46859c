//! What refuses a workbook. Values here, words in `import.ftl`; what might be a resident number is masked before it
//! gets here.

use serde::{Deserialize, Serialize};

use super::place::Place;
use super::{Words, say};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub at: Place,
    pub what: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrong {
    SheetMissing,
    /// No row of the sheet has enough known headings.
    HeaderMissing,
    ColumnMissing {
        column: String,
    },
    /// A line of 행사 that must be there.
    LineMissing {
        line: String,
    },
    ValueMissing {
        column: String,
    },
    ColumnTwice {
        column: String,
        other: Place,
    },
    FormulaWithoutValue,
    CellError {
        found: String,
    },
    TooLong {
        column: String,
        length: usize,
        most: usize,
    },
    TooMany {
        count: usize,
        most: usize,
    },
    ResidentNumber {
        masked: String,
    },
    NotADate {
        found: String,
    },
    NotATime {
        found: String,
    },
    NotADateTime {
        found: String,
    },
    NotMinutes {
        found: String,
    },
    NotDays {
        found: String,
    },
    NotQuietHours {
        found: String,
    },
    NotALanguage {
        found: String,
    },
    NotAMode {
        found: String,
    },
    NotASide {
        found: String,
    },
    NotARole {
        found: String,
    },
    NotAnEmail {
        found: String,
    },
    NotALink {
        found: String,
    },
    NotACode {
        found: String,
    },
    UnknownCountry {
        found: String,
    },
    UnknownZone {
        found: String,
    },
    /// No zone is given, and the country has several.
    ZoneNeeded {
        country: String,
    },
    UnknownFirm {
        code: String,
    },
    UnknownBuyer {
        code: String,
    },
    UnknownInterpreter {
        code: String,
    },
    CodeTwice {
        code: String,
        other: Place,
    },
    /// A colleague's row says something else of the company than the row above it.
    CompanyDiffers {
        code: String,
        column: String,
        other: Place,
    },
    PersonTwice {
        name: String,
        other: Place,
    },
    EndBeforeStart,
    LengthMissing,
    LengthUnlikely {
        minutes: i64,
    },
    /// The hour the host's clocks skip in spring.
    TimeSkipped {
        found: String,
    },
    FirmBusy {
        code: String,
        other: Place,
    },
    BuyerBusy {
        code: String,
        other: Place,
    },
    InterpreterBusy {
        code: String,
        other: Place,
    },
    BoothBusy {
        booth: String,
        other: Place,
    },
}

impl Problem {
    pub fn words(&self) -> Words {
        let (id, mut args) = self.what.words();
        args.push(("place", self.at.to_string()));
        (id, args)
    }
}

impl Wrong {
    fn words(&self) -> Words {
        match self {
            Wrong::SheetMissing => say("import-sheet-missing", []),
            Wrong::HeaderMissing => say("import-header-missing", []),
            Wrong::ColumnMissing { column } => say("import-column-missing", [("column", column)]),
            Wrong::LineMissing { line } => say("import-line-missing", [("line", line)]),
            Wrong::ValueMissing { column } => say("import-value-missing", [("column", column)]),
            Wrong::ColumnTwice { column, other } => say("import-column-twice", [("column", column), ("other", other)]),
            Wrong::FormulaWithoutValue => say("import-formula-without-value", []),
            Wrong::CellError { found } => say("import-cell-error", [("found", found)]),
            Wrong::TooLong { column, length, most } => {
                say("import-too-long", [("column", column), ("length", length), ("most", most)])
            }
            Wrong::TooMany { count, most } => say("import-too-many", [("count", count), ("most", most)]),
            Wrong::ResidentNumber { masked } => say("import-resident-number", [("masked", masked)]),
            Wrong::NotADate { found } => say("import-not-a-date", [("found", found)]),
            Wrong::NotATime { found } => say("import-not-a-time", [("found", found)]),
            Wrong::NotADateTime { found } => say("import-not-a-date-time", [("found", found)]),
            Wrong::NotMinutes { found } => say("import-not-minutes", [("found", found)]),
            Wrong::NotDays { found } => say("import-not-days", [("found", found)]),
            Wrong::NotQuietHours { found } => say("import-not-quiet-hours", [("found", found)]),
            Wrong::NotALanguage { found } => say("import-not-a-language", [("found", found)]),
            Wrong::NotAMode { found } => say("import-not-a-mode", [("found", found)]),
            Wrong::NotASide { found } => say("import-not-a-side", [("found", found)]),
            Wrong::NotARole { found } => say("import-not-a-role", [("found", found)]),
            Wrong::NotAnEmail { found } => say("import-not-an-email", [("found", found)]),
            Wrong::NotALink { found } => say("import-not-a-link", [("found", found)]),
            Wrong::NotACode { found } => say("import-not-a-code", [("found", found)]),
            Wrong::UnknownCountry { found } => say("import-unknown-country", [("found", found)]),
            Wrong::UnknownZone { found } => say("import-unknown-zone", [("found", found)]),
            Wrong::ZoneNeeded { country } => say("import-zone-needed", [("country", country)]),
            Wrong::UnknownFirm { code } => say("import-unknown-firm", [("code", code)]),
            Wrong::UnknownBuyer { code } => say("import-unknown-buyer", [("code", code)]),
            Wrong::UnknownInterpreter { code } => say("import-unknown-interpreter", [("code", code)]),
            Wrong::CodeTwice { code, other } => say("import-code-twice", [("code", code), ("other", other)]),
            Wrong::CompanyDiffers { code, column, other } => {
                say("import-company-differs", [("code", code), ("column", column), ("other", other)])
            }
            Wrong::PersonTwice { name, other } => say("import-person-twice", [("name", name), ("other", other)]),
            Wrong::EndBeforeStart => say("import-end-before-start", []),
            Wrong::LengthMissing => say("import-length-missing", []),
            Wrong::LengthUnlikely { minutes } => say("import-length-unlikely", [("minutes", minutes)]),
            Wrong::TimeSkipped { found } => say("import-time-skipped", [("found", found)]),
            Wrong::FirmBusy { code, other } => say("import-firm-busy", [("code", code), ("other", other)]),
            Wrong::BuyerBusy { code, other } => say("import-buyer-busy", [("code", code), ("other", other)]),
            Wrong::InterpreterBusy { code, other } => {
                say("import-interpreter-busy", [("code", code), ("other", other)])
            }
            Wrong::BoothBusy { booth, other } => say("import-booth-busy", [("booth", booth), ("other", other)]),
        }
    }
}
