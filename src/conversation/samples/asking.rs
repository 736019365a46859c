//! The questions about a parcel, each with what was answered before and a way back.

use anyhow::Result;
use chrono::{Days, NaiveDate};

use super::super::talk::Talk;
use super::super::turn::Turn;
use super::draft::{Doubt, Draft, Step};
use super::{Seat, saving, screen, to_whom};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::domain::shipment::{Carrier, Customs, Receiver};
use crate::domain::tracking::{Judgement, judge};
use crate::domain::zone;
use crate::text::{Args, label, say};
use crate::words::shipment as words;

/// Whether a question is asked for the first time, or again after something unexpected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Fresh,
    Again,
}

pub async fn ask(turn: &mut Turn<'_, '_>, seat: &Seat, draft: &Draft, manner: Manner) -> Result<()> {
    turn.talk = Talk::Shipping(seat.preparation());
    let receivers = to_whom(turn, seat.firm.id, &draft.to).await?;
    let message = match draft.step {
        Step::Summary => saving::summary(turn, seat, draft, &receivers),
        _ => {
            let sent = screen::covered(&screen::sent(turn, seat).await?);
            let asked = Asked { lang: turn.lang, seat, draft, receivers: &receivers, sent: &sent };
            let today = zone::local(turn.now, seat.cohort.details.zone).date_naive();
            asked.message(manner, today)
        }
    };
    turn.show(message);
    Ok(())
}

/// The receivers a draft is for, in a few words.
pub fn who(lang: Lang, draft: &Draft, receivers: &[Receiver]) -> String {
    let chosen: Vec<&Receiver> = receivers.iter().filter(|receiver| is_chosen(draft, receiver)).collect();
    words::receivers(lang, &chosen)
}

pub fn is_chosen(draft: &Draft, receiver: &Receiver) -> bool {
    receiver.buyers().iter().any(|buyer| draft.to.contains(&buyer.id))
}

struct Asked<'a> {
    lang: Lang,
    seat: &'a Seat,
    draft: &'a Draft,
    receivers: &'a [Receiver],
    sent: &'a [crate::domain::ids::CompanyId],
}

