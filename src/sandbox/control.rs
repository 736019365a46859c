//! The sandbox by HTTP, under `/sandbox`: the page and tests in another process make people act, cause faults and read
//! what was delivered. Posts must be JSON or octets, which no foreign web page can send here unasked.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures::Stream;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;

use super::faults::Fault;
use super::files::{FileKind, dimensions};
use super::limits::Limits;
use super::people::User;
use super::shown::Shown;
use super::world::{Change, Chat, Person, What, World};
use super::{Inner, Stats, deeds};

pub fn routes() -> Router<Arc<Inner>> {
    Router::new()
        .route("/people", get(people).post(meet))
        .route("/act", post(deeds::act))
        .route("/acts", post(deeds::acts))
        .route("/file", post(send_file))
        .route("/file/{id}", get(file))
        .route("/chat", get(chat))
        .route("/changes", get(changes))
        .route("/fault", post(fault).delete(no_faults))
        .route("/limits", post(limits))
        .route("/dark", post(dark))
        .route("/inject", post(inject))
        .route("/log", get(log))
        .route("/stats", get(stats))
}

#[derive(Deserialize)]
struct NewPerson {
    id: i64,
    first_name: String,
    #[serde(default)]
    language_code: Option<String>,
}

async fn people(State(inner): State<Arc<Inner>>) -> Json<Value> {
    let world = inner.world();
    let mut ids: Vec<&i64> = world.people.keys().collect();
    ids.sort_unstable();
    let people = ids.into_iter().map(|id| {
        let mut json = world.person_json(*id);
        let chat = world.chats.get(id);
        json["started"] = json!(chat.is_some_and(|chat| chat.started));
        json["blocked"] = json!(chat.is_some_and(|chat| chat.blocked));
        json
    });
    Json(people.collect())
}

async fn meet(State(inner): State<Arc<Inner>>, Json(people): Json<Vec<NewPerson>>) -> Json<Value> {
    let mut world = inner.world();
    let met = people.len();
    for NewPerson { id, first_name, language_code } in people {
        world.meet(Person { id, first_name, last_name: None, username: None, language_code, deactivated: false });
    }
    Json(json!({ "met": met }))
}

pub fn nobody() -> Response {
    (StatusCode::NOT_FOUND, Json(json!({ "error": "no such person" }))).into_response()
}

#[derive(Deserialize)]
struct Sending {
    user: i64,
    name: String,
    #[serde(default)]
    caption: String,
    #[serde(default)]
    mime: String,
    #[serde(default)]
    photo: bool,
}

async fn send_file(
    State(inner): State<Arc<Inner>>,
    Query(sending): Query<Sending>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Response {
    if headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind != "application/octet-stream") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let Some(user) = User::find(&inner, sending.user) else { return nobody() };
    let mime = if sending.mime.is_empty() { "application/octet-stream" } else { &sending.mime };
    let message = if sending.photo && dimensions(&bytes).is_some() {
        user.sends_photo(&bytes, &sending.caption)
    } else {
        user.sends_document(&sending.name, mime, &bytes, &sending.caption)
    };
    Json(json!({ "message": message })).into_response()
}

/// A picture to look at, anything else only to save.
async fn file(State(inner): State<Arc<Inner>>, Path(id): Path<String>) -> Response {
    let Some(file) = inner.world().files.find(&id).cloned() else { return StatusCode::NOT_FOUND.into_response() };
    let picture = matches!(file.kind, FileKind::Photo { .. });
    let (kind, place) =
        if picture { (picture_type(&file.bytes), "inline") } else { ("application/octet-stream", "attachment") };
    let name = file.name.as_deref().unwrap_or("photo.jpg");
    let disposition = format!("{place}; filename*=UTF-8''{}", percent_encoded(name));
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    (headers, file.bytes).into_response()
}

fn picture_type(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', ..] => "image/png",
        [b'G', b'I', ..] => "image/gif",
        [b'R', b'I', ..] => "image/webp",
        _ => "image/jpeg",
    }
}

fn percent_encoded(name: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => (byte as char).to_string(),
        _ => format!("%{byte:02X}"),
    };
    name.bytes().map(encode).collect()
}

#[derive(Deserialize)]
struct Whose {
    user: i64,
    #[serde(default)]
    lang: String,
}

