//! Slow work of samples: fetching the picture of a receipt, and making the settlement sheet.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Result;
use futures::FutureExt as _;

use super::{Ended, Inner, again};
use crate::domain::ids::{CohortId, ShipmentId};
use crate::domain::lang::Lang;
use crate::domain::money::Money;
use crate::domain::shipment::{KeptReceipt, ReceiptFile};
use crate::store::jobs::Job;
use crate::store::{self, Tx};
use crate::text::{Args, label};
use crate::words::shipment as words;
use crate::workbook::settlement::{Line, settlement_xlsx};

pub(super) async fn fetch(inner: &Inner, job: &Job, shipment: ShipmentId, receipt: ReceiptFile) -> Ended {
    let bytes = match inner.api.download(&receipt.file_id).await {
        Ok(bytes) => bytes,
        Err(failure) => {
            tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a receipt");
            return match again(job, &failure) {
                Some(wait) => Ended::TryAgain(wait),
                None => Ended::Receipt(shipment, receipt, None),
            };
        }
    };
    let Some(mime) = picture(&bytes) else { return Ended::Receipt(shipment, receipt, None) };
    match inner.files.keep(&bytes).await {
        Ok(sha256) => {
            let kept = KeptReceipt { sha256, mime: mime.to_owned() };
            Ended::Receipt(shipment, receipt, Some(kept))
        }
        Err(error) => {
            tracing::error!(job = job.id.0, error = %error, "could not keep a receipt");
            match job.tries < super::TRIES {
                true => Ended::TryAgain(std::time::Duration::from_secs(60)),
                false => Ended::Receipt(shipment, receipt, None),
            }
        }
    }
}

/// What a receipt may be, by how it begins.
pub(super) fn picture(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', b'e' | b'i', ..] => Some("image/heic"),
        _ => None,
    }
}

pub(super) async fn settle(inner: &Arc<Inner>, cohort: CohortId, lang: Lang) -> Ended {
    match sheet(inner, cohort, lang).await {
        Ok(sha256) => Ended::Settled(cohort, Some(sha256)),
        Err(error) => {
            tracing::error!(cohort = cohort.0, error = %error, "could not make a settlement sheet");
            Ended::Settled(cohort, None)
        }
    }
}

async fn sheet(inner: &Arc<Inner>, cohort: CohortId, lang: Lang) -> Result<String> {
    let (lines, limit) = inner.db.read(move |tx| lines(tx, cohort, lang).boxed()).await?;
    let bytes = tokio::task::spawn_blocking(move || {
        let say = |id: &str| label(lang, id, &Args::new());
        let without = |count: u32| label(lang, "settlement-no-amount", &Args::new().with("count", count));
        settlement_xlsx(&lines, limit.as_ref(), &say, &without)
    });
    inner.files.keep(&bytes.await??).await
}

async fn lines(tx: &mut Tx<'_>, cohort: CohortId, lang: Lang) -> Result<(Vec<Line>, Option<Money>)> {
    let limit = store::cohorts::cohort(tx, cohort).await?.details.sample_limit;
    let shipments = store::shipments::in_cohort(tx, cohort).await?;
    let stops = shipments.iter().flat_map(|shipment| &shipment.stops).map(|stop| stop.buyer);
    let ids: BTreeSet<_> = shipments.iter().map(|shipment| shipment.company).chain(stops).collect();
    let companies = store::companies::these(tx, &ids).await?;
    let mut lines = Vec::new();
    for shipment in shipments {
        let Some(firm) = companies.get(&shipment.company) else { continue };
        let mut receivers: Vec<String> = Vec::new();
        for stop in &shipment.stops {
            let name = companies.get(&stop.buyer).map(|buyer| buyer.details.name.in_lang(lang).to_owned());
            let receiver = stop.office.clone().or(name).unwrap_or_default();
            if !receivers.contains(&receiver) {
                receivers.push(receiver);
            }
        }
        let details = &shipment.details;
        lines.push(Line {
            code: firm.details.code.clone(),
            firm: firm.details.name.in_lang(lang).to_owned(),
            shipped_on: words::cell_day(shipment.shipped_on),
            carrier: words::carrier(lang, shipment.carrier, details.carrier_name.as_deref()),
            number: details.tracking.clone().unwrap_or_default(),
            receivers: receivers.join(", "),
            contents: details.contents.clone().unwrap_or_default(),
            paid: details.paid.clone(),
            has_receipt: shipment.receipt.is_some(),
        });
    }
    Ok((lines, limit))
}
