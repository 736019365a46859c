//! A bot without Naru: it asks the sandbox over HTTP, and time stands still.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use naru::sandbox::{Options, Sandbox, Time};
use serde_json::{Value, json};

#[derive(Default)]
pub struct HeldTime(Mutex<Duration>);

impl HeldTime {
    pub fn passes(&self, seconds: f64) {
        *self.0.lock().expect("not poisoned") += Duration::from_secs_f64(seconds);
    }
}

impl Time for HeldTime {
    fn wall(&self) -> i64 {
        1_600_000_000 + i64::try_from(self.tick().as_secs()).expect("small")
    }

    fn tick(&self) -> Duration {
        *self.0.lock().expect("not poisoned")
    }
}

pub struct Bot {
    pub sandbox: Sandbox,
    pub time: Arc<HeldTime>,
    pub http: reqwest::Client,
}

impl Bot {
    pub async fn new() -> Bot {
        Bot::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Bot {
        let time = Arc::new(HeldTime::default());
        let sandbox = Sandbox::start(options, time.clone()).await.expect("a free port");
        Bot { sandbox, time, http: reqwest::Client::new() }
    }

    pub fn address(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.sandbox.url(), self.sandbox.token())
    }

    pub async fn try_call(&self, method: &str, params: Value) -> reqwest::Result<reqwest::Response> {
        self.http.post(self.address(method)).json(&params).send().await
    }

    pub async fn call(&self, method: &str, params: Value) -> Value {
        self.try_call(method, params).await.expect("an answer").json().await.expect("JSON")
    }

    pub async fn ok(&self, method: &str, params: Value) -> Value {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], json!(true), "{answer}");
        answer["result"].clone()
    }

    pub async fn refused(&self, method: &str, params: Value) -> String {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], json!(false), "{answer}");
        format!("{} {}", answer["error_code"], answer["description"].as_str().unwrap_or(""))
    }

    pub async fn updates(&self, params: Value) -> Vec<Value> {
        self.ok("getUpdates", params).await.as_array().cloned().unwrap_or_default()
    }
}

pub fn ids(updates: &[Value]) -> Vec<i64> {
    updates.iter().filter_map(|update| update["update_id"].as_i64()).collect()
}

pub fn spec() -> Value {
    serde_json::from_str(include_str!("../../data/bot-api.json")).expect("the Bot API as JSON")
}
