//! Codes: each stands for one company, person or meeting. A missing one is made from what it is for, never from its
//! place in the list, so that a line put in above does not turn one company into another at the next import.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use super::findings::Findings;
use super::table::Line;
use crate::workbook::headers::Column;
use crate::workbook::place::Place;
use crate::workbook::problem::Wrong;
use crate::workbook::warning::Remark;

const LONGEST: usize = 40;

/// The codes of everyone who can be named in a schedule.
#[derive(Default)]
pub struct Codes(HashMap<String, Place>);

impl Codes {
    /// Reports a code that already stands for something else.
    pub fn take(&mut self, code: &str, at: Place, findings: &mut Findings) {
        match self.0.get(&key(code)) {
            Some(other) => findings.wrong(at, Wrong::CodeTwice { code: code.to_owned(), other: other.clone() }),
            None => {
                self.0.insert(key(code), at);
            }
        }
    }

    /// A code for what has none, the same at every import.
    pub fn make(&mut self, letter: &str, name: &str, at: Place, findings: &mut Findings) -> String {
        let digest = data_encoding::BASE32_NOPAD.encode(&Sha256::digest(key(name)));
        let lengths = 4..digest.len();
        let codes = lengths.map(|length| format!("{letter}-{}", &digest[..length]));
        let code = codes.into_iter().find(|code| !self.0.contains_key(&key(code))).unwrap_or(digest.clone());
        self.0.insert(key(&code), at.clone());
        findings.note(at, Remark::CodeMade { code: code.clone(), name: name.to_owned() });
        code
    }
}

/// What a code is compared by: `f01` and `Ｆ01` are F01.
pub fn key(code: &str) -> String {
    code.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// The code a line gives, if it gives one.
pub fn given(line: &Line, findings: &mut Findings) -> Option<String> {
    let code = line.value(Column::Code)?.to_string();
    if code.chars().count() > LONGEST || code.chars().any(|c| c.is_whitespace() || c.is_control()) {
        findings.wrong(line.at(Column::Code), Wrong::NotACode { found: code });
        return None;
    }
    Some(code)
}
