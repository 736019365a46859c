//! Every test that needs more than one module, in one binary.

mod engine;
mod joining;
mod locales;
mod meetings;
mod planner;
mod sandbox;
mod support;
mod text;
mod workbook;
mod zones;
