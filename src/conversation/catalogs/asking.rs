//! What is said of a version: the language it is written in, its title, and what buyers want to know first.

use anyhow::Result;

use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::own::{self, Own, refresh};
use super::versions::{as_it_stands, to_describe};
use super::{Step, screen, telling};
use crate::domain::catalog::{Catalog, CatalogState, Remark, Tongue};
use crate::domain::ids::CatalogId;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::words::is_one_of;
use crate::text::{Args, label, say};

/// A remark may be so long, in characters.
const LONGEST: usize = 300;

/// `cat:lang:<catalog>:<language>`, `cat:say:<catalog>:<remark>`, `cat:none:<catalog>:<remark>`.
pub async fn tap(turn: &mut Turn<'_, '_>, deed: &str, catalog: &str, what: &str) -> Result<()> {
    let Some((own, mut catalog)) = described(turn, catalog).await? else { return unexpected::stale(turn).await };
    match (deed, Tongue::from_name(what), Remark::from_name(what)) {
        ("lang", Some(tongue), _) => {
            catalog = as_it_stands(turn, &own, catalog).await?;
            catalog.lang = Some(tongue);
            store::catalogs::set(turn.tx, &catalog).await?;
            turn.first(say(turn.lang, "catalog-saved", &Args::new()));
            screen::show(turn, &own).await
        }
        ("say", _, Some(remark)) => ask(turn, catalog.id, remark).await,
        ("none", _, Some(remark)) => keep(turn, own, catalog, remark, None).await,
        _ => unexpected::button(turn).await,
    }
}

async fn described(turn: &mut Turn<'_, '_>, catalog: &str) -> Result<Option<(Own, Catalog)>> {
    let Ok(id) = catalog.parse() else { return Ok(None) };
    let found = own::of_catalog(turn, CatalogId(id)).await?;
    Ok(found.filter(|(_, catalog)| screen::may_describe(catalog)))
}

/// `cat:card:<catalog>`: everything that is said of a version, and a button for each.
pub async fn card(turn: &mut Turn<'_, '_>, catalog: &str) -> Result<()> {
    match described(turn, catalog).await? {
        Some((own, catalog)) => show_card(turn, &own, &catalog).await,
        None => unexpected::stale(turn).await,
    }
}

async fn show_card(turn: &mut Turn<'_, '_>, own: &Own, catalog: &Catalog) -> Result<()> {
    let lang = turn.lang;
    let args = Args::new().with("title", own.title(lang)).with("version", catalog.version);
    let text = say(lang, "catalog-card", &args).paragraph(screen::remarks(lang, catalog));
    let button = |remark: Remark| {
        let args = Args::new().with("remark", remark.name());
        Button::data(label(lang, "catalog-remark-button", &args), format!("cat:say:{}:{}", catalog.id, remark.name()))
    };
    let [title, least, terms, certificates] = Remark::ALL.map(button);
    let message = Message::new(text).row([title, least]).row([terms, certificates]);
    turn.talk = Talk::Home;
    turn.show(message.row([screen::open_button(turn, own)]));
    Ok(())
}

pub async fn ask(turn: &mut Turn<'_, '_>, catalog: CatalogId, remark: Remark) -> Result<()> {
    let Some((_, catalog)) = described(turn, &catalog.to_string()).await? else { return super::gone(turn).await };
    let lang = turn.lang;
    let text = say(lang, "catalog-remark-ask", &Args::new().with("remark", remark.name()));
    let none = format!("cat:none:{}:{}", catalog.id, remark.name());
    let back = format!("cat:card:{}", catalog.id);
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let message = Message::new(text)
        .row([button("catalog-remark-none-button", none), button("catalog-remark-back-button", back)]);
    turn.talk = Talk::Catalogs(Step::Remark(catalog.id, remark));
    turn.show(message);
    Ok(())
}

pub async fn said(turn: &mut Turn<'_, '_>, catalog: CatalogId, remark: Remark, text: &str) -> Result<()> {
    let Some((own, catalog)) = described(turn, &catalog.to_string()).await? else { return super::gone(turn).await };
    let text = text.trim();
    if is_one_of("catalog-none-words", text) {
        return keep(turn, own, catalog, remark, None).await;
    }
    if text.is_empty() || text.chars().count() > LONGEST {
        turn.first(say(turn.lang, "catalog-remark-long", &Args::new().with("limit", LONGEST)));
        return ask(turn, catalog.id, remark).await;
    }
    keep(turn, own, catalog, remark, Some(text.to_owned())).await
}

/// What is said of a version that buyers already read waits, as the next version, for staff.
async fn keep(
    turn: &mut Turn<'_, '_>,
    mut own: Own,
    catalog: Catalog,
    remark: Remark,
    words: Option<String>,
) -> Result<()> {
    let catalog = as_it_stands(turn, &own, catalog).await?;
    if catalog.details.remark(remark) == words.as_deref() {
        turn.first(say(turn.lang, "catalog-saved", &Args::new()));
        return show_card(turn, &own, &catalog).await;
    }
    let is_new = catalog.state != CatalogState::Given;
    let mut catalog = to_describe(turn, &own, catalog).await?;
    catalog.details.set(remark, words);
    store::catalogs::set(turn.tx, &catalog).await?;
    let args = Args::new().with("title", own.title(turn.lang)).with("version", catalog.version);
    turn.first(say(turn.lang, if is_new { "catalog-proposed" } else { "catalog-saved" }, &args));
    refresh(turn, &mut own).await?;
    telling::to_review(turn, &own, &catalog).await?;
    show_card(turn, &own, &catalog).await
}
