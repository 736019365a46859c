//! A buyer's log, in English.

use naru::domain::log::{Amount, Held, NextStep, Score};
use naru::domain::meeting::PartySide;
use naru::domain::money::Money;

use super::stage::{Stage, progress};
use crate::support::both_databases;

const BY_TAPS: [&str; 5] = ["Yes, it took place", "5 · Very interested", "Samples", "Next", "Send"];

both_databases! {
    async fn a_buyer_needs_four_steps(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        stage.opens(&buyer, "log", "Mon, Sep 14 Seolbong Ceramic Co., Ltd.").await;

        let mut places = vec![progress(buyer.reads().last().unwrap()).unwrap()];
        for label in BY_TAPS {
            stage.taps(&buyer, label).await;
            places.extend(progress(buyer.reads().last().unwrap()));
        }

        places.dedup();
        assert_eq!(places, [(1, 4), (2, 4), (3, 4), (4, 4)]);
        let answers = stage.log("M08", PartySide::Buyer).await.unwrap().answers;
        assert_eq!((answers.held, answers.interest), (Some(Held::Held), Score::new(5)));
        assert_eq!((answers.next, answers.consulted), (vec![NextStep::Samples], None));
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_reads_english_and_may_add_what_it_expects_to_order(place: Place) {
        let stage = Stage::new(place).await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.clock_to("2020-09-15 11:12 KST").await;
        buyer.says("/log").await;
        buyer.sees(
            "1 meeting to report on
            · Mon, Sep 14 Seolbong Ceramic Co., Ltd. · not answered yet

            To answer or correct one, choose it below.
            [Mon, Sep 14 Seolbong Ceramic Co., Ltd.]
            [Home]",
        );
        stage.taps(&buyer, "Mon, Sep 14 Seolbong Ceramic Co., Ltd.").await;
        buyer.sees(
            "1/4 · Seolbong Ceramic Co., Ltd.
            Did the meeting take place as planned?

            Only the program office and Icheon City, Korea see your answers, not the supplier.
            You can answer until Mon, Sep 28.
            [Yes, it took place]
            [We couldn't make it]
            [The supplier didn't come]
            [The connection failed]
            [We met separately]
            [Later]",
        );
        stage.goes_through(&buyer, &["Yes, it took place", "5 · Very interested", "Samples", "Next"]).await;
        stage.taps(&buyer, "Send").await;
        buyer.sees(
            "Thank you. Your answers were sent.

            How your meeting with Seolbong Ceramic Co., Ltd. went
            Sent by Gale Heath · Mon, Sep 14 · 4:12 PM HST

            · Took place: Yes, it took place
            · Your interest: 5 · Very interested
            · Next: Samples

            You can correct it until Mon, Sep 28.

            If there is more to tell, choose below. You can leave it out.
            [Expected order] [Rate the organization]
            [Write a remark]
            [Correct my answers]
            [Exchange contacts with Seolbong Ceramic Co., Ltd.]
            [Home]",
        );
        stage.taps(&buyer, "Expected order").await;
        buyer.reads();
        buyer.says("$20k").await;
        buyer.sees(
            "Expected order USD 20,000: is that right?
            [Yes, that's right]
            [Let me type it again]",
        );
        buyer.says("yes").await;
        let seen = buyer.reads().pop().unwrap();
        assert!(seen.starts_with("Saved.") && seen.contains("· Expected order: USD 20,000\n"), "{seen}");
        let answers = stage.log("M08", PartySide::Buyer).await.unwrap().answers;
        assert_eq!(answers.expected, Some(Amount::Said(Money::new(2_000_000, "USD"))));
        stage.office.naru.ends().await;
    }
}
