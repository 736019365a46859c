//! [연락처 교환]: two that met get each other's card where both want it. What a card holds is what the workbook says of
//! whoever agreed; nobody's is given who has refused to have their contact given to companies they meet.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::super::hours::About;
use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::{contact, unexpected};
use crate::domain::company::{Company, Side};
use crate::domain::consent::{self, Item};
use crate::domain::ids::MemberId;
use crate::domain::lang::Lang;
use crate::domain::meeting::PartySide;
use crate::domain::message::{Button, Message, Text};
use crate::domain::pair::Pair;
use crate::store::audit::What;
use crate::store::exchanges::Given;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::card::Eyes;
use crate::words::follow_up::about;
use crate::words::meeting::{Seat, Sight, person_of};
use crate::words::people;

/// Offered where the two have spoken; once each side has the other's card it leads to that.
pub async fn button(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<Option<Button>> {
    let name = desk.partner_company(pair)?.details.name.in_lang(turn.lang).to_owned();
    let given = store::exchanges::of_pair(turn.tx, pair).await?;
    let has_spoken = desk::have_spoken(&desk.ledger, pair);
    Ok(Some(offered(turn.lang, pair, desk.side(), &given, &name)).filter(|_| has_spoken || is_shared(&given)))
}

/// Each side has the other's card.
fn is_shared(given: &[Given]) -> bool {
    given.iter().any(|one| one.shared_at.is_some())
}

fn offered(lang: Lang, pair: Pair, side: Side, given: &[Given], name: &str) -> Button {
    let is_given = given.iter().any(|one| one.side == side);
    let (state, what) = match (is_shared(given), is_given) {
        (true, _) => ("shared", "card"),
        (false, true) => ("given", "card:no"),
        (false, false) => ("none", "card"),
    };
    let args = Args::new().with("partner", name).with("state", state);
    Button::data(label(lang, "follow-card-button", &args), about(pair, side, what))
}

/// The same at the end of a log and on the card of a meeting, for a party of it.
pub async fn button_at(tx: &mut Tx<'_>, sight: &Sight, eyes: &Eyes, now: DateTime<Utc>) -> Result<Option<Button>> {
    let side = match eyes.seat {
        Seat::Party(PartySide::Firm) => Side::Firm,
        Seat::Party(PartySide::Buyer) => Side::Buyer,
        Seat::Party(PartySide::Interpreter) | Seat::Staff => return Ok(None),
    };
    let pair = Pair { firm: sight.meeting.firm, buyer: sight.meeting.buyer };
    if !sight.is_over(now) {
        return Ok(None);
    }
    let (own, other) = match side {
        Side::Firm => (&sight.firm, &sight.buyer),
        Side::Buyer => (&sight.buyer, &sight.firm),
    };
    let meetings = store::meetings::of_company(tx, own.id).await?;
    let ledgers = store::follow_ups::ledgers(tx, [own], &meetings).await?;
    let has_spoken = ledgers.get(&own.id).is_some_and(|ledger| desk::have_spoken(ledger, pair));
    let lang = eyes.reader.lang;
    let given = store::exchanges::of_pair(tx, pair).await?;
    let button = offered(lang, pair, side, &given, other.details.name.in_lang(lang));
    Ok(Some(button).filter(|_| has_spoken || is_shared(&given)))
}

/// Shows what would be given, and asks; once both agreed, the other's card.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<()> {
    if desk.by_staff {
        return unexpected::button(turn).await;
    }
    drop_dead(turn, desk, pair).await?;
    let given = store::exchanges::of_pair(turn.tx, pair).await?;
    if let Some(own) = given.iter().find(|one| one.side == desk.side()) {
        return as_it_is(turn, desk, pair, own).await;
    }
    if !desk::have_spoken(&desk.ledger, pair) {
        return refuse(turn, desk, "follow-card-not-met");
    }
    if !may_be_given(turn, desk.member.id).await? {
        return refused(turn, desk);
    }
    let person = turn.me()?.person.clone();
    let name = desk.partner_company(pair)?.details.name.in_lang(turn.lang).to_owned();
    let args = contact::args(turn.lang, &desk.company, &person).with("partner", name);
    let (side, lang) = (desk.side(), turn.lang);
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let message = Message::new(say(lang, "follow-card-ask", &args))
        .row([button("follow-card-yes-button", about(pair, side, "card:yes"))])
        .row([button("follow-card-no-button", about(pair, side, "open"))]);
    turn.show(message);
    Ok(())
}

