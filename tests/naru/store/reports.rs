//! What only the report reads.

use naru::domain::meeting::{Attendance, PartySide};
use naru::store::reports::Named;
use naru::store::{meetings, people, reports};

use super::stories;
use super::town::{Town, now};

stories! {
    async fn whoever_left_is_still_named(tx) {
        let town = Town::build(tx).await?;
        people::leave(tx, town.members[0], now()).await?;

        let names = reports::names_in(tx, town.cohort).await?;

        assert_eq!(names.len(), 4);
        let named = Named { code: "F01".to_owned(), name: "김나루".to_owned() };
        assert_eq!(names.get(&town.members[0]), Some(&named));
    }

    async fn parties_come_for_the_meetings_that_are_asked_for(tx) {
        let town = Town::build(tx).await?;
        let meeting = town.meeting(tx).await?;
        meetings::answer(tx, &meeting, PartySide::Buyer, Attendance::Late, town.members[1], now()).await?;

        let parties = reports::parties_of(tx, &[town.meeting]).await?;

        assert_eq!(parties.len(), 1);
        assert_eq!((parties[0].side, parties[0].answer), (PartySide::Buyer, Some(Attendance::Late)));
        assert_eq!(reports::parties_of(tx, &[]).await?, []);
    }
}
