//! Who gets an announcement, and when: once each, whatever happens meanwhile.

use futures::FutureExt as _;
use naru::domain::broadcast::{Outcome, State};
use naru::domain::ids::{BroadcastId, CohortId, MemberId};
use naru::outbox::Rates;
use naru::store::{self, broadcasts};

use crate::support::{Naru, Place, both_databases, crowd};

const READERS: i64 = 30;

struct Hall {
    naru: Naru,
    cohort: CohortId,
    staff: MemberId,
}

impl Hall {
    async fn of(place: Place) -> Hall {
        // Few at a time, so that there is a middle.
        let naru = Naru::with_rates(place, Rates { in_flight: 8, ..Rates::unlimited() }).await;
        let (cohort, staff) = crowd::gather(&naru.app.db, &naru.sandbox, READERS, naru.clock.now()).await.unwrap();
        Hall { naru, cohort, staff }
    }

    async fn announces(&self) -> BroadcastId {
        let (bot, now) = (self.naru.app.house.bot, self.naru.clock.now());
        let broadcast = crowd::announce(&self.naru.app.db, bot, self.cohort, self.staff, now).await.unwrap();
        self.naru.app.outbox.wake();
        broadcast
    }

    fn copies(&self, chat: i64) -> usize {
        self.naru.sandbox.messages(chat).iter().filter(|shown| shown.text.contains(crowd::WORDS)).count()
    }

    /// Everybody has read what came.
    async fn ends(self) {
        for chat in crowd::chats(READERS) {
            self.naru.sandbox.take_new(chat);
        }
        self.naru.ends().await;
    }

    async fn state(&self, broadcast: BroadcastId) -> State {
        let found = self.naru.app.db.read(move |tx| broadcasts::find(tx, broadcast).boxed()).await.unwrap();
        found.unwrap().state
    }
}

both_databases! {
    async fn everybody_gets_it_once_and_then_it_is_done(db: Place) {
        let hall = Hall::of(db).await;

        let broadcast = hall.announces().await;
        hall.naru.settle().await;

        assert!(crowd::chats(READERS).all(|chat| hall.copies(chat) == 1));
        assert_eq!(hall.copies(crowd::STAFF), 0);
        assert_eq!(hall.state(broadcast).await, State::Done);
        hall.naru.settle().await;
        assert!(crowd::chats(READERS).all(|chat| hall.copies(chat) == 1));
        hall.ends().await;
    }
}

both_databases! {
    async fn two_who_send_the_same_announcement_send_it_once(db: Place) {
        let hall = Hall::of(db).await;
        let broadcast = hall.announces().await;
        let (bot, now) = (hall.naru.app.house.bot, hall.naru.clock.now());

        let again = hall.naru.app.db.write(move |tx| {
            async move {
                let mut broadcast = broadcasts::find(tx, broadcast).await?.unwrap();
                naru::broadcast::send(tx, bot, &mut broadcast, now).await
            }
            .boxed()
        });
        assert!(!again.await.unwrap());
        hall.naru.settle().await;

        assert!(crowd::chats(READERS).all(|chat| hall.copies(chat) == 1));
        hall.ends().await;
    }
}

both_databases! {
    async fn a_restart_in_the_middle_goes_on_where_it_was(db: Place) {
        let mut hall = Hall::of(db).await;
        let broadcast = hall.announces().await;
        // Some have left, the rest wait.
        hall.naru.app.outbox.step().await.unwrap();
        hall.naru.app.outbox.landed().await;
        let some = crowd::chats(READERS).filter(|chat| hall.copies(*chat) == 1).count();
        assert!((1..READERS as usize).contains(&some), "{some} had it");

        hall.naru = hall.naru.restart().await;
        hall.naru.settle().await;

        assert!(crowd::chats(READERS).all(|chat| hall.copies(chat) == 1));
        assert_eq!(hall.state(broadcast).await, State::Done);
        hall.ends().await;
    }
}

both_databases! {
    async fn whoever_has_left_meanwhile_is_not_told(db: Place) {
        let hall = Hall::of(db).await;
        let broadcast = hall.announces().await;
        let now = hall.naru.clock.now();

        // The cohort was imported anew, without the first of them.
        let left = hall.naru.app.db.write(move |tx| {
            async move {
                let readers = broadcasts::all(tx, broadcast).await?;
                let first = readers[0].clone();
                store::people::leave(tx, first.member, now).await?;
                Ok(first)
            }
            .boxed()
        });
        let left = left.await.unwrap();
        hall.naru.settle().await;

        let told = crowd::chats(READERS).filter(|chat| hall.copies(*chat) == 1).count();
        assert_eq!(told as i64, READERS - 1);
        let reader = hall.naru.app.db.read(move |tx| broadcasts::reader(tx, left.id).boxed()).await.unwrap();
        assert_eq!(reader.unwrap().outcome, Outcome::Stopped);
        assert_eq!(hall.state(broadcast).await, State::Done);
        hall.ends().await;
    }
}
