//! The command line as an operator meets it: what it prints, how it ends, and what it leaves behind.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

mod amiss;
mod report;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use naru::domain::ids::BotId;
use naru::sandbox::{self, Fault, FaultKind, Sandbox};

use crate::support::Place;
use crate::workbook::book::Book;

/// A folder of an operator's, and what they have set.
struct Desk {
    place: Place,
    settings: Vec<(&'static str, String)>,
}

#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Desk {
        Desk { place: Place::sqlite(), settings: Vec::new() }
    }

    fn set(mut self, name: &'static str, value: impl Into<String>) -> Desk {
        self.settings.push((name, value.into()));
        self
    }

    fn at(self, sandbox: &Sandbox) -> Desk {
        self.set("TELEGRAM_BOT_TOKEN", sandbox.token()).set("NARU_TELEGRAM_API_URL", sandbox.url())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.folder.join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_naru"));
        command.args(words).current_dir(&self.place.folder).env_clear().env("LANG", "ko_KR.UTF-8");
        command.envs(self.settings.iter().map(|(name, value)| (name, value))).stdin(Stdio::null());
        command
    }

    async fn runs(&self, words: &[&str]) -> Said {
        let mut command = self.command(words);
        let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs and must end well.
    async fn well(&self, words: &[&str]) -> String {
        let said = self.runs(words).await;
        assert_eq!(said.code, 0, "{said:#?}");
        said.out
    }

    /// Runs and must end with exactly this one sentence.
    async fn is_told(&self, words: &[&str], sentence: &str) {
        let said = self.runs(words).await;
        assert_eq!((said.code, said.out.as_str(), said.err.trim_end()), (1, "", sentence));
    }
}

struct Still;

impl sandbox::Time for Still {
    fn wall(&self) -> i64 {
        1_600_041_600
    }

    fn tick(&self) -> Duration {
        Duration::ZERO
    }
}

async fn sandbox() -> Sandbox {
    Sandbox::start(sandbox::Options::default(), Arc::new(Still)).await.unwrap()
}

fn fixture(name: &str) -> String {
    format!("{}/fixtures/{name}.xlsx", env!("CARGO_MANIFEST_DIR"))
}

const ICHEON: &str = "icheon-2020-us";

