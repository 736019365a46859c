//! Settings from flags and the environment; nothing else reads either. A secret is never shown, and a wrong setting
//! stops Naru at start with one sentence.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args as ClapArgs;

use crate::domain::lang::Lang;
use crate::outbox::Rates;
use crate::text::Args;

pub const TELEGRAM: &str = "https://api.telegram.org";

/// Something that must not be seen: not in a log, not in help, not in an error.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(hidden)")
    }
}

impl std::str::FromStr for Secret {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Secret, Self::Err> {
        Ok(Secret(text.to_owned()))
    }
}

/// A sentence for whoever runs Naru.
#[derive(Clone, Debug)]
pub struct Complaint {
    pub id: &'static str,
    pub args: Args,
}

impl Complaint {
    pub fn new(id: &'static str) -> Complaint {
        Complaint { id, args: Args::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<crate::text::Arg>) -> Complaint {
        self.args.set(name, value);
        self
    }
}

impl std::fmt::Display for Complaint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl std::error::Error for Complaint {}

/// What every command may need. Help texts are in `locales/`, by the names of these fields (`commands/help.rs`).
#[derive(Clone, Debug, ClapArgs)]
pub struct Settings {
    #[arg(long, global = true, env = "TELEGRAM_BOT_TOKEN", hide_env_values = true, value_name = "TOKEN")]
    pub token: Option<Secret>,
    #[arg(long, global = true, env = "NARU_TELEGRAM_API_URL", default_value = TELEGRAM, value_name = "URL")]
    pub telegram_api_url: String,
    #[arg(
        long,
        global = true,
        env = "NARU_DATABASE_URL",
        hide_env_values = true,
        default_value = "sqlite:naru.db",
        value_name = "URL"
    )]
    pub database_url: Secret,
    #[arg(long, global = true, env = "NARU_DATA_DIR", default_value = "naru-data", value_name = "DIR")]
    pub data_dir: PathBuf,
    #[arg(long, global = true, env = "NARU_FILES_URL", value_name = "URL")]
    pub files_url: Option<String>,
    /// In megabytes; uploads by the pages leave so much of the disk free. Up to a million.
    #[arg(
        long,
        global = true,
        env = "NARU_LEAST_FREE_MB",
        default_value = "1024",
        value_name = "MB",
        value_parser = clap::value_parser!(u64).range(..=1_000_000)
    )]
    pub least_free_mb: u64,
    #[arg(long, global = true, env = "NARU_KEY_FILE", default_value = "naru.key", value_name = "FILE")]
    pub key_file: PathBuf,
    #[arg(long, global = true, env = "NARU_HTTP_ADDR", default_value = "127.0.0.1:8080", value_name = "ADDR")]
    pub http_addr: String,
    #[arg(long, global = true, env = "NARU_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    #[arg(long, global = true, env = "NARU_WEBHOOK_URL", value_name = "URL")]
    pub webhook_url: Option<String>,
    /// Messages a second over all chats; 0 lifts the limit, here and below.
    #[arg(long, global = true, env = "NARU_RATE", default_value = "25", value_name = "N")]
    pub rate: f64,
    #[arg(long, global = true, env = "NARU_CHAT_RATE", default_value = "1", value_name = "N")]
    pub chat_rate: f64,
    /// A minute, to one group.
    #[arg(long, global = true, env = "NARU_GROUP_RATE", default_value = "18", value_name = "N")]
    pub group_rate: u32,
    #[arg(long, global = true, env = "NARU_IN_FLIGHT", default_value = "64", value_name = "N")]
    pub in_flight: usize,
    #[arg(long, global = true, env = "NARU_LOG", value_name = "FILTER")]
    pub log: Option<String>,
    #[arg(long, global = true, value_name = "ko|en", value_parser = ["ko", "en"])]
    pub lang: Option<String>,
}

impl Settings {
    pub fn database_url(&self) -> &str {
        self.database_url.reveal()
    }

