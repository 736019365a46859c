//! The happy path of a firm, in both fixtures and both languages.

use naru::domain::money::Money;
use naru::domain::preparation::DutyState;
use naru::domain::shipment::{Carrier, Customs};

use super::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn a_firm_registers_a_parcel_question_by_question(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;

        firm.says("샘플").await;
        firm.sees(
            "바이어별 샘플 발송
            마감이 지났습니다(9월 7일(월)).
            발송 후 운송장 번호나 접수 영수증 사진을 보내 주십시오

            4곳 중 0곳 완료
            · Aloha Pacific Distributors 측: 발송 전
            · Peachtree Retail Partners 측: 발송 전
            · Palm Coast Cosmetics 측: 발송 전
            · Bay Area Bodega 측: 발송 전
            [발송 등록]
            [준비사항] [처음으로]",
        );
        firm.taps("발송 등록").await;
        firm.sees(
            "1/7 받는 곳
            이번에 보내신 소포는 어디로 갑니까? 한 소포에 여러 곳의 샘플이 들어 있으면 모두 골라 주십시오.
            [Aloha Pacific Distributors 측 넣기]
            [Peachtree Retail Partners 측 넣기]
            [Palm Coast Cosmetics 측 넣기]
            [Bay Area Bodega 측 넣기]
            [아직 보내지 않은 곳 모두 넣기]
            [나중에 하기] [사무국에 문의]",
        );
        firm.taps("Aloha Pacific Distributors 측 넣기").await;
        stage.office.a_moment_later().await;
        firm.taps("Bay Area Bodega 측 넣기").await;
        firm.sees(
            "1/7 받는 곳
            이번에 보내신 소포는 어디로 갑니까? 한 소포에 여러 곳의 샘플이 들어 있으면 모두 골라 주십시오.
            [✓ Aloha Pacific Distributors 측 빼기]
            [Peachtree Retail Partners 측 넣기]
            [Palm Coast Cosmetics 측 넣기]
            [✓ Bay Area Bodega 측 빼기]
            [아직 보내지 않은 곳 모두 넣기]
            [다 골랐습니다 (2곳)]
            [나중에 하기] [사무국에 문의]",
        );
        stage.office.a_moment_later().await;
        firm.taps("다 골랐습니다 (2곳)").await;
        firm.sees(
            "2/7 운송사
            Aloha Pacific Distributors 측 외 1곳에 보내신 샘플의 운송사를 골라 주십시오.
            [우체국 EMS] [등기소포]
            [DHL] [FedEx]
            [UPS] [기타]
            [이전]
            [나중에 하기] [사무국에 문의]",
        );
        stage.office.a_moment_later().await;
        firm.taps("우체국 EMS").await;
        firm.sees(
            "3/7 운송장 번호
            Aloha Pacific Distributors 측 외 1곳에 보내신 샘플의 운송장 번호를 입력하시거나, 접수 영수증 사진을 보내 주십시오.
            [이전]
            [나중에 하기] [사무국에 문의]",
        );
        firm.says("ee 123 456 785 kr").await;
        firm.sees(
            "운송장 번호 EE123456785KR을 적었습니다.

            4/7 발송일
            언제 보내셨습니까? 날짜를 입력하셔도 됩니다. 예: 9월 7일
            [오늘 9월 14일(월)] [어제 9월 13일(일)]
            [이전]
            [나중에 하기] [사무국에 문의]",
        );
        firm.says("9월 7일").await;
        firm.sees(
            "5/7 내용물
            무엇을 보내셨습니까? 받는 분이 알아보시도록 되도록 영어로 적어 주십시오. 예: two tableware sets
            [적지 않겠습니다]
            [이전]
            [나중에 하기] [사무국에 문의]",
        );
        firm.says("sheet masks, 20 pieces").await;
        firm.reads();
        firm.says("4만 5천원").await;
        firm.sees(
            "7/7 관세
            현지 관세는 누가 부담합니까?
            [발송인 부담(DDP)]
            [수취인 부담]
            [모름]
            [이전]
            [나중에 하기] [사무국에 문의]",
        );
        firm.taps("모름").await;
        firm.sees(
            "발송 내용을 확인해 주십시오.

            받는 곳: Aloha Pacific Distributors 측, Bay Area Bodega 측
            운송사: 우체국 EMS
            운송장 번호: EE123456785KR
            발송일: 9월 7일(월)
            내용물: sheet masks, 20 pieces
            발송비: KRW 45,000 (4만 5,000 원)
            관세: 모름

            저장하시면 받는 분께 알려 드립니다.
            [저장합니다]
            [받는 곳 고치기] [운송사 고치기]
            [번호 고치기] [발송일 고치기]
            [내용물 고치기] [발송비 고치기]
            [관세 고치기]
            [나중에 하기] [그만두기]",
        );
        assert_eq!(stage.sent("F03").await, []);
        stage.office.a_moment_later().await;
        firm.taps("저장합니다").await;
        firm.sees(
            "발송을 저장했습니다: 우체국 EMS EE123456785KR

            바이어별 샘플 발송
            마감이 지났습니다(9월 7일(월)).
            발송 후 운송장 번호나 접수 영수증 사진을 보내 주십시오

            4곳 중 2곳 완료
            · Aloha Pacific Distributors 측: 우체국 EMS EE123456785KR · 도착 확인 전
            · Peachtree Retail Partners 측: 발송 전
            · Palm Coast Cosmetics 측: 발송 전
            · Bay Area Bodega 측: 우체국 EMS EE123456785KR · 도착 확인 전
            [발송 등록]
            [우체국 EMS EE123456785KR]
            [준비사항] [처음으로]",
        );

        let [sent] = &stage.sent("F03").await[..] else { panic!("one parcel") };
        assert_eq!((sent.carrier, sent.stops.len(), sent.revision), (Carrier::Ems, 2, 1));
        assert_eq!(sent.details.paid, Some(Money::new(45_000, "KRW")));
        assert_eq!(sent.details.customs, Some(Customs::Unknown));
        assert_eq!(stage.state("F03").await, DutyState::Started);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn when_everybody_is_sent_something_the_preparation_is_done(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        assert_eq!(stage.state("F03").await, DutyState::Started);

        firm.says("샘플").await;
        firm.taps("발송 등록").await;
        stage.office.a_moment_later().await;
        firm.taps("아직 보내지 않은 곳 모두 넣기").await;
        stage.office.a_moment_later().await;
        firm.taps("다 골랐습니다 (3곳)").await;
        firm.says("DHL").await;
        firm.says("331 881 0025").await;
        firm.says("오늘").await;
        firm.says("없음").await;
        firm.taps("적지 않겠습니다").await;
        firm.says("수취인 부담").await;
        firm.reads();
        firm.says("네").await;

        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("발송을 저장했습니다: DHL 3318810025"), "{said}");
        assert!(said.contains("4곳 중 4곳 완료") && !said.contains("마감이 지났습니다"), "{said}");
        assert_eq!(stage.state("F03").await, DutyState::Done);
        let sent = stage.sent("F03").await;
        assert_eq!((sent[1].details.contents.clone(), sent[1].details.paid.clone()), (None, None));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_that_reads_english_does_the_same_in_english(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "en").await;

        firm.says("samples").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("0 of 4 done\n· Aloha Pacific Distributors: not sent yet"), "{said}");
        firm.taps("Register a parcel").await;
        stage.office.a_moment_later().await;
        firm.taps("Add Palm Coast Cosmetics").await;
        stage.office.a_moment_later().await;
        firm.taps("That's all (1)").await;
        firm.says("ups").await;
        firm.says("1z 5r8 939 03 5756 7127").await;
        firm.says("yesterday").await;
        firm.says("skip").await;
        firm.says("$38.50").await;
        firm.taps("paid by the receiver").await;
        firm.reads();
        stage.office.a_moment_later().await;
        firm.taps("Save").await;

        let said = firm.reads().pop().unwrap();
        assert!(said.starts_with("Saved: UPS 1Z5R89390357567127\n\nSamples shipped to each buyer"), "{said}");
        assert_eq!(stage.sent("F03").await[0].details.paid, Some(Money::new(3_850, "USD")));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn yangju_sends_to_trade_offices(db: Place) {
        let stage = Stage::yangju(db).await;
        let firm = stage.seats("F01", 301, "ko").await;

        firm.says("샘플").await;
        let said = firm.reads().pop().unwrap();
        assert!(said.contains("2곳 중 0곳 완료\n· KOTRA 모스크바무역관 (Moskva Tkani): 발송 전"), "{said}");
        stage.sends(&firm, "KOTRA 모스크바무역관 (Moskva Tkani)", "EE123456785KR").await;

        let [sent] = &stage.sent("F01").await[..] else { panic!("one parcel") };
        assert_eq!(sent.stops[0].office.as_deref(), Some("KOTRA 모스크바무역관"));
        assert_eq!(stage.state("F01").await, DutyState::Started);
        stage.sends(&firm, "KOTRA 두바이무역관 (Al Souq Fabrics)", "EG473124829KR").await;
        assert_eq!(stage.state("F01").await, DutyState::Done);
        stage.office.naru.ends().await;
    }
}
