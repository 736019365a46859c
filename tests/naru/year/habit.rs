//! How people of each role use their phones: how often they answer, and how soon.

use naru::domain::company::Role;

use super::dice::Dice;

/// Times of a hundred.
#[derive(Clone, Copy)]
pub struct Habit {
    /// Says that they will come, the day before.
    pub confirms: u64,
    /// Answers when first asked for a log, and when asked once more.
    pub logs: [u64; 2],
    /// Puts the phone away in the middle of it.
    pub gives_up: u64,
    /// Answers a follow-up at all, and each of its partners once begun.
    pub follows: u64,
    pub follows_each: u64,
}

impl Habit {
    pub fn of(role: Role) -> Habit {
        match role {
            Role::Firm => Habit { confirms: 80, logs: [65, 50], gives_up: 8, follows: 70, follows_each: 90 },
            Role::Buyer => Habit { confirms: 55, logs: [45, 30], gives_up: 5, follows: 45, follows_each: 85 },
            _ => Habit { confirms: 90, logs: [85, 70], gives_up: 2, follows: 0, follows_each: 0 },
        }
    }
}

/// Seconds until somebody who will answer takes up the phone.
pub fn soon(dice: &mut Dice) -> i64 {
    i64::try_from(60 + dice.below(90 * 60)).unwrap_or(60)
}

/// Seconds between one tap and the next: a message is changed twice in five seconds at most.
pub fn pause(dice: &mut Dice) -> i64 {
    i64::try_from(7 + dice.below(20)).unwrap_or(7)
}
