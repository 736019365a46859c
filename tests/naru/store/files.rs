//! Files in the data directory: kept whole or not at all, and swept where a crash left them.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use naru::store::files::{Files, sha256};

use crate::support::{Place, at};

fn lying(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Puts a file there as if it had last been written at this moment.
pub fn left_at(path: &Path, when: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path).unwrap();
    file.set_modified(at(when).into()).unwrap();
}

#[tokio::test]
async fn what_was_given_up_or_left_half_written_goes_and_nothing_else() {
    let place = Place::sqlite();
    let folder = place.folder.join("files");
    let files = Files::new(folder.clone());
    assert_eq!(files.sweep(at("2020-09-14 09:00 KST")).await.unwrap(), 0);
    let kept = files.keep(b"%PDF-1.7").await.unwrap();
    // Half-written, whole but not yet kept, and one that still grows.
    left_at(&folder.join("incoming/0a#1"), "2020-09-13 08:59 KST");
    left_at(&folder.join("incoming/0b"), "2020-09-13 08:59 KST");
    left_at(&folder.join("incoming/0c#1"), "2020-09-13 09:01 KST");
    left_at(&folder.join(&kept[..2]).join(&kept), "2020-09-01 09:00 KST");

    assert_eq!(files.sweep(at("2020-09-13 09:00 KST")).await.unwrap(), 2);

    assert_eq!(lying(&folder.join("incoming")), ["0c#1"]);
    // Only what is kept is told of by its age.
    assert_eq!(files.older(at("2020-09-01 09:00 KST")).await.unwrap(), BTreeSet::new());
    assert_eq!(files.older(at("2020-09-13 09:00 KST")).await.unwrap(), BTreeSet::from([kept.clone()]));
    assert!(files.free().await.unwrap().is_some_and(|free| free > 0));
    assert_eq!(files.read(&kept).await.unwrap(), b"%PDF-1.7");

    let mut writing = files.begin().await.unwrap();
    writing.write(b"%PDF-1.7 given up at its end").await.unwrap();
    let staged = writing.end().await.unwrap();
    assert_eq!(staged.bytes(), 28);
    assert!(files.read(&sha256(b"%PDF-1.7 given up at its end")).await.is_err());
    drop(staged);
    while lying(&folder.join("incoming")).len() > 1 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn a_file_is_removed_unless_somebody_gave_it_again_meanwhile() {
    let place = Place::sqlite();
    let folder = place.folder.join("files");
    let files = Files::new(folder.clone());
    let kept = files.keep(b"MZ").await.unwrap();
    let path = folder.join(&kept[..2]).join(&kept);
    let before = at("2020-09-13 09:00 KST");

    left_at(&path, "2020-09-13 09:01 KST");
    assert!(!files.remove(&kept, before).await.unwrap());
    left_at(&path, "2020-09-13 08:59 KST");
    files.begin().await.unwrap().end().await.unwrap().keep().await.unwrap();
    assert_eq!(files.keep(b"MZ").await.unwrap(), kept);
    assert!(!files.remove(&kept, before).await.unwrap());
    left_at(&path, "2020-09-13 08:59 KST");
    assert!(files.remove(&kept, before).await.unwrap());
    assert!(!path.exists());

    // Gone is gone.
    assert!(files.remove(&kept, before).await.unwrap());
    assert!(files.remove("../etc/passwd", before).await.is_err());
}
