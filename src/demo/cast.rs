//! The people of a demo: everybody in the database has a phone, whether or not they have joined.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use chrono::{DateTime, Days, Duration, NaiveTime, Utc};
use futures::FutureExt as _;

use crate::app::Naru;
use crate::domain::company::{Company, Person, Role};
use crate::domain::ids::{BotId, CohortId, InviteId, MemberId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::zone;
use crate::sandbox::{CastMember, Label, Sandbox};
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, label};

const FIRST_ACCOUNT: i64 = 710_000_000;

/// The Telegram account a member has in the demo, whether or not they use it.
pub fn account(member: MemberId) -> i64 {
    FIRST_ACCOUNT + member.0
}

/// Somebody with a phone.
#[derive(Clone, Debug)]
pub struct Actor {
    pub user: i64,
    pub membership: Membership,
    pub person: Person,
    pub company: Option<Company>,
}

/// Everybody in every cohort; somebody in several of them with one account is there once.
pub async fn everybody(tx: &mut Tx<'_>, bot: BotId) -> Result<Vec<Actor>> {
    let mut all = Vec::new();
    let mut seen = HashSet::new();
    for cohort in store::cohorts::all(tx).await? {
        let companies = store::companies::in_cohort(tx, cohort.id).await?;
        let companies: HashMap<_, _> = companies.into_iter().map(|company| (company.id, company)).collect();
        for membership in store::people::in_cohort(tx, bot, cohort.id).await? {
            let user = membership.chat.map_or_else(|| account(membership.member.id), |chat| chat.0);
            if !seen.insert(user) {
                continue;
            }
            let person = store::people::person(tx, membership.member.person).await?;
            let company = membership.member.company.and_then(|company| companies.get(&company)).cloned();
            all.push(Actor { user, membership, person, company });
        }
    }
    Ok(all)
}

/// Gives a phone to those who have none yet.
pub async fn meet(naru: &Naru, sandbox: &Sandbox) -> Result<Vec<Actor>> {
    let bot = naru.house.bot;
    let all = naru.db.read(move |tx| everybody(tx, bot).boxed()).await?;
    for actor in &all {
        if sandbox.find_user(actor.user).is_none() {
            let user = sandbox.user(actor.user, &actor.person.details.name, actor.person.details.lang.code());
            if actor.membership.chat.is_some() {
                user.has_met_the_bot();
            }
        }
    }
    Ok(all)
}

/// Invitations stay good until the last day of the cohort.
pub async fn invited_until(tx: &mut Tx<'_>, cohort: CohortId) -> Result<DateTime<Utc>> {
    let details = store::cohorts::cohort(tx, cohort).await?.details;
    Ok(zone::instant((details.ends_on + Days::new(1)).and_time(NaiveTime::MIN), details.zone))
}

/// What follows `?start=` in a member's current link.
pub async fn start_payload(
    tx: &mut Tx<'_>,
    member: &Membership,
    known: Option<InviteId>,
) -> Result<(InviteId, String)> {
    let found = match known {
        Some(id) => store::invites::find(tx, id).await?,
        None => None,
    };
    let invite = match found {
        Some(invite) => invite,
        None => {
            let until = invited_until(tx, member.member.cohort).await?;
            store::invites::of_member(tx, member.member.id, until).await?
        }
    };
    Ok((invite.id, store::invites::payload(tx, &invite)))
}

impl Actor {
    pub fn on_stage(&self, now: DateTime<Utc>, start_payload: Option<String>, opening: bool) -> CastMember {
        let details = &self.person.details;
        CastMember {
            user_id: self.user,
            name: details.name.clone(),
            label: self.label(),
            role: self.role().to_owned(),
            lang: details.lang.code().to_owned(),
            zone_offset_minutes: zone::local(now, details.zone).offset().local_minus_utc() / 60,
            joined: self.membership.joined_at.is_some(),
            start_payload,
            opening,
        }
    }

    fn role(&self) -> &'static str {
        match self.membership.member.role {
            Role::Firm => "firm",
            Role::Buyer => "buyer",
            Role::Interpreter => "interpreter",
            Role::Host | Role::Operator | Role::Viewer | Role::Expert => "staff",
        }
    }

    fn label(&self) -> Label {
        if let Some(company) = &self.company {
            let name = &company.details.name;
            return Label { ko: name.ko.clone(), en: name.en.clone() };
        }
        let note = self.membership.member.note.clone();
        if self.membership.member.role == Role::Interpreter {
            let args = Args::new().with("languages", note.unwrap_or_else(|| "none".to_owned()));
            let in_lang = |lang| label(lang, "demo-interpreter", &args);
            return Label { ko: in_lang(Lang::Ko), en: in_lang(Lang::En) };
        }
        if let Some(note) = note {
            return Label { ko: note.clone(), en: note };
        }
        let in_lang = |lang| label(lang, "demo-role-staff", &Args::new());
        Label { ko: in_lang(Lang::Ko), en: in_lang(Lang::En) }
    }
}

/// Whose phones are worth looking at first.
#[derive(Clone, Debug, Default)]
pub struct Leads {
    pub people: usize,
    pub joined: usize,
    /// A firm and a buyer who have joined and meet on the first day, and somebody of the staff who may act.
    pub phones: Vec<MemberId>,
    pub firm: Option<Actor>,
    pub buyer: Option<Actor>,
    /// The first of each who have not joined.
    pub new_firm: Option<Actor>,
    pub new_buyer: Option<Actor>,
    pub staff: Option<Actor>,
}

pub async fn leads(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId, now: DateTime<Utc>) -> Result<Leads> {
    let mut all = everybody(tx, bot).await?;
    all.retain(|actor| actor.membership.member.cohort == cohort);
    let meetings = store::meetings::in_cohort(tx, cohort).await?;
    let planned = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned);
    let first_day = planned.clone().map(|meeting| meeting.details.host_wall.date()).min();
    let joined = |company| {
        let of_company = |actor: &&Actor| actor.membership.member.company == Some(company);
        all.iter().filter(of_company).find(|actor| actor.membership.joined_at.is_some())
    };
    // Those who are about to be told of tomorrow, so that the first press on the clock shows something.
    let was_told = |meeting: &Meeting| meeting.details.starts_at - Duration::days(1) < now;
    let mut first: Vec<&Meeting> =
        planned.filter(|meeting| Some(meeting.details.host_wall.date()) == first_day).collect();
    first.sort_by_key(|meeting| (was_told(meeting), meeting.details.starts_at));
    let mut pairs = first.iter().filter_map(|meeting| Some((joined(meeting.firm)?, joined(meeting.buyer)?)));
    let absent = |role: Role| {
        all.iter().find(|actor| actor.membership.member.role == role && actor.membership.joined_at.is_none()).cloned()
    };
    let staff = [Role::Operator, Role::Host].into_iter().find_map(|role| {
        all.iter().find(|actor| actor.membership.member.role == role && actor.membership.joined_at.is_some())
    });
    let (firm, buyer) = pairs.next().unzip();
    let phones = [firm, buyer, staff].into_iter().flatten().map(|actor| actor.membership.member.id).collect();
    Ok(Leads {
        people: all.len(),
        joined: all.iter().filter(|actor| actor.membership.joined_at.is_some()).count(),
        phones,
        firm: firm.cloned(),
        buyer: buyer.cloned(),
        new_firm: absent(Role::Firm),
        new_buyer: absent(Role::Buyer),
        staff: staff.cloned(),
    })
}
