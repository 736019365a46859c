//! The engine seen from outside: nothing received is lost, nothing is acted on twice, nothing owed is lost or repeated.

mod albums;
mod doubts;
mod files;
mod formatting;
mod ingest;
mod limits;
mod logs;
mod outages;
mod parking;
mod polling;
mod silence;
mod stage;
mod strays;
mod taps;
mod traces;
mod trouble;

use crate::support::{Naru, both_databases};

both_databases! {
    async fn a_person_is_answered_in_the_language_they_choose(db: Place) {
        let naru = Naru::new(db).await;
        let person = naru.person(101, "Kim", "de");

        person.starts("").await;
        person.sees(
            "안내를 받으실 언어를 선택해 주십시오.
            Please choose the language you would like to use.
            [한국어] [English]",
        );

        person.taps("English").await;
        person.sees(
            "From now on you will hear from us in English.

            This assistant is for invited participants only. Please enter the ten-character code from your \
            invitation (for example 7K2MQ-9XHTB).",
        );
        naru.ends().await;
    }
}
