//! Every test that needs more than one module, in one binary.

mod engine;
mod joining;
mod locales;
mod meetings;
mod notices;
mod planner;
mod sandbox;
mod support;
mod telegram;
mod text;
mod workbook;
mod zones;
