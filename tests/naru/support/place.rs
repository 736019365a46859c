//! A database of a test's own, and what is done to it behind Naru's back.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use naru::store::{Db, Keys};

use super::postgres;

/// Where a test's database is; a fresh one for each test.
pub struct Place {
    pub url: String,
    pub folder: PathBuf,
    /// Where the pages are, in stories about them.
    pub public_url: Option<String>,
}

impl Place {
    pub fn sqlite() -> Place {
        let folder = fresh_folder();
        Place { url: format!("sqlite:{}", folder.join("naru.db").display()), folder, public_url: None }
    }

    pub async fn postgres() -> Option<Place> {
        Some(Place { url: postgres::fresh_database().await?, folder: fresh_folder(), public_url: None })
    }

    pub fn keys() -> Arc<Keys> {
        Arc::new(Keys::from_secret(&[7; 32]))
    }

    pub async fn open(&self) -> Db {
        Db::open(&self.url, Place::keys()).await.expect("the test database opens")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("naru-test-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

impl Place {
    /// Changes rows behind Naru's back, as a slip of an administrator's hand would.
    pub async fn execute(&self, sql: &str) {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        if self.is_sqlite() {
            let pool = sqlx_sqlite::SqlitePool::connect(&self.url).await.expect("the test database");
            sqlx::query(sql).execute(&pool).await.expect("a statement");
        } else {
            let pool = sqlx_postgres::PgPool::connect(&self.url).await.expect("the test database");
            sqlx::query(sql).execute(&pool).await.expect("a statement");
        }
    }

    fn is_sqlite(&self) -> bool {
        self.url.starts_with("sqlite:")
    }

    /// From now on the database says that its disk is full whenever something is owed.
    pub async fn fills_up(&self) {
        let sqlite: &[&str] = &[
            // SQLite says so as well where the last number of a table is taken.
            "create table no_room (id integer primary key autoincrement)",
            "insert into no_room values (9223372036854775807)",
            "create trigger no_room_left before insert on outbox begin insert into no_room values (null); end",
        ];
        let postgres: &[&str] = &[
            "create function no_room() returns trigger language plpgsql as
            $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$",
            "create trigger no_room_left before insert on outbox for each row execute function no_room()",
        ];
        for sql in if self.is_sqlite() { sqlite } else { postgres } {
            self.execute(sql).await;
        }
    }

    pub async fn has_room_again(&self) {
        let place = if self.is_sqlite() { "" } else { " on outbox" };
        self.execute(&format!("drop trigger no_room_left{place}")).await;
    }
}

impl Place {
    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        let sql = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        if self.is_sqlite() {
            let pool = sqlx_sqlite::SqlitePool::connect(&self.url).await.expect("the test database");
            sqlx::query_scalar(sql).fetch_one(&pool).await.expect("a count")
        } else {
            let pool = sqlx_postgres::PgPool::connect(&self.url).await.expect("the test database");
            sqlx::query_scalar(sql).fetch_one(&pool).await.expect("a count")
        }
    }
}
