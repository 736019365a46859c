//! Cells become a plan, however staff laid them out.

use chrono_tz::Tz;
use naru::domain::cohort::Uncertain;
use naru::domain::company::{Mode, Role};
use naru::domain::deal::Counts;
use naru::domain::money::Money;
use naru::domain::unit::Unit;
use naru::workbook::plan::Plan;
use naru::workbook::problem::Wrong;
use naru::workbook::warning::Remark;

use super::book::{Book, checked, fixture, plan};

#[test]
fn both_sample_cohorts_load_without_a_problem() {
    let icheon = plan(&fixture("icheon-2020-us"));
    let yangju = plan(&fixture("yangju-2021-textile"));

    let count = |plan: &Plan, role| plan.members.iter().filter(|member| member.role == role).count();
    assert_eq!((count(&icheon, Role::Firm), count(&icheon, Role::Buyer), icheon.meetings.len()), (15, 24, 63));
    assert_eq!((count(&yangju, Role::Firm), count(&yangju, Role::Buyer), yangju.meetings.len()), (16, 18, 35));
    assert_eq!((count(&icheon, Role::Interpreter), icheon.preparations.len(), icheon.holidays.len()), (4, 7, 7));
    let countries: std::collections::BTreeSet<_> =
        yangju.companies.iter().map(|company| &company.country).filter(|country| *country != "KR").collect();
    assert_eq!(countries.len(), 17);
    assert_eq!(yangju.cohort.policy.offsets, [24 * 60, 120, 15]);
    assert_eq!(icheon.companies[5].mode, Mode::Online);
    let first = &icheon.meetings[0].details;
    assert_eq!((first.code.as_str(), first.starts_at.to_rfc3339().as_str()), ("M01", "2020-09-14T22:10:00+00:00"));
}

#[test]
fn whether_the_host_approves_announcements_is_read() {
    assert!(!plan(&Book::good().xlsx()).cohort.policy.approve_broadcasts);
    for (label, word, needed) in [("공지 승인", "필요", true), ("announcement approval", "none", false)] {
        let book = Book::good().with("행사!A13", label).with("행사!B13", word);
        assert_eq!(plan(&book.xlsx()).cohort.policy.approve_broadcasts, needed, "{word}");
    }
}

#[test]
fn what_counts_as_a_deal_and_what_prospective_means_is_read() {
    let usual = plan(&Book::good().xlsx()).cohort;
    assert_eq!((usual.deals_count, usual.prospective), (Counts::DocumentOrBoth, None));
    for (word, counts) in [("문서", Counts::Document), ("문서 또는 양측", Counts::DocumentOrBoth)] {
        let book = Book::good().with("행사!A13", "계약 인정").with("행사!B13", word);
        assert_eq!(plan(&book.xlsx()).cohort.deals_count, counts, "{word}");
    }
    for (word, unit) in [("천불", Unit::Thousand), ("달러", Unit::Dollar), ("Thousand dollars", Unit::Thousand)] {
        let book = Book::good().with("행사!A13", "보고 단위").with("행사!B13", word);
        assert_eq!(plan(&book.xlsx()).cohort.report_unit, unit, "{word}");
    }
    let odd = Book::good().with("행사!A13", "보고 단위").with("행사!B13", "만원");
    let problems = checked("odd.xlsx", &odd.xlsx()).problems;
    assert!(problems.iter().any(|problem| matches!(problem.what, Wrong::NotAUnit { .. })), "{problems:?}");
    let book = Book::good().with("행사!A13", "계약추진액 정의").with("행사!B13", "6개월 안에 계약할 금액입니다.");
    assert_eq!(plan(&book.xlsx()).cohort.prospective.unwrap().ko, "6개월 안에 계약할 금액입니다.");
    let odd = Book::good().with("행사!A13", "계약 인정").with("행사!B13", "대충");
    let problems = checked("odd.xlsx", &odd.xlsx()).problems;
    assert!(problems.iter().any(|problem| matches!(problem.what, Wrong::NotCounts { .. })), "{problems:?}");
}

#[test]
fn dates_and_times_are_read_as_people_write_them() {
    for day in [
        "2027.3.2",
        "2027. 3. 2.",
        "3.2",
        "2027년 3월 2일(화)",
        "3/2",
        "3월 2일",
        "27.03.02",
        "20270302",
        "Mar 2, 2027",
        "2 March 2027",
        "46448",
    ] {
        let plan = plan(&Book::good().with("상담일정!B2", day).xlsx());
        assert_eq!(plan.meetings[0].details.host_wall.to_string(), "2027-03-02 09:00:00", "{day}");
    }
    for time in
        ["14:30", "오후 2:30", "오후 2시 30분", "14시 30분", "2:30 PM", "2:30 p.m.", "14:30~15:10", "오후 2시반"]
    {
        let plan = plan(&Book::good().with("상담일정!C2", time).xlsx());
        assert_eq!(plan.meetings[0].details.host_wall.to_string(), "2027-03-02 14:30:00", "{time}");
    }
    for length in ["40", "40분", "40 min", "0시간 40분"] {
        assert_eq!(plan(&Book::good().with("상담일정!D2", length).xlsx()).meetings[0].details.minutes, 40, "{length}");
    }
    let policy =
        plan(&Book::good().with("행사!B11", "1일, 2시간, 15분").with("행사!B13", "22:00~07:30").xlsx()).cohort.policy;
    assert_eq!(policy.offsets, [1440, 120, 15]);
    assert_eq!(policy.quiet.unwrap().until.to_string(), "07:30:00");
    assert_eq!(plan(&Book::good().xlsx()).cohort.policy.quiet, None);
    assert_eq!(plan(&Book::good().xlsx()).cohort.policy.uncertain, Uncertain::SendAgain);
    for left in ["보내지 않음", "do not", "Don't"] {
        let book = Book::good().with("행사!A13", "불확실한 알림").with("행사!B13", left);
        assert_eq!(plan(&book.xlsx()).cohort.policy.uncertain, Uncertain::LeaveToStaff, "{left}");
    }
}

