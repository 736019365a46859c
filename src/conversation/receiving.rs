//! What comes with a preparation: the files and addresses staff hand out, and its entry for a calendar. Who opened what
//! is noted, and what is to be read counts as read only after it was opened.

use anyhow::Result;

use super::preparations::{self, Owner};
use super::turn::Turn;
use crate::domain::ids::MaterialId;
use crate::domain::message::{Button, Content, Document, Message};
use crate::domain::preparation::{Duty, DutyState, Sort};
use crate::store;
use crate::store::materials::Material;
use crate::store::openings::Opened;
use crate::text::{Args, label, say};
use crate::words::calendar;
use crate::words::meeting::is_address;

/// So many are shown as buttons; nobody hands out more with one preparation.
const MOST: usize = 10;

pub async fn with_materials(turn: &mut Turn<'_, '_>, mut message: Message, duty: &Duty) -> Result<Message> {
    let id = duty.preparation.id;
    for material in store::materials::of(turn.tx, id).await?.iter().take(MOST) {
        let args = Args::new().with("title", &material.details.title);
        let data = format!("pd:{id}:mat:{}", material.id);
        message = message.row([Button::data(label(turn.lang, "preparation-material-button", &args), data)]);
    }
    Ok(message)
}

/// Whether the company has yet to open what it says it has read.
pub async fn is_to_be_opened(turn: &mut Turn<'_, '_>, duty: &Duty) -> Result<bool> {
    if duty.preparation.details.sort() != Sort::Report {
        return Ok(false);
    }
    for material in store::materials::of(turn.tx, duty.preparation.id).await? {
        let opened = store::openings::of(turn.tx, Opened::Material(material.id)).await?;
        if opened.iter().any(|opening| opening.company == Some(duty.company)) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Hands a material over, and notes that it was opened.
pub async fn open(turn: &mut Turn<'_, '_>, owner: &Owner, id: MaterialId) -> Result<()> {
    let found = store::materials::find(turn.tx, id).await?;
    let Some(material) = found.filter(|found| found.preparation == owner.duty.preparation.id) else {
        turn.first(say(turn.lang, "preparation-material-gone", &Args::new()));
        return preparations::dispatch(turn, &owner.duty).await;
    };
    let company = Some(owner.company.id);
    store::openings::note(turn.tx, Opened::Material(id), owner.member.id, company, turn.now).await?;
    let mut message = shown(turn, &material);
    let duty = &owner.duty;
    if duty.preparation.details.sort() == Sort::Report && duty.state != DutyState::Done {
        let read = label(turn.lang, "preparation-read-button", &Args::new());
        message = message.row([Button::data(read, format!("pd:{}:done", duty.preparation.id))]);
    }
    // The file stays where it was opened, whatever is tapped below it.
    turn.tapped = None;
    turn.reply(message);
    Ok(())
}

/// A material as it is sent: the file itself, or its address to be opened.
pub fn shown(turn: &Turn<'_, '_>, material: &Material) -> Message {
    let lang = turn.lang;
    let args = Args::new().with("title", &material.details.title);
    match (&material.file, &material.details.url) {
        (Some(file), _) => Message::new(say(lang, "preparation-material-file", &args)).document(Document {
            file_name: material.details.name.clone(),
            mime: file.mime.clone(),
            content: Content::Kept(file.sha256.clone()),
            photo: false,
        }),
        (None, Some(url)) => {
            let message = Message::new(say(lang, "preparation-material-link", &args.with("link", url)));
            let button = Button::url(label(lang, "preparation-material-link-button", &Args::new()), url);
            message.row(is_address(url).then_some(button))
        }
        (None, None) => Message::new(say(lang, "preparation-material-gone", &Args::new())),
    }
}

/// A training or whatever else has its time, as a calendar entry.
pub async fn calendar(turn: &mut Turn<'_, '_>, owner: &Owner) -> Result<()> {
    let cohort = store::cohorts::cohort(turn.tx, owner.duty.preparation.cohort).await?;
    let reader = super::standing::reader(turn)?;
    match calendar::preparation(&owner.duty, &cohort.details, &reader, turn.now) {
        Some(file) => {
            let said = say(turn.lang, "calendar-preparation-file", &Args::new());
            turn.reply(Message::new(said).document(file));
            Ok(())
        }
        None => preparations::dispatch(turn, &owner.duty).await,
    }
}
