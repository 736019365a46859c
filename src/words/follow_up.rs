//! What came of the meetings in words: about whom a company is asked, how things stood, and what it can answer. The notice
//! that asks and the talk that goes on from it use the same.

use std::collections::HashMap;

use chrono::{DateTime, Datelike as _, Utc};

use super::meeting::Reader;
use crate::domain::cohort::CohortDetails;
use crate::domain::company::Side;
use crate::domain::follow_up::{Answer, Ledger, Partner, Round, State, open_round};
use crate::domain::ids::CompanyId;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Text};
use crate::domain::pair::Pair;
use crate::domain::zone::local;
use crate::text::{Args, label, say};

/// Partners on one screen.
pub const PAGE: usize = 8;
/// Two to a row: more would be cut off on a telephone.
const ABREAST: usize = 2;

/// What a company is asked, as one reader sees it.
pub struct Sheet<'a> {
    pub ledger: &'a Ledger,
    pub reader: Reader,
    /// The one that is open.
    pub round: Option<Round>,
    pub now: DateTime<Utc>,
    names: HashMap<CompanyId, String>,
    host: String,
}

impl<'a> Sheet<'a> {
    /// `names` are those of the partners in the reader's language.
    pub fn new(
        ledger: &'a Ledger,
        cohort: &CohortDetails,
        reader: Reader,
        names: HashMap<CompanyId, String>,
        now: DateTime<Utc>,
    ) -> Sheet<'a> {
        let host = cohort.host.in_lang(reader.lang).to_owned();
        Sheet { ledger, round: open_round(cohort, ledger.side, now), reader, now, names, host }
    }

    /// As a notice asks about it, whichever round is open by the clock.
    pub fn in_round(self, round: Round) -> Sheet<'a> {
        Sheet { round: Some(round), ..self }
    }

    pub fn lang(&self) -> Lang {
        self.reader.lang
    }

    pub fn side(&self) -> Side {
        self.ledger.side
    }

    pub fn args(&self) -> Args {
        let days = self.round.map_or(0, |round| round.days);
        let when = when(self.lang(), days);
        Args::new().with("side", self.side().name()).with("when", when).with("host", &self.host)
    }

    pub fn say(&self, id: &str) -> Text {
        say(self.lang(), id, &self.args())
    }

    pub fn button(&self, id: &str, data: impl Into<String>) -> Button {
        Button::data(label(self.lang(), id, &self.args()), data)
    }

    /// Those it is asked about in the open round of whom it has said nothing in it yet.
    pub fn open(&self) -> Vec<&'a Partner> {
        let Some(round) = self.round else { return Vec::new() };
        self.ledger.open_in(round.days, self.now).filter(|partner| partner.met_at <= self.now).collect()
    }

    pub fn name(&self, pair: Pair) -> &str {
        self.names.get(&pair.partner_of(self.side())).map_or("", String::as_str)
    }

    pub fn state(&self, state: State) -> String {
        word(self.lang(), self.side(), state)
    }

    /// What is said about a partner: its name, and the state and month of what was answered last, if anything.
    pub fn args_of(&self, partner: &Partner) -> Args {
        let args = self.args().with("partner", self.name(partner.pair));
        match partner.latest() {
            Some(answer) => args
                .with("said", "yes")
                .with("word", self.state(answer.state))
                .with("month", local(answer.said_at, self.reader.zone).month()),
            None => args.with("said", "no").with("word", "").with("month", 0),
        }
    }

    /// `· Seolbong Ceramic (in October: samples)`
    pub fn line(&self, partner: &Partner) -> Text {
        say(self.lang(), "follow-line", &self.args_of(partner))
    }

    /// How things stood, and how they stand now?
    pub fn question(&self, partner: &Partner) -> Text {
        say(self.lang(), "follow-question", &self.args_of(partner))
    }

    /// Who can read what is answered.
    pub fn promise(&self) -> Text {
        self.say("follow-readers")
    }

    /// `fu:list:5`, and other things about the company as a whole.
    pub fn data(&self, what: &str) -> String {
        format!("fu:{what}:{}", self.ledger.company)
    }

    /// A page of the list, from 0.
    pub fn page(&self, page: usize) -> String {
        format!("{}:{page}", self.data("list"))
    }

    /// What can be answered about a partner; what was answered last is marked.
    pub fn choices(&self, partner: &Partner) -> Vec<Vec<Button>> {
        let latest = partner.latest();
        let button = |state: &State| {
            let args = Args::new().with("word", self.state(*state));
            let label = match latest.is_some_and(|latest| latest.state == *state) {
                true => label(self.lang(), "follow-chosen-button", &args),
                false => label(self.lang(), "follow-choice-button", &args),
            };
            Button::data(label, self.about(partner.pair, &format!("s:{}:{}", state.letter(), stamp(latest))))
        };
        let buttons: Vec<Button> = State::choices(self.side()).iter().map(button).collect();
        buttons.chunks(ABREAST).map(<[Button]>::to_vec).collect()
    }

    /// `fu:f:1:2:open`, and other things about a partner.
    pub fn about(&self, pair: Pair, what: &str) -> String {
        about(pair, self.side(), what)
    }

    pub fn open_button(&self, partner: &Partner) -> Button {
        let args = Args::new().with("partner", self.name(partner.pair));
        Button::data(label(self.lang(), "follow-open-button", &args), self.about(partner.pair, "open"))
    }

    /// All of whom something was said before, as it was: what is known is told by the time of the latest answer.
    pub fn same_button(&self) -> Option<Button> {
        let open = self.open();
        let known = open.iter().filter(|partner| partner.latest().is_some()).count();
        let args = Args::new().with("all", if known == open.len() { "yes" } else { "no" }).with("count", known);
        let data = format!("fu:all:{}:{}", self.ledger.company, stamp(self.ledger.latest()));
        (open.len() > 1 && known > 0).then(|| Button::data(label(self.lang(), "follow-same-button", &args), data))
    }
}

/// How long a round is after the end of the cohort.
pub fn when(lang: Lang, days: i64) -> String {
    label(lang, "follow-when", &Args::new().with("round", days))
}

/// `fu:f:1:2:<what>`
pub fn about(pair: Pair, side: Side, what: &str) -> String {
    format!("fu:{}:{}:{}:{what}", &side.name()[..1], pair.firm, pair.buyer)
}

/// A state as a side names it.
pub fn word(lang: Lang, side: Side, state: State) -> String {
    label(lang, "follow-state", &Args::new().with("side", side.name()).with("state", state.name()))
}

/// By which a button knows what had been said when it was shown: whole seconds, 0 where nothing had.
pub fn stamp(latest: Option<&Answer>) -> i64 {
    latest.map_or(0, |answer| answer.said_at.timestamp())
}
