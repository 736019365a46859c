//! Uploads under way: so many at once, of everybody and of one browser, so that nobody takes every place there is; and how
//! fast one must come to keep its own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Uploads under way at once.
const ALL: usize = 32;
/// Of these, by one browser.
const OF_ONE: usize = 2;

/// By what the forms of a browser show.
#[derive(Clone, Default)]
pub struct Places(Arc<Mutex<HashMap<String, usize>>>);

impl Places {
    /// `None` where the browser has as many as it may, or everybody together has.
    pub fn take(&self, browser: &str) -> Option<Place> {
        let mut taken = self.0.lock().expect("no holder panics");
        let own = taken.get(browser).copied().unwrap_or_default();
        if own >= OF_ONE || taken.values().sum::<usize>() >= ALL {
            return None;
        }
        taken.insert(browser.to_owned(), own + 1);
        Some(Place { all: self.clone(), browser: browser.to_owned() })
    }
}

/// Given up when it is dropped.
pub struct Place {
    all: Places,
    browser: String,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.all.0.lock().expect("no holder panics");
        if let Some(own) = taken.get_mut(&self.browser) {
            *own -= 1;
            if *own == 0 {
                taken.remove(&self.browser);
            }
        }
    }
}

/// What is looked at together.
const STRETCH: Duration = Duration::from_secs(60);
/// What has to come in a stretch after the first, in bytes: any line that works at all brings more.
const LEAST: u64 = 64 << 10;

/// How much of an upload came lately.
pub struct Pace {
    since: Duration,
    came: u64,
    is_first: bool,
}

impl Pace {
    pub fn from(tick: Duration) -> Pace {
        Pace { since: tick, came: 0, is_first: true }
    }

    /// Takes note of what came; false where it only drips.
    pub fn goes_on(&mut self, tick: Duration, bytes: usize) -> bool {
        self.came += bytes as u64;
        if tick.saturating_sub(self.since) < STRETCH {
            return true;
        }
        let is_enough = self.is_first || self.came >= LEAST;
        *self = Pace { since: tick, came: 0, is_first: false };
        is_enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_has_two_places_and_gets_one_back_when_an_upload_ends() {
        let places = Places::default();
        let first = places.take("one").expect("a place");
        let _second = places.take("one").expect("another");
        assert!(places.take("one").is_none());
        assert!(places.take("two").is_some());

        drop(first);
        assert!(places.take("one").is_some());
    }

    #[test]
    fn everybody_together_has_so_many() {
        let places = Places::default();
        let held: Vec<Place> = (0..ALL).filter_map(|browser| places.take(&browser.to_string())).collect();
        assert_eq!(held.len(), ALL);
        assert!(places.take("one more").is_none());
        drop(held);
        assert!(places.take("one more").is_some());
    }

    #[test]
    fn an_upload_that_drips_gives_up_its_place_and_a_slow_one_does_not() {
        let second = Duration::from_secs(1);
        let kept = |bytes: usize| {
            let mut pace = Pace::from(Duration::ZERO);
            (1..=300).find(|seconds| !pace.goes_on(second * *seconds, bytes))
        };
        assert_eq!(kept(2 << 10), None);
        // The first minute is nobody's measure.
        assert_eq!(kept(1_000), Some(120));
        assert_eq!(kept(1), Some(120));
    }
}
