//! Who will get it and what stands in its way. Nothing leaves while anything does.

use std::collections::BTreeMap;

use anyhow::Result;

use super::super::staff::view;
use super::super::turn::Turn;
use super::case::{self, Case};
use super::{At, when};
use crate::broadcast;
use crate::domain::audience::{Audience, Part};
use crate::domain::broadcast::{Part as Piece, State, Words};
use crate::domain::cohort::Publication;
use crate::domain::lang::Lang;
use crate::domain::message::Text;
use crate::domain::placeholder::Placeholder;
use crate::store::broadcasts::NewReader;
use crate::text::{Args, say};
use crate::words::broadcast::{self as words, MESSAGE, Unfit};

/// So many are named of those for whom a place cannot be filled.
const NAMED: usize = 5;

/// Why it cannot leave.
pub enum Problem {
    /// Somebody would get it, were there anybody.
    Nobody,
    /// These cohorts are not published.
    Draft(Vec<String>),
    /// Nothing was said of this language, and so many read it.
    Undecided(Lang, usize),
    /// Nothing is written at all.
    Unwritten,
    TooLong(Lang, usize),
    /// So many have nothing to put in this place; some of them by name.
    Empty(Placeholder, usize, Vec<String>),
    /// With their names in it, it is too long for so many.
    TooLongFor(usize, Vec<String>),
    Coming,
    /// The time it was to leave has passed while it was a draft, or while it waited for the host.
    Past(State),
    /// No host is connected whose word it could wait for.
    NoHost,
}

pub struct Check {
    pub readers: Vec<NewReader>,
    pub problems: Vec<Problem>,
    /// For whom a place cannot be filled.
    pub unfit: Vec<NewReader>,
}

