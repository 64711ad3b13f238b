//! Planning and publishing rooms, as those see it who plan them and those who are in them.

use std::collections::BTreeSet;

use api::access::Persona;
use serde_json::{Value, json};

use crate::live::{Weeks, codes};
use crate::registration::erasure::own;
use crate::registration::{CANCEL, CHOOSE, GROUP, MEMBERS, consent, group, person, send};
use crate::support::{Client, World, both, countries, everywhere, moment};

pub const PLAN: &str = "mutation($input: PlanBreakoutsInput!) { planBreakouts(input: $input) { errors { code path message }
    plan { id mode seed published sitting { id } rooms(first: 100) { totalCount nodes { number size language name(language: \"es\") { text }
        group { id } facilitator { id } members { id } } } unplaced(first: 100) { totalCount nodes { reason text(language: \"en\") { text } registration { id } } } } } }";
pub const PUBLISH: &str = "mutation($input: PublishBreakoutsInput!) { publishBreakouts(input: $input) { errors { code path } plan { published } } }";

pub fn coordinator(world: &World, country: &str) -> Client {
    world.asking(Persona::Coordinator, countries(&[country]))
}

pub fn admin(world: &World) -> Client {
    world.asking(Persona::Admin, everywhere())
}

pub fn wanted(sitting: &Value, mode: &str, key: &str) -> Value {
    json!({ "sitting": sitting, "mode": mode, "idempotencyKey": format!("rooms-{key}") })
}

/// Ten more, from Mexico, who speak Spanish.
pub async fn mexicans(world: &World) -> Vec<Value> {
    let mexican = |number: usize| {
        let mut one = person(&format!("mx{number}"));
        one["country"] = json!("MX");
        one["language"] = json!(if number.is_multiple_of(2) {
            "es-MX"
        } else {
            "es"
        });
        one["facilitates"] = json!(number == 3);
        one
    };
    let mut input = group("mexico", (1..=9).map(mexican).collect());
    input["country"] = json!("MX");
    input["contact"] = mexican(0);
    let formed = send(&coordinator(world, "MX"), GROUP, input).await;
    assert_eq!(formed["errors"], json!([]));
    formed["group"]["members"]["nodes"]
        .as_array()
        .unwrap()
        .clone()
}

pub fn rooms(plan: &Value) -> Vec<&Value> {
    plan["plan"]["rooms"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .collect()
}

pub fn members(room: &Value) -> BTreeSet<&str> {
    room["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect()
}

pub async fn room_of(client: &Client, registration: &Value, sitting: &Value) -> Value {
    let document = format!(
        "{{ node(id: {registration}) {{ ... on Registration {{ sittings {{ sitting {{ id }} room {{ number size language members {{ id }} facilitator {{ id }} }} }} }} }} }}"
    );
    let data = client.data(&document).await;
    let sittings = data["node"]["sittings"].as_array().unwrap();
    sittings
        .iter()
        .find(|one| one["sitting"]["id"] == *sitting)
        .unwrap()["room"]
        .clone()
}

both! {
    /// One's own groups, by who sees them; what is planned is seen by those in it once it is published.
    own_groups, world, {
        let weeks = Weeks::new(&world, 0).await;
        let theirs = mexicans(&world).await;
        let sitting = &weeks.sittings[1][0];
        let brazil = coordinator(&world, "BR");
        let plan = send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "01")).await;
        assert_eq!((&plan["errors"], &plan["plan"]["mode"], &plan["plan"]["seed"], &plan["plan"]["published"]), (&json!([]), &json!("OWN_GROUP"), &json!(1), &json!(false)));
        // Ten people, all Portuguese: two rooms of five.
        let sizes: Vec<_> = rooms(&plan).iter().map(|room| (room["number"].clone(), room["size"].clone(), room["language"].clone(), room["name"]["text"].clone())).collect();
        assert_eq!(sizes, [(json!(1), json!(5), json!("pt"), json!("Sala 1")), (json!(2), json!(5), json!("pt"), json!("Sala 2"))]);
        let all: BTreeSet<_> = rooms(&plan).into_iter().flat_map(members).collect();
        assert_eq!(all, weeks.registrations.iter().map(|id| id.as_str().unwrap()).collect());
        assert_eq!(send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "01")).await["plan"], plan["plan"], "sent again");
        // Mexico's are planned by Mexico, in numbers of their own, and neither sees the other's.
        let mexico = coordinator(&world, "MX");
        let other = send(&mexico, PLAN, wanted(sitting, "OWN_GROUP", "mx")).await;
        assert_eq!(rooms(&other).iter().map(|room| (&room["number"], &room["language"])).collect::<Vec<_>>(), [(&json!(1), &json!("es")), (&json!(2), &json!("es"))]);
        let facilitators = rooms(&other).iter().filter(|room| !room["facilitator"].is_null()).count();
        assert_eq!(facilitators, 1, "{other}");
        let count = async |client: &Client| client.data(&format!("{{ breakoutPlan(sitting: {sitting}) {{ rooms {{ totalCount }} unplaced {{ totalCount }} }} }}")).await["breakoutPlan"]["rooms"]["totalCount"].clone();
        assert_eq!((count(&brazil).await, count(&mexico).await, count(&admin(&world)).await, count(&coordinator(&world, "DE")).await), (json!(2), json!(2), json!(4), Value::Null));
        // Nobody in it sees a draft.
        let mine = &weeks.registrations[3];
        assert_eq!(room_of(&weeks.own(&world, 3), mine, sitting).await, Value::Null);
        assert_eq!(send(&brazil, PUBLISH, json!({ "sitting": sitting })).await, json!({ "errors": [], "plan": { "published": true } }));
        let room = room_of(&weeks.own(&world, 3), mine, sitting).await;
        assert_eq!((&room["size"], &room["language"], &room["members"]), (&json!(5), &json!("pt"), &json!([{ "id": mine }])));
        let one = own(&world, &theirs[0]["participant"]["id"]);
        assert_eq!(room_of(&one, &theirs[0]["id"], sitting).await, Value::Null, "Mexico has not published");
        assert_eq!(room_of(&brazil, mine, sitting).await["members"].as_array().unwrap().len(), 5);
        assert_eq!(room_of(&world.asking(Persona::Partner, countries(&["BR"])), mine, sitting).await, Value::Null);
        // A late joiner is let in, and nobody moves; until it is published, what was holds.
        let group = brazil.data(&format!("{{ node(id: {mine}) {{ ... on Registration {{ group {{ id }} }} }} }}")).await["node"]["group"]["id"].clone();
        send(&brazil, MEMBERS, json!({ "group": group, "members": [person("late")], "consent": consent(), "idempotencyKey": "rooms-late-1" })).await;
        let next = send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "02")).await;
        assert_eq!(rooms(&next).iter().map(|room| room["size"].as_i64().unwrap()).sum::<i64>(), 11);
        for (before, after) in rooms(&plan).into_iter().zip(rooms(&next)) {
            assert!(members(before).is_subset(&members(after)));
        }
        assert_eq!(room_of(&weeks.own(&world, 3), mine, sitting).await["size"], 5);
        send(&brazil, PUBLISH, json!({ "sitting": sitting })).await;
        // Who leaves is in no room any more.
        let size = room_of(&weeks.own(&world, 3), mine, sitting).await["size"].as_i64().unwrap();
        let beside = rooms(&next).into_iter().find(|room| members(room).contains(mine.as_str().unwrap())).unwrap().clone();
        let gone = members(&beside).into_iter().find(|id| ![&weeks.registrations[0], mine].iter().any(|kept| kept.as_str() == Some(*id))).unwrap().to_owned();
        send(&brazil, CANCEL, json!({ "registration": gone, "idempotencyKey": "rooms-gone-1" })).await;
        assert_eq!(room_of(&weeks.own(&world, 3), mine, sitting).await["size"], size - 1);
        assert_eq!(room_of(&brazil, &json!(gone), sitting).await, Value::Null);
    }
}

both! {
    /// Everybody at once: only for who sees everybody. Languages are shared, wishes honoured, and the seed decides.
    the_world_is_mixed, world, {
        let weeks = Weeks::new(&world, 0).await;
        let theirs = mexicans(&world).await;
        let sitting = &weeks.sittings[2][1];
        let (admin, brazil) = (admin(&world), coordinator(&world, "BR"));
        assert_eq!(codes(&send(&brazil, PLAN, wanted(sitting, "WORLD", "01")).await), [("FORBIDDEN", String::new())]);
        let ids: Vec<_> = weeks.registrations.iter().collect();
        let mut input = wanted(sitting, "WORLD", "01");
        input["seed"] = json!(7);
        input["keepTogether"] = json!([[ids[0], ids[1]], [ids[1], ids[2]]]);
        input["keepApart"] = json!([[ids[0], ids[3]], [theirs[0]["id"], theirs[1]["id"]]]);
        let plan = send(&admin, PLAN, input.clone()).await;
        assert_eq!((&plan["errors"], rooms(&plan).len(), &plan["plan"]["unplaced"]["totalCount"]), (&json!([]), 4, &json!(0)));
        let place = |id: &Value| rooms(&plan).iter().position(|room| members(room).contains(id.as_str().unwrap()));
        assert_eq!((place(ids[0]), place(ids[1])), (place(ids[1]), place(ids[2])));
        assert!(place(ids[0]) != place(ids[3]) && place(&theirs[0]["id"]) != place(&theirs[1]["id"]));
        input["anew"] = json!(true);
        input["idempotencyKey"] = json!("rooms-02");
        assert_eq!(send(&admin, PLAN, input.clone()).await["plan"]["rooms"], plan["plan"]["rooms"], "the same seed");
        // Seen within scope, in its true size; changed by nobody who does not see all.
        let seen = brazil.data(&format!("{{ breakoutPlan(sitting: {sitting}) {{ mode rooms {{ totalCount nodes {{ size language members {{ id }} }} }} }} }}")).await["breakoutPlan"].clone();
        assert_eq!((&seen["mode"], &seen["rooms"]["totalCount"]), (&json!("WORLD"), &json!(2)));
        assert_eq!(codes(&send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "01")).await), [("CONFLICT", "input.sitting".to_owned())]);
        assert_eq!(codes(&send(&brazil, PUBLISH, json!({ "sitting": sitting })).await), [("CONFLICT", "input.sitting".to_owned())]);
        send(&admin, PUBLISH, json!({ "sitting": sitting })).await;
        assert_eq!(room_of(&weeks.own(&world, 3), ids[3], sitting).await["language"], "pt");
        // As other programs take it.
        let files = admin.data(&format!("{{ breakoutPlan(sitting: {sitting}) {{ zoom: export(format: ZOOM_CSV) {{ fileName mediaType text }} bbb: export(format: BIGBLUEBUTTON_JSON) {{ text }} }} }}")).await["breakoutPlan"].clone();
        let zoom = files["zoom"]["text"].as_str().unwrap();
        assert_eq!((zoom.lines().next(), zoom.lines().count(), files["zoom"]["fileName"].as_str()), (Some("Pre-assign Room Name,Email Address"), 21, Some("breakouts.csv")));
        assert!(zoom.contains("Sala 1,") && zoom.contains("@example.org"), "{zoom}");
        let groups: Value = serde_json::from_str(files["bbb"]["text"].as_str().unwrap()).unwrap();
        let roster: BTreeSet<_> = groups.as_array().unwrap().iter().flat_map(|one| one["roster"].as_array().unwrap()).map(|code| code.as_str().unwrap()).collect();
        assert_eq!((groups.as_array().unwrap().len(), roster.len()), (4, 20));
        assert!(weeks.codes.iter().all(|code| roster.contains(code.as_str())));
        // Those of one's own scope alone.
        let file = brazil.data(&format!("{{ breakoutPlan(sitting: {sitting}) {{ export(format: ZOOM_CSV) {{ text }} }} }}")).await;
        assert_eq!(file["breakoutPlan"]["export"]["text"].as_str().unwrap().lines().count(), 11);
        // Back to the groups: rooms of before hold until then.
        let own = send(&admin, PLAN, wanted(sitting, "OWN_GROUP", "03")).await;
        assert_eq!((&own["plan"]["mode"], &own["plan"]["seed"], rooms(&own).len()), (&json!("OWN_GROUP"), &json!(1), 4));
        assert_ne!(room_of(&weeks.own(&world, 3), ids[3], sitting).await, Value::Null);
        send(&admin, PUBLISH, json!({ "sitting": sitting })).await;
        assert_eq!(admin.data(&format!("{{ breakoutPlan(sitting: {sitting}) {{ rooms {{ totalCount }} published }} }}")).await["breakoutPlan"], json!({ "rooms": { "totalCount": 4 }, "published": true }));
    }
}

