//! Icheon: samples to the buyers themselves, a market report, a marketplace, a training. It is August 2020, five
//! weeks before the first meeting.

use super::stage::{Whole, ems};
use crate::support::both_databases;

const TRAINING: &str = "글로벌 경쟁력 강화 교육";
const CHECKED: [&str; 4] = ["직접 점검", "네", "네", "네"];
const CHECKED_IN_ENGLISH: [&str; 4] = ["Check by myself", "Yes", "Yes", "Yes"];

async fn a_firm_prepares(whole: &Whole, code: &str) {
    whole.gives_catalog(code).await;
    whole.prepares(code, TRAINING, &["참석합니다"]).await;
    whole.prepares(code, "미국 현지 시장보고서 확인", &["열어 보기", "읽었습니다"]).await;
    whole.prepares(code, "온라인 마켓플레이스 제품 등록", &["주소 입력"]).await;
    whole.says(code, &format!("https://shop.example/{}", code.to_lowercase())).await;
    whole.prepares(code, "사전 접속 테스트", &CHECKED).await;
    let number = code[1..].parse::<u32>().unwrap() + 12_345_600;
    whole.sends(code, "아직 보내지 않은 곳 모두 넣기", number, "samples for evaluation").await;
}

both_databases! {
    async fn icheon_prepares_from_the_workbook_to_the_last_confirmation(db: Place) {
        let mut whole = Whole::new(db, "icheon-2020-us", "2020-08-10 09:00 KST").await;
        whole.opens().await;
        assert_eq!((whole.codes('F').len(), whole.codes('B').len()), (15, 24));
        for code in ["F01", "B06", "T1"] {
            let said = whole.reads(code);
            assert!(said.contains("일정") || said.contains("meeting"), "{code}: {said}");
        }
        assert_eq!(whole.undone().await.len(), 15 * 6 + 24 * 2);

        // Staff hand out the market report; a firm reads it, and the others are told.
        whole.naru.clock_to("2020-08-25 10:00 KST").await;
        whole.says("S2", "준비").await;
        whole.presses("S2", "미국 현지 시장보고서 확인").await;
        whole.presses("S2", "자료 올리기").await;
        whole.gives("S2", "미국 시장보고서.pdf", b"%PDF-1.7 the market").await;
        whole.presses("S2", "15명에게 알립니다").await;
        let told = whole.reads("F15");
        assert!(told.contains("미국 현지 시장보고서 확인 자료가 올라왔습니다: 미국 시장보고서"), "{told}");
        for code in whole.codes('F').iter().filter(|code| *code != "F15") {
            a_firm_prepares(&whole, code).await;
        }
        whole.naru.clock_to("2020-08-26 10:00 KST").await;
        assert_eq!(whole.presses_each("S2", "열어 보기", Some("승인")).await, 14);
        for code in whole.codes('F').iter().filter(|code| *code != "F15") {
            whole.reads(code);
        }

        // Whoever has done nothing is told a week before it is due, and nobody else.
        whole.naru.clock_to("2020-08-28 11:00 KST").await;
        let chased = "준비사항을 알려 드립니다.";
        let told = whole.reads("F15");
        assert!(told.contains(chased) && told.contains("· 영문 카탈로그 제출: 9월 4일(금) 오후 6:00 (한국)까지, 7일 남았습니다."), "{told}");
        assert!(!whole.reads("F01").contains(chased));
        a_firm_prepares(&whole, "F15").await;
        whole.naru.clock_to("2020-08-28 13:00 KST").await;
        whole.presses_each("S2", "열어 보기", None).await;
        whole.presses("S2", "승인").await;

        // Buyers look through the catalogs of those they will meet, and of nobody else.
        whole.naru.clock_to("2020-08-31 12:00 KST").await;
        for code in whole.codes('B') {
            let told = whole.reads(&code);
            assert!(told.contains("[See the catalog"), "{code}: {told}");
            // What was sent in their night came in their morning.
            if code == "B06" {
                assert!(told.contains("Seolbong Ceramic") && told.contains(&ems(12_345_601)), "{told}");
            }
            whole.says(&code, "catalogs").await;
            let shown = whole.shown(&code).pop().unwrap();
            let seen = shown.buttons.iter().flatten().filter(|button| button.label.starts_with("See ")).count();
            assert_eq!(seen, whole.met_by(&code).len(), "{code}: {}", shown.text);
            whole.prepares(&code, "Look through your suppliers' catalogs", &["I've looked through them"]).await;
            whole.prepares(&code, "Connection test", &CHECKED_IN_ENGLISH).await;
        }
        for firm in ["Seolbong Ceramic", "Onsaem Bio", "Yulmyeon Brewery"] {
            whole.says("B06", "catalogs").await;
            whole.presses("B06", &format!("See {firm}")).await;
            let sent = whole.shown("B06").into_iter().rev().find_map(|shown| shown.document).unwrap();
            let bytes = whole.naru.sandbox.file(&sent.file_id).unwrap();
            let code = whole.plan.companies.iter().find(|one| one.name.en.starts_with(firm)).unwrap().code.clone();
            assert_eq!(bytes, format!("%PDF-1.7 {code}").as_bytes());
        }

        // The training is reminded like a meeting.
        whole.reads("F01");
        whole.naru.clock_to("2020-09-07 18:00 KST").await;
        let told = whole.reads("F01");
        assert!(told.contains(&format!("내일 {TRAINING} 일정이 있습니다.")) && told.contains("장소: 이천시 화상상담장 2층"), "{told}");
        whole.naru.clock_to("2020-09-08 13:01 KST").await;
        let told = whole.reads("F01");
        assert!(told.contains(&format!("1시간 뒤인 오후 2:00 (한국)에 {TRAINING} 일정이 시작됩니다.")), "{told}");

        // Everything arrives.
        let mut arrived = 0;
        for code in whole.codes('B') {
            // What waited for the same morning is one message, with a way to each parcel.
            let count = whole.presses_each(&code, "They've arrived", None).await
                + whole.opens_each(&code, "Samples from ", "They've arrived").await;
            assert_eq!(count, whole.met_by(&code).len(), "{code}");
            arrived += count;
        }
        assert_eq!(arrived, 63);
        let told = whole.reads("F01");
        assert!(told.contains("Aloha Pacific Distributors 측이 샘플을 받았다고 알려 왔습니다."), "{told}");

        // Nothing is left to do, and no day lacks anything.
        assert_eq!(whole.undone().await, []);
        whole.reads("S2");
        whole.naru.clock_to("2020-09-11 18:00 KST").await;
        let told = whole.reads("S2");
        assert!(!told.contains("상담 전에 확인이 필요합니다."), "{told}");
        whole.says("S2", "준비").await;
        let said = whole.reads("S2");
        assert!(said.contains("완료 100% (138/138) · 확인 대기 0건 · 남음 0건 · 기한 지남 0건"), "{said}");
        let matrix = &whole.sheets("엑셀로 받기").await[0];
        let done = |code: &str| {
            let row = matrix.iter().find(|row| row.first().is_some_and(|first| first == code)).unwrap();
            (row.iter().filter(|cell| *cell == "완료").count(), row.last().unwrap().clone())
        };
        whole.codes('F').iter().for_each(|code| assert_eq!(done(code), (6, "100%".to_owned()), "{code}"));
        whole.codes('B').iter().for_each(|code| assert_eq!(done(code), (2, "100%".to_owned()), "{code}"));
        whole.says("S2", "샘플").await;
        let said = whole.reads("S2");
        assert!(said.contains("샘플 발송 15건\n번호 입력 대기 0건 · 도착 확인 63곳 · 문제 0곳 · 답변 전 0곳"), "{said}");
        let sheets = whole.sheets("정산표 받기").await;
        assert_eq!((sheets[0].len(), sheets[1].len()), (1 + 15, 1 + 15));
        assert_eq!(sheets[0][1][..5], ["F01", "설봉세라믹(주)", "2020-08-24", "우체국 EMS", &ems(12_345_601)]);
        assert!(sheets[1][1..].iter().all(|row| row[2..4] == ["1", "45000"]), "{:?}", sheets[1]);
        whole.ends().await;
    }
}
