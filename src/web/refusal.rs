//! What cannot be done on a page, said clearly in both languages and telling nothing of anybody.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::guard::WINDOW;
use super::screens::{RefusedPage, page};
use crate::conversation::pages::LARGEST_TEXT;
use crate::text::Args;

#[derive(Debug)]
pub enum Refusal {
    /// A link that opens nothing: made up, expired, revoked, or somebody's who left.
    Lost,
    TooOften,
    /// The browser is not let in.
    Out,
    /// The form is not ours, or not of this browser.
    Form,
    TooLong,
    NoFile,
    TooBig(u64),
    /// More files than one form may have.
    TooMany(usize),
    /// As many uploads are under way as may be, of this browser or of everybody.
    Busy,
    /// The disk is nearly full.
    Full,
    /// Nothing, or next to nothing, came of an upload for too long.
    Stalled,
    Failed(anyhow::Error),
}

impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Refusal {
        Refusal::Failed(error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let none = Args::new();
        let minutes = Args::new().with("minutes", WINDOW.as_secs() / 60);
        let letters = Args::new().with("most", LARGEST_TEXT);
        let said = |status, title, text, args: &Args, back| page(status, &RefusedPage::new(title, text, args, back));
        match self {
            Refusal::Lost => said(StatusCode::NOT_FOUND, "page-lost-title", "page-lost", &none, None),
            Refusal::TooOften => {
                let mut answer = said(StatusCode::TOO_MANY_REQUESTS, "page-often-title", "page-often", &minutes, None);
                answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(WINDOW.as_secs()));
                answer
            }
            Refusal::Out => said(StatusCode::FORBIDDEN, "page-out-title", "page-out", &none, None),
            Refusal::Form => said(StatusCode::FORBIDDEN, "page-form-title", "page-form", &none, Some("/me")),
            Refusal::TooLong => {
                said(StatusCode::BAD_REQUEST, "page-long-title", "page-too-long", &letters, Some("/me"))
            }
            Refusal::NoFile => said(StatusCode::BAD_REQUEST, "page-none-title", "page-no-file", &none, None),
            Refusal::TooBig(most) => {
                let args = Args::new().with("most", most >> 20);
                said(StatusCode::PAYLOAD_TOO_LARGE, "page-big-title", "page-big", &args, None)
            }
            Refusal::TooMany(most) => {
                let args = Args::new().with("most", most);
                said(StatusCode::BAD_REQUEST, "page-many-title", "page-many", &args, None)
            }
            Refusal::Busy => said(StatusCode::SERVICE_UNAVAILABLE, "page-busy-title", "page-busy", &none, None),
            Refusal::Full => {
                tracing::error!("an upload was not taken: the disk is nearly full");
                said(StatusCode::INSUFFICIENT_STORAGE, "page-full-title", "page-full", &none, None)
            }
            Refusal::Stalled => said(StatusCode::REQUEST_TIMEOUT, "page-stalled-title", "page-stalled", &none, None),
            Refusal::Failed(error) => {
                tracing::error!(error = ?error, "could not answer a page");
                said(StatusCode::INTERNAL_SERVER_ERROR, "page-failed-title", "page-failed", &none, None)
            }
        }
    }
}
