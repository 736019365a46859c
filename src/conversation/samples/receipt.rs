//! The picture of a receipt: taken at any question, it stands for the number until staff have typed it.

use anyhow::Result;

use super::super::preparing::is_over;
use super::super::turn::{Turn, Work};
use super::answers::{self, Judged, take_number};
use super::asking::{Manner, ask};
use super::draft::{Answer, Draft, Step};
use super::filling::{answered, go};
use super::{Seat, filling, saving, screen, telling};
use crate::domain::file::MOST_BY_TELEGRAM;
use crate::domain::file_kind::FileKind;
use crate::domain::ids::ShipmentId;
use crate::domain::message::{Button, Message};
use crate::domain::shipment::{KeptReceipt, ReceiptFile, Shipment};
use crate::domain::tracking;
use crate::domain::work::Fetched;
use crate::store;
use crate::telegram::incoming::File;
use crate::text::{Args, label, say};
use crate::words::shipment as words;

pub async fn take(turn: &mut Turn<'_, '_>, seat: &Seat, mut draft: Draft, sent: &File) -> Result<()> {
    if sent.size.is_some_and(|size| size > MOST_BY_TELEGRAM) {
        return answers::refuse(turn, seat, &draft, "samples-receipt-too-big", Args::new()).await;
    }
    if !may_be_receipt(sent) {
        return answers::refuse(turn, seat, &draft, "samples-receipt-refused", Args::new()).await;
    }
    let is_same = sent.album.is_some() && sent.album == draft.album;
    if !is_same {
        draft.album.clone_from(&sent.album);
        match &sent.kept {
            Some(kept) => {
                draft.kept = Some(KeptReceipt { sha256: kept.sha256.clone(), mime: kept.mime.clone() });
                draft.receipt = None;
            }
            None => {
                let (file_id, unique_id) = (sent.file_id.clone(), sent.unique_id.clone());
                draft.receipt = Some(ReceiptFile { file_id, unique_id });
                draft.kept = None;
            }
        }
    }
    let number = sent.caption.as_deref().and_then(tracking::read);
    let wants_number = matches!(draft.number, Answer::Open) || (is_same && draft.number == Answer::Skipped);
    if let Some(number) = number.filter(|_| draft.carrier.is_some() && (draft.step == Step::Number || wants_number)) {
        turn.first(say(turn.lang, "samples-number-found", &Args::new().with("number", &number)));
        return take_number(turn, seat, draft, number, Judged::Strictly).await;
    }
    if is_same {
        // The rest of an album: what it shows was answered with its first picture.
        return store::drafts::keep(turn.tx, seat.preparation(), seat.member, &draft, turn.now).await;
    }
    if draft.step == Step::Number && draft.number.given().is_none() {
        turn.first(say(turn.lang, "samples-receipt-taken", &Args::new()));
        draft.number = Answer::Skipped;
        return answered(turn, seat, draft).await;
    }
    if turn.first.is_none() {
        turn.first(say(turn.lang, "samples-receipt-added", &Args::new()));
    }
    match draft.step {
        Step::Summary => go(turn, seat, draft).await,
        _ => {
            store::drafts::keep(turn.tx, seat.preparation(), seat.member, &draft, turn.now).await?;
            ask(turn, seat, &draft, Manner::Again).await
        }
    }
}

/// A parcel that begins with its receipt: what can be read there is not asked any more.
pub async fn begin(turn: &mut Turn<'_, '_>, seat: &Seat, sent: &File) -> Result<()> {
    if is_over(turn, &seat.duty).await? {
        turn.first(say(turn.lang, "preparation-over", &Args::new()));
        return screen::show(turn, seat).await;
    }
    let mut draft = filling::fresh(turn, seat).await?;
    store::drafts::keep(turn.tx, seat.preparation(), seat.member, &draft, turn.now).await?;
    if let Some(number) = sent.caption.as_deref().and_then(tracking::read)
        && let Some(carrier) = tracking::looks_like(&number)
        && may_be_taken(sent)
    {
        if let Some(known) = saving::twin(turn, seat, &draft, &number).await? {
            return answers::known_already(turn, seat, draft, &known, &number).await;
        }
        turn.first(say(turn.lang, "samples-number-found", &Args::new().with("number", &number)));
        (draft.carrier, draft.number, draft.reads_ahead) = (Some(carrier), Answer::Given(number), true);
    } else if may_be_taken(sent) {
        (draft.number, draft.reads_ahead) = (Answer::Skipped, true);
    }
    take(turn, seat, draft, sent).await
}

