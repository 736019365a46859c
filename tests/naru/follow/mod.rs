//! What came of the meetings over the year after them: how companies are asked, what they answer, and what staff hear.

mod asked;
mod cards;
mod forms;
mod news;
mod office;
mod preview;
mod report;
mod stage;
mod talk;
