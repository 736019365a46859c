//! `naru preview`: what will be sent, to whom and when, in their own words.

use anyhow::Result;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use clap::Args as ClapArgs;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, setting};
use crate::clock::Clock;
use crate::config::{Complaint, Settings};
use crate::domain::zone;
use crate::text::Args;
use crate::words::preview::{Who, preview, print};

/// So long after the last time of asking what came of the meetings an answer is still waited for.
const AFTER: Days = Days::new(14);

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(long, value_name = "CODE")]
    cohort: String,
    #[arg(long, value_name = "CODE|NAME")]
    person: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    to: Option<String>,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let db = setting::open(&settings).await?;
    let (bot, now) = (setting::bot(&db, &settings).await?, Clock::system().now());
    let Options { cohort, person, from, to } = options;
    let busy = screen.busy("cli-preview-busy");
    let seen = db
        .read(|tx| {
            async move {
                let cohort = setting::cohort(tx, &cohort).await?;
                let (zone, last) = (cohort.details.zone, cohort.details.last_follow_up() + AFTER);
                let from = from.map_or(Ok(now), |from| moment(&from, zone))?;
                let usual = zone::instant(last.and_time(NaiveTime::MIN), zone);
                let to = to.map_or(Ok(usual), |to| moment(&to, zone))?;
                preview(tx, bot, cohort.id, from, to, None).await
            }
            .boxed()
        })
        .await;
    busy.finish_and_clear();
    let mut seen = seen?;
    db.close().await;
    if let Some(person) = person {
        let people = seen.totals.iter().map(|sum| &sum.who).chain(seen.messages.iter().map(|message| &message.who));
        if !people.into_iter().any(|who| is_called(who, &person)) {
            return Err(Complaint::new("cli-preview-nobody").with("person", person).into());
        }
        seen.messages.retain(|message| is_called(&message.who, &person));
        seen.totals.retain(|sum| is_called(&sum.who, &person));
    }
    screen.print(print(&seen, screen.lang).trim_end());
    if seen.messages.is_empty() && seen.to <= now {
        screen.say("cli-preview-over", &Args::new());
    }
    Ok(Ended::Well)
}

/// A code names all colleagues of a company.
fn is_called(who: &Who, name: &str) -> bool {
    who.code.eq_ignore_ascii_case(name.trim()) || who.person.details.name == name.trim()
}

/// A day, or a day and a time, on the host's clock.
fn moment(text: &str, zone: Tz) -> Result<DateTime<Utc>, Complaint> {
    let text = text.trim();
    let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(|day| day.and_time(NaiveTime::MIN));
    let time = || NaiveDateTime::parse_from_str(&text.replacen('T', " ", 1), "%Y-%m-%d %H:%M").ok();
    let wall = day().or_else(time).ok_or_else(|| Complaint::new("cli-day-odd").with("found", text))?;
    Ok(zone::instant(wall, zone))
}
