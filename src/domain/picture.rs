//! Pictures by their first bytes: how large they are, and whether Telegram shows them as photos. Bytes come from outside:
//! nothing here may panic on any of them.

/// So much of a picture is looked at; what a camera writes before the size of one is shorter.
pub const HEAD: u64 = 256 << 10;

const LARGEST: u64 = 10 << 20;
const LONGEST_SIDES: u32 = 10_000;
const NARROWEST: u32 = 20;

/// Whether Telegram takes a file of so many `bytes` that begins like this as a photo.
pub fn is_photo(bytes: u64, head: &[u8]) -> bool {
    let Some((width, height)) = size(head) else { return false };
    let (short, long) = (width.min(height), width.max(height));
    bytes <= LARGEST && short > 0 && width.saturating_add(height) <= LONGEST_SIDES && long <= short * NARROWEST
}

/// Width and height of a JPEG or PNG.
fn size(head: &[u8]) -> Option<(u32, u32)> {
    match head {
        [0x89, b'P', b'N', b'G', ..] => Some((long(head, 16)?, long(head, 20)?)),
        [0xff, 0xd8, ..] => jpeg_size(head),
        _ => None,
    }
}

/// The frame of a JPEG says it; whatever stands before it says how long it is.
fn jpeg_size(head: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let &[0xff, marker] = head.get(at..at + 2)? else { return None };
        match marker {
            // Padding.
            0xff => at += 1,
            0xc4 | 0xc8 | 0xcc => at += 2 + word(head, at + 2)? as usize,
            0xc0..=0xcf => return Some((word(head, at + 7)?, word(head, at + 5)?)),
            _ => at += 2 + word(head, at + 2)? as usize,
        }
    }
}

fn word(head: &[u8], at: usize) -> Option<u32> {
    let &[high, low] = head.get(at..at + 2)? else { return None };
    Some(u32::from(u16::from_be_bytes([high, low])))
}

fn long(head: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        [head, width.to_be_bytes().to_vec(), height.to_be_bytes().to_vec()].concat()
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let before = b"\xff\xd8\xff\xe0\0\x06JFIF\xff\xff\xc4\0\x03x\xff\xc0\0\x11\x08".to_vec();
        [before, height.to_be_bytes().to_vec(), width.to_be_bytes().to_vec()].concat()
    }

    #[test]
    fn what_telegram_takes_as_a_photo_is_one() {
        assert_eq!((size(&png(800, 600)), size(&jpeg(800, 600))), (Some((800, 600)), Some((800, 600))));
        assert!(is_photo(10 << 20, &png(5000, 5000)) && is_photo(1, &jpeg(2000, 100)));
        for (bytes, head) in [
            ((10 << 20) + 1, png(800, 600)),
            (1, png(5001, 5000)),
            (1, png(u32::MAX, u32::MAX)),
            (1, jpeg(2001, 100)),
            (1, png(0, 0)),
            (1, b"%PDF-1.7".to_vec()),
            (0, Vec::new()),
        ] {
            assert!(!is_photo(bytes, &head), "{bytes} {head:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_do_harm(start in prop::sample::select(vec![png(1, 1), jpeg(1, 1), Vec::new()]), cut in 0..40_usize,
            rest in prop::collection::vec(any::<u8>(), 0..64)) {
            let head = [&start[..cut.min(start.len())], &rest].concat();
            is_photo(1, &head);
        }
    }
}
