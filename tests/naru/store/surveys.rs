//! The questions of a cohort's own, and their versions.

use naru::domain::cohort::Bilingual;
use naru::domain::survey::{Kind, SurveyDetails};
use naru::store::surveys;

use super::stories;
use super::town::{Town, now};
use crate::support::at;

fn asking(code: &str, position: i64, ko: &str) -> SurveyDetails {
    let words = Bilingual { ko: ko.to_owned(), en: ko.to_owned() };
    SurveyDetails { code: code.to_owned(), position, side: None, kind: Kind::Number, words }
}

stories! {
    async fn a_question_in_other_words_is_another_version_and_comes_back_as_it_was(tx) {
        let town = Town::build(tx).await?;
        let later = at("2020-09-16 11:00 KST");
        let (first, second) = (asking("staff", 2, "몇 분?"), asking("staff", 2, "모두 몇 분?"));
        surveys::set(tx, town.cohort, &first, now()).await?;
        surveys::set(tx, town.cohort, &asking("room", 1, "몇 번 부스?"), now()).await?;
        let asked = surveys::asked_in(tx, town.cohort).await?;
        assert_eq!(asked.iter().map(|one| one.details.position).collect::<Vec<_>>(), [1, 2]);

        // Only moved: the same question.
        surveys::set(tx, town.cohort, &SurveyDetails { position: 3, ..first.clone() }, later).await?;
        assert_eq!(surveys::asked_in(tx, town.cohort).await?[1].id, asked[1].id);

        surveys::set(tx, town.cohort, &second, later).await?;
        let all = surveys::all_in(tx, town.cohort).await?;
        assert_eq!((all.len(), surveys::details_in(tx, town.cohort).await?.len()), (3, 2));
        let old = all.iter().find(|one| one.id == asked[1].id).unwrap();
        assert_eq!((old.withdrawn_at, old.details.words.ko.as_str()), (Some(later), "몇 분?"));

        surveys::set(tx, town.cohort, &first, later).await?;
        let again = surveys::asked_in(tx, town.cohort).await?;
        assert_eq!((again[1].id, again.len()), (asked[1].id, 2));

        surveys::withdraw(tx, town.cohort, "staff", later).await?;
        assert_eq!(surveys::details_in(tx, town.cohort).await?, [asking("room", 1, "몇 번 부스?")]);
        assert_eq!(surveys::all_in(tx, town.cohort).await?.len(), 3);
    }
}
