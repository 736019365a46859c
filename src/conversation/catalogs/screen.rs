//! The screen of one preparation that is given as files: how it stands, what is there, and every way to give more.

use anyhow::Result;

use super::super::staff::step::Step as StaffStep;
use super::super::standing::reader;
use super::super::turn::Turn;
use super::super::{Talk, pages, unexpected};
use super::own::{self, Own, Version, refresh, versions};
use super::report::{called, languages, tongue_name};
use super::versions::{along_button, as_it_stands, left_out, told};
use super::{Step, large, suppliers};
use crate::domain::catalog::{Catalog, CatalogState, Part, PartState, Remark, Tongue};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::ids::PartId;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::DutyState;
use crate::store;
use crate::text::{Args, label, say};

/// Files named on one screen.
const NAMED: usize = 10;

pub async fn show(turn: &mut Turn<'_, '_>, own: &Own) -> Result<()> {
    let message = message(turn, own).await?;
    turn.talk = match own.by_staff {
        true => Talk::Staff(StaffStep::CatalogFor { company: own.company.id, preparation: own.preparation() }),
        false => Talk::Catalogs(Step::Files(own.preparation())),
    };
    turn.show(message);
    Ok(())
}

async fn message(turn: &mut Turn<'_, '_>, own: &Own) -> Result<Message> {
    let lang = turn.lang;
    let details = &own.duty.preparation.details;
    let args = Args::new()
        .with("title", own.title(lang))
        .with("company", own.company.details.name.in_lang(lang))
        .with("due", reader(turn)?.moment(details.due));
    let mut text = match own.by_staff {
        true => say(lang, "catalog-for", &args),
        false => say(lang, "catalog-title", &args),
    };
    if own.duty.state.is_owed() {
        text = text.line(say(lang, "catalog-due", &args));
    }
    if let Some(guidance) = details.guidance.as_ref().map(|guidance| guidance.in_lang(lang)).filter(|it| !it.is_empty())
    {
        text = text.line(say(lang, "catalog-guidance", &Args::new().with("guidance", guidance)));
    }
    let all = versions(turn, own).await?;
    text = text.paragraph(state(lang, own, all.last()));
    let mut message = Message::default();
    if let Some(version) = all.last() {
        text = text.paragraph(contents(lang, version));
        if let Some(left_out) = left_out(turn.tx, version).await? {
            text = text.paragraph(told(lang, &left_out, &version.catalog));
            message = message.row(along_button(lang, &left_out, version));
        }
        if own.is_for_buyers() && version.catalog.lang.is_none() && version.kept().next().is_some() {
            text = text.paragraph(say(lang, "catalog-which-language", &Args::new()));
            message = message.row(languages(lang, &version.catalog));
        }
        let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
        let mut row = vec![button("catalog-files-button", format!("cat:files:{}", own.preparation()))];
        if own.is_for_buyers() && may_describe(&version.catalog) {
            row.insert(0, button("catalog-card-button", format!("cat:card:{}", version.catalog.id)));
        }
        message = message.row(row.into_iter().filter(|_| !own.by_staff));
    }
    let at = if turn.channel.is_page() { "page" } else { "chat" };
    let how =
        Args::new().with("at", at).with("most", pages::MOST_AT_ONCE >> 20).with("telegram", MOST_BY_TELEGRAM >> 20);
    text = text.paragraph(say(lang, "catalog-how", &how));
    message = message.row(other_ways(turn, own)).row(back(turn, own));
    Ok(Message { text, ..message })
}

/// Whether a version can still be given a title and words for buyers.
pub fn may_describe(catalog: &Catalog) -> bool {
    matches!(catalog.state, CatalogState::Given | CatalogState::Approved)
}

