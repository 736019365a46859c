//! What asks for a look without refusing the workbook, and what was made up or passed over. Values here, words in
//! `import.ftl`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::place::Place;
use super::{Words, quoted, say};

/// Something staff should look at; one warning gathers all the places it holds for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    pub at: Vec<Place>,
    pub what: Unusual,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unusual {
    /// Before 08:00 or after 21:00 on the host's clock.
    HostHours,
    /// Before 08:00 or after 21:00 on the buyer's clock.
    BuyerHours,
    LunchTime,
    HostWeekend,
    BuyerWeekend,
    OnHoliday {
        country: String,
        day: NaiveDate,
        name: String,
    },
    TelegramBlocked {
        country: String,
    },
    KeptTooShort {
        keep_days: i64,
        last_follow_up: i64,
    },
    EnglishMissing {
        column: String,
    },
    RegistrationNumber {
        found: String,
    },
    TimeTwice {
        found: String,
    },
    ZoneElsewhere {
        zone: String,
        country: String,
    },
    OutsideCohort,
    NoMeeting,
}

/// Something made up or passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub at: Place,
    pub what: Remark,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    SheetNotRead,
    ColumnNotRead { column: String },
    LineNotRead { line: String },
    CodeMade { code: String, name: String },
    ZoneTaken { zone: String, country: String },
}

impl Warning {
    pub fn words(&self) -> Words {
        const SHOWN: usize = 5;
        let mut places: Vec<String> = self.at.iter().take(SHOWN).map(Place::to_string).collect();
        if self.at.len() > SHOWN {
            places.push("…".into());
        }
        let (id, mut args) = self.what.words();
        args.push(("places", places.join(", ")));
        args.push(("count", self.at.len().to_string()));
        (id, args)
    }
}

impl Unusual {
    fn words(&self) -> Words {
        match self {
            Unusual::HostHours => say("import-host-hours", []),
            Unusual::BuyerHours => say("import-buyer-hours", []),
            Unusual::LunchTime => say("import-lunch-time", []),
            Unusual::HostWeekend => say("import-host-weekend", []),
            Unusual::BuyerWeekend => say("import-buyer-weekend", []),
            Unusual::OnHoliday { country, day, name } => {
                say("import-on-holiday", [("country", country), ("day", day), ("name", &quoted(name))])
            }
            Unusual::TelegramBlocked { country } => say("import-telegram-blocked", [("country", country)]),
            Unusual::KeptTooShort { keep_days, last_follow_up } => {
                say("import-kept-too-short", [("keep", keep_days), ("last", last_follow_up)])
            }
            Unusual::EnglishMissing { column } => say("import-english-missing", [("column", &quoted(column))]),
            Unusual::RegistrationNumber { found } => say("import-registration-number", [("found", &quoted(found))]),
            Unusual::TimeTwice { found } => say("import-time-twice", [("found", &quoted(found))]),
            Unusual::ZoneElsewhere { zone, country } => {
                say("import-zone-elsewhere", [("zone", zone), ("country", country)])
            }
            Unusual::OutsideCohort => say("import-outside-cohort", []),
            Unusual::NoMeeting => say("import-no-meeting", []),
        }
    }
}

impl Note {
    pub fn words(&self) -> Words {
        let (id, mut args) = self.what.words();
        args.push(("place", self.at.to_string()));
        (id, args)
    }
}

impl Remark {
    fn words(&self) -> Words {
        match self {
            Remark::SheetNotRead => say("import-sheet-not-read", []),
            Remark::ColumnNotRead { column } => say("import-column-not-read", [("column", &quoted(column))]),
            Remark::LineNotRead { line } => say("import-line-not-read", [("line", &quoted(line))]),
            Remark::CodeMade { code, name } => say("import-code-made", [("code", code), ("name", &quoted(name))]),
            Remark::ZoneTaken { zone, country } => say("import-zone-taken", [("zone", zone), ("country", country)]),
        }
    }
}
