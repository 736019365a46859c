//! Who else hears of what was given: staff once for each version, the company of what staff decided or did for it.

use anyhow::Result;
use chrono::Duration;

use super::super::hours::{self, About};
use super::super::turn::Turn;
use super::own::{Own, Version};
use super::report::tongue_name;
use super::screen;
use crate::domain::catalog::{Catalog, CatalogState};
use crate::domain::company::{Company, Side};
use crate::domain::ids::{CohortId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message};
use crate::domain::owed::{Lane, Op, Words};
use crate::domain::preparation::Preparation;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};
use crate::words::{address, office};

/// Staff hear of a version so long after the last file of it, so that they hear of all of it at once.
const GATHERING: Duration = Duration::seconds(60);
const GATHERING_AT_MOST: Duration = Duration::minutes(10);

/// What a sentence about a version may speak of.
pub fn version_args(lang: Lang, company: &Company, preparation: &Preparation, version: &Version) -> Args {
    let tongue = version.catalog.lang.map(|tongue| tongue_name(lang, tongue));
    Args::new()
        .with("company", company.details.name.in_lang(lang))
        .with("side", if company.details.side == Side::Buyer { "buyer" } else { "firm" })
        .with("title", preparation.details.title.in_lang(lang))
        .with("version", version.catalog.version)
        .with("count", version.kept().count())
        .with("language", tongue.unwrap_or_else(|| label(lang, "catalog-language-unsaid", &Args::new())))
}

/// Tells acting staff of a version that waits for them, once, when all of it is there.
pub async fn to_review(turn: &mut Turn<'_, '_>, own: &Own, catalog: &Catalog) -> Result<()> {
    let Some(catalog) = store::catalogs::find(turn.tx, catalog.id).await? else { return Ok(()) };
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    let version = Version { catalog, parts };
    let is_ready = version.kept().next().is_some() && !version.is_fetching();
    if own.by_staff || version.catalog.state != CatalogState::Given || !is_ready {
        return Ok(());
    }
    let bot = turn.house.bot;
    let about = About::company(turn.tx, &own.company, turn.now).await?;
    for membership in store::people::acting_staff(turn.tx, bot, own.company.cohort).await? {
        let Some(chat) = membership.chat else { continue };
        let reader = store::people::person(turn.tx, membership.member.person).await?;
        let lang = reader.details.lang;
        let args = version_args(lang, &own.company, &own.duty.preparation, &version);
        let open = format!("staff:cat:open:{}", version.catalog.id);
        let message = Message::new(say(lang, "staff-catalog-came", &args))
            .row([Button::data(label(lang, "staff-catalog-open-button", &Args::new()), open)]);
        let once = review_key(&version.catalog, reader.id);
        if let Some(owed) = turn.owes_under(&once) {
            owed.words = Words::Frozen(message);
            continue;
        }
        if let Some(since) = store::outbox::waits_since(turn.tx, &once).await? {
            let due = (turn.now + GATHERING).min(since + GATHERING_AT_MOST);
            let due = due.max(hours::due(turn.tx, about, reader.id, turn.now).await?);
            store::outbox::put_off(turn.tx, &once, &message, due).await?;
            continue;
        }
        let mut owed = turn.owed(chat, Some(reader.id), Op::Send, message);
        let due = hours::due(turn.tx, about, reader.id, turn.now).await?.max(turn.now + GATHERING);
        (owed.once, owed.due, owed.lane) = (Some(once), due, Lane::Notice);
        turn.outcome.owes.push(owed);
    }
    Ok(())
}

fn review_key(catalog: &Catalog, reader: PersonId) -> String {
    format!("catalog-review:{}:{}:{reader}", catalog.id, catalog.given_at.timestamp_micros())
}

/// A version no longer waits: whoever has not been told of it yet need not be.
pub async fn no_longer(turn: &mut Turn<'_, '_>, cohort: CohortId, catalog: &Catalog) -> Result<()> {
    for membership in store::people::acting_staff(turn.tx, turn.house.bot, cohort).await? {
        store::waiting::take_back(turn.tx, &review_key(catalog, membership.member.person), turn.now).await?;
    }
    Ok(())
}

/// Whether buyers see it once staff have approved it.
pub fn is_for_buyers(company: &Company, preparation: &Preparation) -> bool {
    company.details.side == Side::Firm && preparation.details.is_for_partners()
}

