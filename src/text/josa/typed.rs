//! What somebody typed right behind a place for a word that they did not know: `{기업명}은`, `{이름}님께`.

use super::particle;

/// After a consonant, after a vowel, and how a particle may go on, as in 과의 and 으로부터.
const PAIRS: [(&str, &str, &[&str]); 5] = [
    ("을", "를", &[]),
    ("은", "는", &[]),
    ("이", "가", &[]),
    ("과", "와", &["의", "는", "도", "만"]),
    ("으로", "로", &["부터", "써", "서", "의", "는", "도", "만"]),
];

/// How much of `rest` was typed for another word than this, and what is to stand there: of two 님 and of two full stops
/// one, and of a particle the form that the word takes. Nothing else changes: `{기업명}은행` and `{기업명} 이 행사` stay as they are.
pub fn mended(word: &str, rest: &str) -> (usize, &'static str) {
    // A name such as `Seolbong Ceramic Co., Ltd.` ends the sentence itself.
    if word.ends_with('.') && rest.starts_with('.') && !rest.starts_with("..") {
        return (1, "");
    }
    let after = match rest.trim_start_matches(' ').strip_prefix('님').filter(|_| word.ends_with('님')) {
        Some(after) => after,
        None => rest,
    };
    let titles = rest.len() - after.len();
    match written(word, after) {
        Some((typed, said)) => (titles + typed, said),
        None => (titles, ""),
    }
}

/// The particle at the beginning, as long as it is one.
fn written(word: &str, rest: &str) -> Option<(usize, &'static str)> {
    PAIRS.into_iter().find_map(|(closed, open, more)| {
        let typed = both(closed, open).into_iter().find(|both| rest.starts_with(both.as_str())).map(|both| both.len());
        let typed = typed.or_else(|| {
            let one = [closed, open].into_iter().find(|one| rest.starts_with(one))?;
            ends(&rest[one.len()..], more).then_some(one.len())
        })?;
        let said = particle(word, &format!("{closed}/{open}")).is_some_and(|said| said == closed);
        Some((typed, if said { closed } else { open }))
    })
}

/// Both forms at once, as careful writers put them: 은(는), 을/를, (으)로.
fn both(closed: &str, open: &str) -> [String; 5] {
    let short =
        closed.strip_suffix(open).map_or_else(|| format!("{closed}({open})"), |first| format!("({first}){open}"));
    [
        format!("{closed}({open})"),
        format!("{open}({closed})"),
        format!("{closed}/{open}"),
        format!("{open}/{closed}"),
        short,
    ]
}

/// Whether the word is over here, or goes on as the particle may.
fn ends(after: &str, more: &[&str]) -> bool {
    let is_over = |after: &str| !after.starts_with(char::is_alphanumeric);
    is_over(after) || more.iter().any(|more| after.strip_prefix(more).is_some_and(is_over))
}

#[cfg(test)]
mod tests {
    use super::mended;

    fn said(word: &str, rest: &str) -> String {
        let (typed, instead) = mended(word, rest);
        format!("{word}{instead}{}", &rest[typed..])
    }

    #[test]
    fn a_particle_is_the_one_that_the_word_takes() {
        for (word, typed, expected) in [
            ("나루도예", "은 이천에", "나루도예는 이천에"),
            ("케이핏", "는 이천에", "케이핏은 이천에"),
            ("케이핏", "와의 상담", "케이핏과의 상담"),
            ("나루도예", "으로부터.", "나루도예로부터."),
            ("서울", "으로 오십시오", "서울로 오십시오"),
            ("나루도예", "이(가) 참가합니다", "나루도예가 참가합니다"),
            ("설봉세라믹(주)", "를/을", "설봉세라믹(주)을"),
            ("케이핏", "(으)로", "케이핏으로"),
            ("나루도예", "을", "나루도예를"),
        ] {
            assert_eq!(said(word, typed), expected);
        }
    }

    #[test]
    fn of_two_titles_one_is_said_and_the_particle_is_its() {
        for (typed, expected) in [
            ("님, 안녕하십니까", "김하나 팀장님, 안녕하십니까"),
            (" 님께", "김하나 팀장님께"),
            ("님는", "김하나 팀장님은"),
            ("가", "김하나 팀장님이"),
            (", 안녕하십니까", "김하나 팀장님, 안녕하십니까"),
        ] {
            assert_eq!(said("김하나 팀장님", typed), expected);
        }
        assert_eq!(said("Mr. Blake Grove", "님께"), "Mr. Blake Grove님께");
    }

    #[test]
    fn a_name_that_ends_with_a_full_stop_ends_the_sentence() {
        assert_eq!(said("Seolbong Ceramic Co., Ltd.", "."), "Seolbong Ceramic Co., Ltd.");
        assert_eq!(said("Seolbong Ceramic Co., Ltd.", ". See you."), "Seolbong Ceramic Co., Ltd. See you.");
        assert_eq!(said("Seolbong Ceramic Co., Ltd.", "..."), "Seolbong Ceramic Co., Ltd....");
        assert_eq!(said("Golden Gate Gourmet", "."), "Golden Gate Gourmet.");
    }

    #[test]
    fn what_is_no_particle_stays() {
        for typed in ["은행", " 이 행사", "과장님", "로고", "이사회", "", "의 다음 상담", "에서", "가격"]
        {
            assert_eq!(said("나루도예", typed), format!("나루도예{typed}"));
        }
    }
}
