//! Plain words that work like commands, in either language: 일정 and schedule do the same. The words themselves stand
//! in `commands.ftl`, so that they can be told to people and understood from the same line.

use std::collections::HashMap;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization as _;

use super::{Args, label};
use crate::domain::lang::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    Home,
    Cancel,
    Back,
    Schedule,
    Preparations,
    Log,
    /// What came of the meetings.
    News,
    Deals,
    Samples,
    Catalog,
    Help,
    Language,
    Privacy,
    Settings,
    /// Answers to a question, never commands.
    Yes,
    No,
    /// Staff only.
    Today,
    Announcements,
    Report,
}

/// Each word and the message that lists its forms, parted by commas.
const FORMS: [(Word, &str); 19] = [
    (Word::Home, "word-home"),
    (Word::Cancel, "word-cancel"),
    (Word::Back, "word-back"),
    (Word::Schedule, "word-schedule"),
    (Word::Preparations, "word-preparations"),
    (Word::Log, "word-log"),
    (Word::News, "word-news"),
    (Word::Deals, "word-deals"),
    (Word::Samples, "word-samples"),
    (Word::Catalog, "word-catalog"),
    (Word::Help, "word-help"),
    (Word::Language, "word-language"),
    (Word::Privacy, "word-privacy"),
    (Word::Settings, "word-settings"),
    (Word::Yes, "word-yes"),
    (Word::No, "word-no"),
    (Word::Today, "word-today"),
    (Word::Announcements, "word-announcements"),
    (Word::Report, "word-report"),
];

/// The command that a message amounts to: the whole message must be the word, give or take case, spaces and
/// punctuation.
pub fn command_word(input: &str) -> Option<Word> {
    static WORDS: OnceLock<HashMap<String, Word>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let each = Lang::ALL.into_iter().flat_map(|lang| FORMS.map(|(word, id)| (label(lang, id, &Args::new()), word)));
        each.flat_map(|(forms, word)| forms.split(',').map(|form| (key(form), word)).collect::<Vec<_>>()).collect()
    });
    // Nobody writes a command longer than this, and people do send whole files as text.
    (input.len() <= 64).then(|| words.get(&key(input)).copied())?
}

fn key(word: &str) -> String {
    word.nfkc().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether somebody wrote just these words, however they spaced and punctuated them.
pub fn are_same(words: &str, input: &str) -> bool {
    let said = key(input);
    !said.is_empty() && key(words) == said
}

/// Whether the whole message is one of the words a message of the files lists, in either language.
pub fn is_one_of(id: &str, input: &str) -> bool {
    let said = key(input);
    let forms = Lang::ALL.map(|lang| label(lang, id, &Args::new()));
    let fits = input.len() <= 96 && !said.is_empty();
    fits && forms.iter().flat_map(|forms| forms.split(',')).any(|form| key(form) == said)
}
