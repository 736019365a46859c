//! What blocks, stops, breaks off or runs backwards makes nothing stale, double or missing.

use chrono::Duration;
use futures::FutureExt as _;
use naru::clock::Clock;
use naru::domain::cohort::{Policy, Uncertain};
use naru::domain::ids::ChatId;
use naru::domain::message::{Message, Text};
use naru::domain::owed::{Owed, Words};
use naru::notices::Notices;
use naru::outbox;
use naru::sandbox::{Fault, FaultKind};
use naru::store;

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
        let heard = town.phone(&golden).reads().join("\n");
        assert!(heard.starts_with("We haven't heard yet how your meeting with Seolbong Ceramic went"), "{heard}");

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
    async fn processes_whose_clocks_differ_do_not_look_at_everything_each_time(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        town.naru.ignores(golden.chat);
        let app = &town.naru.app;
        let behind = Clock::held_at(town.naru.clock.now() - Duration::minutes(2));
        let other = Notices::new(app.db.clone(), app.api.bot(), behind.clone(), || ());
        // It may think once that the clock went back.
        while other.step().await.unwrap().looked > 0 {}

        for minutes in [5, 10] {
            let bot = app.api.bot();
            town.does(move |tx, now| {
                async move {
                    store::subjects::touch_person(tx, seolbong.person, now).await.unwrap();
                    let until = now + Duration::minutes(minutes);
                    store::chats::pause(tx, bot, ChatId(golden.chat), until).await.unwrap();
                    store::waiting::pause_all(tx, bot, until).await.unwrap();
                }
                .boxed()
            })
            .await;
            assert_eq!(other.step().await.unwrap().looked, 0);
            let until = app.db.read(move |tx| store::waiting::all_paused_until(tx, bot).boxed()).await.unwrap();
            assert_eq!(until, Some(town.naru.clock.now() + Duration::minutes(minutes)));
        }
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

/// The message that asks about tomorrow's meeting has to wait for two hours.
async fn waits(town: &Town, whom: &Who) {
    town.naru.sandbox.fault(Fault::new(FaultKind::TooMany { retry_after: 7200 }).chat(whom.chat));
    town.naru.clock_to("2020-09-15 17:40 PDT").await;
    town.phone(whom).sees_nothing();
}

both_databases! {
    async fn what_waits_for_an_account_is_told_to_the_account_that_took_its_place(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        waits(&town, &golden).await;

        let mut anew = golden;
        anew.chat = 2000;
        let bot = town.naru.app.api.bot();
        town.does(move |tx, _| {
            async move { store::chats::release(tx, bot, golden.person, ChatId(anew.chat)).await.unwrap() }.boxed()
        })
        .await;
        town.joins(&anew).await;
        town.naru.clock_to("2020-09-15 20:00 PDT").await;

        town.phone(&golden).sees_nothing();
        let told = town.phone(&anew).reads();
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].starts_with("Your meeting with Seolbong Ceramic is tomorrow."), "{told:#?}");
        town.naru.ends().await;
    }
}

both_databases! {
    async fn what_waits_is_not_told_to_somebody_who_withdraws(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        waits(&town, &golden).await;

        town.does(move |tx, now| {
            async move {
                store::people::unjoin(tx, golden.member).await.unwrap();
                store::subjects::touch_person(tx, golden.person, now).await.unwrap();
            }
            .boxed()
        })
        .await;
        town.naru.clock_to("2020-09-15 20:00 PDT").await;
        town.phone(&golden).sees_nothing();

        // Nothing is spent: whoever agrees after all is told what is still of use.
        town.joins(&golden).await;
        assert_eq!(town.phone(&golden).reads().len(), 1);
        town.naru.ends().await;
    }
}

both_databases! {
    async fn words_that_panic_silence_nobody_else(place: Place) {
        let (town, seolbong, golden) = published(place).await;
        town.naru.ignores(seolbong.chat);
        waits(&town, &golden).await;
        // More minutes than there are in all of time.
        let offsets = "update cohorts set details = replace(details, '\"offsets\":[', '\"offsets\":[9223372036854775807,')";
        town.naru.place.execute(offsets).await;

        town.naru.clock_to("2020-09-15 19:39 PDT").await;
        let reply = outbox::reply(ChatId(seolbong.chat), Message::default(), town.naru.clock.now());
        let text = Text::plain("안녕하십니까?");
        let (bot, now) = (town.naru.app.api.bot(), town.naru.clock.now() + Duration::minutes(1));
        let owed = Owed { words: Words::Frozen(Message::new(text)), due: now, ..reply };
        town.does(move |tx, _| async move { outbox::owe(tx, bot, owed, now).await.unwrap() }.boxed()).await;
        town.naru.clock_to("2020-09-15 19:41 PDT").await;

        assert_eq!(town.phone(&seolbong).reads().last().map(String::as_str), Some("안녕하십니까?"));
        town.phone(&golden).sees_nothing();
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