    /// The bot's token, which looks like `123456:ABC…`.
    pub fn token(&self) -> Result<&str, Complaint> {
        let token = self.token.as_ref().map(Secret::reveal).filter(|token| !token.trim().is_empty());
        let token = token.ok_or_else(|| Complaint::new("cli-token-missing"))?.trim();
        let looks_right = token.split_once(':').is_some_and(|(id, rest)| id.parse::<i64>().is_ok() && rest.len() >= 10);
        if looks_right { Ok(token) } else { Err(Complaint::new("cli-token-odd")) }
    }

    /// The address to listen on; a port of 0 takes a free one.
    pub fn http_addr(&self) -> Result<SocketAddr, Complaint> {
        let odd = || Complaint::new("cli-http-addr-odd").with("found", &self.http_addr);
        self.http_addr.trim().parse().map_err(|_| odd())
    }

    /// The outside address below which Telegram is to deliver; `None` where Naru polls.
    pub fn webhook_url(&self) -> Result<Option<&str>, Complaint> {
        let Some(url) = given(&self.webhook_url) else { return Ok(None) };
        let is_local = url.starts_with("http://127.0.0.1") || url.starts_with("http://localhost");
        if url.starts_with("https://") || is_local {
            return Ok(Some(url));
        }
        Err(Complaint::new("cli-webhook-odd").with("found", url))
    }

    /// How fast to send.
    pub fn rates(&self) -> Result<Rates, Complaint> {
        let limit = |rate: f64| match rate {
            rate if rate > 0.0 && rate.is_finite() => Ok(Some(rate)),
            0.0 => Ok(None),
            _ => Err(Complaint::new("cli-rate-odd")),
        };
        let group = Some(self.group_rate).filter(|rate| *rate > 0);
        let in_flight = self.in_flight.clamp(1, 256);
        Ok(Rates { overall: limit(self.rate)?, chat: limit(self.chat_rate)?, group, in_flight })
    }

    /// A bucket for files instead of the data directory; only where Naru was built with it.
    pub fn files_url(&self) -> Result<Option<&str>, Complaint> {
        let Some(url) = given(&self.files_url) else { return Ok(None) };
        let odd = |id| Err(Complaint::new(id).with("found", url));
        match url.strip_prefix("s3://") {
            Some(bucket) if !bucket.is_empty() && cfg!(feature = "s3") => Ok(Some(url)),
            Some(bucket) if !bucket.is_empty() => odd("cli-files-url-unbuilt"),
            _ => odd("cli-files-url-odd"),
        }
    }

    pub fn public_url(&self) -> Result<Option<&str>, Complaint> {
        let Some(url) = given(&self.public_url) else { return Ok(None) };
        if is_address(url) { Ok(Some(url)) } else { Err(Complaint::new("cli-public-url-odd").with("found", url)) }
    }

    /// Stops where a setting makes no sense, whichever command was given.
    pub fn check(&self) -> Result<(), Complaint> {
        if !is_address(&self.telegram_api_url) {
            return Err(Complaint::new("cli-telegram-url-odd").with("found", &self.telegram_api_url));
        }
        let known = ["sqlite:", "postgres://", "postgresql://"];
        if !known.iter().any(|scheme| self.database_url().starts_with(scheme)) {
            return Err(Complaint::new("cli-database-odd"));
        }
        self.rates()?;
        self.http_addr()?;
        self.webhook_url()?;
        self.public_url()?;
        self.files_url()?;
        Ok(())
    }
}

fn is_address(url: &str) -> bool {
    url.split_once("://").is_some_and(|(scheme, rest)| ["http", "https"].contains(&scheme) && !rest.is_empty())
}

/// A variable set to nothing is not set.
fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

/// The words of the command line.
pub fn words() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// The language of the command line: `--lang`, else the machine's, else English.
pub fn language(words: &[OsString]) -> Lang {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let flag = words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--lang")? {
        "" => words.get(at + 1).copied(),
        rest => rest.strip_prefix('='),
    });
    if let Some(lang) = flag.and_then(Lang::from_tag) {
        return lang;
    }
    let machine = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    machine.and_then(|tag| Lang::from_tag(tag.split('.').next()?)).unwrap_or(Lang::En)
}
