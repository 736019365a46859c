//! What applying a plan would change. Codes are the identity, so importing the same file twice differs in nothing;
//! a person, who shares a code with colleagues, is known by e-mail, else telephone, else name.

use serde::{Deserialize, Serialize};

use super::plan::{MaterialPlan, MeetingPlan, MemberPlan, Plan, Stored};
use super::{Words, say};
use crate::domain::cohort::{CohortDetails, Holiday};
use crate::domain::company::{CompanyDetails, PersonDetails};
use crate::domain::preparation::PreparationDetails;
use crate::domain::survey::SurveyDetails;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    pub cohort: Changes<CohortDetails>,
    pub companies: Changes<CompanyDetails>,
    pub members: Changes<MemberPlan>,
    /// `new` also has meetings that were cancelled and are planned again; `restored` names their codes.
    pub meetings: Changes<MeetingPlan>,
    pub restored: Vec<String>,
    pub preparations: Changes<PreparationDetails>,
    #[serde(default)]
    pub materials: Changes<MaterialPlan>,
    pub holidays: Changes<Holiday>,
    #[serde(default)]
    pub surveys: Changes<SurveyDetails>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Changes<T> {
    pub new: Vec<T>,
    pub changed: Vec<Change<T>>,
    pub removed: Vec<T>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change<T> {
    pub before: T,
    pub after: T,
}

impl<T> Default for Changes<T> {
    fn default() -> Changes<T> {
        Changes { new: Vec::new(), changed: Vec::new(), removed: Vec::new() }
    }
}

impl<T> Changes<T> {
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }

    fn words(&self, id: &'static str) -> Words {
        let counts = [self.new.len(), self.changed.len(), self.removed.len()];
        say(id, [("new", &counts[0]), ("changed", &counts[1]), ("removed", &counts[2])])
    }
}

impl Difference {
    pub fn is_empty(&self) -> bool {
        *self == Difference::default()
    }

    /// What is new, changed and gone, one sentence for each kind.
    pub fn words(&self) -> Vec<Words> {
        let mut words = vec![
            self.cohort.words("import-difference-cohort"),
            self.companies.words("import-difference-companies"),
            self.members.words("import-difference-members"),
            self.meetings.words("import-difference-meetings"),
            self.preparations.words("import-difference-preparations"),
        ];
        // Few workbooks have any.
        if !self.materials.is_empty() {
            words.push(self.materials.words("import-difference-materials"));
        }
        words.push(self.holidays.words("import-difference-holidays"));
        if !self.surveys.is_empty() {
            words.push(self.surveys.words("import-difference-surveys"));
        }
        words
    }

    /// What is worth naming one by one: who and what goes first, since a long list is cut; then each changed meeting as
    /// it was and as it will be, and each that comes back.
    pub fn each_words(&self) -> Vec<Words> {
        let off = self.meetings.removed.iter().map(|meeting| {
            say("import-meeting-removed", [("code", &meeting.details.code), ("before", &summary(meeting))])
        });
        let companies = self
            .companies
            .removed
            .iter()
            .map(|company| say("import-company-removed", [("code", &company.code), ("name", &company.name.ko)]));
        let members = self
            .members
            .removed
            .iter()
            .map(|member| say("import-member-removed", [("code", &member.code), ("name", &member.details.name)]));
        let changed = self.meetings.changed.iter().map(|Change { before, after }| {
            let code = &after.details.code;
            say("import-meeting-changed", [("code", code), ("before", &summary(before)), ("after", &summary(after))])
        });
        let restored = self.restored.iter().map(|code| say("import-meeting-restored", [("code", code)]));
        off.chain(companies).chain(members).chain(changed).chain(restored).collect()
    }
}

/// `2020-09-15 09:40–10:20 · F01 · B01 · T1 · 1번 부스`, in no language.
fn summary(meeting: &MeetingPlan) -> String {
    let details = &meeting.details;
    let end = details.host_wall + chrono::Duration::minutes(details.minutes);
    let mut parts = vec![format!("{}–{}", details.host_wall.format("%Y-%m-%d %H:%M"), end.format("%H:%M"))];
    parts.extend([meeting.firm.clone(), meeting.buyer.clone()]);
    parts.extend(meeting.interpreter.iter().chain(&details.booth).chain(&details.link).cloned());
    parts.join(" · ")
}

