//! Keys that an issuer publishes: found, changed, withdrawn, out of reach, and out of its mind.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use api::access::DevelopmentKey;
use jiff::ToSpan;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::support::node::Script;
use crate::support::{Client, World, moment};

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

async fn world_of(issuer: &str) -> World {
    let issuer = issuer.to_owned();
    World::set(|settings| settings.identity.issuer = Some(issuer)).await
}

fn claims(seconds: i64) -> Value {
    let now = moment("2026-01-15T12:00:00Z").as_second();
    json!({ "sub": "ana", "aud": "teachin", "iat": now, "nbf": now, "exp": now + seconds, "jti": "t-1",
        "client_id": "site", "scope": "participation:read openid", "everywhere": true })
}

async fn status(client: &Client, token: &str) -> u16 {
    let with = client
        .clone()
        .header("authorization", &format!("Bearer {token}"));
    with.query("{ viewer { subject } }").await.status.as_u16()
}

/// Discovery, three algorithms, a new key at once, a withdrawn one after the next reading, and an outage.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_real_provider() {
    let port = free_port();
    let Some(mut issuer) = Script::start("issuer.mjs", &[&port.to_string()]) else {
        return;
    };
    let world = world_of(&format!("http://127.0.0.1:{port}")).await;
    let client = world.anonymous();
    let provider = Arc::clone(world.app.provider().unwrap());
    for (kid, algorithm) in [("r1", "RS256"), ("e1", "ES256"), ("d1", "EdDSA")] {
        issuer.ask(&format!("make {kid} {algorithm}"));
    }
    issuer.ask("start");
    provider.refresh().await;
    let mut mint = |kid: &str| issuer.ask(&format!("token {kid} {}", claims(7200)));
    let tokens = [mint("r1"), mint("e1"), mint("d1")];
    for token in &tokens {
        assert_eq!(status(&client, token).await, 200);
    }
    let long = issuer.ask(&format!("token r1 {}", claims(86_401)));
    assert_eq!(status(&client, &long).await, 401);
    // A key that is new is found by its first token; the next unknown name does not make us ask again.
    issuer.ask("make r2 RS256");
    let rotated = issuer.ask(&format!("token r2 {}", claims(7200)));
    world.clock.set(moment("2026-01-15T12:00:31Z"));
    assert_eq!(status(&client, &rotated).await, 200);
    issuer.ask("make r3 RS256");
    let next = issuer.ask(&format!("token r3 {}", claims(7200)));
    assert_eq!(status(&client, &next).await, 401, "too soon");
    world.clock.set(moment("2026-01-15T12:01:02Z"));
    assert_eq!(status(&client, &next).await, 200);
    // A key that is withdrawn dies with the next reading.
    issuer.ask("withdraw r1");
    assert_eq!(status(&client, &tokens[0]).await, 200);
    provider.refresh().await;
    assert_eq!(status(&client, &tokens[0]).await, 401);
    assert_eq!(status(&client, &tokens[1]).await, 200);
    // While it is away the known keys serve, for an hour.
    issuer.ask("stop");
    provider.refresh().await;
    assert_eq!(status(&client, &tokens[1]).await, 200);
    world
        .clock
        .set(moment("2026-01-15T12:01:02Z") + 59.minutes());
    assert_eq!(status(&client, &tokens[1]).await, 200);
    world
        .clock
        .set(moment("2026-01-15T12:01:02Z") + 61.minutes());
    assert_eq!(status(&client, &tokens[1]).await, 401);
    issuer.ask("start");
    world
        .clock
        .set(moment("2026-01-15T12:01:02Z") + 62.minutes());
    assert_eq!(status(&client, &tokens[1]).await, 200, "back again");
}

const MODES: [&str; 9] = [
    "hangs",
    "drips",
    "floods",
    "redirects",
    "lies",
    "empties",
    "crowds",
    "babbles",
    "fails",
];

/// A provider that is in its right mind only at first.
struct Madman {
    address: String,
    mode: Arc<AtomicUsize>,
    asked: Arc<AtomicUsize>,
}

