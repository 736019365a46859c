//! What came of the meetings: a company answers about each partner, when it is asked and whenever there is news. Any
//! colleague answers for the company; every answer is kept, and the latest is how it stands. Staff enter what they hear by
//! telephone the same way.

mod answering;
pub mod cards;
mod contact;
mod desk;
mod later;
mod list;
mod passing;
mod remark;
mod spoken;
mod telling;

use anyhow::Result;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::talk::Talk;
use super::turn::Turn;
use super::{meetings, unexpected};
use crate::domain::company::{Role, Side};
use crate::domain::ids::CompanyId;
use crate::domain::message::{Message, Press};
use crate::domain::owed::Kind;
use crate::domain::pair::Pair;
use crate::store;
use crate::text::{Args, say};
use desk::{Desk, Right};

pub use list::{home_button, show as open};
pub use remark::{answer, ask_again, asked, give_up};
pub use spoken::take as spoken;

/// A note about one partner is being written, and what was open before, which goes on afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub pair: Pair,
    pub side: Side,
    pub then: Box<Talk>,
    #[serde(default)]
    pub asked_at: DateTime<Utc>,
}

/// `fu`, `fu:list:<company>` and others of a company, `fu:<f|b>:<firm>:<buyer>:<what>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    leave_notice(turn).await?;
    let parts: Vec<&str> = rest.split(':').collect();
    match parts[..] {
        [""] => list::show(turn).await,
        [side @ ("f" | "b"), firm, buyer, ref what @ ..] => {
            let (Ok(firm), Ok(buyer)) = (firm.parse(), buyer.parse()) else { return unexpected::button(turn).await };
            let pair = Pair { firm: CompanyId(firm), buyer: CompanyId(buyer) };
            let side = if side == "f" { Side::Firm } else { Side::Buyer };
            about(turn, pair, side, what).await
        }
        [what, company, ref rest @ ..] => {
            let Ok(company) = company.parse() else { return unexpected::button(turn).await };
            let Some(desk) = seated(turn, CompanyId(company)).await? else { return Ok(()) };
            of_company(turn, desk, what, rest).await
        }
        _ => unexpected::button(turn).await,
    }
}

async fn of_company(turn: &mut Turn<'_, '_>, desk: Desk, what: &str, rest: &[&str]) -> Result<()> {
    match (what, rest) {
        ("list", []) => list::of(turn, &desk, None).await,
        ("list", [page]) => {
            list::page(turn, &desk, page.parse().unwrap_or_default());
            Ok(())
        }
        ("all", [seen]) => answering::all_as_before(turn, desk, seen).await,
        ("later", []) => later::ask(turn, &desk).await,
        ("later", [weeks]) => later::keep(turn, &desk, weeks).await,
        ("stop", []) => later::ask_to_stop(turn, &desk).await,
        ("stop", ["yes"]) => later::stop(turn, &desk, true).await,
        ("resume", []) => later::stop(turn, &desk, false).await,
        _ => unexpected::button(turn).await,
    }
}

async fn about(turn: &mut Turn<'_, '_>, pair: Pair, side: Side, what: &[&str]) -> Result<()> {
    let Some(desk) = seated(turn, pair.of(side)).await? else { return Ok(()) };
    if desk.side() != side || desk.partner(pair, turn).is_none() {
        return unknown(turn).await;
    }
    match *what {
        ["open"] => answering::ask(turn, &desk, pair).await,
        ["s", state, seen] => answering::take(turn, desk, pair, state, seen).await,
        ["remark"] => remark::ask(turn, &desk, pair).await,
        ["noremark"] => remark::skip(turn, &desk, pair).await,
        ["pass", seen] => passing::pass_on(turn, &desk, pair, seen).await,
        ["card"] => cards::ask(turn, &desk, pair).await,
        ["card", "yes"] => cards::give(turn, &desk, pair).await,
        ["card", "no"] => cards::take_back(turn, &desk, pair).await,
        _ => unexpected::button(turn).await,
    }
}

/// The desk of a company; where there is none, that is said.
async fn seated(turn: &mut Turn<'_, '_>, company: CompanyId) -> Result<Option<Desk>> {
    match desk::of(turn, company).await? {
        Right::Act(desk) => Ok(Some(*desk)),
        Right::Read => {
            turn.reply(Message::new(say(turn.lang, "follow-read-only", &Args::new())));
            Ok(None)
        }
        Right::None => {
            unknown(turn).await?;
            Ok(None)
        }
    }
}

/// What speaks of other things too stays as it is, and the question comes below it.
async fn leave_notice(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(row) = turn.tapped else { return Ok(()) };
    let Some((kind, words)) = store::outbox::said(turn.tx, row).await? else { return Ok(()) };
    if kind != Kind::Reply && !words.as_ref().is_some_and(is_of_this_alone) {
        turn.tapped = None;
    }
    Ok(())
}

/// Whether a message asks what came of meetings and speaks of nothing else.
fn is_of_this_alone(message: &Message) -> bool {
    let mut buttons = message.keyboard.iter().flatten().filter_map(|button| match &button.press {
        Press::Data(data) => Some(data.as_str()),
        Press::Url(_) => None,
    });
    buttons.clone().any(|data| data.starts_with("fu:later:") || data.starts_with("fu:list:"))
        && buttons.all(|data| data == "help" || data.starts_with("fu:"))
}

/// For what is not theirs, or is not there at all; the two are not told apart.
async fn unknown(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    match turn.me()?.role() {
        Role::Firm | Role::Buyer | Role::Interpreter => meetings::unknown(turn).await,
        _ => {
            turn.reply(Message::new(say(turn.lang, "follow-unknown", &Args::new())));
            Ok(())
        }
    }
}
