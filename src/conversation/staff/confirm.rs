//! One screen before anything changes: old and new on both clocks, what is odd about it, and who will be told.

use anyhow::Result;

use super::super::{Talk, turn::Turn};
use super::desk::Desk;
use super::step::{Change, Step};
use super::view::{Companies, Pair, companies, here, pair};
use super::{card, change, moving};
use crate::domain::cohort::{Cohort, Publication};
use crate::domain::company::Mode;
use crate::domain::fit::{self, Clash, Odd, Seat};
use crate::domain::meeting::{Meeting, MeetingState, PartySide};
use crate::domain::message::{Button, Message, Text};
use crate::domain::planner::{self, Told};
use crate::domain::zone;
use crate::store;
use crate::text::words::{Word, command_word};
use crate::text::{Args, label, say};

/// The meeting as it would be.
pub fn changed(meeting: &Meeting, change: &Change, cohort: &Cohort) -> Meeting {
    let mut meeting = meeting.clone();
    match change {
        Change::Start(at) => {
            meeting.details.starts_at = *at;
            meeting.details.host_wall = zone::local(*at, cohort.details.zone).naive_local();
        }
        Change::Booth(booth) => meeting.details.booth.clone_from(booth),
        Change::Link(link) => meeting.details.link.clone_from(link),
        Change::Cancel => meeting.state = MeetingState::Cancelled,
        Change::Reinstate => meeting.state = MeetingState::Planned,
    }
    meeting
}

/// Why a change cannot be made.
pub enum Refusal {
    /// It is so already.
    Same,
    /// Only a planned meeting can be changed.
    Off,
    Past,
    Clashes(Vec<Clash>),
}

/// Whether the change can be made as things stand now.
pub async fn refusal(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    meeting: &Meeting,
    change: &Change,
) -> Result<Option<Refusal>> {
    let after = changed(meeting, change, &desk.cohort);
    if after == *meeting {
        return Ok(Some(Refusal::Same));
    }
    if meeting.state == MeetingState::Cancelled && *change != Change::Reinstate {
        return Ok(Some(Refusal::Off));
    }
    let is_placed_anew = matches!(change, Change::Start(_) | Change::Reinstate);
    if is_placed_anew && after.details.starts_at <= turn.now {
        return Ok(Some(Refusal::Past));
    }
    if !is_placed_anew && !matches!(change, Change::Booth(_)) {
        return Ok(None);
    }
    let all = store::meetings::in_cohort(turn.tx, desk.cohort.id).await?;
    let companies = companies(turn, desk, &all).await?;
    let at_venue = |company| companies.get(&company).is_some_and(|one| one.details.mode == Mode::Venue);
    let clashes = fit::clashes(&after, &all, at_venue);
    Ok(Some(clashes).filter(|clashes| !clashes.is_empty()).map(Refusal::Clashes))
}

/// Shows a change and asks whether to make it; where it cannot be made, says why and asks again.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, change: Change) -> Result<()> {
    if let Some(refusal) = refusal(turn, desk, meeting, &change).await? {
        return refuse(turn, desk, meeting, &change, refusal).await;
    }
    let companies = companies(turn, desk, std::slice::from_ref(meeting)).await?;
    let pair = pair(meeting, &companies)?;
    let after = changed(meeting, &change, &desk.cohort);
    let mut text = difference(turn, desk, meeting, &after, &change, &pair);
    if matches!(change, Change::Start(_) | Change::Reinstate) {
        for odd in oddities(turn, desk, &after, &pair).await? {
            text = text.line(warning(turn, &odd));
        }
    }
    text = text.paragraph(told(turn, desk, meeting, &after, &pair).await?);
    let data = format!("staff:do:{}:{}:{}", meeting.id, meeting.revision, change.data());
    let yes = Button::data(label(turn.lang, yes_button(&change), &Args::new()), data);
    let mut message = Message::new(text).row([yes, moving::give_up(turn, meeting)]);
    if let Change::Start(_) = change {
        let other = format!("staff:time:{}:{}", meeting.id, meeting.revision);
        message = message.row([Button::data(label(turn.lang, "staff-move-other-button", &Args::new()), other)]);
    }
    turn.talk = Talk::Staff(Step::Confirm { meeting: meeting.id, revision: meeting.revision, change });
    turn.show(message);
    Ok(())
}