impl Madman {
    async fn start(keys: Value) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let mode = Arc::new(AtomicUsize::new(usize::MAX));
        let asked = Arc::new(AtomicUsize::new(0));
        let (own, moods, count) = (address.clone(), Arc::clone(&mode), Arc::clone(&asked));
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                let (own, keys) = (own.clone(), keys.clone());
                let mode = MODES.get(moods.load(Ordering::SeqCst)).copied();
                count.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    let mut head = [0; 2048];
                    let read = socket.read(&mut head).await.unwrap_or_default();
                    let wants_keys =
                        String::from_utf8_lossy(&head[..read]).starts_with("GET /jwks");
                    let configuration = json!({ "issuer": own, "jwks_uri": format!("{own}/jwks") });
                    let right = if wants_keys {
                        keys.clone()
                    } else {
                        configuration
                    };
                    let ok = |body: String| {
                        format!(
                            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                            body.len()
                        )
                    };
                    let answer = match mode {
                        Some("hangs") => return tokio::time::sleep(Duration::from_secs(20)).await,
                        Some("drips") => {
                            let _ = socket.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9000\r\n\r\n").await;
                            for _ in 0..100 {
                                let _ = socket.write_all(b" ").await;
                                tokio::time::sleep(Duration::from_millis(200)).await;
                            }
                            return;
                        }
                        Some("floods") => {
                            let _ = socket.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
                            while socket.write_all(&[b' '; 65536]).await.is_ok() {}
                            return;
                        }
                        Some("redirects") => format!("HTTP/1.1 302 Found\r\nlocation: {own}/jwks\r\ncontent-length: 0\r\n\r\n"),
                        Some("lies") if wants_keys => ok(keys.to_string()),
                        Some("lies") => ok(json!({ "issuer": "http://127.0.0.1:1", "jwks_uri": format!("{own}/jwks") }).to_string()),
                        Some("empties") if wants_keys => ok(json!({ "keys": [] }).to_string()),
                        Some("crowds") if wants_keys => {
                            let key = keys["keys"][0].clone();
                            let many = (0..33).map(|n| { let mut key = key.clone(); key["kid"] = json!(format!("k{n}")); key });
                            ok(json!({ "keys": many.collect::<Vec<_>>() }).to_string())
                        }
                        Some("babbles") => ok("<html>sign in</html>".to_owned()),
                        Some("fails") => "HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n".to_owned(),
                        _ => ok(right.to_string()),
                    };
                    let _ = socket.write_all(answer.as_bytes()).await;
                });
            }
        });
        Self {
            address,
            mode,
            asked,
        }
    }
}

fn segment(value: &Value) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(value.to_string())
}

/// Whatever the provider does, those whose key is known do not notice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_provider_out_of_its_mind() {
    let folder = tempfile::tempdir().unwrap();
    let key = DevelopmentKey::open(folder.path()).unwrap();
    let jwk = json!({ "kty": "OKP", "crv": "Ed25519", "kid": "development", "x": key.public() });
    let madman = Madman::start(json!({ "keys": [jwk] })).await;
    let world = world_of(&madman.address).await;
    let client = world.anonymous();
    let provider = Arc::clone(world.app.provider().unwrap());
    provider.refresh().await;
    let token = |kid: &str| {
        let mut claims = claims(7200);
        claims["iss"] = json!(madman.address);
        let header = json!({ "alg": "EdDSA", "typ": "at+jwt", "kid": kid });
        let signed = format!("{}.{}", segment(&header), segment(&claims));
        format!("{signed}.{}", key.sign(signed.as_bytes()))
    };
    let known = token("development");
    assert_eq!(status(&client, &known).await, 200);
    let mut now = moment("2026-01-15T12:00:00Z");
    for (mode, name) in MODES.iter().enumerate() {
        madman.mode.store(mode, Ordering::SeqCst);
        now += 31.seconds();
        world.clock.set(now);
        let before = madman.asked.load(Ordering::SeqCst);
        let unknown: Vec<_> = (0..20)
            .map(|number| {
                let (client, token) = (client.clone(), token(&format!("unknown-{number}")));
                tokio::spawn(async move { status(&client, &token).await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let mut slowest = Duration::ZERO;
        for _ in 0..20 {
            let begun = Instant::now();
            assert_eq!(status(&client, &known).await, 200, "{name}");
            slowest = slowest.max(begun.elapsed());
        }
        assert!(slowest < Duration::from_millis(50), "{name}: {slowest:?}");
        let begun = Instant::now();
        for asking in unknown {
            assert_eq!(asking.await.unwrap(), 401, "{name}");
        }
        assert!(begun.elapsed() < Duration::from_secs(3), "{name}");
        let asked = madman.asked.load(Ordering::SeqCst) - before;
        assert!(asked <= 2, "{name}: asked {asked} times");
        assert_eq!(status(&client, &known).await, 200, "{name}");
    }
    for issuer in ["http://id.example.org", "ftp://127.0.0.1/", "nonsense"] {
        let issuer = issuer.to_owned();
        let clock = world.clock.clone();
        assert!(
            api::access::Provider::new(&issuer, clock).is_err(),
            "{issuer}"
        );
    }
}
