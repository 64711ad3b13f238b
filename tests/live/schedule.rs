//! Sittings by wall time and zone: scheduled, moved, called off and taken up again.

use api::access::Persona;
use api::ids::{Kind, encode};
use serde_json::{Value, json};

use super::{RULE, TRAINING, UPDATE, Weeks, attend, codes, progress};
use crate::registration::send;
use crate::support::{Client, World, both, countries, everywhere, moment};

const SITTING: &str =
    "sitting { id label status startsAt endsAt timeZone capacity interpretation { tag } }";

async fn change(client: &Client, field: &str, input: Value) -> Value {
    let mut name = field.to_owned();
    name[..1].make_ascii_uppercase();
    let document = format!(
        "mutation($input: {name}Input!) {{ {field}(input: $input) {{ errors {{ code path message candidates }} {SITTING} }} }}"
    );
    send(client, &document, input).await
}

async fn sessions(client: &Client, training: &str) -> Vec<Value> {
    let document = format!(
        "{{ training(slug: \"{training}\") {{ sessions {{ id sittings {{ id label status startsAt }} }} }} }}"
    );
    client.data(&document).await["training"]["sessions"]
        .as_array()
        .unwrap()
        .clone()
}

fn new(session: &Value, label: &str, starts: &str, key: &str) -> Value {
    json!({ "session": session["id"], "label": label, "startsLocal": starts, "minutes": 120, "idempotencyKey": key })
}

fn admin(world: &World) -> Client {
    world.asking(Persona::Admin, everywhere())
}

both! {
    /// What is changed is there for everybody at once, on this node and on the others.
    a_sitting_lives, world, {
        let (admin, anybody) = (admin(&world), world.anonymous());
        let third = sessions(&anybody, TRAINING).await[2].clone();
        let mut input = new(&third, "C", "2026-03-04T09:00", "schedule-01");
        input["timeZone"] = json!("Asia/Kolkata");
        input["interpretation"] = json!(["hi", "ar", "hi"]);
        input["capacity"] = json!(300);
        let made = change(&admin, "scheduleSitting", input.clone()).await;
        let id = made["sitting"]["id"].clone();
        assert_eq!(made, json!({ "errors": [], "sitting": { "id": id, "label": "C", "status": "SCHEDULED", "startsAt": "2026-03-04T03:30:00Z",
            "endsAt": "2026-03-04T05:30:00Z", "timeZone": "Asia/Kolkata", "capacity": 300, "interpretation": [{ "tag": "ar" }, { "tag": "hi" }] } }));
        assert_eq!(change(&admin, "scheduleSitting", input).await["sitting"]["id"], id, "sent again");
        let labels = |session: &Value| session["sittings"].as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(labels(&sessions(&anybody, TRAINING).await[2]), ["A", "B", "C"]);
        let second = match world.app.database().location() {
            api::database::Location::Postgres(_) => Some(world.node().await),
            api::database::Location::Sqlite(_) => None,
        };
        let moved = change(&admin, "moveSitting", json!({ "sitting": id, "startsLocal": "2026-03-05T09:00:00", "minutes": 90 })).await;
        assert_eq!((&moved["errors"], &moved["sitting"]["startsAt"], &moved["sitting"]["endsAt"]), (&json!([]), &json!("2026-03-05T03:30:00Z"), &json!("2026-03-05T05:00:00Z")));
        if let Some(second) = second {
            api::workers::once(&second, &second.store_of_workers().unwrap(), false).await.unwrap();
            assert_eq!(sessions(&anybody.clone().at(&second), TRAINING).await[2]["sittings"][2]["startsAt"], "2026-03-05T03:30:00Z");
        }
        let cancelled = change(&admin, "cancelSitting", json!({ "sitting": id })).await;
        assert_eq!((&cancelled["errors"], &cancelled["sitting"]["status"]), (&json!([]), &json!("CANCELLED")));
        assert_eq!(sessions(&anybody, TRAINING).await[2]["sittings"][2]["status"], "CANCELLED");
        let restored = change(&admin, "restoreSitting", json!({ "sitting": id })).await;
        assert_eq!(restored["sitting"]["status"], "SCHEDULED");
        let updated = send(&admin, &UPDATE.replace("sitting { id }", SITTING), json!({ "sitting": id, "capacity": null, "interpretation": ["id"] })).await;
        assert_eq!((&updated["sitting"]["capacity"], &updated["sitting"]["interpretation"]), (&json!(null), &json!([{ "tag": "id" }])));
        assert_eq!(codes(&send(&admin, UPDATE, json!({ "sitting": id })).await), [("INVALID", String::new())]);
        assert_eq!(codes(&send(&admin, UPDATE, json!({ "sitting": id, "capacity": 0 })).await), [("INVALID", "input.capacity".to_owned())]);
        let rows = admin.data("{ auditEvents(first: 100) { nodes { action } } }").await.to_string();
        for action in ["scheduleSitting", "moveSitting", "cancelSitting", "restoreSitting", "updateSitting"] {
            assert!(rows.contains(action), "{action}");
        }
    }
}

