//! Laid pages as a PDF: the glyphs that are used are embedded, and each says which character it is, so that the text can
//! be searched and copied.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use chrono::{Datelike as _, NaiveDateTime, Timelike as _};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, TextRenderingMode, UnicodeCmap};
use pdf_writer::{Content, Date, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use skrifa::FontRef;
use skrifa::raw::TableProvider as _;
use skrifa::raw::types::Tag;
use subsetter::GlyphRemapper;

use super::Paper;
use super::flow::{Colour, Item, Laid, Page};
use super::font::{FILE, face};
use super::photo::Photo;

const FONT: Name = Name(b"F1");
/// Six letters before the name say that it is a part of the font.
const FONT_NAME: Name = Name(b"NARUAA+Pretendard-Regular");
const SYSTEM: SystemInfo = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The glyphs of the paper, in the order they came.
struct Glyphs {
    remapper: GlyphRemapper,
    characters: BTreeMap<u16, char>,
}

struct Ids(i32);

impl Ids {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

pub fn written(paper: &Paper, laid: &Laid<'_>) -> Result<Vec<u8>> {
    let mut ids = Ids(0);
    let (catalog, tree, info, font) = (ids.next(), ids.next(), ids.next(), ids.next());
    let mut glyphs = Glyphs { remapper: GlyphRemapper::new(), characters: BTreeMap::new() };
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree).lang(TextStr(paper.lang.code()));
    let mut about = pdf.document_info(info);
    about.title(TextStr(&paper.title)).producer(TextStr("Naru")).creation_date(date(paper.made));
    about.finish();
    let photos: Vec<Ref> = laid.photos.iter().map(|_| ids.next()).collect();
    let mut kids = Vec::new();
    for page in &laid.pages {
        let (id, contents) = (ids.next(), ids.next());
        let drawn = deflated(&content(page, &mut glyphs))?;
        pdf.stream(contents, &drawn).filter(Filter::FlateDecode);
        let mut leaf = pdf.page(id);
        leaf.media_box(Rect::new(0.0, 0.0, page.width, page.height)).parent(tree).contents(contents);
        let mut resources = leaf.resources();
        resources.fonts().pair(FONT, font);
        let mut objects = resources.x_objects();
        for photo in page.items.iter().filter_map(shown) {
            objects.pair(Name(name(photo).as_bytes()), photos[photo]);
        }
        objects.finish();
        resources.finish();
        leaf.finish();
        kids.push(id);
    }
    pdf.pages(tree).count(i32::try_from(kids.len())?).kids(kids);
    for (id, photo) in photos.into_iter().zip(&laid.photos) {
        image(&mut pdf, id, photo)?;
    }
    embed(&mut pdf, font, &mut ids, &glyphs)?;
    Ok(pdf.finish())
}

fn date(at: NaiveDateTime) -> Date {
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    let date = Date::new(u16::try_from(at.year()).unwrap_or_default()).month(part(at.month())).day(part(at.day()));
    date.hour(part(at.hour())).minute(part(at.minute())).second(part(at.second()))
}

fn shown(item: &Item) -> Option<usize> {
    match item {
        Item::Photo { photo, .. } => Some(*photo),
        _ => None,
    }
}

fn name(photo: usize) -> String {
    format!("P{photo}")
}

fn content(page: &Page, glyphs: &mut Glyphs) -> Vec<u8> {
    let mut content = Content::new();
    // The page counts from its foot.
    let up = |y: f32| page.height - y;
    let parts = |Colour(red, green, blue): Colour| [red, green, blue].map(|part| f32::from(part) / 255.0);
    for item in &page.items {
        match item {
            Item::Area { x, y, width, height, colour } => {
                let [red, green, blue] = parts(*colour);
                content.set_fill_rgb(red, green, blue).rect(*x, up(y + height), *width, *height).fill_nonzero();
            }
            Item::Line { from, to, colour } => {
                let [red, green, blue] = parts(*colour);
                content.set_stroke_rgb(red, green, blue).set_line_width(0.6);
                content.move_to(from.0, up(from.1)).line_to(to.0, up(to.1)).stroke();
            }
            Item::Photo { x, y, width, height, photo } => {
                content.save_state().transform([*width, 0.0, 0.0, *height, *x, up(y + height)]);
                content.x_object(Name(name(*photo).as_bytes())).restore_state();
            }
            Item::Text { x, y, size, colour, bold, text } if !text.is_empty() => {
                let [red, green, blue] = parts(*colour);
                let (bytes, replaced) = glyphs.encoded(text);
                if replaced {
                    let mut span = content.begin_marked_content_with_properties(Name(b"Span"));
                    span.properties().actual_text(TextStr(text));
                }
                content.begin_text().set_font(FONT, *size).set_fill_rgb(red, green, blue);
                if *bold {
                    content.set_stroke_rgb(red, green, blue).set_line_width(size * 0.035);
                    content.set_text_rendering_mode(TextRenderingMode::FillStroke);
                } else {
                    content.set_text_rendering_mode(TextRenderingMode::Fill);
                }
                content.next_line(*x, up(*y)).show(Str(&bytes)).end_text();
                if replaced {
                    content.end_marked_content();
                }
            }
            Item::Text { .. } => {}
        }
    }
    content.finish().to_vec()
}

impl Glyphs {
    /// A text as the numbers of its glyphs, and whether anything in it is not drawn as itself.
    fn encoded(&mut self, text: &str) -> (Vec<u8>, bool) {
        let (mut bytes, mut replaced) = (Vec::with_capacity(text.len() * 2), false);
        for c in text.chars() {
            let shape = face().shape(c);
            let glyph = self.remapper.remap(shape.glyph);
            match shape.replaced {
                true => replaced = true,
                false => drop(self.characters.entry(glyph).or_insert(c)),
            }
            bytes.extend(glyph.to_be_bytes());
        }
        (bytes, replaced)
    }
}

/// The part of the font that is used.
fn embed(pdf: &mut Pdf, font: Ref, ids: &mut Ids, glyphs: &Glyphs) -> Result<()> {
    let (cid, descriptor, characters, file) = (ids.next(), ids.next(), ids.next(), ids.next());
    let mut composite = pdf.type0_font(font);
    composite.base_font(FONT_NAME).encoding_predefined(Name(b"Identity-H"));
    composite.descendant_font(cid).to_unicode(characters);
    composite.finish();
    let face = face();
    let mut descendant = pdf.cid_font(cid);
    descendant.subtype(CidFontType::Type0).base_font(FONT_NAME).system_info(SYSTEM).font_descriptor(descriptor);
    descendant.default_width(0.0);
    descendant.widths().consecutive(0, glyphs.remapper.remapped_gids().map(|glyph| face.advance(glyph)));
    descendant.finish();
    let [left, low, right, high] = face.bounds;
    let mut about = pdf.font_descriptor(descriptor);
    about.name(FONT_NAME).flags(FontFlags::SYMBOLIC).bbox(Rect::new(left, low, right, high)).italic_angle(0.0);
    about.ascent(face.ascent).descent(face.descent).cap_height(face.cap_height).stem_v(80.0).font_file3(file);
    about.finish();
    let mut map = UnicodeCmap::<u16>::new(Name(b"Naru-UCS2"), SYSTEM);
    for (glyph, character) in &glyphs.characters {
        map.pair(*glyph, *character);
    }
    pdf.cmap(characters, &map.finish());
    let part =
        subsetter::subset(FILE, 0, &glyphs.remapper).ok().context("could not take the letters out of the font")?;
    let part = FontRef::new(&part).ok().context("could not read the letters taken out of the font")?;
    let outlines = part.data_for_tag(Tag::new(b"CFF ")).context("could not find the shapes of the letters")?;
    let packed = deflated(outlines.as_bytes())?;
    pdf.stream(file, &packed).filter(Filter::FlateDecode).pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
    Ok(())
}

fn image(pdf: &mut Pdf, id: Ref, photo: &Photo) -> Result<()> {
    let mut image = pdf.image_xobject(id, &photo.jpeg);
    image.filter(Filter::DctDecode);
    image.width(i32::try_from(photo.width)?).height(i32::try_from(photo.height)?);
    image.color_space().device_rgb();
    image.bits_per_component(8);
    Ok(())
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>> {
    use std::io::Write as _;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(bytes).context("could not pack a page")?;
    packer.finish().context("could not pack a page")
}
