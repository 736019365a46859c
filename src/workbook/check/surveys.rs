//! The sheet 설문: what the cohort asks besides. Its questions are answered by whoever likes to.

use super::codes::{self, Codes};
use super::findings::Findings;
use super::table::{Line, Table};
use crate::domain::cohort::Bilingual;
use crate::domain::meeting::PartySide;
use crate::domain::survey::{Kind, SurveyDetails};
use crate::workbook::cell::Value;
use crate::workbook::headers::Column;
use crate::workbook::problem::Wrong;
use crate::workbook::values;
use crate::workbook::warning::Unusual;

const LONGEST: usize = 300;
/// What a button shows of it on a small telephone.
const LONGEST_CHOICE: usize = 40;
const MOST_CHOICES: usize = 20;
/// More than this nobody answers.
const MOST: usize = 30;

pub fn read(table: &Table, findings: &mut Findings) -> Vec<SurveyDetails> {
    // Nothing else is called by these codes, so they may be the same as a company's.
    let mut codes = Codes::default();
    let mut questions: Vec<SurveyDetails> = Vec::new();
    for line in &table.lines {
        let Some(question) = question(line, &mut codes, findings) else { continue };
        let position = questions.len() as i64 + 1;
        questions.push(SurveyDetails { position, ..question });
    }
    if let Some(line) = table.lines.first().filter(|_| questions.len() > MOST) {
        findings.wrong(line.sheet(), Wrong::TooMany { count: questions.len(), most: MOST });
    }
    questions
}

fn question(line: &Line, codes: &mut Codes, findings: &mut Findings) -> Option<SurveyDetails> {
    line.need(Column::Kind, findings);
    line.need(Column::Title, findings);
    let party = |value: &Value| values::party(&value.to_string());
    let side = line.read(Column::Side, party, |found| Wrong::NotAParty { found }, findings).flatten();
    let kind = |value: &Value| values::survey_kind(&value.to_string());
    let kind = line.read(Column::Kind, kind, |found| Wrong::NotASurveyKind { found }, findings);
    let ko = line.text(Column::Title, LONGEST, findings).unwrap_or_default();
    let en = line.text(Column::EnglishTitle, LONGEST, findings);
    // Firms and interpreters read Korean; nobody else misses the English.
    let is_for_buyers = matches!(side, None | Some(PartySide::Buyer));
    if is_for_buyers && en.is_none() && !ko.is_empty() && !ko.is_ascii() && !line.has(Column::EnglishTitle) {
        let column = line.heading(Column::EnglishTitle);
        findings.unusual(line.at(Column::EnglishTitle), Unusual::EnglishMissing { column });
    }
    let kind = match kind {
        Some(Kind::Choice(_)) => Some(Kind::Choice(choices(line, is_for_buyers, findings)?)),
        Some(Kind::Number | Kind::Scale | Kind::Text) => {
            for column in [Column::Choices, Column::EnglishChoices].into_iter().filter(|column| line.has(*column)) {
                findings.wrong(line.at(column), Wrong::ChoicesNeedless);
            }
            kind
        }
        None => None,
    };
    let code = match codes::given(line, findings) {
        Some(code) => {
            codes.take(&code, line.at(Column::Code), findings);
            code
        }
        None if ko.is_empty() => return None,
        None => codes.make("Q", &ko, line.at(Column::Code), findings),
    };
    let words = Bilingual { en: en.unwrap_or_else(|| ko.clone()), ko };
    Some(SurveyDetails { code, position: 0, side, kind: kind?, words })
}

fn choices(line: &Line, is_for_buyers: bool, findings: &mut Findings) -> Option<Vec<Bilingual>> {
    let ko = listed(line, Column::Choices, findings);
    let en = listed(line, Column::EnglishChoices, findings);
    if ko.len() < 2 {
        findings.wrong(line.at(Column::Choices), Wrong::ChoicesMissing);
        return None;
    }
    if ko.len() > MOST_CHOICES {
        findings.wrong(line.at(Column::Choices), Wrong::TooMany { count: ko.len(), most: MOST_CHOICES });
        return None;
    }
    if !en.is_empty() && ko.len() != en.len() {
        let what = Wrong::ChoicesDiffer { ko: ko.len(), en: en.len() };
        findings.wrong(line.at(Column::EnglishChoices), what);
        return None;
    }
    if en.is_empty() && is_for_buyers && !ko.iter().all(|choice| choice.is_ascii()) {
        let column = line.heading(Column::EnglishChoices);
        findings.unusual(line.at(Column::EnglishChoices), Unusual::EnglishMissing { column });
    }
    let en = if en.is_empty() { ko.clone() } else { en };
    Some(ko.into_iter().zip(en).map(|(ko, en)| Bilingual { ko, en }).collect())
}

/// The choices of a cell, by its line breaks, else by semicolons, else by slashes: what stands inside of one may have
/// what does not part them.
fn listed(line: &Line, column: Column, findings: &mut Findings) -> Vec<String> {
    let Some(value) = line.value(column) else { return Vec::new() };
    let text = value.to_string();
    let marks = [['\n', '\r'], [';', '；'], ['/', '／']];
    let by = marks.into_iter().find(|marks| text.contains(*marks)).unwrap_or(['/', '／']);
    let mut choices: Vec<String> = Vec::new();
    for choice in text.split(by).map(str::trim).filter(|choice| !choice.is_empty()) {
        if choice.chars().count() > LONGEST_CHOICE {
            let what = Wrong::ChoiceLong { found: choice.to_owned(), most: LONGEST_CHOICE };
            findings.wrong(line.at(column), what);
        }
        let is_known = choices.iter().any(|known| codes::key(known) == codes::key(choice));
        if is_known {
            findings.wrong(line.at(column), Wrong::ChoiceTwice { found: choice.to_owned() });
        }
        choices.push(choice.to_owned());
    }
    choices
}
