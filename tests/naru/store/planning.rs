//! What the planner reads and keeps: when to look, what was told, and the scenes it is shown.

use std::collections::{HashMap, HashSet};

use naru::domain::ids::{ChatId, CohortId, OutboxId, PersonId};
use naru::domain::planner::{Key, Place as Seat, Scene, Subject, Told};
use naru::store::{Tx, notices, outbox, scenes, subjects};

use super::stories;
use super::town::{BOT, Town, day, notice, now};
use crate::support::at;

pub fn stands(start: &str) -> Told {
    Told::Stands { starts_at: at(start), minutes: 50, place: Seat::Booth(Some("3".to_owned())), with: Vec::new() }
}

async fn owe(tx: &mut Tx<'_>, person: PersonId) -> anyhow::Result<OutboxId> {
    Ok(outbox::owe(tx, BOT, &notice(ChatId(11), person), now()).await?.unwrap())
}

/// Puts everything off until long after the cohort.
async fn calm(tx: &mut Tx<'_>) -> anyhow::Result<()> {
    subjects::touch_all(tx, at("2021-09-14 09:00 KST")).await
}

async fn due(tx: &mut Tx<'_>) -> anyhow::Result<HashSet<String>> {
    let due = subjects::due(tx, now(), 100).await?;
    assert!(due.iter().all(|(_, at)| *at == now()));
    Ok(due.into_iter().map(|(subject, _)| subject.to_string()).collect())
}

fn names(of: &[Subject]) -> HashSet<String> {
    of.iter().map(ToString::to_string).collect()
}

