//! Writing: who may, once only, all of it or nothing, with its audit.

use api::access::{Grant, Persona};
use entity::{audit_event, chapter, idempotency};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use crate::support::{Client, World, both, chapters, countries, everywhere};

const SAVE: &str = "mutation($input: SaveChapterInput!) { saveChapter(input: $input) {
    errors { code message path } chapter { id slug name kind country { code } organization { slug } } } }";
const UPDATE: &str = "mutation($input: UpdateParticipantInput!) { updateParticipant(input: $input) {
    errors { code path } participant { id displayName email country { code } language timeZone } } }";

async fn send(client: &Client, document: &str, input: Value) -> Value {
    let answer = client
        .query_with(document, json!({ "input": input }))
        .await
        .json();
    assert_eq!(answer.get("errors"), None, "{answer}");
    let data = answer["data"].as_object().unwrap();
    data.values().next().unwrap().clone()
}

fn codes(payload: &Value) -> Vec<(&str, String)> {
    let errors = payload["errors"].as_array().unwrap().iter();
    errors
        .map(|error| {
            let path: Vec<_> = error["path"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str)
                .collect();
            (error["code"].as_str().unwrap(), path.join("."))
        })
        .collect()
}

async fn organization(client: &Client) -> Value {
    client
        .data("{ organizations(first: 1) { nodes { id } } }")
        .await["organizations"]["nodes"][0]["id"]
        .clone()
}

async fn counts(world: &World) -> [u64; 3] {
    let db = world.app.database().connection();
    [
        chapter::Entity::find().count(&db).await.unwrap(),
        audit_event::Entity::find().count(&db).await.unwrap(),
        idempotency::Entity::find().count(&db).await.unwrap(),
    ]
}

both! {
    /// A coordinator adds and renames a chapter of the country, and none elsewhere; each leaves its trace.
    chapters_are_saved, world, {
        world.populate(60, 5).await;
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        let of = organization(&coordinator).await;
        let new = json!({ "slug": "bahia", "name": " Bahia ", "country": "BR", "organization": of,
            "idempotencyKey": "bahia-0001" });
        let before = counts(&world).await;
        let saved = send(&coordinator, SAVE, new.clone()).await;
        assert_eq!(codes(&saved), []);
        assert_eq!(saved["chapter"]["name"], "Bahia");
        assert_eq!(saved["chapter"]["kind"], "CHAPTER");
        let after = counts(&world).await;
        assert_eq!(std::array::from_fn::<_, 3, _>(|n| after[n] - before[n]), [1, 1, 1]);
        // Sent again: the same answer, nothing done.
        let again = send(&coordinator, SAVE, new.clone()).await;
        assert_eq!(again, saved);
        assert_eq!(counts(&world).await, after);
        let mut other = new.clone();
        other["name"] = json!("Salvador");
        let conflict = send(&coordinator, SAVE, other).await;
        assert_eq!(codes(&conflict), [("CONFLICT", "input.idempotencyKey".to_owned())]);
        assert_eq!(conflict["chapter"], Value::Null);
        // Somebody else's key is another key, and the slug is taken.
        let admin = world.asking(Persona::Admin, everywhere());
        assert_eq!(codes(&send(&admin, SAVE, new.clone()).await), [("CONFLICT", "input.slug".to_owned())]);
        let mut abroad = new.clone();
        abroad["country"] = json!("AR");
        abroad["idempotencyKey"] = json!("abroad-0001");
        assert_eq!(codes(&send(&coordinator, SAVE, abroad).await), [("FORBIDDEN", String::new())]);
        let renamed = send(&coordinator, SAVE, json!({ "id": saved["chapter"]["id"], "name": "Salvador" })).await;
        assert_eq!(renamed["chapter"]["name"], "Salvador");
        let partner = world.asking(Persona::Partner, chapters(&["bahia"]));
        let refused = send(&partner, SAVE, json!({ "id": saved["chapter"]["id"], "name": "Mine" })).await;
        assert_eq!(codes(&refused), [("FORBIDDEN", String::new())], "a chapter's scope is not its country's");
        let elsewhere = world.asking(Persona::Coordinator, countries(&["AR"]));
        let foreign = send(&elsewhere, SAVE, json!({ "id": saved["chapter"]["id"], "name": "Ours" })).await;
        let unknown = api::ids::encode(api::ids::Kind::Chapter, 987_654);
        let unknown = send(&elsewhere, SAVE, json!({ "id": unknown, "name": "Ours" })).await;
        assert_eq!(codes(&foreign), [("NOT_FOUND", "input.id".to_owned())]);
        assert_eq!(foreign, unknown);
    }
}

