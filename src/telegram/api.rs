//! One function sends every request, and says honestly what became of it.

use std::time::Duration;

use anyhow::{Context as _, Result};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::stream::BoxStream;
use reqwest::multipart::{Form, Part};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide_core::payloads;
use teloxide_core::requests::Payload;
use teloxide_core::types::FileId;

use super::failure::{Failure, Refusal, retry_after, server, sort};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::ids::BotId;

/// Within this a request has an answer, or is uncertain.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long Telegram may hold a poll open.
const POLL: Duration = Duration::from_secs(25);

/// What updates Naru asks for; Telegram's default leaves none of these out, but a list once set sticks.
pub const ALLOWED_UPDATES: [&str; 4] = ["message", "edited_message", "callback_query", "my_chat_member"];

/// A bot's end of the Bot API.
#[derive(Clone)]
pub struct Api {
    client: reqwest::Client,
    /// Holds the token: never logged.
    base: String,
    files: String,
    bot: BotId,
}

#[derive(Debug, Deserialize)]
struct Answer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
}

/// A file to go with a request.
pub struct Upload {
    pub file_name: String,
    pub mime: String,
    pub body: Body,
}

/// The bytes of an upload: here, or so many that come piece by piece.
pub enum Body {
    Held(Vec<u8>),
    Streamed(u64, BoxStream<'static, Result<Bytes>>),
}

impl Api {
    /// `url` is the server's, `https://api.telegram.org` or a local one; a trailing slash does no harm.
    pub fn new(url: &str, token: &str) -> Result<Api> {
        let url = url.trim_end_matches('/');
        let bot = token.split_once(':').and_then(|(id, _)| id.parse().ok()).map(BotId);
        let client = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(5))
            .timeout(PATIENCE)
            .pool_max_idle_per_host(256)
            .tcp_nodelay(true)
            .build()
            .context("could not set up the HTTP client")?;
        Ok(Api {
            client,
            base: format!("{url}/bot{token}"),
            files: format!("{url}/file/bot{token}"),
            bot: bot.context("the bot's token must look like 123456:ABC…")?,
        })
    }

    pub fn bot(&self) -> BotId {
        self.bot
    }

    /// Asks for one thing and reads the answer.
    pub async fn call<P: Payload + Serialize, R: DeserializeOwned>(&self, payload: &P) -> Result<R, Failure> {
        let body = serde_json::to_vec(payload).map_err(|error| Failure::Refused(error.to_string()))?;
        self.post(P::NAME, body, PATIENCE).await
    }

    /// A JSON request by method name, for what has no payload type of teloxide's.
    pub async fn post<R: DeserializeOwned>(&self, method: &str, body: Vec<u8>, within: Duration) -> Result<R, Failure> {
        let request = self.client.post(format!("{}/{method}", self.base)).timeout(within);
        read(request.header("content-type", "application/json").body(body)).await
    }

    /// As `call`, with files, each under the name by which the payload speaks of it.
    pub async fn upload<P: Payload + Serialize, R: DeserializeOwned>(
        &self,
        payload: &P,
        uploads: Vec<(String, Upload)>,
    ) -> Result<R, Failure> {
        let form = form(payload, uploads)?;
        // A slow line needs its time: a file given up half-way may still have arrived.
        let within = Duration::from_secs(300);
        read(self.client.post(format!("{}/{}", self.base, P::NAME)).timeout(within).multipart(form)).await
    }

    /// Raw updates from `offset` on, each as its own text; asking confirms all before it.
    pub async fn updates(&self, offset: i64, limit: u8) -> Result<Vec<Box<RawValue>>, Failure> {
        let body = serde_json::json!({
            "offset": offset,
            "limit": limit,
            "timeout": POLL.as_secs(),
            "allowed_updates": ALLOWED_UPDATES,
        });
        self.post("GetUpdates", body.to_string().into_bytes(), POLL + Duration::from_secs(10)).await
    }

    /// What time it is at Telegram, by the header of an answer.
    pub async fn server_time(&self) -> Result<Option<DateTime<Utc>>, Failure> {
        let request = self.client.get(format!("{}/GetMe", self.base)).timeout(Duration::from_secs(10));
        let response = request.send().await.map_err(sort_trouble)?;
        let date = response.headers().get("date").and_then(|date| date.to_str().ok());
        Ok(date.and_then(|date| DateTime::parse_from_rfc2822(date).ok()).map(|date| date.to_utc()))
    }

