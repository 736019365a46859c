//! Invitations as staff hand them out: a personal link, a code that can be typed instead, and a text that is ready to be
//! sent in the person's language.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Days, Duration, Utc};

use super::{address, office, page, people};
use crate::domain::cohort::Cohort;
use crate::domain::company::{Company, Member, Person, PersonDetails, Role};
use crate::domain::ids::{BotId, CohortId, MemberId};
use crate::domain::invite::Invite;
use crate::domain::lang::Lang;
use crate::domain::zone;
use crate::store::people::{Membership, NewMember};
use crate::store::{self, Tx};
use crate::text::{Moment, label};

/// One person's invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub member: MemberId,
    pub company: Option<String>,
    pub person: String,
    pub role: Role,
    pub lang: Lang,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub link: String,
    pub code: String,
    /// The address of their page, where there are pages.
    pub page: Option<String>,
    pub text: String,
    pub joined: bool,
}

/// Who invites and on what terms.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub bot: BotId,
    /// Without the @.
    pub bot_name: &'a str,
    /// Where people reach the pages, where there are any.
    pub public_url: Option<&'a str>,
    pub expires_at: DateTime<Utc>,
    /// How many people of one company may join by one link.
    pub uses: i64,
    pub links: Links,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// The same as were sent before.
    AsBefore,
    /// New ones; what was sent before opens nothing any more. Who has joined stays.
    Anew,
}

/// Two weeks, though not beyond the cohort's last day on the host's clock.
pub fn usual_expiry(cohort: &Cohort, now: DateTime<Utc>) -> DateTime<Utc> {
    let details = &cohort.details;
    let after = details.ends_on.checked_add_days(Days::new(1)).unwrap_or(details.ends_on);
    let end = zone::instant(after.and_time(chrono::NaiveTime::MIN), details.zone) - Duration::seconds(1);
    let usual = now + Duration::days(14);
    if end > now { usual.min(end) } else { usual }
}

/// An invitation for everybody in the cohort, made where there is none yet.
pub async fn issue(tx: &mut Tx<'_>, cohort: CohortId, terms: &Terms<'_>) -> Result<Vec<Invitation>> {
    let cohort = store::cohorts::cohort(tx, cohort).await?;
    let mut invitations = Vec::new();
    for membership in store::people::in_cohort(tx, terms.bot, cohort.id).await? {
        invitations.push(invitation(tx, &cohort, &membership, terms).await?);
    }
    Ok(invitations)
}

/// The invitation of one member, made where there is none yet.
pub async fn of_member(tx: &mut Tx<'_>, membership: &Membership, terms: &Terms<'_>) -> Result<Invitation> {
    let cohort = store::cohorts::cohort(tx, membership.member.cohort).await?;
    invitation(tx, &cohort, membership, terms).await
}

/// The invitation of the first staff member who has not joined: of the sheet 담당자, or else somebody new, who is asked
/// for their name.
pub async fn first_staff(tx: &mut Tx<'_>, cohort: CohortId, terms: &Terms<'_>) -> Result<Invitation> {
    let cohort = store::cohorts::cohort(tx, cohort).await?;
    let all = store::people::in_cohort(tx, terms.bot, cohort.id).await?;
    let of_role = |role: Role| all.iter().find(|one| one.member.role == role && one.joined_at.is_none());
    let member = match of_role(Role::Operator).or_else(|| of_role(Role::Host)) {
        Some(known) => known.member.id,
        None => new_operator(tx, &cohort).await?,
    };
    let membership = store::people::find_member(tx, terms.bot, member).await?;
    let membership = membership.with_context(|| format!("could not find member {member}"))?;
    invitation(tx, &cohort, &membership, terms).await
}

