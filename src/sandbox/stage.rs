//! What the page asks of whoever puts the sandbox on show: the clock and its controls, the cast, the words.

use futures::future::BoxFuture;
use serde::Serialize;
use serde_json::Value;

pub trait Stage: Send + Sync {
    fn now(&self) -> StageClock;
    /// Moves the clock forward; what falls due on the way has been said when it is done.
    fn advance(&self, minutes: u32) -> BoxFuture<'_, ()>;
    /// Moves the clock to the next thing that will be said; nothing where nothing is ahead.
    fn next_notice(&self) -> BoxFuture<'_, ()>;
    /// Virtual seconds per real second; 0 pauses.
    fn play(&self, rate: f64);
    fn cast(&self) -> BoxFuture<'_, Vec<CastMember>>;
    /// The page's own words by language and key: `{"ko": {"page-send": "..."}, "en": {...}}`.
    fn words(&self) -> Value;
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StageClock {
    pub unix_millis: i64,
    pub zone_offset_minutes: i32,
    /// How the host's zone is called, such as KST.
    pub zone: String,
    pub rate: f64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CastMember {
    pub user_id: i64,
    pub name: String,
    /// Company or office, as readers of either language know it.
    pub label: Label,
    /// "firm", "buyer", "interpreter" or "staff".
    pub role: String,
    /// "ko" or "en".
    pub lang: String,
    /// The person's own clock now.
    pub zone_offset_minutes: i32,
    pub joined: bool,
    pub start_payload: Option<String>,
    /// Whether theirs is one of the phones the page opens with.
    pub opening: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Label {
    pub ko: String,
    pub en: String,
}
