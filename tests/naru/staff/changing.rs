//! Changing a meeting: shown first, refused with the reason, made once.

use super::office::Office;
use crate::support::{Person, both_databases};

/// Opens a meeting by its code and forgets what was seen on the way.
async fn opens(staff: &Person<'_>, code: &str) {
    staff.says("처음").await;
    staff.taps("상담 변경").await;
    staff.says(code).await;
    staff.reads();
}

async fn moves(staff: &Person<'_>, code: &str, to: &str) {
    opens(staff, code).await;
    staff.taps("시간 변경").await;
    staff.reads();
    staff.says(to).await;
}

fn first_line(person: &Person<'_>) -> String {
    person.reads().pop().unwrap_or_default().lines().next().unwrap_or_default().to_owned()
}

both_databases! {
    async fn a_move_is_shown_old_and_new_and_made_once(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        let firm = office.seats("F10", 902, "ko").await;
        office.publishes().await;
        firm.reads();

        moves(&staff, "M05", "17일 오후 2시").await;
        staff.sees(
            "M05 상담 시간을 바꾸시겠습니까?
            그린팜 이천 ↔ Lone Star Wholesale

            바꾸기 전: 9월 15일(화) 오전 9:40–10:20 (한국)
            현지 9월 14일(월) 오후 7:40–8:20 (시카고 시간)
            바꾼 뒤: 9월 17일(목) 오후 2:00–2:40 (한국)
            현지 9월 17일(목) 오전 12:00–12:40 (시카고 시간)
            주의: 바이어의 현지 시각으로 오전 8시 전이거나 오후 9시 뒤입니다.

            알림을 받는 분: 그린팜 이천 1명, Lone Star Wholesale 0명, 통역사 0명
            텔레그램으로 알릴 수 없는 분 2명: B08 Indigo Fern, T4 장가온. 전화나 전자우편으로 알려 주십시오.
            [시간을 바꿉니다] [그만두기]
            [다른 시간]",
        );
        assert_eq!(office.meeting("M05").await.revision, 0);

        staff.taps("시간을 바꿉니다").await;
        assert_eq!(first_line(&staff), "M05 상담 시간을 바꾸었습니다.");
        firm.sees(
            "Lone Star Wholesale 측과의 상담 시간이 바뀌었습니다. 일정이 바뀌어 죄송합니다.
            새 일정: 9월 17일(목) 오후 2:00–2:40 (한국)
            미국 Dallas, TX 현지 9월 17일(목) 오전 12:00
            이전 일정: 9월 15일(화) 오전 9:40 (한국)
            이천시 화상상담장 (온라인 병행) 3번 부스 · 오후 1:45까지 도착해 주십시오.
            새 시간에 참석하실 수 있으십니까?
            [네, 참석합니다] [다른 분이 참석합니다]
            [시간 변경을 요청합니다] [참석이 어렵습니다]
            [달력의 일정 바꾸기]",
        );
        let moved = office.meeting("M05").await;
        assert_eq!((moved.details.starts_at, moved.revision), (crate::support::at("2020-09-17 14:00 KST"), 1));

        let confirmation = office.naru.sandbox.messages(901).pop().unwrap().message_id;
        staff.user.taps(confirmation, &format!("staff:do:{}:0:start:{}", moved.id, moved.details.starts_at.timestamp()));
        office.naru.settle().await;
        assert_eq!(first_line(&staff), "이미 그렇게 되어 있어 바꾸지 않았습니다. 지금은 아래와 같습니다.");
        assert_eq!(office.meeting("M05").await.revision, 1);
        assert_eq!(office.audit().await, [("meeting-moved".to_owned(), Some(moved.id))]);

        office.a_moment_later().await;
        staff.taps("처음").await;
        staff.taps("변경 기록").await;
        staff.sees(
            "변경 기록

            9월 14일(월) 오전 9:00 (한국) · 매니저
            상담 시간 변경 M05
            9월 15일(화) 오전 9:40 (한국) → 9월 17일(목) 오후 2:00 (한국)
            [처음]",
        );
        office.naru.ends().await;
    }
}

