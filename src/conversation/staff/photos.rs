//! Photos of a meeting: staff send as many as they like, each with or without words, see what is there and take back what
//! should not be. They are printed on the meeting's log and in the report.

use anyhow::Result;

use super::super::Talk;
use super::super::turn::Turn;
use super::desk::{self, Desk};
use super::step::Step;
use super::view::{companies, here, pair};
use super::{card, home};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::file_name;
use crate::domain::ids::{MeetingId, PhotoId};
use crate::domain::meeting::Meeting;
use crate::domain::message::{Button, Content, Document, Message, Text};
use crate::domain::work::Work;
use crate::store;
use crate::store::audit::What;
use crate::store::photos::{Photo, PhotoDetails};
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};

/// Characters of the words below a photo.
const LONGEST: usize = 200;
/// Photos on one screen of buttons.
const MOST_LISTED: usize = 20;

/// `photos:<meeting>`, and below it `see:<photo>` and `off:<photo>`.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, parts: &[&str]) -> Result<()> {
    let photo = parts.get(1).and_then(|id| id.parse().ok()).map(PhotoId);
    match (parts, photo) {
        ([], _) => ask(turn, desk, meeting, Text::default()).await,
        (["see", _], Some(photo)) => see(turn, meeting, photo).await,
        (["off", _], Some(_)) if !desk.may_act() => {
            desk::only_reads(turn);
            Ok(())
        }
        (["off", _], Some(photo)) => {
            if store::photos::remove(turn.tx, meeting.id, photo).await? {
                let what = What::meeting(meeting.id);
                store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "photo-removed", what, turn.now).await?;
            }
            let done = say(turn.lang, "photos-removed", &Args::new());
            ask(turn, desk, meeting, done).await
        }
        _ => super::outdated(turn).await,
    }
}

