//! How a meeting went, as its parties tell it side by side. Where they differ nobody is believed over another: the meeting
//! is disputed, counts as nothing else, and staff see who said what.

use chrono::{DateTime, Utc};

use super::log::Held;
use super::meeting::{Meeting, MeetingState};

/// What becomes of a meeting in the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// All who answered say this of it.
    Told(Held),
    /// Two of its parties say different things.
    Disputed,
    /// It is over, and nobody has said anything.
    Untold,
    Ahead,
    Cancelled,
}

impl Outcome {
    pub const ALL: [Outcome; 9] = [
        Outcome::Told(Held::Held),
        Outcome::Told(Held::Elsewhere),
        Outcome::Told(Held::BuyerAbsent),
        Outcome::Told(Held::FirmAbsent),
        Outcome::Told(Held::Connection),
        Outcome::Disputed,
        Outcome::Untold,
        Outcome::Ahead,
        Outcome::Cancelled,
    ];

    /// `heard` is what the firm, the buyer and the interpreter say, where they have said anything. Where the companies met
    /// elsewhere, an interpreter who waited for them in vain does not contradict them.
    pub fn of(meeting: &Meeting, heard: [Option<Held>; 3], now: DateTime<Utc>) -> Outcome {
        if meeting.state == MeetingState::Cancelled {
            return Outcome::Cancelled;
        }
        let [firm, buyer, interpreter] = heard;
        let mut companies = [firm, buyer].into_iter().flatten();
        let is_elsewhere = companies.clone().next().is_some() && companies.all(|held| held == Held::Elsewhere);
        let interpreter = interpreter.filter(|held| !is_elsewhere || *held == Held::Held);
        let mut said = [firm, buyer, interpreter].into_iter().flatten();
        match said.next() {
            Some(first) if said.all(|other| other == first) => Outcome::Told(first),
            Some(_) => Outcome::Disputed,
            None if meeting.details.ends_at() > now => Outcome::Ahead,
            None => Outcome::Untold,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Outcome::Told(held) => held.name(),
            Outcome::Disputed => "disputed",
            Outcome::Untold => "untold",
            Outcome::Ahead => "ahead",
            Outcome::Cancelled => "cancelled",
        }
    }

    /// The parties are to say how it went, or have said so.
    pub fn is_over(self) -> bool {
        !matches!(self, Outcome::Ahead | Outcome::Cancelled)
    }

    /// The parties spoke with each other, or may have: how content they are can be asked.
    pub fn may_have_spoken(self) -> bool {
        match self {
            Outcome::Told(held) => held.spoke(),
            Outcome::Disputed | Outcome::Untold => true,
            Outcome::Ahead | Outcome::Cancelled => false,
        }
    }
}

/// How two answers to the same question stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    Same,
    Different,
    OneSided,
    Silent,
}

impl Agreement {
    pub const ALL: [Agreement; 4] = [Agreement::Same, Agreement::Different, Agreement::OneSided, Agreement::Silent];

    pub fn between<T: PartialEq>(one: Option<T>, other: Option<T>) -> Agreement {
        match (one, other) {
            (Some(one), Some(other)) if one == other => Agreement::Same,
            (Some(_), Some(_)) => Agreement::Different,
            (Some(_), None) | (None, Some(_)) => Agreement::OneSided,
            (None, None) => Agreement::Silent,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Agreement::Same => "same",
            Agreement::Different => "different",
            Agreement::OneSided => "one-sided",
            Agreement::Silent => "silent",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{CohortId, CompanyId, MeetingId};
    use crate::domain::meeting::MeetingDetails;

    fn meeting(state: MeetingState) -> Meeting {
        let starts_at: DateTime<Utc> = "2020-09-15T01:00:00Z".parse().expect("a time");
        Meeting {
            id: MeetingId(1),
            cohort: CohortId(1),
            firm: CompanyId(1),
            buyer: CompanyId(2),
            interpreter: None,
            details: MeetingDetails {
                code: "M01".to_owned(),
                starts_at,
                host_wall: starts_at.naive_utc(),
                minutes: 40,
                booth: None,
                link: None,
            },
            revision: 0,
            state,
        }
    }

    #[test]
    fn what_the_parties_say_alike_is_the_outcome_and_what_they_do_not_is_disputed() {
        use Held::{BuyerAbsent, Elsewhere, Held as Took};
        let end: DateTime<Utc> = "2020-09-15T01:40:00Z".parse().expect("a time");
        let before = end - chrono::Duration::seconds(1);
        let of = |heard, at| Outcome::of(&meeting(MeetingState::Planned), heard, at);

        assert_eq!(of([Some(Took), Some(Took), None], end), Outcome::Told(Took));
        assert_eq!(of([None, None, Some(BuyerAbsent)], end), Outcome::Told(BuyerAbsent));
        assert_eq!(of([Some(Took), Some(Elsewhere), Some(Took)], end), Outcome::Disputed);
        assert_eq!(of([Some(Took), None, Some(BuyerAbsent)], end), Outcome::Disputed);
        assert_eq!(of([Some(Elsewhere), Some(Elsewhere), Some(BuyerAbsent)], end), Outcome::Told(Elsewhere));
        assert_eq!(of([None, Some(Elsewhere), Some(Took)], end), Outcome::Disputed);
        assert_eq!(of([Some(Elsewhere), Some(Took), Some(BuyerAbsent)], end), Outcome::Disputed);
        assert_eq!(of([None; 3], end), Outcome::Untold);
        assert_eq!(of([None; 3], before), Outcome::Ahead);
        let off = Outcome::of(&meeting(MeetingState::Cancelled), [Some(Took); 3], end);
        assert_eq!(off, Outcome::Cancelled);
    }

    #[test]
    fn one_answer_is_neither_agreement_nor_disagreement() {
        let cases = [
            (Some(5), Some(5), Agreement::Same),
            (Some(5), Some(4), Agreement::Different),
            (Some(5), None, Agreement::OneSided),
            (None, Some(5), Agreement::OneSided),
            (None, None, Agreement::Silent),
        ];
        for (one, other, expected) in cases {
            assert_eq!(Agreement::between(one, other), expected);
        }
    }
}
