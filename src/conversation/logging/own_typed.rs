//! Words at one of the cohort's own questions: a choice as it reads or by its number, a score, a number, a text.

use anyhow::Result;

use super::super::late;
use super::super::turn::Turn;
use super::desk::Desk;
use super::{own, typed};
use crate::domain::cohort::Bilingual;
use crate::domain::ids::SurveyId;
use crate::domain::log::OwnAnswer;
use crate::domain::survey::{Kind, SurveyQuestion};
use crate::telegram::incoming::Said;
use crate::text::words::is_one_of;
use crate::text::{Args, read_count, say};

/// In characters.
const LONGEST: usize = 1000;
/// Either way; a spreadsheet shows more than that rounded.
const MOST: i64 = 999_999_999_999;

pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, id: SurveyId, said: &Said) -> Result<()> {
    let all = own::asked(turn, desk).await?;
    let Some(question) = all.iter().find(|question| question.id == id) else {
        return own::gone(turn, desk, Some(id)).await;
    };
    let text = said.text.trim();
    if let Some(answer) = read(question, text) {
        if matches!(answer, OwnAnswer::Text(_)) && late::is_late(turn) {
            return late::keep(turn, said).await;
        }
        turn.keep_answer(said).await?;
        return own::answer(turn, desk, question, Some(answer)).await;
    }
    if is_one_of("log-own-skip-words", text) {
        turn.keep_answer(said).await?;
        return own::go_on(turn, desk, &all, id).await;
    }
    let (id, limit) = match question.details.kind {
        Kind::Choice(_) | Kind::Scale => ("log-unread", 0),
        Kind::Number => ("log-own-number-unread", 0),
        Kind::Text => ("log-remark-long", LONGEST),
    };
    turn.first(say(turn.lang, id, &Args::new().with("limit", limit)));
    own::ask(turn, desk, question.id).await
}

fn read(question: &SurveyQuestion, text: &str) -> Option<OwnAnswer> {
    match &question.details.kind {
        Kind::Choice(choices) => {
            let is_it = |choice: &Bilingual| [&choice.ko, &choice.en].into_iter().any(|words| key(words) == key(text));
            let by_number = || counted(text).filter(|number| (1..=choices.len()).contains(number)).map(|one| one - 1);
            choices.iter().position(is_it).or_else(by_number).map(OwnAnswer::Choice)
        }
        Kind::Scale => typed::score(text).map(OwnAnswer::Scale),
        Kind::Number => number(text).map(OwnAnswer::Number),
        // Words that pass it over are no answer.
        Kind::Text if is_one_of("log-own-skip-words", text) => None,
        Kind::Text => (1..=LONGEST).contains(&text.chars().count()).then(|| OwnAnswer::Text(text.to_owned())),
    }
}

/// What words are compared by; signs alone stay as they are.
fn key(text: &str) -> String {
    let letters: String = text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if letters.is_empty() { text.trim().to_owned() } else { letters }
}

/// `2`, `2번`, `no. 2`
fn counted(text: &str) -> Option<usize> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let around: String = text.chars().filter(|char| char.is_alphabetic()).flat_map(char::to_lowercase).collect();
    (around.is_empty() || is_one_of("log-own-choice-words", &around)).then(|| digits.parse().ok())?
}

/// `12`, `-3`, `3,000개`, `3만 명`, `5 people`; not `3.5`, nor `5m`, which may be five million.
fn number(text: &str) -> Option<i64> {
    let (minus, rest) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (-1, rest.trim_start()),
        None => (1, text),
    };
    let count = read_count(rest).filter(|count| count.unit.as_deref() != Some("m"))?;
    (count.number <= MOST).then_some(minus * count.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_whole_or_not_at_all() {
        let read = [
            ("12", 12),
            ("-3", -3),
            ("3,000", 3_000),
            ("3,000개", 3_000),
            ("5 people", 5),
            ("0", 0),
            ("3만명", 30_000),
        ];
        for (text, expected) in read {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        for text in ["", "열둘", "3.5", "만족", "5m", "1,5", "12-15", "3/4", "9999999999999", "20년 9월"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
