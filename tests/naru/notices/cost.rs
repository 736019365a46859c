//! What one look costs, by how much is stored.

use std::time::Instant;

use futures::FutureExt as _;
use naru::clock::Clock;
use naru::domain::company::{Role, Side};
use naru::domain::ids::{BotId, ChatId, CompanyId, MeetingId};
use naru::domain::lang::Lang;
use naru::notices::Notices;
use naru::store;
use naru::store::meetings::Pairing;
use naru::store::people::{From, NewMember};

use super::town::{LOS_ANGELES, SEOUL, both, cohort_details, company, details, person};
use crate::support::{Place, at};

const SIDES: i64 = 20;
const MEETINGS: i64 = 100;

/// A published cohort of a hundred meetings whose people have all joined, as often as asked for: the first is real, the
/// others are its copies, which nobody has to look at for ten years.
async fn stored(place: &Place, cohorts: i64) -> store::Db {
    let db = place.open().await;
    let now = at("2020-09-14 09:00 KST");
    db.write(move |tx| {
        async move {
            let cohort = store::cohorts::add(tx, &cohort_details(Default::default())).await?;
            let mut sides: [Vec<CompanyId>; 2] = [Vec::new(), Vec::new()];
            for index in 0..SIDES * 2 {
                let side = if index < SIDES { Side::Firm } else { Side::Buyer };
                let name = format!("C{index}");
                let company =
                    store::companies::set(tx, cohort, &company(side, both(&name, &name), Default::default())).await?;
                sides[side as usize].push(company);
                let (role, zone, country) = match side {
                    Side::Firm => (Role::Firm, SEOUL, "KR"),
                    Side::Buyer => (Role::Buyer, LOS_ANGELES, "US"),
                };
                let about = person(&name, None, None, Lang::En, zone, country);
                let person = store::people::add_person(tx, &about, true).await?;
                let company = Some(company);
                let new = NewMember { cohort, person, role, company, code: &name, note: None, from: From::Workbook };
                let member = store::people::add_member(tx, new).await?;
                let mut chat = store::chats::meet(tx, BotId(7), ChatId(1000 + person.0), "private", now).await?;
                chat.person = Some(person);
                store::chats::remember(tx, &chat).await?;
                store::people::join(tx, member, person, now).await?;
            }
            for index in 0..MEETINGS {
                let pairing = Pairing {
                    firm: sides[0][(index % SIDES) as usize],
                    buyer: sides[1][((index / SIDES + index) % SIDES) as usize],
                    interpreter: None,
                };
                let start = at("2020-09-16 09:00 KST") + chrono::Duration::minutes(50 * (index / SIDES));
                store::meetings::set(tx, cohort, pairing, &details(&format!("M{index}"), start), now).await?;
            }
            store::cohorts::publish(tx, cohort, now).await?;
            Ok(())
        }
        .boxed()
    })
    .await
    .unwrap();
    for sql in [
        "insert into cohorts (id, code, details, publication, published_at)
        select 1 + n, 'c' || n, details, publication, published_at from cohorts, k",
        "insert into companies (id, cohort, side, code, details)
        select c.id + n * 1000, 1 + n, side, code, details from companies c, k",
        "insert into persons (id, details, lang, zone, country, zone_asked)
        select p.id + n * 1000, details, lang, zone, country, zone_asked from persons p, k",
        "insert into chats (bot, chat, kind, person, reach, open_since, met_at)
        select bot, chat + n * 1000, kind, person + n * 1000, reach, open_since, met_at from chats, k",
        "insert into members (id, cohort, person, role, company, code, origin, joined_at, look_at)
        select id + n * 1000, 1 + n, person + n * 1000, role, company + n * 1000, code, origin, joined_at,
            '2030-01-01T00:00:00+00:00' from members, k",
        "insert into meetings (id, cohort, code, firm, buyer, starts_at, minutes, host_wall, booth, link, revision, state, look_at)
        select id + n * 1000, 1 + n, code, firm + n * 1000, buyer + n * 1000, starts_at, minutes, host_wall, booth, link,
            revision, state, '2030-01-01T00:00:00+00:00' from meetings, k",
        "insert into told (person, meeting, facts) select person, m.id, '{\"told\":\"off\"}' from members b, meetings m
        where b.company = m.firm and m.id > 1000",
    ] {
        let many = format!("with recursive k(n) as (values (1) union all select n + 1 from k where n < {}) ", cohorts - 1);
        if cohorts > 1 {
            place.execute(&format!("{many} {sql}")).await;
        }
    }
    db
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "prints what a look costs; with a million meetings it takes minutes to set up"]
#[expect(clippy::print_stdout, clippy::disallowed_methods, reason = "its output is what it is for")]
async fn a_look_costs_what_is_due_not_what_is_stored() {
    for cohorts in [10, 1_000, 10_000] {
        let place = Place::sqlite();
        let db = stored(&place, cohorts).await;
        let clock = Clock::held_at(at("2020-09-14 09:00 KST"));
        let notices = Notices::new(db.clone(), BotId(7), clock.clone(), || ());
        let begun = Instant::now();
        while notices.step().await.unwrap().looked > 0 {}
        let published = begun.elapsed();
        clock.set(at("2020-09-15 09:00 KST"));
        let begun = Instant::now();
        let found = notices.step().await.unwrap();
        let owing = begun.elapsed();
        let mut looks = Vec::new();
        for round in 0..40 {
            db.write(move |tx| {
                async move {
                    let now = at("2020-09-15 09:00 KST");
                    for id in 1..=50 {
                        let subject = naru::domain::planner::Subject::Meeting(MeetingId(1 + (id + round) % MEETINGS));
                        store::subjects::look_again(tx, subject, Some(now)).await?;
                    }
                    Ok(())
                }
                .boxed()
            })
            .await
            .unwrap();
            let begun = Instant::now();
            let next = notices.step().await.unwrap();
            assert!(next.looked >= 50, "{next:?}");
            looks.push(begun.elapsed());
            while notices.step().await.unwrap().looked > 0 {}
        }
        looks.sort();
        println!(
            "{} meetings stored: publishing {published:?}, owing {} of {} looked at {owing:?}, a look at 50 {:?}",
            cohorts * MEETINGS,
            found.owed,
            found.looked,
            looks[looks.len() / 2]
        );
    }
}
