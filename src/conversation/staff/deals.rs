//! What was signed and shipped, on the screens of staff: what each side says stands beside the other's, with its proofs.

mod arranging;
mod deciding;
mod one;
mod twins;

use anyhow::Result;

use super::super::turn::Turn;
use super::super::{Talk, dealing};
use super::desk::{self, Desk};
use super::home;
use crate::domain::company::{Company, Side};
use crate::domain::deal::{Agreement, Deal, ProofKind};
use crate::domain::ids::{CohortId, DealId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::{Args, label, say};
use crate::words::deal as words;

pub use deciding::{ask_again, said};
pub use one::show;

/// Deals on one page.
const PAGE: usize = 8;

/// How a deal stands, as staff go through them: the first that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Waiting,
    Differing,
    /// Somebody says that it was signed or shipped, and nobody how much it is.
    Unsaid,
    Unconfirmed,
    Confirmed,
}

impl State {
    pub const ALL: [State; 5] = [State::Waiting, State::Differing, State::Unsaid, State::Unconfirmed, State::Confirmed];

    pub fn name(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Differing => "differing",
            State::Unsaid => "unsaid",
            State::Unconfirmed => "unconfirmed",
            State::Confirmed => "confirmed",
        }
    }

    pub fn of(deal: &Deal, desk: &Desk) -> State {
        let is_counted = deal.counted(desk.cohort.details.deals_count).is_some();
        match deal.agreement() {
            _ if deal.waits() => State::Waiting,
            _ if is_counted => State::Confirmed,
            Some(Agreement::Differ) => State::Differing,
            _ if deal.lacks_amount() => State::Unsaid,
            _ => State::Unconfirmed,
        }
    }
}

/// A deal on the desk of whoever looks at it.
pub(super) struct Case {
    pub desk: Desk,
    pub deal: Deal,
    pub firm: Company,
    pub buyer: Company,
}

impl Case {
    /// `firm`, `buyer` and `stage`.
    pub fn args(&self, lang: Lang) -> Args {
        Args::new()
            .with("firm", self.firm.details.name.in_lang(lang))
            .with("buyer", self.buyer.details.name.in_lang(lang))
            .with("stage", self.deal.stage.name())
    }
}

/// `None` where there is no such deal or the person is no staff of its cohort.
pub(super) async fn case(turn: &mut Turn<'_, '_>, id: DealId) -> Result<Option<Case>> {
    let Some(deal) = store::deals::find(turn.tx, id).await? else { return Ok(None) };
    let Some(desk) = desk::of(turn, deal.cohort).await? else { return Ok(None) };
    let firm = store::companies::company(turn.tx, deal.pair.firm).await?;
    let buyer = store::companies::company(turn.tx, deal.pair.buyer).await?;
    Ok(Some(Case { desk, deal, firm, buyer }))
}

/// The word for deals, written by staff.
pub async fn open(turn: &mut Turn<'_, '_>) -> Result<()> {
    match desk::here(turn).await? {
        Some(desk) => states(turn, &desk).await,
        None => super::refused(turn),
    }
}

/// `staff:deal:<...>`
pub async fn tap(turn: &mut Turn<'_, '_>, parts: &[&str]) -> Result<()> {
    match *parts {
        ["all", cohort, ref rest @ ..] => {
            let Ok(cohort) = cohort.parse() else { return super::outdated(turn).await };
            let Some(desk) = desk::of(turn, CohortId(cohort)).await? else { return super::refused(turn) };
            match *rest {
                [] => states(turn, &desk).await,
                [state, page] => match State::ALL.into_iter().find(|one| one.name() == state) {
                    Some(state) => list(turn, &desk, state, page.parse().unwrap_or_default()).await,
                    None => super::outdated(turn).await,
                },
                _ => super::outdated(turn).await,
            }
        }
        ["one", deal] => match deal.parse() {
            Ok(deal) => show(turn, DealId(deal)).await,
            Err(_) => super::outdated(turn).await,
        },
        [deed @ ("ok" | "back" | "why"), proof, ref how @ ..] => {
            let Some((case, proof)) = deciding::of_proof(turn, proof).await? else { return super::refused(turn) };
            if !case.desk.may_act() {
                desk::only_reads(turn);
                return Ok(());
            }
            match (deed, how) {
                ("ok", [word]) => deciding::confirm(turn, case, proof, word).await,
                ("back", []) => deciding::ask_reason(turn, &case, &proof).await,
                ("why", [reason]) => match deciding::reason(reason) {
                    Some(reason) => deciding::give_back(turn, case, proof, reason).await,
                    None => super::outdated(turn).await,
                },
                _ => super::outdated(turn).await,
            }
        }
        [deed, deal, ref how @ ..] => {
            let Ok(deal) = deal.parse() else { return super::outdated(turn).await };
            let Some(case) = case(turn, DealId(deal)).await? else { return super::refused(turn) };
            if deed == "see" {
                return deciding::see(turn, &case).await;
            }
            if !case.desk.may_act() {
                desk::only_reads(turn);
                return Ok(());
            }
            act(turn, case, deed, how).await
        }
        _ => super::outdated(turn).await,
    }
}

