//! How often something may be tried: wrong links, wrong digits, forms of one browser. Counted in memory, by the clock
//! Naru is given; a restart forgets, which is no gain to anybody who guesses among so many.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::http::HeaderMap;
use axum::http::request::Parts;

const MINUTE: Duration = Duration::from_secs(60);
pub const WINDOW: Duration = Duration::from_secs(15 * 60);
const HOUR: Duration = Duration::from_secs(3600);
/// More than this is not remembered of single addresses; what counts overall still is.
const MOST_KEPT: usize = 50_000;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    Link,
    Code,
    Form,
}

/// Of whom it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    Address(IpAddr),
    /// A browser, by what its forms show.
    Browser(String),
    All,
}

type Limit = (Duration, u32);

/// Six digits are few: everybody together may miss ten times a minute and sixty an hour.
fn limits(what: What, who: &Who) -> &'static [Limit] {
    match (what, who) {
        (What::Link, Who::All) => &[(WINDOW, 3_000)],
        (What::Link, _) => &[(WINDOW, 20)],
        (What::Code, Who::All) => &[(MINUTE, 10), (HOUR, 60)],
        (What::Code, _) => &[(WINDOW, 5)],
        (What::Form, Who::All) => &[(MINUTE, 6_000)],
        (What::Form, _) => &[(MINUTE, 60)],
    }
}

/// Counts by what, by whom and by the length of the window; with when the window began.
type Counts = HashMap<(What, Who, Duration), (Duration, u32)>;

#[derive(Clone, Default)]
pub struct Guard(Arc<Mutex<Counts>>);

impl Guard {
    /// Whether another try is in order; does not count it.
    pub fn allows(&self, what: What, who: &Who, tick: Duration) -> bool {
        allows(&self.0.lock().expect("no holder panics"), what, who, tick)
    }

    /// Counts a try where another is in order, in one step: of many at the same moment only so many are let through.
    pub fn tries(&self, what: What, who: &Who, tick: Duration) -> bool {
        let mut counts = self.0.lock().expect("no holder panics");
        let allowed = allows(&counts, what, who, tick);
        if allowed {
            count(&mut counts, what, who, tick);
        }
        allowed
    }

    /// A try that was counted was none that missed.
    pub fn forgive(&self, what: What, who: &Who) {
        let mut counts = self.0.lock().expect("no holder panics");
        for who in [who, &Who::All] {
            for (window, _) in limits(what, who) {
                if let Some((_, tries)) = counts.get_mut(&(what, who.clone(), *window)) {
                    *tries = tries.saturating_sub(1);
                }
            }
        }
    }

    /// Counts a try.
    pub fn count(&self, what: What, who: &Who, tick: Duration) {
        count(&mut self.0.lock().expect("no holder panics"), what, who, tick);
    }
}

fn allows(counts: &Counts, what: What, who: &Who, tick: Duration) -> bool {
    [who, &Who::All].iter().all(|who| {
        limits(what, who).iter().all(|(window, most)| {
            let found = counts.get(&(what, (*who).clone(), *window));
            found.is_none_or(|(since, count)| tick.saturating_sub(*since) >= *window || count < most)
        })
    })
}

fn count(counts: &mut Counts, what: What, who: &Who, tick: Duration) {
    if counts.len() >= MOST_KEPT {
        counts.retain(|(_, _, window), (since, _)| tick.saturating_sub(*since) < *window);
    }
    for who in [who, &Who::All] {
        for (window, _) in limits(what, who) {
            let key = (what, who.clone(), *window);
            if counts.len() >= MOST_KEPT && *who != Who::All && !counts.contains_key(&key) {
                continue;
            }
            let (since, count) = counts.entry(key).or_insert((tick, 0));
            if tick.saturating_sub(*since) >= *window {
                (*since, *count) = (tick, 0);
            }
            *count += 1;
        }
    }
}

/// Where a request comes from. A proxy on this very machine says for whom it asks.
pub fn caller(connected: Option<SocketAddr>, headers: &HeaderMap) -> Who {
    let own = connected.map_or(IpAddr::from([127, 0, 0, 1]), |address| address.ip());
    let said = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let said = said.and_then(|list| list.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    Who::Address(network(said.filter(|_| own.is_loopback()).unwrap_or(own)))
}

/// Whoever has one address of an IPv6 network has all of it.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    }
}

/// The caller, as a handler takes it.
pub struct Caller(pub Who);

impl<S: Sync> axum::extract::FromRequestParts<S> for Caller {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Caller, Self::Rejection> {
        let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|connected| connected.0);
        Ok(Caller(caller(connected, &parts.headers)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Who {
        Who::Address(network(text.parse().expect("an address")))
    }

    #[test]
    fn after_so_many_misses_an_address_waits_and_another_does_not() {
        let (guard, mut tick) = (Guard::default(), Duration::ZERO);
        let (one, two) = (address("10.0.0.1"), address("10.0.0.2"));
        for _ in 0..5 {
            assert!(guard.allows(What::Code, &one, tick));
            guard.count(What::Code, &one, tick);
        }
        assert!(!guard.allows(What::Code, &one, tick) && guard.allows(What::Code, &two, tick));

        tick += WINDOW;
        assert!(guard.allows(What::Code, &one, tick));
    }

    #[test]
    fn of_many_at_the_same_moment_only_so_many_are_let_through() {
        let (guard, tick) = (Guard::default(), Duration::ZERO);
        // Each is counted before anything is known of its outcome.
        let of = |last: u8| address(&format!("10.0.0.{last}"));
        assert_eq!((0..100).filter(|last| guard.tries(What::Code, &of(*last), tick)).count(), 10);

        guard.forgive(What::Code, &of(1));
        assert!(guard.tries(What::Code, &of(200), tick));
        assert!(!guard.tries(What::Code, &of(201), tick));
    }

    #[test]
    fn everybody_together_may_miss_so_often() {
        let (guard, tick) = (Guard::default(), Duration::from_secs(7));
        for last in 0..10 {
            guard.count(What::Code, &address(&format!("10.0.0.{last}")), tick);
        }
        assert!(!guard.allows(What::Code, &address("10.0.1.1"), tick));
        assert!(guard.allows(What::Code, &address("10.0.1.1"), tick + MINUTE));
        assert!(guard.allows(What::Link, &address("10.0.1.1"), tick));
    }

    #[test]
    fn a_proxy_is_believed_only_on_this_machine() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.9".parse().expect("a value"));
        let from = |at: &str| caller(Some(at.parse().expect("an address")), &headers);
        assert_eq!(from("127.0.0.1:5"), address("203.0.113.9"));
        assert_eq!(from("198.51.100.7:5"), address("198.51.100.7"));
        assert_eq!(address("2001:db8::1"), address("2001:db8::ffff:1"));
    }
}
