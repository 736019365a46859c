//! What lies in the data directory and is nobody's goes within a day or so; what was given stays.

use std::path::PathBuf;

use naru::store::files::sha256;

use super::stage::{PDF, Stage};
use crate::store::files::left_at;
use crate::support::both_databases;

const EXE: &[u8] = b"MZ\x90\0\x03\0\0\0 this program cannot be run in DOS mode";

both_databases! {
    async fn a_refused_file_and_a_half_written_one_are_swept_and_a_catalog_stays(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        kim.sends("catalog.pdf", PDF).await;
        kim.sends("price list.pdf", EXE).await;
        kim.reads();
        let folder = stage.naru.place.folder.join("files");
        let lies = |bytes: &[u8]| -> PathBuf { folder.join(&sha256(bytes)[..2]).join(sha256(bytes)) };
        let half = folder.join("incoming/5ed1#1");
        for path in [lies(PDF), lies(EXE), half.clone()] {
            left_at(&path, "2020-09-14 09:00 KST");
        }

        stage.naru.clock_to("2020-09-14 21:00 KST").await;
        stage.naru.app.tidy().await.unwrap();
        assert!(lies(EXE).exists() && half.exists());
        stage.naru.clock_to("2020-09-15 09:01 KST").await;
        stage.naru.app.tidy().await.unwrap();

        assert!(!lies(EXE).exists() && !half.exists());
        assert!(lies(PDF).exists());
        // Sent again it is fetched, looked at and refused again.
        kim.sends("price list.pdf", EXE).await;
        assert!(kim.reads()[0].starts_with("‘price list.pdf’ 파일은 이름과 달리 실행 프로그램이거나"));
        kim.sends("catalog.pdf", PDF).await;
        assert!(kim.reads()[0].starts_with("‘catalog.pdf’ 파일은 이미 받은 것과 같아 한 번만 저장했습니다."));
        stage.naru.ends().await;
    }
}
