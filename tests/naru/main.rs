//! Every test that needs more than one module, in one binary.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says so by failing")]

mod broadcasts;
mod buttons;
mod catalogs;
mod commands;
mod deals;
mod demo;
mod engine;
mod follow;
mod joining;
mod kill;
mod layers;
mod locales;
mod logs;
mod meetings;
mod notices;
mod papers;
mod planner;
mod preparations;
mod report;
mod restored;
mod samples;
mod sandbox;
mod staff;
mod store;
mod support;
mod telegram;
mod text;
mod web;
mod whole;
mod workbook;
mod year;
mod zones;
