//! Taking what is given. Its size is looked at before anything is asked of Telegram, a row is there before the bytes
//! are, and what cannot be taken is refused by name while everything else stays.

use anyhow::Result;

use super::super::Talk;
use super::super::preparing::is_over;
use super::super::staff;
use super::super::turn::{Turn, Work};
use super::own::{self, Own, refresh};
use super::versions::growing;
use super::{Step, report, screen};
use crate::domain::catalog::{Catalog, CatalogState, MOST_PARTS, Part, PartDetails, PartRefusal, PartState};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::file_kind::FileKind;
use crate::domain::file_name;
use crate::domain::ids::{PartId, PreparationId};
use crate::domain::link;
use crate::domain::message::Message;
use crate::store;
use crate::telegram::incoming::File;
use crate::text::{Args, say};
use crate::words::office;

/// Takes a file or picture; false where nobody waits for one from this person.
pub async fn take(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    let own = match turn.talk {
        Talk::Catalogs(Step::Files(preparation)) => own::of(turn, preparation).await?,
        Talk::Catalogs(Step::Remark(catalog, _)) => {
            own::of_catalog(turn, catalog).await?.map(|(own, _)| own).filter(|own| !own.by_staff)
        }
        Talk::Staff(staff::step::Step::CatalogFor { company, preparation }) => {
            staff::catalogs::acting_for(turn, company, preparation).await?
        }
        _ => None,
    };
    let Some(own) = own else { return Ok(false) };
    arrive(turn, own, file).await?;
    Ok(true)
}

/// Files for a preparation that was named, as from the computer of an office; false where it is none of theirs.
pub async fn take_for(turn: &mut Turn<'_, '_>, preparation: PreparationId, file: &File) -> Result<bool> {
    let Some(own) = own::of(turn, preparation).await? else { return Ok(false) };
    arrive(turn, own, file).await?;
    Ok(true)
}

/// A file that staff give for a company.
pub async fn take_as(turn: &mut Turn<'_, '_>, own: Own, file: &File) -> Result<()> {
    arrive(turn, own, file).await
}

/// An address for a preparation that was named.
pub async fn take_link_for(turn: &mut Turn<'_, '_>, preparation: PreparationId, address: &str) -> Result<()> {
    match own::of(turn, preparation).await? {
        Some(own) => link(turn, own, address).await,
        None => Ok(()),
    }
}

/// Whether a file is in something approved already, as one that is sent anew by mistake; says so.
pub async fn is_known(turn: &mut Turn<'_, '_>, file: &File) -> Result<bool> {
    let Some(own) = own::usual(turn).await? else { return Ok(false) };
    if file.album.is_some() || !is_approved(turn, &own, file).await? {
        return Ok(false);
    }
    arrive(turn, own, file).await?;
    Ok(true)
}

/// What somebody hears whose company has left the cohort; false where that is not so.
pub async fn left(turn: &mut Turn<'_, '_>) -> Result<bool> {
    let Some(person) = turn.chat.person else { return Ok(false) };
    let Some(cohort) = store::catalogs::left_cohort(turn.tx, person).await? else { return Ok(false) };
    let cohort = store::cohorts::cohort(turn.tx, cohort).await?;
    turn.reply(Message::new(say(turn.lang, "catalog-left", &office::args(&cohort.details, turn.lang))));
    Ok(true)
}

/// A file for a preparation, from Telegram or from a page.
async fn arrive(turn: &mut Turn<'_, '_>, mut own: Own, file: &File) -> Result<()> {
    if is_too_late(turn, &own).await? {
        return screen::show(turn, &own).await;
    }
    if file.album.is_none() && is_approved(turn, &own, file).await? {
        let args = Args::new().with("file", called(turn, file)).with("title", own.title(turn.lang));
        turn.first(say(turn.lang, "catalog-same-approved", &args));
        return screen::show(turn, &own).await;
    }
    let catalog = growing(turn, &own).await?;
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    let refused = refusal(file, &parts);
    let state = match (refused, &file.kept) {
        (Some(PartRefusal::Same), _) => PartState::Removed,
        (Some(_), _) => PartState::Refused,
        (None, Some(_)) => PartState::Kept,
        (None, None) => PartState::Fetching,
    };
    let name = match &file.kept {
        Some(kept) if refused.is_none() => file_name::safe(file.name.as_deref(), FileKind::from_mime(&kept.mime)),
        _ => file_name::shown(file.name.as_deref()).unwrap_or_default(),
    };
    let part = Part {
        id: PartId(0),
        catalog: catalog.id,
        state,
        details: PartDetails { given: file.name.clone(), name, refused },
        kept: file.kept.clone(),
        is_photo: file.is_photo,
        is_link: false,
        file_id: file.kept.is_none().then(|| file.file_id.clone()),
        unique_id: file.kept.is_none().then(|| file.unique_id.clone()),
        album: file.album.clone(),
        given_at: turn.now,
    };
    let id = store::catalogs::add_part(turn.tx, &part).await?;
    if state == PartState::Fetching {
        turn.outcome.work.push(Work::Fetch { part: id, file_id: file.file_id.clone() });
    }
    settle(turn, &mut own, &catalog, &Part { id, ..part }).await
}

