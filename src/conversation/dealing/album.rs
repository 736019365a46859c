//! What became of proofs that are sent together: each is kept, refused or known by itself, and all are answered in one
//! message.

use serde::{Deserialize, Serialize};

use crate::domain::deal::ProofKind;
use crate::domain::ids::DealId;
use crate::domain::lang::Lang;
use crate::domain::message::Text;
use crate::text::{Args, say};

/// Files of one album, or one file alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    pub deal: DealId,
    /// `None` until somebody has said which document they are.
    pub kind: Option<ProofKind>,
    pub album: Option<String>,
    taken: usize,
    known: usize,
    too_big: usize,
    refused: usize,
    too_many: usize,
}

/// What became of one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Taken,
    /// The deal has it already.
    Known,
    TooBig,
    /// Neither a photo nor a PDF.
    Refused,
    /// More than may wait until it is said what they are.
    TooMany,
}

impl Together {
    pub fn new(deal: DealId, kind: Option<ProofKind>, album: Option<&str>) -> Together {
        let album = album.map(str::to_owned);
        Together { deal, kind, album, taken: 0, known: 0, too_big: 0, refused: 0, too_many: 0 }
    }

    pub fn count(&mut self, fate: Fate) {
        *match fate {
            Fate::Taken => &mut self.taken,
            Fate::Known => &mut self.known,
            Fate::TooBig => &mut self.too_big,
            Fate::Refused => &mut self.refused,
            Fate::TooMany => &mut self.too_many,
        } += 1;
    }

    /// The same, of which more may come.
    pub fn of_album(self, album: Option<String>) -> Together {
        Together { album, ..self }
    }

    pub fn named(self, kind: Option<ProofKind>) -> Together {
        Together { kind, ..self }
    }

    pub fn is_of(&self, album: &str) -> bool {
        self.album.as_deref() == Some(album)
    }

    /// Whether any of them can be a proof.
    pub fn is_any_good(&self) -> bool {
        self.taken + self.known > 0
    }

    /// How many were kept, of what, and which were not new.
    pub fn kept(&self, lang: Lang, kind: ProofKind) -> Text {
        let args = Args::new().with("kind", kind.name());
        let known = args.clone().with("count", self.known);
        match (self.taken, self.known) {
            (0, _) => say(lang, "deal-proof-known", &known),
            (taken, 0) => say(lang, "deal-proof-taken", &args.with("count", taken)),
            (taken, _) => say(lang, "deal-proof-taken", &args.with("count", taken)).line(say(
                lang,
                "deal-proof-known-too",
                &known,
            )),
        }
    }

    /// Why the others were not; empty where there are none.
    pub fn left_out(&self, lang: Lang) -> Text {
        let each = [
            ("deal-proof-too-big", self.too_big),
            ("deal-proof-refused", self.refused),
            ("deal-proof-too-many", self.too_many),
        ];
        let left_out = each.into_iter().filter(|(_, count)| *count > 0);
        left_out.fold(Text::default(), |text, (id, count)| text.line(say(lang, id, &Args::new().with("count", count))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixed_album_says_of_each_what_became_of_it() {
        let mut album = Together::new(DealId(1), Some(ProofKind::Contract), Some("1"));
        assert!(!album.is_any_good() && album.left_out(Lang::En).is_empty());
        for fate in [Fate::Taken, Fate::Taken, Fate::Known, Fate::Refused, Fate::TooBig] {
            album.count(fate);
        }
        let kept = album.kept(Lang::En, ProofKind::Contract).to_plain();
        assert!(kept.starts_with("Received: contract, 2 files.") && kept.contains("One of them"), "{kept}");
        let left_out = album.left_out(Lang::En).to_plain();
        assert!(left_out.contains("20 MB") && left_out.contains("photos and PDFs"), "{left_out}");
    }
}
