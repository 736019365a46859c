//! Each migration with the rows of the version before it, and what the tables refuse.

use futures::FutureExt as _;
use naru::domain::asking::Shows;
use naru::domain::company::Side;
use naru::domain::deal::{Agreement, Evidence};
use naru::domain::ids::{
    BotId, BroadcastId, ChatId, CohortId, CompanyId, DealDraftId, DealId, ImportId, InboxId, MeetingId, MemberId,
    MessageId, OutboxId, PersonId, PreparationId,
};
use naru::domain::log::Amount;
use naru::domain::meeting::PartySide;
use naru::domain::money::Money;
use naru::domain::preparation::DutyState;
use naru::store::migrations::{Engine, migrator};
use naru::store::{
    answers, audit, broadcasts, cards, chats, cohorts, companies, consents, imported, imports, inbox, invites,
};
use naru::store::{deals, former_logs, logs, meetings, notices, outbox, people, preparations, subjects, surveys};
use sqlx::error::ErrorKind::{self, CheckViolation, ForeignKeyViolation, UniqueViolation};

use super::raw::Raw;
use crate::support::{Place, at, both_databases};

const BOT: BotId = BotId(7001);

/// One file of rows for each migration.
const SAMPLES: [&str; 15] = [
    include_str!("../../../migrations/samples/0001_engine.sql"),
    include_str!("../../../migrations/samples/0002_cohort.sql"),
    include_str!("../../../migrations/samples/0003_preparations.sql"),
    include_str!("../../../migrations/samples/0004_forgetting.sql"),
    include_str!("../../../migrations/samples/0005_album_messages.sql"),
    include_str!("../../../migrations/samples/0006_broadcasts.sql"),
    include_str!("../../../migrations/samples/0007_uploads_for_a_company.sql"),
    include_str!("../../../migrations/samples/0008_say_again.sql"),
    include_str!("../../../migrations/samples/0009_logs.sql"),
    include_str!("../../../migrations/samples/0010_follow_ups.sql"),
    include_str!("../../../migrations/samples/0011_deals.sql"),
    include_str!("../../../migrations/samples/0012_surveys.sql"),
    include_str!("../../../migrations/samples/0013_photos.sql"),
    include_str!("../../../migrations/samples/0014_former_logs.sql"),
    include_str!("../../../migrations/samples/0015_corrections.sql"),
];

/// Applies each migration and then its rows, as a database that has lived through all versions would look.
async fn grown(place: &Place) -> Raw {
    let mut raw = Raw::open(place).await;
    for (version, rows) in SAMPLES.iter().enumerate() {
        raw.migrate(version + 1).await;
        let rows = raw.sample(rows, &Place::keys());
        raw.run(&rows).await.unwrap();
    }
    raw
}

fn tables() -> Vec<String> {
    let all = migrator(Engine::Sqlite);
    let sql = all.migrations.iter().map(|migration| migration.sql.as_str());
    let names = sql.flat_map(|sql| sql.lines().filter_map(|line| line.strip_prefix("create table ")));
    names.map(|line| line.trim_end_matches(" (").to_owned()).collect()
}

/// How many rows each table has, and which migrations were applied when.
async fn state(raw: &mut Raw) -> Vec<String> {
    let mut state = Vec::new();
    for table in tables() {
        state.push(format!("{table}: {}", raw.number(&format!("select count(*) from {table}")).await));
    }
    let applied = "select cast(count(*) as text) || ' ' || cast(min(installed_on) as text) || ' ' ||
        cast(max(installed_on) as text) from _sqlx_migrations";
    state.push(raw.text(applied).await);
    state
}

#[test]
fn every_migration_brings_its_rows() {
    assert_eq!(migrator(Engine::Sqlite).migrations.len(), SAMPLES.len());
}