#[test]
fn columns_may_stand_anywhere_under_titles_and_in_english() {
    let mut book = Book::good();
    let lines = book.lines("상담일정");
    for (line, english) in lines.iter_mut().zip([true, false, false]) {
        if english {
            *line = [
                "Meeting No.",
                "Date *",
                "Start\nTime",
                "Duration (min)",
                "Firm Code",
                "Buyer",
                "Booth",
                "Interpreter",
                "Link",
            ]
            .map(str::to_owned)
            .to_vec();
        }
        line.reverse();
        line.insert(0, if english { "비고" } else { "메모" }.to_owned());
    }
    lines.insert(0, vec!["2027 상담 일정표".to_owned()]);
    lines.insert(1, Vec::new());
    book.0[3].0 = "2. Meeting Schedule".into();
    let groups = ["", "기업", "", "", "담당자"].map(str::to_owned).to_vec();
    book.lines("참가기업").insert(0, groups);

    let checked = book.checked();

    assert_eq!(checked.problems, []);
    let expected = plan(&Book::good().xlsx());
    assert_eq!(checked.plan, Some(expected));
    let remarks: Vec<Remark> = checked.notes.into_iter().map(|note| note.what).collect();
    assert_eq!(remarks, [Remark::ColumnNotRead { column: "비고".into() }]);
}

#[test]
fn colleagues_share_a_code_and_missing_codes_are_made_from_names() {
    let book = Book::good()
        .line("참가기업", "F02 | | | | 박세찬 | three@firm.example")
        .line("참가기업", " | | | | 최나래 | four@firm.example")
        .with("바이어!A2", "")
        .with("상담일정!F2", "Harbor Imports")
        .with("상담일정!A2", "");

    let checked = book.checked();

    let plan = checked.plan.unwrap();
    let of_second: Vec<&str> =
        plan.members.iter().filter(|member| member.code == "F02").map(|member| member.details.name.as_str()).collect();
    assert_eq!(of_second, ["이두리", "박세찬", "최나래"]);
    assert_eq!(plan.meetings[0].buyer, plan.companies[2].code);
    assert_eq!(checked.notes.len(), 2);
    let above = book.line("바이어", " | Aaron Trade | FR | | | Alex Ash");
    assert_eq!(above.checked().plan.unwrap().companies[2].code, plan.companies[2].code);
}

#[test]
fn a_zone_left_empty_comes_from_the_country_or_the_city() {
    let zone = |book: Book| book.checked().plan.unwrap().companies[2].zone;

    assert_eq!(zone(Book::good().with("바이어!E2", "").with("바이어!D2", "Phoenix, AZ")), Tz::America__Phoenix);
    assert_eq!(
        zone(Book::good().with("바이어!E2", "").with("바이어!C2", "FR").with("바이어!D2", "Lyon")),
        Tz::Europe__Paris
    );
    assert_eq!(
        zone(Book::good().with("바이어!E2", "").with("바이어!C2", "DE").with("바이어!D2", "Hamburg")),
        Tz::Europe__Berlin
    );
    assert_eq!(zone(Book::good().with("바이어!E2", "asia/calcutta")), Tz::Asia__Kolkata);
}

#[test]
fn a_training_may_say_how_long_it_takes_or_when_it_ends() {
    let book = |heading: &str, cell: &str| {
        let mut book = Book::good();
        book.lines("준비사항").clear();
        let line = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
        book.lines("준비사항").push(line(&["준비코드", "구분", "대상", "제목", "영문제목", "마감", "일시", heading]));
        let training = ["training", "교육", "기업", "교육", "Training", "2027-02-19", "2027-02-18 14:00", cell];
        book.lines("준비사항").push(line(&training));
        book
    };
    for (heading, cell, minutes) in [
        ("소요시간(분)", "90", Some(90)),
        ("진행시간", "2시간", Some(120)),
        ("Duration (min)", "45", Some(45)),
        ("종료", "16:30", Some(150)),
        ("End time", "3:15 PM", Some(75)),
        ("소요시간(분)", "", None),
    ] {
        let plan = plan(&book(heading, cell).xlsx());
        assert_eq!(plan.preparations[0].minutes, minutes, "{heading} {cell}");
        assert_eq!(
            plan.preparations[0].ends_at(),
            plan.preparations[0].happens_at.map(|at| at + chrono::Duration::minutes(minutes.unwrap_or(60)))
        );
    }
    let problems = checked("a.xlsx", &book("종료", "13:00").xlsx()).problems;
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].what, Wrong::EndBeforeStart);
}

#[test]
fn a_cohort_states_what_foreign_money_is_worth() {
    let stated = |text: &str| {
        let book = Book::good().with("행사!A13", "적용 환율").with("행사!B13", text);
        plan(&book.xlsx()).cohort.rates
    };

    let rates = stated("USD 1,375.20, JPY(100) 912.34 (하나은행 매매기준율, 2027-02-26)");

    let won = |minor, currency: &str| rates.convert(&Money::new(minor, currency), "KRW");
    assert_eq!(won(100, "USD"), Some(Money::new(1_375, "KRW")));
    assert_eq!(won(1_000, "JPY"), Some(Money::new(9_123, "KRW")));
    assert!(rates.all().iter().all(|rate| rate.source == "하나은행 매매기준율" && rate.day.is_some()));
    assert_eq!(plan(&Book::good().xlsx()).cohort.rates.all(), []);
}
