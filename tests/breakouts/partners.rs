//! Rooms where several partners bring one person, where people leave or are erased, and where it is changed who mixes.

use api::access::Persona;
use entity::breakout_member::Entity;
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use super::rooms::{PLAN, PUBLISH, admin, coordinator, members, mexicans, room_of, rooms, wanted};
use crate::live::{Weeks, codes};
use crate::registration::erasure::ERASE;
use crate::registration::{CANCEL, MEMBERS, consent, person, send};
use crate::support::{Client, World, both, countries};

/// A group's registration of somebody whom Brazil's group has too, as one who facilitates.
async fn second(world: &World, theirs: &[Value], name: &str) -> Value {
    let mexico = coordinator(world, "MX");
    let group = mexico
        .data(&format!(
            "{{ node(id: {}) {{ ... on Registration {{ group {{ id }} }} }} }}",
            theirs[0]["id"]
        ))
        .await["node"]["group"]["id"]
        .clone();
    let mut one = person(name);
    one["country"] = json!("MX");
    one["facilitates"] = json!(true);
    let added = send(&mexico, MEMBERS, json!({ "group": group, "members": [one], "consent": consent(), "idempotencyKey": format!("second-{name}") })).await;
    assert_eq!(added["errors"], json!([]));
    added["group"]["members"]["nodes"][0]["id"].clone()
}

async fn plan_of(client: &Client, sitting: &Value, filter: &str) -> Value {
    let document = format!("{{ breakoutPlan(sitting: {sitting}) {{ id seed rooms(first: 100{filter}) {{ totalCount nodes {{ number size language facilitator {{ id }} members {{ id }} }} }}
        unplaced(first: 100) {{ totalCount nodes {{ registration {{ id }} }} }} }} }}");
    json!({ "plan": client.data(&document).await["breakoutPlan"] })
}

fn with<'p>(plan: &'p Value, id: &Value) -> Option<&'p Value> {
    rooms(plan)
        .into_iter()
        .find(|room| members(room).contains(id.as_str().unwrap()))
}

both! {
    /// One person is in one room, and each partner sees them there as it brought them, and nothing of the other.
    one_person_of_two_partners, world, {
        let weeks = Weeks::new(&world, 0).await;
        let theirs = mexicans(&world).await;
        let sitting = &weeks.sittings[2][0];
        let (brazil, mexico, admin) = (coordinator(&world, "BR"), coordinator(&world, "MX"), admin(&world));
        let first = &weeks.registrations[1];
        let other = second(&world, &theirs, "p1").await;
        let mut input = wanted(sitting, "WORLD", "01");
        input["largest"] = json!(30);
        input["keepTogether"] = json!([[first, weeks.registrations[2]]]);
        let plan = send(&admin, PLAN, input.clone()).await;
        assert_eq!(plan["errors"], json!([]));
        let sizes: i64 = rooms(&plan).iter().map(|room| room["size"].as_i64().unwrap()).sum();
        assert_eq!((sizes, rooms(&plan).iter().map(|room| members(room).len()).sum::<usize>(), &plan["plan"]["unplaced"]["totalCount"]), (20, 20, &json!(0)));
        send(&admin, PUBLISH, json!({ "sitting": sitting })).await;
        let (mine, yours) = (plan_of(&brazil, sitting, "").await, plan_of(&mexico, sitting, "").await);
        assert!(with(&mine, &other).is_none() && with(&yours, first).is_none());
        let (here, there) = (with(&mine, first).unwrap(), with(&yours, &other).unwrap());
        assert_eq!((&here["number"], &here["size"]), (&there["number"], &there["size"]));
        assert_ne!(here["facilitator"]["id"], *first, "Brazil said nothing of it");
        let led = async |client: &Client| rooms(&plan_of(client, sitting, ", filter: { withoutFacilitator: false }").await).len();
        let sees = |plan: &Value| rooms(plan).iter().filter(|room| !room["facilitator"].is_null()).count();
        assert_eq!((led(&brazil).await, led(&mexico).await), (sees(&mine), sees(&yours)));
        // Cancelled with one, they stay with the other, unseen by the one; with none, they are nowhere.
        send(&brazil, CANCEL, json!({ "registration": first, "idempotencyKey": "partners-1" })).await;
        assert_eq!(room_of(&brazil, first, sitting).await, Value::Null);
        assert!(with(&plan_of(&brazil, sitting, "").await, first).is_none());
        assert_eq!(room_of(&mexico, &other, sitting).await["size"], there["size"]);
        // Planned again they keep the room, which is theirs and not that registration's.
        input["idempotencyKey"] = json!("rooms-02");
        input["keepTogether"] = json!([]);
        let next = send(&admin, PLAN, input).await;
        assert_eq!(with(&next, &other).unwrap()["number"], there["number"]);
        send(&mexico, CANCEL, json!({ "registration": other, "idempotencyKey": "partners-2" })).await;
        assert!(with(&plan_of(&admin, sitting, "").await, &other).is_none());
        let left: i64 = rooms(&plan_of(&admin, sitting, "").await).iter().map(|room| room["size"].as_i64().unwrap()).sum();
        assert_eq!(left, 19);
    }
}

