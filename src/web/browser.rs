//! What a browser brings along: the cookie that says who it is, and the word in each form that says it was filled in on a
//! page of ours. No other site can know that word, and none can be framed or scripted to send it.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};

use super::Web;
use super::refusal::Refusal;
use crate::store::{Keys, is_same, pages};

/// The browser of a personal page, the one that stands before it, and the one that uploads by six digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jar {
    Page,
    /// Looking at an invitation: only who has looked can come in, so that no other site signs anybody in to a page.
    Door,
    Upload,
}

impl Jar {
    fn name(self) -> &'static str {
        match self {
            Jar::Page => "naru",
            Jar::Door => "naru-door",
            Jar::Upload => "naru-upload",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Jar::Page => "/",
            Jar::Door => "/p",
            Jar::Upload => "/u",
        }
    }

    /// The cookie a browser shows.
    pub fn cookie(self, headers: &HeaderMap) -> Option<String> {
        let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let mut own = pairs.filter(|(name, _)| *name == self.name()).map(|(_, value)| value.to_owned());
        own.find(|value| value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit()))
    }

    /// An answer that gives the browser its cookie, or takes it away.
    pub fn give(self, web: &Web, answer: Response, cookie: &str, seconds: i64) -> Response {
        let secure = match web.house.public_url.as_deref().is_some_and(|url| url.starts_with("https://")) {
            true => "; Secure",
            false => "",
        };
        let (name, path) = (self.name(), self.path());
        let value = format!("{name}={cookie}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        let mut answer = answer;
        if let Ok(value) = HeaderValue::from_str(&value) {
            answer.headers_mut().append(header::SET_COOKIE, value);
        }
        answer
    }
}

/// Sixty-four hex digits from the operating system's chance.
pub fn new_cookie() -> String {
    Keys::new_secret()
}

/// What the forms of this browser show.
pub fn form_word(web: &Web, cookie: &str) -> String {
    pages::tell_form(web.db.keys(), cookie)
}

/// Refuses a form without this browser's word; takes as long for a near miss as for any other.
pub fn is_own_form(web: &Web, cookie: &str, shown: &str) -> Result<(), Refusal> {
    let own = form_word(web, cookie);
    if is_same(shown.as_bytes(), own.as_bytes()) { Ok(()) } else { Err(Refusal::Form) }
}

/// Refuses what the browser itself says another site sent.
pub fn is_from_here(headers: &HeaderMap) -> Result<(), Refusal> {
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    match site {
        None | Some("same-origin" | "none") => Ok(()),
        Some(_) => Err(Refusal::Form),
    }
}

/// Whatever was posted, the browser then looks at a page, so that going back or reloading posts nothing again.
pub fn then_see(address: &str) -> Response {
    Redirect::to(address).into_response()
}
