//! Tokens: which are believed, whom they charge, and that what they see is kept from everybody else.

use std::num::NonZeroU32;

use api::access::{DevelopmentKey, Grant, Persona};
use api::config::{Introspection, RateLimit};
use jiff::ToSpan;
use serde_json::{Value, json};

use crate::support::{Client, World, moment};

fn everywhere() -> Grant {
    Grant {
        everywhere: true,
        ..Grant::default()
    }
}

/// A token of the world's own development key, for an hour.
fn token(world: &World, persona: Persona, grant: Grant) -> String {
    let key = DevelopmentKey::open(world.folder.path()).unwrap();
    let now = moment("2026-01-15T12:00:00Z");
    key.mint(persona, grant, now, 3600).unwrap()
}

fn with(client: &Client, token: &str) -> Client {
    client
        .clone()
        .header("authorization", &format!("Bearer {token}"))
}

fn segment(value: &Value) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(value.to_string())
}

/// A true one is believed until it ends; everything else gets one and the same answer.
#[tokio::test]
async fn only_true_tokens_are_believed() {
    let world = World::set(|_| {}).await;
    let client = world.small();
    let valid = token(&world, Persona::Analyst, everywhere());
    let ask = async |token: &str| with(&client, token).query("{ hello }").await;
    assert_eq!(ask(&valid).await.json()["data"]["hello"], "hello ");
    let parts: Vec<&str> = valid.split('.').collect();
    let [header, claims, signature] = parts[..] else {
        panic!()
    };
    let head = |more: Value| {
        let mut members = json!({ "alg": "EdDSA", "typ": "at+jwt", "kid": "development" });
        members
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        format!("{}.{claims}.{signature}", segment(&members))
    };
    let own_claims = segment(&json!({ "sub": "admin", "scope": "admin", "everywhere": true }));
    let mut forged = vec![
        String::from("x"),
        String::from("a.b.c"),
        valid.replace('.', ""),
        format!("{header}.{own_claims}.{signature}"),
        format!("{header}.{claims}."),
        format!("{valid}x"),
        format!(
            "{}.{claims}.",
            segment(&json!({ "alg": "none", "typ": "at+jwt", "kid": "development" }))
        ),
        head(json!({ "alg": "HS256" })),
        head(json!({ "alg": "RS256" })),
        head(json!({ "typ": "JWT" })),
        head(json!({ "kid": "other" })),
        head(json!({ "kid": "../../etc/passwd" })),
        "x".repeat(9000),
    ];
    for name in ["crit", "jku", "jwk", "x5u", "x5c"] {
        forged.push(head(json!({ name: [] })));
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let other = DevelopmentKey::open(elsewhere.path()).unwrap();
    let now = moment("2026-01-15T12:00:00Z");
    forged.push(other.mint(Persona::Admin, everywhere(), now, 3600).unwrap());
    let own = DevelopmentKey::open(world.folder.path()).unwrap();
    for (from, seconds) in [
        (now - 2.hours(), 3600),
        (now + 1.hours(), 3600),
        (now, 86_401),
    ] {
        forged.push(
            own.mint(Persona::Analyst, everywhere(), from, seconds)
                .unwrap(),
        );
    }
    let mut answers = Vec::new();
    for token in &forged {
        let answer = ask(token).await;
        let shown: String = token.chars().take(80).collect();
        assert_eq!(answer.status, 401, "{shown}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        assert_eq!(
            answer.json()["errors"][0]["extensions"],
            json!({ "code": "UNAUTHENTICATED" })
        );
        answers.push(answer.text);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "the answer tells what was wrong");
    for header in ["", "Bearer", "Bearer ", "Basic eDp5", &valid] {
        let answer = client
            .clone()
            .header("authorization", header)
            .query("{ hello }")
            .await;
        assert_eq!(answer.status, 401, "{header}");
    }
    let twice = with(&with(&client, &valid), &valid)
        .query("{ hello }")
        .await;
    assert_eq!(twice.status, 401);
    world.clock.set(now + 3629.seconds());
    assert_eq!(ask(&valid).await.status, 200, "clocks may be 30 s apart");
    world.clock.set(now + 3630.seconds());
    assert_eq!(ask(&valid).await.status, 401);
}

/// What a token may say is exactly one reach, that goes with its permissions.
#[tokio::test]
async fn reaches_are_exact() {
    let folder = tempfile::tempdir().unwrap();
    let key = DevelopmentKey::open(folder.path()).unwrap();
    let list = |names: &[&str]| {
        Some(
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>(),
        )
    };
    let none = Grant::default;
    for (persona, grant, fits) in [
        (
            Persona::Coordinator,
            Grant {
                countries: list(&["BR", "MX"]),
                ..none()
            },
            true,
        ),
        (
            Persona::Coordinator,
            Grant {
                chapters: list(&["sao-paulo"]),
                ..none()
            },
            true,
        ),
        (
            Persona::Participant,
            Grant {
                participant: Some("UGFydDox".into()),
                ..none()
            },
            true,
        ),
        (Persona::Admin, everywhere(), true),
        (Persona::Coordinator, none(), false),
        (
            Persona::Coordinator,
            Grant {
                countries: list(&[]),
                ..none()
            },
            false,
        ),
        (
            Persona::Coordinator,
            Grant {
                countries: list(&["br"]),
                ..none()
            },
            false,
        ),
        (
            Persona::Coordinator,
            Grant {
                chapters: list(&[""]),
                ..none()
            },
            false,
        ),
        (
            Persona::Coordinator,
            Grant {
                countries: list(&["BR"]),
                ..everywhere()
            },
            false,
        ),
        (
            Persona::Coordinator,
            Grant {
                countries: list(&["BR"]),
                chapters: list(&["x"]),
                ..none()
            },
            false,
        ),
        (Persona::Participant, everywhere(), false),
        (
            Persona::Analyst,
            Grant {
                participant: Some("UGFydDox".into()),
                ..none()
            },
            false,
        ),
    ] {
        let minted = key.mint(persona, grant.clone(), moment("2026-01-15T12:00:00Z"), 60);
        assert_eq!(minted.is_ok(), fits, "{persona:?} {grant:?}");
    }
}

/// What is asked with a token is kept by nobody, and is not answered from what others asked.
#[tokio::test]
async fn answers_to_a_token_are_private() {
    let world = World::set(|_| {}).await;
    let anonymous = world.small();
    let signed_in = with(&anonymous, &token(&world, Persona::Analyst, everywhere()));
    let count = async |client: &Client| {
        let answer = client.get_query("{ counted }").await;
        (
            answer.json()["data"]["counted"].clone(),
            answer.header("cache-control").to_owned(),
        )
    };
    let private = "private, no-store".to_owned();
    assert_eq!(count(&anonymous).await.0, 0);
    assert_eq!(count(&signed_in).await, (json!(1), private.clone()));
    assert_eq!(count(&signed_in).await, (json!(2), private));
    assert_eq!(count(&anonymous).await.0, 0, "still the one that is kept");
}

/// A token is charged by its holder, wherever they come from.
#[tokio::test]
async fn holders_are_charged() {
    let world =
        World::set(|settings| settings.edge.rate_limit = RateLimit(NonZeroU32::new(60))).await;
    let client = world.small();
    let analyst = with(&client, &token(&world, Persona::Analyst, everywhere()));
    let again = with(&client, &token(&world, Persona::Analyst, everywhere()));
    let admin = with(&client, &token(&world, Persona::Admin, everywhere()));
    let much = "{ items(first: 50) { id } }";
    assert_eq!(analyst.query(much).await.status, 200);
    assert_eq!(
        again.query(much).await.status,
        429,
        "another token, the same holder"
    );
    assert_eq!(admin.query(much).await.status, 200);
    assert_eq!(client.query(much).await.status, 200);
}

/// Where introspection is for those who signed in, a token opens it.
#[tokio::test]
async fn introspection_with_a_token() {
    let world = World::set(|settings| settings.edge.introspection = Introspection::SignedIn).await;
    let client = world.anonymous();
    let document = "{ __schema { queryType { name } } }";
    assert_eq!(
        client.error(document).await["extensions"]["code"],
        "INTROSPECTION_OFF"
    );
    let signed_in = with(&client, &token(&world, Persona::Analyst, everywhere()));
    for _ in 0..2 {
        let data = signed_in.data(document).await;
        assert_eq!(data["__schema"]["queryType"]["name"], "Query");
    }
    // The same words are known by now; whoever says them is asked who they are all the same.
    let again = client.error(document).await;
    assert_eq!(again["extensions"]["code"], "INTROSPECTION_OFF");
}

/// Elsewhere than on one machine nobody makes tokens, and without an issuer none is believed.
#[tokio::test]
async fn development_tokens_are_for_development() {
    let key = DevelopmentKey::open(tempfile::tempdir().unwrap().path()).unwrap();
    let minted = key
        .mint(
            Persona::Admin,
            everywhere(),
            moment("2026-01-15T12:00:00Z"),
            60,
        )
        .unwrap();
    let world = World::set(|settings| settings.listen = "0.0.0.0:8080".parse().unwrap()).await;
    assert_eq!(
        with(&world.small(), &minted)
            .query("{ hello }")
            .await
            .status,
        401
    );
    assert!(!world.folder.path().join("development-key.pk8").exists());
}

/// A key set from a file, and what is wrong with one.
#[test]
fn key_sets() {
    use api::access::KeySet;
    let ed = json!({ "kty": "OKP", "crv": "Ed25519", "kid": "a", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" });
    let set = |keys: Vec<Value>| KeySet::from_json(json!({ "keys": keys }).to_string().as_bytes());
    let changed = |name: &str, value: Value| {
        let mut key = ed.clone();
        key[name] = value;
        key
    };
    assert!(set(vec![ed.clone()]).unwrap().get("a").is_some());
    let symmetric = json!({ "kty": "oct", "kid": "s", "k": "c2VjcmV0" });
    assert!(
        set(vec![ed.clone(), symmetric.clone()])
            .unwrap()
            .get("s")
            .is_none()
    );
    for wrong in [
        vec![],
        vec![symmetric],
        vec![ed.clone(), ed.clone()],
        vec![changed("kid", json!("a b"))],
        vec![changed("use", json!("enc"))],
        vec![changed("alg", json!("RS256"))],
        vec![json!({ "kty": "RSA", "kid": "r", "n": "AQAB", "e": "AQAB" })],
        (0..33)
            .map(|number| changed("kid", json!(number.to_string())))
            .collect(),
    ] {
        assert!(set(wrong.clone()).is_err(), "{wrong:?}");
    }
    assert!(KeySet::from_json(b"{").is_err());
    assert!(KeySet::from_json(&vec![b' '; 70_000]).is_err());
}
