//! A parcel with samples: who carries it, for whom it is, and how it arrived there.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::company::Company;
use super::ids::{CompanyId, MemberId, PreparationId, ShipmentId};
use super::money::Money;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Carrier {
    Ems,
    /// Registered mail and parcels by post.
    Registered,
    Dhl,
    Fedex,
    Ups,
    Other,
}

impl Carrier {
    pub const ALL: [Carrier; 6] =
        [Carrier::Ems, Carrier::Registered, Carrier::Dhl, Carrier::Fedex, Carrier::Ups, Carrier::Other];

    pub fn name(self) -> &'static str {
        match self {
            Carrier::Ems => "ems",
            Carrier::Registered => "registered",
            Carrier::Dhl => "dhl",
            Carrier::Fedex => "fedex",
            Carrier::Ups => "ups",
            Carrier::Other => "other",
        }
    }

    pub fn from_name(name: &str) -> Option<Carrier> {
        Carrier::ALL.into_iter().find(|carrier| carrier.name() == name)
    }
}

/// Who pays what customs ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Customs {
    Sender,
    Receiver,
    Unknown,
}

impl Customs {
    pub const ALL: [Customs; 3] = [Customs::Sender, Customs::Receiver, Customs::Unknown];

    pub fn name(self) -> &'static str {
        match self {
            Customs::Sender => "sender",
            Customs::Receiver => "receiver",
            Customs::Unknown => "unknown",
        }
    }

    pub fn from_name(name: &str) -> Option<Customs> {
        Customs::ALL.into_iter().find(|customs| customs.name() == name)
    }
}

/// A picture of the receipt as Telegram has it; it is fetched afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptFile {
    pub file_id: String,
    pub unique_id: String,
}

/// What people wrote of a parcel; sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipmentDetails {
    /// In capitals, without spaces; none where only a receipt is known yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracking: Option<String>,
    /// The name of a carrier that is none of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contents: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<Money>,
    #[serde(default, rename = "duty", skip_serializing_if = "Option::is_none")]
    pub customs: Option<Customs>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<ReceiptFile>,
    /// What receivers wrote of how it arrived, by buyer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub remarks: BTreeMap<i64, String>,
    /// What its firm entered it by: a second tap on the button that saved that is recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShipmentState {
    UnderWay,
    Cancelled,
}

/// The picture of a receipt as it lies in the data directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptReceipt {
    pub sha256: String,
    pub mime: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shipment {
    pub id: ShipmentId,
    pub preparation: PreparationId,
    /// The firm that sent it.
    pub company: CompanyId,
    pub carrier: Carrier,
    pub state: ShipmentState,
    /// On the host's clock.
    pub shipped_on: Option<NaiveDate>,
    pub details: ShipmentDetails,
    pub receipt: Option<KeptReceipt>,
    pub revision: i64,
    pub given_by: Option<MemberId>,
    pub given_at: DateTime<Utc>,
    pub stops: Vec<Stop>,
}

impl Shipment {
    pub fn is_under_way(&self) -> bool {
        self.state == ShipmentState::UnderWay
    }

    /// Only a receipt is known, and staff have yet to type its number.
    pub fn wants_number(&self) -> bool {
        self.is_under_way() && self.details.tracking.is_none()
    }

    pub fn has_receipt(&self) -> bool {
        self.receipt.is_some() || self.details.receipt.is_some()
    }

    pub fn stop(&self, buyer: CompanyId) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.buyer == buyer)
    }

    pub fn remark(&self, buyer: CompanyId) -> Option<&str> {
        self.details.remarks.get(&buyer.0).map(String::as_str)
    }
}

/// For whom a parcel is, and how it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    pub buyer: CompanyId,
    /// The trade office that receives it for the buyer.
    pub office: Option<String>,
    pub arrival: Option<Arrival>,
    pub answered_by: Option<MemberId>,
    pub answered_at: Option<DateTime<Utc>>,
}

/// How samples arrived, as their receiver says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrival {
    Arrived,
    Damaged,
    AskedToPay,
    WrongAddress,
}

impl Arrival {
    pub const ALL: [Arrival; 4] = [Arrival::Arrived, Arrival::Damaged, Arrival::AskedToPay, Arrival::WrongAddress];

    pub fn name(self) -> &'static str {
        match self {
            Arrival::Arrived => "arrived",
            Arrival::Damaged => "damaged",
            Arrival::AskedToPay => "asked-to-pay",
            Arrival::WrongAddress => "wrong-address",
        }
    }

    pub fn from_name(name: &str) -> Option<Arrival> {
        Arrival::ALL.into_iter().find(|arrival| arrival.name() == name)
    }

    /// Whether staff have something to do about it.
    pub fn is_trouble(self) -> bool {
        self != Arrival::Arrived
    }
}

/// Somebody a parcel is addressed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receiver {
    Buyer(Box<Company>),
    /// One trade office for all of its buyers.
    Office {
        name: String,
        buyers: Vec<Company>,
    },
}

impl Receiver {
    pub fn buyers(&self) -> &[Company] {
        match self {
            Receiver::Buyer(buyer) => std::slice::from_ref(&**buyer),
            Receiver::Office { buyers, .. } => buyers,
        }
    }

    /// The company by which a button names the receiver: the buyer, or the first of an office's.
    pub fn key(&self) -> Option<CompanyId> {
        self.buyers().first().map(|buyer| buyer.id)
    }

    pub fn office(&self) -> Option<&str> {
        match self {
            Receiver::Buyer(_) => None,
            Receiver::Office { name, .. } => Some(name),
        }
    }

    pub fn is_covered(&self, by: &[CompanyId]) -> bool {
        self.buyers().iter().all(|buyer| by.contains(&buyer.id))
    }
}

/// Whom samples go to so that these buyers have them; the buyers of one trade office are one receiver.
pub fn receivers(buyers: Vec<Company>) -> Vec<Receiver> {
    let mut receivers: Vec<Receiver> = Vec::new();
    for buyer in buyers {
        let Some(office) = buyer.details.samples_to.clone() else {
            receivers.push(Receiver::Buyer(Box::new(buyer)));
            continue;
        };
        let known = receivers.iter_mut().find_map(|receiver| match receiver {
            Receiver::Office { name, buyers } if *name == office => Some(buyers),
            _ => None,
        });
        match known {
            Some(buyers) => buyers.push(buyer),
            None => receivers.push(Receiver::Office { name: office, buyers: vec![buyer] }),
        }
    }
    receivers
}
