//! Home, list and card, in Korean and English, on every clock.

use chrono_tz::Tz;
use naru::domain::company::Side;

use super::cast::Cast;
use crate::support::{Naru, Place, both_databases};

both_databases! {
    async fn home_shows_the_next_meeting_on_both_clocks(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        cast.prepares(&naru, ("샘플 발송", "Samples"), Some(Side::Firm), "2020-09-16 18:00 KST").await;
        cast.prepares(&naru, ("카탈로그 제출", "Catalog"), Some(Side::Firm), "2020-09-04 18:00 KST").await;
        let kim = cast.firm(&naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;

        kim.says("처음").await;
        kim.sees(
            "설봉세라믹(주) 김하나 해외영업팀장님, 안녕하십니까.
            2020 이천시 미국 화상상담

            다음 상담 9월 17일(목) 오전 9:40–10:20 (한국)
            Golden Gate Gourmet · 미국 San Francisco (현지 9월 16일(수) 오후 5:40)
            이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
            참석 답변: 답변 전 · [내 상담]에서 답해 주시기 바랍니다.

            준비 일정
            · 샘플 발송: 9월 16일(수)까지

            “일정”, “문의”처럼 글로 쓰셔도 됩니다.
            [내 상담 1건]
            [사무국에 문의] [설정]",
        );

        mia.says("home").await;
        mia.sees("");
        naru.ends().await;
    }
}
