//! Erasing: nothing is left of the name and the address, nowhere; the counts stay; a backup brings nobody back.

use api::access::{Grant, Persona};
use api::app::App;
use api::backup;
use api::database::Location;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value, json};

use super::{GROUP, TRAINING, codes, group, people, person, send};
use crate::support::{Backend, Client, World, both, countries, everywhere};

pub const ERASE: &str = "mutation($input: EraseParticipantInput!) { eraseParticipant(input: $input) { errors { code path } participantId } }";
pub const EXPORT: &str = "mutation($input: ExportParticipantInput!) { exportParticipant(input: $input) { errors { code path } json } }";

pub fn own(world: &World, id: &Value) -> Client {
    let participant = Some(id.as_str().unwrap().to_owned());
    world.asking(
        Persona::Participant,
        Grant {
            participant,
            ..Grant::default()
        },
    )
}

async fn counts(client: &Client) -> Value {
    client.data(&format!("{{ registrations(training: \"{TRAINING}\") {{ totalCount }} groups(training: \"{TRAINING}\") {{ nodes {{ size status }} }}
        participants {{ totalCount }} }}")).await
}

/// Everything that the database holds, as text.
pub async fn everything(world: &World) -> String {
    let db = world.app.database().connection();
    let is_sqlite = matches!(world.app.database().location(), Location::Sqlite(_));
    let mut text = String::new();
    for table in backup::TABLES.into_iter().chain(backup::COUNTED) {
        let statement = match is_sqlite {
            true => {
                let columns = Statement::from_string(
                    DbBackend::Sqlite,
                    format!("SELECT name FROM pragma_table_info('{table}')"),
                );
                let columns = db.query_all_raw(columns).await.unwrap();
                let columns: Vec<String> = columns
                    .iter()
                    .map(|row| row.try_get("", "name").unwrap())
                    .collect();
                let parts: Vec<_> = columns
                    .iter()
                    .map(|name| format!("coalesce(cast(\"{name}\" AS text), '')"))
                    .collect();
                Statement::from_string(
                    DbBackend::Sqlite,
                    format!("SELECT {} AS row FROM {table}", parts.join(" || '|' || ")),
                )
            }
            false => Statement::from_string(
                DbBackend::Postgres,
                format!("SELECT t::text AS row FROM {table} t"),
            ),
        };
        for row in db.query_all_raw(statement).await.unwrap() {
            text.push_str(&row.try_get::<String>("", "row").unwrap_or_default());
            text.push('\n');
        }
    }
    text
}

both! {
    /// The person, or an admin; nobody else, and a partner least of all.
    nothing_is_left, world, {
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let admin = world.asking(Persona::Admin, everywhere());
        let formed = send(&client, GROUP, group("erasing", people(1..=9))).await["group"].clone();
        let who = formed["members"]["nodes"][3]["participant"].clone();
        let mine = own(&world, &who["id"]);
        let held = send(&mine, EXPORT, json!({ "participant": who["id"] })).await["json"].as_str().unwrap().to_owned();
        let held: Value = serde_json::from_str(&held).unwrap();
        assert_eq!(held["registrations"][0]["email"], "p3@example.org");
        assert_eq!(held["registrations"][0]["consent"]["version"], "2022");
        assert_eq!(held["registrations"][0]["group"], "erasing");
        for other in [&client, &own(&world, &formed["members"]["nodes"][4]["participant"]["id"])] {
            assert_ne!(codes(&send(other, EXPORT, json!({ "participant": who["id"] })).await), []);
            assert_ne!(codes(&send(other, ERASE, json!({ "participant": who["id"] })).await), []);
        }
        let before = counts(&admin).await;
        let erased = send(&mine, ERASE, json!({ "participant": who["id"], "idempotencyKey": "erase-me-01" })).await;
        assert_eq!(erased, json!({ "errors": [], "participantId": who["id"] }));
        assert_eq!(counts(&admin).await, before);
        let read = format!("{{ registrations(training: \"{TRAINING}\", first: 100) {{ nodes {{ status participant {{ displayName email }} }} }} }}");
        let answer = client.query(&read).await.text;
        let tables = everything(&world).await;
        for trace in ["Name of p3\"", "p3@example.org"] {
            assert!(!answer.contains(trace) && !tables.contains(trace), "{trace}");
        }
        assert!(answer.contains("p4@example.org") && answer.contains("null"));
        let hash = world.app.addresses().hash("p3@example.org");
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(!tables.to_lowercase().contains(&hash));
        assert_eq!(counts(&mine).await["registrations"]["totalCount"], 1);
        // Who comes again is somebody new, and nobody gives the other a name again.
        let rename = "mutation($input: UpdateParticipantInput!) { updateParticipant(input: $input) { errors { code path } participant { displayName } } }";
        let renamed = send(&client, rename, json!({ "id": who["id"], "displayName": "Again" })).await;
        assert_eq!(codes(&renamed), [("NOT_FOUND", "input.id".to_owned())]);
        let second = group("second", vec![person("p3")]);
        let second = send(&client, GROUP, second).await;
        assert_ne!(second["group"]["members"]["nodes"][1]["participant"]["id"], who["id"]);
    }
}

