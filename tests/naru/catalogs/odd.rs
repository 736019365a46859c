//! Files as Telegram may bring them: beside entities nobody knew, late, without a name, or by an address that ran out.

use futures::FutureExt as _;
use naru::domain::catalog::Part;
use naru::domain::preparation::DutyState;
use naru::sandbox::{Album, Fault, FaultKind};
use naru::store;
use serde_json::{Map, Value, json};

use super::stage::{NEWER, PDF, Stage};
use crate::support::both_databases;

/// A file as Telegram has it once somebody sent it, to be sent again in other company.
async fn document(stage: &Stage, bytes: &[u8]) -> Value {
    let somebody = stage.naru.person(999, "Somebody", "ko");
    somebody.sends("catalog.pdf", bytes).await;
    stage.naru.ignores(999);
    let sent = stage.naru.sandbox.messages(999).into_iter().rev().find_map(|shown| {
        let document = shown.json["document"].clone();
        document.is_object().then_some(document)
    });
    sent.unwrap()
}

fn content(value: Value) -> Map<String, Value> {
    let Value::Object(content) = value else { unreachable!() };
    content
}

async fn parts(stage: &Stage) -> Vec<Part> {
    let catalog = stage.latest().await;
    stage.naru.app.db.read(move |tx| store::catalogs::parts(tx, catalog).boxed()).await.unwrap()
}

// 5
both_databases! {
    async fn a_catalog_is_taken_whatever_its_caption_holds(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let date = json!({ "type": "date_time", "offset": 0, "length": 5, "unix_time": 1, "date_time_format": "t" });

        kim.user.sends(content(json!({
            "document": document(&stage, PDF).await, "caption": "14:00", "caption_entities": [date],
        })));
        stage.naru.settle().await;

        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("‘catalog.pdf’ 파일을 저장했습니다."), "{said}");
        assert_eq!(stage.state().await, DutyState::Given);
        stage.naru.ends().await;
    }
}

// 65
both_databases! {
    async fn a_part_of_an_album_that_comes_late_belongs_to_it(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let album: Vec<Album<'_>> = [("1.pdf", PDF), ("2.pdf", NEWER)]
            .map(|(name, bytes)| Album { name, mime: "application/pdf", bytes, caption: "" })
            .into();
        kim.user.sends_album(&album);
        stage.naru.settle().await;
        stage.moment().await;
        assert!(kim.reads().pop().unwrap().starts_with("파일 2개를 저장했습니다."));
        let group = stage.naru.sandbox.messages(kim.chat()).into_iter().find_map(|shown| shown.media_group_id).unwrap();

        let late = document(&stage, b"%PDF-1.7 the third").await;
        kim.user.sends(content(json!({ "document": late, "media_group_id": group })));
        stage.naru.settle().await;
        stage.moment().await;

        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("파일 3개를 저장했습니다.\n카탈로그 제출 1차에 자료 3개가 있습니다."), "{said}");
        assert_eq!(parts(&stage).await.len(), 3);
        stage.naru.ends().await;
    }
}

// 67
both_databases! {
    async fn a_file_without_a_name_gets_one_and_a_hostile_one_is_kept_as_a_word(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let mut nameless = content(document(&stage, PDF).await);
        nameless.remove("file_name");

        kim.user.sends(content(json!({ "document": nameless })));
        stage.naru.settle().await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("‘catalog.pdf’ 파일을 저장했습니다."), "{said}");
        kim.sends("../../etc/passwd\0.pdf", NEWER).await;
        assert!(kim.reads().pop().unwrap().starts_with("‘passwd.pdf’ 파일을 저장했습니다."));

        let given: Vec<_> = parts(&stage).await.into_iter().map(|part| part.details.given).collect();
        assert_eq!(given, [None, Some("../../etc/passwd\0.pdf".to_owned())]);
        stage.naru.ends().await;
    }
}

// 71
both_databases! {
    async fn an_address_that_ran_out_is_asked_for_anew(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let asked = || stage.naru.sandbox.requests().iter().filter(|one| one.method.eq_ignore_ascii_case("getFile")).count();
        let gone = FaultKind::Refuse { code: 404, description: "Not Found".to_owned() };
        stage.naru.sandbox.fault(Fault::new(gone).method("download"));

        kim.sends("catalog.pdf", PDF).await;

        assert!(kim.reads().pop().unwrap().starts_with("‘catalog.pdf’ 파일을 저장했습니다."));
        assert_eq!(asked(), 2);
        stage.naru.ends().await;
    }
}
