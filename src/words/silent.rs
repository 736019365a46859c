//! Companies that said nothing when they were asked what came of their meetings, as staff read of them: whom to call.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::notice::Section;
use super::view::Reader;
use crate::domain::company::{Company, Person, Side};
use crate::domain::follow_up::{Ledger, Rate, Response, Round, rounds};
use crate::domain::ids::{BotId, CohortId, CompanyId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::Text;
use crate::domain::planner::{Planned, Subject};
use crate::store::{self, Tx};
use crate::text::{Args, say};

/// Lines in one message; the screen of staff has the rest.
const MOST: usize = 30;

/// All companies of a cohort with what they have said, and whom to call.
pub struct CallList {
    pub companies: HashMap<CompanyId, Company>,
    pub ledgers: HashMap<CompanyId, Ledger>,
    rounds: BTreeMap<Side, Vec<Round>>,
    contacts: HashMap<CompanyId, Vec<Contact>>,
}

/// Somebody of a company.
#[derive(Clone, Debug)]
pub struct Contact {
    pub person: Person,
    pub is_reachable: bool,
}

impl CallList {
    pub async fn of(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId) -> Result<CallList> {
        let details = store::cohorts::cohort(tx, cohort).await?.details;
        let meetings = store::meetings::in_cohort(tx, cohort).await?;
        let ids = meetings.iter().flat_map(|meeting| [meeting.firm, meeting.buyer]).collect();
        let companies = store::companies::these(tx, &ids).await?;
        let ledgers = store::follow_ups::ledgers(tx, companies.values(), &meetings).await?;
        let members = store::people::in_cohort(tx, bot, cohort).await?;
        let of_companies: Vec<_> = members.iter().filter_map(|one| Some((one.member.company?, one))).collect();
        let people = of_companies.iter().map(|(_, one)| one.member.person).collect();
        let people: HashMap<PersonId, Person> = store::people::these(tx, &people).await?;
        let mut contacts: HashMap<CompanyId, Vec<Contact>> = HashMap::new();
        for (company, one) in of_companies {
            let Some(person) = people.get(&one.member.person).cloned() else { continue };
            let is_reachable = one.reachable_since().is_some();
            contacts.entry(company).or_default().push(Contact { person, is_reachable });
        }
        let rounds = Side::BOTH.into_iter().map(|side| (side, rounds(&details, side))).collect();
        Ok(CallList { companies, ledgers, rounds, contacts })
    }

    /// Every round that has begun for either side, the latest first.
    pub fn begun(&self, now: DateTime<Utc>) -> Vec<Round> {
        let all = self.rounds.values().flatten().filter(|round| round.begins <= now);
        let by_days: BTreeMap<i64, Round> = all.map(|round| (round.days, *round)).collect();
        by_days.into_values().rev().collect()
    }

    pub fn response(&self, company: CompanyId, days: i64, now: DateTime<Utc>) -> Option<Response> {
        let ledger = self.ledgers.get(&company)?;
        let rounds = self.rounds.get(&ledger.side)?;
        let at = rounds.iter().position(|round| round.days == days)?;
        ledger.response(rounds, at, now)
    }

    pub fn rate(&self, side: Side, days: i64, now: DateTime<Utc>) -> Rate {
        let of_side = self.ledgers.values().filter(|ledger| ledger.side == side);
        let mut rate = Rate::default();
        of_side.filter_map(|ledger| self.response(ledger.company, days, now)).for_each(|response| rate.count(response));
        rate
    }

    /// Those who said nothing in a round; who said nothing twice comes first.
    pub fn silent(&self, days: i64, now: DateTime<Utc>) -> Vec<(&Company, bool)> {
        let silent = |company: &'_ Company| match self.response(company.id, days, now) {
            Some(Response::Silent { twice }) => Some(twice),
            _ => None,
        };
        let mut all: Vec<(&Company, bool)> =
            self.companies.values().filter_map(|company| Some((company, silent(company)?))).collect();
        all.sort_by_key(|(company, twice)| (!twice, company.details.side, company.details.code.clone()));
        all
    }

    /// `F01 설봉세라믹(주) · 김하나 해외영업팀장님 · 010-0000-0001`, and below it who else there is.
    pub fn line(&self, lang: Lang, company: &Company, twice: bool) -> Text {
        let contacts = self.contacts.get(&company.id).map_or(&[][..], Vec::as_slice);
        let first = contacts.first().map(|contact| &contact.person);
        let or_none = |text: Option<&str>| match text.map(str::trim) {
            Some(text) if !text.is_empty() => text.to_owned(),
            _ => "none".to_owned(),
        };
        let args = Args::new()
            .with("code", &company.details.code)
            .with("company", company.details.name.in_lang(lang))
            .with("who", first.map_or_else(|| "none".to_owned(), |person| super::people::called(lang, person)))
            .with("phone", or_none(first.and_then(|person| person.details.phone.as_deref())))
            .with("twice", if twice { "yes" } else { "no" })
            .with("reached", if contacts.iter().any(|contact| contact.is_reachable) { "yes" } else { "no" });
        say(lang, "follow-silent-line", &args)
    }
}

/// For staff, once a round: who has said nothing for a week; nothing where all have answered.
pub(super) fn silent(reader: Reader<'_>, notice: &Planned) -> Option<Section> {
    let Subject::Cohort(cohort) = notice.subject else { return None };
    let list = reader.book.call_lists.get(&cohort)?;
    let days = notice.key.item()?;
    let silent = list.silent(days, reader.now);
    if silent.is_empty() {
        return None;
    }
    let args = Args::new()
        .with("when", super::follow_up::when(reader.lang(), days))
        .with("count", silent.len())
        .with("title", reader.book.stage.cohorts.get(&cohort)?.details.title.in_lang(reader.lang()));
    let mut lines = Text::default();
    for (company, twice) in silent.iter().take(MOST) {
        lines = lines.line(list.line(reader.lang(), company, *twice));
    }
    if silent.len() > MOST {
        lines = lines.line(reader.say("follow-silent-more", &Args::new().with("count", silent.len() - MOST)));
    }
    let text = reader.say("follow-silent", &args).paragraph(lines).paragraph(reader.say("follow-silent-close", &args));
    let rows = vec![vec![reader.button("follow-staff-button", &Args::new(), format!("staff:fu:{cohort}"))]];
    Some(Section { text, rows_beside_others: rows.clone(), rows })
}
