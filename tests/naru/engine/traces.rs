//! What a handled update leaves behind: its number for a week, and nothing of its words.

use std::time::Duration;

use sqlx::{Connection as _, Executor as _};
use sqlx_sqlite::SqliteConnection;

use super::stage::{ENGLISH, said, stranger};
use crate::support::{Naru, Place, both_databases};

const WORDS: &str = "xyzzy 010-1234-5678";

/// Whether the database's own file or its log, which has `-wal` at its end, holds these words.
fn holds_words(place: &Place, end: &str) -> bool {
    let file = naru::store::database_file(&place.url).unwrap().unwrap();
    let bytes = std::fs::read(format!("{}{end}", file.display())).unwrap_or_default();
    bytes.windows(WORDS.len()).any(|part| part == WORDS.as_bytes())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_file_holds_the_words_of_a_handled_update_for_long() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    // Somebody else has the database open, so that SQLite does not empty the log when Naru closes it.
    let mut other = SqliteConnection::connect(&naru.place.url).await.unwrap();
    other.execute("select count(*) from facts").await.unwrap();

    kim.says(WORDS).await;
    kim.reads();
    assert!(holds_words(&naru.place, "-wal"), "there is nothing to erase");
    naru.app.tidy().await.unwrap();
    assert!(!holds_words(&naru.place, "-wal") && !holds_words(&naru.place, ""));

    kim.says(WORDS).await;
    kim.reads();
    naru.app.db.close().await;
    assert!(!holds_words(&naru.place, "-wal") && !holds_words(&naru.place, ""));
    other.close().await.unwrap();
}

both_databases! {
    async fn an_update_is_known_as_handled_for_a_week(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let comes = async || {
            naru.sandbox.inject(said(200_000_000, 101, "English"));
            naru.settle().await;
        };

        comes().await;
        kim.sees(ENGLISH);
        naru.clock.advance(Duration::from_secs(6 * 86_400));
        naru.app.tidy().await.unwrap();
        comes().await;
        kim.sees_nothing();
        naru.clock.advance(Duration::from_secs(2 * 86_400));
        naru.app.tidy().await.unwrap();
        comes().await;
        kim.sees(ENGLISH);
        naru.ends().await;
    }
}
