//! Samples on their way to a buyer: the list, and how they arrived. An answer belongs to the buyer: any colleague may
//! give it, the last one counts, and the same tap twice changes nothing.

use anyhow::Result;

use super::super::hours::About;
use super::super::talk::{Arriving, Talk};
use super::super::turn::Turn;
use super::super::unexpected;
use super::telling::{self, News};
use crate::domain::cohort::Publication;
use crate::domain::company::{Company, Member, Role};
use crate::domain::ids::{CompanyId, ShipmentId};
use crate::domain::message::{Button, Message};
use crate::domain::shipment::{Arrival, Shipment, Stop};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::words::is_one_of;
use crate::text::{Args, label, say};
use crate::words::shipment as words;

const LONGEST_REMARK: usize = 500;

/// A parcel for the buyer this person speaks for.
struct Received {
    shipment: Shipment,
    stop: Stop,
    firm: Company,
    member: Member,
}

/// `None` where there is no such parcel, it is none of theirs, or they may not know of it yet.
async fn received(turn: &mut Turn<'_, '_>, id: ShipmentId) -> Result<Option<Received>> {
    let Some(shipment) = store::shipments::find(turn.tx, id).await? else { return Ok(None) };
    let of_buyer = |member: &Member| {
        let company = member.company.filter(|_| member.role == Role::Buyer)?;
        shipment.stop(company).cloned().map(|stop| (member.clone(), stop))
    };
    let found = turn.me()?.all.iter().find_map(|membership| of_buyer(&membership.member));
    let Some((member, stop)) = found else { return Ok(None) };
    let cohort = store::cohorts::cohort(turn.tx, member.cohort).await?;
    if cohort.publication == Publication::Draft {
        return Ok(None);
    }
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    Ok(Some(Received { shipment, stop, firm, member }))
}

async fn read(turn: &mut Turn<'_, '_>, id: &str) -> Result<Option<Received>> {
    match id.parse() {
        Ok(id) => received(turn, ShipmentId(id)).await,
        Err(_) => Ok(None),
    }
}

/// Everything on its way to this buyer.
pub async fn arrival(turn: &mut Turn<'_, '_>) -> Result<()> {
    let lang = turn.lang;
    let home = Button::data(label(lang, "home-button", &Args::new()), "home");
    let me = turn.me()?;
    let published = me.cohort.publication == Publication::Published;
    let buyer = me.company().filter(|_| me.role() == Role::Buyer && published);
    let shipments = match buyer {
        Some(buyer) => store::shipments::to_buyer(turn.tx, buyer).await?,
        None => Vec::new(),
    };
    let message = match &shipments[..] {
        [] => Message::new(say(lang, "samples-buyer-none", &Args::new())).row([home]),
        [only] => return open(turn, &only.id.to_string()).await,
        several => {
            let mut text = say(lang, "samples-buyer-list", &Args::new().with("count", several.len()));
            let mut message = Message::default();
            for shipment in several {
                let Some(stop) = buyer.and_then(|buyer| shipment.stop(buyer)) else { continue };
                let firm = store::companies::company(turn.tx, shipment.company).await?;
                let answer = Args::new().with("arrival", words::arrival_name(stop.arrival));
                text = text.paragraph(words::for_buyer(lang, shipment, &firm, stop)).line(say(
                    lang,
                    "samples-buyer-answer",
                    &answer,
                ));
                let args = words::args(shipment).with("firm", firm.details.name.in_lang(lang));
                let words = label(lang, "samples-buyer-open-button", &args);
                message = message.row([Button::data(words, format!("ship:got:{}", shipment.id))]);
            }
            Message { text, ..message }.row([home])
        }
    };
    turn.show(message);
    Ok(())
}

/// `ship:got:<shipment>`
pub async fn open(turn: &mut Turn<'_, '_>, shipment: &str) -> Result<()> {
    match read(turn, shipment).await? {
        Some(received) => show(turn, &received).await,
        None => not_yours(turn).await,
    }
}

async fn show(turn: &mut Turn<'_, '_>, received: &Received) -> Result<()> {
    let Received { shipment, stop, firm, member } = received;
    let lang = turn.lang;
    let mut message = if shipment.is_under_way() {
        let mut text = words::for_buyer(lang, shipment, firm, stop);
        if stop.arrival.is_some() {
            let answer = Args::new().with("arrival", words::arrival_name(stop.arrival));
            text = text.paragraph(say(lang, "samples-buyer-answer", &answer));
        }
        let message = Message::new(text).row(words::track_button(lang, shipment));
        let rows = words::arrival_buttons(lang, shipment, stop.arrival);
        rows.into_iter().fold(message, |message, row| message.row(row))
    } else {
        Message::new(say(lang, "samples-called-back", &Args::new()))
    };
    let all = match member.company {
        Some(buyer) => store::shipments::to_buyer(turn.tx, buyer).await?.len(),
        None => 0,
    };
    let button = |id: &str, data: &str| Button::data(label(lang, id, &Args::new()), data);
    let list = (all > 1).then(|| button("samples-buyer-back-button", "ship:got"));
    message = message.row(list.into_iter().chain([button("home-button", "home")]));
    turn.show(message);
    Ok(())
}

