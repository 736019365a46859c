//! Commands as they are typed: `/home`, `/start 7-abc`, `/home@naru_bot`, or a plain word.

use crate::text::words::Word;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    Command {
        name: String,
        rest: String,
    },
    /// `/home@another_bot`
    ForAnotherBot,
    Words,
}

pub fn read(text: &str, bot_name: &str) -> Typed {
    let Some(line) = text.trim().strip_prefix('/') else { return Typed::Words };
    let (command, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (name, bot) = command.split_once('@').unwrap_or((command, bot_name));
    let is_name = name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_');
    if name.is_empty() || !is_name {
        return Typed::Words;
    }
    if !bot.eq_ignore_ascii_case(bot_name) {
        return Typed::ForAnotherBot;
    }
    Typed::Command { name: name.to_ascii_lowercase(), rest: rest.trim().to_owned() }
}

/// The command a plain word stands for; yes and no are answers, not commands.
pub fn command_of(word: Word) -> Option<&'static str> {
    Some(match word {
        Word::Home => "home",
        Word::Cancel => "cancel",
        Word::Back => "back",
        Word::Schedule => "schedule",
        Word::Preparations => "preparations",
        Word::Log => "log",
        Word::News => "news",
        Word::Deals => "deals",
        Word::Samples => "samples",
        Word::Catalog => "catalog",
        Word::Help => "help",
        Word::Language => "language",
        Word::Privacy => "privacy",
        Word::Settings => "settings",
        Word::Today => "today",
        Word::Announcements => "broadcast",
        Word::Report => "report",
        Word::Yes | Word::No => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_with_their_bot_and_payload() {
        let command = |name: &str, rest: &str| Typed::Command { name: name.to_owned(), rest: rest.to_owned() };
        let cases = [
            ("/home", command("home", "")),
            ("/Home@Naru_Bot", command("home", "")),
            ("/start  7-abc ", command("start", "7-abc")),
            ("/start@naru_bot 7-abc", command("start", "7-abc")),
            ("/start@other_bot 7-abc", Typed::ForAnotherBot),
            ("/", Typed::Words),
            ("/ home", Typed::Words),
            ("/한글", Typed::Words),
            ("home", Typed::Words),
        ];
        for (text, typed) in cases {
            assert_eq!(read(text, "naru_bot"), typed, "{text}");
        }
    }
}
