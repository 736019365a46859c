//! The parts an audience is made of, as buttons: first what kind of part, then which one. Companies and countries are also
//! found by what is typed.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::staff::view::day_of;
use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::case::Case;
use super::naming::Names;
use super::{At, Step, audience, editing};
use crate::domain::audience::Part;
use crate::domain::cohort::Publication;
use crate::domain::company::{Role, Side};
use crate::domain::country;
use crate::domain::ids::{CompanyId, PreparationId};
use crate::domain::lang::Lang;
use crate::domain::meeting::MeetingState;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::words::are_same;
use crate::text::{Args, label, say};

const PAGE: usize = 10;

/// What becomes of the people of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    Add,
    Except,
    Narrow,
}

impl Mode {
    pub fn read(letter: &str) -> Option<Mode> {
        [Mode::Add, Mode::Except, Mode::Narrow].into_iter().find(|mode| mode.letter() == letter)
    }

    fn letter(self) -> &'static str {
        match self {
            Mode::Add => "a",
            Mode::Except => "x",
            Mode::Narrow => "n",
        }
    }
}

/// Kinds of parts of which there are several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Role,
    Company,
    Lang,
    Country,
    Day,
    Meets,
    Owes,
    Cohort,
}

const KINDS: [(Kind, &str); 8] = [
    (Kind::Role, "r"),
    (Kind::Company, "c"),
    (Kind::Lang, "l"),
    (Kind::Country, "y"),
    (Kind::Day, "d"),
    (Kind::Meets, "m"),
    (Kind::Owes, "o"),
    (Kind::Cohort, "k"),
];

impl Kind {
    fn read(letter: &str) -> Option<Kind> {
        KINDS.into_iter().find(|(_, own)| *own == letter).map(|(kind, _)| kind)
    }

    fn letter(self) -> &'static str {
        KINDS.into_iter().find(|(kind, _)| *kind == self).map_or("r", |(_, letter)| letter)
    }
}

const ROLES: [Role; 7] =
    [Role::Firm, Role::Buyer, Role::Interpreter, Role::Expert, Role::Host, Role::Operator, Role::Viewer];

/// The letter and the value a button names a part by.
pub fn code(part: &Part) -> (&'static str, String) {
    let none = || "-".to_owned();
    match part {
        Part::Everyone => ("e", none()),
        Part::Role(role) => ("r", role.name().to_owned()),
        Part::Company(company) => ("c", company.to_string()),
        Part::Person(person) => ("p", person.to_string()),
        Part::Lang(lang) => ("l", lang.code().to_owned()),
        Part::Country(country) => ("y", country.clone()),
        Part::MeetsOn(day) => ("d", day.format("%Y%m%d").to_string()),
        Part::Meets(company) => ("m", company.to_string()),
        Part::Owes(preparation) => ("o", preparation.to_string()),
        Part::NotJoined => ("j", none()),
        Part::UnconfirmedTomorrow => ("u", none()),
    }
}

pub fn read(letter: &str, value: &str) -> Option<Part> {
    Some(match letter {
        "e" => Part::Everyone,
        "r" => Part::Role(ROLES.into_iter().find(|role| role.name() == value)?),
        "c" => Part::Company(CompanyId(value.parse().ok()?)),
        "l" => Part::Lang(Lang::from_tag(value)?),
        "y" => Part::Country(value.to_owned()),
        "d" => Part::MeetsOn(NaiveDate::parse_from_str(value, "%Y%m%d").ok()?),
        "m" => Part::Meets(CompanyId(value.parse().ok()?)),
        "o" => Part::Owes(PreparationId(value.parse().ok()?)),
        "j" => Part::NotJoined,
        "u" => Part::UnconfirmedTomorrow,
        _ => return None,
    })
}