impl Asked<'_> {
    fn label(&self, id: &str) -> String {
        label(self.lang, id, &Args::new())
    }

    fn data(&self, what: &str) -> String {
        format!("ship:d:{}:{}:{what}", self.seat.preparation(), self.draft.id)
    }

    fn button(&self, id: &str, what: &str) -> Button {
        Button::data(self.label(id), self.data(what))
    }

    fn message(&self, manner: Manner, today: NaiveDate) -> Message {
        let (lang, draft) = (self.lang, self.draft);
        let title = Args::new().with("title", self.label(title(draft.step)));
        let title = title.with("step", draft.step.place()).with("steps", Step::ASKED.len());
        let mut text = for_whom(lang, self.seat).line(say(lang, "samples-step", &title)).line(self.question(manner));
        if let Some(doubt) = self.doubt() {
            text = text.paragraph(doubt);
        } else if let Some(was) = self.was() {
            text = text.line(say(lang, "samples-was", &Args::new().with("answer", was)));
        }
        let mut message = Message::new(text);
        for row in self.choices(today) {
            message = message.row(row);
        }
        let keep = draft.is_answered(draft.step) && draft.doubt.is_none() && draft.step != Step::To;
        let keep = keep.then(|| self.button("samples-keep-button", &format!("keep:{}", draft.step.name())));
        let back = draft.step.before().filter(|_| !draft.is_complete);
        let back = back.map(|step| self.button("samples-step-back-button", &format!("go:{}", step.name())));
        message.row(back.into_iter().chain(keep)).row([
            self.button("samples-later-button", "later"),
            Button::data(self.label("samples-help-button"), "help"),
        ])
    }

    fn question(&self, manner: Manner) -> Text {
        let args = Args::new().with("who", who(self.lang, self.draft, self.receivers));
        let id = match (self.draft.step, manner) {
            (Step::To | Step::Summary, Manner::Fresh) => "samples-ask-to",
            (Step::To | Step::Summary, Manner::Again) => "samples-now-to",
            (Step::Carrier, Manner::Fresh) => "samples-ask-carrier",
            (Step::Carrier, Manner::Again) => "samples-now-carrier",
            (Step::CarrierName, Manner::Fresh) => "samples-ask-carrier-name",
            (Step::CarrierName, Manner::Again) => "samples-now-carrier-name",
            (Step::Number, Manner::Fresh) => "samples-ask-number",
            (Step::Number, Manner::Again) => "samples-now-number",
            (Step::Day, Manner::Fresh) => "samples-ask-day",
            (Step::Day, Manner::Again) => "samples-now-day",
            (Step::Contents, Manner::Fresh) => "samples-ask-contents",
            (Step::Contents, Manner::Again) => "samples-now-contents",
            (Step::Paid, Manner::Fresh) => "samples-ask-paid",
            (Step::Paid, Manner::Again) => "samples-now-paid",
            (Step::Customs, Manner::Fresh) => "samples-ask-customs",
            (Step::Customs, Manner::Again) => "samples-now-customs",
        };
        let example = Args::new().with("number", example(self.draft.carrier));
        say(self.lang, id, &args.with("example", label(self.lang, "samples-example", &example)))
    }

    /// Why something that was typed is not simply taken.
    fn doubt(&self) -> Option<Text> {
        match self.draft.doubt.as_ref()? {
            Doubt::Day(day) => Some(say(self.lang, "samples-day-old", &Args::new().with("day", *day))),
            Doubt::Number(number) => Some(doubt_of_number(self.lang, self.draft, number)),
        }
    }

    /// What was answered before.
    fn was(&self) -> Option<String> {
        let (lang, draft) = (self.lang, self.draft);
        match draft.step {
            Step::To | Step::Summary => None,
            Step::Carrier => Some(words::carrier(lang, draft.carrier?, draft.carrier_name.as_deref())),
            Step::CarrierName => draft.carrier_name.clone(),
            Step::Number => match draft.number.given() {
                Some(number) => Some(number.clone()),
                None => draft.has_receipt().then(|| label(lang, "samples-one-receipt", &Args::new())),
            },
            Step::Day => draft.shipped_on.map(|day| label(lang, "samples-one-day", &Args::new().with("day", day))),
            Step::Contents => draft.contents.given().cloned(),
            Step::Paid => {
                let paid = draft.paid.given()?.clone();
                Some(label(lang, "samples-one-paid", &Args::new().with("paid", paid)))
            }
            Step::Customs => Some(words::customs(lang, draft.customs?)),
        }
    }

    fn choices(&self, today: NaiveDate) -> Vec<Vec<Button>> {
        let (lang, draft) = (self.lang, self.draft);
        match (draft.step, &draft.doubt) {
            (Step::To, _) => self.receivers_to_choose(),
            (Step::Carrier, _) => {
                let button = |carrier: Carrier| {
                    Button::data(words::carrier(lang, carrier, None), self.data(&format!("carrier:{}", carrier.name())))
                };
                Carrier::ALL.chunks(2).map(|pair| pair.iter().map(|carrier| button(*carrier)).collect()).collect()
            }
            (Step::Number, Some(Doubt::Number(number))) => self.about_number(number),
            (Step::Day, Some(Doubt::Day(_))) => vec![vec![self.button("samples-day-keep-button", "day:keep")]],
            (Step::Day, _) => {
                let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
                let button = |id: &str, day: NaiveDate| {
                    let words = label(lang, id, &Args::new().with("day", day));
                    Button::data(words, self.data(&format!("day:{}", day.format("%Y%m%d"))))
                };
                vec![vec![button("samples-today-button", today), button("samples-yesterday-button", yesterday)]]
            }
            (Step::Contents | Step::Paid, _) => {
                vec![vec![self.button("samples-skip-button", &format!("skip:{}", draft.step.name()))]]
            }
            (Step::Customs, _) => {
                let button = |customs: Customs| {
                    Button::data(words::customs(lang, customs), self.data(&format!("customs:{}", customs.name())))
                };
                Customs::ALL.into_iter().map(|customs| vec![button(customs)]).collect()
            }
            (Step::CarrierName | Step::Number | Step::Summary, _) => Vec::new(),
        }
    }

    fn receivers_to_choose(&self) -> Vec<Vec<Button>> {
        let mut rows = Vec::new();
        for receiver in self.receivers {
            let Some(key) = receiver.key() else { continue };
            let who = Args::new().with("who", screen::named(self.lang, receiver));
            let (id, to) = match is_chosen(self.draft, receiver) {
                true => ("samples-to-on-button", "off"),
                false => ("samples-to-off-button", "on"),
            };
            rows.push(vec![Button::data(label(self.lang, id, &who), self.data(&format!("to:{key}:{to}")))]);
        }
        let left = self.receivers.iter().filter(|each| !each.is_covered(self.sent) && !is_chosen(self.draft, each));
        if left.count() > 1 {
            rows.push(vec![self.button("samples-to-all-button", "to:all")]);
        }
        let chosen = self.receivers.iter().filter(|receiver| is_chosen(self.draft, receiver)).count();
        if chosen > 0 {
            let words = label(self.lang, "samples-to-done-button", &Args::new().with("count", chosen));
            rows.push(vec![Button::data(words, self.data("to:done"))]);
        }
        rows
    }

    fn about_number(&self, number: &str) -> Vec<Vec<Button>> {
        let retype = vec![self.button("samples-number-retype-button", "number:again")];
        let keep = vec![self.button("samples-number-keep-button", "number:keep")];
        match judge(self.draft.carrier.unwrap_or(Carrier::Other), number) {
            Judgement::LooksLike(other) => {
                let args = Args::new().with("other", words::carrier(self.lang, other, None));
                let words = label(self.lang, "samples-number-as-button", &args);
                vec![vec![Button::data(words, self.data(&format!("number:as:{}", other.name())))], keep, retype]
            }
            _ => vec![keep, retype],
        }
    }
}

