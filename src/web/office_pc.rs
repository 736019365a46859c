//! Uploading from an office computer: a short address, six digits told in the chat, and then the files of exactly that
//! preparation and member. They enter the conversation in the chat, in its order.

use std::sync::Arc;

use anyhow::Result;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Multipart, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use futures::FutureExt as _;
use serde::Deserialize;

use super::Web;
use super::browser::{Jar, form_word, is_from_here, new_cookie, then_see};
use super::guard::{Caller, What};
use super::refusal::Refusal;
use super::screens::{Upload, UploadCode, page};
use super::uploads::{self, Brought};
use crate::domain::cohort::Cohort;
use crate::domain::ids::{BotId, PageSessionId};
use crate::domain::lang::Lang;
use crate::domain::page::{View, Whose, link_expiry, read_digits, upload_lasts};
use crate::domain::preparation::Preparation;
use crate::inbox::Visited;
use crate::store::pages::Session;
use crate::store::{self, Tx};

type Answer = Result<Response, Refusal>;

#[derive(Deserialize)]
pub struct Asked {
    lang: Option<String>,
    done: Option<usize>,
}

/// `GET /u`
pub async fn show(State(web): State<Arc<Web>>, headers: HeaderMap, Query(asked): Query<Asked>) -> Answer {
    if let Some(cookie) = Jar::Upload.cookie(&headers)
        && let Some((session, cohort, preparation)) = open(&web, &cookie).await?
    {
        let lang = session.lang.unwrap_or(Lang::Ko);
        let title = preparation.details.title.in_lang(lang);
        let done = asked.done.filter(|count| (1..=99).contains(count));
        let form = form_word(&web, &cookie);
        return Ok(page(StatusCode::OK, &Upload::new(lang, &cohort, title, done, form, web.most_at_once)));
    }
    let lang = asked.lang.as_deref().and_then(Lang::from_tag).unwrap_or_else(|| read_lang(&headers));
    Ok(page(StatusCode::OK, &UploadCode::new(lang, false)))
}

/// The first language of the browser that Naru speaks.
fn read_lang(headers: &HeaderMap) -> Lang {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    wanted.split(',').find_map(|tag| Lang::from_tag(tag.split(';').next()?.trim())).unwrap_or(Lang::Ko)
}

/// What an upload is for, where the browser is let in.
async fn open(web: &Web, cookie: &str) -> Result<Option<(Session, Cohort, Preparation)>> {
    let (bot, now, cookie) = (web.bot, web.clock.now(), cookie.to_owned());
    let look = web.db.read(move |tx| {
        async move {
            let Some(session) = store::pages::look(tx, &cookie, now).await? else { return Ok(None) };
            let Some(preparation) = session.preparation else { return Ok(None) };
            let link = store::pages::find(tx, session.link).await?.filter(|link| link.is_open(now));
            let Some(Whose::Member(member)) = link.map(|link| link.whose) else { return Ok(None) };
            if store::people::find_member(tx, bot, member).await?.is_none() {
                return Ok(None);
            }
            let Some(preparation) = store::preparations::find(tx, preparation).await? else { return Ok(None) };
            let cohort = store::cohorts::cohort(tx, preparation.cohort).await?;
            Ok(Some((session, cohort, preparation)))
        }
        .boxed()
    });
    look.await
}

#[derive(Deserialize)]
pub struct Typed {
    code: String,
    lang: Option<String>,
}

/// `POST /u/code`
pub async fn enter(
    State(web): State<Arc<Web>>,
    Caller(who): Caller,
    headers: HeaderMap,
    sent: Result<Form<Typed>, FormRejection>,
) -> Answer {
    is_from_here(&headers)?;
    let Form(Typed { code, lang }) = sent.map_err(|_| Refusal::Form)?;
    // Counted before it is looked up, or a thousand at once would all pass.
    if !web.guard.tries(What::Code, &who, web.clock.tick()) {
        return Err(Refusal::TooOften);
    }
    let (bot, now, cookie) = (web.bot, web.clock.now(), new_cookie());
    let given = cookie.clone();
    let entered = match read_digits(&code) {
        Some(code) => web.db.write(move |tx| async move { let_in(tx, bot, &code, &given, now).await }.boxed()).await?,
        None => false,
    };
    if entered {
        web.guard.forgive(What::Code, &who);
        return Ok(Jar::Upload.give(&web, then_see("/u"), &cookie, upload_lasts().num_seconds()));
    }
    let lang = lang.as_deref().and_then(Lang::from_tag).unwrap_or_else(|| read_lang(&headers));
    Ok(page(StatusCode::FORBIDDEN, &UploadCode::new(lang, true)))
}

/// Uses up the six digits; false where they open nothing.
async fn let_in(
    tx: &mut Tx<'_>,
    bot: BotId,
    code: &str,
    cookie: &str,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<bool> {
    let Some((member, preparation)) = store::pages::spend_code(tx, code, now).await? else { return Ok(false) };
    let Some(own) = store::people::find_member(tx, bot, member).await? else { return Ok(false) };
    let cohort = store::cohorts::cohort(tx, own.member.cohort).await?;
    let link = store::pages::of_member(tx, member, cohort.id, link_expiry(&cohort.details)).await?;
    let session = Session {
        id: PageSessionId(0),
        link: link.id,
        preparation: Some(preparation),
        lang: Some(store::people::person(tx, own.member.person).await?.details.lang),
        cohort: Some(cohort.id),
        talk: None,
        view: View::default(),
        ends_at: now + upload_lasts(),
    };
    store::pages::let_in(tx, &session, cookie, now).await?;
    Ok(true)
}

/// `POST /u/files`
pub async fn take(State(web): State<Arc<Web>>, headers: HeaderMap, form: Multipart) -> Answer {
    let cookie = Jar::Upload.cookie(&headers).ok_or(Refusal::Out)?;
    open(&web, &cookie).await?.ok_or(Refusal::Out)?;
    let Brought { cookie, files, .. } = uploads::read(&web, &headers, Jar::Upload, form).await?;
    let count = files.len();
    match web.inbox.bring(&cookie, files).await? {
        Visited::Well => Ok(then_see(&format!("/u?done={count}"))),
        Visited::Out => Err(Refusal::Out),
    }
}
