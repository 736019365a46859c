//! The string literals of `src/`, without comments and tests, and which of them are asked to be said.

use std::path::Path;

#[derive(Debug)]
pub struct Literal {
    pub file: String,
    pub line: usize,
    pub text: String,
    /// Whether it stands among the arguments of `say`, `label` or `has`.
    pub is_said: bool,
}

pub fn literals() -> Vec<Literal> {
    let mut found = Vec::new();
    visit(&super::files::root().join("src"), &mut found);
    found
}

fn visit(path: &Path, found: &mut Vec<Literal>) {
    if path.is_dir() {
        let mut entries: Vec<_> =
            std::fs::read_dir(path).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| visit(entry, found));
    } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
        let source = std::fs::read_to_string(path).expect("a text file");
        let file = path.strip_prefix(super::files::root()).expect("inside the project").display().to_string();
        found.extend(in_source(&source).into_iter().map(|literal| Literal { file: file.clone(), ..literal }));
    }
}

/// Reads Rust just well enough: comments, characters and all kinds of strings.
pub fn in_source(source: &str) -> Vec<Literal> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    // For each open bracket, whether it belongs to a call that says something.
    let mut calls: Vec<bool> = Vec::new();
    let mut word = String::new();
    let mut at = 0;
    while let Some(char) = source[at..].chars().next() {
        let rest = &source[at..];
        let step = match char {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '\'' => character(rest),
            '"' => {
                let (text, length) = string(rest, &word);
                let line = source[..at].matches('\n').count() + 1;
                found.push(Literal { file: String::new(), line, text, is_said: calls.iter().any(|call| *call) });
                length
            }
            _ => char.len_utf8(),
        };
        match char {
            '(' => calls.push(["say", "label", "has"].contains(&word.as_str())),
            '[' | '{' => calls.push(false),
            ')' | ']' | '}' => drop(calls.pop()),
            _ => {}
        }
        match char.is_alphanumeric() || char == '_' || char == '#' {
            true => word.push(char),
            false => word.clear(),
        }
        at += step;
    }
    found
}

/// The content and the length of a string that starts at its quote; the word before says whether it is raw.
fn string(rest: &str, word: &str) -> (String, usize) {
    let hashes =
        word.trim_start_matches(['b', 'c']).strip_prefix('r').filter(|hashes| hashes.chars().all(|char| char == '#'));
    if let Some(hashes) = hashes {
        let end = format!("\"{hashes}");
        let length = rest[1..].find(&end).map_or(rest.len(), |at| at + 1 + end.len());
        return (rest[1..length - end.len()].to_owned(), length);
    }
    let mut escaped = false;
    for (at, char) in rest.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return (rest[1..at].to_owned(), at + 1),
            _ => {}
        }
    }
    (rest[1..].to_owned(), rest.len())
}

/// The length of `'x'` or `'\u{1F600}'`; of a lifetime, its quote alone.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[2..].char_indices().skip(1).find(|(_, char)| *char == '\'').map_or(1, |(at, _)| at + 3),
        Some(_) => chars.next().filter(|(_, char)| *char == '\'').map_or(1, |(at, _)| at + 1),
        None => 1,
    }
}
