//! How much cost one caller may cause in a minute.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use governor::clock::{self, Reference};
use governor::middleware::StateInformationMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::access::Viewer;
use crate::clock::Clock;

/// After how many charges those are forgotten who have everything again.
const TIDY_EVERY: u64 = 4096;

/// Who is charged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Caller {
    /// An address; of IPv6 the network of 64 bits, which one customer has.
    Address(IpAddr),
    /// The holder of a token, whom their issuer names so.
    Subject { issuer: String, subject: String },
}

impl Caller {
    pub fn of(viewer: &Viewer) -> Self {
        Self::Subject {
            issuer: viewer.issuer.clone(),
            subject: viewer.subject.clone(),
        }
    }

    pub fn at(address: IpAddr) -> Self {
        const NETWORK: u128 = !(u64::MAX as u128);
        Self::Address(match address.to_canonical() {
            IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & NETWORK)),
            address => address,
        })
    }
}

/// What a caller has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub limit: u32,
    pub remaining: u32,
    /// Until all of it is there again.
    pub reset: Duration,
}

/// Nothing is left: when there will be enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exhausted {
    pub rate: Rate,
    pub retry_after: Duration,
}

impl clock::Clock for Clock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        self.elapsed().into()
    }
}

type Buckets = RateLimiter<Caller, DashMapStateStore<Caller>, Clock, StateInformationMiddleware>;

pub struct Rates {
    limit: NonZeroU32,
    buckets: Option<Buckets>,
    charges: AtomicU64,
}

impl Rates {
    /// `limit` in cost per minute; nobody is ever refused without one.
    pub fn new(limit: Option<NonZeroU32>, clock: Clock) -> Self {
        Self {
            limit: limit.unwrap_or(NonZeroU32::MAX),
            charges: AtomicU64::new(0),
            buckets: limit.map(|limit| {
                let buckets = RateLimiter::dashmap_with_clock(Quota::per_minute(limit), clock);
                buckets.with_middleware()
            }),
        }
    }

    pub fn charge(&self, caller: &Caller, cost: u64) -> Result<Rate, Exhausted> {
        let Some(buckets) = &self.buckets else {
            return Ok(self.rate(self.limit.get()));
        };
        let charge = self.charges.fetch_add(1, Ordering::Relaxed);
        if charge.is_multiple_of(TIDY_EVERY) {
            buckets.retain_recent();
            buckets.shrink_to_fit();
        }
        let cost = u32::try_from(cost).unwrap_or(u32::MAX);
        let cost = NonZeroU32::new(cost)
            .unwrap_or(NonZeroU32::MIN)
            .min(self.limit);
        match buckets.check_key_n(caller, cost) {
            Ok(Ok(state)) => Ok(self.rate(state.remaining_burst_capacity())),
            Ok(Err(refused)) => Err(Exhausted {
                rate: self.rate(0),
                retry_after: Duration::from(
                    refused
                        .earliest_possible()
                        .duration_since(clock::Clock::now(buckets.clock())),
                ),
            }),
            // Cannot be, as no cost is greater than the limit.
            Err(_) => Ok(self.rate(0)),
        }
    }

    fn rate(&self, remaining: u32) -> Rate {
        let missing = u64::from(self.limit.get() - remaining.min(self.limit.get()));
        Rate {
            limit: self.limit.get(),
            remaining,
            reset: Duration::from_millis(missing * 60_000 / u64::from(self.limit.get())),
        }
    }
}
