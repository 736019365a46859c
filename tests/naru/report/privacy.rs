//! How content people were with an interpreter is shown only where enough of them said so, and never beside the meeting.

use std::collections::BTreeMap;

use calamine::Data;
use naru::domain::log::Answers;
use naru::domain::meeting::{Meeting, PartySide};

use super::sheets::Row;
use super::stage::{KOREAN, Stage, held, score, then};
use crate::support::both_databases;

both_databases! {
    async fn an_interpreter_with_two_answers_is_not_scored(db: Place) {
        let stage = Stage::new(db).await;
        let mut over: BTreeMap<_, Vec<Meeting>> = BTreeMap::new();
        for meeting in stage.meetings().await.into_iter().filter(|meeting| meeting.details.ends_at() < then()) {
            over.entry(meeting.interpreter).or_default().push(meeting);
        }
        let mut each = over.into_iter().filter_map(|(interpreter, of)| Some((interpreter?, of)));
        let (few, of_few) = each.find(|(_, of)| of.len() >= 3).unwrap();
        let (many, of_many) = each.find(|(_, of)| of.len() >= 3).unwrap();
        for (meeting, given) in of_few.iter().zip([1, 1]).chain(of_many.iter().zip([5, 4, 3])) {
            let answers = Answers { interpreter: score(given), ..held() };
            stage.tells(&meeting.details.code, PartySide::Firm, answers).await;
        }

        let report = stage.report(KOREAN).await;

        let code = |member| {
            let meeting = if member == few { &of_few[0] } else { &of_many[0] };
            let row: Row = report.row("상담일지", "상담번호", &meeting.details.code);
            row["통역코드"].to_string()
        };
        let (few, many) = (code(few), code(many));
        let shown = ["응답 수", "평균", "상담건수(진행)"];
        assert_eq!(report.says("통역사", ("통역코드", &few), shown), ["3건 미만", "3건 미만", "2"]);
        assert_eq!(report.says("통역사", ("통역코드", &many), shown), ["3", "4", "3"]);
        let scores: Vec<(String, String)> = report
            .rows("통역 응답")
            .iter()
            .map(|row| (row["통역코드"].to_string(), row["점수"].to_string()))
            .collect();
        assert_eq!(scores, ["3", "4", "5"].map(|score| (many.clone(), score.to_owned())));
        // The average over all leaves the two out as well: else they could be reckoned from it.
        assert_eq!(report.figure("통역 만족도").0, Data::Float(4.0));
        for sheet in ["상담일지", "설문"] {
            assert!(!report.headings(sheet).iter().any(|heading| heading.contains("통역 만족도")));
        }
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_score_of_an_interpreter_who_was_changed_does_not_count_for_the_new_one(db: Place) {
        let stage = Stage::new(db).await;
        let all = stage.meetings().await;
        let over = all.iter().filter(|meeting| meeting.details.ends_at() < then());
        let one = over.clone().find_map(|meeting| meeting.interpreter).unwrap();
        let other = over.clone().find_map(|meeting| meeting.interpreter.filter(|member| *member != one)).unwrap();
        let of_one: Vec<&Meeting> = over.filter(|meeting| meeting.interpreter == Some(one)).take(3).collect();
        for (meeting, about) in of_one.iter().zip([one, one, other]) {
            let answers = Answers { interpreter: score(5), scored: Some(about), ..held() };
            stage.tells(&meeting.details.code, PartySide::Firm, answers).await;
        }

        let report = stage.report(KOREAN).await;

        let row: Row = report.row("상담일지", "상담번호", &of_one[0].details.code);
        let code = row["통역코드"].to_string();
        assert_eq!(report.says("통역사", ("통역코드", &code), ["응답 수"]), ["3건 미만"]);
        stage.office.naru.ends().await;
    }
}
