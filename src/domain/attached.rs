//! Files that go along with an announcement: what becomes of each, and where it stands in the draft.

use serde::{Deserialize, Serialize};

use super::broadcast::{Body, MOST_FILES};
use super::file::KeptFile;
use super::file_kind::FileKind;
use super::file_name;
use super::lang::Lang;
use super::message::{Content, Document};

/// What became of a file for an announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attached {
    Here,
    /// The same file is there already.
    Same,
    /// More than Telegram hands out.
    Big,
    Empty,
    /// A program, locked, or nothing anybody could open.
    NotTaken,
    /// Telegram did not give it.
    NotFetched,
    /// More than one album has.
    Many,
    /// The announcement is no draft any more.
    Late,
}

impl Attached {
    pub fn name(self) -> &'static str {
        match self {
            Attached::Here => "here",
            Attached::Same => "same",
            Attached::Big => "big",
            Attached::Empty => "empty",
            Attached::NotTaken => "not-taken",
            Attached::NotFetched => "not-fetched",
            Attached::Many => "many",
            Attached::Late => "late",
        }
    }
}

impl Body {
    /// Puts a file that is here beside the words of these languages, under the name its sender gave it;
    /// what was sent as a photo is shown as one.
    pub fn attach(&mut self, langs: &[Lang], kept: &KeptFile, name: Option<&str>, photo: bool) -> Attached {
        let kind = FileKind::from_mime(&kept.mime);
        match kind {
            FileKind::Empty => return Attached::Empty,
            kind if !kind.is_taken() => return Attached::NotTaken,
            _ => {}
        }
        let content = Content::Kept(kept.sha256.clone());
        let document = Document { photo, ..Document::new(file_name::safe(name, kind), kept.mime.clone(), content) };
        let mut how = Attached::Same;
        for lang in langs {
            let files = &mut self.side_mut(*lang).files;
            if files.iter().any(|file| file.content == document.content) {
                continue;
            }
            if files.len() >= MOST_FILES {
                return Attached::Many;
            }
            files.push(document.clone());
            how = Attached::Here;
        }
        how
    }

    /// So many files were sent and are not here yet.
    pub fn coming(&self) -> usize {
        self.ko.coming.max(self.en.coming)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(sha256: &str, kind: FileKind) -> KeptFile {
        KeptFile { sha256: sha256.to_owned(), mime: kind.mime().to_owned(), bytes: 9 }
    }

    #[test]
    fn a_file_is_there_once_for_each_language_and_ten_are_an_album() {
        let mut body = Body::default();

        assert_eq!(body.attach(&Lang::ALL, &file("a", FileKind::Pdf), Some("안내.pdf"), false), Attached::Here);
        assert_eq!(body.attach(&[Lang::Ko], &file("a", FileKind::Pdf), Some("다른 이름.pdf"), false), Attached::Same);
        assert_eq!(body.attach(&Lang::ALL, &file("b", FileKind::Program), Some("run.exe"), false), Attached::NotTaken);
        for name in ["b", "c", "d", "e", "f", "g", "h", "i", "j"] {
            assert_eq!(body.attach(&[Lang::En], &file(name, FileKind::Png), None, false), Attached::Here);
        }
        assert_eq!(body.attach(&[Lang::En], &file("k", FileKind::Png), None, false), Attached::Many);
        assert_eq!((body.ko.files.len(), body.en.files.len()), (1, MOST_FILES));
    }
}
