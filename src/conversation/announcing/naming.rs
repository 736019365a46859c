//! How groups of people are called on the screens of staff.

use std::collections::HashMap;

use anyhow::Result;

use super::super::turn::Turn;
use super::case::Case;
use crate::domain::audience::{Audience, Group, Part};
use crate::domain::company::Company;
use crate::domain::country;
use crate::domain::ids::{CohortId, CompanyId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::message::Text;
use crate::domain::preparation::Preparation;
use crate::store;
use crate::text::{Args, label, say};

/// What the cohorts of an announcement have by name. What is of no such cohort stays without one.
pub struct Names {
    pub companies: HashMap<CompanyId, Company>,
    pub preparations: HashMap<PreparationId, Preparation>,
    cohorts: HashMap<CohortId, (String, String)>,
}

impl Names {
    pub async fn load(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Names> {
        let mut names = Names { companies: HashMap::new(), preparations: HashMap::new(), cohorts: HashMap::new() };
        for (id, cohort) in &case.cohorts {
            let companies = store::companies::in_cohort(turn.tx, *id).await?;
            names.companies.extend(companies.into_iter().map(|company| (company.id, company)));
            let preparations = store::preparations::in_cohort(turn.tx, *id).await?;
            names.preparations.extend(preparations.into_iter().map(|each| (each.id, each)));
            let title = &cohort.details.title;
            names.cohorts.insert(*id, (title.ko.clone(), title.en.clone()));
        }
        Ok(names)
    }

    fn company(&self, lang: Lang, id: CompanyId) -> String {
        let company = self.companies.get(&id);
        company.map_or_else(|| nothing(lang), |company| company.details.name.in_lang(lang).to_owned())
    }

    pub fn part(&self, lang: Lang, part: &Part) -> String {
        let none = Args::new();
        match part {
            Part::Everyone => label(lang, "announcing-part-everyone", &none),
            Part::Role(role) => label(lang, "announcing-part-role", &none.with("role", role.name())),
            Part::Company(company) => self.company(lang, *company),
            Part::Person(_) => label(lang, "announcing-part-person", &none),
            Part::Lang(read) => label(lang, "announcing-part-lang", &none.with("lang", read.code())),
            Part::Country(code) => country::name(lang, code).unwrap_or(code).to_owned(),
            Part::MeetsOn(day) => label(lang, "announcing-part-day", &none.with("day", *day)),
            Part::Meets(company) => {
                label(lang, "announcing-part-meets", &none.with("company", self.company(lang, *company)))
            }
            Part::Owes(preparation) => {
                let title = self.preparations.get(preparation).map(|each| each.details.title.in_lang(lang).to_owned());
                let title = title.unwrap_or_else(|| nothing(lang));
                label(lang, "announcing-part-owes", &none.with("title", title))
            }
            Part::NotJoined => label(lang, "announcing-part-not-joined", &none),
            Part::UnconfirmedTomorrow => label(lang, "announcing-part-unconfirmed", &none),
        }
    }

    /// `바이어 (미국, 9월 15일(화) 상담)`
    pub fn group(&self, lang: Lang, group: &Group) -> String {
        let mut parts: Vec<String> = group.0.iter().map(|part| self.part(lang, part)).collect();
        if parts.len() < 2 {
            return parts.pop().unwrap_or_default();
        }
        let rest = parts.split_off(1).join(", ");
        label(lang, "announcing-group", &Args::new().with("first", parts.remove(0)).with("rest", rest))
    }

    pub fn audience(&self, lang: Lang, audience: &Audience) -> Text {
        let groups = |groups: &[Group]| {
            let named = groups.iter().filter(|group| !is_person(group)).map(|group| self.group(lang, group));
            named.collect::<Vec<_>>()
        };
        let mut text = say(lang, "announcing-for", &Args::new().with("groups", groups(&audience.any).join(", ")));
        let mut except = groups(&audience.except);
        let people = audience.except.iter().filter(|group| is_person(group)).count();
        if people > 0 {
            except.push(label(lang, "announcing-people", &Args::new().with("count", people)));
        }
        if !except.is_empty() {
            text = text.line(say(lang, "announcing-except", &Args::new().with("groups", except.join(", "))));
        }
        if audience.cohorts.len() > 1 {
            let titles = audience.cohorts.iter().filter_map(|id| self.cohorts.get(id));
            let titles: Vec<&str> = titles.map(|(ko, en)| if lang == Lang::Ko { &**ko } else { &**en }).collect();
            text = text.line(say(lang, "announcing-of-cohorts", &Args::new().with("cohorts", titles.join(", "))));
        }
        text
    }
}

fn is_person(group: &Group) -> bool {
    matches!(group.0[..], [Part::Person(_)])
}

fn nothing(lang: Lang) -> String {
    label(lang, "announcing-part-gone", &Args::new())
}
