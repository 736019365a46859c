//! The figures of a round that is over stay as they were, and those of every round add up.

use std::io::Cursor;

use naru::domain::lang::Lang;
use naru::workbook::report::{self, Options, Unit};

use super::stage::Stage;
use crate::report::{Report, holds_what_it_says};
use crate::support::both_databases;

async fn report(stage: &Stage, lang: Lang) -> Report {
    let (db, bot, now) = (&stage.office.naru.app.db, stage.office.naru.app.api.bot(), stage.office.naru.clock.now());
    let (options, to) = (Options { lang, unit: Unit::Dollar }, Cursor::new(Vec::new()));
    Report::open(report::make(db, bot, stage.office.cohort, options, now, to).await.unwrap().0.into_inner())
}

both_databases! {
    async fn who_stops_later_was_silent_all_the_same(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B19", 201, "en").await;
        // Silent in December, and asked once more in March.
        stage.skips_to("2021-03-24 10:00 KST", &[&buyer]).await;
        let before = report(&stage, Lang::Ko).await;

        stage.goes_through(&buyer, &["Stop these questions", "Yes, please stop"]).await;

        let after = report(&stage, Lang::Ko).await;
        let rate = |report: &Report, round: &str, heading: &str| {
            let rows = report.rows("사후관리 응답률");
            let row = rows.into_iter().find(|row| row["차수"] == round && row["구분"] == "바이어");
            row.unwrap()[heading].to_string()
        };
        for heading in ["대상", "응답", "미룸", "그만 받음", "여쭙는 중", "미응답"] {
            assert_eq!(rate(&before, "90일", heading), rate(&after, "90일", heading), "{heading}");
        }
        assert_eq!([rate(&before, "180일", "그만 받음"), rate(&before, "180일", "여쭙는 중")], ["0", "24"]);
        assert_eq!([rate(&after, "180일", "그만 받음"), rate(&after, "180일", "여쭙는 중")], ["1", "23"]);
        for row in after.rows("사후관리 응답률") {
            let number = |heading: &str| row[heading].to_string().parse::<f64>().unwrap();
            let parts = ["응답", "미룸", "그만 받음", "여쭙는 중", "미응답"].map(number);
            assert_eq!(parts.iter().sum::<f64>(), number("대상"));
        }
        for lang in Lang::ALL {
            holds_what_it_says(&report(&stage, lang).await);
        }
        stage.office.naru.ends().await;
    }
}
