//! What cannot be taken: each says what it is about and what to do, and leaves what was given before.

use naru::domain::preparation::DutyState;
use naru::sandbox::Fault;
use naru::sandbox::FaultKind;

use super::stage::{PDF, Stage};
use crate::support::{Person, both_databases};

const EXE: &[u8] = b"MZ\x90\0\x03\0\0\0 this program cannot be run in DOS mode";
/// The smallest zip with one entry of which the flag says that it is encrypted.
pub fn locked_zip() -> Vec<u8> {
    let name = b"price.xlsx";
    let mut zip = b"PK\x03\x04\x14\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0a\0\0\0".to_vec();
    zip.extend(name);
    zip.resize(zip.len() + 2, 0);
    let at = zip.len() as u32;
    zip.extend(b"PK\x01\x02\x14\0\x14\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0a\0");
    zip.extend([0; 16]);
    zip.extend(name);
    let size = zip.len() as u32 - at;
    zip.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    zip.extend(size.to_le_bytes());
    zip.extend(at.to_le_bytes());
    zip.extend([0, 0]);
    zip
}

async fn first_line(person: &Person<'_>, name: &str, bytes: &[u8]) -> String {
    person.sends(name, bytes).await;
    let said = person.reads();
    assert_eq!(said.len(), 1, "{said:?}");
    said[0].lines().next().unwrap().to_owned()
}

