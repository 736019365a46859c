//! A buyer's answer is not shown to the supplier, unless the buyer asks to have it passed on: once, and the firm reads it
//! in its next good hour, and where it looks at how things stand with that buyer.

use std::collections::BTreeSet;

use anyhow::Result;

use super::super::hours::About;
use super::super::turn::Turn;
use super::desk::Desk;
use super::{list, unexpected};
use crate::domain::company::{Company, Side};
use crate::domain::follow_up::{Answer, Partner};
use crate::domain::ids::{ChatId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::pair::Pair;
use crate::store;
use crate::text::{Args, label, say};
use crate::words::follow_up::{stamp, word};

/// Offered to buyers about what has not been passed on.
pub async fn button(turn: &mut Turn<'_, '_>, desk: &Desk, partner: &Partner) -> Result<Option<Button>> {
    let Some(latest) = partner.latest().filter(|_| desk.side() == Side::Buyer && !desk.by_staff) else {
        return Ok(None);
    };
    if store::follow_ups::passed(turn.tx, &[latest.id]).await?.contains(&latest.id) {
        return Ok(None);
    }
    let sheet = desk.sheet(turn);
    let noted = if latest.remark.is_some() { "yes" } else { "no" };
    let args = Args::new().with("partner", sheet.name(partner.pair)).with("noted", noted);
    let words = label(turn.lang, "follow-pass-button", &args);
    Ok(Some(Button::data(words, sheet.about(partner.pair, &format!("pass:{}", stamp(Some(latest)))))))
}

pub async fn pass_on(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair, seen: &str) -> Result<()> {
    if desk.side() != Side::Buyer || desk.by_staff {
        return unexpected::button(turn).await;
    }
    let Some(latest) = desk.partner(pair, turn).and_then(Partner::latest).cloned() else {
        return super::answering::ask(turn, desk, pair).await;
    };
    // What would be passed on is not what they saw.
    if seen != stamp(Some(&latest)).to_string() {
        turn.tapped = None;
        turn.first(say(turn.lang, "follow-outdated", &Args::new()));
        return list::of(turn, desk, Some(pair)).await;
    }
    let name = desk.sheet(turn).name(pair).to_owned();
    let args = Args::new().with("partner", name);
    let is_passed = !store::follow_ups::passed(turn.tx, &[latest.id]).await?.is_empty();
    let readers = readers(turn, pair).await?;
    // It is passed on once, so not where nobody would read it.
    if readers.is_empty() && !is_passed {
        turn.first(say(turn.lang, "follow-pass-nobody", &args));
        return list::of(turn, desk, Some(pair)).await;
    }
    if !store::follow_ups::pass_on(turn.tx, latest.id, desk.member.id, turn.now).await? {
        turn.first(say(turn.lang, "follow-passed-before", &args));
        return list::of(turn, desk, Some(pair)).await;
    }
    let about = About { cohort: desk.cohort.id, meets_at: None };
    for (chat, person) in readers {
        let lang = store::people::person(turn.tx, person).await?.details.lang;
        let open = crate::words::follow_up::about(pair, Side::Firm, "open");
        let open = Button::data(label(lang, "follow-list-button", &Args::new()), open);
        let message = Message::new(news(lang, &desk.company, &latest)).row([open]);
        turn.tell_in_hours(about, chat, person, message).await?;
    }
    let args = turn.with_told(args);
    turn.first(say(turn.lang, "follow-passed", &args));
    list::of(turn, desk, Some(pair)).await
}

/// Who of the firm can be told.
async fn readers(turn: &mut Turn<'_, '_>, pair: Pair) -> Result<Vec<(ChatId, PersonId)>> {
    let members = store::people::of_company(turn.tx, turn.house.bot, pair.firm).await?;
    let reachable = members.into_iter().filter(|member| member.reachable_since().is_some());
    Ok(reachable.filter_map(|member| Some((member.chat?, member.member.person))).collect())
}

/// What the firm reads of it.
fn news(lang: Lang, buyer: &Company, passed: &Answer) -> Text {
    let args = Args::new()
        .with("partner", buyer.details.name.in_lang(lang))
        .with("word", word(lang, Side::Buyer, passed.state));
    let text = say(lang, "follow-passed-on", &args);
    match &passed.remark {
        Some(remark) => text.line(say(lang, "follow-passed-remark", &Args::new().with("remark", remark))),
        None => text,
    }
}

/// The latest that the buyer had passed on to the firm, for whoever of it could not be told then or came to it since.
pub async fn heard(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<Text> {
    if desk.side() != Side::Firm || desk.by_staff {
        return Ok(Text::default());
    }
    let said = store::follow_ups::of_companies(turn.tx, &BTreeSet::from([pair.buyer])).await?;
    let said: Vec<Answer> = said.into_iter().filter(|answer| answer.pair == pair).collect();
    let ids: Vec<i64> = said.iter().map(|answer| answer.id).collect();
    let passed = store::follow_ups::passed(turn.tx, &ids).await?;
    let latest = said.iter().rev().find(|answer| passed.contains(&answer.id));
    let buyer = desk.partner_company(pair)?;
    Ok(latest.map(|answer| news(turn.lang, buyer, answer)).unwrap_or_default())
}