/// Tells a company what staff decided about a version; of a return, why and what to do.
pub async fn decided(
    turn: &mut Turn<'_, '_>,
    company: &Company,
    preparation: &Preparation,
    version: &Version,
) -> Result<()> {
    let catalog = &version.catalog;
    let about = About::company(turn.tx, company, turn.now).await?;
    for membership in store::people::of_company(turn.tx, turn.house.bot, company.id).await? {
        let Some(chat) = membership.chat.filter(|_| membership.reachable_since().is_some()) else { continue };
        let person = store::people::person(turn.tx, membership.member.person).await?;
        let lang = person.details.lang;
        let args = version_args(lang, company, preparation, version)
            .with("reason", catalog.details.reason.as_deref().unwrap_or("none"))
            .with("phone", office::phone(&cohort_phone(turn, company).await?, lang));
        let id = match (catalog.state, is_for_buyers(company, preparation)) {
            (CatalogState::Returned, _) => "catalog-told-returned",
            (_, true) => "catalog-told-approved",
            (_, false) => "catalog-told-accepted",
        };
        let open = Button::data(label(lang, "catalog-open-button", &Args::new()), format!("cat:p:{}", preparation.id));
        turn.tell_in_hours(about, chat, person.id, Message::new(say(lang, id, &args)).row([open])).await?;
    }
    Ok(())
}

async fn cohort_phone(turn: &mut Turn<'_, '_>, company: &Company) -> Result<String> {
    Ok(store::cohorts::cohort(turn.tx, company.cohort).await?.details.phone)
}

/// Staff gave it for a company that telephoned: the trail says so, and the company is told, once for all that staff
/// give in a while.
pub async fn given_for(turn: &mut Turn<'_, '_>, own: &Own, catalog: &Catalog) -> Result<()> {
    let about = About::company(turn.tx, &own.company, turn.now).await?;
    let under = format!("catalog-given-for:{}:", catalog.id);
    let mut is_known = false;
    for membership in store::people::of_company(turn.tx, turn.house.bot, own.company.id).await? {
        let Some(chat) = membership.chat.filter(|_| membership.reachable_since().is_some()) else { continue };
        if store::waiting::under(turn.tx, turn.house.bot, chat, &under).await?.is_some() {
            is_known = true;
            continue;
        }
        let person = store::people::person(turn.tx, membership.member.person).await?;
        let lang = person.details.lang;
        let args = Args::new().with("title", own.title(lang));
        let open =
            Button::data(label(lang, "catalog-open-button", &Args::new()), format!("cat:p:{}", own.preparation()));
        let message = Message::new(say(lang, "catalog-told-given-for", &args)).row([open]);
        let mut owed = turn.owed(chat, Some(person.id), Op::Send, message);
        owed.once = Some(format!("{under}{}:{}", person.id, turn.now.timestamp_micros()));
        owed.due = hours::due(turn.tx, about, person.id, turn.now).await?.max(turn.now + GATHERING);
        owed.lane = Lane::Notice;
        turn.outcome.owes.push(owed);
    }
    if !is_known {
        let what = What::duty(own.preparation(), own.company.id);
        let cohort = own.company.cohort;
        store::audit::add(turn.tx, cohort, Some(own.by), "catalog-given-for", what, turn.now).await?;
    }
    Ok(())
}

/// [사무국에 부탁]: staff hear who needs help with what, and how they are reached.
pub async fn ask_office(turn: &mut Turn<'_, '_>, own: &Own) -> Result<()> {
    let me = turn.me()?.clone();
    let about = About::company(turn.tx, &own.company, turn.now).await?;
    let mut told = 0;
    for membership in store::people::acting_staff(turn.tx, turn.house.bot, own.company.cohort).await? {
        let Some(chat) = membership.chat else { continue };
        let reader = store::people::person(turn.tx, membership.member.person).await?;
        let lang = reader.details.lang;
        let args = Args::new()
            .with("from", address::address(lang, &me.person, Some(&own.company)))
            .with("title", own.title(lang))
            .with("phone", me.person.details.phone.as_deref().unwrap_or("none"))
            .with("email", me.person.details.email.as_deref().unwrap_or("none"));
        let data = format!("staff:cat:for:{}:{}", own.company.id, own.preparation());
        let button = Button::data(label(lang, "staff-catalog-for-button", &Args::new()), data);
        let message = Message::new(say(lang, "staff-catalog-help", &args)).row([button]);
        let mut owed = turn.owed(chat, Some(reader.id), Op::Send, message);
        // The same tap twice on one day says nothing new.
        let day = turn.now.format("%Y%m%d");
        let once = format!("catalog-help:{}:{}:{}:{day}", own.preparation(), own.company.id, reader.id);
        let due = hours::due(turn.tx, about, reader.id, turn.now).await?;
        (owed.once, owed.due, owed.lane) = (Some(once), due, Lane::Notice);
        turn.outcome.owes.push(owed);
        told += 1;
    }
    let args = turn.with_told(office::args(&me.cohort.details, turn.lang));
    let id = if told > 0 { "catalog-office-told" } else { "catalog-office-call" };
    let open = screen::open_button(turn, own);
    turn.show(Message::new(say(turn.lang, id, &args)).row([open]));
    Ok(())
}
