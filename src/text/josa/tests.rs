use super::particle;

#[test]
fn the_particle_follows_the_sound_of_the_word() {
    // Word, 이/가, 으로/로.
    let cases = [
        // Hangul
        ("나루", "가", "로"),
        ("이천", "이", "으로"),
        ("케이핏", "이", "으로"),
        ("서울", "이", "로"),
        ("회사", "가", "로"),
        ("9월 17일(목)", "이", "로"),
        // Brackets and punctuation
        ("설봉세라믹(주)", "이", "으로"),
        ("(주)나루", "가", "로"),
        ("㈜설봉", "이", "으로"),
        ("설봉세라믹㈜", "이", "으로"),
        ("(주)", "가", "로"),
        ("나루(Naru) [본사]", "가", "로"),
        ("설봉세라믹.", "이", "으로"),
        ("‘샘플 검토 중’", "이", "으로"),
        ("이천시 ", "가", "로"),
        ("나루 🙂", "가", "로"),
        ("", "가", "로"),
        ("…", "가", "로"),
        // Abbreviations by the name of the letter
        ("LG", "가", "로"),
        ("SK", "가", "로"),
        ("EMS", "가", "로"),
        ("DHL", "이", "로"),
        ("IBM", "이", "으로"),
        ("HR", "이", "로"),
        ("CNN", "이", "으로"),
        ("B2B", "가", "로"),
        ("3M", "이", "으로"),
        ("R&D", "가", "로"),
        ("FTA", "가", "로"),
        ("KOTRA", "가", "로"),
        ("ASEAN", "이", "으로"),
        ("HARBOR", "가", "로"),
        ("(주)KCL", "이", "로"),
        // Latin words by their sound
        ("S&Care", "가", "로"),
        ("Seolbong Ceramic", "이", "으로"),
        ("Harbor Home", "이", "으로"),
        ("Golden Gate Gourmet", "이", "으로"),
        ("Hotel", "이", "로"),
        ("Google", "이", "로"),
        ("Apple", "이", "로"),
        ("Trading", "이", "으로"),
        ("Pacific Imports", "가", "로"),
        ("Naver", "가", "로"),
        ("Market", "이", "으로"),
        ("Fruit", "가", "로"),
        ("Group", "이", "으로"),
        ("Bank", "가", "로"),
        ("Black", "이", "으로"),
        ("Website", "가", "로"),
        ("Zoom", "이", "으로"),
        ("Café", "가", "로"),
        ("Seolbong Co., Ltd.", "가", "로"),
        ("Harbor Inc.", "가", "로"),
        ("Naru Co.", "가", "로"),
        ("Samho Corp.", "이", "으로"),
        ("GmbH", "가", "로"),
        // Figures by their reading
        ("케이핏 21", "이", "로"),
        ("2", "가", "로"),
        ("3", "이", "으로"),
        ("4", "가", "로"),
        ("6", "이", "으로"),
        ("8", "이", "로"),
        ("9", "가", "로"),
        ("0", "이", "으로"),
        ("10", "이", "으로"),
        ("100", "이", "으로"),
        ("2026", "이", "으로"),
        ("10,000", "이", "으로"),
        ("1,000,000,000,000", "가", "로"),
        ("3.5", "가", "로"),
        ("1.0", "이", "으로"),
        ("031-555-0102", "가", "로"),
        ("F01", "이", "로"),
        ("100%", "가", "로"),
        ("30kg", "이", "으로"),
        ("15cm", "가", "로"),
        ("25℃", "가", "로"),
        ("USD 50,000 (5만 달러)", "가", "로"),
        ("KRW 30,000,000", "이", "으로"),
        ("BOOTH 3", "이", "으로"),
        ("C#", "이", "으로"),
        // Composed from letters that are not ours
        ("東京", "가", "로"),
        ("Công ty Việt Nam", "이", "으로"),
        ("３Ｍ", "이", "으로"),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .map(|(word, subject, toward)| (word, (*subject, *toward), said(word)))
        .filter(|(_, expected, said)| expected != said)
        .map(|(word, expected, said)| format!("{word}: {said:?}, not {expected:?}"))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

fn said(word: &str) -> (&'static str, &'static str) {
    (particle(word, "이/가").expect("a pair"), particle(word, "으로/로").expect("a pair"))
}

#[test]
fn every_pair_is_read_either_way_round() {
    let cases = [
        ("을/를", "을", "를"),
        ("를/을", "을", "를"),
        ("은/는", "은", "는"),
        ("과/와", "과", "와"),
        ("와/과", "과", "와"),
        ("아/야", "아", "야"),
        ("이라/라", "이라", "라"),
        ("이며/며", "이며", "며"),
        ("이나/나", "이나", "나"),
        ("이었습니다/였습니다", "이었습니다", "였습니다"),
        ("으로부터/로부터", "으로부터", "로부터"),
        ("로/으로", "으로", "로"),
    ];
    for (pair, closed, open) in cases {
        assert_eq!(particle("이천", pair), Some(closed), "{pair}");
        assert_eq!(particle("나루", pair), Some(open), "{pair}");
    }
    assert_eq!(particle("이천", "이가"), None);
}
