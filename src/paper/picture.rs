//! SVG to PNG, with the one font that is in the binary: what a server has installed changes nothing.

use std::sync::{Arc, OnceLock};

use anyhow::{Context as _, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::font::{FAMILY, FILE};

/// Sharp enough to read on a phone; what is huge is drawn smaller rather than too large to open.
const SCALE: f32 = 2.0;
const LONGEST: f32 = 8_000.0;

/// A drawing of so much width and height as a picture, twice as sharp.
pub fn png(svg: &str, width: f32, height: f32) -> Result<Vec<u8>> {
    let options = Options { fontdb: fonts(), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).context("could not read the drawing")?;
    let scale = SCALE.min(LONGEST / width.max(height));
    let (wide, high) = ((width * scale) as u32, (height * scale) as u32);
    let mut pixels = Pixmap::new(wide.max(1), high.max(1)).context("could not make room for the picture")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    // The ground is white all over: nothing shines through, and three colours of four are the picture.
    let opaque = pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect::<Vec<_>>();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().context("could not write the picture")?;
    writer.write_image_data(&opaque).context("could not write the picture")?;
    writer.finish().context("could not write the picture")?;
    Ok(file)
}

fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let load = || {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(FILE.to_vec());
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(load))
}