fn state(lang: Lang, own: &Own, latest: Option<&Version>) -> Text {
    let Some(version) = latest else {
        return match own.duty.state {
            DutyState::Waived => say(lang, "catalog-waived", &Args::new()),
            _ => say(lang, "catalog-none", &Args::new()),
        };
    };
    let catalog = &version.catalog;
    let args = Args::new().with("version", catalog.version);
    match catalog.state {
        CatalogState::Given if version.kept().next().is_none() => say(lang, "catalog-coming", &args),
        CatalogState::Given => say(lang, "catalog-given", &args),
        CatalogState::Approved | CatalogState::Replaced => say(lang, "catalog-approved", &args),
        CatalogState::Returned => {
            let reason = catalog.details.reason.as_deref().unwrap_or("none");
            say(lang, "catalog-returned", &args.with("reason", reason))
        }
        CatalogState::Withdrawn => say(lang, "catalog-none", &Args::new()),
    }
}

/// What is in a version, a line for each file or link and for each thing said of it.
pub fn contents(lang: Lang, version: &Version) -> Text {
    let mut text = Text::default();
    let kept: Vec<&Part> = version.kept().collect();
    for part in kept.iter().take(NAMED) {
        text = text.line(line(lang, part));
    }
    if kept.len() > NAMED {
        text = text.line(say(lang, "catalog-more", &Args::new().with("count", kept.len() - NAMED)));
    }
    let fetching = version.parts.iter().filter(|part| part.state == PartState::Fetching).count();
    if fetching > 0 {
        text = text.line(say(lang, "catalog-fetching", &Args::new().with("count", fetching)));
    }
    if let Some(tongue) = version.catalog.lang {
        text = text.line(say(lang, "catalog-language", &Args::new().with("language", tongue_name(lang, tongue))));
        if tongue == Tongue::Ko {
            text = text.line(say(lang, "catalog-english-wanted", &Args::new()));
        }
    }
    text.line(remarks(lang, &version.catalog))
}

pub fn remarks(lang: Lang, catalog: &Catalog) -> Text {
    let mut text = Text::default();
    for remark in Remark::ALL {
        if let Some(words) = catalog.details.remark(remark) {
            let args = Args::new().with("remark", remark.name()).with("words", words);
            text = text.line(say(lang, "catalog-remark", &args));
        }
    }
    text
}

pub fn line(lang: Lang, part: &Part) -> Text {
    let args = Args::new().with("file", called(lang, part.details.name.clone()));
    match &part.kept {
        Some(kept) => say(lang, "catalog-file", &args.with("size", size(kept.bytes))),
        None => say(lang, "catalog-link", &args),
    }
}

/// `2.4 MB`, `310 KB`.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{:.1} MB", bytes as f64 / 1_048_576.0),
    }
}

/// Where Telegram does not take it: the office's own computer, or the office.
pub fn other_ways(turn: &Turn<'_, '_>, own: &Own) -> Vec<Button> {
    let (lang, none) = (turn.lang, Args::new());
    let company = own.by_staff.then_some(own.company.id);
    let mut ways: Vec<Button> = pages::upload_button(turn, own.preparation(), company).into_iter().collect();
    if own.by_staff {
        return ways;
    }
    ways.push(Button::data(label(lang, "catalog-office-button", &none), format!("cat:ask:{}", own.preparation())));
    ways
}

/// Back to this screen from what was said below it.
pub fn open_button(turn: &Turn<'_, '_>, own: &Own) -> Button {
    let data = match own.by_staff {
        true => format!("staff:cat:for:{}:{}", own.company.id, own.preparation()),
        false => format!("cat:p:{}", own.preparation()),
    };
    Button::data(label(turn.lang, "catalog-open-button", &Args::new()), data)
}

fn back(turn: &Turn<'_, '_>, own: &Own) -> Vec<Button> {
    let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
    match own.by_staff {
        true => vec![home],
        false => vec![Button::data(label(turn.lang, "catalog-preparations-button", &Args::new()), "prep"), home],
    }
}

