//! Files that Telegram takes from no bot: whoever asks for one is told where it is instead.

use anyhow::Result;

use super::super::pages;
use super::super::turn::Turn;
use super::screen::line;
use crate::domain::catalog::Part;
use crate::domain::company::Member;
use crate::domain::file::MOST_TO_TELEGRAM;
use crate::domain::ids::CatalogId;
use crate::domain::message::{Button, Message};
use crate::text::{Args, label, say};

/// Whether Telegram does not take it; a page takes everything.
pub fn is_large(turn: &Turn<'_, '_>, part: &Part) -> bool {
    !turn.channel.is_page() && part.kept.as_ref().is_some_and(|kept| kept.bytes > MOST_TO_TELEGRAM)
}

/// The way to a page of one's own, right to a catalog where one is named; `None` for staff and where there are no pages.
pub async fn page_button(
    turn: &mut Turn<'_, '_>,
    member: &Member,
    catalog: Option<CatalogId>,
) -> Result<Option<Button>> {
    let page = pages::link(turn, member).await?.map(|page| match catalog {
        Some(catalog) => format!("{page}?see={catalog}"),
        None => page,
    });
    Ok(page.map(|page| Button::url(label(turn.lang, "suppliers-page-button", &Args::new()), page)))
}

/// Says of these that they are large, and where each of them is; nothing where none is.
pub async fn tell<'p>(turn: &mut Turn<'_, '_>, parts: impl IntoIterator<Item = &'p Part>) -> Result<()> {
    let large: Vec<&Part> = parts.into_iter().filter(|part| is_large(turn, part)).collect();
    if large.is_empty() {
        return Ok(());
    }
    let (lang, member) = (turn.lang, turn.me()?.membership.member.clone());
    let page = page_button(turn, &member, None).await?;
    let at = match (&page, member.role.is_staff()) {
        (Some(_), _) => "page",
        (None, true) => "folder",
        (None, false) => "office",
    };
    let mut text = say(lang, "catalog-large", &Args::new().with("at", at));
    for part in large {
        text = text.line(line(lang, part));
        // Staff sit beside the machine that has it, or know who does.
        let kept = part.kept.as_ref().filter(|_| at == "folder");
        if let Some(kept) = kept {
            let place = format!("files/{}/{}", &kept.sha256[..2], kept.sha256);
            text = text.line(say(lang, "catalog-large-place", &Args::new().with("place", place)));
        }
    }
    turn.tapped = None;
    turn.reply(Message::new(text).row(page));
    Ok(())
}
