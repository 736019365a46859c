//! The HTTP face of the Bot API: paths, tokens, faults and the long poll. Everything that decides anything is behind
//! it, under the world's lock.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};

use super::errors::{Answer, Refusal, bad, conflict, not_found, unauthorized};
use super::faults::FaultKind;
use super::listen::{Door, Scissors};
use super::log::Answered;
use super::wire::{Params, percent_decoded};
use super::{Inner, check, control, methods, page};

const LONGEST_POLL: i64 = 50;
/// What a fault of downloads is called.
const DOWNLOAD: &str = "download";

pub async fn run(door: Door, inner: Arc<Inner>) {
    let app = Router::new()
        .merge(page::routes())
        .nest("/sandbox", control::routes())
        .fallback(bot_api)
        .layer(DefaultBodyLimit::disable())
        .with_state(inner);
    let service = app.into_make_service_with_connect_info::<Scissors>();
    // Never returns by itself; the listener has no errors to give.
    drop(axum::serve(door, service).await);
}

async fn bot_api(
    State(inner): State<Arc<Inner>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    let path = percent_decoded(request.uri().path());
    let mut dark = inner.dark.subscribe();
    let work = async {
        if let Some(rest) = path.strip_prefix("/file/bot") {
            return download(&inner, rest);
        }
        let Some((token, method)) = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/')) else {
            return refuse(&not_found());
        };
        let params = match Params::read(request).await {
            Ok(params) => params,
            Err(refusal) => return refuse(&refusal),
        };
        if token != inner.token {
            return refuse(&unauthorized());
        }
        one_request(&inner, &scissors, method, &params).await
    };
    tokio::select! {
        // In the dark nothing is done, however quickly it could be.
        biased;
        _ = dark.wait_for(|dark| *dark) => cut(&scissors),
        response = work => response,
    }
}

/// One request from fault to answer.
async fn one_request(inner: &Inner, scissors: &Scissors, method: &str, params: &Params) -> Response {
    let (number, fault) = {
        let mut world = inner.world();
        let (tick, wall) = (world.time.tick(), world.now());
        let number = world.log.write(method, || Value::Object(params.fields.clone()), tick, wall);
        (number, world.faults.strike(method, params.chat()))
    };
    let answered = |answered| inner.world().log.answer(number, answered);
    if let Some(delay) = fault.as_ref().and_then(FaultKind::delay) {
        tokio::time::sleep(delay).await;
    }
    match &fault {
        Some(FaultKind::CutBefore) => {
            answered(Answered::CutBefore);
            return cut(scissors);
        }
        Some(FaultKind::BadGateway) => {
            answered(Answered::Status(502));
            return bad_gateway();
        }
        Some(FaultKind::Garbage) => {
            answered(Answered::Status(200));
            return "{\"ok\":true,\"resu".into_response();
        }
        Some(kind) => {
            if let Some(refusal) = kind.refusal() {
                answered(Answered::Status(refusal.code));
                return refuse(&refusal);
            }
        }
        None => {}
    }
    let result = if method.eq_ignore_ascii_case("getUpdates") {
        poll(inner, params).await
    } else {
        act(inner, method, params).map(|result| result.to_string())
    };
    if let Some(FaultKind::SlowAnswer(millis)) = fault {
        tokio::time::sleep(Duration::from_millis(millis)).await;
    }
    if fault == Some(FaultKind::CutAfter) {
        answered(Answered::CutAfter);
        return cut(scissors);
    }
    match result {
        Ok(result) => {
            answered(Answered::Status(200));
            as_json(StatusCode::OK, format!("{{\"ok\":true,\"result\":{result}}}"))
        }
        Err(refusal) => {
            answered(Answered::Status(refusal.code));
            refuse(&refusal)
        }
    }
}

fn act(inner: &Inner, method: &str, params: &Params) -> Answer {
    let violations = inner.spec.as_ref().map(|spec| violations(spec, method, params)).unwrap_or_default();
    let mut world = inner.world();
    world.log.violations.extend(violations);
    let weight = methods::weight(method, params);
    if weight > 0 {
        let tick = world.time.tick();
        world.pace.take(params.chat().unwrap_or(0), weight, tick)?;
    }
    methods::answer(&mut world, method, params)
}

