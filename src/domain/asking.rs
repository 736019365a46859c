//! The buttons that ask about a meeting, as callback data. Each carries the start it was asked about, so that an answer
//! to a meeting that has moved since is known as such; none proves anything about who pressed it.

use chrono::{DateTime, Utc};

use super::ids::MeetingId;
use super::meeting::{Attendance, Meeting, PartySide};
use super::message::{Message, Press};

/// What a message with such buttons shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    Meeting,
    /// All of a day's meetings.
    Day,
}

/// A meeting as it was when it was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub meeting: MeetingId,
    pub starts_at: DateTime<Utc>,
}

impl Asked {
    pub fn about(meeting: &Meeting) -> Asked {
        Asked { meeting: meeting.id, starts_at: meeting.details.starts_at }
    }

    /// `att:12:coming:1600128000`
    pub fn answer(self, answer: Attendance) -> String {
        format!("att:{}:{}:{}", self.meeting, answer.name(), self.starts_at.timestamp())
    }

    /// `att:12:absent:1600128000:sure`: the same, after being asked once more.
    pub fn sure(self, answer: Attendance) -> String {
        format!("{}:sure", self.answer(answer))
    }

    /// `att:12:other-time:1600128000:arranged`: both sides have agreed on another time already.
    pub fn arranged(self) -> String {
        format!("{}:arranged", self.answer(Attendance::OtherTime))
    }

    /// `late:12:10:1600128000`; 0 says nothing of how late.
    pub fn late(self, minutes: i64) -> String {
        format!("late:{}:{minutes}:{}", self.meeting, self.starts_at.timestamp())
    }

    /// `wish:12:none:1600128000`: nothing more to say of what time would do.
    pub fn no_wish(self) -> String {
        format!("wish:{}:none:{}", self.meeting, self.starts_at.timestamp())
    }

    /// `wish:12:arranged:1600128000`: nothing more to say of what time was agreed on.
    pub fn arranged_unsaid(self) -> String {
        format!("wish:{}:arranged:{}", self.meeting, self.starts_at.timestamp())
    }

    /// `log:12:f:1600128000:open`, or something else to do with the log of a side.
    pub fn log(self, side: PartySide, what: &str) -> String {
        format!("log:{}:{}:{}:{what}", self.meeting, &side.name()[..1], self.starts_at.timestamp())
    }

    /// `in:12:1600128000`
    pub fn check_in(self) -> String {
        format!("in:{}:{}", self.meeting, self.starts_at.timestamp())
    }

    /// `trouble:12:1600128000`: they cannot get into the room.
    pub fn trouble(self) -> String {
        format!("trouble:{}:{}", self.meeting, self.starts_at.timestamp())
    }

    /// Reads the two ends of such data: `12` and `1600128000`.
    pub fn read(meeting: &str, starts_at: &str) -> Option<Asked> {
        let starts_at = DateTime::from_timestamp(starts_at.parse().ok()?, 0)?;
        Some(Asked { meeting: MeetingId(meeting.parse().ok()?), starts_at })
    }

    /// Whether the meeting still starts when it did. Data knows whole seconds only.
    pub fn still_holds(self, meeting: &Meeting) -> bool {
        self.starts_at.timestamp() == meeting.details.starts_at.timestamp()
    }
}

/// The side that such data names by its first letter.
pub fn side_of(letter: &str) -> Option<PartySide> {
    PartySide::ALL.into_iter().find(|side| side.name().starts_with(letter) && letter.len() == 1)
}

/// Whether a message asks for one log and speaks of nothing else, so that the next question may stand in its place.
pub fn asks_for_one_log(message: &Message) -> bool {
    let mut logs: Vec<&str> = Vec::new();
    for button in message.keyboard.iter().flatten() {
        let Press::Data(data) = &button.press else { return false };
        // `log:<meeting>:<side>`
        let end = data.match_indices(':').nth(2).map_or(data.len(), |(end, _)| end);
        logs.push(&data[..end]);
    }
    logs.dedup();
    matches!(logs[..], [only] if only.starts_with("log:"))
}

