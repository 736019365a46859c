//! Telegram's refusals, word for word: callers classify them by text, so the text is part of the wire.

use serde_json::{Value, json};

pub type Answer = Result<Value, Refusal>;

/// An answer with `ok: false`.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    pub code: u16,
    pub description: String,
    pub parameters: Option<Value>,
}

impl Refusal {
    pub fn new(code: u16, description: impl Into<String>) -> Refusal {
        Refusal { code, description: description.into(), parameters: None }
    }

    pub fn too_many(retry_after: u64) -> Refusal {
        Refusal {
            parameters: Some(json!({ "retry_after": retry_after })),
            ..Refusal::new(429, format!("Too Many Requests: retry after {retry_after}"))
        }
    }

    pub fn migrated(to: i64) -> Refusal {
        Refusal {
            parameters: Some(json!({ "migrate_to_chat_id": to })),
            ..bad("group chat was upgraded to a supergroup chat")
        }
    }

    pub fn retry_after(&self) -> Option<u64> {
        self.parameters.as_ref()?.get("retry_after")?.as_u64()
    }

    pub fn body(&self) -> Value {
        let mut body = json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let Some(parameters) = &self.parameters {
            body["parameters"] = parameters.clone();
        }
        body
    }
}

pub fn bad(what: impl std::fmt::Display) -> Refusal {
    Refusal::new(400, format!("Bad Request: {what}"))
}

pub fn forbidden(what: &str) -> Refusal {
    Refusal::new(403, format!("Forbidden: {what}"))
}

pub fn conflict(what: &str) -> Refusal {
    Refusal::new(409, format!("Conflict: {what}"))
}

pub fn unauthorized() -> Refusal {
    Refusal::new(401, "Unauthorized")
}

pub fn not_found() -> Refusal {
    Refusal::new(404, "Not Found")
}
