//! Files on their way in. They are streamed to the data directory under the hash of their content and never held; what is
//! larger than one may be leaves nothing behind.

use std::sync::Arc;

use axum::extract::multipart::Field;
use axum::extract::{Multipart, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::Web;
use super::browser::Jar;
use super::personal::{browser_of, visit};
use super::refusal::Refusal;
use crate::domain::page::Sent;
use crate::inbox::Deed;

/// So many files of one form are taken.
const MOST_FILES: usize = 20;
/// Words beside the files are short.
const LONGEST_WORD: usize = 256;

/// What a form with files brought.
pub struct Brought {
    pub cookie: String,
    pub seen: i64,
    pub files: Vec<Sent>,
}

/// `POST /me/file`
pub async fn on_page(State(web): State<Arc<Web>>, headers: HeaderMap, form: Multipart) -> Result<Response, Refusal> {
    let Brought { cookie, seen, files } = read(&web, &headers, Jar::Page, form).await?;
    visit(&web, &cookie, seen, Deed::Sent(files)).await
}

/// Reads a form; its word comes before its files, so that nobody else's are written anywhere.
pub async fn read(web: &Web, headers: &HeaderMap, jar: Jar, mut form: Multipart) -> Result<Brought, Refusal> {
    let _place = web.uploads.try_acquire().map_err(|_| Refusal::TooOften)?;
    let (mut cookie, mut seen, mut files) = (None, 0, Vec::new());
    while let Some(mut field) = form.next_field().await.map_err(|_| Refusal::Form)? {
        match field.name().unwrap_or_default() {
            "form" => cookie = Some(browser_of(web, headers, jar, &word(&mut field).await?)?),
            "seen" => seen = word(&mut field).await?.parse().unwrap_or_default(),
            "file" if cookie.is_none() => return Err(Refusal::Form),
            "file" => {
                let name = field.file_name().map(str::to_owned).filter(|name| !name.is_empty());
                let is_chosen = name.is_some();
                match keep(web, &mut field, name).await? {
                    Some(sent) if is_chosen || sent.file.bytes > 0 => files.push(sent),
                    Some(_) => {}
                    None => {
                        drain(&mut form, web.largest_file).await;
                        return Err(Refusal::TooBig(web.largest_file));
                    }
                }
                if files.len() > MOST_FILES {
                    return Err(Refusal::Form);
                }
            }
            _ => drop(word(&mut field).await?),
        }
    }
    let cookie = cookie.ok_or(Refusal::Form)?;
    if files.is_empty() {
        return Err(Refusal::NoFile);
    }
    Ok(Brought { cookie, seen, files })
}

async fn word(field: &mut Field<'_>) -> Result<String, Refusal> {
    let mut read = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(|_| Refusal::Form)? {
        read.extend_from_slice(&piece);
        if read.len() > LONGEST_WORD {
            return Err(Refusal::Form);
        }
    }
    String::from_utf8(read).map_err(|_| Refusal::Form)
}

/// `None` where it is larger than a file may be; the rest of it is then read and thrown away, since a browser that is
/// cut off in the middle shows an error of its own.
async fn keep(web: &Web, field: &mut Field<'_>, name: Option<String>) -> Result<Option<Sent>, Refusal> {
    let mut writing = web.files.begin().await?;
    while let Some(piece) = field.chunk().await.map_err(|_| Refusal::Form)? {
        if writing.bytes() + piece.len() as u64 > web.largest_file {
            drop(writing);
            let mut thrown = 0;
            while let Ok(Some(piece)) = field.chunk().await {
                thrown += piece.len() as u64;
                if thrown > web.largest_file {
                    break;
                }
            }
            return Ok(None);
        }
        writing.write(&piece).await?;
    }
    Ok(Some(Sent { name, file: writing.finish().await? }))
}

async fn drain(form: &mut Multipart, most: u64) {
    let mut thrown = 0;
    while let Ok(Some(mut field)) = form.next_field().await {
        while let Ok(Some(piece)) = field.chunk().await {
            thrown += piece.len() as u64;
            if thrown > most {
                return;
            }
        }
    }
}
