//! GraphQL over HTTP, as its specification has it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::{Answer, World, both};

fn code(answer: &Answer) -> Value {
    answer.json()["errors"][0]["extensions"]["code"].clone()
}

const MODERN: &str = "application/graphql-response+json";

/// What is accepted decides the type, and the type the status of a document's error.
#[tokio::test]
async fn accept_is_negotiated() {
    let world = World::set(|_| {}).await;
    let asking = |accept: &str| world.small().header("accept", accept);
    for (accept, media, status) in [
        (MODERN, MODERN, 400),
        ("application/json", "application/json", 200),
        ("*/*", "application/json", 200),
        ("application/*;q=0.1, text/html", "application/json", 200),
        (
            "application/graphql-response+json, application/json;q=0.9",
            MODERN,
            400,
        ),
        (
            "application/json, application/graphql-response+json",
            MODERN,
            400,
        ),
        (
            "application/graphql-response+json;q=0.5, application/json",
            "application/json",
            200,
        ),
        ("application/json;q=0, */*", MODERN, 400),
        (
            "Application/GraphQL-Response+JSON; charset=utf-8",
            MODERN,
            400,
        ),
    ] {
        let answer = asking(accept).query("{ nothing }").await;
        assert_eq!(answer.status, status, "{accept}");
        assert!(answer.header("content-type").starts_with(media), "{accept}");
        assert_eq!(answer.json().get("data"), None, "{accept}");
        let answer = asking(accept).query("{ hello }").await;
        assert_eq!(
            answer.json()["data"],
            json!({ "hello": "hello " }),
            "{accept}"
        );
    }
    for accept in [
        "text/plain",
        "application/xml, text/*",
        "application/*;q=0",
        "*/*;q=0.0",
    ] {
        let answer = asking(accept).query("{ hello }").await;
        assert_eq!(
            (answer.status.as_u16(), code(&answer)),
            (406, json!("NOT_ACCEPTABLE")),
            "{accept}"
        );
    }
    let answer = world.small().query("{ hello }").await;
    assert!(
        answer
            .header("content-type")
            .starts_with("application/json")
    );
}

/// Only JSON comes in, as one object with typed members.
#[tokio::test]
async fn bodies_are_typed() {
    let world = World::set(|_| {}).await;
    for media in [
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "",
        "application/json; charset=utf-16",
    ] {
        let answer = world
            .small()
            .header("content-type", media)
            .post(r#"{"query":"{ hello }"}"#)
            .await;
        assert_eq!(
            (answer.status.as_u16(), code(&answer)),
            (415, json!("UNSUPPORTED_MEDIA_TYPE")),
            "{media}"
        );
    }
    let utf8 = world
        .small()
        .header("content-type", "application/json; charset=UTF-8");
    assert_eq!(utf8.query("{ hello }").await.status, 200);
    for body in [
        "",
        "null",
        "1",
        "\"{ hello }\"",
        "{",
        "{}",
        "[]",
        r#"[{"query":"{ hello }"}]"#,
        r#"["{ hello }"]"#,
        r#"{"query":1}"#,
        r#"{"query":null}"#,
        r#"{"query":"{ hello }","query":"{ hello }"}"#,
        r#"{"query":"{ hello }","operationName":1}"#,
        r#"{"query":"{ hello }","variables":[]}"#,
        r#"{"query":"{ hello }","variables":"{}"}"#,
        r#"{"query":"{ hello }","extensions":1}"#,
        r#"{"query":"{ hello }","extensions":{"persistedQuery":1}}"#,
        "{\"query\":\"\u{fffd}",
    ] {
        let answer = world.small().post(body).await;
        assert_eq!(
            (answer.status.as_u16(), code(&answer)),
            (400, json!("REQUEST_MALFORMED")),
            "{body}"
        );
    }
    let body =
        r#"{"query":"{ hello }","operationName":null,"variables":null,"extensions":null,"more":1}"#;
    assert_eq!(
        world.small().post(body).await.json()["data"],
        json!({ "hello": "hello " })
    );
    for query in [
        "query=%7Bhello%7D&query=%7Bhello%7D",
        "query=%7Bhello%7D&variables=1",
        "variables=%7B%7D",
    ] {
        let answer = world.small().get(&format!("/graphql?{query}")).await;
        assert_eq!(
            (answer.status.as_u16(), code(&answer)),
            (400, json!("REQUEST_MALFORMED")),
            "{query}"
        );
    }
    let large = json!({ "query": "{ hello }", "variables": { "x": "x".repeat(256 * 1024) } });
    let answer = world.small().post(&large.to_string()).await;
    assert_eq!(
        (answer.status.as_u16(), code(&answer)),
        (413, json!("TOO_LARGE"))
    );
}

/// A mutation changes nothing by GET, and other methods are named.
#[tokio::test]
async fn methods() {
    use axum::body::Body;
    use axum::http::Request;
    let world = World::set(|_| {}).await;
    let client = world.small();
    let answer = client.get_query("mutation { add(by: 1) }").await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("allow")),
        (405, "POST")
    );
    assert_eq!(code(&answer), "METHOD_NOT_ALLOWED");
    let data = client.data("mutation { add(by: 2) }").await;
    assert_eq!(data, json!({ "add": 2 }));
    for method in ["PUT", "DELETE", "PATCH", "HEAD", "TRACE"] {
        let request = Request::builder()
            .method(method)
            .uri("/graphql")
            .body(Body::empty())
            .unwrap();
        let answer = client.send(request).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("allow")),
            (405, "GET, POST"),
            "{method}"
        );
    }
    let two = "query a { hello } mutation b { add(by: 1) }";
    let named = |name: &str| {
        format!(
            "/graphql?query={}&operationName={name}",
            crate::support::escaped(two)
        )
    };
    assert_eq!(client.get(&named("a")).await.status, 200);
    assert_eq!(client.get(&named("b")).await.status, 405);
    for name in ["", "c"] {
        let answer = client.get(&named(name)).await;
        assert_eq!(
            (answer.status.as_u16(), code(&answer)),
            (200, json!("DOCUMENT_INVALID")),
            "{name}"
        );
    }
}

