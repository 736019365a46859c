//! What came of the meetings over the year after them: how companies are asked, what they answer, and what staff hear.

mod asked;
mod cards;
mod claims;
mod counted;
mod forms;
mod news;
mod office;
mod pages;
mod preview;
mod reach;
mod report;
mod stage;
mod talk;