async fn new_operator(tx: &mut Tx<'_>, cohort: &Cohort) -> Result<MemberId> {
    let details = PersonDetails {
        name: String::new(),
        position: None,
        salutation: None,
        email: None,
        phone: None,
        lang: Lang::Ko,
        zone: cohort.details.zone,
        country: "KR".to_owned(),
    };
    let person = store::people::add_person(tx, &details, true).await?;
    let new = NewMember {
        cohort: cohort.id,
        person,
        role: Role::Operator,
        company: None,
        code: "S",
        note: None,
        from: store::people::From::Staff,
    };
    store::people::add_member(tx, new).await
}

async fn invitation(
    tx: &mut Tx<'_>,
    cohort: &Cohort,
    membership: &Membership,
    terms: &Terms<'_>,
) -> Result<Invitation> {
    let member = &membership.member;
    let person = store::people::person(tx, member.person).await?;
    let company = match member.company {
        Some(company) => Some(store::companies::company(tx, company).await?),
        None => None,
    };
    let mut invite = store::invites::of_member(tx, member.id, terms.expires_at).await?;
    if terms.links == Links::Anew || invite.revoked_at.is_some() {
        invite = store::invites::renew(tx, invite.id, terms.expires_at).await?;
    }
    if company.is_some() && invite.uses_allowed != terms.uses {
        store::invites::allow(tx, invite.id, terms.uses).await?;
        invite.uses_allowed = terms.uses.max(invite.uses);
    }
    let code = store::invites::code(tx, &invite);
    let link = format!("https://t.me/{}?start={}", terms.bot_name, store::invites::payload(tx, &invite));
    let page = own_page(tx, cohort, member, terms).await?;
    let lang = person.details.lang;
    let to = To { person: &person, role: member.role, company: company.as_ref() };
    Ok(Invitation {
        member: member.id,
        text: text(cohort, &to, &invite, terms, &Ways { link: &link, code: &code, page: page.as_deref() }),
        page,
        company: company.map(|company| company.details.name.in_lang(lang).to_owned()),
        person: person.details.name,
        role: member.role,
        lang,
        phone: person.details.phone,
        email: person.details.email,
        link,
        code,
        joined: membership.joined_at.is_some(),
    })
}

/// The address of somebody's page; where a link got into the wrong hands, so did what was sent with it.
async fn own_page(tx: &mut Tx<'_>, cohort: &Cohort, member: &Member, terms: &Terms<'_>) -> Result<Option<String>> {
    let Some(base) = terms.public_url.filter(|_| !member.role.is_staff()) else { return Ok(None) };
    let mut link = page::link(tx, member, cohort).await?;
    if terms.links == Links::Anew || link.revoked_at.is_some() {
        link = store::pages::renew(tx, link.id).await?;
    }
    Ok(Some(page::address(tx, base, &link)))
}

/// What staff send by text message, KakaoTalk or e-mail, where nothing is bold.
fn text(cohort: &Cohort, to: &To<'_>, invite: &Invite, terms: &Terms<'_>, ways: &Ways<'_>) -> String {
    let details = &to.person.details;
    let lang = details.lang;
    // English letters begin with the name alone.
    let company = to.company.filter(|_| lang == Lang::Ko);
    let address = match to.role {
        Role::Interpreter if lang == Lang::Ko => people::interpreter(lang, to.person),
        _ => address::address(lang, to.person, company),
    };
    let address = Some(address).filter(|address| !address.is_empty());
    let args = office::args(&cohort.details, lang)
        .with("address", address.as_deref().unwrap_or("none"))
        .with("title", office::title(cohort, lang, to.role))
        .with("bot", terms.bot_name)
        .with("link", ways.link)
        .with("code", ways.code)
        .with("own-page", ways.page.unwrap_or("none"))
        .with("uses", invite.uses_allowed)
        .with("until", Moment::new(invite.expires_at, details.zone, details.country.as_str()));
    label(lang, "invitation", &args)
}

/// By which somebody gets in.
struct Ways<'a> {
    link: &'a str,
    code: &'a str,
    page: Option<&'a str>,
}

struct To<'a> {
    person: &'a Person,
    role: Role,
    company: Option<&'a Company>,
}
