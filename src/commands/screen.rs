//! What a command prints: its result on standard output, progress and complaints on standard error.

use std::io::{self, Write as _};
use std::time::Duration;

use indicatif::ProgressBar;

use crate::domain::lang::Lang;
use crate::text::{Args, label};

pub struct Screen {
    pub lang: Lang,
}

impl Screen {
    pub fn new(lang: Lang) -> Screen {
        Screen { lang }
    }

    pub fn words(&self, id: &str, args: &Args) -> String {
        label(self.lang, id, args)
    }

    /// Prints a message of the locales.
    pub fn say(&mut self, id: &str, args: &Args) {
        let words = self.words(id, args);
        self.print(&words);
    }

    pub fn print(&mut self, text: &str) {
        // A reader that went away, as in `naru preview | head`, is no trouble.
        let _ = writeln!(io::stdout(), "{text}");
    }

    pub fn complain(&mut self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Shows that something goes on, where somebody watches.
    pub fn busy(&self, id: &str) -> ProgressBar {
        let bar = ProgressBar::new_spinner().with_message(self.words(id, &Args::new()));
        bar.enable_steady_tick(Duration::from_millis(120));
        bar
    }
}
