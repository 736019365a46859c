//! The words of `--help`, which are in `locales/` like all others. A command or flag without words here fails a test.

use clap::{Arg, ArgAction, Command};

use crate::domain::lang::Lang;
use crate::text::{Args, label};

const COMMANDS: [(&str, &str); 11] = [
    ("demo", "cli-demo"),
    ("serve", "cli-serve"),
    ("import", "cli-import"),
    ("publish", "cli-publish"),
    ("invite", "cli-invite"),
    ("preview", "cli-preview"),
    ("report", "cli-report"),
    ("check", "cli-check"),
    ("backup", "cli-backup"),
    ("held", "cli-held"),
    ("parked", "cli-parked"),
];

const SETTINGS: [(&str, &str); 16] = [
    ("token", "cli-arg-token"),
    ("telegram_api_url", "cli-arg-telegram-api-url"),
    ("database_url", "cli-arg-database-url"),
    ("data_dir", "cli-arg-data-dir"),
    ("files_url", "cli-arg-files-url"),
    ("least_free_mb", "cli-arg-least-free"),
    ("key_file", "cli-arg-key-file"),
    ("http_addr", "cli-arg-http-addr"),
    ("public_url", "cli-arg-public-url"),
    ("webhook_url", "cli-arg-webhook-url"),
    ("rate", "cli-arg-rate"),
    ("chat_rate", "cli-arg-chat-rate"),
    ("group_rate", "cli-arg-group-rate"),
    ("in_flight", "cli-arg-in-flight"),
    ("log", "cli-arg-log"),
    ("lang", "cli-arg-lang"),
];

const OPTIONS: [(&str, &str); 18] = [
    ("workbook", "cli-arg-workbook"),
    ("port", "cli-arg-port"),
    ("keep", "cli-arg-keep"),
    ("files", "cli-arg-files"),
    ("dry_run", "cli-arg-dry-run"),
    ("cohort", "cli-arg-cohort"),
    ("out", "cli-arg-out"),
    ("unit", "cli-arg-unit"),
    ("staff", "cli-arg-staff"),
    ("colleagues", "cli-arg-colleagues"),
    ("anew", "cli-arg-anew"),
    ("person", "cli-arg-person"),
    ("from", "cli-arg-from"),
    ("to", "cli-arg-to"),
    ("file", "cli-arg-file"),
    ("stamp", "cli-arg-stamp"),
    ("send", "cli-arg-send"),
    ("again", "cli-arg-again"),
];

const DECISIONS: [(&str, &str); 1] = [("drop", "cli-arg-drop")];

/// The command line with its help in a language.
pub fn in_lang(command: Command, lang: Lang) -> Command {
    let say = |id: &str| label(lang, id, &Args::new());
    let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", say("cli-usage"));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command = command
        .about(say("cli-about"))
        .after_help(say("cli-after-help"))
        .subcommand_help_heading(say("cli-heading-commands"))
        .arg(help.help(say("cli-arg-help")))
        .arg(version.help(say("cli-arg-version")))
        .help_template(&template)
        .mut_args(|arg| worded(arg, lang));
    command.mut_subcommands(|sub| {
        let about = COMMANDS.iter().find(|(name, _)| *name == sub.get_name()).map(|(_, id)| say(id));
        sub.about(about.unwrap_or_default()).help_template(&template).mut_args(|arg| worded(arg, lang))
    })
}

fn worded(arg: Arg, lang: Lang) -> Arg {
    let say = |id: &str| label(lang, id, &Args::new());
    let of = |table: &[(&str, &str)]| table.iter().find(|(name, _)| arg.get_id() == *name).map(|(_, id)| say(id));
    if let Some(help) = of(&SETTINGS) {
        return arg.help(help).help_heading(say("cli-heading-settings"));
    }
    let heading = if arg.is_positional() { "cli-heading-files" } else { "cli-heading-options" };
    match of(&OPTIONS).or_else(|| of(&DECISIONS)) {
        Some(help) => arg.help(help).help_heading(say(heading)),
        None => arg.help_heading(say(heading)),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn every_command_and_flag_has_words_in_both_languages() {
        for lang in Lang::ALL {
            let mut command = in_lang(super::super::Cli::command(), lang);
            command.build();
            for sub in command.get_subcommands() {
                assert!(sub.get_about().is_some_and(|about| !about.to_string().is_empty()), "{}", sub.get_name());
                for arg in sub.get_arguments() {
                    assert!(arg.get_help().is_some(), "{} {}", sub.get_name(), arg.get_id());
                }
            }
        }
    }
}
