//! The sandbox behaves on the wire as Telegram does.

mod faults;
mod files;
mod formatting;
mod groups;
mod messages;
mod page;
mod stage;
mod updates;
mod wire;