both! {
    /// Who comes decides who has a room, and whoever has none is told why.
    who_comes, world, {
        let weeks = Weeks::new(&world, 0).await;
        let sitting = &weeks.sittings[1][0];
        let brazil = coordinator(&world, "BR");
        for number in 0..7 {
            send(&weeks.own(&world, number), CHOOSE, json!({ "registration": weeks.registrations[number], "preferredSitting": "B" })).await;
        }
        // One of them comes to A in this week, and three have not said.
        send(&weeks.own(&world, 0), CHOOSE, json!({ "registration": weeks.registrations[0], "sitting": sitting })).await;
        let mut input = wanted(sitting, "OWN_GROUP", "01");
        input["smallest"] = json!(5);
        input["largest"] = json!(9);
        let few = send(&brazil, PLAN, input.clone()).await;
        assert_eq!(rooms(&few).len(), 0);
        let unplaced = few["plan"]["unplaced"]["nodes"].as_array().unwrap();
        assert_eq!(unplaced.len(), 4);
        assert!(unplaced.iter().all(|one| one["reason"] == "GROUP_TOO_SMALL" && one["text"]["text"] == "Fewer people of this group come to this sitting than a room needs."));
        input["smallest"] = json!(4);
        input["requireFacilitators"] = json!(true);
        input["idempotencyKey"] = json!("rooms-02");
        let unled = send(&brazil, PLAN, input.clone()).await;
        assert_eq!(unled["plan"]["unplaced"]["nodes"][0]["reason"], "NO_FACILITATOR");
        input["requireFacilitators"] = json!(false);
        input["idempotencyKey"] = json!("rooms-03");
        let plan = send(&brazil, PLAN, input).await;
        assert_eq!((rooms(&plan).len(), &rooms(&plan)[0]["size"], &plan["plan"]["unplaced"]["totalCount"]), (1, &json!(4), &json!(0)));
        // Where the sitting is called off, its people may come to the other.
        admin(&world).data(&format!("mutation {{ cancelSitting(input: {{ sitting: {} }}) {{ errors {{ code }} }} }}", weeks.sittings[1][1])).await;
        let all = send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "04")).await;
        assert_eq!(rooms(&all).iter().map(|room| room["size"].as_i64().unwrap()).sum::<i64>(), 10);
    }
}

