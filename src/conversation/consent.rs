//! Consent, one screen per item, each with the four things the law asks for and the full text one tap away. What is
//! refused but needed closes Telegram, never participation.

mod again;

use anyhow::Result;

use super::turn::Turn;
use super::{joining, pages, telling, unexpected};
use crate::domain::cohort::Cohort;
use crate::domain::company::Role;
use crate::domain::consent::{self, Answer, Asked, Basis, ConsentPolicy, Item, Standing, Way};
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Message, Text};
use crate::store;
use crate::store::consents::Proof;
use crate::store::people::Membership;
use crate::text::{Args, label, say};
use crate::words::office;
pub use again::{answer, ask_night, back, is_optional, is_settled};

/// What is asked of one member, and where they stand with it.
struct Sheet {
    cohort: Cohort,
    role: Role,
    policy: ConsentPolicy,
    answers: Vec<Answer>,
    way: Way,
}

impl Sheet {
    async fn of(turn: &mut Turn<'_, '_>, member: &Membership) -> Result<Sheet> {
        let member = &member.member;
        Ok(Sheet {
            cohort: store::cohorts::cohort(turn.tx, member.cohort).await?,
            role: member.role,
            way: turn.channel.way(),
            policy: store::consents::policy(turn.tx, member.cohort).await?,
            answers: store::consents::latest(turn.tx, member.person, member.cohort).await?,
        })
    }

    fn standing(&self) -> Standing {
        consent::standing(&self.policy, self.role, &self.answers, self.way)
    }

    fn given(&self, item: Item) -> Option<bool> {
        consent::given(&self.policy, item, &self.answers)
    }

    /// What is open, and what was answered before and may be thought better of.
    fn may_be_answered(&self, asked: Asked) -> bool {
        let is_open = matches!(self.standing(), Standing::Open(open) | Standing::Refused(open) if open == asked);
        let is_night = asked.item == Item::Night && self.given(Item::Marketing) == Some(true);
        is_open || is_night || self.given(asked.item).is_some()
    }

    fn asked(&self, item: Item) -> Option<Asked> {
        self.policy.of(self.role).iter().copied().find(|asked| asked.item == item)
    }
}

/// Asks the next item, or says what follows from a refusal; false where everything is answered.
pub async fn ask_next(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<bool> {
    let sheet = Sheet::of(turn, joining).await?;
    match sheet.standing() {
        Standing::Open(asked) => turn.show(question(turn.lang, &sheet, asked, Shown::Short)),
        Standing::Refused(asked) => {
            let page = page_instead(turn, joining, asked).await?;
            turn.show(closed(turn.lang, &sheet, asked, page));
        }
        Standing::Settled => return Ok(false),
    }
    Ok(true)
}

/// `consent:<cohort>:<item>:<yes|no|full|short>:<version>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let parts: Vec<&str> = rest.split(':').collect();
    let [cohort, item, choice, version] = parts[..] else { return unexpected::button(turn).await };
    let Some(joining) = turn.joining.clone() else { return unexpected::stale(turn).await };
    let sheet = Sheet::of(turn, &joining).await?;
    let item = Item::from_name(item);
    if cohort != sheet.cohort.id.to_string() || version != sheet.policy.version.to_string() {
        return unexpected::stale(turn).await;
    }
    let Some(asked) = item.and_then(|item| sheet.asked(item)).filter(|asked| sheet.may_be_answered(*asked)) else {
        return unexpected::stale(turn).await;
    };
    match (said(choice), choice) {
        (Some(given), _) => choose(turn, &joining, &sheet, asked, given).await,
        (_, "full") => {
            turn.show(question(turn.lang, &sheet, asked, Shown::InFull));
            Ok(())
        }
        (_, "short") => {
            turn.show(question(turn.lang, &sheet, asked, Shown::Short));
            Ok(())
        }
        _ => unexpected::button(turn).await,
    }
}

