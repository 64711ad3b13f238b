//! Answers that are kept, by us and by others, and documents that are known by their hash.

use jiff::ToSpan;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::{World, both, escaped, moment};

const WINDOW: &str =
    r#"{ training(slug: "core-fundamentals-2022") { registration { state closesAt } } }"#;

fn hash(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn max_age(header: &str) -> i64 {
    let age = header
        .split("max-age=")
        .nth(1)
        .unwrap_or_else(|| panic!("{header}"));
    age.split(',').next().unwrap().parse().unwrap()
}

/// The same question is executed once, however it is sent; another language, variable or state is another question.
#[tokio::test]
async fn public_answers_are_kept() {
    let world = World::set(|_| {}).await;
    let client = world.small();
    let count =
        async |client: &crate::support::Client| client.data("{ counted }").await["counted"].clone();
    assert_eq!(count(&client).await, 0);
    assert_eq!(count(&client).await, 0);
    assert_eq!(
        client.get_query("{ counted }").await.json()["data"]["counted"],
        0
    );
    assert_eq!(count(&client.clone().accepting("he")).await, 1);
    assert_eq!(
        count(&client.clone().accepting("he, en")).await,
        1,
        "the chain counts, not the header"
    );
    assert_eq!(client.data("{ counted hello }").await["counted"], 2);
    world.app.reload().await;
    assert_eq!(count(&client).await, 3, "new content, new answers");
    assert_eq!(client.data("mutation { add(by: 10) }").await["add"], 14);
    assert_eq!(
        client.data("mutation { add(by: 10) }").await["add"],
        24,
        "mutations are not kept"
    );
}

/// What is personal, refused or failed is nowhere kept.
#[tokio::test]
async fn personal_answers_are_not() {
    let world = World::set(|_| {}).await;
    let client = world.small();
    let query = async |document: &str| client.get_query(document).await;
    assert_eq!(query("{ mine counted }").await.json()["data"]["counted"], 0);
    let answer = query("{ mine counted }").await;
    assert_eq!(answer.json()["data"]["counted"], 1);
    assert_eq!(
        (answer.header("cache-control"), answer.header("etag")),
        ("private, no-store", "")
    );
    let answer = world.anonymous().get_query("{ rateLimit { limit } }").await;
    assert_eq!(answer.header("cache-control"), "private, no-store");
    for document in ["{ nothing }", "{ boom }", "{"] {
        assert_eq!(
            query(document).await.header("cache-control"),
            "no-store",
            "{document}"
        );
    }
    assert_eq!(
        client.query("{ hello }").await.header("cache-control"),
        "no-store"
    );
    assert_eq!(
        query("{ hello }").await.header("cache-control"),
        "public, max-age=30, must-revalidate"
    );
}

/// Who has the answer already is told so.
#[tokio::test]
async fn not_modified() {
    let world = World::set(|_| {}).await;
    let client = world.anonymous();
    let answer = client.get_query("{ languages { tag } }").await;
    let tag = answer.header("etag").to_owned();
    for known in [
        tag.clone(),
        format!("\"x\", {tag}"),
        "*".to_owned(),
        tag.trim_start_matches("W/").to_owned(),
    ] {
        let again = client
            .clone()
            .header("if-none-match", &known)
            .get_query("{ languages { tag } }")
            .await;
        assert_eq!(
            (again.status.as_u16(), again.text.as_str()),
            (304, ""),
            "{known}"
        );
        assert_eq!(again.header("etag"), tag);
        assert_eq!(
            again.header("cache-control"),
            answer.header("cache-control")
        );
        assert_eq!(again.header("vary"), answer.header("vary"));
    }
    let other = client
        .header("if-none-match", "\"other\"")
        .get_query("{ languages { tag } }")
        .await;
    assert_eq!(
        (other.status.as_u16(), other.header("etag")),
        (200, tag.as_str())
    );
}

both! {
    /// No answer, kept by us or by others, says OPEN once registration has closed.
    registration_closes_to_the_second, world, {
        let client = world.anonymous();
        let state = |answer: &Value| answer["data"]["training"]["registration"]["state"].clone();
        world.clock.set(moment("2022-04-01T00:00:00Z"));
        let early = client.get_query(WINDOW).await;
        assert_eq!(state(&early.json()), "OPEN");
        let closes = moment(early.json()["data"]["training"]["registration"]["closesAt"].as_str().unwrap());
        for before in [3600, 60, 31, 30, 29, 10, 2, 1] {
            let asked = closes - before.seconds();
            world.clock.set(asked);
            for answer in [client.get_query(WINDOW).await, client.get_query(WINDOW).await] {
                assert_eq!(state(&answer.json()), "OPEN", "{before} s before");
                let kept_until = asked + max_age(answer.header("cache-control")).seconds();
                assert!(kept_until <= closes, "{before} s before: kept until {kept_until}");
                assert!(answer.header("cache-control").contains("must-revalidate"));
            }
        }
        for after in [0, 1, 60] {
            world.clock.set(closes + after.seconds());
            assert_eq!(state(&client.get_query(WINDOW).await.json()), "CLOSED", "{after} s after");
            assert_eq!(state(&client.query(WINDOW).await.json()), "CLOSED", "{after} s after");
        }
        let filtered = "{ trainings(filter: { registrationStates: [OPEN] }) { totalCount } }";
        world.clock.set(closes - 1.seconds());
        let before = client.query(filtered).await.json();
        world.clock.set(closes);
        let after = client.query(filtered).await.json();
        assert_ne!(before["data"], after["data"], "{before}");
    }
}

/// Apollo's registration protocol: by hash, refused once, sent with the text, known from then on.
#[tokio::test]
async fn documents_by_hash() {
    let world = World::set(|_| {}).await;
    let client = world.small();
    let document = "query($n: String!) { hello(name: $n) }";
    let named = |hash: &str| json!({ "persistedQuery": { "version": 1, "sha256Hash": hash } });
    let body = |query: Option<&str>, hash: &str| {
        json!({ "query": query, "variables": { "n": "you" }, "extensions": named(hash) })
            .to_string()
    };
    let sha = hash(document);
    let unknown = client.post(&body(None, &sha)).await;
    assert_eq!(
        unknown.json()["errors"][0],
        json!({
        "message": "PersistedQueryNotFound", "extensions": { "code": "PERSISTED_QUERY_NOT_FOUND" } })
    );
    assert_eq!(
        (unknown.status.as_u16(), unknown.header("cache-control")),
        (200, "no-store")
    );
    let wrong = client.post(&body(Some("{ hello }"), &sha)).await;
    assert_eq!(
        (
            wrong.status.as_u16(),
            &wrong.json()["errors"][0]["extensions"]["code"]
        ),
        (400, &json!("REQUEST_MALFORMED"))
    );
    let expected = json!({ "hello": "hello you" });
    assert_eq!(
        client.post(&body(Some(document), &sha)).await.json()["data"],
        expected
    );
    assert_eq!(
        client.post(&body(None, &sha)).await.json()["data"],
        expected
    );
    let path = format!(
        "/graphql?variables={}&extensions={}",
        escaped(r#"{"n":"you"}"#),
        escaped(&named(&sha).to_string())
    );
    let answer = client.get(&path).await;
    assert_eq!(answer.json()["data"], expected);
    assert!(answer.header("cache-control").starts_with("public"));
}

/// In locked mode only what a file lists is run, by its text or its hash.
#[tokio::test]
async fn locked_to_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let (listed, manifest) = ("{ hello }", "query Named { item { id } }");
    let relay = folder.path().join("relay.json");
    std::fs::write(
        &relay,
        json!({ hash(listed): listed, "0123": manifest }).to_string(),
    )
    .unwrap();
    let apollo = folder.path().join("apollo.json");
    let operation =
        |text: &str| json!({ "id": hash(text), "name": "x", "type": "query", "body": text });
    let file = json!({ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [operation(listed), operation(manifest)] });
    std::fs::write(&apollo, file.to_string()).unwrap();
    for path in [relay, apollo] {
        let world = World::set(|settings| settings.edge.documents = Some(path)).await;
        let client = world.small();
        for text in [listed, manifest] {
            assert_eq!(client.query(text).await.json().get("errors"), None);
            let extensions =
                json!({ "persistedQuery": { "version": 1, "sha256Hash": hash(text) } });
            let answer = client
                .post(&json!({ "extensions": extensions }).to_string())
                .await;
            assert_eq!(answer.json().get("errors"), None, "{}", answer.text);
        }
        for text in [
            "{ hello  }",
            "{ __schema { types { name } } }",
            "mutation { add(by: 1) }",
        ] {
            let answer = client.query(text).await;
            assert_eq!(answer.status, 403, "{text}");
            assert_eq!(
                answer.json()["errors"][0]["extensions"]["code"],
                "DOCUMENT_NOT_LISTED"
            );
        }
    }
}