fn may_be_taken(sent: &File) -> bool {
    may_be_receipt(sent) && sent.size.is_none_or(|size| size <= MOST_BY_TELEGRAM)
}

/// What is here already by its content; else by what its sender says, and what it really is shows when it is fetched.
pub fn may_be_receipt(sent: &File) -> bool {
    if let Some(kept) = &sent.kept {
        use FileKind::{Gif, Heic, Jpeg, Pdf, Png, Webp};
        return matches!(FileKind::from_mime(&kept.mime), Gif | Heic | Jpeg | Pdf | Png | Webp);
    }
    let name = sent.name.as_deref().unwrap_or_default().to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let by_name = ["jpg", "jpeg", "png", "webp", "heic", "gif", "pdf"].contains(&ending);
    let mime = sent.mime.as_deref().unwrap_or_default();
    let by_mime = mime.starts_with("image/") || mime == "application/pdf";
    sent.is_photo || by_name || (ending.is_empty() && by_mime)
}

/// A receipt that is new is fetched, and staff hear of a number to type.
pub async fn after_saving(turn: &mut Turn<'_, '_>, saved: &Shipment, before: Option<&Shipment>) -> Result<()> {
    if saved.receipt.is_none()
        && let Some(receipt) = &saved.details.receipt
    {
        let ReceiptFile { file_id, unique_id } = receipt.clone();
        turn.outcome.work.push(Work::FetchReceipt { shipment: saved.id, file_id, unique_id });
        return Ok(());
    }
    let is_news = before.is_none_or(|before| before.receipt != saved.receipt);
    if saved.wants_number() && is_news {
        telling::number_wanted(turn, saved).await?;
    }
    Ok(())
}

/// The picture was fetched, or could not be.
pub async fn come_back(turn: &mut Turn<'_, '_>, id: ShipmentId, fetched: Fetched) -> Result<()> {
    let Some(shipment) = store::shipments::find(turn.tx, id).await? else { return Ok(()) };
    if !shipment.is_under_way() {
        return Ok(());
    }
    if shipment.wants_number() {
        telling::number_wanted(turn, &shipment).await?;
    }
    if fetched == Fetched::Kept {
        return Ok(());
    }
    let lang = turn.lang;
    let (id, data) = match turn.me.as_ref().is_some_and(|me| me.role().is_staff()) {
        true => ("samples-staff-open-button", format!("staff:ship:one:{}", shipment.id)),
        false => ("samples-change-button", format!("ship:fix:{}:{}", shipment.id, shipment.revision)),
    };
    let change = Button::data(label(lang, id, &Args::new()), data);
    turn.reply(Message::new(say(lang, "samples-receipt-lost", &words::args(&shipment))).row([change]));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file::KeptFile;
    use crate::domain::ids::MessageId;
    use crate::domain::message::Text;

    #[test]
    fn what_is_here_is_a_receipt_by_its_content_and_not_by_its_name() {
        let sent = |mime: &str| File {
            message: MessageId(1),
            file_id: String::new(),
            unique_id: String::new(),
            name: Some("receipt.jpg".to_owned()),
            mime: Some("image/jpeg".to_owned()),
            size: Some(3),
            caption: None,
            caption_rich: Text::default(),
            album: None,
            is_photo: false,
            kept: Some(KeptFile { sha256: String::new(), mime: mime.to_owned(), bytes: 3 }),
        };
        for kind in [FileKind::Jpeg, FileKind::Png, FileKind::Pdf] {
            assert!(may_be_receipt(&sent(kind.mime())), "{kind:?}");
        }
        for kind in [FileKind::Program, FileKind::Empty, FileKind::Unknown, FileKind::Zip] {
            assert!(!may_be_receipt(&sent(kind.mime())), "{kind:?}");
        }
    }
}
