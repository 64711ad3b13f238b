//! graphql-transport-ws, spoken by npm's graphql-ws and, where it is broken on purpose, by hand.

use std::sync::Arc;
use std::time::{Duration, Instant};

use api::access::{DevelopmentKey, Grant, Persona};

use crate::support::process::Server;
use crate::support::{World, moment, node};

struct Serving {
    world: World,
    address: String,
    task: tokio::task::JoinHandle<()>,
}

/// The small schema on a port.
async fn serving() -> Serving {
    let origins = "https://partner.example".parse().unwrap();
    let world = World::set(|settings| settings.edge.cors_origins = origins).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let stop = world.app.stop().clone();
    let site = api::http::site_of(world.small_endpoint());
    let task = tokio::spawn(api::http::serve(listener, site, stop));
    Serving {
        world,
        address,
        task,
    }
}

impl Serving {
    fn token(&self, seconds: u32) -> String {
        let key = DevelopmentKey::open(self.world.folder.path()).unwrap();
        let everywhere = Grant {
            everywhere: true,
            ..Grant::default()
        };
        let now = moment("2026-01-15T12:00:00Z");
        key.mint(Persona::Analyst, everywhere, now, seconds)
            .unwrap()
    }

    /// What a script of Node's says of it; `None` without Node.
    async fn judged(&self, script: &'static str, tokens: Vec<String>) -> Option<String> {
        let address = self.address.clone();
        let report = move || {
            let arguments: Vec<&str> = std::iter::once(address.as_str())
                .chain(tokens.iter().map(String::as_str))
                .collect();
            node::run(script, &arguments)
        };
        tokio::task::spawn_blocking(report).await.unwrap()
    }

    async fn ends(self) {
        self.world.app.stop().signal.cancel();
        self.task.await.unwrap();
        let left = Arc::strong_count(&self.world.app);
        assert!(left < 10, "{left} still hold the service");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_protocol_is_kept() {
    let serving = serving().await;
    let clock = serving.world.clock.clone();
    let passing = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(4)).await;
        clock.set(moment("2026-01-15T12:01:00Z"));
    });
    let tokens = vec![serving.token(3600), serving.token(60)];
    if let Some(report) = serving.judged("sockets.mjs", tokens).await {
        assert_eq!(report.trim(), "28 of 28 ok");
    }
    passing.abort();
    serving.ends().await;
}

/// Apollo's client: hashed queries by GET, errors, a mutation, a subscription.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn apollo_gets_on_with_it() {
    let serving = serving().await;
    let tokens = vec![serving.token(3600)];
    if let Some(report) = serving.judged("apollo.mjs", tokens).await {
        assert_eq!(report.trim(), "all well");
    }
    serving.ends().await;
}

/// A service that stops says goodbye, and does not wait for those who would stay.
#[test]
fn the_service_takes_its_leave() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(&["--data", folder.path().to_str().unwrap()]);
    let id = server.id().to_string();
    let begun = Instant::now();
    let Some(report) = node::run("leaving.mjs", &[&server.address, &id]) else {
        return;
    };
    assert_eq!(report.trim(), "closed with 1001");
    assert!(server.has_ended_well());
    assert!(begun.elapsed() < Duration::from_secs(10));
}
