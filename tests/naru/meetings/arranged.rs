//! Ten minutes before, both sides have agreed on another time: the office hears that, and not a request for one.

use chrono_tz::Tz;
use naru::domain::meeting::{Attendance, PartySide};

use super::cast::{Cast, past_notices};
use super::scene::answer_of;
use crate::support::{Naru, both_databases};

both_databases! {
    async fn a_time_both_sides_have_arranged_is_told_as_such_and_once(db: Place) {
        let naru = Naru::new(db).await.with_notices();
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let meeting = cast.meets(&naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
        let mia = cast.buyer_person(&naru, 201, "Mia Grove", gourmet, Tz::America__Los_Angeles, "US").await;
        let staff = cast.staff(&naru, 300).await;
        naru.clock_to("2020-09-17 09:30 KST").await;
        past_notices(&naru, &[&mia, &staff]).await;

        mia.taps("We've arranged another time").await;
        assert!(mia.reads()[0].starts_with(
            "The program office knows that you've arranged another time. What time did you agree on? \
            For example: today at 4 PM.",
        ));
        let arranged = "Golden Gate Gourmet 측이 상대 측과 아래 상담의 시간을 다시 정했다고 알려 왔습니다.\nM01";
        assert!(staff.reads().concat().starts_with(arranged));
        assert_eq!(answer_of(&naru, meeting, PartySide::Buyer).await, Some(Attendance::OtherTime));

        mia.says("today at 4 PM").await;
        assert!(mia.reads()[0].starts_with("Saved and passed on to the program office. We'll let you know once"));
        let when = "Golden Gate Gourmet 측이 아래 상담을 언제로 다시 정했는지 적었습니다.\n“today at 4 PM”\n";
        assert!(staff.reads().concat().starts_with(when));
        naru.ends().await;
    }
}
