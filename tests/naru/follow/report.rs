//! The report: a line for each answer, who was asked in each round, and figures that come to what the lines say.

use std::io::Cursor;

use chrono::{DateTime, Utc};
use naru::domain::lang::Lang;
use naru::workbook::report::{self, Options, Unit};

use super::stage::Stage;
use crate::report::{Report, holds_what_it_says};
use crate::support::{at, both_databases};

async fn report(stage: &Stage, lang: Lang, now: DateTime<Utc>) -> Report {
    let (db, bot) = (&stage.office.naru.app.db, stage.office.naru.app.api.bot());
    let (options, to) = (Options { lang, unit: Unit::Dollar }, Cursor::new(Vec::new()));
    let (made, _) = report::make(db, bot, stage.office.cohort, options, now, to).await.unwrap();
    Report::open(made.into_inner())
}

both_databases! {
    async fn every_answer_is_a_line_and_every_rate_is_counted_from_the_lines(place: Place) {
        let stage = Stage::new(place).await;
        let staff = stage.seats("S2", 301, "ko").await;
        let firm = stage.seats("F08", 101, "ko").await;
        stage.skips_to("2020-10-23 10:00 KST", &[&staff, &firm]).await;
        stage.goes_through(&firm, &["Puget Sound Packaging", "샘플", "Lakeshore Trading", "진행 중단"]).await;
        stage.skips_to("2020-12-30 10:00 KST", &[&staff, &firm]).await;
        staff.says("처음").await;
        let seen = stage.goes_through(&staff, &["사후관리 현황"]).await;
        let label = seen.lines().find(|line| line.starts_with("[F01 ")).unwrap().trim_matches(['[', ']']).to_owned();
        stage.taps(&staff, &label).await;
        let list = staff.reads().pop().unwrap();
        let partner = list.lines().find(|line| line.starts_with('[')).unwrap().trim_matches(['[', ']']).to_owned();
        stage.goes_through(&staff, &[&partner, "계약"]).await;

        let made = report(&stage, Lang::Ko, at("2021-01-05 10:00 KST")).await;

        let lines = made.rows("사후관리");
        let said: Vec<[String; 4]> = lines
            .iter()
            .map(|row| ["기업코드", "구분", "차수", "진행 상황"].map(|heading| row[heading].to_string()))
            .collect();
        assert_eq!(
            said,
            [
                ["F08", "참가기업", "30일", "샘플"],
                ["F08", "참가기업", "30일", "진행 중단"],
                ["F01", "참가기업", "90일", "계약"],
            ]
        );
        assert_ne!(lines[2]["대신 적은 사람"].to_string(), "");
        for (item, value) in [
            ("참가기업 사후관리 30일 대상", 15.0),
            ("참가기업 사후관리 30일 응답", 1.0),
            ("참가기업 사후관리 30일 미응답", 14.0),
            ("참가기업 사후관리 90일 응답", 1.0),
            ("참가기업 사후관리 90일 미응답", 14.0),
            ("바이어 사후관리 90일 대상", 24.0),
            ("바이어 사후관리 90일 미응답", 24.0),
        ] {
            assert_eq!(made.value(item), value, "{item}");
        }
        let silent = made.rows("미응답").into_iter().filter(|row| row["종류"].to_string().starts_with("사후관리"));
        assert_eq!(silent.count(), 14 + 14 + 24);
        let rates = made.rows("사후관리 응답률");
        assert_eq!(rates.len(), 3);
        assert_eq!(rates[0]["응답률"].to_string(), (1.0 / 15.0).to_string());
        for lang in Lang::ALL {
            holds_what_it_says(&report(&stage, lang, at("2021-01-05 10:00 KST")).await);
        }
        for person in [&staff, &firm] {
            person.reads();
        }
        stage.office.naru.ends().await;
    }
}
