//! Messages and taps come from two queues of Telegram's and may overtake each other: where the talk stands and what was
//! answered is the same either way.

use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::asking::Asked;
use naru::domain::ids::ChatId;
use naru::domain::meeting::{Attendance, PartySide};
use naru::store;

use super::cast::Cast;
use super::scene::{a_moment_later, presses};
use crate::support::{Naru, Person, at, both_databases};

/// What was answered, what was said beside it, and where the talk stands.
type State = (Option<Attendance>, Option<i64>, Option<String>, Option<serde_json::Value>);

async fn state(naru: &Naru, person: &Person<'_>, asked: Asked) -> State {
    let (bot, chat) = (naru.app.house.bot, ChatId(person.chat()));
    let read = naru.app.db.read(move |tx| {
        async move {
            let parties = store::meetings::parties(tx, asked.meeting).await?;
            let firm = parties.into_iter().find(|party| party.side == PartySide::Firm).unwrap();
            let talk = store::chats::find(tx, bot, chat).await?.unwrap().talk;
            Ok((firm.answer, firm.late_minutes, firm.wish, talk))
        }
        .boxed()
    });
    read.await.unwrap()
}

// 12
both_databases! {
    async fn a_tap_and_a_typed_answer_end_alike_in_either_order(db: Place) {
        let naru = Naru::new(db).await;
        let cast = Cast::on(&naru).await;
        let gourmet =
            cast.buyer(&naru, "B01", "Golden Gate Gourmet", "US", "San Francisco", Tz::America__Los_Angeles).await;
        let mut parties = Vec::new();
        for (place, code, wall) in [(0, "M01", "2020-09-17 09:40"), (1, "M02", "2020-09-17 10:40")] {
            let meeting = cast.meets(&naru, code, cast.firms[place], gourmet, wall).await;
            let person = cast.firm(&naru, 101 + place as i64, "김하나", "대표", cast.firms[place]).await;
            parties.push((person, Asked { meeting, starts_at: at(&format!("{wall} KST")) }));
        }

        type Tap = fn(Asked) -> String;
        let cases: [(Attendance, Tap, &str, State); 6] = [
            // The same said twice.
            (Attendance::Late, |asked| asked.late(10), "10분", (Some(Attendance::Late), Some(10), None, None)),
            (Attendance::Absent, |asked| asked.sure(Attendance::Absent), "네", (Some(Attendance::Absent), None, None, None)),
            (Attendance::OtherTime, Asked::no_wish, "없습니다", (Some(Attendance::OtherTime), None, None, None)),
            // Two different things: a whole answer outweighs words beside another one.
            (Attendance::Late, |asked| asked.answer(Attendance::Coming), "10분", (Some(Attendance::Coming), None, None, None)),
            (
                Attendance::OtherTime,
                |asked| asked.answer(Attendance::Colleague),
                "18일 오후",
                (Some(Attendance::Colleague), None, None, None),
            ),
            (Attendance::Absent, |asked| asked.answer(Attendance::Coming), "아니요", (Some(Attendance::Coming), None, None, None)),
        ];
        for (opens, tap, words, expected) in cases {
            let mut states = Vec::new();
            for (order, (person, asked)) in parties.iter().enumerate() {
                presses(person, &naru, &asked.answer(opens)).await;
                let message = naru.sandbox.messages(person.chat()).pop().unwrap().message_id;
                if order == 0 {
                    person.user.taps(message, &tap(*asked));
                    person.user.says(words);
                } else {
                    person.user.says(words);
                    person.user.taps(message, &tap(*asked));
                }
                a_moment_later(&naru).await;
                person.reads();
                states.push(state(&naru, person, *asked).await);
            }
            assert_eq!(states[0], states[1], "{words}");
            let (answer, late, wish, _) = states.swap_remove(0);
            assert_eq!((answer, late, wish, None), expected, "{words}");
        }
        naru.ends().await;
    }
}
