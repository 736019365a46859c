//! What suppliers have for a buyer, and what staff hear of days that lack something.

use naru::domain::preparation::DutyState;

use super::prepares::preparation;
use super::town::Town;
use crate::support::both_databases;

both_databases! {
    async fn catalogs_of_a_day_are_one_message_and_a_new_version_replaces(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let isup = town.firm("(주)이섭푸드", "Isup Food").await;
        let stranger = town.firm("온샘바이오", "Onsaem Bio").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        town.meeting("M05", &seolbong, &golden, "2020-09-30 09:40 KST").await;
        town.meeting("M06", &isup, &golden, "2020-09-30 10:30 KST").await;
        let catalog = town.asks("카탈로그", "영문 카탈로그 제출", "English catalog", "2020-12-23 18:00 KST").await;
        town.publishes().await;
        town.skips(&[&seolbong, &isup, &stranger, &golden]);
        town.naru.clock_to("2020-09-15 14:00 KST").await;
        town.skips(&[&golden]);

        town.approves(1, catalog, &seolbong, &golden).await;
        town.approves(2, catalog, &isup, &golden).await;
        town.approves(3, catalog, &stranger, &golden).await;
        town.naru.clock_to("2020-09-16 01:59 KST").await;
        town.phone(&golden).sees_nothing();
        town.naru.clock_to("2020-09-16 02:00 KST").await;
        town.phone(&golden).sees(
            "The catalogs of 2 suppliers you will meet are here.
            · Isup Food · Ceramic tableware
            · Seolbong Ceramic · Ceramic tableware
            [See the catalog · Isup Food]
            [See the catalog · Seolbong Ceramic]",
        );

        town.approves(4, catalog, &seolbong, &golden).await;
        town.naru.clock_to("2020-09-17 02:00 KST").await;
        town.phone(&golden).sees(
            "The catalog of a supplier you will meet is here.
            · Seolbong Ceramic · Ceramic tableware · a new version, which replaces the earlier one
            [See the catalog]",
        );
        town.naru.clock_to("2020-09-18 02:00 KST").await;
        town.phone(&golden).sees_nothing();
        for who in [&seolbong, &isup, &stranger] {
            town.phone(who).sees_nothing();
        }
        town.naru.ends().await;
    }
}

both_databases! {
    async fn the_day_before_a_buyer_has_the_catalog_at_hand(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        let catalog = town.asks("카탈로그", "영문 카탈로그 제출", "English catalog", "2020-12-23 18:00 KST").await;
        town.publishes().await;
        town.approves(1, catalog, &seolbong, &golden).await;
        town.naru.clock_to("2020-09-15 17:39 PDT").await;
        town.skips(&[&seolbong, &golden]);

        town.naru.clock_to("2020-09-15 17:40 PDT").await;

        let [told] = town.phone(&golden).reads().try_into().unwrap();
        assert!(told.starts_with("Your meeting with Seolbong Ceramic is tomorrow."), "{told}");
        assert!(told.ends_with("[I need another time] [I can't make it]\n[See the catalog] [Add to calendar]"), "{told}");
        // A firm has its own.
        town.naru.clock_to("2020-09-16 09:41 KST").await;
        let told = town.phone(&seolbong).reads().join("\n");
        assert!(told.contains("[달력에 추가]") && !told.contains("[카탈로그 보기]"), "{told}");
        town.naru.ends().await;
    }
}

both_databases! {
    async fn samples_on_the_way_are_told_and_asked_about_once_more(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let isup = town.firm("(주)이섭푸드", "Isup Food").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        town.meeting("M05", &seolbong, &golden, "2020-09-30 09:40 KST").await;
        town.meeting("M06", &isup, &golden, "2020-09-30 10:30 KST").await;
        let samples = town.asks("샘플", "바이어별 샘플 발송", "Samples", "2020-12-23 18:00 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-16 03:00 KST").await;
        town.skips(&[&seolbong, &isup, &golden]);

        town.sends(1, samples, &seolbong, &golden, None).await;
        town.phone(&golden).sees(
            "Seolbong Ceramic has sent you samples: two tableware sets, for evaluation.
            EMS EE123456785KR, shipped Tue, Sep 15.
            If customs or the carrier asks you for a payment or a document, please tell us before you pay.
            We'll check with you once more before your meeting.
            [Track the parcel]
            [They've arrived] [Arrived damaged]
            [Asked to pay] [Wrong address]",
        );
        // A trade office receives these: it is told otherwise.
        town.sends(2, samples, &isup, &golden, Some("KOTRA 로스앤젤레스무역관")).await;
        town.naru.clock_to("2020-09-25 01:00 KST").await;
        town.phone(&golden).sees_nothing();

        // Three business days before Tuesday evening in Los Angeles.
        town.naru.clock_to("2020-09-25 02:00 KST").await;
        let [asked] = town.phone(&golden).reads().try_into().unwrap();
        assert!(asked.starts_with("Have the samples from Seolbong Ceramic arrived in good condition?\nEMS"), "{asked}");
        town.naru.ignores(golden.chat);
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_who_has_answered_is_not_asked_again(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        town.meeting("M05", &seolbong, &golden, "2020-09-30 09:40 KST").await;
        let samples = town.asks("샘플", "바이어별 샘플 발송", "Samples", "2020-12-23 18:00 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-16 03:00 KST").await;
        town.sends(1, samples, &seolbong, &golden, None).await;
        town.skips(&[&seolbong, &golden]);

        let arrived = "update shipment_stops set arrival = 'arrived', answered_at = '2020-09-18T00:00:00+00:00'";
        town.rows(arrived, &[&golden]).await;

        town.naru.clock_to("2020-09-28 12:00 KST").await;
        town.phone(&golden).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn staff_hear_three_business_days_before_what_a_day_lacks(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let isup = town.firm("(주)이섭푸드", "Isup Food").await;
        let golden = town.buyer("Golden Gate Gourmet").await;
        let operator = town.operator().await;
        town.meeting("M05", &seolbong, &golden, "2020-09-30 09:40 KST").await;
        town.meeting("M06", &isup, &golden, "2020-09-30 10:30 KST").await;
        let samples = town.asks("샘플", "바이어별 샘플 발송", "Samples", "2020-12-23 18:00 KST").await;
        let test = preparation("접속테스트", None, "사전 접속 테스트", "Connection test", "2020-12-23 18:00 KST");
        let test = town.asks_for(test).await;
        town.publishes().await;
        town.sends(2, samples, &isup, &golden, Some("KOTRA 로스앤젤레스무역관")).await;
        town.is(&isup, test, DutyState::Done).await;
        town.is(&golden, test, DutyState::Waived).await;
        town.naru.clock_to("2020-09-25 09:59 KST").await;
        town.phone(&operator).sees_nothing();

        town.naru.clock_to("2020-09-25 10:00 KST").await;
        town.phone(&operator).sees(
            "9월 30일(수) 상담 전에 확인이 필요합니다.

            샘플이 아직 발송되지 않은 상담 1건
            · M05 오전 9:40 설봉세라믹(주) – Golden Gate Gourmet

            접속 테스트를 마치지 않은 곳 1곳
            · 설봉세라믹(주)
            [준비 현황]",
        );
        town.naru.clock_to("2020-09-29 09:00 KST").await;
        town.phone(&operator).sees_nothing();
        for who in [&seolbong, &isup, &golden] {
            town.naru.ignores(who.chat);
        }
        town.naru.ends().await;
    }
}
