//! Deals that may have been told of in another cohort too.

use std::collections::{BTreeSet, HashMap};

use anyhow::Result;

use super::of_registered;
use crate::domain::company::Company;
use crate::domain::deal::Deal;
use crate::domain::deal::twins::{Marks, are_twins, digits, mark};
use crate::domain::ids::{BotId, CohortId, CompanyId, DealId};
use crate::store::sql::Tx;
use crate::store::{companies, people};

/// Each deal with every other cohort that has one like it.
pub async fn twins(tx: &mut Tx<'_>, bot: BotId, deals: &[Deal]) -> Result<Vec<(DealId, CohortId)>> {
    let mut known = Known::default();
    let mut elsewhere: HashMap<String, Vec<Deal>> = HashMap::new();
    let mut found = Vec::new();
    for deal in deals.iter().filter(|deal| deal.is_open()) {
        let marks = known.marks(tx, bot, deal).await?;
        if marks.registration.is_empty() {
            continue;
        }
        if !elsewhere.contains_key(&marks.registration) {
            let all = of_registered(tx, &marks.registration).await?;
            elsewhere.insert(marks.registration.clone(), all);
        }
        let mut cohorts = BTreeSet::new();
        for other in elsewhere.get(&marks.registration).into_iter().flatten().filter(|other| other.is_open()) {
            let others = known.marks(tx, bot, other).await?;
            if are_twins((deal, &marks), (other, &others)) {
                cohorts.insert(other.cohort);
            }
        }
        found.extend(cohorts.into_iter().map(|cohort| (deal.id, cohort)));
    }
    Ok(found)
}

#[derive(Default)]
struct Known {
    companies: HashMap<CompanyId, Company>,
    buyers: HashMap<CompanyId, BTreeSet<String>>,
}

impl Known {
    async fn company(&mut self, tx: &mut Tx<'_>, id: CompanyId) -> Result<Company> {
        if let Some(company) = self.companies.get(&id) {
            return Ok(company.clone());
        }
        let company = companies::company(tx, id).await?;
        self.companies.insert(id, company.clone());
        Ok(company)
    }

    async fn marks(&mut self, tx: &mut Tx<'_>, bot: BotId, deal: &Deal) -> Result<Marks> {
        let firm = self.company(tx, deal.pair.firm).await?;
        let registration = firm.details.registration.as_deref().map(digits).unwrap_or_default();
        if let Some(buyer) = self.buyers.get(&deal.pair.buyer) {
            return Ok(Marks { registration, buyer: buyer.clone() });
        }
        let company = self.company(tx, deal.pair.buyer).await?;
        let mut buyer = BTreeSet::from([mark(&company.details.name.ko), mark(&company.details.name.en)]);
        for member in people::of_company(tx, bot, deal.pair.buyer).await? {
            let person = people::person(tx, member.member.person).await?;
            buyer.extend(person.details.email.as_deref().map(mark));
        }
        buyer.remove("");
        self.buyers.insert(deal.pair.buyer, buyer.clone());
        Ok(Marks { registration, buyer })
    }
}
