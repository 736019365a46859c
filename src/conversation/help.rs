//! Help: how the office is reached, and what somebody writes when nothing is asked goes to it.

use anyhow::Result;

use super::turn::Turn;
use super::{is_asking, joining, now};
use crate::domain::company::Role;
use crate::domain::message::{Button, Message};
use crate::store;
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
    let staff = store::people::acting_staff(turn.tx, turn.house.bot, me.cohort.id).await?;
    let company = match me.company() {
        Some(company) => Some(store::companies::company(turn.tx, company).await?),
        None => None,
    };
    let mut told = 0;
    for member in staff {
        let Some(chat) = member.chat else { continue };
        let reader = store::people::person(turn.tx, member.member.person).await?;
        let lang = reader.details.lang;
        let from = match me.role() {
            Role::Interpreter => people::interpreter(lang, &me.person),
            _ => address::address(lang, &me.person, company.as_ref()),
        };
        let args = Args::new()
            .with("from", from)
            .with("cohort", me.cohort.details.title.in_lang(lang))
            .with("phone", me.person.details.phone.as_deref().unwrap_or("none"))
            .with("email", me.person.details.email.as_deref().unwrap_or("none"))
            .with("words", said.text.trim());
        let person = label(lang, "inquiry-person-button", &Args::new());
        let person = Button::data(person, format!("staff:who:{}", me.membership.member.id));
        turn.tell(chat, reader.id, Message::new(say(lang, "inquiry-for-staff", &args)).row([person]));
        told += 1;
    }
    turn.keep_answer(said).await?;
    let args = office::args(&me.cohort.details, turn.lang);
    let id = if told > 0 { "inquiry-passed-on" } else { "inquiry-call" };
    let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
    turn.reply(Message::new(say(turn.lang, id, &args)).row([home]));
    Ok(())
}
