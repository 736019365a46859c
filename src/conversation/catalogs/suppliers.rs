//! What a company's partners see: the approved catalogs of the firms they will meet, and nobody else's.

use std::collections::BTreeSet;

use anyhow::Result;

use super::super::standing::{Mine, meetings_of};
use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::large::{is_large, page_button};
use super::own::Version;
use super::screen::{line, remarks};
use crate::domain::catalog::{Catalog, CatalogState, Part};
use crate::domain::cohort::Publication;
use crate::domain::company::{Company, Member, Role};
use crate::domain::file_kind::FileKind;
use crate::domain::ids::{CatalogId, CompanyId};
use crate::domain::message::{Button, Content, Document, Message, Text};
use crate::store::{self, Tx};
use crate::text::{Args, label, say};

/// Catalogs on one screen.
const SHOWN: usize = 30;

/// The catalogs of everybody this person will meet, by the first meeting.
pub async fn suppliers(turn: &mut Turn<'_, '_>) -> Result<()> {
    let (lang, none) = (turn.lang, Args::new());
    let mine = Mine::of(turn)?;
    let home = Button::data(label(lang, "home-button", &none), "home");
    let meetings = match mine.is_published() && is_partner(&mine.member) {
        true => meetings_of(turn.tx, &mine.member).await?,
        false => Vec::new(),
    };
    let mut firms: Vec<CompanyId> = Vec::new();
    for meeting in meetings {
        if !firms.contains(&meeting.firm) {
            firms.push(meeting.firm);
        }
    }
    let mut catalogs = store::catalogs::shown_of(turn.tx, &firms.iter().copied().collect()).await?;
    catalogs.sort_by_key(|catalog| firms.iter().position(|firm| *firm == catalog.company));
    turn.talk = Talk::Home;
    if catalogs.is_empty() {
        turn.show(Message::new(say(lang, "suppliers-none", &none)).row([home]));
        return Ok(());
    }
    let mut text = say(lang, "suppliers", &Args::new().with("count", catalogs.len()));
    let mut message = Message::default();
    for catalog in catalogs.iter().take(SHOWN) {
        let firm = store::companies::company(turn.tx, catalog.company).await?;
        text = text.paragraph(entry(turn, &firm, catalog));
        let args = Args::new().with("firm", firm.details.name.in_lang(lang));
        message =
            message.row([Button::data(label(lang, "suppliers-see-button", &args), format!("cat:see:{}", catalog.id))]);
    }
    turn.show(Message { text, ..message.row([home]) });
    Ok(())
}

fn is_partner(member: &Member) -> bool {
    matches!(member.role, Role::Buyer | Role::Interpreter)
}

/// A firm with what it sells and what it said for buyers.
fn entry(turn: &Turn<'_, '_>, firm: &Company, catalog: &Catalog) -> Text {
    let lang = turn.lang;
    let args = Args::new().with("firm", firm.details.name.in_lang(lang));
    let mut text = say(lang, "suppliers-firm", &args);
    let products = firm.details.products.in_lang(lang).trim();
    if !products.is_empty() {
        text = text.line(say(lang, "suppliers-products", &Args::new().with("products", products)));
    }
    text.line(remarks(lang, catalog))
}

/// Whether this person is to see what a firm gave: they, or the meeting they interpret, will meet it.
async fn viewer(turn: &mut Turn<'_, '_>, firm: &Company) -> Result<Option<Member>> {
    let found = turn.me()?.in_cohort(firm.cohort).map(|membership| membership.member.clone());
    let Some(member) = found.filter(is_partner) else { return Ok(None) };
    let cohort = store::cohorts::cohort(turn.tx, firm.cohort).await?;
    if cohort.publication != Publication::Published {
        return Ok(None);
    }
    let meetings = meetings_of(turn.tx, &member).await?;
    Ok(meetings.iter().any(|meeting| meeting.firm == firm.id).then_some(member))
}

