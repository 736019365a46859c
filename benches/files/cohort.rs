//! Who the files are between: a firm that owes a catalog, staff, and 200 buyers it will meet.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use chrono::NaiveDate;
use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::clock::Clock;
use naru::domain::cohort::{Bilingual, CohortDetails, Policy};
use naru::domain::company::{CompanyDetails, Mode, PersonDetails, Role, Side};
use naru::domain::consent::ConsentPolicy;
use naru::domain::ids::{BotId, ChatId, CohortId, CompanyId};
use naru::domain::lang::Lang;
use naru::domain::meeting::MeetingDetails;
use naru::domain::preparation::PreparationDetails;
use naru::sandbox::Sandbox;
use naru::store::meetings::Pairing;
use naru::store::people::{From, NewMember};
use naru::store::{self, Db, Keys, Tx};

use super::common::{database, key};
use super::{BUYERS, FIRM, FIRST_BUYER, STAFF};

/// A published cohort: one firm that owes a catalog, staff, and 200 buyers it will meet.
pub async fn build(sandbox: &Sandbox, folder: &Path) -> Result<()> {
    let secret = Keys::new_secret();
    std::fs::write(key(folder), &secret)?;
    let db = Db::open(&database(folder), Arc::new(Keys::parse(&secret)?)).await?;
    let bot = BotId(sandbox.token().split(':').next().context("a token")?.parse()?);
    db.write(move |tx| rows(tx, bot).boxed()).await?;
    db.close().await;
    let met = |id: i64, name: &str, lang| sandbox.user(id, name, lang).has_met_the_bot();
    met(FIRM, "김하나", "ko");
    met(STAFF, "윤주무", "ko");
    (FIRST_BUYER..FIRST_BUYER + BUYERS).for_each(|id| met(id, "Grace Park", "en"));
    Ok(())
}

async fn rows(tx: &mut Tx<'_>, bot: BotId) -> Result<()> {
    let now = Clock::system().now();
    let day = |days: i64| -> NaiveDate { (now + chrono::Duration::days(days)).date_naive() };
    let details = CohortDetails {
        code: "bench".to_owned(),
        title: both("화상상담"),
        title_for_buyers: "Online Meetings".to_owned(),
        host: both("이천시"),
        agency: None,
        zone: Tz::Asia__Seoul,
        starts_on: day(30),
        ends_on: day(60),
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
    let catalog = PreparationDetails {
        code: "catalog".to_owned(),
        kind: "카탈로그".to_owned(),
        side: Some(Side::Firm),
        title: both("카탈로그"),
        due: now + chrono::Duration::days(20),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    };
    store::preparations::set(tx, cohort, &catalog).await?;
    let firm = store::companies::set(tx, cohort, &company(Side::Firm, "F01")).await?;
    joins(tx, bot, cohort, FIRM, Role::Firm, Some(firm)).await?;
    joins(tx, bot, cohort, STAFF, Role::Operator, None).await?;
    for buyer in 0..BUYERS {
        let id = store::companies::set(tx, cohort, &company(Side::Buyer, &format!("B{buyer}"))).await?;
        joins(tx, bot, cohort, FIRST_BUYER + buyer, Role::Buyer, Some(id)).await?;
        let starts_at = now + chrono::Duration::days(30) + chrono::Duration::hours(buyer);
        let details = MeetingDetails {
            code: format!("M{buyer}"),
            starts_at,
            host_wall: starts_at.with_timezone(&Tz::Asia__Seoul).naive_local(),
            minutes: 40,
            booth: None,
            link: None,
        };
        store::meetings::set(tx, cohort, Pairing { firm, buyer: id, interpreter: None }, &details, now).await?;
    }
    store::cohorts::publish(tx, cohort, now).await?;
    Ok(())
}

fn both(text: &str) -> Bilingual {
    Bilingual { ko: text.to_owned(), en: text.to_owned() }
}

fn company(side: Side, code: &str) -> CompanyDetails {
    CompanyDetails {
        side,
        code: code.to_owned(),
        name: both(code),
        registration: None,
        products: both("도자기 식기"),
        hs_code: None,
        homepage: None,
        country: if side == Side::Firm { "KR" } else { "US" }.to_owned(),
        city: None,
        zone: if side == Side::Firm { Tz::Asia__Seoul } else { Tz::America__New_York },
        mode: Mode::Online,
        samples_to: None,
    }
}

async fn joins(
    tx: &mut Tx<'_>,
    bot: BotId,
    cohort: CohortId,
    chat: i64,
    role: Role,
    company: Option<CompanyId>,
) -> Result<()> {
    let now = Clock::system().now();
    let lang = if role == Role::Buyer { Lang::En } else { Lang::Ko };
    let details = PersonDetails {
        name: "Somebody".to_owned(),
        position: None,
        salutation: None,
        email: None,
        phone: None,
        lang,
        zone: Tz::Asia__Seoul,
        country: "KR".to_owned(),
    };
    let person = store::people::add_person(tx, &details, true).await?;
    let new = NewMember { cohort, person, role, company, code: "X", note: None, from: From::Workbook };
    let member = store::people::add_member(tx, new).await?;
    store::people::join(tx, member, person, now).await?;
    let mut chat = store::chats::meet(tx, bot, ChatId(chat), "private", now).await?;
    (chat.person, chat.lang, chat.cohort) = (Some(person), Some(lang), Some(cohort));
    store::chats::remember(tx, &chat).await
}