both! {
    /// From mixed rooms back to groups: each group leaves with its own, nobody has two rooms, and what holds is kept.
    whoever_leaves_the_mix, world, {
        let weeks = Weeks::new(&world, 0).await;
        let theirs = mexicans(&world).await;
        let sitting = &weeks.sittings[2][0];
        let (brazil, mexico, admin) = (coordinator(&world, "BR"), coordinator(&world, "MX"), admin(&world));
        let mixed = send(&admin, PLAN, wanted(sitting, "WORLD", "01")).await;
        send(&admin, PUBLISH, json!({ "sitting": sitting })).await;
        let group = brazil.data(&format!("{{ node(id: {}) {{ ... on Registration {{ group {{ id }} }} }} }}", weeks.registrations[0])).await["node"]["group"]["id"].clone();
        let mut some = wanted(sitting, "OWN_GROUP", "02");
        some["groups"] = json!([group]);
        assert_eq!(codes(&send(&admin, PLAN, some).await), [("CONFLICT", "input.groups".to_owned())]);
        // There and back again, without publishing: everybody has the room that held.
        send(&admin, PLAN, wanted(sitting, "OWN_GROUP", "03")).await;
        let back = send(&admin, PLAN, wanted(sitting, "WORLD", "04")).await;
        for room in rooms(&mixed) {
            assert!(rooms(&back).iter().any(|other| members(other) == members(room)), "{room}");
        }
        send(&admin, PLAN, wanted(sitting, "OWN_GROUP", "05")).await;
        let (mine, yours) = (&weeks.registrations[3], &theirs[3]["id"]);
        let (before, there) = (room_of(&admin, mine, sitting).await, room_of(&admin, yours, sitting).await);
        send(&brazil, PUBLISH, json!({ "sitting": sitting })).await;
        // Brazil's are in their group's rooms, Mexico's where they were.
        assert_ne!(room_of(&admin, mine, sitting).await["members"], before["members"]);
        assert_eq!(room_of(&mexico, yours, sitting).await["number"], there["number"]);
        let places = async || Entity::find().all(&world.app.database().connection()).await.unwrap().len();
        let drafts = rooms(&plan_of(&mexico, sitting, "").await).iter().map(|room| members(room).len()).sum::<usize>();
        assert_eq!(places().await, 20 + drafts, "one room each, and Mexico's drafts");
        send(&mexico, PUBLISH, json!({ "sitting": sitting })).await;
        let all: usize = rooms(&plan_of(&admin, sitting, "").await).iter().map(|room| members(room).len()).sum();
        assert_eq!((all, places().await), (20, 20));
        // Chance is each unit's own.
        let mut seeded = wanted(sitting, "OWN_GROUP", "06");
        seeded["seed"] = json!(9);
        send(&mexico, PLAN, seeded).await;
        assert_eq!((&plan_of(&brazil, sitting, "").await["plan"]["seed"], &plan_of(&mexico, sitting, "").await["plan"]["seed"]), (&json!(1), &json!(9)));
        let again = send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "07")).await;
        assert_eq!(again["plan"]["seed"], 1);
    }
}

