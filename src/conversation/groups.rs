//! Naru speaks to people one by one. In a group it says nothing and reads nothing; that it was added is logged once.

use super::turn::Turn;
use crate::telegram::incoming::What;

pub fn pass(turn: &Turn<'_, '_>, what: &What) {
    if let What::InGroup(there) = what {
        tracing::warn!(chat = turn.chat.chat.0, there, "the bot was added to or removed from a group; it stays silent");
    }
}
