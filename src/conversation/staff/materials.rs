//! What staff hand out with a preparation: a file or an address sent in the chat. It is told of only after staff have
//! seen how many people that is.

use anyhow::Result;

use super::super::hours::{self, About};
use super::super::turn::Turn;
use super::super::{Talk, unexpected};
use super::desk::{self, Desk};
use super::preparations::{duties, found, of_preparation};
use super::step::Step;
use super::{home, telling};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::file_kind::FileKind;
use crate::domain::file_name;
use crate::domain::ids::{CompanyId, MaterialId, PreparationId};
use crate::domain::link;
use crate::domain::message::{Button, Message, Text};
use crate::domain::owed::{Kind, Lane, Op, Owed, Words};
use crate::domain::preparation::Preparation;
use crate::domain::work::{Handed, Work};
use crate::store;
use crate::store::audit::What;
use crate::store::materials::{Material, MaterialDetails};
use crate::store::openings::Opened;
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};
use crate::words::meeting::Reader;

const LONGEST_TITLE: usize = 80;

/// `mat` asks for it; `tell:<material>:<count>` tells of it; `off:<material>` takes it back.
pub async fn tap(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, parts: &[&str]) -> Result<()> {
    if !desk.may_act() {
        desk::only_reads(turn);
        return Ok(());
    }
    let material = parts.get(1).and_then(|id| id.parse().ok()).map(MaterialId);
    match (parts, material) {
        (["mat"], _) => ask(turn, desk, about).await,
        (["tell", _, count], Some(id)) => tell(turn, desk, about, id, count.parse().ok()).await,
        (["off", _], Some(id)) => take_back(turn, desk, about, id).await,
        _ => unexpected::button(turn).await,
    }
}

pub async fn ask(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation) -> Result<()> {
    turn.talk = Talk::Staff(Step::Material { preparation: about.id });
    let (lang, id) = (turn.lang, about.id);
    let args = Args::new().with("title", about.details.title.in_lang(lang));
    let mut message = Message::new(say(lang, "staff-materials-ask", &args));
    for material in store::materials::of(turn.tx, id).await? {
        let args = Args::new().with("title", &material.details.title);
        let data = format!("staff:pm:{id}:off:{}", material.id);
        message = message.row([Button::data(label(lang, "staff-materials-off-button", &args), data)]);
    }
    let back = Button::data(label(lang, "staff-give-up-button", &Args::new()), format!("staff:pm:{id}"));
    let message = message.row([back, home::button(turn, desk)]);
    turn.show(message);
    Ok(())
}

/// The materials of a preparation and how many companies opened each, below `text`.
pub async fn listed(turn: &mut Turn<'_, '_>, desk: &Desk, mut text: Text, about: &Preparation) -> Result<Text> {
    let all = duties(turn, desk, about.id).await?.len();
    for material in store::materials::of(turn.tx, about.id).await? {
        let opened = store::openings::of(turn.tx, Opened::Material(material.id)).await?;
        let mut by: Vec<CompanyId> = opened.iter().filter_map(|opening| opening.company).collect();
        by.sort_unstable();
        by.dedup();
        let args = Args::new().with("title", &material.details.title).with("opened", by.len()).with("all", all);
        text = text.paragraph(say(turn.lang, "staff-material-line", &args));
    }
    Ok(text)
}

/// A file at this step; false where something else is asked.
pub async fn take(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    let Talk::Staff(Step::Material { preparation }) = turn.talk else { return Ok(false) };
    let Some((desk, about)) = found(turn, preparation).await?.filter(|(desk, _)| desk.may_act()) else {
        return Ok(false);
    };
    if file.size == Some(0) || file.size.is_some_and(|size| size > MOST_BY_TELEGRAM && file.kept.is_none()) {
        let id = if file.size == Some(0) { "staff-materials-empty" } else { "staff-materials-big" };
        turn.first(say(turn.lang, id, &Args::new()));
        ask(turn, &desk, &about).await?;
        return Ok(true);
    }
    let title = title(file);
    turn.talk = Talk::Home;
    if let Some(kept) = &file.kept {
        let kind = FileKind::from_mime(&kept.mime);
        if !kind.is_taken() {
            come_back(turn, preparation, Handed::NotTaken).await?;
            return Ok(true);
        }
        let details = MaterialDetails { title, name: file_name::safe(file.name.as_deref(), kind), url: None };
        let id = store::materials::add(turn.tx, preparation, &details, Some(kept), desk.me(), turn.now).await?;
        added(turn, &desk, &about, id).await?;
        return Ok(true);
    }
    let (file_id, name) = (file.file_id.clone(), file.name.clone());
    turn.outcome.work.push(Work::Material { preparation, file_id, title, name, by: desk.me() });
    turn.reply(Message::new(say(turn.lang, "staff-materials-fetching", &Args::new())));
    Ok(true)
}

/// What staff wrote below the file, or else its name without the end.
fn title(file: &File) -> String {
    let caption = file.caption.as_deref().and_then(|text| text.lines().map(str::trim).find(|line| !line.is_empty()));
    let name = file_name::shown(file.name.as_deref()).unwrap_or_else(|| "file".to_owned());
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    caption.unwrap_or(stem).chars().take(LONGEST_TITLE).collect()
}

/// Words at this step: an address.
pub async fn said(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, text: &str) -> Result<()> {
    let Some(url) = link::read(text) else {
        turn.first(say(turn.lang, "staff-materials-unread", &Args::new()));
        return ask(turn, desk, about).await;
    };
    let title = about.details.title.in_lang(turn.lang).chars().take(LONGEST_TITLE).collect();
    let details = MaterialDetails { title, name: String::new(), url: Some(url) };
    let id = store::materials::add(turn.tx, about.id, &details, None, desk.me(), turn.now).await?;
    turn.talk = Talk::Home;
    added(turn, desk, about, id).await
}

