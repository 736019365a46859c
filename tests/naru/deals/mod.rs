//! What the two who met say was signed and shipped, its proofs, and what staff make of them.

mod again;
mod albums;
mod answers;
mod asked;
mod forms;
mod heard;
mod office;
mod page;
mod proofs;
mod report;
mod stage;
mod words;
