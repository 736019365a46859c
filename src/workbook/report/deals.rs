//! 계약·수출: what was signed and shipped, each with its proof. Nothing tells Naru of these yet: follow-up and proofs will
//! fill the lines below the headings, and the formulas over them count nothing until then.

use anyhow::Result;

use super::page::{Column, Page, Shown};
use super::words::Options;

pub const FIRM_CODE: &str = "report-firm-code";
pub const STAGE: &str = "report-stage";
pub const DOLLARS: &str = "report-deal-dollars";

const COLUMNS: [Column; 11] = [
    (FIRM_CODE, 10, Shown::Text),
    ("report-firm", 24, Shown::Text),
    ("report-buyer-code", 10, Shown::Text),
    ("report-buyer", 24, Shown::Text),
    (STAGE, 12, Shown::Text),
    ("report-day", 12, Shown::Day),
    ("report-deal-amount", 16, Shown::Number),
    ("report-deal-currency", 8, Shown::Text),
    (DOLLARS, 16, Shown::Number),
    ("report-proof", 30, Shown::Text),
    ("report-confirmed", 30, Shown::Text),
];

pub fn page(options: Options) -> Result<Page> {
    Page::small(options, "report-deals", &COLUMNS)
}