/// The meetings a message asks about, and how it shows them; `None` where it asks about none, or about one beside others
/// it only speaks of, which would be lost if it became a card.
pub fn asked_about(message: &Message) -> Option<(Shows, Vec<MeetingId>)> {
    let (mut answers, mut cards, mut day) = (Vec::new(), Vec::new(), false);
    for button in message.keyboard.iter().flatten() {
        let Press::Data(data) = &button.press else { continue };
        let Some((verb, rest)) = data.split_once(':') else { continue };
        let meeting = || rest.split(':').next().and_then(|id| id.parse().ok()).map(MeetingId);
        match verb {
            "att" => answers.extend(meeting().filter(|id| !answers.contains(id))),
            "m" | "in" => cards.extend(meeting().filter(|id| !cards.contains(id))),
            "attall" => day = true,
            _ => {}
        }
    }
    match (day, answers.len()) {
        (false, 0) => None,
        (false, 1) => (cards.is_empty() || cards == answers).then_some((Shows::Meeting, answers)),
        (false, _) => None,
        (true, _) => {
            answers.extend(cards);
            answers.sort();
            answers.dedup();
            Some((Shows::Day, answers))
        }
    }
}

/// The meetings any button of a message is about.
pub fn spoken_of(message: &Message) -> Vec<MeetingId> {
    let mut meetings = Vec::new();
    for button in message.keyboard.iter().flatten() {
        let Press::Data(data) = &button.press else { continue };
        let mut parts = data.split(':');
        let is_about_one = matches!(parts.next(), Some("att" | "m" | "in"));
        let meeting = parts.next().and_then(|id| id.parse().ok()).map(MeetingId);
        meetings.extend(meeting.filter(|id| is_about_one && !meetings.contains(id)));
    }
    meetings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::{Button, Text};

    fn with(data: &[&str]) -> Message {
        Message::new(Text::plain("?")).row(data.iter().map(|data| Button::data("b", *data)))
    }

    #[test]
    fn a_message_tells_what_it_asks_about() {
        let cases: [(&[&str], _); 5] = [
            (&["att:3:coming:9", "att:3:absent:9", "in:3:9", "m:3"], Some((Shows::Meeting, vec![MeetingId(3)]))),
            (&["att:3:coming:9", "m:4"], None),
            (&["attall:9:coming", "m:4", "m:3", "m:4"], Some((Shows::Day, vec![MeetingId(3), MeetingId(4)]))),
            (&["m:3", "home"], None),
            (&["att:x:coming:9", "att"], None),
        ];
        for (data, expected) in cases {
            assert_eq!(asked_about(&with(data)), expected, "{data:?}");
        }
    }

    #[test]
    fn a_message_tells_which_meetings_it_speaks_of() {
        let cases: [(&[&str], &[i64]); 3] =
            [(&["m:3", "att:3:coming:9", "in:4:9"], &[3, 4]), (&["home", "m:x", "attall:9:coming"], &[]), (&[], &[])];
        for (data, expected) in cases {
            let expected: Vec<MeetingId> = expected.iter().copied().map(MeetingId).collect();
            assert_eq!(spoken_of(&with(data)), expected, "{data:?}");
        }
    }

    #[test]
    fn the_longest_data_fits_a_button() {
        let asked = Asked {
            meeting: MeetingId(i64::MAX),
            starts_at: DateTime::from_timestamp(99_999_999_999, 0).expect("an instant"),
        };
        for answer in Attendance::ALL {
            assert!(asked.sure(answer).len() <= 64 && asked.sure(answer).is_ascii(), "{}", asked.sure(answer));
        }
        assert!(asked.arranged().len() <= 64 && asked.arranged_unsaid().len() <= 64, "{}", asked.arranged());
        assert_eq!(Asked::read("9223372036854775807", "99999999999"), Some(asked));
        assert_eq!(Asked::read("9223372036854775808", "1"), None);
    }
}
