//! Whom it can wait for, it does not wake: what others did is read in the morning, unless a meeting is near.

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

both_databases! {
    async fn what_is_done_at_night_is_read_in_the_morning(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        stage.naru.clock_to("2020-09-14 22:30 KST").await;

        kim.sends("catalog.pdf", PDF).await;
        assert!(kim.reads()[0].starts_with("‘catalog.pdf’ 파일을 저장했습니다."));
        stage.naru.clock_to("2020-09-14 22:40 KST").await;
        office.sees_nothing();
        let catalog = stage.latest().await;
        office.forges(&format!("staff:cat:open:{catalog}")).await;
        office.taps("승인").await;
        let said = office.reads().pop().unwrap();
        assert!(said.starts_with("설봉세라믹(주)의 카탈로그 제출 1차를 승인했습니다. 기업에는 업무 시간인 9월 15일(화) 오전 9:00 (한국)에 알려 드리며, 상담 상대 0곳이 볼 수 있습니다."), "{said}");
        kim.sees_nothing();

        stage.naru.clock_to("2020-09-15 08:59 KST").await;
        kim.sees_nothing();
        stage.naru.clock_to("2020-09-15 09:00 KST").await;
        assert!(kim.reads().join("\n").starts_with("카탈로그 제출 1차 자료가 승인되었습니다."));
        // What staff have decided already, they need not be told of.
        office.sees_nothing();
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn before_a_meeting_nothing_waits(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        stage.meets().await;
        stage.naru.clock_to("2020-09-17 06:45 KST").await;
        kim.reads();

        kim.sends("catalog.pdf", NEWER).await;
        kim.reads();
        stage.minute().await;
        assert_eq!(office.reads().len(), 1);
        office.taps("열어 보기").await;
        office.taps("승인").await;
        office.reads();
        assert_eq!(kim.reads().len(), 1);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_question_at_night_waits_for_the_morning_and_says_so(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, dana, office) = (stage.firm().await, stage.firm_in_english().await, stage.staff().await);
        stage.naru.clock_to("2020-09-14 22:30 KST").await;

        kim.says("샘플은 언제까지 보내면 됩니까?").await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("보내 주신 말씀을 저장했습니다. 운영사무국에는 업무 시간인 9월 15일(화) 오전 9:00 (한국)에 전해지며, 확인하는 대로 연락드리겠습니다. 급하시면 전화해 주십시오:"), "{said}");
        dana.says("By when do you need the samples?").await;
        let said = dana.reads().pop().unwrap();
        assert!(said.starts_with("We've saved your message. The program office will get it in their working hours, on Tue, Sep 15 · 09:00 KST (UTC+9), and get back to you."), "{said}");

        stage.naru.clock_to("2020-09-15 08:59 KST").await;
        office.sees_nothing();
        stage.naru.clock_to("2020-09-15 09:00 KST").await;
        assert_eq!(office.reads().len(), 2);
        kim.says("답을 기다립니다.").await;
        assert!(kim.reads().pop().unwrap().starts_with("보내 주신 말씀을 운영사무국에 전달했습니다."));
        assert_eq!(office.reads().len(), 1);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn news_of_a_meeting_waits_for_the_morning_unless_it_is_today(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        let meeting = stage.cast.meets(&stage.naru, "M01", stage.cast.firms[0], stage.harbor, "2020-09-17 09:40").await;
        stage.naru.clock_to("2020-09-14 22:30 KST").await;
        kim.reads();
        let start = crate::support::at("2020-09-17 09:40 KST").timestamp();

        kim.forges(&format!("att:{meeting}:other-time:{start}")).await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("시간 변경 요청을 저장했으며, 운영사무국에는 업무 시간인 9월 15일(화) 오전 9:00 (한국)에 알려 드립니다."), "{said}");
        kim.says("9월 18일 오전").await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("희망 시간을 저장했으며, 운영사무국에는 업무 시간인 9월 15일(화) 오전 9:00 (한국)에 전해집니다."), "{said}");
        office.sees_nothing();
        stage.naru.clock_to("2020-09-15 09:00 KST").await;
        assert_eq!(office.reads().len(), 2);

        // The day has come, and the phones of staff are on.
        stage.naru.clock_to("2020-09-17 06:00 KST").await;
        kim.reads();
        office.reads();
        kim.forges(&format!("att:{meeting}:late:{start}")).await;
        assert_eq!(office.reads().len(), 1);
        kim.taps("10분").await;
        let said = kim.reads().join("\n---\n");
        assert!(said.contains("약 10분 늦으신다고 운영사무국에 알렸습니다."), "{said}");
        assert_eq!(office.reads().len(), 1);
        stage.naru.ends().await;
    }
}
