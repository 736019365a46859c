//! Photos for a page: read, turned upright, made no larger than a page shows well, and written anew, so that neither where
//! a camera stood nor what an editor left in the file goes along. Bytes come from outside: nothing here may panic.

use jpeg_encoder::{ColorType, Encoder};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Of its longer side, in pixels.
const LONGEST: usize = 1_200;
/// A picture of more pixels is none a camera takes.
const MOST_PIXELS: usize = 60_000_000;
const QUALITY: u8 = 80;

/// Ready to be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    pub caption: String,
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({} × {})", self.width, self.height)
    }
}

/// Three bytes a pixel, row by row.
struct Pixels {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

impl Photo {
    /// `None` where it is no JPEG or PNG, or broken.
    pub fn read(bytes: &[u8], caption: String) -> Option<Photo> {
        let (pixels, orientation) = match bytes {
            [0x89, b'P', b'N', b'G', ..] => (png(bytes)?, 1),
            [0xff, 0xd8, ..] => jpeg(bytes)?,
            _ => return None,
        };
        let pixels = pixels.shrunk().upright(orientation);
        let (width, height) = (u16::try_from(pixels.width).ok()?, u16::try_from(pixels.height).ok()?);
        let mut jpeg = Vec::new();
        Encoder::new(&mut jpeg, QUALITY).encode(&pixels.rgb, width, height, ColorType::Rgb).ok()?;
        Some(Photo { caption, jpeg, width: width.into(), height: height.into() })
    }

    /// How large it is in so much room.
    pub fn fitted(&self, width: f32, height: f32) -> (f32, f32) {
        let (own_width, own_height) = (self.width.max(1) as f32, self.height.max(1) as f32);
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }
}

fn jpeg(bytes: &[u8]) -> Option<(Pixels, u8)> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let info = decoder.info()?;
    let (width, height) = (usize::from(info.width), usize::from(info.height));
    let orientation = decoder.exif().and_then(|exif| orientation(exif)).unwrap_or(1);
    if width * height == 0 || width * height > MOST_PIXELS {
        return None;
    }
    let rgb = decoder.decode().ok()?;
    (rgb.len() == width * height * 3).then_some((Pixels { width, height, rgb }, orientation))
}

fn png(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    if width.checked_mul(height).is_none_or(|pixels| pixels == 0 || pixels > MOST_PIXELS) {
        return None;
    }
    let mut raw = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut raw).ok()?;
    let samples = frame.color_type.samples();
    // What shines through does so on white paper.
    let on_white = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        ((part * alpha + 255 * (255 - alpha)) / 255) as u8
    };
    let mut rgb = Vec::with_capacity(width * height * 3);
    for pixel in raw.chunks_exact(samples).take(width * height) {
        match *pixel {
            [grey] => rgb.extend([grey; 3]),
            [grey, alpha] => rgb.extend([on_white(grey, alpha); 3]),
            [red, green, blue] => rgb.extend([red, green, blue]),
            [red, green, blue, alpha] => rgb.extend([red, green, blue].map(|part| on_white(part, alpha))),
            _ => return None,
        }
    }
    (rgb.len() == width * height * 3).then_some(Pixels { width, height, rgb })
}

impl Pixels {
    /// Each pixel of the smaller picture is the average of those it stands for.
    fn shrunk(self) -> Pixels {
        let longest = self.width.max(self.height);
        if longest <= LONGEST {
            return self;
        }
        let width = (self.width * LONGEST / longest).max(1);
        let height = (self.height * LONGEST / longest).max(1);
        let mut rgb = Vec::with_capacity(width * height * 3);
        for y in 0..height {
            let rows = y * self.height / height..((y + 1) * self.height / height).max(y * self.height / height + 1);
            for x in 0..width {
                let columns = x * self.width / width..((x + 1) * self.width / width).max(x * self.width / width + 1);
                let (mut sums, mut count) = ([0_u32; 3], 0_u32);
                for row in rows.clone() {
                    for column in columns.clone() {
                        let at = (row * self.width + column) * 3;
                        for (sum, part) in sums.iter_mut().zip(&self.rgb[at..at + 3]) {
                            *sum += u32::from(*part);
                        }
                        count += 1;
                    }
                }
                rgb.extend(sums.map(|sum| (sum / count.max(1)) as u8));
            }
        }
        Pixels { width, height, rgb }
    }

