//! What a trade office says on its page of parcels that arrived there. It has no chat and no talk: the rows change, and
//! those who wait for samples are told as if staff had marked it.

use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

use super::{Inbox, Visited};
use crate::conversation::hours::{self, About};
use crate::conversation::samples::telling::{self, News};
use crate::domain::ids::{BotId, ShipmentId};
use crate::domain::owed::{Lane, Owed};
use crate::domain::page::{Whose, read_token};
use crate::domain::shipment::Arrival;
use crate::outbox;
use crate::store::audit::What;
use crate::store::{self, Tx};

impl Inbox {
    /// How a parcel arrived at the office of this token.
    pub async fn office_says(&self, token: &str, shipment: ShipmentId, arrival: Arrival) -> Result<Visited> {
        let (bot, now, token) = (self.0.api.bot(), self.0.clock.now(), token.to_owned());
        let said = self.0.db.write(move |tx| async move { say(tx, bot, &token, shipment, arrival, now).await }.boxed());
        let said = said.await?;
        self.wake();
        Ok(said)
    }
}

async fn say(
    tx: &mut Tx<'_>,
    bot: BotId,
    token: &str,
    shipment: ShipmentId,
    arrival: Arrival,
    now: DateTime<Utc>,
) -> Result<Visited> {
    let Some((id, sealed)) = read_token(token) else { return Ok(Visited::Out) };
    let link = store::pages::find(tx, id).await?.filter(|link| link.is_open(now));
    let Some(link) = link.filter(|link| store::pages::is_sealed(tx, link, sealed)) else { return Ok(Visited::Out) };
    let Whose::Office(office) = &link.whose else { return Ok(Visited::Out) };
    let Some(before) = store::shipments::find(tx, shipment).await? else { return Ok(Visited::Out) };
    let marked = store::shipments::confirm_office(tx, link.cohort, office, shipment, arrival, None, now).await?;
    let Some(news) = marked else { return Ok(Visited::Out) };
    // One parcel is one piece of news, however many buyers wait for it.
    if let Some(buyer) = news.first().copied() {
        store::audit::add(tx, link.cohort, None, "samples-marked", What::shipment(shipment), now).await?;
        let firm = store::companies::company(tx, before.company).await?;
        let about = About::pair(tx, &firm, buyer, now).await?;
        let was = before.stop(buyer).and_then(|stop| stop.arrival);
        let news = News { shipment: &before, buyer, before: was, arrival };
        for (chat, person, message) in telling::arrived(tx, bot, news).await? {
            let due = hours::due(tx, about, person, now).await?;
            let owed = Owed { person: Some(person), lane: Lane::Notice, due, ..outbox::reply(chat, message, now) };
            outbox::owe(tx, bot, owed, now).await?;
        }
    }
    Ok(Visited::Well)
}
