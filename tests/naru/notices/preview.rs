//! What staff are shown beforehand is what people will read.

use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::domain::ids::{BotId, CohortId};
use naru::domain::lang::Lang;
use naru::domain::planner::Total;
use naru::store::Db;
use naru::words::preview::{Preview, preview, print};
use naru::workbook::examine::{Found, examine};
use naru::workbook::{apply, difference};

use super::town::Town;
use crate::support::{Place, at, both_databases};

async fn foreseen(db: &Db, bot: BotId, cohort: CohortId, from: DateTime<Utc>, to: &'static str) -> Preview {
    db.read(move |tx| preview(tx, bot, cohort, from, at(to), None).boxed()).await.unwrap()
}

/// A message as the stage shows it.
fn rendered(message: &naru::domain::message::Message) -> String {
    let rows = message.keyboard.iter().map(|row| {
        let labels: Vec<String> = row.iter().map(|button| format!("[{}]", button.label)).collect();
        format!("\n{}", labels.join(" "))
    });
    format!("{}{}", message.text.to_plain(), rows.collect::<String>())
}

both_databases! {
    async fn what_is_foreseen_is_what_is_read(place: Place) {
        let town = Town::new(place).await;
        let seolbong = town.firm("설봉세라믹(주)", "Seolbong Ceramic").await;
        let (golden, harbor) = (town.buyer("Golden Gate Gourmet").await, town.buyer("Harbor Home Imports").await);
        let (interpreter, operator) = (town.interpreter().await, town.operator().await);
        town.meets("M05", &seolbong, &golden, Some(&interpreter), "2020-09-17 09:40 KST").await;
        town.meets("M06", &seolbong, &harbor, Some(&interpreter), "2020-09-17 11:20 KST").await;
        town.meets("M07", &seolbong, &golden, None, "2020-09-18 08:00 KST").await;
        let bot = town.naru.app.api.bot();

        let before = foreseen(&town.naru.app.db, bot, town.cohort, town.naru.clock.now(), "2020-09-20 00:00 KST").await;
        town.publishes().await;
        town.naru.clock_to("2020-09-20 00:00 KST").await;

        for who in [&seolbong, &golden, &harbor, &interpreter, &operator] {
            let of_theirs = before.messages.iter().filter(|foreseen| foreseen.who.person.id == who.person);
            let of_theirs: Vec<String> = of_theirs.map(|foreseen| rendered(&foreseen.message)).collect();
            assert!(!of_theirs.is_empty());
            assert_eq!(town.phone(who).reads(), of_theirs);
        }
        town.naru.ends().await;
    }
}

both_databases! {
    async fn a_preview_reads_in_the_words_of_each(place: Place) {
        let town = Town::new(place).await;
        let (seolbong, golden) =
            (town.firm("설봉세라믹(주)", "Seolbong Ceramic").await, town.buyer("Golden Gate Gourmet").await);
        town.meeting("M05", &seolbong, &golden, "2020-09-17 09:40 KST").await;
        town.phone(&golden).user.blocks();
        town.blocked(&golden).await;
        let (db, bot) = (&town.naru.app.db, town.naru.app.api.bot());
        town.publishes().await;
        town.skips(&[&seolbong]);
        town.naru.ignores(golden.chat);

        let seen = foreseen(db, bot, town.cohort, at("2020-09-16 10:00 KST"), "2020-09-18 00:00 KST").await;

        assert_eq!(print(&seen, Lang::Ko), FORESEEN);
        let later = foreseen(db, bot, town.cohort, at("2020-10-05 10:00 KST"), "2020-10-06 00:00 KST").await;
        assert_eq!(
            print(&later, Lang::En),
            "Messages of 2020 Icheon Virtual Trade Delegation to the USA: Mon, Oct 5, 2020 – Tue, Oct 6, 2020\n\n\
            Nothing will be sent in this time.\n"
        );
        town.naru.ends().await;
    }
}

const FORESEEN: &str = "\
2020 이천시 미국 화상상담 알림 미리보기: 2020년 9월 16일(수) – 2020년 9월 18일(금)

9월 16일(수) 오전 10:00 (한국) · P1 설봉세라믹(주) 김하나
    내일 Golden Gate Gourmet 측과의 상담이 있습니다.
    9월 17일(목) 오전 9:40–10:20 (한국)
    미국 Los Angeles, CA 현지 9월 16일(수) 오후 5:40
    이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
    오시는 길: 이천시청 2층
    관심 품목: Kitchen & tableware
    참석하실 수 있으십니까?
    [참석합니다] [다른 분이 참석합니다]
    [시간 변경을 요청합니다] [참석이 어렵습니다]
    [달력에 추가]

9월 15일(화) 오후 6:00 (로스앤젤레스 시간) · P2 Golden Gate Gourmet Blake Grove · 아직 연결되지 않음
    Dear Mr. Blake Grove, here is your schedule for Online Meetings with Suppliers from Icheon, Korea. You have one meeting.

    Wed, Sep 16
    5:40–6:20 PM PDT (UTC−7) · Seolbong Ceramic
    Thu, Sep 17 · 9:40 AM in Korea

    We'll remind you the day before and before the start, and tell you at once if anything changes.
    Questions? Please call the program office: +82-31-555-0100

    Your meeting with Seolbong Ceramic is tomorrow.
    Wed, Sep 16 · 5:40–6:20 PM PDT (UTC−7)
    Thu, Sep 17 · 9:40 AM in Korea
    You are meeting online. We'll send you the button to join 10 minutes before the start.
    Products: Ceramic tableware
    Will you be able to join?
    [My meetings (1)]
    [5:40 PM Seolbong Ceramic]

