//! `naru invite`: personal links for everybody in a cohort, or for the first member of staff.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use clap::Args as ClapArgs;
use futures::FutureExt as _;

use super::screen::Screen;
use super::{Ended, setting};
use crate::clock::Clock;
use crate::config::Settings;
use crate::store::{self, audit::What};
use crate::telegram::{Api, setup};
use crate::text::{Args, Moment};
use crate::words::invitation::{self, Invitation, Links, Terms, usual_expiry};
use crate::workbook::invites::{InviteRow, invites_xlsx};

#[derive(Debug, ClapArgs)]
pub struct Options {
    #[arg(long, value_name = "CODE")]
    cohort: String,
    #[arg(long, value_name = "FILE.xlsx", required_unless_present = "staff")]
    out: Option<PathBuf>,
    #[arg(long)]
    staff: bool,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=50))]
    colleagues: u8,
    #[arg(long)]
    anew: bool,
}

pub async fn run(options: Options, settings: Settings, screen: &mut Screen) -> Result<Ended> {
    let api = Api::new(&settings.telegram_api_url, settings.token()?)?;
    let me = setup::me(&api).await.context("could not ask Telegram who the bot is")?;
    let db = setting::open(&settings).await?;
    let now = Clock::system().now();
    let Options { cohort, out, staff, colleagues, anew } = options;
    let (bot, bot_name) = (api.bot(), me.username);
    let public_url = settings.public_url()?.map(str::to_owned);
    let links = if anew { Links::Anew } else { Links::AsBefore };
    let (cohort, first, everybody) = db
        .write(move |tx| {
            async move {
                let cohort = setting::cohort(tx, &cohort).await?;
                let expires_at = usual_expiry(&cohort, now);
                let (uses, public_url) = (i64::from(colleagues), public_url.as_deref());
                let terms = Terms { bot, bot_name: &bot_name, public_url, expires_at, uses, links };
                let first = match staff {
                    true => Some(invitation::first_staff(tx, cohort.id, &terms).await?),
                    false => None,
                };
                let everybody = invitation::issue(tx, cohort.id, &terms).await?;
                store::audit::add(tx, cohort.id, None, "invited", What::default(), now).await?;
                Ok((cohort, first, everybody))
            }
            .boxed()
        })
        .await?;
    db.close().await;
    let expires = Moment::new(usual_expiry(&cohort, now), cohort.details.zone, "KR");
    if let Some(out) = out {
        let rows: Vec<InviteRow> = everybody.into_iter().filter(|one| !one.person.is_empty()).map(row).collect();
        let people = rows.len();
        let busy = screen.busy("cli-invite-busy");
        let lang = screen.lang;
        let made =
            tokio::task::spawn_blocking(move || invites_xlsx(&rows, &|id| crate::text::label(lang, id, &Args::new())));
        let made = made.await.context("could not write the invitations")?;
        busy.finish_and_clear();
        write_private(&out, &made?).with_context(|| format!("could not write {}", out.display()))?;
        let args = Args::new().with("file", out.display().to_string()).with("people", people);
        screen.say("cli-invited", &args.with("until", &expires));
    }
    if let Some(first) = first {
        screen.say("cli-invited-staff", &Args::new().with("until", &expires).with("code", &first.code));
        screen.print(&first.link);
    }
    Ok(Ended::Well)
}

fn row(invitation: Invitation) -> InviteRow {
    let Invitation { company, person, role, lang, phone, email, link, code, page, text, .. } = invitation;
    InviteRow { company, person, role, lang, phone, email, link, code, page, text }
}

/// Links open memberships: nobody else on the machine reads them, and no half a file stands under the name.
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut half = path.as_os_str().to_owned();
    half.push(".part");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(half, path)
}
