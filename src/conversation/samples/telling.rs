//! Who else hears of samples: the firm that they have arrived, staff of whatever went wrong, and receivers of a parcel
//! they were told about when it changes or is called back.

use anyhow::Result;

use super::super::hours::About;
use super::super::turn::Turn;
use crate::domain::company::{Company, Person};
use crate::domain::ids::{BotId, ChatId, CohortId, CompanyId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::shipment::{Arrival, Shipment, Stop};
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::shipment as words;

/// A message for somebody else's chat.
pub type Told = (ChatId, PersonId, Message);

/// What a receiver has said of a parcel.
#[derive(Clone, Copy, Debug)]
pub struct News<'a> {
    pub shipment: &'a Shipment,
    pub buyer: CompanyId,
    pub before: Option<Arrival>,
    pub arrival: Arrival,
}

/// Everybody who is to hear how samples arrived, each in their own language. A page of a trade office, which has no
/// chat, owes these itself.
pub async fn arrived(tx: &mut Tx<'_>, bot: BotId, news: News<'_>) -> Result<Vec<Told>> {
    let Some(scene) = Scene::of(tx, news.shipment, news.buyer).await? else { return Ok(Vec::new()) };
    let mut told = Vec::new();
    if news.arrival == Arrival::Arrived {
        for (chat, person) in people_of(tx, bot, news.shipment.company).await? {
            let lang = person.details.lang;
            let open = button(lang, "samples-firm-open-button", format!("ship:one:{}", news.shipment.id));
            let text = scene.to_firm(lang).line(Text::plain(words::parcel_on(lang, news.shipment)));
            told.push((chat, person.id, Message::new(text).row([open])));
        }
    }
    if news.arrival.is_trouble() || news.before.is_some_and(Arrival::is_trouble) {
        for (chat, person) in staff_of(tx, bot, scene.firm.cohort).await? {
            let lang = person.details.lang;
            let text = match (news.arrival.is_trouble(), news.before) {
                (false, Some(before)) => scene.mended(lang, before, news.arrival),
                _ => scene.trouble(lang, news.shipment, news.arrival),
            };
            told.push((chat, person.id, Message::new(text).row([open_for_staff(lang, news.shipment)])));
        }
    }
    Ok(told)
}

struct Scene {
    firm: Company,
    buyer: Company,
    stop: Stop,
}

impl Scene {
    async fn of(tx: &mut Tx<'_>, shipment: &Shipment, buyer: CompanyId) -> Result<Option<Scene>> {
        let Some(stop) = shipment.stop(buyer).cloned() else { return Ok(None) };
        let firm = store::companies::company(tx, shipment.company).await?;
        Ok(Some(Scene { firm, buyer: store::companies::company(tx, buyer).await?, stop }))
    }

    fn args(&self, lang: Lang) -> Args {
        let who = words::stop(lang, &self.stop, &self.buyer);
        Args::new().with("firm", self.firm.details.name.in_lang(lang)).with("who", who)
    }

    fn to_firm(&self, lang: Lang) -> Text {
        match &self.stop.office {
            Some(office) => say(lang, "samples-firm-arrived-office", &Args::new().with("name", office)),
            None => {
                let name = self.buyer.details.name.in_lang(lang);
                say(lang, "samples-firm-arrived-buyer", &Args::new().with("name", name))
            }
        }
    }

    fn trouble(&self, lang: Lang, shipment: &Shipment, arrival: Arrival) -> Text {
        let args = self.args(lang).with("arrival", arrival.name());
        say(lang, "samples-staff-trouble", &args)
            .line(say(lang, "samples-staff-parcel", &words::args(shipment)))
            .line(say(lang, "samples-staff-todo", &Args::new().with("arrival", arrival.name())))
    }

    fn mended(&self, lang: Lang, before: Arrival, after: Arrival) -> Text {
        let args = self.args(lang).with("before", words::arrival(lang, Some(before)));
        say(lang, "samples-staff-mended", &args.with("after", words::arrival(lang, Some(after))))
    }
}

fn button(lang: Lang, id: &str, data: String) -> Button {
    Button::data(label(lang, id, &Args::new()), data)
}

fn open_for_staff(lang: Lang, shipment: &Shipment) -> Button {
    button(lang, "samples-staff-open-button", format!("staff:ship:one:{}", shipment.id))
}

async fn people(tx: &mut Tx<'_>, members: Vec<Membership>) -> Result<Vec<(ChatId, Person)>> {
    let mut found = Vec::new();
    for member in members.into_iter().filter(|member| member.reachable_since().is_some()) {
        let Some(chat) = member.chat else { continue };
        found.push((chat, store::people::person(tx, member.member.person).await?));
    }
    Ok(found)
}

async fn people_of(tx: &mut Tx<'_>, bot: BotId, company: CompanyId) -> Result<Vec<(ChatId, Person)>> {
    let members = store::people::of_company(tx, bot, company).await?;
    people(tx, members).await
}

async fn staff_of(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId) -> Result<Vec<(ChatId, Person)>> {
    let members = store::people::acting_staff(tx, bot, cohort).await?;
    people(tx, members).await
}

/// What a receiver wrote of a trouble they reported.
pub async fn remarked(turn: &mut Turn<'_, '_>, shipment: &Shipment, buyer: CompanyId, remark: &str) -> Result<()> {
    let Some(scene) = Scene::of(turn.tx, shipment, buyer).await? else { return Ok(()) };
    let about = About::pair(turn.tx, &scene.firm, buyer, turn.now).await?;
    for (chat, person) in staff_of(turn.tx, turn.house.bot, scene.firm.cohort).await? {
        let lang = person.details.lang;
        let text = say(lang, "samples-staff-remarked", &scene.args(lang))
            .line(say(lang, "samples-staff-parcel", &words::args(shipment)))
            .line(say(lang, "samples-staff-remark", &Args::new().with("remark", remark)));
        let message = Message::new(text).row([open_for_staff(lang, shipment)]);
        turn.tell_in_hours(about, chat, person.id, message).await?;
    }
    Ok(())
}

