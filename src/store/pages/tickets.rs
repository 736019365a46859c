//! Addresses at which one person fetches one file for a while. They are signed with a key outside the database and kept
//! nowhere; whether that person may still have that file is asked anew when one is used.

use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;

use crate::domain::ids::{MemberId, PartId};
use crate::store::sealing::is_same;
use crate::store::sql::Tx;

/// Enough of the HMAC that nobody finds one by trying.
const SEAL_BYTES: usize = 18;
const LONGEST: usize = 120;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    pub part: PartId,
    pub member: MemberId,
    /// In whole seconds.
    pub until: DateTime<Utc>,
}

impl Ticket {
    fn seal(&self, tx: &Tx<'_>) -> String {
        let about = format!("{} {} {}", self.part, self.member, self.until.timestamp());
        BASE64URL_NOPAD.encode(&tx.keys().lookup("download", &about)[..SEAL_BYTES])
    }

    /// The end of its address.
    pub fn token(&self, tx: &Tx<'_>) -> String {
        format!("{}-{}-{}-{}", self.part, self.member, self.until.timestamp(), self.seal(tx))
    }

    /// `None` where it is none of ours, or too old.
    pub fn read(tx: &Tx<'_>, token: &str, now: DateTime<Utc>) -> Option<Ticket> {
        if token.len() > LONGEST {
            return None;
        }
        let mut parts = token.splitn(4, '-');
        let mut number = || parts.next()?.parse::<i64>().ok();
        let (part, member, until) = (PartId(number()?), MemberId(number()?), number()?);
        let ticket = Ticket { part, member, until: DateTime::from_timestamp(until, 0)? };
        let is_ours = is_same(parts.next()?.as_bytes(), ticket.seal(tx).as_bytes());
        (is_ours && ticket.until > now).then_some(ticket)
    }
}
