//! Naru: a Telegram assistant for programmes that bring small Korean firms and overseas buyers together in
//! pre-matched video meetings. ARCHITECTURE.md has the picture; `tests/naru/layers.rs` keeps it true.

pub mod app;
pub mod broadcast;
pub mod clock;
pub mod commands;
pub mod config;
pub mod conversation;
pub mod demo;
pub mod domain;
pub mod face;
pub mod inbox;
pub mod notices;
pub mod outbox;
pub mod overview;
pub mod paper;
pub mod papers;
pub mod restored;
pub mod sandbox;
pub mod store;
pub mod telegram;
pub mod text;
pub mod web;
pub mod words;
pub mod workbook;
pub mod worker;
