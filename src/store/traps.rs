//! The traps of a shared SQLite transaction, where only the connection itself can be made to fall into them.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use anyhow::{Result, bail};
use futures::FutureExt as _;
use sqlx::Executor as _;
use sqlx_sqlite::SqliteConnection;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

use super::sql::Conn;
use super::{Db, Keys, Tx, is_fault};

/// A database in a folder of its own, gone with it.
struct Stage(PathBuf);

impl Stage {
    fn new(name: &str) -> Stage {
        let folder = std::env::temp_dir().join(format!("naru-traps-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Stage(folder)
    }

    async fn open(&self) -> Db {
        let keys = Arc::new(Keys::from_secret(&[7; 32]));
        Db::open(&format!("sqlite:{}", self.0.join("naru.db").display()), keys).await.unwrap()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn sqlite<'t>(tx: &'t mut Tx<'_>) -> &'t mut SqliteConnection {
    match &mut tx.conn {
        Conn::Sqlite(conn) => conn,
        Conn::Postgres(_) => unreachable!("these are traps of SQLite"),
    }
}

async fn note(tx: &mut Tx<'_>, name: &str, value: &str) -> Result<()> {
    sqlx::query("insert into facts (name, value) values ($1, $2)").bind(name).bind(value).execute(sqlite(tx)).await?;
    Ok(())
}

/// A piece that notes `name`, holding `length` bytes.
fn noting(db: &Db, name: &'static str, length: usize) -> JoinHandle<Result<()>> {
    let db = db.clone();
    tokio::spawn(
        async move { db.write(move |tx| async move { note(tx, name, &"x".repeat(length)).await }.boxed()).await },
    )
}

/// Begins a batch with a piece that notes `first` and runs `sql`, and holds it open until the gate is opened.
async fn begin(db: &Db, first: &'static str, sql: &'static str) -> (Arc<Notify>, JoinHandle<Result<()>>) {
    let (gate, (begun, began)) = (Arc::new(Notify::new()), oneshot::channel());
    let (db, wait) = (db.clone(), Arc::clone(&gate));
    let piece = tokio::spawn(async move {
        let piece = db.write(move |tx| {
            async move {
                note(tx, first, "").await?;
                sqlite(tx).execute(sql).await?;
                let _ = begun.send(());
                wait.notified().await;
                Ok(())
            }
            .boxed()
        });
        piece.await
    });
    began.await.unwrap();
    (gate, piece)
}

/// Lets the pieces that were spawned get in line, in order.
async fn in_line() {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
}

/// What was noted, without what opening a database notes.
async fn noted(db: &Db) -> Vec<String> {
    let read = db.read(|tx| {
        async move {
            let sql = "select name from facts where name <> 'key' order by name";
            Ok(sqlx::query_scalar(sql).fetch_all(sqlite(tx)).await?)
        }
        .boxed()
    });
    read.await.unwrap()
}

#[tokio::test]
async fn a_full_disk_undoes_the_whole_batch_and_everybody_in_it_hears_so() {
    let stage = Stage::new("full");
    let db = stage.open().await;
    noting(&db, "before", 0).await.unwrap().unwrap();
    // SQLite never goes below what there is, so this is: not one page more.
    let (gate, first) = begin(&db, "first", "pragma max_page_count = 1").await;
    let small = noting(&db, "small", 1);
    in_line().await;
    let too_big = noting(&db, "too big", 1_000_000);
    in_line().await;
    let after = noting(&db, "after", 1);
    in_line().await;
    gate.notify_one();

    let mut said = Vec::new();
    for piece in [first, small, too_big] {
        let error = piece.await.unwrap().unwrap_err();
        assert!(is_fault(&error), "{error:#}");
        said.push(format!("{error:#}"));
    }
    assert!(said[2].contains("full"), "{said:?}");
    assert_eq!(said[0], "the batch was lost and nothing of it was kept");
    // Behind the one that failed, it was in no batch yet: it is written on a new connection, which knows no limit.
    after.await.unwrap().unwrap();
    assert_eq!(noted(&db).await, ["after", "before"]);

    noting(&db, "too big", 1_000_000).await.unwrap().unwrap();
    assert_eq!(noted(&db).await, ["after", "before", "too big"]);
    db.close().await;
    let db = stage.open().await;
    assert_eq!(noted(&db).await, ["after", "before", "too big"]);
    db.close().await;
}

#[tokio::test]
async fn savepoints_do_not_pile_up_behind_pieces_that_fail() {
    let stage = Stage::new("savepoints");
    let db = stage.open().await;
    let (gate, first) = begin(&db, "first", "select 1").await;
    let mut failing = Vec::new();
    for _ in 0..50 {
        let db = db.clone();
        failing.push(tokio::spawn(async move {
            let piece = db.write::<(), _>(|tx| {
                async move {
                    note(tx, "half", "").await?;
                    bail!("changed my mind")
                }
                .boxed()
            });
            piece.await
        }));
    }
    in_line().await;
    let (seen, see) = (Arc::new(Mutex::new(Vec::new())), db.clone());
    let counted = Arc::clone(&seen);
    let last = tokio::spawn(async move {
        let piece = see.write(move |tx| {
            async move {
                for _ in 0..2 {
                    let released = sqlite(tx).execute("release piece").await.is_ok();
                    counted.lock().unwrap().push(released);
                }
                Ok(())
            }
            .boxed()
        });
        piece.await
    });
    in_line().await;
    gate.notify_one();

    for piece in failing {
        assert_eq!(piece.await.unwrap().unwrap_err().to_string(), "changed my mind");
    }
    // Its own savepoint and no other was open; and since that is gone now, its batch could not be trusted.
    assert!(is_fault(&last.await.unwrap().unwrap_err()));
    assert_eq!(*seen.lock().unwrap(), [true, false]);
    assert!(is_fault(&first.await.unwrap().unwrap_err()));
    assert_eq!(noted(&db).await, Vec::<String>::new());
    db.close().await;
}

#[tokio::test]
async fn the_writer_syncs_each_commit_and_erases_what_it_frees() {
    let stage = Stage::new("pragmas");
    let db = stage.open().await;
    let first = db.write(|tx| pragmas(tx).boxed()).await.unwrap();
    assert_eq!(first, [2, 1, 1]);
    // The same holds for a connection opened after a fault.
    let (gate, lost) = begin(&db, "lost", "release piece").await;
    gate.notify_one();
    assert!(lost.await.unwrap().is_err());
    assert_eq!(db.write(|tx| pragmas(tx).boxed()).await.unwrap(), [2, 1, 1]);
    db.close().await;
}

async fn pragmas(tx: &mut Tx<'_>) -> Result<Vec<i64>> {
    let mut values = Vec::new();
    for sql in ["pragma synchronous", "pragma secure_delete", "pragma foreign_keys"] {
        values.push(sqlx::query_scalar(sql).fetch_one(sqlite(tx)).await?);
    }
    Ok(values)
}
