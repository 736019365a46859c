//! One meeting as one reader sees it: on their clock, from their side of the table, in their language.

use chrono::{DateTime, Duration, Utc};

use super::book::Book;
use super::office;
use crate::domain::asking::Asked;
use crate::domain::cohort::Cohort;
use crate::domain::company::{Company, Mode, Person};
use crate::domain::ids::{CompanyId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{ARRIVE_EARLY, Attendance, Meeting, PartySide};
use crate::domain::message::{Button, Text};
use crate::domain::zone::local;
use crate::text::{Args, Moment, label, say};

/// Whom a message is for, and when it is worded.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub book: &'a Book,
    pub person: &'a Person,
    pub now: DateTime<Utc>,
}

impl<'a> Reader<'a> {
    pub fn new(book: &'a Book, person: PersonId, now: DateTime<Utc>) -> Option<Reader<'a>> {
        Some(Reader { book, person: book.persons.get(&person)?, now })
    }

    pub fn lang(&self) -> Lang {
        self.person.details.lang
    }

    pub fn say(&self, id: &str, args: &Args) -> Text {
        say(self.lang(), id, args)
    }

    pub fn label(&self, id: &str, args: &Args) -> String {
        label(self.lang(), id, args)
    }

    pub fn button(&self, id: &str, args: &Args, data: impl Into<String>) -> Button {
        Button::data(self.label(id, args), data)
    }

    /// An instant on this reader's clock.
    pub fn moment(&self, at: DateTime<Utc>) -> Moment {
        Moment::new(at, self.person.details.zone, self.person.details.country.clone())
    }

    /// Days from today to another day on this reader's clock.
    pub fn days_until(&self, at: DateTime<Utc>) -> i64 {
        let day = |at| local(at, self.person.details.zone).date_naive();
        (day(at) - day(self.now)).num_days()
    }

    pub fn name_of(&self, company: CompanyId) -> String {
        let company = self.book.stage.companies.get(&company);
        company.map(|company| company.details.name.in_lang(self.lang()).to_owned()).unwrap_or_default()
    }

    /// The office as this reader reaches it.
    pub fn contact(&self, cohort: &Cohort) -> Args {
        office::args(&cohort.details, self.lang())
    }
}

pub struct View<'a> {
    pub reader: Reader<'a>,
    pub meeting: &'a Meeting,
    pub cohort: &'a Cohort,
    pub side: PartySide,
    pub mode: Mode,
    pub(super) firm: &'a Company,
    pub(super) buyer: &'a Company,
}

