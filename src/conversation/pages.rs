//! Personal pages as the talk speaks of them: the address of one's own, the six digits with which an office computer
//! uploads, and what comes by them. Whoever holds the address is that person, so it is told to nobody else.

use anyhow::Result;

use super::turn::Turn;
use super::{Talk, catalogs, me, preparations, staff, unexpected};
use crate::domain::company::Member;
use crate::domain::file::KeptFile;
use crate::domain::ids::{CompanyId, MessageId, PageSessionId, PreparationId};
use crate::domain::message::{Button, Message, Text};
use crate::domain::page::{Sent, link_expiry, upload_lasts};
use crate::domain::preparation::Proof;
use crate::store;
use crate::store::pages::Purpose;
use crate::telegram::incoming::{File, nfc};
use crate::text::{Args, Moment, label, say};
use crate::words::page;

/// The most bytes that come by a page at once.
pub const MOST_AT_ONCE: u64 = 500 << 20;
/// The most letters of one text that is written on a page: as many as Telegram takes.
pub const LARGEST_TEXT: usize = 4096;

/// [Personal page], for those who have one and are not on it already.
pub fn button(turn: &Turn<'_, '_>) -> Option<Button> {
    let has_one = turn.me.as_ref().is_some_and(|me| !me.role().is_staff());
    let there = has_one && !turn.channel.is_page() && turn.house.public_url.is_some();
    there.then(|| Button::data(label(turn.lang, "page-button", &Args::new()), "page"))
}

/// [Upload from a PC], under a question for a file; on a page files are sent right there.
/// Staff name the company they act for.
pub fn upload_button(turn: &Turn<'_, '_>, preparation: PreparationId, company: Option<CompanyId>) -> Option<Button> {
    let there = !turn.channel.is_page() && turn.house.public_url.is_some();
    let data = match company {
        Some(company) => format!("up:{preparation}:{company}"),
        None => format!("up:{preparation}"),
    };
    there.then(|| Button::data(label(turn.lang, "upload-button", &Args::new()), data))
}

/// The address of a member's page; `None` where there are no pages, as for staff.
pub async fn link(turn: &mut Turn<'_, '_>, member: &Member) -> Result<Option<String>> {
    let Some(base) = turn.house.public_url.clone().filter(|_| !member.role.is_staff()) else { return Ok(None) };
    let cohort = store::cohorts::cohort(turn.tx, member.cohort).await?;
    let link = page::link(turn.tx, member, &cohort).await?;
    Ok(Some(page::address(turn.tx, &base, &link)))
}

/// `page`
pub async fn tap(turn: &mut Turn<'_, '_>) -> Result<()> {
    if turn.channel.is_page() {
        return unexpected::stale(turn).await;
    }
    let me = turn.me()?.clone();
    let Some(address) = link(turn, &me.membership.member).await? else { return unexpected::button(turn).await };
    let details = &me.person.details;
    let until = Moment::new(link_expiry(&me.cohort.details), details.zone, details.country.as_str());
    let text = say(turn.lang, "page-told", &Args::new().with("link", &address).with("until", until));
    let open = Button::url(label(turn.lang, "page-open-button", &Args::new()), address);
    let home = Button::data(label(turn.lang, "home-button", &Args::new()), "home");
    turn.show(Message::new(text).row([open]).row([home]));
    Ok(())
}

