//! 준비 현황: how far a cohort is with each preparation, who misses what, and everything of one company.

use anyhow::Result;

use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::desk::{self, Desk};
use super::view::here;
use super::{duty, home, materials, nudge, overview, slots};
use crate::domain::company::Company;
use crate::domain::ids::{CompanyId, PreparationId};
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::{Duty, Preparation, Sort};
use crate::domain::progress::{Count, Standing};
use crate::store;
use crate::text::{Args, label, say};
use crate::words::meeting::Reader;
use crate::words::preparation;

const PAGE: usize = 10;

/// 준비, /preparations.
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => show(turn, &desk).await,
        None => {
            desk::refuse(turn);
            Ok(())
        }
    }
}

/// `staff:prep:<cohort>:…`, after the cohort.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, parts: &[&str]) -> Result<()> {
    turn.talk = Talk::Home;
    match parts {
        [] => show(turn, desk).await,
        ["all", page] => companies(turn, desk, page.parse().unwrap_or(0)).await,
        ["c", company] => match company.parse() {
            Ok(company) => of_company(turn, desk, CompanyId(company)).await,
            Err(_) => unexpected::button(turn).await,
        },
        ["png"] => overview::ask(turn, desk, overview::PICTURE).await,
        ["xlsx"] => overview::ask(turn, desk, overview::SHEET).await,
        ["nudge" | "send", ..] => nudge::tap(turn, desk, None, parts).await,
        _ => unexpected::button(turn).await,
    }
}

/// A preparation and the desk it is on; `None` where there is none or the person is not staff of its cohort.
pub async fn found(turn: &mut Turn<'_, '_>, id: PreparationId) -> Result<Option<(Desk, Preparation)>> {
    let Some(preparation) = store::preparations::find(turn.tx, id).await? else { return Ok(None) };
    Ok(desk::of(turn, preparation.cohort).await?.map(|desk| (desk, preparation)))
}

/// `staff:pm:<preparation>:…` and `staff:slot:<preparation>:…`.
pub async fn tap_one(turn: &mut Turn<'_, '_>, verb: &str, id: PreparationId, parts: &[&str]) -> Result<()> {
    let Some((desk, preparation)) = found(turn, id).await? else {
        desk::refuse(turn);
        return Ok(());
    };
    if parts.first() != Some(&"kept") {
        turn.talk = Talk::Home;
    }
    match (verb, parts) {
        ("slot", _) => slots::tap(turn, &desk, &preparation, parts).await,
        (_, []) => of_preparation(turn, &desk, &preparation, 0).await,
        (_, ["m", page]) => of_preparation(turn, &desk, &preparation, page.parse().unwrap_or(0)).await,
        (_, ["nudge" | "send", ..]) => nudge::tap(turn, &desk, Some(&preparation), parts).await,
        (_, ["mat" | "tell" | "off", ..]) => materials::tap(turn, &desk, &preparation, parts).await,
        _ => duty::tap(turn, &desk, &preparation, parts).await,
    }
}

fn button(turn: &Turn<'_, '_>, name: &str, data: String) -> Button {
    Button::data(label(turn.lang, name, &Args::new()), data)
}

/// Back to the overview of the cohort.
pub fn back(turn: &Turn<'_, '_>, desk: &Desk) -> Button {
    button(turn, "staff-preparations-button", format!("staff:prep:{}", desk.cohort.id))
}

