//! What a report costs: `naru report` as a process of its own on a SQLite database, of the Icheon cohort's 63 meetings and
//! of 100,000, every log sent in both. `cargo bench --bench report` prints the time and the most memory it took.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use futures::FutureExt as _;
use naru::clock::Clock;
use naru::domain::country;
use naru::domain::ids::BotId;
use naru::domain::log::{Amount, Answers, Held, NextStep, Prepared, Score};
use naru::domain::money::Money;
use naru::store::{Db, Keys, Sealed};
use naru::workbook::{apply, cell, check, difference, read, values};
use sqlx::Connection as _;
use sqlx_sqlite::SqliteConnection;

const BOT: BotId = BotId(7);
const COHORT: &str = "icheon-2020-us";
/// Meetings over the fixture's own.
const MORE: [i64; 2] = [0, 100_000 - 63];
/// Different answers that are given in turn.
const KINDS: i64 = 60;
const RUNS: usize = 3;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    for more in MORE {
        let folder = std::env::temp_dir().join(format!("naru-report-bench-{}-{more}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        runtime.block_on(fill(&folder, more))?;
        for run in 1..=if more == 0 { RUNS } else { 1 } {
            let (took, memory) = report(&folder)?;
            let bytes = std::fs::metadata(folder.join("report.xlsx"))?.len();
            println!(
                "{} meetings, run {run}: {:.2} s, {memory:.1} MB at most, a file of {:.1} MB",
                more + 63,
                took.as_secs_f64(),
                bytes as f64 / 1e6
            );
        }
        std::fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

/// Runs the command. The kernel keeps the most memory a process ever had for as long as it lives, so it is looked at again
/// and again.
fn report(folder: &Path) -> Result<(Duration, f64)> {
    let clock = Clock::system();
    let from = clock.tick();
    let mut naru = Command::new(env!("CARGO_BIN_EXE_naru"))
        .args(["report", "--cohort", COHORT, "--out"])
        .arg(folder.join("report.xlsx"))
        .env("NARU_DATABASE_URL", database(folder))
        .env("NARU_KEY_FILE", folder.join("naru.key"))
        .stdout(Stdio::null())
        .spawn()
        .context("could not start naru")?;
    let mut most = 0.0_f64;
    let status = loop {
        if let Some(status) = naru.try_wait()? {
            break status;
        }
        most = most.max(peak(naru.id()).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(2));
    };
    ensure!(status.success(), "naru report failed");
    Ok((clock.tick() - from, most / 1e3))
}

/// In kB.
fn peak(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").trim().parse().ok()
}

/// The Icheon cohort, with so many meetings more, and a log of every party.
async fn fill(folder: &Path, more: i64) -> Result<()> {
    let secret = Keys::new_secret();
    std::fs::write(folder.join("naru.key"), &secret)?;
    let keys = Arc::new(Keys::parse(&secret)?);
    let db = Db::open(&database(folder), Arc::clone(&keys)).await?;
    let countries = check::Countries {
        by_name: country::by_name,
        zones_of: country::zones_of,
        blocks_telegram: country::blocks_telegram,
    };
    let sheets = read::read("icheon.xlsx", include_bytes!("../fixtures/icheon-2020-us.xlsx"))?;
    let mut plan = check::check(&sheets, &countries).plan.context("the fixture has no problems")?;
    let rates = cell::Value::Text("USD 1,375.20, EUR 1,480.50 (bench, 2020-09-14)".to_owned());
    plan.cohort.rates = values::rates(&rates).context("the rates can be read")?;
    let now = "2020-09-10T01:00:00Z".parse()?;
    db.write(move |tx| {
        async move {
            let new = difference::difference(None, &plan);
            apply::apply(tx, BOT, &plan, &new, now).await.map(drop)
        }
        .boxed()
    })
    .await?;
    db.close().await;
    let mut conn = SqliteConnection::connect(&database(folder)).await?;
    sqlx::query("begin").execute(&mut conn).await?;
    meetings(&mut conn, more).await?;
    logs(&mut conn, &keys).await?;
    sqlx::query("commit").execute(&mut conn).await?;
    conn.close().await?;
    Ok(())
}

/// The fixture's own over and over, under codes of their own.
async fn meetings(conn: &mut SqliteConnection, more: i64) -> Result<()> {
    const MORE: &str = "
        with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
        insert into meetings
            (cohort, code, firm, buyer, interpreter, starts_at, minutes, host_wall, revision, state)
        select m.cohort, 'X' || n.i, m.firm, m.buyer, m.interpreter, m.starts_at, m.minutes, m.host_wall, 0, 'planned'
        from n
        join meetings m on m.id = (select min(id) from meetings) + n.i % 63";
    const PARTIES: &str = "
        insert into parties (meeting, side, answer, answered_by, answered_at, answered_for, checked_in_at)
        select m.id, s.side, 'coming', m.interpreter, m.starts_at, m.starts_at, m.starts_at
        from meetings m
        join (select 'firm' as side union all select 'buyer' union all select 'interpreter') s";
    if more > 0 {
        sqlx::query(MORE).bind(more).execute(&mut *conn).await?;
    }
    sqlx::query(PARTIES).execute(&mut *conn).await?;
    Ok(())
}

/// Nine of ten parties have sent theirs.
async fn logs(conn: &mut SqliteConnection, keys: &Keys) -> Result<()> {
    const LOGS: &str = "
        insert into logs (meeting, side, held, answers, revision, sent_by, first_sent_at, sent_at)
        select m.id, $1, 'held', $2, 1, m.interpreter, m.starts_at, m.starts_at
        from meetings m
        where m.id % $3 = $4 and m.id % 10 <> $5";
    for kind in 0..KINDS {
        for (at, side) in ["firm", "buyer", "interpreter"].into_iter().enumerate() {
            let sealed = Sealed::new(keys, "logs.answers", &answers(side, kind))?;
            let query = sqlx::query(LOGS).bind(side).bind(sealed.bytes().to_vec()).bind(KINDS).bind(kind);
            query.bind(at as i64).execute(&mut *conn).await?;
        }
    }
    Ok(())
}

fn answers(side: &str, kind: i64) -> Answers {
    let held = Answers { held: Some(Held::Held), ..Answers::default() };
    let score = Score::new(1 + (kind % 5) as u8);
    let amount = |units: i64, currency: &str| Some(Amount::Said(Money::new(units * (kind + 1), currency)));
    match side {
        "firm" => Answers {
            interest: score,
            consulted: amount(123_400, if kind % 3 == 0 { "KRW" } else { "USD" }),
            prospective: if kind % 4 == 0 { Some(Amount::Unknown) } else { amount(23_400, "EUR") },
            next: vec![NextStep::Samples, NextStep::Quotation],
            interpreter: score,
            overall: score,
            remark: Some("샘플을 보낸 뒤 가격표를 다시 협의하기로 하였습니다.".to_owned()),
            ..held
        },
        "buyer" => Answers { interest: score, next: vec![NextStep::Samples], expected: amount(20_000, "USD"), ..held },
        _ => Answers { prepared: Some(Prepared::Both), ..held },
    }
}

fn database(folder: &Path) -> String {
    let file: PathBuf = folder.join("naru.db");
    format!("sqlite:{}", file.display())
}
