//! What could not be handled or did not arrive, as an operator finds it.

use naru::clock::Clock;

use super::{Desk, sandbox, with_icheon};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_went_amiss_is_listed_with_what_to_do() {
    let sandbox = sandbox().await;
    let desk = with_icheon(Desk::new().at(&sandbox)).await;
    assert_eq!(desk.well(&["parked"]).await, "보관된 것이 없습니다.\n");
    let now = Clock::system().now().to_rfc3339();
    let aside = format!(
        "insert into inbox (bot, origin, update_id, chat, parked, state, received_at, handled_at)
        values (7001, 'telegram', 901, 11, x'00', 'parked', '{now}', '{now}')"
    );
    let uncertain = format!(
        "insert into outbox (bot, chat, lane, kind, op, body, due, state, reason, tries, owed_at, settled_at)
        values (7001, 11, 1, 'notice', 'send', x'00', '{now}', 'uncertain', 'timed out', 1, '{now}', '{now}')"
    );
    desk.place.execute(&aside).await;
    desk.place.execute(&uncertain).await;

    let said = desk.runs(&["check"]).await;

    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.out.contains("✗ 들어왔으나 처리하지 못해 보관한 것이 1건 있습니다."), "{}", said.out);
    assert!(said.out.contains("✗ 지난 7일 동안 전해졌는지 알 수 없는 글이 1건 있고"), "{}", said.out);
    assert!(said.out.contains(" · 모르는 분 · timed out\n"), "{}", said.out);
    assert!(said.out.ends_with("고칠 곳이 2곳 있습니다.\n"), "{}", said.out);
    let listed = desk.well(&["parked"]).await;
    assert!(listed.starts_with("처리하지 못해 보관한 것이 1건 있습니다."), "{listed}");
    assert!(listed.ends_with(" · 모르는 분\n"), "{listed}");
}
