//! A plan made true, in one transaction. What does not differ from what is stored is not touched, so the same file twice
//! changes nothing and tells nobody anything.

use std::collections::{HashMap, HashSet};

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::difference::{Change, Difference};
use super::plan::{MeetingPlan, MemberPlan, Plan};
use super::stored::members;

pub use super::stored::stored;
use crate::domain::company::{CompanyDetails, PersonDetails, Role, Side};
use crate::domain::country;
use crate::domain::ids::{BotId, CohortId, CompanyId, MeetingId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::preparation::PreparationDetails;
use crate::domain::zone;
use crate::store::people::Membership;
use crate::store::{self, Tx};

/// What applying did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    pub cohort: CohortId,
    pub is_new: bool,
}

/// Makes a plan true. `difference` is what it differs in from what is stored now, in this same transaction.
pub async fn apply(
    tx: &mut Tx<'_>,
    bot: BotId,
    plan: &Plan,
    difference: &Difference,
    now: DateTime<Utc>,
) -> Result<Applied> {
    let known = store::cohorts::find(tx, &plan.cohort.code).await?.map(|cohort| cohort.id);
    let cohort = match known {
        Some(cohort) => cohort,
        None => store::cohorts::add(tx, &plan.cohort).await?,
    };
    if !difference.is_empty() {
        let mut applying = Applying { tx, bot, cohort, now, companies: HashMap::new(), interpreters: HashMap::new() };
        applying.cohort(plan, difference).await?;
        applying.companies(plan, difference).await?;
        applying.members(difference).await?;
        applying.meetings(plan, difference).await?;
        applying.leavers(difference).await?;
        // Whoever meets other buyers now owes samples to others.
        store::shipments::recompute_in(applying.tx, cohort, now).await?;
    }
    Ok(Applied { cohort, is_new: known.is_none() })
}

struct Applying<'a, 'c> {
    tx: &'a mut Tx<'c>,
    bot: BotId,
    cohort: CohortId,
    now: DateTime<Utc>,
    companies: HashMap<String, CompanyId>,
    interpreters: HashMap<String, MemberId>,
}

impl Applying<'_, '_> {
    async fn cohort(&mut self, plan: &Plan, difference: &Difference) -> Result<()> {
        if !difference.cohort.changed.is_empty() {
            store::cohorts::change(self.tx, self.cohort, &plan.cohort).await?;
        }
        let preparations = &difference.preparations;
        let changed = preparations.changed.iter().map(|change| &change.after);
        for preparation in preparations.new.iter().chain(changed) {
            store::preparations::set(self.tx, self.cohort, preparation).await?;
        }
        for gone in &preparations.removed {
            store::preparations::remove(self.tx, self.cohort, &gone.code, self.now).await?;
        }
        let materials = &difference.materials;
        for material in materials.new.iter().chain(materials.changed.iter().map(|change| &change.after)) {
            let code = &material.preparation;
            let known = plan.preparations.iter().find(|preparation| preparation.code == *code);
            let titled = known.map(|preparation| (titled(preparation), material.address.as_str()));
            store::imported::set_material(self.tx, self.cohort, code, titled, self.now).await?;
        }
        for gone in &materials.removed {
            store::imported::set_material(self.tx, self.cohort, &gone.preparation, None, self.now).await?;
        }
        // Before they are asked: one code may go as another comes.
        for gone in &difference.surveys.removed {
            store::surveys::withdraw(self.tx, self.cohort, &gone.code, self.now).await?;
        }
        let asked = difference.surveys.changed.iter().map(|change| &change.after);
        for question in difference.surveys.new.iter().chain(asked) {
            store::surveys::set(self.tx, self.cohort, question, self.now).await?;
        }
        if !difference.holidays.is_empty() {
            store::cohorts::set_holidays(self.tx, self.cohort, &plan.holidays).await?;
        }
        // What has to be prepared in a cohort that is new is looked at when it is published.
        let asks_anew = !preparations.is_empty() && difference.cohort.new.is_empty();
        if !difference.cohort.changed.is_empty() || !difference.holidays.is_empty() || asks_anew {
            store::subjects::touch_cohort(self.tx, self.cohort, self.now).await?;
        }
        Ok(())
    }

