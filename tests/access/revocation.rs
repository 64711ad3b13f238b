//! Access that was taken away.

use api::access::{DevelopmentKey, Persona};
use jiff::ToSpan;
use serde_json::{Value, json};

use crate::support::{Client, World, both, countries, everywhere};

const REVOKE: &str = "mutation($input: RevokeAccessInput!) { revokeAccess(input: $input) {
    errors { code path } revokedAt } }";

async fn revoke(client: &Client, input: Value) -> Value {
    let answer = client
        .query_with(REVOKE, json!({ "input": input }))
        .await
        .json();
    assert_eq!(answer.get("errors"), None, "{answer}");
    answer["data"]["revokeAccess"].clone()
}

async fn status(client: &Client) -> u16 {
    client.query("{ viewer { subject } }").await.status.as_u16()
}

/// The `jti` of a token that `client` does not show.
fn id_of(token: &str) -> String {
    use base64::Engine;
    let claims = token.split('.').nth(1).unwrap();
    let claims = base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(claims)
        .unwrap();
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    claims["jti"].as_str().unwrap().to_owned()
}

both! {
    /// At once, for all tokens of a subject or for one; for good, or for a time.
    access_is_taken_away, world, {
        let admin = world.asking(Persona::Admin, everywhere());
        let key = DevelopmentKey::open(world.folder.path()).unwrap();
        let mint = || key.mint(Persona::Coordinator, countries(&["BR"]), api::clock::Clock::now(&world.clock), 3600).unwrap();
        let (one, other) = (mint(), mint());
        let with = |token: &str| world.anonymous().header("authorization", &format!("Bearer {token}"));
        assert_eq!((status(&with(&one)).await, status(&with(&other)).await), (200, 200));
        let revoked = revoke(&admin, json!({ "token": id_of(&one) })).await;
        assert_eq!(revoked["errors"], json!([]));
        assert_eq!((status(&with(&one)).await, status(&with(&other)).await), (401, 200));
        revoke(&admin, json!({ "subject": "development-coordinator", "until": "2026-01-15T12:30:00Z" })).await;
        assert_eq!(status(&with(&other)).await, 401);
        assert_eq!(status(&with(&mint())).await, 401, "a new token does not help");
        assert_eq!(status(&admin).await, 200);
        world.clock.set(crate::support::moment("2026-01-15T12:30:00Z"));
        world.work().await;
        assert_eq!((status(&with(&one)).await, status(&with(&other)).await), (401, 200), "back by itself");
        for (input, path) in [
            (json!({}), "subject"),
            (json!({ "subject": "a", "token": "b" }), "token"),
            (json!({ "subject": "" }), "subject"),
            (json!({ "token": "x".repeat(256) }), "token"),
            (json!({ "token": "a", "until": "2020-01-01T00:00:00Z" }), "until"),
        ] {
            let payload = revoke(&admin, input).await;
            assert_eq!(payload["errors"][0]["path"], json!(["input", path]));
            assert_eq!(payload["revokedAt"], Value::Null);
        }
        let partner = world.asking(Persona::Partner, countries(&["BR"]));
        let refused = revoke(&partner, json!({ "subject": "development-admin" })).await;
        assert_eq!(refused["errors"][0]["code"], "FORBIDDEN");
        assert_eq!(status(&admin).await, 200);
    }
}

both! {
    /// When nobody knows whose access was taken away, nobody sees people; the curriculum is for everybody.
    a_list_that_is_too_old, world, {
        world.populate(20, 5).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let people = "{ participants { nodes { id } } }";
        assert_eq!(admin.query(people).await.json().get("errors"), None);
        world.clock.set(api::clock::Clock::now(&world.clock) + 11.seconds());
        assert_eq!(admin.error(people).await["extensions"]["code"], "UNAVAILABLE");
        let public = "{ trainings { nodes { slug } } viewer { subject } }";
        assert_eq!(admin.data(public).await["viewer"]["subject"], "development-admin");
        world.work().await;
        assert_eq!(admin.query(people).await.json().get("errors"), None);
    }
}

/// Another node of the same database knows it after its next round.
#[tokio::test]
async fn other_nodes_learn_of_it() {
    let Some(world) = World::new(crate::support::Backend::Postgres).await else {
        return;
    };
    let other = world.node().await;
    let admin = world.asking(Persona::Admin, everywhere());
    let there = admin.clone().at(&other);
    assert_eq!(status(&there).await, 200);
    revoke(&admin, json!({ "subject": "development-admin" })).await;
    assert_eq!((status(&admin).await, status(&there).await), (401, 200));
    let store = other.store_of_workers().unwrap();
    api::workers::once(&other, &store, false).await.unwrap();
    assert_eq!(status(&there).await, 401);
}