/// For what is not theirs, or is not there at all; the two are not told apart.
async fn not_yours(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.tapped = None;
    turn.first(say(turn.lang, "samples-not-yours", &Args::new()));
    // Boxed, since the question that is open may be one of these.
    Box::pin(super::super::now(turn)).await
}

/// `ship:arr:<shipment>:<arrived|damaged|asked-to-pay|wrong-address>`
pub async fn arrival_tap(turn: &mut Turn<'_, '_>, shipment: &str, arrival: &str) -> Result<()> {
    let Some(arrival) = Arrival::from_name(arrival) else { return unexpected::button(turn).await };
    let Some(mut found) = read(turn, shipment).await? else { return not_yours(turn).await };
    end(turn);
    if !found.shipment.is_under_way() {
        return show(turn, &found).await;
    }
    let (buyer, before) = (found.stop.buyer, found.stop.arrival);
    let by = Some(found.member.id);
    let changed = store::shipments::answer(turn.tx, &found.shipment, buyer, arrival, by, turn.now).await?;
    if changed {
        let news = News { shipment: &found.shipment, buyer, before, arrival };
        let about = About::pair(turn.tx, &found.firm, buyer, turn.now).await?;
        for (chat, person, message) in telling::arrived(turn.tx, turn.house.bot, news).await? {
            turn.tell_in_hours(about, chat, person, message).await?;
        }
    }
    found.stop.arrival = Some(arrival);
    if !arrival.is_trouble() {
        turn.first(say(turn.lang, "samples-thanks-arrived", &turn.with_told(Args::new())));
        return show(turn, &found).await;
    }
    if found.shipment.remark(buyer).is_some() && !changed {
        turn.first(say(turn.lang, "samples-thanks-trouble", &turn.with_told(Args::new())));
        return show(turn, &found).await;
    }
    let then = Box::new(turn.talk.clone());
    turn.talk = Talk::Arriving(Arriving { shipment: found.shipment.id, arrival, then });
    turn.first(say(turn.lang, "samples-thanks-trouble", &turn.with_told(Args::new())));
    ask_again(turn).await
}

/// Goes back to what was open before the question.
fn end(turn: &mut Turn<'_, '_>) {
    if let Talk::Arriving(open) = &turn.talk {
        turn.talk = (*open.then).clone();
    }
}

/// Asks for one sentence about what went wrong.
pub async fn ask_again(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Talk::Arriving(open) = turn.talk.clone() else { return arrival(turn).await };
    let lang = turn.lang;
    let text = say(lang, "samples-remark-ask", &Args::new().with("arrival", open.arrival.name()));
    let skip = label(lang, "samples-no-remark-button", &Args::new());
    turn.show(Message::new(text).row([Button::data(skip, format!("ship:quiet:{}", open.shipment))]));
    Ok(())
}

/// `ship:quiet:<shipment>`: nothing more to say.
pub async fn no_remark(turn: &mut Turn<'_, '_>, shipment: &str) -> Result<()> {
    end(turn);
    open(turn, shipment).await
}

/// The sentence.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let Talk::Arriving(open) = turn.talk.clone() else { return arrival(turn).await };
    let remark = super::answers::tidy(&said.text);
    if remark.chars().count() > LONGEST_REMARK {
        turn.first(say(turn.lang, "samples-text-long", &Args::new().with("limit", LONGEST_REMARK)));
        return ask_again(turn).await;
    }
    end(turn);
    let Some(mut found) = received(turn, open.shipment).await? else { return not_yours(turn).await };
    if !remark.is_empty() && !is_one_of("samples-skip-words", &remark) {
        let buyer: CompanyId = found.stop.buyer;
        store::shipments::set_remark(turn.tx, found.shipment.id, buyer, &remark).await?;
        telling::remarked(turn, &found.shipment, buyer, &remark).await?;
        turn.keep_answer(said).await?;
        turn.first(say(turn.lang, "samples-remark-thanks", &turn.with_told(Args::new())));
        found.shipment.details.remarks.insert(buyer.0, remark);
    }
    show(turn, &found).await
}

/// Gives up the question; the answer it was about stays.
pub async fn give_up(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Talk::Arriving(open) = turn.talk.clone() else { return arrival(turn).await };
    no_remark(turn, &open.shipment.to_string()).await
}
