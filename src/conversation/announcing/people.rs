//! Everybody of an audience by name; whoever is not connected with their number, to be telephoned.

use anyhow::Result;

use super::super::staff::view;
use super::super::turn::Turn;
use super::case::Case;
use super::checking;
use super::naming::Names;
use crate::domain::broadcast::Outcome;
use crate::domain::message::{Message, Text};
use crate::store;
use crate::text::{Args, label, say};

const PAGE: usize = 20;

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, page: usize) -> Result<()> {
    let lang = turn.lang;
    let readers = checking::whoever(turn, case).await?;
    let names = Names::load(turn, case).await?;
    let pages = readers.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut text = say(lang, "announcing-who", &Args::new().with("count", readers.len()));
    if pages > 1 {
        text = text.line(say(lang, "staff-page", &Args::new().with("page", page + 1).with("pages", pages)));
    }
    let mut lines = Text::default();
    for reader in readers.iter().skip(page * PAGE).take(PAGE) {
        let person = store::people::person(turn.tx, reader.person).await?;
        let member = store::people::find_member(turn.tx, turn.house.bot, reader.member).await?;
        let company = member.and_then(|one| one.member.company).and_then(|company| names.companies.get(&company));
        let place = match company {
            Some(company) => company.details.name.in_lang(lang).to_owned(),
            None => label(lang, "announcing-part-role", &Args::new().with("role", reader.role.name())),
        };
        let args = Args::new().with("place", place).with("name", view::person(&person.details, lang));
        lines = lines.line(match reader.left_out {
            Some(Outcome::Unconnected) => {
                let phone = person.details.phone.unwrap_or_else(|| "none".to_owned());
                say(lang, "announcing-who-unconnected", &args.with("phone", phone))
            }
            _ => say(lang, "announcing-who-connected", &args),
        });
    }
    let turn_to = |id: &'static str, page: usize| case.lead(turn, id, &format!("who:{page}"));
    let before = (page > 0).then(|| turn_to("staff-page-before-button", page - 1));
    let after = (page + 1 < pages).then(|| turn_to("staff-page-after-button", page + 1));
    let message = Message::new(text.paragraph(lines)).row(before.into_iter().chain(after)).row([case.lead(
        turn,
        "announcing-back-button",
        "at:a",
    )]);
    turn.show(message);
    Ok(())
}