both_databases! {
    async fn a_time_somebody_needs_twice_is_refused_with_the_other_meeting(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;

        moves(&staff, "M05", "9/17 10:30").await;
        staff.sees(
            "M05 상담을 9월 17일(목) 오전 10:30–11:10 (한국)에 둘 수 없어 바꾸지 않았습니다.
            · 그 시간에 부스를 쓰는 상담이 있습니다: M32 오전 10:30–11:10, 비전라이팅 ↔ Northern Lights Outfitters
            [다른 시간] [그만두기]",
        );
        let other = office.meeting("M03").await.details.starts_at;
        staff.says(&other.with_timezone(&chrono_tz::Asia::Seoul).format("%Y-%m-%d %H:%M").to_string()).await;
        let said = staff.reads().join("\n");
        assert!(said.contains("Lone Star Wholesale 측은 그 시간에 다른 상담이 있습니다: M03"), "{said}");

        staff.says("2020-09-11 10:00").await;
        assert_eq!(
            first_line(&staff),
            "이미 지난 시각(9월 11일(금) 오전 10:00 (한국))이어서 바꾸지 않았습니다. 앞으로 올 시각을 입력해 주십시오.",
        );
        staff.says("언제든 좋습니다").await;
        assert_eq!(
            first_line(&staff),
            "날짜와 시간을 읽지 못했습니다. 바뀐 것은 없습니다. 9/17 10:30, 9월 17일 오전 10:30, 10:30처럼 입력해 주십시오.",
        );
        staff.taps("그만두기").await;
        assert_eq!(first_line(&staff), "M05 · 9월 15일(화) 오전 9:40–10:20 (한국)");
        assert_eq!(office.meeting("M05").await.revision, 0);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn of_two_who_move_a_meeting_at_once_the_second_is_shown_how_it_stands(db: Place) {
        let office = Office::new(db).await;
        let (first, second) = (office.seats("S1", 901, "ko").await, office.seats("S2", 902, "ko").await);

        moves(&first, "M05", "9/17 14:00").await;
        moves(&second, "M05", "9/18 14:00").await;
        second.taps("시간을 바꿉니다").await;
        assert_eq!(first_line(&second), "M05 상담 시간을 바꾸었습니다.");

        first.reads();
        first.taps("시간을 바꿉니다").await;
        let said = first.reads().pop().unwrap();
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines[0], "그사이 이 상담이 바뀌어 아무것도 바꾸지 않았습니다. 지금은 아래와 같습니다.");
        assert_eq!(lines[2], "M05 · 9월 18일(금) 오후 2:00–2:40 (한국)");
        assert_eq!(office.meeting("M05").await.revision, 1);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn a_meeting_is_cancelled_and_brought_back_each_after_one_confirmation(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;

        opens(&staff, "M05").await;
        staff.taps("취소").await;
        staff.sees(
            "M05 상담을 취소하시겠습니까?
            그린팜 이천 ↔ Lone Star Wholesale
            9월 15일(화) 오전 9:40–10:20 (한국)
            현지 9월 14일(월) 오후 7:40–8:20 (시카고 시간)

            아직 공개하지 않은 사업이어서 아무에게도 알리지 않습니다.
            [상담을 취소합니다] [그만두기]",
        );
        staff.says("네").await;
        assert_eq!(first_line(&staff), "M05 상담을 취소하였습니다.");

        staff.taps("되살리기").await;
        assert_eq!(first_line(&staff), "취소한 M05 상담을 되살리시겠습니까?");
        staff.taps("상담을 되살립니다").await;
        assert_eq!(first_line(&staff), "M05 상담을 되살렸습니다.");
        let actions: Vec<String> = office.audit().await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(actions, ["meeting-cancelled", "meeting-reinstated"]);
        assert_eq!(office.meeting("M05").await.revision, 2);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn a_booth_and_a_link_are_changed_by_their_words(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "en").await;

        staff.says("home").await;
        staff.taps("Change a meeting").await;
        staff.says("M05").await;
        staff.taps("Change the booth").await;
        staff.reads();
        staff.says("\u{200b} \u{200b}").await;
        assert_eq!(
            first_line(&staff),
            "That can't be the name of a booth. Nothing was changed. Please type one line of up to 40 characters.",
        );
        staff.says("9번 부스").await;
        staff.sees(
            "Change the booth of M05?
            Green Farm Icheon ↔ Lone Star Wholesale
            Tue, Sep 15 · 09:40–10:20 KST (UTC+9)

            Before: 3번 부스
            After: 9번 부스

            The program is not published yet, so nobody is told.
            [Yes, change it] [Never mind]",
        );
        staff.taps("Yes, change it").await;
        staff.taps("Change the link").await;
        staff.reads();
        staff.says("javascript:alert(1)").await;
        assert!(first_line(&staff).starts_with("That is not a web address."));
        staff.says("https://meet.example/new").await;
        staff.says("Yes, change it").await;
        let meeting = office.meeting("M05").await.details;
        assert_eq!(meeting.booth.as_deref(), Some("9번 부스"));
        assert_eq!(meeting.link.as_deref(), Some("https://meet.example/new"));
        staff.reads();
        office.naru.ends().await;
    }
}

both_databases! {
    async fn the_words_on_a_button_press_it(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        let card = "M05 · 9월 15일(화) 오전 9:40–10:20 (한국)";

        for no in ["그만두기", "아니요"] {
            for step in ["부스 변경", "링크 변경", "시간 변경"] {
                opens(&staff, "M05").await;
                staff.says(step).await;
                staff.reads();
                staff.says(no).await;
                assert_eq!(first_line(&staff), card, "{step}: {no}");
            }
        }
        opens(&staff, "M05").await;
        staff.taps("시간 변경").await;
        staff.says("9/17").await;
        staff.says("다른 날").await;
        assert!(staff.reads().pop().unwrap().contains("옮길 날짜를 고르시거나"));
        assert_eq!(office.meeting("M05").await.revision, 0);
        office.naru.ends().await;
    }
}

both_databases! {
    async fn the_words_on_a_button_press_it_in_english_too(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "en").await;

        staff.says("home").await;
        staff.says("change a meeting").await;
        staff.says("M05").await;
        staff.says("Change the booth").await;
        staff.reads();
        staff.says("never mind").await;

        assert!(first_line(&staff).starts_with("M05 · Tue, Sep 15"));
        assert_eq!(office.meeting("M05").await.details.booth.as_deref(), Some("3번 부스"));
        office.naru.ends().await;
    }
}

