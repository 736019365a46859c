//! Taps that Telegram no longer had when Naru asked for updates again: what was asked is asked once more, once.

use std::time::Duration;

use naru::sandbox::Answered;

use super::stage::{a_breath, as_time_passes, requests};
use crate::staff::office::Office;
use crate::support::{Naru, Person, both_databases};

const LOST: &str = "잠시 텔레그램과 연결이 끊겨 그동안 누르신 버튼이 전달되지 않았을 수 있습니다. 다시 여쭙겠습니다.";

/// Until two polls were answered: what the first one tells is written down before the second.
async fn is_heard_again(naru: &Naru) {
    let answered = || requests(naru, "getUpdates").iter().filter(|poll| poll.answered == Answered::Status(200)).count();
    let enough = answered() + 2;
    as_time_passes(naru, "two polls to be answered", || {
        naru.sandbox.wake();
        answered() >= enough
    })
    .await;
    naru.settle().await;
}

async fn is_dark_for(naru: &Naru, seconds: u64) {
    naru.sandbox.go_dark();
    a_breath().await;
    naru.clock.advance(Duration::from_secs(seconds));
    a_breath().await;
    naru.sandbox.come_back();
    is_heard_again(naru).await;
}

/// Asks staff which meeting they look for, and says how.
async fn question(staff: &Person<'_>) -> String {
    staff.says("처음").await;
    staff.taps("상담 변경").await;
    staff.reads().pop().unwrap()
}

// 24
both_databases! {
    async fn after_a_long_outage_whoever_was_asked_something_is_asked_once_more(db: Place) {
        let office = Office::new(db).await;
        let naru = &office.naru;
        let (asked, home) = (office.seats("S2", 901, "ko").await, office.seats("S1", 902, "ko").await);
        home.says("처음").await;
        home.reads();
        let question = question(&asked).await;

        is_dark_for(naru, 120).await;
        asked.sees_nothing();
        is_dark_for(naru, 180).await;
        asked.sees(&format!("{LOST}\n\n{question}"));
        is_dark_for(naru, 60).await;
        asked.sees_nothing();
        home.sees_nothing();
        naru.ends().await;
    }
}

// 24
both_databases! {
    async fn whoever_has_written_meanwhile_is_not_asked_again(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        question(&staff).await;

        office.naru.sandbox.go_dark();
        a_breath().await;
        staff.user.says("처음");
        is_dark_for(&office.naru, 180).await;

        let said = staff.reads().concat();
        assert!(!said.is_empty() && !said.contains(LOST), "{said}");
        office.naru.ends().await;
    }
}

// 24
both_databases! {
    async fn a_process_that_was_down_for_long_asks_once_more_and_only_once(db: Place) {
        let office = Office::new(db).await;
        let question = question(&office.seats("S2", 901, "ko").await).await;
        let mut naru = office.naru;

        for (down_for, asks) in [(100, false), (180, true), (0, false), (0, false)] {
            naru.clock.advance(Duration::from_secs(down_for));
            naru = naru.restart().await;
            is_heard_again(&naru).await;
            let staff = naru.person(901, "S2", "ko");
            match asks {
                true => staff.sees(&format!("{LOST}\n\n{question}")),
                false => staff.sees_nothing(),
            }
        }
        naru.ends().await;
    }
}
