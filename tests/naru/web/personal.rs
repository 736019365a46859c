//! A personal page is the talk itself: joining, consent, answers and words to the office, with what colleagues and staff
//! see of it in their chats.

use chrono_tz::Tz;
use futures::FutureExt as _;
use naru::domain::company::Role;
use naru::domain::consent::{Item, Source};
use naru::domain::ids::{CohortId, MemberId};
use naru::domain::lang::Lang;
use naru::domain::meeting::{Attendance, PartySide};
use naru::store;

use super::visitor::{Site, Visitor, link};
use crate::joining::stage::Stage;
use crate::meetings::cast::{Cast, Who};
use crate::meetings::scene::{answer_of, kim, one_meeting};
use crate::support::{Naru, Place, both_databases};

/// Somebody of the first firm who does not use Telegram, and agreed on paper.
pub async fn paper_member(naru: &Naru, cast: &Cast, name: &str, lang: Lang) -> MemberId {
    let who = Who {
        id: 901,
        name,
        position: Some("과장"),
        role: Role::Firm,
        company: Some(cast.firms[0]),
        lang,
        zone: Tz::Asia__Seoul,
        country: "KR",
    };
    cast.is_listed(naru, &who).await
}

async fn sources(naru: &Naru, member: MemberId, cohort: CohortId) -> Vec<(Item, bool, Source)> {
    let bot = naru.app.house.bot;
    let read = naru.app.db.read(move |tx| {
        async move {
            let own = store::people::find_member(tx, bot, member).await?.expect("a member");
            store::consents::latest(tx, own.member.person, cohort).await
        }
        .boxed()
    });
    read.await.unwrap().into_iter().map(|answer| (answer.item, answer.given, answer.source)).collect()
}

both_databases! {
    async fn somebody_without_telegram_agrees_on_the_page_and_goes_on(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.naru);
        let mut kim = Visitor::new(&site);
        kim.comes_in(&link(&stage.naru, stage.firm.member).await).await;

        assert_eq!(kim.headlines(), ["개인정보 수집·이용 동의 (1/4 · 텔레그램 안내에 필요)"]);
        kim.taps("전문 보기").await;
        assert!(kim.reads().contains("「개인정보 보호법」 제15조"), "{}", kim.reads());
        kim.taps("동의합니다").await;
        // What would go overseas is Telegram; the page is not.
        assert!(kim.headlines()[0].starts_with("개인정보 국외 이전 동의"), "{}", kim.reads());
        kim.taps("동의하지 않습니다").await;
        kim.says("동의합니다").await;
        kim.taps("동의하지 않습니다").await;

        kim.sees(
            "등록이 끝났습니다.

            설봉세라믹(주) 김서준 대표님, 안녕하십니까.
            2020 이천시 미국 화상상담회

            상담 일정이 아직 확정되지 않았습니다. 확정되면 이곳으로 알려 드립니다.

            “일정”, “문의”처럼 글로 쓰셔도 됩니다.
            [사무국에 문의] [설정]",
        );
        use Item::*;
        assert_eq!(
            sources(&stage.naru, stage.firm.member, stage.cohort).await,
            [(Collection, true, Source::Page), (Overseas, false, Source::Page), (Contact, true, Source::Page), (Marketing, false, Source::Page)],
        );
        // Nothing can be told on Telegram to somebody who only has a page.
        assert_eq!(stage.member(stage.firm.member).await.joined_at, None);
        kim.taps("설정").await;
        kim.taps("저장된 내 정보").await;
        assert!(kim.reads().contains("텔레그램 ID –"), "{}", kim.reads());
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn a_buyer_reads_the_page_in_english_or_korean(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let stage = Stage::new(db).await;
        site.opens(&stage.naru);
        let mut jane = Visitor::new(&site);
        let own = link(&stage.naru, stage.buyer.member).await;
        jane.opens(&own).await;
        assert!(jane.page.contains("<html lang=\"en\">") && jane.page.contains(">Continue</button>"), "{}", jane.page);
        assert!(jane.page.contains("Online Meetings with Suppliers from Icheon, Korea") && !jane.page.contains("Jane"));
        jane.comes_in(&own).await;
        jane.taps("I've read this").await;
        jane.taps("I agree").await;
        assert_eq!(jane.headlines().len(), 1);

        jane.taps("한국어").await;

        assert!(jane.page.contains("<html lang=\"ko\">"), "{}", jane.page);
        jane.says("home").await;
        assert!(jane.page.contains("[처음]") || jane.page.contains(">처음</button>"));
        stage.naru.ends().await;
    }
}

