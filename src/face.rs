//! What Telegram shows of the bot before anyone writes: its name, descriptions and lists of commands, per language. It
//! is put on as slow work at every start, publication and import where Telegram shows something else, since it takes few
//! changes of it an hour, and for a staff member's chat when they join. Staff's own commands are in no list but theirs; a
//! command is refused to others all the same.

use anyhow::{Context as _, Result};
use futures::FutureExt as _;

use crate::domain::cohort::{Bilingual, Cohort, Publication};
use crate::domain::ids::{BotId, ChatId};
use crate::domain::lang::Lang;
use crate::store::{self, Db};
use crate::telegram::setup::{self, Scope, Shown};
use crate::telegram::{Api, Failure};
use crate::text::commands::{Audience, bot_about, bot_description, bot_name, commands};

/// Puts on what is not on yet, lists of commands first. Where Telegram refuses one thing the rest still goes on; where
/// it asks for a wait, or cannot be reached, the failure is handed back and all of it is to be tried again.
pub async fn put_on(api: &Api, db: &Db) -> Result<()> {
    let bot = api.bot();
    let (host, staff) = db.read(move |tx| known(tx, bot).boxed()).await.context("could not read whose bot this is")?;
    for (code, lang) in languages() {
        for scope in [Scope::PrivateChats, Scope::Everyone] {
            noted(menu(api, scope, code, &list(lang, Audience::Everyone)).await)?;
        }
    }
    for chat in staff {
        noted(staff_menu(api, chat).await)?;
    }
    let Some(host) = host else { return Ok(()) };
    for (code, lang) in languages() {
        let host = host.in_lang(lang);
        noted(text(api, Shown::Name, code, &bot_name(lang, host)).await)?;
        noted(text(api, Shown::Description, code, &bot_description(lang, host)).await)?;
        noted(text(api, Shown::Short, code, &bot_about(lang, host)).await)?;
    }
    Ok(())
}

async fn menu(api: &Api, scope: Scope, code: Option<&str>, list: &[(String, String)]) -> Result<(), Failure> {
    if setup::commands(api, scope, code).await? == list {
        return Ok(());
    }
    setup::set_commands(api, scope, code, list).await
}

async fn text(api: &Api, what: Shown, code: Option<&str>, text: &str) -> Result<(), Failure> {
    if setup::text(api, what, code).await? == text.trim() {
        return Ok(());
    }
    setup::set_text(api, what, code, text).await
}

/// Shows staff their own commands in one chat.
pub async fn staff_menu(api: &Api, chat: ChatId) -> Result<(), Failure> {
    for (code, lang) in languages() {
        menu(api, Scope::Chat(chat), code, &list(lang, Audience::Staff)).await?;
    }
    Ok(())
}

/// Everybody else's list is in English: whoever reads neither reads that more likely.
fn languages() -> [(Option<&'static str>, Lang); 3] {
    [(None, Lang::En), (Some(Lang::Ko.code()), Lang::Ko), (Some(Lang::En.code()), Lang::En)]
}

fn list(lang: Lang, audience: Audience) -> Vec<(String, String)> {
    commands(lang, audience).into_iter().map(|(name, description)| (name.to_owned(), description)).collect()
}

/// What is refused is passed over; what may yet be taken ends the try.
fn noted(put: Result<(), Failure>) -> Result<()> {
    match put {
        Err(failure) if failure.may_pass() || failure == Failure::BadToken => anyhow::bail!(failure),
        Err(failure) => tracing::warn!(%failure, "could not put on a part of the bot's face"),
        Ok(()) => {}
    }
    Ok(())
}

/// Whose bot it is, and the chats of all staff who have joined.
async fn known(tx: &mut store::Tx<'_>, bot: BotId) -> Result<(Option<Bilingual>, Vec<ChatId>)> {
    let cohorts = store::cohorts::all(tx).await?;
    let mut staff = Vec::new();
    for cohort in &cohorts {
        for one in store::people::in_cohort(tx, bot, cohort.id).await? {
            if one.member.role.is_staff() && one.joined_at.is_some() {
                staff.extend(one.chat);
            }
        }
    }
    staff.sort();
    staff.dedup();
    Ok((host(cohorts), staff))
}

/// The host of the newest cohort that is published; next year's draft may be another's. Drafts count where all are.
fn host(newest_first: Vec<Cohort>) -> Option<Bilingual> {
    let published = newest_first.iter().find(|cohort| cohort.publication == Publication::Published);
    published.or(newest_first.first()).map(|cohort| cohort.details.host.clone())
}
