//! Settings: language, clock, which cohort is spoken of, and what is kept about the person with the optional consents.

use anyhow::Result;

use super::turn::{Channel, Turn};
use super::{consent, home, language, me, unexpected};
use crate::domain::clocks;
use crate::domain::consent::{self as rules, Item};
use crate::domain::ids::CohortId;
use crate::domain::message::{Button, Message};
use crate::store;
use crate::text::{Args, Moment, label, say};
use crate::words::{address, office};

pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    let me = turn.me()?.clone();
    let details = &me.person.details;
    let args = Args::new()
        .with("title", office::title(&me.cohort, turn.lang, me.role()))
        .with("language", label(turn.lang, "language-own-name", &Args::new()))
        .with("city", clocks::city(details.zone))
        .with("now", Moment::new(turn.now, details.zone, details.country.as_str()));
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    let mut message = Message::new(say(turn.lang, "settings", &args))
        .row([button("settings-language-button", "settings:lang"), button("settings-zone-button", "zone:")]);
    if me.all.len() > 1 {
        message = message.row([button("settings-cohort-button", "settings:cohorts")]);
    }
    message = message
        .row(super::pages::button(turn))
        .row([button("settings-data-button", "settings:data"), button("settings-privacy-button", "privacy")])
        .row([button("home-button", "home")]);
    turn.show(message);
    Ok(())
}

/// `settings`, `settings:lang`, `settings:cohorts`, `settings:data`, `settings:stop`, `settings:stop:yes`,
/// `settings:agree:<item>:<yes|no>`
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let parts: Vec<&str> = rest.split(':').collect();
    match parts[..] {
        [""] => show(turn).await,
        ["lang"] => {
            language::ask(turn);
            Ok(())
        }
        ["cohorts"] => cohorts(turn).await,
        ["data"] => kept(turn).await,
        ["stop"] => ask_to_stop(turn),
        ["stop", "yes"] => consent::withdraw(turn).await,
        ["agree", item, choice @ ("yes" | "no")] => match Item::from_name(item) {
            Some(item) => agree(turn, item, choice == "yes").await,
            None => unexpected::button(turn).await,
        },
        _ => unexpected::button(turn).await,
    }
}

fn ask_to_stop(turn: &mut Turn<'_, '_>) -> Result<()> {
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    let (yes, no) = ("settings-stop-yes-button", "settings-stop-no-button");
    let message = Message::new(say(turn.lang, "settings-stop", &Args::new()))
        .row([button(yes, "settings:stop:yes"), button(no, "settings:data")]);
    turn.show(message);
    Ok(())
}

async fn agree(turn: &mut Turn<'_, '_>, item: Item, given: bool) -> Result<()> {
    if !consent::change(turn, item, given).await? {
        return unexpected::button(turn).await;
    }
    turn.first(say(turn.lang, "settings-agreed", &Args::new()));
    if item == Item::Marketing && given && consent::ask_night(turn).await? {
        return Ok(());
    }
    kept(turn).await
}

/// Their number at Telegram, which a page does not tell.
fn account(turn: &Turn<'_, '_>, me: &me::Me) -> String {
    match turn.channel {
        Channel::Chat => turn.from.user.to_string(),
        Channel::Page(_) => me.membership.chat.map_or("–".to_owned(), |chat| chat.to_string()),
    }
}

/// The cohorts to choose from.
async fn cohorts(turn: &mut Turn<'_, '_>) -> Result<()> {
    let me = turn.me()?.clone();
    let mut message = Message::new(say(turn.lang, "settings-cohorts", &Args::new()));
    for one in &me.all {
        let cohort = store::cohorts::cohort(turn.tx, one.member.cohort).await?;
        let title = office::title(&cohort, turn.lang, one.member.role).to_owned();
        message = message.row([Button::data(title, format!("cohort:{}", cohort.id))]);
    }
    turn.show(message);
    Ok(())
}

/// `cohort:<id>`: from now on the chat speaks of this one.
pub async fn switch(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    let cohort = rest.parse().ok().map(CohortId);
    let Some(cohort) = cohort.filter(|cohort| turn.me.as_ref().is_some_and(|me| me.in_cohort(*cohort).is_some()))
    else {
        return unexpected::button(turn).await;
    };
    turn.chat.cohort = Some(cohort);
    turn.talk.close();
    me::find(turn).await?;
    match turn.me {
        Some(_) => home::show(turn).await,
        None => super::now(turn).await,
    }
}

/// What is kept about the person, and what they may take back.
async fn kept(turn: &mut Turn<'_, '_>) -> Result<()> {
    let me = turn.me()?.clone();
    let company = match me.company() {
        Some(company) => Some(store::companies::company(turn.tx, company).await?),
        None => None,
    };
    let details = &me.person.details;
    let until = chrono::Days::new(u64::try_from(me.cohort.details.policy.keep_days).unwrap_or_default());
    let ends_on = me.cohort.details.ends_on;
    let args = office::args(&me.cohort.details, turn.lang)
        .with("who", address::address(turn.lang, &me.person, company.as_ref()))
        .with("own-phone", details.phone.as_deref().unwrap_or("none"))
        .with("own-email", details.email.as_deref().unwrap_or("none"))
        .with("country", details.country.as_str())
        .with("city", clocks::city(details.zone))
        .with("account", account(turn, &me))
        .with("until", ends_on.checked_add_days(until).unwrap_or(ends_on));
    let mut text = say(turn.lang, "settings-data", &args);
    let policy = store::consents::policy(turn.tx, me.cohort.id).await?;
    let answers = store::consents::latest(turn.tx, me.person.id, me.cohort.id).await?;
    let mut message = Message::default();
    for asked in policy.of(me.role()) {
        let mut args = Args::new().with("item", asked.item.name());
        if let Some(answer) = answers.iter().find(|answer| answer.item == asked.item) {
            args = args
                .with("given", if answer.given { "yes" } else { "no" })
                .with("day", Moment::new(answer.answered_at, details.zone, details.country.as_str()));
            text = text.line(say(turn.lang, "settings-consent", &args));
        }
        let given = |item| rules::given(&policy, item, &answers) == Some(true);
        let goes_without = asked.item == Item::Night && !given(Item::Marketing) && !given(Item::Night);
        if !asked.item.is_required() && !goes_without {
            let given = given(asked.item);
            let (id, choice) =
                if given { ("settings-take-back-button", "no") } else { ("settings-agree-button", "yes") };
            let data = format!("settings:agree:{}:{choice}", asked.item.name());
            message = message.row([Button::data(label(turn.lang, id, &args), data)]);
        }
    }
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    let (stop, back) = (button("settings-stop-button", "settings:stop"), button("settings-button", "settings"));
    turn.show(Message { text, ..message }.row([stop]).row([back]));
    Ok(())
}
