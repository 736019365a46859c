//! `naru demo` as somebody at the keyboard meets it: the story it invites people to try, and the page it is told on.

pub mod browser;
mod page;
mod prepared;
mod story;

use std::path::PathBuf;
use std::time::Duration;

use naru::app::Naru;
use naru::demo::{Demo, Options};
use naru::domain::lang::Lang;
use naru::sandbox::{Sandbox, Shown, User};
use serde_json::{Value, json};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

use crate::support::{at, render};

/// A demo that runs.
struct Show {
    address: String,
    naru: Arc<Naru>,
    sandbox: Sandbox,
    stop: CancellationToken,
    running: tokio::task::JoinHandle<anyhow::Result<()>>,
}

impl Show {
    async fn open() -> Show {
        Show::with(Options::default()).await
    }

    async fn with(options: Options) -> Show {
        let demo = Demo::open(Options { port: Some(0), ..options }).await.expect("the demo opens");
        let (address, naru, sandbox) = (demo.address(), Arc::clone(&demo.naru), demo.sandbox.clone());
        let stop = CancellationToken::new();
        let running = tokio::spawn(demo.run(stop.clone()));
        let show = Show { address, naru, sandbox, stop, running };
        show.quiet().await;
        show
    }

    async fn ends(self) {
        let refused = self.sandbox.stats().answers;
        assert_eq!(refused.get(&429), None, "the demo was faster than Telegram allows");
        assert_eq!(naru::text::problems(), 0, "messages that could not be said in full");
        self.stop.cancel();
        self.running.await.expect("the demo does not panic").expect("the demo ends cleanly");
    }

    /// What the page does with its clock.
    async fn clock(&self, step: Value) -> Value {
        let sent = reqwest::Client::new().post(format!("{}/stage/clock", self.address)).json(&step).send().await;
        sent.expect("the page answers").json().await.expect("JSON")
    }

    /// Until everything due has been said.
    async fn quiet(&self) {
        self.clock(json!({ "advance": 0 })).await;
    }

    async fn clock_to(&self, text: &str) {
        let minutes = (at(text) - self.naru.clock.now()).num_seconds() / 60 + 1;
        self.clock(json!({ "advance": minutes })).await;
    }

    async fn cast(&self) -> Vec<Value> {
        let stage: Value = reqwest::get(format!("{}/stage", self.address)).await.unwrap().json().await.unwrap();
        stage["cast"].as_array().expect("a cast").clone()
    }

    /// The phone of whoever belongs to a company or office.
    async fn phone(&self, of: &str) -> Phone<'_> {
        let cast = self.cast().await;
        let one = cast.iter().find(|one| one["label"]["ko"] == of || one["label"]["en"] == of || one["name"] == of);
        let one = one.unwrap_or_else(|| panic!("nobody of {of} in {cast:#?}")).clone();
        let user = self.sandbox.find_user(one["user_id"].as_i64().unwrap()).expect("they have a phone");
        Phone { show: self, user, one }
    }
}

struct Phone<'a> {
    show: &'a Show,
    user: User,
    one: Value,
}

