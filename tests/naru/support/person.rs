//! Somebody on Telegram, as a story speaks of them.

use naru::sandbox::{self, Shown};

use super::Naru;

/// A message as its reader sees it: the text, then each row of buttons in brackets.
pub fn render(shown: &Shown) -> String {
    let mut text = shown.text.clone();
    for row in &shown.buttons {
        let labels: Vec<String> = row.iter().map(|button| format!("[{}]", button.label)).collect();
        text.push('\n');
        text.push_str(&labels.join(" "));
    }
    text
}

/// Somebody on Telegram.
pub struct Person<'a> {
    naru: &'a Naru,
    pub user: sandbox::User,
}

impl<'a> Person<'a> {
    pub fn new(naru: &'a Naru, user: sandbox::User) -> Person<'a> {
        Person { naru, user }
    }

    pub fn naru(&self) -> &'a Naru {
        self.naru
    }

    pub fn chat(&self) -> i64 {
        self.user.id()
    }

    pub async fn starts(&self, payload: &str) {
        self.user.start(payload);
        self.naru.settle().await;
    }

    pub async fn says(&self, text: &str) -> i64 {
        let message = self.user.says(text);
        self.naru.settle().await;
        message
    }

    /// Taps the newest button with this label.
    pub async fn taps(&self, label: &str) {
        let messages = self.naru.sandbox.messages(self.chat());
        let found = messages.iter().rev().filter(|shown| shown.from_bot && !shown.deleted).find_map(|shown| {
            let button = shown.buttons.iter().flatten().find(|button| button.label == label)?;
            Some((shown.message_id, button.data.clone()))
        });
        let Some((message, data)) = found else {
            panic!("no button [{label}] in {:#?}", messages.iter().map(render).collect::<Vec<_>>());
        };
        self.user.taps(message, &data.unwrap_or_else(|| panic!("[{label}] opens an address")));
        self.naru.settle().await;
    }

    /// Everything unread, oldest first; an edit counts as the message's new face.
    pub fn reads(&self) -> Vec<String> {
        self.naru.sandbox.take_new(self.chat()).iter().map(render).collect()
    }

    /// Exactly one unread message, with exactly this text and these buttons.
    #[track_caller]
    pub fn sees(&self, expected: &str) {
        let unread = self.reads();
        let expected = expected.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        assert_eq!(unread.join("\n---\n").trim(), expected.trim());
    }

    #[track_caller]
    pub fn sees_nothing(&self) {
        assert_eq!(self.reads(), Vec::<String>::new());
    }
}
