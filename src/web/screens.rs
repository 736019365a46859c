//! The pages themselves: what each template is given, in words of the reader's language.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};

use super::html::{Paragraphs, Said, paragraphs, said};
use super::upload_form::UploadForm;
use crate::conversation::pages::LARGEST_TEXT;
use crate::domain::cohort::Cohort;
use crate::domain::company::Role;
use crate::domain::lang::Lang;
use crate::domain::message::{Press, Style};
use crate::domain::page::View;
use crate::domain::shipment::Arrival;
use crate::text::{Args, label, say};
use crate::words::{office, shipment};

fn word(lang: Lang, id: &str) -> String {
    label(lang, id, &Args::new())
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Ko => Lang::En,
        Lang::En => Lang::Ko,
    }
}

/// What stands around every page.
pub struct Frame {
    lang: &'static str,
    title: String,
    skip: String,
}

impl Frame {
    fn new(lang: Lang, title: String) -> Frame {
        Frame { lang: lang.code(), title, skip: word(lang, "page-skip") }
    }

    fn of(lang: Lang, cohort: &Cohort) -> Frame {
        let args = Args::new().with("host", cohort.details.host.in_lang(lang));
        Frame::new(lang, label(lang, "page-title", &args))
    }
}

/// Whom to ask, and what is never asked for.
fn footer(lang: Lang, cohort: &Cohort) -> Paragraphs {
    let args = office::args(&cohort.details, lang);
    paragraphs(&say(lang, "page-office", &args).paragraph(say(lang, "page-safe", &args)))
}

/// What each form shows so that it is known to be ours, and when it was filled in.
pub struct Keys {
    pub form: String,
    pub seen: i64,
}

struct MeWords {
    programme: String,
    tools: String,
    home: String,
    leave: String,
    other_lang: &'static str,
    other_lang_name: String,
    actions: String,
    answer: String,
    answer_button: String,
    longest: usize,
    before: String,
}

/// A personal page.
#[derive(Template)]
#[template(path = "me.html")]
pub struct Me {
    frame: Frame,
    keys: Keys,
    words: MeWords,
    files: UploadForm,
    now: Vec<Said>,
    before: Vec<Said>,
    footer: Paragraphs,
}

impl Me {
    pub fn new(lang: Lang, cohort: &Cohort, role: Role, view: &View, form: String, most: u64) -> Me {
        let words = MeWords {
            programme: office::title(cohort, lang, role).to_owned(),
            tools: word(lang, "page-tools"),
            home: word(lang, "page-home-button"),
            leave: word(lang, "page-leave-button"),
            other_lang: other(lang).code(),
            other_lang_name: word(other(lang), "language-own-name"),
            actions: word(lang, "page-actions"),
            answer: word(lang, "page-answer-label"),
            answer_button: word(lang, "page-answer-button"),
            longest: LARGEST_TEXT,
            before: word(lang, "page-before"),
        };
        Me {
            frame: Frame::of(lang, cohort),
            keys: Keys { form, seen: view.step },
            words,
            files: UploadForm::new(lang, most),
            now: view.now().map(|shown| said(shown, lang)).collect(),
            before: view.before().map(|shown| said(shown, lang)).collect(),
            footer: footer(lang, cohort),
        }
    }
}

/// What a personal link shows before anything is done.
#[derive(Template)]
#[template(path = "invited.html")]
pub struct Invited {
    frame: Frame,
    invited: Paragraphs,
    action: String,
    form: String,
    button: String,
    footer: Paragraphs,
}

impl Invited {
    pub fn new(lang: Lang, cohort: &Cohort, role: Role, action: String, form: String) -> Invited {
        let args = office::args(&cohort.details, lang).with("title", office::title(cohort, lang, role));
        Invited {
            frame: Frame::of(lang, cohort),
            invited: paragraphs(&say(lang, "page-invited", &args)),
            action,
            form,
            button: word(lang, "page-continue-button"),
            footer: footer(lang, cohort),
        }
    }
}

/// Where the six digits are typed.
#[derive(Template)]
#[template(path = "upload_code.html")]
pub struct UploadCode {
    frame: Frame,
    ask: String,
    label: String,
    button: String,
    wrong: Option<String>,
    other_lang: &'static str,
    other_lang_name: String,
}

