//! Personal pages: the links that open them, the browsers that were let in, and the six digits of an upload. Links are
//! derived from a key outside the database, cookies and digits are kept as keyed hashes: a copy of it opens nothing.

mod codes;
mod links;
mod sessions;
mod tickets;

pub use codes::{Purpose, new_code, spend_code};
pub use links::{find, is_sealed, of_member, of_office, renew, revoke, token};
pub(super) use sessions::{SENT, TALK, VIEW};
pub use sessions::{
    Session, add_sent, end, forget, last_visit, let_in, look, open, remember, session, take_sent, tell_form,
};
pub use tickets::Ticket;
