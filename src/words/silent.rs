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

    /// Those who would rather answer a round later, with the day they chose, the earliest first.
    pub fn later(&self, days: i64, now: DateTime<Utc>) -> Vec<(&Company, DateTime<Utc>)> {
        let until = |company: &'_ Company| match self.response(company.id, days, now) {
            Some(Response::Waiting) => self.ledgers.get(&company.id)?.waiting(days).map(|wait| wait.until).max(),
            _ => None,
        };
        let mut all: Vec<(&Company, DateTime<Utc>)> =
            self.companies.values().filter_map(|company| Some((company, until(company)?))).collect();
        all.sort_by_key(|(company, until)| (*until, company.details.side, company.details.code.clone()));
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

/// For staff, once a round: who has said nothing for a week, and who would rather answer later; nothing where all have
/// answered.
pub(super) fn silent(reader: Reader<'_>, notice: &Planned) -> Option<Section> {
    let Subject::Cohort(cohort) = notice.subject else { return None };
    let list = reader.book.call_lists.get(&cohort)?;
    let days = notice.key.item()?;
    let (silent, later) = (list.silent(days, reader.now), list.later(days, reader.now));
    if silent.is_empty() && later.is_empty() {
        return None;
    }
    let args = Args::new()
        .with("when", super::follow_up::when(reader.lang(), days))
        .with("count", silent.len())
        .with("title", reader.book.stage.cohorts.get(&cohort)?.details.title.in_lang(reader.lang()));
    let mut text = reader.say(if silent.is_empty() { "follow-silent-only-later" } else { "follow-silent" }, &args);
    let called = silent.iter().map(|(company, twice)| list.line(reader.lang(), company, *twice));
    text = text.paragraph(listed(reader, called));
    if !later.is_empty() {
        let waits = reader.say("follow-silent-later", &Args::new().with("count", later.len()));
        text = text.paragraph(waits).line(listed(reader, later.iter().map(|one| later_line(reader, one))));
    }
    if !silent.is_empty() {
        text = text.paragraph(reader.say("follow-silent-close", &args));
    }
    let rows = vec![vec![reader.button("follow-staff-button", &Args::new(), format!("staff:fu:{cohort}"))]];
    Some(Section { text, rows_beside_others: rows.clone(), rows })
}

/// `F13 이천푸드 · 10월 30일(금)`
fn later_line(reader: Reader<'_>, (company, until): &(&Company, DateTime<Utc>)) -> Text {
    let args = Args::new()
        .with("code", &company.details.code)
        .with("company", company.details.name.in_lang(reader.lang()))
        .with("until", reader.moment(*until));
    reader.say("follow-silent-later-line", &args)
}

/// As many as one message takes, and how many there are besides.
fn listed(reader: Reader<'_>, lines: impl ExactSizeIterator<Item = Text>) -> Text {
    let rest = lines.len().saturating_sub(MOST);
    let text = lines.take(MOST).fold(Text::default(), Text::line);
    match rest {
        0 => text,
        rest => text.line(reader.say("follow-silent-more", &Args::new().with("count", rest))),
    }
}
