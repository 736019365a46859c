//! Announcements in rows: whom one is for, who waits for what, and what became of it.

use std::collections::BTreeSet;

use naru::domain::audience::{Audience, Group, Part as Who};
use naru::domain::broadcast::{Body, Broadcast, Outcome, Part, Side, State, Words};
use naru::domain::company::Role;
use naru::domain::consent::{Answer, Item, Source};
use naru::domain::ids::{ChatId, MessageId, OutboxId};
use naru::domain::lang::Lang;
use naru::domain::message::Text;
use naru::domain::owed::{Kind, Lane, Owed, Settled};
use naru::store::broadcasts::{NewReader, Todo};
use naru::store::{Tx, audiences, broadcasts, consents, outbox};

use super::stories;
use super::town::{BOT, Town, now, reply};
use crate::support::at;

fn everyone(town: &Town) -> Audience {
    Audience { any: vec![Group::of([Who::Everyone])], ..Audience::of_cohort(town.cohort) }
}

async fn drafted(tx: &mut Tx<'_>, town: &Town) -> anyhow::Result<Broadcast> {
    let id = broadcasts::draft(tx, town.cohort, town.members[3], &everyone(town), now()).await?;
    let mut broadcast = broadcasts::find(tx, id).await?.unwrap();
    let say = |text: &str| Side { words: Some(Words::Say(Text::plain(text))), ..Default::default() };
    broadcast.body = Body { ko: say("안내드립니다."), en: say("An announcement."), ..Body::default() };
    assert!(broadcasts::keep(tx, &mut broadcast).await?);
    Ok(broadcast)
}

fn reader(town: &Town, who: usize, left_out: Option<Outcome>) -> NewReader {
    let (person, member) = (town.people[who], town.members[who]);
    NewReader { person, member, role: Role::Firm, lang: Lang::Ko, left_out, due: now() }
}

/// One that is with two readers: the firm's waits for it, and the buyer's is not connected.
async fn sending(tx: &mut Tx<'_>, town: &Town) -> anyhow::Result<Broadcast> {
    let mut broadcast = drafted(tx, town).await?;
    (broadcast.state, broadcast.started_at) = (State::Sending, Some(now()));
    assert!(broadcasts::keep(tx, &mut broadcast).await?);
    let readers = [reader(town, 0, None), reader(town, 1, Some(Outcome::Unconnected))];
    assert_eq!(broadcasts::add(tx, broadcast.id, broadcast.wording, &readers).await?, 2);
    Ok(broadcast)
}

async fn said(tx: &mut Tx<'_>, broadcast: &Broadcast) -> anyhow::Result<OutboxId> {
    let first = &broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?[0];
    let row = Owed { lane: Lane::Broadcast, kind: Kind::Broadcast, ..reply(ChatId(11), "안내드립니다.") };
    let row = outbox::owe(tx, BOT, &row, now()).await?.unwrap();
    broadcasts::owed(tx, first.reader, Part::Text, Todo::Say, row).await?;
    broadcasts::settle_todo(tx, first.reader).await?;
    Ok(row)
}

async fn arrives(tx: &mut Tx<'_>, row: OutboxId, message: i64) -> anyhow::Result<()> {
    outbox::claim(tx, &[row.0], now()).await?;
    outbox::settle(tx, row, &Settled::Sent(MessageId(message)), now()).await
}

