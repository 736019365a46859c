//! The card of one meeting: all that its reader may know and nothing that is others'. Contact details are not shown,
//! and of the other party's answer only that it attends.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::meeting::{Reader, Seat, Sight, answer_words, is_address, person_of};
use super::people;
use crate::domain::company::{CompanyDetails, Mode, Person, Side};
use crate::domain::ids::{BotId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{Attendance, PartySide};
use crate::domain::message::Text;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};

/// Who reads a card, and as what.
#[derive(Clone, Debug)]
pub struct Eyes {
    pub reader: Reader,
    pub seat: Seat,
    pub person: PersonId,
}

pub async fn card(tx: &mut Tx<'_>, bot: BotId, sight: &Sight, eyes: &Eyes, now: DateTime<Utc>) -> Result<Text> {
    let (lang, seat) = (eyes.reader.lang, eyes.seat);
    let mut text = title(sight, seat, lang);
    if sight.is_cancelled() {
        text = text.line(say(lang, "meeting-cancelled", &Args::new()));
    } else if sight.is_over(now) {
        text = text.line(say(lang, "meeting-over", &Args::new()));
    }
    text = text.line(sight.clocks(&eyes.reader, seat)).paragraph(profile(sight, seat, lang));
    if !sight.is_cancelled() && !sight.is_over(now) {
        text = text.paragraph(place(sight, eyes));
    }
    text = text.paragraph(people_of(tx, bot, sight, eyes).await?);
    Ok(text.paragraph(answers(tx, bot, sight, eyes, now).await?))
}

fn title(sight: &Sight, seat: Seat, lang: Lang) -> Text {
    let other = || Args::new().with("other", sight.other_name(seat, lang));
    match seat {
        Seat::Party(PartySide::Firm) => say(lang, "meeting-title-firm", &other()),
        Seat::Party(PartySide::Buyer) => say(lang, "meeting-title-buyer", &other()),
        Seat::Party(PartySide::Interpreter) | Seat::Staff => say(lang, "meeting-title-both", &sight.names(lang)),
    }
}

/// What the other company does; interpreters and staff read of both what they sell and seek.
fn profile(sight: &Sight, seat: Seat, lang: Lang) -> Text {
    let products = |company: &CompanyDetails| {
        let products = company.products.in_lang(lang);
        (!products.trim().is_empty()).then(|| products.to_owned())
    };
    let mut text = Text::default();
    let other = match seat {
        Seat::Party(PartySide::Firm | PartySide::Buyer) => &sight.other(seat).details,
        Seat::Party(PartySide::Interpreter) | Seat::Staff => {
            for company in [&sight.firm.details, &sight.buyer.details] {
                if let Some(products) = products(company) {
                    let args = Args::new().with("other", company.name.in_lang(lang)).with("products", products);
                    text = text.line(say(lang, "meeting-products-both", &args));
                }
            }
            return text;
        }
    };
    if let Some(products) = products(other) {
        let id = match other.side {
            Side::Firm => "meeting-products-firm",
            Side::Buyer => "meeting-products-buyer",
        };
        text = text.line(say(lang, id, &Args::new().with("products", products)));
    }
    if let Some(address) = &other.homepage {
        text = text.line(say(lang, "meeting-homepage", &Args::new().with("address", address)));
    }
    text
}

/// How the reader takes part: at the venue with booth and arrival, or online.
fn place(sight: &Sight, eyes: &Eyes) -> Text {
    let (lang, none) = (eyes.reader.lang, Args::new());
    match sight.mode(eyes.seat) {
        Mode::Venue => {
            let mut text = say(lang, "meeting-venue", &none).line(sight.arrival(&eyes.reader));
            if let Some(directions) = &sight.cohort.details.directions {
                let args = Args::new().with("directions", directions);
                text = text.line(say(lang, "meeting-directions", &args));
            }
            if eyes.seat != Seat::Party(PartySide::Buyer) && sight.buyer.details.mode == Mode::Online {
                text = text.line(say(lang, "meeting-buyer-online", &none));
            }
            text
        }
        Mode::Online => match sight.meeting.details.link.as_deref() {
            Some(link) if is_address(link) => say(lang, "meeting-online", &none),
            Some(link) => say(lang, "meeting-online-address", &Args::new().with("address", link)),
            None => say(lang, "meeting-online-later", &none),
        },
    }
}

/// The interpreter, and the reader's own colleagues.
async fn people_of(tx: &mut Tx<'_>, bot: BotId, sight: &Sight, eyes: &Eyes) -> Result<Text> {
    let lang = eyes.reader.lang;
    let mut text = Text::default();
    if let Some(person) = sight.interpreter.as_ref().filter(|_| eyes.seat != Seat::Party(PartySide::Interpreter)) {
        let args = Args::new().with("interpreter", people::interpreter(lang, person));
        text = text.line(match people::is_readable(lang, person) {
            true => say(lang, "meeting-interpreter", &args),
            false => say(lang, "meeting-interpreter-unnamed", &Args::new()),
        });
    }
    let company = match eyes.seat {
        Seat::Party(PartySide::Firm) => sight.meeting.firm,
        Seat::Party(PartySide::Buyer) => sight.meeting.buyer,
        Seat::Party(PartySide::Interpreter) | Seat::Staff => return Ok(text),
    };
    let mut colleagues = Vec::new();
    for membership in store::people::of_company(tx, bot, company).await? {
        if membership.member.person != eyes.person && membership.joined_at.is_some() {
            colleagues.push(people::called(lang, &store::people::person(tx, membership.member.person).await?));
        }
    }
    if !colleagues.is_empty() {
        text = text.line(say(lang, "meeting-colleagues", &Args::new().with("people", colleagues)));
    }
    Ok(text)
}

