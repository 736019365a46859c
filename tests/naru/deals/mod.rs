//! What the two who met say was signed and shipped, its proofs, and what staff make of them.

mod answers;
mod asked;
mod heard;
mod office;
mod proofs;
mod report;
mod stage;
mod words;