/// Whether what somebody was asked lets their contact be given to companies they meet.
async fn may_be_given(turn: &mut Turn<'_, '_>, member: MemberId) -> Result<bool> {
    let Some(found) = store::people::find_member(turn.tx, turn.house.bot, member).await? else { return Ok(false) };
    let policy = store::consents::policy(turn.tx, found.member.cohort).await?;
    let answers = store::consents::latest(turn.tx, found.member.person, found.member.cohort).await?;
    let is_asked = policy.of(found.member.role).iter().any(|asked| asked.item == Item::Contact);
    let given = consent::given(&policy, Item::Contact, &answers);
    Ok(found.joined_at.is_some() && if is_asked { given == Some(true) } else { given != Some(false) })
}

fn refused(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let lang = turn.lang;
    let button = |id: &str, data: String| Button::data(label(lang, id, &Args::new()), data);
    let message = Message::new(say(lang, "follow-card-refused", &Args::new()))
        .row([button("follow-card-agree-button", "settings:data".to_owned())])
        .row([button("follow-back-button", desk.sheet(turn).data("list"))]);
    turn.show(message);
    Ok(())
}

fn refuse(turn: &mut Turn<'_, '_>, desk: &Desk, why: &str) -> Result<()> {
    let back = Button::data(label(turn.lang, "follow-back-button", &Args::new()), desk.sheet(turn).data("list"));
    turn.show(Message::new(say(turn.lang, why, &Args::new())).row([back]));
    Ok(())
}

/// The side has given its card already.
async fn as_it_is(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair, own: &Given) -> Result<()> {
    let name = desk.partner_company(pair)?.details.name.in_lang(turn.lang).to_owned();
    let args = Args::new().with("partner", &name);
    let bot = turn.house.bot;
    let text = match own.shared_at {
        Some(_) => theirs(turn, desk, pair).await?,
        None if own.member == desk.member.id => say(turn.lang, "follow-card-given", &args),
        None => {
            let who = match person_of(turn.tx, bot, own.member).await? {
                Some(person) => people::called(turn.lang, &person),
                None => label(turn.lang, "follow-somebody", &Args::new()),
            };
            say(turn.lang, "follow-card-by-colleague", &args.with("who", who))
        }
    };
    let back = Button::data(label(turn.lang, "follow-back-button", &Args::new()), desk.sheet(turn).data("list"));
    let take_back = offered(turn.lang, pair, desk.side(), std::slice::from_ref(own), &name);
    let take_back = Some(take_back).filter(|_| own.shared_at.is_none());
    turn.show(Message::new(text).row(take_back).row([back]));
    Ok(())
}

