//! What the operator decides: explorer, introspection, origins, limits, monitoring.

use api::config::{Introspection, Origins};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use serde_json::json;

use crate::support::{Answer, Client, World};

/// An explorer while developing, none in production, unless somebody says so.
#[tokio::test]
async fn the_explorer_is_for_development() {
    for (public, said, shown) in [
        (false, None, true),
        (true, None, false),
        (false, Some(false), false),
        (true, Some(true), true),
    ] {
        let world = World::set(|settings| {
            settings.edge.explorer = said;
            if public {
                settings.listen = "0.0.0.0:8080".parse().unwrap();
            }
        })
        .await;
        let page = world
            .anonymous()
            .header("accept", "text/html")
            .get("/graphql")
            .await;
        assert_eq!(page.text.contains("graphiql"), shown, "{public} {said:?}");
        assert_eq!(page.status.is_success(), shown);
    }
}

/// In production a misspelt name is not answered with those that exist.
#[tokio::test]
async fn suggestions_are_for_development() {
    for (listen, suggested) in [("127.0.0.1:8080", true), ("0.0.0.0:8080", false)] {
        let world = World::set(|settings| settings.listen = listen.parse().unwrap()).await;
        let error = world.anonymous().error("{ languagesx { tag } }").await;
        let message = error["message"].as_str().unwrap();
        assert_eq!(message.contains("\"languages\""), suggested, "{message}");
    }
}

/// The schema's description can be switched off.
#[tokio::test]
async fn introspection_can_be_switched_off() {
    for (introspection, open) in [
        (Introspection::Open, true),
        (Introspection::SignedIn, false),
        (Introspection::Off, false),
    ] {
        let world = World::set(|settings| settings.edge.introspection = introspection).await;
        for document in [
            "{ __schema { queryType { name } } }",
            "{ __type(name: \"Query\") { name } }",
            "{ ...f } fragment f on Query { a: __schema { queryType { name } } }",
        ] {
            let answer = world.anonymous().query(document).await.json();
            assert_eq!(answer.get("errors").is_none(), open, "{document}");
            if !open {
                assert_eq!(
                    answer["errors"][0]["extensions"]["code"],
                    "INTROSPECTION_OFF"
                );
            }
        }
        assert_eq!(
            world.anonymous().data("{ __typename }").await,
            json!({ "__typename": "Query" })
        );
    }
}

/// Browsers are let in from the origins of the list, and may read what clients need.
#[tokio::test]
async fn origins() {
    let listed = |text: &str| text.parse::<Origins>().unwrap();
    let world = World::set(|settings| {
        settings.edge.cors_origins = listed("https://a.example, https://b.example")
    })
    .await;
    let client = world.anonymous();
    let from = async |origin: &str| {
        client
            .clone()
            .header("origin", origin)
            .query("{ languages { tag } }")
            .await
    };
    let allowed = from("https://b.example").await;
    assert_eq!(
        allowed.header("access-control-allow-origin"),
        "https://b.example"
    );
    assert!(
        allowed
            .header("access-control-expose-headers")
            .contains("retry-after")
    );
    assert!(
        allowed
            .headers
            .get_all("vary")
            .iter()
            .any(|value| value.to_str().unwrap().contains("origin"))
    );
    assert_eq!(
        from("https://c.example")
            .await
            .header("access-control-allow-origin"),
        ""
    );
    let preflight = Request::options("/graphql")
        .header("origin", "https://a.example")
        .header("access-control-request-method", "POST")
        .header(
            "access-control-request-headers",
            "authorization,content-type",
        )
        .body(Body::empty())
        .unwrap();
    let answer = client.send(preflight).await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("access-control-allow-origin"),
        "https://a.example"
    );
    assert!(
        answer
            .header("access-control-allow-methods")
            .contains("POST")
    );
    let own = client.query("{ languages { tag } }").await;
    let vary = |answer: &Answer| {
        answer
            .headers
            .get_all("vary")
            .iter()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        vary(&own),
        vary(&allowed),
        "a cache keeps apart who comes from where"
    );
    let anybody = World::set(|settings| settings.edge.cors_origins = listed("*")).await;
    let own = anybody.anonymous().query("{ languages { tag } }").await;
    assert_eq!(
        own.header("access-control-allow-origin"),
        "*",
        "a cache gives it to everybody"
    );
    let answer = anybody
        .anonymous()
        .header("origin", "https://z.example")
        .query("{ languages { tag } }")
        .await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    for wrong in [
        "example.org",
        "https://*.example",
        "https://a.example/",
        "*,https://a.example",
    ] {
        assert!(wrong.parse::<Origins>().is_err(), "{wrong}");
    }
}

/// Limits are settings, and a mistake in them is named.
#[tokio::test]
async fn limits() {
    let world =
        World::set(|settings| settings.edge.limits = "depth=2, cost=100".parse().unwrap()).await;
    let client = world.small();
    assert_eq!(
        client.query("{ item { id } }").await.json().get("errors"),
        None
    );
    let error = client.error("{ item { parent { id } } }").await;
    assert_eq!(
        error["extensions"],
        json!({ "code": "LIMIT_EXCEEDED", "limit": "depth", "max": 2, "count": 3 })
    );
    assert_eq!(
        error["message"],
        "The query asks for too much: depth may be at most 2, and is 3."
    );
    for wrong in ["depth", "depth=x", "width=3", "depth=-1"] {
        let error = wrong.parse::<api::http::Limits>().unwrap_err().to_string();
        assert!(error.contains(wrong), "{error}");
    }
}

async fn metrics(client: &Client, peer: &str, forwarded: bool) -> (u16, String) {
    let peer: std::net::SocketAddr = peer.parse().unwrap();
    let mut request = Request::get("/metrics").extension(ConnectInfo(peer));
    if forwarded {
        request = request.header("x-forwarded-for", "192.0.2.1");
    }
    let answer = client.send(request.body(Body::empty()).unwrap()).await;
    (answer.status.as_u16(), answer.text)
}

/// A monitor on this machine sees what happened; somebody else, or somebody behind a proxy, nothing.
#[tokio::test]
async fn metrics_are_for_operators() {
    let world = World::set(|_| {}).await;
    let client = world.small();
    client.query("{ hello }").await;
    client.query("{ hello }").await;
    client.query("{ nothing }").await;
    client
        .query("{ items(first: 100) { children { children { children { id } } } } }")
        .await;
    client.get("/nowhere").await;
    let (status, text) = metrics(&client, "127.0.0.1:1", false).await;
    assert_eq!(status, 200);
    for line in [
        r#"teachin_requests_total{route="/graphql",status="200"} 4"#,
        r#"teachin_requests_total{route="other",status="404"} 1"#,
        r#"teachin_refused_total{code="LIMIT_EXCEEDED"} 1"#,
        r#"teachin_answer_cache_total{result="found"} 1"#,
        r#"teachin_answer_cache_total{result="made"} 1"#,
        "teachin_database_reads 1",
        "teachin_request_duration_seconds_count 5",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert_eq!(metrics(&client, "127.0.0.1:1", true).await.0, 404);
    assert_eq!(metrics(&client, "192.0.2.1:1", false).await.0, 404);
}
