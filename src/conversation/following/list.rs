//! A company's partners with how things stand, what is still to be answered, and the way to each.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::{self, Desk, Right};
use super::{cards, passing};
use crate::domain::company::{Role, Side};
use crate::domain::follow_up::Partner;
use crate::domain::message::{Button, Message, Text};
use crate::domain::pair::Pair;
use crate::store;
use crate::text::{Args, label, say};
use crate::words::follow_up::{PAGE, Sheet};

/// Of the company they are of in the cohort they speak of.
pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    let (role, company) = (turn.me()?.role(), turn.me()?.company());
    let found = match company {
        Some(company) => desk::of(turn, company).await?,
        None => Right::None,
    };
    match found {
        Right::Act(desk) => of(turn, &desk, None).await,
        _ => {
            let id = if role.is_staff() { "follow-list-staff" } else { "follow-list-none" };
            let message = Message::new(say(turn.lang, id, &Args::new()));
            let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
            turn.show(message.row([home]));
            Ok(())
        }
    }
}

/// `just` is the partner about whom something was said a moment ago.
pub async fn of(turn: &mut Turn<'_, '_>, desk: &Desk, just: Option<Pair>) -> Result<()> {
    let mut more = Vec::new();
    if let Some(partner) = just.and_then(|pair| desk.partner(pair, turn)) {
        more.extend(after(turn, desk, partner).await?);
    }
    let message = message(turn, desk, &desk.sheet(turn), more, 0);
    turn.show(message);
    Ok(())
}

/// The partners that do not fit on the first screen.
pub fn page(turn: &mut Turn<'_, '_>, desk: &Desk, page: usize) {
    let message = message(turn, desk, &desk.sheet(turn), Vec::new(), page);
    turn.show(message);
}

/// What can be done with what was just said.
async fn after(turn: &mut Turn<'_, '_>, desk: &Desk, partner: &Partner) -> Result<Vec<Vec<Button>>> {
    let sheet = desk.sheet(turn);
    let args = sheet.args_of(partner);
    let remark = label(turn.lang, "follow-remark-button", &args);
    let mut rows = Vec::new();
    rows.extend(passing::button(turn, desk, partner).await?.map(|pass| vec![pass]));
    rows.push(vec![Button::data(remark, sheet.about(partner.pair, "remark"))]);
    if !desk.by_staff {
        rows.extend(cards::button(turn, desk, partner.pair).await?.map(|card| vec![card]));
    }
    Ok(rows)
}

/// A page of the list, whoever reads it.
pub fn message(turn: &Turn<'_, '_>, desk: &Desk, sheet: &Sheet<'_>, more: Vec<Vec<Button>>, page: usize) -> Message {
    let lang = sheet.lang();
    let home = Button::data(label(lang, "home-button", &Args::new()), "home");
    let met: Vec<&Partner> = desk.ledger.met(turn.now).collect();
    if met.is_empty() {
        return Message::new(sheet.say("follow-list-none")).row([home]);
    }
    let open = sheet.open();
    // What is still to be answered comes first.
    let is_open = |partner: &&Partner| open.iter().any(|one| one.pair == partner.pair);
    let (first, rest): (Vec<&Partner>, Vec<&Partner>) = met.iter().partition(|partner| is_open(partner));
    let in_order = [first, rest].concat();
    let pages = met.len().div_ceil(PAGE);
    let page = page.min(pages - 1);
    let here: Vec<&Partner> = in_order.into_iter().skip(page * PAGE).take(PAGE).collect();
    let mut text = for_whom(desk, sheet).line(say(lang, "follow-list", &sheet.args().with("count", met.len())));
    for partner in met.iter().filter(|partner| here.iter().any(|one| one.pair == partner.pair)) {
        text = text.line(sheet.line(partner));
    }
    let stopped = desk.ledger.is_stopped_at(turn.now);
    let (round, left) = (sheet.round.is_some(), open.len());
    text = text.paragraph(match (stopped, round, left) {
        (true, ..) => sheet.say("follow-list-stopped"),
        (false, true, 0) => sheet.say("follow-list-done"),
        (false, true, _) => say(lang, "follow-list-round", &sheet.args().with("open", left)),
        (false, false, _) => sheet.say("follow-list-news"),
    });
    let mut result = more.into_iter().fold(Message::new(text), Message::row);
    for partner in here {
        result = result.row([sheet.open_button(partner)]);
    }
    let earlier = (page > 0).then(|| sheet.button("meetings-earlier-button", sheet.page(page.saturating_sub(1))));
    let later = (page + 1 < pages).then(|| sheet.button("meetings-later-button", sheet.page(page + 1)));
    result = result.row(earlier.into_iter().chain(later));
    result = result.row(sheet.same_button());
    if left > 0 && !desk.by_staff {
        result = result.row([sheet.button("follow-later-button", sheet.data("later"))]);
    }
    if desk.side() == Side::Buyer && !desk.by_staff {
        result = result.row([match stopped {
            true => sheet.button("follow-resume-button", sheet.data("resume")),
            false => sheet.button("follow-stop-button", sheet.data("stop")),
        }]);
    }
    match desk.by_staff {
        true => {
            let back = sheet.button("follow-staff-button", format!("staff:fu:{}", desk.cohort.id));
            result.row([back])
        }
        false => result.row([home]),
    }
}

/// Staff read for which company they answer.
pub fn for_whom(desk: &Desk, sheet: &Sheet<'_>) -> Text {
    match desk.by_staff {
        true => {
            let company = desk.company.details.name.in_lang(sheet.lang());
            say(sheet.lang(), "follow-staff-for", &Args::new().with("company", company))
        }
        false => Text::default(),
    }
}

/// On the first screen, once one of the company's meetings is behind it.
pub async fn home_button(turn: &mut Turn<'_, '_>) -> Result<Option<Button>> {
    let (role, company) = (turn.me()?.role(), turn.me()?.company());
    let Some(company) = company.filter(|_| matches!(role, Role::Firm | Role::Buyer)) else { return Ok(None) };
    let meetings = store::meetings::of_company(turn.tx, company).await?;
    let words = label(turn.lang, "follow-home-button", &Args::new());
    Ok(desk::has_met(&meetings, turn.now).then(|| Button::data(words, "fu")))
}
