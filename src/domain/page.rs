//! Personal pages: what a link to one looks like, how long it is good, and what a page shows. A page is a talk like a
//! chat's, so what it shows are the messages a chat would get.

use chrono::{DateTime, Days, Duration, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::cohort::CohortDetails;
use super::file::KeptFile;
use super::ids::{ChatId, CohortId, MemberId, PageLinkId, PersonId, UserId};
use super::message::Message;
use super::zone;

/// How long a browser stays signed in.
pub fn session_lasts() -> Duration {
    Duration::days(14)
}

/// How long six digits open an upload, and how long the upload stays open after.
pub fn upload_lasts() -> Duration {
    Duration::minutes(60)
}

/// How long an address fetches the one file it is for.
pub fn download_lasts() -> Duration {
    Duration::minutes(60)
}

/// Beyond the last time the cohort asks its companies anything, people may look for a while.
const AFTER_THE_LAST_QUESTION: u64 = 14;
const WITHOUT_QUESTIONS: u64 = 400;

/// Until when a cohort's pages are good: midnight on the host's clock.
pub fn link_expiry(cohort: &CohortDetails) -> DateTime<Utc> {
    let last = cohort.policy.follow_ups.iter().copied().max().and_then(|days| u64::try_from(days).ok());
    let days = last.map_or(WITHOUT_QUESTIONS, |days| days + AFTER_THE_LAST_QUESTION);
    let day = cohort.ends_on.checked_add_days(Days::new(days + 1)).unwrap_or(cohort.ends_on);
    zone::instant(day.and_time(NaiveTime::MIN), cohort.zone)
}

/// Whose page a link opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    Member(MemberId),
    /// A trade office, by its name in the workbook.
    Office(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    pub id: PageLinkId,
    pub whose: Whose,
    pub cohort: CohortId,
    /// Counts up when the link is issued anew: what was given before opens nothing any more.
    pub generation: i64,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
}

impl PageLink {
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && self.expires_at > now
    }
}

/// The end of a link's address.
pub fn token(id: PageLinkId, seal: &str) -> String {
    format!("{id}-{seal}")
}

/// The link a token names and its seal, which proves nothing until it is compared.
pub fn read_token(token: &str) -> Option<(PageLinkId, &str)> {
    let fits = token.len() <= 64 && token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    let (id, seal) = token.split_once('-').filter(|_| fits)?;
    Some((PageLinkId(id.parse().ok().filter(|id| *id > 0)?), seal))
}

/// The six digits among what was typed, in whatever width and with whatever between them.
pub fn read_digits(typed: &str) -> Option<String> {
    let mut digits = String::new();
    for char in typed.chars() {
        match char {
            '0'..='9' => digits.push(char),
            '０'..='９' => digits.push(char::from(b'0' + (u32::from(char) - u32::from('０')) as u8)),
            ' ' | '-' | '\u{3000}' => {}
            char if char.is_whitespace() => {}
            _ => return None,
        }
    }
    (digits.len() == 6).then_some(digits)
}

/// Telegram's numbers have at most 52 bits: what stands for a page collides with none of them.
const BEYOND_TELEGRAM: i64 = -(1 << 60);

/// What stands for a person's page where a turn wants a chat. There is no row of it.
pub fn chat_of(person: PersonId) -> ChatId {
    ChatId(BEYOND_TELEGRAM - person.0)
}

pub fn user_of(person: PersonId) -> UserId {
    UserId(BEYOND_TELEGRAM - person.0)
}

/// A file that came by a page, under the name its sender gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub name: Option<String>,
    pub file: KeptFile,
}

/// So many earlier messages stay on a page, and so many of one turn.
const EARLIER: usize = 5;
const AT_ONCE: usize = 40;

/// What a page shows: the messages of the last turn, and a few from before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Counts what was done on the page.
    pub step: i64,
    shown: Vec<Shown>,
    made: i64,
    /// What was done last, so that a form sent twice is acted on once.
    last: Option<(i64, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Names the message on its page; from 1.
    pub id: i64,
    step: i64,
    #[serde(default)]
    once: Option<String>,
    pub message: Message,
}

impl View {
    /// Takes note of what is done now; false where it is the last thing once more, such as a form sent twice.
    pub fn begin(&mut self, seen_at: i64, deed: &str) -> bool {
        let deed = (seen_at, deed.to_owned());
        if self.last.as_ref() == Some(&deed) {
            return false;
        }
        self.last = Some(deed);
        self.step += 1;
        true
    }

