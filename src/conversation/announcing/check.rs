//! The last look: what each side will see, to whom it goes and when each group gets it; then it is sent, or the host is
//! asked.

use anyhow::Result;

use super::super::Talk;
use super::super::staff::view::here;
use super::super::turn::Turn;
use super::case::Case;
use super::naming::Names;
use super::{At, Step, checking, numbers, options, preview, screens};
use crate::domain::broadcast::Words;
use crate::domain::lang::Lang;
use crate::domain::message::{Message, Text};
use crate::store::broadcasts::NewReader;
use crate::text::{Args, label, say};

/// With what each side will see above it.
pub async fn with_preview(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let readers = checking::readers(turn, case).await?;
    preview::show(turn, case, &readers).await?;
    screens::show(turn, case, At::Check { revision: 0, told: 0 }).await
}

pub async fn show(turn: &mut Turn<'_, '_>, case: &Case) -> Result<()> {
    let lang = turn.lang;
    let check = checking::check(turn, case).await?;
    let told = numbers::told(&check.readers);
    turn.talk =
        Talk::Announcing(Step { broadcast: case.id(), at: At::Check { revision: case.broadcast.revision, told } });
    let mut text =
        say(lang, "announcing-check", &Args::new()).paragraph(summary(turn, case, lang, &check.readers).await?);
    if let Some(unknown) = unknown(case) {
        text = text.paragraph(say(lang, "announcing-check-unknown", &Args::new().with("places", unknown)));
    }
    for problem in &check.problems {
        text = text.paragraph(problem.say(lang));
    }
    let mut message = Message::default();
    if check.problems.is_empty() {
        let args = Args::new().with("count", told);
        let id = match case.needs_a_host() {
            true => "announcing-ask-button",
            false => "announcing-send-button",
        };
        message = message.row([case.change_with(turn, id, &args, "send", &told.to_string())]);
    }
    if !check.unfit.is_empty() {
        let args = Args::new().with("count", check.unfit.len());
        message = message.row([case.change_with(turn, "announcing-out-button", &args, "out", "")]);
    }
    let message = message
        .row([
            case.lead(turn, "announcing-to-audience-button", "at:a"),
            case.lead(turn, "announcing-to-ko-button", "at:ko"),
            case.lead(turn, "announcing-to-en-button", "at:en"),
        ])
        .row([
            case.lead(turn, "announcing-to-files-button", "at:f"),
            case.lead(turn, "announcing-to-options-button", "at:o"),
            case.lead(turn, "announcing-preview-again-button", "at:c"),
        ])
        .row([case.lead(turn, "announcing-drop-button", "drop"), case.list(turn)]);
    turn.show(Message { text, ..message });
    Ok(())
}

/// Braces that are no place, as they will be read.
fn unknown(case: &Case) -> Option<String> {
    let body = &case.broadcast.body;
    let texts = Lang::ALL.into_iter().filter_map(|lang| body.side(lang).text());
    let mut unknown: Vec<String> = texts.flat_map(|text| text.placeholders().unknown_as_written()).collect();
    unknown.dedup();
    (!unknown.is_empty()).then(|| unknown.join(" "))
}

/// What it is, for whom, when each group gets it, and how.
pub async fn summary(turn: &mut Turn<'_, '_>, case: &Case, lang: Lang, readers: &[NewReader]) -> Result<Text> {
    let (broadcast, cohort) = (&case.broadcast, &case.desk.cohort);
    let names = Names::load(turn, case).await?;
    let mut title = broadcast.title(lang);
    if title.is_empty() {
        title = label(lang, "announcing-untitled", &Args::new());
    }
    let mut text = say(lang, "announcing-summary", &Args::new().with("title", title))
        .line(names.audience(lang, &broadcast.audience))
        .line(Text::plain(numbers::counts(lang, readers)));
    if numbers::told(readers) > 0 {
        let times = numbers::times(lang, readers, turn.now, |at| here(at, cohort));
        text = text.line(say(lang, "announcing-times", &Args::new().with("times", times)));
    }
    let mut how = options::said(case, lang);
    for tongue in Lang::ALL {
        let side = broadcast.body.side(tongue);
        let args = Args::new().with("lang", tongue.code()).with("count", side.files.len());
        if side.words == Some(Words::NotForThem) {
            how.push(label(lang, "announcing-side-not-for", &args));
        } else if !side.files.is_empty() {
            how.push(label(lang, "announcing-side-files", &args));
        }
    }
    Ok(text.line(say(lang, "announcing-how", &Args::new().with("how", how.join(", ")))))
}
