//! Organizations, chapters and participants, as each persona sees them.

use api::access::Persona;
use serde_json::{Value, json};

use crate::support::{both, chapters, countries, everywhere};

const PEOPLE: &str =
    "{ participants(first: 50) { totalCount nodes { id displayName email language timeZone
    country { code } chapters { slug country { code } organization { slug } } } } }";

both! {
    /// A coordinator sees the people of the country, and those whom its chapters brought; nobody else sees them.
    people_are_seen_within_scope, world, {
        world.populate(400, 5).await;
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        let data = coordinator.data(PEOPLE).await;
        let people = data["participants"]["nodes"].as_array().unwrap().clone();
        assert!(people.len() > 10);
        for person in &people {
            let chapters = person["chapters"].as_array().unwrap();
            assert!(person["country"]["code"] == "BR" || !chapters.is_empty(), "{person}");
            assert!(chapters.iter().all(|chapter| chapter["country"]["code"] == "BR"), "{person}");
            assert!(person["displayName"].as_str().unwrap().contains(" Demo "));
        }
        let analyst = world.asking(Persona::Analyst, everywhere());
        assert_eq!(analyst.error(PEOPLE).await["extensions"]["code"], "FORBIDDEN");
        assert_eq!(world.anonymous().error(PEOPLE).await["extensions"]["code"], "UNAUTHENTICATED");
        let id = people[0]["id"].as_str().unwrap();
        let by_id = format!("{{ node(id: \"{id}\") {{ id ... on Participant {{ displayName email }} }} }}");
        assert_eq!(coordinator.data(&by_id).await["node"]["id"], id);
        let elsewhere = world.asking(Persona::Coordinator, countries(&["FJ"]));
        for other in [&elsewhere, &analyst, &world.anonymous()] {
            assert_eq!(other.data(&by_id).await, json!({ "node": null }));
        }
        let own = api::access::Grant { participant: Some(id.to_owned()), ..Default::default() };
        let own = world.asking(Persona::Participant, own);
        let viewer = "{ viewer { participant { id displayName email } chapters { slug } } participants { totalCount } }";
        let seen = own.data(viewer).await;
        assert_eq!(seen["viewer"]["participant"]["id"], id);
        assert_eq!(seen["viewer"]["participant"]["displayName"], people[0]["displayName"]);
        assert_eq!(seen["participants"]["totalCount"], 1);
    }
}

both! {
    /// The holder of a token is told what it allows and where.
    the_viewer, world, {
        world.populate(50, 5).await;
        let document = "{ viewer { subject permissions everywhere countries { code } chapters { slug organization { slug } }
            organizations { slug } languages participant { id } } }";
        assert_eq!(world.anonymous().data(document).await, json!({ "viewer": null }));
        let analyst = world.asking(Persona::Analyst, everywhere()).query(document).await;
        assert_eq!(analyst.header("cache-control"), "private, no-store");
        assert_eq!(analyst.json()["data"]["viewer"], json!({
            "subject": "development-analyst", "permissions": ["participation:read"], "everywhere": true,
            "countries": [], "chapters": [], "organizations": [], "languages": null, "participant": null }));
        let partner = world.asking(Persona::Partner, chapters(&["demo-br-3", "no-such-chapter"]));
        let viewer = partner.data(document).await["viewer"].clone();
        assert_eq!(viewer["chapters"].as_array().unwrap().len(), 1);
        assert_eq!(viewer["chapters"][0]["slug"], "demo-br-3");
        assert_eq!(viewer["everywhere"], false);
        let coordinator = world.asking(Persona::Coordinator, countries(&["DE", "AT"]));
        assert_eq!(coordinator.data(document).await["viewer"]["countries"], json!([{ "code": "AT" }, { "code": "DE" }]));
    }
}

both! {
    /// A page with everything that hangs on its people takes five statements, however many there are.
    statements_are_few, world, {
        world.populate(400, 5).await;
        let document = PEOPLE.replace("totalCount ", "");
        for client in [
            world.asking(Persona::Coordinator, countries(&["DE", "BR", "US"])),
            world.asking(Persona::Partner, chapters(&["demo-us-1", "demo-de-2"])),
            world.asking(Persona::Admin, everywhere()),
        ] {
            let before = world.app.database().statements();
            let data = client.data(&document).await;
            assert!(data["participants"]["nodes"].as_array().unwrap().len() > 1);
            let took = world.app.database().statements() - before;
            assert!(took <= 5, "{took} statements");
        }
    }
}

