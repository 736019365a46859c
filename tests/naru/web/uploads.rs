//! Uploads that are not taken: too large, too many, or stopped on the way. Nothing of them stays.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::files::{catalog, digits, kept, pdf};
use super::visitor::{Site, Visitor};
use crate::meetings::cast::Cast;
use crate::meetings::scene::kim;
use crate::support::{Naru, Place};

const MEGABYTE: u64 = 1 << 20;
const BOUNDARY: &str = "----between";

/// An office computer where the six digits have been typed.
struct Pc {
    naru: Naru,
    site: Site,
    visitor: Visitor,
    form: String,
}

impl Pc {
    async fn new(most_at_once: u64) -> Pc {
        Pc::leaving(most_at_once, 0).await
    }

    /// Where so many bytes of the disk are to stay free.
    async fn leaving(most_at_once: u64, least_free: u64) -> Pc {
        let mut db = Place::sqlite();
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens_leaving(&naru, most_at_once, least_free);
        let cast = Cast::on(&naru).await;
        let preparation = catalog(&naru, &cast).await;
        let kim = kim(&naru, &cast).await;
        let code = digits(&kim, &naru, preparation).await;
        let mut visitor = Visitor::new(&site);
        let answer = visitor.posts("/u/code", &[("code", &code)]).await;
        visitor.looks_at(answer).await;
        let form = visitor.field("form");
        Pc { naru, site, visitor, form }
    }

    /// Sends the head of an upload by hand, with these headers besides.
    async fn begins(&self, headers: &str) -> TcpStream {
        let host = self.naru.app.house.public_url.clone().unwrap();
        let mut line = TcpStream::connect(host.trim_start_matches("http://")).await.unwrap();
        let cookies: Vec<String> = self.visitor.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let head = format!(
            "POST /u/files HTTP/1.1\r\nHost: naru\r\nCookie: {}\r\n\
             Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n{headers}\r\n\r\n",
            cookies.join("; ")
        );
        line.write_all(head.as_bytes()).await.unwrap();
        line
    }

    /// An upload that has begun and of which more is to come.
    async fn begins_a_file(&self) -> TcpStream {
        let mut line = self.begins("Content-Length: 900000").await;
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n{}\r\n\
             --{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 half",
            self.form
        );
        line.write_all(part.as_bytes()).await.unwrap();
        line
    }