both! {
    /// All that is wrong is told at once, in the reader's language, and nothing is written.
    bad_input_is_refused, world, {
        world.populate(60, 5).await;
        let admin = world.asking(Persona::Admin, everywhere()).accepting("de");
        let before = counts(&world).await;
        let bad = send(&admin, SAVE, json!({ "slug": "Not A Slug", "name": "  ", "country": "Brazil" })).await;
        assert_eq!(codes(&bad), [
            ("INVALID", "input.slug".to_owned()), ("INVALID", "input.name".to_owned()), ("INVALID", "input.country".to_owned()),
            ("INVALID", "input.organization".to_owned()), ("INVALID", "input.idempotencyKey".to_owned())]);
        assert!(bad["errors"][1]["message"].as_str().unwrap().contains("leer"), "{bad}");
        let of = organization(&admin).await;
        for (field, value, code) in [
            ("name", json!("x".repeat(201)), "INVALID"),
            ("name", json!("one\u{202e}owt"), "INVALID"),
            ("country", json!("ZZ"), "UNKNOWN"),
            ("country", json!("XX"), "UNKNOWN"),
            ("organization", json!(api::ids::encode(api::ids::Kind::Organization, 999)), "NOT_FOUND"),
            ("organization", json!(api::ids::encode(api::ids::Kind::Chapter, 1)), "NOT_FOUND"),
            ("organization", json!("x"), "INVALID"),
            ("idempotencyKey", json!("short"), "INVALID"),
        ] {
            let mut input = json!({ "slug": "a-b", "name": "A", "country": "BR", "organization": of, "idempotencyKey": "key-00001" });
            input[field] = value;
            let payload = send(&admin, SAVE, input).await;
            assert_eq!(codes(&payload), [(code, format!("input.{field}"))]);
        }
        assert_eq!(counts(&world).await, before);
        let answer = world.anonymous().query_with(SAVE, json!({ "input": { "name": "A" , "id": "x" } })).await.json();
        assert_eq!(answer["data"]["saveChapter"]["errors"][0]["code"], "INVALID");
        let valid = json!({ "id": api::ids::encode(api::ids::Kind::Chapter, 1), "name": "A" });
        let answer = world.anonymous().query_with(SAVE, json!({ "input": valid })).await.json();
        assert_eq!(answer["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
        let by_get = format!("/graphql?query={}", crate::support::escaped("mutation { saveChapter(input: {}) { errors { code } } }"));
        assert_eq!(admin.get(&by_get).await.status, 405);
    }
}

both! {
    /// People are mended by who looks after them, and by themselves; an address only by who may know it.
    participants_are_updated, world, {
        world.populate(400, 5).await;
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR", "PT"]));
        let list = "{ participants(filter: { countries: [BR] }) { nodes { id } } }".replace("[BR]", "[\"BR\"]");
        let id = coordinator.data(&list).await["participants"]["nodes"][0]["id"].clone();
        let updated = send(&coordinator, UPDATE, json!({ "id": id, "displayName": "Dandara", "email": "dandara@Quilombo.Example.org",
            "language": "pt-BR", "timeZone": "America/Bahia" })).await;
        assert_eq!(codes(&updated), []);
        assert_eq!(updated["participant"], json!({ "id": id, "displayName": "Dandara", "email": "dandara@quilombo.example.org",
            "country": { "code": "BR" }, "language": "pt-BR", "timeZone": "America/Bahia" }));
        let moved = send(&coordinator, UPDATE, json!({ "id": id, "country": "PT", "email": null })).await;
        assert_eq!((&moved["participant"]["country"]["code"], &moved["participant"]["email"]), (&json!("PT"), &Value::Null));
        for code in ["FR", "ZZ"] {
            let out = send(&coordinator, UPDATE, json!({ "id": id, "country": code })).await;
            assert_eq!(codes(&out), [("FORBIDDEN", "input.country".to_owned())]);
        }
        let own = Grant { participant: id.as_str().map(str::to_owned), ..Grant::default() };
        let own = world.asking(Persona::Participant, own);
        let left = send(&own, UPDATE, json!({ "id": id, "country": "ZZ" })).await;
        assert_eq!(left["participant"]["country"]["code"], "ZZ");
        let other = coordinator.data(&list).await["participants"]["nodes"][0]["id"].clone();
        let foreign = send(&own, UPDATE, json!({ "id": other, "displayName": "Mallory" })).await;
        assert_eq!(codes(&foreign), [("FORBIDDEN", String::new())]);
        let elsewhere = world.asking(Persona::Coordinator, countries(&["FJ"]));
        let foreign = send(&elsewhere, UPDATE, json!({ "id": other, "displayName": "Mallory" })).await;
        let unknown = json!(api::ids::encode(api::ids::Kind::Participant, 12));
        let unknown = send(&elsewhere, UPDATE, json!({ "id": unknown, "displayName": "Mallory" })).await;
        assert_eq!(codes(&foreign), [("NOT_FOUND", "input.id".to_owned())]);
        assert_eq!(foreign, unknown);
        for (field, value) in [
            ("email", json!("not an address")), ("email", json!("a@b")), ("email", json!("a b@example.org")),
            ("displayName", json!("")), ("language", json!("xx-nope-nope")), ("timeZone", json!("EST")),
        ] {
            let mut input = json!({ "id": other });
            input[field] = value;
            let payload = send(&coordinator, UPDATE, input).await;
            assert_eq!(codes(&payload)[0].1, format!("input.{field}"));
        }
        let nothing = send(&coordinator, UPDATE, json!({ "id": other })).await;
        assert_eq!(codes(&nothing), [("INVALID", "input".to_owned())]);
    }
}

both! {
    /// Many at once, some of them the same: each is done once, and none is lost.
    writes_meet, world, {
        world.populate(20, 5).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let of = organization(&admin).await;
        let before = counts(&world).await;
        let one = async |number: usize| {
            let number = number % 20;
            send(&admin, SAVE, json!({ "slug": format!("many-{number}"), "name": "M", "country": "DE",
                "organization": of, "idempotencyKey": format!("many-{number:04}") })).await
        };
        let all = async_graphql::futures_util::future::join_all((0..40).map(one)).await;
        for payload in &all {
            assert_eq!(codes(payload), [], "{payload}");
        }
        let after = counts(&world).await;
        assert_eq!(std::array::from_fn::<_, 3, _>(|n| after[n] - before[n]), [20, 20, 20]);
    }
}