impl UploadCode {
    pub fn new(lang: Lang, wrong: bool) -> UploadCode {
        UploadCode {
            frame: Frame::new(lang, word(lang, "upload-page-title")),
            ask: word(lang, "upload-page-ask"),
            label: word(lang, "upload-page-code-label"),
            button: word(lang, "upload-page-code-button"),
            wrong: wrong.then(|| word(lang, "upload-page-wrong")),
            other_lang: other(lang).code(),
            other_lang_name: word(other(lang), "language-own-name"),
        }
    }
}

/// Where files for one preparation are given.
#[derive(Template)]
#[template(path = "upload.html")]
pub struct Upload {
    frame: Frame,
    what: Paragraphs,
    done: Option<String>,
    keys: Keys,
    files: UploadForm,
    footer: Paragraphs,
}

impl Upload {
    pub fn new(lang: Lang, cohort: &Cohort, title: &str, done: Option<usize>, form: String, most: u64) -> Upload {
        let done = done.map(|count| label(lang, "upload-page-done", &Args::new().with("count", count)));
        Upload {
            frame: Frame::new(lang, word(lang, "upload-page-title")),
            what: paragraphs(&say(lang, "upload-page-for", &Args::new().with("title", title))),
            done,
            keys: Keys { form, seen: 0 },
            files: UploadForm::new(lang, most),
            footer: footer(lang, cohort),
        }
    }
}

/// A parcel as its trade office sees it.
pub struct Parcel {
    pub id: i64,
    pub firm: String,
    pub contents: String,
    pub number: String,
    /// Where the carrier shows it.
    pub track: Option<String>,
    pub buyers: String,
    pub state: String,
    pub is_open: bool,
}

/// What is under way to a trade office.
#[derive(Template)]
#[template(path = "office.html")]
pub struct Office {
    frame: Frame,
    address: String,
    office: String,
    about: String,
    parcels: Vec<Parcel>,
    /// What a button sends, and what it says.
    answers: Vec<(&'static str, String)>,
    track: String,
    other_lang: &'static str,
    other_lang_name: String,
    footer: Paragraphs,
}

impl Office {
    pub fn new(lang: Lang, cohort: &Cohort, office: &str, address: String, parcels: Vec<Parcel>) -> Office {
        let args = Args::new().with("title", cohort.details.title.in_lang(lang)).with("count", parcels.len());
        Office {
            frame: Frame::of(lang, cohort),
            address,
            office: office.to_owned(),
            about: label(lang, "office-parcels", &args),
            parcels,
            answers: Arrival::ALL.map(|arrival| (arrival.name(), shipment::arrival_answer(lang, arrival))).into(),
            track: word(lang, "samples-track-button"),
            other_lang: other(lang).code(),
            other_lang_name: word(other(lang), "language-own-name"),
            footer: footer(lang, cohort),
        }
    }
}

/// What cannot be done, in one language.
pub struct Refused {
    pub lang: &'static str,
    pub title: String,
    pub text: String,
    pub back: Option<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "refused.html")]
pub struct RefusedPage {
    frame: Frame,
    both: Vec<Refused>,
}

impl RefusedPage {
    /// In both languages, since whose page it is may be unknown.
    pub fn new(title: &str, text: &str, args: &Args, back: Option<&'static str>) -> RefusedPage {
        let one = |lang: Lang| Refused {
            lang: lang.code(),
            title: label(lang, title, args),
            text: label(lang, text, args),
            back: back.map(|back| (back, word(lang, "page-back-button"))),
        };
        let frame = Frame::new(Lang::Ko, word(Lang::Ko, title));
        RefusedPage { frame, both: Lang::ALL.map(one).into() }
    }
}

/// A page as an answer.
pub fn page(status: StatusCode, screen: &impl Template) -> Response {
    match screen.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(error = %error, "could not make a page");
            (StatusCode::INTERNAL_SERVER_ERROR, [(header::CONTENT_TYPE, "text/plain")], "error\n").into_response()
        }
    }
}