both_databases! {
    async fn migrations_applied_twice_change_nothing(place: Place) {
        let mut raw = grown(&place).await;
        let before = state(&mut raw).await;
        assert_eq!(before.iter().filter(|line| line.ends_with(": 0")).collect::<Vec<_>>(), Vec::<&String>::new());

        raw.migrate(SAMPLES.len()).await;
        assert_eq!(state(&mut raw).await, before);
        place.open().await.close().await;
        place.open().await.close().await;

        // Opening adds whose key it is.
        let after = state(&mut raw).await.join("\n").replace("facts: 2", "facts: 1");
        assert_eq!(after, before.join("\n"));
        raw.close().await;
    }
}

both_databases! {
    async fn rows_of_every_version_are_read_as_they_were_meant(place: Place) {
        grown(&place).await.close().await;
        let db = place.open().await;
        let read = db.read(|tx| async move {
            assert_eq!(subjects::looked_at(tx).await?, Some(at("2020-09-14 09:00 KST")));
            let chat = chats::find(tx, BOT, ChatId(11)).await?.unwrap();
            assert_eq!(chat.talk, Some(serde_json::json!({"version": 1, "talk": "home"})));
            assert_eq!(inbox::parked(tx, InboxId(2)).await?.as_deref(), Some(r#"{"update_id":902}"#));
            let waiting = inbox::waiting(tx, BOT, InboxId(0), None, 9).await?;
            assert_eq!(waiting.iter().map(|row| row.arrived.number).collect::<Vec<_>>(), [903, 1]);
            let (row, said) = outbox::by_message(tx, BOT, ChatId(11), MessageId(40)).await?.unwrap();
            assert_eq!((row, said.unwrap().text.to_plain().as_str()), (OutboxId(1), "참석하시겠습니까?"));
            assert_eq!(outbox::amiss(tx, at("2020-09-14 09:00 KST")).await?.len(), 2);
            let gathers_until = at("2020-09-14 09:00 KST") + chrono::Duration::seconds(12);
            assert_eq!(outbox::next_due(tx, BOT).await?, Some(gathers_until));

            let cohort = cohorts::cohort(tx, CohortId(1)).await?;
            assert_eq!(cohort.details.host.ko, "이천시");
            assert_eq!(preparations::details_in(tx, cohort.id).await?.len(), 1);
            assert_eq!(companies::in_cohort(tx, cohort.id).await?.len(), 2);
            let firm = companies::company(tx, CompanyId(1)).await?;
            let duty = preparations::duty(tx, &firm, PreparationId(1)).await?.unwrap();
            assert_eq!(duty.state, DutyState::Returned);
            assert_eq!(duty.note.reason.as_deref(), Some("영문으로 다시 부탁드립니다"));
            assert_eq!(people::person(tx, PersonId(1)).await?.details.name, "김나루");
            assert_eq!(people::in_cohort(tx, BOT, cohort.id).await?.len(), 3);
            assert_eq!(imported::in_cohort::<serde_json::Value>(tx, cohort.id).await?.len(), 1);
            let meeting = meetings::find(tx, MeetingId(1)).await?.unwrap();
            assert_eq!(meeting.details.starts_at, at("2020-09-16 10:00 KST"));
            assert_eq!(meetings::parties(tx, meeting.id).await?[0].wish.as_deref(), Some("오후 3시 이후"));
            assert_eq!(notices::told_about(tx, &[meeting.id]).await?.len(), 1);
            let card = cards::find(tx, PersonId(1), meeting.id).await?;
            assert_eq!(card, Some((OutboxId(1), Shows::Meeting)));
            assert_eq!(invites::by_code(tx, "B9D5M-PJTB9").await?.unwrap().member, MemberId(1));
            assert_eq!(consents::latest(tx, PersonId(1), cohort.id).await?.len(), 1);
            assert!(answers::differs(tx, BOT, ChatId(11), MessageId(39), "오후 4시 이후").await?);
            assert_eq!(audit::list(tx, cohort.id, i64::MAX, 9).await?[0].by, Some(MemberId(3)));
            assert!(imports::find::<serde_json::Value>(tx, ImportId(1)).await?.is_some());
            let told = broadcasts::tally(tx, BroadcastId(1)).await?;
            assert_eq!((told.sent, told.no_language, told.unconnected, told.read), (1, 1, 1, 1));
            assert_eq!(former_logs::of_meeting(tx, MeetingId(1)).await?[0].log.corrections, 0);
            let log = logs::find(tx, MeetingId(1), PartySide::Firm).await?.unwrap();
            assert_eq!(log.corrections, 1);
            assert_eq!(log.answers.consulted, Some(Amount::Said(Money::new(5_000_000, "USD"))));
            assert_eq!(log.answers.prospective, Some(Amount::Unknown));
            let asked = surveys::asked_in(tx, cohort.id).await?;
            assert_eq!(asked[0].details.words.ko, "다시 참가하시겠습니까?");
            assert!(logs::draft::<serde_json::Value>(tx, MeetingId(1), PartySide::Buyer, MemberId(2)).await?.is_some());
            let deal = deals::find(tx, DealId(1)).await?.unwrap();
            assert_eq!(deal.amount(Side::Firm), Some(&Money::new(4_800_000, "USD")));
            assert_eq!((deal.agreement(), deal.evidence()), (Some(Agreement::Open), Some(Evidence::Document)));
            assert!(deals::draft::<serde_json::Value>(tx, DealDraftId(2)).await?.unwrap().body.is_some());
            Ok(())
        }.boxed());
        read.await.unwrap();
        db.close().await;
    }
}

/// What no program, however wrong, can make of the rows above.
const REFUSED: &[(ErrorKind, &str, &str)] = &[
    (CheckViolation, "a waiting update without its text", "update inbox set raw = null where id = 3"),
    (CheckViolation, "a handled update that keeps its text", "update inbox set raw = '{}' where id = 1"),
    (CheckViolation, "a handled update without an instant", "update inbox set handled_at = null where id = 1"),
    (CheckViolation, "a parked update without what it was", "update inbox set parked = null where id = 2"),
    (
        UniqueViolation,
        "an update stored twice",
        "insert into inbox (bot, origin, update_id, raw, state, received_at)
        values (7001, 'telegram', 901, '{}', 'waiting', '2020-09-14T00:00:00+00:00')",
    ),
    (CheckViolation, "a reader who waits and is left out", "update broadcast_readers set todo = 'say' where id = 2"),
    (
        UniqueViolation,
        "somebody to whom an announcement goes twice",
        "insert into broadcast_readers (broadcast, person, member, lang, state, due, wording)
        values (1, 1, 1, 'ko', 'in', '2020-09-14T01:05:00+00:00', 1)",
    ),
    (CheckViolation, "an announcement that is sent and never began", "update broadcasts set started_at = null"),
    (CheckViolation, "a sent row without an instant", "update outbox set settled_at = null where id = 1"),
    (
        CheckViolation,
        "a waiting row that is settled",
        "update outbox set settled_at = '2020-09-14T00:00:00+00:00' where id = 4",
    ),
    (CheckViolation, "a row in flight that nobody claimed", "update outbox set state = 'sending' where id = 4"),
    (CheckViolation, "a row in a state of its own", "update outbox set state = 'lost' where id = 4"),
    (CheckViolation, "a row without words or what it is about", "update outbox set body = null where id = 4"),
    (CheckViolation, "an edit of nothing", "update outbox set target = null where id = 2"),
    (ForeignKeyViolation, "an edit of what was never said", "update outbox set target = 99 where id = 2"),
    (
        UniqueViolation,
        "two rows in flight in one chat",
        "update outbox set state = 'sending', settled_at = null where id = 1",
    ),
    (UniqueViolation, "the same thing owed twice", "update outbox set once = 'album:7001:11:13' where id = 1"),
    (UniqueViolation, "two private chats of one person", "update chats set person = 1 where chat = 12"),
    (CheckViolation, "a chat in a third language", "update chats set lang = 'fr' where chat = 12"),
    (CheckViolation, "a chat that is neither open nor closed", "update chats set reach = 'maybe' where chat = 12"),
    (CheckViolation, "work in a state of its own", "update jobs set state = 'half'"),
    (CheckViolation, "a published cohort without an instant", "update cohorts set published_at = null"),
    (CheckViolation, "a draft with an instant of publication", "update cohorts set publication = 'draft'"),
    (UniqueViolation, "two companies of one code", "update companies set code = 'F01' where id = 2"),
    (CheckViolation, "a firm's person without a company", "update members set company = null where id = 1"),
    (CheckViolation, "staff of a company", "update members set company = 1 where id = 3"),
    (ForeignKeyViolation, "a member who is nobody", "update members set person = 99 where id = 1"),
    (CheckViolation, "a meeting of no length", "update meetings set minutes = 0"),
    (CheckViolation, "a meeting in a state of its own", "update meetings set state = 'moved'"),
    (ForeignKeyViolation, "a meeting with nobody", "update meetings set buyer = 99"),
    (CheckViolation, "an answer about no start", "update parties set answered_for = null"),
    (CheckViolation, "an answer of a sixth kind", "update parties set answer = 'perhaps'"),
    (
        UniqueViolation,
        "a key spent twice",
        "insert into notices (key, person, outbox, spent_at)
        values ('day-before:p2:m1:1600218000', 2, 1, '2020-09-14T00:00:00+00:00')",
    ),
    (CheckViolation, "an invitation used more often than allowed", "update invites set uses = 3"),
    (
        UniqueViolation,
        "two invitations of one member",
        "insert into invites
        (member, generation, code_hash, uses, uses_allowed, expires_at)
        values (1, 1, hashed('invites.code', 'AAAAA-AAAAA'), 0, 1, '2020-09-22T09:00:00+00:00')",
    ),
    (CheckViolation, "paper without a document", "update consents set source = 'paper'"),
    (CheckViolation, "a duty in a state of its own", "update duties set state = 'open'"),
    (CheckViolation, "a catalog in a state of its own", "update catalogs set state = 'lost' where id = 1"),
    (UniqueViolation, "two catalogs of one version", "update catalogs set version = 1 where id = 2"),
    (CheckViolation, "a kept file that is nowhere", "update catalog_parts set sha256 = null where id = 1"),
    (CheckViolation, "a parcel in a state of its own", "update shipments set state = 'gone'"),
    (CheckViolation, "an arrival nobody told of", "update shipment_stops set answered_at = null"),
    (CheckViolation, "a booked time of nobody", "update slots set company = null where id = 1"),
    (UniqueViolation, "two tests at once", "update slots set starts_at = '2020-09-10T01:15:00+00:00' where id = 1"),
    (CheckViolation, "a page of two", "update page_links set office = 'KOTRA' where id = 1"),
    (
        UniqueViolation,
        "two pages of one member",
        "insert into page_links (member, cohort, office, generation, expires_at)
        values (1, 1, null, 2, '2021-09-22T09:00:00+00:00')",
    ),
    (
        CheckViolation,
        "an open deal that somebody closed",
        "update deals set closed_by = 1, closed_at = '2020-12-15T02:00:00+00:00' where id = 1",
    ),
    (UniqueViolation, "two words of one side at once", "update deal_words set revision = 1 where id = 2"),
    (CheckViolation, "a proof that shows nothing", "update deal_proofs set looked_word = null where id = 1"),
    (CheckViolation, "a proof that is nowhere", "update deal_proofs set sha256 = null where id = 1"),
    (CheckViolation, "a draft that is open and saved", "update deal_drafts set deal = 1 where id = 2"),
    (CheckViolation, "consent to something else", "update consents set item = 'everything'"),
];

both_databases! {
    async fn the_tables_refuse_what_cannot_be(place: Place) {
        let mut raw = grown(&place).await;
        for (kind, what, sql) in REFUSED {
            let sql = raw.sample(sql, &Place::keys());
            let refused = raw.run(&sql).await.err();
            let said = refused.as_ref().and_then(sqlx::Error::as_database_error).map(|error| error.kind());
            assert_eq!(format!("{said:?}"), format!("{:?}", Some(kind)), "{what}: {refused:?}");
        }
        raw.close().await;
    }
}