    /// Shows something new; where it is said once for several things of one turn, the latest words count.
    pub fn say(&mut self, message: Message, once: Option<String>) {
        // What follows the last colon tells how far the several things are.
        let about = |once: &Option<String>| once.as_ref().and_then(|once| Some(once.rsplit_once(':')?.0.to_owned()));
        let own = about(&once);
        let is_same = |shown: &&mut Shown| shown.step == self.step && own.is_some() && about(&shown.once) == own;
        let again = self.shown.iter_mut().find(is_same);
        if let Some(shown) = again {
            shown.message = message;
            return;
        }
        self.made += 1;
        self.shown.push(Shown { id: self.made, step: self.step, once, message });
        self.forget();
    }

    /// Changes a message, which is then among those of this turn; it is said anew where it is gone.
    pub fn change(&mut self, id: i64, message: Message) {
        let Some(at) = self.shown.iter().position(|shown| shown.id == id) else { return self.say(message, None) };
        let mut shown = self.shown.remove(at);
        (shown.step, shown.message) = (self.step, message);
        self.shown.push(shown);
    }

    pub fn remove(&mut self, id: i64) {
        self.shown.retain(|shown| shown.id != id);
    }

    fn forget(&mut self) {
        let now = self.shown.iter().filter(|shown| shown.step == self.step).count();
        let most = EARLIER + now.min(AT_ONCE);
        let over = self.shown.len().saturating_sub(most);
        self.shown.drain(..over);
    }

    pub fn find(&self, id: i64) -> Option<&Shown> {
        self.shown.iter().find(|shown| shown.id == id)
    }

    /// What the last turn said, in order.
    pub fn now(&self) -> impl Iterator<Item = &Shown> {
        self.shown.iter().filter(|shown| shown.step == self.step)
    }

    /// What was said before, the latest first.
    pub fn before(&self) -> impl Iterator<Item = &Shown> {
        self.shown.iter().rev().filter(|shown| shown.step != self.step)
    }

    /// Everything it shows, the latest first.
    pub fn newest(&self) -> impl Iterator<Item = &Shown> {
        self.shown.iter().rev()
    }

    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::Text;

    fn said(words: &str) -> Message {
        Message::new(Text::plain(words))
    }

    fn words<'a>(shown: impl Iterator<Item = &'a Shown>) -> Vec<String> {
        shown.map(|shown| shown.message.text.to_plain()).collect()
    }

    #[test]
    fn a_token_is_read_only_as_it_was_made() {
        assert_eq!(read_token(&token(PageLinkId(7), "a-b_C")), Some((PageLinkId(7), "a-b_C")));
        for odd in ["", "7", "-a", "x-a", "0-a", "-7-a", "7-한", "7-a/..", "99999999999999999999-a"] {
            assert_eq!(read_token(odd), None, "{odd}");
        }
    }

    #[test]
    fn six_digits_are_read_however_they_are_typed() {
        for typed in ["123456", " 123 456 ", "123-456", "１２３４５６"] {
            assert_eq!(read_digits(typed).as_deref(), Some("123456"), "{typed}");
        }
        for odd in ["", "12345", "1234567", "12a456", "없음"] {
            assert_eq!(read_digits(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_page_shows_the_last_turn_and_a_little_of_what_was_before() {
        let mut view = View::default();
        for turn in 0..9 {
            assert!(view.begin(turn, &format!("turn {turn}")));
            view.say(said(&format!("word {turn}")), None);
        }

        assert_eq!(words(view.now()), ["word 8"]);
        assert_eq!(words(view.before()), ["word 7", "word 6", "word 5", "word 4", "word 3"]);
    }

    #[test]
    fn a_changed_message_is_among_what_is_said_now() {
        let mut view = View::default();
        view.begin(0, "home");
        view.say(said("home"), None);
        view.begin(1, "tap");
        view.change(1, said("home, answered"));
        view.change(99, said("gone, so anew"));
        view.say(said("a file"), Some("album:7:0-1".to_owned()));
        view.say(said("two files"), Some("album:7:0-2".to_owned()));

        assert_eq!(words(view.now()), ["home, answered", "gone, so anew", "two files"]);
        assert_eq!(view.before().count(), 0);
    }

    #[test]
    fn a_form_sent_twice_is_acted_on_once() {
        let mut view = View::default();
        assert!(view.begin(0, "says hello"));
        assert!(!view.begin(0, "says hello"));
        assert!(view.begin(1, "says hello"));
    }
}
