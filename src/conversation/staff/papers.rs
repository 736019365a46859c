//! Papers to print: asked for here by any staff of the cohort, made by the worker, sent to whoever asked. The audit trail
//! says who took which.

use anyhow::Result;
use chrono::NaiveDate;

use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::home;
use super::view::{day_of, here};
use crate::domain::ids::MemberId;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::message::{Button, Content, Document, Message};
use crate::domain::print::Print;
use crate::domain::work::{Printed, Work};
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, Moment, label, say};

/// `results`, `picture`, or `day` and which.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, which: &[&str]) -> Result<()> {
    let print = match which {
        ["results"] => Print::Results,
        ["picture"] => Print::Picture,
        ["day", day] => match NaiveDate::parse_from_str(day, "%Y%m%d") {
            Ok(day) => Print::Day(day),
            Err(_) => return super::outdated(turn).await,
        },
        _ => return super::outdated(turn).await,
    };
    ask(turn, desk, print);
    Ok(())
}

/// 상담일지
pub fn of_meeting(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting) -> Result<()> {
    ask(turn, desk, Print::Meeting(meeting.id));
    Ok(())
}

/// 통역 활동확인서
pub fn of_interpreter(turn: &mut Turn<'_, '_>, desk: &Desk, member: MemberId) -> Result<()> {
    ask(turn, desk, Print::Interpreter(member));
    Ok(())
}

fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, print: Print) {
    turn.outcome.work.push(Work::Print { cohort: desk.cohort.id, print, lang: turn.lang });
    turn.tapped = None;
    turn.reply(Message::new(say(turn.lang, "papers-making", &Args::new())));
}

/// What can be had of the whole cohort, and of the last of its days that has come.
pub async fn buttons(turn: &mut Turn<'_, '_>, desk: &Desk, message: Message) -> Result<Message> {
    let (lang, cohort) = (turn.lang, desk.cohort.id);
    let button =
        |id: &str, data: &str| Button::data(label(lang, id, &Args::new()), format!("staff:paper:{cohort}:{data}"));
    let message = message.row([button("papers-results-button", "results"), button("papers-picture-button", "picture")]);
    let all = store::meetings::in_cohort(turn.tx, cohort).await?;
    let today = day_of(turn.now, &desk.cohort);
    let planned = all.iter().filter(|meeting| meeting.state == MeetingState::Planned);
    let days = planned.map(|meeting| meeting.details.host_wall.date()).filter(|day| *day <= today);
    let last = days.max().and_then(|day| day_button(turn, desk, &all, day));
    Ok(message.row(last))
}

/// The daily result of a day that has come and has meetings.
pub fn day_button(turn: &Turn<'_, '_>, desk: &Desk, all: &[Meeting], day: NaiveDate) -> Option<Button> {
    let mut planned = all.iter().filter(|meeting| meeting.state == MeetingState::Planned);
    if day > day_of(turn.now, &desk.cohort) || !planned.any(|meeting| meeting.details.host_wall.date() == day) {
        return None;
    }
    let name = label(turn.lang, "papers-day-button", &Args::new().with("day", Moment::day(day)));
    Some(Button::data(name, format!("staff:paper:{}:day:{}", desk.cohort.id, day.format("%Y%m%d"))))
}

/// It is made; whoever asked may have left the staff since.
pub async fn come_back(turn: &mut Turn<'_, '_>, made: &Printed) -> Result<()> {
    let Some(desk) = desk::of(turn, made.cohort).await? else { return Ok(()) };
    let (lang, details, print) = (turn.lang, &desk.cohort.details, made.print);
    let args = Args::new()
        .with("paper", print.name())
        .with("cohort", details.title.in_lang(lang))
        .with("now", here(turn.now, &desk.cohort));
    let Some(sha256) = &made.sha256 else {
        turn.reply(Message::new(say(lang, "papers-failed", &args)).row([home::button(turn, &desk)]));
        return Ok(());
    };
    let what = match print {
        Print::Meeting(meeting) => What::meeting(meeting),
        Print::Interpreter(member) => What::member(member),
        Print::Results | Print::Picture | Print::Day(_) => What::default(),
    };
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "paper-taken", what, turn.now).await?;
    let day = match print {
        Print::Day(day) => day,
        _ => day_of(turn.now, &desk.cohort),
    };
    let of = match print {
        Print::Meeting(meeting) => store::meetings::find(turn.tx, meeting).await?.map(|meeting| meeting.details.code),
        Print::Interpreter(member) => {
            let found = store::people::find_member(turn.tx, turn.house.bot, member).await?;
            found.map(|found| found.member.code)
        }
        Print::Results | Print::Picture | Print::Day(_) => None,
    };
    let named = Args::new()
        .with("paper", print.name())
        .with("code", &details.code)
        .with("day", day.format("%Y%m%d").to_string())
        .with("of", of.unwrap_or_default());
    let (end, mime) = print.form();
    let name = format!("{}.{end}", label(lang, "papers-file", &named));
    let document = Document::new(name, mime, Content::Kept(sha256.clone()));
    let message = Message::new(say(lang, "papers-ready", &args)).document(document);
    turn.reply(message.row([home::button(turn, &desk)]));
    Ok(())
}
