//! A published cohort of as many readers as wanted, all of whom can be told things, and an announcement to all of them.
//! The benchmark of announcements reads this file too.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::audience::{Audience, Group, Part};
use naru::domain::broadcast::{Body, Side as Said, Words};
use naru::domain::cohort::{Bilingual, CohortDetails, Policy};
use naru::domain::company::{PersonDetails, Role};
use naru::domain::consent::ConsentPolicy;
use naru::domain::ids::{BotId, BroadcastId, ChatId, CohortId, MemberId};
use naru::domain::lang::Lang;
use naru::domain::message::Text;
use naru::sandbox::Sandbox;
use naru::store::people::{From, NewMember};
use naru::store::{self, Db, Tx};

pub const FIRST: i64 = 10_000;
pub const STAFF: i64 = 1;
pub const WORDS: &str = "상담장 안내가 바뀌었습니다. 2층 대회의실로 와 주시기 바랍니다.";
/// So many are stored in one transaction.
const AT_ONCE: i64 = 500;

/// The chats of the readers.
pub fn chats(readers: i64) -> std::ops::Range<i64> {
    FIRST..FIRST + readers
}

/// A cohort of so many interpreters, who need no company, and the one who acts for it.
pub async fn gather(db: &Db, sandbox: &Sandbox, readers: i64, now: DateTime<Utc>) -> Result<(CohortId, MemberId)> {
    let bot = BotId(sandbox.token().split(':').next().context("a token")?.parse()?);
    let (cohort, staff) = db.write(move |tx| found(tx, bot, now).boxed()).await?;
    let all: Vec<i64> = chats(readers).collect();
    for some in all.chunks(AT_ONCE as usize) {
        let some = some.to_vec();
        db.write(move |tx| {
            async move {
                for chat in some {
                    joins(tx, bot, cohort, chat, Role::Interpreter, now).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await?;
    }
    sandbox.user(STAFF, "윤주무", "ko").has_met_the_bot();
    for chat in all {
        sandbox.user(chat, "Somebody", "ko").has_met_the_bot();
    }
    Ok((cohort, staff))
}

/// Begins an announcement to everybody of a cohort.
pub async fn announce(db: &Db, bot: BotId, cohort: CohortId, by: MemberId, now: DateTime<Utc>) -> Result<BroadcastId> {
    db.write(move |tx| {
        async move {
            let all = Audience { any: vec![Group::of([Part::Everyone])], ..Audience::of_cohort(cohort) };
            let id = store::broadcasts::draft(tx, cohort, by, &all, now).await?;
            let mut broadcast = store::broadcasts::find(tx, id).await?.context("the draft")?;
            let ko = Said { words: Some(Words::Say(Text::plain(WORDS))), ..Default::default() };
            let en = Said { words: Some(Words::NotForThem), ..Default::default() };
            broadcast.body = Body { ko, en, urgent: true, ..Body::default() };
            naru::broadcast::send(tx, bot, &mut broadcast, now).await?;
            Ok(id)
        }
        .boxed()
    })
    .await
}

async fn found(tx: &mut Tx<'_>, bot: BotId, now: DateTime<Utc>) -> Result<(CohortId, MemberId)> {
    let both = |text: &str| Bilingual { ko: text.to_owned(), en: text.to_owned() };
    let details = CohortDetails {
        code: "crowd".to_owned(),
        title: both("화상상담"),
        title_for_buyers: "Online Meetings".to_owned(),
        host: both("이천시"),
        agency: None,
        zone: Tz::Asia__Seoul,
        starts_on: now.date_naive(),
        ends_on: now.date_naive() + chrono::Days::new(30),
        venue: None,
        directions: None,
        phone: "031-555-0100".to_owned(),
        email: "help@icheon.example".to_owned(),
        check_page: None,
        sample_limit: None,
        deals_count: Default::default(),
        report_unit: Default::default(),
        prospective: None,
        rates: Default::default(),
        policy: Policy::default(),
    };
    let cohort = store::cohorts::add(tx, &details).await?;
    let nothing = ConsentPolicy { version: 1, firms: vec![], buyers: vec![], helpers: vec![], staff: vec![] };
    store::consents::set_policy(tx, cohort, &nothing).await?;
    store::cohorts::publish(tx, cohort, now).await?;
    let staff = joins(tx, bot, cohort, STAFF, Role::Operator, now).await?;
    Ok((cohort, staff))
}

async fn joins(
    tx: &mut Tx<'_>,
    bot: BotId,
    cohort: CohortId,
    chat: i64,
    role: Role,
    now: DateTime<Utc>,
) -> Result<MemberId> {
    let details = PersonDetails {
        name: "Somebody".to_owned(),
        position: None,
        salutation: None,
        email: None,
        phone: None,
        lang: Lang::Ko,
        zone: Tz::Asia__Seoul,
        country: "KR".to_owned(),
    };
    let person = store::people::add_person(tx, &details, true).await?;
    let code = chat.to_string();
    let new = NewMember { cohort, person, role, company: None, code: &code, note: None, from: From::Workbook };
    let member = store::people::add_member(tx, new).await?;
    store::people::join(tx, member, person, now).await?;
    let mut chat = store::chats::meet(tx, bot, ChatId(chat), "private", now).await?;
    (chat.person, chat.lang, chat.cohort) = (Some(person), Some(Lang::Ko), Some(cohort));
    store::chats::remember(tx, &chat).await?;
    Ok(member)
}
