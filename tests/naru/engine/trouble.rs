//! One thing that cannot be handled, said or delivered never stops the next.

use chrono::Duration;
use futures::FutureExt as _;
use naru::domain::ids::ChatId;
use naru::domain::owed::Owed;
use naru::domain::work::Work;
use naru::outbox;
use naru::store::chats::Reach;
use naru::store::{self, Sealed};
use serde_json::{Value, json};

use super::stage::{ENGLISH, message, owes, owes_row, requests, requests_to, sql, states, stranger};
use crate::support::{Naru, Place, both_databases};

async fn reach(naru: &Naru, chat: i64) -> Reach {
    let bot = naru.app.house.bot;
    let found = naru.app.db.read(move |tx| store::chats::find(tx, bot, ChatId(chat)).boxed()).await.unwrap();
    found.unwrap().reach
}

both_databases! {
    async fn a_turn_that_fails_is_parked_with_an_apology_and_the_next_one_proceeds(db: Place) {
        let naru = Naru::new(db).await;
        let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);
        kim.says("English").await;
        kim.reads();

        // A row that makes no sense: the chat speaks of a cohort that is nowhere.
        sql(&naru, "update chats set cohort = 999999 where chat = 101").await;
        kim.says("/home").await;
        kim.sees(
            "We're sorry, we couldn't process what you just sent. It has been kept, and the program office will look \
            at it. Type “home” to go back to the first screen.",
        );
        let (waiting, parked) = naru.app.db.read(|tx| store::inbox::counts(tx).boxed()).await.unwrap();
        assert_eq!((waiting, parked), (0, 1));
        lee.says("English").await;
        lee.sees(ENGLISH);

        sql(&naru, "update chats set cohort = null where chat = 101").await;
        kim.says("English").await;
        kim.sees(ENGLISH);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_row_that_cannot_be_read_stops_no_other(db: Place) {
        let naru = Naru::new(db).await;
        let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);
        let later = outbox::reply(ChatId(101), message("one"), naru.clock.now());
        let due = naru.clock.now() + Duration::seconds(30);
        let row = owes_row(&naru, Owed { due, ..later }).await;
        let nonsense = if naru.app.db.is_postgres() { "'\\x00'::bytea" } else { "x'00'" };
        sql(&naru, &format!("update outbox set body = {nonsense} where id = {}", row.0)).await;

        naru.clock_to("2020-09-14 09:01 KST").await;
        owes(&naru, 101, "two").await;
        owes(&naru, 102, "two").await;
        naru.settle().await;

        kim.sees("two");
        lee.sees("two");
        assert_eq!(states(&naru, "refused").await, 1);
        naru.ends().await;
    }
}

/// Work that a later version of the program may owe.
async fn is_owed_later_work(naru: &Naru, chat: i64, work: Value) {
    let (bot, now, chat) = (naru.app.house.bot, naru.clock.now(), ChatId(chat));
    let owe = naru
        .app
        .db
        .write(move |tx| async move { store::jobs::owe(tx, bot, chat, &Work::StaffMenu(chat), now).await }.boxed());
    let job = owe.await.unwrap();
    let sealed = Sealed::new(&Place::keys(), "jobs.work", &work).unwrap();
    let hex: String = sealed.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let bytes = if naru.app.db.is_postgres() { format!("'\\x{hex}'::bytea") } else { format!("x'{hex}'") };
    sql(naru, &format!("update jobs set work = {bytes} where id = {}", job.0)).await;
}

both_databases! {
    async fn slow_work_that_cannot_be_read_stops_no_other(db: Place) {
        let naru = Naru::new(db).await;
        let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);
        is_owed_later_work(&naru, 101, json!({ "import": { "from": "elsewhere" } })).await;
        is_owed_later_work(&naru, 102, json!("something-new")).await;
        let (bot, now, chat) = (naru.app.house.bot, naru.clock.now(), ChatId(101));
        let owe = naru.app.db.write(move |tx| {
            async move { store::jobs::owe(tx, bot, chat, &Work::StaffMenu(chat), now).await }.boxed()
        });
        owe.await.unwrap();

        naru.settle().await;

        kim.sees(
            "파일을 읽다가 문제가 생겨 그만두었습니다. 저장된 내용은 그대로입니다. 엑셀에서 열어 다시 저장한 뒤 올려 \
            주십시오.",
        );
        lee.sees_nothing();
        assert_eq!(requests(&naru, "setMyCommands").len(), 3);
        naru.ends().await;
    }
}

// 32, 33
both_databases! {
    async fn whoever_blocks_the_bot_is_marked_and_reached_again_when_they_write(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        // Blocked, and the update that says so never came.
        let description = "Forbidden: bot was blocked by the user".to_owned();
        let kind = naru::sandbox::FaultKind::Refuse { code: 403, description };
        naru.sandbox.fault(naru::sandbox::Fault::new(kind).method("sendMessage"));

        owes(&naru, 101, "one").await;
        naru.settle().await;
        assert_eq!((reach(&naru, 101).await, states(&naru, "unreachable").await), (Reach::Blocked, 1));
        kim.says("English").await;

        kim.sees(ENGLISH);
        assert_eq!(reach(&naru, 101).await, Reach::Open);
        assert_eq!(requests_to(&naru, 101, "sendMessage").len(), 3);
        naru.ends().await;
    }
}

both_databases! {
    async fn a_row_that_waits_for_its_hour_is_sent_at_its_hour_while_another_is_in_flight(db: Place) {
        let naru = Naru::new(db).await;
        let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);
        let slow = naru::sandbox::FaultKind::SlowAnswer(300);
        naru.sandbox.fault(naru::sandbox::Fault::new(slow).method("sendMessage").chat(101));
        owes(&naru, 101, "one").await;
        owes(&naru, 101, "two").await;
        let due = naru.clock.now() + Duration::seconds(5);
        owes_row(&naru, Owed { due, ..outbox::reply(ChatId(102), message("at five"), naru.clock.now()) }).await;

        naru.app.outbox.step().await.unwrap();
        let next = naru.app.outbox.step().await.unwrap();

        assert_eq!(next.due, Some(due), "in flight: {}", naru.app.outbox.in_flight());
        naru.clock_to("2020-09-14 09:01 KST").await;
        assert_eq!(kim.reads(), ["one", "two"]);
        lee.sees("at five");
        naru.ends().await;
    }
}
