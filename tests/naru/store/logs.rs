//! Logs that parties have sent, and what their people have begun.

use naru::domain::log::{Amount, Answers, Held};
use naru::domain::meeting::PartySide;
use naru::domain::money::Money;
use naru::store::former_logs::{self, Former, Whose};
use naru::store::logs::{self, Sender};
use naru::store::meetings::{self, Pairing};
use naru::store::{people, subjects};

use super::stories;
use super::town::{Town, now};
use crate::support::at;

const FIRM: PartySide = PartySide::Firm;

fn said(dollars: i64) -> Answers {
    let consulted = Some(Amount::Said(Money::new(dollars * 100, "USD")));
    Answers { held: Some(Held::Held), consulted, ..Answers::default() }
}

stories! {
    async fn drafts_of_meetings_long_ago_are_forgotten_and_logs_are_not(tx) {
        let town = Town::build(tx).await?;
        let start = town.meeting(tx).await?.details.starts_at;
        let by = Sender { by: town.members[0], entered_by: None };
        logs::keep_draft(tx, town.meeting, FIRM, town.members[0], &said(1), now()).await?;
        assert!(logs::send(tx, town.meeting, PartySide::Buyer, &said(1), by, None, now()).await?);

        let a_moment = chrono::Duration::seconds(1);
        assert_eq!(logs::forget_drafts(tx, start, now() + a_moment).await?, 0);
        assert_eq!(logs::forget_drafts(tx, start + a_moment, now()).await?, 0, "somebody is at it");
        assert_eq!(logs::forget_drafts(tx, start + a_moment, now() + a_moment).await?, 1);

        assert_eq!(logs::draft::<Answers>(tx, town.meeting, FIRM, town.members[0]).await?, None);
        assert!(logs::find(tx, town.meeting, PartySide::Buyer).await?.is_some());
    }


    async fn a_log_takes_the_place_of_the_one_that_was_seen(tx) {
        let town = Town::build(tx).await?;
        let by = Sender { by: town.members[0], entered_by: None };
        let (first, later) = (at("2020-09-16 10:50 KST"), at("2020-09-16 11:00 KST"));
        assert_eq!(logs::find(tx, town.meeting, FIRM).await?, None);

        assert!(logs::send(tx, town.meeting, FIRM, &said(10_000), by, None, first).await?);
        // Both saw that there was none; the other was faster.
        assert!(!logs::send(tx, town.meeting, FIRM, &said(20_000), by, None, later).await?);
        assert!(logs::send(tx, town.meeting, FIRM, &said(30_000), by, Some(1), later).await?);
        assert!(!logs::send(tx, town.meeting, FIRM, &said(40_000), by, Some(1), later).await?);

        let log = logs::find(tx, town.meeting, FIRM).await?.unwrap();
        assert_eq!((log.revision, log.answers.clone()), (2, said(30_000)));
        assert_eq!((log.first_sent_at, log.sent_at), (first, later));
        assert_eq!(logs::of_meetings(tx, &[town.meeting]).await?, std::slice::from_ref(&log));
        assert_eq!(logs::of_meetings(tx, &[]).await?, []);
        let sent = logs::sent(tx, &[town.meeting]).await?;
        assert_eq!(sent.into_iter().collect::<Vec<_>>(), [((town.meeting, FIRM), later)]);
        assert!(logs::send(tx, town.meeting, PartySide::Buyer, &said(1), by, None, later).await?);
        let first = logs::of_cohort(tx, town.cohort, None, 1).await?;
        assert_eq!(first[0].side, PartySide::Buyer);
        let rest = logs::of_cohort(tx, town.cohort, Some((town.meeting, PartySide::Buyer)), 9).await?;
        assert_eq!(rest, [log]);
    }

    async fn only_another_answer_to_what_is_asked_is_a_correction(tx) {
        let town = Town::build(tx).await?;
        let by = Sender { by: town.members[0], entered_by: None };
        let (first, later) = (at("2020-09-16 10:50 KST"), at("2020-09-16 11:00 KST"));
        let more = Answers { remark: Some("good".to_owned()), ..said(1) };
        assert!(logs::send(tx, town.meeting, FIRM, &said(1), by, None, first).await?);

        assert!(logs::add(tx, town.meeting, FIRM, &more, Some(1)).await?);
        assert!(!logs::add(tx, town.meeting, FIRM, &said(1), Some(1)).await?, "seen before");
        let log = logs::find(tx, town.meeting, FIRM).await?.unwrap();
        assert_eq!((log.revision, log.corrections, log.sent_at), (2, 0, first));
        assert_eq!(log.answers, more);
        assert!(logs::send(tx, town.meeting, FIRM, &said(2), by, Some(2), later).await?);
        let log = logs::find(tx, town.meeting, FIRM).await?.unwrap();
        assert_eq!((log.revision, log.corrections, log.first_sent_at, log.sent_at), (3, 1, first, later));

        // Of another start it is the first that is said.
        let meeting = town.meeting(tx).await?;
        let mut details = meeting.details.clone();
        details.starts_at = at("2020-09-17 10:00 KST");
        let pairing = Pairing { firm: meeting.firm, buyer: meeting.buyer, interpreter: meeting.interpreter };
        meetings::set(tx, town.cohort, pairing, &details, later).await?;
        let anew = at("2020-09-17 10:50 KST");
        assert!(logs::send(tx, town.meeting, FIRM, &said(3), by, Some(3), anew).await?);
        let log = logs::find(tx, town.meeting, FIRM).await?.unwrap();
        assert_eq!((log.corrections, log.first_sent_at), (0, anew));
    }

    async fn a_log_is_set_aside_with_its_party_and_comes_back_with_it(tx) {
        let town = Town::build(tx).await?;
        let meeting = town.meeting(tx).await?;
        let by = Sender { by: town.members[0], entered_by: Some(town.members[1]) };
        let (sent, later) = (at("2020-09-16 10:50 KST"), at("2020-09-16 11:00 KST"));
        logs::send(tx, town.meeting, FIRM, &said(1), by, None, sent).await?;
        logs::send(tx, town.meeting, FIRM, &said(2), by, Some(1), sent).await?;
        logs::keep_draft(tx, town.meeting, FIRM, town.members[0], &said(3), sent).await?;
        let log = logs::find(tx, town.meeting, FIRM).await?.unwrap();
        let with = |firm| Pairing { firm, buyer: meeting.buyer, interpreter: meeting.interpreter };
        let other = town.firms.iter().copied().find(|firm| *firm != meeting.firm).unwrap();

        meetings::set(tx, town.cohort, with(other), &meeting.details, later).await?;

        assert_eq!(logs::find(tx, town.meeting, FIRM).await?, None);
        assert_eq!(logs::draft::<Answers>(tx, town.meeting, FIRM, town.members[0]).await?, None);
        let aside = former_logs::of_meeting(tx, town.meeting).await?;
        assert_eq!(aside, [Former { whose: Whose::Company(meeting.firm), log: log.clone(), at: later }]);
        logs::send(tx, town.meeting, FIRM, &said(4), by, None, later).await?;
        meetings::set(tx, town.cohort, with(meeting.firm), &meeting.details, later).await?;
        assert_eq!(logs::find(tx, town.meeting, FIRM).await?, Some(log));
        let aside = former_logs::of_meeting(tx, town.meeting).await?;
        assert_eq!(aside.iter().map(|one| one.whose).collect::<Vec<_>>(), [Whose::Company(other)]);
    }

    async fn whoever_sends_a_log_has_the_planner_look_again(tx) {
        let town = Town::build(tx).await?;
        let by = Sender { by: town.members[0], entered_by: None };
        let subject = naru::domain::planner::Subject::Meeting(town.meeting);
        subjects::look_again(tx, subject, None).await?;

        logs::send(tx, town.meeting, FIRM, &said(1), by, None, now()).await?;
        assert!(subjects::due(tx, now(), 99).await?.contains(&(subject, now())));
        subjects::look_again(tx, subject, None).await?;
        subjects::touch_log(tx, town.meeting, now()).await?;
        assert!(subjects::due(tx, now(), 99).await?.contains(&(subject, now())));
    }

    async fn a_draft_is_its_writers_own(tx) {
        let town = Town::build(tx).await?;
        let [one, other] = [town.members[0], town.members[1]];
        let draft = |words: &str| words.to_owned();
        logs::keep_draft(tx, town.meeting, FIRM, one, &draft("a"), now()).await?;
        logs::keep_draft(tx, town.meeting, FIRM, one, &draft("b"), now()).await?;
        logs::keep_draft(tx, town.meeting, FIRM, other, &draft("c"), now()).await?;

        assert_eq!(logs::draft(tx, town.meeting, FIRM, one).await?, Some(draft("b")));
        assert_eq!(logs::begun_by_others(tx, town.meeting, FIRM, one).await?, [(other, draft("c"))]);
        assert_eq!(logs::draft::<String>(tx, town.meeting, PartySide::Buyer, one).await?, None);
        people::leave(tx, other, now()).await?;
        assert_eq!(logs::begun_by_others::<String>(tx, town.meeting, FIRM, one).await?, []);
        logs::forget_draft(tx, town.meeting, FIRM, one).await?;
        assert_eq!(logs::draft::<String>(tx, town.meeting, FIRM, one).await?, None);
        assert_eq!(logs::draft(tx, town.meeting, FIRM, other).await?, Some(draft("c")));
    }
}
