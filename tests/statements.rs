//! How many statements each kind of question takes, alone and when many ask at the same time: what is said to be fast stays so.

use api::access::Persona;
use api::cx::{hold, take_turn};
use async_graphql::futures_util::future::join_all;
use entity::training;
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, Statement, TransactionTrait,
};

use crate::registration::{codes, joins, send, umbrella};
use crate::support::{Backend, Client, World, both, countries, everywhere};

const AT_ONCE: usize = 32;
const CURRICULUM: &str = r#"{ training(slug: "core-fundamentals-2022") { title { text } modules { title { text } assignments { title { text } }
    skills { name { text } } materials { title { text } } session { sittings { startsAt local(timeZone: "Asia/Kolkata") { text } } } } } }"#;
const PAGE: &str = "pageInfo { hasNextPage endCursor } nodes { id status code registeredAt
    participant { id displayName language country { code name } chapters { id slug name } }
    progress { completed attended sessions submitted assignments isAttested } }";

const JOIN: &str = "mutation($input: RegisterParticipantInput!) { registerParticipant(input: $input) { errors { code path }
    registration { id status code } } }";

fn page(first: &str) -> String {
    let filter = r#"filter: { countries: ["BR", "DE", "IN", "MX"] }"#;
    format!("registrations(training: \"core-fundamentals-2023\", {first}, {filter}) {{ {PAGE} }}")
}

/// Statements for each answer, one alone and many at once.
async fn counted(world: &World, client: &Client, document: &str) -> [f64; 2] {
    let mut counts = [0.0; 2];
    for (count, at_once) in counts.iter_mut().zip([1, AT_ONCE]) {
        let before = world.app.database().statements();
        let answers = join_all((0..at_once).map(|_| client.data(document))).await;
        assert!(answers.iter().all(|answer| answer == &answers[0]));
        *count = (world.app.database().statements() - before) as f64 / at_once as f64;
    }
    counts
}

both! {
    /// What is read takes as many statements for thirty-two as for one.
    reading, world, {
        world.populate(2500, 5).await;
        world.work().await;
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR", "DE", "IN", "MX"]));
        let admin = world.asking(Persona::Admin, everywhere());
        let end = coordinator.data(&format!("{{ {} }}", page("first: 50"))).await;
        let end = end["registrations"]["pageInfo"]["endCursor"].as_str().unwrap();
        let two = format!("{{ one: {} two: {} }}", page("first: 50"), page(&format!("first: 50, after: \"{end}\"")));
        let figures = "{ participation(by: [COUNTRY]) { rows { country { code } registered attended } } }";
        let people = "{ participants(first: 50) { nodes { id displayName chapters { slug organization { slug } } } } }";
        for (client, document, most) in [
            (&world.anonymous(), CURRICULUM, 0.0),
            (&coordinator, &format!("{{ {} }}", page("first: 50")), 2.0),
            (&coordinator, &two, 4.0),
            (&coordinator, people, 3.0),
            (&admin, people, 3.0),
            (&admin, figures, 2.0),
            // It was asked before.
            (&admin, figures, 1.0),
        ] {
            let took = counted(&world, client, document).await;
            assert!(took.iter().all(|count| *count <= most), "{took:?} statements for {document}");
        }
    }
}

both! {
    /// Registering costs less for each, the more come at the same time.
    registering, world, {
        let admin = world.asking(Persona::Admin, everywhere());
        let umbrella = umbrella(&admin).await;
        let join = async |name: String| send(&admin, JOIN, joins(&umbrella, &name)).await;
        // SQLite writes to each table by itself; PostgreSQL to all of them with one statement.
        let (alone, together) = match world.app.database().connection().get_database_backend() {
            DbBackend::Postgres => (4, 1),
            _ => (13, 2),
        };
        for (at_once, most) in [(1, alone), (AT_ONCE, together)] {
            let before = world.app.database().statements();
            let answers = join_all((0..at_once).map(|number| join(format!("one{at_once}of{number}")))).await;
            assert!(answers.iter().all(|answer| codes(answer).is_empty() && answer["registration"]["status"] == "CONFIRMED"));
            let took = (world.app.database().statements() - before) as usize;
            assert!(took <= most * at_once, "{took} statements for {at_once}");
        }
    }
}

/// Whether PostgreSQL would read all of a table where it thinks that little is in it.
async fn may_read_all(on: &DatabaseTransaction) -> bool {
    let asked = "SELECT current_setting('enable_seqscan')::boolean AS may";
    let row = on.query_one_raw(Statement::from_string(DbBackend::Postgres, asked));
    row.await.unwrap().unwrap().try_get("", "may").unwrap()
}

/// Whoever has a training's turn looks up by index, whatever PostgreSQL believes of its tables; and nobody else after them.
#[tokio::test]
async fn a_turn_looks_up_by_index() {
    let Some(world) = World::new(Backend::Postgres).await else {
        return;
    };
    let db = world.app.database().connection();
    let training = training::Entity::find().one(&db).await.unwrap().unwrap();
    for is_first in [true, false] {
        let turn = db.begin().await.unwrap();
        assert!(may_read_all(&turn).await);
        if is_first {
            take_turn(&turn, training.id).await.unwrap();
        } else {
            hold(&turn, training.id).await.unwrap();
        }
        assert!(!may_read_all(&turn).await);
        turn.commit().await.unwrap();
    }
    for _ in 0..16 {
        assert!(may_read_all(&db.begin().await.unwrap()).await);
    }
    // And whoever registers without it, on connections of their own.
    let by_index = world.app.database().by_index().unwrap();
    assert!(!may_read_all(&by_index.begin().await.unwrap()).await);
}
