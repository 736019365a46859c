//! What suppliers have for a buyer: their catalogs, and samples that are on the way.

use chrono::Duration;

use super::notice::Section;
use super::shipment;
use super::view::Reader;
use crate::domain::ids::{CatalogId, CompanyId, ShipmentId};
use crate::domain::message::{Button, Text};
use crate::domain::planner::{Key, Planned, Subject};
use crate::domain::shipment::Customs;
use crate::store::scenes::{GivenCatalog, SentParcel};
use crate::text::Args;

/// More catalogs than this are opened from their list.
const ABREAST: usize = 3;
/// Whoever meets the firm sooner than this is not asked again.
const ASKED_AGAIN: Duration = Duration::days(6);

/// All that were approved since the reader last heard of any.
pub(super) fn catalogs<'a>(reader: Reader<'a>, notices: impl Iterator<Item = &'a Planned>) -> Option<Section> {
    let all = &reader.book.stage.prepared.catalogs;
    let given = |notice: &Planned| {
        let Subject::Company(company) = notice.subject else { return None };
        Some((all.get(&CatalogId(notice.key.item()?))?, company))
    };
    let mut given: Vec<(&GivenCatalog, CompanyId)> = notices.filter_map(given).collect();
    given.sort_by_key(|(catalog, _)| reader.name_of(catalog.firm));
    if given.is_empty() {
        return None;
    }
    let mut text = reader.say("preparing-catalogs", &Args::new().with("count", given.len()));
    for (catalog, company) in &given {
        text = text.line(catalog_line(reader, catalog, *company));
    }
    let named = |(catalog, _): &(&GivenCatalog, CompanyId)| {
        let args = Args::new().with("firm", reader.name_of(catalog.firm));
        vec![reader.button("preparing-catalog-of-button", &args, format!("cat:see:{}", catalog.id))]
    };
    let beside: Vec<Vec<Button>> = match given.len() <= ABREAST {
        true => given.iter().map(named).collect(),
        false => vec![vec![reader.button("preparing-catalogs-button", &Args::new(), "cat:list")]],
    };
    let rows = match given.as_slice() {
        [(only, _)] => {
            vec![vec![reader.button("preparing-catalog-button", &Args::new(), format!("cat:see:{}", only.id))]]
        }
        _ => beside.clone(),
    };
    Some(Section { text, rows, rows_beside_others: beside })
}

/// A version after one that this reader was told of says that it takes its place.
fn catalog_line(reader: Reader<'_>, catalog: &GivenCatalog, company: CompanyId) -> Text {
    let stage = &reader.book.stage;
    let was_told = |before| stage.spent.contains(&Key::catalog(reader.person.id, company, before));
    let is_new_version = stage.prepared.before(catalog).any(was_told);
    let products = stage.companies.get(&catalog.firm).map(|firm| firm.details.products.in_lang(reader.lang()));
    let args = Args::new()
        .with("firm", reader.name_of(catalog.firm))
        .with("products", products.filter(|products| !products.trim().is_empty()).unwrap_or("none"));
    reader.say(if is_new_version { "preparing-catalog-new" } else { "preparing-catalog" }, &args)
}

fn parcel<'a>(reader: Reader<'a>, notice: &Planned) -> Option<&'a SentParcel> {
    reader.book.stage.prepared.parcels.get(&ShipmentId(notice.key.item()?))
}

/// What is on its way, by whom, and what to do when somebody asks for money.
pub(super) fn sent(reader: Reader<'_>, notice: &Planned) -> Option<Section> {
    let parcel = parcel(reader, notice)?;
    let firm = Args::new().with("firm", reader.name_of(parcel.firm));
    let opening = match parcel.details.contents.as_deref().map(str::trim).filter(|contents| !contents.is_empty()) {
        Some(contents) => reader.say("preparing-samples-of", &firm.with("contents", contents.trim_end_matches('.'))),
        None => reader.say("preparing-samples", &firm),
    };
    let mut text = opening.line(carried(reader, parcel));
    if let Some(customs) = parcel.details.customs.filter(|customs| *customs != Customs::Unknown) {
        text = text.line(reader.say("preparing-customs", &Args::new().with("customs", customs.name())));
    }
    text = text.line(reader.say("preparing-before-you-pay", &Args::new()));
    if notice.useful_until - reader.now > ASKED_AGAIN {
        text = text.line(reader.say("preparing-asked-later", &Args::new()));
    }
    Some(with_answers(reader, parcel, text))
}

/// Once more before the meeting.
pub(super) fn asked(reader: Reader<'_>, notice: &Planned) -> Option<Section> {
    let parcel = parcel(reader, notice)?;
    let firm = Args::new().with("firm", reader.name_of(parcel.firm));
    let text = reader.say("preparing-samples-asked", &firm).line(carried(reader, parcel));
    Some(with_answers(reader, parcel, text))
}

/// `EMS EE123456785KR, shipped Mon, Sep 7.`
fn carried(reader: Reader<'_>, parcel: &SentParcel) -> Text {
    let args = Args::new()
        .with("carrier", parcel.carrier.name())
        .with(
            "name",
            parcel.details.carrier_name.clone().unwrap_or_else(|| reader.label("samples-other-carrier", &Args::new())),
        )
        .with("number", parcel.details.tracking.as_deref().unwrap_or_default());
    match (&parcel.details.tracking, parcel.shipped_on) {
        (Some(_), Some(day)) => reader.say("preparing-parcel-day", &args.with("day", day)),
        (Some(_), None) => reader.say("preparing-parcel", &args),
        (None, Some(day)) => reader.say("preparing-parcel-unnumbered-day", &args.with("day", day)),
        (None, None) => reader.say("preparing-parcel-unnumbered", &args),
    }
}

fn with_answers(reader: Reader<'_>, parcel: &SentParcel, text: Text) -> Section {
    let lang = reader.lang();
    let track = parcel.details.tracking.as_deref();
    let track = track.and_then(|number| shipment::track_button_of(lang, parcel.carrier, number));
    let firm = Args::new().with("firm", reader.name_of(parcel.firm));
    let open = reader.button("preparing-parcel-button", &firm, format!("ship:got:{}", parcel.id));
    let beside = vec![vec![open]];
    let mut rows = vec![track.into_iter().collect()];
    rows.extend(shipment::arrival_buttons_of(lang, parcel.id, None));
    Section { text, rows, rows_beside_others: beside }
}
