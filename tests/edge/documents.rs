//! Documents that ask for too much are refused before anything is done with them.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::World;

/// 669 bytes and their like: each level of fragments doubles what the document asks for.
fn doubling(levels: usize) -> String {
    let mut text = String::from("{ item { ...f0 } }");
    for level in 0..levels {
        let next = level + 1;
        text += &format!(" fragment f{level} on Item {{ ...f{next} ...f{next} }}");
    }
    text + &format!(" fragment f{levels} on Item {{ id }}")
}

fn refusals() -> Vec<(&'static str, String)> {
    let aliases: String = (0..1000).map(|n| format!(" a{n}: hello")).collect();
    let overlapping = "item { parent { id } } ".repeat(900);
    let spread = |count: usize| (0..count).map(|n| format!(" ...g{n}")).collect::<String>();
    vec![
        ("fields", doubling(12)),
        ("fields", doubling(20)),
        ("fields", doubling(25)),
        ("fields", doubling(60)),
        ("aliases", format!("{{{aliases} }}")),
        (
            "tokens",
            format!("{{ hello{} }}", " @skip(if: false)".repeat(10_000)),
        ),
        (
            "directives",
            format!("{{ hello{} }}", " @include(if: true)".repeat(65)),
        ),
        ("tokens", "{".repeat(250_000)),
        ("nesting", "{".repeat(3000)),
        (
            "nesting",
            format!(
                "{{ hello(name: {}{}) }}",
                "[".repeat(1500),
                "]".repeat(1500)
            ),
        ),
        (
            "depth",
            format!(
                "{{ item {{ {}id{} }} }}",
                "parent { ".repeat(20),
                " }".repeat(20)
            ),
        ),
        ("tokens", format!("{{ {overlapping} }}")),
        ("rootFields", format!("{{ {} }}", "item { id } ".repeat(33))),
        (
            "rootFields",
            format!(
                "{{ {} }} {}",
                spread(40),
                (0..40)
                    .map(|n| format!("fragment g{n} on Query {{ hello }} "))
                    .collect::<String>()
            ),
        ),
        (
            "cost",
            format!(
                "{{ items(first: 100) {{ {}id{} }} }}",
                "children { ".repeat(5),
                " }".repeat(5)
            ),
        ),
        (
            "cost",
            format!(
                "{{ items {{ {}id{} }} }}",
                "children { ".repeat(6),
                " }".repeat(6)
            ),
        ),
        (
            "introspection",
            format!(
                "{{ __schema {{ types {{ {}name{} }} }} }}",
                "fields { type { ".repeat(3),
                " } }".repeat(3)
            ),
        ),
        (
            "fields",
            format!(
                "{{ hello }} {}",
                doubling(30).replace("{ item { ...f0 } }", "fragment x on Item { ...f0 }")
            ),
        ),
    ]
}

/// Each is refused quickly, by the limit it breaks, with both numbers.
#[tokio::test]
async fn too_much_is_refused() {
    let world = World::set(|_| {}).await;
    let client = world
        .small()
        .header("accept", "application/graphql-response+json");
    for (limit, document) in refusals() {
        let mut quickest = Duration::MAX;
        let mut answer = None;
        for _ in 0..5 {
            let begun = Instant::now();
            answer = Some(client.query(&document).await);
            quickest = quickest.min(begun.elapsed());
        }
        let answer = answer.unwrap();
        let shown: String = document.chars().take(60).collect();
        let extensions = answer.json()["errors"][0]["extensions"].clone();
        assert_eq!(answer.status, 400, "{shown}");
        assert_eq!(
            (&extensions["code"], &extensions["limit"]),
            (&json!("LIMIT_EXCEEDED"), &json!(limit)),
            "{shown}: {}",
            answer.text
        );
        assert!(
            extensions["count"].as_u64() > extensions["max"].as_u64(),
            "{extensions}"
        );
        assert!(
            quickest < Duration::from_millis(50),
            "{shown} took {quickest:?}"
        );
    }
}

/// What is cut off, unclosed or circular is refused as well.
#[tokio::test]
async fn broken_documents_are_refused() {
    let world = World::set(|_| {}).await;
    for (document, code) in [
        (
            "{ item { ...a } } fragment a on Item { ...b } fragment b on Item { ...a }",
            "DOCUMENT_INVALID",
        ),
        ("{ hello ...nothing }", "DOCUMENT_INVALID"),
        ("{ hello", "DOCUMENT_MALFORMED"),
        ("{ hello(name: \"", "DOCUMENT_MALFORMED"),
        ("", "DOCUMENT_MALFORMED"),
        ("\u{feff}\u{0}", "DOCUMENT_MALFORMED"),
    ] {
        let error = world.small().error(document).await;
        assert_eq!(error["extensions"]["code"], code, "{document}");
    }
    let chain: String = (0..300)
        .map(|n| format!(" fragment f{n} on Item {{ ...f{} }}", n + 1))
        .collect();
    let error = world
        .small()
        .error(&format!(
            "{{ item {{ ...f0 }} }}{chain} fragment f300 on Item {{ id }}"
        ))
        .await;
    assert_eq!(error["extensions"]["code"], "LIMIT_EXCEEDED");
}

