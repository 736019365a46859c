//! Meeting logs: what the parties answer once a meeting is over, and how they are asked.

mod amounts;
mod asked;
mod buyer;
mod colleagues;
mod extra;
mod firm;
mod interpreter;
mod office;
mod own;
mod own_forms;
mod refusals;
mod replaced;
mod stage;
mod time;
