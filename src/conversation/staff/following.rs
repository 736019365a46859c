//! Follow-up as staff see it: how many companies answered in each round, and whom to call. From here staff enter what a company says by
//! telephone.

use anyhow::Result;

use super::super::turn::Turn;
use super::desk::Desk;
use super::home;
use crate::domain::company::Side;
use crate::domain::follow_up::rounds;
use crate::domain::message::{Button, Message};
use crate::text::{Args, label, say};
use crate::words::follow_up::when;
use crate::words::silent::CallList;

/// Companies to call on one screen.
const PAGE: usize = 8;

/// `page` is none for the first.
pub async fn show(turn: &mut Turn<'_, '_>, desk: &Desk, page: &[&str]) -> Result<()> {
    let page: usize = page.first().and_then(|page| page.parse().ok()).unwrap_or(0);
    let (lang, cohort, now) = (turn.lang, &desk.cohort, turn.now);
    let list = CallList::of(turn.tx, turn.house.bot, cohort.id).await?;
    let mut text = say(lang, "follow-staff", &Args::new().with("title", cohort.details.title.in_lang(lang)));
    let begun = list.begun(now);
    let Some(latest) = begun.first() else {
        let first = rounds(&cohort.details, Side::Firm).first().map(|round| round.on);
        let text = text.paragraph(match first {
            Some(first) => say(lang, "follow-staff-none", &Args::new().with("first", first)),
            None => say(lang, "follow-staff-never", &Args::new()),
        });
        turn.show(Message::new(text).row([home::button(turn, desk)]));
        return Ok(());
    };
    for round in begun.iter().rev() {
        for side in Side::BOTH {
            let rate = list.rate(side, round.days, now);
            if rate.asked > 0 {
                let args = Args::new()
                    .with("when", when(lang, round.days))
                    .with("side", side.name())
                    .with("asked", rate.asked)
                    .with("answered", rate.answered)
                    .with("waiting", rate.waiting)
                    .with("declined", rate.declined)
                    .with("open", rate.open)
                    .with("silent", rate.silent);
                text = text.line(say(lang, "follow-staff-rate", &args));
            }
        }
    }
    let silent = list.silent(latest.days, now);
    let here: Vec<_> = silent.iter().skip(page * PAGE).take(PAGE).collect();
    let args = Args::new().with("when", when(lang, latest.days)).with("count", silent.len());
    let mut message = Message::default();
    text = text.paragraph(match silent.is_empty() {
        true => say(lang, "follow-staff-no-calls", &Args::new()),
        false => say(lang, "follow-staff-calls", &args),
    });
    for (company, twice) in &here {
        text = text.line(list.line(lang, company, *twice));
        if desk.may_act() {
            let args = Args::new().with("code", &company.details.code);
            let args = args.with("company", company.details.name.in_lang(lang));
            let words = label(lang, "follow-staff-company-button", &args);
            message = message.row([Button::data(words, format!("fu:list:{}", company.id))]);
        }
    }
    let rest = silent.len().saturating_sub((page + 1) * PAGE);
    if rest > 0 {
        let words = label(lang, "follow-staff-more-button", &Args::new().with("count", rest.min(PAGE)));
        message = message.row([Button::data(words, format!("staff:fu:{}:{}", cohort.id, page + 1))]);
    }
    message.text = text;
    turn.show(message.row([home::button(turn, desk)]));
    Ok(())
}
