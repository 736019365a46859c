//! The template, the invitations and the words.

use std::io::Cursor;

use naru::domain::company::Role;
use naru::workbook::invites::{InviteRow, invites_xlsx};
use naru::workbook::read::read;
use naru::workbook::template::template;

use super::book::checked;

#[test]
fn the_template_imports_with_its_example() {
    let bytes = template(&|id| id.to_owned()).unwrap();

    let checked = checked("template.xlsx", &bytes);

    assert_eq!((checked.problems, checked.warnings, checked.notes), (vec![], vec![], vec![]));
    assert_eq!(checked.plan.unwrap().meetings[0].details.host_wall.to_string(), "2027-03-02 09:40:00");
}

#[test]
fn the_template_is_the_same_file_whenever_it_is_made() {
    let bytes = template(&|id| id.to_owned()).unwrap();

    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut about = String::new();
    std::io::Read::read_to_string(&mut parts.by_name("docProps/core.xml").unwrap(), &mut about).unwrap();
    assert_eq!(about.matches(">2026-01-01T00:00:00Z</dcterms:").count(), 2, "{about}");
}

#[test]
fn invitations_hold_the_link_as_text_and_as_a_picture() {
    let row = InviteRow {
        company: Some("=HYPERLINK(\"http://x\")".into()),
        person: "김하나".into(),
        role: Role::Firm,
        lang: naru::domain::lang::Lang::Ko,
        phone: Some("010-0000-0101".into()),
        email: None,
        link: "https://t.me/naru_bot?start=abc".into(),
        code: "ABCD-EFGH".into(),
        page: None,
        text: "안녕하십니까.\n아래 주소를 눌러 주십시오.".into(),
    };

    let bytes = invites_xlsx(&[row], &|id| id.replace("invites-", "")).unwrap();

    let sheets = read("invites.xlsx", &bytes).unwrap();
    assert_eq!(sheets[0].rows[1].cells[0].value.to_string(), "=HYPERLINK(\"http://x\")");
    assert_eq!(sheets[1].rows[1].cells[0].value.to_string(), "010-0000-0101");
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    assert!((0..zip.len()).any(|at| zip.by_index(at).unwrap().name().unwrap().ends_with(".png")));
}

#[test]
fn every_sentence_is_there_in_both_languages() {
    let ids = |lang: &str| -> std::collections::BTreeSet<String> {
        let path = format!("{}/locales/{lang}/import.ftl", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(path).unwrap();
        let resource = fluent_syntax::parser::parse(source).unwrap();
        let id = |entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
            _ => None,
        };
        resource.body.into_iter().filter_map(id).collect()
    };
    let mut used = std::collections::BTreeSet::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/workbook"))];
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            folders.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let words = std::fs::read_to_string(path).unwrap();
            let ours = |word: &&str| ["import-", "template-", "invites-"].iter().any(|start| word.starts_with(start));
            used.extend(words.split('"').filter(ours).map(str::to_owned));
        }
    }

    assert_eq!(ids("ko"), used);
    assert_eq!(ids("en"), used);
}
