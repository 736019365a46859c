//! A buyer's answer is not shown to the supplier, unless the buyer asks to have it passed on: once, and the firm reads it
//! in its next good hour.

use anyhow::Result;

use super::super::hours::About;
use super::super::turn::Turn;
use super::desk::Desk;
use super::{list, unexpected};
use crate::domain::company::Side;
use crate::domain::follow_up::Partner;
use crate::domain::message::{Button, Message};
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
    if !store::follow_ups::pass_on(turn.tx, latest.id, desk.member.id, turn.now).await? {
        turn.first(say(turn.lang, "follow-passed-before", &args));
        return list::of(turn, desk, Some(pair)).await;
    }
    let about = About { cohort: desk.cohort.id, meets_at: None };
    for member in store::people::of_company(turn.tx, turn.house.bot, pair.firm).await? {
        let Some(chat) = member.chat.filter(|_| member.reachable_since().is_some()) else { continue };
        let lang = store::people::person(turn.tx, member.member.person).await?.details.lang;
        let args = Args::new()
            .with("partner", desk.company.details.name.in_lang(lang))
            .with("word", word(lang, Side::Buyer, latest.state));
        let mut text = say(lang, "follow-passed-on", &args);
        if let Some(remark) = &latest.remark {
            text = text.line(say(lang, "follow-passed-remark", &Args::new().with("remark", remark)));
        }
        let open = crate::words::follow_up::about(pair, Side::Firm, "open");
        let open = Button::data(label(lang, "follow-list-button", &Args::new()), open);
        turn.tell_in_hours(about, chat, member.member.person, Message::new(text).row([open])).await?;
    }
    let args = turn.with_told(args);
    turn.first(say(turn.lang, "follow-passed", &args));
    list::of(turn, desk, Some(pair)).await
}