/// Words where a button was expected: the button's own words do the same, anything else is asked again.
pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, change: Change, text: &str) -> Result<()> {
    let is = |name: &str| label(turn.lang, name, &Args::new()) == text.trim();
    let word = command_word(text);
    if word == Some(Word::Yes) || is(yes_button(&change)) {
        return change::make(turn, desk, meeting, change).await;
    }
    if word == Some(Word::No) || is("staff-give-up-button") {
        turn.talk = Talk::Home;
        return card::show(turn, desk, meeting, None).await;
    }
    ask(turn, desk, meeting, change).await
}

fn yes_button(change: &Change) -> &'static str {
    match change {
        Change::Start(_) => "staff-move-yes-button",
        Change::Booth(_) | Change::Link(_) => "staff-change-yes-button",
        Change::Cancel => "staff-cancel-yes-button",
        Change::Reinstate => "staff-reinstate-yes-button",
    }
}

fn difference(
    turn: &Turn<'_, '_>,
    desk: &Desk,
    before: &Meeting,
    after: &Meeting,
    change: &Change,
    pair: &Pair<'_>,
) -> Text {
    let (lang, cohort) = (turn.lang, &desk.cohort);
    let nothing = || label(lang, "staff-none", &Args::new());
    let (was, is) = (&before.details, &after.details);
    let args = pair
        .args(before, lang)
        .with("start", here(was.starts_at, cohort))
        .with("end", here(was.ends_at(), cohort))
        .with("there", pair.there(was.starts_at, cohort))
        .with("thereend", pair.there(was.ends_at(), cohort))
        .with("newstart", here(is.starts_at, cohort))
        .with("newend", here(is.ends_at(), cohort))
        .with("newthere", pair.there(is.starts_at, cohort))
        .with("newthereend", pair.there(is.ends_at(), cohort));
    let values = |before: &Option<String>, after: &Option<String>| {
        let before = before.clone().unwrap_or_else(nothing);
        args.clone().with("before", before).with("after", after.clone().unwrap_or_else(nothing))
    };
    match change {
        Change::Start(_) => say(lang, "staff-confirm-move", &args),
        Change::Booth(_) => say(lang, "staff-confirm-booth", &values(&was.booth, &is.booth)),
        Change::Link(_) => say(lang, "staff-confirm-link", &values(&was.link, &is.link)),
        Change::Cancel => say(lang, "staff-confirm-cancel", &args),
        Change::Reinstate => say(lang, "staff-confirm-reinstate", &args),
    }
}

async fn oddities(turn: &mut Turn<'_, '_>, desk: &Desk, after: &Meeting, pair: &Pair<'_>) -> Result<Vec<Odd>> {
    let holidays = store::cohorts::holidays(turn.tx, desk.cohort.id).await?;
    let seat = |company: &crate::domain::company::Company| (company.details.zone, company.details.country.clone());
    let ((firm_zone, firm_country), (buyer_zone, buyer_country)) = (seat(pair.firm), seat(pair.buyer));
    let times = [after.details.starts_at, after.details.ends_at()];
    let firm = Seat { zone: firm_zone, country: &firm_country };
    let buyer = Seat { zone: buyer_zone, country: &buyer_country };
    Ok(fit::oddities(times, &desk.cohort.details, firm, buyer, &holidays))
}

fn warning(turn: &Turn<'_, '_>, odd: &Odd) -> Text {
    let (id, args) = match odd {
        Odd::HostHours => ("staff-odd-host-hours", Args::new()),
        Odd::BuyerHours => ("staff-odd-buyer-hours", Args::new()),
        Odd::LunchTime => ("staff-odd-lunch", Args::new()),
        Odd::HostWeekend => ("staff-odd-host-weekend", Args::new()),
        Odd::BuyerWeekend => ("staff-odd-buyer-weekend", Args::new()),
        Odd::Holiday { country, name } => {
            ("staff-odd-holiday", Args::new().with("country", country).with("name", name))
        }
        Odd::OutsideCohort => ("staff-odd-outside", Args::new()),
    };
    say(turn.lang, id, &args)
}

