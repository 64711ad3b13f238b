//! One person through two partners: one seat, two registrations, and neither learns of the other.

use api::access::{Grant, Persona};
use entity::{participant, seat};
use sea_orm::{EntityTrait, PaginatorTrait, Set};
use serde_json::{Value, json};

use super::{CANCEL, GROUP, PERSON, TRAINING, codes, consent, group, person, send, terms};
use crate::support::{Client, World, both, chapters, everywhere};

/// Without ids, codes and moments: what is left has to be the same for a stranger.
fn bare(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members
                .iter()
                .filter(|(name, _)| !["id", "code", "registeredAt", "at"].contains(&name.as_str()));
            kept.map(|(name, value)| (name.clone(), bare(value)))
                .collect()
        }
        Value::Array(values) => values.iter().map(bare).collect(),
        value => value.clone(),
    }
}

async fn partner(world: &World, slug: &str) -> (Client, Value) {
    let client = world.asking(Persona::Partner, chapters(&[slug]));
    let chapter =
        client.data("{ chapters { nodes { id } } }").await["chapters"]["nodes"][0]["id"].clone();
    (client, chapter)
}

/// A group of ten whose second member is this one.
fn ten(name: &str, chapter: &Value, second: Value) -> Value {
    let mut members = vec![second];
    members.extend((1..=8).map(|number| person(&format!("{name}{number}"))));
    let mut group = group(name, members);
    group["chapter"] = chapter.clone();
    group
}

both! {
    /// The second partner gets what it would get for a stranger, to the byte, and with the same statements.
    as_for_a_stranger, world, {
        world.populate(20, 5).await;
        let (first, of_first) = partner(&world, "demo-br-3").await;
        let (second, of_second) = partner(&world, "demo-us-1").await;
        let mut known = person("shared");
        known["displayName"] = json!("As the first knows them");
        known["country"] = json!("AR");
        let brought = send(&first, GROUP, ten("first", &of_first, known)).await;
        assert_eq!(codes(&brought), []);
        let mut again = person("Shared");
        again["displayName"] = json!("As the second does");
        let mut stranger = again.clone();
        stranger["email"] = json!("stranger@example.org");
        let mut answers = Vec::new();
        for (name, who) in [("x", again), ("x", stranger)] {
            let mut input = ten(name, &of_second, who);
            input["idempotencyKey"] = json!(format!("second-{}", answers.len()));
            if answers.len() == 1 {
                // The same group again would be the same people.
                for number in 0..8 {
                    input["members"][number + 1]["email"] = json!(format!("y{number}@example.org"));
                }
                input["contact"]["email"] = json!("y@example.org");
            }
            let before = world.app.database().statements();
            let answer = send(&second, GROUP, input).await;
            let statements = world.app.database().statements() - before;
            assert_eq!(codes(&answer), []);
            answers.push((answer, statements));
        }
        let text = |value: &Value| {
            let text = bare(value).to_string();
            text.replace("Shared@example.org", "stranger@example.org").replace("contact-x@", "y@")
        };
        let plain: Vec<String> = answers.iter().map(|(answer, _)| {
            let mut text = text(answer);
            for number in 0..8 {
                text = text.replace(&format!("x{}@example.org", number + 1), &format!("y{number}@example.org"));
            }
            text
        }).collect();
        assert_eq!(plain[0], plain[1]);
        assert_eq!(answers[0].1, answers[1].1, "statements");
        let who = &answers[0].0["group"]["members"]["nodes"][1]["participant"];
        assert_eq!(who["displayName"], "As the second does");
        assert_eq!(who["registrations"]["totalCount"], 1);
        assert_eq!(who["chapters"], json!([{ "slug": "demo-us-1" }]));
        // One person, one seat; who sees both sees both.
        let db = world.app.database().connection();
        let id = api::ids::decode(who["id"].as_str().unwrap()).unwrap().1;
        let seats = seat::Entity::find().all(&db).await.unwrap();
        assert_eq!(seats.iter().filter(|row| row.participant_id.0 == id).count(), 1);
        let admin = world.asking(Persona::Admin, everywhere());
        let both = admin.data(&format!("{{ node(id: {}) {{ ... on Participant {{ registrations {{ totalCount }} }} }} }}", who["id"])).await;
        assert_eq!(both["node"]["registrations"]["totalCount"], 2);
        assert_eq!(seats.iter().find(|row| row.participant_id.0 == id).unwrap().country.as_str(), "AR", "as the first said");
        // The first takes its registration back: the seat stays for the second.
        let own = brought["group"]["members"]["nodes"][1]["id"].clone();
        send(&first, CANCEL, json!({ "registration": own, "idempotencyKey": "cancel-first" })).await;
        let seats = seat::Entity::find().all(&db).await.unwrap();
        let theirs = seats.iter().find(|row| row.participant_id.0 == id).unwrap();
        assert_eq!(theirs.status, entity::registration::RegistrationStatus::Confirmed);
        let roster = second.data(&format!("{{ registrations(training: \"{TRAINING}\", first: 100) {{ totalCount nodes {{ status }} }} }}")).await;
        assert!(roster["registrations"]["nodes"].as_array().unwrap().iter().all(|one| one["status"] == "CONFIRMED"));
    }
}

