//! What the stories about answers share: one meeting of the first firm, its two people, and its card.

use std::time::Duration;

use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::asking::Asked;
use naru::domain::ids::MeetingId;
use naru::domain::meeting::{Attendance, PartySide};
use naru::store;

use super::cast::Cast;
use crate::support::{Naru, Person, at};

/// A meeting of the first firm, asked about as it starts at first.
pub async fn one_meeting(naru: &Naru, cast: &Cast) -> Asked {
    let gourmet = cast.buyer(naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
    let meeting = cast.meets(naru, "M01", cast.firms[0], gourmet, "2020-09-17 09:40").await;
    Asked { meeting, starts_at: at("2020-09-17 09:40 KST") }
}

pub async fn kim<'n>(naru: &'n Naru, cast: &Cast) -> Person<'n> {
    cast.firm(naru, 101, "김하나", "해외영업팀장", cast.firms[0]).await
}

pub async fn lee<'n>(naru: &'n Naru, cast: &Cast) -> Person<'n> {
    cast.firm(naru, 102, "이두리", "대표", cast.firms[0]).await
}

/// Edits of one message wait a moment where there were two already.
pub async fn a_moment_later(naru: &Naru) {
    naru.clock.advance(Duration::from_secs(6));
    naru.settle().await;
}

pub async fn answer_of(naru: &Naru, meeting: MeetingId, side: PartySide) -> Option<Attendance> {
    let parties =
        naru.app.db.read(move |tx| async move { store::meetings::parties(tx, meeting).await }.boxed()).await.unwrap();
    parties.into_iter().find(|party| party.side == side).and_then(|party| party.answer)
}

pub async fn presses(person: &Person<'_>, naru: &Naru, data: &str) {
    let message = person.user.says("일정");
    naru.settle().await;
    person.reads();
    let shown = naru.sandbox.messages(person.chat());
    let last = shown.iter().rev().find(|shown| shown.from_bot).map_or(message, |shown| shown.message_id);
    person.user.taps(last, data);
    naru.settle().await;
}

pub const CARD: &str = "Golden Gate Gourmet 측과의 상담
9월 17일(목) 오전 9:40–10:20 (한국)
미국 San Francisco 현지 9월 16일(수) 오후 5:40

관심 품목: 주방용품

참가방식: 상담장에서 참가하십니다.
이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
오시는 길: 이천시청 2층, 주차 2시간 무료
바이어는 온라인으로 참가합니다.

통역: 강아람 통역사님";

pub const LAST_ROWS: &str = "[달력에 추가]\n[내 상담 목록]";
