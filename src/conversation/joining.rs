//! Joining: by personal link or typed code, then consent, then home. A link that cannot be used says so in one way,
//! whatever the reason, so that nothing is told about anybody else.

use anyhow::{Context as _, Result};

use super::turn::{Channel, Turn, Work};
use super::{Talk, admission, consent, home, language, me, zone};
use crate::broadcast;
use crate::domain::company::PersonDetails;
use crate::domain::ids::{CohortId, MemberId};
use crate::domain::invite::{self, Invite};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::store::people::{Membership, NewMember};
use crate::telegram::incoming::Said;
use crate::text::{Args, label, say};
use crate::words::office;

/// `/start`, with what followed `?start=` in a link or with nothing.
pub async fn start(turn: &mut Turn<'_, '_>, payload: &str) -> Result<()> {
    if !payload.is_empty() && !turn.channel.is_page() {
        return open_link(turn, payload).await;
    }
    match turn.me {
        Some(_) if turn.joining.is_none() => home::show(turn).await,
        _ => go_on(turn).await,
    }
}

/// The next question of somebody who has not joined: their code, an item of consent, or what else is missing.
pub async fn go_on(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(joining) = turn.joining.clone() else { return ask_code(turn).await };
    turn.talk = Talk::Joining;
    if consent::ask_next(turn, &joining).await? || admission::ask_next(turn, &joining).await? {
        return Ok(());
    }
    admit(turn, &joining).await
}

/// The same to somebody who pressed something else. The message they pressed stays, since it may be a reminder whose
/// answer was not saved.
pub async fn go_on_instead_of(turn: &mut Turn<'_, '_>, verb: &str) -> Result<()> {
    turn.tapped = None;
    if turn.joining.is_some() && ["att", "attall", "in", "late", "wish", "trouble", "staff", "imp"].contains(&verb) {
        turn.first(say(turn.lang, "joining-not-saved", &Args::new()));
    }
    go_on(turn).await
}

/// The question before the open one, with its answer.
pub async fn back(turn: &mut Turn<'_, '_>) -> Result<()> {
    let Some(joining) = turn.joining.clone() else { return ask_code(turn).await };
    turn.talk = Talk::Joining;
    if admission::back(turn, &joining).await? || consent::back(turn, &joining).await? {
        return Ok(());
    }
    go_on(turn).await
}

async fn ask_code(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.talk = Talk::Home;
    if !language::is_known(turn) {
        language::ask(turn);
        return Ok(());
    }
    let text = match office_args(turn, None).await? {
        Some(args) => say(turn.lang, "joining-code", &args),
        None => say(turn.lang, "joining-code-only", &Args::new()),
    };
    turn.show(Message::new(text));
    Ok(())
}

/// Who can be asked for help: the cohort's office, or the newest cohort's where none is known.
pub async fn office_args(turn: &mut Turn<'_, '_>, cohort: Option<CohortId>) -> Result<Option<Args>> {
    let cohort = match cohort.or(turn.chat.cohort) {
        Some(cohort) => Some(store::cohorts::cohort(turn.tx, cohort).await?),
        None => store::cohorts::all(turn.tx).await?.into_iter().next(),
    };
    Ok(cohort.map(|cohort| office::args(&cohort.details, turn.lang)))
}

/// Text from somebody who has not joined.
pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let text = said.text.trim();
    if let Some(payload) = invite::payload_in(text).filter(|_| !turn.channel.is_page()) {
        return open_link(turn, payload).await;
    }
    let Some(joining) = turn.joining.clone() else {
        return match invite::read_code(text) {
            Some(code) => open_code(turn, &code).await,
            None => go_on(turn).await,
        };
    };
    if consent::answer(turn, &joining, text).await? || admission::answer(turn, &joining, said).await? {
        return Ok(());
    }
    go_on(turn).await
}

/// The code of another cohort, typed by somebody who has joined one; false where it is none.
pub async fn another_code(turn: &mut Turn<'_, '_>, text: &str) -> Result<bool> {
    // An invitation is for an account; a page is somebody's already.
    if turn.channel.is_page() {
        return Ok(false);
    }
    if let Some(payload) = invite::payload_in(text) {
        open_link(turn, payload).await?;
        return Ok(true);
    }
    // A word may happen to have the letters of a code; only a code has digits among them.
    let code = invite::read_code(text).filter(|_| text.chars().any(|char| char.is_numeric()));
    let Some(code) = code else { return Ok(false) };
    open_code(turn, &code).await?;
    Ok(true)
}