stories! {
    async fn what_a_change_touches_is_looked_at(tx) {
        let town = Town::build(tx).await?;
        let the_day = Subject::Day(town.cohort, day(9, 16));
        let [naru, dana, aram, staff] = town.members.map(Subject::Member);
        let of_meeting = [Subject::Meeting(town.meeting), naru, dana, aram, the_day];
        let meeting = town.meeting(tx).await?;
        let both = [Subject::Company(meeting.firm), Subject::Company(meeting.buyer)];
        assert_eq!(subjects::days(tx, town.cohort).await?, [day(9, 16)]);

        calm(tx).await?;
        assert_eq!(due(tx).await?, HashSet::new());
        subjects::touch_meeting(tx, &meeting, now()).await?;
        assert_eq!(due(tx).await?, names(&[&of_meeting[..], &both].concat()));

        calm(tx).await?;
        subjects::touch_person(tx, town.people[1], now()).await?;
        assert_eq!(due(tx).await?, names(&[Subject::Meeting(town.meeting), dana, the_day, both[1]]));

        calm(tx).await?;
        subjects::touch_company(tx, meeting.firm, now()).await?;
        assert_eq!(due(tx).await?, names(&[both[0], the_day]));

        calm(tx).await?;
        subjects::touch_cohort(tx, CohortId(99), now()).await?;
        assert_eq!(due(tx).await?, HashSet::new());
        subjects::touch_cohort(tx, town.cohort, now()).await?;
        let companies = [town.firms[0], town.firms[1], meeting.buyer].map(Subject::Company);
        let whole = Subject::Cohort(town.cohort);
        assert_eq!(due(tx).await?, names(&[&of_meeting[..], &[staff, whole], &companies].concat()));

        calm(tx).await?;
        subjects::touch_person(tx, town.people[3], now()).await?;
        assert_eq!(due(tx).await?, names(&[staff, whole, the_day]));
    }

    async fn each_subject_is_looked_at_again_when_it_said(tx) {
        let town = Town::build(tx).await?;
        let (first, second) = (at("2020-09-15 09:00 KST"), at("2020-09-15 10:00 KST"));
        calm(tx).await?;
        subjects::look_again(tx, Subject::Member(town.members[0]), Some(second)).await?;
        subjects::look_again(tx, Subject::Meeting(town.meeting), Some(first)).await?;
        subjects::look_again(tx, Subject::Company(town.firms[0]), Some(at("2020-09-15 11:00 KST"))).await?;
        subjects::look_again(tx, Subject::Day(town.cohort, day(9, 16)), None).await?;
        subjects::look_again(tx, Subject::Cohort(town.cohort), Some(at("2020-09-15 11:00 KST"))).await?;

        assert_eq!(subjects::next(tx).await?, Some(first));
        let due = subjects::due(tx, second, 100).await?;
        assert_eq!(due.iter().map(|(_, at)| *at).collect::<Vec<_>>(), [first, second]);
        assert_eq!(subjects::due(tx, second, 1).await?.len(), 1);

        assert_eq!(subjects::looked_at(tx).await?, None);
        subjects::set_looked_at(tx, first).await?;
        subjects::set_looked_at(tx, second).await?;
        assert_eq!(subjects::looked_at(tx).await?, Some(second));
    }

    async fn a_key_is_spent_once_unless_nobody_was_reached(tx) {
        let town = Town::build(tx).await?;
        let person = town.people[0];
        let key = Key::stored("day-before:p1:m1:1600218000");
        let row = owe(tx, person).await?;
        assert!(notices::spend(tx, &key, person, row, now()).await?);
        assert!(!notices::spend(tx, &key, person, row, now()).await?);
        assert_eq!(notices::spent(tx, &[person]).await?, HashSet::from([key.clone()]));
        assert_eq!(notices::spent(tx, &[town.people[1]]).await?, HashSet::new());

        let again = owe(tx, person).await?;
        assert_eq!(notices::spent_by(tx, row).await?, HashSet::from([key.clone()]));
        // It waits to be sent.
        assert_eq!(notices::arrived(tx, &[key.clone(), key.clone()]).await?, []);
        notices::give_back(tx, &key, again).await?;
        assert_eq!(notices::spent_by(tx, row).await?.len(), 1);
        notices::give_back(tx, &key, row).await?;
        assert_eq!(notices::spent_by(tx, row).await?, HashSet::new());
        assert!(notices::spend(tx, &key, person, row, now()).await?);
        notices::hand_over(tx, row, again).await?;
        notices::unspend(tx, row).await?;
        assert_eq!(notices::spent(tx, &[person]).await?.len(), 1);
        notices::unspend(tx, again).await?;
        assert_eq!(notices::spent(tx, &[person]).await?, HashSet::new());

        let reminded = Key::stored("preparation:p1:co1:1:1600218000:7");
        assert_eq!(notices::chased(tx, &[person]).await?, HashMap::new());
        assert!(notices::spend(tx, &reminded, person, again, now()).await?);
        assert_eq!(notices::chased(tx, &[person]).await?, HashMap::from([(person, now())]));
    }

    async fn what_never_arrived_was_not_told(tx) {
        let town = Town::build(tx).await?;
        let (person, meeting) = (town.people[0], town.meeting);
        let told = |told: &Told| HashMap::from([((person, meeting), told.clone())]);
        let (before, after) = (stands("2020-09-16 10:00 KST"), stands("2020-09-16 10:30 KST"));
        let (first, second) = (owe(tx, person).await?, owe(tx, person).await?);
        notices::tell(tx, person, meeting, &before, first).await?;
        notices::tell(tx, person, meeting, &after, second).await?;
        assert_eq!(notices::told_about(tx, &[meeting]).await?, told(&after));

        notices::unsay(tx, second).await?;
        assert_eq!(notices::told_about(tx, &[meeting]).await?, told(&before));
        notices::unsay(tx, second).await?;
        assert_eq!(notices::told_about(tx, &[meeting]).await?, told(&before));

        let (second, third) = (owe(tx, town.people[1]).await?, owe(tx, town.people[1]).await?);
        notices::tell(tx, town.people[1], meeting, &after, second).await?;
        notices::hand_over(tx, second, third).await?;
        notices::unsay(tx, third).await?;
        assert_eq!(notices::told_about(tx, &[meeting]).await?, told(&before));
    }

    async fn a_scene_has_everything_its_notices_depend_on(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let row = owe(tx, town.people[0]).await?;
        let told = stands("2020-09-16 10:00 KST");
        notices::tell(tx, town.people[0], town.meeting, &told, row).await?;
        let (all, stage) = scenes::everything_of(tx, BOT, town.cohort).await?;
        let the_day = Subject::Day(town.cohort, day(9, 16));
        let mut expected = town.members.map(Subject::Member).to_vec();
        expected.extend([Subject::Meeting(town.meeting), the_day]);
        let companies = [town.firms[0], town.firms[1], town.meeting(tx).await?.buyer];
        expected.extend(companies.map(Subject::Company));
        expected.push(Subject::Cohort(town.cohort));
        assert_eq!(names(&all), names(&expected));
        assert_eq!(stage.chat_of(town.people[0]), Some(ChatId(11)));

        let stage = scenes::load(tx, BOT, &[Subject::Meeting(town.meeting)]).await?;
        let Some(Scene::Meeting(scene)) = stage.scene(Subject::Meeting(town.meeting)) else { panic!("no scene") };
        let naru = scene.people.iter().find(|attendee| attendee.reader.person == town.people[0]).unwrap();
        assert_eq!((scene.people.len(), naru.told.as_ref(), naru.takes_part), (3, Some(&told), true));
        assert_eq!(naru.reader.reachable_since, Some(now()));
        assert!(scenes::load(tx, BOT, &[]).await?.meetings.is_empty());
    }
}
