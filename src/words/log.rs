//! A meeting's log in words: its questions, what can be answered to them, and what was answered. The notice that asks and
//! the talk that goes on from it use the same words.

use chrono::{DateTime, Utc};

use super::meeting::{Reader, Sight};
use crate::domain::asking::Asked;
use crate::domain::cohort::Cohort;
use crate::domain::company::Company;
use crate::domain::lang::Lang;
use crate::domain::log::{self, Amount, Answers, Held, NextStep, Prepared, Question, Score, questions};
use crate::domain::meeting::{Meeting, PartySide};
use crate::domain::message::{Button, Text};
use crate::domain::money::Money;
use crate::domain::zone::local;
use crate::text::{Args, label, say};

/// Amounts in whole US dollars that need no typing.
const QUICK: [i64; 6] = [10_000, 30_000, 50_000, 100_000, 300_000, 500_000];
const CENTS: i64 = 100;

/// The log of one party of a meeting, as one reader is asked for it.
#[derive(Clone, Debug)]
pub struct Log {
    pub lang: Lang,
    pub side: PartySide,
    asked: Asked,
    last: DateTime<Utc>,
    /// What 계약추진액 means in the cohort, where it says so itself.
    prospective: Option<String>,
    args: Args,
}

impl Log {
    pub fn of(sight: &Sight, side: PartySide, reader: &Reader, now: DateTime<Utc>) -> Log {
        Log::about(&sight.meeting, (&sight.firm, &sight.buyer), &sight.cohort, side, reader, now)
    }

    pub(super) fn about(
        meeting: &Meeting,
        (firm, buyer): (&Company, &Company),
        cohort: &Cohort,
        side: PartySide,
        reader: &Reader,
        now: DateTime<Utc>,
    ) -> Log {
        let lang = reader.lang;
        let day = |at| local(at, reader.zone).date_naive();
        let (start, last) = (meeting.details.starts_at, meeting.details.ends_at() + log::TAKEN_FOR);
        let args = Args::new()
            .with("side", side.name())
            .with("firm", firm.details.name.in_lang(lang))
            .with("buyer", buyer.details.name.in_lang(lang))
            .with("host", cohort.details.host.in_lang(lang))
            .with("days", (day(start) - day(now)).num_days())
            .with("start", reader.moment(start))
            .with("end", reader.moment(meeting.details.ends_at()))
            .with("until", reader.moment(last));
        let prospective = cohort.details.prospective.as_ref().map(|it| it.in_lang(lang).to_owned());
        Log { lang, side, asked: Asked::about(meeting), last, prospective, args }
    }

    pub fn args(&self) -> Args {
        self.args.clone()
    }

    /// The end of the time for which it is taken.
    pub(super) fn until(&self) -> DateTime<Utc> {
        self.last
    }

    pub fn say(&self, id: &str) -> Text {
        say(self.lang, id, &self.args)
    }

    pub fn label(&self, id: &str) -> String {
        label(self.lang, id, &self.args)
    }

    /// `log:12:firm:1600128000:<what>`
    pub fn data(&self, what: &str) -> String {
        self.asked.log(self.side, what)
    }

    pub fn button(&self, id: &str, what: &str) -> Button {
        Button::data(self.label(id), self.data(what))
    }

    /// The way into it, where several things are spoken of.
    pub fn open_button(&self) -> Button {
        self.button("log-open-named-button", "open")
    }

    /// Who can read what is answered, and by when it is taken.
    pub fn promise(&self) -> Text {
        self.say("log-readers").line(self.say("log-until"))
    }

    /// The question in the notice that asks for the log, where the meeting has been named.
    pub(super) fn first_question(&self) -> Text {
        say(self.lang, "log-first", &self.args().with("steps", log::steps(self.side, None)))
    }

    /// The question with its place among the steps.
    pub fn question(&self, question: Question, held: Option<Held>) -> Text {
        let at = questions(self.side, held).iter().position(|one| *one == question).map_or(1, |at| at + 1);
        let place = self.args().with("step", at).with("steps", log::steps(self.side, held));
        if let (Question::Prospective, Some(args)) = (question, self.defined()) {
            return say(self.lang, "log-step", &place).line(say(self.lang, "log-ask-prospective-defined", &args));
        }
        say(self.lang, "log-step", &place).line(self.say(match question {
            Question::Held => "log-ask-held",
            Question::Interest => "log-ask-interest",
            Question::Consulted => "log-ask-consulted",
            Question::Prospective => "log-ask-prospective",
            Question::Next => "log-ask-next",
            Question::Prepared => "log-ask-prepared",
        }))
    }

    /// With the cohort's own `definition` of 계약추진액, where it has one.
    pub fn defined(&self) -> Option<Args> {
        self.prospective.as_ref().map(|definition| self.args().with("definition", definition))
    }

