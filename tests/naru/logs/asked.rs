//! When a party is asked for its log, and in which words.

use naru::domain::meeting::PartySide;

use super::stage::{BY_TAPS, Stage};
use crate::support::both_databases;

both_databases! {
    async fn a_firm_is_asked_after_its_meeting_and_once_more_the_next_morning(place: Place) {
        let stage = Stage::with_notices(place).await;
        let firm = stage.seats("F06", 101, "ko").await;
        stage.publishes().await;
        // Its last meeting is on Tuesday, from 08:50 to 09:30.
        stage.clock_to("2020-09-22 09:39 KST").await;
        firm.reads();

        stage.clock_to("2020-09-22 09:40 KST").await;

        firm.sees(
            "오늘 Tundra Trading Post 측과의 상담, 수고 많으셨습니다.
            상담일지는 여섯 단계이며 1분이면 작성하실 수 있습니다.

            1/6. 상담은 예정대로 진행되었습니까?

            답변은 운영사무국과 이천시만 보며, 바이어와 다른 기업에는 공개되지 않습니다.
            10월 6일(화)까지 작성하실 수 있습니다.
            [진행했습니다]
            [바이어 불참]
            [우리 회사 불참]
            [접속 문제로 못 했습니다]
            [따로 만났습니다]
            [나중에 작성]",
        );
        stage.clock_to("2020-09-23 10:00 KST").await;
        let seen = firm.reads().join("\n---\n");
        assert!(seen.contains("어제 Tundra Trading Post 측과의 상담에 대한 상담일지를 아직 받지 못했습니다."), "{seen}");
        stage.clock_to("2020-10-05 10:00 KST").await;
        let seen = firm.reads().join("\n---\n");
        assert!(!seen.contains("상담일지"), "{seen}");
    }
}

both_databases! {
    async fn who_meets_again_soon_is_asked_once_more_with_the_next(place: Place) {
        let stage = Stage::with_notices(place).await;
        let firm = stage.seats("F06", 101, "ko").await;
        stage.publishes().await;
        // On Thursday from 09:40 to 10:20, and twice on Friday, the last until 11:10.
        stage.clock_to("2020-09-17 10:30 KST").await;
        let seen = firm.reads().join("\n---\n");
        assert!(seen.contains("오늘 Northern Lights Outfitters 측과의 상담, 수고"), "{seen}");
        // They are not told of tomorrow in the meeting, nor with the question what became of it.
        assert!(!seen.contains("내일 상담이"), "{seen}");
        stage.clock_to("2020-09-17 11:00 KST").await;
        let seen = firm.reads().join("\n---\n");
        assert!(seen.starts_with("내일 상담이 2건 있습니다."), "{seen}");

        stage.clock_to("2020-09-18 11:19 KST").await;
        let seen = firm.reads().join("\n---\n");
        assert!(!seen.contains("Northern Lights Outfitters"), "{seen}");
        stage.clock_to("2020-09-18 11:20 KST").await;

        let seen = firm.reads().join("\n---\n");
        assert!(seen.starts_with("상담 2건, 수고 많으셨습니다.") && seen.contains("1. Northern Lights Outfitters"), "{seen}");
    }
}

both_databases! {
    async fn back_to_back_meetings_are_asked_about_in_one_message(place: Place) {
        let stage = Stage::with_notices(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        stage.publishes().await;
        // On Wednesday at 08:00, 08:50 and 09:40, forty minutes each.
        stage.clock_to("2020-09-16 10:29 KST").await;
        let seen = firm.reads().join("\n---\n");
        assert!(!seen.contains("Hudson Tabletop 측과의 상담, 수고"), "{seen}");

        stage.clock_to("2020-09-16 10:30 KST").await;

        firm.sees(
            "상담 4건, 수고 많으셨습니다. 상담일지를 작성해 주시기 바랍니다. 한 건에 1분이면 됩니다.
            1. Aloha Pacific Distributors · 9월 15일(화) 오전 10:30
            2. Hudson Tabletop · 9월 16일(수) 오전 8:00
            3. Peachtree Retail Partners · 9월 16일(수) 오전 8:50
            4. Evergreen Kitchenware · 9월 16일(수) 오전 9:40

            답변은 운영사무국과 이천시만 보며, 바이어와 다른 기업에는 공개되지 않습니다.
            9월 29일(화)까지 작성하실 수 있습니다.

            아래에서 상담을 골라 주십시오.
            [9월 15일(화) Aloha Pacific Distributors]
            [9월 16일(수) Hudson Tabletop]
            [9월 16일(수) Peachtree Retail Partners]
            [9월 16일(수) Evergreen Kitchenware]",
        );
        stage.taps(&firm, "9월 16일(수) Hudson Tabletop").await;
        let seen = firm.reads();
        // The list stays as it is, and the question comes below it.
        assert_eq!(seen.len(), 1, "{seen:?}");
        assert!(seen[0].starts_with("1/6 · Hudson Tabletop 측과의 상담\n상담은 예정대로 진행되었습니까?"), "{}", seen[0]);
        assert!(seen[0].contains("답변은 운영사무국과 이천시만 보며"), "{}", seen[0]);
    }
}

both_databases! {
    async fn nobody_is_asked_for_what_the_party_has_sent(place: Place) {
        let stage = Stage::with_notices(place).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let colleague = stage.colleague("F01", "박둘", 102).await;
        stage.publishes().await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&firm, "상담일지", "9월 15일(화) Aloha Pacific Distributors").await;
        stage.goes_through(&firm, &BY_TAPS).await;
        colleague.reads();
        assert!(stage.log("M08", PartySide::Firm).await.is_some());

        stage.clock_to("2020-09-15 20:00 KST").await;

        for person in [&firm, &colleague] {
            let seen = person.reads().join("\n---\n");
            assert!(!seen.contains("상담일지"), "{seen}");
        }
    }
}

both_databases! {
    async fn what_waited_in_a_night_is_asked_in_the_morning_of_the_reader(place: Place) {
        let stage = Stage::with_notices(place).await;
        // Rocky Mountain Goods meets K-Fit 21 on Monday the 21st from 20:20 to 21:00 on its own clock in Denver.
        let buyer = stage.seats("B16", 201, "en").await;
        stage.publishes().await;
        stage.clock_to("2020-09-23 00:59 KST").await;
        let seen = buyer.reads().join("\n---\n");
        assert!(!seen.contains("Thank you for your meeting with K-Fit 21"), "{seen}");

        stage.clock_to("2020-09-23 01:00 KST").await;

        buyer.sees(
            "Thank you for your meeting with K-Fit 21 yesterday.
            Please tell us how it went: four short steps, one minute.

            1/4. Did the meeting take place as planned?

            Only the program office and Icheon City, Korea see your answers, not the supplier.
            You can answer until Mon, Oct 5.
            [Yes, it took place]
            [We couldn't make it]
            [The supplier didn't come]
            [The connection failed]
            [We met separately]
            [Later]",
        );
    }
}