impl Phone<'_> {
    /// Presses START, as the page does.
    async fn starts(&self) {
        self.user.start(self.one["start_payload"].as_str().expect("they have not joined"));
        self.show.quiet().await;
    }

    async fn says(&self, text: &str) {
        self.user.says(text);
        self.show.quiet().await;
    }

    async fn taps(&self, label: &str) {
        let newest = || self.messages().iter().map(render).collect::<Vec<_>>().join("\n---\n");
        assert!(self.user.taps_label(label).is_some(), "no button [{label}] in {}", newest());
        self.show.quiet().await;
    }

    fn messages(&self) -> Vec<Shown> {
        self.show.sandbox.messages(self.user.id())
    }

    /// The first lines of everything that came or changed, each with when it came on the host's clock.
    fn reads(&self, lines: usize) -> Vec<String> {
        let new = self.show.sandbox.take_new(self.user.id());
        let told = new.iter().map(|shown| {
            let sent = chrono::DateTime::from_timestamp(shown.date, 0).expect("a date") + chrono::Duration::hours(9);
            let text: Vec<&str> = shown.text.lines().filter(|line| !line.is_empty()).take(lines).collect();
            format!("{} {}", sent.format("%m-%d %H:%M"), text.join(" / "))
        });
        told.collect()
    }

    #[track_caller]
    fn sees(&self, expected: &[&str]) {
        assert_eq!(self.reads(1), expected);
    }

    #[track_caller]
    fn sees_nothing(&self) {
        assert_eq!(self.reads(1), Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kept_demo_goes_on_where_it_was_left() {
    let folder = kept_folder("kept");
    let kept = || Options { data_dir: Some(folder.clone()), ..Options::default() };
    let first = Show::with(kept()).await;
    let buyer = first.phone("Mesa Wellness Supply").await;
    buyer.starts().await;
    buyer.taps("I've read this").await;
    buyer.taps("I agree").await;
    first.clock_to("2020-09-14 12:00 KST").await;
    let left = first.naru.clock.now();
    first.ends().await;

    let again = Show::with(kept()).await;

    assert!(again.naru.clock.now() >= left);
    let buyer = again.phone("Mesa Wellness Supply").await;
    assert_eq!(buyer.one["joined"], true);
    buyer.says("home").await;
    assert_eq!(buyer.reads(1).len(), 1);
    again.ends().await;
    let other = Options { cohort: Some("yangju".to_owned()), lang: Some(Lang::En), ..kept() };
    let refused = Demo::open(other).await.err().expect("the folder belongs to another cohort").to_string();
    assert!(refused.contains("holds another demo (icheon-2020-us)"), "{refused}");
    let _ = std::fs::remove_dir_all(folder);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_keeps_a_demo_from_starting_is_said_in_one_sentence() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let file = std::env::temp_dir().join(format!("naru-demo-no-workbook-{}.xlsx", std::process::id()));
    std::fs::write(&file, "not a workbook").unwrap();
    let ko = Options { lang: Some(Lang::Ko), ..Options::default() };
    let refused = async |options: Options| Demo::open(options).await.err().expect("it does not start").to_string();

    let busy = refused(Options { port: Some(port), ..ko.clone() }).await;
    let missing = refused(Options { cohort: Some("/nowhere.xlsx".to_owned()), ..ko.clone() }).await;
    let odd = refused(Options { cohort: Some(file.display().to_string()), ..ko }).await;

    assert!(busy.starts_with(&format!("{port}번 포트를 다른 프로그램이 쓰고 있습니다.")), "{busy}");
    assert!(missing.starts_with("/nowhere.xlsx 파일을 읽을 수 없습니다."), "{missing}");
    assert!(odd.contains("파일로는 체험을 시작할 수 없습니다."), "{odd}");
    let _ = std::fs::remove_file(file);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_other_cohort_opens_too_and_plays_fast_without_hurting_the_pace() {
    let show = Show::with(Options { cohort: Some("yangju".to_owned()), ..Options::default() }).await;
    show.clock_to("2021-12-06 07:55 KST").await;

    show.clock(json!({ "play": 60 })).await;
    tokio::time::sleep(Duration::from_secs(4)).await;
    show.clock(json!({ "play": 0 })).await;

    assert!(show.naru.clock.now() > at("2021-12-06 07:58 KST"));
    show.quiet().await;
    show.phone("누리레이스").await.sees(&[
        "12-02 10:00 누리레이스 강라온 해외영업팀장님, 섬유·패션산업 토탈마케팅 화상상담회 일정을 알려 드립니다. 상담은 모두 2건입니다.",
        "12-03 16:00 12월 6일(월)에 상담이 2건 있습니다.",
        "12-06 07:30 12월 6일(월) 상담은 2건입니다.",
    ]);
    show.ends().await;
}

fn kept_folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("naru-demo-test-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}