both! {
    /// Yesterday's backup, restored, brings nobody back who was erased since.
    a_backup_brings_nobody_back, world, {
        let admin = world.asking(Persona::Admin, everywhere());
        let formed = send(&admin, GROUP, group("kept", people(1..=9))).await["group"].clone();
        let copy = world.folder.path().join("yesterday");
        backup::back_up(world.app.database(), &copy, world.clock.now()).await.unwrap();
        let who = formed["members"]["nodes"][3]["participant"]["id"].clone();
        send(&admin, ERASE, json!({ "participant": who })).await;
        let journal = std::fs::read_to_string(world.folder.path().join("erasures.jsonl")).unwrap();
        assert_eq!(journal.lines().count(), 1);
        assert!(!journal.contains("Name of") && !journal.contains('@'));
        let (location, _scratch, folder) = crate::backup::empty(&world).await;
        let mut settings = world.settings().clone();
        settings.data = folder.path().to_owned();
        if let Location::Postgres(url) = &location {
            settings = api::config::Settings { identity: settings.identity, edge: settings.edge, pii_key: settings.pii_key,
                ..api::config::Settings::of(folder.path().to_owned(), Some(url.clone())) };
        }
        settings.erasures = Some(world.folder.path().join("erasures.jsonl"));
        backup::restore(&location, &copy).await.unwrap();
        std::fs::copy(world.folder.path().join("development-key.pk8"), folder.path().join("development-key.pk8")).unwrap();
        let app = App::start(&settings, world.clock.clone(), crate::support::languages()).await.unwrap();
        let there = admin.clone().at(&app);
        let read = format!("{{ nodes(ids: [{who}, {}]) {{ ... on Participant {{ displayName email }} }} }}", formed["members"]["nodes"][4]["participant"]["id"]);
        assert_eq!(there.data(&read).await["nodes"], json!([{ "displayName": null, "email": null },
            { "displayName": "Name of p4", "email": "p4@example.org" }]));
    }
}

/// Who was last here so long ago that nobody needs to know is erased, and nobody else.
#[tokio::test]
async fn retention_is_by_the_last_training() {
    let world = World::new(Backend::Sqlite).await.unwrap();
    world.populate(60, 5).await;
    let admin = world.asking(Persona::Admin, everywhere());
    let formed = send(&admin, GROUP, group("recent", people(1..=9))).await["group"].clone();
    let before = counts(&admin).await;
    let db = world.app.database().connection();
    let journal = api::erasures::Erasures::new(world.folder.path().join("erasures.jsonl"));
    let run = async |days, is_rehearsal| {
        api::registration::retain(&db, &journal, world.clock.now(), days, is_rehearsal)
            .await
            .unwrap()
    };
    assert_eq!(run(3650, false).await, 0);
    let old = run(365, true).await;
    assert!(old > 0 && old < 60, "{old}");
    assert_eq!(run(365, false).await, old);
    assert_eq!(run(365, false).await, 0);
    assert_eq!(counts(&admin).await, before);
    let name = format!(
        "{{ node(id: {}) {{ ... on Participant {{ displayName }} }} }}",
        formed["members"]["nodes"][1]["participant"]["id"]
    );
    assert_eq!(admin.data(&name).await["node"]["displayName"], "Name of p1");
}

both! {
    /// What is refused erases nobody, now or after a restart; a line that was cut short is no obstacle.
    the_journal_is_true, world, {
        let admin = world.asking(Persona::Admin, everywhere());
        let formed = send(&admin, GROUP, group("journal", people(1..=9))).await["group"]["members"]["nodes"].clone();
        let who = |number: usize| formed[number]["participant"]["id"].clone();
        let erase = async |number: usize| send(&admin, ERASE, json!({ "participant": who(number), "idempotencyKey": "the-same-key" })).await;
        assert_eq!(codes(&erase(1).await), []);
        assert_eq!(codes(&erase(2).await), [("CONFLICT", "input.idempotencyKey".to_owned())]);
        let journal = world.settings().erasures();
        journal.replay(&world.app.database().connection()).await.unwrap();
        let read = format!("{{ node(id: {}) {{ ... on Participant {{ displayName }} }} }}", who(2));
        assert_eq!(admin.data(&read).await["node"]["displayName"], "Name of p2");
        let file = world.folder.path().join("erasures.jsonl");
        let mut text = std::fs::read_to_string(&file).unwrap();
        text.push_str("{\"participant\":12");
        std::fs::write(&file, &text).unwrap();
        journal.replay(&world.app.database().connection()).await.unwrap();
        let done = send(&admin, ERASE, json!({ "participant": who(3) })).await;
        assert_eq!(codes(&done), []);
        let lines = std::fs::read_to_string(&file).unwrap();
        assert!(lines.lines().count() == 2 && lines.ends_with('\n') && !lines.contains(":12\n"), "{lines}");
        journal.replay(&world.app.database().connection()).await.unwrap();
    }
}

/// Who is being registered while they are erased is not written again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn erased_while_registering() {
    let Some(world) = World::new(Backend::Postgres).await else {
        return;
    };
    let admin = world.asking(Persona::Admin, everywhere());
    for round in 0..5 {
        let victim = person(&format!("victim{round}"));
        let first = send(
            &admin,
            GROUP,
            group(&format!("first{round}"), vec![victim.clone()]),
        )
        .await;
        let id = first["group"]["members"]["nodes"][1]["participant"]["id"].clone();
        let mut many: Vec<_> = (0..300)
            .map(|number| person(&format!("m{round}x{number}")))
            .collect();
        many.insert(150, victim);
        let again = group(&format!("again{round}"), many);
        let erase = json!({ "participant": id });
        let (erased, _) = async_graphql::futures_util::future::join(
            send(&admin, ERASE, erase),
            send(&admin, GROUP, again),
        )
        .await;
        assert_eq!(codes(&erased), []);
        let read = format!("{{ node(id: {id}) {{ ... on Participant {{ displayName email }} }} }}");
        assert_eq!(
            admin.data(&read).await["node"],
            json!({ "displayName": null, "email": null })
        );
    }
}
