//! How an announcement reads for those who get it: names and particles in its places, who says it, and advertisements.

use naru::domain::broadcast::{Body, Side};
use naru::domain::lang::Lang;
use naru::domain::message::{Content, Document};
use naru::text::Args;

use super::stage::{Stage, both, heads, korean, say};
use crate::support::both_databases;

both_databases! {
    async fn names_in_their_places_read_as_korean_is_written(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee) = (stage.firm(1).await, stage.firm(2).await);

        stage.announces(&["F01", "F02"], korean("{이름}님, {기업명}은 북문, {기업명}와의 약속은 {이름} 님께.")).await;

        assert_eq!(
            heads(kim.reads()),
            ["김하나 해외영업팀장님, 설봉세라믹(주)은 북문, 설봉세라믹(주)과의 약속은 김하나 해외영업팀장님께."]
        );
        assert_eq!(
            heads(lee.reads()),
            ["이두리 과장님, (주)이섭푸드는 북문, (주)이섭푸드와의 약속은 이두리 과장님께."]
        );
        stage.naru().ends().await;
    }
}

both_databases! {
    async fn the_footer_names_the_program_as_each_side_knows_it(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, blake) = (stage.firm(1).await, stage.buyer(1).await);
        let body = Body { urgent: true, ..both("주차장은 2층입니다.", "The link is the same.") };

        stage.announces(&["F01", "B01"], body).await;

        kim.sees(
            "주차장은 2층입니다.
            ─
            이천시 · 2020 이천시 미국 화상상담 시장개척단 운영사무국 031-555-0100
            이 글에 답장하시면 운영사무국으로 전달됩니다.",
        );
        blake.sees(
            "The link is the same.
            ─
            Icheon City, Korea · Online Meetings with Suppliers from Icheon, Korea · Program office +82-31-555-0100
            Reply to this message to write to the program office.",
        );
        stage.naru().ends().await;
    }
}

// 47
both_databases! {
    async fn files_of_an_advertisement_that_come_first_say_that_they_are_one(db: Place) {
        let stage = Stage::new(db).await;
        let (kim, lee) = (stage.firm(1).await, stage.firm(2).await);
        let mut body = Body { promotional: true, ..korean("박람회에 초대합니다.") };
        body.ko.files = vec![pdf("안내.pdf"), pdf("약도.pdf")];
        stage.announces(&["F01"], body.clone()).await;
        // Words with names in them go by themselves, below a single file too.
        body.ko = Side { files: vec![pdf("안내.pdf")], ..say("{이름}께, 박람회에 초대합니다.") };
        stage.announces(&["F02"], body).await;

        let caption = "(광고)
─
이천시 · 2020 이천시 미국 화상상담 시장개척단 운영사무국 031-555-0100
이 글에 답장하시면 운영사무국으로 전달됩니다.
홍보 소식을 원하지 않으시면 이어지는 글의 [수신 거부]를 누르시거나 ‘설정’에서 바꿔 주십시오(무료). 상담 일정 안내는 계속 보내 드립니다.";
        for chat in [101, 102] {
            let first = stage.naru().sandbox.messages(chat).into_iter().next().unwrap();
            assert!(first.document.is_some());
            assert_eq!(first.text, caption);
        }
        assert_eq!((kim.reads().len(), lee.reads().len()), (3, 2));
        stage.naru().ends().await;
    }
}

fn pdf(name: &str) -> Document {
    let content = Content::inline(format!("%PDF-1.4\n{name}\n%%EOF\n").as_bytes());
    Document::new(name, "application/pdf", content)
}

/// How many, in the words of a message that has these numbers.
fn counted(lang: Lang, id: &str, numbers: &[&'static str], count: i64) -> String {
    let args = Args::new().with("title", "감사합니다.").with("side", "en").with("host", "not-asked");
    let args = numbers.iter().fold(args, |args, number| args.with(number, count));
    naru::text::say(lang, id, &args).to_plain().replace('\n', " ")
}

#[test]
fn in_english_one_is_one_and_more_are_people() {
    let stop = |count| counted(Lang::En, "announced-stop", &["sent", "waiting", "uncertain"], count);
    assert!(stop(1).contains(
        "1 person has it so far. If you stop, the 1 who is still waiting will not get it. \
        The 1 person for whom it is not known whether it arrived stays as they are."
    ));
    assert!(stop(2).contains(
        "2 people have it so far. If you stop, the 2 who are still waiting will not get it. \
        The 2 people for whom it is not known whether it arrived stay as they are."
    ));
    let fix = |count| counted(Lang::En, "announced-fix-sure", &["sent", "waiting", "missed", "unknown"], count);
    assert_eq!(fix(0), "This is the new English text. Nobody has it yet.");
    assert!(fix(1).starts_with(
        "This is the new English text. It changes for the 1 person who has it, and the 1 who is still waiting gets the \
        new text. 1 person missed it because nothing was written in their language;"
    ));
    let recall = |count| counted(Lang::En, "announced-recall", &["count", "waiting", "old", "unknown"], count);
    assert!(recall(1).contains(
        "It is deleted from 1 chat. The 1 who is still waiting won't get it. It can't be deleted for the 1 person who \
        got it more than 48 hours ago."
    ));
    let missing = |count| counted(Lang::En, "announced-missing", &["count", "sent", "unconnected"], count);
    assert!(missing(1).contains("The 1 person who has it doesn't get it again. The 1 person who wasn't connected can"));
}
