//! What a button brings back is 1 to 64 bytes of ASCII, whatever the names, languages and ids: Telegram refuses a whole
//! message over one that is not. Every screen of both cohorts is walked, with ids as long as they can become.
#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::Duration;

use chrono::DateTime;
use futures::FutureExt as _;
use naru::domain::asking::Asked;
use naru::domain::company::{Role, Side};
use naru::domain::ids::{CohortId, CompanyId, MeetingId};
use naru::domain::meeting::{Attendance, MeetingState, PartySide};
use naru::domain::message::is_data;
use naru::domain::money::Money;
use naru::domain::pair::Pair;
use naru::store;
use naru::words::follow_up::about;
use naru::words::invitation::{self, Links, Terms};
use naru::words::log::amount_data;
use proptest::prelude::*;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, Row as _};
use sqlx_sqlite::SqliteConnection;

use crate::staff::office::{Office, bring_in, fixture, plan};
use crate::support::{Naru, Person, Place};

/// Added to every id: with it they have nineteen digits.
const FAR: i64 = 9_000_000_000_000_000_000;

// 23
proptest! {
    #[test]
    fn a_question_about_any_meeting_fits(meeting: i64, seconds in -62_135_596_800..253_402_300_799_i64, late in 0..=120_i64) {
        let asked = Asked { meeting: MeetingId(meeting), starts_at: DateTime::from_timestamp(seconds, 0).unwrap() };
        let answers = [
            Attendance::Coming, Attendance::Late, Attendance::Colleague, Attendance::OtherTime, Attendance::Absent,
        ];
        let mut all: Vec<String> = answers.into_iter().flat_map(|one| [asked.answer(one), asked.sure(one)]).collect();
        all.extend([asked.late(late), asked.no_wish(), asked.check_in()]);
        for data in all {
            prop_assert!(is_data(&data), "{data}");
        }
    }
}

// 23
proptest! {
    #[test]
    fn a_button_of_any_announcement_fits(broadcast: i64, revision in 0..10_000_000_i64, part: i64, told in 0..100_000_i64) {
        let all = [
            format!("bw:put:{broadcast}:{revision}:a:c:{part}"),
            format!("bw:unsend:{broadcast}:{revision}"),
            format!("bw:dropped:{broadcast}:{revision}"),
            format!("bw:set:{broadcast}:{revision}:late:20200915"),
            format!("bw:send:{broadcast}:{revision}:{told}"),
            format!("bw:use:{broadcast}:{revision}:{part}"),
        ];
        for data in all {
            prop_assert!(is_data(&data), "{data}");
        }
    }
}

// 23
proptest! {
    #[test]
    fn a_button_of_any_deal_fits(one in 0..i64::MAX, other in 0..i64::MAX, revision in 0..10_000_000_i64, minor in 0..=999_999_999_999_i64) {
        let all = [
            format!("deal:more:{one}:{other}:f:contracted"),
            format!("deal:new:{one}:{other}:b"),
            format!("deal:d:{one}:amt:USD:{minor}"),
            format!("deal:off:{one}:{revision}:yes"),
            format!("deal:promise:{one}:declaration"),
            format!("staff:deal:ok:{one}:{other}"),
            format!("staff:deal:saw:{one}:declaration:buyer{revision}"),
            format!("staff:deal:join:{one}:{other}"),
            format!("staff:deal:all:{one}:unconfirmed:{revision}"),
        ];
        for data in all {
            prop_assert!(is_data(&data), "{data}");
        }
    }
}

// 23
proptest! {
    #[test]
    fn a_button_of_any_log_fits(meeting in 0..i64::MAX, seconds in 0..9_999_999_999_i64, minor in 0..=999_999_999_999_i64) {
        let asked = Asked { meeting: MeetingId(meeting), starts_at: DateTime::from_timestamp(seconds, 0).unwrap() };
        let amount = Money::new(minor, "USD");
        let all = [
            format!("{}:y", amount_data("pro", &amount)),
            amount_data("x:order", &amount),
            "held:buyer-absent".to_owned(),
            "next:quotation:off".to_owned(),
            "x:interpreter:skip".to_owned(),
            format!("fix:{}", 999_999_999),
        ];
        for side in PartySide::ALL {
            for what in &all {
                let data = asked.log(side, what);
                prop_assert!(is_data(&data), "{data}");
            }
        }
    }
}