/// The host's clock in the language staff read.
pub fn reader(turn: &Turn<'_, '_>, desk: &Desk) -> Reader {
    Reader { lang: turn.lang, zone: desk.cohort.details.zone, country: super::view::HOME.to_owned() }
}

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    turn.talk = Talk::Home;
    let (lang, id, now) = (turn.lang, desk.cohort.id, turn.now);
    let all = store::preparations::duties_in(turn.tx, id).await?;
    let duties: Vec<&Duty> = all.iter().flat_map(|(_, duties)| duties).collect();
    let count = Count::of(duties.iter().copied(), now);
    let args = counted(count).with("cohort", desk.cohort.details.title.in_lang(lang));
    let preparations = store::preparations::in_cohort(turn.tx, id).await?;
    if preparations.is_empty() {
        let message = Message::new(say(lang, "staff-preparations-none", &args)).row([home::button(turn, desk)]);
        turn.show(message);
        return Ok(());
    }
    let mut text = say(lang, "staff-preparations", &args);
    let mut message = Message::default();
    for preparation in &preparations {
        let of = duties.iter().filter(|duty| duty.preparation.id == preparation.id).copied();
        let args = counted(Count::of(of, now))
            .with("title", preparation.details.title.in_lang(lang))
            .with("due", here(preparation.details.due, &desk.cohort));
        text = text.paragraph(say(lang, "staff-preparation-line", &args));
        let open = label(lang, "staff-preparation-open-button", &args);
        message = message.row([Button::data(open, format!("staff:pm:{}", preparation.id))]);
    }
    message.text = text;
    let may_nudge = desk.may_act() && count.owed > 0;
    message = message
        .row(may_nudge.then(|| button(turn, "staff-nudge-button", format!("staff:prep:{id}:nudge"))))
        .row([button(turn, "staff-preparations-companies-button", format!("staff:prep:{id}:all:0"))])
        .row([
            button(turn, "staff-preparations-picture-button", format!("staff:prep:{id}:png")),
            button(turn, "staff-preparations-sheet-button", format!("staff:prep:{id}:xlsx")),
        ]);
    let message = message.row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

fn counted(count: Count) -> Args {
    Args::new()
        .with("all", count.all)
        .with("done", count.done)
        .with("waiting", count.waiting)
        .with("owed", count.owed)
        .with("late", count.late)
        .with("percent", count.percent())
}

