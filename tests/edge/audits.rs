//! The audits of GraphQL over HTTP that npm's graphql-http brings, against the running program.

use async_graphql::futures_util::FutureExt;
use async_graphql_axum::GraphQL;
use tower::ServiceExt;

use crate::support::process::Server;
use crate::support::{World, node};

/// All of them.
#[test]
fn all_61_pass() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let server = Server::start(&["--data", data, "--rate-limit", "off"]);
    let url = format!("http://{}/graphql", server.address);
    let Some(report) = node::run("audits.mjs", &[&url]) else {
        return;
    };
    assert_eq!(report.trim(), "61 of 61 ok");
}

/// The same audits do find something, in the library's own integration.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_audits_can_fail() {
    let world = World::set(|_| {}).await;
    let service = GraphQL::new(world.app.schema().clone());
    let router = axum::Router::new().route_service("/graphql", service);
    let site = api::http::Site::new(move |request| {
        let answered = router.clone().oneshot(request);
        answered.map(Result::unwrap).boxed()
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/graphql", listener.local_addr().unwrap());
    let stop = api::http::Stop::default();
    let serving = tokio::spawn(api::http::serve(listener, site, stop.clone()));
    let report = tokio::task::spawn_blocking(move || node::run("audits.mjs", &[&url])).await;
    if let Some(report) = report.unwrap() {
        let passed = report.trim().lines().last().unwrap().to_owned();
        assert!(
            passed.ends_with("of 61 ok") && passed != "61 of 61 ok",
            "{report}"
        );
    }
    stop.signal.cancel();
    serving.await.unwrap();
}