/// The file was fetched, or never will be.
pub async fn come_back(turn: &mut Turn<'_, '_>, preparation: PreparationId, handed: Handed) -> Result<()> {
    let Some((desk, about)) = found(turn, preparation).await? else { return Ok(()) };
    let id = match handed {
        Handed::Here(id) => return added(turn, &desk, &about, id).await,
        Handed::NotFetched => "staff-materials-not-fetched",
        Handed::NotTaken => "staff-materials-not-taken",
    };
    let args = Args::new().with("title", about.details.title.in_lang(turn.lang));
    let again = label(turn.lang, "staff-materials-button", &Args::new());
    let again = Button::data(again, format!("staff:pm:{preparation}:mat"));
    turn.reply(Message::new(say(turn.lang, id, &args)).row([again]));
    Ok(())
}

/// It is on the companies' screens now; whether they are told of it is asked. What else staff have begun to type in the
/// meantime goes on.
async fn added(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, id: MaterialId) -> Result<()> {
    let Some(material) = store::materials::find(turn.tx, id).await? else { return Ok(()) };
    let what = What::preparation(about.id);
    store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "material-given", what, turn.now).await?;
    let lang = turn.lang;
    let audience = audience(turn, desk, about, id).await?;
    let (count, in_hours) = (audience.len(), About { cohort: desk.cohort.id, meets_at: None });
    let mut later = 0;
    for (_, person, _) in &audience {
        later += usize::from(hours::due(turn.tx, in_hours, person.id, turn.now).await? > turn.now);
    }
    let args = Args::new()
        .with("title", &material.details.title)
        .with("preparation", about.details.title.in_lang(lang))
        .with("count", count);
    let tell = Button::data(
        label(lang, "staff-materials-tell-button", &args),
        format!("staff:pm:{}:tell:{id}:{count}", about.id),
    );
    let open =
        Button::data(label(lang, "staff-materials-quiet-button", &Args::new()), format!("staff:pm:{}", about.id));
    let mut text = say(lang, "staff-materials-added", &args);
    if later > 0 {
        text = text.paragraph(say(lang, "staff-nudge-later", &Args::new().with("later", later)));
    }
    let message = Message::new(text).row((count > 0).then_some(tell)).row([open]);
    turn.reply(message);
    Ok(())
}

/// Whoever still owes the preparation and has not been told of this material.
async fn audience(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    about: &Preparation,
    id: MaterialId,
) -> Result<Vec<(crate::domain::ids::ChatId, crate::domain::company::Person, String)>> {
    let mut audience = Vec::new();
    for (company, duty) in duties(turn, desk, about.id).await? {
        if !duty.state.is_owed() {
            continue;
        }
        for (chat, person) in telling::readers(turn, desk, company.id).await? {
            let once = format!("material:{id}:{}", person.id);
            if !store::outbox::was_owed(turn.tx, &once).await? {
                audience.push((chat, person, once));
            }
        }
    }
    Ok(audience)
}

async fn tell(
    turn: &mut Turn<'_, '_>,
    desk: &Desk,
    about: &Preparation,
    id: MaterialId,
    count: Option<usize>,
) -> Result<()> {
    let found = store::materials::find(turn.tx, id).await?;
    let Some(material) = found.filter(|material| material.preparation == about.id) else {
        return of_preparation(turn, desk, about, 0).await;
    };
    let audience = audience(turn, desk, about, id).await?;
    if audience.is_empty() || count != Some(audience.len()) {
        let id = if audience.is_empty() { "staff-materials-told-before" } else { "staff-nudge-changed" };
        turn.first(say(turn.lang, id, &Args::new()));
        return of_preparation(turn, desk, about, 0).await;
    }
    let told = audience.len();
    let about_hours = About { cohort: desk.cohort.id, meets_at: None };
    for (chat, person, once) in audience {
        let owed = Owed {
            chat,
            person: Some(person.id),
            lane: Lane::Notice,
            kind: Kind::Reply,
            op: Op::Send,
            words: Words::Frozen(notice(&Reader::of(&person), about, &material)),
            once: Some(once),
            due: hours::due(turn.tx, about_hours, person.id, turn.now).await?,
            useful_until: None,
            again_of: None,
        };
        turn.outcome.owes.push(owed);
    }
    turn.first(say(turn.lang, "staff-materials-told", &Args::new().with("count", told)));
    of_preparation(turn, desk, about, 0).await
}

fn notice(reader: &Reader, about: &Preparation, material: &Material) -> Message {
    let lang = reader.lang;
    let args = Args::new()
        .with("title", &material.details.title)
        .with("preparation", about.details.title.in_lang(lang))
        .with("due", reader.moment(about.details.due));
    let open = label(lang, "preparation-material-button", &args);
    Message::new(say(lang, "material-told", &args))
        .row([Button::data(open, format!("pd:{}:mat:{}", about.id, material.id))])
        .row([Button::data(label(lang, "duty-told-button", &Args::new()), format!("p:{}", about.id))])
}

async fn take_back(turn: &mut Turn<'_, '_>, desk: &Desk, about: &Preparation, id: MaterialId) -> Result<()> {
    let found = store::materials::find(turn.tx, id).await?;
    if found.is_some_and(|material| material.preparation == about.id)
        && store::materials::remove(turn.tx, id, turn.now).await?
    {
        let what = What::preparation(about.id);
        store::audit::add(turn.tx, desk.cohort.id, Some(desk.me()), "material-taken-back", what, turn.now).await?;
    }
    turn.first(say(turn.lang, "staff-materials-taken-back", &Args::new()));
    ask(turn, desk, about).await
}
