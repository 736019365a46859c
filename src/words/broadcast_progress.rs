//! How far an announcement is, in words and with a bar, as staff see it and as it changes by itself.

use anyhow::Result;
use chrono::{DateTime, Duration, Utc};

use super::broadcast::Progress;
use super::meeting::Reader;
use crate::domain::broadcast::{Broadcast, Outcome, State, Tally, When};
use crate::domain::message::{Button, Message, Text};
use crate::store::{self, Tx};
use crate::text::{Args, label, say};

/// Blocks in the bar.
const BAR: i64 = 12;
/// Announcements leave about this fast, as far as nobody is spoken with meanwhile.
const PER_SECOND: i64 = 20;

/// What the message shows now; `None` where there is nothing of it left.
pub async fn current(tx: &mut Tx<'_>, progress: Progress, now: DateTime<Utc>) -> Result<Option<Message>> {
    let Some(broadcast) = store::broadcasts::find(tx, progress.broadcast).await? else { return Ok(None) };
    let person = store::people::person(tx, progress.person).await?;
    message(tx, &broadcast, &Reader::of(&person), now).await.map(Some)
}

pub async fn message(tx: &mut Tx<'_>, broadcast: &Broadcast, reader: &Reader, now: DateTime<Utc>) -> Result<Message> {
    if !broadcast.state.has_begun() {
        return Ok(ahead(broadcast, reader));
    }
    let tally = store::broadcasts::tally(tx, broadcast.id).await?;
    let next = store::broadcasts::next_due(tx, broadcast.id).await?;
    let lang = reader.lang;
    let title = broadcast.title(lang);
    let args =
        Args::new().with("state", broadcast.state.name()).with("title", title).with("revision", broadcast.wording - 1);
    let mut text = say(lang, "broadcast-progress", &args);
    text = text.line(Text::plain(bar(&tally))).line(counts(reader, &tally));
    if broadcast.body.receipt {
        let args = Args::new().with("read", tally.read).with("sent", tally.sent);
        text = text.line(say(lang, "broadcast-progress-read", &args));
    }
    if tally.changes > 0 {
        let args = Args::new()
            .with("state", broadcast.state.name())
            .with("changes", tally.changes)
            .with("changed", tally.changed)
            .with("unchangeable", tally.unchangeable);
        text = text.line(say(lang, "broadcast-progress-changes", &args));
    }
    if broadcast.state == State::Sending && tally.waiting > 0 {
        let wait = next.filter(|next| *next > now + Duration::minutes(1));
        text = text.line(match wait {
            Some(next) => say(lang, "broadcast-progress-later", &Args::new().with("at", reader.moment(next))),
            None => {
                let minutes = (tally.waiting / PER_SECOND + 59) / 60;
                say(lang, "broadcast-progress-left", &Args::new().with("minutes", minutes.max(1)))
            }
        });
    }
    if let Some(last) = tally.last {
        text = text.line(say(lang, "broadcast-progress-last", &Args::new().with("at", reader.moment(last))));
    }
    if tally.uncertain > 0 {
        text = text.paragraph(say(lang, "broadcast-progress-uncertain", &Args::new().with("count", tally.uncertain)));
    }
    Ok(buttons(Message::new(text), broadcast, &tally, reader))
}

/// One that has not begun: there is nothing to count yet.
fn ahead(broadcast: &Broadcast, reader: &Reader) -> Message {
    let lang = reader.lang;
    let args = Args::new()
        .with("state", broadcast.state.name())
        .with("title", broadcast.title(lang))
        .with("revision", broadcast.wording - 1);
    let mut text = say(lang, "broadcast-progress", &args);
    let (id, revision) = (broadcast.id, broadcast.revision);
    let mut first = Button::data(label(lang, "broadcast-open-button", &Args::new()), format!("bw:open:{id}"));
    if broadcast.state == State::Scheduled {
        text = text.line(match (broadcast.body.when, broadcast.starts_at) {
            (When::TenOn(day), _) => say(lang, "broadcast-progress-ten", &Args::new().with("day", day)),
            (_, Some(at)) => say(lang, "broadcast-progress-starts", &Args::new().with("at", reader.moment(at))),
            (_, None) => Text::default(),
        });
        let off = label(lang, "broadcast-unschedule-button", &Args::new());
        first = Button::data(off, format!("bw:unsend:{id}:{revision}"));
    }
    let back = Button::data(label(lang, "broadcast-back-button", &Args::new()), "bw:all");
    Message::new(text).row([first]).row([back])
}

