//! What one look of the planner costs with a thousand, a hundred thousand and a million stored meetings, when the same
//! cohort has the same notices due. `cargo bench --bench planner` prints the times and their ratio, made in one run.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use naru::clock::Clock;
use naru::domain::country;
use naru::domain::ids::BotId;
use naru::notices::Notices;
use naru::store::{self, Db, Keys};
use naru::workbook::{apply, check, difference, read};
use sqlx::Connection as _;
use sqlx_sqlite::SqliteConnection;

const BOT: BotId = BotId(7);
const SIZES: [i64; 3] = [1_000, 100_000, 1_000_000];

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(compare())
}

/// The sizes take turns look by look, so that whatever else the machine does meets all of them alike.
async fn compare() -> Result<()> {
    let mut all = Vec::new();
    for size in SIZES {
        all.push(Stored::new(size).await?);
    }
    let end: DateTime<Utc> = "2020-09-18T00:00:00Z".parse()?;
    while let Some(at) = all[0].next().await?.filter(|at| *at < end) {
        for stored in &mut all {
            stored.look(at).await?;
        }
    }
    ensure!(all.iter().all(|stored| stored.owed == all[0].owed), "not the same number was due");
    for Stored { size, looks, owed, took, .. } in &all {
        println!("{size:>9} stored meetings: {looks} looks owed {owed} messages, {:.2?} a look", *took / *looks);
    }
    let each = || all.iter().map(|stored| (stored.took / stored.looks).as_secs_f64());
    println!("slowest / fastest: {:.2}", each().fold(0.0, f64::max) / each().fold(f64::MAX, f64::min));
    for stored in all {
        stored.db.close().await;
        std::fs::remove_dir_all(&stored.folder)?;
    }
    Ok(())
}

/// The Icheon cohort among so many other meetings.
struct Stored {
    size: i64,
    folder: PathBuf,
    db: Db,
    clock: Clock,
    notices: Notices,
    looks: u32,
    owed: usize,
    took: Duration,
}

impl Stored {
    async fn new(size: i64) -> Result<Stored> {
        let folder = std::env::temp_dir().join(format!("naru-planner-bench-{}-{size}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        let file = folder.join("naru.db");
        let keys = Arc::new(Keys::from_secret(&[3; 32]));
        let db = Db::open(&format!("sqlite:{}", file.display()), keys).await?;
        let clock = Clock::held_at("2020-09-10T01:00:00Z".parse()?);
        publish(&db, clock.now()).await?;
        fill(&file, size).await?;
        let notices = Notices::new(db.clone(), BOT, clock.clone(), || {});
        while notices.step().await?.looked > 0 {}
        Ok(Stored { size, folder, db, clock, notices, looks: 0, owed: 0, took: Duration::ZERO })
    }

    async fn next(&self) -> Result<Option<DateTime<Utc>>> {
        Ok(self.notices.step().await?.look_at)
    }

    async fn look(&mut self, at: DateTime<Utc>) -> Result<()> {
        self.clock.set(at);
        #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
        let started = Instant::now();
        self.owed += self.notices.step().await?.owed;
        self.took += started.elapsed();
        self.looks += 1;
        Ok(())
    }
}

/// The Icheon cohort, published, with everybody on Telegram.
async fn publish(db: &Db, now: DateTime<Utc>) -> Result<()> {
    let countries = check::Countries {
        by_name: country::by_name,
        zones_of: country::zones_of,
        blocks_telegram: country::blocks_telegram,
    };
    let sheets = read::read("icheon.xlsx", include_bytes!("../fixtures/icheon-2020-us.xlsx"))?;
    let plan = check::check(&sheets, &countries).plan.context("the fixture has no problems")?;
    db.write(move |tx| {
        async move {
            let new = difference::difference(None, &plan);
            let cohort = apply::apply(tx, BOT, &plan, &new, now).await?.cohort;
            for member in store::people::in_cohort(tx, BOT, cohort).await? {
                let chat = naru::domain::ids::ChatId(1_000 + member.member.id.0);
                let mut chat = store::chats::meet(tx, BOT, chat, "private", now).await?;
                chat.person = Some(member.member.person);
                store::chats::remember(tx, &chat).await?;
                store::people::join(tx, member.member.id, member.member.person, now).await?;
            }
            store::cohorts::publish(tx, cohort, now).await?;
            store::subjects::touch_cohort(tx, cohort, now).await
        }
        .boxed()
    })
    .await
}

/// Other cohorts' meetings, all to come, each company with a handful.
async fn fill(file: &Path, meetings: i64) -> Result<()> {
    const COHORTS: &str = "
        with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
        insert into cohorts (code, details, publication, published_at)
        select 'other-' || i, (select details from cohorts limit 1), 'published', '2020-09-01T00:00:00+00:00' from n";
    const COMPANIES: &str = "
        with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
        insert into companies (cohort, side, code, details)
        select 2 + (i - 1) / 40, case when i % 40 < 15 then 'firm' else 'buyer' end, 'X' || i,
            (select details from companies limit 1)
        from n";
    const MEETINGS: &str = "
        with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
        insert into meetings
            (cohort, code, firm, buyer, starts_at, minutes, host_wall, revision, state, look_at)
        select 2 + (i - 1) / 60, 'X' || i, 40 + (i - 1) / 60 * 40 + i % 15, 40 + (i - 1) / 60 * 40 + 15 + i % 25,
            '2031-05-01T01:00:00+00:00', 30, '2031-05-01T10:00', 0, 'planned',
            strftime('%Y-%m-%dT%H:%M:%S+00:00', 1900000000 + i % 100000 * 60, 'unixepoch')
        from n";
    let mut conn = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await?;
    let cohorts = meetings / 60 + 1;
    sqlx::query("begin").execute(&mut conn).await?;
    sqlx::query(COHORTS).bind(cohorts).execute(&mut conn).await?;
    sqlx::query(COMPANIES).bind(cohorts * 40).execute(&mut conn).await?;
    sqlx::query(MEETINGS).bind(meetings).execute(&mut conn).await?;
    sqlx::query("commit").execute(&mut conn).await?;
    Ok(())
}