    /// The content of a file Telegram keeps, all at once; for what is known to be small.
    pub async fn download(&self, file_id: &str) -> Result<Vec<u8>, Failure> {
        let (mut download, mut bytes) = (self.open(file_id).await?, Vec::new());
        while let Some(piece) = download.piece().await? {
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }

    /// Begins to fetch a file Telegram keeps, at most 20 MB. An address that ran out is asked for anew.
    pub async fn open(&self, file_id: &str) -> Result<Download, Failure> {
        #[derive(Deserialize)]
        struct File {
            file_path: String,
        }
        for _ in 0..2 {
            let file: File = self.call(&payloads::GetFile::new(FileId(file_id.to_owned()))).await?;
            let request = self.client.get(format!("{}/{}", self.files, file.file_path));
            let response = request.timeout(Duration::from_secs(120)).send().await.map_err(sort_trouble)?;
            match response.status().as_u16() {
                200..300 => return Ok(Download { response, bytes: 0 }),
                status @ 500.. => return Err(Failure::Server(status)),
                _ => {}
            }
        }
        Err(Failure::BadFile)
    }
}

/// A payload and its files as the parts of one request. What cannot be put into a request now cannot be later.
fn form<P: Payload + Serialize>(payload: &P, uploads: Vec<(String, Upload)>) -> Result<Form, Failure> {
    let never = |why: String| Failure::Refused(why);
    let fields = serde_json::to_value(payload).map_err(|error| never(error.to_string()))?;
    let is_file = |name: &str| uploads.iter().any(|(file, _)| file == name);
    let mut form = Form::new();
    for (name, value) in fields.as_object().into_iter().flatten().filter(|(name, _)| !is_file(name)) {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        form = form.text(name.clone(), text);
    }
    for (name, upload) in uploads {
        let part = match upload.body {
            Body::Held(bytes) => Part::bytes(bytes),
            Body::Streamed(bytes, pieces) => Part::stream_with_length(reqwest::Body::wrap_stream(pieces), bytes),
        };
        let part = part.file_name(upload.file_name);
        let part = part.mime_str(&upload.mime).map_err(|error| never(error.to_string()))?;
        form = form.part(name, part);
    }
    Ok(form)
}

/// A file on its way from Telegram.
pub struct Download {
    response: reqwest::Response,
    bytes: u64,
}

impl Download {
    /// Some more of it; `None` at its end.
    pub async fn piece(&mut self) -> Result<Option<Bytes>, Failure> {
        let Some(piece) = self.response.chunk().await.map_err(sort_trouble)? else { return Ok(None) };
        self.bytes += piece.len() as u64;
        if self.bytes > MOST_BY_TELEGRAM {
            return Err(Failure::TooBig);
        }
        Ok(Some(piece))
    }
}

async fn read<R: DeserializeOwned>(request: reqwest::RequestBuilder) -> Result<R, Failure> {
    let response = request.send().await.map_err(sort_trouble)?;
    let status = response.status().as_u16();
    let after = response.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
    let body = response.bytes().await.map_err(|_| broken_off(status))?;
    if let Ok(Answer { ok: true, result: Some(result) }) = serde_json::from_slice::<Answer>(&body) {
        return serde_json::from_str(result.get()).map_err(|_| Failure::Uncertain("an answer of another shape".into()));
    }
    let Ok(mut refusal) = serde_json::from_slice::<Refusal>(&body) else { return Err(not_telegrams(status, after)) };
    if refusal.error_code == 0 {
        refusal.error_code = status;
    }
    if let Some(seconds) = after {
        refusal.parameters.get_or_insert_default().retry_after.get_or_insert(seconds);
    }
    match refusal.error_code {
        200..300 => Err(Failure::Uncertain("an answer that could not be read".into())),
        _ => Err(sort(&refusal)),
    }
}

/// A page of somebody in between, such as a proxy: it says nothing about the message.
fn not_telegrams(status: u16, after: Option<u64>) -> Failure {
    match status {
        ..300 => Failure::Uncertain("an answer that could not be read".into()),
        413 => Failure::TooBig,
        429 => retry_after(after),
        _ => server(status),
    }
}

/// A body that broke off: what a refusal would have said is lost, what was done is not undone.
fn broken_off(status: u16) -> Failure {
    match status {
        500.. => server(status),
        _ => Failure::Uncertain("the answer broke off".into()),
    }
}

/// An error without an answer. Only a connection that was never made proves that nothing was sent.
fn sort_trouble(error: reqwest::Error) -> Failure {
    let error = error.without_url();
    if error.is_builder() {
        Failure::Refused("it could not be put into a request".into())
    } else if error.is_connect() {
        Failure::NeverSent("could not connect".into())
    } else if error.is_timeout() {
        Failure::Uncertain("no answer in time".into())
    } else {
        Failure::Uncertain("the connection broke".into())
    }
}
