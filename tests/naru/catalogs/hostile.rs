//! A thousand hostile names and contents: none escapes the data directory, and none panics.

use std::path::Path;

use naru::domain::file_kind::{FileKind, Seen, contents_at};
use naru::domain::file_name::{LONGEST, misleads, safe, shown};
use naru::store::files::{Files, sha256};
use proptest::prelude::*;

use super::files::everything;
use crate::support::Place;

const CASES: u32 = 1_000;

/// Names as attackers, broken systems and plain bad luck make them.
fn names() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "../",
        "..\\",
        "/",
        "\\",
        "\0",
        "\n",
        "\r",
        "\t",
        ".",
        "..",
        "C:",
        "~",
        "$HOME",
        "%2e%2e%2f",
        "con",
        "NUL",
        "com1",
        "lpt9.",
        "aux.pdf",
        "\u{202e}",
        "\u{200b}",
        "\u{feff}",
        "\u{2066}",
        "가",
        "각",
        "é",
        "😀",
        ".pdf",
        ".exe",
        ".PDF",
        ".tar.gz",
        "<b>",
        "&amp;",
        "'",
        "\"",
        "*",
        "?",
        "|",
        ":",
        " ",
        "a",
        "catalog",
        "-rf",
    ]);
    let pieced = prop::collection::vec(bits, 0..60).prop_map(|bits| bits.concat());
    prop_oneof![3 => pieced, 1 => ".{0,400}", 1 => Just("x".repeat(5_000))]
}

/// Contents that begin like something and go on like nothing.
fn contents() -> impl Strategy<Value = Vec<u8>> {
    let begins = prop::sample::select(vec![
        &b"%PDF-1.7"[..],
        b"MZ",
        b"\x7fELF",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"PK\x01\x02",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"RIFF\xff\xff\xff\xffWEBP",
        b"\0\0\0\x18ftyp",
        b"#!",
        b"<html",
        b"",
    ]);
    let ends = prop::sample::select(vec![
        &b""[..],
        b"PK\x05\x06",
        b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
    ]);
    (begins, prop::collection::vec(any::<u8>(), 0..700), ends)
        .prop_map(|(begin, middle, end)| [begin, &middle, end].concat())
}

fn is_below(path: &Path, folder: &Path) -> bool {
    path.canonicalize().unwrap().starts_with(folder.canonicalize().unwrap())
}

#[test]
fn no_name_or_content_escapes_or_panics() {
    let place = Place::sqlite();
    let folder = place.folder.join("files");
    let files = Files::new(folder.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);

    let told = runner.run(&(names(), contents()), |(name, content)| {
        let kept = runtime.block_on(async {
            let mut writing = files.begin().await.unwrap();
            for piece in content.chunks(97) {
                writing.write(piece).await.unwrap();
            }
            writing.finish().await.unwrap()
        });
        prop_assert_eq!(&kept.sha256, &sha256(&content));
        let kind = FileKind::from_mime(&kept.mime);
        let called = safe(Some(&name), kind);
        prop_assert!(called.chars().count() <= LONGEST && called.len() <= 255, "{called}");
        let odd = |char: char| char.is_control() || "/\\<>:\"|?*\u{202e}\u{200b}\u{feff}\u{2066}".contains(char);
        prop_assert!(!called.contains(odd), "{called:?}");
        prop_assert!(!called.starts_with('.') && called.contains('.'), "{called:?}");
        let end = called.rsplit_once('.').unwrap().1;
        prop_assert!(kind.extensions().contains(&end), "{called:?} of {kind:?}");
        // The name as it would be on the reader's disk.
        let there = Path::new("/downloads").join(&called);
        prop_assert_eq!(there.parent(), Some(Path::new("/downloads")));
        // None of these may panic, whatever they say.
        shown(Some(&name));
        misleads(Some(&name), kind);
        prop_assert!(runtime.block_on(files.read(&name)).is_err());
        Ok(())
    });

    told.unwrap();
    let all = everything(&place.folder);
    assert!(all.iter().all(|path| is_below(path, &folder)), "{all:?}");
    for path in all {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(sha256(&std::fs::read(&path).unwrap()), name);
    }
    // What is cut off anywhere says something too.
    for whole in [super::refusals::locked_zip(), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".repeat(20)] {
        for end in 0..whole.len() {
            let head = whole[..end].to_vec();
            contents_at(&head);
            Seen { bytes: end as u64, head: head.clone(), tail: head.clone(), contents: head }.kind();
        }
    }
}
