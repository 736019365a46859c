//! What a file is, by its content and never by its name, and what is done with such a file. Bytes come from outside:
//! nothing here may panic on any of them.

/// The beginning of a file that is looked at.
pub const HEAD: u64 = 64 << 10;
/// Its end: where a zip lists what it holds.
pub const TAIL: u64 = 1 << 20;
/// The table of contents of an old Office file.
pub const CONTENTS: u64 = 4 << 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    Pdf,
    Png,
    Jpeg,
    Webp,
    Gif,
    Tiff,
    Heic,
    Docx,
    Xlsx,
    Pptx,
    Doc,
    Xls,
    Ppt,
    Odt,
    Ods,
    Odp,
    /// Hangul documents: every Korean office has them, and hardly anybody abroad can open one.
    Hwp,
    Hwpx,
    Zip,
    /// 0 bytes.
    Empty,
    /// Something that runs, or a zip that holds something that does.
    Program,
    /// A zip or an Office document behind a password.
    Locked,
    Film,
    Unknown,
}

use FileKind::*;

/// Each kind with its type and the usual ends of its names, the first where none fits.
const KINDS: &[(FileKind, &str, &[&str])] = &[
    (Pdf, "application/pdf", &["pdf"]),
    (Png, "image/png", &["png"]),
    (Jpeg, "image/jpeg", &["jpg", "jpeg"]),
    (Webp, "image/webp", &["webp"]),
    (Gif, "image/gif", &["gif"]),
    (Tiff, "image/tiff", &["tif", "tiff"]),
    (Heic, "image/heic", &["heic", "heif"]),
    (Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx", "docm"]),
    (Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx", "xlsm"]),
    (Pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation", &["pptx", "pptm", "ppsx"]),
    (Doc, "application/msword", &["doc"]),
    (Xls, "application/vnd.ms-excel", &["xls"]),
    (Ppt, "application/vnd.ms-powerpoint", &["ppt", "pps"]),
    (Odt, "application/vnd.oasis.opendocument.text", &["odt"]),
    (Ods, "application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
    (Odp, "application/vnd.oasis.opendocument.presentation", &["odp"]),
    (Hwp, "application/x-hwp", &["hwp"]),
    (Hwpx, "application/hwp+zip", &["hwpx"]),
    (Zip, "application/zip", &["zip"]),
    (Empty, "application/x-empty", &["bin"]),
    (Program, "application/x-executable", &["bin"]),
    (Locked, "application/x-encrypted", &["bin"]),
    (Film, "video/mp4", &["mp4"]),
    (Unknown, "application/octet-stream", &["bin"]),
];

impl FileKind {
    pub fn mime(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("application/octet-stream", |(_, mime, _)| mime)
    }

    pub fn from_mime(mime: &str) -> FileKind {
        KINDS.iter().find(|(_, own, _)| *own == mime).map_or(Unknown, |(kind, ..)| *kind)
    }

    /// The usual ends of a name, without the dot.
    pub fn extensions(self) -> &'static [&'static str] {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or(&["bin"], |(_, _, extensions)| extensions)
    }

    /// What a name that Naru gives ends with, without the dot.
    pub fn ending(self) -> &'static str {
        self.extensions().first().copied().unwrap_or("bin")
    }

    /// Whether companies may hand such a file to each other.
    pub fn is_taken(self) -> bool {
        match self {
            Pdf | Png | Jpeg | Webp | Gif | Tiff | Heic | Docx | Xlsx | Pptx | Doc | Xls | Ppt | Odt | Ods | Odp
            | Hwp | Hwpx | Zip => true,
            Empty | Program | Locked | Film | Unknown => false,
        }
    }

    /// Whether somebody abroad may have nothing to open it with.
    pub fn is_hard_to_open(self) -> bool {
        matches!(self, Hwp | Hwpx | Zip | Heic | Tiff)
    }
}

/// What of a file tells its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub bytes: u64,
    /// The first bytes, at most [`HEAD`].
    pub head: Vec<u8>,
    /// The last bytes, at most [`TAIL`].
    pub tail: Vec<u8>,
    /// [`CONTENTS`] bytes from where [`contents_at`] says, where it says.
    pub contents: Vec<u8>,
}

impl Seen {
    pub fn kind(&self) -> FileKind {
        let head = &self.head[..];
        if self.bytes == 0 {
            return Empty;
        }
        if is_program(head) {
            return Program;
        }
        match head {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Png,
            [0xff, 0xd8, 0xff, ..] => Jpeg,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Gif,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Webp,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Film,
            [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Tiff,
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Film,
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand.get(..4) {
                Some(b"heic" | b"heix" | b"heim" | b"heis" | b"mif1" | b"msf1") => Heic,
                _ => Film,
            },
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => self.zip(),
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => self.compound(),
            // Some writers put something before it, and readers look so far.
            _ if find(&head[..head.len().min(1024)], b"%PDF-").is_some() => Pdf,
            _ => Unknown,
        }
    }

    /// A zip by what its list names; without a readable list it is broken.
    fn zip(&self) -> FileKind {
        let first_is_locked = self.head.get(6).is_some_and(|flags| flags & 1 == 1);
        let Some(list) = self.list() else { return if first_is_locked { Locked } else { Unknown } };
        if list.is_locked || first_is_locked {
            return Locked;
        }
        let has = |wanted: &dyn Fn(&str) -> bool| list.names.iter().any(|name| wanted(name));
        if has(&|name| is_programs_name(name)) {
            return Program;
        }
        // The first entry of these is their type, as plain bytes.
        let beginning = &self.head[..self.head.len().min(256)];
        let says = |mime: &str| find(beginning, mime.as_bytes()).is_some();
        let declared = [Hwpx, Odt, Ods, Odp].into_iter().find(|kind| says("mimetype") && says(kind.mime()));
        if let Some(kind) = declared {
            return kind;
        }
        if !has(&|name| name == "[Content_Types].xml") {
            return Zip;
        }
        [("word/", Docx), ("xl/", Xlsx), ("ppt/", Pptx)]
            .into_iter()
            .find(|(folder, _)| has(&|name| name.starts_with(folder)))
            .map_or(Zip, |(_, kind)| kind)
    }

    /// What the zip's own list says, where it lies within what was seen.
    fn list(&self) -> Option<List> {
        let tail = &self.tail[..];
        let end = tail.windows(4).rposition(|four| four == b"PK\x05\x06")?;
        let size = u64::from(word(tail, end + 12)?);
        let at = u64::from(word(tail, end + 16)?);
        let tail_begins = self.bytes.checked_sub(tail.len() as u64)?;
        if at < tail_begins {
            // So long a list that its beginning was not seen, or one that says so: nobody knows what is in it. None of
            // an Office file's is.
            return None;
        }
        let begin = usize::try_from(at - tail_begins).ok()?;
        let mut rest = tail.get(begin..begin.checked_add(usize::try_from(size).ok()?)?)?;
        let mut list = List::default();
        while let [b'P', b'K', 1, 2, ..] = rest {
            let length = |at| half(rest, at).map(usize::from);
            list.is_locked |= half(rest, 8)? & 1 == 1;
            let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
            list.names.push(String::from_utf8_lossy(rest.get(46..46 + name)?).into_owned());
            rest = rest.get(46 + name + extra + comment..)?;
        }
        // A list that names less than there is was made to hide something.
        let entries = usize::from(half(tail, end + 10)?);
        (list.names.len() == entries && rest.is_empty()).then_some(list)
    }

    /// An old Office or Hangul file, by the streams in it.
    fn compound(&self) -> FileKind {
        let holds = |name: &str| {
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [&self.contents, &self.head, &self.tail].into_iter().any(|part| find(part, &wide).is_some())
        };
        let first = [
            ("EncryptedPackage", Locked),
            ("HwpSummaryInformation", Hwp),
            ("PowerPoint Document", Ppt),
            ("Workbook", Xls),
            ("WordDocument", Doc),
        ];
        first.into_iter().find(|(stream, _)| holds(stream)).map_or(Unknown, |(_, kind)| kind)
    }
}

/// Where an old Office file has its table of contents.
pub fn contents_at(head: &[u8]) -> Option<u64> {
    let [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] = head else { return None };
    let shift = half(head, 30)?;
    let sector = u64::from(word(head, 48)?);
    [9, 12].contains(&shift).then(|| (sector + 1) << shift)
}

#[derive(Default)]
struct List {
    names: Vec<String>,
    is_locked: bool,
}

fn is_program(head: &[u8]) -> bool {
    let starts: [&[u8]; 12] = [
        b"MZ",
        b"\x7fELF",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"dex\n",
        b"#!",
        // A Windows shortcut.
        b"L\0\0\0\x01\x14\x02\0",
        b"!<arch>\n",
        b"MSCF",
    ];
    starts.iter().any(|start| head.starts_with(start)) || is_page(head)
}

/// A web page or drawing, which may run what somebody wrote into it.
fn is_page(head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text: Vec<u8> = text.iter().skip_while(|byte| byte.is_ascii_whitespace()).take(64).copied().collect();
    let text = text.to_ascii_lowercase();
    let starts: [&[u8]; 6] = [b"<!doctype html", b"<html", b"<script", b"<svg", b"<?php", b"<?xml"];
    starts.iter().any(|start| text.starts_with(start))
}

fn is_programs_name(name: &str) -> bool {
    const ENDS: [&str; 15] =
        ["exe", "dll", "scr", "com", "bat", "cmd", "ps1", "vbs", "js", "msi", "jar", "apk", "lnk", "hta", "sh"];
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    ENDS.contains(&end.as_str()) || name == "META-INF/MANIFEST.MF" || name == "AndroidManifest.xml"
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
