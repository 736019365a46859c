//! Invitations, chats, and messages taken as answers.

use naru::domain::ids::{BotId, ChatId, MessageId, UserId};
use naru::domain::lang::Lang;
use naru::store::chats::Reach;
use naru::store::{answers, chats, invites, outbox, people};
use serde_json::json;

use super::stories;
use super::town::{BOT, Town, now, reply};
use crate::support::at;

const ACCOUNT: UserId = UserId(11);

stories! {
    async fn an_invitation_is_made_once_and_shown_again(tx) {
        let town = Town::build(tx).await?;
        let until = at("2020-09-22 18:00 KST");
        let invite = invites::of_member(tx, town.members[0], until).await?;
        assert_eq!((invite.member, invite.generation, invite.uses, invite.uses_allowed), (town.members[0], 1, 0, 1));
        assert_eq!(invites::of_member(tx, town.members[0], now()).await?, invite);
        assert_eq!(invites::find(tx, invite.id).await?, Some(invite.clone()));

        let code = invites::code(tx, &invite);
        assert_eq!(invites::by_code(tx, &code).await?, Some(invite.clone()));
        assert_eq!(invites::by_code(tx, "AAAAA-AAAAA").await?, None);
        let anew = invites::renew(tx, invite.id, until).await?;
        assert_eq!(invites::by_code(tx, &code).await?, None);
        assert_eq!(invites::by_code(tx, &invites::code(tx, &anew)).await?, Some(anew));
    }

    async fn an_invitation_is_good_for_as_many_as_were_allowed(tx) {
        let town = Town::build(tx).await?;
        let until = at("2020-09-22 18:00 KST");
        let invite = invites::of_member(tx, town.members[0], until).await?;
        assert_eq!(invites::spend(tx, &invite, until).await?, None);
        assert_eq!(invites::spend(tx, &invite, now()).await?, Some(1));
        assert_eq!(invites::spend(tx, &invite, now()).await?, None);

        invites::allow(tx, invite.id, 2).await?;
        assert_eq!(invites::spend(tx, &invite, now()).await?, Some(2));
        invites::allow(tx, invite.id, 1).await?;
        assert_eq!(invites::find(tx, invite.id).await?.unwrap().uses_allowed, 2);

        invites::allow(tx, invite.id, 3).await?;
        invites::revoke(tx, invite.id, now()).await?;
        invites::revoke(tx, invite.id, until).await?;
        assert_eq!(invites::find(tx, invite.id).await?.unwrap().revoked_at, Some(now()));
        assert_eq!(invites::spend(tx, &invite, now()).await?, None);
    }

    async fn who_opened_an_invitation_is_remembered_until_it_is_issued_anew(tx) {
        let town = Town::build(tx).await?;
        let until = at("2020-09-22 18:00 KST");
        let invite = invites::of_member(tx, town.members[0], until).await?;
        assert_eq!(invites::pending(tx, BOT, ACCOUNT).await?, None);
        invites::keep_use(tx, &invite, BOT, ACCOUNT, town.members[0], now()).await?;
        assert_eq!(invites::used_as(tx, &invite, BOT, ACCOUNT).await?, Some(town.members[0]));
        assert_eq!(invites::used_as(tx, &invite, BOT, UserId(12)).await?, None);
        assert_eq!(invites::pending(tx, BOT, ACCOUNT).await?, Some(town.members[0]));

        people::join(tx, town.members[0], town.people[0], now()).await?;
        assert_eq!(invites::pending(tx, BOT, ACCOUNT).await?, None);
        let anew = invites::renew(tx, invite.id, until).await?;
        assert_eq!(invites::used_as(tx, &anew, BOT, ACCOUNT).await?, None);
    }

    async fn wrong_codes_are_counted_for_a_while(tx) {
        let earlier = at("2020-09-14 08:00 KST");
        invites::guess(tx, BOT, ACCOUNT, earlier).await?;
        invites::guess(tx, BOT, ACCOUNT, now()).await?;
        invites::guess(tx, BOT, UserId(12), now()).await?;
        assert_eq!(invites::guesses(tx, BOT, ACCOUNT, earlier).await?, (1, 2));

        assert_eq!(invites::forget_guesses(tx, earlier).await?, 1);
        assert_eq!(invites::guesses(tx, BOT, ACCOUNT, at("2020-09-13 08:00 KST")).await?, (1, 2));
    }

    async fn a_chat_keeps_where_its_talk_stands(tx) {
        let town = Town::build(tx).await?;
        assert!(chats::find(tx, BOT, ChatId(11)).await?.is_none());
        let mut chat = chats::meet(tx, BOT, ChatId(11), "private", now()).await?;
        assert_eq!((chat.person, chat.lang, &chat.talk, chat.reach), (None, None, &None, Reach::Open));

        chat.person = Some(town.people[0]);
        chat.lang = Some(Lang::Ko);
        chat.talk = Some(json!({"at": "home"}));
        chats::remember(tx, &chat).await?;

        let met = chats::meet(tx, BOT, ChatId(11), "private", at("2020-09-15 09:00 KST")).await?;
        assert_eq!((met.person, met.lang, &met.talk), (chat.person, chat.lang, &chat.talk));
        let of_person = chats::of_person(tx, BOT, town.people[0]).await?.unwrap();
        assert_eq!((of_person.chat, &of_person.talk), (ChatId(11), &chat.talk));
        assert!(chats::of_person(tx, BOT, town.people[1]).await?.is_none());
        chats::meet(tx, BotId(7002), ChatId(12), "private", at("2020-09-13 09:00 KST")).await?;
        assert_eq!(chats::last_met(tx).await?, Some(BOT));
    }

    async fn somebody_with_a_new_account_leaves_the_old_chat_to_nobody(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        chats::release(tx, BOT, town.people[0], ChatId(12)).await?;
        town.joins(tx, 0, ChatId(12)).await?;

        let left = chats::find(tx, BOT, ChatId(11)).await?.unwrap();
        assert_eq!((left.person, left.cohort, left.talk), (None, None, None));
        assert_eq!(chats::of_person(tx, BOT, town.people[0]).await?.unwrap().chat, ChatId(12));
        assert!(!chats::hears(tx, BOT, ChatId(11), town.people[0]).await?);
        assert!(chats::hears(tx, BOT, ChatId(12), town.people[0]).await?);
        people::unjoin(tx, town.members[0]).await?;
        assert!(!chats::hears(tx, BOT, ChatId(12), town.people[0]).await?);
    }

    async fn a_block_is_news_once_and_a_return_counts_from_then(tx) {
        let town = Town::build(tx).await?;
        town.joins(tx, 0, ChatId(11)).await?;
        let (blocked, back) = (at("2020-09-14 10:00 KST"), at("2020-09-14 11:00 KST"));
        assert!(chats::reach(tx, BOT, ChatId(11), Reach::Blocked, blocked).await?);
        assert!(!chats::reach(tx, BOT, ChatId(11), Reach::Blocked, back).await?);
        let member = people::find_member(tx, BOT, town.members[0]).await?.unwrap();
        assert_eq!((member.open_since, member.reachable_since()), (Some(blocked), None));

        assert!(chats::reach(tx, BOT, ChatId(11), Reach::Open, back).await?);
        let member = people::find_member(tx, BOT, town.members[0]).await?.unwrap();
        assert_eq!(member.reachable_since(), Some(back));
    }

    async fn a_group_that_becomes_a_supergroup_is_told_what_waited(tx) {
        chats::meet(tx, BOT, ChatId(-5), "group", now()).await?;
        let row = outbox::owe(tx, BOT, &reply(ChatId(-5), "오늘의 상담"), now()).await?.unwrap();
        chats::migrate(tx, BOT, ChatId(-5), ChatId(-1005)).await?;

        assert!(chats::find(tx, BOT, ChatId(-5)).await?.is_none());
        assert_eq!(chats::find(tx, BOT, ChatId(-1005)).await?.unwrap().kind, "supergroup");
        assert_eq!(outbox::claim(tx, &[row.0], now()).await?[0].chat, ChatId(-1005));
    }

    async fn an_edited_answer_is_known_to_differ(tx) {
        let answered = MessageId(40);
        answers::keep(tx, BOT, ChatId(11), answered, "10분 늦습니다", now()).await?;
        answers::keep(tx, BOT, ChatId(11), answered, "안 갑니다", now()).await?;
        assert!(!answers::differs(tx, BOT, ChatId(11), answered, "10분 늦습니다").await?);
        assert!(answers::differs(tx, BOT, ChatId(11), answered, "20분 늦습니다").await?);
        assert!(!answers::differs(tx, BOT, ChatId(11), MessageId(41), "20분 늦습니다").await?);

        assert_eq!(answers::forget(tx, now()).await?, 0);
        assert_eq!(answers::forget(tx, at("2020-09-14 09:01 KST")).await?, 1);
        assert!(!answers::differs(tx, BOT, ChatId(11), answered, "20분 늦습니다").await?);
    }
}
