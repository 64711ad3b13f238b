//! Nobody causes more cost in a minute than is allowed.

use std::num::NonZeroU32;

use api::config::RateLimit;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use serde_json::{Value, json};

use crate::support::{Answer, Client, World};

async fn from(client: &Client, peer: &str, forwarded: Option<&str>, document: &str) -> Answer {
    let peer: std::net::SocketAddr = peer.parse().unwrap();
    let mut request = Request::post("/graphql")
        .header("content-type", "application/json")
        .extension(ConnectInfo(peer));
    if let Some(forwarded) = forwarded {
        request = request.header("x-forwarded-for", forwarded);
    }
    let body = json!({ "query": document }).to_string();
    client.send(request.body(Body::from(body)).unwrap()).await
}

async fn limited(cost: u32) -> World {
    World::set(|settings| {
        settings.edge.rate_limit = RateLimit(NonZeroU32::new(cost));
        settings.edge.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await
}

/// The cost is charged, what is left is said, and too much is refused until it is there again.
#[tokio::test]
async fn cost_is_charged() {
    let world = limited(60).await;
    let client = world.small();
    let ask = async |document: &str| from(&client, "192.0.2.1:4000", None, document).await;
    let answer = ask("{ items { id } }").await;
    assert_eq!(
        (
            answer.header("ratelimit-limit"),
            answer.header("ratelimit-remaining")
        ),
        ("60", "39")
    );
    assert_eq!(answer.header("ratelimit-reset"), "21");
    let answer = ask("{ items { id } }").await;
    assert_eq!(
        answer.header("ratelimit-remaining"),
        "38",
        "a kept answer costs 1"
    );
    let refused = ask("{ items(first: 50) { id } }").await;
    assert_eq!(refused.status, 429);
    let error = refused.json()["errors"][0].clone();
    assert_eq!(error["extensions"]["code"], "RATE_LIMITED");
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert_eq!(wait, 14);
    assert_eq!(error["extensions"]["seconds"], wait);
    let answer = ask("{ hello }").await;
    assert_eq!(
        answer.header("ratelimit-remaining"),
        "37",
        "what is left may be used"
    );
    assert_eq!(ask("{ nothing").await.status, 200);
    let answer = ask("{ item { id } }").await;
    assert_eq!(
        answer.header("ratelimit-remaining"),
        "34",
        "to be refused costs 1"
    );
    let late = api::clock::Clock::now(&world.clock) + std::time::Duration::from_secs(wait);
    world.clock.set(late);
    assert_eq!(
        ask("{ items(first: 40) { id } }").await.status,
        200,
        "it comes back"
    );
    let other = from(
        &client,
        "192.0.2.2:4000",
        None,
        "{ items(first: 50) { id } }",
    )
    .await;
    assert_eq!(other.status, 200);
}

/// Who comes through a trusted proxy is told apart; whoever else says so is not believed.
#[tokio::test]
async fn only_trusted_proxies_are_believed() {
    let world = limited(60).await;
    let client = world.small();
    let much = "{ items(first: 50) { id } }";
    let mut number = 0;
    let mut ask = async |peer: &str, forwarded: Option<&str>| {
        number += 1;
        let document = much
            .replace("id }", &format!("id n{number}: id }}"))
            .replace("50", "25");
        from(&client, peer, forwarded, &document)
            .await
            .status
            .as_u16()
    };
    assert_eq!(ask("10.0.0.1:1", Some("198.51.100.1")).await, 200);
    assert_eq!(ask("10.0.0.1:1", Some("198.51.100.1")).await, 429);
    assert_eq!(ask("10.0.0.1:1", Some("198.51.100.2")).await, 200);
    assert_eq!(
        ask("10.0.0.1:1", Some("203.0.113.9, 198.51.100.2")).await,
        429,
        "left of it is hearsay"
    );
    assert_eq!(
        ask("10.0.0.1:1", Some("198.51.100.3, 10.0.0.2")).await,
        200,
        "through two proxies"
    );
    assert_eq!(ask("10.0.0.9:1", Some("198.51.100.3")).await, 429);
    assert_eq!(ask("10.0.0.1:1", Some("198.51.100.6:5501")).await, 200);
    assert_eq!(
        ask("10.0.0.1:1", Some("198.51.100.6:5502")).await,
        429,
        "some proxies name the port"
    );
    assert_eq!(ask("10.0.0.1:1", Some("[2001:db8:7::1]:443")).await, 200);
    assert_eq!(ask("10.0.0.1:1", Some("2001:db8:7::2")).await, 429);
    assert_eq!(ask("192.0.2.7:1", Some("198.51.100.4")).await, 200);
    assert_eq!(
        ask("192.0.2.7:1", Some("198.51.100.5")).await,
        429,
        "no proxy of ours"
    );
    assert_eq!(ask("[2001:db8:1:2::1]:1", None).await, 200);
    assert_eq!(
        ask("[2001:db8:1:2:ffff::1]:1", None).await,
        429,
        "one network, one customer"
    );
    assert_eq!(ask("[2001:db8:1:3::1]:1", None).await, 200);
    assert_eq!(
        ask("[::ffff:192.0.2.7]:1", None).await,
        429,
        "an IPv4 address in other clothes"
    );
}

/// Who asks is told, in the answer itself.
#[tokio::test]
async fn rate_limit_can_be_asked() {
    let world = limited(100).await;
    let client = world.anonymous();
    let document = "{ rateLimit { cost limit remaining resetAt } }";
    let answer: Value = from(&client, "192.0.2.1:4000", None, document).await.json();
    assert_eq!(
        answer["data"]["rateLimit"],
        json!({
        "cost": 5, "limit": 100, "remaining": 95, "resetAt": "2026-01-15T12:00:03Z" })
    );
    assert_eq!(answer["extensions"], json!({ "cost": 5 }));
}
