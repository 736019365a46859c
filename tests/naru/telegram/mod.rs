//! The Bot API's edge: what comes in is read whatever it holds, what fails is sorted by what follows from it.

mod failure;
mod incoming;
mod rich;
mod split;
