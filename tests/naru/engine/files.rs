//! Long texts, styles that are refused, and files that are uploaded once.

use naru::domain::ids::ChatId;
use naru::domain::message::{Button, Content, Document, Message, Style, Text};
use naru::domain::owed::{Op, Owed};
use naru::outbox;
use naru::sandbox::{Fault, FaultKind};
use naru::store::files::Files;

use super::stage::{message, owes, owes_row, requests_to, states, stranger};
use crate::support::{Naru, Place, both_databases};

async fn is_owed(naru: &Naru, chat: i64, message: Message) {
    owes_row(naru, outbox::reply(ChatId(chat), message, naru.clock.now())).await;
    naru.settle().await;
}

fn refused(method: &str, description: &str) -> Fault {
    Fault::new(FaultKind::Refuse { code: 400, description: description.to_owned() }).method(method)
}

fn bold(text: &str) -> Message {
    let mut styled = Text::default();
    styled.push(text.to_owned(), Style::BOLD);
    Message::new(styled)
}

async fn catalog(naru: &Naru) -> Document {
    let files = Files::new(naru.place.folder.join("files"));
    let sha256 = files.keep(b"%PDF-1.7 catalog").await.unwrap();
    Document::new("catalog.pdf", "application/pdf", Content::Kept(sha256))
}

// 38
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_text_comes_in_parts_with_the_buttons_below_the_last() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let paragraphs: Vec<String> = (0..300).map(|place| format!("{place} {}", "가나다 ".repeat(12).trim())).collect();

    let long = message(&paragraphs.join("\n\n")).row([Button::data("English", "lang:en")]);
    is_owed(&naru, 101, long).await;

    let parts: Vec<_> = naru.sandbox.take_new(101);
    assert!(parts.len() > 3 && parts.iter().all(|part| part.text.chars().count() <= 4096));
    let texts: Vec<&str> = parts.iter().flat_map(|part| part.text.split("\n\n")).collect();
    assert_eq!(texts, paragraphs);
    let with_buttons: Vec<bool> = parts.iter().map(|part| !part.buttons.is_empty()).collect();
    assert_eq!(with_buttons.iter().position(|buttons| *buttons), Some(parts.len() - 1));
    drop(kim);
    naru.ends().await;
}

// 38
both_databases! {
    async fn a_message_that_is_changed_into_a_long_text_goes_on_below_itself(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let button = Button::data("English", "lang:en");
        let asked = message("Which?").row([button.clone()]);
        let row = owes_row(&naru, outbox::reply(ChatId(101), asked, naru.clock.now())).await;
        naru.settle().await;
        kim.reads();

        let (first, rest) = ("가나다 ".repeat(900), "라마바 ".repeat(900));
        let long = message(&format!("{}\n\n{}", first.trim(), rest.trim())).row([button]);
        let edit = Owed { op: Op::Edit(row), ..outbox::reply(ChatId(101), long, naru.clock.now()) };
        owes_row(&naru, edit).await;
        naru.settle().await;

        assert_eq!(kim.reads(), [first.trim().to_owned(), format!("{}\n[English]", rest.trim())]);
        naru.ends().await;
    }
}

// 41
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_telegram_cannot_style_is_said_plainly_and_once() {
    let naru = Naru::new(Place::sqlite()).await;
    let kim = stranger(&naru, 101).await;
    let cannot = "Bad Request: can't parse entities: unsupported entity";

    naru.sandbox.fault(refused("sendMessage", cannot));
    is_owed(&naru, 101, bold("Important")).await;
    kim.sees("Important");
    assert_eq!(requests_to(&naru, 101, "sendMessage").len(), 1 + 2);

    naru.sandbox.fault(refused("sendDocument", cannot));
    let document = catalog(&naru).await;
    is_owed(&naru, 101, bold("Your catalog").document(document)).await;
    kim.sees("Your catalog");
    assert_eq!(requests_to(&naru, 101, "sendDocument").len(), 2);
    naru.ends().await;
}

// 40
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_file_for_many_is_uploaded_once_and_afresh_when_telegram_forgot_it() {
    let naru = Naru::new(Place::sqlite()).await;
    let people = [stranger(&naru, 101).await, stranger(&naru, 102).await, stranger(&naru, 103).await];
    let document = catalog(&naru).await;
    let by_id = |chat: i64| -> Vec<bool> {
        let requests = requests_to(&naru, chat, "sendDocument");
        requests.iter().map(|request| request.params["document"] != "attach://document").collect()
    };

    for person in &people {
        if person.chat() == 103 {
            naru.sandbox.fault(refused("sendDocument", "Bad Request: wrong file identifier/HTTP URL specified"));
        }
        is_owed(&naru, person.chat(), message("Your catalog").document(document.clone())).await;
        let shown = naru.sandbox.take_new(person.chat()).pop().unwrap().document.unwrap();
        assert_eq!(shown.name.as_deref(), Some("catalog.pdf"));
        assert_eq!(naru.sandbox.file(&shown.file_id).as_deref(), Some(b"%PDF-1.7 catalog".as_slice()));
    }

    assert_eq!((by_id(101), by_id(102), by_id(103)), (vec![false], vec![true], vec![true, false]));
    naru.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_fits_into_no_request_is_refused_and_holds_up_nobody() {
    let naru = Naru::new(Place::sqlite()).await;
    let (kim, lee) = (stranger(&naru, 101).await, stranger(&naru, 102).await);
    let odd = Document { mime: "no type at all".into(), ..catalog(&naru).await };
    owes_row(&naru, outbox::reply(ChatId(101), message("Odd").document(odd), naru.clock.now())).await;
    naru.app.outbox.step().await.unwrap();
    naru.app.outbox.landed().await;

    owes(&naru, 102, "one").await;
    naru.app.outbox.step().await.unwrap();
    naru.app.outbox.landed().await;

    lee.sees("one");
    kim.sees_nothing();
    assert_eq!(states(&naru, "refused").await, 1);
    naru.ends().await;
}