async fn open_code(turn: &mut Turn<'_, '_>, code: &str) -> Result<()> {
    let (bot, account) = (turn.house.bot, turn.from.user);
    let since = turn.now - invite::guess_window();
    let (own, all) = store::invites::guesses(turn.tx, bot, account, since).await?;
    if own >= invite::GUESSES || all >= invite::GUESSES_OVERALL {
        tracing::warn!(account = account.0, own, all, "too many wrong codes");
        let args = Args::new().with("minutes", invite::guess_window().num_minutes());
        turn.first(say(turn.lang, "joining-too-many", &args));
        return refuse_with_office(turn, None).await;
    }
    match store::invites::by_code(turn.tx, code).await? {
        Some(invite) => open(turn, &invite).await,
        None => wrong(turn).await,
    }
}

async fn open_link(turn: &mut Turn<'_, '_>, payload: &str) -> Result<()> {
    let Some((id, sealed)) = invite::read_payload(payload) else { return wrong(turn).await };
    let Some(invite) = store::invites::find(turn.tx, id).await? else { return wrong(turn).await };
    if store::invites::is_sealed(turn.tx, &invite, sealed) {
        return open(turn, &invite).await;
    }
    // The link somebody joined by long ago, before it was issued anew.
    match joined_as(turn, invite.member).await? {
        Some(own) => return_to(turn, &own).await,
        None => wrong(turn).await,
    }
}

async fn wrong(turn: &mut Turn<'_, '_>) -> Result<()> {
    store::invites::guess(turn.tx, turn.house.bot, turn.from.user, turn.now).await?;
    refuse(turn, None).await
}

/// An invitation whose link or code was right.
async fn open(turn: &mut Turn<'_, '_>, invite: &Invite) -> Result<()> {
    let bot = turn.house.bot;
    let used_as = store::invites::used_as(turn.tx, invite, bot, turn.from.user).await?;
    if let Some(own) = joined_as(turn, used_as.unwrap_or(invite.member)).await? {
        return return_to(turn, &own).await;
    }
    let Some(invited) = store::people::find_member(turn.tx, bot, invite.member).await? else {
        return refuse(turn, None).await;
    };
    let cohort = invited.member.cohort;
    if let Some(member) = used_as {
        let Some(pending) = store::people::find_member(turn.tx, bot, member).await? else {
            return refuse(turn, Some(cohort)).await;
        };
        // Joined from another account since.
        if pending.joined_at.is_some() {
            return refuse(turn, Some(cohort)).await;
        }
        turn.joining = Some(pending);
        return go_on(turn).await;
    }
    let for_a_colleague = invite.uses > 0;
    let may_bring_colleagues = invited.member.company.is_some();
    if !invite.is_open(turn.now) || (for_a_colleague && !may_bring_colleagues) || is_in(turn, cohort).await? {
        return refuse(turn, Some(cohort)).await;
    }
    match store::invites::spend(turn.tx, invite, turn.now).await? {
        Some(1) => begin(turn, invite, invited).await,
        Some(_) => {
            let colleague = add_colleague(turn, &invited).await?;
            begin(turn, invite, colleague).await
        }
        None => refuse(turn, Some(cohort)).await,
    }
}

/// Whether this account is in the cohort already: one account has one place in it.
async fn is_in(turn: &mut Turn<'_, '_>, cohort: CohortId) -> Result<bool> {
    let Some(person) = turn.chat.person else { return Ok(false) };
    let all = store::people::of_person(turn.tx, turn.house.bot, person).await?;
    Ok(all.iter().any(|one| one.member.cohort == cohort))
}

/// The membership, where it is this chat's person's and they have joined.
async fn joined_as(turn: &mut Turn<'_, '_>, member: MemberId) -> Result<Option<Membership>> {
    let Some(person) = turn.chat.person else { return Ok(None) };
    let found = store::people::find_member(turn.tx, turn.house.bot, member).await?;
    Ok(found.filter(|one| one.member.person == person && one.joined_at.is_some()))
}

async fn return_to(turn: &mut Turn<'_, '_>, own: &Membership) -> Result<()> {
    turn.chat.cohort = Some(own.member.cohort);
    turn.talk = Talk::Home;
    me::find(turn).await?;
    super::now(turn).await
}

