//! A connection test: what it finds, and the times at which it can be had.

use chrono::{DateTime, Duration, Utc};

use super::ids::MemberId;

/// The most slots staff open at once.
pub const MOST_AT_ONCE: i64 = 100;

/// What a test looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checks {
    pub sound: bool,
    pub camera: bool,
    pub network: bool,
}

impl Checks {
    pub fn are_good(self) -> bool {
        self.sound && self.camera && self.network
    }

    /// `yny`, as a button carries it; `None` where it is not three answers.
    pub fn read(letters: &str) -> Option<Checks> {
        let yes = |letter: &u8| match letter {
            b'y' => Some(true),
            b'n' => Some(false),
            _ => None,
        };
        match letters.as_bytes() {
            [sound, camera, network] => {
                Some(Checks { sound: yes(sound)?, camera: yes(camera)?, network: yes(network)? })
            }
            _ => None,
        }
    }
}

/// How a company's test went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tested {
    pub checks: Checks,
    pub by: Option<MemberId>,
    pub at: DateTime<Utc>,
}

/// The starts of slots that fit whole between two instants; none where that is too many or makes no sense.
pub fn starts(from: DateTime<Utc>, until: DateTime<Utc>, minutes: i64) -> Vec<DateTime<Utc>> {
    if !(1..=240).contains(&minutes) || until <= from {
        return Vec::new();
    }
    let count = (until - from).num_minutes() / minutes;
    if count > MOST_AT_ONCE {
        return Vec::new();
    }
    (0..count).map(|place| from + Duration::minutes(minutes * place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_fit_whole_between_two_times() {
        let at = |text: &str| format!("2020-09-09T{text}:00Z").parse::<DateTime<Utc>>().expect("a time");
        let starts = |until, minutes| starts(at("10:00"), at(until), minutes).len();

        assert_eq!(starts("12:00", 10), 12);
        assert_eq!(starts("12:05", 10), 12);
        assert_eq!(starts("10:09", 10), 0);
        assert_eq!(starts("09:00", 10), 0);
        assert_eq!(starts("23:00", 1), 0);
        assert_eq!(starts("12:00", 0), 0);
    }

    #[test]
    fn three_letters_are_three_answers() {
        assert_eq!(Checks::read("yny"), Some(Checks { sound: true, camera: false, network: true }));
        for letters in ["", "yy", "yyyy", "yxy"] {
            assert_eq!(Checks::read(letters), None, "{letters}");
        }
    }
}