    /// Waits until so many files have begun to come.
    async fn has_begun(&self, files: usize) {
        while incoming(&self.naru) < files {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Nothing lies in the data directory, nobody heard of anything, and the next file is taken.
    async fn stands_as_before(mut self) {
        while kept(&self.naru) > 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        self.naru.settle().await;
        self.naru.person(101, "김하나", "ko").sees_nothing();
        let answer = self.visitor.posts_files("/u/files", &self.form, vec![("a.pdf", pdf(20))]).await;
        assert_eq!((answer.status, kept(&self.naru)), (303, 1));
        self.naru.settle().await;
        assert!(self.naru.person(101, "김하나", "ko").reads()[0].starts_with("‘a.pdf’ 파일을 저장했습니다."));
        self.naru.ends().await;
    }
}

/// Files that have begun to come.
fn incoming(naru: &Naru) -> usize {
    std::fs::read_dir(naru.place.folder.join("files").join("incoming")).map_or(0, |entries| entries.count())
}

/// Everything up to the end of the connection.
async fn answer(line: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = line.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_says_that_it_is_over_500_mb_need_not_be_sent_at_all() {
    let pc = Pc::new(naru::conversation::pages::MOST_AT_ONCE).await;

    let mut line = pc.begins(&format!("Content-Length: {}\r\nExpect: 100-continue", 501 * MEGABYTE)).await;

    let answer = answer(&mut line).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("한 번에 모두 500MB까지 올리실 수 있습니다."), "{answer}");
    assert!(answer.contains("You can upload up to 500 MB at once."), "{answer}");
    pc.stands_as_before().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_browser_that_sends_all_the_same_reads_why_it_was_not_taken() {
    let mut pc = Pc::new(MEGABYTE).await;
    let form = pc.form.clone();

    let answer = pc.visitor.posts_files("/u/files", &form, vec![("large.pdf", vec![0; 3 << 19])]).await;

    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("한 번에 모두 1MB까지 올리실 수 있습니다."), "{}", answer.text());
    let nothing = pc.visitor.posts_files("/u/files", &form, vec![("", Vec::new())]).await;
    assert_eq!(nothing.status, 400);
    assert!(nothing.text().contains("파일이 선택되지 않았습니다."), "{}", nothing.text());
    assert_eq!(pc.visitor.posts_files("/u/files", "", vec![("a.pdf", vec![1])]).await.status, 403);
    pc.stands_as_before().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_turns_out_too_large_on_the_way_leaves_nothing_of_itself_or_of_what_came_with_it() {
    let mut pc = Pc::new(MEGABYTE).await;
    let piece = |size: usize| Ok::<_, std::io::Error>(vec![b' '; size]);
    let streamed = |pieces: Vec<usize>| {
        let pieces = futures::stream::iter(pieces.into_iter().map(piece).collect::<Vec<_>>());
        reqwest::multipart::Part::stream(reqwest::Body::wrap_stream(pieces)).file_name("large.pdf")
    };
    let body = reqwest::multipart::Form::new()
        .text("form", pc.form.clone())
        .part("file", reqwest::multipart::Part::bytes(pdf(2_000)).file_name("small.pdf"))
        .part("file", streamed(vec![64 << 10; 17]));

    // Nobody said how long this is.
    let request = reqwest::Client::new().post(format!("{}/u/files", pc.site.base)).multipart(body);
    let answer = pc.visitor.asks(request).await;

    assert_eq!(answer.status, 413);
    pc.stands_as_before().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_files_than_a_version_can_have_are_not_taken_at_once() {
    let mut pc = Pc::new(MEGABYTE).await;
    let (form, files) = (pc.form.clone(), (0..31).map(|page| ("page.pdf", pdf(20 + page))).collect());

    let answer = pc.visitor.posts_files("/u/files", &form, files).await;

    assert_eq!(answer.status, 400);
    assert!(answer.text().contains("한 번에 30개까지 올리실 수 있습니다."), "{}", answer.text());
    pc.stands_as_before().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_that_stops_is_given_up_after_a_minute() {
    let pc = Pc::new(MEGABYTE).await;
    let mut line = pc.begins_a_file().await;

    let answered = answer(&mut line);
    tokio::pin!(answered);
    let answered = loop {
        tokio::select! {
            answered = &mut answered => break answered,
            () = tokio::time::sleep(Duration::from_millis(1)) => pc.naru.clock.advance_tick(Duration::from_secs(5)),
        }
    };

    assert!(answered.starts_with("HTTP/1.1 408"), "{answered}");
    assert!(answered.contains("파일이 1분 동안 더 들어오지 않아 저장하지 않았습니다."), "{answered}");
    assert!(answered.contains("Nothing more of your upload arrived for a minute"), "{answered}");
    pc.stands_as_before().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_browser_uploads_two_things_at_once_and_a_third_waits() {
    let mut pc = Pc::new(MEGABYTE).await;
    let first = pc.begins_a_file().await;
    let second = pc.begins_a_file().await;
    pc.has_begun(2).await;
    let form = pc.form.clone();

    let answer = pc.visitor.posts_files("/u/files", &form, vec![("b.pdf", pdf(20))]).await;

    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("지금 올리고 있는 파일이 많아 받지 않았습니다."), "{}", answer.text());
    assert!(answer.text().contains("Too many files are being uploaded right now"), "{}", answer.text());
    drop((first, second));
    while incoming(&pc.naru) > 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    pc.stands_as_before().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_upload_that_drips_gives_up_its_place() {
    let pc = Pc::new(MEGABYTE).await;
    let mut line = pc.begins_a_file().await;
    pc.has_begun(1).await;
    let (mut read, mut write) = line.split();

    let mut answered = String::new();
    let mut buffer = vec![0; 64 << 10];
    while answered.is_empty() {
        pc.naru.clock.advance_tick(Duration::from_secs(10));
        let _ = write.write_all(b"%").await;
        let came = tokio::time::timeout(Duration::from_millis(5), read.read(&mut buffer)).await;
        if let Ok(Ok(bytes)) = came {
            answered = String::from_utf8_lossy(&buffer[..bytes]).into_owned();
        }
    }

    assert!(answered.starts_with("HTTP/1.1 408"), "{answered}");
    drop(line);
    pc.stands_as_before().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_taken_where_the_disk_is_nearly_full() {
    let mut pc = Pc::leaving(MEGABYTE, u64::MAX).await;
    let form = pc.form.clone();

    let answer = pc.visitor.posts_files("/u/files", &form, vec![("a.pdf", pdf(2_000))]).await;

    assert_eq!((answer.status, kept(&pc.naru)), (507, 0));
    assert!(
        answer.text().contains("저장할 곳이 거의 차서 방금 올리신 것은 하나도 받지 않았습니다."),
        "{}",
        answer.text()
    );
    assert!(
        answer.text().contains("Our disk is nearly full, so nothing of your upload was taken."),
        "{}",
        answer.text()
    );
    pc.naru.settle().await;
    pc.naru.ends().await;
}
