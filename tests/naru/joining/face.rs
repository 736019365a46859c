//! Whose bot it is, as Telegram shows it: the published cohort's host's, as soon as it is published, and with patience.

use futures::FutureExt as _;
use naru::domain::cohort::Bilingual;
use naru::domain::ids::CohortId;
use naru::sandbox::{Fault, FaultKind};
use naru::store;

use super::joins_as_staff;
use super::stage::{Stage, add_cohort};
use crate::support::{Naru, both_databases};

async fn is_of_host(naru: &Naru, cohort: CohortId, ko: &'static str) {
    let changed = naru.app.db.write(move |tx| {
        async move {
            let mut details = store::cohorts::cohort(tx, cohort).await?.details;
            details.host = Bilingual { ko: ko.to_owned(), en: ko.to_owned() };
            store::cohorts::change(tx, cohort, &details).await
        }
        .boxed()
    });
    changed.await.unwrap();
}

both_databases! {
    async fn next_years_draft_renames_nobodys_bot_until_it_is_published(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        let park = naru.person(301, "Park", "ko");
        joins_as_staff(&park, &stage).await;
        park.says("/publish").await;
        park.taps("공개 (알림 0건 발송)").await;
        park.reads();
        assert_eq!(naru.sandbox.bot_text("name", "ko"), "이천시 화상상담 알림");

        let (draft, _) = add_cohort(naru, "yangju-2021", 1).await;
        is_of_host(naru, draft, "양주시").await;
        naru::face::put_on(&naru.app.api, &naru.app.db).await.unwrap();
        assert_eq!(naru.sandbox.bot_text("name", "ko"), "이천시 화상상담 알림");

        let now = naru.clock.now();
        naru.app.db.write(move |tx| store::cohorts::publish(tx, draft, now).boxed()).await.unwrap();
        naru::face::put_on(&naru.app.api, &naru.app.db).await.unwrap();
        assert_eq!(naru.sandbox.bot_text("name", "ko"), "양주시 화상상담 알림");
        naru.ends().await;
    }
}

both_databases! {
    async fn a_wait_for_the_bots_name_is_kept_and_then_the_rest_goes_on(db: Place) {
        let stage = Stage::new(db).await;
        let naru = &stage.naru;
        naru.sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 600 }).method("setMyName"));
        let (bot, now) = (stage.bot(), naru.clock.now());

        naru.app.db.write(move |tx| store::jobs::owe_face(tx, bot, now).boxed()).await.unwrap();
        naru.clock_to("2020-09-14 09:09 KST").await;
        assert_ne!(naru.sandbox.bot_text("name", "ko"), "이천시 화상상담 알림");
        assert!(!naru.sandbox.commands(101, "ko").as_array().unwrap().is_empty(), "the menu needs no name");

        naru.clock_to("2020-09-14 09:11 KST").await;
        assert_eq!(naru.sandbox.bot_text("name", "ko"), "이천시 화상상담 알림");
        naru.ends().await;
    }
}