both_databases! {
    async fn each_refusal_says_what_to_do_and_keeps_what_was_given(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        kim.sends("catalog.pdf", PDF).await;
        kim.reads();

        assert_eq!(
            first_line(&kim, "price list.pdf", EXE).await,
            "‘price list.pdf’ 파일은 이름과 달리 실행 프로그램이거나 실행 프로그램이 들어 있어 받지 않았습니다. 자료를 PDF로 저장하여 보내 주십시오."
        );
        assert_eq!(
            first_line(&kim, "빈 파일.pdf", b"").await,
            "‘빈 파일.pdf’ 파일은 내용이 비어 있어(0바이트) 저장하지 않았습니다. 파일을 열어 확인하신 뒤 다시 보내 주십시오."
        );
        assert_eq!(
            first_line(&kim, "locked.zip", &locked_zip()).await,
            "‘locked.zip’ 파일은 암호가 걸려 있어 받는 분이 열 수 없습니다. 암호를 풀고 다시 보내 주십시오."
        );
        assert_eq!(
            first_line(&kim, "notes.txt", b"prices: ask us").await,
            "‘notes.txt’ 파일은 자료로 쓸 수 있는 형식이 아니거나 손상되어 저장하지 않았습니다. PDF, 사진, PowerPoint·Word·Excel 파일로 보내 주십시오."
        );
        kim.user.sends_big_document("big.pdf", "application/pdf", 25 << 20);
        stage.naru.settle().await;
        kim.sees(
            "‘big.pdf’ 파일은 20MB를 넘어 이 대화로는 받지 못했습니다. PC에서 올려 주시거나, 내려받을 수 있는 링크를 보내 주시거나, 사무국에 부탁해 주십시오.

            자료는 어느 언어로 되어 있습니까?
            [한국어] [영어] [그 밖의 언어]
            [사무국에 부탁]
            [제출 화면]",
        );
        let asked = stage.naru.sandbox.requests().iter().filter(|one| one.method.eq_ignore_ascii_case("getFile")).count();
        assert_eq!(asked, 4, "the big file was asked for");
        assert_eq!(stage.state().await, DutyState::Given);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn each_refusal_in_english(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm_in_english().await;

        assert_eq!(
            first_line(&kim, "price list.pdf", EXE).await,
            "Whatever its name says, “price list.pdf” is or contains a program, so we didn't take it. Please save it as a PDF and send that."
        );
        assert_eq!(
            first_line(&kim, "empty.pdf", b"").await,
            "“empty.pdf” is empty (0 bytes), so it was not saved. Please check the file and send it again."
        );
        assert_eq!(
            first_line(&kim, "locked.zip", &locked_zip()).await,
            "“locked.zip” is protected by a password, so nobody could open it. Please remove the password and send it again."
        );
        kim.user.sends_big_document("big.pdf", "application/pdf", 25 << 20);
        stage.naru.settle().await;
        kim.sees(
            "“big.pdf” is over 20 MB, which is more than this chat can take. Please upload it from a computer, send a link to download it, or ask the program office.

            What you sent before is still there.
            [Ask the program office]
            [Back to this item]",
        );
        assert_eq!(stage.state().await, DutyState::Open);
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_sticker_and_a_voice_message_at_the_catalog_step(place: Place) {
        let stage = Stage::new(place).await;
        let (kim, dana) = (stage.firm().await, stage.firm_in_english().await);
        kim.says("카탈로그").await;
        dana.says("catalog").await;
        let (screen, english) = (kim.reads().remove(0), dana.reads().remove(0));

        kim.user.sends_sticker("👍");
        stage.naru.settle().await;
        kim.sees(&format!("스티커는 답변으로 저장되지 않았습니다. 앞서 입력하신 내용은 그대로 있습니다.\n\n{screen}"));
        kim.user.sends_voice(3);
        stage.naru.settle().await;
        kim.sees(&format!(
            "음성 메시지는 듣고 처리할 수 없어 저장하지 않았습니다. 앞서 입력하신 내용은 그대로 있습니다.\n\n{screen}"
        ));
        dana.user.sends_sticker("👍");
        stage.naru.settle().await;
        dana.sees(&format!(
            "A sticker can't be saved as an answer. What you entered before is unchanged.\n\n{english}"
        ));
        dana.user.sends_voice(3);
        stage.naru.settle().await;
        dana.sees(&format!(
            "We can't listen to voice messages here, so it was not saved. What you entered before is unchanged.\n\n{english}"
        ));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn odd_names_are_made_safe_and_pictures_are_advised_about(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;

        assert_eq!(first_line(&kim, "../../etc/passwd", PDF).await, "‘passwd.pdf’ 파일을 저장했습니다.");
        let long = first_line(&kim, &format!("{}.pdf", "가".repeat(300)), b"%PDF-1.7 long").await;
        assert_eq!(long, format!("‘{}.pdf’ 파일을 저장했습니다.", "가".repeat(78)));
        let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\x20\0\0\x02\x58";
        kim.sends("catalog.pdf", picture).await;
        let said = kim.reads().remove(0);
        assert!(said.contains("파일 이름의 끝이 내용과 달라 ‘catalog.png’ 이름으로 저장했습니다."), "{said}");

        kim.user.sends_photo(b"\xff\xd8\xff\xe0 a photo", "");
        stage.naru.settle().await;
        let said = kim.reads().remove(0);
        assert!(said.starts_with("‘catalog.jpg’ 파일을 저장했습니다."), "{said}");
        assert!(said.contains("사진으로 보내시면 화질이 낮아집니다."), "{said}");
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn an_address_that_ran_out_is_asked_for_again_and_a_lost_file_is_asked_of_the_firm(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let gone = "Bad Request: wrong file_id or the file is temporarily unavailable";
        let fault = Fault::new(FaultKind::Refuse { code: 400, description: gone.to_owned() });
        stage.naru.sandbox.fault(fault.method("getFile"));

        assert_eq!(
            first_line(&kim, "catalog.pdf", PDF).await,
            "‘catalog.pdf’ 파일을 텔레그램에서 내려받지 못했습니다. 죄송하지만 다시 보내 주십시오."
        );
        assert_eq!(first_line(&kim, "catalog.pdf", PDF).await, "‘catalog.pdf’ 파일을 저장했습니다.");
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_firm_that_left_hears_so(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        let left = "update members set left_at = '2020-09-14 00:00:00+00:00' where company is not null and code = 'X'";
        stage.naru.place.execute(left).await;

        kim.sends("catalog.pdf", PDF).await;
        kim.sees(
            "귀사는 이번 상담회의 참가기업 명단에 없어 파일을 저장하지 않았습니다. 앞서 주신 자료는 운영사무국이 보관하고 있습니다.
            명단에 착오가 있으면 운영사무국에 알려 주십시오. 이천시 031-555-0100",
        );
        stage.naru.ends().await;
    }
}

// 59
both_databases! {
    async fn after_the_last_day_nothing_more_is_taken_in(place: Place) {
        let stage = Stage::new(place).await;
        let kim = stage.firm().await;
        stage.naru.clock_to("2020-09-23 09:00 KST").await;
        kim.reads();

        for _ in 0..2 {
            kim.sends("catalog.pdf", PDF).await;
            let said = kim.reads().pop().unwrap();
            assert!(said.starts_with("사업이 끝나 더 이상 받지 않습니다."), "{said}");
            assert_eq!(stage.state().await, DutyState::Open);
        }
        kim.says("https://seolbong.example/catalog").await;
        let said = kim.reads().pop().unwrap();
        assert!(said.starts_with("사업이 끝나 더 이상 받지 않습니다."), "{said}");
        assert_eq!(stage.state().await, DutyState::Open);
        stage.naru.ends().await;
    }
}
