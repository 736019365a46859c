//! How wide words are in the one font that is in the binary: what a machine has installed changes nothing.

use std::sync::OnceLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

pub const FAMILY: &str = "Pretendard";
pub const FILE: &[u8] = include_bytes!("../../assets/fonts/Pretendard-Regular.otf");
/// Stands for what the font has no shape for, such as a Chinese character.
const UNKNOWN: char = '□';

pub struct Face {
    glyphs: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    per_em: f32,
    /// All in thousandths of an em.
    pub ascent: f32,
    pub descent: f32,
    pub cap_height: f32,
    pub bounds: [f32; 4],
}

/// What is drawn for a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub glyph: u16,
    /// It is not this character that is drawn.
    pub replaced: bool,
}

pub fn face() -> &'static Face {
    static FACE: OnceLock<Face> = OnceLock::new();
    FACE.get_or_init(|| {
        let font = FontRef::new(FILE).expect("the font in the binary is one");
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let per_em = f32::from(metrics.units_per_em.max(1));
        let em = |units: f32| units * 1_000.0 / per_em;
        let bounds = metrics.bounds.unwrap_or_default();
        Face {
            glyphs: font.charmap(),
            metrics: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            per_em,
            ascent: em(metrics.ascent),
            descent: em(metrics.descent),
            cap_height: em(metrics.cap_height.unwrap_or(metrics.ascent)),
            bounds: [em(bounds.x_min), em(bounds.y_min), em(bounds.x_max), em(bounds.y_max)],
        }
    })
}

impl Face {
    pub fn shape(&self, c: char) -> Shape {
        let glyph = |c: char| self.glyphs.map(c).and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
        match glyph(c) {
            Some(glyph) => Shape { glyph, replaced: false },
            None => Shape { glyph: glyph(UNKNOWN).unwrap_or_default(), replaced: true },
        }
    }

    /// In thousandths of an em.
    pub fn advance(&self, glyph: u16) -> f32 {
        self.metrics.advance_width(glyph.into()).unwrap_or(self.per_em) * 1_000.0 / self.per_em
    }
}

/// Composed, and without what has no width or cannot be printed; lines stay.
pub fn cleaned(text: &str) -> String {
    let shown = text.nfc().map(|c| if c == '\t' || c == '\u{a0}' { ' ' } else { c });
    shown.filter(|c| *c == '\n' || !is_hidden(*c)).collect()
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || is_combining_mark(c)
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}

/// How wide a text without line ends is, in the unit of `size`.
pub fn width(text: &str, size: f32) -> f32 {
    let face = face();
    text.chars().map(|c| face.advance(face.shape(c).glyph)).sum::<f32>() * size / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font() {
        assert_eq!(width("", 10.0), 0.0);
        assert!((width("가나", 10.0) - 2.0 * width("가", 10.0)).abs() < 0.001);
        assert!(width("가", 10.0) > width("i", 10.0));
        assert!((width("Naru", 20.0) - 2.0 * width("Naru", 10.0)).abs() < 0.001);
    }

    #[test]
    fn what_the_font_lacks_is_replaced_and_known_to_be() {
        let face = face();
        assert!(!face.shape('가').replaced && !face.shape('₩').replaced);
        assert!(face.shape('\u{10ffff}').replaced);
        assert_eq!(cleaned("가\u{200b}\t나\u{1100}\u{1161}\u{7}\n"), "가 나가\n");
    }
}
