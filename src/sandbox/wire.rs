//! What arrives on the wire: JSON, multipart, urlencoded forms and query strings become one set of parameters, so that
//! no method needs to know how it was called.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::errors::{Refusal, bad};

const LARGEST_UPLOAD: usize = 50 << 20;
const LARGEST_BODY: usize = 52 << 20;

/// Fields that stay text even where they look like a number or like JSON.
const TEXTS: &[&str] = &[
    "text",
    "caption",
    "name",
    "title",
    "description",
    "short_description",
    "parse_mode",
    "callback_query_id",
    "url",
    "secret_token",
    "file_id",
    "language_code",
    "action",
    "data",
    "phone_number",
    "first_name",
    "last_name",
    "inline_message_id",
    "message_effect_id",
    "business_connection_id",
];

#[derive(Debug, Default)]
pub struct Params {
    pub fields: Map<String, Value>,
    pub uploads: HashMap<String, Upload>,
}

#[derive(Debug, Clone)]
pub struct Upload {
    pub name: String,
    pub mime: String,
    pub bytes: Bytes,
}

impl Params {
    pub async fn read(request: Request) -> Result<Params, Refusal> {
        let mut params = Params::default();
        for (key, value) in form_pairs(request.uri().query().unwrap_or("")) {
            params.put_text(&key, value);
        }
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("").to_owned();
        if kind.starts_with("multipart/form-data") {
            params.read_multipart(request).await?;
            return Ok(params);
        }
        let body = axum::body::to_bytes(request.into_body(), LARGEST_BODY).await.map_err(|_| too_large())?;
        if kind.starts_with("application/json") {
            params.read_json(&body)?;
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            for (key, value) in form_pairs(&String::from_utf8_lossy(&body)) {
                params.put_text(&key, value);
            }
        }
        Ok(params)
    }

    fn read_json(&mut self, body: &[u8]) -> Result<(), Refusal> {
        if body.is_empty() {
            return Ok(());
        }
        let Ok(Value::Object(fields)) = serde_json::from_slice(body) else {
            return Err(bad("can't parse request: expected a JSON object"));
        };
        self.fields.extend(fields.into_iter().filter(|(_, value)| !value.is_null()));
        Ok(())
    }

    async fn read_multipart(&mut self, request: Request) -> Result<(), Refusal> {
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| bad("can't parse multipart body"))?;
        while let Some(part) = form.next_field().await.map_err(|_| bad("can't parse multipart body"))? {
            let key = part.name().unwrap_or("").to_owned();
            let Some(name) = part.file_name().map(str::to_owned) else {
                let text = part.text().await.map_err(|_| bad("strings must be encoded in UTF-8"))?;
                self.put_text(&key, text);
                continue;
            };
            let mime = part.content_type().unwrap_or("application/octet-stream").to_owned();
            let bytes = part.bytes().await.map_err(|_| too_large())?;
            if bytes.len() > LARGEST_UPLOAD {
                return Err(too_large());
            }
            self.fields.entry(key.clone()).or_insert_with(|| Value::String(format!("attach://{key}")));
            self.uploads.insert(key, Upload { name, mime, bytes });
        }
        // A part that a field speaks of is no field of its own.
        let told: Vec<String> = self.uploads.keys().filter(|key| self.is_attached(key)).cloned().collect();
        for key in told {
            self.fields.remove(&key);
        }
        Ok(())
    }

    fn is_attached(&self, upload: &str) -> bool {
        let name = format!("attach://{upload}");
        self.fields.iter().any(|(key, value)| key != upload && attaches(value, &name))
    }

    fn put_text(&mut self, key: &str, text: String) {
        let value = match serde_json::from_str::<Value>(&text) {
            Ok(value) if !value.is_string() && !TEXTS.contains(&key) => value,
            _ => Value::String(text),
        };
        self.fields.insert(key.to_owned(), value);
    }

    pub fn get(&self, key: &str) -> Option<&Value> {
        self.fields.get(key)
    }

    pub fn text(&self, key: &str) -> Option<&str> {
        self.fields.get(key)?.as_str()
    }

    pub fn int(&self, key: &str) -> Option<i64> {
        match self.fields.get(key)? {
            Value::String(text) => text.parse().ok(),
            value => value.as_i64(),
        }
    }

    pub fn flag(&self, key: &str) -> bool {
        match self.fields.get(key) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => text.eq_ignore_ascii_case("true") || text == "1",
            Some(value) => value.as_i64() == Some(1),
            None => false,
        }
    }

    /// An object or array, also where a JSON body holds it as a serialised string.
    pub fn json(&self, key: &str) -> Option<Value> {
        match self.fields.get(key)? {
            Value::String(text) => serde_json::from_str(text).ok(),
            value => Some(value.clone()),
        }
    }

    /// The chat a request is about; a person's id is also the id of the chat with them.
    pub fn chat(&self) -> Option<i64> {
        self.int("chat_id")
    }
}

fn attaches(value: &Value, name: &str) -> bool {
    match value {
        Value::String(text) => text == name,
        Value::Array(items) => items.iter().any(|item| attaches(item, name)),
        Value::Object(fields) => fields.values().any(|field| attaches(field, name)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn too_large() -> Refusal {
    Refusal::new(413, "Request Entity Too Large")
}

pub fn form_pairs(text: &str) -> impl Iterator<Item = (String, String)> + '_ {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (percent_decoded(&key.replace('+', " ")), percent_decoded(&value.replace('+', " ")))
    })
}

pub fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let code = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        match code {
            Some(code) => {
                bytes.push(code);
                rest = &tail[2..];
            }
            None => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
