//! Personal pages: a link shows who invites, a button lets the browser in, and from then on the page is the very talk
//! the chat would be. Looking changes nothing, since mail scanners and previews follow links too; only buttons do.

use std::sync::Arc;

use anyhow::Result;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use futures::FutureExt as _;
use serde::Deserialize;

use super::Web;
use super::browser::{Jar, form_word, is_from_here, is_own_form, new_cookie, then_see};
use super::guard::{Caller, What, Who};
use super::refusal::Refusal;
use super::screens::{Invited, Me, page};
use crate::conversation::pages::LARGEST_TEXT;
use crate::domain::cohort::Cohort;
use crate::domain::company::Role;
use crate::domain::ids::{CatalogId, PageSessionId};
use crate::domain::lang::Lang;
use crate::domain::page::{PageLink, View, Whose, read_token, session_lasts};
use crate::inbox::{Deed, Visited};
use crate::store::pages::Session;
use crate::store::people::Membership;
use crate::store::{self, Tx};

const ME: &str = "/me#now";
/// Buttons of ours have at most so many bytes.
const LONGEST_DATA: usize = 64;

type Answer = Result<Response, Refusal>;

/// Whose page a link opens, and what is to be said of it.
struct Owner {
    link: PageLink,
    own: Membership,
    cohort: Cohort,
    lang: Lang,
}

/// What somebody comes for, where a link says so.
#[derive(Deserialize)]
pub struct Wanted {
    see: Option<i64>,
}

/// How long an invitation may be looked at before it has to be opened again.
const DOOR_SECONDS: i64 = 24 * 3600;