/// All versions with what staff said of them; what staff have not looked at yet can be taken out again.
pub async fn history(turn: &mut Turn<'_, '_>, own: &Own) -> Result<()> {
    let lang = turn.lang;
    let all = versions(turn, own).await?;
    let mut text = say(lang, "catalog-history", &Args::new().with("title", own.title(lang)));
    for version in &all {
        let at = reader(turn)?.moment(version.catalog.given_at);
        let args = Args::new().with("version", version.catalog.version).with("at", at);
        let args = args.with("state", state_name(version.catalog.state));
        text = text.paragraph(say(lang, "catalog-history-version", &args)).line(contents(lang, version));
        if let Some(reason) = &version.catalog.details.reason {
            text = text.line(say(lang, "catalog-history-reason", &Args::new().with("reason", reason)));
        }
    }
    let mut message = Message::new(text);
    for (place, part) in all.last().into_iter().flat_map(Version::kept).enumerate().take(NAMED) {
        let args = Args::new().with("place", place + 1);
        let get = Button::data(label(lang, "catalog-get-button", &args), format!("cat:get:{}", part.id));
        let out = Button::data(label(lang, "catalog-out-button", &args), format!("cat:out:{}", part.id));
        let is_open = all.last().is_some_and(|version| version.catalog.state == CatalogState::Given);
        message = message.row((!part.is_link).then_some(get).into_iter().chain(is_open.then_some(out)));
    }
    turn.show(message.row([open_button(turn, own)]));
    Ok(())
}

pub fn state_name(state: CatalogState) -> &'static str {
    match state {
        CatalogState::Given => "given",
        CatalogState::Approved => "approved",
        CatalogState::Returned => "returned",
        CatalogState::Replaced => "replaced",
        CatalogState::Withdrawn => "withdrawn",
    }
}

/// `cat:get:<part>`, `cat:out:<part>` and `cat:gone:<part>`: a file back, and out of what staff will look at.
pub async fn part(turn: &mut Turn<'_, '_>, deed: &str, part: &str) -> Result<()> {
    let Ok(id) = part.parse() else { return unexpected::button(turn).await };
    let Some(part) = store::catalogs::part(turn.tx, PartId(id)).await? else { return unexpected::button(turn).await };
    let Some((mut own, mut catalog)) = own::of_catalog(turn, part.catalog).await?.filter(|(own, _)| !own.by_staff)
    else {
        return unexpected::button(turn).await;
    };
    let lang = turn.lang;
    catalog = as_it_stands(turn, &own, catalog).await?;
    let args = Args::new().with("file", called(lang, part.details.name.clone())).with("title", own.title(lang));
    if deed == "get" {
        if part.state != PartState::Kept {
            return history(turn, &own).await;
        }
        let caption = say(lang, "catalog-get", &args.with("version", catalog.version));
        if large::is_large(turn, &part) {
            return large::tell(turn, &own.company, [&part]).await;
        }
        suppliers::send(turn, &part, caption);
        return Ok(());
    }
    if part.state != PartState::Kept {
        turn.first(say(lang, "catalog-out-already", &args));
        return history(turn, &own).await;
    }
    if catalog.state != CatalogState::Given {
        turn.first(say(lang, "catalog-out-late", &args));
        return history(turn, &own).await;
    }
    if deed == "out" {
        let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
        let message = Message::new(say(lang, "catalog-out-sure", &args)).row([
            button("catalog-out-yes-button", format!("cat:gone:{}", part.id)),
            button("catalog-out-no-button", format!("cat:files:{}", own.preparation())),
        ]);
        turn.show(message);
        return Ok(());
    }
    store::catalogs::set_part(turn.tx, &Part { state: PartState::Removed, ..part }).await?;
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    if !parts.iter().any(|part| matches!(part.state, PartState::Kept | PartState::Fetching)) {
        catalog.state = CatalogState::Withdrawn;
        store::catalogs::set(turn.tx, &catalog).await?;
        super::telling::no_longer(turn, own.company.cohort, &catalog).await?;
    }
    refresh(turn, &mut own).await?;
    turn.first(say(lang, "catalog-out-done", &args));
    history(turn, &own).await
}
