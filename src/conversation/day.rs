//! One day of a person, in every cohort they take part in: what a question about a whole day is about.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::meetings::{item, local_day, open_button};
use super::standing::{Mine, meetings_of};
use crate::domain::cohort::Publication;
use crate::domain::ids::BotId;
use crate::domain::meeting::Attendance;
use crate::domain::message::{Button, Message};
use crate::domain::zone;
use crate::store::people::Membership;
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::meeting::{Reader, Seat, Sight, sights};

pub struct Day {
    /// Some instant of it.
    at: DateTime<Utc>,
    reader: Reader,
    /// By start, each with the member whose meeting it is.
    pub meetings: Vec<(Sight, Mine)>,
}

impl Day {
    /// The meetings of these memberships of one person on the day, on their own clock, that holds `at`.
    pub async fn of(
        tx: &mut Tx<'_>,
        bot: BotId,
        memberships: &[Membership],
        reader: &Reader,
        at: DateTime<Utc>,
    ) -> Result<Day> {
        let mut meetings: Vec<(Sight, Mine)> = Vec::new();
        for membership in memberships.iter().filter(|one| one.joined_at.is_some()) {
            let member = membership.member.clone();
            let cohort = store::cohorts::cohort(tx, member.cohort).await?;
            if cohort.publication == Publication::Draft {
                continue;
            }
            let mut theirs = meetings_of(tx, &member).await?;
            theirs.retain(|meeting| local_day(reader, meeting.details.starts_at) == local_day(reader, at));
            for sight in sights(tx, bot, &cohort, theirs).await? {
                let mine = Mine { member: member.clone(), cohort: cohort.clone(), reader: reader.clone() };
                meetings.push((sight, mine));
            }
        }
        meetings.sort_by_key(|(sight, _)| (sight.meeting.details.starts_at, sight.meeting.id));
        Ok(Day { at, reader: reader.clone(), meetings })
    }

    pub fn is_empty(&self) -> bool {
        self.meetings.is_empty()
    }

    /// Whether any of it is still to come.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.meetings.iter().any(|(sight, _)| !sight.is_over(now))
    }

    /// The meetings with their answers, and one button for all.
    pub fn message(&self, now: DateTime<Utc>) -> Message {
        let lang = self.reader.lang;
        let args = Args::new().with("day", self.reader.moment(self.at)).with("count", self.meetings.len());
        let mut text = say(lang, "meetings-day-title", &args);
        for (sight, mine) in &self.meetings {
            text = text.paragraph(item(sight, mine, now));
        }
        let mut message = Message::new(text.paragraph(say(lang, "meetings-choose", &Args::new())));
        if self.is_open(now) {
            message = message.row([self.all_coming_button(now)]);
        }
        for (sight, mine) in &self.meetings {
            message = message.row([open_button(sight, mine, false)]);
        }
        message.row([Button::data(label(lang, "meetings-back-button", &Args::new()), "meetings")])
    }

    fn all_coming_button(&self, now: DateTime<Utc>) -> Button {
        let mut open = self.meetings.iter().filter(|(sight, _)| !sight.is_over(now));
        let are_coming = open.all(|(sight, mine)| match Seat::of(&mine.member, &sight.meeting) {
            Some(Seat::Party(side)) => sight.answer(side) == Some(Attendance::Coming),
            Some(Seat::Staff) | None => true,
        });
        let lang = self.reader.lang;
        let words = label(lang, "meetings-all-coming-button", &Args::new());
        let words = match are_coming {
            true => label(lang, "attendance-chosen-button", &Args::new().with("answer", words)),
            false => words,
        };
        let midnight = local_day(&self.reader, self.at).and_time(chrono::NaiveTime::MIN);
        let start = zone::instant(midnight, self.reader.zone);
        Button::data(words, format!("attall:{}:coming", start.timestamp()))
    }
}
