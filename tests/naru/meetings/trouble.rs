//! Ten minutes before, and the room does not open: the office must know at once.

use std::time::Duration;

use chrono_tz::Tz;
use naru::domain::asking::Asked;

use super::cast::{Cast, past_notices};
use super::scene::{kim, one_meeting, presses};
use crate::support::{Naru, both_databases};

both_databases! {
    async fn a_buyer_who_cannot_get_in_is_known_to_the_office_at_once(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        let staff = cast.staff(&naru, 300).await;
        naru.clock_to("2020-09-17 09:30 KST").await;
        past_notices(&naru, &[&mia, &staff]).await;

        mia.taps("Connection problem").await;
        let told = "The program office knows that you can't get in. If it's urgent, please contact them: help@icheon.example · +82-31-555-0100
            [Home]";
        mia.sees(told);
        staff.sees(
            "Golden Gate Gourmet 측이 아래 상담에 접속이 되지 않는다고 알려 왔습니다.
            M01 · 설봉세라믹(주) – Golden Gate Gourmet
            9월 17일(목) 오전 9:40–10:20 (한국)
            미국 San Francisco 현지 9월 16일(수) 오후 5:40
            알려 온 분: Mia Grove 담당자님
            [상담 보기]",
        );

        mia.taps("Connection problem").await;
        mia.sees(told);
        staff.sees_nothing();
        naru.clock.advance(Duration::from_secs(660));
        mia.taps("Connection problem").await;
        mia.sees(told);
        assert_eq!(staff.reads().len(), 1);
        naru.ends().await;
    }
}

both_databases! {
    async fn where_nobody_of_the_office_can_be_told_the_person_is_asked_to_call(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let kim = kim(&naru, &cast).await;

        presses(&kim, &naru, &asked.trouble()).await;
        assert!(kim.reads()[0].starts_with("지금은 이 대화로 운영사무국에 전달할 수 없습니다."));
        let staff = cast.staff(&naru, 300).await;
        presses(&kim, &naru, &asked.trouble()).await;
        kim.sees(
            "접속이 되지 않는다고 운영사무국에 알렸습니다. 급하시면 전화해 주십시오: 031-555-0100 · help@icheon.example
            [처음으로]",
        );
        assert!(staff.reads()[0].starts_with("설봉세라믹(주)이 아래 상담에 접속이 되지 않는다고 알려 왔습니다."));
        let stale = Asked { starts_at: asked.starts_at - chrono::Duration::hours(1), ..asked };
        presses(&kim, &naru, &stale.trouble()).await;
        assert!(kim.reads()[0].starts_with("상담 시간이 바뀌어"));
        staff.sees_nothing();
        naru.ends().await;
    }
}
