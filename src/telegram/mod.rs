//! The only module that knows teloxide and the Bot API. What comes in is read from raw JSON by small tolerant types
//! (`incoming`), since teloxide 0.17 turns messages it cannot model into an empty kind; what goes out is built from
//! teloxide's payloads and sent by one function of ours (`api`), which keeps the error code and the difference between
//! "never sent" and "may have been sent".

pub mod api;
mod entities;
pub mod failure;
pub mod incoming;
pub mod language;
pub mod listen;
pub mod outgoing;
mod rich;
pub mod setup;
pub mod split;
mod wire;

pub use api::Api;
pub use failure::Failure;
