//! What a company hears of what staff recorded for it, and how many people hear it. Of a cohort that is not published
//! nobody hears anything.

use anyhow::Result;

use super::super::hours::About;
use super::super::turn::Turn;
use super::desk::Desk;
use super::step::Deed;
use crate::domain::cohort::Publication;
use crate::domain::company::Person;
use crate::domain::ids::{ChatId, CompanyId};
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::Duty;
use crate::store;
use crate::text::{Args, label, say};
use crate::words::meeting::Reader;
use crate::words::people;

/// A company's people who can be told things now.
pub async fn readers(turn: &mut Turn<'_, '_>, desk: &Desk, company: CompanyId) -> Result<Vec<(ChatId, Person)>> {
    if desk.cohort.publication == Publication::Draft {
        return Ok(Vec::new());
    }
    let mut readers = Vec::new();
    for membership in store::people::of_company(turn.tx, turn.house.bot, company).await? {
        let Some(chat) = membership.chat.filter(|_| membership.reachable_since().is_some()) else { continue };
        readers.push((chat, store::people::person(turn.tx, membership.member.person).await?));
    }
    Ok(readers)
}

/// How many of a company's people will hear of a change.
pub async fn count(turn: &mut Turn<'_, '_>, desk: &Desk, company: CompanyId) -> Result<Text> {
    let draft = desk.cohort.publication == Publication::Draft;
    let count = readers(turn, desk, company).await?.len();
    Ok(match (draft, count) {
        (true, _) => say(turn.lang, "staff-told-draft", &Args::new()),
        (false, 0) => say(turn.lang, "staff-duty-told-nobody", &Args::new()),
        (false, count) => say(turn.lang, "staff-duty-told", &Args::new().with("count", count)),
    })
}

/// Tells the company what was recorded, and by whom.
pub async fn duty(turn: &mut Turn<'_, '_>, desk: &Desk, duty: &Duty, deed: &Deed) -> Result<()> {
    let me = turn.me()?.person.clone();
    let company = store::companies::company(turn.tx, duty.company).await?;
    let about = About::company(turn.tx, &company, turn.now).await?;
    for (chat, person) in readers(turn, desk, duty.company).await? {
        let reader = Reader::of(&person);
        let lang = reader.lang;
        let who = match people::is_readable(lang, &me) {
            true => people::called(lang, &me),
            false => "none".to_owned(),
        };
        let title = duty.preparation.details.title.in_lang(lang);
        let args = Args::new().with("who", who).with("title", title);
        let text = match deed {
            Deed::Done => say(lang, "duty-told-done", &args),
            Deed::Open => say(lang, "duty-told-open", &args),
            Deed::Waive(reason) => say(lang, "duty-told-waived", &args.with("reason", reason)),
            Deed::Link(link) => say(lang, "duty-told-link", &args.with("link", link)),
            Deed::Date(at) => say(lang, "duty-told-date", &args.with("at", reader.moment(*at))),
        };
        let open = Button::data(label(lang, "duty-told-button", &Args::new()), format!("p:{}", duty.preparation.id));
        turn.tell_in_hours(about, chat, person.id, Message::new(text).row([open])).await?;
    }
    Ok(())
}
