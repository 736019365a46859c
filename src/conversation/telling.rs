//! Who else hears of an answer about a meeting: staff of what changes their day, colleagues of what changes theirs; and
//! the messages that asked the colleagues, which from then on show the answer.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::day::Day;
use super::hours::{self, About};
use super::meetings::card_message;
use super::standing::Standing;
use super::turn::Turn;
use crate::domain::asking::Shows;
use crate::domain::company::{Person, Role};
use crate::domain::ids::{ChatId, OutboxId};
use crate::domain::lang::Lang;
use crate::domain::meeting::{Attendance, Meeting, PartySide};
use crate::domain::message::{Button, Message, Text};
use crate::domain::owed::{Lane, Op, Owed};
use crate::domain::zone;
use crate::store;
use crate::store::people::Membership;
use crate::text::{Args, label, say};
use crate::words::card::{Eyes, party_name};
use crate::words::meeting::{Reader, Seat, Sight, answer_words};
use crate::words::{address, people};

/// What there is to tell staff of a party.
pub enum News {
    Answered {
        answer: Attendance,
        before: Option<Attendance>,
    },
    Late(i64),
    Wish(String),
    /// Both sides have agreed on another time.
    Arranged,
    /// Which time that is.
    ArrangedFor(String),
    /// They cannot get into the room.
    Trouble,
}

/// The same trouble pressed again within so many seconds is told once.
const AGAIN: i64 = 600;

impl News {
    /// A first plain yes is what everybody expects.
    pub fn is_for_staff(&self) -> bool {
        match self {
            News::Answered { answer: Attendance::Coming, before: None } => false,
            News::Answered { .. }
            | News::Late(_)
            | News::Wish(_)
            | News::Arranged
            | News::ArrangedFor(_)
            | News::Trouble => true,
        }
    }
}

/// Tells the acting staff of a meeting's cohort, each on their own clock and in their own language; how many that are.
pub async fn staff(turn: &mut Turn<'_, '_>, sight: &Sight, side: PartySide, news: &News) -> Result<usize> {
    if !news.is_for_staff() {
        return Ok(0);
    }
    let who = turn.me()?.person.clone();
    let mut told = 0;
    for membership in store::people::acting_staff(turn.tx, turn.house.bot, sight.cohort.id).await? {
        let Some(chat) = membership.chat.filter(|chat| *chat != turn.chat.chat) else { continue };
        let person = store::people::person(turn.tx, membership.member.person).await?;
        let reader = Reader::of(&person);
        let lang = reader.lang;
        let called = match side {
            PartySide::Interpreter => people::interpreter(lang, &who),
            PartySide::Firm | PartySide::Buyer => people::called(lang, &who),
        };
        let text = headline(sight, side, news, lang)
            .line(say(lang, "attendance-staff-meeting", &sight.names(lang).with("code", &sight.meeting.details.code)))
            .line(sight.clocks(&reader, Seat::Staff))
            .line(say(lang, told_by(news), &Args::new().with("who", called)));
        let message = Message::new(text).row([open_button(sight, lang)]);
        let due = match news {
            News::Trouble => turn.now,
            _ => due(turn, sight, &person).await?,
        };
        let once = match news {
            News::Trouble => Some(trouble_key(turn.now, sight, side, chat)),
            News::Arranged => Some(arranged_key(sight, side, chat)),
            News::Answered { .. } | News::Late(_) | News::Wish(_) | News::ArrangedFor(_) => None,
        };
        let owed = turn.owed(chat, Some(person.id), Op::Send, message);
        turn.outcome.owes.push(Owed { lane: Lane::Notice, once, due, ..owed });
        told += 1;
    }
    Ok(told)
}

fn about(sight: &Sight) -> About {
    About { cohort: sight.cohort.id, meets_at: Some(sight.meeting.details.starts_at) }
}

