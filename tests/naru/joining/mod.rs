//! Joining as people live it: links, codes, consent, clocks, and everything that is not an answer.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

mod consents;
mod doors;
mod face;
pub mod stage;
mod talk;

use stage::{Stage, payload};

use crate::support::Person;

const HOME_KO: &str = "설봉세라믹(주) 김서준 대표님, 안녕하십니까.
2020 이천시 미국 화상상담회

상담 일정이 아직 확정되지 않았습니다. 확정되면 이곳으로 알려 드립니다.

“일정”, “문의”처럼 글로 쓰셔도 됩니다.
[사무국에 문의] [설정]";
const HOME_EN: &str = "Hello Jane Smith (Golden Gate Gourmet)
Online Meetings with Suppliers from Icheon, Korea

The schedule isn't final yet. We'll send it to you here as soon as it is.

You can also just type “schedule” or “help”.
[Ask the program office] [Settings]";

/// Joins as the firm's contact, agreeing to everything.
async fn joins_as_firm(person: &Person<'_>, stage: &Stage) {
    person.starts(payload(&stage.firm)).await;
    for _ in 0..5 {
        person.taps("동의합니다").await;
    }
    person.reads();
}

async fn joins_as_staff(person: &Person<'_>, stage: &Stage) {
    person.starts(payload(&stage.staff)).await;
    person.taps("확인했습니다").await;
    person.reads();
}

/// The first line of everything unread.
fn headlines(person: &Person<'_>) -> Vec<String> {
    person.reads().iter().map(|said| said.lines().next().unwrap_or_default().to_owned()).collect()
}
