//! A workbook's plan made true: once, and nothing where nothing differs.

use futures::FutureExt as _;
use naru::domain::lang::Lang;
use naru::store;
use naru::workbook::apply::stored;
use naru::workbook::difference::difference;
use naru::workbook::plan::Plan;

use super::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, both_databases};

/// Whether the plan differs in nothing from what is stored.
async fn is_stored(naru: &Naru, plan: &Plan) -> bool {
    let (bot, code) = (naru.app.api.bot(), plan.cohort.code.clone());
    let stored = naru.app.db.read(move |tx| async move { stored(tx, bot, &code).await }.boxed()).await.unwrap();
    difference(stored.as_ref(), plan).is_empty()
}

both_databases! {
    async fn both_fixtures_are_stored_whole_and_a_second_time_changes_nothing(db: Place) {
        let naru = Naru::new(db).await;
        for (name, counts) in [("icheon-2020-us", (39, 63)), ("yangju-2021-textile", (34, 35))] {
            let cohort = bring_in(&naru, plan(name)).await;
            assert!(is_stored(&naru, &plan(name)).await, "{name}");

            let quiet = naru.app.db.write(|tx| {
                async move {
                    for (subject, _) in store::subjects::due(tx, crate::support::at("2100-01-01 00:00 Z"), 10_000).await? {
                        store::subjects::look_again(tx, subject, None).await?;
                    }
                    Ok(())
                }
                .boxed()
            });
            quiet.await.unwrap();
            bring_in(&naru, plan(name)).await;
            let next = naru.app.db.read(|tx| store::subjects::next(tx).boxed()).await.unwrap();
            assert_eq!(next, None, "{name}: something was touched");

            let companies = naru.app.db.read(move |tx| store::companies::in_cohort(tx, cohort).boxed()).await.unwrap();
            let meetings = naru.app.db.read(move |tx| store::meetings::in_cohort(tx, cohort).boxed()).await.unwrap();
            assert_eq!((companies.len(), meetings.len()), counts, "{name}");
            assert!(meetings.iter().all(|meeting| meeting.revision == 0), "{name}");
        }
        naru.ends().await;
    }
}

both_databases! {
    async fn what_a_person_chose_since_is_no_difference_and_survives_a_correction(db: Place) {
        let office = Office::new(db).await;
        let naru = &office.naru;
        let bot = naru.app.api.bot();
        let cohort = office.cohort;
        let all = naru.app.db.read(move |tx| store::people::in_cohort(tx, bot, cohort).boxed()).await.unwrap();
        let person = all.iter().find(|one| one.member.code == "B01").unwrap().member.person;
        let chose = naru.app.db.write(move |tx| {
            async move {
                store::people::set_zone(tx, person, chrono_tz::Pacific::Honolulu).await?;
                store::people::set_lang(tx, person, Lang::Ko).await
            }
            .boxed()
        });
        chose.await.unwrap();
        assert!(is_stored(naru, &plan(ICHEON)).await);

        let mut corrected = plan(ICHEON);
        let member = corrected.members.iter_mut().find(|member| member.code == "B01").unwrap();
        member.details.phone = Some("+1 555 0100".into());
        bring_in(naru, corrected.clone()).await;
        let details = naru.app.db.read(move |tx| store::people::person(tx, person).boxed()).await.unwrap().details;
        assert_eq!(details.zone, chrono_tz::Pacific::Honolulu);
        assert_eq!((details.lang, details.phone.as_deref()), (Lang::Ko, Some("+1 555 0100")));
        assert!(is_stored(naru, &corrected).await);
        naru.ends().await;
    }
}

both_databases! {
    async fn what_is_gone_from_the_workbook_leaves_and_comes_back_with_it(db: Place) {
        let office = Office::new(db).await;
        let naru = &office.naru;
        let mut smaller = plan(ICHEON);
        smaller.companies.retain(|company| company.code != "B08");
        smaller.members.retain(|member| member.code != "B08");
        smaller.meetings.retain(|meeting| meeting.buyer != "B08");
        let dropped = plan(ICHEON).meetings.len() - smaller.meetings.len();
        bring_in(naru, smaller.clone()).await;
        assert!(is_stored(naru, &smaller).await);
        let cohort = office.cohort;
        let off = |all: Vec<naru::domain::meeting::Meeting>| {
            all.iter().filter(|one| one.state == naru::domain::meeting::MeetingState::Cancelled).count()
        };
        let all = naru.app.db.read(move |tx| store::meetings::in_cohort(tx, cohort).boxed()).await.unwrap();
        assert_eq!(off(all), dropped);

        bring_in(naru, plan(ICHEON)).await;
        assert!(is_stored(naru, &plan(ICHEON)).await);
        let all = naru.app.db.read(move |tx| store::meetings::in_cohort(tx, cohort).boxed()).await.unwrap();
        assert_eq!(off(all), 0);
        naru.ends().await;
    }
}

both_databases! {
    async fn another_interpreter_under_the_same_code_is_another_person_in_the_room(db: Place) {
        let office = Office::new(db).await;
        let naru = &office.naru;
        let before = office.meeting("M05").await;
        let mut replaced = plan(ICHEON);
        let interpreter = replaced.members.iter_mut().find(|member| member.code == "T4").unwrap();
        interpreter.details.name = "한새로".into();
        interpreter.details.email = None;
        interpreter.details.phone = None;
        bring_in(naru, replaced.clone()).await;
        let after = office.meeting("M05").await;
        assert_ne!(before.interpreter, after.interpreter);
        assert_eq!(after.revision, before.revision + 1);
        assert!(is_stored(naru, &replaced).await);
        naru.ends().await;
    }
}
