//! What files cost: an album of ten 15 MB catalogs arriving, one approved catalog opened by 200 buyers, and 500 MB uploaded
//! by a page. `naru serve` runs as a process of its own, so that its memory is its own, and the highest it had is asked for
//! each of them anew. `cargo bench --bench files` prints the figures.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

#[path = "files/cohort.rs"]
mod cohort;
mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Child;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use naru::clock::Clock;
use naru::conversation::pages::MOST_AT_ONCE;
use naru::sandbox::{Album, Options, Sandbox};
use naru::store;

use common::{Time, naru};

const FILES: usize = 10;
const EACH: usize = 15 << 20;
const BUYERS: i64 = 200;
const FIRM: i64 = 1;
const STAFF: i64 = 2;
const FIRST_BUYER: i64 = 1_000;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(measure())
}

async fn measure() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("naru-bench-files-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let sandbox = Sandbox::start(Options::default(), Arc::new(Time(Clock::system()))).await?;
    cohort::build(&sandbox, &folder).await?;
    let naru = serve(&sandbox, &folder)?;
    until("Naru answers", || Ok(sandbox.requests().iter().any(|one| one.method.eq_ignore_ascii_case("getupdates"))))
        .await?;

    let idle = naru.memory()?;
    let took = album(&sandbox, &folder).await?;
    println!(
        "{FILES} files of {} MB arrived complete in {took:.1?}: memory {idle:.1} MB before, at most {:.1} MB",
        EACH >> 20,
        naru.most_memory()?
    );
    naru.forget_most_memory()?;
    let (took, sent, uploaded) = catalog(&sandbox).await?;
    println!(
        "{BUYERS} buyers had one approved catalog with a picture in {took:.1?}: {sent} files sent, {uploaded} uploaded; \
         memory at most {:.1} MB",
        naru.most_memory()?
    );
    naru.forget_most_memory()?;
    let took = upload(&sandbox, &naru.base).await?;
    println!("{} MB came by a page in {took:.1?}: memory at most {:.1} MB", MOST_AT_ONCE >> 20, naru.most_memory()?);
    drop(naru);
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

struct Naru {
    child: Child,
    /// Where its pages are.
    base: String,
}

impl Naru {
    fn memory(&self) -> Result<f64> {
        common::memory(self.child.id(), "VmRSS:")
    }

    fn most_memory(&self) -> Result<f64> {
        common::memory(self.child.id(), "VmHWM:")
    }

    fn forget_most_memory(&self) -> Result<()> {
        std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5").context("Linux forgets the highest")
    }
}

impl Drop for Naru {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(sandbox: &Sandbox, folder: &Path) -> Result<Naru> {
    let free = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let base = format!("http://{free}");
    let mut command = naru(sandbox, folder);
    command
        .arg("serve")
        .env("NARU_HTTP_ADDR", free.to_string())
        .env("NARU_PUBLIC_URL", &base)
        .env("NARU_RATE", "0")
        .env("NARU_CHAT_RATE", "0");
    Ok(Naru { child: command.spawn().context("could not start naru")?, base })
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

/// As much as may come by a page at once, from the computer of an office.
async fn upload(sandbox: &Sandbox, base: &str) -> Result<Duration> {
    sandbox.find_user(FIRM).context("the firm")?.taps(1, "up:1");
    until("six digits are told", || Ok(said(sandbox, FIRM, "번호: "))).await?;
    let told = sandbox.messages(FIRM).into_iter().rev().find_map(|shown| {
        let line = shown.text.lines().find_map(|line| line.strip_prefix("번호: ")).map(str::to_owned);
        line.map(|digits| digits.replace(' ', ""))
    });
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
    let code = format!("code={}", told.context("six digits")?);
    let form = "application/x-www-form-urlencoded";
    let entered = http.post(format!("{base}/u/code")).header("Content-Type", form).body(code).send().await?;
    let cookie = entered.headers().get("set-cookie").context("a cookie")?.to_str()?;
    let cookie = cookie.split(';').next().context("a cookie")?.to_owned();
    let page = http.get(format!("{base}/u")).header("Cookie", &cookie).send().await?.text().await?;
    let word = page.split("name=\"form\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).context("a form")?;

    let piece = bytes::Bytes::from(content(1)[..1 << 20].to_vec());
    let pieces = MOST_AT_ONCE >> 20;
    let stream = futures::stream::iter((0..pieces).map(move |_| Ok::<_, std::io::Error>(piece.clone())));
    let file = reqwest::multipart::Part::stream_with_length(reqwest::Body::wrap_stream(stream), pieces << 20);
    let files = reqwest::multipart::Form::new().text("form", word.to_owned()).part("file", file.file_name("large.pdf"));
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
    let started = Instant::now();
    let sent = http.post(format!("{base}/u/files")).header("Cookie", &cookie).multipart(files).send().await?;
    ensure!(sent.status().as_u16() == 303, "the upload was answered with {}", sent.status());
    let took = started.elapsed();
    until("the upload is kept", || Ok(said(sandbox, FIRM, "large.pdf"))).await?;
    Ok(took)
}
