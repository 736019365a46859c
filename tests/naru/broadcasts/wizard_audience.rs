//! For whom an announcement is: counted as staff put it together, each person once.

use naru::domain::company::Role;

use super::wizard_stage::{Desk, announcements, seats, stage};
use crate::meetings::cast::Cast;
use crate::staff::office::Office;
use crate::support::both_databases;

/// What the audience screen counts.
fn counts(shown: &str) -> String {
    let line = shown.lines().find(|line| line.contains('명') && !line.starts_with(['[', '받', '제']));
    line.unwrap_or_default().to_owned()
}

both_databases! {
    async fn the_icheon_cohort_is_counted_part_by_part(db: Place) {
        let office = Office::new(db).await;
        let desk = Desk::new(&office.naru, office.seats("S2", 901, "ko").await);
        for (code, id, lang) in [("F01", 101, "ko"), ("F02", 102, "ko"), ("B01", 201, "en"), ("B02", 202, "en")] {
            office.seats(code, id, lang).await;
            office.naru.ignores(id);
        }
        desk.says("공지").await;
        desk.taps("새 공지 쓰기").await;

        let shown = desk.taps("참가자 전원").await;
        let all = counts(&shown);
        assert!(all.starts_with("기업 담당자 2명, 바이어 2명 · 미연결 "), "{shown}");
        let shown = desk.taps("명단 보기").await;
        assert!(shown.starts_with("명단 "), "{shown}");
        assert!(shown.contains("· 미연결 010-"), "{shown}");
        desk.taps("이전").await;

        desk.taps("모두 비우기").await;
        let shown = desk.taps("바이어").await;
        assert_eq!(counts(&shown), "바이어 2명 · 미연결 22명");
        desk.taps("좁히기").await;
        desk.taps("국가").await;
        let shown = desk.says("미국").await;
        assert!(shown.contains("받는 분: 바이어 (미국)"), "{shown}");
        assert!(counts(&shown).starts_with("바이어 2명 · 미연결 "), "{shown}");
        // A person in two groups is counted once.
        desk.taps("더하기").await;
        desk.taps("언어").await;
        let shown = desk.taps("영어로 읽는 분").await;
        assert!(shown.contains("받는 분: 바이어 (미국), 영어로 읽는 분"), "{shown}");
        assert_eq!(counts(&shown), "바이어 2명 · 미연결 22명");
        office.naru.ends().await;
    }
}

both_databases! {
    async fn groups_are_narrowed_left_out_named_and_used_again(db: Place) {
        let stage = stage(db).await;
        let (kim, _lee) = (stage.kim().await, stage.lee().await);
        stage.dana().await;
        stage.cast.meets(&stage.naru, "M01", stage.cast.firms[0], stage.harbor, "2020-09-15 10:00").await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        desk.says("공지").await;
        desk.taps("새 공지 쓰기").await;
        assert_eq!(counts(&desk.taps("기업 담당자").await), "기업 담당자 2명");

        desk.taps("빼기").await;
        desk.taps("회사").await;
        let shown = desk.says("이섭").await;
        assert!(shown.contains("제외: (주)이섭푸드"), "{shown}");
        assert_eq!(counts(&shown), "기업 담당자 1명");
        desk.taps("제외 ‘(주)이섭푸드’ 지우기").await;
        desk.taps("좁히기").await;
        let shown = desk.taps("내일 상담 미확인").await;
        assert!(shown.contains("받는 분: 기업 담당자 (내일 상담 미확인)"), "{shown}");
        assert_eq!(counts(&shown), "기업 담당자 1명");
        desk.taps("더하기").await;
        desk.taps("상담 상대").await;
        let shown = desk.says("F01").await;
        assert_eq!(counts(&shown), "기업 담당자 1명, 바이어 1명, 통역 1명");
        desk.taps("좁히기").await;
        desk.taps("상담 날짜").await;
        let shown = desk.taps("9월 15일(화) 상담").await;
        assert_eq!(counts(&shown), "기업 담당자 1명, 바이어 1명, 통역 1명");

        desk.taps("이름 붙여 저장").await;
        let shown = desk.says("내일 상담하는 분").await;
        assert!(shown.starts_with("‘내일 상담하는 분’ 대상을 저장하였습니다."), "{shown}");
        desk.taps("모두 비우기").await;
        desk.taps("저장한 대상").await;
        let shown = desk.taps("내일 상담하는 분").await;
        assert_eq!(counts(&shown), "기업 담당자 1명, 바이어 1명, 통역 1명");
        let draft = announcements(&stage.naru, stage.cast.cohort).await.pop().unwrap();
        assert_eq!(draft.audience.any.len(), 2);
        kim.sees_nothing();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn several_cohorts_count_a_person_once_and_are_for_those_who_act_in_each(db: Place) {
        let stage = stage(db).await;
        let other = Cast::new(&stage.naru, "yangju-2020", true).await;
        let kim = stage.kim().await;
        other.firm(&stage.naru, 101, "김하나", "해외영업팀장", other.firms[0]).await;
        let desk = Desk::new(&stage.naru, stage.staff().await);
        // The same member of the office acts in both.
        other.staff(&stage.naru, 301).await;
        let lone = seats(&stage.naru, &stage.cast, 303, "한운영", Role::Operator).await;
        // The newest cohort is spoken of; the story is about the first.
        let cohort = stage.cast.cohort;
        desk.person.says("/home").await;
        desk.reads().await;
        desk.taps_data(&format!("bw:new:{cohort}")).await;
        desk.taps("기업 담당자").await;
        desk.taps("더하기").await;
        desk.taps("다른 사업").await;
        let shown = desk.taps("2020 이천시 미국 화상상담").await;
        assert!(shown.contains("사업: 2020 이천시 미국 화상상담, 2020 이천시 미국 화상상담"), "{shown}");
        assert_eq!(counts(&shown), "기업 담당자 1명");

        let id = announcements(&stage.naru, cohort).await.pop().unwrap().id;
        lone.says("공지").await;
        let shown = lone.taps_data(&format!("bw:at:{id}:ko")).await;
        assert_eq!(shown, "이 공지를 받는 모든 사업의 운영 담당만 쓰고, 보내고, 고칠 수 있습니다. 바뀐 것은 없습니다.");
        desk.taps("다음").await;
        desk.says("두 사업에 함께 알립니다.").await;
        desk.taps_data(&format!("bw:at:{id}:c")).await;
        desk.taps("1명에게 보냅니다").await;
        assert_eq!(kim.reads().len(), 1);
        stage.naru.ignores(301);
        stage.naru.ends().await;
    }
}
