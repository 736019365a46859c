//! Who has joined, who has not, and whom Naru cannot reach; each opens the person.

use std::collections::BTreeSet;

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::{home, view};
use crate::domain::company::{Company, Role};
use crate::domain::ids::PersonId;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::store::chats::Reach;
use crate::store::people::Membership;
use crate::text::{Args, label, say};

const PAGE: usize = 8;

/// Whether a member can be told things on Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Has not finished joining yet.
    Waiting,
    /// Would rather not use Telegram.
    Declined,
    Joined,
    Blocked,
    Gone,
}

impl Standing {
    pub const ALL: [Standing; 5] =
        [Standing::Waiting, Standing::Declined, Standing::Joined, Standing::Blocked, Standing::Gone];

    /// `refusers` are those of the cohort who refused what Telegram needs.
    pub fn of(member: &Membership, refusers: &BTreeSet<PersonId>) -> Standing {
        match (member.joined_at, member.reach) {
            (None, _) if refusers.contains(&member.member.person) => Standing::Declined,
            (None, _) => Standing::Waiting,
            (Some(_), Some(Reach::Open)) => Standing::Joined,
            (Some(_), Some(Reach::Blocked)) => Standing::Blocked,
            (Some(_), Some(Reach::Gone) | None) => Standing::Gone,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Standing::Waiting => "waiting",
            Standing::Declined => "declined",
            Standing::Joined => "joined",
            Standing::Blocked => "blocked",
            Standing::Gone => "gone",
        }
    }
}

/// How many of whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Who is connected: firms' people, buyers, interpreters, everyone else.
    joined: [usize; 4],
    waiting: usize,
    declined: usize,
    blocked: usize,
    gone: usize,
}

impl Counts {
    pub fn of(members: &[Membership], refusers: &BTreeSet<PersonId>) -> Counts {
        let mut counts = Counts::default();
        for member in members {
            match Standing::of(member, refusers) {
                Standing::Waiting => counts.waiting += 1,
                Standing::Declined => counts.declined += 1,
                Standing::Blocked => counts.blocked += 1,
                Standing::Gone => counts.gone += 1,
                Standing::Joined => {
                    let place = match member.member.role {
                        Role::Firm => 0,
                        Role::Buyer => 1,
                        Role::Interpreter => 2,
                        Role::Host | Role::Operator | Role::Viewer | Role::Expert => 3,
                    };
                    counts.joined[place] += 1;
                }
            }
        }
        counts
    }

    pub fn say(self, lang: Lang) -> Text {
        let [firms, buyers, interpreters, others] = self.joined;
        let args = Args::new()
            .with("firms", firms)
            .with("buyers", buyers)
            .with("interpreters", interpreters)
            .with("others", others)
            .with("waiting", self.waiting)
            .with("declined", self.declined)
            .with("blocked", self.blocked)
            .with("gone", self.gone);
        say(lang, "staff-people-counts", &args)
    }

    fn number(self, standing: Standing) -> usize {
        match standing {
            Standing::Waiting => self.waiting,
            Standing::Declined => self.declined,
            Standing::Joined => self.joined.iter().sum(),
            Standing::Blocked => self.blocked,
            Standing::Gone => self.gone,
        }
    }
}

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk) -> Result<()> {
    let members = store::people::in_cohort(turn.tx, turn.house.bot, desk.cohort.id).await?;
    let refusers = store::consents::refusers(turn.tx, desk.cohort.id).await?;
    let counts = Counts::of(&members, &refusers);
    let title = Args::new().with("cohort", desk.cohort.details.title.in_lang(turn.lang));
    let text = say(turn.lang, "staff-people", &title).paragraph(counts.say(turn.lang));
    let mut message = Message::new(text);
    for standing in Standing::ALL.into_iter().filter(|standing| counts.number(*standing) > 0) {
        let args = Args::new().with("standing", standing.name()).with("count", counts.number(standing));
        let data = format!("staff:people:{}:{}:0", desk.cohort.id, standing.name());
        message = message.row([Button::data(label(turn.lang, "staff-people-list-button", &args), data)]);
    }
    let message = message.row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// One kind of members, a button each.
pub async fn list(turn: &mut Turn<'_, '_>, desk: &Desk, which: &str, page: usize) -> Result<()> {
    let Some(standing) = Standing::ALL.into_iter().find(|standing| standing.name() == which) else {
        return show(turn, desk).await;
    };
    let (lang, cohort) = (turn.lang, desk.cohort.id);
    let mut members = store::people::in_cohort(turn.tx, turn.house.bot, cohort).await?;
    let refusers = store::consents::refusers(turn.tx, cohort).await?;
    members.retain(|member| Standing::of(member, &refusers) == standing);
    let companies = store::companies::in_cohort(turn.tx, cohort).await?;
    let pages = members.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let args = Args::new().with("standing", standing.name()).with("count", members.len());
    let mut text = say(lang, "staff-people-list", &args);
    if pages > 1 {
        text = text.line(say(lang, "staff-page", &Args::new().with("page", page + 1).with("pages", pages)));
    }
    let mut message = Message::new(text);
    for member in members.iter().skip(page * PAGE).take(PAGE) {
        let person = store::people::person(turn.tx, member.member.person).await?;
        let args = Args::new()
            .with("code", &member.member.code)
            .with("place", belongs_to(member, &companies, lang))
            .with("name", view::person(&person.details, lang));
        let data = format!("staff:who:{}", member.member.id);
        message = message.row([Button::data(label(lang, "staff-person-button", &args), data)]);
    }
    let turn_to = |page: usize, name: &str| {
        let data = format!("staff:people:{cohort}:{which}:{page}");
        Button::data(label(lang, name, &Args::new()), data)
    };
    let before = (page > 0).then(|| turn_to(page - 1, "staff-page-before-button"));
    let after = (page + 1 < pages).then(|| turn_to(page + 1, "staff-page-after-button"));
    let back = Button::data(label(lang, "staff-people-button", &Args::new()), format!("staff:people:{cohort}"));
    let message = message.row(before.into_iter().chain(after)).row([back, home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// The company, or what a member without one does.
pub fn belongs_to(member: &Membership, companies: &[Company], lang: Lang) -> String {
    let company = companies.iter().find(|company| Some(company.id) == member.member.company);
    match company {
        Some(company) => company.details.name.in_lang(lang).to_owned(),
        None => label(lang, "staff-role", &Args::new().with("role", member.member.role.name())),
    }
}
