//! The layers of ARCHITECTURE.md, read from the `crate::` paths in `src/`: a module knows those below it, and a few
//! crates are known in one place only.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// From the ground up. Modules of one layer do not know each other.
const LAYERS: [(&str, &[&str]); 9] = [
    ("0", &["domain", "clock"]),
    ("1", &["text", "telegram", "mail", "store", "paper"]),
    ("2a", &["words", "workbook", "papers", "broadcast", "overview"]),
    ("2b", &["conversation", "outbox", "notices", "worker", "face", "restored"]),
    ("2c", &["inbox"]),
    ("3", &["web"]),
    ("4", &["app", "config"]),
    ("5", &["demo"]),
    ("6", &["commands", "main"]),
];

/// Neighbours that know each other all the same, each with its reason.
const NEIGHBOURS: [(&str, &str, &str); 4] = [
    ("clock", "domain", "both are the ground"),
    ("worker", "face", "the menu of a new member of staff is slow work"),
    ("broadcast", "words", "what is owed to a reader is named as it will be worded"),
    ("papers", "workbook", "paper says what the report says"),
];

/// Crates that are known in one place only: the word in the source, and where it may stand.
const KEPT: [(&str, &[&str]); 7] = [
    ("teloxide_core::", &["telegram/"]),
    ("sqlx::", &["store/"]),
    ("askama::", &["web/"]),
    ("std::env::", &["config.rs", "sandbox/", "demo/"]),
    ("Utc::now", &["clock.rs"]),
    ("SystemTime::now", &["clock.rs"]),
    ("Instant::now", &["clock.rs"]),
];

struct Source {
    /// Below `src/`.
    path: String,
    module: String,
    /// Without comments and without tests inside.
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    visit(&root, &mut files);
    let tests: Vec<PathBuf> = files.iter().flat_map(|file| test_modules(file)).collect();
    files.retain(|file| !tests.contains(file));
    let read = |file: PathBuf| {
        let path = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let module = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
        let code: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap()).collect();
        Source { path, module, text: code.join("\n") }
    };
    files.into_iter().map(read).filter(|source| source.module != "lib").collect()
}

/// The files a module has for its tests alone.
fn test_modules(file: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(file).unwrap();
    let folder = match file.ends_with("mod.rs") || file.ends_with("lib.rs") {
        true => file.parent().unwrap().to_owned(),
        false => file.with_extension(""),
    };
    let names = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|after| after.lines().next()?.strip_suffix(';'));
    names.map(|name| folder.join(format!("{name}.rs"))).collect()
}

fn visit(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

/// The modules named after `crate::`, in groups like `use crate::{face, store};` too.
fn known(text: &str) -> BTreeSet<String> {
    let name = |text: &str| {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        text[..end].to_owned()
    };
    let mut found = BTreeSet::new();
    for after in text.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => drop(found.insert(name(after))),
            Some(group) => {
                let mut depth = 0;
                let mut part = String::new();
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => drop(found.insert(name(std::mem::take(&mut part).trim()))),
                        c => part.push(c),
                    }
                }
                found.insert(name(part.trim()));
            }
        }
    }
    found.remove("");
    found
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|(_, modules)| modules.contains(&module))
}

fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
}

#[test]
fn every_module_knows_only_those_below_it() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.module != "sandbox") {
        let Some(own) = layer(&source.module) else {
            wrong.push(format!("src/{}: {} has no layer", source.path, source.module));
            continue;
        };
        for other in known(&source.text).into_iter().filter(|other| *other != source.module) {
            let neighbour = NEIGHBOURS.iter().any(|(one, two, _)| (*one, *two) == (&source.module, &other));
            let below = match layer(&other) {
                Some(layer) => layer < own,
                // The sandbox is nobody's but the demo's, which shows it.
                None => other == "sandbox" && source.module == "demo",
            };
            if !below && !neighbour {
                wrong.push(format!("src/{} knows {other}, which is not below {}", source.path, source.module));
            }
        }
    }
    report(wrong);
}

#[test]
fn the_sandbox_knows_nothing_of_ours() {
    let sandbox = sources().into_iter().filter(|source| source.module == "sandbox");
    report(
        sandbox
            .flat_map(|source| {
                let others = known(&source.text).into_iter().filter(|other| other != "sandbox");
                others.map(|other| format!("src/{} knows {other}", source.path)).collect::<Vec<_>>()
            })
            .collect(),
    );
}

#[test]
fn what_is_kept_in_one_place_stands_nowhere_else() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (word, places) in KEPT {
            if source.text.contains(word) && !places.iter().any(|place| source.path.starts_with(place)) {
                wrong.push(format!("src/{} has {word}", source.path));
            }
        }
    }
    report(wrong);
}

#[test]
fn groups_are_read_too() {
    let found = known("use crate::{face, store::{self, Db}};\nuse crate::text::Args; crate::web::address()");

    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["face", "store", "text", "web"]);
}