/// Done of all, in blocks; one that has only begun shows none, and only one that is through shows all.
fn bar(tally: &Tally) -> String {
    let all = tally.readers().max(1);
    let done = all - tally.waiting;
    let full = done * BAR / all;
    let blocks = (0..BAR).map(|block| if block < full { '▓' } else { '░' }).collect::<String>();
    format!("{blocks} {}%", done * 100 / all)
}

/// "43명 전송 · 12명 대기 · 2명 미연결 · 1명 확인 필요 · 중복 발송 없음"
pub fn counts(reader: &Reader, tally: &Tally) -> Text {
    let lang = reader.lang;
    let mut said = vec![label(lang, "broadcast-count-sent", &Args::new().with("count", tally.sent))];
    for outcome in Outcome::ALL.into_iter().filter(|outcome| *outcome != Outcome::Sent) {
        let count = tally.of(outcome);
        if count > 0 {
            said.push(label(lang, count_id(outcome), &Args::new().with("count", count)));
        }
    }
    said.push(label(lang, "broadcast-count-none-twice", &Args::new()));
    Text::plain(said.join(" · "))
}

pub fn count_id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Waiting => "broadcast-count-waiting",
        Outcome::Sent => "broadcast-count-sent",
        Outcome::Uncertain => "broadcast-count-uncertain",
        Outcome::Unconnected => "broadcast-count-unconnected",
        Outcome::NoLanguage => "broadcast-count-no-language",
        Outcome::NoConsent => "broadcast-count-no-consent",
        Outcome::Stopped => "broadcast-count-stopped",
        Outcome::Left => "broadcast-count-left",
        Outcome::Failed => "broadcast-count-failed",
    }
}

fn buttons(message: Message, broadcast: &Broadcast, tally: &Tally, reader: &Reader) -> Message {
    let lang = reader.lang;
    let (id, revision) = (broadcast.id, broadcast.revision);
    let act = |word: &'static str, verb: &str| {
        Button::data(label(lang, word, &Args::new()), format!("bc:{verb}:{id}:{revision}"))
    };
    let mut message = match broadcast.state {
        State::Sending => message.row([act("broadcast-pause-button", "pause"), act("broadcast-stop-button", "stop")]),
        State::Paused => message.row([act("broadcast-resume-button", "resume"), act("broadcast-stop-button", "stop")]),
        _ => message,
    };
    if tally.uncertain > 0 {
        message = message.row([act("broadcast-uncertain-button", "doubt")]);
    }
    // Whoever is new to the audience since is in no count.
    if matches!(broadcast.state, State::Sending | State::Done | State::Stopped) {
        message = message.row([act("broadcast-missing-button", "missing")]);
    }
    if tally.failed + tally.unconnected + tally.no_language + tally.no_consent + tally.left > 0 {
        message = message.row([act("broadcast-failed-button", "failed")]);
    }
    if broadcast.body.receipt && tally.sent > tally.read {
        message = message.row([act("broadcast-unread-button", "unread")]);
    }
    if broadcast.state.has_begun() && broadcast.state != State::Recalled {
        message = message.row([act("broadcast-correct-button", "correct"), act("broadcast-recall-button", "recall")]);
    }
    message.row([
        act("broadcast-list-button", "list"),
        Button::data(label(lang, "broadcast-back-button", &Args::new()), "bw:all"),
    ])
}
