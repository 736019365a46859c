//! The command line: one file per command. A command says what it did, in the operator's language, and ends with 0
//! where all is well and 1 where something has to be put right.

mod amiss;
mod backup;
mod check;
mod demo;
mod held;
mod help;
mod import;
mod invite;
mod parked;
mod preview;
mod publish;
mod report;
mod screen;
mod serve;
mod setting;

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::config::{self, Complaint, Settings};
use crate::domain::lang::Lang;
use crate::store::{NotAlone, stamps};
use crate::telegram::Failure;
use crate::text::{Args, label};
use screen::Screen;

#[derive(Debug, Parser)]
#[command(
    name = "naru",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

/// About each, `help.rs`.
#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Options),
    Serve,
    Import(import::Options),
    Publish(publish::Options),
    Invite(invite::Options),
    Preview(preview::Options),
    Report(report::Options),
    Check,
    Backup(backup::Options),
    Held(held::Options),
    Parked(parked::Options),
}

/// How a command ended that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Well,
    /// Something has to be put right; what it is was said.
    Badly,
}

/// Runs what the command line asks for.
pub fn main() -> ExitCode {
    let words = config::words();
    let lang = config::language(&words);
    let parsed = help::in_lang(Cli::command(), lang).try_get_matches_from(words);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(said) => {
            // A reader that went away, as in `naru --help | head`, is no trouble.
            let _ = said.print();
            return ExitCode::from(u8::try_from(said.exit_code()).unwrap_or(2));
        }
    };
    let mut screen = Screen::new(lang);
    let ended = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(run(cli, &mut screen)));
    match ended {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::Badly) => ExitCode::FAILURE,
        Err(error) => {
            screen.complain(&sentence(lang, &error));
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli, screen: &mut Screen) -> Result<Ended> {
    let Cli { settings, command } = cli;
    settings.check()?;
    setting::log(&settings, matches!(command, Command::Serve | Command::Demo(_)))?;
    match command {
        Command::Demo(options) => demo::run(options, settings).await,
        Command::Serve => serve::run(settings, screen).await,
        Command::Import(options) => import::run(options, settings, screen).await,
        Command::Publish(options) => publish::run(options, settings, screen).await,
        Command::Invite(options) => invite::run(options, settings, screen).await,
        Command::Preview(options) => preview::run(options, settings, screen).await,
        Command::Report(options) => report::run(options, settings, screen).await,
        Command::Check => check::run(settings, screen).await,
        Command::Backup(options) => backup::run(options, settings, screen).await,
        Command::Held(options) => held::run(options, settings, screen).await,
        Command::Parked(options) => parked::run(options, settings, screen).await,
    }
}

/// What went wrong, as one sentence that says what to do where that is known.
fn sentence(lang: Lang, error: &anyhow::Error) -> String {
    let say = |id: &str, args: &Args| label(lang, id, args);
    let none = Args::new();
    for cause in error.chain() {
        if let Some(Complaint { id, args }) = cause.downcast_ref() {
            return say(id, args);
        }
        if cause.is::<stamps::OtherKey>() {
            return say("cli-key-other", &none);
        }
        if cause.is::<NotAlone>() {
            return say("cli-not-alone", &none);
        }
        match cause.downcast_ref::<Failure>() {
            Some(Failure::BadToken) => return say("cli-token-refused", &none),
            Some(Failure::NeverSent(_) | Failure::Uncertain(_)) => return say("cli-telegram-unreachable", &none),
            Some(_) | None => {}
        }
    }
    say("cli-failed", &Args::new().with("why", format!("{error:#}")))
}
