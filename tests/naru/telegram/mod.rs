//! The Bot API's edge: what comes in is read whatever it holds, what fails is sorted by what follows from it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says so by failing")]

mod failure;
mod incoming;
mod split;
