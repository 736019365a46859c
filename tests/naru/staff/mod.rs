//! What staff do in the chat, and what nobody else can.

mod applying;
mod changing;
mod events;
mod importing;
pub mod office;
mod rights;
mod screens;
