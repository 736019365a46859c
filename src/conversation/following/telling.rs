//! Who else hears of an answer: the company, where staff entered it; colleagues, whose question shows that it is answered.

use anyhow::Result;

use super::super::hours::About;
use super::super::turn::Turn;
use super::desk::{Desk, Right};
use super::{desk, is_of_this_alone, list};
use crate::domain::follow_up::State;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::owed::Kind;
use crate::domain::pair::Pair;
use crate::domain::planner::{Key, Subject};
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};
use crate::words::follow_up::word;
use crate::words::meeting::Reader;

/// The question of each colleague becomes the list as it is now, where it speaks of nothing else.
pub async fn colleagues(turn: &mut Turn<'_, '_>, before: &Desk) -> Result<()> {
    let Some(round) = before.round(turn) else { return Ok(()) };
    let Right::Act(desk) = desk::of(turn, before.company.id).await? else { return Ok(()) };
    let own = turn.me()?.person.id;
    for colleague in store::people::of_company(turn.tx, turn.house.bot, desk.company.id).await? {
        let person = colleague.member.person;
        let Some(chat) = colleague.chat.filter(|_| person != own && colleague.reachable_since().is_some()) else {
            continue;
        };
        let key = Key::follow_up(person, Subject::Company(desk.company.id), round.days);
        let Some(row) = store::notices::told_in(turn.tx, &key).await? else { continue };
        let said = store::outbox::said(turn.tx, row).await?;
        let asks =
            said.is_some_and(|(kind, words)| kind == Kind::Notice && words.as_ref().is_some_and(is_of_this_alone));
        if asks {
            let known = store::people::person(turn.tx, person).await?;
            let reader = Reader::of(&known);
            let theirs = Desk { by_staff: false, reader: reader.clone(), ..Desk::clone(&desk) };
            let message = list::message(turn, &theirs, &theirs.sheet_for(reader, turn), Vec::new(), 0);
            turn.change(chat, person, row, message);
        }
    }
    Ok(())
}

/// Staff have entered answers for a company: the trail says so, and its people read all of them in one message. Returns
/// how many people.
pub async fn entered(turn: &mut Turn<'_, '_>, desk: &Desk, said: &[(Pair, State)]) -> Result<usize> {
    let (cohort, by) = (desk.cohort.id, Some(desk.member.id));
    for _ in said {
        let what = What { company: Some(desk.company.id), ..What::default() };
        store::audit::add(turn.tx, cohort, by, "follow-up-entered-for", what, turn.now).await?;
    }
    let data = match said {
        [(pair, _)] => crate::words::follow_up::about(*pair, desk.side(), "open"),
        _ => format!("fu:list:{}", desk.company.id),
    };
    let about = About { cohort: desk.cohort.id, meets_at: None };
    let mut told = 0;
    for member in store::people::of_company(turn.tx, turn.house.bot, desk.company.id).await? {
        let Some(chat) = member.chat.filter(|_| member.reachable_since().is_some()) else { continue };
        let lang = store::people::person(turn.tx, member.member.person).await?.details.lang;
        let open = Button::data(label(lang, "follow-list-button", &Args::new()), data.clone());
        let message = Message::new(entered_for_you(desk, said, lang)?).row([open]);
        turn.tell_in_hours(about, chat, member.member.person, message).await?;
        told += 1;
    }
    Ok(told)
}

/// What was entered, in one sentence about one partner, and in a line for each of several.
fn entered_for_you(desk: &Desk, said: &[(Pair, State)], lang: Lang) -> Result<Text> {
    let args = |pair: Pair, state: State| -> Result<Args> {
        let partner = desk.partner_company(pair)?.details.name.in_lang(lang);
        Ok(Args::new().with("partner", partner).with("word", word(lang, desk.side(), state)))
    };
    if let [(pair, state)] = said {
        return Ok(say(lang, "follow-entered-for-you", &args(*pair, *state)?));
    }
    let mut text = say(lang, "follow-entered-several", &Args::new().with("count", said.len()));
    for (pair, state) in said {
        text = text.line(say(lang, "follow-entered-line", &args(*pair, *state)?));
    }
    Ok(text)
}
