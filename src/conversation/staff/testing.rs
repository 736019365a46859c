//! What staff do to a company's connection test: record what it found by three taps, or take a booking back. The
//! company is told of either.

use anyhow::Result;

use super::super::connection::{self, Said};
use super::super::hours::About;
use super::super::preparations::Owner;
use super::super::turn::Turn;
use super::super::unexpected;
use super::desk::Desk;
use super::preparations::{back, of_preparation, reader};
use super::slots::{button, of_day, show};
use super::view::day_of;
use super::{duty, telling};
use crate::domain::connection::Checks;
use crate::domain::ids::{CompanyId, SlotId};
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::Preparation;
use crate::store;
use crate::store::audit::What;
use crate::text::{Args, label, say};
use crate::words::meeting::Reader;

/// Takes a booking back, for staff who cannot keep it; the company is told.
pub async fn free(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, id: SlotId) -> Result<()> {
    let slot = store::slots::find(turn.tx, id).await?.filter(|slot| slot.preparation == about.id);
    let Some((slot, company)) = slot.and_then(|slot| slot.company.map(|company| (slot, company))) else {
        return show(turn, desk, about).await;
    };
    if store::slots::give_up(turn.tx, id, company).await? {
        settle(turn, desk, about, company).await?;
        let what = What::duty(about.id, company);
        store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "slot-freed", what, turn.now).await?;
        tell(turn, desk, about, company, &|reader: &Reader| {
            say(reader.lang, "connection-told-freed", &Args::new().with("start", reader.moment(slot.starts_at)))
        })
        .await?;
    }
    turn.first(say(turn.lang, "staff-slot-freed", &turn.with_told(Args::new())));
    of_day(turn, desk, about, day_of(slot.starts_at, &desk.cohort), 0).await
}

async fn settle(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, company: CompanyId) -> Result<()> {
    if let Some(case) = duty::case(turn, desk, about, company).await? {
        let member = desk.membership.member.clone();
        connection::settle(turn, Owner { duty: case.duty, company: case.company, member }, Said::ByStaff).await?;
    }
    Ok(())
}

async fn tell(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    about: &Preparation,
    company: CompanyId,
    words: &(dyn Fn(&Reader) -> Text + Sync),
) -> Result<()> {
    let of = store::companies::company(turn.tx, company).await?;
    let of_whom = About::company(turn.tx, &of, turn.now).await?;
    for (chat, person) in telling::readers(turn, desk, company).await? {
        let reader = Reader::of(&person);
        let open = label(reader.lang, "duty-told-button", &Args::new());
        let message = Message::new(words(&reader)).row([Button::data(open, format!("p:{}", about.id))]);
        turn.tell_in_hours(of_whom, chat, person.id, message).await?;
    }
    Ok(())
}

/// Three taps, or one where all was good: `-`, `y`, `yn` are what was found so far.
pub async fn test(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    about: &Preparation,
    company: CompanyId,
    letters: &str,
) -> Result<()> {
    let Some(case) = duty::case(turn, desk, about, company).await? else {
        return of_preparation(turn, desk, about, 0).await;
    };
    let (lang, id) = (turn.lang, about.id);
    if let Some(checks) = Checks::read(letters) {
        return found(turn, desk, about, case, checks).await;
    }
    let so_far = letters.trim_start_matches('-');
    let step = match so_far.len() {
        0 => "sound",
        1 => "camera",
        2 => "network",
        _ => return unexpected::button(turn).await,
    };
    let args = duty::names(turn, &case).with("step", step);
    let data = |letters: &str| format!("staff:slot:{id}:test:{company}:{letters}");
    let mut message = Message::new(say(lang, "staff-test-ask", &args)).row([
        button(turn, "staff-test-good-button", data(&format!("{so_far}y"))),
        button(turn, "staff-test-bad-button", data(&format!("{so_far}n"))),
    ]);
    if so_far.is_empty() {
        message = message.row([button(turn, "staff-test-all-button", data("yyy"))]);
    }
    let slots = button(turn, "staff-slots-button", format!("staff:slot:{id}"));
    let message = message.row([slots, back(turn, desk)]);
    turn.show(message);
    Ok(())
}

async fn found(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    about: &Preparation,
    case: duty::Case,
    checks: Checks,
) -> Result<()> {
    let company = case.company.id;
    let latest = store::connection_tests::latest(turn.tx, about.id).await?.get(&company).copied();
    let is_same = latest.is_some_and(|tested| {
        tested.checks == checks && tested.by == Some(desk.me()) && turn.now - tested.at < chrono::Duration::minutes(1)
    });
    if !is_same {
        store::connection_tests::add(turn.tx, about.id, company, checks, desk.me(), turn.now).await?;
        settle(turn, desk, about, company).await?;
        let what = What::duty(about.id, company);
        store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "connection-tested", what, turn.now).await?;
        tell(turn, desk, about, company, &|reader: &Reader| {
            let words = connection::found(checks, None, reader);
            let id = if checks.are_good() { "connection-told-good" } else { "connection-told-bad" };
            say(reader.lang, id, &Args::new()).line(words)
        })
        .await?;
    }
    let reader = reader(turn, desk);
    let said = say(turn.lang, "staff-test-kept", &turn.with_told(duty::names(turn, &case)));
    turn.first(said.line(connection::found(checks, None, &reader)));
    show(turn, desk, about).await
}
