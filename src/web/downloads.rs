//! Files on their way out: only one that stands on the page the browser is let in to, or that an address is for which its
//! reader was given in the chat, streamed, and always to be saved.
//! Nothing a member gave is ever shown by a browser as a page of ours.

use std::sync::Arc;

use anyhow::Result;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use serde::Deserialize;

use super::Web;
use super::browser::Jar;
use super::guard::{Caller, What};
use super::html::hash;
use super::personal::inside;
use super::refusal::Refusal;
use crate::domain::catalog::PartState;
use crate::domain::file_kind::FileKind;
use crate::domain::ids::BotId;
use crate::domain::message::{Content, Document};
use crate::store::pages::Ticket;
use crate::store::{self, Tx};

#[derive(Deserialize)]
pub struct Asked {
    n: i64,
}

/// `GET /file/<hash>?n=<message on the page>`
pub async fn show(
    State(web): State<Arc<Web>>,
    Path(sha256): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let cookie = Jar::Page.cookie(&headers).ok_or(Refusal::Out)?;
    let (bot, now) = (web.bot, web.clock.now());
    let look = web.db.read(move |tx| async move { inside(tx, bot, &cookie, now).await }.boxed());
    let (session, _) = look.await?.ok_or(Refusal::Out)?;
    let mut files = session.view.find(asked.n).into_iter().flat_map(|shown| shown.message.files());
    let document = files.find(|document| hash(document) == sha256).cloned().ok_or(Refusal::Lost)?;
    send(&web, &document).await
}

/// `GET /d/<token>`: one file for the person its address was made for, while they may have it.
pub async fn fetch(
    State(web): State<Arc<Web>>,
    Caller(who): Caller,
    Path(token): Path<String>,
) -> Result<Response, Refusal> {
    if !web.guard.allows(What::Link, &who, web.clock.tick()) {
        return Err(Refusal::TooOften);
    }
    let (bot, now) = (web.bot, web.clock.now());
    let found = web.db.read(move |tx| async move { ticketed(tx, bot, &token, now).await }.boxed()).await?;
    let Some(document) = found else {
        web.guard.count(What::Link, &who, web.clock.tick());
        return Err(Refusal::Lost);
    };
    send(&web, &document).await
}

/// What an address fetches: for staff of the cohort, and for the company that gave it.
async fn ticketed(tx: &mut Tx<'_>, bot: BotId, token: &str, now: DateTime<Utc>) -> Result<Option<Document>> {
    let Some(ticket) = Ticket::read(tx, token, now) else { return Ok(None) };
    let Some(own) = store::people::find_member(tx, bot, ticket.member).await? else { return Ok(None) };
    let part = store::catalogs::part(tx, ticket.part).await?.filter(|part| part.state == PartState::Kept);
    let Some((part, kept)) = part.and_then(|part| part.kept.clone().map(|kept| (part, kept))) else { return Ok(None) };
    let Some(catalog) = store::catalogs::find(tx, part.catalog).await? else { return Ok(None) };
    let company = store::companies::company(tx, catalog.company).await?;
    let is_theirs = match own.member.role.is_staff() {
        true => own.member.cohort == company.cohort,
        false => own.member.company == Some(company.id),
    };
    let document = Document {
        file_name: part.details.name,
        mime: FileKind::from_mime(&kept.mime).mime().to_owned(),
        content: Content::Kept(kept.sha256),
        photo: false,
    };
    Ok(is_theirs.then_some(document))
}

/// Streams a file, to be saved.
async fn send(web: &Web, document: &Document) -> Result<Response, Refusal> {
    let (length, body) = match &document.content {
        Content::Kept(sha256) => {
            let (length, pieces) = web.files.stream(sha256).await?;
            (length, Body::from_stream(pieces))
        }
        Content::Inline(base64) => {
            let bytes = data_encoding::BASE64.decode(base64.as_bytes()).map_err(anyhow::Error::from)?;
            (bytes.len() as u64, Body::from(bytes))
        }
    };
    let mut answer = body.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(document)));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if let Ok(value) = HeaderValue::from_str(&disposition(&document.file_name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}

/// What a browser may be told a file is. Anything it might run or draw as a page is only bytes.
const KINDS: [&str; 14] = [
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "text/calendar",
    "application/zip",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "video/mp4",
];

fn kind(document: &Document) -> &'static str {
    let said = document.mime.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    KINDS.into_iter().find(|kind| *kind == said).unwrap_or("application/octet-stream")
}

/// RFC 6266, with the name in plain letters for old programs and in full for all others (RFC 5987).
fn disposition(name: &str) -> String {
    let odd = |char: char| char.is_control() || "/\\:*?\"<>|".contains(char);
    let clean: String = name.chars().map(|char| if odd(char) { '_' } else { char }).take(150).collect();
    let clean = match clean.trim_matches(['.', ' ']) {
        "" => "file",
        clean => clean,
    };
    let plain: String = clean.chars().map(|char| if (' '..='~').contains(&char) { char } else { '_' }).collect();
    let full: String = clean
        .bytes()
        .map(|byte| match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_only_ever_a_name() {
        let cases = [
            ("a.pdf", "attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf"),
            ("견적 1.pdf", "attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%EA%B2%AC%EC%A0%81%201.pdf"),
            ("../../etc/passwd", "attachment; filename=\"_.._etc_passwd\"; filename*=UTF-8''_.._etc_passwd"),
            (
                "a\"\r\nSet-Cookie: x",
                "attachment; filename=\"a___Set-Cookie_ x\"; filename*=UTF-8''a___Set-Cookie_%20x",
            ),
            ("", "attachment; filename=\"file\"; filename*=UTF-8''file"),
        ];
        for (name, expected) in cases {
            assert_eq!(disposition(name), expected, "{name}");
        }
        assert!(disposition(&"가".repeat(4_000)).len() < 2_000);
    }

    #[test]
    fn nothing_a_browser_would_run_is_called_by_its_name() {
        let of = |mime: &str| kind(&Document::new("", mime, Content::inline(b"")));
        assert_eq!(of("Application/PDF; x=y"), "application/pdf");
        for odd in ["text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript", ""] {
            assert_eq!(of(odd), "application/octet-stream", "{odd}");
        }
    }
}
