//! What refuses a workbook. Values here, words in `import.ftl`; what might be a resident number is masked before it
//! gets here.

use serde::{Deserialize, Serialize};

use super::place::Place;
use super::{Words, quoted, say};

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
    NotAgainOrNot {
        found: String,
    },
    NotNeededOrNot {
        found: String,
    },
    NotCounts {
        found: String,
    },
    NotAUnit {
        found: String,
    },
    NotMoney {
        found: String,
    },
    NotRates {
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
    NotAProof {
        found: String,
    },
    NotARole {
        found: String,
    },
    NotAParty {
        found: String,
    },
    NotASurveyKind {
        found: String,
    },
    /// A question of choices with fewer than two.
    ChoicesMissing,
    /// Choices where a question has none to choose from.
    ChoicesNeedless,
    /// Not as many in one language as in the other.
    ChoicesDiffer {
        ko: usize,
        en: usize,
    },
    ChoiceTwice {
        found: String,
    },
    ChoiceLong {
        found: String,
        most: usize,
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
    /// Start and end do not make the minutes beside them.
    LengthDiffers {
        minutes: i64,
        by_end: i64,
    },
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
            Wrong::ColumnMissing { column } => say("import-column-missing", [("column", &quoted(column))]),
            Wrong::LineMissing { line } => say("import-line-missing", [("line", &quoted(line))]),
            Wrong::ValueMissing { column } => say("import-value-missing", [("column", &quoted(column))]),
            Wrong::FormulaWithoutValue => say("import-formula-without-value", []),
            Wrong::CellError { found } => say("import-cell-error", [("found", &quoted(found))]),
            Wrong::TooLong { column, length, most } => {
                say("import-too-long", [("column", &quoted(column)), ("length", length), ("most", most)])
            }
            Wrong::TooMany { count, most } => say("import-too-many", [("count", count), ("most", most)]),
            Wrong::ResidentNumber { masked } => say("import-resident-number", [("masked", &quoted(masked))]),
            Wrong::NotADate { found } => say("import-not-a-date", [("found", &quoted(found))]),
            Wrong::NotATime { found } => say("import-not-a-time", [("found", &quoted(found))]),
            Wrong::NotADateTime { found } => say("import-not-a-date-time", [("found", &quoted(found))]),
            Wrong::NotMinutes { found } => say("import-not-minutes", [("found", &quoted(found))]),
            Wrong::NotDays { found } => say("import-not-days", [("found", &quoted(found))]),
            Wrong::NotAgainOrNot { found } => say("import-not-again-or-not", [("found", &quoted(found))]),
            Wrong::NotCounts { found } => say("import-not-counts", [("found", &quoted(found))]),
            Wrong::NotAUnit { found } => say("import-not-a-unit", [("found", &quoted(found))]),
            Wrong::NotNeededOrNot { found } => say("import-not-needed-or-not", [("found", &quoted(found))]),
            Wrong::NotQuietHours { found } => say("import-not-quiet-hours", [("found", &quoted(found))]),
            Wrong::NotMoney { found } => say("import-not-money", [("found", &quoted(found))]),
            Wrong::NotRates { found } => say("import-not-rates", [("found", &quoted(found))]),
            Wrong::NotALanguage { found } => say("import-not-a-language", [("found", &quoted(found))]),
            Wrong::NotAMode { found } => say("import-not-a-mode", [("found", &quoted(found))]),
            Wrong::NotASide { found } => say("import-not-a-side", [("found", &quoted(found))]),
            Wrong::NotAProof { found } => say("import-not-a-proof", [("found", &quoted(found))]),
            Wrong::NotARole { found } => say("import-not-a-role", [("found", &quoted(found))]),
            Wrong::NotAParty { found } => say("import-not-a-party", [("found", &quoted(found))]),
            Wrong::NotASurveyKind { found } => say("import-not-a-survey-kind", [("found", &quoted(found))]),
            Wrong::ChoicesMissing => say("import-choices-missing", []),
            Wrong::ChoicesNeedless => say("import-choices-needless", []),
            Wrong::ChoicesDiffer { ko, en } => say("import-choices-differ", [("ko", ko), ("en", en)]),
            Wrong::ChoiceTwice { found } => say("import-choice-twice", [("found", &quoted(found))]),
            Wrong::ChoiceLong { found, most } => say("import-choice-long", [("found", &quoted(found)), ("most", most)]),
            Wrong::NotAnEmail { found } => say("import-not-an-email", [("found", &quoted(found))]),
            Wrong::NotALink { found } => say("import-not-a-link", [("found", &quoted(found))]),
            Wrong::NotACode { found } => say("import-not-a-code", [("found", &quoted(found))]),
            Wrong::UnknownCountry { found } => say("import-unknown-country", [("found", &quoted(found))]),
            Wrong::UnknownZone { found } => say("import-unknown-zone", [("found", &quoted(found))]),
            Wrong::ZoneNeeded { country } => say("import-zone-needed", [("country", country)]),
            Wrong::UnknownFirm { code } => say("import-unknown-firm", [("code", code)]),
            Wrong::UnknownBuyer { code } => say("import-unknown-buyer", [("code", code)]),
            Wrong::UnknownInterpreter { code } => say("import-unknown-interpreter", [("code", code)]),
            Wrong::CodeTwice { code, other } => say("import-code-twice", [("code", code), ("other", other)]),
            Wrong::CompanyDiffers { code, column, other } => {
                say("import-company-differs", [("code", code), ("column", &quoted(column)), ("other", other)])
            }
            Wrong::PersonTwice { name, other } => {
                say("import-person-twice", [("name", &quoted(name)), ("other", other)])
            }
            Wrong::EndBeforeStart => say("import-end-before-start", []),
            Wrong::LengthMissing => say("import-length-missing", []),
            Wrong::LengthDiffers { minutes, by_end } => {
                say("import-length-differs", [("minutes", minutes), ("byend", by_end)])
            }
            Wrong::LengthUnlikely { minutes } => say("import-length-unlikely", [("minutes", minutes)]),
            Wrong::TimeSkipped { found } => say("import-time-skipped", [("found", &quoted(found))]),
            Wrong::FirmBusy { code, other } => say("import-firm-busy", [("code", code), ("other", other)]),
            Wrong::BuyerBusy { code, other } => say("import-buyer-busy", [("code", code), ("other", other)]),
            Wrong::InterpreterBusy { code, other } => {
                say("import-interpreter-busy", [("code", code), ("other", other)])
            }
            Wrong::BoothBusy { booth, other } => {
                say("import-booth-busy", [("booth", &quoted(booth)), ("other", other)])
            }
        }
    }
}