async fn answers(tx: &mut Tx<'_>, bot: BotId, sight: &Sight, eyes: &Eyes, now: DateTime<Utc>) -> Result<Text> {
    match eyes.seat {
        Seat::Party(side) => own_answer(tx, bot, sight, side, eyes.reader.lang, now).await,
        Seat::Staff => {
            let mut text = Text::default();
            for side in [PartySide::Firm, PartySide::Buyer, PartySide::Interpreter] {
                if side != PartySide::Interpreter || sight.interpreter.is_some() {
                    text = text.line(party_for_staff(tx, bot, sight, side, eyes.reader.lang).await?);
                }
            }
            Ok(text)
        }
    }
}

async fn own_answer(
    tx: &mut Tx<'_>,
    bot: BotId,
    sight: &Sight,
    side: PartySide,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<Text> {
    let mut text = Text::default();
    match sight.answer(side) {
        Some(answer) => {
            let args = Args::new().with("answer", answer_words(lang, answer));
            let late = sight.party(side).and_then(|party| party.late_minutes).filter(|_| answer == Attendance::Late);
            text = match (who_answered(tx, bot, sight, side, lang).await?, late) {
                (Some(who), Some(minutes)) => {
                    say(lang, "meeting-own-late-by", &args.with("who", who).with("minutes", minutes))
                }
                (Some(who), None) => say(lang, "meeting-own-answer-by", &args.with("who", who)),
                (None, _) => say(lang, "meeting-own-answer", &args),
            };
        }
        None if !sight.is_cancelled() && !sight.is_over(now) && !sight.is_there(side) => {
            text = say(lang, "meeting-own-none", &Args::new());
        }
        None => {}
    }
    if sight.is_there(side) {
        text = text.line(say(lang, "meeting-own-there", &Args::new()));
    }
    // Why somebody cannot come, or that they have not answered, is not the other side's business.
    let other_side = match side {
        PartySide::Firm => Some((PartySide::Buyer, &sight.buyer)),
        PartySide::Buyer => Some((PartySide::Firm, &sight.firm)),
        PartySide::Interpreter => None,
    };
    if let Some((other, company)) = other_side.filter(|_| !sight.is_cancelled())
        && sight.answer(other).is_some_and(Attendance::attends)
    {
        let args = Args::new().with("other", company.details.name.in_lang(lang));
        text = text.line(say(lang, "meeting-firm-attends", &args));
    }
    Ok(text)
}

async fn party_for_staff(tx: &mut Tx<'_>, bot: BotId, sight: &Sight, side: PartySide, lang: Lang) -> Result<Text> {
    let args = Args::new().with("party", party_name(sight, side, lang));
    let Some(answer) = sight.answer(side) else {
        let state = label(lang, "meeting-state-open", &Args::new());
        return Ok(say(lang, "meeting-staff-party", &args.with("answer", state)));
    };
    let answered = args.clone().with("answer", answer_words(lang, answer));
    let mut text = match who_answered(tx, bot, sight, side, lang).await? {
        Some(who) => say(lang, "meeting-staff-party-by", &answered.with("who", who)),
        None => say(lang, "meeting-staff-party", &answered),
    };
    let Some(party) = sight.party(side) else { return Ok(text) };
    if let Some(minutes) = party.late_minutes {
        text = text.line(say(lang, "meeting-staff-late", &args.clone().with("minutes", minutes)));
    }
    if let Some(wish) = &party.wish {
        text = text.line(say(lang, "meeting-staff-wish", &args.clone().with("wish", wish)));
    }
    if sight.is_there(side) {
        text = text.line(say(lang, "meeting-staff-there", &args));
    }
    Ok(text)
}

/// A party as staff speak of it: `설봉세라믹(주)`, `Golden Gate Gourmet 측`, `강아람 통역사`.
pub fn party_name(sight: &Sight, side: PartySide, lang: Lang) -> String {
    let name = |name: &str| Args::new().with("name", name);
    match side {
        PartySide::Firm => label(lang, "party-firm", &name(sight.firm.details.name.in_lang(lang))),
        PartySide::Buyer => label(lang, "party-buyer", &name(sight.buyer.details.name.in_lang(lang))),
        PartySide::Interpreter => {
            let person = sight.interpreter.as_ref().map_or("", |person: &Person| &person.details.name);
            label(lang, "party-interpreter", &name(person))
        }
    }
}

async fn who_answered(
    tx: &mut Tx<'_>,
    bot: BotId,
    sight: &Sight,
    side: PartySide,
    lang: Lang,
) -> Result<Option<String>> {
    let Some(member) = sight.party(side).and_then(|party| party.answered_by) else { return Ok(None) };
    let person = person_of(tx, bot, member).await?;
    Ok(person.map(|person| match side {
        PartySide::Interpreter => people::interpreter(lang, &person),
        PartySide::Firm | PartySide::Buyer => people::called(lang, &person),
    }))
}
