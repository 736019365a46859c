//! Files that Telegram takes from no bot: whoever asks for one is given an address instead.

use anyhow::Result;

use super::super::pages;
use super::super::turn::Turn;
use super::report::called;
use super::screen::line;
use crate::domain::catalog::Part;
use crate::domain::company::{Company, Member};
use crate::domain::file::MOST_TO_TELEGRAM;
use crate::domain::ids::CatalogId;
use crate::domain::message::{Button, Message};
use crate::domain::page::download_lasts;
use crate::store::pages::Ticket;
use crate::text::{Args, Moment, label, say};
use crate::words::page;

/// Whether Telegram does not take it; a page takes everything.
pub fn is_large(turn: &Turn<'_, '_>, part: &Part) -> bool {
    !turn.channel.is_page() && part.kept.as_ref().is_some_and(|kept| kept.bytes > MOST_TO_TELEGRAM)
}

/// The way to a page of one's own, right to a catalog; `None` for staff and where there are no pages.
pub async fn page_button(turn: &mut Turn<'_, '_>, member: &Member, catalog: CatalogId) -> Result<Option<Button>> {
    let page = pages::link(turn, member).await?.map(|page| format!("{page}?see={catalog}"));
    Ok(page.map(|page| Button::url(label(turn.lang, "suppliers-page-button", &Args::new()), page)))
}

/// Says of these that they are large, with an address for each that is good for a while and for whoever asked; nothing
/// where none is large. Where Naru has no pages it says where else to look.
pub async fn tell<'p>(
    turn: &mut Turn<'_, '_>,
    company: &Company,
    parts: impl IntoIterator<Item = &'p Part>,
) -> Result<()> {
    let large: Vec<&Part> = parts.into_iter().filter(|part| is_large(turn, part)).collect();
    if large.is_empty() {
        return Ok(());
    }
    let (lang, me) = (turn.lang, turn.me()?.clone());
    let member = me.in_cohort(company.cohort).unwrap_or(&me.membership).member.clone();
    let base = turn.house.public_url.clone();
    let at = match (&base, member.role.is_staff()) {
        (Some(_), _) => "address",
        (None, true) => "folder",
        (None, false) => "office",
    };
    let until = turn.now + download_lasts();
    let clock = Moment::new(until, me.person.details.zone, me.person.details.country.as_str());
    let mut message = Message::new(say(lang, "catalog-large", &Args::new().with("at", at).with("until", clock)));
    for part in large {
        message.text = message.text.line(line(lang, part));
        if let Some(base) = &base {
            let ticket = Ticket { part: part.id, member: member.id, until };
            let args = Args::new().with("file", called(lang, part.details.name.clone()));
            let address = page::download(turn.tx, base, ticket);
            message = message.row([Button::url(label(lang, "catalog-large-button", &args), address)]);
        } else if let Some(kept) = part.kept.as_ref().filter(|_| at == "folder") {
            // Staff sit beside the machine that has it, or know who does.
            let place = format!("files/{}/{}", &kept.sha256[..2], kept.sha256);
            message.text = message.text.line(say(lang, "catalog-large-place", &Args::new().with("place", place)));
        }
    }
    turn.tapped = None;
    turn.reply(message);
    Ok(())
}
