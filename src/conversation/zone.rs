//! The time zone, asked about only where the workbook leaves it open, and changed in the settings. The buttons show what
//! each clock says now, so that nobody needs to know a zone's name.

use anyhow::Result;
use chrono_tz::Tz;

use super::turn::Turn;
use super::{Talk, home, unexpected};
use crate::domain::clocks::{self, Meant};
use crate::domain::message::{Button, Message};
use crate::store;
use crate::telegram::incoming::Said;
use crate::text::{Args, Moment, label, say};

pub async fn ask(turn: &mut Turn<'_, '_>) -> Result<()> {
    let details = &turn.me()?.person.details;
    let zones = clocks::likely(&details.country, details.zone, turn.now);
    offer(turn, &zones).await
}

async fn offer(turn: &mut Turn<'_, '_>, zones: &[Tz]) -> Result<()> {
    let country = turn.me()?.person.details.country.clone();
    turn.talk = Talk::Zone;
    let mut message = Message::new(say(turn.lang, "zone-ask", &Args::new()));
    for zone in zones {
        let args = shown(turn, *zone, &country);
        message = message.row([Button::data(label(turn.lang, "zone-button", &args), format!("zone:{}", zone.name()))]);
    }
    // Whoever came to change it may leave it.
    let person = turn.me()?.person.id;
    if store::people::zone_asked(turn.tx, person).await? {
        let stay = label(turn.lang, "zone-stay-button", &Args::new());
        message = message.row([Button::data(stay, "settings")]);
    }
    turn.show(message);
    Ok(())
}

fn shown(turn: &Turn<'_, '_>, zone: Tz, country: &str) -> Args {
    Args::new().with("city", clocks::city(zone)).with("now", Moment::new(turn.now, zone, country))
}

/// `zone:<name>`, or `zone:` to be asked.
pub async fn tap(turn: &mut Turn<'_, '_>, rest: &str) -> Result<()> {
    match rest.parse() {
        _ if rest.is_empty() => ask(turn).await,
        Ok(zone) => keep(turn, zone).await,
        Err(_) => unexpected::button(turn).await,
    }
}

pub async fn answer(turn: &mut Turn<'_, '_>, said: &Said) -> Result<()> {
    let country = turn.me()?.person.details.country.clone();
    match clocks::meant(&said.text, &country, turn.now) {
        Meant::One(zone) => {
            turn.keep_answer(said).await?;
            keep(turn, zone).await
        }
        Meant::Several(zones) => offer(turn, &zones).await,
        Meant::Unknown => {
            turn.first(say(turn.lang, "zone-unknown", &Args::new()));
            ask(turn).await
        }
    }
}

async fn keep(turn: &mut Turn<'_, '_>, zone: Tz) -> Result<()> {
    let person = turn.me()?.person.id;
    store::people::set_zone(turn.tx, person, zone).await?;
    store::subjects::touch_person(turn.tx, person, turn.now).await?;
    if let Some(me) = &mut turn.me {
        me.person.details.zone = zone;
    }
    let country = turn.me()?.person.details.country.clone();
    let text = say(turn.lang, "zone-kept", &shown(turn, zone, &country));
    turn.first(text);
    home::show(turn).await
}
