//! What the log must never hold.

use std::io::Write;
use std::sync::{Arc, Mutex};

use naru::sandbox::{Fault, FaultKind};
use tracing_subscriber::fmt::MakeWriter;

use super::stage::{owes, stranger};
use crate::support::{Naru, Place};

#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Heard {
    type Writer = Heard;

    fn make_writer(&'a self) -> Heard {
        self.clone()
    }
}

// 94: on one thread, so that everything is heard.
#[tokio::test]
async fn the_log_holds_no_token_and_no_words() {
    let heard = Heard::default();
    let log = tracing_subscriber::fmt().with_writer(heard.clone()).with_max_level(tracing::Level::DEBUG);
    let _heard = tracing::subscriber::set_default(log.finish());
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;

    let refusal = "Bad Request: chat 010-1234-5678 has no rights".to_owned();
    let kinds = [FaultKind::Refuse { code: 400, description: refusal }, FaultKind::CutBefore, FaultKind::ServerError];
    for kind in kinds {
        naru.sandbox.fault(Fault::new(kind).method("sendMessage"));
        owes(&naru, 101, "비밀 이야기").await;
        naru.settle().await;
    }
    naru.sandbox.go_dark();
    owes(&naru, 101, "비밀 이야기").await;
    naru.app.outbox.step().await.unwrap();
    naru.app.outbox.landed().await;
    naru.sandbox.come_back();
    naru.clock.advance(std::time::Duration::from_secs(120));
    let mut odd = super::stage::said(200_000_000, 101, "");
    odd["message"]["text"] = serde_json::json!({ "words": "비밀 이야기 010-1234-5678" });
    naru.sandbox.inject(odd);
    kim.says("비밀 이야기 010-1234-5678").await;
    kim.reads();
    naru.ends().await;

    let log = String::from_utf8(heard.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("Telegram refused a message"), "{log}");
    let token = naru.sandbox.token().split_once(':').unwrap().1;
    for secret in [token, "비밀", "010-1234", "Kim"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}
