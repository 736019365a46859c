//! Cohorts and their companies.

use std::collections::{BTreeSet, HashMap};

use naru::domain::cohort::{Holiday, Publication};
use naru::domain::company::{Mode, Side};
use naru::domain::ids::{CohortId, MemberId};
use naru::domain::preparation::{Duty, DutyState, Note, PreparationDetails};
use naru::store::audit::{self, What};
use naru::store::{cohorts, companies, imported, preparations, subjects};

use super::stories;
use super::town::{Town, both, cohort, company, day, now};
use crate::support::at;

fn holiday(country: &str, on: chrono::NaiveDate, name: &str) -> Holiday {
    Holiday { country: country.to_owned(), day: on, name: name.to_owned() }
}

stories! {
    async fn a_cohort_is_found_as_it_was_last_changed(tx) {
        let first = cohorts::add(tx, &cohort("icheon-2020-us")).await?;
        let second = cohorts::add(tx, &cohort("sacheon-2020")).await?;
        assert!(cohorts::find(tx, "nowhere").await?.is_none());

        let mut changed = cohort("icheon-2020-us");
        changed.venue = Some("이천 아트홀".to_owned());
        cohorts::change(tx, first, &changed).await?;

        let found = cohorts::find(tx, "icheon-2020-us").await?.unwrap();
        assert_eq!((found.id, &found.details, found.publication), (first, &changed, Publication::Draft));
        assert_eq!(cohorts::cohort(tx, first).await?, found);
        let ids: Vec<CohortId> = cohorts::all(tx).await?.iter().map(|cohort| cohort.id).collect();
        assert_eq!(ids, [second, first]);
        let these = cohorts::these(tx, &BTreeSet::from([first, CohortId(99)])).await?;
        assert_eq!(these.into_values().collect::<Vec<_>>(), [found]);
    }

    async fn a_cohort_is_published_once_and_then_looked_at(tx) {
        let town = Town::build(tx).await?;
        let later = at("2020-09-14 10:00 KST");
        subjects::touch_all(tx, at("2020-09-20 10:00 KST")).await?;

        assert!(cohorts::publish(tx, town.cohort, now()).await?);
        assert_eq!(subjects::next(tx).await?, Some(now()));
        assert!(!cohorts::publish(tx, town.cohort, later).await?);

        assert_eq!(cohorts::cohort(tx, town.cohort).await?.published_at, Some(now()));
    }

    async fn holidays_are_those_last_set(tx) {
        let (chuseok, labor) = (holiday("KR", day(10, 1), "추석"), holiday("US", day(9, 7), "Labor Day"));
        let first = cohorts::add(tx, &cohort("icheon-2020-us")).await?;
        let second = cohorts::add(tx, &cohort("sacheon-2020")).await?;
        cohorts::set_holidays(tx, first, &[labor.clone(), chuseok.clone(), chuseok.clone()]).await?;
        assert_eq!(cohorts::holidays(tx, first).await?, [chuseok.clone(), labor.clone()]);

        cohorts::set_holidays(tx, first, std::slice::from_ref(&chuseok)).await?;
        cohorts::set_holidays(tx, second, &[chuseok.clone(), labor.clone()]).await?;

        assert_eq!(cohorts::holidays(tx, first).await?, std::slice::from_ref(&chuseok));
        let of_both = cohorts::holidays_of(tx, &BTreeSet::from([first, second])).await?;
        assert_eq!(of_both, [chuseok, labor]);
    }

    async fn preparations_are_kept_by_code(tx) {
        let of = cohorts::add(tx, &cohort("icheon-2020-us")).await?;
        let mut catalog = PreparationDetails {
            code: "P01".to_owned(),
            kind: "catalog".to_owned(),
            side: Some(Side::Firm),
            title: both("카탈로그", "Catalog"),
            due: at("2020-09-04 18:00 KST"),
            happens_at: None,
            minutes: None,
            place: None,
            guidance: None,
            proof: None,
        };
        preparations::set(tx, of, &catalog).await?;
        preparations::set(tx, of, &PreparationDetails { code: "P02".to_owned(), ..catalog.clone() }).await?;
        catalog.due = at("2020-09-07 18:00 KST");
        preparations::set(tx, of, &catalog).await?;
        preparations::remove(tx, of, "P02", at("2020-09-14 09:00 KST")).await?;

        assert_eq!(preparations::details_in(tx, of).await?, [catalog]);
        let [kept] = &preparations::in_cohort(tx, of).await?[..] else { panic!("one is left") };
        assert_eq!(preparations::find(tx, kept.id).await?.as_ref(), Some(kept));
        let both = BTreeSet::from([kept.id, naru::domain::ids::PreparationId(kept.id.0 + 1)]);
        assert_eq!(preparations::these(tx, &both).await?.into_values().collect::<Vec<_>>(), std::slice::from_ref(kept));
    }

    async fn a_company_is_as_far_as_it_was_last_said(tx) {
        let town = Town::build(tx).await?;
        let firm = companies::company(tx, town.firms[0]).await?;
        let catalog = PreparationDetails {
            code: "P01".to_owned(),
            kind: "카탈로그".to_owned(),
            side: Some(Side::Firm),
            title: both("카탈로그", "Catalog"),
            due: at("2020-09-04 18:00 KST"),
            happens_at: None,
            minutes: None,
            place: None,
            guidance: None,
            proof: None,
        };
        preparations::set(tx, town.cohort, &catalog).await?;
        let [untouched] = &preparations::duties_of(tx, &firm).await?[..] else { panic!("one duty") };
        assert_eq!((untouched.state, untouched.changed_at), (DutyState::Open, None));

        let note = Note { reason: Some("영문으로 다시 부탁드립니다".to_owned()), ..Note::default() };
        let returned = Duty { state: DutyState::Returned, note, by_staff: true, ..untouched.clone() };
        preparations::set_duty(tx, &returned, now()).await?;
        let kept = preparations::duty(tx, &firm, untouched.preparation.id).await?.unwrap();
        assert_eq!(kept, Duty { changed_at: Some(now()), ..returned });

        let id = untouched.preparation.id;
        let firms = BTreeSet::from(town.firms);
        assert_eq!(preparations::states(tx, &firms).await?, HashMap::from([((id, firm.id), DutyState::Returned)]));
        let all = preparations::in_cohorts(tx, &BTreeSet::from([town.cohort])).await?;
        assert_eq!(all.get(&id), Some(&untouched.preparation));

        let all = preparations::duties_in(tx, town.cohort).await?;
        let of_firm = all.iter().find(|(company, _)| company.id == firm.id).map(|(_, duties)| duties.clone());
        assert_eq!(of_firm, Some(vec![kept.clone()]));
        preparations::set_duty(tx, &Duty { state: DutyState::Open, ..kept }, now()).await?;
        assert_eq!(preparations::duties_of(tx, &firm).await?, std::slice::from_ref(untouched));
    }

    async fn what_a_workbook_hands_out_replaces_what_it_handed_out_before(tx) {
        let town = Town::build(tx).await?;
        let report = PreparationDetails {
            code: "report".to_owned(),
            kind: "시장보고서".to_owned(),
            side: Some(Side::Firm),
            title: both("시장보고서", "Market report"),
            due: at("2020-09-11 18:00 KST"),
            happens_at: None,
            minutes: None,
            place: None,
            guidance: None,
            proof: None,
        };
        preparations::set(tx, town.cohort, &report).await?;
        let given = |address: &str| vec![("report".to_owned(), address.to_owned())];
        imported::set_material(tx, town.cohort, "report", Some(("시장보고서", "https://a.example")), now()).await?;
        assert_eq!(imported::materials(tx, town.cohort).await?, given("https://a.example"));

        imported::set_material(tx, town.cohort, "report", Some(("시장보고서", "https://b.example")), now()).await?;
        assert_eq!(imported::materials(tx, town.cohort).await?, given("https://b.example"));
        imported::set_material(tx, town.cohort, "report", None, now()).await?;
        assert_eq!(imported::materials(tx, town.cohort).await?, []);
    }

    async fn a_company_that_leaves_is_still_named_and_may_come_back(tx) {
        let town = Town::build(tx).await?;
        let codes = async |tx: &mut naru::store::Tx<'_>| -> anyhow::Result<Vec<String>> {
            let all = companies::in_cohort(tx, town.cohort).await?;
            Ok(all.into_iter().map(|company| company.details.code).collect())
        };
        assert_eq!(codes(tx).await?, ["F01", "F02", "B01"]);

        companies::leave(tx, town.cohort, "F01", now()).await?;
        assert_eq!(codes(tx).await?, ["F02", "B01"]);
        let these = companies::these(tx, &BTreeSet::from(town.firms)).await?;
        assert_eq!(these.len(), 2);

        let mut details = company(Side::Firm, "F01", "설봉세라믹(주)");
        details.mode = Mode::Online;
        assert_eq!(companies::set(tx, town.cohort, &details).await?, town.firms[0]);
        assert_eq!(codes(tx).await?, ["F01", "F02", "B01"]);
        let found = companies::find(tx, town.cohort, "F01").await?.unwrap();
        assert_eq!((found.id, &found.details), (town.firms[0], &details));
        assert_eq!(companies::company(tx, town.firms[0]).await?, found);
        assert_eq!(companies::find(tx, town.cohort, "F99").await?, None);
    }

    async fn the_audit_trail_is_read_from_its_end(tx) {
        let town = Town::build(tx).await?;
        let by = Some(town.members[3]);
        let moved = What { to: Some(at("2020-09-16 10:30 KST")), ..What::meeting(town.meeting) };
        audit::add(tx, town.cohort, by, "meeting-moved", moved.clone(), now()).await?;
        audit::add(tx, town.cohort, None, "member-left", What::member(MemberId(9)), now()).await?;

        let newest = audit::list(tx, town.cohort, i64::MAX, 1).await?;
        assert_eq!((newest[0].by, newest[0].action.as_str()), (None, "member-left"));
        assert_eq!(newest[0].what, What::member(MemberId(9)));
        let earlier = audit::list(tx, town.cohort, newest[0].id, 10).await?;
        assert_eq!(earlier.len(), 1);
        assert_eq!((earlier[0].by, earlier[0].what.clone(), earlier[0].at), (by, moved, now()));
        assert_eq!(audit::list(tx, CohortId(99), i64::MAX, 10).await?, []);
    }
}
