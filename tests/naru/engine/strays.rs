//! Updates that are stored and in nobody's hands: taken up ahead of what their chat says next, or after a while.

use std::time::Duration;

use futures::FutureExt as _;
use naru::telegram::incoming::envelope;
use naru::telegram::listen::Heard;

use super::ingest::stored;
use super::stage::{ASKED, ENGLISH, said, stranger};
use crate::support::{Naru, both_databases};

// 2
both_databases! {
    async fn what_nobody_has_in_hand_is_handled_ahead_of_what_its_chat_says_next(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        // As another process leaves it that died right after storing.
        stored(&naru, &[said(200_000_000, 101, "/language")]).await;
        naru.clock.advance(Duration::from_secs(120));

        kim.says("English").await;

        assert_eq!(kim.reads(), [ASKED, ENGLISH]);
        naru.ends().await;
    }
}

// 2
both_databases! {
    async fn what_nobody_has_in_hand_is_found_after_a_minute(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        stored(&naru, &[said(200_000_000, 101, "English")]).await;

        assert_eq!(naru.app.inbox.take_up_strays().await.unwrap(), 0, "whoever stored it may be about to queue it");
        naru.clock.advance(Duration::from_secs(61));
        assert_eq!(naru.app.inbox.take_up_strays().await.unwrap(), 1);
        naru.settle().await;

        kim.sees(ENGLISH);
        assert_eq!(naru.app.inbox.take_up_strays().await.unwrap(), 0);
        naru.ends().await;
    }
}

// 2
both_databases! {
    async fn what_was_delivered_over_a_line_that_broke_is_handled_all_the_same(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let raw = said(200_000_000, 101, "English").to_string();
        let heard = Heard { envelope: envelope(&raw).unwrap(), raw };

        // The page is dropped in the middle of its answer when Telegram goes away.
        assert!(naru.app.inbox.deliver(heard).now_or_never().is_none());
        for _ in 0..100 {
            tokio::time::sleep(Duration::from_millis(20)).await;
            naru.settle().await;
            if naru.sandbox.messages(101).last().is_some_and(|shown| shown.text == ENGLISH) {
                break;
            }
        }

        kim.sees(ENGLISH);
        naru.ends().await;
    }
}
