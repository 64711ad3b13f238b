//! What is published is served at once, whole, and disturbs nobody who reads something else.

use std::time::{Duration, Instant};

use api::access::Persona;
use api::cx::CHANNEL;
use api::database::Location;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use sea_orm::sqlx::postgres::PgListener;
use serde_json::{Value, json};

use super::story::{PUBLISH, SAVE, SUBMIT, admin, published, text};
use crate::registration::send;
use crate::support::{Backend, Client, World, both, everywhere};

/// How many publications, from the environment or few.
fn publications() -> usize {
    let number = std::env::var("PUBLICATIONS").ok();
    number.and_then(|number| number.parse().ok()).unwrap_or(12)
}

const PAGE: &str = "{ training(slug: \"core-fundamentals-2022\") { modules { title(language: \"de\") { value } summary(language: \"de\") { value } } } }";

fn both_of(answer: &Value) -> (String, String) {
    let module = &answer["data"]["training"]["modules"][1];
    let value = |of: &str| module[of]["value"].as_str().unwrap().to_owned();
    (value("title"), value("summary"))
}

fn p99(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[(times.len() * 99 / 100).min(times.len() - 1)]
}

async fn read(client: &Client) -> (String, String, Duration) {
    let started = Instant::now();
    let answer = client.query(PAGE).await.json();
    let took = started.elapsed();
    let (title, summary) = both_of(&answer);
    (title, summary, took)
}

both! {
    /// Two texts are published together again and again while others read: nobody sees one without the other.
    never_half_of_it, world, {
        let author = world.asking(Persona::Coordinator, everywhere());
        let reader = world.anonymous();
        let mut quiet = Vec::new();
        for _ in 0..200 {
            quiet.push(read(&reader).await.2);
        }
        let (stop, mut stopped) = tokio::sync::watch::channel(false);
        let reading = tokio::spawn(async move {
            let (mut seen, mut times) = (Vec::new(), Vec::new());
            while !*stopped.borrow_and_update() {
                let (title, summary, took) = read(&reader).await;
                seen.push((title, summary));
                times.push(took);
                tokio::task::yield_now().await;
            }
            (seen, times)
        });
        let admin = admin(&world);
        let mut took = Vec::new();
        for number in 1..=publications() {
            let mut ids = Vec::new();
            for key in ["module-semantics-title", "module-semantics-summary"] {
                let mut input = text(&author, key, "de", &format!("Fassung {number}")).await;
                input["acknowledge"] = json!(["TERM_DROPPED", "VARIABLE_UNUSED"]);
                ids.push(send(&author, SAVE, input).await["translation"]["draft"]["id"].clone());
            }
            let ids = json!({ "revisions": ids });
            assert_eq!(send(&author, SUBMIT, ids.clone()).await["errors"], json!([]));
            let started = Instant::now();
            let done = send(&admin, PUBLISH, ids).await;
            took.push(started.elapsed());
            assert_eq!(done["errors"], json!([]), "{done}");
            let (title, summary, _) = read(&world.anonymous()).await;
            assert_eq!((title, summary), (format!("Fassung {number}"), format!("Fassung {number}")), "it is served before it is answered");
        }
        stop.send_replace(true);
        let (seen, times) = reading.await.unwrap();
        let halves: Vec<_> = seen.iter().filter(|(title, summary)| title != summary && (title.starts_with("Fassung") || summary.starts_with("Fassung"))).collect();
        assert!(halves.is_empty(), "{halves:?}");
        println!("{} publications, {} reads: p99 {:?} beside {:?} when nothing is published; a publication takes {:?} at the median",
            publications(), times.len(), p99(times), p99(quiet), { took.sort_unstable(); took[took.len() / 2] });
    }
}

/// Other nodes need not wait until they look.
#[tokio::test]
async fn a_publication_is_told() {
    let Some(world) = World::new(Backend::Postgres).await else {
        return;
    };
    let Location::Postgres(url) = world.app.database().location() else {
        panic!("PostgreSQL was asked for");
    };
    let mut listener = PgListener::connect(url).await.unwrap();
    listener.listen(CHANNEL).await.unwrap();
    let author = world.asking(Persona::Coordinator, everywhere());
    let wording = text(&author, "module-semantics-title", "de", "Wörter").await;
    published(&world, &author, wording).await;
    let told = tokio::time::timeout(Duration::from_secs(2), listener.recv());
    assert_eq!(told.await.expect("in time").unwrap().channel(), CHANNEL);
}

/// What was answered in a language that nobody touched is not made again.
#[tokio::test]
async fn other_languages_keep_their_answers() {
    let world = World::new(Backend::Sqlite).await.expect("a world");
    let reader = world.anonymous();
    let ask = |language: &str| {
        format!(
            "{{ training(slug: \"core-fundamentals-2022\") {{ modules {{ title(language: \"{language}\") {{ value }} }} }} }}"
        )
    };
    let hits = async || {
        let peer: std::net::SocketAddr = "127.0.0.1:1".parse().unwrap();
        let request = Request::get("/metrics").extension(ConnectInfo(peer));
        let text = reader.send(request.body(Body::empty()).unwrap()).await.text;
        let line = text.lines().find(|line| line.contains("result=\"found\""));
        line.map_or(0.0, |line| {
            line.rsplit(' ').next().unwrap().parse::<f64>().unwrap()
        })
    };
    for language in ["de", "fr", "en"] {
        reader.query(&ask(language)).await;
    }
    let before = hits().await;
    let author = world.asking(Persona::Coordinator, everywhere());
    published(
        &world,
        &author,
        text(&author, "module-semantics-title", "de", "Wörter").await,
    )
    .await;
    for language in ["fr", "en"] {
        reader.query(&ask(language)).await;
    }
    assert_eq!(hits().await, before + 2.0, "French and English were kept");
    let german = reader.query(&ask("de")).await.json();
    assert_eq!(
        german["data"]["training"]["modules"][1]["title"]["value"],
        "Wörter"
    );
    assert_eq!(hits().await, before + 2.0);
}