async fn with_icheon(desk: Desk) -> Desk {
    desk.well(&["import", &fixture(ICHEON)]).await;
    desk
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workbook_is_stored_once_and_published_once() {
    let desk = Desk::new();

    let first = desk.well(&["import", &fixture(ICHEON)]).await;
    assert!(first.contains("상담: 신규 63 · 변경 0 · 취소 0"), "{first}");
    assert!(first.ends_with("공개하시려면: naru publish --cohort icheon-2020-us\n"), "{first}");
    let second = desk.well(&["import", &fixture(ICHEON)]).await;
    assert!(second.ends_with("저장된 내용과 같아 바꿀 것이 없습니다.\n"), "{second}");

    let published = desk.well(&["publish", "--cohort", ICHEON]).await;
    assert!(published.contains("공개했습니다. 연결된 0명에게 알리고"), "{published}");
    let again = desk.well(&["publish", "--cohort", ICHEON]).await;
    assert!(again.contains("이미 공개했습니다. 달라진 것은 없습니다."), "{again}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_workbook_is_refused_cell_by_cell_and_nothing_is_stored() {
    let desk = Desk::new();
    let book = Book::good().with("상담일정!C2", "25:00").with("바이어!E2", "America/Nowhere");
    std::fs::write(desk.path("wrong.xlsx"), book.xlsx()).unwrap();

    let said = desk.runs(&["import", "wrong.xlsx"]).await;

    assert_eq!(said.code, 1);
    assert!(said.out.starts_with("고칠 곳이 2건 있어 저장하지 않았습니다.\n"), "{}", said.out);
    assert!(said.out.contains("  상담일정!C2: '25:00'은 시각이 아닙니다"), "{}", said.out);
    assert!(said.out.contains("  바이어!E2: "), "{}", said.out);
    assert!(!desk.path("naru.db").exists() && !desk.path("naru.key").exists());

    std::fs::write(desk.path("note.xlsx"), "PK is not enough").unwrap();
    assert_eq!(desk.runs(&["import", "note.xlsx"]).await.code, 1);
    desk.is_told(&["import", "none.xlsx"], "파일 none.xlsx를 읽을 수 없습니다. 이름과 권한을 확인해 주십시오.").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dry_run_stores_nothing() {
    let desk = Desk::new();

    let said = desk.well(&["import", &fixture(ICHEON), "--dry-run"]).await;

    assert!(said.ends_with("시험 삼아 읽었습니다. 아무것도 저장하지 않았습니다.\n"), "{said}");
    assert_eq!(std::fs::read_dir(&desk.place.folder).unwrap().count(), 0);

    let desk = with_icheon(desk).await;
    std::fs::write(desk.path("other.xlsx"), Book::good().xlsx()).unwrap();
    let said = desk.well(&["--lang", "en", "import", "other.xlsx", "--dry-run"]).await;
    assert!(said.contains("Meetings: 2 new · 0 changed · 0 canceled"), "{said}");
    let unknown = "코드가 test-2027인 사업이 없습니다. 저장된 사업: icheon-2020-us";
    desk.is_told(&["publish", "--cohort", "test-2027"], unknown).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_csv_files_are_one_workbook() {
    let desk = Desk::new();
    let files = Book::good().csv();
    let mut words = vec!["import"];
    for (name, text) in &files {
        std::fs::write(desk.path(name), text).unwrap();
        words.push(name);
    }

    let said = desk.well(&words).await;

    assert!(said.contains("상담: 신규 2 · 변경 0 · 취소 0"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_own_key_a_database_stays_shut() {
    let desk = with_icheon(Desk::new()).await;
    let key = std::fs::read_to_string(desk.path("naru.key")).unwrap();

    std::fs::write(desk.path("naru.key"), naru::store::Keys::new_secret()).unwrap();
    let other = "이 데이터베이스는 다른 열쇠로 만들어졌습니다. 함께 쓰던 열쇠 파일을 NARU_KEY_FILE에 적어 주십시오.";
    desk.is_told(&["publish", "--cohort", ICHEON], other).await;

    std::fs::remove_file(desk.path("naru.key")).unwrap();
    let missing = "이 데이터베이스의 열쇠 파일 naru.key가 없습니다. 보관해 둔 열쇠 파일을 제자리에 두시거나 NARU_KEY_FILE을 확인해 주십시오.";
    desk.is_told(&["publish", "--cohort", ICHEON], missing).await;
    let said = desk.runs(&["import", &fixture(ICHEON)]).await;
    assert_eq!((said.code, said.err.trim_end()), (1, missing));
    assert!(!desk.path("naru.key").exists());

    std::fs::write(desk.path("naru.key"), "not a key").unwrap();
    let odd = "naru.key는 열쇠 파일이 아닙니다. 16진수 64자가 들어 있어야 합니다.";
    desk.is_told(&["publish", "--cohort", ICHEON], odd).await;

    std::fs::write(desk.path("naru.key"), key).unwrap();
    desk.well(&["publish", "--cohort", ICHEON]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_settings_stop_at_start_with_one_sentence() {
    let sandbox = sandbox().await;
    let missing = "봇 토큰이 없습니다. 텔레그램의 @BotFather에게 /newbot을 보내 받은 토큰을 환경 변수 TELEGRAM_BOT_TOKEN에 넣어 주십시오.";
    Desk::new().is_told(&["serve"], missing).await;
    let odd = "봇 토큰의 모양이 다릅니다. 123456789:ABC…처럼 생긴 것을 빠짐없이 넣어 주십시오.";
    Desk::new().set("TELEGRAM_BOT_TOKEN", "secret-word").is_told(&["serve"], odd).await;
    let refused = "텔레그램이 이 봇 토큰을 알지 못합니다. @BotFather의 /mybots에서 토큰을 다시 확인해 주십시오.";
    let desk = Desk::new().set("NARU_TELEGRAM_API_URL", sandbox.url()).set("NARU_HTTP_ADDR", "127.0.0.1:0");
    desk.set("NARU_LOG", "error")
        .set("TELEGRAM_BOT_TOKEN", "123:not-the-right-token")
        .is_told(&["serve"], refused)
        .await;

    let webhook = "NARU_WEBHOOK_URL의 값 http://naru.example은 쓸 수 없습니다. 텔레그램은 https 주소로만 가져다줍니다.";
    Desk::new().set("NARU_WEBHOOK_URL", "http://naru.example").is_told(&["check"], webhook).await;
    let database = "NARU_DATABASE_URL은 sqlite:naru.db나 postgres://…처럼 적어 주십시오.";
    Desk::new().set("NARU_DATABASE_URL", "mysql://me:secret@host").is_told(&["check"], database).await;
    let address = "NARU_HTTP_ADDR의 값 8080은 쓸 수 없습니다. 127.0.0.1:8080처럼 적어 주십시오.";
    Desk::new().at(&sandbox).set("NARU_HTTP_ADDR", "8080").is_told(&["serve"], address).await;
    assert_eq!(Desk::new().runs(&["publish"]).await.code, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_in_no_help() {
    let desk =
        Desk::new().set("TELEGRAM_BOT_TOKEN", "123:hush-hush-hush").set("NARU_DATABASE_URL", "postgres://me:hush@h/n");

    let help = desk.well(&["serve", "--help"]).await;

    assert!(help.contains("TELEGRAM_BOT_TOKEN") && !help.contains("hush"), "{help}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invitations_are_a_file_that_only_its_owner_reads() {
    let sandbox = sandbox().await;
    let desk = with_icheon(Desk::new().at(&sandbox)).await;

    let said = desk.well(&["invite", "--cohort", ICHEON, "--out", "links.xlsx", "--staff"]).await;

    assert!(said.starts_with("46명의 전용 주소를 links.xlsx에 담았습니다."), "{said}");
    let link = said.lines().last().unwrap();
    assert!(link.starts_with("https://t.me/naru_sandbox_bot?start="), "{said}");
    let bytes = std::fs::read(desk.path("links.xlsx")).unwrap();
    let sheets = naru::workbook::read::read("links.xlsx", &bytes).unwrap();
    assert_eq!(sheets[0].rows.len(), 47);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(desk.path("links.xlsx")).unwrap().permissions().mode() & 0o077, 0);
    }
    let again = desk.well(&["invite", "--cohort", ICHEON, "--staff"]).await;
    assert_eq!(again.lines().last().unwrap(), link);
    let anew = desk.well(&["invite", "--cohort", ICHEON, "--staff", "--anew"]).await;
    assert_ne!(anew.lines().last().unwrap(), link);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_preview_shows_what_one_person_will_read() {
    let desk = with_icheon(Desk::new()).await;
    let words = ["preview", "--cohort", ICHEON, "--from", "2020-09-01", "--person", "B01"];

    let said = desk.well(&words).await;

    assert!(said.contains("Your meeting with"), "{said}");
    let sum = said.lines().last().unwrap();
    assert!(sum.starts_with("받는 사람 1명 · 알림 ") && sum.ends_with("주의 0건"), "{sum}");
    assert!(said.contains("아직 연결되지 않음"), "{said}");
    let joined = "insert into chats (bot, chat, kind, person, reach, open_since, met_at)
        select 4711, 1, 'private', person, 'open', '2020-08-01T00:00:00+00:00', '2020-08-01T00:00:00+00:00'
        from members where code = 'B01'";
    desk.place.execute(joined).await;
    desk.place.execute("update members set joined_at = '2020-08-01T00:00:00+00:00' where code = 'B01'").await;
    let said = desk.well(&words).await;
    assert!(said.contains("Your meeting with") && !said.contains("아직 연결되지 않음"), "{said}");
    let nobody = [&words[..6], &["Z99"]].concat();
    let said = desk.runs(&nobody).await;
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    let day = "어제는 날짜가 아닙니다. 2027-03-02나 \"2027-03-02 09:00\"처럼 적어 주십시오.";
    desk.is_told(&["preview", "--cohort", ICHEON, "--from", "어제"], day).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_says_exactly_what_to_change() {
    let sandbox = sandbox().await;
    let desk = with_icheon(Desk::new().at(&sandbox)).await;

    let well = desk.well(&["check"]).await;
    assert!(well.contains("✓ 봇 토큰: @naru_sandbox_bot\n"), "{well}");
    assert!(well.contains("✓ 웹훅이 없습니다. 나루가 소식을 가지러 갑니다."), "{well}");
    assert!(well.contains("시간대 규칙: jiff"), "{well}");
    assert!(well.ends_with("고칠 곳이 없습니다.\n"), "{well}");

    sandbox.read_all_group_messages(true);
    set_webhook(&sandbox, "https://elsewhere.example/hidden/path").await;
    let badly = desk.runs(&["check"]).await;
    assert_eq!(badly.code, 1);
    assert!(badly.out.contains("✗ 개인정보 보호 모드가 꺼져 있어"), "{}", badly.out);
    assert!(badly.out.contains("✗ 다른 곳(elsewhere.example)의 웹훅이"), "{}", badly.out);
    assert!(!badly.out.contains("hidden"), "{}", badly.out);
    assert!(badly.out.ends_with("고칠 곳이 2곳 있습니다.\n"), "{}", badly.out);
}

async fn set_webhook(sandbox: &Sandbox, url: &str) {
    let address = format!("{}/bot{}/setWebhook", sandbox.url(), sandbox.token());
    let body = serde_json::json!({ "url": url });
    reqwest::Client::new().post(address).json(&body).send().await.unwrap().error_for_status().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_of_an_empty_desk_changes_nothing() {
    let sandbox = sandbox().await;
    let desk = Desk::new().at(&sandbox);

    let said = desk.well(&["check"]).await;

    assert!(said.contains("· 데이터베이스가 아직 없습니다."), "{said}");
    assert_eq!(std::fs::read_dir(&desk.place.folder).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_is_made_once_and_never_of_postgres() {
    let desk = with_icheon(Desk::new()).await;

    let said = desk.well(&["backup", "copy.db"]).await;
    assert!(said.starts_with("copy.db에 복사했습니다. 열쇠 파일 naru.key는 들어 있지 않으니"), "{said}");
    desk.is_told(&["backup", "copy.db"], "copy.db는 이미 있습니다. 다른 이름을 적어 주십시오.").await;

    let copy = ["check", "--database-url", "sqlite:copy.db"];
    assert!(desk.runs(&copy).await.out.contains("· 이 데이터베이스는 복사본입니다."));
    assert!(!desk.runs(&["check"]).await.out.contains("복사본입니다"));
    assert_eq!(desk.well(&["held"]).await, "보류된 알림이 없습니다.\n");

    desk.well(&["backup", "--stamp"]).await;
    assert!(desk.runs(&["check"]).await.out.contains("· 이 데이터베이스는 복사본입니다."));
    let postgres = desk.runs(&["backup", "copy2.db", "--database-url", "postgres://localhost/naru"]).await;
    assert_eq!(postgres.code, 1);
    assert!(postgres.err.starts_with("PostgreSQL은 pg_dump로 복사해 주십시오."), "{}", postgres.err);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_served_bot_answers_and_stops_when_asked() {
    let sandbox = sandbox().await;
    let desk = Desk::new().at(&sandbox).set("NARU_HTTP_ADDR", "127.0.0.1:0");
    let mut serving = desk.command(&["serve"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(serving.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    let address = line.trim_end().rsplit_once(' ').unwrap().1.to_owned();
    assert!(line.starts_with("@naru_sandbox_bot 봇이 시작했습니다."), "{line}");

    let person = sandbox.user(101, "Kim", "ko");
    person.start("");
    for _ in 0..200 {
        if !sandbox.messages(101).iter().any(|shown| shown.from_bot) {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    assert!(sandbox.messages(101).iter().any(|shown| shown.from_bot), "nobody answered");
    assert_eq!(reqwest::get(&address).await.unwrap().text().await.unwrap(), "ok\n");

    let second = "이 데이터베이스를 쓰는 나루가 이미 돌고 있습니다. 그것을 먼저 멈추어 주십시오.";
    desk.is_told(&["serve"], second).await;
    desk.well(&["import", &fixture(ICHEON)]).await;

    // Somebody whose request never ends keeps nobody waiting.
    let mut line =
        std::net::TcpStream::connect(address.trim_start_matches("http://").trim_end_matches("/healthz")).unwrap();
    line.write_all(b"POST /telegram/guess HTTP/1.1\r\nhost: naru\r\ncontent-length: 1000000\r\n\r\n{").unwrap();

    Command::new("kill").args(["-TERM", &serving.id().to_string()]).status().unwrap();
    let ended = tokio::task::spawn_blocking(move || (serving.wait().unwrap(), serving)).await.unwrap();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert_eq!((ended.0.code(), rest.as_str()), (Some(0), "하던 일을 마치고 멈추었습니다. 잃은 것은 없습니다.\n"));
    let mut log = String::new();
    let mut serving = ended.1;
    serving.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    assert!(!log.contains(sandbox.token()) && !log.contains("Kim"), "{log}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_of_its_own_is_taken_back_even_where_telegram_has_to_be_asked_twice() {
    let sandbox = sandbox().await;
    let desk = Desk::new().at(&sandbox).set("NARU_HTTP_ADDR", "127.0.0.1:0");
    let secret = naru::store::Keys::new_secret();
    std::fs::write(desk.path("naru.key"), &secret).unwrap();
    let bot = BotId(sandbox.token().split_once(':').unwrap().0.parse().unwrap());
    let own = naru::web::address(&naru::store::Keys::parse(&secret).unwrap(), bot, "https://naru.example");
    set_webhook(&sandbox, &own.url).await;
    sandbox.fault(Fault::new(FaultKind::BadGateway).method("getWebhookInfo"));

    let mut serving = desk.command(&["serve"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let taken_back = || sandbox.requests().iter().any(|one| one.method.eq_ignore_ascii_case("deleteWebhook"));
    for _ in 0..400 {
        if !taken_back() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    serving.kill().unwrap();
    serving.wait().unwrap();

    assert!(taken_back());
}