/// A resolver that breaks costs its own answer only, and says nothing of itself.
#[tokio::test]
async fn panics_are_masked() {
    let world = World::set(|_| {}).await;
    let client = world.small();
    let answer = client.query("{ hello boom }").await;
    assert_eq!(
        (answer.status.as_u16(), code(&answer)),
        (500, json!("INTERNAL"))
    );
    assert!(!answer.text.contains("secret"), "{}", answer.text);
    assert_eq!(client.data("{ hello }").await, json!({ "hello": "hello " }));
}

/// An answer that takes too long is given up.
#[tokio::test]
async fn deadlines() {
    let world = World::set(|settings| settings.edge.deadline_seconds = 1).await;
    let begun = Instant::now();
    let answer = world.small().query("{ slow(milliseconds: 20000) }").await;
    assert_eq!(
        (answer.status.as_u16(), code(&answer)),
        (503, json!("DEADLINE"))
    );
    assert!(begun.elapsed() < Duration::from_secs(3));
}

/// What may cost much keeps nobody else waiting, and is given up in time as well.
#[tokio::test]
async fn heavy_operations_run_beside() {
    let world = World::set(|settings| settings.edge.deadline_seconds = 1).await;
    let client = world.small();
    let much = "{ busy(milliseconds: 3000) items(first: 100) { a: id b: parent { id } \
        c: parent { children { id } } d: parent { children { children { id } } } \
        e: parent { children { children { id } } } } }";
    let begun = Instant::now();
    let light = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let answer = client.query("{ hello }").await;
        (answer.status, begun.elapsed())
    };
    let (heavy, (status, after)) = tokio::join!(client.query(much), light);
    assert_eq!(status, 200);
    assert!(after < Duration::from_millis(900), "{after:?}");
    assert_eq!(
        (heavy.status.as_u16(), code(&heavy)),
        (503, json!("DEADLINE"))
    );
    assert!(begun.elapsed() < Duration::from_secs(2));
}

/// The only upgrade is to a WebSocket; any other wish is not granted.
#[tokio::test]
async fn other_upgrades_are_ignored() {
    let world = World::set(|_| {}).await;
    let asking = world
        .small()
        .header("connection", "upgrade, http2-settings");
    let answer = asking
        .header("upgrade", "h2c")
        .header("http2-settings", "AAMAAABkAAQAoAAAAAIAAAAA")
        .query("{ hello }")
        .await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("upgrade"), "");
}

/// Its statements are given up too.
#[tokio::test]
async fn deadlines_reach_the_database() {
    use crate::support::{Backend, languages};
    use sea_orm::{ConnectionTrait, DbBackend, Statement};
    let set = |settings: &mut api::config::Settings| settings.edge.deadline_seconds = 1;
    let Some(world) = World::with(Backend::Postgres, languages(), set).await else {
        return;
    };
    let answer = world.small().query("{ slowStatement(seconds: 60) }").await;
    assert_eq!(code(&answer), "DEADLINE");
    let running = "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() \
        AND state = 'active' AND query LIKE '%pg_sleep(60) /* slow */%' AND pid <> pg_backend_pid()";
    let mut left = 1;
    for _ in 0..50 {
        let statement = Statement::from_string(DbBackend::Postgres, running);
        let row = world
            .app
            .database()
            .connection()
            .query_one_raw(statement)
            .await
            .unwrap()
            .unwrap();
        left = row.try_get::<i64>("", "n").unwrap();
        if left == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(left, 0, "the statement went on");
}

/// When everything is in use, the next is told to come again.
#[tokio::test]
async fn concurrency_is_bounded() {
    let world = World::set(|settings| settings.edge.concurrency = 2).await;
    let client = world.small();
    let slow = || client.query("{ slow(milliseconds: 2000) }");
    let late = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        client.query("{ slow(milliseconds: 1) }").await
    };
    let (first, second, third) = tokio::join!(slow(), slow(), late);
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 200));
    assert_eq!(
        (third.status.as_u16(), code(&third)),
        (503, json!("UNAVAILABLE"))
    );
    assert_eq!(third.header("retry-after"), "1");
    assert_eq!(client.query("{ slow(milliseconds: 1) }").await.status, 200);
}

both! {
    /// Whatever the answer is, its headers say what it depends on and keep browsers out of trouble.
    headers, world, {
        let client = world.anonymous().accepting("pt-BR");
        for answer in [
            client.query("{ languages { tag } }").await,
            client.query("{ nothing }").await,
            client.get("/graphql").await,
            client.get("/nowhere").await,
            client.post("[").await,
        ] {
            assert_eq!(answer.header("content-language"), "pt", "{}", answer.text);
            assert_eq!(answer.header("vary").split(", ").take(3).collect::<Vec<_>>(), ["Accept", "Accept-Language", "Authorization"]);
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            assert_eq!(answer.header("x-frame-options"), "DENY");
            assert_eq!(answer.header("x-request-id").len(), 16);
        }
        let answer = client.clone().header("x-request-id", "order-66").query("{ languages { tag } }").await;
        assert_eq!(answer.header("x-request-id"), "order-66");
        let answer = client.header("x-request-id", "a b\"c").query("{ languages { tag } }").await;
        assert_eq!(answer.header("x-request-id").len(), 16);
    }
}
