//! Readers in numbers: who they are, who does not get it and why, and when each group does.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::broadcast::Outcome;
use crate::domain::company::Role;
use crate::domain::lang::Lang;
use crate::store::broadcasts::NewReader;
use crate::text::{Args, Moment, label};

/// So many times are named; whoever is told later still is counted together.
const MOST: usize = 5;

pub fn told(readers: &[NewReader]) -> usize {
    readers.iter().filter(|reader| reader.left_out.is_none()).count()
}

/// `기업 담당자 31명, 바이어 22명, 통역 4명 · 미연결 3명`
pub fn counts(lang: Lang, readers: &[NewReader]) -> String {
    let number = |is: &dyn Fn(&NewReader) -> bool| readers.iter().filter(|reader| is(reader)).count();
    let roles = [("firm", Some(Role::Firm)), ("buyer", Some(Role::Buyer)), ("interpreter", Some(Role::Interpreter))];
    let known: Vec<Role> = roles.iter().filter_map(|(_, role)| *role).collect();
    let is_of = |reader: &NewReader, role: Option<Role>| match role {
        Some(role) => reader.role == role,
        None => !known.contains(&reader.role),
    };
    let mut told = Vec::new();
    for (name, role) in roles.into_iter().chain([("other", None)]) {
        let count = number(&|reader| reader.left_out.is_none() && is_of(reader, role));
        if count > 0 {
            told.push(label(lang, "announcing-count", &Args::new().with("role", name).with("count", count)));
        }
    }
    if told.is_empty() {
        told.push(label(lang, "announcing-count-nobody", &Args::new()));
    }
    let mut counts = vec![told.join(", ")];
    for (why, name) in [
        (Outcome::Unconnected, "unconnected"),
        (Outcome::NoLanguage, "no-language"),
        (Outcome::NoConsent, "no-consent"),
    ] {
        let count = number(&|reader| reader.left_out == Some(why));
        if count > 0 {
            counts.push(label(lang, "announcing-count-left", &Args::new().with("why", name).with("count", count)));
        }
    }
    counts.join(" · ")
}

/// `지금 20명, 9월 15일(화) 오전 9:00 (한국) 11명`: `here` says on whose clock.
pub fn times(lang: Lang, readers: &[NewReader], now: DateTime<Utc>, here: impl Fn(DateTime<Utc>) -> Moment) -> String {
    let mut groups: BTreeMap<DateTime<Utc>, usize> = BTreeMap::new();
    for reader in readers.iter().filter(|reader| reader.left_out.is_none()) {
        *groups.entry(reader.due.max(now)).or_default() += 1;
    }
    let later: usize = groups.values().skip(MOST).sum();
    let mut times: Vec<String> = Vec::new();
    for (due, count) in groups.into_iter().take(MOST) {
        let args = Args::new().with("count", count).with("at", here(due));
        times.push(match due <= now {
            true => label(lang, "announcing-time-now", &args),
            false => label(lang, "announcing-time", &args),
        });
    }
    if later > 0 {
        times.push(label(lang, "announcing-time-later", &Args::new().with("count", later)));
    }
    times.join(", ")
}
