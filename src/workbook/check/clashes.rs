//! Nobody can be in two meetings at once, and no booth can hold two. Meetings that only touch are fine.

use std::collections::BTreeMap;

use super::codes::key;
use super::findings::Findings;
use super::meetings::Planned;
use crate::workbook::place::Place;
use crate::workbook::problem::Wrong;

pub fn look(meetings: &[Planned], findings: &mut Findings) {
    let firm = |meeting: &'_ Planned| Some((meeting.plan.firm.clone(), meeting.at.firm.clone()));
    let buyer = |meeting: &'_ Planned| Some((meeting.plan.buyer.clone(), meeting.at.buyer.clone()));
    let interpreter = |meeting: &'_ Planned| Some((meeting.plan.interpreter.clone()?, meeting.at.interpreter.clone()));
    let booth = |meeting: &'_ Planned| {
        let booth = meeting.plan.details.booth.clone().filter(|_| meeting.firm_is_at_booth)?;
        Some((booth, meeting.at.booth.clone()))
    };
    overlaps(meetings, firm, |code, other| Wrong::FirmBusy { code, other }, findings);
    overlaps(meetings, buyer, |code, other| Wrong::BuyerBusy { code, other }, findings);
    overlaps(meetings, interpreter, |code, other| Wrong::InterpreterBusy { code, other }, findings);
    overlaps(meetings, booth, |booth, other| Wrong::BoothBusy { booth, other }, findings);
}

/// Each meeting that begins while its party's last one still runs is named once, with the one that runs.
fn overlaps(
    meetings: &[Planned],
    party: impl Fn(&Planned) -> Option<(String, Place)>,
    wrong: impl Fn(String, Place) -> Wrong,
    findings: &mut Findings,
) {
    let mut by_party: BTreeMap<String, Vec<(&Planned, String, Place)>> = BTreeMap::new();
    for meeting in meetings {
        if let Some((name, at)) = party(meeting) {
            by_party.entry(key(&name)).or_default().push((meeting, name, at));
        }
    }
    for meetings in by_party.values_mut() {
        meetings.sort_by_key(|(meeting, ..)| meeting.plan.details.starts_at);
        let Some((mut running, _, mut place)) = meetings.first().cloned() else { continue };
        for (meeting, name, at) in &meetings[1..] {
            if meeting.plan.details.starts_at < running.plan.details.ends_at() {
                findings.wrong(at.clone(), wrong(name.clone(), place.clone()));
            }
            if meeting.plan.details.ends_at() > running.plan.details.ends_at() {
                (running, place) = (meeting, at.clone());
            }
        }
    }
}