async fn act(turn: &mut Turn<'_, '_>, case: Case, deed: &str, how: &[&str]) -> Result<()> {
    match (deed, how) {
        ("saw", []) if case.deal.is_open() => {
            deciding::ask_kind(turn, &case);
            Ok(())
        }
        ("saw", [kind, word]) => match ProofKind::from_name(kind) {
            Some(kind) => deciding::saw(turn, case, kind, word).await,
            None => super::outdated(turn).await,
        },
        ("for", [side]) if case.deal.is_open() => match Side::from_name(side) {
            Some(side) => dealing::say_for(turn, &case.deal, side).await,
            None => super::outdated(turn).await,
        },
        ("part", []) => arranging::part(turn, case).await,
        ("join", [other]) => arranging::join(turn, case, other).await,
        ("off", []) => arranging::withdraw(turn, case, false).await,
        ("off", ["yes"]) => arranging::withdraw(turn, case, true).await,
        _ => one::show_case(turn, &case).await,
    }
}

/// On the first screen: how many wait for a look, where any do.
pub async fn home_button(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<Option<Button>> {
    let deals = store::deals::in_cohort(turn.tx, cohort).await?;
    let waiting = deals.iter().filter(|deal| deal.waits()).count();
    let args = Args::new().with("count", waiting);
    let words = label(turn.lang, "staff-deals-home-button", &args);
    let any = deals.iter().any(Deal::is_open);
    Ok(any.then(|| Button::data(words, format!("staff:deal:all:{cohort}"))))
}

async fn all(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<Vec<(Deal, State)>> {
    let deals = store::deals::in_cohort(turn.tx, desk.cohort.id).await?;
    let open = deals.into_iter().filter(Deal::is_open);
    Ok(open.map(|deal| (State::of(&deal, desk), deal)).map(|(state, deal)| (deal, state)).collect())
}

/// How many there are of each state.
async fn states(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let lang = turn.lang;
    let all = all(turn, desk).await?;
    turn.talk = Talk::Home;
    let mut message = Message::new(say(lang, "staff-deals", &Args::new().with("count", all.len())));
    for state in State::ALL {
        let count = all.iter().filter(|(_, one)| *one == state).count();
        let args = Args::new().with("state", state.name()).with("count", count);
        let data = format!("staff:deal:all:{}:{}:0", desk.cohort.id, state.name());
        message = message.row((count > 0).then(|| Button::data(label(lang, "staff-deals-state-button", &args), data)));
    }
    turn.show(message.row([home::button(turn, desk)]));
    Ok(())
}

async fn list(turn: &mut Turn<'_, '_>, desk: &Desk, state: State, page: usize) -> Result<()> {
    let lang = turn.lang;
    let deals: Vec<Deal> =
        all(turn, desk).await?.into_iter().filter(|(_, one)| *one == state).map(|(deal, _)| deal).collect();
    let pages = deals.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let args = Args::new().with("state", state.name()).with("count", deals.len());
    let mut text = say(lang, "staff-deals-list", &args);
    let mut message = Message::default();
    for deal in deals.iter().skip(page * PAGE).take(PAGE) {
        let Some(case) = case(turn, deal.id).await? else { continue };
        let word = Side::BOTH.into_iter().find_map(|side| deal.word(side));
        let said = word.map(|word| words::said(lang, &word.said)).unwrap_or_default();
        let args = case.args(lang).with("said", said);
        text = text.line(say(lang, "staff-deals-item", &args));
        let data = format!("staff:deal:one:{}", deal.id);
        message = message.row([Button::data(label(lang, "staff-deals-item-button", &args), data)]);
    }
    let to = |page: usize| format!("staff:deal:all:{}:{}:{page}", desk.cohort.id, state.name());
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let earlier = (page > 0).then(|| button("meetings-earlier-button", to(page.saturating_sub(1))));
    let later = (page + 1 < pages).then(|| button("meetings-later-button", to(page + 1)));
    message = message.row(earlier.into_iter().chain(later));
    let back = button("staff-deals-button", format!("staff:deal:all:{}", desk.cohort.id));
    turn.show(Message { text, ..message.row([back, home::button(turn, desk)]) });
    Ok(())
}