both! {
    /// Where clocks change, a wall time is nowhere or twice: both candidates are named, and one can be chosen.
    clocks_change, world, {
        let fourth = sessions(&world.anonymous(), TRAINING).await[3].clone();
        let skipped = change(&admin(&world), "scheduleSitting", new(&fourth, "C", "2026-03-08T02:30", "skipped-01")).await;
        assert_eq!(skipped["errors"][0], json!({ "code": "WALL_TIME_SKIPPED", "path": ["input", "startsLocal"],
            "candidates": ["2026-03-08T01:30:00-05:00", "2026-03-08T03:30:00-04:00"],
            "message": "Clocks in America/New_York are set forward over 2026-03-08T02:30:00 that day: it does not exist. Do you mean 2026-03-08T01:30:00-05:00 or 2026-03-08T03:30:00-04:00?" }));
        // In Ramadan Morocco sets its clocks back: on 23 February 2025 half past two comes twice.
        world.clock.set(moment("2025-02-14T00:00:00Z"));
        world.work().await;
        let second = sessions(&world.anonymous(), "core-fundamentals-2025").await[1].clone();
        let mut input = new(&second, "C", "2025-02-23T02:30", "repeated-1");
        input["timeZone"] = json!("Africa/Casablanca");
        let repeated = change(&admin(&world), "scheduleSitting", input.clone()).await;
        assert_eq!((&repeated["errors"][0]["code"], &repeated["errors"][0]["candidates"]),
            (&json!("WALL_TIME_REPEATED"), &json!(["2025-02-23T02:30:00+01:00", "2025-02-23T02:30:00+00:00"])));
        for (offset, starts) in [("+01:00", "2025-02-23T01:30:00Z"), ("+00:00", "2025-02-23T02:30:00Z")] {
            input["utcOffset"] = json!(offset);
            input["label"] = json!(&offset[2..3]);
            input["minutes"] = json!(30);
            input["idempotencyKey"] = json!(format!("repeated-{starts}"));
            let made = change(&admin(&world), "scheduleSitting", input.clone()).await;
            assert_eq!((&made["errors"], &made["sitting"]["startsAt"]), (&json!([]), &json!(starts)));
        }
        // Read again, the one that was chosen is kept.
        world.app.reload().await;
        let starts: Vec<Value> = sessions(&world.anonymous(), "core-fundamentals-2025").await[1]["sittings"].as_array().unwrap().iter().map(|one| one["startsAt"].clone()).collect();
        assert!(starts.contains(&json!("2025-02-23T01:30:00Z")) && starts.contains(&json!("2025-02-23T02:30:00Z")));
        for offset in ["+02:00", "01:00", "+1:00", "x", "+25:00", "+00:60"] {
            input["utcOffset"] = json!(offset);
            input["idempotencyKey"] = json!("repeated-bad");
            assert_eq!(codes(&change(&admin(&world), "scheduleSitting", input.clone()).await), [("INVALID", "input.utcOffset".to_owned())], "{offset}");
        }
    }
}

