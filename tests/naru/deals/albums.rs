//! Proofs that are sent together: each is kept once, staff are told once, and the person reads one answer.

use std::collections::BTreeSet;

use naru::domain::deal::{ProofKind, ProofState};
use naru::sandbox::Album;

use super::stage::{JPEG, Stage, usd};
use crate::support::{Person, both_databases};

const PDF: &[u8] = b"%PDF-1.7 contract";

/// Pictures that differ from each other.
fn pictures(count: u8) -> Vec<Vec<u8>> {
    (0..count).map(|number| [JPEG, &[number]].concat()).collect()
}

fn picture(bytes: &[u8]) -> Album<'_> {
    Album { name: "", mime: "image/jpeg", bytes, caption: "" }
}

fn document<'a>(name: &'a str, mime: &'a str, bytes: &'a [u8]) -> Album<'a> {
    Album { name, mime, bytes, caption: "" }
}

/// A contract of 50,000 dollars, up to the question which document proves it.
async fn tells(stage: &Stage, firm: &Person<'_>) {
    stage.begins(firm).await;
    stage.says(firm, "5만불").await;
    stage.goes_through(firm, &["네, 맞습니다", "건너뛰기"]).await;
}

async fn sends(stage: &Stage, firm: &Person<'_>, album: &[Album<'_>]) {
    firm.user.sends_album(album);
    stage.office.naru.settle().await;
    stage.office.a_moment_later().await;
}

