//! Who did what: within scope, sealed, and nothing changed unseen.

use api::access::Persona;
use jiff::ToSpan;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde_json::{Value, json};

use crate::registration::{PERSON, codes, joins, send, umbrella};
use crate::support::{Client, both, countries, everywhere};

const EVENTS: &str =
    "{ auditEvents { totalCount nodes { at subject client action outcome times isSealed node
    country { code } } } }";

async fn save(client: &Client, country: &str, slug: &str) -> Value {
    let of = client
        .data("{ organizations(first: 1) { nodes { id } } }")
        .await["organizations"]["nodes"][0]["id"]
        .clone();
    let input = json!({ "slug": slug, "name": slug, "country": country, "organization": of,
        "idempotencyKey": format!("{slug}-0000") });
    let document = "mutation($input: SaveChapterInput!) { saveChapter(input: $input) { errors { code } chapter { id } } }";
    client
        .query_with(document, json!({ "input": input }))
        .await
        .json()["data"]["saveChapter"]
        .clone()
}

both! {
    /// Each sees what concerns their scope, newest first; refusals are counted by the minute.
    events_are_seen_within_scope, world, {
        world.populate(60, 5).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let brazil = world.asking(Persona::Coordinator, countries(&["BR"]));
        let saved = save(&brazil, "BR", "bahia").await;
        world.clock.set(api::clock::Clock::now(&world.clock) + 5.seconds());
        save(&admin, "DE", "jena").await;
        for _ in 0..3 {
            assert_eq!(save(&brazil, "DE", "ulm").await["errors"][0]["code"], "FORBIDDEN");
        }
        let seen = brazil.data(EVENTS).await["auditEvents"].clone();
        assert_eq!(seen["totalCount"], 1);
        assert_eq!(seen["nodes"][0], json!({ "at": "2026-01-15T12:00:00Z", "subject": "development-coordinator",
            "client": "teachin-token", "action": "saveChapter", "outcome": "DONE", "times": 1, "isSealed": false,
            "node": saved["chapter"]["id"], "country": { "code": "BR" } }));
        world.clock.set(api::clock::Clock::now(&world.clock) + 60.seconds());
        world.work().await;
        let all = admin.data(EVENTS).await["auditEvents"].clone();
        let mut shown: Vec<_> = all["nodes"].as_array().unwrap().iter()
            .map(|event| (event["outcome"].as_str().unwrap(), event["times"].as_i64().unwrap(), event["isSealed"] == true)).collect();
        // Within one second, and of refusals within their minute, in no order.
        shown.sort_unstable();
        assert_eq!(shown, [("DONE", 1, true), ("DONE", 1, true), ("FORBIDDEN", 3, true)]);
        let filtered = |filter: &str| EVENTS.replace("auditEvents", &format!("auditEvents(filter: {{ {filter} }})"));
        for (filter, count) in [
            ("action: \"saveChapter\"", 3), ("subject: \"development-admin\"", 1), ("since: \"2026-01-15T12:00:05Z\"", 1),
            ("until: \"2026-01-15T12:00:05Z\"", 2), ("since: \"2026-01-15T12:00:00Z\", until: \"2026-01-15T12:00:05Z\"", 2),
        ] {
            assert_eq!(admin.data(&filtered(filter)).await["auditEvents"]["totalCount"], count, "{filter}");
        }
        let page = admin.data("{ auditEvents(first: 1) { pageInfo { endCursor hasNextPage } } }").await;
        let cursor = &page["auditEvents"]["pageInfo"]["endCursor"];
        let next = admin.data(&format!("{{ auditEvents(first: 5, after: {cursor}) {{ nodes {{ outcome }} pageInfo {{ hasNextPage }} }} }}")).await;
        assert_eq!(next["auditEvents"]["nodes"].as_array().unwrap().len(), 2);
        let analyst = world.asking(Persona::Analyst, everywhere());
        assert_eq!(analyst.error(EVENTS).await["extensions"]["code"], "FORBIDDEN");
    }
}