// 23
proptest! {
    #[test]
    fn a_button_of_any_follow_up_fits(firm in 0..i64::MAX, buyer in 0..i64::MAX, seen in 0..9_999_999_999_i64) {
        let pair = Pair { firm: CompanyId(firm), buyer: CompanyId(buyer) };
        for side in Side::BOTH {
            for what in [format!("s:n:{seen}"), format!("pass:{seen}"), "noremark".to_owned(), "card:yes".to_owned()] {
                let data = about(pair, side, &what);
                prop_assert!(is_data(&data), "{data}");
            }
        }
        let all = format!("fu:all:{firm}:{seen}");
        prop_assert!(is_data(&all), "{all}");
    }
}

// 23
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_button_of_the_icheon_cohort_fits() {
    walk("icheon-2020-us").await;
}

// 23
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_button_of_the_yangju_cohort_fits() {
    walk("yangju-2021-textile").await;
}

async fn walk(name: &str) {
    let naru = Naru::new(Place::sqlite()).await.with_notices();
    let cohort = CohortId(bring_in(&naru, plan(name)).await.0 + FAR);
    move_ids(&naru.place).await;
    let office = Office { naru, cohort };
    let all = members(&office).await;
    let mut seated = Vec::new();
    let mut companies = Vec::new();
    for (place, (role, code, company)) in all.iter().enumerate() {
        let id = 1_000 + place as i64;
        if seated.iter().any(|(known, _)| known == role) {
            newcomer(&office, code, id + 100).await;
        } else {
            let lang = if *role == Role::Buyer { "en" } else { "ko" };
            companies.extend(*company);
            seated.push((*role, office.seats(code, id, lang).await));
        }
    }
    for (role, person) in &seated {
        if role.is_staff() {
            let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            person.user.sends_document("cohort.xlsx", xlsx, &fixture(name), "");
            office.naru.settle().await;
        }
        tap_everything(&office, person).await;
    }
    let (of, now) = (office.cohort, office.naru.clock.now());
    let publish = office.naru.app.db.write(move |tx| {
        async move {
            // One of the buttons of staff may have done so.
            store::cohorts::publish(tx, of, now).await?;
            store::subjects::touch_cohort(tx, of, now).await
        }
        .boxed()
    });
    publish.await.unwrap();
    let start = "%Y-%m-%d %H:%M Z";
    let meetings = office.naru.app.db.read(move |tx| store::meetings::in_cohort(tx, of).boxed()).await.unwrap();
    let theirs = meetings.iter().filter(|meeting| {
        let (start, parties) = (meeting.details.starts_at, [meeting.firm, meeting.buyer]);
        meeting.state == MeetingState::Planned && start > now && parties.iter().any(|one| companies.contains(one))
    });
    let first = theirs.map(|meeting| meeting.details.starts_at).min().unwrap();
    office.naru.clock_to(&(first - chrono::Duration::minutes(9)).format(start).to_string()).await;
    for (_, person) in &seated {
        tap_everything(&office, person).await;
    }

    let data = all_data(&office.naru);
    let odd: Vec<&String> = data.iter().filter(|data| !is_data(data)).collect();
    assert_eq!(odd, Vec::<&String>::new());
    let verbs: BTreeSet<&str> = data.iter().filter_map(|data| data.split(':').next()).collect();
    for verb in ["m", "att", "late", "wish", "ics", "zone", "consent", "staff", "imp", "settings", "lang", "bw"] {
        assert!(verbs.contains(verb), "{verb} was not seen among {verbs:?}");
    }
    assert!(data.iter().any(|data| data.starts_with(&format!("att:{}", FAR / 10_i64.pow(15)))), "the ids are short");
    let (_, parked) = office.naru.app.db.read(|tx| store::inbox::counts(tx).boxed()).await.unwrap();
    assert_eq!(parked, 0, "turns failed");
    assert_eq!(naru::text::problems(), 0);
    assert_eq!(office.naru.sandbox.violations(), Vec::<String>::new());
}

/// The first member of each role, and one more of each who has yet to join.
async fn members(office: &Office) -> Vec<(Role, String, Option<CompanyId>)> {
    let (bot, cohort) = (office.naru.app.house.bot, office.cohort);
    let read = office.naru.app.db.read(move |tx| store::people::in_cohort(tx, bot, cohort).boxed());
    let mut count: HashMap<String, usize> = HashMap::new();
    let all = read.await.unwrap().into_iter().map(|one| (one.member.role, one.member.code, one.member.company));
    all.filter(|(role, ..)| {
        let seen = count.entry(format!("{role:?}")).or_default();
        *seen += 1;
        *seen <= 2
    })
    .collect()
}