/// Staff read for which firm they answer.
pub fn for_whom(lang: Lang, seat: &Seat) -> Text {
    match seat.by_staff {
        true => say(lang, "samples-staff-for", &Args::new().with("firm", seat.firm.details.name.in_lang(lang))),
        false => Text::default(),
    }
}

fn doubt_of_number(lang: Lang, draft: &Draft, number: &str) -> Text {
    let carrier = draft.carrier.unwrap_or(Carrier::Other);
    let args = words::number_args(carrier, draft.carrier_name.as_deref(), Some(number));
    match judge(carrier, number) {
        Judgement::LooksLike(other) => {
            say(lang, "samples-number-looks-like", &args.with("other", words::carrier(lang, other, None)))
        }
        Judgement::WrongShape => say(lang, "samples-number-wrong-shape", &args),
        Judgement::Fits | Judgement::WrongCheck => say(lang, "samples-number-wrong-check", &args),
    }
}

/// A number such as the carrier has, whose check digit is right.
fn example(carrier: Option<Carrier>) -> &'static str {
    match carrier {
        Some(Carrier::Registered) => "RR123456785KR",
        Some(Carrier::Dhl) => "1234567891",
        Some(Carrier::Fedex) => "986578788855",
        Some(Carrier::Ups) => "1Z12345E0205271688",
        Some(Carrier::Ems | Carrier::Other) | None => "EE123456785KR",
    }
}

fn title(step: Step) -> &'static str {
    match step {
        Step::To | Step::Summary => "samples-step-to",
        Step::Carrier | Step::CarrierName => "samples-step-carrier",
        Step::Number => "samples-step-number",
        Step::Day => "samples-step-day",
        Step::Contents => "samples-step-contents",
        Step::Paid => "samples-step-paid",
        Step::Customs => "samples-step-customs",
    }
}
