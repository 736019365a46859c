//! What people see of Naru before it says anything, and the words they may write instead of commands.

use naru::domain::lang::Lang;
use naru::text::commands::{Audience, bot_about, bot_description, bot_name, commands};
use naru::text::words::{Word, command_word};
use naru::text::{Args, label, problems};

#[test]
fn plain_words_work_like_commands_in_either_language() {
    let cases = [
        ("처음", Some(Word::Home)),
        ("“일정”", Some(Word::Schedule)),
        (" 내 일정 ", Some(Word::Schedule)),
        ("내일정", Some(Word::Schedule)),
        ("샘플.", Some(Word::Samples)),
        ("취소!", Some(Word::Cancel)),
        ("문의", Some(Word::Help)),
        ("운영사무국", Some(Word::Help)),
        ("\u{1103}\u{1171}\u{1105}\u{1169}", Some(Word::Back)),
        ("Home", Some(Word::Home)),
        ("SCHEDULE?", Some(Word::Schedule)),
        ("my meetings", Some(Word::Schedule)),
        ("Cancel.", Some(Word::Cancel)),
        ("ｈｅｌｐ", Some(Word::Help)),
        ("today", Some(Word::Today)),
        ("공지", Some(Word::Announcements)),
        ("Announcements", Some(Word::Announcements)),
        ("일정을 바꾸고 싶습니다", None),
        ("I need help with customs", None),
        ("", None),
        ("...", None),
    ];
    for (input, expected) in cases {
        assert_eq!(command_word(input), expected, "{input}");
    }
    assert_eq!(command_word(&"도".repeat(100_000)), None);
}

#[test]
fn the_words_of_both_languages_do_not_clash() {
    let mut seen = std::collections::HashMap::new();
    let ids =
        ["home", "cancel", "back", "schedule", "preparations", "samples", "catalog", "help", "language", "privacy"];
    for id in ids.iter().chain(&["settings", "today", "announcements"]) {
        for form in Lang::ALL.iter().flat_map(|lang| {
            let forms = label(*lang, &format!("word-{id}"), &Args::new());
            forms.split(',').map(|form| form.trim().to_owned()).collect::<Vec<_>>()
        }) {
            assert!(command_word(&form).is_some(), "{form}");
            let other = seen.insert(form.clone(), *id);
            assert!(other.is_none_or(|other| other == *id), "{form} means {id} and {other:?}");
        }
    }
}

#[test]
fn what_telegram_shows_of_the_bot_fits_its_limits() {
    let long = "경기도 이천시 기업지원과 수출지원팀 화상상담 운영사무국".repeat(20);
    for lang in Lang::ALL {
        for host in ["이천시", "Icheon City", long.as_str()] {
            let lengths = [bot_name(lang, host), bot_about(lang, host), bot_description(lang, host)]
                .map(|text| text.chars().count());
            assert!(
                lengths.iter().zip([64, 120, 512]).all(|(length, limit)| (1..=limit).contains(length)),
                "{lengths:?}"
            );
        }
        for audience in [Audience::Everyone, Audience::Staff] {
            for (command, description) in commands(lang, audience) {
                assert!(command.len() <= 32 && command.bytes().all(|byte| byte.is_ascii_lowercase()), "{command}");
                assert!((3..=100).contains(&description.chars().count()), "{command}: {description}");
            }
        }
    }
    assert_eq!(bot_name(Lang::Ko, "이천시"), "이천시 화상상담 알림");
    assert!(commands(Lang::Ko, Audience::Staff).len() > commands(Lang::Ko, Audience::Everyone).len());
    assert_eq!(problems(), 0);
}