/// `cat:see:<catalog>`: sends the files, and keeps that they were opened.
pub async fn see(turn: &mut Turn<'_, '_>, id: Option<CatalogId>) -> Result<()> {
    let asked = match id {
        Some(id) => store::catalogs::find(turn.tx, id).await?,
        None => None,
    };
    let Some(asked) = asked else { return not_theirs(turn).await };
    let firm = store::companies::company(turn.tx, asked.company).await?;
    let Some(member) = viewer(turn, &firm).await? else { return not_theirs(turn).await };
    let Some(catalog) = current_of(turn.tx, &asked).await? else {
        let args = Args::new().with("firm", firm.details.name.in_lang(turn.lang));
        turn.first(say(turn.lang, "suppliers-gone", &args));
        return suppliers(turn).await;
    };
    store::catalogs::opened(turn.tx, catalog.id, member.id, member.company, turn.now).await?;
    if catalog.id != asked.id {
        let args = Args::new().with("firm", firm.details.name.in_lang(turn.lang));
        turn.first(say(turn.lang, "suppliers-newer", &args));
    }
    turn.tapped = None;
    let mut message = Message::new(entry(turn, &firm, &catalog));
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    let version = Version { catalog, parts };
    message.text = message.text.paragraph(list(turn, &version));
    message = message.row(too_large(turn, &member, &version).await?);
    let all = Button::data(label(turn.lang, "suppliers-all-button", &Args::new()), "cat:list");
    turn.reply(message.row([all]));
    files_of(turn, &firm, &version);
    Ok(())
}

async fn not_theirs(turn: &mut Turn<'_, '_>) -> Result<()> {
    tracing::info!(chat = turn.chat.chat.0, "a button named a catalog that is not this person's to see");
    turn.tapped = None;
    turn.first(say(turn.lang, "suppliers-not-yours", &Args::new()));
    match is_partner(&turn.me()?.membership.member) {
        true => suppliers(turn).await,
        false => unexpected::stale(turn).await,
    }
}

/// The approved version of what this one is a version of; `None` where that is not for partners.
async fn current_of(tx: &mut Tx<'_>, catalog: &Catalog) -> Result<Option<Catalog>> {
    let asked = store::preparations::find(tx, catalog.preparation).await?;
    if !asked.is_some_and(|asked| asked.details.is_for_partners()) {
        return Ok(None);
    }
    if catalog.state == CatalogState::Approved {
        return Ok(Some(catalog.clone()));
    }
    let all = store::catalogs::of(tx, catalog.preparation, catalog.company).await?;
    Ok(all.into_iter().rev().find(|one| one.state == CatalogState::Approved))
}

fn list(turn: &Turn<'_, '_>, version: &Version) -> Text {
    let mut text = say(turn.lang, "suppliers-files", &Args::new().with("count", version.kept().count()));
    for part in version.kept() {
        text = text.line(line(turn.lang, part));
    }
    if version.kept().any(|part| is_large(turn, part)) {
        text = text.paragraph(say(turn.lang, "suppliers-large", &Args::new()));
    }
    text
}

/// Where a file is fetched that Telegram does not take.
async fn too_large(turn: &mut Turn<'_, '_>, member: &Member, version: &Version) -> Result<Option<Button>> {
    match version.kept().any(|part| is_large(turn, part)) {
        true => page_button(turn, member, version.catalog.id).await,
        false => Ok(None),
    }
}

/// Sends the files of a version that Telegram takes.
pub fn files_of(turn: &mut Turn<'_, '_>, firm: &Company, version: &Version) {
    let sent: Vec<&Part> = version.kept().filter(|part| !part.is_link && !is_large(turn, part)).collect();
    let count = sent.len();
    for (place, part) in sent.into_iter().enumerate() {
        let args = Args::new()
            .with("firm", firm.details.name.in_lang(turn.lang))
            .with("place", place + 1)
            .with("count", count);
        let caption = say(turn.lang, "suppliers-file", &args);
        send(turn, part, caption);
    }
}

/// Says a file; its bytes are streamed when it is sent, once for everybody.
pub fn send(turn: &mut Turn<'_, '_>, part: &Part, caption: Text) {
    let Some(kept) = &part.kept else { return };
    let kind = FileKind::from_mime(&kept.mime);
    let document = Document {
        file_name: part.details.name.clone(),
        mime: kind.mime().to_owned(),
        content: Content::Kept(kept.sha256.clone()),
        photo: false,
    };
    turn.reply(Message::new(caption).document(document));
}

/// [See the catalog] for somebody who meets a firm; `None` where there is none yet.
pub async fn see_button(tx: &mut Tx<'_>, firm: CompanyId, lang: crate::domain::lang::Lang) -> Result<Option<Button>> {
    let shown = store::catalogs::shown_of(tx, &BTreeSet::from([firm])).await?;
    let button = |catalog: &Catalog| {
        Button::data(label(lang, "catalog-see-button", &Args::new()), format!("cat:see:{}", catalog.id))
    };
    Ok(shown.first().map(button))
}
