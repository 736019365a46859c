//! Somebody who met more companies than fit on one screen reaches every one of them.

use std::collections::BTreeSet;

use naru::workbook::plan::Plan;

use super::stage::{Stage, follow_ups};
use crate::staff::office::{ICHEON, Office, bring_in, plan};
use crate::support::{Naru, Place, both_databases};

/// B06 meets each of fourteen suppliers once.
fn fourteen(plan: &mut Plan) {
    let mut firms = BTreeSet::new();
    for meeting in &mut plan.meetings {
        let is_first = firms.len() < 14 && !firms.contains(&meeting.firm);
        if is_first {
            firms.insert(meeting.firm.clone());
            meeting.buyer = "B06".to_owned();
        } else if meeting.buyer == "B06" {
            meeting.buyer = "B01".to_owned();
        }
    }
}

async fn stage(place: Place) -> Stage {
    let naru = Naru::new(place).await.with_notices();
    let mut plan = plan(ICHEON);
    fourteen(&mut plan);
    let cohort = bring_in(&naru, plan).await;
    let stage = Stage { office: Office { naru, cohort } };
    stage.office.publishes().await;
    stage
}

/// What the buttons of partners on a screen lead to.
fn partners(stage: &Stage, chat: i64, of: &str) -> Vec<String> {
    let shown = stage.office.naru.sandbox.messages(chat);
    let last = shown.iter().rev().find(|shown| shown.from_bot && !shown.deleted && !shown.buttons.is_empty()).unwrap();
    let data = last.buttons.iter().flatten().filter_map(|button| button.data.clone());
    data.filter(|data| data.starts_with(of)).collect()
}

both_databases! {
    async fn a_buyer_with_fourteen_suppliers_answers_about_each(place: Place) {
        let stage = stage(place).await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.skips_to("2020-12-22 09:00 KST", &[&buyer]).await;
        stage.clock_to("2020-12-24 10:00 KST").await;
        let seen = buyer.reads();
        let asked = follow_ups(&seen)[0];
        assert!(asked.contains("[6 more]"), "{asked}");
        let mut all: BTreeSet<String> = partners(&stage, 201, "fu:b:").into_iter().collect();
        assert_eq!(all.len(), 8);

        let seen = stage.goes_through(&buyer, &["6 more"]).await;

        assert!(seen.starts_with("14 companies you met\n") && seen.contains("[Previous page]"), "{seen}");
        assert_eq!(seen.lines().filter(|line| line.starts_with("· ")).count(), 6);
        all.extend(partners(&stage, 201, "fu:b:"));
        assert_eq!(all.len(), 14);
        let seen = stage.goes_through(&buyer, &["Previous page"]).await;
        assert!(seen.contains("[Next page]") && !seen.contains("[Previous page]"), "{seen}");
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn with_whom_something_was_signed_is_chosen_page_by_page(place: Place) {
        let stage = stage(place).await;
        let buyer = stage.seats("B06", 201, "en").await;
        stage.skips_to("2020-10-02 10:00 KST", &[&buyer]).await;
        buyer.says("deals").await;
        stage.office.a_moment_later().await;
        stage.goes_through(&buyer, &["Tell us about one"]).await;
        let mut all: BTreeSet<String> = partners(&stage, 201, "deal:new:").into_iter().collect();
        assert_eq!(all.len(), 8);

        let seen = stage.goes_through(&buyer, &["Next page"]).await;

        assert!(seen.starts_with("Which company was it with?"), "{seen}");
        all.extend(partners(&stage, 201, "deal:new:"));
        assert_eq!(all.len(), 14);
        // A list of what was told has its pages too.
        let pairs: Vec<String> = all.into_iter().collect();
        for pair in pairs.iter().take(9) {
            stage.presses(&buyer, pair).await;
            stage.goes_through(&buyer, &["We ordered", "I'd rather not say", "Skip"]).await;
        }
        buyer.says("deals").await;
        stage.office.a_moment_later().await;
        buyer.reads();
        let seen = stage.goes_through(&buyer, &["Next page"]).await;
        assert!(seen.starts_with("You've told us about 9 results.\n· Order · "), "{seen}");
        assert_eq!(seen.lines().filter(|line| line.starts_with("· ")).count(), 1);
        stage.office.naru.ends().await;
    }
}
