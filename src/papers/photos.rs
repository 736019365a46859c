//! Photos on paper: as many as a file that can be sent holds. One that cannot be read any more is left out, and said.

use crate::domain::ids::MeetingId;
use crate::paper::{Block, Photo};
use crate::store::files::Files;
use crate::store::photos::Photo as Given;
use crate::text::Args;
use crate::workbook::report::Options;

/// Telegram takes 50 MB, and a photo is about a quarter of one.
const MOST: usize = 120;

/// The photos under their heading, each with the code of its meeting where `code` knows one; nothing where there are none.
pub async fn read<'a>(
    files: &Files,
    options: Options,
    given: &[Given],
    code: impl Fn(MeetingId) -> &'a str,
) -> Vec<Block> {
    let (mut photos, mut broken) = (Vec::new(), Vec::new());
    for one in given.iter().take(MOST) {
        let named = if one.details.caption.is_empty() { &one.details.name } else { &one.details.caption };
        let caption = match code(one.meeting) {
            "" => named.clone(),
            code if named.is_empty() => code.to_owned(),
            code => options.say_with("papers-photo", Args::new().with("meeting", code).with("caption", named)),
        };
        let bytes = files.read(&one.sha256).await;
        let words = caption.clone();
        let photo = match bytes {
            Ok(bytes) => tokio::task::spawn_blocking(move || Photo::read(&bytes, words)).await.ok().flatten(),
            Err(_) => None,
        };
        match photo {
            Some(photo) => photos.push(photo),
            None => broken.push(caption),
        }
    }
    if given.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(options.say("papers-photos")), Block::Photos(photos)];
    if !broken.is_empty() {
        let args = Args::new().with("count", broken.len()).with("names", broken.join(", "));
        blocks.push(Block::Note(options.say_with("papers-photos-broken", args)));
    }
    if given.len() > MOST {
        blocks.push(Block::Note(options.say_with("papers-photos-more", Args::new().with("count", given.len() - MOST))));
    }
    blocks
}
