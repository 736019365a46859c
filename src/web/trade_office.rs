//! The page of a trade office that receives samples for buyers: what is under way to it, where the carrier shows it, and
//! a button for each way it may arrive. It sees nothing else of the cohort.

use std::sync::Arc;

use anyhow::Result;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use futures::FutureExt as _;
use serde::Deserialize;

use super::Web;
use super::browser::{is_from_here, then_see};
use super::guard::{Caller, What, Who};
use super::refusal::Refusal;
use super::screens::{Office, Parcel, page};
use crate::domain::cohort::Cohort;
use crate::domain::ids::ShipmentId;
use crate::domain::lang::Lang;
use crate::domain::page::{Whose, read_token};
use crate::domain::shipment::Arrival;
use crate::inbox::Visited;
use crate::store::{self, Tx};
use crate::text::{Args, label};
use crate::words::shipment as words;

type Answer = Result<Response, Refusal>;

#[derive(Deserialize)]
pub struct Asked {
    lang: Option<String>,
}

/// `GET /o/<token>`
pub async fn show(
    State(web): State<Arc<Web>>,
    Caller(who): Caller,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let lang = asked.lang.as_deref().and_then(Lang::from_tag).unwrap_or(Lang::Ko);
    is_in_time(&web, &who)?;
    let (shown, now) = (token.clone(), web.clock.now());
    let found = web.db.read(move |tx| async move { look(tx, &shown, lang, now).await }.boxed()).await?;
    let Some((cohort, office, parcels)) = found else { return Err(lost(&web, &who)) };
    Ok(page(StatusCode::OK, &Office::new(lang, &cohort, &office, format!("/o/{token}"), parcels)))
}

fn is_in_time(web: &Web, who: &Who) -> Result<(), Refusal> {
    if web.guard.allows(What::Link, who, web.clock.tick()) { Ok(()) } else { Err(Refusal::TooOften) }
}

fn lost(web: &Web, who: &Who) -> Refusal {
    web.guard.count(What::Link, who, web.clock.tick());
    Refusal::Lost
}

async fn look(
    tx: &mut Tx<'_>,
    token: &str,
    lang: Lang,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Option<(Cohort, String, Vec<Parcel>)>> {
    let Some((id, sealed)) = read_token(token) else { return Ok(None) };
    let link = store::pages::find(tx, id).await?.filter(|link| link.is_open(now));
    let Some(link) = link.filter(|link| store::pages::is_sealed(tx, link, sealed)) else { return Ok(None) };
    let Whose::Office(office) = link.whose else { return Ok(None) };
    let cohort = store::cohorts::cohort(tx, link.cohort).await?;
    let mut parcels = Vec::new();
    for shipment in store::shipments::of_office(tx, link.cohort, &office).await? {
        let firm = store::companies::company(tx, shipment.company).await?;
        let stops = shipment.stops.iter().filter(|stop| stop.office.as_deref() == Some(office.as_str()));
        let mut buyers = Vec::new();
        let mut arrival = None;
        for stop in stops {
            arrival = stop.arrival;
            buyers.push(store::companies::company(tx, stop.buyer).await?.details.name.in_lang(lang).to_owned());
        }
        let args = Args::new().with("buyers", buyers);
        parcels.push(Parcel {
            id: shipment.id.0,
            firm: firm.details.name.in_lang(lang).to_owned(),
            contents: shipment.details.contents.clone().unwrap_or_default(),
            number: words::parcel_on(lang, &shipment),
            track: words::track_address(lang, &shipment),
            buyers: label(lang, "office-buyers", &args),
            state: words::arrival(lang, arrival),
            is_open: arrival.is_none(),
        });
    }
    parcels.sort_by_key(|parcel| !parcel.is_open);
    Ok(Some((cohort, office, parcels)))
}

#[derive(Deserialize)]
pub struct Said {
    arrival: String,
    lang: Option<String>,
}

/// `POST /o/<token>/<shipment>`
pub async fn confirm(
    State(web): State<Arc<Web>>,
    Caller(who): Caller,
    Path((token, shipment)): Path<(String, i64)>,
    headers: HeaderMap,
    sent: Result<Form<Said>, FormRejection>,
) -> Answer {
    is_from_here(&headers)?;
    is_in_time(&web, &who)?;
    let Form(Said { arrival, lang }) = sent.map_err(|_| Refusal::Form)?;
    let arrival = Arrival::from_name(&arrival).ok_or(Refusal::Form)?;
    let lang = lang.as_deref().and_then(Lang::from_tag).unwrap_or(Lang::Ko);
    match web.inbox.office_says(&token, ShipmentId(shipment), arrival).await? {
        Visited::Well => Ok(then_see(&format!("/o/{token}?lang={}#now", lang.code()))),
        Visited::Out => Err(lost(&web, &who)),
    }
}
