//! People, their memberships, and what the workbook said of them.

use std::collections::{BTreeSet, HashMap};

use naru::domain::company::Role;
use naru::domain::consent::{Answer, Asked, Basis, ConsentPolicy, Item, Source};
use naru::domain::ids::{ChatId, CohortId, MemberId, PersonId};
use naru::domain::lang::Lang;
use naru::store::chats::Reach;
use naru::store::consents::Proof;
use naru::store::people::{From, Membership, NewMember};
use naru::store::{chats, consents, imported, imports, people};
use serde_json::json;

use super::stories;
use super::town::{BOT, Town, american, korean, now};
use crate::support::at;

fn ids(of: &[Membership]) -> Vec<MemberId> {
    of.iter().map(|membership| membership.member.id).collect()
}

fn given(item: Item, given: bool) -> Answer {
    Answer { item, given, version: 1, lang: Lang::Ko, source: Source::Chat, answered_at: now() }
}

stories! {
    async fn a_person_reads_back_as_they_were_last_changed(tx) {
        let dana = people::add_person(tx, &american("Dana Reyes"), false).await?;
        assert_eq!(people::person(tx, dana).await?.details, american("Dana Reyes"));
        assert!(!people::zone_asked(tx, dana).await?);

        people::set_zone(tx, dana, chrono_tz::Tz::America__New_York).await?;
        people::set_lang(tx, dana, Lang::Ko).await?;
        assert!(people::zone_asked(tx, dana).await?);
        let found = people::these(tx, &BTreeSet::from([dana, PersonId(99)])).await?;
        let details = &found[&dana].details;
        assert_eq!((found.len(), details.zone, details.lang), (1, chrono_tz::Tz::America__New_York, Lang::Ko));

        people::change_person(tx, dana, &korean("김다나")).await?;
        assert_eq!(people::person(tx, dana).await?.details, korean("김다나"));
    }

    async fn members_are_listed_while_they_take_part(tx) {
        let town = Town::build(tx).await?;
        let [naru, dana, aram, staff] = town.members;
        let colleague = people::add_person(tx, &korean("박설봉"), true).await?;
        let company = Some(town.firms[0]);
        let new = NewMember {
            cohort: town.cohort, person: colleague, role: Role::Firm, company,
            code: "F01", note: Some("수요일은 어렵습니다"), from: From::Colleague,
        };
        let second = people::add_member(tx, new).await?;
        assert_eq!(ids(&people::in_cohort(tx, BOT, town.cohort).await?), [dana, naru, second, aram, staff]);
        assert_eq!(ids(&people::of_company(tx, BOT, town.firms[0]).await?), [naru, second]);
        assert_eq!(ids(&people::of_person(tx, BOT, colleague).await?), [second]);

        people::set_note(tx, second, None).await?;
        let found = people::find_member(tx, BOT, second).await?.unwrap();
        assert_eq!((found.member.note, found.from_workbook, found.chat), (None, false, None));
        people::leave(tx, second, now()).await?;

        assert_eq!(people::find_member(tx, BOT, second).await?, None);
        assert_eq!(ids(&people::of_company(tx, BOT, town.firms[0]).await?), [naru]);
        assert_eq!(ids(&people::of_person(tx, BOT, colleague).await?), []);
    }

    async fn only_staff_who_act_and_can_be_reached_are_told(tx) {
        let town = Town::build(tx).await?;
        let staff = town.members[3];
        assert_eq!(people::acting_staff(tx, BOT, town.cohort).await?, []);

        town.joins(tx, 3, ChatId(31)).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let acting = people::acting_staff(tx, BOT, town.cohort).await?;
        assert_eq!((ids(&acting), acting[0].chat), (vec![staff], Some(ChatId(31))));
        assert_eq!(acting[0].reachable_since(), Some(now()));

        chats::reach(tx, BOT, ChatId(31), Reach::Blocked, now()).await?;
        assert_eq!(people::acting_staff(tx, BOT, town.cohort).await?, []);
        chats::reach(tx, BOT, ChatId(31), Reach::Open, now()).await?;
        people::unjoin(tx, staff).await?;
        assert_eq!(people::acting_staff(tx, BOT, town.cohort).await?, []);
    }

    async fn a_member_who_turns_out_to_be_known_is_one_person(tx) {
        let town = Town::build(tx).await?;
        let [naru, ..] = town.people;
        let known = people::add_person(tx, &korean("김나루"), true).await?;
        people::join(tx, town.members[0], known, now()).await?;
        people::join(tx, town.members[0], known, at("2020-09-15 09:00 KST")).await?;
        let member = people::find_member(tx, BOT, town.members[0]).await?.unwrap();
        assert_eq!((member.member.person, member.joined_at), (known, Some(now())));

        people::forget_unused(tx, naru).await?;
        people::forget_unused(tx, known).await?;

        let left = people::these(tx, &BTreeSet::from([naru, known])).await?;
        assert_eq!(left.keys().collect::<Vec<_>>(), [&known]);
    }

    async fn the_latest_answer_counts_and_goes_along_with_the_person(tx) {
        let town = Town::build(tx).await?;
        let (naru, other) = (town.people[0], people::add_person(tx, &korean("김나루"), true).await?);
        for answer in [given(Item::Collection, true), given(Item::Marketing, true), given(Item::Marketing, false)] {
            consents::keep(tx, naru, town.cohort, &Proof { answer, text: "개인정보 수집·이용", document: None }).await?;
        }
        let expected = [given(Item::Collection, true), given(Item::Marketing, false)];
        assert_eq!(consents::latest(tx, naru, town.cohort).await?, expected);

        consents::hand_over(tx, naru, other, town.cohort).await?;
        assert_eq!(consents::latest(tx, naru, town.cohort).await?, []);
        assert_eq!(consents::latest(tx, other, town.cohort).await?, expected);
    }

    async fn who_refused_what_telegram_needs_is_known_until_they_agree(tx) {
        let town = Town::build(tx).await?;
        let [naru, dana, ..] = town.people;
        let answers = [
            (naru, given(Item::Collection, true)),
            (naru, given(Item::Overseas, false)),
            (dana, given(Item::Collection, true)),
            (dana, given(Item::Marketing, false)),
        ];
        for (person, answer) in answers {
            consents::keep(tx, person, town.cohort, &Proof { answer, text: "동의", document: None }).await?;
        }
        assert_eq!(consents::refusers(tx, town.cohort).await?, BTreeSet::from([naru]));

        let answer = given(Item::Overseas, true);
        consents::keep(tx, naru, town.cohort, &Proof { answer, text: "동의", document: None }).await?;
        assert_eq!(consents::refusers(tx, town.cohort).await?, BTreeSet::new());
    }

    async fn consent_on_paper_answers_what_the_policy_asks(tx) {
        let town = Town::build(tx).await?;
        assert_eq!(consents::policy(tx, town.cohort).await?, ConsentPolicy::default());
        let asks = |version| ConsentPolicy {
            version,
            firms: vec![Asked { item: Item::Overseas, basis: Basis::Consent }],
            ..ConsentPolicy::default()
        };
        consents::set_policy(tx, town.cohort, &asks(2)).await?;
        consents::set_policy(tx, town.cohort, &asks(3)).await?;
        assert_eq!(consents::policy(tx, town.cohort).await?, asks(3));

        let member = people::find_member(tx, BOT, town.members[0]).await?.unwrap().member;
        let signed = at("2020-08-20 14:00 KST");
        consents::keep_paper(tx, &member, Lang::Ko, "동의서 17", signed).await?;

        let paper = Answer { version: 3, source: Source::Paper, answered_at: signed, ..given(Item::Overseas, true) };
        assert_eq!(consents::latest(tx, member.person, town.cohort).await?, [paper]);
    }

    async fn what_the_workbook_said_is_kept_of_those_who_take_part(tx) {
        let town = Town::build(tx).await?;
        let said = json!({"name": "김나루", "zone": "Asia/Seoul"});
        imported::set(tx, town.members[0], &json!({"name": "김나로"})).await?;
        imported::set(tx, town.members[0], &said).await?;
        imported::set(tx, town.members[1], &said).await?;
        people::leave(tx, town.members[1], now()).await?;

        let kept = imported::in_cohort::<serde_json::Value>(tx, town.cohort).await?;
        assert_eq!(kept, HashMap::from([(town.members[0], said)]));
        assert!(imported::in_cohort::<serde_json::Value>(tx, CohortId(99)).await?.is_empty());
    }

    async fn only_the_last_workbook_somebody_sent_can_be_applied(tx) {
        let town = Town::build(tx).await?;
        let (staff, plan) = (town.members[3], json!({"new": 63}));
        let first = imports::add(tx, staff, &plan, now()).await?;
        let second = imports::add(tx, staff, &plan, now()).await?;
        assert!(imports::find::<serde_json::Value>(tx, first).await?.is_none());
        let found = imports::find::<serde_json::Value>(tx, second).await?.unwrap();
        assert_eq!((found.by, found.found, found.applied_at), (Some(staff), plan.clone(), None));

        assert!(imports::applied(tx, second, &json!({}), now()).await?);
        assert!(!imports::applied(tx, second, &plan, now()).await?);
        imports::give_up(tx, second).await?;
        let applied = imports::find::<serde_json::Value>(tx, second).await?.unwrap();
        assert_eq!((applied.found, applied.applied_at), (json!({}), Some(now())));

        let third = imports::add(tx, staff, &plan, now()).await?;
        imports::give_up(tx, third).await?;
        assert!(imports::find::<serde_json::Value>(tx, third).await?.is_none());
        imports::add(tx, staff, &plan, now()).await?;
        assert_eq!(imports::forget(tx, now()).await?, 0);
        assert_eq!(imports::forget(tx, at("2020-09-14 09:01 KST")).await?, 1);
        assert!(imports::find::<serde_json::Value>(tx, second).await?.is_some());
    }
}
