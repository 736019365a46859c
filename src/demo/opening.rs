//! What has happened before a demo opens: the workbook was applied, most people joined, agreed on paper and prepared what
//! they were asked for, the cohort was published, and what fell due since has been said. All of it is done by the parts
//! that do it in production; only the clock is moved by hand, so that nobody waits.

use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, Datelike as _, Days, Duration, NaiveTime, Utc, Weekday};
use futures::FutureExt as _;

use super::cast::{self, account};
use super::deeds::{self, Deed, Papers};
use super::prepared;
use crate::app::Naru;
use crate::domain::company::{Person, Role};
use crate::domain::consent::{Answer, Basis, Item, Source};
use crate::domain::ids::{BotId, ChatId, CohortId, UserId};
use crate::domain::zone;
use crate::sandbox::Sandbox;
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, label};
use crate::workbook::apply;
use crate::workbook::difference::difference;
use crate::workbook::plan::Plan;

/// One in so many firms and buyers has not joined, so that joining can be tried.
const ABSENT: usize = 5;

/// Days before the first thing is due on which people joined.
const AHEAD: Days = Days::new(7);

/// When things happened, on the host's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub joined: DateTime<Utc>,
    pub published: DateTime<Utc>,
    /// The morning of the day before the first meeting.
    pub opens: DateTime<Utc>,
}

pub fn times(plan: &Plan) -> Result<Times> {
    let first = plan.meetings.iter().map(|meeting| meeting.details.host_wall).min();
    let eve = first.context("could not find a meeting")?.date() - Days::new(1);
    let mut published = eve - Days::new(3);
    while matches!(published.weekday(), Weekday::Sat | Weekday::Sun) {
        published = published - Days::new(1);
    }
    let at = |day: chrono::NaiveDate, hour: u32| {
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        zone::instant(day.and_time(time), plan.cohort.zone)
    };
    let due = plan.preparations.iter().map(|preparation| zone::local(preparation.due, plan.cohort.zone).date_naive());
    let joined = due.min().map_or(published - Days::new(1), |first| (first - AHEAD).min(published - Days::new(1)));
    Ok(Times { joined: at(joined, 14), published: at(published, 10), opens: at(eve, 9) })
}

/// Brings an empty database to the morning the demo opens on. The clock must be held.
pub async fn fill(naru: &Naru, sandbox: &Sandbox, plan: Plan, times: Times) -> Result<CohortId> {
    let bot = naru.house.bot;
    naru.clock.set(times.joined);
    let cohort = naru.db.write(move |tx| apply_plan(tx, bot, plan, times.joined).boxed()).await?;
    cast::meet(naru, sandbox).await?;
    let joined = naru.db.write(move |tx| join_most(tx, bot, cohort, times.joined).boxed()).await?;
    for chat in joined {
        if let Some(user) = sandbox.find_user(chat.0) {
            user.has_met_the_bot();
        }
    }
    let papers = Arc::new(Papers::print(naru, cohort).await?);
    let (handed, at) = (Arc::clone(&papers), times.joined + Duration::days(1));
    naru.db.write(move |tx| async move { deeds::hand_out(tx, bot, cohort, &handed, at).await }.boxed()).await?;
    let prepared = naru.db.read(move |tx| prepared::deeds(tx, bot, cohort, times.published).boxed()).await?;
    let (before, after): (Vec<Deed>, Vec<Deed>) = prepared.into_iter().partition(|deed| deed.at < times.published);
    naru.clock.set(times.published);
    prepare(naru, before, &papers).await?;
    naru.db.write(move |tx| publish(tx, cohort, times.published).boxed()).await?;
    if let Some(last) = after.last().map(|deed| deed.at) {
        go_to(naru, last).await?;
        prepare(naru, after, &papers).await?;
    }
    go_to(naru, times.opens).await?;
    Ok(cohort)
}

/// One transaction for all of it, however much it is.
async fn prepare(naru: &Naru, deeds: Vec<Deed>, papers: &Arc<Papers>) -> Result<()> {
    let papers = Arc::clone(papers);
    let prepared = naru.db.write(move |tx| {
        async move {
            for deed in &deeds {
                deed.is_done(tx, &papers).await?;
            }
            Ok(())
        }
        .boxed()
    });
    prepared.await
}

async fn apply_plan(tx: &mut Tx<'_>, bot: BotId, plan: Plan, now: DateTime<Utc>) -> Result<CohortId> {
    let stored = apply::stored(tx, bot, &plan.cohort.code).await?;
    let difference = difference(stored.as_ref(), &plan);
    Ok(apply::apply(tx, bot, &plan, &difference, now).await?.cohort)
}

async fn publish(tx: &mut Tx<'_>, cohort: CohortId, now: DateTime<Utc>) -> Result<()> {
    if store::cohorts::publish(tx, cohort, now).await? {
        store::subjects::touch_cohort(tx, cohort, now).await?;
        store::audit::add(tx, cohort, None, "published", store::audit::What::default(), now).await?;
    }
    Ok(())
}

