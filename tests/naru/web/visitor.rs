//! Somebody at a browser: what they open, press and write, and what they then read. They follow a redirect as a browser
//! does and keep the cookies they are given.

use std::collections::BTreeMap;

use futures::FutureExt as _;
use naru::domain::ids::MemberId;
use naru::domain::page::link_expiry;
use naru::store;
use naru::web;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::support::{Naru, Place};

/// Pages that are served, at an address Naru knows.
pub struct Site {
    listener: Option<TcpListener>,
    pub base: String,
    stop: CancellationToken,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

impl Site {
    /// Takes a port before Naru opens, so that its links lead there.
    pub async fn for_place(place: &mut Place) -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        place.public_url = Some(base.clone());
        Site { listener: Some(listener), base, stop: CancellationToken::new() }
    }

    pub fn opens(&mut self, naru: &Naru) {
        self.opens_with(naru, naru::conversation::pages::MOST_AT_ONCE);
    }

    pub fn opens_with(&mut self, naru: &Naru, most_at_once: u64) {
        self.opens_leaving(naru, most_at_once, 0);
    }

    pub fn opens_leaving(&mut self, naru: &Naru, most_at_once: u64, least_free: u64) {
        let mut pages = naru.app.pages();
        (pages.most_at_once, pages.least_free) = (most_at_once, least_free);
        let listener = self.listener.take().expect("it is opened once");
        tokio::spawn(web::serve(listener, pages, self.stop.clone()));
    }
}

/// The address of a member's page.
pub async fn link(naru: &Naru, member: MemberId) -> String {
    let (bot, base) = (naru.app.house.bot, naru.app.house.public_url.clone().unwrap());
    let made = naru.app.db.write(move |tx| {
        async move {
            let own = store::people::find_member(tx, bot, member).await?.expect("a member");
            let cohort = store::cohorts::cohort(tx, own.member.cohort).await?;
            let link = store::pages::of_member(tx, member, cohort.id, link_expiry(&cohort.details)).await?;
            Ok(format!("{base}/p/{}", store::pages::token(tx, &link)))
        }
        .boxed()
    });
    made.await.unwrap()
}

/// What came back, before anybody follows it.
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub struct Visitor {
    http: reqwest::Client,
    base: String,
    pub cookies: BTreeMap<String, String>,
    /// The page they look at.
    pub page: String,
    pub status: u16,
    /// What a proxy says of where they are.
    pub from: Option<String>,
}

impl Visitor {
    pub fn new(site: &Site) -> Visitor {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let base = site.base.clone();
        Visitor { http, base, cookies: BTreeMap::new(), page: String::new(), status: 0, from: None }
    }

    /// One request and its answer; cookies are kept.
    pub async fn asks(&mut self, request: reqwest::RequestBuilder) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request.header("Cookie", cookies.join("; "));
        if let Some(from) = &self.from {
            request = request.header("X-Forwarded-For", from);
        }
        let answer = request.send().await.unwrap();
        for given in answer.headers().get_all("set-cookie") {
            let pair = given.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            match value {
                "" => drop(self.cookies.remove(name)),
                _ => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Answer { status, headers, body: answer.bytes().await.unwrap().to_vec() }
    }

    pub async fn gets(&mut self, path: &str) -> Answer {
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        let request = self.http.get(address);
        self.asks(request).await
    }

    pub async fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        let request = self.http.post(address).header("Content-Type", "application/x-www-form-urlencoded");
        self.asks(request.body(body.join("&"))).await
    }