both_databases! {
    async fn an_answer_on_the_page_is_the_answer_of_the_party(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let (kim, staff) = (kim(&naru, &cast).await, cast.staff(&naru, 300).await);
        let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
        let mut page = Visitor::new(&site);
        page.comes_in(&link(&naru, choi).await).await;
        assert!(page.reads().contains("다음 상담"), "{}", page.reads());

        page.taps("내 상담 1건").await;
        page.taps("9월 17일(목) Golden Gate Gourmet").await;
        assert!(page.reads().starts_with("Golden Gate Gourmet 측과의 상담"), "{}", page.reads());
        page.taps("참석이 어렵습니다").await;
        page.taps("네, 참석이 어렵습니다").await;
        naru.settle().await;

        assert!(page.reads().starts_with("답변을 저장했습니다: 참석이 어렵습니다"), "{}", page.reads());
        assert_eq!(answer_of(&naru, asked.meeting, PartySide::Firm).await, Some(Attendance::Absent));
        assert!(staff.reads()[0].contains("답변: 최세나 과장님"));
        assert!(kim.reads()[0].starts_with("최세나 과장님께서 9월 17일(목)"));
        // The colleague's answer in the chat is what the page shows next.
        kim.taps("상담 보기").await;
        kim.taps("참석합니다").await;
        kim.reads();
        staff.reads();
        page.taps("처음").await;
        assert!(page.reads().contains("참석 답변: 참석 확인"), "{}", page.reads());
        naru.ends().await;
    }
}

both_databases! {
    async fn words_to_the_office_arrive_once_however_often_the_form_is_sent(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        let staff = cast.staff(&naru, 300).await;
        let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
        let mut page = Visitor::new(&site);
        page.comes_in(&link(&naru, choi).await).await;
        let (form, seen) = (page.field("form"), page.field("seen"));
        let fields = [("form", form.as_str()), ("seen", &seen), ("text", "주차가 되나요?\r\n<b>두 대</b>입니다.")];

        for _ in 0..2 {
            let answer = page.posts("/me/say", &fields).await;
            assert_eq!((answer.status, answer.header("location")), (303, "/me#now"));
            page.looks_at(answer).await;
        }
        naru.settle().await;

        assert!(page.reads().starts_with("보내 주신 말씀을 운영사무국에 전달했습니다."), "{}", page.reads());
        assert!(page.page.contains("앞의 안내"));
        let told = staff.reads();
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].contains("최세나 과장님\n2020 이천시 미국 화상상담\n주차가 되나요?\n<b>두 대</b>입니다."), "{told:#?}");
        naru.ends().await;
    }
}

both_databases! {
    async fn whoever_is_staff_elsewhere_is_no_staff_on_a_page(db: Place) {
        let mut db = db;
        let mut site = Site::for_place(&mut db).await;
        let naru = Naru::new(db).await;
        site.opens(&naru);
        let cast = Cast::on(&naru).await;
        let asked = one_meeting(&naru, &cast).await;
        let choi = paper_member(&naru, &cast, "최세나", Lang::Ko).await;
        let mut page = Visitor::new(&site);
        page.comes_in(&link(&naru, choi).await).await;
        let before = page.reads();

        for forged in [
            format!("staff:m:{}", asked.meeting),
            format!("staff:want:{}:1:cancel", asked.meeting),
            "staff:home".to_owned(),
            "page".to_owned(),
            "imp:1".to_owned(),
            "cohort:99".to_owned(),
            "없는 것".to_owned(),
            "m:99999".to_owned(),
            String::new(),
        ] {
            page.forges(&forged).await;
            assert_eq!(page.status, 200);
            assert!(!page.reads().contains("M01"), "{forged}: {}", page.reads());
        }
        page.taps("처음").await;
        assert_eq!(page.reads(), before);
        naru.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hostile_name_is_only_ever_a_name() {
    const NAME: &str = "<script>alert(1)</script>\"'&<b>_*";
    let mut db = Place::sqlite();
    let mut site = Site::for_place(&mut db).await;
    let naru = Naru::new(db).await;
    site.opens(&naru);
    let cast = Cast::on(&naru).await;
    let choi = paper_member(&naru, &cast, NAME, Lang::Ko).await;
    let mut page = Visitor::new(&site);

    page.comes_in(&link(&naru, choi).await).await;

    assert!(page.reads().contains(NAME), "{}", page.reads());
    assert!(!page.page.contains("<script>alert") && !page.page.contains("<b>_"), "{}", page.page);
    naru.ends().await;
}