/// When somebody hears of an answer: at once on the day of the meeting, else in their good hours.
async fn due(turn: &mut Turn<'_, '_>, sight: &Sight, reader: &Person) -> Result<DateTime<Utc>> {
    let day = |at| zone::local(at, reader.details.zone).date_naive();
    match day(turn.now) == day(sight.meeting.details.starts_at) {
        true => Ok(turn.now),
        false => hours::due(turn.tx, about(sight), reader.id, turn.now).await,
    }
}

/// With when staff hear of an answer about a meeting, as a turn that has told them says it and one after it.
pub async fn with_staff_told(turn: &mut Turn<'_, '_>, sight: &Sight, args: Args) -> Result<Args> {
    let mut first = None;
    for membership in store::people::acting_staff(turn.tx, turn.house.bot, sight.cohort.id).await? {
        let person = store::people::person(turn.tx, membership.member.person).await?;
        let due = due(turn, sight, &person).await?;
        first = Some(first.map_or(due, |first: DateTime<Utc>| first.min(due)));
    }
    Ok(turn.told_at(args, first))
}

/// Tells the acting staff of a cohort that somebody would rather not use Telegram: from now on it is theirs to call.
pub async fn refusal(turn: &mut Turn<'_, '_>, who: &Membership) -> Result<()> {
    let of = &who.member;
    let person = store::people::person(turn.tx, of.person).await?;
    let company = match of.company {
        Some(company) => Some(store::companies::company(turn.tx, company).await?),
        None => None,
    };
    for membership in store::people::acting_staff(turn.tx, turn.house.bot, of.cohort).await? {
        let Some(chat) = membership.chat.filter(|chat| *chat != turn.chat.chat) else { continue };
        let reader = store::people::person(turn.tx, membership.member.person).await?;
        let lang = reader.details.lang;
        let called = match of.role {
            Role::Interpreter => people::interpreter(lang, &person),
            _ => address::address(lang, &person, company.as_ref()),
        };
        let text = say(lang, "staff-declined", &Args::new().with("who", called));
        let open = label(lang, "staff-declined-button", &Args::new());
        let open = Button::data(open, format!("staff:who:{}", of.id));
        let about = About { cohort: of.cohort, meets_at: None };
        turn.tell_in_hours(about, chat, reader.id, Message::new(text).row([open])).await?;
    }
    Ok(())
}

fn trouble_key(now: DateTime<Utc>, sight: &Sight, side: PartySide, reader: ChatId) -> String {
    format!("trouble:{}:{side:?}:{reader}:{}", sight.meeting.id, now.timestamp() / AGAIN)
}

/// Told once of each time the meeting has had.
fn arranged_key(sight: &Sight, side: PartySide, reader: ChatId) -> String {
    let Meeting { id, details, .. } = &sight.meeting;
    format!("arranged:{id}:{side:?}:{reader}:{}", details.starts_at.timestamp())
}

fn told_by(news: &News) -> &'static str {
    match news {
        News::Trouble => "attendance-staff-told-by",
        News::Answered { .. } | News::Late(_) | News::Wish(_) | News::Arranged | News::ArrangedFor(_) => {
            "attendance-staff-who"
        }
    }
}

fn headline(sight: &Sight, side: PartySide, news: &News, lang: Lang) -> Text {
    let args = Args::new().with("party", party_name(sight, side, lang));
    match news {
        News::Answered { answer, before } => {
            let args = args.with("answer", answer_words(lang, *answer));
            match before {
                Some(before) => say(lang, "attendance-staff-change", &args.with("before", answer_words(lang, *before))),
                None => say(lang, "attendance-staff-answer", &args),
            }
        }
        News::Late(minutes) => say(lang, "attendance-staff-late", &args.with("minutes", *minutes)),
        News::Wish(wish) => say(lang, "attendance-staff-wish", &args).line(quoted(wish, lang)),
        News::Arranged => say(lang, "attendance-staff-arranged", &args),
        News::ArrangedFor(time) => say(lang, "attendance-staff-arranged-for", &args).line(quoted(time, lang)),
        News::Trouble => say(lang, "attendance-staff-trouble", &args),
    }
}

