//! A page as SVG, to be drawn as a picture: what was laid out once looks the same on paper and on a screen.

use std::fmt::Write as _;

use super::flow::{Colour, Item, Page};
use super::font::FAMILY;

/// Photos are left out: the picture of results has none.
pub fn svg(page: &Page) -> String {
    let (width, height) = (page.width, page.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{FAMILY}\"><rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"
    );
    for item in &page.items {
        let _ = match item {
            Item::Text { x, y, size, colour, bold, text } => {
                let colour = hex(*colour);
                let stroke = if *bold {
                    format!(" stroke=\"{colour}\" stroke-width=\"{}\"", size * 0.035)
                } else {
                    String::new()
                };
                write!(
                    out,
                    "<text xml:space=\"preserve\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\"{stroke}>{}</text>",
                    escaped(text)
                )
            }
            Item::Area { x, y, width, height, colour } => {
                write!(
                    out,
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
                    hex(*colour)
                )
            }
            Item::Line { from, to, colour } => write!(
                out,
                "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"0.6\"/>",
                from.0,
                from.1,
                to.0,
                to.1,
                hex(*colour)
            ),
            Item::Photo { .. } => Ok(()),
        };
    }
    out.push_str("</svg>");
    out
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A company may be called `<b>&`.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