    async fn companies(&mut self, plan: &Plan, difference: &Difference) -> Result<()> {
        for company in &difference.companies.new {
            store::companies::set(self.tx, self.cohort, company).await?;
        }
        for Change { before, after } in &difference.companies.changed {
            let company = store::companies::set(self.tx, self.cohort, after).await?;
            if is_seen_in_meetings(before, after) {
                self.revise(company).await?;
            }
        }
        for company in store::companies::in_cohort(self.tx, self.cohort).await? {
            self.companies.insert(company.details.code, company.id);
        }
        for code in plan.companies.iter().map(|company| &company.code) {
            anyhow::ensure!(self.companies.contains_key(code), "could not store company {code}");
        }
        Ok(())
    }

    /// A company takes part in another way or has another name: its meetings and their people are looked at again.
    async fn revise(&mut self, company: CompanyId) -> Result<()> {
        store::meetings::revise_of_company(self.tx, company).await?;
        for meeting in store::meetings::of_company(self.tx, company).await? {
            store::subjects::touch_meeting(self.tx, &meeting, self.now).await?;
        }
        Ok(())
    }

    async fn members(&mut self, difference: &Difference) -> Result<()> {
        let mut stored = members(self.tx, self.bot, self.cohort).await?;
        for Change { before, after } in &difference.members.changed {
            let found = stored.iter().position(|(_, plan)| plan == before);
            let (membership, _) = stored.swap_remove(found.context("could not find a member the workbook changes")?);
            self.change(&membership, before, after).await?;
        }
        for gone in &difference.members.removed {
            let found = stored.iter().position(|(_, plan)| plan == gone);
            let (membership, _) = stored.swap_remove(found.context("could not find a member the workbook drops")?);
            store::subjects::touch_person(self.tx, membership.member.person, self.now).await?;
            store::people::leave(self.tx, membership.member.id, self.now).await?;
        }
        for member in &difference.members.new {
            self.add(member, difference).await?;
        }
        for (membership, plan) in members(self.tx, self.bot, self.cohort).await? {
            if plan.role == Role::Interpreter {
                self.interpreters.insert(plan.code, membership.member.id);
            }
        }
        Ok(())
    }

    async fn add(&mut self, member: &MemberPlan, difference: &Difference) -> Result<()> {
        let company = member.company().map(|code| self.company(code)).transpose()?;
        let city = match company {
            Some(company) => store::companies::company(self.tx, company).await?.details.city,
            None => None,
        };
        let zone_known = zone_is_certain(&member.details, city.as_deref(), self.now);
        let person = store::people::add_person(self.tx, &member.details, zone_known).await?;
        let new = store::people::NewMember {
            cohort: self.cohort,
            person,
            role: member.role,
            company,
            code: &member.code,
            note: member.note.as_deref(),
            from: store::people::From::Workbook,
        };
        let id = store::people::add_member(self.tx, new).await?;
        store::imported::set(self.tx, id, member).await?;
        // A cohort that is new is looked at when it is published.
        if difference.cohort.new.is_empty() {
            store::subjects::touch_person(self.tx, person, self.now).await?;
        }
        Ok(())
    }

    async fn change(&mut self, membership: &Membership, before: &MemberPlan, after: &MemberPlan) -> Result<()> {
        let (member, person) = (membership.member.id, membership.member.person);
        store::imported::set(self.tx, member, after).await?;
        if before.note != after.note {
            store::people::set_note(self.tx, member, after.note.as_deref()).await?;
        }
        if before.details != after.details {
            let now = store::people::person(self.tx, person).await?.details;
            let merged = merged(now.clone(), &before.details, &after.details);
            if merged != now {
                store::people::change_person(self.tx, person, &merged).await?;
                store::subjects::touch_person(self.tx, person, self.now).await?;
            }
        }
        Ok(())
    }

