//! What was answered to the cohort's own questions, in words and counted.

use calamine::Data;
use naru::domain::cohort::Bilingual;
use naru::domain::ids::SurveyId;
use naru::domain::lang::Lang;
use naru::domain::log::{Answers, OwnAnswer};
use naru::domain::meeting::PartySide::{Buyer, Firm, Interpreter};
use naru::domain::survey::{Kind, SurveyDetails};
use naru::workbook::report::Options;

use super::figures::holds_what_it_says;
use super::stage::{KOREAN, Stage, held, score};
use crate::staff::office::{ICHEON, bring_in, plan};
use crate::support::both_databases;

fn said(ko: &str, en: &str) -> Bilingual {
    Bilingual { ko: ko.to_owned(), en: en.to_owned() }
}

fn questions() -> Vec<SurveyDetails> {
    let asking = |position, code: &str, side, kind, words| {
        let code = code.to_owned();
        SurveyDetails { code, position, side, kind, words }
    };
    // A choice that a formula could take for something else.
    let choices = vec![said("네", "Yes"), said(">=1 아니요*", "No")];
    vec![
        asking(1, "again", None, Kind::Choice(choices), said("다시 참가하시겠습니까?", "Would you join again?")),
        asking(2, "staff", Some(Firm), Kind::Number, said("몇 분이 오셨습니까?", "How many came?")),
        asking(3, "room", Some(Interpreter), Kind::Scale, said("상담장은 어떠했습니까?", "How was the venue?")),
        asking(4, "wish", Some(Buyer), Kind::Text, said("바라는 점", "What could be better?")),
    ]
}

fn answers(own: &[(i64, OwnAnswer)]) -> Answers {
    Answers { own: own.iter().map(|(id, answer)| (SurveyId(*id), answer.clone())).collect(), ..held() }
}

both_databases! {
    async fn answers_stand_in_words_and_are_counted_by_formulas(db: Place) {
        let stage = Stage::with(db, |plan| plan.surveys = questions()).await;
        let (yes, no) = (OwnAnswer::Choice(0), OwnAnswer::Choice(1));
        stage.tells("M01", Firm, answers(&[(1, yes.clone()), (2, OwnAnswer::Number(-2))])).await;
        stage.tells("M01", Interpreter, answers(&[(1, no.clone()), (3, OwnAnswer::Scale(score(4).unwrap()))])).await;
        stage.telephones("M02", Firm, answers(&[(1, no), (2, OwnAnswer::Number(5))])).await;
        let text = OwnAnswer::Text("=1+1".to_owned());
        stage.tells("M02", Buyer, answers(&[(4, text)])).await;
        stage.tells("M03", Firm, held()).await;

        let report = stage.report(KOREAN).await;

        let own = report.rows("추가 설문");
        assert_eq!(own.len(), 7);
        let shown = ["상담번호", "구분", "문항코드", "질문", "답변", "값"];
        let line = |at: usize| shown.map(|heading| own[at][heading].to_string());
        assert_eq!(line(0), ["M01", "참가기업", "again", "다시 참가하시겠습니까?", "네", "1"]);
        assert_eq!(line(1), ["M01", "참가기업", "staff", "몇 분이 오셨습니까?", "-2", "-2"]);
        assert_eq!(line(3), ["M01", "통역사", "room", "상담장은 어떠했습니까?", "4점", "4"]);
        assert_eq!(line(6), ["M02", "바이어", "wish", "바라는 점", "=1+1", ""]);
        assert!(own[4]["보내신 분"].to_string().contains("사무국"), "{:?}", own[4]["보내신 분"]);
        assert!(matches!(own[0]["보낸 때"], Data::DateTime(_)), "{:?}", own[0]["보낸 때"]);

        let totals = report.rows("추가 설문 집계");
        let shown = ["문항코드", "대상", "종류", "응답 수", "평균", "보기", "고른 수"];
        let line = |at: usize| shown.map(|heading| totals[at][heading].to_string());
        assert_eq!(line(0), ["again", "모두", "선택", "3", "", "", ""]);
        assert_eq!(line(1), ["again", "", "", "", "", "네", "1"]);
        assert_eq!(line(2), ["again", "", "", "", "", ">=1 아니요*", "2"]);
        assert_eq!(line(3), ["staff", "참가기업", "숫자", "2", "1.5", "", ""]);
        assert_eq!(line(4), ["room", "통역사", "척도", "1", "4", "", ""]);
        assert_eq!(line(8), ["room", "", "", "", "", "4점", "1"]);
        assert_eq!(line(10), ["wish", "바이어", "서술", "1", "", "", ""]);
        // Of the firms whose meetings are over two have answered.
        let over = report.rows("미응답").iter().filter(|row| row["구분"] == "참가기업").count() + 3;
        assert_eq!(totals[3]["무응답 수"], Data::Float(over as f64 - 2.0));

        for lang in Lang::ALL {
            holds_what_it_says(&stage.report(Options { lang, ..KOREAN }).await);
        }
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_question_that_was_changed_keeps_its_answers_apart(db: Place) {
        let stage = Stage::with(db, |plan| plan.surveys = questions()).await;
        stage.tells("M01", Firm, answers(&[(1, OwnAnswer::Choice(1)), (2, OwnAnswer::Number(3))])).await;
        let mut now = questions();
        now[0].kind = Kind::Scale;
        now.truncate(1);
        bring_in(&stage.office.naru, naru::workbook::plan::Plan { surveys: now, ..plan(ICHEON) }).await;
        stage.tells("M02", Firm, answers(&[(5, OwnAnswer::Scale(score(5).unwrap()))])).await;

        let report = stage.report(KOREAN).await;

        let totals = report.rows("추가 설문 집계");
        let state = |at: usize| ["종류", "상태", "응답 수"].map(|heading| totals[at][heading].to_string());
        assert_eq!(state(0), ["선택", "고치기 전의 질문", "1"]);
        assert_eq!(totals[2]["고른 수"], Data::Float(1.0));
        assert_eq!(state(3), ["척도", "여쭙는 중", "1"]);
        assert_eq!(state(9), ["숫자", "설문에서 뺀 질문", "1"]);
        assert_eq!(totals.len(), 10);
        let own = report.rows("추가 설문");
        assert_eq!(own[0]["답변"].to_string(), ">=1 아니요*");
        holds_what_it_says(&report);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn whoever_is_asked_no_more_is_not_missing_among_those_who_are(db: Place) {
        let stage = Stage::with(db, |plan| plan.surveys = questions()).await;
        for meeting in ["M01", "M02", "M03"] {
            stage.tells(meeting, Firm, answers(&[(1, OwnAnswer::Choice(0))])).await;
        }
        let mut now = questions();
        now[0].side = Some(Buyer);
        bring_in(&stage.office.naru, naru::workbook::plan::Plan { surveys: now, ..plan(ICHEON) }).await;

        let report = stage.report(KOREAN).await;

        let totals = report.rows("추가 설문 집계");
        let whole: Vec<_> = totals.iter().filter(|row| row["문항코드"] == "again" && row["종류"] == "선택").collect();
        let shown = |at: usize| ["대상", "상태", "응답 수"].map(|heading| whole[at][heading].to_string());
        assert_eq!(shown(0), ["모두", "고치기 전의 질문", "3"]);
        assert_eq!(shown(1), ["바이어", "여쭙는 중", "0"]);
        let buyers = report.rows("미응답").iter().filter(|row| row["구분"] == "바이어").count();
        assert_eq!(whole[1]["무응답 수"], Data::Float(buyers as f64));
        holds_what_it_says(&report);
        stage.office.naru.ends().await;
    }
}