/// What is there, and that more may be sent; a viewer is asked for nothing.
pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, meeting: &Meeting, above: Text) -> Result<()> {
    let lang = turn.lang;
    turn.talk = if desk.may_act() { Talk::Staff(Step::Photos { meeting: meeting.id }) } else { Talk::Home };
    let photos = store::photos::of_meeting(turn.tx, meeting.id).await?;
    let companies = companies(turn, desk, std::slice::from_ref(meeting)).await?;
    let args = pair(meeting, &companies)?
        .args(meeting, lang)
        .with("start", here(meeting.details.starts_at, &desk.cohort))
        .with("count", photos.len());
    let mut text = above.paragraph(say(lang, "photos-of", &args));
    for (number, photo) in (1_usize..).zip(&photos) {
        text = text.line(say(lang, "photos-line", &named(photo).with("number", number)));
    }
    if desk.may_act() {
        text = text.paragraph(say(lang, "photos-ask", &Args::new()));
    }
    let mut message = Message::new(text);
    for (number, photo) in (1_usize..).zip(photos.iter().rev().take(MOST_LISTED).rev()) {
        let number = number + photos.len().saturating_sub(MOST_LISTED);
        let button = |id: &str, what: &str| {
            let data = format!("staff:photos:{}:{what}:{}", meeting.id, photo.id);
            Button::data(label(lang, id, &Args::new().with("number", number)), data)
        };
        let off = desk.may_act().then(|| button("photos-off-button", "off"));
        message = message.row([button("photos-see-button", "see")].into_iter().chain(off));
    }
    let done = label(lang, "photos-done-button", &Args::new());
    message = message.row([Button::data(done, format!("staff:m:{}", meeting.id)), home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// What is known of it in words: its caption, or else the name of its file.
fn named(photo: &Photo) -> Args {
    let PhotoDetails { caption, name } = &photo.details;
    let name = if caption.is_empty() { name } else { caption };
    Args::new().with("name", name).with("given", if name.is_empty() { "no" } else { "yes" })
}

async fn see(turn: &mut Turn<'_, '_>, meeting: &Meeting, id: PhotoId) -> Result<()> {
    let photos = store::photos::of_meeting(turn.tx, meeting.id).await?;
    let Some((number, photo)) = (1_usize..).zip(&photos).find(|(_, photo)| photo.id == id) else {
        turn.reply(Message::new(say(turn.lang, "photos-gone", &Args::new())));
        return Ok(());
    };
    let name = match photo.details.name.as_str() {
        "" => format!("{}-{number}.jpg", meeting.details.code),
        name => name.to_owned(),
    };
    let document = Document::new(name, photo.mime.clone(), Content::Kept(photo.sha256.clone()));
    let words = say(turn.lang, "photos-line", &named(photo).with("number", number));
    turn.tapped = None;
    turn.reply(Message::new(words).document(document));
    Ok(())
}

/// A file at this step; false where something else is asked.
pub async fn take(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    let Talk::Staff(Step::Photos { meeting }) = turn.talk else { return Ok(false) };
    let found = desk::meeting(turn, meeting).await?.filter(|(desk, _)| desk.may_act());
    let Some((desk, meeting)) = found else { return Ok(false) };
    let is_large = file.size.is_some_and(|size| size > MOST_BY_TELEGRAM);
    if is_large || file.kept.is_some() {
        let id = if is_large { "photos-too-large" } else { "photos-refused-one" };
        turn.first(say(turn.lang, id, &Args::new()));
        ask(turn, &desk, &meeting, Text::default()).await?;
        return Ok(true);
    }
    let details = PhotoDetails {
        caption: one_line(file.caption.as_deref().unwrap_or_default()),
        name: file_name::shown(file.name.as_deref()).unwrap_or_default(),
    };
    let begun = store::photos::begin(turn.tx, meeting.id, &details, &file.unique_id, desk.me(), turn.now).await?;
    match begun {
        Some(photo) => turn.outcome.work.push(Work::Photo { photo, file_id: file.file_id.clone() }),
        None => {
            turn.first(say(turn.lang, "photos-known", &Args::new()));
            ask(turn, &desk, &meeting, Text::default()).await?;
        }
    }
    Ok(true)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

/// One is here, or never will be; what came together is answered once, when all of it is settled.
pub async fn come_back(turn: &mut Turn<'_, '_>, photo: PhotoId) -> Result<()> {
    let Some(meeting) = store::photos::meeting_of(turn.tx, photo).await? else { return Ok(()) };
    let Some((desk, meeting)) = desk::meeting(turn, meeting).await? else { return Ok(()) };
    let (fetching, refused) = store::photos::open(turn.tx, meeting.id, desk.me()).await?;
    // Where several were settled before the first of them came back, that one has answered for all.
    if fetching > 0 || store::photos::told(turn.tx, meeting.id, desk.me()).await? == 0 {
        return Ok(());
    }
    let what = What::meeting(meeting.id);
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "photo-given", what, turn.now).await?;
    let mut text = say(turn.lang, "photos-taken", &Args::new());
    if refused > 0 {
        text = text.paragraph(say(turn.lang, "photos-refused", &Args::new().with("count", refused)));
    }
    turn.tapped = None;
    match turn.talk {
        // Something else was begun in the meantime, and goes on.
        Talk::Staff(Step::Photos { meeting: open }) if open == meeting.id => ask(turn, &desk, &meeting, text).await,
        _ => {
            let open = label(turn.lang, "photos-button", &Args::new());
            let data = format!("staff:photos:{}", meeting.id);
            turn.reply(Message::new(text).row([Button::data(open, data)]));
            Ok(())
        }
    }
}

/// Words at this step are no photo.
pub async fn said(turn: &mut Turn<'_, '_>, id: MeetingId) -> Result<()> {
    match desk::meeting(turn, id).await? {
        Some((desk, meeting)) => ask(turn, &desk, &meeting, Text::default()).await,
        None => {
            turn.talk = Talk::Home;
            super::refused(turn)
        }
    }
}

/// One step back: the meeting's card.
pub async fn back(turn: &mut Turn<'_, '_>, id: MeetingId) -> Result<()> {
    match desk::meeting(turn, id).await? {
        Some((desk, meeting)) => card::show(turn, &desk, &meeting, None).await,
        None => super::refused(turn),
    }
}
