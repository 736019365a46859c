//! Reads a PDF of ours back: pages, the words on each by the map from glyphs to characters that the file carries, and
//! pictures. It knows of PDF only what ours use, and fails on anything else.

use std::collections::BTreeMap;
use std::io::Read as _;

pub struct Pdf {
    pub pages: Vec<Vec<String>>,
    pub photos: usize,
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Pdf {
        assert!(bytes.starts_with(b"%PDF-1."), "no PDF");
        assert!(bytes.ends_with(b"%%EOF") || bytes.ends_with(b"%%EOF\n"), "a PDF without an end");
        let objects = objects(bytes);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let characters = objects.values().map(|object| text(&object.data)).find(|data| data.contains("beginbfchar"));
        let characters = characters.map(|map| characters_of(&map)).unwrap_or_default();
        let font = objects.values().find(|object| object.head.contains("/CIDFontType0C")).expect("an embedded font");
        assert!(!font.data.is_empty());
        assert!(font.data.len() < 400_000, "the whole font is embedded: {} bytes", font.data.len());
        let kids = objects.values().find(|object| object.head.contains("/Type /Pages")).expect("pages");
        let kids = kids.head.split("/Kids [").nth(1).and_then(|kids| kids.split(']').next()).expect("kids");
        let pages = kids.split(" R").filter_map(|kid| kid.split_whitespace().next()?.parse::<u32>().ok());
        let pages = pages.map(|page| {
            let contents = objects[&page].head.split("/Contents ").nth(1).expect("contents");
            let contents: u32 = contents.split_whitespace().next().unwrap().parse().unwrap();
            shown(&objects[&contents].data, &characters)
        });
        let photos = objects.values().filter(|object| object.head.contains("/DCTDecode")).count();
        Pdf { pages: pages.collect(), photos }
    }

    pub fn text(&self) -> String {
        self.pages.concat().join("\n")
    }

    /// What stands in the cells after this one, in the order it was written.
    pub fn after(&self, cell: &str, cells: usize) -> Vec<String> {
        let all = self.pages.concat();
        let at = all.iter().position(|text| text == cell).unwrap_or_else(|| panic!("no {cell} in {all:#?}"));
        all[at + 1..].iter().take(cells).cloned().collect()
    }
}

struct Object {
    head: String,
    data: Vec<u8>,
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
}

fn objects(bytes: &[u8]) -> BTreeMap<u32, Object> {
    let mut objects = BTreeMap::new();
    let mut at = 0;
    while let Some(start) = find(bytes, b" 0 obj\n", at) {
        let number = bytes[..start].rsplit(|byte| !byte.is_ascii_digit()).next().unwrap();
        let number: u32 = std::str::from_utf8(number).unwrap().parse().unwrap();
        let body = start + b" 0 obj\n".len();
        let end = find(bytes, b"endobj", body).expect("an end of an object");
        let stream = find(bytes, b"stream\n", body).filter(|stream| *stream < end);
        let (head, data, next) = match stream {
            Some(stream) => {
                let head = String::from_utf8_lossy(&bytes[body..stream]).into_owned();
                let long = head.split("/Length ").nth(1).expect("a length");
                let long: usize = long.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap();
                let from = stream + b"stream\n".len();
                let raw = &bytes[from..from + long];
                let data = if head.contains("/FlateDecode") { inflated(raw) } else { raw.to_vec() };
                (head, data, from + long)
            }
            None => (String::from_utf8_lossy(&bytes[body..end]).into_owned(), Vec::new(), end),
        };
        objects.insert(number, Object { head, data });
        at = next;
    }
    objects
}

fn inflated(bytes: &[u8]) -> Vec<u8> {
    let mut data = Vec::new();
    flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut data).unwrap();
    data
}

fn characters_of(map: &str) -> BTreeMap<u16, char> {
    let lines = map.lines().filter(|line| line.starts_with('<') && line.matches('<').count() == 2);
    let number = |text: &str| u32::from_str_radix(text.trim_matches(['<', '>']), 16);
    lines
        .filter_map(|line| {
            let (glyph, character) = line.split_once(' ')?;
            Some((u16::try_from(number(glyph).ok()?).ok()?, char::from_u32(number(character).ok()?)?))
        })
        .filter(|(glyph, character)| *glyph != 0 || *character != '\u{ffff}')
        .collect()
}

/// The strings a page shows, each as the reader of the file would copy it.
fn shown(content: &[u8], characters: &BTreeMap<u16, char>) -> Vec<String> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(end) = find(content, b" Tj\n", at) {
        let line = content[..end].iter().rposition(|byte| *byte == b'\n').map_or(0, |line| line + 1);
        // A string may hold a line end.
        let start = find(content, b" Td\n", at).map_or(line, |td| td + 4).min(end);
        let glyphs = unwrapped(&content[start..end]);
        let text: String = glyphs
            .chunks_exact(2)
            .map(|pair| characters.get(&u16::from_be_bytes([pair[0], pair[1]])).copied().unwrap_or('\u{fffd}'))
            .collect();
        all.push(text);
        at = end + 4;
    }
    all
}

fn unwrapped(string: &[u8]) -> Vec<u8> {
    if let Some(hex) = string.strip_prefix(b"<").and_then(|hex| hex.strip_suffix(b">")) {
        let digit = |byte: u8| (byte as char).to_digit(16).unwrap() as u8;
        return hex.chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect();
    }
    let inner = string.strip_prefix(b"(").and_then(|inner| inner.strip_suffix(b")")).expect("a string");
    let mut bytes = Vec::new();
    let mut rest = inner.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'\\' => match rest.next().expect("something after a backslash") {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'b' => 8,
                b'f' => 12,
                digit @ b'0'..=b'7' => {
                    let more = [*rest.next().unwrap(), *rest.next().unwrap()];
                    (digit - b'0') << 6 | (more[0] - b'0') << 3 | (more[1] - b'0')
                }
                other => *other,
            },
            other => *other,
        });
    }
    bytes
}