fn violations(spec: &Value, method: &str, params: &Params) -> Vec<String> {
    let mut fields: Map<String, Value> = params.fields.clone();
    let known = |name: &str| {
        let methods = spec["methods"].as_object().into_iter().flatten();
        let fields = methods.filter(|(key, _)| key.eq_ignore_ascii_case(method)).map(|(_, found)| &found["fields"]);
        fields.flat_map(|fields| fields.as_array().into_iter().flatten()).any(|field| field["name"] == name)
    };
    // Parts that other fields point to with attach:// have names of the caller's choosing.
    fields.retain(|name, _| !params.uploads.contains_key(name) || known(name));
    check::wire_errors(spec, method, &fields)
}

/// `getUpdates`: answers when something waits, when time is up, or when a newer poll takes over.
async fn poll(inner: &Inner, params: &Params) -> Result<String, Refusal> {
    let limit = usize::try_from(params.int("limit").unwrap_or(100).clamp(1, 100)).unwrap_or(100);
    let offset = params.int("offset").unwrap_or(0);
    let timeout = params.int("timeout").unwrap_or(0).clamp(0, LONGEST_POLL).unsigned_abs();
    if params.fields.contains_key("offset") && params.int("offset").is_none() {
        return Err(bad("invalid offset specified"));
    }
    let (mine, woken, mut bell) = {
        let mut world = inner.world();
        if !world.webhook.url.is_empty() {
            let what =
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
            return Err(conflict(what));
        }
        world.updates.allow(params.json("allowed_updates"));
        let now = world.now();
        world.updates.confirm(offset, now);
        world.updates.poll += 1;
        world.updates.ring();
        (world.updates.poll, world.updates.woken, world.updates.bell())
    };
    let time_is_up = tokio::time::sleep(Duration::from_secs(timeout));
    tokio::pin!(time_is_up);
    loop {
        {
            let mut world = inner.world();
            if world.updates.poll != mine {
                let what = "terminated by other getUpdates request; make sure that only one bot instance is running";
                return Err(conflict(what));
            }
            if !world.webhook.url.is_empty() {
                return Err(conflict("terminated by setWebhook request"));
            }
            let now = world.now();
            world.updates.confirm(0, now);
            if let Some(batch) = world.updates.batch(limit) {
                return Ok(batch);
            }
            if timeout == 0 || world.updates.woken != woken {
                return Ok("[]".to_owned());
            }
        }
        tokio::select! {
            rung = bell.changed() => if rung.is_err() { return Ok("[]".to_owned()) },
            () = &mut time_is_up => return Ok("[]".to_owned()),
        }
    }
}

fn download(inner: &Inner, rest: &str) -> Response {
    let Some((token, path)) = rest.split_once('/') else { return refuse(&not_found()) };
    if token != inner.token {
        return refuse(&unauthorized());
    }
    // Not a method of the Bot API, but it fails like one: an address runs out after an hour.
    if let Some(refusal) = inner.world().faults.strike(DOWNLOAD, None).and_then(|fault| fault.refusal()) {
        return refuse(&refusal);
    }
    let bytes = inner.world().files.at_path(path).map(|file| file.bytes.clone());
    match bytes {
        Some(bytes) => ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        None => refuse(&not_found()),
    }
}

fn refuse(refusal: &Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.code).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = as_json(status, refusal.body().to_string());
    if let Some(seconds) = refusal.retry_after() {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn as_json(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

fn bad_gateway() -> Response {
    let body = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1>\
                </center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";
    (StatusCode::BAD_GATEWAY, [(header::CONTENT_TYPE, "text/html")], body).into_response()
}

/// The connection fails before this response can be written.
fn cut(scissors: &Scissors) -> Response {
    scissors.cut();
    Response::new(Body::empty())
}
