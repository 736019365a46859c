//! Companies do what they prepare: taps, addresses, dates, and what they are handed.

use naru::domain::company::Side;
use naru::domain::preparation::{DutyState, PreparationDetails};

use super::stage::{Stage, details, firms, first_line};
use crate::meetings::cast::both;
use crate::support::{at, both_databases};

both_databases! {
    async fn a_firm_sees_what_is_late_and_owed_and_does_it_with_a_tap(db: Place) {
        let stage = Stage::new(db).await;
        let form = stage.prepares(firms(details(("참가 신청서 확인", "Form"), "서류", "2020-09-11 18:00 KST"))).await;
        let training = PreparationDetails {
            happens_at: Some(at("2020-09-16 14:00 KST")),
            minutes: None,
            place: Some("이천시 화상상담장 2층".to_owned()),
            guidance: Some(both("교육 자료는 현장에서 나누어 드립니다.", "Handouts are given there.")),
            ..firms(details(("글로벌 교육", "Training"), "교육", "2020-09-17 18:00 KST"))
        };
        let training = stage.prepares(training).await;
        let (kim, park) = (stage.kim().await, stage.cast.firm(&stage.naru, 103, "박서준", "과장", stage.cast.firms[0]).await);

        kim.says("준비사항").await;
        kim.sees(
            "준비 현황
            2가지 가운데 0가지 완료 · 남은 준비 2가지

            기한이 지난 준비
            · 참가 신청서 확인: 9월 11일(금)까지 · 3일 지남

            남은 준비
            · 글로벌 교육: 9월 17일(목)까지 · 3일 남음
            [기한 지남 · 참가 신청서 확인]
            [글로벌 교육]
            [처음으로]",
        );
        kim.taps("글로벌 교육").await;
        kim.sees(
            "글로벌 교육
            9월 17일(목) 오후 6:00 (한국)까지 · 3일 남음
            일시: 9월 16일(수) 오후 2:00 (한국)
            장소: 이천시 화상상담장 2층

            아직 완료하지 않으셨습니다.

            교육 자료는 현장에서 나누어 드립니다.
            [달력에 추가]
            [참석합니다]
            [준비사항 전체] [처음으로]",
        );
        kim.taps("달력에 추가").await;
        assert!(first_line(&kim).starts_with("달력에 추가할 파일입니다."));
        kim.taps("참석합니다").await;
        kim.sees(
            "완료로 저장하였습니다.

            글로벌 교육
            기한 9월 17일(목) 오후 6:00 (한국)
            일시: 9월 16일(수) 오후 2:00 (한국)
            장소: 이천시 화상상담장 2층

            완료하셨습니다.

            교육 자료는 현장에서 나누어 드립니다.
            김하나 해외영업팀장님 · 9월 14일(월) 오전 9:00 (한국)
            [달력에 추가]
            [아직 하지 않았습니다]
            [준비사항 전체] [처음으로]",
        );
        assert_eq!(stage.state(stage.cast.firms[0], training).await, DutyState::Done);

        // The same tap twice, and a colleague who sees the same.
        stage.a_moment_later().await;
        stage.taps_data(&kim, &format!("pd:{training}:done")).await;
        assert_eq!(stage.duty(stage.cast.firms[0], training).await.unwrap().changed_at, Some(at("2020-09-14 09:00 KST")));
        kim.reads();
        park.says("준비").await;
        let seen = park.reads().join("\n");
        assert!(seen.contains("2가지 가운데 1가지 완료") && seen.contains("[완료 · 글로벌 교육]"), "{seen}");
        park.taps("완료 · 글로벌 교육").await;
        park.taps("아직 하지 않았습니다").await;
        assert_eq!(first_line(&park), "아직 하지 않은 것으로 되돌렸습니다.");
        assert_eq!(stage.state(stage.cast.firms[0], training).await, DutyState::Open);
        assert_eq!(stage.state(stage.cast.firms[0], form).await, DutyState::Open);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn an_address_is_checked_read_back_and_changed(db: Place) {
        let stage = Stage::new(db).await;
        let listing = details(("온라인 마켓플레이스 등록", "Marketplace"), "온라인등록", "2020-09-17 18:00 KST");
        let listing = stage.prepares(firms(listing)).await;
        let kim = stage.kim().await;

        kim.says("준비").await;
        kim.taps("온라인 마켓플레이스 등록").await;
        kim.reads();
        kim.taps("주소 입력").await;
        kim.sees(
            "온라인 마켓플레이스 등록 주소를 입력해 주십시오. 예: https://www.example.com/product
            [나중에 하기] [사무국에 문의]",
        );
        kim.user.sends_sticker("👍");
        stage.naru.settle().await;
        kim.sees(
            "스티커는 답변으로 저장되지 않았습니다. 앞서 입력하신 내용은 그대로 있습니다.

            지금은 온라인 마켓플레이스 등록 주소를 여쭙고 있습니다. 인터넷 주소(예: https://www.example.com/product)를 입력해 주십시오.
            [나중에 하기] [사무국에 문의]",
        );
        kim.user.sends_document("listing.pdf", "application/pdf", b"%PDF-1.4", "");
        stage.naru.settle().await;
        assert!(first_line(&kim).starts_with("지금은 파일을 받는 순서가 아니어서"));
        kim.user.forwards("https://shop.example/1", "다른 사람");
        stage.naru.settle().await;
        assert!(first_line(&kim).starts_with("다른 분의 글을 전달하신 것은"));
        kim.says("javascript:alert(1)").await;
        assert_eq!(first_line(&kim), "인터넷 주소로 읽을 수 없어 저장하지 않았습니다. 앞서 저장된 내용은 그대로 있습니다.");
        kim.says("도움말").await;
        let said = kim.reads().join("\n");
        assert!(said.contains("지금은 온라인 마켓플레이스 등록 주소를 여쭙고 있습니다."), "{said}");
        assert_eq!(stage.state(stage.cast.firms[0], listing).await, DutyState::Open);

        let naru = stage.naru.restart().await;
        let stage = Stage { naru, ..stage };
        let kim = stage.naru.person(101, "김하나", "ko");
        let answer = kim.says("shop.example/seolbong").await;
        kim.sees(
            "주소를 저장하였습니다. 아래 주소가 바르지 않으면 [주소 바꾸기]를 눌러 주십시오.

            온라인 마켓플레이스 등록
            기한 9월 17일(목) 오후 6:00 (한국)

            완료하셨습니다.

            주소: https://shop.example/seolbong
            김하나 해외영업팀장님 · 9월 14일(월) 오전 9:00 (한국)
            [주소 바꾸기]
            [준비사항 전체] [처음으로]",
        );
        kim.user.edits(answer, "shop.example/other");
        stage.naru.settle().await;
        assert!(first_line(&kim).starts_with("이미 보내신 글을 고치셨으나"));

        kim.taps("주소 바꾸기").await;
        assert!(kim.reads().join("\n").contains("지금 저장된 주소: https://shop.example/seolbong"));
        kim.says("뒤로").await;
        assert_eq!(first_line(&kim), "온라인 마켓플레이스 등록");
        kim.taps("주소 바꾸기").await;
        kim.reads();
        kim.says("취소").await;
        assert_eq!(first_line(&kim), "입력을 그만두었습니다. 바뀐 것은 없습니다.");
        let note = stage.duty(stage.cast.firms[0], listing).await.unwrap().note;
        assert_eq!(note.link.as_deref(), Some("https://shop.example/seolbong"));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_date_is_read_back_before_it_is_kept(db: Place) {
        let stage = Stage::new(db).await;
        let consulting = details(("심층상담", "Consulting"), "심층상담", "2020-09-18 18:00 KST");
        let consulting = stage.prepares(firms(consulting)).await;
        let kim = stage.kim().await;

        kim.says("/preparations").await;
        kim.taps("심층상담").await;
        kim.taps("일시 입력").await;
        kim.reads();
        kim.says("곧 하겠습니다").await;
        assert!(first_line(&kim).starts_with("날짜와 시간으로 읽을 수 없어"));
        kim.says("17일").await;
        kim.sees(
            "심층상담 9월 17일(목) 몇 시입니까? 예: 오후 2시, 14:00
            [나중에 하기] [사무국에 문의]",
        );
        kim.says("2시 반").await;
        kim.sees(
            "심층상담 일시는 9월 17일(목) 오후 2:30 (한국)입니다. 맞습니까?
            [네, 맞습니다] [다시 입력합니다]
            [나중에 하기] [사무국에 문의]",
        );
        assert_eq!(stage.state(stage.cast.firms[0], consulting).await, DutyState::Open);
        kim.says("네").await;
        assert_eq!(first_line(&kim), "일시를 저장하였습니다.");
        let duty = stage.duty(stage.cast.firms[0], consulting).await.unwrap();
        assert_eq!((duty.state, duty.note.at), (DutyState::Done, Some(at("2020-09-17 14:30 KST"))));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_reads_in_english_on_her_own_clock(db: Place) {
        let stage = Stage::new(db).await;
        let reading = PreparationDetails {
            side: Some(Side::Buyer),
            guidance: Some(both("카탈로그입니다", "Catalogs of the suppliers you will meet")),
            ..details(("참가기업 카탈로그 확인", "Look through your suppliers' catalogs"), "자료확인", "2020-09-15 18:00 KST")
        };
        let reading = stage.prepares(reading).await;
        let dana = stage.dana().await;

        dana.says("preparations").await;
        dana.sees(
            "Your preparations
            0 of 1 done, 1 still to do

            Still to do
            · Look through your suppliers' catalogs: by Tue, Sep 15, 2 days left
            [Look through your suppliers' catalogs]
            [Home]",
        );
        dana.taps("Look through your suppliers' catalogs").await;
        dana.sees(
            "Look through your suppliers' catalogs
            Due Tue, Sep 15 · 2:00 AM PDT (UTC−7) · 2 days left

            Not done yet.

            Catalogs of the suppliers you will meet
            [See the catalogs]
            [I've looked through them]
            [All preparations] [Home]",
        );
        dana.taps("I've looked through them").await;
        assert_eq!(first_line(&dana), "Saved as done. Thank you.");
        assert_eq!(stage.state(stage.harbor, reading).await, DutyState::Done);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn what_is_somebody_elses_is_not_there_and_after_the_end_nothing_is_taken_in(db: Place) {
        let stage = Stage::new(db).await;
        let of_buyers = PreparationDetails { side: Some(Side::Buyer), ..details(("자료", "Reading"), "기타", "2020-09-17 18:00 KST") };
        let of_buyers = stage.prepares(of_buyers).await;
        let ours = stage.prepares(firms(details(("서류", "Form"), "기타", "2020-09-17 18:00 KST"))).await;
        let other = crate::meetings::cast::Cast::new(&stage.naru, "sacheon-2020", true).await;
        other.prepares(&stage.naru, ("남의 서류", "Theirs"), None, "2020-09-17 18:00 KST").await;
        let kim = stage.kim().await;
        kim.says("준비").await;
        kim.reads();

        for data in [format!("p:{of_buyers}"), format!("pd:{of_buyers}:done"), "p:3".to_owned(), "pd:3:done".to_owned(), "pd:99:done".to_owned()] {
            kim.says("준비").await;
            kim.reads();
            stage.taps_data(&kim, &data).await;
            assert_eq!(first_line(&kim), "찾으시는 준비사항이 없습니다. 지금의 준비 현황은 아래와 같습니다.", "{data}");
        }
        assert_eq!(stage.state(stage.harbor, of_buyers).await, DutyState::Open);
        for data in ["p:x", "pd:", "pd:x:done", "slot:book:zzz", "slot:"] {
            kim.says("준비").await;
            kim.reads();
            stage.taps_data(&kim, data).await;
            assert!(first_line(&kim).starts_with("누르신 버튼은 지금 쓸 수 없습니다."), "{data}");
        }

        stage.naru.clock_to("2020-09-23 09:00 KST").await;
        stage.taps_data(&kim, &format!("pd:{ours}:done")).await;
        assert!(first_line(&kim).starts_with("사업이 끝나 더 이상 받지 않습니다."));
        assert_eq!(stage.state(stage.cast.firms[0], ours).await, DutyState::Open);
        stage.naru.ends().await;
    }
}