both! {
    /// A row that is changed, taken out or slipped in is found, and where; a tail that is not sealed yet is named.
    the_chain_is_verified, world, {
        world.populate(60, 5).await;
        let admin = world.asking(Persona::Admin, everywhere());
        for number in 0..5 {
            save(&admin, "DE", &format!("chain-{number}")).await;
        }
        let db = world.app.database().connection();
        let unsealed = api::access::verify(&db).await.unwrap();
        assert_eq!((unsealed.sealed(), unsealed.unsealed.len(), unsealed.broken), (0, 5, None));
        world.work().await;
        save(&admin, "DE", "chain-5").await;
        let found = api::access::verify(&db).await.unwrap();
        assert_eq!((found.sealed(), found.unsealed.len(), found.broken), (5, 1, None));
        assert_eq!(found.chains[0].seal.len(), 64);
        world.work().await;
        assert_eq!(api::access::verify(&db).await.unwrap().sealed(), 6);
        let rows = entity::audit_event::Entity::find().all(&db).await.unwrap();
        for (statement, place) in [
            ("UPDATE audit_event SET subject = 'nobody' WHERE position = 4".to_owned(), 4),
            ("UPDATE audit_event SET country = 'FR' WHERE position = 3".to_owned(), 3),
            ("DELETE FROM audit_event WHERE position = 2".to_owned(), 2),
            ("UPDATE audit_event SET position = NULL WHERE position = 1".to_owned(), 1),
        ] {
            db.execute_unprepared(&statement).await.unwrap();
            assert_eq!(api::access::verify(&db).await.unwrap().broken, Some((0, place)), "{statement}");
        }
        assert_eq!(rows.len(), 6);
    }
}

both! {
    /// What is done in a training's turn is sealed with it, in a chain of the training; also its end cannot be taken out unseen.
    each_training_has_its_chain, world, {
        world.populate(60, 5).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let umbrella = umbrella(&admin).await;
        for name in ["ada", "bo"] {
            assert_eq!(codes(&send(&admin, PERSON, joins(&umbrella, name)).await), []);
        }
        let db = world.app.database().connection();
        let found = api::access::verify(&db).await.unwrap();
        assert_eq!((found.chains.len(), found.sealed(), found.unsealed.len(), found.broken), (1, 3, 0, None));
        let training = found.chains[0].id;
        save(&admin, "DE", "jena").await;
        world.work().await;
        let found = api::access::verify(&db).await.unwrap();
        let chains: Vec<_> = found.chains.iter().map(|chain| (chain.id, chain.sealed)).collect();
        assert_eq!((chains, found.broken), (vec![(0, 1), (training, 3)], None));
        use entity::audit_event::{Column, Entity};
        let rows = Entity::find().filter(Column::Chain.eq(training)).order_by_asc(Column::Position).all(&db).await.unwrap();
        // Who can write the database can make seals too, but not without the row that knows the end.
        let mut forged = rows[2].clone();
        forged.id = entity::ids::AuditEventId(forged.id.0 + 1);
        let end = rows[2].seal.clone().unwrap();
        api::access::Chain::of(entity::ids::TrainingId(training), 3, end).add(&mut forged);
        Entity::insert(forged.clone().into_active_model().reset_all()).exec_without_returning(&db).await.unwrap();
        assert_eq!(api::access::verify(&db).await.unwrap().broken, Some((training, 4)));
        Entity::delete_by_id(forged.id).exec(&db).await.unwrap();
        let last = rows[2].id.0;
        for (what, again, broken) in [
            (format!("UPDATE audit_event SET position = NULL WHERE id = {last}"), format!("UPDATE audit_event SET position = 3 WHERE id = {last}"), (training, 3)),
            (format!("UPDATE audit_event SET chain = 0, position = 2 WHERE id = {last}"),
                format!("UPDATE audit_event SET chain = {training}, position = 3 WHERE id = {last}"), (0, 2)),
            (format!("UPDATE audit_event SET seal = 'x' WHERE id = {}", rows[1].id.0), String::new(), (training, 2)),
            (format!("DELETE FROM audit_event WHERE chain = {training}"), String::new(), (training, 1)),
        ] {
            db.execute_unprepared(&what).await.unwrap();
            world.work().await;
            assert_eq!(api::access::verify(&db).await.unwrap().broken, Some(broken), "{what}");
            if !again.is_empty() {
                db.execute_unprepared(&again).await.unwrap();
                assert_eq!(api::access::verify(&db).await.unwrap().broken, None, "{again}");
            }
        }
    }
}