/// What applying `plan` to `stored` would change; `None` is a cohort not seen before.
pub fn difference(stored: Option<&Stored>, plan: &Plan) -> Difference {
    let Some(stored) = stored else {
        return Difference {
            cohort: Changes { new: vec![plan.cohort.clone()], ..Changes::default() },
            companies: compare(&[], &plan.companies, same_company),
            members: compare(&[], &plan.members, same_member),
            meetings: compare(&[], &plan.meetings, same_meeting),
            restored: Vec::new(),
            preparations: compare(&[], &plan.preparations, same_preparation),
            materials: compare(&[], &plan.materials, same_material),
            holidays: compare(&[], &plan.holidays, same_holiday),
            surveys: compare(&[], &plan.surveys, same_survey),
        };
    };
    let before = &stored.plan;
    let meetings = compare(&before.meetings, &plan.meetings, same_meeting);
    let was_cancelled = |meeting: &&MeetingPlan| stored.cancelled.iter().any(|old| same_meeting(old, meeting));
    let restored = meetings.new.iter().filter(was_cancelled).map(|m| m.details.code.clone()).collect();
    Difference {
        cohort: compare(std::slice::from_ref(&before.cohort), std::slice::from_ref(&plan.cohort), |_, _| true),
        companies: compare(&before.companies, &plan.companies, same_company),
        members: compare_members(&before.members, &plan.members),
        meetings,
        restored,
        preparations: compare(&before.preparations, &plan.preparations, same_preparation),
        materials: compare(&before.materials, &plan.materials, same_material),
        holidays: compare(&before.holidays, &plan.holidays, same_holiday),
        surveys: compare(&before.surveys, &plan.surveys, same_survey),
    }
}

fn same_company(a: &CompanyDetails, b: &CompanyDetails) -> bool {
    a.code == b.code
}

fn same_meeting(a: &MeetingPlan, b: &MeetingPlan) -> bool {
    a.details.code == b.details.code
}

fn same_preparation(a: &PreparationDetails, b: &PreparationDetails) -> bool {
    a.code == b.code
}

fn same_material(a: &MaterialPlan, b: &MaterialPlan) -> bool {
    a.preparation == b.preparation
}

fn same_holiday(a: &Holiday, b: &Holiday) -> bool {
    (&a.country, a.day) == (&b.country, b.day)
}

fn same_survey(a: &SurveyDetails, b: &SurveyDetails) -> bool {
    a.code == b.code
}

fn same_member(a: &MemberPlan, b: &MemberPlan) -> bool {
    a == b
}

fn compare<T: Clone + PartialEq>(before: &[T], after: &[T], same: impl Fn(&T, &T) -> bool) -> Changes<T> {
    let mut changes = Changes::default();
    for now in after {
        match before.iter().find(|was| same(was, now)) {
            None => changes.new.push(now.clone()),
            Some(was) if was != now => changes.changed.push(Change { before: was.clone(), after: now.clone() }),
            Some(_) => {}
        }
    }
    changes.removed = before.iter().filter(|was| !after.iter().any(|now| same(was, now))).cloned().collect();
    changes
}

/// Pairs people by what is most surely theirs first. Who is left over on both sides is somebody else, who needs an
/// invitation and a consent of their own, never a new name on another person's record.
fn compare_members(before: &[MemberPlan], after: &[MemberPlan]) -> Changes<MemberPlan> {
    let mut was: Vec<&MemberPlan> = before.iter().collect();
    let mut now: Vec<&MemberPlan> = after.iter().collect();
    let mut changes = Changes::default();
    let knows: [fn(&PersonDetails, &PersonDetails) -> bool; 5] = [
        |a, b| a == b,
        |a, b| a.name == b.name && (a.email == b.email || a.phone == b.phone),
        |a, b| a.email.is_some() && a.email == b.email,
        |a, b| a.phone.is_some() && a.phone == b.phone,
        |a, b| a.name == b.name,
    ];
    for same in knows {
        now.retain(|member| {
            let found = was.iter().position(|old| {
                (&old.code, old.role) == (&member.code, member.role) && same(&old.details, &member.details)
            });
            let Some(found) = found else { return true };
            let old = was.remove(found);
            if old != *member {
                changes.changed.push(Change { before: old.clone(), after: (*member).clone() });
            }
            false
        });
    }
    changes.new = now.into_iter().cloned().collect();
    changes.removed = was.into_iter().cloned().collect();
    changes
}
