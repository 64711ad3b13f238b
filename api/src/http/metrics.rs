//! What a monitor counts, as Prometheus reads it.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::app::App;

/// From half a millisecond to the deadline, in seconds.
const BUCKETS: [f64; 10] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.0, 10.0,
];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Served {
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Code {
    code: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Found {
    result: &'static str,
}

/// Counters since the start.
pub struct Metrics {
    registry: Registry,
    requests: Family<Served, Counter>,
    refused: Family<Code, Counter>,
    cache: Family<Found, Counter>,
    cost: Counter<u64, AtomicU64>,
    duration: Histogram,
    pub sockets: Gauge,
    content: Gauge,
    statements: Gauge,
    reads: Gauge,
    writes: Gauge,
    pool: Gauge,
    idle: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("teachin");
        let requests = Family::default();
        let refused = Family::default();
        let cache = Family::default();
        let cost = Counter::default();
        let duration = Histogram::new(BUCKETS);
        let (sockets, content, statements) = (Gauge::default(), Gauge::default(), Gauge::default());
        let (reads, writes) = (Gauge::default(), Gauge::default());
        let (pool, idle) = (Gauge::default(), Gauge::default());
        registry.register(
            "requests",
            "HTTP requests by route and status",
            requests.clone(),
        );
        registry.register(
            "refused",
            "Requests refused, by error code",
            refused.clone(),
        );
        registry.register(
            "answer_cache",
            "Answers found in the cache or made",
            cache.clone(),
        );
        registry.register(
            "cost",
            "Static cost of the operations that were let through",
            cost.clone(),
        );
        registry.register_with_unit(
            "request_duration",
            "Time to the answer",
            Unit::Seconds,
            duration.clone(),
        );
        registry.register("sockets", "WebSocket connections now open", sockets.clone());
        registry.register(
            "content_generation",
            "State of the content that is served",
            content.clone(),
        );
        registry.register(
            "database_statements",
            "Statements sent since the start",
            statements.clone(),
        );
        registry.register(
            "database_reads",
            "1 while the database can be read",
            reads.clone(),
        );
        registry.register(
            "database_writes",
            "1 while the database takes writes",
            writes.clone(),
        );
        registry.register(
            "database_connections",
            "Connections in the pool",
            pool.clone(),
        );
        registry.register(
            "database_connections_idle",
            "Connections in the pool that wait",
            idle.clone(),
        );
        Self {
            registry,
            requests,
            refused,
            cache,
            cost,
            duration,
            sockets,
            content,
            statements,
            reads,
            writes,
            pool,
            idle,
        }
    }
}

impl Metrics {
    pub fn served(&self, route: &str, status: u16, took: Duration) {
        let route = route.to_owned();
        self.requests.get_or_create(&Served { route, status }).inc();
        self.duration.observe(took.as_secs_f64());
    }

    pub fn refused(&self, code: &'static str) {
        self.refused.get_or_create(&Code { code }).inc();
    }

    pub fn cached(&self, found: bool) {
        let result = if found { "found" } else { "made" };
        self.cache.get_or_create(&Found { result }).inc();
    }

    pub fn cost(&self, cost: u64) {
        self.cost.inc_by(cost);
    }

    /// Everything, as of now.
    pub fn text(&self, app: &App) -> String {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        let health = app.health();
        let (connections, idle) = app.database().pool();
        self.content.set(number(app.generation()));
        self.statements.set(number(app.database().statements()));
        self.reads.set(i64::from(health.reads.is_none()));
        self.writes.set(i64::from(health.writes.is_none()));
        self.pool.set(i64::from(connections));
        self.idle.set(number(idle as u64));
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
