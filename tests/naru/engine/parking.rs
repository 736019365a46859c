//! What cannot be handled is promised to the office: it hears of it once, and it can be handled again.

use std::time::Duration;

use futures::FutureExt as _;
use naru::store;
use serde_json::{Value, json};

use super::stage::{ENGLISH, said, sql, stranger};
use crate::notices::town::Town;
use crate::support::{Naru, both_databases};

/// Something newer than Naru.
fn odd(update: i64, user: i64, lang: &str) -> Value {
    let mut odd = said(update, user, "");
    odd["message"]["text"] = json!({ "blocks": [] });
    odd["message"]["from"]["language_code"] = json!(lang);
    odd
}

/// As `naru parked --again` does it, and a minute later.
async fn again(naru: &Naru) {
    let put_back = naru.app.db.write(|tx| {
        async move {
            for row in store::inbox::all_parked(tx).await? {
                assert!(store::inbox::put_back(tx, row.id).await?);
            }
            Ok(())
        }
        .boxed()
    });
    put_back.await.unwrap();
    naru.clock.advance(Duration::from_secs(61));
    assert_eq!(naru.app.inbox.take_up_strays().await.unwrap(), 1);
    naru.settle().await;
}

async fn parked(naru: &Naru) -> i64 {
    naru.app.db.read(|tx| store::inbox::counts(tx).boxed()).await.unwrap().1
}

both_databases! {
    async fn the_office_hears_once_whose_update_could_not_be_handled(db: Place) {
        let town = Town::new(db).await;
        let (firm, operator) = (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.operator().await);
        let naru = &town.naru;

        naru.sandbox.inject(odd(200_000_000, firm.chat, "ko"));
        naru.settle().await;
        assert!(town.phone(&firm).reads()[0].starts_with("죄송합니다. 방금 보내신 내용을 처리하지 못했습니다."));
        town.phone(&operator).sees(
            "설봉세라믹(주) 김하나 대표님이 보내신 것을 처리하지 못해 보관해 두었습니다. 무엇이 필요하신지 연락하여 확인해 주시고, 나루를 관리하는 분께 naru check를 실행해 달라고 전해 주십시오.
            [참가자 보기]",
        );

        again(naru).await;
        assert_eq!(parked(naru).await, 1);
        town.phone(&firm).sees_nothing();
        town.phone(&operator).sees_nothing();
        naru.ends().await;
    }
}

both_databases! {
    async fn what_was_put_aside_is_handled_once_that_is_possible(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        // A row that makes no sense: the chat speaks of a cohort that is nowhere.
        sql(&naru, "update chats set cohort = 999999 where chat = 101").await;
        kim.says("English").await;
        assert_eq!((kim.reads().len(), parked(&naru).await), (1, 1));

        sql(&naru, "update chats set cohort = null where chat = 101").await;
        again(&naru).await;

        kim.sees(ENGLISH);
        assert_eq!(parked(&naru).await, 0);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_first_visit_that_cannot_be_handled_is_apologised_for_in_its_own_language(db: Place) {
        let naru = Naru::new(db).await;
        let lee = stranger(&naru, 101).await;
        sql(&naru, "delete from chats where chat = 101").await;

        naru.sandbox.inject(odd(200_000_000, 101, "en-GB"));
        naru.settle().await;

        assert!(lee.reads()[0].starts_with("We're sorry, we couldn't process what you just sent."));
        naru.ends().await;
    }
}