/// What kinds of parts there are.
pub async fn kinds(turn: &mut Turn<'_, '_>, case: &Case, mode: &str) -> Result<()> {
    let Some(mode) = Mode::read(mode) else { return unexpected::button(turn).await };
    turn.talk = Talk::Announcing(Step { broadcast: case.id(), at: At::Audience });
    let (lang, letter) = (turn.lang, mode.letter());
    let names = Names::load(turn, case).await?;
    let text = match mode {
        Mode::Add => say(lang, "announcing-pick-add", &Args::new()),
        Mode::Except => say(lang, "announcing-pick-except", &Args::new()),
        Mode::Narrow => say(lang, "announcing-pick-narrow", &Args::new()),
    };
    let kind = |id: &'static str, kind: Kind| case.lead(turn, id, &format!("pick:{letter}:{}:0", kind.letter()));
    let at_once = |part: Part| {
        let (kind, value) = code(&part);
        case.data(names.part(lang, &part), "put", &format!("{letter}:{kind}:{value}"))
    };
    let mut message = Message::new(text)
        .row([kind("announcing-kind-role-button", Kind::Role), kind("announcing-kind-company-button", Kind::Company)])
        .row([kind("announcing-kind-lang-button", Kind::Lang), kind("announcing-kind-country-button", Kind::Country)])
        .row([kind("announcing-kind-day-button", Kind::Day), kind("announcing-kind-meets-button", Kind::Meets)])
        .row([kind("announcing-kind-owes-button", Kind::Owes)])
        .row([at_once(Part::NotJoined)])
        .row([at_once(Part::UnconfirmedTomorrow)]);
    if mode != Mode::Narrow && case.acting().len() > 1 {
        message = message.row([kind("announcing-kind-cohort-button", Kind::Cohort)]);
    }
    let message = message.row([case.lead(turn, "announcing-back-button", "at:a")]);
    turn.show(message);
    Ok(())
}

pub async fn tap(turn: &mut Turn<'_, '_>, case: &Case, mode: &str, kind: &str, page: &str) -> Result<()> {
    let (Some(mode), Some(kind)) = (Mode::read(mode), Kind::read(kind)) else {
        return unexpected::button(turn).await;
    };
    turn.talk = Talk::Announcing(Step { broadcast: case.id(), at: At::Pick(mode, kind) });
    show(turn, case, mode, kind, page.parse().unwrap_or(0)).await
}

/// The parts of one kind that there are, a page of them.
pub async fn show(turn: &mut Turn<'_, '_>, case: &Case, mode: Mode, kind: Kind, page: usize) -> Result<()> {
    let all = choices(turn, case, mode, kind).await?;
    let pages = all.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let lang = turn.lang;
    let mut text = match all.is_empty() {
        true => say(lang, "announcing-pick-nothing", &Args::new()),
        false => say(lang, "announcing-pick", &Args::new()),
    };
    if pages > 1 {
        text = text.line(say(lang, "staff-page", &Args::new().with("page", page + 1).with("pages", pages)));
    }
    let mut message = Message::new(text);
    for (name, value) in all.into_iter().skip(page * PAGE).take(PAGE) {
        message = message.row([case.data(name, "put", &format!("{}:{value}", mode.letter()))]);
    }
    let turn_to = |id: &'static str, page: usize| {
        case.lead(turn, id, &format!("pick:{}:{}:{page}", mode.letter(), kind.letter()))
    };
    let before = (page > 0).then(|| turn_to("staff-page-before-button", page - 1));
    let after = (page + 1 < pages).then(|| turn_to("staff-page-after-button", page + 1));
    let back = Button::data(
        label(lang, "announcing-back-button", &Args::new()),
        format!("bw:pick:{}:{}", case.id(), mode.letter()),
    );
    let message = message.row(before.into_iter().chain(after)).row([back]);
    turn.show(message);
    Ok(())
}

