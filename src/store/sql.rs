//! A transaction on either database, and the one macro that runs the same statement on both.

use std::sync::Arc;

use sqlx_postgres::PgConnection;
use sqlx_sqlite::SqliteConnection;

use super::sealing::Keys;

/// A connection inside a transaction (or a reader's, outside one), with the keys that open what it reads.
pub struct Tx<'c> {
    pub(super) conn: Conn<'c>,
    pub(super) keys: Arc<Keys>,
}

pub enum Conn<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Tx<'_> {
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The rows of a JSON array of numbers bound at `place`, for `in (…)`: each engine has its own words for it.
    pub(super) fn each(&self, place: &str) -> String {
        match self.conn {
            Conn::Sqlite(_) => format!("select value from json_each({place})"),
            Conn::Postgres(_) => format!("select value::bigint from json_array_elements_text({place}::json)"),
        }
    }

    /// A lock on the rows a select found, where other processes may want the same ones.
    pub(super) fn for_update(&self) -> &'static str {
        match self.conn {
            Conn::Sqlite(_) => "",
            Conn::Postgres(_) => " for update",
        }
    }
}

/// Runs one body with `$c` as the connection of whichever database this is.
macro_rules! on {
    ($tx:expr, |$c:ident| $body:expr) => {
        match &mut $tx.conn {
            $crate::store::sql::Conn::Sqlite($c) => {
                let $c = &mut **$c;
                $body
            }
            $crate::store::sql::Conn::Postgres($c) => {
                let $c = &mut **$c;
                $body
            }
        }
    };
}
pub(crate) use on;
