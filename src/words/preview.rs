//! What will be sent, to whom and when, in its readers' own words: the planner over the future, worded as it will be.
//! It reads what the outbox reads, so staff see beforehand what people will see.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};

use super::book::Book;
use super::notice::write;
use crate::domain::cohort::Cohort;
use crate::domain::company::{Person, Role};
use crate::domain::ids::{BotId, CohortId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::planner::{Scene, Total, future};
use crate::store::Tx;
use crate::store::scenes::Seat;
use crate::text::{Args, Moment, label};

pub struct Preview {
    pub cohort: Cohort,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    /// In the order in which they leave.
    pub messages: Vec<Foreseen>,
    /// For everybody who gets one, by code.
    pub totals: Vec<Sum>,
}

/// A message as it will be.
pub struct Foreseen {
    pub at: DateTime<Utc>,
    pub who: Who,
    pub message: Message,
    /// Whether the reader can be reached as things stand.
    pub reachable: bool,
    /// Only whoever did not do what an earlier one asked for gets it.
    pub asks_again: bool,
}

#[derive(Clone, Debug)]
pub struct Who {
    pub person: Person,
    pub role: Role,
    /// The workbook's code.
    pub code: String,
    company: Option<crate::domain::cohort::Bilingual>,
}

pub struct Sum {
    pub who: Who,
    pub total: Total,
    /// More than somebody in this role should be asked to read.
    pub too_many: bool,
}

/// Everything a cohort's people will be sent from `from` to `to` (excluded), or one person of them. A draft is shown as
/// if it were published at `from`.
pub async fn preview(
    tx: &mut Tx<'_>,
    bot: BotId,
    cohort: CohortId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    only: Option<PersonId>,
) -> Result<Preview> {
    let book = Book::of_cohort(tx, bot, cohort).await?;
    let about = book.stage.cohorts.get(&cohort).cloned();
    let about = about.with_context(|| format!("could not find anything of cohort {cohort}"))?;
    let mut scenes = book.scenes();
    scenes.iter_mut().for_each(|scene| publish(scene, from));
    let forecast = future(&scenes, &book.stage.spent, &book.stage.calendar, from, to);
    let is_asked = |person: PersonId| only.is_none_or(|only| only == person);
    let mut messages = Vec::new();
    for coming in forecast.messages.iter().filter(|coming| is_asked(coming.owed.person)) {
        let (owed, asks_again) = (&coming.owed, coming.asks_again);
        let Some(message) = write(&book, owed.person, &owed.notices, owed.due) else { continue };
        let who = who(&book, cohort, owed.person)?;
        let reachable = !forecast.unreachable.contains(&owed.person);
        messages.push(Foreseen { at: owed.due, who, message, reachable, asks_again });
    }
    let mut totals = Vec::new();
    for total in forecast.totals.into_iter().filter(|total| is_asked(total.person)) {
        let who = who(&book, cohort, total.person)?;
        totals.push(Sum { too_many: total.is_too_many_for(who.role), who, total });
    }
    totals.sort_by(|one, other| one.who.code.cmp(&other.who.code));
    Ok(Preview { cohort: about, from, to, messages, totals })
}

fn publish(scene: &mut Scene, at: DateTime<Utc>) {
    let published_at = match scene {
        Scene::Meeting(scene) => &mut scene.published_at,
        Scene::Member(scene) => &mut scene.published_at,
        Scene::Day(scene) => &mut scene.published_at,
        Scene::Company(scene) => &mut scene.published_at,
        Scene::Cohort(scene) => &mut scene.published_at,
    };
    published_at.get_or_insert(at);
}

fn who(book: &Book, cohort: CohortId, person: PersonId) -> Result<Who> {
    let missing = || format!("could not find person {person} in cohort {cohort}");
    let seat: &Seat = book.stage.seat_in(person, cohort).with_context(missing)?;
    let company = seat.member().company.and_then(|company| book.stage.companies.get(&company));
    Ok(Who {
        person: book.persons.get(&person).with_context(missing)?.clone(),
        role: seat.member().role,
        code: seat.member().code.clone(),
        company: company.map(|company| company.details.name.clone()),
    })
}

impl Who {
    /// `F01 설봉세라믹(주) 김하나`
    pub fn named(&self, lang: Lang) -> String {
        let company = self.company.as_ref().map(|name| name.in_lang(lang));
        let parts = [Some(self.code.as_str()), company, Some(self.person.details.name.as_str())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The preview as plain text, its own lines in `lang` and each message in its reader's language.
pub fn print(preview: &Preview, lang: Lang) -> String {
    let cohort = &preview.cohort.details;
    let host = |at| Moment::new(at, cohort.zone, "KR");
    let args = Args::new().with("title", cohort.title.in_lang(lang)).with("from", host(preview.from));
    let mut lines = vec![label(lang, "preview-title", &args.with("to", host(preview.to))), String::new()];
    for foreseen in &preview.messages {
        let details = &foreseen.who.person.details;
        let at = Moment::new(foreseen.at, details.zone, details.country.as_str());
        let yes_no = |holds: bool| if holds { "yes" } else { "no" };
        let args = Args::new()
            .with("at", at)
            .with("who", foreseen.who.named(lang))
            .with("reached", yes_no(foreseen.reachable))
            .with("again", yes_no(foreseen.asks_again));
        lines.push(label(lang, "preview-head", &args));
        let mut text = foreseen.message.text.to_plain();
        for row in &foreseen.message.keyboard {
            let labels: Vec<String> = row.iter().map(|button| format!("[{}]", button.label)).collect();
            text.push('\n');
            text.push_str(&labels.join(" "));
        }
        lines.extend(text.lines().map(|line| format!("    {line}").trim_end().to_owned()));
        lines.push(String::new());
    }
    if preview.messages.is_empty() {
        lines.push(label(lang, "preview-none", &Args::new()));
        return lines.join("\n") + "\n";
    }
    lines.push(label(lang, "preview-totals", &Args::new()));
    lines.extend(preview.totals.iter().map(|sum| sum.line(lang)));
    let warnings = preview.totals.iter().filter(|sum| sum.too_many).count();
    let all = |count: fn(&Total) -> usize| preview.totals.iter().map(|sum| count(&sum.total)).sum::<usize>();
    let args = Args::new().with("people", preview.totals.len()).with("warnings", warnings);
    let args = counted(args, all(|total| total.messages), all(|total| total.at_most));
    lines.push(label(lang, "preview-sum", &args));
    lines.join("\n") + "\n"
}

impl Sum {
    fn line(&self, lang: Lang) -> String {
        let Total { messages, at_most, busiest_day, .. } = self.total;
        let args = Args::new()
            .with("who", self.who.named(lang))
            .with("busiest", busiest_day)
            .with("warned", if self.too_many { "yes" } else { "no" });
        label(lang, "preview-total", &counted(args, messages, at_most))
    }
}

/// `21건 (한 번도 답이 없으면 27건)`
fn counted(args: Args, count: usize, at_most: usize) -> Args {
    args.with("count", count).with("most", at_most).with("asked", if at_most > count { "again" } else { "once" })
}
