//! Photos of a meeting, from before they are here until they are taken back.

use naru::domain::file::KeptFile;
use naru::store::needed;
use naru::store::photos::{self, PhotoDetails};

use super::stories;
use super::town::{Town, now};

fn details(caption: &str) -> PhotoDetails {
    PhotoDetails { caption: caption.to_owned(), name: "IMG_1.jpg".to_owned() }
}

stories! {
    async fn a_photo_is_shown_from_when_it_is_here_until_it_is_taken_back(tx) {
        let town = Town::build(tx).await?;
        let by = town.members[0];
        let kept = KeptFile { sha256: "5e".repeat(32), mime: "image/jpeg".to_owned(), bytes: 9 };

        let one = photos::begin(tx, town.meeting, &details("상담 모습"), "u1", by, now()).await?.unwrap();
        assert_eq!(photos::begin(tx, town.meeting, &details("again"), "u1", by, now()).await?, None);
        let two = photos::begin(tx, town.meeting, &details(""), "u2", by, now()).await?.unwrap();
        assert_eq!(photos::open(tx, town.meeting, by).await?, (2, 0));
        assert_eq!(photos::of_meeting(tx, town.meeting).await?, []);
        photos::end(tx, one, Some(&kept)).await?;
        photos::end(tx, two, None).await?;
        // Done twice it does no harm.
        photos::end(tx, one, None).await?;
        assert_eq!(photos::open(tx, town.meeting, by).await?, (0, 1));
        assert_eq!(photos::told(tx, town.meeting, by).await?, 2);
        // The other of them has nothing left to tell.
        assert_eq!(photos::told(tx, town.meeting, by).await?, 0);
        assert_eq!(photos::open(tx, town.meeting, by).await?, (0, 0));

        let shown = photos::of_meeting(tx, town.meeting).await?;
        assert_eq!(shown.iter().map(|photo| photo.details.clone()).collect::<Vec<_>>(), [details("상담 모습")]);
        assert_eq!(photos::in_cohort(tx, town.cohort).await?, shown);
        assert_eq!(photos::meeting_of(tx, two).await?, Some(town.meeting));
        assert!(needed::plainly(tx).await?.contains(&kept.sha256));
        assert!(photos::remove(tx, town.meeting, one).await?);
        assert!(!photos::remove(tx, town.meeting, one).await?);
        assert_eq!(photos::of_meeting(tx, town.meeting).await?, []);
        assert!(!needed::plainly(tx).await?.contains(&kept.sha256));
        // What was taken back may be sent again.
        let again = photos::begin(tx, town.meeting, &details(""), "u1", by, now()).await?.unwrap();
        assert_eq!(photos::told(tx, town.meeting, by).await?, 0);
        photos::end(tx, again, Some(&kept)).await?;
        assert_eq!(photos::told(tx, town.meeting, by).await?, 1);
    }
}
