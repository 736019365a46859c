//! What blocks, stops, breaks off or runs backwards makes nothing stale, double or missing.

use chrono::Duration;
use futures::FutureExt as _;
use naru::domain::cohort::{Policy, Uncertain};
use naru::sandbox::{Fault, FaultKind};

use super::town::{Town, Who};
use crate::support::{Place, at, both_databases};

async fn published(place: Place) -> (Town, Who, Who) {
    published_with(place, Policy::default()).await
}

async fn published_with(place: Place, policy: Policy) -> (Town, Who, Who) {
    let town = Town::with(place, policy).await;
    let (seolbong, golden) =
        (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
    town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
    town.publishes().await;
    town.naru.clock_to("2020-09-15 18:00 KST").await;
    town.skips(&[&seolbong, &golden]);
    (town, seolbong, golden)
}

fn unindented(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

const CHECK_IN: &str = "Your meeting with Seolbong Ceramic starts in 10 minutes, at 5:40 PM PDT.
    Seolbong Ceramic will meet you in the room.
    [Join the meeting]
    [I'm in the room] [I'm running late]
    [Connection problem] [We've arranged another time]";

both_databases! {
    async fn blocked_and_back_gets_what_is_still_useful(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        town.phone(&golden).user.blocks();
        town.naru.clock_to("2020-09-16 16:50 PDT").await;
        town.phone(&golden).sees_nothing();

        town.comes_back(&golden).await;

        // The day before is long past, the hour before is not.
        assert_eq!(town.phone(&golden).reads().pop().unwrap_or_default(), unindented(
            "Your meeting with Seolbong Ceramic starts in 50 minutes, at 5:40 PM PDT.
            Thu, Sep 17 · 9:40 AM in Korea
            You are meeting online. We'll send you the button to join 10 minutes before the start.
            We haven't heard from you yet. Will you be able to join?
            [I'll be there] [I'm running late]
            [A colleague will join] [I need another time]
            [I can't make it]",
        ));
        town.naru.clock_to("2020-09-16 17:30 PDT").await;
        town.phone(&golden).sees(CHECK_IN);
        town.naru.ends().await;
    }
}

both_databases! {
    async fn hours_without_power_send_only_what_is_useful(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.clock_to("2020-09-16 15:00 PDT").await;
        town.skips(&[&seolbong, &golden]);

        // Off from 15:00 to 18:00: the reminder at 16:40 and the way in at 17:30 are missed; both are over.
        town.naru.clock.advance(Duration::hours(3).to_std().unwrap());
        town.naru.settle().await;

        town.phone(&golden).sees_nothing();
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn hours_without_power_that_end_in_time_send_the_nearest_step_alone(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        town.naru.clock_to("2020-09-16 14:45 PDT").await;
        town.skips(&[&golden]);

        // Off until ten minutes before the start.
        town.naru.clock.advance(Duration::minutes(2 * 60 + 45).to_std().unwrap());
        town.naru.settle().await;

        town.phone(&golden).sees(CHECK_IN);
        town.naru.ends().await;
    }
}

both_databases! {
    async fn an_uncertain_notice_is_sent_again(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        town.naru.clock_to("2020-09-16 17:00 PDT").await;
        town.skips(&[&golden]);
        let cut = Fault::new(FaultKind::CutBefore).method("sendMessage").chat(golden.chat);
        town.naru.sandbox.fault(cut);

        town.naru.clock_to("2020-09-16 17:30 PDT").await;

        town.phone(&golden).sees(CHECK_IN);
        let told = town.naru.app.db.read(|tx| naru::store::outbox::counts(tx).boxed()).await.unwrap();
        assert!(told.iter().any(|(_, state, count)| state == "uncertain" && *count == 1), "{told:?}");
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_cohort_may_want_nothing_sent_again_that_may_have_arrived(place: Place) {
        let policy = Policy { uncertain: Uncertain::LeaveToStaff, ..Policy::default() };
        let (town, seolbong, golden) = published_with(place, policy).await;
        town.naru.ignores(seolbong.chat);
        town.naru.clock_to("2020-09-16 17:00 PDT").await;
        town.skips(&[&golden]);
        town.naru.sandbox.fault(Fault::new(FaultKind::CutBefore).method("sendMessage").chat(golden.chat));

        town.naru.clock_to("2020-09-16 17:50 PDT").await;

        town.phone(&golden).sees_nothing();
        let told = town.naru.app.db.read(|tx| naru::store::outbox::counts(tx).boxed()).await.unwrap();
        assert!(told.iter().any(|(_, state, count)| state == "uncertain" && *count == 1), "{told:?}");
        town.naru.ends().await;
    }
}

both_databases! {
    async fn an_uncertain_change_is_told_again_against_what_was_known_before(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        town.naru.clock_to("2020-09-15 10:00 PDT").await;
        town.skips(&[&golden]);
        town.naru.sandbox.fault(Fault::new(FaultKind::CutAfter).method("sendMessage").chat(golden.chat));

        let meeting = town.only_meeting().await;
        town.moves(meeting, "2020-09-18 08:00 KST").await;

        // It did arrive; that it may not have is why it is said twice.
        let told = town.phone(&golden).reads();
        assert_eq!(told.len(), 2, "{told:#?}");
        assert_eq!(told[0], told[1]);
        assert!(told[0].contains("Before: Wed, Sep 16 · 5:40 PM PDT"), "{told:#?}");
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_clock_that_was_wrong_loses_nothing_when_it_is_put_right(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        // A day ahead of the truth, everything seems to be over.
        town.naru.clock.set(at("2020-09-17 18:00 PDT"));
        town.naru.settle().await;
        town.phone(&golden).sees_nothing();

        town.naru.clock.set(at("2020-09-16 17:00 PDT"));
        town.naru.settle().await;
        town.naru.clock_to("2020-09-16 17:30 PDT").await;

        let heard = town.phone(&golden).reads();
        assert_eq!(heard.len(), 2, "{heard:#?}");
        assert!(heard[0].starts_with("Your meeting with Seolbong Ceramic starts in 40 minutes"), "{heard:#?}");
        assert!(heard[1].starts_with("Your meeting with Seolbong Ceramic starts in 10 minutes"), "{heard:#?}");
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_restart_repeats_nothing(place: Place) {
        let (mut town, seolbong, golden) = published(place).await;
        town.naru.clock_to("2020-09-15 17:40 PDT").await;
        assert_eq!(town.phone(&golden).reads().len(), 1);
        town.skips(&[&seolbong]);

        town.naru = town.naru.restart().await;
        town.naru.settle().await;

        town.phone(&golden).sees_nothing();
        town.phone(&seolbong).sees_nothing();
        town.naru.ends().await;
    }
}

both_databases! {
    async fn one_odd_row_does_not_silence_the_others(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        let odd = town.buyer("Harbor Home Imports").await;
        let isup = town.firm("(주)이섭푸드", "Isup Food").await;
        town.naru.ignores(isup.chat);
        town.meeting("M06", &isup, &odd, "2020-09-17 09:40 KST").await;
        town.naru.ignores(odd.chat);
        town.naru.place.execute(&format!("update companies set details = '{{}}' where id = {}", odd.company.unwrap())).await;

        town.naru.clock_to("2020-09-15 17:40 PDT").await;

        assert_eq!(town.phone(&golden).reads().len(), 1);
        town.naru.ends().await;
    }
}