fn said(choice: &str) -> Option<bool> {
    match choice {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

async fn choose(turn: &mut Turn<'_, '_>, joining: &Membership, sheet: &Sheet, asked: Asked, given: bool) -> Result<()> {
    if sheet.given(asked.item) == Some(given) {
        // The same answer once more, such as a double tap: nothing changes and what is open follows.
        turn.tapped = None;
        return Box::pin(joining::go_on(turn)).await;
    }
    record(turn, joining, sheet, asked, given).await
}

async fn record(turn: &mut Turn<'_, '_>, joining: &Membership, sheet: &Sheet, asked: Asked, given: bool) -> Result<()> {
    let answer = Answer {
        item: asked.item,
        given,
        version: sheet.policy.version,
        lang: turn.lang,
        source: turn.channel.way().source(),
        answered_at: turn.now,
    };
    keep(turn, joining, sheet, &answer).await?;
    if !given && asked.item.is_required() && joining.joined_at.is_some() {
        store::people::unjoin(turn.tx, joining.member.id).await?;
        store::subjects::touch_person(turn.tx, joining.member.person, turn.now).await?;
    }
    let was_refused = matches!(sheet.standing(), Standing::Refused(_));
    if !given && asked.item.is_required() && !was_refused {
        telling::refusal(turn, joining).await?;
    }
    // Said anew, so that what was agreed to stays in the chat to be read again.
    turn.tapped = None;
    Box::pin(joining::go_on(turn)).await
}

async fn keep(turn: &mut Turn<'_, '_>, member: &Membership, sheet: &Sheet, answer: &Answer) -> Result<()> {
    let Some(asked) = sheet.asked(answer.item) else { return Ok(()) };
    let shown = text(answer.lang, sheet, asked, Shown::InFull).to_plain();
    let proof = Proof { answer: answer.clone(), text: &shown, document: None };
    store::consents::keep(turn.tx, member.member.person, member.member.cohort, &proof).await
}

/// Changes the answer about an optional item; false where the role is not asked about it.
pub async fn change(turn: &mut Turn<'_, '_>, item: Item, given: bool) -> Result<bool> {
    let member = turn.me()?.membership.clone();
    let sheet = Sheet::of(turn, &member).await?;
    if item.is_required() || sheet.asked(item).is_none() {
        return Ok(false);
    }
    if sheet.given(item) != Some(given) {
        let version = sheet.policy.version;
        let answer = Answer {
            item,
            given,
            version,
            lang: turn.lang,
            source: turn.channel.way().source(),
            answered_at: turn.now,
        };
        keep(turn, &member, &sheet, &answer).await?;
    }
    Ok(true)
}

/// Takes back the answer about an optional item in a cohort, whether it is still asked about there or not.
pub async fn take_back(turn: &mut Turn<'_, '_>, member: &Membership, item: Item) -> Result<()> {
    let sheet = Sheet::of(turn, member).await?;
    if item.is_required() || !sheet.answers.iter().any(|answer| answer.item == item && answer.given) {
        return Ok(());
    }
    let (lang, version, source) = (turn.lang, sheet.policy.version, turn.channel.way().source());
    let answer = Answer { item, given: false, version, lang, source, answered_at: turn.now };
    let asked = sheet.asked(item);
    let shown = asked.map(|asked| text(lang, &sheet, asked, Shown::InFull).to_plain()).unwrap_or_default();
    let proof = Proof { answer, text: &shown, document: None };
    store::consents::keep(turn.tx, member.member.person, member.member.cohort, &proof).await
}

/// Takes back what everything here rests on: Telegram is closed, participation is not.
pub async fn withdraw(turn: &mut Turn<'_, '_>) -> Result<()> {
    let member = turn.me()?.membership.clone();
    let sheet = Sheet::of(turn, &member).await?;
    let Some(asked) = sheet.policy.of(sheet.role).iter().copied().find(|asked| asked.item.is_required()) else {
        return unexpected::button(turn).await;
    };
    turn.me = None;
    turn.joining = Some(member.clone());
    record(turn, &member, &sheet, asked, false).await
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Short,
    InFull,
}

fn choices(asked: Asked) -> (&'static str, &'static str) {
    match asked.basis {
        Basis::Consent => ("consent-yes-button", "consent-no-button"),
        Basis::Notice => ("consent-read-button", "consent-not-here-button"),
    }
}

fn question(lang: Lang, sheet: &Sheet, asked: Asked, shown: Shown) -> Message {
    let button = |id: &str, choice: &str| Button::data(label(lang, id, &Args::new()), data(sheet, asked, choice));
    let (yes, no) = choices(asked);
    let more = match shown {
        Shown::Short => button("consent-full-button", "full"),
        Shown::InFull => button("consent-short-button", "short"),
    };
    Message::new(text(lang, sheet, asked, shown)).row([button(yes, "yes"), button(no, "no")]).row([more])
}

fn data(sheet: &Sheet, asked: Asked, choice: &str) -> String {
    format!("consent:{}:{}:{choice}:{}", sheet.cohort.id, asked.item.name(), sheet.policy.version)
}

/// The way on for somebody who keeps Telegram closed: what goes overseas is Telegram alone.
async fn page_instead(turn: &mut Turn<'_, '_>, joining: &Membership, asked: Asked) -> Result<Option<String>> {
    match asked.item {
        Item::Overseas => pages::link(turn, &joining.member).await,
        _ => Ok(None),
    }
}

/// What happens next, and the way back.
fn closed(lang: Lang, sheet: &Sheet, asked: Asked, page: Option<String>) -> Message {
    let text = say(lang, "consent-closed", &office::args(&sheet.cohort.details, lang));
    let again = label(lang, "consent-again-button", &Args::new());
    let page = page.map(|page| Button::url(label(lang, "page-open-button", &Args::new()), page));
    Message::new(text).row(page).row([Button::data(again, data(sheet, asked, "short"))])
}

fn text(lang: Lang, sheet: &Sheet, asked: Asked, shown: Shown) -> Text {
    let args = args(lang, sheet, asked);
    let short = say(lang, short_id(asked.item, sheet.role), &args);
    match shown {
        Shown::Short => short,
        Shown::InFull => short.paragraph(say(lang, full_id(asked.item, sheet.role), &args)),
    }
}

fn args(lang: Lang, sheet: &Sheet, asked: Asked) -> Args {
    let details = &sheet.cohort.details;
    let (place, places) = consent::place(&sheet.policy, sheet.role, asked.item);
    let until = chrono::Days::new(u64::try_from(details.policy.keep_days).unwrap_or_default());
    office::args(details, lang)
        .with("title", office::title(&sheet.cohort, lang, sheet.role))
        .with("agency", details.agency.as_deref().unwrap_or("none"))
        .with("place", place)
        .with("places", places)
        .with("days", details.policy.keep_days)
        .with("years", details.policy.keep_years().unwrap_or(0))
        .with("until", details.ends_on.checked_add_days(until).unwrap_or(details.ends_on))
}

fn short_id(item: Item, role: Role) -> &'static str {
    match (item, role) {
        (Item::Collection, Role::Buyer) => "consent-buyer",
        (Item::Collection, Role::Host | Role::Operator | Role::Viewer) => "consent-staff",
        (Item::Collection, _) => "consent-collection",
        (Item::Overseas, _) => "consent-overseas",
        (Item::Contact, Role::Buyer) => "consent-buyer-contact",
        (Item::Contact, _) => "consent-contact",
        (Item::Marketing, _) => "consent-marketing",
        (Item::Night, _) => "consent-night",
    }
}

fn full_id(item: Item, role: Role) -> &'static str {
    match (item, role) {
        (Item::Collection, Role::Buyer) => "consent-buyer-full",
        (Item::Collection, Role::Host | Role::Operator | Role::Viewer) => "consent-staff-full",
        (Item::Collection, _) => "consent-collection-full",
        (Item::Overseas, _) => "consent-overseas-full",
        (Item::Contact, Role::Buyer) => "consent-buyer-contact-full",
        (Item::Contact, _) => "consent-contact-full",
        (Item::Marketing, _) => "consent-marketing-full",
        (Item::Night, _) => "consent-night-full",
    }
}
