//! Joining as people live it: links, codes, consent, clocks, and everything that is not an answer.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

mod consents;
mod doors;
mod stage;
mod talk;

use stage::{Stage, payload};

use crate::support::Person;

const HOME_KO: &str = "2020 이천시 미국 화상상담회\n[사무국에 문의] [설정]";
const HOME_EN: &str = "Online Meetings with Suppliers from Icheon, Korea\n[Ask the program office] [Settings]";

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
