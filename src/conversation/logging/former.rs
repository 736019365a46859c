//! What was said of a meeting by whoever is in it no longer: staff can read it, and it counts for nothing.

use anyhow::Result;

use super::super::standing::standing;
use super::super::turn::Turn;
use super::desk::{Desk, Refusal, called};
use super::extra;
use crate::domain::asking::Asked;
use crate::domain::ids::{BotId, MeetingId};
use crate::domain::lang::Lang;
use crate::domain::log::Log;
use crate::domain::meeting::{Meeting, PartySide};
use crate::domain::message::{Button, Message, Text};
use crate::store::former_logs::{self, Former, Whose};
use crate::store::{self, Tx};
use crate::text::{Args, label, say};
use crate::words::log::Log as Words;
use crate::words::meeting::{Seat, person_of};

/// The way to it on a meeting's card, where there is any.
pub async fn button(tx: &mut Tx<'_>, meeting: &Meeting, lang: Lang) -> Result<Option<Button>> {
    let count = former_logs::of_meeting(tx, meeting.id).await?.len();
    let words = label(lang, "log-former-button", &Args::new().with("count", count));
    Ok((count > 0).then(|| Button::data(words, Asked::about(meeting).log(PartySide::Firm, "former"))))
}

/// All that was set aside of a meeting, with whose it is.
pub async fn show(turn: &mut Turn<'_, '_>, meeting: MeetingId) -> Result<()> {
    let Some(found) = standing(turn, meeting).await? else { return super::unknown(turn).await };
    if found.eyes.seat != Seat::Staff {
        return super::unknown(turn).await;
    }
    if !found.member.role.may_act() {
        return Refusal::Because(Box::new(found), "log-read-only").show(turn).await;
    }
    let all = former_logs::of_meeting(turn.tx, meeting).await?;
    let mut desk = Desk {
        words: Words::of(&found.sight, PartySide::Firm, &found.eyes.reader, turn.now),
        side: PartySide::Firm,
        member: found.member.clone(),
        standing: found,
        by_staff: true,
        log: None,
        revision: None,
    };
    let mut text = say(turn.lang, "log-former-title", &Args::new().with("count", all.len()));
    for former in &all {
        let reader = &desk.standing.eyes.reader;
        let words = Words::of(&desk.standing.sight, former.log.side, reader, turn.now);
        desk = Desk { side: former.log.side, words, ..desk };
        text = text.paragraph(one(turn.tx, turn.house.bot, &desk, former).await?);
    }
    let back = Button::data(label(turn.lang, "log-former-back-button", &Args::new()), format!("m:{meeting}"));
    turn.show(Message::new(text).row([back]));
    Ok(())
}

async fn one(tx: &mut Tx<'_>, bot: BotId, desk: &Desk, Former { whose, log, at }: &Former) -> Result<Text> {
    let lang = desk.words.lang;
    let somebody = || label(lang, "log-somebody", &Args::new());
    let whose = match whose {
        Whose::Company(company) => store::companies::company(tx, *company).await?.details.name.in_lang(lang).to_owned(),
        Whose::Interpreter(member) => {
            person_of(tx, bot, *member).await?.map_or_else(somebody, |who| called(lang, desk.side, &who))
        }
    };
    let at = desk.standing.eyes.reader.moment(*at);
    let Log { answers, sent_by, sent_at, entered_by, .. } = log;
    let who = person_of(tx, bot, *sent_by).await?.map_or_else(somebody, |who| called(lang, desk.side, &who));
    let sent = Args::new().with("who", who).with("at", desk.standing.eyes.reader.moment(*sent_at));
    let sent = sent.with("staff", if entered_by.is_some() { "yes" } else { "no" });
    let text = say(lang, "log-former-of", &Args::new().with("whose", whose).with("at", at));
    let text = text.line(say(lang, "log-sent-by", &sent)).line(desk.words.answers(answers));
    Ok(text.line(extra::facts(desk, answers)))
}
