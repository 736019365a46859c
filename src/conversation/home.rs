//! The first screen.

use anyhow::Result;

use super::Talk;
use super::turn::Turn;
use crate::domain::message::{Button, Message};
use crate::text::{Args, label, say};

/// Shows the first screen; whatever was being asked is no longer open.
pub async fn show(turn: &mut Turn<'_, '_>) -> Result<()> {
    turn.talk = Talk::Home;
    if turn.me()?.role().is_staff() {
        return super::staff::show(turn).await;
    }
    let title = match turn.me()?.role() {
        crate::domain::company::Role::Buyer => turn.me()?.cohort.details.title_for_buyers.clone(),
        _ => turn.me()?.cohort.details.title.in_lang(turn.lang).to_owned(),
    };
    let text = say(turn.lang, "home", &Args::new().with("cohort", title));
    let button = |id: &str, data: &str| Button::data(label(turn.lang, id, &Args::new()), data);
    let message = Message::new(text).row([button("help-button", "help"), button("settings-button", "settings")]);
    turn.show(message);
    Ok(())
}
