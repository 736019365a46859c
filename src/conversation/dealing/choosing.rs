//! The way in: what a company has said so far, with whom something new came about, and at which stage it is.

use anyhow::Result;

use super::super::standing::{Mine, meetings_of};
use super::super::turn::Turn;
use super::desk;
use super::{begun, letter, unknown};
use crate::domain::company::{Company, Side};
use crate::domain::deal::Stage;
use crate::domain::ids::BotId;
use crate::domain::meeting::PartySide;
use crate::domain::message::{Button, Message};
use crate::domain::pair::Pair;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::card::Eyes;
use crate::words::deal as words;
use crate::words::meeting::{Seat, Sight};

/// Deals or partners on one screen.
const PAGE: usize = 8;

/// The word for deals, from whoever writes it.
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    list(turn, 0).await
}

/// The part of `all` on a page, and the way to the pages beside it; `data` is of a page.
fn paged<T>(turn: &Turn<'_, '_>, all: Vec<T>, page: usize, data: &str) -> (Vec<T>, Vec<Button>) {
    let pages = all.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let to = |words: &str, page: usize| Button::data(label(turn.lang, words, &Args::new()), format!("{data}:{page}"));
    let earlier = (page > 0).then(|| to("meetings-earlier-button", page.saturating_sub(1)));
    let later = (page + 1 < pages).then(|| to("meetings-later-button", page + 1));
    (all.into_iter().skip(page * PAGE).take(PAGE).collect(), earlier.into_iter().chain(later).collect())
}

fn home(turn: &Turn<'_, '_>) -> Button {
    Button::data(label(turn.lang, "home-button", &Args::new()), "home")
}

/// What the person's company has said, and the way to say more.
pub async fn list(turn: &mut Turn<'_, '_>, page: usize) -> Result<()> {
    let (lang, role) = (turn.lang, turn.me()?.role());
    if role.is_staff() {
        return super::super::staff::deals::open(turn).await;
    }
    let Some(company) = turn.me()?.company() else {
        turn.show(Message::new(say(lang, "deal-not-for-you", &Args::new())).row([home(turn)]));
        return Ok(());
    };
    let mut told = Vec::new();
    for deal in store::deals::of_company(turn.tx, company).await? {
        let Some(side) = deal.pair.side_of(company) else { continue };
        let Some(word) = deal.word(side) else { continue };
        let partner = store::companies::company(turn.tx, deal.pair.partner_of(side)).await?;
        let args = Args::new()
            .with("stage", deal.stage.name())
            .with("partner", partner.details.name.in_lang(lang))
            .with("said", words::said(lang, &word.said));
        let words = label(lang, "deal-list-button", &args);
        told.push((say(lang, "deal-list-item", &args), Button::data(words, format!("deal:one:{}", deal.id))));
    }
    let mut text = match told.len() {
        0 => say(lang, "deal-list-none", &Args::new()),
        count => say(lang, "deal-list", &Args::new().with("count", count)),
    };
    let (begun, on) = if page == 0 { begun::listed(turn, company).await? } else { Default::default() };
    let (here, pages) = paged(turn, told, page, "deal:list");
    let mut message = on.into_iter().fold(Message::default(), |message, on| message.row([on]));
    for (line, button) in here {
        text = text.line(line);
        message = message.row([button]);
    }
    let mut message = Message { text: text.paragraph(begun), ..message.row(pages) };
    let new = Button::data(label(lang, "deal-new-button", &Args::new()), "deal:new");
    let any = !met(turn).await?.is_empty();
    message = message.row(any.then_some(new));
    turn.show(message.row([home(turn)]));
    Ok(())
}

/// Whom the company has met or should have, each once.
async fn met(turn: &mut Turn<'_, '_>) -> Result<Vec<(Pair, Side, Company)>> {
    let mine = Mine::of(turn)?;
    let Some(own) = mine.member.company.filter(|_| mine.is_published()) else { return Ok(Vec::new()) };
    let mut met: Vec<(Pair, Side, Company)> = Vec::new();
    for meeting in meetings_of(turn.tx, &mine.member).await? {
        let pair = Pair { firm: meeting.firm, buyer: meeting.buyer };
        let (Some(side), true) = (pair.side_of(own), meeting.details.starts_at <= turn.now) else { continue };
        if !met.iter().any(|(known, ..)| *known == pair) {
            met.push((pair, side, store::companies::company(turn.tx, pair.partner_of(side)).await?));
        }
    }
    Ok(met)
}

/// With whom something was signed or shipped.
pub async fn partners(turn: &mut Turn<'_, '_>, page: usize) -> Result<()> {
    let lang = turn.lang;
    let met = met(turn).await?;
    if met.is_empty() {
        return list(turn, 0).await;
    }
    let mut message = Message::new(say(lang, "deal-with-whom", &Args::new()));
    let (here, pages) = paged(turn, met, page, "deal:partners");
    for (pair, side, partner) in here {
        let args = Args::new().with("partner", partner.details.name.in_lang(lang));
        message = message.row([Button::data(label(lang, "deal-partner-button", &args), new_data(pair, side))]);
    }
    turn.show(message.row(pages).row([home(turn)]));
    Ok(())
}

fn new_data(pair: Pair, side: Side) -> String {
    format!("deal:new:{}:{}:{}", pair.firm, pair.buyer, letter(side))
}

/// What came of it.
pub async fn stages(turn: &mut Turn<'_, '_>, pair: Pair, side: Side) -> Result<()> {
    let Some(desk) = desk::at(turn, pair, side).await? else { return unknown(turn).await };
    let lang = turn.lang;
    let mut message = Message::new(desk.for_whom(turn).line(say(lang, "deal-which-stage", &desk.args(turn))));
    for stage in Stage::ALL {
        let words = label(lang, "deal-stage-button", &desk.stage_args(turn, stage));
        let data = format!("deal:go:{}:{}:{}:{}", pair.firm, pair.buyer, letter(side), stage.name());
        message = message.row([Button::data(words, data)]);
    }
    turn.show(message.row([home(turn)]));
    Ok(())
}

/// The way in on the card of a meeting that is over; staff say for which side.
pub async fn card_row(tx: &mut Tx<'_>, bot: BotId, sight: &Sight, eyes: &Eyes) -> Result<Vec<Button>> {
    let lang = eyes.reader.lang;
    let pair = Pair { firm: sight.meeting.firm, buyer: sight.meeting.buyer };
    let button = |words: &str, side: Side| {
        let args = Args::new().with("side", side.name());
        Button::data(label(lang, words, &args), new_data(pair, side))
    };
    Ok(match eyes.seat {
        Seat::Party(PartySide::Firm) => vec![button("deal-card-button", Side::Firm)],
        Seat::Party(PartySide::Buyer) => vec![button("deal-card-button", Side::Buyer)],
        Seat::Party(PartySide::Interpreter) => Vec::new(),
        Seat::Staff => {
            let members = store::people::of_person(tx, bot, eyes.person).await?;
            let acts = members.iter().any(|one| one.member.cohort == sight.cohort.id && one.member.role.may_act());
            let sides = Side::BOTH.into_iter().filter(|_| acts);
            sides.map(|side| button("deal-card-staff-button", side)).collect()
        }
    })
}