async fn begin(turn: &mut Turn<'_, '_>, invite: &Invite, member: Membership) -> Result<()> {
    store::invites::keep_use(turn.tx, invite, turn.house.bot, turn.from.user, member.member.id, turn.now).await?;
    let person = store::people::person(turn.tx, member.member.person).await?;
    turn.lang = turn.chat.lang.unwrap_or(person.details.lang);
    turn.chat.lang = Some(turn.lang);
    let cohort = store::cohorts::cohort(turn.tx, member.member.cohort).await?;
    let args = office::args(&cohort.details, turn.lang)
        .with("title", office::title(&cohort, turn.lang, member.member.role))
        .with("bot", turn.house.bot_name.as_str());
    turn.reply(Message::new(say(turn.lang, "joining-welcome", &args)));
    turn.joining = Some(member);
    go_on(turn).await
}

/// Somebody else of the same company: known by nothing but their account until they have agreed.
async fn add_colleague(turn: &mut Turn<'_, '_>, invited: &Membership) -> Result<Membership> {
    let like = store::people::person(turn.tx, invited.member.person).await?;
    let person = match turn.chat.person {
        Some(person) => person,
        None => {
            let zone_known = store::people::zone_asked(turn.tx, like.id).await?;
            let details = PersonDetails {
                name: String::new(),
                position: None,
                salutation: None,
                email: None,
                phone: None,
                lang: turn.chat.lang.unwrap_or(like.details.lang),
                zone: like.details.zone,
                country: like.details.country,
            };
            store::people::add_person(turn.tx, &details, zone_known).await?
        }
    };
    let new = NewMember {
        cohort: invited.member.cohort,
        person,
        role: invited.member.role,
        company: invited.member.company,
        code: &invited.member.code,
        note: None,
        from: store::people::From::Colleague,
    };
    let id = store::people::add_member(turn.tx, new).await?;
    let added = store::people::find_member(turn.tx, turn.house.bot, id).await?;
    added.with_context(|| format!("could not find member {id}"))
}

/// Everything is answered: from now on the member is told things here.
async fn admit(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<()> {
    match turn.channel {
        // Nothing can be told on a page by itself, so nothing about being told changes.
        Channel::Page(_) => {
            store::people::set_lang(turn.tx, joining.member.person, turn.lang).await?;
            store::subjects::touch_person(turn.tx, joining.member.person, turn.now).await?;
        }
        Channel::Chat => join(turn, joining).await?,
    }
    turn.talk = Talk::Home;
    me::find(turn).await?;
    let id = if joining.joined_at.is_some() { "joining-agreed" } else { "joining-done" };
    turn.first(say(turn.lang, id, &Args::new()));
    let person = turn.me()?.person.id;
    if store::people::zone_asked(turn.tx, person).await? {
        return home::show(turn).await;
    }
    zone::ask(turn).await
}

async fn join(turn: &mut Turn<'_, '_>, joining: &Membership) -> Result<()> {
    let (bot, member) = (turn.house.bot, &joining.member);
    let person = turn.chat.person.unwrap_or(member.person);
    if person != member.person {
        store::consents::hand_over(turn.tx, member.person, person, member.cohort).await?;
        store::broadcasts::hand_over(turn.tx, member.person, person).await?;
    }
    store::people::join(turn.tx, member.id, person, turn.now).await?;
    if person != member.person {
        store::people::forget_unused(turn.tx, member.person).await?;
    }
    store::chats::release(turn.tx, bot, person, turn.chat.chat).await?;
    turn.chat.person = Some(person);
    turn.chat.cohort = Some(member.cohort);
    store::chats::remember(turn.tx, &turn.chat).await?;
    store::people::set_lang(turn.tx, person, turn.lang).await?;
    store::subjects::touch_person(turn.tx, person, turn.now).await?;
    broadcast::welcome(turn.tx, bot, person, turn.now).await?;
    if member.role.is_staff() {
        turn.outcome.work.push(Work::StaffMenu(turn.chat.chat));
    }
    Ok(())
}

/// The same words whatever the reason: expired, used, revoked, made up, or meant for somebody else.
async fn refuse(turn: &mut Turn<'_, '_>, cohort: Option<CohortId>) -> Result<()> {
    turn.first(say(turn.lang, "joining-refused", &Args::new()));
    refuse_with_office(turn, cohort).await
}

async fn refuse_with_office(turn: &mut Turn<'_, '_>, cohort: Option<CohortId>) -> Result<()> {
    let next = match office_args(turn, cohort).await? {
        Some(args) => say(turn.lang, "joining-refused-next", &args),
        None => say(turn.lang, "joining-code-only", &Args::new()),
    };
    let mut message = Message::new(next);
    if turn.me.is_some() || turn.joining.is_some() {
        message = message.row([Button::data(label(turn.lang, "home-button", &Args::new()), "home")]);
    }
    turn.tapped = None;
    turn.reply(message);
    Ok(())
}
