//! Who is asked what came of the meetings, when, and in which words.

use naru::domain::company::Side;
use naru::domain::follow_up::State;
use naru::domain::log::{Held, NextStep};

use super::stage::{Stage, follow_ups};
use crate::support::both_databases;

both_databases! {
    async fn a_firm_is_asked_about_all_it_met_and_a_buyer_on_the_last_three_dates(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-10-23 09:59 KST", &[&firm, &buyer]).await;

        stage.clock_to("2020-10-23 10:00 KST").await;

        firm.sees(
            "상담회가 끝난 지 한 달이 되었습니다. 그때 상담하신 바이어 2곳과의 진행 상황을 여쭙습니다.

            · Puget Sound Packaging
            · Lakeshore Trading
            아래에서 골라 답해 주십시오.

            답변은 운영사무국과 이천시만 보며, 바이어와 다른 기업에는 공개되지 않습니다.
            [Puget Sound Packaging]
            [Lakeshore Trading]
            [나중에 답하겠습니다]
            [사무국에 문의]",
        );
        stage.clock_to("2020-10-25 10:00 KST").await;
        assert_eq!(buyer.reads(), Vec::<String>::new());
        stage.clock_to("2020-12-24 10:00 KST").await;
        buyer.sees(
            "It has been three months since you met this supplier from Icheon City, Korea. Where do things stand?

            · Woorim Packaging
            Please choose where things stand now.

            We share your answer with Icheon City, Korea only, not with the supplier, unless you ask us to pass it on.
            [No progress yet] [Talking directly]
            [Samples] [Quotation]
            [Ordered] [On hold]
            [Not a fit]
            [I'll answer later]
            [Ask the program office] [Stop these questions]",
        );
        stage.office.naru.ignores(firm.chat());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_is_asked_about_whom_they_did_not_meet_or_have_ruled_out(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.clock_to("2020-09-23 20:00 KST").await;
        // Both say of M48 that the buyer did not come; the buyer of M11 wants nothing more.
        stage.logs("M48", Side::Firm, Held::BuyerAbsent, &[]).await;
        stage.logs("M11", Side::Firm, Held::Held, &[NextStep::Samples]).await;
        stage.logs("M11", Side::Buyer, Held::Held, &[NextStep::Nothing]).await;
        stage.skips_to("2020-10-23 09:59 KST", &[&firm, &buyer]).await;

        stage.clock_to("2020-10-23 10:00 KST").await;

        let seen = firm.reads().join("\n---\n");
        assert!(seen.contains("바이어 1곳과의") && !seen.contains("[Lakeshore"), "{seen}");
        assert!(seen.contains("[아직 진전 없음] [직접 협의 중]\n[샘플] [견적]\n[계약] [수출 완료]\n[진행 중단]"), "{seen}");
        stage.clock_to("2020-12-31 10:00 KST").await;
        assert!(follow_ups(&buyer.reads()).is_empty());
        stage.office.naru.ignores(firm.chat());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_disputed_meeting_and_one_of_which_nobody_spoke_are_asked_about(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.clock_to("2020-09-23 20:00 KST").await;
        stage.logs("M48", Side::Firm, Held::BuyerAbsent, &[]).await;
        stage.logs("M48", Side::Buyer, Held::Held, &[NextStep::Talking]).await;
        stage.skips_to("2020-10-23 09:59 KST", &[&firm]).await;

        stage.clock_to("2020-10-23 10:00 KST").await;

        let seen = firm.reads().join("\n---\n");
        assert!(seen.contains("바이어 2곳과의"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_is_not_asked_about_what_it_has_ended_and_reads_what_it_said_before(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging", "진행 중단", "Lakeshore Trading", "샘플"]).await;
        assert_eq!(stage.states("F08").await, [(State::Ended, Some(30)), (State::Samples, Some(30))]);
        stage.skips_to("2020-12-22 09:59 KST", &[&firm]).await;

        stage.clock_to("2020-12-22 10:00 KST").await;

        firm.sees(
            "상담회가 끝난 지 석 달이 되었습니다. 그때 상담하신 바이어 1곳과의 진행 상황을 여쭙습니다.

            · Lakeshore Trading (10월: 샘플)
            지난 10월에는 ‘샘플’이라고 답해 주셨습니다. 그 뒤 진행 상황을 알려 주십시오.

            답변은 운영사무국과 이천시만 보며, 바이어와 다른 기업에는 공개되지 않습니다.
            [아직 진전 없음] [직접 협의 중]
            [✓ 샘플] [견적]
            [계약] [수출 완료]
            [진행 중단]
            [나중에 답하겠습니다]
            [사무국에 문의]",
        );
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_round_that_a_colleague_has_answered_is_asked_of_nobody_else(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&kim]).await;
        stage.goes_through(&kim, &["Puget Sound Packaging", "견적"]).await;

        // Whoever joins now would have been asked at once.
        let park = stage.colleague("F08", "박둘", 102, "ko").await;
        stage.clock_to("2020-10-31 10:00 KST").await;

        assert!(follow_ups(&park.reads()).is_empty());
        stage.skips_to("2020-12-22 10:00 KST", &[]).await;
        assert_eq!(follow_ups(&park.reads()).len(), 1);
        stage.office.naru.ignores(kim.chat());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_is_asked_who_has_left_or_taken_back_their_consent(place: Place) {
        let stage = Stage::new(place).await;
        let firm = stage.seats("F08", 101, "ko").await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-10-20 10:00 KST", &[&firm, &buyer]).await;
        firm.says("설정").await;
        for data in ["settings:data", "settings:stop", "settings:stop:yes"] {
            stage.presses(&firm, data).await;
        }
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("텔레그램"), "{seen}");
        stage.leaves("B19").await;

        stage.clock_to("2021-01-10 10:00 KST").await;

        assert!(follow_ups(&firm.reads()).is_empty());
        assert!(follow_ups(&buyer.reads()).is_empty());
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_company_with_nobody_left_to_be_asked_about_is_asked_nothing(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B19", 201, "en").await;
        stage.skips_to("2020-10-20 10:00 KST", &[&buyer]).await;
        stage.cancels("M11").await;

        stage.clock_to("2021-04-10 10:00 KST").await;

        assert!(follow_ups(&buyer.reads()).is_empty());
        stage.office.naru.ends().await;
    }
}