/// `up:<preparation>`, for staff `up:<preparation>:<company>`: six digits for the office computer. The question for the
/// file stays open.
pub async fn tap_upload(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let (preparation, company) = rest.split_once(':').map_or((rest, None), |(id, company)| (id, Some(company)));
    let company = company.map(|company| company.parse().map(CompanyId));
    let (Ok(preparation), Ok(company)) = (preparation.parse().map(PreparationId), company.transpose()) else {
        return unexpected::button(turn).await;
    };
    let duty = match company {
        Some(company) => staff::catalogs::acting_for(turn, company, preparation).await?.map(|own| own.duty),
        None => preparations::owner(turn, preparation).await?.map(|owner| owner.duty),
    };
    // Whatever else completes a preparation, only files come this way.
    let duty = duty.filter(|duty| duty.preparation.details.proof() == Proof::File);
    let (Some(duty), Some(base)) = (duty, turn.house.public_url.clone()) else { return unexpected::button(turn).await };
    turn.tapped = None;
    if turn.channel.is_page() {
        turn.reply(Message::new(say(turn.lang, "upload-here", &Args::new())));
        return Ok(());
    }
    let me = turn.me()?.clone();
    let until = turn.now + upload_lasts();
    let here = me.in_cohort(duty.preparation.cohort).unwrap_or(&me.membership);
    let purpose = Purpose { preparation: duty.preparation.id, company };
    let code = store::pages::new_code(turn.tx, here.member.id, purpose, turn.now, until).await?;
    let details = &me.person.details;
    let args = Args::new()
        .with("title", duty.preparation.details.title.in_lang(turn.lang))
        .with("address", format!("{}/u", base.trim_end_matches('/')))
        .with("code", format!("{} {}", &code[..3], &code[3..]))
        .with("most", MOST_AT_ONCE >> 20)
        .with("until", Moment::new(until, details.zone, details.country.as_str()));
    turn.reply(Message::new(say(turn.lang, "upload-code", &args)));
    Ok(())
}

/// Files that came from an office computer, as if they had been sent here to what they were asked for.
pub async fn uploaded(turn: &mut Turn<'_, '_>, visit: PageSessionId) -> Result<()> {
    let Some(session) = store::pages::session(turn.tx, visit).await? else { return Ok(()) };
    let sent = store::pages::take_sent(turn.tx, visit).await?;
    let Some(preparation) = session.preparation.filter(|_| !sent.is_empty()) else { return Ok(()) };
    if turn.me.is_some() && turn.chat.cohort != session.cohort {
        turn.chat.cohort = session.cohort;
        me::find(turn).await?;
    }
    let (is_theirs, for_company) = match (turn.me.is_some(), session.company) {
        (false, _) => (false, None),
        (true, None) => (preparations::owner(turn, preparation).await?.is_some(), None),
        // Whether this person still acts for the office is asked anew.
        (true, Some(company)) => {
            let own = staff::catalogs::acting_for(turn, company, preparation).await?;
            (own.is_some(), own)
        }
    };
    if !is_theirs {
        turn.first(say(turn.lang, "upload-not-taken", &Args::new()));
        return super::now(turn).await;
    }
    let (count, message) = (sent.len(), MessageId(-visit.0));
    let album = (count > 1).then(|| format!("upload-{visit}-{}", turn.now.timestamp_millis()));
    // Whatever else is open by now goes on afterwards.
    let open = std::mem::replace(&mut turn.talk, Talk::Catalogs(catalogs::Step::Files(preparation)));
    for one in sent {
        let file = as_file(one, message, album.clone());
        if let Some(own) = &for_company {
            catalogs::take_as(turn, own.clone(), &file).await?;
        } else if !catalogs::take_for(turn, preparation, &file).await? {
            super::file(turn, &file).await?;
        }
    }
    if open != Talk::Home {
        turn.talk = open;
    }
    Ok(())
}

/// A file that came by a page, as Telegram would have brought it.
pub fn as_file(sent: Sent, message: MessageId, album: Option<String>) -> File {
    let Sent { name, file } = sent;
    let KeptFile { sha256, mime, bytes } = file.clone();
    File {
        message,
        file_id: String::new(),
        unique_id: sha256,
        name: name.as_deref().map(nfc),
        mime: Some(mime),
        size: Some(bytes),
        caption: None,
        caption_rich: Text::default(),
        album,
        is_photo: false,
        kept: Some(file),
    }
}
