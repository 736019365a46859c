//! One company's part in a preparation, as staff see and change it: done for a company that telephoned, waived with a
//! reason, or open again. Each after one confirmation, with its line in the trail and a word to the company.

use anyhow::Result;
use chrono::Days;

use super::super::turn::Turn;
use super::super::{Talk, connection, unexpected};
use super::desk::{self, Desk};
use super::step::{Deed, Step, Words};
use super::typed_time::{Around, Typed, read};
use super::view::{day_of, here};
use super::{home, preparations, telling};
use crate::domain::company::Company;
use crate::domain::ids::CompanyId;
use crate::domain::message::{Button, Message};
use crate::domain::preparation::{Duty, DutyState, Note, Preparation, Proof, Sort};
use crate::domain::{link, zone};
use crate::store;
use crate::store::audit::What;
use crate::text::words::{Word, command_word};
use crate::text::{Args, label, say};
use crate::words::preparation;

const LONGEST_REASON: usize = 300;

/// A duty of this desk's cohort.
pub struct Case {
    pub company: Company,
    pub duty: Duty,
}

pub async fn case(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    preparation: &Preparation,
    company: CompanyId,
) -> Result<Option<Case>> {
    let Some(company) = preparations::company(turn, desk, company).await? else { return Ok(None) };
    let duty = store::preparations::duty(turn.tx, &company, preparation.id).await?;
    Ok(duty.map(|duty| Case { company, duty }))
}

/// `staff:pm:<preparation>:<what>:<company>`
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, parts: &[&str]) -> Result<()> {
    let [what, company] = parts[..] else { return unexpected::button(turn).await };
    let Ok(company) = company.parse().map(CompanyId) else { return unexpected::button(turn).await };
    let Some(case) = case(turn, desk, about, company).await? else {
        return preparations::of_preparation(turn, desk, about, 0).await;
    };
    if what == "c" {
        return show(turn, desk, &case).await;
    }
    if !desk.may_act() {
        desk::only_reads(turn);
        return Ok(());
    }
    match what {
        "for" => match case.duty.preparation.details.proof() {
            Proof::Link => ask_words(turn, desk, &case, Words::Link).await,
            Proof::Date => ask_words(turn, desk, &case, Words::Date).await,
            Proof::File | Proof::Tracking | Proof::Tap => confirm(turn, desk, &case, Deed::Done).await,
        },
        "bare" => confirm(turn, desk, &case, Deed::Done).await,
        "waive" => ask_words(turn, desk, &case, Words::Reason).await,
        "undo" => confirm(turn, desk, &case, Deed::Open).await,
        "done" => make(turn, desk, case, Deed::Done).await,
        "open" => make(turn, desk, case, Deed::Open).await,
        "kept" => match kept(turn, &case) {
            Some(deed) => make(turn, desk, case, deed).await,
            None => show(turn, desk, &case).await,
        },
        _ => unexpected::button(turn).await,
    }
}

/// What was typed and waits for its confirmation.
fn kept(turn: &Turn<'_, '_>, case: &Case) -> Option<Deed> {
    match &turn.talk {
        Talk::Staff(Step::DutySure { preparation, company, deed })
            if (*preparation, *company) == (case.duty.preparation.id, case.company.id) =>
        {
            Some(deed.clone())
        }
        _ => None,
    }
}

pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, case: &Case) -> Result<()> {
    turn.talk = Talk::Home;
    let (lang, bot, reader) = (turn.lang, turn.house.bot, preparations::reader(turn, desk));
    let (id, company) = (case.duty.preparation.id, case.company.id);
    let progress = preparation::progress(turn.tx, &case.duty).await?;
    let args = names(turn, case);
    let mut text = say(lang, "staff-duty", &args).line(preparation::head(&case.duty, progress, &reader, turn.now));
    if let Some(link) = &case.duty.note.link {
        text = text.paragraph(say(lang, "preparation-link", &Args::new().with("link", link)));
    }
    if let Some(at) = case.duty.note.at {
        text = text.paragraph(say(lang, "preparation-date", &Args::new().with("at", here(at, &desk.cohort))));
    }
    text = text.line(preparation::who_did(turn.tx, bot, &case.duty, &reader).await?);
    let button = |name: &str, what: &str| {
        Button::data(label(lang, name, &Args::new()), format!("staff:pm:{id}:{what}:{company}"))
    };
    let mut message = Message::new(text);
    if desk.may_act() {
        message = match case.duty.state {
            DutyState::Done | DutyState::Waived => message.row([button("staff-duty-undo-button", "undo")]),
            DutyState::Open | DutyState::Started | DutyState::Given | DutyState::Returned => {
                message.row([button("staff-duty-for-button", "for")]).row([button("staff-duty-waive-button", "waive")])
            }
        };
    }
    let of_company = Button::data(
        label(lang, "staff-duty-company-button", &args),
        format!("staff:prep:{}:c:{company}", desk.cohort.id),
    );
    let of_preparation =
        Button::data(label(lang, "staff-duty-preparation-button", &Args::new()), format!("staff:pm:{id}"));
    let message = message.row([of_company, of_preparation]).row([home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

pub fn names(turn: &Turn<'_, '_>, case: &Case) -> Args {
    Args::new()
        .with("code", &case.company.details.code)
        .with("company", case.company.details.name.in_lang(turn.lang))
        .with("title", case.duty.preparation.details.title.in_lang(turn.lang))
}

fn give_up(turn: &Turn<'_, '_>, case: &Case) -> Button {
    let data = format!("staff:pm:{}:c:{}", case.duty.preparation.id, case.company.id);
    Button::data(label(turn.lang, "staff-give-up-button", &Args::new()), data)
}

/// Asks for the words a change needs; an address or a date nobody has at hand may be left out.
pub async fn ask_words(turn: &mut Turn<'_, '_>, desk: &Desk, case: &Case, want: Words) -> Result<()> {
    let (preparation, company) = (case.duty.preparation.id, case.company.id);
    turn.talk = Talk::Staff(Step::Duty { preparation, company, want });
    let id = match want {
        Words::Reason => "staff-duty-waive-ask",
        Words::Link => "staff-duty-link-ask",
        Words::Date => "staff-duty-date-ask",
    };
    let args = names(turn, case).with("due", here(case.duty.preparation.details.due, &desk.cohort));
    let without = (want != Words::Reason).then(|| {
        let data = format!("staff:pm:{preparation}:bare:{company}");
        Button::data(label(turn.lang, "staff-duty-without-button", &Args::new()), data)
    });
    let message = Message::new(say(turn.lang, id, &args)).row(without).row([give_up(turn, case)]);
    turn.show(message);
    Ok(())
}

/// Words at one of these questions.
pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, case: Case, want: Words, text: &str) -> Result<()> {
    let deed = match want {
        Words::Reason => reason(text).map(Deed::Waive),
        Words::Link => link::read(text).map(Deed::Link),
        Words::Date => {
            let today = day_of(turn.now, &desk.cohort);
            let around = Around { today, day: today, from: today, until: today + Days::new(1) };
            match read(text, around) {
                Some(Typed::At(wall)) => Some(Deed::Date(zone::instant(wall, desk.cohort.details.zone))),
                Some(Typed::Day(_)) | None => None,
            }
        }
    };
    match deed {
        Some(deed) => confirm(turn, desk, &case, deed).await,
        None => {
            let id = match want {
                Words::Reason => "staff-duty-waive-unread",
                Words::Link => "preparing-link-unread",
                Words::Date => "preparing-date-unread",
            };
            turn.first(say(turn.lang, id, &Args::new().with("most", LONGEST_REASON)));
            ask_words(turn, desk, &case, want).await
        }
    }
}

/// A reason the company will read; blanks that cannot be seen are none.
fn reason(text: &str) -> Option<String> {
    let text = text.trim();
    let seen = text.chars().any(char::is_alphanumeric);
    (seen && text.chars().count() <= LONGEST_REASON).then(|| text.to_owned())
}

/// Shows what would be kept and who hears of it.
pub async fn confirm(turn: &mut Turn<'_, '_>, desk: &Desk, case: &Case, deed: Deed) -> Result<()> {
    if is_so(&case.duty, &deed) {
        turn.first(say(turn.lang, "staff-already-so", &Args::new()));
        return show(turn, desk, case).await;
    }
    let lang = turn.lang;
    let (preparation, company) = (case.duty.preparation.id, case.company.id);
    let args = names(turn, case);
    let (text, what, yes) = match &deed {
        Deed::Done => (say(lang, "staff-duty-sure-done", &args), "done", "staff-duty-done-yes-button"),
        Deed::Open => (say(lang, "staff-duty-sure-open", &args), "open", "staff-duty-open-yes-button"),
        Deed::Waive(reason) => {
            (say(lang, "staff-duty-sure-waive", &args.with("reason", reason)), "kept", "staff-duty-waive-yes-button")
        }
        Deed::Link(link) => {
            (say(lang, "staff-duty-sure-link", &args.with("link", link)), "kept", "staff-duty-done-yes-button")
        }
        Deed::Date(at) => {
            let args = args.with("at", here(*at, &desk.cohort));
            (say(lang, "staff-duty-sure-date", &args), "kept", "staff-duty-done-yes-button")
        }
    };
    turn.talk = Talk::Staff(Step::DutySure { preparation, company, deed });
    let told = telling::count(turn, desk, company).await?;
    let yes = Button::data(label(lang, yes, &Args::new()), format!("staff:pm:{preparation}:{what}:{company}"));
    let message = Message::new(text.paragraph(told)).row([yes, give_up(turn, case)]);
    turn.show(message);
    Ok(())
}

/// The confirmation, typed.
pub async fn said_sure(turn: &mut Turn<'_, '_>, desk: &Desk, case: Case, deed: Deed, text: &str) -> Result<()> {
    match command_word(text) {
        Some(Word::Yes) => make(turn, desk, case, deed).await,
        Some(Word::No) => show(turn, desk, &case).await,
        _ => confirm(turn, desk, &case, deed).await,
    }
}

fn is_so(duty: &Duty, deed: &Deed) -> bool {
    let after = after(deed);
    (duty.state, &duty.note) == (after.0, &after.1) || (*deed == Deed::Done && duty.state == DutyState::Done)
}

fn after(deed: &Deed) -> (DutyState, Note) {
    match deed {
        Deed::Done => (DutyState::Done, Note::default()),
        Deed::Open => (DutyState::Open, Note::default()),
        Deed::Waive(reason) => (DutyState::Waived, Note { reason: Some(reason.clone()), ..Note::default() }),
        Deed::Link(link) => (DutyState::Done, Note { link: Some(link.clone()), ..Note::default() }),
        Deed::Date(at) => (DutyState::Done, Note { at: Some(*at), ..Note::default() }),
    }
}

/// How far a company is by what it did itself, once what staff recorded for it is taken back.
async fn without_us(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<DutyState> {
    let details = &duty.preparation.details;
    if details.sort() == Sort::ConnectionTest {
        return connection::so_far(turn, duty).await;
    }
    Ok(match details.proof() {
        Proof::Tracking => {
            let sent = store::preparations::sent_to(turn.tx, duty.preparation.id, duty.company).await?;
            let meetings = store::meetings::of_company(turn.tx, duty.company).await?;
            match meetings.iter().all(|meeting| sent.contains(&meeting.buyer)) {
                _ if sent.is_empty() => DutyState::Open,
                true => DutyState::Done,
                false => DutyState::Started,
            }
        }
        Proof::File | Proof::Link | Proof::Tap | Proof::Date => DutyState::Open,
    })
}

/// Makes the change once, with its line in the trail, and tells the company.
async fn make(turn: &mut Turn<'_, '_>, desk: &Desk, case: Case, deed: Deed) -> Result<()> {
    turn.talk = Talk::Home;
    if is_so(&case.duty, &deed) {
        turn.first(say(turn.lang, "staff-already-so", &Args::new()));
        return show(turn, desk, &case).await;
    }
    let (mut state, note) = after(&deed);
    if deed == Deed::Open {
        state = without_us(turn, &case.duty).await?;
    }
    if (case.duty.state, &case.duty.note) == (state, &note) {
        turn.first(say(turn.lang, "staff-already-so", &Args::new()));
        return show(turn, desk, &case).await;
    }
    let by = Some(desk.me());
    let duty = Duty { state, note, changed_by: by, changed_at: Some(turn.now), by_staff: true, ..case.duty };
    store::preparations::set_duty(turn.tx, &duty, turn.now).await?;
    let action = match deed {
        Deed::Done | Deed::Link(_) | Deed::Date(_) => "duty-done",
        Deed::Open => "duty-open",
        Deed::Waive(_) => "duty-waived",
    };
    let what = What::duty(duty.preparation.id, case.company.id);
    store::audit::add(turn.tx, desk.cohort.id, by, action, what, turn.now).await?;
    telling::duty(turn, desk, &duty, &deed).await?;
    let case = Case { duty, ..case };
    let args = names(turn, &case).with("action", action);
    turn.first(say(turn.lang, "staff-duty-made", &args));
    show(turn, desk, &case).await
}
