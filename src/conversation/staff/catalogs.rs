//! Looking at what companies gave: approving a version, or returning it with a reason that the company reads. A version
//! changes while it waits, so a button names how much of it was seen.

mod deciding;

use anyhow::Result;

use super::super::catalogs::{self, Own, Version};
use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::desk::{self, Desk};
use super::home;
use super::step::Step;
use super::view::{here, member_name};
use crate::domain::catalog::{Catalog, CatalogState, Remark};
use crate::domain::company::{Company, Side};
use crate::domain::ids::{CatalogId, CohortId, CompanyId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::Preparation;
use crate::store;
use crate::text::words::is_one_of;
use crate::text::{Args, label, say};
use deciding::{REASONS, approve, ask_reason, give_back};

/// A reason may be so long, in characters.
const LONGEST: usize = 500;
/// Versions on one screen.
const SHOWN: usize = 20;

/// A version on the desk of whoever looks at it.
struct Case {
    desk: Desk,
    company: Company,
    preparation: Preparation,
    version: Version,
}

impl Case {
    fn catalog(&self) -> &Catalog {
        &self.version.catalog
    }

    fn args(&self, lang: Lang) -> Args {
        catalogs::version_args(lang, &self.company, &self.preparation, &self.version)
    }

    /// What there is of it to be seen, in a word: its files and links, and what buyers will read of it.
    fn seen(&self) -> Result<String> {
        let parts: Vec<i64> = self.version.kept().map(|part| part.id.0).collect();
        let remarks = Remark::ALL.map(|remark| self.catalog().details.remark(remark));
        let seen = store::files::sha256(&serde_json::to_vec(&(parts, remarks))?);
        Ok(seen.chars().take(10).collect())
    }
}

/// `/catalog`: what waits to be looked at in the cohort this chat speaks of.
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => list(turn, &desk).await,
        None => super::refused(turn),
    }
}

/// `staff:cat:<...>`
pub async fn tap(turn: &mut Turn<'_, '_>, parts: &[&str]) -> Result<()> {
    match *parts {
        ["list", cohort] => {
            let Ok(cohort) = cohort.parse() else { return super::outdated(turn).await };
            match desk::of(turn, CohortId(cohort)).await? {
                Some(desk) => list(turn, &desk).await,
                None => super::refused(turn),
            }
        }
        ["for", company, preparation] => {
            let (Ok(company), Ok(preparation)) = (company.parse(), preparation.parse()) else {
                return super::outdated(turn).await;
            };
            match acting_for(turn, CompanyId(company), PreparationId(preparation)).await? {
                Some(own) => catalogs::show_for(turn, &own).await,
                None => super::refused(turn),
            }
        }
        [deed, catalog, ref rest @ ..] => {
            let Some(case) = case(turn, catalog).await? else { return super::refused(turn) };
            match (deed, rest) {
                ("open", []) => show(turn, &case).await,
                ("see", []) => see(turn, &case).await,
                _ if !case.desk.may_act() => {
                    desk::only_reads(turn);
                    Ok(())
                }
                ("ok", [seen]) => approve(turn, case, seen).await,
                ("back", []) => ask_reason(turn, &case).await,
                ("why", [reason]) => match REASONS.iter().find(|known| *known == reason) {
                    Some(reason) => {
                        let lang = if case.company.details.side == Side::Firm { Lang::Ko } else { Lang::En };
                        let words = label(lang, "staff-catalog-reason", &Args::new().with("reason", *reason));
                        give_back(turn, case, words).await
                    }
                    None => super::outdated(turn).await,
                },
                _ => super::outdated(turn).await,
            }
        }
        _ => super::outdated(turn).await,
    }
}

async fn case(turn: &mut Turn<'_, '_>, catalog: &str) -> Result<Option<Case>> {
    let Ok(id) = catalog.parse() else { return Ok(None) };
    let Some(catalog) = store::catalogs::find(turn.tx, CatalogId(id)).await? else { return Ok(None) };
    let company = store::companies::company(turn.tx, catalog.company).await?;
    let Some(desk) = desk::of(turn, company.cohort).await? else { return Ok(None) };
    let Some(preparation) = store::preparations::find(turn.tx, catalog.preparation).await? else { return Ok(None) };
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    Ok(Some(Case { desk, company, preparation, version: Version { catalog, parts } }))
}

/// Something of a company's that acting staff give for it.
pub async fn acting_for(
    turn: &mut Turn<'_, '_>,
    company: CompanyId,
    preparation: PreparationId,
) -> Result<Option<Own>> {
    let Some(found) = store::preparations::find(turn.tx, preparation).await? else { return Ok(None) };
    let Some(desk) = desk::of(turn, found.cohort).await?.filter(Desk::may_act) else { return Ok(None) };
    let all = store::companies::in_cohort(turn.tx, found.cohort).await?;
    if !all.iter().any(|one| one.id == company) {
        return Ok(None);
    }
    catalogs::own_for(turn, company, preparation, desk.me()).await
}

async fn list(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let lang = turn.lang;
    let waiting = store::catalogs::to_review(turn.tx, desk.cohort.id).await?;
    turn.talk = Talk::Home;
    let mut text = match waiting.is_empty() {
        true => say(lang, "staff-catalogs-none", &Args::new()),
        false => say(lang, "staff-catalogs", &Args::new().with("count", waiting.len())),
    };
    let mut message = Message::default();
    for catalog in waiting.into_iter().take(SHOWN) {
        let Some(case) = case(turn, &catalog.id.to_string()).await? else { continue };
        let args = case.args(lang).with("at", here(case.catalog().given_at, &desk.cohort));
        text = text.paragraph(say(lang, "staff-catalogs-item", &args));
        message =
            message.row([button(lang, "staff-catalogs-item-button", &args, format!("staff:cat:open:{}", catalog.id))]);
    }
    turn.show(Message { text, ..message.row([home::button(turn, desk)]) });
    Ok(())
}

