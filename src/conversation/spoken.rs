//! Answers about attending that are typed instead of pressed: 참석합니다, I'll be there, and a bare yes where a question
//! is the last thing the person has read. What might be about several meetings is asked about before it is kept.

use anyhow::Result;

use super::answering::ask;
use super::attendance::{self, open_for};
use super::standing::{Standing, standing};
use super::talk::Step;
use super::turn::Turn;
use crate::domain::asking::{Asked, Shows, asked_about, spoken_of};
use crate::domain::ids::MeetingId;
use crate::domain::lang::Lang;
use crate::domain::meeting::{Attendance, PartySide};
use crate::domain::message::{Button, Message, Press};
use crate::domain::owed::Kind;
use crate::store::visible::Visible;
use crate::telegram::incoming::Said;
use crate::text::words::{Word, are_same, command_word, is_one_of};
use crate::text::{Args, label, say};
use crate::words::meeting::{Seat, answer_words};

/// A question further up than this is not what somebody answers.
const FEW: usize = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    Answer(Attendance),
    Yes,
    No,
}

/// What was meant, in either language; `None` where it is no answer about attending.
pub fn read(text: &str) -> Option<Meant> {
    let is_meant = |answer: &Attendance| {
        let own = |lang| are_same(&answer_words(lang, *answer), text);
        Lang::ALL.into_iter().any(own) || is_one_of(forms(*answer), text)
    };
    match (Attendance::ALL.into_iter().find(is_meant), command_word(text)) {
        (Some(answer), _) => Some(Meant::Answer(answer)),
        (None, Some(Word::Yes)) => Some(Meant::Yes),
        (None, Some(Word::No)) => Some(Meant::No),
        (None, _) => None,
    }
}

fn forms(answer: Attendance) -> &'static str {
    match answer {
        Attendance::Coming => "attendance-words-coming",
        Attendance::Late => "attendance-words-late",
        Attendance::Colleague => "attendance-words-colleague",
        Attendance::OtherTime => "attendance-words-other-time",
        Attendance::Absent => "attendance-words-absent",
    }
}

/// What the newest messages ask about.
struct Question {
    meetings: Vec<MeetingId>,
    /// The button that answers for all of a day's, without its verb.
    all: Option<String>,
    /// A bare yes or no may answer it.
    is_last: bool,
}

/// Takes words as the answer to what was asked last; false where they are none, or nothing they could answer is open.
pub async fn take(turn: &mut Turn<'_, '_>, said: &Said) -> Result<bool> {
    let Some(meant) = read(&said.text) else { return Ok(false) };
    let Some(question) = question(turn).await? else { return Ok(false) };
    let (answer, is_bare) = match meant {
        Meant::Answer(answer) => (answer, false),
        Meant::Yes => (Attendance::Coming, true),
        Meant::No => (Attendance::Absent, true),
    };
    if is_bare && !question.is_last {
        return Ok(false);
    }
    let mut open = open(turn, &question.meetings).await?;
    if is_bare {
        // Thanks for what was answered already, not another answer.
        open.retain(|(found, side)| found.sight.answer(*side).is_none());
    }
    match (&open[..], question.all) {
        ([], _) => return Ok(false),
        ([(only, _)], _) => give(turn, Asked::about(&only.sight.meeting), answer).await?,
        (_, Some(all)) if answer == Attendance::Coming => attendance::tap_all(turn, &all).await?,
        (several, _) => which(turn, several, answer),
    }
    turn.keep_answer(said).await?;
    Ok(true)
}

/// Keeps an answer somebody has typed, asking once more where that is asked of whoever presses the button.
pub async fn give(turn: &mut Turn<'_, '_>, asked: Asked, answer: Attendance) -> Result<()> {
    if answer == Attendance::Absent
        && let Ok((found, side)) = open_for(turn, asked).await?
        && found.sight.answer(side) != Some(answer)
    {
        return ask(turn, asked, Step::Sure).await;
    }
    attendance::give(turn, asked, answer).await
}

