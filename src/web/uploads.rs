//! Files on their way in. They are streamed to the data directory and never held, and kept under the hash of their
//! content only once the whole form is here: what is too large or stops on the way leaves nothing behind.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use futures::FutureExt as _;

use super::Web;
use super::browser::Jar;
use super::personal::{browser_of, inside, visit};
use super::places::Pace;
use super::refusal::Refusal;
use crate::clock::Clock;
use crate::domain::page::Sent;
use crate::inbox::Deed;
use crate::store::files::Staged;

/// So many files of one form are taken.
pub const MOST_FILES: usize = 30;
/// Words beside the files are short.
const LONGEST_WORD: usize = 256;
/// What a form has besides its files: marks between them, names and words.
const AROUND: u64 = 256 << 10;
/// After so many bytes it is looked at once more how much room there is.
const LOOK_AFTER: u64 = 16 << 20;
/// A browser that sends nothing for so long is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a form with files brought.
pub struct Brought {
    pub cookie: String,
    pub seen: i64,
    pub files: Vec<Sent>,
}

/// `POST /me/file`
pub async fn on_page(State(web): State<Arc<Web>>, headers: HeaderMap, form: Multipart) -> Result<Response, Refusal> {
    let cookie = Jar::Page.cookie(&headers).ok_or(Refusal::Out)?;
    let (bot, now) = (web.bot, web.clock.now());
    let let_in = web.db.read(move |tx| async move { inside(tx, bot, &cookie, now).await }.boxed()).await?;
    // A browser that was signed out writes nothing.
    let_in.ok_or(Refusal::Out)?;
    let Brought { cookie, seen, files } = read(&web, &headers, Jar::Page, form).await?;
    visit(&web, &cookie, seen, Deed::Sent(files)).await
}

/// Reads a form; its word comes before its files, so that nobody else's are written anywhere.
pub async fn read(web: &Web, headers: &HeaderMap, jar: Jar, mut form: Multipart) -> Result<Brought, Refusal> {
    if is_said_too_large(headers, web.most_at_once) {
        // Whoever waits for a word before sending need not send.
        if !headers.contains_key(header::EXPECT) {
            drain(web, &mut form).await;
        }
        return Err(Refusal::TooBig(web.most_at_once));
    }
    if !has_room(web, said(headers).unwrap_or_default()).await? {
        if !headers.contains_key(header::EXPECT) {
            drain(web, &mut form).await;
        }
        return Err(Refusal::Full);
    }
    let (mut cookie, mut seen, mut staged, mut place) = (None, 0, Vec::new(), None);
    let mut left = web.most_at_once;
    let mut pace = Pace::from(web.clock.tick());
    while let Some(mut field) = in_time(&web.clock, form.next_field()).await? {
        match field.name().unwrap_or_default() {
            "form" => {
                let shown = word(&web.clock, &mut field).await?;
                cookie = Some((browser_of(web, headers, jar, &shown)?, shown));
            }
            "seen" => seen = word(&web.clock, &mut field).await?.parse().unwrap_or_default(),
            "file" => {
                let (_, browser) = cookie.as_ref().ok_or(Refusal::Form)?;
                if place.is_none() {
                    place = Some(web.places.take(browser).ok_or(Refusal::Busy)?);
                }
                let name = field.file_name().map(str::to_owned).filter(|name| !name.is_empty());
                let file = match stage(web, &mut field, left, &mut pace).await {
                    Err(refusal @ (Refusal::TooBig(_) | Refusal::Full)) => {
                        drop((field, staged, place));
                        drain(web, &mut form).await;
                        return Err(refusal);
                    }
                    file => file?,
                };
                left -= file.bytes();
                // A browser sends a part without a name where nothing was chosen.
                if name.is_some() || file.bytes() > 0 {
                    staged.push((name, file));
                }
                if staged.len() > MOST_FILES {
                    drop((field, staged, place));
                    drain(web, &mut form).await;
                    return Err(Refusal::TooMany(MOST_FILES));
                }
            }
            _ => drop(word(&web.clock, &mut field).await?),
        }
    }
    let (cookie, _) = cookie.ok_or(Refusal::Form)?;
    if staged.is_empty() {
        return Err(Refusal::NoFile);
    }
    let mut files = Vec::new();
    for (name, file) in staged {
        files.push(Sent { name, file: file.keep().await? });
    }
    Ok(Brought { cookie, seen, files })
}

