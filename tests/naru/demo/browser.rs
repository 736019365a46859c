//! A headless Chromium, spoken to in the WebDriver protocol. Where it is not installed, tests that need it say loudly that
//! they were skipped; in CI they fail.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

pub struct Browser {
    driver: Child,
    http: reqwest::Client,
    session: String,
}

impl Browser {
    /// A window of this size in device-independent pixels, reading in this language.
    pub async fn open(width: u32, height: u32, lang: &str) -> Option<Browser> {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("chromedriver").arg(format!("--port={port}")).stdout(Stdio::null()).spawn();
        let Ok(driver) = driver else {
            assert!(std::env::var_os("CI").is_none(), "chromedriver is not installed, and in CI it must be");
            eprintln!("\n*** SKIPPED: install chromium and chromium-driver to try the demo's page in a browser ***\n");
            return None;
        };
        let (http, root) = (reqwest::Client::new(), format!("http://127.0.0.1:{port}"));
        let mut browser = Browser { driver, http, session: root.clone() };
        browser.until("chromedriver is up", async |browser| browser.get("/status").await.is_some()).await;
        let arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"];
        let arguments: Vec<String> =
            arguments.map(str::to_owned).into_iter().chain([format!("--lang={lang}")]).collect();
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
        } } });
        let made = browser.post("/session", wanted).await;
        let session = made["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {made}"));
        browser.session = format!("{root}/session/{session}");
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        let size = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": screen });
        browser.post("/goog/cdp/execute", size).await;
        Some(browser)
    }

    async fn get(&self, path: &str) -> Option<Value> {
        let answer: Value = self.http.get(format!("{}{path}", self.session)).send().await.ok()?.json().await.ok()?;
        Some(answer["value"].clone())
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let sent = self.http.post(format!("{}{path}", self.session)).json(&body).send().await;
        let answer: Value = sent.expect("chromedriver answers").json().await.expect("JSON");
        assert!(answer["value"]["error"].is_null(), "{path}: {}", answer["value"]["message"]);
        answer["value"].clone()
    }

    pub async fn goes_to(&self, address: &str) {
        self.post("/url", json!({ "url": address })).await;
    }

    /// What a function body returns.
    pub async fn runs(&self, script: &str, args: Value) -> Value {
        self.post("/execute/sync", json!({ "script": script, "args": args })).await
    }

    /// Clicks as a person does: the element must be on the screen with nothing over it.
    pub async fn clicks(&self, selector: &str) {
        let found = self.post("/element", json!({ "using": "css selector", "value": selector })).await;
        self.click(&found).await;
    }

    /// Clicks the last button that lies within `selector` and has this text on a line of its own.
    pub async fn clicks_text(&self, selector: &str, text: &str) {
        let script = "const all = [...document.querySelectorAll(`${arguments[0]} button`)], text = arguments[1];
            return all.findLast((one) => one.innerText.split('\\n').includes(text)) ?? null";
        self.until(text, async |browser| !browser.runs(script, json!([selector, text])).await.is_null()).await;
        let found = self.runs(script, json!([selector, text])).await;
        self.click(&found).await;
    }

    async fn click(&self, element: &Value) {
        let id = element.as_object().and_then(|keys| keys.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("no element: {element}"));
        self.post(&format!("/element/{id}/click"), json!({})).await;
    }

    pub async fn types(&self, selector: &str, text: &str) {
        let found = self.post("/element", json!({ "using": "css selector", "value": selector })).await;
        let id = found.as_object().and_then(|keys| keys.values().next()).and_then(Value::as_str).unwrap_or_default();
        self.post(&format!("/element/{id}/value"), json!({ "text": text })).await;
    }

    /// Presses keys where the focus is.
    pub async fn presses(&self, keys: &str) {
        let active = self.get("/element/active").await.expect("something has the focus");
        let id = active.as_object().and_then(|keys| keys.values().next()).and_then(Value::as_str).unwrap_or_default();
        self.post(&format!("/element/{id}/value"), json!({ "text": keys })).await;
    }

    /// Presses Tab until what has the focus reads so.
    pub async fn tabs_to(&self, text: &str) {
        for _ in 0..60 {
            let reads = "return document.activeElement === document.body ? '' : document.activeElement.innerText";
            if self.runs(reads, json!([])).await == text {
                return;
            }
            self.presses("\u{E004}").await;
        }
        panic!("Tab never came to {text}");
    }

    /// Keeps what the window shows in a file of this name, where a folder for pictures is named.
    pub async fn keeps_picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("NARU_TEST_PICTURES") else { return };
        let shown = self.get("/screenshot").await.expect("a picture");
        let png = data_encoding::BASE64.decode(shown.as_str().unwrap_or_default().as_bytes()).expect("Base64");
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), png).expect("a file");
    }

    /// Waits until an element's text holds these words.
    pub async fn sees(&self, selector: &str, words: &str) {
        let script =
            "return [...document.querySelectorAll(arguments[0])].some((one) => one.innerText.includes(arguments[1]))";
        self.until(words, async |browser| browser.runs(script, json!([selector, words])).await == true).await;
    }

    /// Whatever the page complained about, refused resources included.
    pub async fn complaints(&self) -> Value {
        self.post("/se/log", json!({ "type": "browser" })).await
    }

    async fn until(&self, what: &str, is_so: impl AsyncFn(&Browser) -> bool) {
        for _ in 0..1200 {
            if is_so(self).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("waited in vain: {what}");
    }

    pub async fn closes(self) {
        let _ = self.http.delete(&self.session).send().await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