/// Comes by their invitation and answers whatever they are asked, in every way.
async fn newcomer(office: &Office, code: &str, id: i64) {
    let naru = &office.naru;
    let (bot, name, cohort, code) =
        (naru.app.house.bot, naru.app.house.bot_name.clone(), office.cohort, code.to_owned());
    let expires_at = naru.clock.now() + chrono::Duration::days(14);
    let issue = naru.app.db.write(move |tx| {
        async move {
            let all = store::people::in_cohort(tx, bot, cohort).await?;
            let member = all.into_iter().find(|one| one.member.code == code).unwrap();
            let terms = Terms { bot, bot_name: &name, expires_at, uses: 1, links: Links::AsBefore, public_url: None };
            invitation::of_member(tx, &member, &terms).await
        }
        .boxed()
    });
    let link = issue.await.unwrap().link;
    let person = naru.person(id, "나루가나다라마바사아자차카타파하", "ko");
    person.starts(link.split_once("?start=").unwrap().1).await;
    tap_everything(office, &person).await;
}

/// Opens every screen by its word, and taps whatever comes; of buttons that differ in their numbers alone, two.
async fn tap_everything(office: &Office, person: &Person<'_>) {
    let naru = &office.naru;
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut to_tap: VecDeque<(i64, String)> = VecDeque::new();
    let mut look = |to_tap: &mut VecDeque<(i64, String)>| {
        for shown in naru.sandbox.take_new(person.chat()) {
            for data in shown.buttons.iter().flatten().filter_map(|button| button.data.clone()) {
                let shape: String = data.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
                let count = seen.entry(shape).or_default();
                *count += 1;
                // Whoever refuses what is required sees no screen any more.
                let refuses =
                    data.starts_with("settings:agree") || data.starts_with("consent") && data.contains(":no:");
                if *count <= 2 && !refuses {
                    to_tap.push_back((shown.message_id, data));
                }
            }
        }
    };
    for word in [
        "/home",
        "/schedule",
        "/settings",
        "/privacy",
        "/help",
        "/people",
        "/import",
        "/publish",
        "/today",
        "/broadcast",
    ] {
        person.says(word).await;
        look(&mut to_tap);
    }
    while let Some((message, data)) = to_tap.pop_front() {
        person.user.taps(message, &data);
        // A message is changed twice in five seconds at most.
        naru.clock.advance(Duration::from_secs(3));
        naru.settle().await;
        look(&mut to_tap);
    }
    person.says("/language").await;
    person.taps("한국어").await;
    look(&mut to_tap);
}

/// The data of every button that left.
fn all_data(naru: &Naru) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for request in naru.sandbox.requests() {
        let markup = &request.params["reply_markup"];
        // With a file it goes as text.
        let markup = markup.as_str().map_or_else(|| markup.clone(), |text| serde_json::from_str(text).unwrap());
        let rows = markup["inline_keyboard"].as_array().cloned().unwrap_or_default();
        for button in rows.iter().filter_map(|row| row.as_array()).flatten() {
            found.extend(button["callback_data"].as_str().map(str::to_owned));
        }
    }
    found
}

/// Moves every id of the database, with all that names it.
async fn move_ids(place: &Place) {
    let mut conn = SqliteConnection::connect(&place.url).await.unwrap();
    conn.execute("pragma foreign_keys = off").await.unwrap();
    let tables =
        conn.fetch_all("select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'");
    let tables: Vec<String> = tables.await.unwrap().iter().map(|row| row.get("name")).collect();
    let mut named = BTreeSet::new();
    for table in &tables {
        for row in conn.fetch_all(AssertSqlSafe(format!("pragma foreign_key_list({table})"))).await.unwrap() {
            if row.get::<String, _>("to") == "id" {
                named.insert((table.clone(), row.get::<String, _>("from")));
            }
        }
        for row in conn.fetch_all(AssertSqlSafe(format!("pragma table_info({table})"))).await.unwrap() {
            if row.get::<String, _>("name") == "id" {
                named.insert((table.clone(), "id".to_owned()));
            }
        }
    }
    for (table, column) in named {
        let update = format!("update {table} set {column} = {column} + {FAR} where {column} is not null");
        conn.execute(AssertSqlSafe(update)).await.unwrap();
    }
    conn.close().await.unwrap();
}