/// Everybody it is for as it stands, with those who are left out and why.
pub async fn readers(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Vec<NewReader>> {
    broadcast::readers(turn.tx, turn.house.bot, &case.broadcast, turn.now).await
}

/// The same while words are still to be written: nobody is left out for want of them.
pub async fn whoever(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Vec<NewReader>> {
    let mut whole = case.broadcast.clone();
    for lang in Lang::ALL {
        whole.body.side_mut(lang).words.get_or_insert(Words::Say(Text::default()));
    }
    broadcast::readers(turn.tx, turn.house.bot, &whole, turn.now).await
}

pub async fn check(turn: &mut Turn<'_, '_>, case: &Case) -> Result<Check> {
    let readers = readers(turn, case).await?;
    let body = &case.broadcast.body;
    let mut problems = Vec::new();
    let drafts = case.cohorts.values().filter(|cohort| cohort.publication == Publication::Draft);
    let drafts: Vec<String> = drafts.map(|cohort| cohort.details.title.in_lang(turn.lang).to_owned()).collect();
    if !drafts.is_empty() {
        problems.push(Problem::Draft(drafts));
    }
    let is_unwritten = Lang::ALL.into_iter().all(|lang| body.side(lang).text().is_none());
    if is_unwritten {
        problems.push(Problem::Unwritten);
    }
    for lang in Lang::ALL {
        let count = readers.iter().filter(|reader| reader.lang == lang).count();
        if body.side(lang).words.is_none() && count > 0 && !is_unwritten {
            problems.push(Problem::Undecided(lang, count));
        }
        let lengths = case.cohorts.values().map(|cohort| words::length(&case.broadcast, cohort, lang));
        let length = lengths.max().unwrap_or_default();
        if body.side(lang).text().is_some() && length > MESSAGE {
            problems.push(Problem::TooLong(lang, length));
        }
    }
    if super::numbers::told(&readers) == 0 && !is_unwritten {
        problems.push(Problem::Nobody);
    }
    if body.coming() > 0 {
        problems.push(Problem::Coming);
    }
    if (case.is_draft() || case.is_asked()) && when::is_past(case, turn.now) {
        problems.push(Problem::Past(case.broadcast.state));
    }
    if case.needs_a_host() && case::hosts(turn, case).await?.is_empty() {
        problems.push(Problem::NoHost);
    }
    let unfit = fit(turn, case, &readers, &mut problems).await?;
    Ok(Check { readers, problems, unfit })
}

/// Words it for everybody who has something of their own in it, as it will be when it leaves.
async fn fit(
    turn: &mut Turn<'_, '_>,
    case: &Case,
    readers: &[NewReader],
    problems: &mut Vec<Problem>,
) -> Result<Vec<NewReader>> {
    let has_places =
        |lang: Lang| case.broadcast.body.side(lang).text().is_some_and(|text| !text.placeholders().known.is_empty());
    let mut unfit: Vec<NewReader> = Vec::new();
    let mut empty: BTreeMap<Placeholder, (usize, Vec<String>)> = BTreeMap::new();
    let mut long: (usize, Vec<String>) = Default::default();
    for reader in readers.iter().filter(|reader| reader.left_out.is_none() && has_places(reader.lang)) {
        let Some(to) = words::addressee(turn.tx, turn.house.bot, reader.member).await? else { continue };
        let worded = words::message(turn.tx, &case.broadcast, &to, reader.lang, Piece::Text, false, turn.now).await?;
        let (count, names) = match worded {
            Ok(_) | Err(Unfit::Unwritten) => continue,
            Err(Unfit::Empty(place)) => {
                let (count, names) = empty.entry(place).or_default();
                (count, names)
            }
            Err(Unfit::TooLong) => (&mut long.0, &mut long.1),
        };
        *count += 1;
        if names.len() < NAMED {
            names.push(view::person(&to.person.details, turn.lang));
        }
        unfit.push(reader.clone());
    }
    problems.extend(empty.into_iter().map(|(place, (count, names))| Problem::Empty(place, count, names)));
    if long.0 > 0 {
        problems.push(Problem::TooLongFor(long.0, long.1));
    }
    Ok(unfit)
}

/// `out`: whoever has nothing to put in a place is taken out.
pub async fn leave_out(turn: &mut Turn<'_, '_>, case: &Case, audience: &mut Audience) -> Result<Option<At>> {
    for reader in check(turn, case).await?.unfit {
        audience.leave_out(Part::Person(reader.person));
    }
    Ok(Some(At::Check { revision: 0, told: 0 }))
}

impl Problem {
    pub fn say(&self, lang: Lang) -> Text {
        let none = Args::new();
        match self {
            Problem::Nobody => say(lang, "announcing-problem-nobody", &none),
            Problem::Draft(titles) => say(lang, "announcing-problem-draft", &none.with("cohorts", titles.join(", "))),
            Problem::Undecided(tongue, count) => {
                say(lang, "announcing-problem-undecided", &none.with("lang", tongue.code()).with("count", *count))
            }
            Problem::Unwritten => say(lang, "announcing-problem-unwritten", &none),
            Problem::TooLong(tongue, size) => {
                let args = none.with("lang", tongue.code()).with("size", *size).with("most", MESSAGE);
                say(lang, "announcing-problem-too-long", &args)
            }
            Problem::Empty(place, count, names) => {
                let why = match place {
                    Placeholder::Company => "company",
                    Placeholder::Name => "name",
                    Placeholder::NextMeeting => "next-meeting",
                };
                let args = none
                    .with("place", place.written(lang))
                    .with("why", why)
                    .with("count", *count)
                    .with("more", count - names.len())
                    .with("names", names.join(", "));
                say(lang, "announcing-problem-empty", &args)
            }
            Problem::TooLongFor(count, names) => {
                let args = none.with("count", *count).with("names", names.join(", ")).with("most", MESSAGE);
                say(lang, "announcing-problem-too-long-for", &args)
            }
            Problem::Coming => say(lang, "announcing-problem-coming", &none),
            Problem::Past(state) => say(lang, "announcing-problem-past", &none.with("state", state.name())),
            Problem::NoHost => say(lang, "announcing-problem-no-host", &none),
        }
    }
}