/// The companies, those that owe most first.
async fn companies(turn: &mut Turn<'_, '_>, desk: &Desk, page: usize) -> Result<()> {
    let (lang, id, now) = (turn.lang, desk.cohort.id, turn.now);
    let mut all = store::preparations::duties_in(turn.tx, id).await?;
    all.retain(|(_, duties)| !duties.is_empty());
    all.sort_by_key(|(company, duties)| {
        let count = Count::of(duties, now);
        (std::cmp::Reverse((count.late, count.owed)), company.details.code.clone())
    });
    let pages = all.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let args = Args::new().with("count", all.len()).with("page", page + 1).with("pages", pages);
    let mut text = say(lang, "staff-preparations-companies", &args);
    let mut message = Message::default();
    for (company, duties) in all.iter().skip(page * PAGE).take(PAGE) {
        let args = counted(Count::of(duties, now))
            .with("code", &company.details.code)
            .with("company", company.details.name.in_lang(lang));
        text = text.line(say(lang, "staff-preparations-company-line", &args));
        let name = label(lang, "staff-preparations-company-button", &args);
        message = message.row([Button::data(name, format!("staff:prep:{id}:c:{}", company.id))]);
    }
    message.text = text;
    let message = message.row(turns(turn, page, pages, &format!("staff:prep:{id}:all")));
    let message = message.row([back(turn, desk), home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// The buttons to the pages before and after.
pub fn turns(turn: &Turn<'_, '_>, page: usize, pages: usize, data: &str) -> Vec<Button> {
    let before =
        (page > 0).then(|| button(turn, "staff-page-before-button", format!("{data}:{}", page.saturating_sub(1))));
    let after = (page + 1 < pages).then(|| button(turn, "staff-page-after-button", format!("{data}:{}", page + 1)));
    before.into_iter().chain(after).collect()
}

/// Everything one company prepares.
pub async fn of_company(turn: &mut Turn<'_, '_>, desk: &Desk, id: CompanyId) -> Result<()> {
    let Some(company) = company(turn, desk, id).await? else { return show(turn, desk).await };
    let (lang, now, reader) = (turn.lang, turn.now, reader(turn, desk));
    let duties = store::preparations::duties_of(turn.tx, &company).await?;
    let args = counted(Count::of(&duties, now))
        .with("code", &company.details.code)
        .with("company", company.details.name.in_lang(lang));
    let mut text = say(lang, "staff-preparations-company", &args);
    let mut message = Message::default();
    for duty in &duties {
        let progress = preparation::progress(turn.tx, duty).await?;
        let args = preparation::args(duty, progress, &reader, now).with("state", Standing::of(duty, now).name());
        text = text.line(say(lang, "staff-preparation-state-line", &args));
        let data = format!("staff:pm:{}:c:{id}", duty.preparation.id);
        message = message.row([Button::data(label(lang, "preparations-open-button", &args), data)]);
    }
    message.text = text;
    let message = message.row([back(turn, desk), home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// A company that takes part in the cohort of this desk.
pub async fn company(turn: &mut Turn<'_, '_>, desk: &Desk, id: CompanyId) -> Result<Option<Company>> {
    let all = store::companies::in_cohort(turn.tx, desk.cohort.id).await?;
    Ok(all.into_iter().find(|company| company.id == id))
}

/// One preparation: how many did it, and who is missing.
pub async fn of_preparation(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    preparation: &Preparation,
    page: usize,
) -> Result<()> {
    let (lang, now, id) = (turn.lang, turn.now, preparation.id);
    let mut all = duties(turn, desk, id).await?;
    let count = Count::of(all.iter().map(|(_, duty)| duty), now);
    let args = counted(count)
        .with("title", preparation.details.title.in_lang(lang))
        .with("due", here(preparation.details.due, &desk.cohort));
    let mut text = say(lang, "staff-preparation", &args);
    all.sort_by_key(|(company, duty)| (place(Standing::of(duty, now)), company.details.code.clone()));
    let pages = all.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut message = Message::default();
    let mut list = Text::default();
    for (company, duty) in all.iter().skip(page * PAGE).take(PAGE) {
        let args = Args::new()
            .with("code", &company.details.code)
            .with("company", company.details.name.in_lang(lang))
            .with("state", Standing::of(duty, now).name());
        list = list.line(say(lang, "staff-duty-line", &args));
        let data = format!("staff:pm:{id}:c:{}", company.id);
        message = message.row([Button::data(label(lang, "staff-preparations-company-button", &args), data)]);
    }
    text = text.paragraph(list);
    message.text = materials::listed(turn, desk, text, preparation).await?;
    message = message.row(turns(turn, page, pages, &format!("staff:pm:{id}:m")));
    if desk.may_act() {
        let nudge = (count.owed > 0).then(|| button(turn, "staff-nudge-button", format!("staff:pm:{id}:nudge")));
        message = message.row(nudge).row([button(turn, "staff-materials-button", format!("staff:pm:{id}:mat"))]);
    }
    if preparation.details.sort() == Sort::ConnectionTest {
        message = message.row([button(turn, "staff-slots-button", format!("staff:slot:{id}"))]);
    }
    let message = message.row([back(turn, desk), home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// The order in which staff want to see them: what needs somebody first.
fn place(standing: Standing) -> u8 {
    match standing {
        Standing::Late => 0,
        Standing::Waiting => 1,
        Standing::Returned => 2,
        Standing::Open => 3,
        Standing::Started => 4,
        Standing::Done => 5,
        Standing::Waived => 6,
    }
}

/// Every company that owes a preparation, with how far it is.
pub async fn duties(turn: &mut Turn<'_, '_>, desk: &Desk, id: PreparationId) -> Result<Vec<(Company, Duty)>> {
    let all = store::preparations::duties_in(turn.tx, desk.cohort.id).await?;
    let one = |(company, duties): (Company, Vec<Duty>)| {
        let duty = duties.into_iter().find(|duty| duty.preparation.id == id)?;
        Some((company, duty))
    };
    Ok(all.into_iter().filter_map(one).collect())
}
