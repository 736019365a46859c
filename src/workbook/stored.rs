//! What is stored of a cohort, in the workbook's own terms, so that a workbook can be compared with it.

use std::collections::HashMap;

use anyhow::Result;

use super::plan::{MaterialPlan, MeetingPlan, MemberPlan, Plan, Stored};
use crate::domain::company::Company;
use crate::domain::ids::{BotId, CohortId, CompanyId, MemberId};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::store::people::Membership;
use crate::store::{self, Tx};

/// What the database holds of the cohort with this code.
pub async fn stored(tx: &mut Tx<'_>, bot: BotId, code: &str) -> Result<Option<Stored>> {
    let Some(cohort) = store::cohorts::find(tx, code).await? else { return Ok(None) };
    let companies = store::companies::in_cohort(tx, cohort.id).await?;
    let members = members(tx, bot, cohort.id).await?;
    let mut codes = HashMap::new();
    for (membership, plan) in &members {
        codes.insert(membership.member.id, plan.code.clone());
    }
    let mut meetings = Vec::new();
    let mut cancelled = Vec::new();
    for meeting in store::meetings::in_cohort(tx, cohort.id).await? {
        let plan = meeting_plan(tx, &meeting, &companies, &codes).await?;
        match meeting.state {
            MeetingState::Planned => meetings.push(plan),
            MeetingState::Cancelled => cancelled.push(plan),
        }
    }
    let plan = Plan {
        cohort: cohort.details,
        companies: companies.into_iter().map(|company| company.details).collect(),
        members: members.into_iter().map(|(_, plan)| plan).collect(),
        meetings,
        preparations: store::preparations::details_in(tx, cohort.id).await?,
        materials: store::imported::materials(tx, cohort.id).await?.into_iter().map(material_plan).collect(),
        holidays: store::cohorts::holidays(tx, cohort.id).await?,
        surveys: store::surveys::details_in(tx, cohort.id).await?,
    };
    Ok(Some(Stored { plan, cancelled }))
}

/// The members who came from the workbook, with what it said of them.
pub(super) async fn members(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId) -> Result<Vec<(Membership, MemberPlan)>> {
    let said: HashMap<MemberId, MemberPlan> = store::imported::in_cohort(tx, cohort).await?;
    let members = store::people::in_cohort(tx, bot, cohort).await?;
    let members = members.into_iter().filter(|membership| membership.from_workbook);
    Ok(members.filter_map(|member| said.get(&member.member.id).cloned().map(|plan| (member, plan))).collect())
}

fn material_plan((preparation, address): (String, String)) -> MaterialPlan {
    MaterialPlan { preparation, address }
}

async fn meeting_plan(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    companies: &[Company],
    interpreters: &HashMap<MemberId, String>,
) -> Result<MeetingPlan> {
    Ok(MeetingPlan {
        details: meeting.details.clone(),
        firm: code_of(tx, meeting.firm, companies).await?,
        buyer: code_of(tx, meeting.buyer, companies).await?,
        interpreter: meeting.interpreter.and_then(|member| interpreters.get(&member).cloned()),
    })
}

/// The code of a company, of one that left too: a cancelled meeting still names it.
async fn code_of(tx: &mut Tx<'_>, company: CompanyId, companies: &[Company]) -> Result<String> {
    match companies.iter().find(|known| known.id == company) {
        Some(known) => Ok(known.details.code.clone()),
        None => Ok(store::companies::company(tx, company).await?.details.code),
    }
}