fn quoted(words: &str, lang: Lang) -> Text {
    say(lang, "attendance-staff-wish-words", &Args::new().with("wish", words))
}

fn open_button(sight: &Sight, lang: Lang) -> Button {
    Button::data(label(lang, "meeting-open-button", &Args::new()), format!("m:{}", sight.meeting.id))
}

/// After an answer of a party: its other people hear of one that keeps the meeting from being held as planned, and
/// every message that asked any of them shows the answer. `shown` is the message this turn changes itself.
pub async fn party(
    turn: &mut Turn<'_, '_>,
    found: &Standing,
    side: PartySide,
    news: Option<&News>,
    shown: Option<OutboxId>,
) -> Result<()> {
    let sight = &found.sight;
    let company = match side {
        PartySide::Firm => sight.meeting.firm,
        PartySide::Buyer => sight.meeting.buyer,
        PartySide::Interpreter => return Ok(()),
    };
    for membership in store::people::of_company(turn.tx, turn.house.bot, company).await? {
        let is_me = membership.member.person == found.eyes.person;
        if !is_me
            && let Some(News::Answered { answer: answer @ (Attendance::Absent | Attendance::OtherTime), .. }) = news
        {
            tell_colleague(turn, sight, &membership, *answer).await?;
        }
        // Who typed the answer is shown the card anew; who tapped may have another one open above.
        if !is_me || shown.is_some() {
            follow(turn, sight, &membership, shown).await?;
        }
    }
    Ok(())
}

async fn tell_colleague(turn: &mut Turn<'_, '_>, sight: &Sight, to: &Membership, answer: Attendance) -> Result<()> {
    let Some(chat) = to.chat.filter(|_| to.reachable_since().is_some()) else { return Ok(()) };
    let who = turn.me()?.person.clone();
    let person = store::people::person(turn.tx, to.member.person).await?;
    let reader = Reader::of(&person);
    let lang = reader.lang;
    let seat = Seat::of(&to.member, &sight.meeting).unwrap_or(Seat::Staff);
    let args = sight.times(&reader).with("who", people::called(lang, &who));
    let args = args.with("other", sight.other_name(seat, lang)).with("answer", answer_words(lang, answer));
    let message = Message::new(say(lang, "attendance-colleague-told", &args)).row([open_button(sight, lang)]);
    let due = due(turn, sight, &person).await?;
    let owed = turn.owed(chat, Some(person.id), Op::Send, message);
    turn.outcome.owes.push(Owed { lane: Lane::Notice, due, ..owed });
    Ok(())
}

/// Changes the latest message that asked somebody about the meeting into how it stands now.
async fn follow(turn: &mut Turn<'_, '_>, sight: &Sight, whose: &Membership, shown: Option<OutboxId>) -> Result<()> {
    let person = whose.member.person;
    let Some(chat) = whose.chat.filter(|_| whose.reachable_since().is_some()) else { return Ok(()) };
    let Some((row, shows)) = store::cards::find(turn.tx, person, sight.meeting.id).await? else { return Ok(()) };
    let Some(seat) = Seat::of(&whose.member, &sight.meeting).filter(|_| Some(row) != shown) else { return Ok(()) };
    let known = store::people::person(turn.tx, person).await?;
    let reader = Reader::of(&known);
    let (bot, now) = (turn.house.bot, turn.now);
    let message = match shows {
        Shows::Meeting => {
            let eyes = Eyes { reader, seat, person };
            card_message(turn.tx, bot, sight, &eyes, now).await?
        }
        Shows::Day => {
            let all = store::people::of_person(turn.tx, bot, person).await?;
            Day::of(turn.tx, bot, &all, &reader, sight.meeting.details.starts_at).await?.message(now)
        }
    };
    turn.change(chat, person, row, message);
    Ok(())
}
