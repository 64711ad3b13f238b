//! graphql-transport-ws, spoken by npm's graphql-ws and, where it is broken on purpose, by hand.

use std::sync::Arc;
use std::time::{Duration, Instant};

use api::access::{DevelopmentKey, Grant, Persona};

use crate::support::process::Server;
use crate::support::{World, moment, node};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_protocol_is_kept() {
    let origins = "https://partner.example".parse().unwrap();
    let world = World::set(|settings| settings.edge.cors_origins = origins).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let stop = world.app.stop().clone();
    let routes = api::http::routes(world.small_endpoint());
    let serving = tokio::spawn(api::http::serve(listener, routes, stop.clone()));
    let key = DevelopmentKey::open(world.folder.path()).unwrap();
    let everywhere = Grant {
        everywhere: true,
        ..Grant::default()
    };
    let [valid, brief] = [3600, 60].map(|seconds| {
        let now = moment("2026-01-15T12:00:00Z");
        key.mint(Persona::Analyst, everywhere.clone(), now, seconds)
            .unwrap()
    });
    let clock = world.clock.clone();
    let passing = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(4)).await;
        clock.set(moment("2026-01-15T12:01:00Z"));
    });
    let report = move || node::run("sockets.mjs", &[&address, &valid, &brief]);
    if let Some(report) = tokio::task::spawn_blocking(report).await.unwrap() {
        assert_eq!(report.trim(), "27 of 27 ok");
    }
    passing.abort();
    stop.signal.cancel();
    serving.await.unwrap();
    let left = Arc::strong_count(&world.app);
    assert!(left < 10, "{left} still hold the service");
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
