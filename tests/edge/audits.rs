//! The audits of GraphQL over HTTP that npm's graphql-http brings, against the running program.

use crate::support::node;
use crate::support::process::Server;

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