9월 16일(수) 오후 4:40 (로스앤젤레스 시간) · P2 Golden Gate Gourmet Blake Grove · 답이 없을 때만 · 아직 연결되지 않음
    Your meeting with Seolbong Ceramic starts in 1 hour, at 5:40 PM PDT.
    Thu, Sep 17 · 9:40 AM in Korea
    You are meeting online. We'll send you the button to join 10 minutes before the start.
    We haven't heard from you yet. Will you be able to join?
    [I'll be there] [I'm running late]
    [A colleague will join] [I need another time]
    [I can't make it]

9월 17일(목) 오전 9:15 (한국) · P1 설봉세라믹(주) 김하나
    Golden Gate Gourmet 측과의 상담이 25분 뒤인 오전 9:40 (한국)에 시작됩니다.
    이천시 화상상담장 3번 부스 · 오전 9:25까지 도착해 주십시오.
    오시는 길: 이천시청 2층
    [도착했습니다] [조금 늦습니다]
    [사무국에 문의]

9월 16일(수) 오후 5:30 (로스앤젤레스 시간) · P2 Golden Gate Gourmet Blake Grove · 아직 연결되지 않음
    Your meeting with Seolbong Ceramic starts in 10 minutes, at 5:40 PM PDT.
    Seolbong Ceramic will meet you in the room.
    [Join the meeting]
    [I'm in the room] [I'm running late]
    [Connection problem] [We've arranged another time]

9월 17일(목) 오전 10:30 (한국) · P1 설봉세라믹(주) 김하나
    오늘 Golden Gate Gourmet 측과의 상담, 수고 많으셨습니다.
    상담일지는 여섯 단계이며 1분이면 작성하실 수 있습니다.

    1/6. 상담은 예정대로 진행되었습니까?

    답변은 운영사무국과 이천시만 보며, 바이어와 다른 기업에는 공개되지 않습니다.
    10월 1일(목)까지 작성하실 수 있습니다.
    [진행했습니다]
    [바이어 불참]
    [우리 회사 불참]
    [접속 문제로 못 했습니다]
    [따로 만났습니다]
    [나중에 작성]

9월 16일(수) 오후 6:30 (로스앤젤레스 시간) · P2 Golden Gate Gourmet Blake Grove · 아직 연결되지 않음
    Thank you for your meeting with Seolbong Ceramic today.
    Please tell us how it went: four short steps, one minute.

    1/4. Did the meeting take place as planned?

    Only the program office and Icheon City, Korea see your answers, not the supplier.
    You can answer until Wed, Sep 30.
    [Yes, it took place]
    [We couldn't make it]
    [The supplier didn't come]
    [The connection failed]
    [We met separately]
    [Later]

받는 사람별 건수
P1 설봉세라믹(주) 김하나: 3건, 가장 많은 날 2건
P2 Golden Gate Gourmet Blake Grove: 3건(한 번도 답이 없으면 4건), 가장 많은 날 3건
받는 사람 2명 · 알림 6건(아무도 답하지 않으면 7건) · 주의 0건
";

/// The figures of the issue: a firm with four meetings is sent thirty messages at most, a buyer with three fifteen.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_people_of_icheon_are_not_sent_too_much() {
    let place = Place::sqlite();
    let db = place.open().await;
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/icheon-2020-us.xlsx")).unwrap();
    let Found::Plan { plan, .. } = examine("icheon-2020-us.xlsx", &bytes) else { panic!("the fixture is a plan") };
    let (bot, now) = (BotId(7), at("2020-08-28 10:00 KST"));
    let cohort = db
        .write(move |tx| {
            async move {
                let stored = apply::stored(tx, bot, &plan.cohort.code).await?;
                let differs = difference::difference(stored.as_ref(), &plan);
                Ok(apply::apply(tx, bot, &plan, &differs, now).await?.cohort)
            }
            .boxed()
        })
        .await
        .unwrap();

    let seen = foreseen(&db, bot, cohort, now, "2020-12-31 00:00 KST").await;

    let most = |role, count: fn(&Total) -> usize| {
        seen.totals.iter().filter(|sum| sum.who.role == role).map(|sum| count(&sum.total)).max().unwrap()
    };
    // Whoever does what they are asked; what later parts send has room beside it.
    let (firm, buyer) = (most(Role::Firm, |total| total.messages), most(Role::Buyer, |total| total.messages));
    assert!(firm <= 22 && buyer <= 12, "a firm is sent {firm}, a buyer {buyer}");
    // Whoever never prepares, confirms, sends a log or says what came of it.
    let (firm, buyer) = (most(Role::Firm, |total| total.at_most), most(Role::Buyer, |total| total.at_most));
    assert!(firm <= 30 && buyer <= 19, "a silent firm is sent {firm}, a silent buyer {buyer}");
    assert_eq!(naru::text::problems(), 0);
}