    /// As the camera was held, by its EXIF number from 1 to 8.
    fn upright(self, orientation: u8) -> Pixels {
        let (wide, high) = (self.width, self.height);
        if !(2..=8).contains(&orientation) || wide == 0 || high == 0 {
            return self;
        }
        let (width, height) = if orientation >= 5 { (high, wide) } else { (wide, high) };
        let mut rgb = Vec::with_capacity(self.rgb.len());
        for y in 0..height {
            for x in 0..width {
                let (column, row) = match orientation {
                    2 => (wide - 1 - x, y),
                    3 => (wide - 1 - x, high - 1 - y),
                    4 => (x, high - 1 - y),
                    5 => (y, x),
                    6 => (y, high - 1 - x),
                    7 => (wide - 1 - y, high - 1 - x),
                    _ => (wide - 1 - y, x),
                };
                let at = (row * wide + column) * 3;
                rgb.extend(&self.rgb[at..at + 3]);
            }
        }
        Pixels { width, height, rgb }
    }
}

/// How the camera was held, from the first directory of EXIF.
fn orientation(exif: &[u8]) -> Option<u8> {
    let big = match exif.get(..2)? {
        b"MM" => true,
        b"II" => false,
        _ => return None,
    };
    let bytes = |at: usize, count: usize| exif.get(at..at.checked_add(count)?);
    let number = |at: usize, count: usize| {
        let fold = |number: usize, byte: &u8| number << 8 | usize::from(*byte);
        let bytes = bytes(at, count)?;
        Some(if big { bytes.iter().fold(0, fold) } else { bytes.iter().rev().fold(0, fold) })
    };
    let directory = number(4, 4)?;
    let entries = number(directory, 2)?;
    let entry = (0..entries).map(|entry| directory + 2 + entry * 12).find(|at| number(*at, 2) == Some(0x0112))?;
    u8::try_from(number(entry + 8, 2)?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn drawn(width: u32, height: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(png::ColorType::Rgba);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&vec![128; (width * height * 4) as usize]).expect("pixels");
        writer.finish().expect("an end");
        file
    }

    #[test]
    fn a_photo_is_written_anew_no_larger_than_is_shown() {
        let small = Photo::read(&drawn(30, 20), "a".to_owned()).expect("a photo");
        assert_eq!((small.width, small.height), (30, 20));
        let large = Photo::read(&drawn(2400, 1200), String::new()).expect("a photo");
        assert_eq!((large.width, large.height), (1200, 600));
        let again = Photo::read(&large.jpeg, String::new()).expect("a photo");
        assert_eq!((again.width, again.height), (1200, 600));
        assert_eq!(large.fitted(100.0, 100.0), (100.0, 50.0));
    }

    #[test]
    fn a_photo_stands_upright() {
        // Red beside blue, as a camera on its side stores blue above red.
        let pixels = || Pixels { width: 2, height: 1, rgb: vec![255, 0, 0, 0, 0, 255] };
        let turned = pixels().upright(6);
        assert_eq!((turned.width, turned.height, turned.rgb), (1, 2, vec![255, 0, 0, 0, 0, 255]));
        let turned = pixels().upright(8);
        assert_eq!((turned.width, turned.height, turned.rgb), (1, 2, vec![0, 0, 255, 255, 0, 0]));
        assert_eq!(pixels().upright(3).rgb, [0, 0, 255, 255, 0, 0]);
        let exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        assert_eq!(orientation(exif), Some(6));
        assert_eq!(orientation(&exif[..19]), None);
    }

    proptest! {
        #[test]
        fn broken_bytes_are_no_photo_and_do_no_harm(cut in 0..200_usize, flipped in 0..200_usize) {
            let mut bytes = drawn(9, 7);
            let end = cut.min(bytes.len());
            bytes.truncate(end);
            if let Some(byte) = bytes.get_mut(flipped) {
                *byte ^= 0x55;
            }
            let _ = Photo::read(&bytes, String::new());
            let jpeg = Photo::read(&drawn(9, 7), String::new()).expect("a photo").jpeg;
            let mut jpeg = jpeg[..(cut * 3).min(jpeg.len())].to_vec();
            if let Some(byte) = jpeg.get_mut(flipped * 3) {
                *byte ^= 0x55;
            }
            let _ = Photo::read(&jpeg, String::new());
        }
    }
}
