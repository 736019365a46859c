//! What a company has to prepare: the overview of what is done, due and late, and the screen of one preparation. What
//! any colleague did is on everybody's screen, since both are made from the rows each time.

use anyhow::Result;

use super::turn::Turn;
use super::{catalogs, connection, preparing, samples, staff, unexpected};
use crate::domain::company::{Company, Member, Role};
use crate::domain::ids::PreparationId;
use crate::domain::message::{Button, Message, Text};
use crate::domain::preparation::{Duty, Proof, Sort};
use crate::domain::progress::{Count, Standing};
use crate::store;
use crate::text::{Args, label, say};
use crate::words::meeting::Reader;
use crate::words::preparation::{self, Progress};

/// The groups of the overview, and the heading of each.
const GROUPS: [(&[Standing], &str); 4] = [
    (&[Standing::Late], "preparations-late"),
    (&[Standing::Returned, Standing::Started, Standing::Open], "preparations-owed"),
    (&[Standing::Waiting], "preparations-waiting"),
    (&[Standing::Done, Standing::Waived], "preparations-done"),
];
/// So many fit under one message with the rest of its buttons.
const MOST: usize = 40;

/// The company this person speaks for in the cohort they look at; `None` for everybody without one.
pub async fn company(turn: &mut Turn<'_, '_>) -> Result<Option<Company>> {
    let me = turn.me()?;
    let company = match me.role() {
        Role::Firm | Role::Buyer => me.company(),
        Role::Interpreter | Role::Host | Role::Operator | Role::Viewer | Role::Expert => None,
    };
    match company {
        Some(company) => Ok(Some(store::companies::company(turn.tx, company).await?)),
        None => Ok(None),
    }
}

/// A duty somebody may look at and do: their company's, in a cohort they have joined.
pub struct Owner {
    pub duty: Duty,
    pub company: Company,
    pub member: Member,
}

/// Every tap comes through here, since button data proves nothing; `None` where it is not theirs, or there is none.
pub async fn owner(turn: &mut Turn<'_, '_>, id: PreparationId) -> Result<Option<Owner>> {
    let Some(preparation) = store::preparations::find(turn.tx, id).await? else { return Ok(None) };
    let Some(membership) = turn.me()?.in_cohort(preparation.cohort) else { return Ok(None) };
    let member = membership.member.clone();
    let Some(company) = member.company.filter(|_| matches!(member.role, Role::Firm | Role::Buyer)) else {
        return Ok(None);
    };
    let company = store::companies::company(turn.tx, company).await?;
    let duty = store::preparations::duty(turn.tx, &company, id).await?;
    Ok(duty.map(|duty| Owner { duty, company, member }))
}

/// A button about preparations; a notice it stands below stays as it is.
pub async fn route(turn: &mut Turn<'_, '_>, verb: &str, rest: &str) -> Result<()> {
    super::meetings::leave_notice(turn, verb).await?;
    match verb {
        "prep" => {
            super::answering::leave(turn);
            show(turn).await
        }
        "p" => tap(turn, rest).await,
        "pd" => preparing::tap(turn, rest).await,
        _ => connection::tap(turn, rest).await,
    }
}

/// `prep`, 준비, /preparations.
pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    preparing::end(turn);
    if turn.me()?.role().is_staff() {
        return staff::preparations::open(turn).await;
    }
    let message = screen(turn).await?;
    turn.show(message);
    Ok(())
}

/// For a preparation that is not theirs, or none at all; the two are not told apart.
pub async fn unknown(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.first(say(turn.lang, "preparation-unknown", &Args::new()));
    show(turn).await
}