both_databases! {
    async fn ten_pages_of_a_contract_are_answered_once_and_staff_hear_once(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        tells(&stage, &firm).await;
        stage.goes_through(&firm, &["계약서"]).await;

        let pages = pictures(8);
        let mut album: Vec<Album<'_>> = pages.iter().map(|page| picture(page)).collect();
        album.push(document("계약서.pdf", "application/pdf", PDF));
        album.push(document("부속서.pdf", "application/pdf", b"%PDF-1.7 annex"));
        firm.user.sends_album(&album);
        stage.office.naru.settle().await;
        firm.sees_nothing();
        stage.office.a_moment_later().await;

        firm.sees(
            "계약서: 파일 10개를 받았습니다. 운영사무국이 확인합니다. 같은 서류가 더 있으면 이어서 보내 주십시오.
            [다 보냈습니다]
            [다른 증빙 보내기]",
        );
        staff.sees(
            "설봉세라믹(주)의 Aloha Pacific Distributors 측 계약 증빙(계약서)이 들어왔습니다. 확인해 주시기 바랍니다.
            [열어 보기]",
        );
        let proofs = stage.only_deal().await.proofs;
        assert!(proofs.iter().all(|proof| (proof.kind, proof.state) == (ProofKind::Contract, ProofState::Given)));
        let kept: BTreeSet<&str> = proofs.iter().map(|proof| proof.file.as_ref().unwrap().sha256.as_str()).collect();
        assert_eq!((proofs.len(), kept.len()), (10, 10));

        // The very same once more, with one that is new.
        let new = [JPEG, b"new"].concat();
        album.truncate(2);
        album.push(picture(&new));
        sends(&stage, &firm, &album).await;
        let seen = firm.reads();
        assert_eq!(seen.len(), 1, "{seen:#?}");
        assert!(seen[0].starts_with("계약서: 받았습니다. 운영사무국이 확인합니다."), "{seen:#?}");
        assert!(seen[0].contains("그 밖의 2개는 이미 받은 파일이어서 한 번만 저장했습니다."), "{seen:#?}");
        assert_eq!(stage.only_deal().await.proofs.len(), 11);
        staff.sees_nothing();
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_album_waits_until_it_is_named_and_what_comes_late_joins_it(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        let staff = stage.seats("S2", 901, "ko").await;
        tells(&stage, &firm).await;

        let pages = pictures(3);
        let memo = document("메모.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK");
        sends(&stage, &firm, &[picture(&pages[0]), memo, picture(&pages[1])]).await;
        let seen = firm.reads();
        assert_eq!(seen.len(), 1, "{seen:#?}");
        assert!(seen[0].starts_with("사진이나 PDF가 아닌 파일은 받을 수 없어 저장하지 않았습니다."), "{seen:#?}");
        assert!(seen[0].contains("파일 2개를 받았습니다. 어느 서류입니까?"), "{seen:#?}");
        staff.sees_nothing();

        stage.taps(&firm, "계약서").await;
        assert!(firm.reads().pop().unwrap().starts_with("계약서: 파일 2개를 받았습니다."));
        stage.goes_through(&firm, &["다 보냈습니다"]).await;
        // The rest of the album was slow, and something else is on the screen by now.
        stage.says(&firm, "처음").await;
        firm.reads();
        firm.user.sends_rest_of_album(&[picture(&pages[2])]);
        stage.office.naru.settle().await;
        stage.office.a_moment_later().await;
        let seen = firm.reads();
        assert_eq!(seen.len(), 1, "{seen:#?}");
        assert!(seen[0].starts_with("계약서: 파일 3개를 받았습니다."), "{seen:#?}");
        assert_eq!(stage.only_deal().await.proofs.len(), 3);
        assert_eq!(staff.reads().len(), 1);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_album_of_which_nothing_can_be_taken_is_refused_once(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        tells(&stage, &firm).await;
        stage.goes_through(&firm, &["계약서"]).await;

        let film = document("상담.mp4", "video/mp4", b"mp4");
        sends(&stage, &firm, &[film.clone(), film]).await;
        let seen = firm.reads();
        assert_eq!(seen.len(), 1, "{seen:#?}");
        assert!(seen[0].starts_with("사진이나 PDF가 아닌 파일 2개는 받을 수 없어 저장하지 않았습니다."), "{seen:#?}");
        assert!(seen[0].contains("계약서의 사진이나 PDF를 보내 주십시오"), "{seen:#?}");
        assert_eq!(stage.only_deal().await.proofs, []);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn a_file_nobody_has_named_is_not_lost_until_they_say_so(db: Place) {
        let stage = Stage::new(db).await;
        {
            let firm = stage.seats("F01", 101, "ko").await;
            tells(&stage, &firm).await;
            firm.user.sends_photo(JPEG, "");
            stage.office.naru.settle().await;
            assert!(firm.reads().pop().unwrap().starts_with("파일 1개를 받았습니다. 어느 서류입니까?"));
            stage.says(&firm, "처음").await;
            let seen = firm.reads().pop().unwrap();
            assert!(seen.contains("어느 서류인지 고르지 않으신 증빙 파일 1개를 보관하고 있습니다."), "{seen}");
        }

        let stage = stage.restarts().await;
        let firm = stage.office.naru.person(101, "F01", "ko");
        stage.goes_through(&firm, &["어느 서류인지 고르기"]).await;
        stage.says(&firm, "취소").await;
        firm.sees(
            "어느 서류인지 고르지 않으신 파일 1개가 있습니다. 어떻게 할까요?
            [어느 서류인지 고르기]
            [나중에 고르기] [파일 1개 지우기]",
        );
        stage.taps(&firm, "나중에 고르기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.contains("증빙: 없음.") && seen.contains("증빙 파일 1개를 보관하고 있습니다."), "{seen}");
        stage.goes_through(&firm, &["증빙 추가"]).await;
        stage.says(&firm, "취소").await;
        stage.taps(&firm, "파일 1개 지우기").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("어느 서류인지 고르지 않으신 파일을 지웠습니다.") && !seen.contains("보관하고"), "{seen}");
        assert_eq!(stage.only_deal().await.proofs, []);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn an_amount_typed_where_a_proof_is_awaited_changes_nothing_and_giving_up_keeps_the_deal(db: Place) {
        let stage = Stage::new(db).await;
        let firm = stage.seats("F01", 101, "ko").await;
        tells(&stage, &firm).await;
        stage.goes_through(&firm, &["계약서"]).await;

        stage.says(&firm, "6만불").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("증빙은 사진이나 PDF로 보내 주십시오. 방금 쓰신 글은 저장하지 않았습니다."), "{seen}");
        assert!(seen.contains("금액과 날짜는 [나중에 하기]를 누르신 뒤 [고치기]에서") && seen.contains("계약서의 사진"), "{seen}");
        stage.says(&firm, "취소").await;
        let seen = firm.reads().pop().unwrap();
        assert!(seen.starts_with("증빙 보내기를 멈추었습니다.") && seen.contains("금액: USD 50,000"), "{seen}");
        // A photo that comes now is no proof of it any more.
        firm.user.sends_photo(JPEG, "");
        stage.office.naru.settle().await;
        assert!(!firm.reads().pop().unwrap().contains("계약서"));
        let deal = stage.only_deal().await;
        assert_eq!((deal.amount(naru::domain::company::Side::Firm), deal.proofs.len()), (Some(&usd(50_000)), 0));
        stage.office.naru.ends().await;
    }
}
