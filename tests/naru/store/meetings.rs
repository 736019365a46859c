//! Meetings, what their parties answer, and the messages that ask.

use naru::domain::asking::{Asked, Shows};
use naru::domain::ids::{ChatId, MeetingId, MessageId};
use naru::domain::meeting::{Attendance, Meeting, MeetingState, PartySide};
use naru::domain::message::Button;
use naru::domain::owed::{Owed, Words};
use naru::store::meetings::Pairing;
use naru::store::{cards, meetings, outbox, subjects};

use super::stories;
use super::town::{BOT, Town, meeting, message, now, reply};
use crate::support::at;

fn ids(of: &[Meeting]) -> Vec<MeetingId> {
    of.iter().map(|meeting| meeting.id).collect()
}

stories! {
    async fn a_meeting_counts_up_with_every_change_and_only_then(tx) {
        let town = Town::build(tx).await?;
        let pairing = Pairing { firm: town.firms[0], buyer: town.buyer, interpreter: Some(town.members[2]) };
        let stored = town.meeting(tx).await?;
        assert_eq!(stored.details, meeting("M01", "2020-09-16 10:00 KST"));
        assert_eq!((stored.revision, stored.state), (0, MeetingState::Planned));
        assert_eq!(meetings::find(tx, MeetingId(99)).await?, None);

        meetings::set(tx, town.cohort, pairing, &stored.details, now()).await?;
        assert_eq!(town.meeting(tx).await?.revision, 0);
        meetings::set(tx, town.cohort, pairing, &meeting("M01", "2020-09-16 10:30 KST"), now()).await?;
        meetings::revise_of_company(tx, town.buyer).await?;
        assert_eq!(town.meeting(tx).await?.revision, 2);

        assert!(meetings::cancel(tx, town.meeting, now()).await?);
        assert!(!meetings::cancel(tx, town.meeting, now()).await?);
        let cancelled = town.meeting(tx).await?;
        assert_eq!((cancelled.revision, cancelled.state), (3, MeetingState::Cancelled));
        meetings::set(tx, town.cohort, pairing, &cancelled.details, now()).await?;
        let planned = town.meeting(tx).await?;
        assert_eq!((planned.revision, planned.state), (4, MeetingState::Planned));
    }

    async fn the_planned_meetings_of_each_are_listed_by_start(tx) {
        let town = Town::build(tx).await?;
        let [first, second] = town.firms;
        let interpreter = Some(town.members[2]);
        let with = |firm, interpreter| Pairing { firm, buyer: town.buyer, interpreter };
        let earlier = meeting("M02", "2020-09-15 10:00 KST");
        let earlier = meetings::set(tx, town.cohort, with(second, None), &earlier, now()).await?;
        let off = meeting("M03", "2020-09-17 10:00 KST");
        let off = meetings::set(tx, town.cohort, with(first, interpreter), &off, now()).await?;
        meetings::cancel(tx, off, now()).await?;

        assert_eq!(ids(&meetings::of_company(tx, town.buyer).await?), [earlier, town.meeting]);
        assert_eq!(ids(&meetings::of_company(tx, first).await?), [town.meeting]);
        assert_eq!(ids(&meetings::of_interpreter(tx, town.members[2]).await?), [town.meeting]);
        assert_eq!(ids(&meetings::in_cohort(tx, town.cohort).await?), [earlier, town.meeting, off]);
    }

    async fn a_party_answers_for_the_start_it_was_asked_about(tx) {
        let town = Town::build(tx).await?;
        let (by, firm) = (town.members[0], PartySide::Firm);
        let asked = town.meeting(tx).await?;
        assert!(meetings::answer(tx, &asked, firm, Attendance::Late, by, now()).await?);
        assert!(!meetings::answer(tx, &asked, firm, Attendance::Late, by, now()).await?);
        assert!(meetings::set_late(tx, town.meeting, firm, 10).await?);
        assert!(!meetings::set_late(tx, town.meeting, firm, 10).await?);
        assert!(!meetings::set_late(tx, town.meeting, PartySide::Buyer, 10).await?);
        let party = meetings::parties(tx, town.meeting).await?.remove(0);
        assert_eq!((party.answer, party.late_minutes), (Some(Attendance::Late), Some(10)));
        assert_eq!((party.answered_by, party.answered_at, party.wish), (Some(by), Some(now()), None));
        assert_eq!(party.answered_for, Some(asked.details.starts_at));

        assert!(meetings::answer(tx, &asked, firm, Attendance::OtherTime, by, now()).await?);
        meetings::set_wish(tx, town.meeting, firm, "오후 3시 이후").await?;
        let parties = meetings::parties_in(tx, town.cohort).await?;
        assert_eq!(parties, meetings::parties(tx, town.meeting).await?);
        assert_eq!((parties[0].late_minutes, parties[0].wish.as_deref()), (None, Some("오후 3시 이후")));
    }

    async fn a_check_in_of_before_the_move_is_none(tx) {
        let town = Town::build(tx).await?;
        let pairing = Pairing { firm: town.firms[0], buyer: town.buyer, interpreter: Some(town.members[2]) };
        let there = at("2020-09-16 09:50 KST");
        let asked = town.meeting(tx).await?;
        assert!(meetings::check_in(tx, &asked, PartySide::Firm, there).await?);
        assert!(!meetings::check_in(tx, &asked, PartySide::Firm, there).await?);

        meetings::set(tx, town.cohort, pairing, &meeting("M01", "2020-09-16 16:00 KST"), there).await?;
        let moved = town.meeting(tx).await?;
        let again = at("2020-09-16 15:50 KST");
        assert!(meetings::check_in(tx, &moved, PartySide::Firm, again).await?);
        assert_eq!(meetings::parties(tx, town.meeting).await?[0].checked_in_at, Some(again));
    }

    async fn whoever_takes_a_place_has_said_nothing_yet(tx) {
        let town = Town::build(tx).await?;
        let asked = town.meeting(tx).await?;
        for side in [PartySide::Firm, PartySide::Buyer, PartySide::Interpreter] {
            meetings::answer(tx, &asked, side, Attendance::Coming, town.members[3], now()).await?;
        }
        let swapped = Pairing { firm: town.firms[1], buyer: town.buyer, interpreter: None };
        meetings::set(tx, town.cohort, swapped, &asked.details, now()).await?;

        let left: Vec<PartySide> = meetings::parties(tx, town.meeting).await?.iter().map(|party| party.side).collect();
        assert_eq!(left, [PartySide::Buyer]);
        assert_eq!(subjects::next(tx).await?, Some(now()));
    }

    async fn the_message_that_asks_is_known_once_it_arrived(tx) {
        let town = Town::build(tx).await?;
        let person = town.people[0];
        let asked = Asked::about(&town.meeting(tx).await?);
        let button = Button::data("참석", asked.answer(Attendance::Coming));
        let words = Words::Frozen(message("참석하시겠습니까?").row([button]));
        let owed = Owed { person: Some(person), words, ..reply(ChatId(11), "") };
        let row = outbox::owe(tx, BOT, &owed, now()).await?.unwrap();
        assert_eq!(cards::find(tx, person, town.meeting).await?, None);
        outbox::claim(tx, &[row.0], now()).await?;
        outbox::settle_sent(tx, &[(row, MessageId(40))], now()).await?;
        assert_eq!(cards::find(tx, person, town.meeting).await?, Some((row, Shows::Meeting)));

        let stand_in = outbox::owe(tx, BOT, &reply(ChatId(12), "?"), now()).await?.unwrap();
        cards::hand_over(tx, row, stand_in).await?;
        outbox::claim(tx, &[stand_in.0], now()).await?;
        outbox::settle_sent(tx, &[(stand_in, MessageId(41))], now()).await?;
        assert_eq!(cards::find(tx, person, town.meeting).await?, Some((stand_in, Shows::Meeting)));
    }
}
