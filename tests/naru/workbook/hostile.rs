//! Nothing in a file panics.

use std::io::Cursor;

use naru::workbook::check::check;
use naru::workbook::read::read;
use proptest::prelude::*;

use super::book::{Book, countries, fixture, zipped};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_file_panics(bytes in prop::collection::vec(any::<u8>(), 0..2000), kind in 0..3_usize) {
        let start: &[u8] = [b"".as_slice(), b"PK\x03\x04", b"a,b\n"][kind];
        let file = [start, &bytes].concat();
        if let Ok(sheets) = read("x", &file) {
            check(&sheets, &countries());
        }
    }

    #[test]
    fn no_spoilt_part_of_a_workbook_panics(at in any::<prop::sample::Index>(), part in any::<prop::sample::Index>(), junk in "[<>/\"=&;a-z0-9 ]{0,12}") {
        let mut zip = zip::ZipArchive::new(Cursor::new(fixture("yangju-2021-textile"))).unwrap();
        let mut files: Vec<(String, Vec<u8>)> = (0..zip.len()).map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        }).collect();
        let (_, bytes) = part.get_mut(&mut files);
        let place = at.index(bytes.len());
        bytes.splice(place..(place + junk.len()).min(bytes.len()), junk.bytes());
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
        if let Ok(sheets) = read("x", &zipped(&files)) {
            check(&sheets, &countries());
        }
    }

    #[test]
    fn no_cell_panics(text in "\\PC{0,30}|[0-9./:년월일시분오전후 ~(),-]{0,24}", row in 0..4_usize, column in 0..9_usize, sheet in 0..8_usize) {
        let mut book = Book::good();
        let lines = &mut book.0[sheet].1;
        let row = row.min(lines.len() - 1);
        let column = column.min(lines[row].len() - 1);
        lines[row][column] = text;
        book.checked();
    }
}
