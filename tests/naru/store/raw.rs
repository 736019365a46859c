//! A connection that knows nothing of the store: the tables as an old version left them, and what they refuse.

use data_encoding::HEXLOWER;
use naru::store::migrations::{Engine, migrator};
use naru::store::{Keys, Sealed};
use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};
use sqlx_postgres::PgConnection;
use sqlx_sqlite::SqliteConnectOptions;
use sqlx_sqlite::SqliteConnection;

use crate::support::Place;

pub enum Raw {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Raw {
    pub async fn open(place: &Place) -> Raw {
        if place.url.starts_with("sqlite:") {
            let options: SqliteConnectOptions = place.url.parse().unwrap();
            Raw::Sqlite(options.create_if_missing(true).connect().await.unwrap())
        } else {
            Raw::Postgres(PgConnection::connect(&place.url).await.unwrap())
        }
    }

    /// Brings the tables to what they were after the first `versions` migrations.
    pub async fn migrate(&mut self, versions: usize) {
        let first = |all: Migrator| Migrator { migrations: all.migrations[..versions].to_vec().into(), ..all };
        match self {
            Raw::Sqlite(conn) => first(migrator(Engine::Sqlite)).run(conn).await.unwrap(),
            Raw::Postgres(conn) => first(migrator(Engine::Postgres)).run(conn).await.unwrap(),
        }
    }

    pub async fn run(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Raw::Sqlite(conn) => sqlx::raw_sql(sql).execute(conn).await.map(drop),
            Raw::Postgres(conn) => sqlx::raw_sql(sql).execute(conn).await.map(drop),
        }
    }

    pub async fn number(&mut self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Raw::Sqlite(conn) => sqlx::query_scalar(sql).fetch_one(conn).await.unwrap(),
            Raw::Postgres(conn) => sqlx::query_scalar(sql).fetch_one(conn).await.unwrap(),
        }
    }

    pub async fn text(&mut self, sql: &str) -> String {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Raw::Sqlite(conn) => sqlx::query_scalar(sql).fetch_one(conn).await.unwrap(),
            Raw::Postgres(conn) => sqlx::query_scalar(sql).fetch_one(conn).await.unwrap(),
        }
    }

    /// Sample rows in this engine's own words: `sealed('column', 'json')` and `hashed('column', 'text')` become bytes.
    pub fn sample(&self, sql: &str, keys: &Keys) -> String {
        let seal = |place: &str, json: &str| {
            let value: serde_json::Value = serde_json::from_str(json).expect("a sample is JSON");
            Sealed::new(keys, place, &value).unwrap().bytes().to_vec()
        };
        let sealed = self.replace(sql, "sealed('", seal);
        self.replace(&sealed, "hashed('", |place, text| keys.lookup(place, text))
    }

    fn replace(&self, sql: &str, word: &str, bytes: impl Fn(&str, &str) -> Vec<u8>) -> String {
        let mut parts = sql.split(word);
        let mut made = parts.next().unwrap().to_owned();
        for part in parts {
            let (inside, rest) = part.split_once("')").expect("a closed call");
            let (place, value) = inside.split_once("', '").expect("two arguments");
            let hex = HEXLOWER.encode(&bytes(place, value));
            match self {
                Raw::Sqlite(_) => made += &format!("x'{hex}'"),
                Raw::Postgres(_) => made += &format!("'\\x{hex}'"),
            }
            made += rest;
        }
        made
    }

    pub async fn close(self) {
        match self {
            Raw::Sqlite(conn) => conn.close().await.unwrap(),
            Raw::Postgres(conn) => conn.close().await.unwrap(),
        }
    }
}