/// What each choice is called, and what its button says.
async fn choices(turn: &mut Turn<'_, '_>, case: &Case, mode: Mode, kind: Kind) -> Result<Vec<(String, String)>> {
    let lang = turn.lang;
    let names = Names::load(turn, case).await?;
    let parts: Vec<Part> = match kind {
        Kind::Role => ROLES.map(Part::Role).into(),
        Kind::Lang => Lang::ALL.map(Part::Lang).into(),
        Kind::Company | Kind::Meets => {
            let mut companies: Vec<_> = names.companies.values().collect();
            companies.sort_by_key(|one| (one.cohort, one.details.side == Side::Buyer, one.details.code.clone()));
            let part = |id| if kind == Kind::Company { Part::Company(id) } else { Part::Meets(id) };
            return Ok(companies
                .into_iter()
                .map(|one| {
                    let (kind, value) = code(&part(one.id));
                    let name = one.details.name.in_lang(lang);
                    (format!("{} {name}", one.details.code), format!("{kind}:{value}"))
                })
                .collect());
        }
        Kind::Country => {
            let countries: BTreeSet<String> =
                names.companies.values().map(|one| one.details.country.to_uppercase()).collect();
            countries.into_iter().map(Part::Country).collect()
        }
        Kind::Day => {
            let mut days = BTreeSet::new();
            for cohort in case.cohorts.values() {
                let meetings = store::meetings::in_cohort(turn.tx, cohort.id).await?;
                let planned = meetings.iter().filter(|meeting| meeting.state == MeetingState::Planned);
                days.extend(planned.map(|meeting| day_of(meeting.details.starts_at, cohort)));
            }
            days.into_iter().map(Part::MeetsOn).collect()
        }
        Kind::Owes => {
            let mut all: Vec<_> = names.preparations.values().collect();
            all.sort_by_key(|each| (each.details.due, each.id));
            all.into_iter().map(|each| Part::Owes(each.id)).collect()
        }
        Kind::Cohort => return cohorts(turn, case, mode).await,
    };
    let choice = |part: &Part| {
        let (kind, value) = code(part);
        (names.part(lang, part), format!("{kind}:{value}"))
    };
    Ok(parts.iter().map(choice).collect())
}

/// The other cohorts this person acts for: those that can come in, or those that can go.
async fn cohorts(turn: &mut Turn<'_, '_>, case: &Case, mode: Mode) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for id in case.acting() {
        let is_in = case.broadcast.audience.cohorts.contains(&id);
        if id == case.broadcast.cohort || is_in != (mode == Mode::Except) {
            continue;
        }
        let cohort = store::cohorts::cohort(turn.tx, id).await?;
        if is_in || cohort.publication == Publication::Published {
            found.push((cohort.details.title.in_lang(turn.lang).to_owned(), format!("k:{id}")));
        }
    }
    Ok(found)
}

/// A company by its code or a piece of its name, a country by its name, anything else by what its button says.
pub async fn said(turn: &mut Turn<'_, '_>, case: Case, mode: Mode, kind: Kind, text: &str) -> Result<()> {
    let key =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let sought = key(text);
    let all = choices(turn, &case, mode, kind).await?;
    let exact = all.iter().filter(|(name, _)| are_same(name, text)).collect::<Vec<_>>();
    let by_country = country::by_name(text).map(|code| format!("y:{code}"));
    let is_meant = |(name, value): &&(String, String)| match kind {
        Kind::Country => by_country.as_ref() == Some(value),
        _ => !sought.is_empty() && key(name).contains(&sought),
    };
    let found = if exact.is_empty() { all.iter().filter(is_meant).collect() } else { exact };
    let [(_, value)] = found[..] else {
        let args = Args::new().with("count", found.len());
        turn.first(say(turn.lang, "announcing-pick-unread", &args));
        return show(turn, &case, mode, kind, 0).await;
    };
    let what: Vec<&str> = [mode.letter()].into_iter().chain(value.split(':')).collect();
    let mut edited = case.broadcast.clone();
    match audience::edit(&case, &mut edited.audience, "put", &what) {
        Some(at) => editing::save(turn, case, edited, at).await,
        None => show(turn, &case, mode, kind, 0).await,
    }
}
