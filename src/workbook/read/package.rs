//! Unpacks the zip that an .xlsx or .ods is, trusting none of its numbers: entries are counted before the archive is
//! opened and measured while they unpack. Later readers see only what was unpacked here.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Refusal;

const MOST_ENTRIES: usize = 2_000;
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;
/// XML of a real sheet packs to a tenth or a twentieth; a bomb's to a thousandth.
const MOST_RATIO: u64 = 200;
const SMALL: u64 = 1024 * 1024;

pub struct Package(BTreeMap<String, Vec<u8>>);

impl Package {
    pub fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

/// Unpacks what could be part of a workbook's text; pictures and fonts are only measured.
pub fn unpack(bytes: &[u8]) -> Result<Package, Refusal> {
    if bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count() > MOST_ENTRIES {
        return Err(Refusal::Bomb);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Refusal::Bomb);
    }
    let mut left = MOST_UNPACKED;
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(refusal)?;
        if entry.encrypted() {
            return Err(Refusal::Encrypted);
        }
        if entry.size() > left || too_dense(entry.size(), entry.compressed_size()) {
            return Err(Refusal::Bomb);
        }
        let mut unpacked = Vec::new();
        let packed = entry.compressed_size();
        entry.by_ref().take(left + 1).read_to_end(&mut unpacked).map_err(|_| Refusal::Damaged)?;
        let size = unpacked.len() as u64;
        if size > left || too_dense(size, packed) {
            return Err(Refusal::Bomb);
        }
        left -= size;
        let name = String::from_utf8_lossy(entry.name_raw()).replace('\\', "/");
        if is_text(&name) && files.insert(name, unpacked).is_some() {
            return Err(Refusal::Damaged);
        }
    }
    Ok(Package(files))
}

fn too_dense(unpacked: u64, packed: u64) -> bool {
    unpacked > SMALL && unpacked / packed.max(1) > MOST_RATIO
}

fn is_text(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xml", ".rels", ".csv"].iter().any(|ending| name.ends_with(ending)) || name == "mimetype"
}

fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
        _ => Refusal::NotAWorkbook,
    }
}