/// The other's card, for whoever of the company could not be told when it was given, or came to it since. Nobody's is
/// shown who has left or does not want it given any more.
async fn theirs(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<Text> {
    let given = store::exchanges::of_pair(turn.tx, pair).await?;
    let other = desk.partner_company(pair)?.clone();
    let args = Args::new().with("partner", other.details.name.in_lang(turn.lang));
    let theirs = given.iter().find(|one| one.side == desk.side().other());
    if let Some(theirs) = theirs
        && may_be_given(turn, theirs.member).await?
        && let Some(person) = person_of(turn.tx, turn.house.bot, theirs.member).await?
    {
        return Ok(say(turn.lang, "follow-card-theirs", &contact::args(turn.lang, &other, &person).and(args)));
    }
    Ok(say(turn.lang, "follow-card-gone", &args))
}

pub async fn give(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<()> {
    if desk.by_staff {
        return unexpected::button(turn).await;
    }
    if !desk::have_spoken(&desk.ledger, pair) {
        return refuse(turn, desk, "follow-card-not-met");
    }
    if !may_be_given(turn, desk.member.id).await? {
        return refused(turn, desk);
    }
    let side = desk.side();
    // Both may agree at the same moment.
    store::deals::hold(turn.tx, pair.firm).await?;
    drop_dead(turn, desk, pair).await?;
    if store::exchanges::give(turn.tx, pair, side, desk.member.id, turn.now).await? {
        trail(turn, desk, pair, "card-given").await?;
    }
    let given = store::exchanges::of_pair(turn.tx, pair).await?;
    let (own, theirs) = (given.iter().find(|one| one.side == side), given.iter().find(|one| one.side == side.other()));
    if let (Some(own), Some(theirs)) = (own, theirs)
        && own.shared_at.is_none()
    {
        // Whoever agreed first may have left or taken back their consent since.
        if may_be_given(turn, theirs.member).await? && may_be_given(turn, own.member).await? {
            return exchange(turn, desk, pair, own.member, theirs.member).await;
        }
        let gone = if may_be_given(turn, own.member).await? { side.other() } else { side };
        store::exchanges::take_back(turn.tx, pair, gone).await?;
    }
    match own {
        Some(own) => as_it_is(turn, desk, pair, own).await,
        None => refuse(turn, desk, "follow-card-not-met"),
    }
}

/// What a colleague gave who has left, or takes it back elsewhere, is not given any more; another of the company may.
async fn drop_dead(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<()> {
    let given = store::exchanges::of_pair(turn.tx, pair).await?;
    let own = given.iter().find(|one| one.side == desk.side() && one.shared_at.is_none());
    let Some(own) = own else { return Ok(()) };
    if !may_be_given(turn, own.member).await? {
        store::exchanges::take_back(turn.tx, pair, desk.side()).await?;
    }
    Ok(())
}

async fn trail(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair, action: &str) -> Result<()> {
    let what = What { company: Some(pair.of(desk.side())), ..What::default() };
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.member.id), action, what, turn.now).await
}

/// Both want it: each side is sent the other's card, and can look at it again at any time.
async fn exchange(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair, own: MemberId, theirs: MemberId) -> Result<()> {
    store::exchanges::share(turn.tx, pair, turn.now).await?;
    trail(turn, desk, pair, "cards-exchanged").await?;
    let other = desk.partner_company(pair)?.clone();
    let told = tell(turn, desk, &desk.company, own, &other).await?;
    tell(turn, desk, &other, theirs, &desk.company).await?;
    turn.first(say(turn.lang, "follow-card-also-shared", &Args::new().with("count", told)));
    super::list::of(turn, desk, None).await
}

/// The card of `whose` goes to the people of `to`; whoever taps reads it at once. Returns to how many.
async fn tell(turn: &mut Turn<'_, '_>, desk: &Desk, of: &Company, whose: MemberId, to: &Company) -> Result<usize> {
    let bot = turn.house.bot;
    let Some(person) = person_of(turn.tx, bot, whose).await? else { return Ok(0) };
    let mut told = 0;
    let card = |lang: Lang| {
        let args = contact::args(lang, of, &person).with("partner", of.details.name.in_lang(lang));
        say(lang, "follow-card-shared", &args)
    };
    if to.id == desk.company.id {
        turn.first(card(turn.lang));
    }
    let about = About { cohort: desk.cohort.id, meets_at: None };
    for member in store::people::of_company(turn.tx, bot, to.id).await? {
        let reachable = member.reachable_since().is_some() && member.member.id != desk.member.id;
        let Some(chat) = member.chat.filter(|_| reachable) else { continue };
        let lang = store::people::person(turn.tx, member.member.person).await?.details.lang;
        turn.tell_in_hours(about, chat, member.member.person, Message::new(card(lang))).await?;
        told += 1;
    }
    Ok(told)
}

pub async fn take_back(turn: &mut Turn<'_, '_>, desk: &Desk, pair: Pair) -> Result<()> {
    if desk.by_staff {
        return unexpected::button(turn).await;
    }
    // The other side may agree at the same moment.
    store::deals::hold(turn.tx, pair.firm).await?;
    if store::exchanges::take_back(turn.tx, pair, desk.side()).await? {
        trail(turn, desk, pair, "card-taken-back").await?;
        return refuse(turn, desk, "follow-card-taken-back");
    }
    let given = store::exchanges::of_pair(turn.tx, pair).await?;
    match given.iter().find(|one| one.side == desk.side()) {
        Some(own) => as_it_is(turn, desk, pair, own).await,
        None => refuse(turn, desk, "follow-card-taken-back"),
    }
}
