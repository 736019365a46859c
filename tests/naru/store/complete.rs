//! What the rest of these tests leave out, found in the source itself.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push((path.clone(), fs::read_to_string(&path).unwrap())),
            }
        }
    }
    found
}

/// The public name of a file's module: `scenes/load.rs` is part of `scenes`.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store")).unwrap();
    inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// How a function is written where it is called.
fn calls(module: &str, is_public: bool, is_method: bool, name: &str) -> Vec<String> {
    match (is_method, is_public) {
        (true, _) => vec![format!(".{name}(")],
        (false, true) => vec![format!("{module}::{name}("), format!("{module}::{name}::<")],
        (false, false) => vec![format!("::{name}(")],
    }
}

#[test]
fn every_query_is_run_on_both_databases() {
    let store = sources("src/store");
    let (_, root) = store.iter().find(|(path, _)| path.ends_with("store/mod.rs")).unwrap();
    let told: String = sources("tests/naru/store").into_iter().map(|(_, text)| text + "\n").collect();
    let code = told.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");

    let mut missing = Vec::new();
    let mut found = 0;
    for (path, text) in &store {
        let module = module(path);
        let is_public = root.contains(&format!("pub mod {module};"));
        let text = text.split("#[cfg(test)]").next().unwrap();
        for after in text.split("pub async fn ").skip(1) {
            let name: String = after.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect();
            let is_method = after.split(')').next().unwrap().contains("self");
            found += 1;
            if !calls(&module, is_public, is_method, &name).iter().any(|call| code.contains(call)) {
                missing.push(format!("{module}::{name}"));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(found > 150, "only {found} queries were found: this test no longer reads the store");
}

/// Only these stories run on SQLite alone: what they are about is not in PostgreSQL.
#[test]
fn stories_of_one_database_are_few() {
    let alone: Vec<String> = sources("tests/naru/store")
        .iter()
        .filter(|(path, _)| !path.ends_with("complete.rs"))
        .flat_map(|(_, text)| {
            let parts: Vec<&str> = text.split("#[tokio::test").skip(1).collect();
            parts.iter().filter_map(|part| part.split("async fn ").nth(1)).map(str::to_owned).collect::<Vec<_>>()
        })
        .map(|after| after.split('(').next().unwrap().to_owned())
        .collect();
    assert!(alone.len() <= 8, "{alone:#?}");
}

/// A statement after a RETURNING row is never run by a fetch, and a savepoint would stay open; and a writer raced
/// against a timeout may have committed what its caller takes for lost.
#[test]
fn a_query_is_one_statement_and_the_writer_is_never_raced() {
    for (path, text) in sources("src/store") {
        let literals = text.split('"').skip(1).step_by(2);
        let piled = literals.filter(|text| {
            let text = text.trim_start();
            let is_query = ["select", "insert", "update", "delete", "with"].iter().any(|verb| text.starts_with(verb));
            is_query && text.contains(';')
        });
        assert_eq!(piled.collect::<Vec<_>>(), Vec::<&str>::new(), "{}", path.display());
        if path.ends_with("writer.rs") {
            for racing in ["select!", "timeout(", "abort("] {
                assert!(!text.contains(racing), "the writer is under {racing}");
            }
        }
    }
}