stories! {
    async fn everybody_is_known_with_what_they_are_to_the_cohort(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;

        let known = audiences::known(tx, BOT, &BTreeSet::from([town.cohort]), at("2020-09-15 09:00 KST")).await?;

        let firm = known.iter().find(|one| one.candidate.role == Role::Firm).unwrap();
        assert_eq!((firm.chat, firm.candidate.joined), (Some(ChatId(11)), true));
        assert_eq!(firm.candidate.meets, BTreeSet::from([town.buyer]));
        assert!(firm.candidate.unconfirmed_tomorrow);
        assert_eq!(firm.candidate.meets_on.len(), 1);
        let buyer = known.iter().find(|one| one.candidate.role == Role::Buyer).unwrap();
        assert_eq!((buyer.chat, buyer.candidate.country.as_str(), buyer.candidate.lang), (None, "US", Lang::En));
        let interpreter = known.iter().find(|one| one.candidate.role == Role::Interpreter).unwrap();
        assert_eq!(interpreter.candidate.meets, BTreeSet::from([town.firms[0], town.buyer]));
        assert_eq!(known.len(), 4);
    }

    async fn whoever_agreed_last_counts(tx) {
        let town = Town::build(tx).await?;
        let cohorts = BTreeSet::from([town.cohort]);
        let answer = |given| Answer {
            item: Item::Marketing,
            given,
            version: 1,
            lang: Lang::Ko,
            source: Source::Chat,
            answered_at: now(),
        };
        let proof = |given| consents::Proof { answer: answer(given), text: "홍보 수신", document: None };
        consents::keep(tx, town.people[0], town.cohort, &proof(true)).await?;
        consents::keep(tx, town.people[2], town.cohort, &proof(true)).await?;
        consents::keep(tx, town.people[2], town.cohort, &proof(false)).await?;

        assert_eq!(audiences::agreed(tx, &cohorts, Item::Marketing).await?, BTreeSet::from([town.people[0]]));
        assert!(audiences::agreed(tx, &cohorts, Item::Night).await?.is_empty());
    }

    async fn audiences_are_kept_under_a_name(tx) {
        let town = Town::build(tx).await?;
        let firms = Audience { any: vec![Group::of([Who::Role(Role::Firm)])], ..Audience::of_cohort(town.cohort) };
        audiences::keep(tx, town.cohort, "기업", &everyone(&town), town.members[3], now()).await?;
        audiences::keep(tx, town.cohort, "기업", &firms, town.members[3], now()).await?;

        let kept = audiences::kept(tx, town.cohort).await?;
        assert_eq!(kept.iter().map(|(_, name, who)| (name.as_str(), who)).collect::<Vec<_>>(), [("기업", &firms)]);
    }

    async fn a_draft_is_its_authors_until_it_is_sent(tx) {
        let town = Town::build(tx).await?;
        let mut broadcast = drafted(tx, &town).await?;
        let mine = broadcasts::of_cohort(tx, town.cohort, town.members[3], 9).await?;
        assert_eq!(mine, std::slice::from_ref(&broadcast));
        assert_eq!(broadcasts::of_cohort(tx, town.cohort, town.members[0], 9).await?, []);

        let mut stale = Broadcast { revision: broadcast.revision - 1, ..broadcast.clone() };
        assert!(!broadcasts::keep(tx, &mut stale).await?);
        (broadcast.state, broadcast.starts_at) = (State::Scheduled, Some(at("2020-09-14 10:00 KST")));
        assert!(broadcasts::keep(tx, &mut broadcast).await?);
        assert_eq!(broadcasts::next_beginning(tx).await?, broadcast.starts_at);
        assert_eq!(broadcasts::to_begin(tx, now()).await?, []);
        assert_eq!(broadcasts::to_begin(tx, at("2020-09-14 10:00 KST")).await?.len(), 1);
        assert!(!broadcasts::drop_draft(tx, broadcast.id).await?);
        let other = drafted(tx, &town).await?;
        assert!(broadcasts::drop_draft(tx, other.id).await?);
        assert_eq!(broadcasts::find(tx, other.id).await?, None);
    }

    async fn readers_wait_are_told_and_then_it_is_done(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let broadcast = sending(tx, &town).await?;
        assert_eq!(broadcasts::add(tx, broadcast.id, 1, &[reader(&town, 0, None)]).await?, 0);
        assert_eq!(broadcasts::busy(tx).await?, [(broadcast.id, false)]);
        assert_eq!(broadcasts::next_due(tx, broadcast.id).await?, Some(now()));
        let waiting = broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?;
        assert_eq!((waiting.len(), waiting[0].chat, waiting[0].todo), (1, Some(ChatId(11)), Todo::Say));
        broadcasts::put_off(tx, waiting[0].reader, at("2020-09-14 09:01 KST")).await?;
        assert!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?.is_empty());
        broadcasts::put_off(tx, waiting[0].reader, now()).await?;

        let row = said(tx, &broadcast).await?;
        assert_eq!(broadcasts::window(tx, BOT, now()).await?, 1);
        assert_eq!(broadcasts::window(tx, BOT, at("2020-09-13 09:00 KST")).await?, 0, "it waits for somebody's morning");
        assert!(!broadcasts::finish(tx, BOT, broadcast.id, now()).await?);
        arrives(tx, row, 40).await?;
        assert!(broadcasts::finish(tx, BOT, broadcast.id, now()).await?);

        assert_eq!(broadcasts::find(tx, broadcast.id).await?.unwrap().state, State::Done);
        let found = broadcasts::of_row(tx, row).await?.unwrap();
        assert_eq!((found.outcome, found.person), (Outcome::Sent, town.people[0]));
        assert_eq!(broadcasts::reader(tx, found.id).await?.as_ref(), Some(&found));
        assert_eq!(broadcasts::of_person(tx, broadcast.id, town.people[0]).await?.as_ref(), Some(&found));
        broadcasts::mark_read(tx, &found, now()).await?;
        let tally = broadcasts::tally(tx, broadcast.id).await?;
        assert_eq!((tally.sent, tally.unconnected, tally.read, tally.readers()), (1, 1, 1, 2));
        assert_eq!(broadcasts::all(tx, broadcast.id).await?.len(), 2);
    }

    async fn what_waits_can_be_taken_back_and_stopped(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let broadcast = sending(tx, &town).await?;
        said(tx, &broadcast).await?;

        broadcasts::take_back_waiting(tx, broadcast.id).await?;
        assert_eq!(broadcasts::window(tx, BOT, now()).await?, 0);
        assert_eq!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?.len(), 1);
        broadcasts::stop(tx, broadcast.id).await?;
        assert_eq!(broadcasts::tally(tx, broadcast.id).await?.stopped, 1);
        assert!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?.is_empty());
    }

    async fn copies_are_changed_and_taken_back(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let broadcast = sending(tx, &town).await?;
        let row = said(tx, &broadcast).await?;
        arrives(tx, row, 40).await?;
        let told = broadcasts::of_row(tx, row).await?.unwrap();

        broadcasts::to_change(tx, broadcast.id, 2, Lang::En, now()).await?;
        assert!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?.is_empty());
        broadcasts::to_change(tx, broadcast.id, 2, Lang::Ko, now()).await?;
        let waiting = broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?;
        assert_eq!((waiting[0].todo, waiting[0].text.clone()), (Todo::Change, Some((row, "sent".to_owned()))));
        broadcasts::settle_todo(tx, told.id).await?;
        broadcasts::worded(tx, told.id, 2).await?;
        broadcasts::to_change(tx, broadcast.id, 2, Lang::Ko, now()).await?;
        assert!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?.is_empty());

        broadcasts::to_take_back(tx, broadcast.id, now()).await?;
        assert_eq!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?[0].todo, Todo::TakeBack);
    }

    async fn staff_decide_about_what_may_have_arrived(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let broadcast = sending(tx, &town).await?;
        let row = said(tx, &broadcast).await?;
        outbox::claim(tx, &[row.0], now()).await?;
        outbox::settle(tx, row, &Settled::Uncertain("no answer to the request"), now()).await?;

        let doubted = broadcasts::of_row(tx, row).await?.unwrap();
        assert_eq!(doubted.outcome, Outcome::Uncertain);
        broadcasts::leave_alone(tx, &doubted, now()).await?;
        assert_eq!(broadcasts::tally(tx, broadcast.id).await?.left, 1);
        broadcasts::say(tx, &doubted, doubted.member, doubted.lang, now()).await?;
        assert_eq!(broadcasts::tally(tx, broadcast.id).await?.waiting, 1);
        assert_eq!(broadcasts::of_row(tx, row).await?.unwrap().outcome, Outcome::Waiting);
        broadcasts::leave_out(tx, doubted.id, Outcome::NoConsent).await?;
        assert_eq!(broadcasts::tally(tx, broadcast.id).await?.no_consent, 1);
    }

    async fn a_screen_is_stale_until_it_has_shown_the_end(tx) {
        let town = Town::build(tx).await?;
        let broadcast = sending(tx, &town).await?;
        let row = outbox::owe(tx, BOT, &reply(ChatId(14), "보내는 중"), now()).await?.unwrap();
        broadcasts::keep_screen(tx, broadcast.id, row, town.people[3], now()).await?;
        assert_eq!(broadcasts::stale_screens(tx, BOT).await?, []);
        arrives(tx, row, 50).await?;

        let screen = broadcasts::stale_screens(tx, BOT).await?.remove(0);
        assert_eq!((screen.chat, screen.is_busy, screen.shown.as_str()), (ChatId(14), true, ""));
        broadcasts::shown(tx, row, "1 of 2", false, now()).await?;
        assert_eq!(broadcasts::stale_screens(tx, BOT).await?, []);
        broadcasts::renew(tx, broadcast.id).await?;
        assert_eq!(broadcasts::stale_screens(tx, BOT).await?.len(), 1);
        assert_eq!(broadcasts::forget_screen(tx, row).await?, Some(broadcast.id));
        assert_eq!(broadcasts::forget_screen(tx, row).await?, None);
        assert_eq!(broadcasts::stale_screens(tx, BOT).await?, []);
    }

    async fn a_reader_turns_out_to_be_another_and_may_change_their_language(tx) {
        let town = Town::build(tx).await?;
        let broadcast = sending(tx, &town).await?;
        let [firm, buyer, helper] = [town.people[0], town.people[1], town.people[2]];

        broadcasts::hand_over(tx, buyer, helper).await?;
        assert_eq!(broadcasts::of_person(tx, broadcast.id, buyer).await?, None);
        let found = broadcasts::of_person(tx, broadcast.id, helper).await?.unwrap();
        assert_eq!(found.outcome, Outcome::Unconnected);
        broadcasts::hand_over(tx, helper, firm).await?;
        let kept = broadcasts::all(tx, broadcast.id).await?;
        assert_eq!(kept.iter().map(|one| (one.person, one.outcome)).collect::<Vec<_>>(), [(firm, Outcome::Waiting)]);

        broadcasts::speak(tx, kept[0].id, Lang::En).await?;
        assert_eq!(broadcasts::reader(tx, kept[0].id).await?.unwrap().lang, Lang::En);
    }

    async fn what_cannot_be_read_is_set_aside(tx) {
        let town = Town::build(tx).await?;
        let begun = sending(tx, &town).await?;
        let mut due = drafted(tx, &town).await?;
        (due.state, due.starts_at) = (State::Scheduled, Some(now()));
        assert!(broadcasts::keep(tx, &mut due).await?);

        broadcasts::set_aside(tx, begun.id).await?;
        broadcasts::set_aside(tx, due.id).await?;

        assert_eq!(broadcasts::find(tx, begun.id).await?.unwrap().state, State::Paused);
        assert_eq!(broadcasts::find(tx, due.id).await?.unwrap().state, State::Draft);
        assert_eq!(broadcasts::busy(tx).await?, []);
        assert!(broadcasts::to_begin(tx, now()).await?.is_empty());
    }

    async fn a_copied_database_waits_for_staff(tx) {
        let town = Town::build(tx).await?;
        let mut valid = sending(tx, &town).await?;
        valid.body.late_until = Some(at("2020-09-20 09:00 KST"));
        assert!(broadcasts::keep(tx, &mut valid).await?);
        assert_eq!(broadcasts::still_valid(tx, now()).await?.len(), 1);
        let mut due = drafted(tx, &town).await?;
        (due.state, due.starts_at) = (State::Scheduled, Some(now()));
        assert!(broadcasts::keep(tx, &mut due).await?);

        let mut coming = drafted(tx, &town).await?;
        coming.body.ko.coming = 2;
        assert!(broadcasts::keep(tx, &mut coming).await?);

        let set_back = broadcasts::set_back_all(tx, now()).await?;

        assert_eq!(set_back.paused.iter().map(|one| one.id).collect::<Vec<_>>(), [valid.id]);
        assert_eq!(set_back.drafts.iter().map(|one| one.id).collect::<Vec<_>>(), [due.id]);
        assert_eq!(broadcasts::find(tx, coming.id).await?.unwrap().body.ko.coming, 0);
        assert_eq!(broadcasts::find(tx, valid.id).await?.unwrap().state, State::Paused);
        assert_eq!(broadcasts::find(tx, due.id).await?.unwrap().state, State::Draft);
        assert_eq!(broadcasts::busy(tx).await?, [(valid.id, true)]);
        assert_eq!(broadcasts::next_due(tx, valid.id).await?, None);
        assert!(broadcasts::waiting(tx, BOT, valid.id, now(), 9).await?.is_empty());
        broadcasts::begun(tx, due.id).await?;
        assert_eq!(broadcasts::busy(tx).await?, [(valid.id, true), (due.id, false)]);
    }

    async fn a_copy_is_found_by_its_message_and_by_what_proves_it(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let broadcast = sending(tx, &town).await?;
        let row = said(tx, &broadcast).await?;
        outbox::claim(tx, &[row.0], now()).await?;
        outbox::settle(tx, row, &Settled::Uncertain("no answer to the request"), now()).await?;
        let doubted = broadcasts::of_row(tx, row).await?.unwrap();
        broadcasts::say_again(tx, &doubted, now()).await?;
        assert!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?[0].again);

        outbox::settle_sent(tx, &[(row, MessageId(40))], now()).await?;
        broadcasts::has_arrived(tx, &doubted, row, now()).await?;

        let found = broadcasts::of_message(tx, BOT, ChatId(11), MessageId(40)).await?.unwrap();
        assert_eq!((found.id, found.outcome), (doubted.id, Outcome::Sent));
        assert!(broadcasts::waiting(tx, BOT, broadcast.id, now(), 9).await?.is_empty());
        for (chat, message) in [(11, 41), (11, 39), (12, 40)] {
            assert_eq!(broadcasts::of_message(tx, BOT, ChatId(chat), MessageId(message)).await?, None);
        }
        let fresh = outbox::owe(tx, BOT, &reply(ChatId(11), "새로 보낸 글"), now()).await?.unwrap();
        broadcasts::stands_in(tx, row, fresh).await?;
        assert_eq!(broadcasts::of_row(tx, row).await?, None);
        assert_eq!(broadcasts::of_row(tx, fresh).await?.map(|reader| reader.id), Some(doubted.id));
    }
}
