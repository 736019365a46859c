//! Personal pages: links, browsers that were let in, and six digits.

use chrono::Duration;
use naru::domain::file::KeptFile;
use naru::domain::ids::{PageLinkId, PageSessionId, PreparationId};
use naru::domain::lang::Lang;
use naru::domain::message::{Message, Text};
use naru::domain::page::{Sent, View, Whose, read_token};
use naru::store::pages::{self, Session};
use serde_json::json;

use super::stories;
use super::town::{Town, now};
use crate::support::at;

fn session(link: PageLinkId) -> Session {
    Session {
        id: PageSessionId(0),
        link,
        preparation: None,
        lang: Some(Lang::Ko),
        cohort: None,
        talk: None,
        view: View::default(),
        ends_at: now() + Duration::days(1),
    }
}

stories! {
    async fn a_page_link_is_made_once_shown_again_and_issued_anew(tx) {
        let town = Town::build(tx).await?;
        let (member, until) = (town.members[0], at("2021-09-22 18:00 KST"));
        let link = pages::of_member(tx, member, town.cohort, until).await?;
        assert_eq!((&link.whose, link.generation, link.expires_at), (&Whose::Member(member), 1, until));
        assert_eq!(pages::of_member(tx, member, town.cohort, now()).await?, link);
        assert_eq!(pages::find(tx, link.id).await?, Some(link.clone()));
        let token = pages::token(tx, &link);
        let (id, sealed) = read_token(&token).expect("a token");
        assert_eq!(id, link.id);
        assert!(pages::is_sealed(tx, &link, sealed) && !pages::is_sealed(tx, &link, &sealed[1..]));

        let anew = pages::renew(tx, link.id).await?;
        assert_eq!(anew.generation, 2);
        assert!(!pages::is_sealed(tx, &anew, sealed) && anew.is_open(now()));
        pages::revoke(tx, link.id, now()).await?;
        assert!(!pages::find(tx, link.id).await?.unwrap().is_open(now()));
        assert!(pages::renew(tx, link.id).await?.is_open(now()));
    }

    async fn an_office_has_a_link_in_each_cohort(tx) {
        let town = Town::build(tx).await?;
        let until = at("2020-10-22 18:00 KST");
        let link = pages::of_office(tx, "KOTRA 로스앤젤레스무역관", town.cohort, until).await?;
        assert_eq!(link.whose, Whose::Office("KOTRA 로스앤젤레스무역관".to_owned()));
        assert_eq!(pages::of_office(tx, "KOTRA 로스앤젤레스무역관", town.cohort, until).await?, link);
        assert_ne!(pages::of_office(tx, "KOTRA 하노이무역관", town.cohort, until).await?.id, link.id);
    }

    async fn a_browser_is_let_in_until_it_leaves_or_its_link_is_issued_anew(tx) {
        let town = Town::build(tx).await?;
        let link = pages::of_member(tx, town.members[0], town.cohort, at("2021-09-22 18:00 KST")).await?;
        assert_eq!(pages::last_visit(tx, town.members[0]).await?, None);
        let id = pages::let_in(tx, &session(link.id), "a cookie", now()).await?;
        assert_eq!(pages::last_visit(tx, town.members[0]).await?, Some(now()));
        let mut found = pages::open(tx, "a cookie", now()).await?.expect("let in");
        assert_eq!((found.id, found.link, found.lang), (id, link.id, Some(Lang::Ko)));
        assert!(pages::look(tx, "another cookie", now()).await?.is_none());
        assert!(pages::look(tx, "a cookie", found.ends_at).await?.is_none());

        found.view.begin(0, "home");
        found.view.say(Message::new(Text::plain("안녕하십니까")), None);
        (found.talk, found.lang, found.cohort) = (Some(json!({ "v": 1 })), Some(Lang::En), Some(town.cohort));
        pages::remember(tx, &found).await?;
        let again = pages::session(tx, id).await?.expect("it is there");
        assert_eq!((again.view, again.talk, again.lang), (found.view.clone(), found.talk.clone(), Some(Lang::En)));

        pages::end(tx, id).await?;
        assert!(pages::session(tx, id).await?.is_none());
        pages::let_in(tx, &session(link.id), "a second", now()).await?;
        pages::renew(tx, link.id).await?;
        assert!(pages::look(tx, "a second", now()).await?.is_none());
        pages::let_in(tx, &session(link.id), "a third", now()).await?;
        assert_eq!(pages::forget(tx, now()).await?, 0);
        assert_eq!(pages::forget(tx, now() + Duration::days(2)).await?, 1);
    }

    async fn six_digits_open_one_upload_once(tx) {
        let town = Town::build(tx).await?;
        let (member, until) = (town.members[0], now() + Duration::minutes(60));
        let preparation = preparation(tx, &town).await?;
        let first = pages::new_code(tx, member, preparation, now(), until).await?;
        let code = pages::new_code(tx, member, preparation, now(), until).await?;
        assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        if first != code {
            assert_eq!(pages::spend_code(tx, &first, now()).await?, None);
        }
        assert_eq!(pages::spend_code(tx, &code, until).await?, None);
        assert_eq!(pages::spend_code(tx, &code, now()).await?, Some((member, preparation)));
        assert_eq!(pages::spend_code(tx, &code, now()).await?, None);
    }

    async fn what_was_uploaded_waits_for_its_turn(tx) {
        let town = Town::build(tx).await?;
        let link = pages::of_member(tx, town.members[0], town.cohort, at("2021-09-22 18:00 KST")).await?;
        let upload = Session { preparation: Some(preparation(tx, &town).await?), ..session(link.id) };
        let id = pages::let_in(tx, &upload, "a pc", now()).await?;
        let sent = |name: &str| Sent {
            name: Some(name.to_owned()),
            file: KeptFile { sha256: "ab".repeat(32), mime: "application/pdf".to_owned(), bytes: 7 },
        };
        assert_eq!(pages::take_sent(tx, id).await?, []);
        assert_eq!(pages::add_sent(tx, id, vec![sent("1.pdf")]).await?, 1);
        assert_eq!(pages::add_sent(tx, id, vec![sent("2.pdf")]).await?, 2);
        assert_eq!(pages::take_sent(tx, id).await?, [sent("1.pdf"), sent("2.pdf")]);
        assert_eq!(pages::take_sent(tx, id).await?, []);
        assert_eq!(pages::add_sent(tx, id, vec![sent("3.pdf")]).await?, 3);
    }
}

async fn preparation(tx: &mut naru::store::Tx<'_>, town: &Town) -> anyhow::Result<PreparationId> {
    let details = naru::domain::preparation::PreparationDetails {
        code: "catalog".to_owned(),
        kind: "카탈로그".to_owned(),
        side: None,
        title: super::town::both("카탈로그", "Catalog"),
        due: now(),
        happens_at: None,
        minutes: None,
        place: None,
        guidance: None,
        proof: None,
    };
    naru::store::preparations::set(tx, town.cohort, &details).await?;
    Ok(naru::store::preparations::in_cohort(tx, town.cohort).await?[0].id)
}
