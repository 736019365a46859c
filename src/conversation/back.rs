//! One step back: to the question before the open one, with what was answered to it, which can then be answered anew.

use anyhow::Result;

use super::turn::Turn;
use super::{
    Talk, announced, announcing, answering, dealing, following, held, home, joining, late, logging, preparing, samples,
    settings, staff,
};

pub async fn go(turn: &mut Turn<'_, '_>) -> Result<()> {
    if turn.me.is_none() {
        return joining::back(turn).await;
    }
    match turn.talk.clone() {
        Talk::Home | Talk::Unasked => home::show(turn).await,
        Talk::Joining => joining::back(turn).await,
        Talk::Zone => {
            turn.talk = Talk::Home;
            settings::show(turn).await
        }
        Talk::Answering(_) => answering::give_up(turn).await,
        Talk::Held(_) => held::stop(turn).await,
        Talk::Late(_) => late::stop(turn).await,
        Talk::Catalogs(_) => home::show(turn).await,
        Talk::Preparing(_) => preparing::give_up(turn).await,
        Talk::Shipping(_) => samples::back(turn).await,
        Talk::Arriving(_) => samples::give_up_remark(turn).await,
        Talk::Announced(step) => announced::go_back(turn, step).await,
        Talk::Announcing(step) => announcing::back(turn, step).await,
        Talk::Logging(_) => logging::back(turn).await,
        Talk::Following(_) => following::give_up(turn).await,
        Talk::Dealing(_) => dealing::back(turn).await,
        Talk::Staff(step) => staff::back(turn, step).await,
    }
}