impl<'a> View<'a> {
    pub fn new(reader: Reader<'a>, meeting: &'a Meeting) -> Option<View<'a>> {
        let stage = &reader.book.stage;
        let (side, seat) = stage.part_in(meeting, reader.person.id)?;
        Some(View {
            reader,
            meeting,
            cohort: stage.cohorts.get(&meeting.cohort)?,
            side,
            mode: stage.mode(meeting, seat, side),
            firm: stage.companies.get(&meeting.firm)?,
            buyer: stage.companies.get(&meeting.buyer)?,
        })
    }

    pub fn starts_at(&self) -> DateTime<Utc> {
        self.meeting.details.starts_at
    }

    /// What this reader's party has answered for the start as it is.
    pub fn answer(&self) -> Option<Attendance> {
        self.reader.book.stage.answer(self.meeting, self.side)
    }

    /// The way to the venue, for whoever goes there.
    pub fn directions(&self) -> Text {
        match &self.cohort.details.directions {
            Some(directions) if self.mode == Mode::Venue => {
                self.reader.say("notice-directions", &Args::new().with("directions", directions))
            }
            _ => Text::default(),
        }
    }

    pub fn is_there(&self) -> bool {
        self.reader.book.stage.checked_in(self.meeting, self.side)
    }

    /// The others as a list names them.
    pub fn name(&self) -> String {
        let (firm, buyer) = (self.reader.name_of(self.firm.id), self.reader.name_of(self.buyer.id));
        match self.side {
            PartySide::Firm => buyer,
            PartySide::Buyer => firm,
            PartySide::Interpreter => format!("{firm} – {buyer}"),
        }
    }

    /// The others as a sentence names them.
    fn partner(&self) -> String {
        self.partner_of(&self.others())
    }

    /// These companies as a sentence on this reader's side names them.
    pub fn partner_of(&self, companies: &[CompanyId]) -> String {
        let name = |company: &CompanyId| self.reader.name_of(*company);
        match (self.side, companies) {
            (PartySide::Firm, [buyer]) => self.reader.label("notice-buyer", &Args::new().with("name", name(buyer))),
            (PartySide::Interpreter, [firm, buyer]) => {
                self.reader.label("notice-both", &Args::new().with("firm", name(firm)).with("buyer", name(buyer)))
            }
            (_, others) => {
                let names: Vec<String> = others.iter().map(name).collect();
                self.reader.label("notice-firm", &Args::new().with("name", names))
            }
        }
    }

    /// These companies as a sentence names a meeting with them, or for an interpreter one of theirs.
    pub fn with(&self, companies: &[CompanyId]) -> String {
        let partner = self.partner_of(companies);
        match (self.side, companies) {
            (PartySide::Interpreter, [_, _]) => partner,
            _ => self.reader.label("notice-with", &Args::new().with("partner", partner)),
        }
    }

    /// The other side; for an interpreter both.
    fn others(&self) -> Vec<CompanyId> {
        match self.side {
            PartySide::Firm => vec![self.buyer.id],
            PartySide::Buyer => vec![self.firm.id],
            PartySide::Interpreter => vec![self.firm.id, self.buyer.id],
        }
    }

    /// Everything the sentences about this meeting may speak of.
    pub fn args(&self) -> Args {
        let start = self.reader.moment(self.starts_at());
        let end = start.at(self.meeting.details.ends_at());
        let arrive = start.at(self.starts_at() - ARRIVE_EARLY);
        let (there, place) = self.there(&start);
        let left = self.starts_at() - self.reader.now;
        Args::new()
            .with("partner", self.partner())
            .with("with", self.with(&self.others()))
            .with("name", self.name())
            .with("days", self.reader.days_until(self.starts_at()))
            .with("minutes", minutes_up(left).max(0))
            .with("interpreter", if self.has_interpreter() { "yes" } else { "no" })
            .with("where", self.place())
            .with("there", there)
            .with("place", place)
            .with("start", start)
            .with("end", end)
            .with("arrive", arrive)
            .and(self.reader.contact(self.cohort))
    }

    /// The other side's clock, and where it hangs. The programme's own is the host's.
    fn there(&self, start: &Moment) -> (Moment, String) {
        let (zone, country, city) = match self.side {
            PartySide::Buyer => (self.cohort.details.zone, "KR", None),
            PartySide::Firm | PartySide::Interpreter => {
                let buyer = &self.buyer.details;
                (buyer.zone, buyer.country.as_str(), buyer.city.as_deref())
            }
        };
        let there = start.elsewhere(zone, country);
        let args = Args::new().with("there", &there);
        let place = match city {
            Some(city) => self.reader.label("notice-place-city", &args.with("city", city)),
            None => self.reader.label("notice-place-country", &args),
        };
        (there, place)
    }

    fn has_interpreter(&self) -> bool {
        self.meeting.interpreter.is_some() && self.side != PartySide::Interpreter
    }

    /// Venue and booth.
    fn place(&self) -> String {
        self.place_with(self.meeting.details.booth.as_deref())
    }

    pub fn place_with(&self, booth: Option<&str>) -> String {
        self.cohort.details.place(booth)
    }

    pub fn say(&self, id: &str) -> Text {
        self.reader.say(id, &self.args())
    }

    pub fn button(&self, id: &str, data: impl Into<String>) -> Button {
        self.reader.button(id, &self.args(), data)
    }

    /// When it is: on the reader's clock, and on the other side's where that shows something else.
    pub fn times(&self) -> Text {
        self.say("notice-when").line(self.there_line())
    }

    pub fn there_line(&self) -> Text {
        let zone = match self.side {
            PartySide::Buyer => self.cohort.details.zone,
            PartySide::Firm | PartySide::Interpreter => self.buyer.details.zone,
        };
        let offset = |zone| *local(self.starts_at(), zone).offset();
        if offset(zone) == offset(self.reader.person.details.zone) { Text::default() } else { self.say("notice-there") }
    }

    /// Where to be: the booth and by when, or how to join.
    pub fn whereabouts(&self) -> Text {
        match self.mode {
            Mode::Venue if self.place().is_empty() => self.say("notice-arrive"),
            Mode::Venue => self.say("notice-arrive-at"),
            Mode::Online => self.joining(),
        }
    }

    fn joining(&self) -> Text {
        let before = self.cohort.details.policy.shortest().num_minutes();
        if address(self.meeting.details.link.as_deref()).is_none() || before > 180 {
            return self.reader.say("notice-online", &Args::new());
        }
        self.reader.say("notice-online-link", &Args::new().with("minutes", before))
    }

    /// What the others bring, and who helps.
    pub fn company(&self) -> Text {
        let lang = self.reader.lang();
        let products = |company: &Company| company.details.products.in_lang(lang).to_owned();
        let (id, products) = match self.side {
            PartySide::Buyer => ("notice-firm-offers", products(self.firm)),
            PartySide::Firm => ("notice-buyer-seeks", products(self.buyer)),
            PartySide::Interpreter => ("notice-firm-offers", products(self.firm)),
        };
        let text = match products.is_empty() {
            true => Text::default(),
            false => self.reader.say(id, &Args::new().with("products", products)),
        };
        match self.has_interpreter() {
            true => text.line(self.reader.say("notice-interpreter", &Args::new())),
            false => text,
        }
    }

    /// What was answered, or nothing.
    pub fn answered(&self) -> Text {
        let id = match self.answer() {
            None => return Text::default(),
            Some(Attendance::Coming) => "notice-answered-coming",
            Some(Attendance::Late) => "notice-answered-late",
            Some(Attendance::Colleague) => "notice-answered-colleague",
            Some(Attendance::OtherTime) => "notice-answered-other-time",
            Some(Attendance::Absent) => "notice-answered-absent",
        };
        self.reader.say(id, &Args::new())
    }

    pub fn answer_button(&self, answer: Attendance) -> Button {
        self.button(attendance_id(answer), Asked::about(self.meeting).answer(answer))
    }

    pub fn open_button(&self) -> Button {
        self.button("notice-meeting-button", format!("m:{}", self.meeting.id))
    }

    /// [See the catalog], for a buyer whose supplier has one.
    pub fn catalog_button(&self) -> Option<Button> {
        let catalog = self.reader.book.catalogs.get(&self.firm.id).filter(|_| self.side == PartySide::Buyer)?;
        Some(self.button("catalog-see-button", format!("cat:see:{catalog}")))
    }

    pub fn calendar_button(&self) -> Button {
        self.button("meeting-calendar-button", format!("ics:{}", self.meeting.id))
    }
}

pub fn attendance_id(answer: Attendance) -> &'static str {
    match answer {
        Attendance::Coming => "attendance-coming",
        Attendance::Late => "attendance-late",
        Attendance::Colleague => "attendance-colleague",
        Attendance::OtherTime => "attendance-other-time",
        Attendance::Absent => "attendance-absent",
    }
}

/// Whole minutes, begun ones included: nine and a half minutes before is “in 10 minutes”.
fn minutes_up(left: Duration) -> i64 {
    (left + Duration::seconds(59)).num_minutes()
}

/// A link that can be a button; anything else in its place (a dial-in number, a room's name) is read as text, since
/// Telegram would refuse the whole message.
pub fn address(link: Option<&str>) -> Option<&str> {
    let link = link?.trim();
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let named = host.contains('.') && host.chars().all(|char| char.is_ascii_alphanumeric() || ".-".contains(char));
    (named && !link.chars().any(char::is_whitespace)).then_some(link)
}