async fn join_most(tx: &mut Tx<'_>, bot: BotId, cohort: CohortId, now: DateTime<Utc>) -> Result<Vec<ChatId>> {
    let mut joined = Vec::new();
    let mut count = std::collections::HashMap::new();
    for member in store::people::in_cohort(tx, bot, cohort).await? {
        let place: &mut usize = count.entry(member.member.role).or_default();
        *place += 1;
        let joins = match member.member.role {
            Role::Firm | Role::Buyer => !place.is_multiple_of(ABSENT),
            Role::Interpreter | Role::Host | Role::Operator | Role::Viewer => true,
            Role::Expert => false,
        };
        if joins {
            joined.push(join(tx, bot, &member, now).await?);
        }
    }
    Ok(joined)
}

/// What opening one's link and agreeing does, for somebody who agreed on paper.
async fn join(tx: &mut Tx<'_>, bot: BotId, member: &Membership, now: DateTime<Utc>) -> Result<ChatId> {
    let (id, role) = (member.member.id, member.member.role);
    let (cohort, person) = (member.member.cohort, store::people::person(tx, member.member.person).await?);
    let user = account(id);
    let until = cast::invited_until(tx, cohort).await?;
    let invite = store::invites::of_member(tx, id, until).await?;
    if store::invites::spend(tx, &invite, now).await?.is_none() {
        bail!("could not use the invitation of member {id}");
    }
    store::invites::keep_use(tx, &invite, bot, UserId(user), id, now).await?;
    agree_on_paper(tx, cohort, &person, role, now).await?;
    store::people::join(tx, id, person.id, now).await?;
    let mut chat = store::chats::meet(tx, bot, ChatId(user), "private", now).await?;
    (chat.person, chat.cohort, chat.lang) = (Some(person.id), Some(cohort), Some(person.details.lang));
    store::chats::remember(tx, &chat).await?;
    store::subjects::touch_person(tx, person.id, now).await?;
    Ok(chat.chat)
}

/// Everything the cohort asks of this role is answered; what is optional beyond the meetings was left unticked.
async fn agree_on_paper(
    tx: &mut Tx<'_>,
    cohort: CohortId,
    person: &Person,
    role: Role,
    now: DateTime<Utc>,
) -> Result<()> {
    let policy = store::consents::policy(tx, cohort).await?;
    let lang = person.details.lang;
    let document = label(lang, "demo-paper", &Args::new());
    for asked in policy.of(role) {
        let given = match asked.item {
            Item::Collection | Item::Overseas | Item::Contact => true,
            Item::Marketing | Item::Night => asked.basis == Basis::Notice,
        };
        let (item, version) = (asked.item, policy.version);
        let answer = Answer { item, given, version, lang, source: Source::Paper, answered_at: now };
        let proof = store::consents::Proof { answer, text: &document, document: Some(&document) };
        store::consents::keep(tx, person.id, cohort, &proof).await?;
    }
    Ok(())
}

/// Moves the held clock, stopping at everything that falls due on the way.
async fn go_to(naru: &Naru, end: DateTime<Utc>) -> Result<()> {
    loop {
        let next = settle(naru).await?.filter(|next| *next <= end);
        if next.is_none() && naru.clock.now() == end {
            return Ok(());
        }
        naru.clock.set(next.unwrap_or(end));
    }
}

/// Steps every loop until nothing is left to do at this moment; returns when something is due again.
async fn settle(naru: &Naru) -> Result<Option<DateTime<Utc>>> {
    loop {
        let noticed = naru.notices.step().await?;
        let worked = naru.worker.step().await?;
        let sent = naru.outbox.step().await?;
        naru.outbox.landed().await;
        if noticed.looked > 0 || worked.did || sent.did > 0 {
            continue;
        }
        match sent.tick {
            // Held back by the pace: let monotonic time pass, and nothing else.
            Some(tick) => naru.clock.advance_tick(tick.saturating_sub(naru.clock.tick())),
            None => return Ok([noticed.look_at, worked.due, sent.due].into_iter().flatten().min()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::workbook;
    use crate::domain::lang::Lang;

    #[tokio::test]
    async fn a_demo_opens_on_the_morning_before_the_first_meeting() {
        let cases = [
            ("icheon", "2020-08-28T05:00:00Z", "2020-09-11T01:00:00Z", "2020-09-14T00:00:00Z"),
            ("yangju", "2021-11-12T05:00:00Z", "2021-12-02T01:00:00Z", "2021-12-05T00:00:00Z"),
        ];
        for (name, joined, published, opens) in cases {
            let plan = workbook::plan(Some(name), Lang::En).await.expect("a built-in workbook");
            let [joined, published, opens] = [joined, published, opens].map(|at| at.parse().expect("an instant"));
            assert_eq!(times(&plan).expect("it has meetings"), Times { joined, published, opens });
        }
    }
}