both_databases! {
    async fn back_leads_one_step_back(db: Place) {
        let office = Office::new(db).await;
        let staff = office.seats("S2", 901, "ko").await;
        let card = "M05 · 9월 15일(화) 오전 9:40–10:20 (한국)";
        let last = |staff: &Person<'_>| staff.reads().pop().unwrap();

        moves(&staff, "M05", "9/17 14:00").await;
        assert_eq!(first_line(&staff), "M05 상담 시간을 바꾸시겠습니까?");
        staff.says("뒤로").await;
        assert!(last(&staff).starts_with("M05 그린팜 이천 ↔ Lone Star Wholesale\n9월 17일(목)"));
        staff.says("뒤로").await;
        assert!(last(&staff).contains("옮길 날짜를 고르시거나"));
        staff.says("뒤로").await;
        assert_eq!(first_line(&staff), card);

        staff.taps("부스 변경").await;
        staff.says("9번 부스").await;
        staff.reads();
        staff.says("뒤로").await;
        assert!(last(&staff).contains("새 부스를 입력해 주십시오."));
        staff.says("뒤로").await;
        assert_eq!(first_line(&staff), card);
        staff.says("처음").await;
        staff.taps("상담 변경").await;
        staff.reads();
        staff.says("뒤로").await;
        assert!(last(&staff).contains("운영 메뉴"));
        assert_eq!(office.meeting("M05").await.revision, 0);
        office.naru.ends().await;
    }
}