/// How much will come, where that is said beforehand.
fn said(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn is_said_too_large(headers: &HeaderMap, most: u64) -> bool {
    said(headers).is_some_and(|said| said > most.saturating_add(AROUND))
}

/// Whether the disk takes so many bytes more and keeps what is to stay free; what has no end, such as a bucket, does.
async fn has_room(web: &Web, bytes: u64) -> Result<bool, Refusal> {
    Ok(web.files.free().await?.is_none_or(|free| free.saturating_sub(bytes) >= web.least_free))
}

/// What comes next, unless nothing does for too long.
async fn in_time<T>(clock: &Clock, next: impl Future<Output = Result<T, MultipartError>>) -> Result<T, Refusal> {
    tokio::select! {
        biased;
        next = next => next.map_err(|_| Refusal::Form),
        () = clock.pause(PATIENCE) => Err(Refusal::Stalled),
    }
}

async fn word(clock: &Clock, field: &mut Field<'_>) -> Result<String, Refusal> {
    let mut read = Vec::new();
    while let Some(piece) = in_time(clock, field.chunk()).await? {
        read.extend_from_slice(&piece);
        if read.len() > LONGEST_WORD {
            return Err(Refusal::Form);
        }
    }
    String::from_utf8(read).map_err(|_| Refusal::Form)
}

/// Refused where there is more of it than is `left`, where the disk fills up, or where it only drips.
async fn stage(web: &Web, field: &mut Field<'_>, left: u64, pace: &mut Pace) -> Result<Staged, Refusal> {
    let mut writing = web.files.begin().await?;
    let mut looked_at = 0;
    while let Some(piece) = in_time(&web.clock, field.chunk()).await? {
        if writing.bytes() + piece.len() as u64 > left {
            return Err(Refusal::TooBig(web.most_at_once));
        }
        if !pace.goes_on(web.clock.tick(), piece.len()) {
            return Err(Refusal::Stalled);
        }
        writing.write(&piece).await?;
        // Others write too, and not everybody says how much will come.
        if writing.bytes() - looked_at >= LOOK_AFTER {
            looked_at = writing.bytes();
            if !has_room(web, 0).await? {
                return Err(Refusal::Full);
            }
        }
    }
    Ok(writing.end().await?)
}

/// Reads what still comes and throws it away, as far as there is sense in it: a browser that is cut off in the middle
/// shows an error of its own.
async fn drain(web: &Web, form: &mut Multipart) {
    let (mut thrown, mut pace) = (0, Pace::from(web.clock.tick()));
    while let Ok(Some(mut field)) = in_time(&web.clock, form.next_field()).await {
        while let Ok(Some(piece)) = in_time(&web.clock, field.chunk()).await {
            thrown += piece.len() as u64;
            if thrown > web.most_at_once || !pace.goes_on(web.clock.tick(), piece.len()) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::Poll;

    use futures::poll;

    use super::*;

    #[tokio::test]
    async fn a_browser_is_given_up_once_it_sent_nothing_for_a_minute() {
        let clock = Clock::held_at(chrono::DateTime::UNIX_EPOCH);
        let mut nothing = pin!(in_time::<()>(&clock, std::future::pending()));

        assert!(poll!(nothing.as_mut()).is_pending());
        clock.advance_tick(PATIENCE - Duration::from_secs(1));
        assert!(poll!(nothing.as_mut()).is_pending());
        clock.advance_tick(Duration::from_secs(1));
        assert!(matches!(poll!(nothing.as_mut()), Poll::Ready(Err(Refusal::Stalled))));

        // What is there is taken, however long ago the last of it came.
        assert!(matches!(in_time(&clock, async { Ok(7) }).await, Ok(7)));
    }
}