    /// Sends files by a form with this word in it.
    pub async fn posts_files(&mut self, path: &str, form: &str, files: Vec<(&str, Vec<u8>)>) -> Answer {
        let mut body = reqwest::multipart::Form::new().text("form", form.to_owned()).text("seen", self.field("seen"));
        for (name, bytes) in files {
            body = body.part("file", reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned()));
        }
        let request = self.http.post(format!("{}{path}", self.base)).multipart(body);
        self.asks(request).await
    }

    pub async fn opens(&mut self, path: &str) {
        let answer = self.gets(path).await;
        self.looks_at(answer).await;
    }

    /// Goes where the answer leads.
    pub async fn looks_at(&mut self, answer: Answer) {
        let answer = match answer.status {
            303 => {
                let to = answer.header("location").split('#').next().unwrap().to_owned();
                self.gets(&to).await
            }
            _ => answer,
        };
        (self.status, self.page) = (answer.status, answer.text());
    }

    /// Opens a personal link and presses its one button.
    pub async fn comes_in(&mut self, link: &str) {
        self.opens(link).await;
        assert_eq!(self.status, 200, "{}", self.page);
        let form = self.field("form");
        let answer = self.posts(link, &[("form", &form)]).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/me#now"));
        self.looks_at(answer).await;
        assert_eq!(self.status, 200, "{}", self.page);
    }

    /// The value of the first hidden field of this name; empty where the page has none.
    pub fn field(&self, name: &str) -> String {
        let at = format!("name=\"{name}\" value=\"");
        self.page.split(&at).nth(1).map_or(String::new(), |rest| rest.split('"').next().unwrap().to_owned())
    }

    /// Presses the first button with this label.
    pub async fn taps(&mut self, label: &str) {
        let form = self.page.split("<form").find(|form| form.contains(&format!(">{}</button>", escaped(label))));
        let form = form.unwrap_or_else(|| panic!("no button [{label}] on\n{}", self.reads())).to_owned();
        let field = |name: &str| {
            let rest = form.split(&format!("name=\"{name}\" value=\"")).nth(1);
            rest.map(|rest| rest.split('"').next().unwrap().to_owned())
        };
        let button =
            form.split(&format!(">{}</button>", escaped(label))).next().unwrap().rsplit("<button").next().unwrap();
        let data = button.split("value=\"").nth(1).map(|rest| rest.split('"').next().unwrap()).unwrap_or_default();
        let (word, seen, on) = (field("form").unwrap(), field("seen").unwrap(), field("on"));
        let mut fields = vec![("form", word.as_str()), ("seen", &seen), ("data", data)];
        fields.extend(on.as_deref().map(|on| ("on", on)));
        let path = if button.contains("formaction=\"/me/out\"") { "/me/out" } else { "/me/tap" };
        let answer = self.posts(path, &fields).await;
        self.looks_at(answer).await;
    }

    /// Sends data no button has.
    pub async fn forges(&mut self, data: &str) {
        let (form, seen) = (self.field("form"), self.field("seen"));
        let answer = self.posts("/me/tap", &[("form", &form), ("seen", &seen), ("data", data)]).await;
        self.looks_at(answer).await;
    }

    pub async fn says(&mut self, text: &str) {
        let (form, seen) = (self.field("form"), self.field("seen"));
        let answer = self.posts("/me/say", &[("form", &form), ("seen", &seen), ("text", text)]).await;
        self.looks_at(answer).await;
    }

    /// What stands in the messages of the last turn, with buttons in brackets, as `support::render` writes a chat.
    pub fn reads(&self) -> String {
        let main = self.page.split("<main").nth(1).unwrap_or(&self.page);
        let main = main.split("<form method=\"post\" action=\"/me/say\"").next().unwrap();
        let said = main.split("<article").skip(1).map(|said| said.split("</article>").next().unwrap());
        said.map(|said| readable(&format!("<article{said}"))).collect::<Vec<_>>().join("\n---\n")
    }

    #[track_caller]
    pub fn sees(&self, expected: &str) {
        let expected = expected.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        assert_eq!(self.reads(), expected.trim());
    }

    /// The first line of each message.
    pub fn headlines(&self) -> Vec<String> {
        self.reads().split("\n---\n").map(|said| said.lines().next().unwrap_or_default().to_owned()).collect()
    }
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;").replace('\'', "&#39;")
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// The words of a piece of a page, without its marks.
fn readable(html: &str) -> String {
    let html = html.replace('\n', "").replace("<br>", "\n").replace("</p>", "\n\n");
    let html = html.replace("<div class=\"row\">", "\n").replace("</button>", "] ").replace("</a>", "] ");
    let mut text = String::new();
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let end = rest[at..].find('>').expect("a mark ends");
        let mark = &rest[at..at + end];
        if mark.starts_with("<button") || mark.starts_with("<a") && !mark.starts_with("<article") {
            text.push('[');
        }
        rest = &rest[at + end + 1..];
    }
    text.push_str(rest);
    let marks = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    let text = marks.into_iter().fold(text, |text, (mark, char)| text.replace(mark, char));
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    lines.join("\n").replace("\n\n\n", "\n").replace("\n\n[", "\n[")
}