/// After the cohort's last day only staff still give something, for a company that telephoned; says so.
async fn is_too_late(turn: &mut Turn<'_, '_>, own: &Own) -> Result<bool> {
    let is_late = !own.by_staff && is_over(turn, &own.duty).await?;
    if is_late {
        turn.first(say(turn.lang, "preparation-over", &Args::new()));
    }
    Ok(is_late)
}

/// A fetched file: its row says what became of it.
pub async fn came(turn: &mut Turn<'_, '_>, part: PartId) -> Result<()> {
    let Some(part) = store::catalogs::part(turn.tx, part).await? else { return Ok(()) };
    let Some((mut own, catalog)) = own::of_catalog(turn, part.catalog).await? else { return Ok(()) };
    settle(turn, &mut own, &catalog, &part).await
}

/// Words where a file was asked for: an address is a link, anything else is asked again.
pub async fn said(turn: &mut Turn<'_, '_>, own: &Own, text: &str) -> Result<()> {
    let Some(address) = link::stated(text) else {
        turn.first(say(turn.lang, "catalog-no-file", &Args::new()));
        return screen::show(turn, own).await;
    };
    link(turn, own.clone(), &address).await
}

async fn link(turn: &mut Turn<'_, '_>, mut own: Own, address: &str) -> Result<()> {
    if is_too_late(turn, &own).await? {
        return screen::show(turn, &own).await;
    }
    let catalog = growing(turn, &own).await?;
    let parts = store::catalogs::parts(turn.tx, catalog.id).await?;
    let known = parts.iter().any(|part| part.state == PartState::Kept && part.details.name == address);
    let (state, refused) = match known {
        true => (PartState::Removed, Some(PartRefusal::Same)),
        false => (PartState::Kept, None),
    };
    let part = Part {
        id: PartId(0),
        catalog: catalog.id,
        state,
        details: PartDetails { given: None, name: address.to_owned(), refused },
        kept: None,
        is_photo: false,
        is_link: true,
        file_id: None,
        unique_id: None,
        album: None,
        given_at: turn.now,
    };
    let id = store::catalogs::add_part(turn.tx, &part).await?;
    settle(turn, &mut own, &catalog, &Part { id, ..part }).await
}

/// Brings the duty up to date and reports on what came with this part.
async fn settle(turn: &mut Turn<'_, '_>, own: &mut Own, catalog: &Catalog, part: &Part) -> Result<()> {
    refresh(turn, own).await?;
    if own.by_staff && part.state == PartState::Kept {
        super::telling::given_for(turn, own, catalog).await?;
    }
    report::report(turn, own, catalog, part).await?;
    super::telling::to_review(turn, own, catalog).await
}

/// Whether exactly this file is in the approved version already.
async fn is_approved(turn: &mut Turn<'_, '_>, own: &Own, file: &File) -> Result<bool> {
    let latest = store::catalogs::of(turn.tx, own.preparation(), own.company.id).await?.pop();
    let Some(latest) = latest.filter(|catalog| catalog.state == CatalogState::Approved) else { return Ok(false) };
    let parts = store::catalogs::parts(turn.tx, latest.id).await?;
    Ok(parts.iter().any(|part| part.state == PartState::Kept && is_same(part, file)))
}

fn is_same(part: &Part, file: &File) -> bool {
    match (&file.kept, &part.kept) {
        (Some(new), Some(old)) => new.sha256 == old.sha256,
        (Some(_), None) => false,
        (None, _) => part.unique_id.as_deref() == Some(file.unique_id.as_str()),
    }
}

/// What can be told before a byte has come.
fn refusal(file: &File, parts: &[Part]) -> Option<PartRefusal> {
    let there: Vec<&Part> =
        parts.iter().filter(|part| matches!(part.state, PartState::Kept | PartState::Fetching)).collect();
    if there.iter().any(|part| is_same(part, file)) {
        return Some(PartRefusal::Same);
    }
    if there.len() >= MOST_PARTS {
        return Some(PartRefusal::TooMany);
    }
    if let Some(kept) = &file.kept {
        return PartRefusal::of(FileKind::from_mime(&kept.mime));
    }
    let is_film = file.mime.as_deref().is_some_and(|mime| mime.starts_with("video/") || mime.starts_with("audio/"));
    match file.size {
        Some(0) => Some(PartRefusal::Empty),
        _ if is_film => Some(PartRefusal::Film),
        Some(size) if size > MOST_BY_TELEGRAM => Some(PartRefusal::TooBig),
        _ => None,
    }
}

fn called(turn: &Turn<'_, '_>, file: &File) -> String {
    report::called(turn.lang, file_name::shown(file.name.as_deref()).unwrap_or_default())
}