/// What was valid once stays so, and nothing else: the values of variables are looked at each time.
#[tokio::test]
async fn valid_again() {
    const ASKS: &str = "query($slug: Slug!) { training(slug: $slug) { slug } }";
    let world = World::set(|_| {}).await;
    let client = world.anonymous();
    let known = json!({ "slug": "core-fundamentals-2022" });
    for _ in 0..3 {
        for (document, variables, code) in [
            ("{ languages { tag } }", json!({}), None),
            ("{ languages { tag } }", known.clone(), None),
            (
                "{ languages { tag nothing } }",
                json!({}),
                Some("DOCUMENT_INVALID"),
            ),
            (
                "{ training(slug: $slug) { slug } }",
                known.clone(),
                Some("DOCUMENT_INVALID"),
            ),
            (ASKS, known.clone(), None),
            (ASKS, json!({}), Some("DOCUMENT_INVALID")),
            (
                ASKS,
                json!({ "slug": ["core-fundamentals-2022"] }),
                Some("DOCUMENT_INVALID"),
            ),
        ] {
            let answer = client.query_with(document, variables.clone()).await.json();
            let said = answer["errors"][0]["extensions"]["code"].as_str();
            assert_eq!(said, code, "{document} {variables}: {answer}");
        }
    }
}

async fn cost(world: &World, document: &str, variables: Value) -> u64 {
    let answer = world.small().query_with(document, variables).await.json();
    answer["extensions"]["cost"]
        .as_u64()
        .unwrap_or_else(|| panic!("{document}: {answer}"))
}

/// The cost is that of the document and its variables, whatever the data.
#[tokio::test]
async fn costs() {
    let world = World::set(|_| {}).await;
    for (document, variables, expected) in [
        ("{ hello }", json!({}), 1),
        ("{ hello item { id } }", json!({}), 3),
        ("{ item { children { id } } }", json!({}), 1 + 1 + 8),
        ("{ items { id } }", json!({}), 1 + 20),
        (
            "{ items(first: 50) { id parent { id } } }",
            json!({}),
            1 + 50 * 3,
        ),
        (
            "query($n: Int) { items(first: $n) { id } }",
            json!({ "n": 7 }),
            1 + 7,
        ),
        (
            "query($n: Int = 9) { items(first: $n) { id } }",
            json!({}),
            1 + 9,
        ),
        (
            "query($n: Int) { items(first: $n) { id } }",
            json!({ "n": 1_000_000 }),
            1 + 100,
        ),
        (
            "query($n: Int) { items(first: $n) { id } }",
            json!({ "n": -5 }),
            1 + 20,
        ),
        ("{ items(ids: [1, 2, 3]) { id } }", json!({}), 1 + 3 + 20),
        (
            "{ item { ...f ...f } } fragment f on Item { id children { id } }",
            json!({}),
            1 + 2 * (1 + 1 + 8),
        ),
        ("query a { hello } query b { item { id } }", json!({}), 0),
    ] {
        if expected > 0 {
            assert_eq!(
                cost(&world, document, variables).await,
                expected,
                "{document}"
            );
        }
    }
}

/// A list that is long in truth costs what it has.
#[tokio::test]
async fn long_lists_cost_more() {
    let world = World::set(|_| {}).await;
    let asked = world.anonymous().query("{ countries { code } }").await;
    assert_eq!(asked.json()["extensions"], json!({ "cost": 1 + 250 }));
}

/// The description of the schema that tools ask for is no more than the limits allow.
#[tokio::test]
async fn tools_may_introspect() {
    let world = World::set(|_| {}).await;
    let document = include_str!("introspection.graphql");
    let answer = world.anonymous().query(document).await.json();
    assert_eq!(answer.get("errors"), None);
    assert!(
        answer["data"]["__schema"]["types"]
            .as_array()
            .unwrap()
            .len()
            > 20
    );
    assert!(
        answer["extensions"]["cost"].as_u64().unwrap() < 30_000,
        "{}",
        answer["extensions"]
    );
}

/// A document that fits all limits, but barely, is answered in time.
#[tokio::test]
async fn the_largest_documents_are_quick() {
    let world = World::set(|_| {}).await;
    for document in [
        format!("{{ {} }}", "item { id parent { id } } ".repeat(30)),
        format!("{{ item {{ {} }} }}", "id nothing ".repeat(1900)),
        format!("{{ item {{ {} }} }}", "... { ... { id } } ".repeat(380)),
        format!("{{ item {{ {} }} }}", "parent { id } ".repeat(990)),
        doubling(8),
    ] {
        let begun = Instant::now();
        let answer = world.small().query(&document).await;
        let took = begun.elapsed();
        let shown: String = document.chars().take(60).collect();
        assert!(took < Duration::from_secs(2), "{shown} took {took:?}");
        assert!(
            answer.text.len() < 100_000,
            "{shown}: {}",
            answer.text.len()
        );
    }
}