both! {
    /// Who sees nobody of a plan sees no plan; who was erased is in none.
    nobody_who_is_not_there, world, {
        let weeks = Weeks::new(&world, 0).await;
        mexicans(&world).await;
        let sitting = &weeks.sittings[1][1];
        let (brazil, admin) = (coordinator(&world, "BR"), admin(&world));
        let plan = send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "01")).await;
        assert_eq!(plan_of(&coordinator(&world, "MX"), sitting, "").await["plan"], Value::Null);
        let node = format!("{{ node(id: {}) {{ id }} }}", plan["plan"]["id"]);
        assert_eq!(coordinator(&world, "MX").data(&node).await["node"], Value::Null);
        assert_eq!(brazil.data(&node).await["node"]["id"], plan["plan"]["id"]);
        let nobody = send(&coordinator(&world, "DE"), PLAN, wanted(sitting, "OWN_GROUP", "de")).await;
        assert_eq!((&nobody["errors"], &nobody["plan"]), (&json!([]), &Value::Null));
        send(&brazil, PUBLISH, json!({ "sitting": sitting })).await;
        let erased = &weeks.registrations[3];
        let gaps = "{ interpretationGaps(training: \"demo-open\") { people } }";
        entity::interpretation::Entity::delete_many().exec(&world.app.database().connection()).await.unwrap();
        world.app.reload().await;
        let people = async || brazil.data(gaps).await["interpretationGaps"][0]["people"].clone();
        assert_eq!(people().await, 10);
        assert_eq!(send(&admin, ERASE, json!({ "participant": weeks.people[3] })).await["errors"], json!([]));
        let seen = plan_of(&brazil, sitting, "").await;
        let size: i64 = rooms(&seen).iter().map(|room| room["size"].as_i64().unwrap()).sum();
        assert_eq!((with(&seen, erased), size), (None, 9));
        let next = send(&brazil, PLAN, wanted(sitting, "OWN_GROUP", "02")).await;
        assert_eq!((with(&next, erased), rooms(&next).iter().map(|room| members(room).len()).sum::<usize>()), (None, 9));
        let files = brazil.data(&format!("{{ breakoutPlan(sitting: {sitting}) {{ export(format: BIGBLUEBUTTON_JSON) {{ text }} }} }}")).await;
        assert!(!files["breakoutPlan"]["export"]["text"].as_str().unwrap().contains(&weeks.codes[3]));
        assert_eq!(people().await, 9);
        // Left over are those who are still there.
        let mut few = wanted(sitting, "OWN_GROUP", "03");
        few["smallest"] = json!(10);
        few["largest"] = json!(20);
        let few = send(&brazil, PLAN, few).await;
        assert_eq!(few["plan"]["unplaced"]["totalCount"], 9);
        send(&brazil, CANCEL, json!({ "registration": weeks.registrations[4], "idempotencyKey": "partners-3" })).await;
        let left = plan_of(&brazil, sitting, "").await;
        assert_eq!((&left["plan"]["unplaced"]["totalCount"], left["plan"]["unplaced"]["nodes"].as_array().unwrap().len()), (&json!(8), 8));
    }
}

both! {
    /// A set of several groups is one wish for each of them.
    wishes_across_groups, world, {
        let weeks = Weeks::new(&world, 0).await;
        let theirs = mexicans(&world).await;
        let sitting = &weeks.sittings[1][0];
        let (mine, yours) = (&weeks.registrations, &theirs);
        let mut input = wanted(sitting, "OWN_GROUP", "01");
        let all: Vec<_> = (0..5).map(|one| &mine[one]).chain((0..5).map(|one| &yours[one]["id"])).collect();
        input["keepTogether"] = json!([all]);
        input["keepApart"] = json!([[mine[0], yours[0]["id"]], [mine[5], mine[5], mine[6]]]);
        let plan = send(&admin(&world), PLAN, input).await;
        assert_eq!(plan["errors"], json!([]));
        for set in [(0..5).map(|one| mine[one].clone()).collect::<Vec<_>>(), (0..5).map(|one| yours[one]["id"].clone()).collect()] {
            let room = members(with(&plan, &set[0]).unwrap());
            assert!(set.iter().all(|one| room.contains(one.as_str().unwrap())));
        }
        assert!(!members(with(&plan, &mine[5]).unwrap()).contains(mine[6].as_str().unwrap()));
        // Programs that take rooms take them by name: two groups of one name have different rooms.
        let admin = admin(&world);
        let rename = "mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { errors { code path } } }";
        let group = admin.data(&format!("{{ node(id: {}) {{ ... on Registration {{ group {{ id }} }} }} }}", yours[0]["id"])).await["node"]["group"]["id"].clone();
        assert_eq!(send(&admin, rename, json!({ "group": group, "name": "weeks" })).await["errors"], json!([]));
        for client in [&admin, &world.asking(Persona::Admin, countries(&["BR", "MX"]))] {
            let file = client.data(&format!("{{ breakoutPlan(sitting: {sitting}) {{ export(format: BIGBLUEBUTTON_JSON) {{ text }} }} }}")).await;
            let groups: Value = serde_json::from_str(file["breakoutPlan"]["export"]["text"].as_str().unwrap()).unwrap();
            let names: std::collections::BTreeSet<_> = groups.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
            assert_eq!(names.len(), groups.as_array().unwrap().len(), "{names:?}");
        }
    }
}
