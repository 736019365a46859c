//! A file that lies in the data directory.

use serde::{Deserialize, Serialize};

/// Telegram gives a bot no file over this.
pub const MOST_BY_TELEGRAM: u64 = 20 << 20;
/// Telegram takes no file over this from a bot.
pub const MOST_TO_TELEGRAM: u64 = 50 << 20;

/// Named by its content: what people called it is kept elsewhere and reaches no file system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    /// SHA-256 in lower-case hex.
    pub sha256: String,
    /// By its content, not by what its sender said.
    pub mime: String,
    pub bytes: u64,
}