/// Who hears of the change: those for whom it changes what they are told of the meeting.
pub async fn told(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    before: &Meeting,
    after: &Meeting,
    pair: &Pair<'_>,
) -> Result<Text> {
    let lang = turn.lang;
    if desk.cohort.publication == Publication::Draft {
        return Ok(say(lang, "staff-told-draft", &Args::new()));
    }
    // The planner takes news of a meeting for worth telling until shortly after the later of its starts.
    let latest = before.details.starts_at.max(after.details.starts_at);
    if latest + planner::GRACE <= turn.now {
        return Ok(say(lang, "staff-told-past", &Args::new()));
    }
    let (bot, mut counts, mut unreachable) = (turn.house.bot, [0_usize; 3], Vec::new());
    let mut sides = vec![
        (PartySide::Firm, pair.firm.details.mode, store::people::of_company(turn.tx, bot, before.firm).await?),
        (PartySide::Buyer, pair.buyer.details.mode, store::people::of_company(turn.tx, bot, before.buyer).await?),
    ];
    if let Some(member) = before.interpreter {
        let interpreter = store::people::find_member(turn.tx, bot, member).await?;
        sides.push((PartySide::Interpreter, pair.firm.details.mode, interpreter.into_iter().collect()));
    }
    for (place, (side, mode, people)) in sides.into_iter().enumerate() {
        if Told::now(before, side, mode, true) == Told::now(after, side, mode, true) {
            continue;
        }
        for member in people {
            if member.reachable_since().is_some() {
                counts[place] += 1;
            } else {
                let person = store::people::person(turn.tx, member.member.person).await?;
                unreachable.push(format!("{} {}", member.member.code, person.details.name));
            }
        }
    }
    let [firms, buyers, interpreters] = counts;
    let args = pair.args(before, lang).with("firms", firms).with("buyers", buyers).with("interpreters", interpreters);
    let text = match firms + buyers + interpreters {
        0 => say(lang, "staff-told-nobody", &Args::new()),
        _ => say(lang, "staff-told", &args),
    };
    Ok(match unreachable.is_empty() {
        true => text,
        false => {
            let args = Args::new().with("count", unreachable.len()).with("people", unreachable);
            text.line(say(lang, "staff-told-unreachable", &args))
        }
    })
}

/// Says why a change cannot be made. A time that clashes may be asked for again in the same step.
pub async fn refuse(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    meeting: &Meeting,
    change: &Change,
    refusal: Refusal,
) -> Result<()> {
    let text = match refusal {
        Refusal::Same => say(turn.lang, "staff-already-so", &Args::new()),
        Refusal::Off => return card::changed_meanwhile(turn, desk, meeting).await,
        Refusal::Past => {
            let at = changed(meeting, change, &desk.cohort).details.starts_at;
            say(turn.lang, "staff-refused-past", &Args::new().with("start", here(at, &desk.cohort)))
        }
        Refusal::Clashes(clashes) => clash_words(turn, desk, meeting, change, &clashes).await?,
    };
    match change {
        Change::Start(_) => {
            let other = format!("staff:time:{}:{}", meeting.id, meeting.revision);
            let other = Button::data(label(turn.lang, "staff-move-other-button", &Args::new()), other);
            let message = Message::new(text).row([other, moving::give_up(turn, meeting)]);
            turn.show(message);
            Ok(())
        }
        _ => {
            turn.talk = Talk::Home;
            card::show(turn, desk, meeting, Some(text)).await
        }
    }
}

async fn clash_words(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    meeting: &Meeting,
    change: &Change,
    clashes: &[Clash],
) -> Result<Text> {
    let all = store::meetings::in_cohort(turn.tx, desk.cohort.id).await?;
    let companies: Companies = companies(turn, desk, &all).await?;
    let after = changed(meeting, change, &desk.cohort);
    let args = pair(meeting, &companies)?
        .args(meeting, turn.lang)
        .with("start", here(after.details.starts_at, &desk.cohort))
        .with("end", here(after.details.ends_at(), &desk.cohort));
    let mut text = say(turn.lang, "staff-refused-clash", &args);
    for clash in clashes {
        let Some(other) = all.iter().find(|other| other.id == clash.with) else { continue };
        let args = pair(other, &companies)?
            .args(other, turn.lang)
            .with("busy", clash.busy.name())
            .with("start", here(other.details.starts_at, &desk.cohort))
            .with("end", here(other.details.ends_at(), &desk.cohort));
        text = text.line(say(turn.lang, "staff-clash", &args));
    }
    Ok(text)
}
