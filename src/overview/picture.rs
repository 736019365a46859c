//! The table as a picture.

use anyhow::Result;

use super::Table;
use super::svg::svg;
use crate::paper;

pub fn png(table: &Table) -> Result<Vec<u8>> {
    let (svg, width, height) = svg(table);
    paper::png(&svg, width as f32, height as f32)
}