async fn chat(State(inner): State<Arc<Inner>>, Query(whose): Query<Whose>) -> Response {
    let world = inner.world();
    let Some(chat) = world.chats.get(&whose.user) else { return nobody() };
    let messages: Vec<Value> = chat.messages().map(|kept| page_message(&Shown::from_kept(kept))).collect();
    let mut json = standing(chat);
    json["messages"] = json!(messages);
    json["commands"] = world.settings.commands_for(whose.user, &whose.lang);
    json["bot"] = json!({
        "name": world.settings.text("name", &whose.lang),
        "description": world.settings.text("description", &whose.lang),
    });
    Json(json).into_response()
}

fn standing(chat: &Chat) -> Value {
    json!({ "started": chat.started, "blocked": chat.blocked })
}

/// What a phone shows of a message; the rest of the wire only for what the phone has no words of its own for.
fn page_message(shown: &Shown) -> Value {
    let mut json = json!(shown);
    let extra = ["sticker", "voice", "location", "contact"].iter().find(|kind| shown.json[**kind].is_object());
    json["other"] = extra.map_or(Value::Null, |kind| json!({ "kind": kind, "emoji": shown.json[*kind]["emoji"] }));
    json.as_object_mut().and_then(|json| json.remove("json"));
    json
}

/// Server-sent events: one for each message that comes or changes, each answered tap, each change of standing.
async fn changes(State(inner): State<Arc<Inner>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let watcher = inner.world().changes.subscribe();
    let stream = futures::stream::unfold((inner, watcher), |(inner, mut watcher)| async move {
        loop {
            let event = match watcher.recv().await {
                Ok(change) => tell(&inner.world(), &change),
                Err(RecvError::Lagged(_)) => Some(Event::default().event("missed").data("{}")),
                Err(RecvError::Closed) => return None,
            };
            if let Some(event) = event {
                return Some((Ok(event), (inner, watcher)));
            }
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

fn tell(world: &World, change: &Change) -> Option<Event> {
    let chat = world.chats.get(&change.chat)?;
    let (name, mut data) = match &change.what {
        What::Message(id) => {
            let kept = chat.find_even_deleted(*id)?;
            ("message", json!({ "message": page_message(&Shown::from_kept(kept)) }))
        }
        What::Answer(tap) => ("answer", json!({ "tap": tap, "answer": world.taps.get(tap)?.answered })),
        What::Standing => ("standing", standing(chat)),
    };
    data["chat"] = json!(change.chat);
    Some(Event::default().event(name).data(data.to_string()))
}

async fn fault(State(inner): State<Arc<Inner>>, Json(fault): Json<Fault>) -> Json<Value> {
    inner.world().faults.add(fault);
    Json(json!({}))
}

async fn no_faults(State(inner): State<Arc<Inner>>) -> Json<Value> {
    inner.world().faults.clear();
    Json(json!({}))
}

#[derive(Deserialize)]
struct Switch {
    on: bool,
}

async fn limits(State(inner): State<Arc<Inner>>, Json(switch): Json<Switch>) -> Json<Value> {
    inner.world().pace.set(if switch.on { Limits::Real } else { Limits::Off });
    Json(json!({}))
}

#[derive(Deserialize)]
struct Night {
    millis: u64,
}

/// Goes dark for so many real milliseconds; it ends by itself, since nobody can call while it lasts.
async fn dark(State(inner): State<Arc<Inner>>, Json(Night { millis }): Json<Night>) -> Json<Value> {
    inner.dark.send_replace(true);
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(millis)).await;
        inner.dark.send_replace(false);
    });
    Json(json!({}))
}

async fn inject(State(inner): State<Arc<Inner>>, Json(update): Json<Value>) -> Json<Value> {
    let mut world = inner.world();
    let now = world.now();
    Json(json!({ "update_id": world.updates.inject(update, now) }))
}

#[derive(Deserialize)]
struct Since {
    #[serde(default)]
    since: usize,
}

async fn log(State(inner): State<Arc<Inner>>, Query(Since { since }): Query<Since>) -> Json<Value> {
    Json(json!(inner.world().log.since(since)))
}

async fn stats(State(inner): State<Arc<Inner>>) -> Json<Stats> {
    Json(inner.stats())
}
