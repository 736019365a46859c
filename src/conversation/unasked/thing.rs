//! Something that was sent unasked, and how it looks before anybody opens it.

use serde::{Deserialize, Serialize};

use super::super::dealing::Together;
use super::super::samples;
use crate::domain::ids::{DealId, MessageId, PreparationId};
use crate::domain::unasked::{Looks, says_receipt};
use crate::telegram::incoming::File;

/// What waits for its place or its name, and where an album went of which more may come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unasked {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waiting: Vec<Thing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub album: Option<(String, PreparationId)>,
    /// Proofs of deals of which nobody has said yet which document they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proofs: Vec<(DealId, File)>,
    /// What became of the album that was last sent as proofs; more of it may come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof_album: Option<Together>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    File(Box<File>),
    Link { message: MessageId, address: String },
}

impl Unasked {
    pub fn is_empty(&self) -> bool {
        let Unasked { waiting, album, proofs, proof_album } = self;
        waiting.is_empty() && album.is_none() && proofs.is_empty() && proof_album.is_none()
    }

    pub(super) fn has_of(&self, album: &str) -> bool {
        self.waiting.iter().any(|thing| thing.album() == Some(album))
    }
}

impl Thing {
    pub(super) fn album(&self) -> Option<&str> {
        match self {
            Thing::File(file) => file.album.as_deref(),
            Thing::Link { .. } => None,
        }
    }

    pub(super) fn looks(&self) -> Looks {
        match self {
            Thing::Link { .. } => Looks { is_link: true, ..Looks::default() },
            Thing::File(file) => {
                let may_be_receipt = samples::may_be_receipt(file);
                let words = [&file.name, &file.caption];
                let says_so = words.into_iter().flatten().any(|words| says_receipt(words));
                // Receipts come as PDFs too, but most PDFs are none.
                let is_picture = file.is_photo || !file.name.as_deref().is_some_and(is_pdf);
                Looks {
                    is_link: false,
                    may_be_receipt: may_be_receipt && (is_picture || says_so),
                    is_receipt: may_be_receipt && says_so,
                }
            }
        }
    }
}

fn is_pdf(name: &str) -> bool {
    name.to_lowercase().ends_with(".pdf")
}