    /// Every answer there is to choose from; what is chosen now is marked.
    pub fn choices(&self, question: Question, answers: &Answers) -> Vec<Vec<Button>> {
        match question {
            Question::Held => {
                let choices = Held::choices(self.side).iter();
                let button = |held: &Held| {
                    let data = format!("held:{}", held.name());
                    vec![self.choice(self.held(*held), &data, answers.held == Some(*held))]
                };
                choices.map(button).collect()
            }
            Question::Interest => {
                let button = |score: Score| {
                    let data = format!("interest:{}", score.get());
                    vec![self.choice(self.interest(score), &data, answers.interest == Some(score))]
                };
                Score::ALL.into_iter().rev().map(button).collect()
            }
            Question::Consulted => self.amounts("con", answers.consulted.as_ref()),
            Question::Prospective => self.amounts("pro", answers.prospective.as_ref()),
            Question::Next => {
                let button = |step: NextStep| {
                    let is_on = answers.next.contains(&step);
                    let data = format!("next:{}:{}", step.name(), if is_on { "off" } else { "on" });
                    self.choice(self.next(step), &data, is_on)
                };
                NextStep::ALL.chunks(2).map(|pair| pair.iter().map(|step| button(*step)).collect()).collect()
            }
            Question::Prepared => {
                let button = |prepared: Prepared| {
                    let data = format!("prep:{}", prepared.name());
                    vec![self.choice(self.prepared(prepared), &data, answers.prepared == Some(prepared))]
                };
                Prepared::ALL.into_iter().map(button).collect()
            }
        }
    }

    /// `con`, `pro` or `exp`: quick amounts, typing, and not knowing.
    pub fn amounts(&self, verb: &str, chosen: Option<&Amount>) -> Vec<Vec<Button>> {
        let quick = |dollars: i64| {
            let amount = Money::new(dollars * CENTS, "USD");
            let is_chosen = chosen.and_then(Amount::said) == Some(&amount);
            let words = label(self.lang, "log-quick-button", &Args::new().with("dollars", dollars));
            self.choice(words, &amount_data(verb, &amount), is_chosen)
        };
        let none = Money::new(0, "USD");
        let zero = chosen.and_then(Amount::said) == Some(&none);
        let mut rows: Vec<Vec<Button>> =
            QUICK.chunks(3).map(|some| some.iter().map(|dollars| quick(*dollars)).collect()).collect();
        rows.push(vec![
            self.choice(self.label("log-nothing-button"), &amount_data(verb, &none), zero),
            self.button("log-type-button", &format!("{verb}:type")),
        ]);
        let unknown = chosen == Some(&Amount::Unknown);
        rows.push(vec![self.choice(self.label("log-unknown-button"), &format!("{verb}:unknown"), unknown)]);
        rows
    }

    /// An amount that stands on no button, so that whoever comes back to it reads what is saved.
    pub fn typed(&self, chosen: Option<&Amount>) -> Text {
        let on_a_button = |money: &Money| {
            money.currency == "USD" && (money.minor == 0 || QUICK.iter().any(|dollars| dollars * CENTS == money.minor))
        };
        match chosen.and_then(Amount::said).filter(|money| !on_a_button(money)) {
            Some(money) => self.was(self.amount(&Amount::Said(money.clone()))),
            None => Text::default(),
        }
    }

    /// What is saved of what is asked.
    pub fn was(&self, answer: impl AsRef<str>) -> Text {
        say(self.lang, "log-was", &Args::new().with("answer", answer.as_ref()))
    }

    fn choice(&self, words: String, what: &str, is_chosen: bool) -> Button {
        let words = match is_chosen {
            true => label(self.lang, "attendance-chosen-button", &Args::new().with("answer", words)),
            false => words,
        };
        Button::data(words, self.data(what))
    }

    pub fn held(&self, held: Held) -> String {
        label(self.lang, "log-held", &self.args().with("held", held.name()))
    }

    fn interest(&self, score: Score) -> String {
        label(self.lang, "log-interest", &Args::new().with("score", i64::from(score.get())))
    }

    fn next(&self, next: NextStep) -> String {
        label(self.lang, "log-next", &Args::new().with("next", next.name()))
    }

    fn prepared(&self, prepared: Prepared) -> String {
        label(self.lang, "log-prepared", &Args::new().with("prepared", prepared.name()))
    }

    pub fn amount(&self, amount: &Amount) -> String {
        match amount {
            Amount::Unknown => self.label("log-unknown"),
            Amount::Said(money) => label(self.lang, "log-amount", &Args::new().with("amount", money.clone())),
        }
    }

    /// What was answered to a question.
    pub fn answer(&self, question: Question, answers: &Answers) -> Option<String> {
        match question {
            Question::Held => answers.held.map(|held| self.held(held)),
            Question::Interest => answers.interest.map(|score| self.interest(score)),
            Question::Consulted => answers.consulted.as_ref().map(|amount| self.amount(amount)),
            Question::Prospective => answers.prospective.as_ref().map(|amount| self.amount(amount)),
            Question::Next if answers.next.is_empty() => None,
            Question::Next => {
                let steps: Vec<String> = answers.next.iter().map(|next| self.next(*next)).collect();
                Some(label(self.lang, "log-list", &Args::new().with("list", steps)))
            }
            Question::Prepared => answers.prepared.map(|prepared| self.prepared(prepared)),
        }
    }

    /// Every answer so far, a line for each.
    pub fn answers(&self, answers: &Answers) -> Text {
        let mut text = Text::default();
        for question in questions(self.side, answers.held) {
            let Some(answer) = self.answer(*question, answers) else { continue };
            let args = self.args().with("question", question.name()).with("answer", answer);
            text = text.line(say(self.lang, "log-answer", &args));
        }
        text
    }
}

/// `con:USD:5000000`, in smallest units.
pub fn amount_data(verb: &str, amount: &Money) -> String {
    format!("{verb}:{}:{}", amount.currency, amount.minor)
}