fn button(lang: Lang, id: &str, args: &Args, data: String) -> Button {
    Button::data(label(lang, id, args), data)
}

async fn show(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let message = message(turn, case).await?;
    turn.talk = Talk::Home;
    turn.show(message);
    Ok(())
}

async fn message(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Message> {
    let (lang, none, catalog) = (turn.lang, Args::new(), case.catalog());
    let args = case.args(lang).with("at", here(catalog.given_at, &case.desk.cohort));
    let mut text = say(lang, "staff-catalog", &args).paragraph(catalogs::contents(lang, &case.version));
    if let Some(left_out) = catalogs::left_out(turn.tx, &case.version).await? {
        text = text.paragraph(say(lang, "staff-catalog-left-out", &left_out.args(lang)));
    }
    text = text.paragraph(state(turn, case).await?);
    let opened = store::catalogs::openings(turn.tx, catalog.id).await?;
    if !opened.is_empty() {
        let mut names = Vec::new();
        for (company, _) in &opened {
            names.push(store::companies::company(turn.tx, *company).await?.details.name.in_lang(lang).to_owned());
        }
        let args = Args::new().with("count", opened.len()).with("names", names);
        text = text.paragraph(say(lang, "staff-catalog-opened", &args));
    }
    let id = catalog.id;
    let mut message =
        Message::new(text).row([button(lang, "staff-catalog-see-button", &none, format!("staff:cat:see:{id}"))]);
    if case.desk.may_act() && is_open(case) {
        message = message.row([
            button(lang, "staff-catalog-ok-button", &none, format!("staff:cat:ok:{id}:{}", case.seen()?)),
            button(lang, "staff-catalog-back-button", &none, format!("staff:cat:back:{id}")),
        ]);
    }
    let list = button(lang, "staff-catalogs-button", &none, format!("staff:cat:list:{}", case.desk.cohort.id));
    Ok(message.row([list, home::button(turn, &case.desk)]))
}

fn is_open(case: &Case) -> bool {
    case.catalog().state == CatalogState::Given && case.version.kept().next().is_some()
}

/// Where a version stands, and who decided so.
async fn state(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Text> {
    let (lang, catalog) = (turn.lang, case.catalog());
    let by = match catalog.reviewed_by {
        Some(member) => member_name(turn, member).await?,
        None => None,
    };
    let by = by.unwrap_or_else(|| label(lang, "staff-log-by-office", &Args::new()));
    let args = Args::new()
        .with("state", catalogs::state_name(catalog.state))
        .with("name", by)
        .with("reason", catalog.details.reason.as_deref().unwrap_or("none"));
    Ok(say(lang, "staff-catalog-state", &args))
}

/// Sends staff the files themselves.
async fn see(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    turn.tapped = None;
    if case.version.kept().all(|part| part.is_link) {
        turn.reply(Message::new(catalogs::contents(turn.lang, &case.version)));
    }
    catalogs::files_of(turn, &case.company, &case.version);
    catalogs::tell_large(turn, &case.company, case.version.kept()).await
}

/// Words where a reason, a file or a link was asked for.
pub async fn said(turn: &mut Turn<'_, '_>, step: &Step, text: &str) -> Result<()> {
    match *step {
        Step::CatalogReason { catalog } => {
            let case = case(turn, &catalog.to_string()).await?.filter(|case| case.desk.may_act());
            let Some(case) = case else { return nothing(turn) };
            let text = text.trim();
            if is_one_of("staff-give-up-button", text) {
                return show(turn, &case).await;
            }
            if text.is_empty() || text.chars().count() > LONGEST {
                turn.first(say(turn.lang, "catalog-remark-long", &Args::new().with("limit", LONGEST)));
                return ask_reason(turn, &case).await;
            }
            give_back(turn, case, text.to_owned()).await
        }
        Step::CatalogFor { company, preparation } => match acting_for(turn, company, preparation).await? {
            Some(own) => catalogs::said_for(turn, &own, text).await,
            None => nothing(turn),
        },
        _ => unexpected::stale(turn).await,
    }
}

/// Asks once more what is open.
pub async fn ask_again(turn: &mut Turn<'_, '_>, step: &Step) -> Result<()> {
    match *step {
        Step::CatalogReason { catalog } => match case(turn, &catalog.to_string()).await? {
            Some(case) => ask_reason(turn, &case).await,
            None => nothing(turn),
        },
        Step::CatalogFor { company, preparation } => match acting_for(turn, company, preparation).await? {
            Some(own) => catalogs::show_for(turn, &own).await,
            None => nothing(turn),
        },
        _ => Ok(()),
    }
}

fn nothing(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.talk = Talk::Home;
    super::refused(turn)
}

/// [카탈로그 검토] on the first screen, where something waits.
pub async fn waiting_button(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<Option<Button>> {
    let count = store::catalogs::to_review(turn.tx, cohort).await?.len();
    let args = Args::new().with("count", count);
    let data = format!("staff:cat:list:{cohort}");
    Ok((count > 0).then(|| button(turn.lang, "staff-catalogs-count-button", &args, data)))
}
