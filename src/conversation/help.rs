//! Help: how the office is reached, and what somebody writes when nothing is asked goes to it.

use anyhow::Result;

use super::hours::About;
use super::turn::Turn;
use super::{is_asking, joining, now};
use crate::domain::broadcast::Broadcast;
use crate::domain::company::Role;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::people::Membership;
use crate::telegram::incoming::Said;
use crate::text::{Args, label, say};
use crate::words::{address, office, people};

/// Shows how to get help, then the question that is open.
pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    let text = match joining::office_args(turn, None).await? {
        Some(args) => say(turn.lang, "help", &args.with("at", whose(turn))),
        None => say(turn.lang, "help-no-office", &Args::new()),
    };
    turn.tapped = None;
    if is_asking(turn) {
        turn.reply(Message::new(text));
        return now(turn).await;
    }
    let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
    turn.reply(Message::new(text).row(super::pages::button(turn)).row([home]));
    Ok(())
}

/// What may be written now, and by whom.
fn whose(turn: &Turn<'_, '_>) -> &'static str {
    match &turn.me {
        _ if is_asking(turn) => "asking",
        Some(me) if me.role().is_staff() => "staff",
        _ => "home",
    }
}

/// Words that answer no question go to the staff of the cohort, and the person is told so; where nobody of the staff
/// can be reached here, they are told whom to call.
pub async fn pass_on(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    if joining::another_code(turn, &said.text).await? {
        return Ok(());
    }
    let me = turn.me()?.clone();
    if me.role().is_staff() {
        turn.first(say(turn.lang, "inquiry-from-staff", &Args::new()));
        return now(turn).await;
    }
    let told = tell_staff(turn, &me.membership, said, None).await?;
    turn.keep_answer(said).await?;
    let args = turn.with_told(office::args(&me.cohort.details, turn.lang));
    let id = if told > 0 { "inquiry-passed-on" } else { "inquiry-call" };
    let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
    turn.reply(Message::new(say(turn.lang, id, &args)).row([home]));
    Ok(())
}

/// Tells the staff of a member's own cohort what they wrote, and to which announcement where it is a reply to one: others
/// whom it spoke to are none of their business. Returns how many were told.
pub async fn tell_staff(
    turn: &mut Turn<'_, '_>,
    from: &Membership,
    said: &Said,
    to: Option<&Broadcast>,
) -> Result<usize> {
    let staff = store::people::acting_staff(turn.tx, turn.house.bot, from.member.cohort).await?;
    let about = About::member(turn.tx, &from.member, from.member.cohort, turn.now).await?;
    let cohort = store::cohorts::cohort(turn.tx, from.member.cohort).await?;
    let person = store::people::person(turn.tx, from.member.person).await?;
    let company = match from.member.company {
        Some(company) => Some(store::companies::company(turn.tx, company).await?),
        None => None,
    };
    let mut told = 0;
    for member in staff {
        let Some(chat) = member.chat else { continue };
        let reader = store::people::person(turn.tx, member.member.person).await?;
        let lang = reader.details.lang;
        let who = match from.member.role {
            Role::Interpreter => people::interpreter(lang, &person),
            _ => address::address(lang, &person, company.as_ref()),
        };
        let args = Args::new()
            .with("from", who)
            .with("cohort", cohort.details.title.in_lang(lang))
            .with("phone", person.details.phone.as_deref().unwrap_or("none"))
            .with("email", person.details.email.as_deref().unwrap_or("none"))
            .with("words", said.text.trim());
        let mut text = say(lang, "inquiry-for-staff", &args);
        let see =
            Button::data(label(lang, "inquiry-person-button", &Args::new()), format!("staff:who:{}", from.member.id));
        let mut row = vec![see];
        if let Some(broadcast) = to {
            text = say(lang, "announced-reply", &Args::new().with("title", broadcast.title(lang))).line(text);
            let show = label(lang, "announced-show-button", &Args::new());
            row.push(Button::data(show, format!("bc:show:{}", broadcast.id)));
        }
        turn.tell_in_hours(about, chat, reader.id, Message::new(text).row(row)).await?;
        told += 1;
    }
    Ok(told)
}
