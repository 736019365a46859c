//! What a day's meetings came to, as far as anybody has said: the same rules as the report, told in a message.

use chrono::{DateTime, Utc};

use super::ids::MeetingId;
use super::log::{Held, Log};
use super::meeting::{Meeting, PartySide};
use super::outcome::Outcome;
use super::rates::Rates;
use super::sums::{Said, Sum};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayResult {
    /// Those that were not cancelled.
    pub planned: u32,
    pub held: u32,
    /// Of held meetings, as firms say.
    pub consulted: Sum,
    pub prospective: Sum,
    /// Not held, held elsewhere, or told in different ways.
    pub amiss: Vec<(MeetingId, Outcome)>,
    /// Logs that parties of meetings that are over have not sent.
    pub silent: u32,
}

impl DayResult {
    /// Of planned meetings, each with the logs that were sent.
    pub fn of<'a>(
        meetings: impl IntoIterator<Item = (&'a Meeting, &'a [Log])>,
        rates: &Rates,
        now: DateTime<Utc>,
    ) -> DayResult {
        let mut result = DayResult::default();
        for (meeting, logs) in meetings {
            let log =
                |side: PartySide| logs.iter().find(|log| log.side == side && log.is_of(meeting.details.starts_at));
            let held = PartySide::ALL.map(|side| log(side).and_then(|log| log.answers.held));
            let outcome = Outcome::of(meeting, held, now);
            result.planned += 1;
            match outcome {
                Outcome::Told(Held::Held) => {
                    let firm = log(PartySide::Firm).map(|log| &log.answers);
                    let said = |amount: Option<&super::log::Amount>| Said::of(amount, rates);
                    result.held += 1;
                    result.consulted.add(said(firm.and_then(|answers| answers.consulted.as_ref())));
                    result.prospective.add(said(firm.and_then(|answers| answers.prospective.as_ref())));
                }
                Outcome::Told(_) | Outcome::Disputed => result.amiss.push((meeting.id, outcome)),
                Outcome::Untold | Outcome::Ahead | Outcome::Cancelled => {}
            }
            if outcome.is_over() {
                let asked = PartySide::ALL.into_iter();
                let asked = asked.filter(|side| *side != PartySide::Interpreter || meeting.interpreter.is_some());
                result.silent += asked.filter(|side| log(*side).is_none()).count() as u32;
            }
        }
        result
    }
}
