//! The store on both databases: every query with lifelike rows, the promises of the schema, writing side by side, and
//! what a stolen copy of the file gives away.

mod broadcasts;
mod catalogs;
mod cohorts;
mod complete;
mod deals;
mod doubts;
mod engine;
pub mod files;
mod forgetting;
mod joining;
mod logs;
mod meetings;
mod migrations;
mod outbox;
mod pages;
mod people;
mod photos;
mod planning;
mod preparing;
pub mod raw;
mod reports;
mod sealing;
mod shipments;
mod stamps;
mod surveys;
mod town;
mod writer;

/// Stories told in one transaction on each database.
macro_rules! stories {
    ($(async fn $name:ident($tx:ident) $body:block)*) => {$(
        $crate::support::both_databases! {
            async fn $name(place: Place) {
                let db = place.open().await;
                let told = db.write(|$tx| futures::FutureExt::boxed(async move { $body Ok(()) })).await;
                told.unwrap();
                db.close().await;
            }
        }
    )*};
}
use stories;