async fn question(turn: &mut Turn<'_, '_>) -> Result<Option<Question>> {
    let visible = turn.newest(FEW).await?;
    Ok(visible.iter().enumerate().find_map(|(place, one)| asks(one, place == 0)))
}

fn asks(Visible { kind, message }: &Visible, is_last: bool) -> Option<Question> {
    let asked = asked_about(message);
    let all = match asked {
        Some((Shows::Day, _)) => button_for_all(message),
        _ => None,
    };
    match asked {
        Some((_, meetings)) => Some(Question { meetings, all, is_last }),
        // Several things in one message, or a list: it may be about any of them.
        None if is_last => {
            let meetings = spoken_of(message);
            let is_asked = *kind == Kind::Notice;
            (!meetings.is_empty()).then_some(Question { meetings, all, is_last: is_asked })
        }
        None => None,
    }
}

fn button_for_all(message: &Message) -> Option<String> {
    message.keyboard.iter().flatten().find_map(|button| match &button.press {
        Press::Data(data) => data.strip_prefix("attall:").map(str::to_owned),
        Press::Url(_) => None,
    })
}

/// Those the person may still answer for.
async fn open(turn: &mut Turn<'_, '_>, meetings: &[MeetingId]) -> Result<Vec<(Standing, PartySide)>> {
    let mut open = Vec::new();
    for meeting in meetings {
        let Some(found) = standing(turn, *meeting).await? else { continue };
        let Seat::Party(side) = found.eyes.seat else { continue };
        if !found.sight.is_cancelled() && !found.sight.is_over(turn.now) {
            open.push((found, side));
        }
    }
    Ok(open)
}

fn which(turn: &mut Turn<'_, '_>, several: &[(Standing, PartySide)], answer: Attendance) {
    let args = Args::new().with("answer", answer_words(turn.lang, answer));
    let mut message = Message::new(say(turn.lang, "attendance-which", &args));
    for (found, _) in several {
        let args = found.sight.times(&found.eyes.reader);
        let args = args.with("other", found.sight.other_name(found.eyes.seat, turn.lang));
        let label = label(turn.lang, "meetings-item-day-button", &args);
        message = message.row([Button::data(label, Asked::about(&found.sight.meeting).answer(answer))]);
    }
    turn.reply(message);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_people_write_them() {
        use Attendance::*;
        let cases = [
            ("참석합니다", Some(Meant::Answer(Coming))),
            ("네, 참석합니다.", Some(Meant::Answer(Coming))),
            ("yes, I’ll be there!", Some(Meant::Answer(Coming))),
            ("I'LL BE THERE", Some(Meant::Answer(Coming))),
            ("조금 늦을 것 같습니다", Some(Meant::Answer(Late))),
            ("running late", Some(Meant::Answer(Late))),
            ("다른 직원이 참석합니다", Some(Meant::Answer(Colleague))),
            ("My colleague will join", Some(Meant::Answer(Colleague))),
            ("시간 변경", Some(Meant::Answer(OtherTime))),
            ("can we reschedule?", Some(Meant::Answer(OtherTime))),
            ("불참", Some(Meant::Answer(Absent))),
            ("I can’t make it", Some(Meant::Answer(Absent))),
            ("네", Some(Meant::Yes)),
            ("no", Some(Meant::No)),
            ("참석자는 몇 명까지인가요?", None),
            ("Did you get our logo?", None),
            ("", None),
        ];
        for (text, meant) in cases {
            assert_eq!(read(text), meant, "{text}");
        }
    }

    #[test]
    fn no_words_mean_two_answers() {
        for lang in Lang::ALL {
            for answer in Attendance::ALL {
                let forms = label(lang, forms(answer), &Args::new());
                for form in forms.split(',').map(str::to_owned).chain([answer_words(lang, answer)]) {
                    assert_eq!(read(&form), Some(Meant::Answer(answer)), "{form}");
                }
            }
        }
    }
}
