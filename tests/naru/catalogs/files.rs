//! Files by their content, and how they are kept.

use std::io::Write as _;

use futures::StreamExt as _;
use naru::domain::file_kind::{FileKind, Seen};
use naru::store::files::{Files, sha256};

use super::refusals::locked_zip;
use crate::support::Place;

fn seen(bytes: &[u8]) -> FileKind {
    let contents = naru::domain::file_kind::contents_at(bytes).and_then(|at| bytes.get(at as usize..));
    let contents = contents.unwrap_or_default().to_vec();
    Seen { bytes: bytes.len() as u64, head: bytes.to_vec(), tail: bytes.to_vec(), contents }.kind()
}

pub fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in entries {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(2048, 0);
    bytes[30] = 9;
    bytes[48] = 1;
    let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes[1024 + 128..1024 + 128 + name.len()].copy_from_slice(&name);
    bytes
}

/// A zip with a program, whose list is so long that its beginning lies outside of what is looked at.
fn long_listed() -> Vec<u8> {
    let whole = zip(&[("setup.exe", "MZ")]);
    let end = whole.len() - 22;
    let list = u32::from_le_bytes(whole[end + 16..end + 20].try_into().unwrap()) as usize;
    let mut entry = whole[list..end].to_vec();
    entry[30..32].copy_from_slice(&u16::MAX.to_le_bytes());
    entry.extend(std::iter::repeat_n(0, u16::MAX as usize));
    let mut long = whole[..list].to_vec();
    (0..17).for_each(|_| long.extend(&entry));
    let mut tail = whole[end..].to_vec();
    tail[8..10].copy_from_slice(&17_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&17_u16.to_le_bytes());
    tail[12..16].copy_from_slice(&u32::try_from(17 * entry.len()).unwrap().to_le_bytes());
    long.extend(tail);
    long
}

/// A zip with a program, whose list says that it has no entries.
fn short_listed() -> Vec<u8> {
    let mut whole = zip(&[("setup.exe", "MZ")]);
    let end = whole.len() - 22;
    whole[end + 12..end + 16].copy_from_slice(&0_u32.to_le_bytes());
    whole
}

#[test]
fn a_kind_is_told_by_content() {
    let types = "[Content_Types].xml";
    let cases: Vec<(Vec<u8>, FileKind)> = vec![
        (b"%PDF-1.4".to_vec(), FileKind::Pdf),
        (b"\n\n%PDF-1.4".to_vec(), FileKind::Pdf),
        (b"GIF89a".to_vec(), FileKind::Gif),
        (b"RIFF\0\0\0\0WEBPVP8 ".to_vec(), FileKind::Webp),
        (b"II*\0".to_vec(), FileKind::Tiff),
        (b"\0\0\0\x18ftypheic".to_vec(), FileKind::Heic),
        (b"\0\0\0\x18ftypmp42".to_vec(), FileKind::Film),
        (zip(&[(types, ""), ("word/document.xml", "")]), FileKind::Docx),
        (zip(&[("xl/workbook.xml", ""), (types, "")]), FileKind::Xlsx),
        (zip(&[(types, ""), ("ppt/presentation.xml", "")]), FileKind::Pptx),
        (zip(&[("mimetype", "application/hwp+zip"), ("Contents/section0.xml", "")]), FileKind::Hwpx),
        (zip(&[("mimetype", "application/vnd.oasis.opendocument.text")]), FileKind::Odt),
        (zip(&[("page 1.jpg", "x"), ("page 2.jpg", "y")]), FileKind::Zip),
        (zip(&[("setup.EXE", "MZ")]), FileKind::Program),
        (zip(&[("AndroidManifest.xml", "")]), FileKind::Program),
        (locked_zip(), FileKind::Locked),
        (b"PK\x03\x04 broken".to_vec(), FileKind::Unknown),
        (long_listed(), FileKind::Unknown),
        (short_listed(), FileKind::Unknown),
        (compound("WordDocument"), FileKind::Doc),
        (compound("Workbook"), FileKind::Xls),
        (compound("PowerPoint Document"), FileKind::Ppt),
        (compound("HwpSummaryInformation"), FileKind::Hwp),
        (compound("EncryptedPackage"), FileKind::Locked),
        (compound("Setup"), FileKind::Unknown),
        (b"MZ %PDF-1.7".to_vec(), FileKind::Program),
        (b"\x7fELF".to_vec(), FileKind::Program),
        (b"\xcf\xfa\xed\xfe".to_vec(), FileKind::Program),
        (b"#!/bin/sh\n%PDF-1.7".to_vec(), FileKind::Program),
        (b"<!DOCTYPE HTML><script>".to_vec(), FileKind::Program),
        (Vec::new(), FileKind::Empty),
        (b"hello".to_vec(), FileKind::Unknown),
    ];
    for (bytes, kind) in cases {
        assert_eq!(seen(&bytes), kind, "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
        let from = FileKind::from_mime(kind.mime());
        assert_eq!(from, kind);
    }
}

#[tokio::test]
async fn a_file_comes_piece_by_piece_and_goes_the_same_way() {
    let place = Place::sqlite();
    let files = Files::new(place.folder.join("files"));
    let whole: Vec<u8> = b"%PDF-1.7 ".iter().copied().chain((0..1_000_000_u32).map(|n| n as u8)).collect();

    let mut writing = files.begin().await.unwrap();
    for piece in whole.chunks(7_001) {
        writing.write(piece).await.unwrap();
    }
    let kept = writing.finish().await.unwrap();

    assert_eq!((kept.sha256.clone(), kept.bytes), (sha256(&whole), whole.len() as u64));
    assert_eq!(kept.mime, "application/pdf");
    let (bytes, mut pieces) = files.stream(&kept.sha256).await.unwrap();
    let (mut read, mut largest) = (Vec::new(), 0);
    while let Some(piece) = pieces.next().await {
        let piece = piece.unwrap();
        largest = largest.max(piece.len());
        read.extend_from_slice(&piece);
    }
    assert_eq!((bytes, read == whole), (whole.len() as u64, true));
    assert!(largest < 100_000, "{largest}");
}

#[tokio::test]
async fn what_is_not_finished_leaves_nothing_behind() {
    let place = Place::sqlite();
    let files = Files::new(place.folder.join("files"));
    let mut writing = files.begin().await.unwrap();
    writing.write(&vec![1; 1 << 20]).await.unwrap();

    drop(writing);
    for _ in 0..200 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        if everything(&place.folder.join("files")).is_empty() {
            return;
        }
    }
    panic!("{:?}", everything(&place.folder.join("files")));
}

/// Every file below a folder.
pub fn everything(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let each = entries.map(|entry| entry.unwrap().path());
    each.flat_map(|path| if path.is_dir() { everything(&path) } else { vec![path] }).collect()
}