/// Only a receipt is known: staff type the number.
pub async fn number_wanted(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<()> {
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    let about = About::company(turn.tx, &firm, turn.now).await?;
    for (chat, person) in staff_of(turn.tx, turn.house.bot, firm.cohort).await? {
        let lang = person.details.lang;
        let args = Args::new().with("firm", firm.details.name.in_lang(lang));
        let text = say(lang, "samples-staff-number-wanted", &args);
        let message = Message::new(text).row([open_for_staff(lang, shipment)]);
        turn.tell_in_hours(about, chat, person.id, message).await?;
    }
    Ok(())
}

/// Staff have typed the number of a firm's receipt.
pub async fn numbered(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<()> {
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    let about = About::company(turn.tx, &firm, turn.now).await?;
    for (chat, person) in people_of(turn.tx, turn.house.bot, shipment.company).await? {
        let lang = person.details.lang;
        let open = button(lang, "samples-firm-open-button", format!("ship:one:{}", shipment.id));
        let text = say(lang, "samples-firm-numbered", &words::args(shipment));
        turn.tell_in_hours(about, chat, person.id, Message::new(text).row([open])).await?;
    }
    Ok(())
}

/// Staff have registered a parcel for a firm; returns how many of its people are told.
pub async fn registered(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<usize> {
    let people = people_of(turn.tx, turn.house.bot, shipment.company).await?;
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    let about = About::company(turn.tx, &firm, turn.now).await?;
    let ids = shipment.stops.iter().map(|stop| stop.buyer).collect();
    let buyers = store::companies::these(turn.tx, &ids).await?;
    for (chat, person) in &people {
        let lang = person.details.lang;
        let mut to: Vec<String> = Vec::new();
        for stop in &shipment.stops {
            let who = buyers.get(&stop.buyer).map(|buyer| words::stop(lang, stop, buyer));
            to.extend(who.filter(|who| !to.contains(who)));
        }
        let text = say(lang, "samples-firm-registered", &Args::new())
            .line(Text::plain(words::parcel_on(lang, shipment)))
            .line(say(lang, "samples-summary-to-many", &Args::new().with("list", to)))
            .line(say(lang, "samples-firm-registered-wrong", &Args::new()));
        let open = button(lang, "samples-firm-open-button", format!("ship:one:{}", shipment.id));
        turn.tell_in_hours(about, *chat, person.id, Message::new(text).row([open])).await?;
    }
    Ok(people.len())
}

/// Receivers who were told of a parcel hear what is different now; those who were not will hear of it as it is.
pub async fn corrected(turn: &mut Turn<'_, '_>, before: &Shipment, after: &Shipment) -> Result<()> {
    let read = |shipment: &Shipment| {
        let details = &shipment.details;
        (shipment.carrier, details.carrier_name.clone(), details.tracking.clone(), shipment.shipped_on)
    };
    let said = |shipment: &Shipment| (shipment.details.contents.clone(), shipment.details.customs);
    let differs = read(before) != read(after) || said(before) != said(after);
    let firm = store::companies::company(turn.tx, after.company).await?;
    for stop in &before.stops {
        let now = after.stop(stop.buyer);
        if now.is_some() && !differs {
            continue;
        }
        let about = About::pair(turn.tx, &firm, stop.buyer, turn.now).await?;
        for (chat, person) in told(turn, before, stop).await? {
            let lang = person.details.lang;
            let args = Args::new().with("firm", firm.details.name.in_lang(lang));
            let message = match now {
                None => Message::new(say(lang, "samples-buyer-called-back", &args)),
                Some(now) => {
                    let text = say(lang, "samples-buyer-changed", &args);
                    let message = Message::new(text.paragraph(words::for_buyer(lang, after, &firm, now)));
                    let message = message.row(words::track_button(lang, after));
                    let rows = words::arrival_buttons(lang, after, now.arrival);
                    rows.into_iter().fold(message, |message, row| message.row(row))
                }
            };
            turn.tell_in_hours(about, chat, person.id, message).await?;
        }
    }
    Ok(())
}

pub async fn called_back(turn: &mut Turn<'_, '_>, shipment: &Shipment) -> Result<()> {
    let firm = store::companies::company(turn.tx, shipment.company).await?;
    for stop in &shipment.stops {
        let about = About::pair(turn.tx, &firm, stop.buyer, turn.now).await?;
        for (chat, person) in told(turn, shipment, stop).await? {
            let lang = person.details.lang;
            let args = Args::new().with("firm", firm.details.name.in_lang(lang));
            let message = Message::new(say(lang, "samples-buyer-called-back", &args));
            turn.tell_in_hours(about, chat, person.id, message).await?;
        }
    }
    Ok(())
}

/// The people of a buyer who were told of a parcel: its notice has spent its key.
async fn told(turn: &mut Turn<'_, '_>, shipment: &Shipment, stop: &Stop) -> Result<Vec<(ChatId, Person)>> {
    let mut people = people_of(turn.tx, turn.house.bot, stop.buyer).await?;
    let ids: Vec<PersonId> = people.iter().map(|(_, person)| person.id).collect();
    let spent = store::notices::spent(turn.tx, &ids).await?;
    people.retain(|(_, person)| {
        let key = format!("samples-sent:p{}:co{}:{}", person.id, stop.buyer, shipment.id);
        spent.iter().any(|spent| spent.as_str() == key)
    });
    Ok(people)
}