/// `GET /p/<token>`
pub async fn invite(
    State(web): State<Arc<Web>>,
    Caller(who): Caller,
    Path(token): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Answer {
    let Owner { own, cohort, lang, .. } = owner(&web, &who, &token).await?;
    let action = match wanted.see {
        Some(catalog) => format!("/p/{token}?see={catalog}"),
        None => format!("/p/{token}"),
    };
    let door = Jar::Door.cookie(&headers).unwrap_or_else(new_cookie);
    let invited = Invited::new(lang, &cohort, own.member.role, action, form_word(&web, &door));
    Ok(Jar::Door.give(&web, page(StatusCode::OK, &invited), &door, DOOR_SECONDS))
}

#[derive(Deserialize)]
pub struct Entered {
    form: String,
}

/// `POST /p/<token>`
pub async fn enter(
    State(web): State<Arc<Web>>,
    Caller(who): Caller,
    Path(token): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
    sent: Result<Form<Entered>, FormRejection>,
) -> Answer {
    is_from_here(&headers)?;
    let Form(Entered { form }) = sent.map_err(|_| Refusal::Form)?;
    is_own_form(&web, &Jar::Door.cookie(&headers).ok_or(Refusal::Form)?, &form)?;
    let Owner { link, own, lang, .. } = owner(&web, &who, &token).await?;
    let (cookie, before) = (new_cookie(), Jar::Page.cookie(&headers));
    let now = web.clock.now();
    let session = Session {
        id: PageSessionId(0),
        link: link.id,
        preparation: None,
        lang: Some(lang),
        cohort: Some(own.member.cohort),
        talk: None,
        view: View::default(),
        ends_at: link.expires_at.min(now + session_lasts()),
    };
    let lasts = (session.ends_at - now).num_seconds();
    let given = cookie.clone();
    let entering = web.db.write(move |tx| {
        async move {
            // The same browser, come in once more.
            let before = match before {
                Some(before) => store::pages::look(tx, &before, now).await?,
                None => None,
            };
            if let Some(before) = before {
                store::pages::end(tx, before.id).await?;
            }
            store::pages::forget(tx, now - chrono::Duration::days(1)).await?;
            store::pages::let_in(tx, &session, &given, now).await
        }
        .boxed()
    });
    entering.await?;
    web.inbox.visit(&cookie, 0, Deed::Came(wanted.see.map(CatalogId))).await?;
    Ok(Jar::Page.give(&web, then_see(ME), &cookie, lasts))
}

/// The link of a token, where it is good. Wrong ones are counted, and whatever is wrong with one, the answer is the same.
async fn owner(web: &Web, who: &Who, token: &str) -> Result<Owner, Refusal> {
    if !web.guard.allows(What::Link, who, web.clock.tick()) {
        return Err(Refusal::TooOften);
    }
    let (bot, now) = (web.bot, web.clock.now());
    let shown = token.to_owned();
    let found = web.db.read(move |tx| async move { find_owner(tx, bot, &shown, now).await }.boxed()).await?;
    found.ok_or_else(|| {
        web.guard.count(What::Link, who, web.clock.tick());
        Refusal::Lost
    })
}

async fn find_owner(
    tx: &mut Tx<'_>,
    bot: crate::domain::ids::BotId,
    token: &str,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Option<Owner>> {
    let Some((id, sealed)) = read_token(token) else { return Ok(None) };
    let Some(link) = store::pages::find(tx, id).await? else { return Ok(None) };
    if !store::pages::is_sealed(tx, &link, sealed) || !link.is_open(now) {
        return Ok(None);
    }
    let Whose::Member(member) = link.whose else { return Ok(None) };
    let Some(own) = store::people::find_member(tx, bot, member).await? else { return Ok(None) };
    let cohort = store::cohorts::cohort(tx, own.member.cohort).await?;
    let lang = store::people::person(tx, own.member.person).await?.details.lang;
    Ok(Some(Owner { link, own, cohort, lang }))
}

/// What a page is made from.
struct Seen {
    lang: Lang,
    cohort: Cohort,
    role: Role,
    view: View,
}

/// `GET /me`
pub async fn show(State(web): State<Arc<Web>>, headers: HeaderMap) -> Answer {
    let cookie = Jar::Page.cookie(&headers).ok_or(Refusal::Out)?;
    let Seen { lang, cohort, role, view } = seen(&web, &cookie).await?.ok_or(Refusal::Out)?;
    let form = form_word(&web, &cookie);
    Ok(page(StatusCode::OK, &Me::new(lang, &cohort, role, &view, form, web.most_at_once)))
}

async fn seen(web: &Web, cookie: &str) -> Result<Option<Seen>> {
    let (bot, now) = (web.bot, web.clock.now());
    let cookie = cookie.to_owned();
    let look = web.db.read(move |tx| {
        async move {
            let Some((session, own)) = inside(tx, bot, &cookie, now).await? else { return Ok(None) };
            let cohort = session.cohort.unwrap_or(own.member.cohort);
            let all = store::people::of_person(tx, bot, own.member.person).await?;
            let role =
                all.iter().find(|one| one.member.cohort == cohort).map_or(own.member.role, |one| one.member.role);
            let cohort = store::cohorts::cohort(tx, cohort).await?;
            let lang = match session.lang {
                Some(lang) => lang,
                None => store::people::person(tx, own.member.person).await?.details.lang,
            };
            Ok(Some(Seen { lang, cohort, role, view: session.view }))
        }
        .boxed()
    });
    look.await
}

/// The session of a page's cookie and its member, where both are let in.
pub async fn inside(
    tx: &mut Tx<'_>,
    bot: crate::domain::ids::BotId,
    cookie: &str,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Option<(Session, Membership)>> {
    let session = store::pages::look(tx, cookie, now).await?.filter(|session| session.preparation.is_none());
    let Some(session) = session else { return Ok(None) };
    let link = store::pages::find(tx, session.link).await?.filter(|link| link.is_open(now));
    let Some(Whose::Member(member)) = link.map(|link| link.whose) else { return Ok(None) };
    Ok(store::people::find_member(tx, bot, member).await?.map(|own| (session, own)))
}

/// The browser of a form, where the form is its own and it does not send them too fast.
pub fn browser_of(web: &Web, headers: &HeaderMap, jar: Jar, word: &str) -> Result<String, Refusal> {
    is_from_here(headers)?;
    let cookie = jar.cookie(headers).ok_or(Refusal::Out)?;
    is_own_form(web, &cookie, word)?;
    let (who, tick) = (Who::Browser(word.to_owned()), web.clock.tick());
    if !web.guard.allows(What::Form, &who, tick) {
        return Err(Refusal::TooOften);
    }
    web.guard.count(What::Form, &who, tick);
    Ok(cookie)
}

#[derive(Deserialize)]
pub struct Tapped {
    form: String,
    seen: i64,
    data: String,
    on: Option<i64>,
}

/// `POST /me/tap`
pub async fn tap(State(web): State<Arc<Web>>, headers: HeaderMap, sent: Result<Form<Tapped>, FormRejection>) -> Answer {
    let Form(Tapped { form, seen, data, on }) = sent.map_err(|_| Refusal::Form)?;
    let cookie = browser_of(&web, &headers, Jar::Page, &form)?;
    if data.len() > LONGEST_DATA {
        return Err(Refusal::Form);
    }
    visit(&web, &cookie, seen, Deed::Pressed { data, on }).await
}

#[derive(Deserialize)]
pub struct Wrote {
    form: String,
    seen: i64,
    text: String,
}

/// `POST /me/say`
pub async fn say(State(web): State<Arc<Web>>, headers: HeaderMap, sent: Result<Form<Wrote>, FormRejection>) -> Answer {
    let Form(Wrote { form, seen, text }) = sent.map_err(|error| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLong,
        _ => Refusal::Form,
    })?;
    let cookie = browser_of(&web, &headers, Jar::Page, &form)?;
    let text = text.replace("\r\n", "\n").replace('\0', "");
    if text.chars().count() > LARGEST_TEXT {
        return Err(Refusal::TooLong);
    }
    if text.trim().is_empty() {
        return Ok(then_see(ME));
    }
    visit(&web, &cookie, seen, Deed::Wrote(text)).await
}

/// One turn of the page, and then a look at it.
pub async fn visit(web: &Web, cookie: &str, seen: i64, deed: Deed) -> Answer {
    match web.inbox.visit(cookie, seen, deed).await? {
        Visited::Well => Ok(then_see(ME)),
        Visited::Out => Err(Refusal::Out),
    }
}

#[derive(Deserialize)]
pub struct Left {
    form: String,
}

/// `POST /me/out`
pub async fn leave(State(web): State<Arc<Web>>, headers: HeaderMap, sent: Result<Form<Left>, FormRejection>) -> Answer {
    let Form(Left { form }) = sent.map_err(|_| Refusal::Form)?;
    let cookie = browser_of(&web, &headers, Jar::Page, &form)?;
    let now = web.clock.now();
    let leaving = web.db.write(move |tx| {
        async move {
            match store::pages::look(tx, &cookie, now).await? {
                Some(session) => store::pages::end(tx, session.id).await,
                None => Ok(()),
            }
        }
        .boxed()
    });
    leaving.await?;
    Ok(Jar::Page.give(&web, then_see("/me"), "", 0))
}
