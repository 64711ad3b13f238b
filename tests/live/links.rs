//! Where a sitting is held: for who has a place, from shortly before it begins.

use api::access::Persona;
use serde_json::{Value, json};

use super::{TRAINING, UPDATE, Weeks, codes};
use crate::registration::send;
use crate::support::{Client, both, countries, everywhere, moment};

async fn links(client: &Client) -> Vec<Value> {
    let document = format!(
        "{{ registrations(training: \"{TRAINING}\", first: 100) {{ nodes {{ sittings {{ joinUrl joinableFrom sitting {{ id startsAt }} }} }} }} }}"
    );
    let data = client.data(&document).await;
    let nodes = data["registrations"]["nodes"].as_array().unwrap().clone();
    let sittings = nodes
        .iter()
        .flat_map(|one| one["sittings"].as_array().unwrap().clone());
    sittings
        .filter(|one| one["joinUrl"] != json!(null))
        .collect()
}

both! {
    only_in_time_and_only_for_oneself, world, {
        let weeks = Weeks::new(&world, 0).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let url = "https://zoom.example/j/812345?pwd=secret";
        let sitting = &weeks.sittings[0][0];
        let set = json!({ "sitting": sitting, "joinUrl": url, "idempotencyKey": "set-a-link" });
        assert_eq!(send(&admin, UPDATE, set).await, json!({ "errors": [], "sitting": { "id": sitting } }));
        for wrong in ["", "http://zoom.example/j/1", "javascript:alert(1)", "https://user:word@zoom.example/", "zoom.example/j/1", &format!("https://zoom.example/{}", "x".repeat(2000))] {
            let answer = send(&admin, UPDATE, json!({ "sitting": sitting, "joinUrl": wrong })).await;
            assert_eq!(codes(&answer), [("INVALID", "input.joinUrl".to_owned())], "{wrong}");
        }
        let scoped = world.asking(Persona::Coordinator, countries(&["BR"]));
        assert_eq!(codes(&send(&scoped, UPDATE, json!({ "sitting": sitting, "joinUrl": url })).await)[0].0, "FORBIDDEN");
        assert!(!crate::registration::erasure::everything(&world).await.contains("zoom.example"));
        for (now, is_open) in [("2026-02-17T16:44:59Z", false), ("2026-02-17T16:45:00Z", true), ("2026-02-17T18:59:59Z", true), ("2026-02-17T19:00:00Z", false)] {
            world.clock.set(moment(now));
            world.work().await;
            let own = links(&weeks.own(&world, 2)).await;
            assert_eq!(own.len(), usize::from(is_open), "{now}");
            if is_open {
                assert_eq!(own[0], json!({ "joinUrl": url, "joinableFrom": "2026-02-17T16:45:00Z", "sitting": { "id": sitting, "startsAt": "2026-02-17T17:00:00Z" } }));
            }
            for other in [world.asking(Persona::Coordinator, countries(&["BR"])), world.asking(Persona::Admin, everywhere())] {
                assert_eq!(links(&other).await.len(), 0);
            }
        }
        world.clock.set(moment("2026-02-17T17:00:00Z"));
        world.work().await;
        let admin = world.asking(Persona::Admin, everywhere());
        send(&admin, UPDATE, json!({ "sitting": sitting, "joinUrl": null })).await;
        assert_eq!(links(&weeks.own(&world, 2)).await.len(), 0);
    }
}