both! {
    /// Names are nowhere in the database, and without the key nowhere at all.
    names_are_encrypted, world, {
        use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, Statement};
        world.populate(20, 5).await;
        let db = world.app.database().connection();
        let rows = entity::registration_person::Entity::find().all(&db).await.unwrap();
        assert!(rows.len() >= 20);
        for row in &rows {
            let shown = String::from_utf8_lossy(&row.sealed);
            assert!(!shown.contains("Demo") && !shown.contains("example"));
        }
        // One row's bytes mean nothing in another.
        let backend = match world.app.database().location() {
            api::database::Location::Sqlite(_) => DbBackend::Sqlite,
            api::database::Location::Postgres(_) => DbBackend::Postgres,
        };
        let swapped = format!(
            "UPDATE registration_person SET sealed = (SELECT sealed FROM registration_person WHERE registration_id = {0}) WHERE registration_id <> {0}",
            rows[0].registration_id.0,
        );
        db.execute_raw(Statement::from_string(backend, swapped)).await.unwrap();
        let admin = world.asking(Persona::Admin, everywhere());
        let answer: Value = admin.query("{ participants { nodes { displayName } } }").await.json();
        assert_eq!(answer["errors"][0]["extensions"]["code"], "INTERNAL");
    }
}

both! {
    /// After a rotation the old key is needed no more; before it, old and new are read alike.
    keys_are_rotated, world, {
        use api::vault::Vault;
        use sea_orm::EntityTrait;
        world.populate(30, 5).await;
        let new = "next:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
        let both = format!("{new},{}", crate::support::PII_KEY);
        let db = world.app.database().connection();
        let read = async |keys: &str| {
            let vault = Vault::parse(keys).unwrap();
            let rows = entity::registration_person::Entity::find().all(&db).await.unwrap();
            rows.into_iter().filter(|row| {
                let sealed = api::vault::Sealed { key: row.key_id.clone(), bytes: row.sealed.clone() };
                api::people::Person::unseal(&vault, row.registration_id, &sealed).is_ok()
            }).count()
        };
        let all = read(&both).await;
        assert!(all >= 30);
        assert_eq!(read(new).await, 0);
        assert_eq!(api::people::rekey(&db, &Vault::parse(&both).unwrap()).await.unwrap(), all);
        assert_eq!((read(&both).await, read(new).await), (all, all));
        assert_eq!(api::people::rekey(&db, &Vault::parse(new).unwrap()).await.unwrap(), 0);
        for wrong in ["", "next", "next:short", "a b:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", &format!("{new},{new}")] {
            assert!(Vault::parse(wrong).is_err(), "{wrong}");
        }
    }
}

both! {
    /// Unknown and out of scope are the same, down to the number of statements.
    unknown_and_foreign_are_the_same, world, {
        world.populate(100, 5).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let all = admin.data("{ participants(first: 1, filter: { countries: [\"DE\"] }) { nodes { id } } }").await;
        let foreign = all["participants"]["nodes"][0]["id"].as_str().unwrap().to_owned();
        let unknown = api::ids::encode(api::ids::Kind::Participant, 4_711);
        for client in [
            world.asking(Persona::Coordinator, countries(&["FJ"])), world.asking(Persona::Partner, chapters(&["demo-fj-112"])),
            world.asking(Persona::Analyst, everywhere()), world.anonymous(),
        ] {
            let mut seen = Vec::new();
            for id in [&foreign, &unknown] {
                let before = world.app.database().statements();
                let read = client.query(&format!("{{ node(id: \"{id}\") {{ id ... on Participant {{ displayName chapters {{ slug }} }} }} }}")).await;
                let change = format!("mutation {{ updateParticipant(input: {{ id: \"{id}\", displayName: \"x\" }}) {{ errors {{ code message path }} participant {{ id }} }} }}");
                let change = client.query(&change).await;
                let statements = world.app.database().statements() - before;
                seen.push((read.status, read.text, change.status, change.text, statements));
            }
            assert_eq!(seen[0], seen[1]);
        }
    }
}
