//! A parcel somebody is about to register, or to correct: what they have answered so far and what is asked next. It is
//! kept as they go along, so that nothing of it is lost before it is saved.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{CompanyId, ShipmentId};
use crate::domain::money::Money;
use crate::domain::shipment::{Carrier, Customs, KeptReceipt, ReceiptFile, Shipment, ShipmentDetails};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    To,
    Carrier,
    CarrierName,
    Number,
    Day,
    Contents,
    Paid,
    Customs,
    Summary,
}

impl Step {
    /// What is asked, in this order.
    pub const ASKED: [Step; 7] =
        [Step::To, Step::Carrier, Step::Number, Step::Day, Step::Contents, Step::Paid, Step::Customs];

    pub fn name(self) -> &'static str {
        match self {
            Step::To => "to",
            Step::Carrier => "carrier",
            Step::CarrierName => "carrier-name",
            Step::Number => "number",
            Step::Day => "day",
            Step::Contents => "contents",
            Step::Paid => "paid",
            Step::Customs => "customs",
            Step::Summary => "summary",
        }
    }

    pub fn from_name(name: &str) -> Option<Step> {
        Step::ASKED.into_iter().find(|step| step.name() == name)
    }

    /// Where it stands among the questions, from one.
    pub fn place(self) -> usize {
        let asked = if self == Step::CarrierName { Step::Carrier } else { self };
        Step::ASKED.iter().position(|step| *step == asked).map_or(Step::ASKED.len(), |at| at + 1)
    }

    fn after(self) -> Step {
        Step::ASKED.get(self.place()).copied().unwrap_or(Step::Summary)
    }

    pub fn before(self) -> Option<Step> {
        match self {
            Step::CarrierName => Some(Step::Carrier),
            step => Step::ASKED.get(step.place().checked_sub(2)?).copied(),
        }
    }
}

/// An answer that may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer<T> {
    #[default]
    Open,
    Skipped,
    Given(T),
}

impl<T> Answer<T> {
    pub fn given(&self) -> Option<&T> {
        match self {
            Answer::Given(value) => Some(value),
            Answer::Open | Answer::Skipped => None,
        }
    }

    fn is_open(&self) -> bool {
        matches!(self, Answer::Open)
    }
}

/// What was typed and looks odd: taken only by a second tap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    Number(String),
    Day(NaiveDate),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Tells its buttons from those of another draft: when it was begun.
    pub id: i64,
    pub step: Step,
    /// The firm for which staff register it; none where the firm does so itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub firm: Option<CompanyId>,
    /// The parcel it corrects, and the revision it was seen at.
    pub of: Option<(ShipmentId, i64)>,
    /// Everything was answered once; a question that is asked again leads back to the summary.
    pub is_complete: bool,
    pub to: Vec<CompanyId>,
    pub carrier: Option<Carrier>,
    pub carrier_name: Option<String>,
    /// Skipped where a receipt stands for it.
    pub number: Answer<String>,
    pub doubt: Option<Doubt>,
    pub shipped_on: Option<NaiveDate>,
    pub contents: Answer<String>,
    pub paid: Answer<Money>,
    pub customs: Option<Customs>,
    pub receipt: Option<ReceiptFile>,
    pub kept: Option<KeptReceipt>,
    /// It began with its receipt: what was read there is answered, and not asked.
    #[serde(default)]
    pub reads_ahead: bool,
    /// The album the receipt came in: its other pictures are no other receipt.
    pub album: Option<String>,
}

impl Draft {
    pub fn new(id: i64) -> Draft {
        Draft {
            id,
            step: Step::To,
            firm: None,
            of: None,
            is_complete: false,
            to: Vec::new(),
            carrier: None,
            carrier_name: None,
            number: Answer::Open,
            doubt: None,
            shipped_on: None,
            contents: Answer::Open,
            paid: Answer::Open,
            customs: None,
            receipt: None,
            kept: None,
            reads_ahead: false,
            album: None,
        }
    }

    /// A draft that corrects what is stored.
    pub fn correcting(id: i64, shipment: &Shipment) -> Draft {
        let details = shipment.details.clone();
        Draft {
            step: Step::Summary,
            of: Some((shipment.id, shipment.revision)),
            is_complete: true,
            to: shipment.stops.iter().map(|stop| stop.buyer).collect(),
            carrier: Some(shipment.carrier),
            carrier_name: details.carrier_name,
            number: details.tracking.map_or(Answer::Skipped, Answer::Given),
            shipped_on: shipment.shipped_on,
            contents: details.contents.map_or(Answer::Skipped, Answer::Given),
            paid: details.paid.map_or(Answer::Skipped, Answer::Given),
            customs: details.customs,
            receipt: details.receipt,
            kept: shipment.receipt.clone(),
            ..Draft::new(id)
        }
    }

    pub fn has_receipt(&self) -> bool {
        self.receipt.is_some() || self.kept.is_some()
    }

    pub fn is_answered(&self, step: Step) -> bool {
        match step {
            Step::To => !self.to.is_empty(),
            Step::Carrier => {
                self.carrier.is_some_and(|carrier| carrier != Carrier::Other || self.carrier_name.is_some())
            }
            Step::CarrierName => self.carrier_name.is_some(),
            Step::Number => match self.number {
                Answer::Given(_) => true,
                Answer::Skipped => self.has_receipt(),
                Answer::Open => false,
            },
            Step::Day => self.shipped_on.is_some(),
            Step::Contents => !self.contents.is_open(),
            Step::Paid => !self.paid.is_open(),
            Step::Customs => self.customs.is_some(),
            Step::Summary => false,
        }
    }

    /// After a question is answered: the next one, or the summary where everything has been.
    pub fn go_on(&mut self) {
        self.doubt = None;
        let mut next = if self.is_complete { Step::Summary } else { self.step.after() };
        while self.reads_ahead && next != Step::Summary && self.is_answered(next) {
            next = next.after();
        }
        self.step = match next {
            Step::Summary => Step::ASKED.into_iter().find(|step| !self.is_answered(*step)).unwrap_or(Step::Summary),
            step => step,
        };
        self.is_complete |= self.step == Step::Summary;
    }

    /// What people wrote, as it is stored.
    pub fn details(&self, before: Option<&ShipmentDetails>) -> ShipmentDetails {
        ShipmentDetails {
            tracking: self.number.given().cloned(),
            carrier_name: self.carrier_name.clone().filter(|_| self.carrier == Some(Carrier::Other)),
            contents: self.contents.given().cloned(),
            paid: self.paid.given().cloned(),
            customs: self.customs,
            receipt: self.receipt.clone(),
            remarks: before.map(|details| details.remarks.clone()).unwrap_or_default(),
            draft: Some(self.id),
        }
    }
}