both! {
    bad_plans_are_refused, world, {
        let weeks = Weeks::new(&world, 0).await;
        let theirs = mexicans(&world).await;
        let brazil = coordinator(&world, "BR");
        let (first, second) = (&weeks.sittings[0][0], &weeks.sittings[1][0]);
        let refused = async |change: Value| {
            let mut input = wanted(second, "OWN_GROUP", "bad1");
            input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            let answer = send(&brazil, PLAN, input).await;
            codes(&answer).into_iter().map(|(code, path)| (code.to_owned(), path)).collect::<Vec<_>>()
        };
        let one = |code: &str, path: &str| vec![(code.to_owned(), path.to_owned())];
        let ids = &weeks.registrations;
        assert_eq!(refused(json!({ "sitting": first })).await, one("INVALID", "input.sitting"), "a plenary");
        assert_eq!(refused(json!({ "smallest": 5 })).await, one("INVALID", "input.largest"));
        assert_eq!(refused(json!({ "smallest": 1 })).await, one("INVALID", "input.smallest"));
        assert_eq!(refused(json!({ "largest": 101 })).await, one("INVALID", "input.largest"));
        assert_eq!(refused(json!({ "sitting": ids[0] })).await, one("NOT_FOUND", "input.sitting"));
        assert_eq!(refused(json!({ "groups": [ids[0]] })).await, one("NOT_FOUND", "input.groups"));
        assert_eq!(refused(json!({ "keepTogether": [[ids[0], theirs[0]["id"]]] })).await, one("NOT_FOUND", "input.keepTogether.0.1"));
        assert_eq!(refused(json!({ "keepTogether": [&ids[0..9]] })).await, one("INVALID", "input.keepTogether"));
        assert_eq!(refused(json!({ "keepTogether": [[ids[0], ids[1]], [ids[1], ids[2]]], "keepApart": [[ids[5], ids[2], ids[0]]] })).await, one("CONFLICT", "input.keepApart"));
        send(&weeks.own(&world, 4), CHOOSE, json!({ "registration": ids[4], "preferredSitting": "B" })).await;
        assert_eq!(refused(json!({ "keepApart": [[ids[4], ids[5]]] })).await, one("INVALID", "input.keepApart.0.0"));
        assert_eq!(codes(&send(&brazil, PUBLISH, json!({ "sitting": second })).await), [("CONFLICT", "input.sitting".to_owned())]);
        let partner = world.asking(Persona::Partner, countries(&["BR"]));
        assert_eq!(codes(&send(&partner, PLAN, wanted(second, "OWN_GROUP", "bad2")).await), [("FORBIDDEN", String::new())]);
        assert_eq!(partner.error(&format!("{{ breakoutPlan(sitting: {second}) {{ id }} }}")).await["extensions"]["code"], "FORBIDDEN");
        world.clock.set(moment("2026-02-24T19:00:00Z"));
        world.work().await;
        let brazil = coordinator(&world, "BR");
        let late = send(&brazil, PLAN, wanted(second, "OWN_GROUP", "late")).await;
        assert_eq!(codes(&late), [("CONFLICT", "input.sitting".to_owned())], "it is over");
        assert_eq!(brazil.data(&format!("{{ breakoutPlan(sitting: {second}) {{ id }} }}")).await["breakoutPlan"], Value::Null, "nothing was written");
    }
}
