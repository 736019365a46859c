//! Every test that needs more than one module, in one binary.

mod commands;
mod demo;
mod engine;
mod joining;
mod kill;
mod layers;
mod locales;
mod meetings;
mod notices;
mod planner;
mod restored;
mod sandbox;
mod staff;
mod support;
mod text;
mod web;
mod workbook;
mod zones;
