//! .xlsx and .xlsm through calamine's cell reader. calamine trusts some numbers of the file, so it is given only a
//! package built anew from checked parts.

use std::io::{Cursor, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, SheetType, Xlsx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::package::Package;
use super::{Budget, Cells, MOST_SHEETS, Refusal};
use crate::workbook::cell::{Sheet, Value, epoch_1900};

/// A style sheet beyond this is hostile: calamine copies a style's font and format for each of its uses.
const MOST_STYLE_TAGS: usize = 100_000;
const LONGEST_STYLE_TAG: usize = 2_048;
const MOST_SHARED_FORMULAS: u64 = 1_000_000;

pub fn read(package: &Package, budget: &mut Budget) -> Result<Vec<Sheet>, Refusal> {
    let bytes = rebuild(package)?;
    // calamine is careful, but it reads what anyone may send, and a panic here would take a worker down.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes, budget))).unwrap_or(Err(Refusal::Damaged))
}

fn sheets(bytes: Vec<u8>, budget: &mut Budget) -> Result<Vec<Sheet>, Refusal> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    })?;
    let of_cells = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = of_cells.map(|sheet| sheet.name.clone()).collect();
    if names.len() > MOST_SHEETS {
        return Err(Refusal::TooMuchInside);
    }
    names.into_iter().map(|name| sheet(&mut workbook, name, budget)).collect()
}

fn sheet(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: String, budget: &mut Budget) -> Result<Sheet, Refusal> {
    let epoch = match workbook.has_1904_epoch() {
        true => epoch_1900() + chrono::Days::new(1462),
        false => epoch_1900(),
    };
    let mut reader = workbook.worksheet_cells_reader(&name).map_err(|_| Refusal::Damaged)?;
    let mut cells = Cells::default();
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(|_| Refusal::Damaged)? {
        let value = match record.value {
            DataRef::Empty if record.formula.is_some() => Some(Value::FormulaWithoutValue),
            DataRef::Empty => None,
            DataRef::Int(number) => Some(Value::Number(number as f64)),
            DataRef::Float(number) => Some(Value::Number(number)),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::text(&text),
            DataRef::SharedString(text) => Value::text(text),
            DataRef::Bool(truth) => Some(Value::Bool(truth)),
            DataRef::DateTime(at) => Value::serial(at.as_f64(), epoch).or(Some(Value::Number(at.as_f64()))),
            DataRef::Error(error) => Some(Value::Error(error.to_string())),
        };
        if let Some(value) = value {
            cells.put(record.pos.0, record.pos.1, value, budget)?;
        }
    }
    Ok(cells.into_sheet(name))
}

/// Packs the checked parts again, stored rather than deflated. calamine opens archives with another version of the zip
/// library than ours, which might see other entries in the same bytes.
fn rebuild(package: &Package) -> Result<Vec<u8>, Refusal> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in package.files() {
        check(&name.to_ascii_lowercase(), bytes)?;
        archive.start_file(name, stored).map_err(|_| Refusal::Damaged)?;
        archive.write_all(bytes).map_err(|_| Refusal::Damaged)?;
    }
    Ok(archive.finish().map_err(|_| Refusal::Damaged)?.into_inner())
}

/// calamine 0.38 reserves as many strings and shared formulas as these two attributes say, up to aborting the process,
/// which no catch_unwind would stop.
fn check(name: &str, xml: &[u8]) -> Result<(), Refusal> {
    check_encoding(xml)?;
    if name.ends_with("styles.xml") {
        check_styles(xml)?;
    }
    if name.ends_with("sharedstrings.xml") {
        attribute_at_most(xml, b"uniqueCount", xml.len() as u64)?;
    }
    attribute_at_most(xml, b"si", MOST_SHARED_FORMULAS)
}

/// The checks here look at bytes; in another encoding the same bytes would say something else.
fn check_encoding(xml: &[u8]) -> Result<(), Refusal> {
    let start = xml.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(xml);
    let declaration = String::from_utf8_lossy(&start[..start.len().min(200)]).to_ascii_lowercase();
    let declared = declaration.split("?>").next().and_then(|xml| xml.split_once("encoding")).map(|(_, after)| after);
    let utf8 = declared.is_none_or(|value| {
        let value = value.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
        value.starts_with("utf-8") || value.starts_with("us-ascii") || !declaration.starts_with("<?xml")
    });
    if utf8 && std::str::from_utf8(start).is_ok() && !start[..start.len().min(4)].contains(&0) {
        Ok(())
    } else {
        Err(Refusal::Damaged)
    }
}

fn check_styles(xml: &[u8]) -> Result<(), Refusal> {
    let mut tags = xml.split(|byte| *byte == b'<');
    let sane = tags.clone().count() <= MOST_STYLE_TAGS && tags.all(|tag| tag.len() <= LONGEST_STYLE_TAG);
    if sane { Ok(()) } else { Err(Refusal::TooMuchInside) }
}

/// Looks at every `name = "123"` in the bytes, wherever it stands.
fn attribute_at_most(xml: &[u8], name: &[u8], most: u64) -> Result<(), Refusal> {
    for (at, _) in xml.windows(name.len()).enumerate().filter(|(_, window)| *window == name) {
        let value = xml[at + name.len()..].iter().skip_while(|byte| b" \t\r\n=\"'+".contains(byte));
        let number = value.take_while(|byte| byte.is_ascii_digit());
        if number.fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0'))) > most {
            return Err(Refusal::Damaged);
        }
    }
    Ok(())
}
