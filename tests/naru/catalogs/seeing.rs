//! Who sees a catalog, and who does not.

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

const NOT_THEIRS: &str = "This catalog isn't available to you. You can see those of the suppliers you'll meet.";

both_databases! {
    async fn a_buyer_sees_the_catalogs_of_those_they_will_meet(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        let grace = stage.buyer().await;
        stage.meets().await;
        stage.naru.settle().await;
        grace.reads();

        grace.says("catalogs").await;
        grace.sees(
            "There are no catalogs to see yet. Once the suppliers you'll meet have theirs approved, you'll find them here.
            [Home]",
        );
        let first = stage.approved(&kim, &office, PDF).await;
        grace.says("catalogs").await;
        grace.sees(
            "1 catalog from the suppliers you'll meet

            Seolbong Ceramic
            Products: Ceramic tableware
            [See Seolbong Ceramic]
            [Home]",
        );
        grace.taps("See Seolbong Ceramic").await;
        let shown = stage.naru.sandbox.take_new(grace.chat());
        assert_eq!(
            shown[0].text,
            "Seolbong Ceramic\nProducts: Ceramic tableware\n\n1 file or link:\n· catalog.pdf (1 KB)"
        );
        let file = shown[1].document.as_ref().unwrap();
        assert_eq!(stage.naru.sandbox.file(&file.file_id).as_deref(), Some(PDF));
        office.forges(&format!("staff:cat:open:{first}")).await;
        assert!(office.reads()[0].contains("열어 본 곳 1곳: Harbor Home"));

        stage.approved(&kim, &office, NEWER).await;
        grace.forges(&format!("cat:see:{first}")).await;
        let shown = stage.naru.sandbox.take_new(grace.chat());
        assert!(shown[0].text.starts_with("Seolbong Ceramic has a new catalog; here is the current one.\n\n"));
        let file = shown[1].document.as_ref().unwrap();
        assert_eq!(stage.naru.sandbox.file(&file.file_id).as_deref(), Some(NEWER));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn nobody_else_sees_it_whatever_their_button_says(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, rival, office) = (stage.firm().await, stage.rival().await, stage.staff().await);
        let (grace, owen) = (stage.buyer().await, stage.other_buyer().await);
        stage.meets().await;
        stage.naru.settle().await;
        grace.reads();
        owen.reads();
        kim.sends("catalog.pdf", PDF).await;
        let catalog = stage.latest().await;
        let documents = || stage.naru.sandbox.requests().iter().filter(|one| one.method.eq_ignore_ascii_case("sendDocument")).count();

        // Not yet approved: not even who will meet the firm.
        grace.forges(&format!("cat:see:{catalog}")).await;
        assert!(grace.reads()[0].starts_with("Seolbong Ceramic's catalog can't be shown at the moment."));
        let approved = stage.approved(&kim, &office, NEWER).await;
        assert_eq!(catalog, approved);
        let before = documents();

        owen.forges(&format!("cat:see:{catalog}")).await;
        assert!(owen.reads()[0].starts_with(NOT_THEIRS));
        for data in [
            format!("cat:see:{catalog}"),
            format!("cat:card:{catalog}"),
            format!("cat:lang:{catalog}:en"),
            format!("cat:say:{catalog}:least"),
            "cat:get:1".to_owned(),
            "cat:out:1".to_owned(),
            "cat:gone:1".to_owned(),
            format!("staff:cat:open:{catalog}"),
            format!("staff:cat:see:{catalog}"),
            format!("staff:cat:ok:{catalog}:101"),
            format!("staff:cat:back:{catalog}"),
            format!("staff:cat:for:{}:{}", stage.cast.firms[0], stage.catalog),
            "cat:see:x".to_owned(),
            "cat:see:999999".to_owned(),
            "cat:files:999999".to_owned(),
        ] {
            for person in [&rival, &owen] {
                person.forges(&data).await;
                let said = person.reads().join("\n");
                for secret in ["설봉", "Seolbong", "catalog.pdf"] {
                    assert!(!said.contains(secret), "{data} told {secret}: {said}");
                }
            }
        }
        assert_eq!(documents(), before);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn the_card_of_a_meeting_has_the_catalog(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office, grace) = (stage.firm().await, stage.staff().await, stage.buyer().await);
        stage.meets().await;
        stage.naru.settle().await;
        grace.reads();
        stage.approved(&kim, &office, PDF).await;

        grace.says("schedule").await;
        let button = stage.naru.sandbox.messages(grace.chat()).pop().unwrap().buttons[0][0].label.clone();
        grace.taps(&button).await;
        grace.taps("See the catalog").await;
        let shown = stage.naru.sandbox.take_new(grace.chat());
        assert!(shown.last().unwrap().document.is_some());

        // The interpreter of the meeting may read along.
        let id = stage.latest().await;
        let interpreter = stage.naru.person(900, "강아람", "ko");
        interpreter.reads();
        interpreter.forges(&format!("cat:see:{id}")).await;
        assert!(stage.naru.sandbox.take_new(900).last().unwrap().document.is_some());
        stage.naru.ends().await;
    }
}

// 40
both_databases! {
    async fn one_catalog_for_many_is_uploaded_at_most_once(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, office) = (stage.firm().await, stage.staff().await);
        kim.user.sends_photo(b"\xff\xd8\xff\xe0 a photo of the table", "");
        stage.naru.settle().await;
        let id = stage.latest().await;
        office.forges(&format!("staff:cat:open:{id}")).await;
        office.taps("승인").await;
        kim.reads();
        office.reads();

        let mut buyers = Vec::new();
        for place in 0..12 {
            let name = format!("Buyer {place}");
            let zone = chrono_tz::Tz::America__New_York;
            let company = stage.cast.buyer(&stage.naru, &format!("C{place}"), &name, "US", "Boston", zone).await;
            let wall = format!("2020-09-{} 1{}:00", 17 + place / 6, place % 6);
            stage.cast.meets(&stage.naru, &format!("N{place}"), stage.cast.firms[0], company, &wall).await;
            buyers.push(stage.cast.buyer_person(&stage.naru, 400 + place, &name, company, zone, "US").await);
        }
        // All at the same moment: whoever comes first uploads, and the others wait for the id.
        for buyer in &buyers {
            buyer.reads();
            buyer.user.taps(1, &format!("cat:see:{id}"));
        }
        stage.naru.settle().await;

        let sent: Vec<_> =
            stage.naru.sandbox.requests().into_iter().filter(|one| one.method.eq_ignore_ascii_case("sendDocument")).collect();
        let uploaded = sent.iter().filter(|one| one.params["document"] == "attach://document").count();
        assert_eq!((sent.len(), uploaded), (12, 1));
        for buyer in &buyers {
            assert!(stage.naru.sandbox.take_new(buyer.chat()).last().unwrap().document.is_some());
        }
        stage.minute().await;
        office.reads();
        stage.naru.ends().await;
    }
}
