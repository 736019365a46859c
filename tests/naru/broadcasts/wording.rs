//! How an announcement reads for those who get it: names and particles in its places, who says it, and advertisements.

use super::stage::{Stage, heads, korean};
use crate::support::both_databases;

both_databases! {
    async fn names_in_their_places_read_as_korean_is_written(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee) = (stage.firm(1).await, stage.firm(2).await);

        stage.announces(&["F01", "F02"], korean("{이름}님, {기업명}은 북문, {기업명}와의 약속은 {이름} 님께.")).await;

        assert_eq!(
            heads(kim.reads()),
            ["김하나 해외영업팀장님, 설봉세라믹(주)은 북문, 설봉세라믹(주)과의 약속은 김하나 해외영업팀장님께."]
        );
        assert_eq!(
            heads(lee.reads()),
            ["이두리 과장님, (주)이섭푸드는 북문, (주)이섭푸드와의 약속은 이두리 과장님께."]
        );
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn the_footer_names_the_program_as_each_side_knows_it(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake) = (stage.firm(1).await, stage.buyer(1).await);
        let body = Body { urgent: true, ..both("주차장은 2층입니다.", "The link is the same.") };

        stage.announces(&["F01", "B01"], body).await;

        kim.sees(
            "주차장은 2층입니다.
            ─
            이천시 · 2020 이천시 미국 화상상담 시장개척단 운영사무국 031-555-0100
            이 글에 답장하시면 운영사무국으로 전달됩니다.",
        );
        blake.sees(
            "The link is the same.
            ─
            Icheon City, Korea · Online Meetings with Suppliers from Icheon, Korea · Program office +82-31-555-0100
            Reply to this message to write to the program office.",
        );
        stage.naru().ends().await;
    }
}
