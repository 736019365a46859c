//! Every test that needs more than one module, in one binary.

mod demo;
mod engine;
mod joining;
mod locales;
mod meetings;
mod notices;
mod planner;
mod sandbox;
mod staff;
mod store;
mod support;
mod text;
mod workbook;
mod zones;
