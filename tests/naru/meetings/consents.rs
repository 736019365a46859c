//! What is still to be agreed to, and an answer given meanwhile.

use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::consent::{Asked as Item, Basis, ConsentPolicy, Item as What};
use naru::domain::meeting::{Attendance, PartySide};
use naru::store;

use super::cast::{Cast, past_notices};
use super::scene::{answer_of, kim, one_meeting};
use crate::support::{Naru, both_databases};

async fn asks(naru: &Naru, cast: &Cast, items: &[What]) {
    let items: Vec<Item> = items.iter().map(|item| Item { item: *item, basis: Basis::Consent }).collect();
    let policy = ConsentPolicy { version: 2, firms: items.clone(), buyers: items, helpers: vec![], staff: vec![] };
    let cohort = cast.cohort;
    let set =
        naru.app.db.write(move |tx| async move { store::consents::set_policy(tx, cohort, &policy).await }.boxed());
    set.await.unwrap();
}

both_databases! {
    async fn what_may_stay_unanswered_keeps_no_answer_back(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let kim = kim(&naru, &cast).await;
        naru.clock_to("2020-09-16 16:00 KST").await;
        past_notices(&naru, &[&kim]).await;
        asks(&naru, &cast, &[What::Marketing, What::Night]).await;

        kim.taps("참석합니다").await;

        assert!(kim.reads()[0].starts_with("답변을 저장했습니다: 참석합니다\n"));
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, Some(Attendance::Coming));
        naru.ends().await;
    }
}

both_databases! {
    async fn an_answer_that_has_to_wait_is_said_not_to_be_saved_and_can_be_given_again(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let meeting = cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let kim = kim(&naru, &cast).await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        naru.clock_to("2020-09-16 16:00 KST").await;
        past_notices(&naru, &[&kim, &mia]).await;
        asks(&naru, &cast, &[What::Collection, What::Contact]).await;
        let before = naru.sandbox.messages(kim.chat()).len();

        kim.taps("참석합니다").await;
        let said = kim.reads().concat();
        assert!(
            said.starts_with("방금 누르신 버튼은 저장하지 않았습니다. 아래에 답하신 뒤 다시 눌러 주십시오.\n\n개인정보 수집·이용 동의 (1/2"),
            "{said}"
        );
        assert_eq!(naru.sandbox.messages(kim.chat()).len(), before + 1, "the reminder is still there");
        assert_eq!(answer_of(&naru, meeting, PartySide::Firm).await, None);
        kim.taps("동의합니다").await;
        kim.reads();
        // The rest may wait.
        kim.taps("참석합니다").await;
        assert!(kim.reads()[0].starts_with("답변을 저장했습니다: 참석합니다\n"));
        assert_eq!(answer_of(&naru, meeting, PartySide::Firm).await, Some(Attendance::Coming));

        mia.taps("I'll be there").await;
        assert!(mia.reads()[0].starts_with("What you just pressed was not saved. Please answer below first, then press it again.\n"));
        naru.ends().await;
    }
}