both! {
    /// What a partner changes, it changes on its own roster; what people say themselves holds everywhere.
    each_has_its_own_roster, world, {
        world.populate(20, 5).await;
        let (first, of_first) = partner(&world, "demo-br-3").await;
        let (second, of_second) = partner(&world, "demo-us-1").await;
        let one = send(&first, GROUP, ten("roster-a", &of_first, person("shared"))).await;
        let two = send(&second, GROUP, ten("roster-b", &of_second, person("shared"))).await;
        let id = one["group"]["members"]["nodes"][1]["participant"]["id"].clone();
        assert_eq!(two["group"]["members"]["nodes"][1]["participant"]["id"], id);
        let update = "mutation($input: UpdateParticipantInput!) { updateParticipant(input: $input) {
            errors { code path } participant { displayName email country { code } language } } }";
        let changed = json!({ "id": id, "displayName": "Changed by the first", "email": "changed@example.org", "language": "es" });
        let changed = send(&first, update, changed).await;
        assert_eq!(changed["participant"], json!({ "displayName": "Changed by the first", "email": "changed@example.org",
            "country": { "code": "BR" }, "language": "es" }));
        let read = format!("{{ node(id: {id}) {{ ... on Participant {{ displayName email language }} }} }}");
        assert_eq!(second.data(&read).await["node"], json!({ "displayName": "Name of shared", "email": "shared@example.org", "language": "pt" }));
        // Still the same person by the old address.
        let db = world.app.database().connection();
        let before = participant::Entity::find().count(&db).await.unwrap();
        let third = world.asking(Persona::Partner, chapters(&["demo-de-2"]));
        let of_third = third.data("{ chapters { nodes { id } } }").await["chapters"]["nodes"][0]["id"].clone();
        send(&third, GROUP, ten("roster-c", &of_third, person("shared"))).await;
        assert_eq!(participant::Entity::find().count(&db).await.unwrap(), before + 9);
        let own = world.asking(Persona::Participant, Grant { participant: Some(id.as_str().unwrap().to_owned()), ..Grant::default() });
        send(&own, update, json!({ "id": id, "displayName": "Myself", "email": "myself@example.org" })).await;
        for client in [&first, &second, &third] {
            assert_eq!(client.data(&read).await["node"]["displayName"], "Myself");
        }
    }
}

both! {
    /// What a partner writes down as somebody's address says nothing of whom others know by it.
    addresses_are_ones_own, world, {
        world.populate(20, 5).await;
        let (first, of_first) = partner(&world, "demo-br-3").await;
        let (second, of_second) = partner(&world, "demo-us-1").await;
        send(&first, GROUP, ten("known", &of_first, person("target"))).await;
        let mine = send(&second, GROUP, ten("dummies", &of_second, person("dummy"))).await;
        let (group, dummy) = (mine["group"]["id"].clone(), mine["group"]["members"]["nodes"][1]["participant"]["id"].clone());
        let update = "mutation($input: UpdateParticipantInput!) { updateParticipant(input: $input) { errors { code path } participant { email } } }";
        let members = "mutation($input: AddGroupMembersInput!) { addGroupMembers(input: $input) { errors { code path } group { size } } }";
        let mut seen = Vec::new();
        for (number, address) in ["target@example.org", "nobody@example.org"].into_iter().enumerate() {
            let changed = send(&second, update, json!({ "id": dummy, "email": address })).await;
            let found = async |address: &str| second.data(&format!("{{ registrations(training: \"{TRAINING}\", filter: {{ email: \"{address}\" }}) {{ totalCount }} }}")).await;
            let mut who = person("added");
            who["email"] = json!(address);
            let added = send(&second, members, json!({ "group": group, "members": [who], "consent": consent(), "idempotencyKey": format!("added-{number:04}") })).await;
            seen.push((codes(&changed).len(), found(address).await, found("dummy@example.org").await, codes(&added).len()));
        }
        assert_eq!(seen[0].0, seen[1].0);
        assert_eq!(seen[0].1["registrations"]["totalCount"], 2, "the dummy and the new one");
        assert_eq!(seen, [seen[0].clone(), seen[0].clone()]);
    }
}

both! {
    /// Whether the window is still open does not depend on whom others have brought.
    places_are_counted_for_each_partner, world, {
        world.populate(20, 5).await;
        let (first, of_first) = partner(&world, "demo-br-3").await;
        let (second, of_second) = partner(&world, "demo-us-1").await;
        send(&first, GROUP, ten("first", &of_first, person("shared"))).await;
        let mut states = Vec::new();
        terms(&world, |row| row.capacity = Set(Some(21))).await;
        let mut umbrella = ten("second", &of_second, person("other"));
        umbrella["isUmbrella"] = json!(true);
        let group = send(&second, GROUP, umbrella).await["group"]["id"].clone();
        for who in ["shared", "stranger"] {
            let join = json!({ "training": TRAINING, "group": group, "person": person(who), "consent": consent(), "idempotencyKey": format!("joins-{who}") });
            let before = world.app.database().statements();
            let joined = send(&second, PERSON, join).await;
            let statements = world.app.database().statements() - before;
            let state = world.anonymous().data(&format!("{{ training(slug: \"{TRAINING}\") {{ registration {{ state }} }} }}")).await;
            states.push((joined["registration"]["status"].clone(), state, statements));
            send(&second, CANCEL, json!({ "registration": joined["registration"]["id"], "idempotencyKey": format!("leaves-{who}") })).await;
        }
        assert_eq!(states[0], states[1]);
        assert_eq!(states[0].1["training"]["registration"]["state"], "WAITLIST");
    }
}