    async fn meetings(&mut self, plan: &Plan, difference: &Difference) -> Result<()> {
        let changes = &difference.meetings;
        let changed = changes.changed.iter().map(|change| &change.after);
        let told: HashSet<&str> = changes.new.iter().chain(changed).map(|plan| plan.details.code.as_str()).collect();
        let stored = store::meetings::in_cohort(self.tx, self.cohort).await?;
        for gone in &changes.removed {
            if let Some(meeting) = stored.iter().find(|meeting| meeting.details.code == gone.details.code) {
                store::meetings::cancel(self.tx, meeting.id, self.now).await?;
            }
        }
        for meeting in &plan.meetings {
            let interpreter = meeting.interpreter.as_deref().map(|code| self.interpreter(code)).transpose()?;
            let same_code = stored.iter().find(|known| known.details.code == meeting.details.code);
            // Another interpreter under the same code is no difference in the sheet, but it is one in the room.
            let replaced = same_code.is_some_and(|known| known.interpreter != interpreter);
            if told.contains(meeting.details.code.as_str()) || replaced {
                self.set_meeting(meeting, interpreter).await?;
            }
        }
        Ok(())
    }

    async fn set_meeting(&mut self, meeting: &MeetingPlan, interpreter: Option<MemberId>) -> Result<MeetingId> {
        let (firm, buyer) = (self.company(&meeting.firm)?, self.company(&meeting.buyer)?);
        let pairing = store::meetings::Pairing { firm, buyer, interpreter };
        store::meetings::set(self.tx, self.cohort, pairing, &meeting.details, self.now).await
    }

    /// Companies that are gone, with the colleagues they brought along.
    async fn leavers(&mut self, difference: &Difference) -> Result<()> {
        for gone in &difference.companies.removed {
            let company = self.company(&gone.code)?;
            for colleague in store::people::of_company(self.tx, self.bot, company).await? {
                store::people::leave(self.tx, colleague.member.id, self.now).await?;
            }
            store::companies::leave(self.tx, self.cohort, &gone.code, self.now).await?;
        }
        Ok(())
    }

    fn company(&self, code: &str) -> Result<CompanyId> {
        self.companies.get(code).copied().with_context(|| format!("could not find company {code}"))
    }

    fn interpreter(&self, code: &str) -> Result<MemberId> {
        self.interpreters.get(code).copied().with_context(|| format!("could not find interpreter {code}"))
    }
}

/// Under the name its readers know: the buyers' where it is theirs alone.
fn titled(preparation: &PreparationDetails) -> &str {
    preparation.title.in_lang(if preparation.side == Some(Side::Buyer) { Lang::En } else { Lang::Ko })
}

fn is_seen_in_meetings(before: &CompanyDetails, after: &CompanyDetails) -> bool {
    before.mode != after.mode || before.name != after.name || before.zone != after.zone
}

/// What the workbook changed, over what the person has chosen or corrected since.
fn merged(now: PersonDetails, before: &PersonDetails, after: &PersonDetails) -> PersonDetails {
    fn pick<T: PartialEq + Clone>(now: T, before: &T, after: &T) -> T {
        if before == after { now } else { after.clone() }
    }
    PersonDetails {
        name: pick(now.name, &before.name, &after.name),
        position: pick(now.position, &before.position, &after.position),
        salutation: pick(now.salutation, &before.salutation, &after.salutation),
        email: pick(now.email, &before.email, &after.email),
        phone: pick(now.phone, &before.phone, &after.phone),
        lang: pick(now.lang, &before.lang, &after.lang),
        zone: pick(now.zone, &before.zone, &after.zone),
        country: pick(now.country, &before.country, &after.country),
    }
}

/// A person is asked about their clock only where zone and country disagree, or where a country has several clocks and
/// no city says which.
fn zone_is_certain(details: &PersonDetails, city: Option<&str>, now: DateTime<Utc>) -> bool {
    let clocks = country::clocks_of(&details.country, now);
    let agrees = clocks.iter().any(|clock| same_clock(*clock, details.zone, now));
    agrees && (clocks.len() == 1 || city.is_some())
}

fn same_clock(a: Tz, b: Tz, from: DateTime<Utc>) -> bool {
    let days = [0, 91, 182, 273].map(|days| from + chrono::Duration::days(days));
    days.iter().all(|at| zone::local(*at, a).offset() == zone::local(*at, b).offset())
}
