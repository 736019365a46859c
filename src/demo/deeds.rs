//! How what was done before a demo opens is kept: by the functions of the store that conversations use, each deed at its
//! own moment and with the same lines in the trail.

use std::collections::HashMap;

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::pdf;
use crate::app::Naru;
use crate::domain::catalog::{Catalog, CatalogDetails, CatalogState, Part, PartDetails, PartState, Tongue};
use crate::domain::company::{Company, Side};
use crate::domain::connection::Checks;
use crate::domain::file::KeptFile;
use crate::domain::file_kind::FileKind;
use crate::domain::file_name;
use crate::domain::ids::{BotId, CohortId, CompanyId, MemberId, PartId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::money::Money;
use crate::domain::preparation::{Duty, DutyState, Note, Sort};
use crate::domain::shipment::{Arrival, Carrier, Customs, ShipmentDetails};
use crate::domain::zone;
use crate::store::audit::{self, What as About};
use crate::store::materials::MaterialDetails;
use crate::store::openings::Opened;
use crate::store::shipments::Given;
use crate::store::{self, Tx};
use crate::text::{Args, label};

/// Something a company did, or that was done for it.
pub struct Deed {
    pub at: DateTime<Utc>,
    pub what: What,
    pub cohort: CohortId,
    pub company: Company,
    pub preparation: PreparationId,
    pub by: MemberId,
    pub by_staff: bool,
    pub staff: MemberId,
}

pub enum What {
    /// A catalog is given, and staff approve or return it.
    Gives,
    IsApproved,
    IsReturned,
    /// By EMS; the buyers, each with the trade office that receives it.
    Sends {
        number: String,
        stops: Vec<(CompanyId, Option<String>)>,
    },
    IsReceived {
        number: String,
        buyer: CompanyId,
        office: Option<String>,
        arrival: Arrival,
        by: MemberId,
    },
    Tests,
    /// What staff handed out.
    Reads,
    /// The catalogs of these firms.
    Looks(Vec<CompanyId>),
    Links(String),
    Agrees(DateTime<Utc>),
    Taps,
}

/// The files of a demo as they lie in its folder.
pub struct Papers {
    catalogs: HashMap<CompanyId, KeptFile>,
    report: KeptFile,
}

impl Papers {
    pub async fn print(naru: &Naru, cohort: CohortId) -> Result<Papers> {
        let read = naru.db.read(move |tx| {
            Box::pin(async move {
                Ok((store::cohorts::cohort(tx, cohort).await?, store::companies::in_cohort(tx, cohort).await?))
            })
        });
        let (cohort, companies) = read.await?;
        let report = label(Lang::En, "demo-report", &Args::new());
        let report = keep(naru, &pdf::page(&report, &[&cohort.details.title.en, &cohort.details.host.en])).await?;
        let mut catalogs = HashMap::new();
        for company in companies.iter().filter(|company| company.details.side == Side::Firm) {
            let details = &company.details;
            let lines = [Some(&details.products.en), details.hs_code.as_ref(), details.homepage.as_ref()];
            let lines: Vec<&str> = lines.into_iter().flatten().map(String::as_str).collect();
            catalogs.insert(company.id, keep(naru, &pdf::page(&details.name.en, &lines)).await?);
        }
        Ok(Papers { catalogs, report })
    }
}

async fn keep(naru: &Naru, bytes: &[u8]) -> Result<KeptFile> {
    let mut writing = naru.files.begin().await?;
    writing.write(bytes).await?;
    writing.finish().await
}

/// Staff hand out what is to be read.
pub async fn hand_out(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId, papers: &Papers, at: DateTime<Utc>) -> Result<()> {
    let Some(staff) = store::people::acting_staff(tx, bot, cohort).await?.first().map(|staff| staff.member.id) else {
        return Ok(());
    };
    for preparation in store::preparations::in_cohort(tx, cohort).await? {
        if preparation.details.sort() == Sort::Report {
            let title = label(Lang::Ko, "demo-report", &Args::new());
            let name = file_name::safe(Some(&title), FileKind::Pdf);
            let details = MaterialDetails { title, name, url: None };
            store::materials::add(tx, preparation.id, &details, Some(&papers.report), staff, at).await?;
            audit::add(tx, cohort, Some(staff), "material-given", About::preparation(preparation.id), at).await?;
        }
    }
    Ok(())
}

impl Deed {
    pub async fn is_done(&self, tx: &mut Tx<'_>, papers: &Papers) -> Result<()> {
        let (company, preparation) = (self.company.id, self.preparation);
        match &self.what {
            What::Gives => match papers.catalogs.get(&company) {
                Some(file) => self.gives(tx, file).await,
                None => Ok(()),
            },
            What::IsApproved => self.is_reviewed(tx, CatalogState::Approved, None).await,
            What::IsReturned => {
                let why = label(Lang::Ko, "staff-catalog-reason", &Args::new().with("reason", "terms"));
                self.is_reviewed(tx, CatalogState::Returned, Some(why)).await
            }
            What::Sends { number, stops } => self.sends(tx, number, stops).await,
            What::IsReceived { number, buyer, office, arrival, by } => {
                let Some(parcel) = store::shipments::with_number(tx, self.cohort, number).await?.pop() else {
                    return Ok(());
                };
                match office {
                    Some(office) => {
                        let (cohort, by) = (self.cohort, Some(*by));
                        let marked =
                            store::shipments::confirm_office(tx, cohort, office, parcel.id, *arrival, by, self.at);
                        marked.await?;
                        audit::add(tx, cohort, by, "samples-marked", About::shipment(parcel.id), self.at).await
                    }
                    None => store::shipments::answer(tx, &parcel, *buyer, *arrival, Some(*by), self.at).await.map(drop),
                }
            }
            What::Tests => {
                let good = Checks { sound: true, camera: true, network: true };
                store::connection_tests::add(tx, preparation, company, good, self.by, self.at).await?;
                self.set(tx, DutyState::Done, Note::default()).await
            }
            What::Reads => {
                for material in store::materials::of(tx, preparation).await? {
                    let opened = Opened::Material(material.id);
                    store::openings::note(tx, opened, self.by, Some(company), self.at).await?;
                }
                self.set(tx, DutyState::Done, Note::default()).await
            }
            What::Looks(firms) => {
                for catalog in store::catalogs::shown_of(tx, &firms.iter().copied().collect()).await? {
                    store::catalogs::opened(tx, catalog.id, self.by, Some(company), self.at).await?;
                }
                self.set(tx, DutyState::Done, Note::default()).await
            }
            What::Links(link) => {
                self.set(tx, DutyState::Done, Note { link: Some(link.clone()), ..Note::default() }).await
            }
            What::Agrees(at) => self.set(tx, DutyState::Done, Note { at: Some(*at), ..Note::default() }).await,
            What::Taps => self.set(tx, DutyState::Done, Note::default()).await,
        }
    }

    async fn set(&self, tx: &mut Tx<'_>, state: DutyState, note: Note) -> Result<()> {
        let Some(duty) = store::preparations::duty(tx, &self.company, self.preparation).await? else { return Ok(()) };
        let duty = Duty { state, note, changed_by: Some(self.by), by_staff: self.by_staff, ..duty };
        store::preparations::set_duty(tx, &duty, self.at).await?;
        if self.by_staff {
            let about = About::duty(self.preparation, self.company.id);
            audit::add(tx, self.cohort, Some(self.by), "duty-done", about, self.at).await?;
        }
        Ok(())
    }

    async fn gives(&self, tx: &mut Tx<'_>, file: &KeptFile) -> Result<()> {
        let details = &self.company.details;
        let begun = store::catalogs::begin(tx, self.preparation, self.company.id, self.by, self.at).await?;
        let name = file_name::safe(Some(&details.name.en), FileKind::from_mime(&file.mime));
        let part = Part {
            id: PartId(0),
            catalog: begun.id,
            state: PartState::Kept,
            details: PartDetails { given: Some(name.clone()), name, refused: None },
            kept: Some(file.clone()),
            is_photo: false,
            is_link: false,
            file_id: None,
            unique_id: None,
            album: None,
            given_at: self.at,
        };
        store::catalogs::add_part(tx, &part).await?;
        let said = CatalogDetails {
            title: Some(details.products.en.clone()),
            least: Some("500 pcs".to_owned()),
            terms: Some("FOB Busan".to_owned()),
            ..CatalogDetails::default()
        };
        store::catalogs::set(tx, &Catalog { lang: Some(Tongue::En), details: said, ..begun }).await?;
        self.set(tx, DutyState::Given, Note::default()).await
    }

    async fn is_reviewed(&self, tx: &mut Tx<'_>, state: CatalogState, reason: Option<String>) -> Result<()> {
        let Some(given) = store::catalogs::of(tx, self.preparation, self.company.id).await?.pop() else {
            return Ok(());
        };
        let details = CatalogDetails { reason: reason.clone(), ..given.details.clone() };
        let (reviewed_by, reviewed_at) = (Some(self.staff), Some(self.at));
        store::catalogs::set(tx, &Catalog { state, details, reviewed_by, reviewed_at, ..given }).await?;
        let is_approved = state == CatalogState::Approved;
        if let Some(mut duty) = store::preparations::duty(tx, &self.company, self.preparation).await? {
            duty.state = if is_approved { DutyState::Done } else { DutyState::Returned };
            (duty.note.reason, duty.changed_by) = (reason, Some(self.staff));
            store::preparations::set_duty(tx, &duty, self.at).await?;
        }
        let action = if is_approved { "catalog-approved" } else { "catalog-returned" };
        let about = About { company: Some(self.company.id), ..About::default() };
        audit::add(tx, self.cohort, Some(self.staff), action, about, self.at).await
    }

    async fn sends(&self, tx: &mut Tx<'_>, number: &str, stops: &[(CompanyId, Option<String>)]) -> Result<()> {
        let details = ShipmentDetails {
            tracking: Some(number.to_owned()),
            contents: Some(self.company.details.products.en.clone()),
            paid: Some(Money::new(38_500, "KRW")),
            customs: Some(Customs::Sender),
            ..ShipmentDetails::default()
        };
        let given = Given {
            carrier: Carrier::Ems,
            shipped_on: Some(zone::local(self.at, self.company.details.zone).date_naive()),
            details: &details,
            receipt: None,
            stops,
            by: self.by,
        };
        store::shipments::add(tx, self.preparation, self.company.id, &given, self.at).await.map(drop)
    }
}