async fn screen(turn: &mut Turn<'_, '_>) -> Result<Message> {
    let (lang, now) = (turn.lang, turn.now);
    let duties = match company(turn).await? {
        Some(company) => store::preparations::duties_of(turn.tx, &company).await?,
        None => Vec::new(),
    };
    if duties.is_empty() {
        return Ok(Message::new(say(lang, "preparations-none", &Args::new())).row([home(turn)]));
    }
    let reader = super::standing::reader(turn)?;
    let count = Count::of(&duties, now);
    let args = Args::new().with("all", count.all).with("done", count.done).with("owed", count.owed);
    let mut message = Message::new(say(lang, "preparations-title", &args));
    for (standings, heading) in GROUPS {
        let mut group: Vec<&Duty> = duties.iter().filter(|duty| standings.contains(&Standing::of(duty, now))).collect();
        if group.is_empty() {
            continue;
        }
        group.sort_by_key(|duty| duty.preparation.details.due);
        let mut text = say(lang, heading, &Args::new());
        for duty in group {
            let progress = preparation::progress(turn.tx, duty).await?;
            text = text.line(preparation::item(duty, progress, &reader, now));
            if message.keyboard.len() < MOST {
                message = message.row([open_button(duty, &reader, now)]);
            }
        }
        message.text = message.text.paragraph(text);
    }
    Ok(message.row([home(turn)]))
}

fn open_button(duty: &Duty, reader: &Reader, now: chrono::DateTime<chrono::Utc>) -> Button {
    let title = duty.preparation.details.title.in_lang(reader.lang);
    let args = Args::new().with("title", title).with("state", Standing::of(duty, now).name());
    Button::data(label(reader.lang, "preparations-open-button", &args), format!("p:{}", duty.preparation.id))
}

pub fn home(turn: &Turn<'_, '_>) -> Button {
    Button::data(label(turn.lang, "home-button", &Args::new()), "home")
}

/// Back to the overview.
pub fn back(turn: &Turn<'_, '_>) -> Button {
    Button::data(label(turn.lang, "preparations-back-button", &Args::new()), "prep")
}

/// `p:<preparation>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let Ok(id) = rest.parse().map(PreparationId) else { return unexpected::button(turn).await };
    preparing::end(turn);
    open(turn, id).await
}

/// The screen of one preparation, whichever kind it is.
pub async fn open(turn: &mut Turn<'_, '_>, id: PreparationId) -> Result<()> {
    match owner(turn, id).await? {
        Some(owner) => dispatch(turn, &owner.duty).await,
        None => unknown(turn).await,
    }
}

pub async fn dispatch(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<()> {
    let details = &duty.preparation.details;
    match (details.sort(), details.proof()) {
        (Sort::ConnectionTest, _) => connection::show(turn, duty).await,
        (_, Proof::File) => catalogs::show(turn, duty).await,
        (_, Proof::Tracking) => samples::show(turn, duty).await,
        (_, Proof::Link | Proof::Tap | Proof::Date) => show_one(turn, duty).await,
    }
}

/// A preparation that is done by a tap, an address or a date.
pub async fn show_one(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<()> {
    let reader = super::standing::reader(turn)?;
    let text = about(turn, duty, &reader, None).await?;
    let message = preparing::with_deeds(turn, Message::new(text), duty).await?;
    let message = message.row([back(turn), home(turn)]);
    turn.show(message);
    Ok(())
}

/// The head of its screen, what was given for it, and who gave it.
pub async fn about(turn: &mut Turn<'_, '_>, duty: &Duty, reader: &Reader, progress: Option<Progress>) -> Result<Text> {
    let (lang, bot) = (reader.lang, turn.house.bot);
    let mut text = preparation::head(duty, progress, reader, turn.now);
    if let Some(link) = &duty.note.link {
        text = text.paragraph(say(lang, "preparation-link", &Args::new().with("link", link)));
    }
    if let Some(at) = duty.note.at {
        text = text.paragraph(say(lang, "preparation-date", &Args::new().with("at", reader.moment(at))));
    }
    let who = preparation::who_did(turn.tx, bot, duty, reader).await?;
    text = text.line(who);
    if duty.preparation.details.sort() == Sort::Report
        && store::materials::of(turn.tx, duty.preparation.id).await?.is_empty()
    {
        text = text.paragraph(say(lang, "preparation-no-material", &Args::new()));
    }
    Ok(text)
}