both! {
    bad_input_is_refused, world, {
        let admin = admin(&world);
        let all = sessions(&world.anonymous(), TRAINING).await;
        let third = &all[2];
        let refused = async |input: Value| {
            let answer = change(&admin, "scheduleSitting", input).await;
            codes(&answer).into_iter().map(|(code, path)| (code.to_owned(), path)).collect::<Vec<_>>()
        };
        let one = |code: &str, path: &str| vec![(code.to_owned(), path.to_owned())];
        assert_eq!(refused(new(third, "A", "2026-03-05T12:00", "refused-01")).await, one("CONFLICT", "input.label"));
        // Sitting A is held on 3 March from 12:00 to 14:00.
        assert_eq!(refused(new(third, "C", "2026-03-03T13:59", "refused-02")).await, one("SITTINGS_OVERLAP", "input.startsLocal"));
        assert_eq!(refused(new(third, "C", "2026-02-16T23:59", "refused-03")).await, one("OUTSIDE_TRAINING", "input.startsLocal"));
        assert_eq!(refused(new(third, "C", "2026-03-25T00:00", "refused-04")).await, one("OUTSIDE_TRAINING", "input.startsLocal"));
        assert_eq!(refused(new(third, "C", "2025-03-25T00:00", "refused-05")).await, one("SITTING_BEGUN", "input.startsLocal"));
        for (member, value, code) in [("label", json!("c"), "INVALID"), ("label", json!(""), "INVALID"), ("label", json!("ABCDE"), "INVALID"), ("minutes", json!(4), "INVALID"),
            ("minutes", json!(721), "INVALID"), ("capacity", json!(0), "INVALID"), ("timeZone", json!("EST"), "INVALID"), ("timeZone", json!("Mars/Base"), "UNKNOWN"),
            ("startsLocal", json!("2026-03-05T12:00Z"), "INVALID"), ("startsLocal", json!("2026-03-05"), "INVALID"), ("interpretation", json!(["xx-yy-zz-1"]), "INVALID"),
            ("session", json!(encode(Kind::Session, 4711)), "NOT_FOUND"), ("session", third["sittings"][0]["id"].clone(), "NOT_FOUND")] {
            let mut input = new(third, "C", "2026-03-05T12:00", "refused-06");
            input[member] = value.clone();
            let path = if member == "interpretation" { "input.interpretation.0".to_owned() } else { format!("input.{member}") };
            assert_eq!(refused(input).await, one(code, &path), "{member} {value}");
        }
        let made = change(&admin, "scheduleSitting", new(third, "C", "2026-03-03T14:00", "beside-001")).await;
        assert_eq!(made["errors"], json!([]), "one may begin as another ends");
        let id = &made["sitting"]["id"];
        let onto = change(&admin, "moveSitting", json!({ "sitting": id, "startsLocal": "2026-03-03T13:00" })).await;
        assert_eq!(codes(&onto), [("SITTINGS_OVERLAP", "input.startsLocal".to_owned())]);
        // What is called off is in nobody's way, until it is taken up again.
        change(&admin, "cancelSitting", json!({ "sitting": id })).await;
        let onto = change(&admin, "moveSitting", json!({ "sitting": id, "startsLocal": "2026-03-03T13:00" })).await;
        assert_eq!(codes(&onto), []);
        assert_eq!(codes(&change(&admin, "restoreSitting", json!({ "sitting": id })).await), [("SITTINGS_OVERLAP", "input.sitting".to_owned())]);
        for (client, code) in [(world.asking(Persona::Coordinator, countries(&["BR"])), "FORBIDDEN"), (world.asking(Persona::Coordinator, everywhere()), "FORBIDDEN"),
            (world.asking(Persona::Analyst, everywhere()), "FORBIDDEN")] {
            for field in ["cancelSitting", "restoreSitting"] {
                assert_eq!(codes(&change(&client, field, json!({ "sitting": id })).await)[0].0, code);
            }
            assert_eq!(codes(&change(&client, "moveSitting", json!({ "sitting": id, "startsLocal": "2026-03-05T12:00" })).await)[0].0, code);
            assert_eq!(codes(&change(&client, "scheduleSitting", new(third, "D", "2026-03-05T12:00", "refused-07")).await)[0].0, code);
        }
        world.clock.set(moment("2026-02-17T17:00:00Z"));
        world.work().await;
        let admin = world.asking(Persona::Admin, everywhere());
        let begun = &all[0]["sittings"][0]["id"];
        for (field, input) in [("moveSitting", json!({ "sitting": begun, "startsLocal": "2026-03-05T12:00" })), ("cancelSitting", json!({ "sitting": begun }))] {
            assert_eq!(codes(&change(&admin, field, input).await), [("SITTING_BEGUN", "input.sitting".to_owned())]);
        }
        let into_the_past = json!({ "sitting": all[0]["sittings"][1]["id"], "startsLocal": "2026-02-17T11:00" });
        assert_eq!(codes(&change(&admin, "moveSitting", into_the_past).await), [("SITTING_BEGUN", "input.startsLocal".to_owned())]);
    }
}

both! {
    /// A session that does not take place is asked of nobody, and what is due as it begins is due later.
    progress_follows, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = admin(&world);
        let who = &weeks.registrations[2];
        send(&admin, RULE, json!({ "training": TRAINING, "sessions": 6, "assignments": 0 })).await;
        attend(&admin, &weeks.sittings[0][0], who, true).await;
        let due = format!("{{ node(id: {}) {{ ... on Assignment {{ dueAt }} }} }}", weeks.assignments[0]);
        assert_eq!(world.anonymous().data(&due).await["node"]["dueAt"], "2026-02-24T17:00:00Z");
        for week in 1..6 {
            for sitting in &weeks.sittings[week] {
                assert_eq!(codes(&change(&admin, "cancelSitting", json!({ "sitting": sitting })).await), []);
            }
        }
        let now = progress(&admin, who).await;
        assert_eq!((&now["sessions"], &now["completed"]), (&json!(1), &json!(true)));
        assert_eq!(world.anonymous().data(&due).await["node"]["dueAt"], json!(null));
        change(&admin, "restoreSitting", json!({ "sitting": weeks.sittings[1][1] })).await;
        assert_eq!(progress(&admin, who).await["sessions"], 2);
        assert_eq!(world.anonymous().data(&due).await["node"]["dueAt"], "2026-02-25T01:00:00Z");
    }
}
