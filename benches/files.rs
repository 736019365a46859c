//! What files cost: an album of ten 15 MB catalogs arriving, and one approved catalog opened by 200 buyers. `naru serve`
//! runs as a process of its own, so that its memory is its own. `cargo bench --bench files` prints both figures.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
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
use naru::sandbox::{self, Album, Options, Sandbox};
use naru::store::meetings::Pairing;
use naru::store::people::{From, NewMember};
use naru::store::{self, Db, Keys, Tx};

const FILES: usize = 10;
const EACH: usize = 15 << 20;
const BUYERS: i64 = 200;
const FIRM: i64 = 1;
const STAFF: i64 = 2;
const FIRST_BUYER: i64 = 1_000;

/// Real time, read here since a benchmark measures it.
struct Time(Clock);

impl sandbox::Time for Time {
    fn wall(&self) -> i64 {
        self.0.now().timestamp()
    }

    fn tick(&self) -> Duration {
        self.0.tick()
    }
}

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(measure())
}

async fn measure() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("naru-bench-files-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let sandbox = Sandbox::start(Options::default(), Arc::new(Time(Clock::system()))).await?;
    build(&sandbox, &folder).await?;
    let naru = Naru(serve(&sandbox, &folder)?);
    until("Naru answers", || Ok(sandbox.requests().iter().any(|one| one.method.eq_ignore_ascii_case("getupdates"))))
        .await?;

    let idle = naru.memory()?;
    let took = album(&sandbox, &folder).await?;
    println!(
        "{FILES} files of {} MB arrived complete in {took:.1?}: memory {idle:.1} MB before, at most {:.1} MB",
        EACH >> 20,
        naru.most_memory()?
    );
    let (took, sent, uploaded) = catalog(&sandbox).await?;
    println!(
        "{BUYERS} buyers had one approved catalog with a picture in {took:.1?}: {sent} files sent, {uploaded} uploaded; \
         memory at most {:.1} MB",
        naru.most_memory()?
    );
    drop(naru);
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

struct Naru(Child);

impl Naru {
    fn status(&self, field: &str) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).context("Linux tells memory")?;
        let line = status.lines().find(|line| line.starts_with(field)).context("the memory of the process")?;
        let kilobytes: f64 = line.split_whitespace().nth(1).context("a number")?.parse()?;
        Ok(kilobytes / 1024.0)
    }

    fn memory(&self) -> Result<f64> {
        self.status("VmRSS:")
    }

    fn most_memory(&self) -> Result<f64> {
        self.status("VmHWM:")
    }
}

impl Drop for Naru {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(sandbox: &Sandbox, folder: &Path) -> Result<Child> {
    let child = Command::new(env!("CARGO_BIN_EXE_naru"))
        .arg("serve")
        .env("TELEGRAM_BOT_TOKEN", sandbox.token())
        .env("NARU_TELEGRAM_API_URL", sandbox.url())
        .env("NARU_DATABASE_URL", database(folder))
        .env("NARU_DATA_DIR", folder)
        .env("NARU_KEY_FILE", key(folder))
        .env("NARU_HTTP_ADDR", "127.0.0.1:0")
        .env("NARU_RATE", "0")
        .env("NARU_CHAT_RATE", "0")
        .env("NARU_LOG", "error")
        .stdout(Stdio::null())
        .spawn();
    child.context("could not start naru")
}

fn database(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("naru.db").display())
}

fn key(folder: &Path) -> PathBuf {
    folder.join("naru.key")
}

async fn until(what: &str, is_so: impl Fn() -> Result<bool>) -> Result<Duration> {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
    let started = Instant::now();
    while !is_so()? {
        ensure!(started.elapsed() < Duration::from_secs(300), "{what}: not within five minutes");
        // What is waited for is looked for in all that was said and asked so far, which is much.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(started.elapsed())
}

async fn album(sandbox: &Sandbox, folder: &Path) -> Result<Duration> {
    let files: Vec<Vec<u8>> = (0..FILES).map(content).collect();
    let names: Vec<String> = (0..FILES).map(|place| format!("catalog-{place}.pdf")).collect();
    let of = |(name, bytes)| Album { name, mime: "application/pdf", bytes, caption: "" };
    let album: Vec<Album<'_>> = names.iter().map(String::as_str).zip(files.iter().map(Vec::as_slice)).map(of).collect();
    sandbox.find_user(FIRM).context("the firm")?.sends_album(&album);
    let took = until("the album is kept", || Ok(said(sandbox, FIRM, "10개를 저장했습니다"))).await?;
    for bytes in &files {
        let hash = store::files::sha256(bytes);
        let kept = folder.join("files").join(&hash[..2]).join(&hash);
        ensure!(std::fs::read(&kept)? == *bytes, "a file is not as it was sent");
    }
    Ok(took)
}

/// No two alike, and nothing a disk could leave out.
fn content(place: usize) -> Vec<u8> {
    let mut state = place as u64 + 1;
    let noise = std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    });
    b"%PDF-1.7\n".iter().copied().chain(noise).take(EACH).collect()
}

fn said(sandbox: &Sandbox, chat: i64, words: &str) -> bool {
    sandbox.messages(chat).iter().any(|shown| shown.from_bot && shown.text.contains(words))
}

async fn catalog(sandbox: &Sandbox) -> Result<(Duration, usize, usize)> {
    let (firm, staff) = (sandbox.find_user(FIRM).context("the firm")?, sandbox.find_user(STAFF).context("staff")?);
    firm.sends_photo(&[b"\xff\xd8\xff\xe0".as_slice(), &content(99)[..4 << 20]].concat(), "");
    until("the picture is kept", || Ok(said(sandbox, FIRM, "catalog.jpg"))).await?;
    staff.taps(1, "staff:cat:open:1");
    until("staff see it", || Ok(said(sandbox, STAFF, "검토를 기다리고"))).await?;
    staff.taps_label("승인").context("a button to approve")?;
    until("it is approved", || Ok(said(sandbox, STAFF, "승인했습니다"))).await?;

    let from = sandbox.requests().len();
    for buyer in FIRST_BUYER..FIRST_BUYER + BUYERS {
        sandbox.find_user(buyer).context("a buyer")?.taps(1, "cat:see:1");
    }
    let sent =
        || sandbox.requests_since(from).into_iter().filter(|one| one.method.eq_ignore_ascii_case("senddocument"));
    let all = BUYERS as usize * (FILES + 1);
    let took = until("everybody has it", || Ok(sent().count() >= all)).await?;
    let uploaded = sent().filter(|one| one.params["document"] == "attach://document").count();
    let readers: BTreeSet<i64> = sent().filter_map(|one| one.params["chat_id"].as_i64()).collect();
    ensure!(readers.len() == BUYERS as usize, "only {} buyers had it", readers.len());
    Ok((took, sent().count(), uploaded))
}

/// A published cohort: one firm that owes a catalog, staff, and 200 buyers it will meet.
async fn build(sandbox: &Sandbox, folder: &Path) -> Result<()> {
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
