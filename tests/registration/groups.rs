//! Groups: forming, confirmed, waiting, and who leaves them.

use api::access::Persona;
use async_graphql::futures_util::future::join_all;
use sea_orm::Set;
use serde_json::{Value, json};

use super::{
    CANCEL, CANCEL_GROUP, CHOOSE, GROUP, MEMBERS, PERSON, REMOVE, TRAINING, UPDATE_GROUP, codes,
    consent, group, joins, people, person, send, terms, umbrella,
};
use crate::support::{Client, World, both, chapters, countries, everywhere, moment};

const WINDOW: &str = "{ training(slug: \"demo-open\") { registration { state notice(language: \"en\") { text } } } }";

async fn state(world: &World) -> Value {
    world.anonymous().data(WINDOW).await["training"]["registration"]["state"].clone()
}

fn members(id: &Value, names: Vec<Value>, key: &str) -> Value {
    json!({ "group": id, "members": names, "consent": consent(), "idempotencyKey": key })
}

both! {
    /// Nine are forming; the tenth confirms all ten. Later ones come by themselves, and who falls under stays.
    the_tenth_confirms_all, world, {
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let formed = send(&client, GROUP, group("nine", people(1..=8))).await;
        assert_eq!(codes(&formed), []);
        let formed = &formed["group"];
        assert_eq!((&formed["status"], &formed["size"]), (&json!("FORMING"), &json!(9)));
        assert_eq!(formed["contact"]["displayName"], "Name of contact-nine");
        assert_eq!(formed["contact"]["email"], "contact-nine@example.org");
        let list = formed["members"]["nodes"].as_array().unwrap();
        assert_eq!((list.len(), &formed["members"]["totalCount"]), (9, &json!(9)));
        assert!(list.iter().all(|one| one["status"] == "PENDING"));
        assert_eq!(list[1]["consent"]["version"], "2022");
        let tenth = send(&client, MEMBERS, members(&formed["id"], people([9]), "members-0001")).await;
        assert_eq!(codes(&tenth), []);
        assert_eq!((&tenth["group"]["status"], &tenth["group"]["size"]), (&json!("CONFIRMED"), &json!(10)));
        let roster = format!("{{ registrations(training: \"{TRAINING}\", filter: {{ group: {} }}) {{ totalCount nodes {{ id status }} }} }}", formed["id"]);
        let roster = client.data(&roster).await;
        let roster = roster["registrations"]["nodes"].as_array().unwrap();
        assert_eq!(roster.len(), 10);
        assert!(roster.iter().all(|one| one["status"] == "CONFIRMED"), "{roster:?}");
        let removed = send(&client, REMOVE, json!({ "group": formed["id"], "registration": roster[3]["id"] })).await;
        assert_eq!(removed["group"], json!({ "id": formed["id"], "status": "CONFIRMED", "size": 9, "isUnderMinimum": true }));
        let contact = send(&client, REMOVE, json!({ "group": formed["id"], "registration": roster[0]["id"] })).await;
        assert_eq!(codes(&contact), [("CONFLICT", "input.registration".to_owned())]);
        let changed = json!({ "group": formed["id"], "name": "Ten", "contact": roster[1]["id"] });
        let changed = send(&client, UPDATE_GROUP, changed).await;
        assert_eq!(changed["group"], json!({ "name": "Ten", "contact": { "displayName": "Name of p1" } }));
        let cancelled = send(&client, CANCEL_GROUP, json!({ "group": formed["id"] })).await;
        assert_eq!(cancelled["group"], json!({ "id": formed["id"], "status": "CANCELLED", "size": 0 }));
        let late = send(&client, MEMBERS, members(&formed["id"], people([11]), "members-0002")).await;
        assert_eq!(codes(&late), [("CONFLICT", "input.group".to_owned())]);
    }
}

both! {
    /// Twelve do not fit in eleven places and stay whole; nobody passes them; a place freed moves them as a whole.
    places_go_in_order, world, {
        terms(&world, |row| row.capacity = Set(Some(21))).await;
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        assert_eq!(state(&world).await, "OPEN");
        let first = send(&client, GROUP, group("first", people(1..=9))).await["group"].clone();
        assert_eq!(first["status"], "CONFIRMED");
        assert_eq!(state(&world).await, "OPEN");
        let twelve = send(&client, GROUP, group("twelve", people(10..=20))).await["group"].clone();
        assert_eq!((&twelve["status"], &twelve["waitlistPosition"]), (&json!("WAITLISTED"), &json!(1)));
        assert_eq!(state(&world).await, "WAITLIST");
        let eleven = send(&client, GROUP, group("eleven", people(30..=39))).await["group"].clone();
        assert_eq!((&eleven["status"], &eleven["waitlistPosition"]), (&json!("WAITLISTED"), &json!(2)), "it would fit, and came later");
        let more = send(&client, MEMBERS, members(&first["id"], people([50]), "members-0003")).await["group"].clone();
        assert_eq!((&more["status"], &more["members"]["nodes"][0]["status"]), (&json!("CONFIRMED"), &json!("WAITLISTED")));
        let freed = first["members"]["nodes"][1]["id"].clone();
        let freed = send(&client, CANCEL, json!({ "registration": freed, "idempotencyKey": "cancel-0001" })).await;
        assert_eq!(freed["registration"]["status"], "CANCELLED");
        let all = format!("{{ groups(training: \"{TRAINING}\") {{ nodes {{ name status size waitlistPosition }} }} }}");
        let all = client.data(&all).await["groups"]["nodes"].clone();
        assert_eq!(all, json!([
            { "name": "first", "status": "CONFIRMED", "size": 10, "waitlistPosition": null },
            { "name": "twelve", "status": "CONFIRMED", "size": 12, "waitlistPosition": null },
            { "name": "eleven", "status": "WAITLISTED", "size": 11, "waitlistPosition": 1 },
        ]));
        assert_eq!(state(&world).await, "WAITLIST");
        let large = send(&client, GROUP, group("large", people(100..=121))).await;
        assert_eq!(codes(&large), [("TRAINING_FULL", "input.training".to_owned())], "it never fits");
        // Falls under the minimum while it waits: it forms again, and gives its turn away.
        let who = eleven["members"]["nodes"].as_array().unwrap();
        for number in [1, 2] {
            send(&client, REMOVE, json!({ "group": eleven["id"], "registration": who[number]["id"] })).await;
        }
        let all = format!("{{ groups(training: \"{TRAINING}\", filter: {{ statuses: [FORMING] }}) {{ nodes {{ name size }} }} }}");
        assert_eq!(client.data(&all).await["groups"]["nodes"], json!([{ "name": "eleven", "size": 9 }]));
        terms(&world, |row| row.has_waitlist = Set(false)).await;
        assert_eq!(state(&world).await, "FULL");
        let none = send(&client, GROUP, group("none", people(200..=208))).await;
        assert_eq!(codes(&none), [("TRAINING_FULL", "input.training".to_owned())]);
        let notice = world.anonymous().data(WINDOW).await;
        assert!(notice["training"]["registration"]["notice"]["text"].as_str().unwrap().contains("All places"));
    }
}

both! {
    /// Single people come through a chapter's umbrella group, which is made for the first of them.
    through_the_umbrella, world, {
        world.populate(20, 5).await;
        let client = world.asking(Persona::Partner, chapters(&["demo-br-3"]));
        let chapter = client.data("{ chapters { nodes { id } } }").await["chapters"]["nodes"][0]["id"].clone();
        let mut group = Value::Null;
        for number in 1..=10 {
            let input = json!({ "training": TRAINING, "person": person(&format!("single{number}")), "chapter": chapter,
                "preferredSitting": "B", "consent": consent(), "idempotencyKey": format!("single-{number:04}") });
            let answer = send(&client, PERSON, input.clone()).await;
            assert_eq!(codes(&answer), []);
            assert_eq!(send(&client, PERSON, input).await["registration"]["id"], answer["registration"]["id"]);
            let expected = if number < 10 { "PENDING" } else { "CONFIRMED" };
            assert_eq!(answer["registration"]["status"], expected, "{answer}");
            assert_eq!(answer["registration"]["group"]["size"], number);
            group = answer["registration"]["group"]["id"].clone();
        }
        let roster = format!("{{ registrations(training: \"{TRAINING}\", filter: {{ group: {group}, email: \"SINGLE3@example.org\" }})
            {{ nodes {{ status preferredSitting participant {{ displayName }} }} }} }}");
        assert_eq!(client.data(&roster).await["registrations"]["nodes"], json!([{ "status": "CONFIRMED",
            "preferredSitting": "B", "participant": { "displayName": "Name of single3" } }]));
        // The same person again is refused; a group that is no umbrella takes nobody by themselves.
        let again = json!({ "training": TRAINING, "person": person("Single3"), "group": group,
            "consent": consent(), "idempotencyKey": "single-again" });
        assert_eq!(codes(&send(&client, PERSON, again).await), [("ALREADY_REGISTERED", "input.person".to_owned())]);
    }
}

both! {
    /// Somebody chooses for all weeks, or for one; a coordinator may do it for them.
    sittings_are_chosen, world, {
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let formed = send(&client, GROUP, group("choosing", people(1..=2))).await["group"].clone();
        let who = formed["members"]["nodes"][1].clone();
        let own = api::access::Grant { participant: Some(who["participant"]["id"].as_str().unwrap().to_owned()), ..Default::default() };
        let own = world.asking(Persona::Participant, own);
        let mine = own.data(&format!("{{ viewer {{ registration(training: \"{TRAINING}\") {{ id group {{ name members(first: 5) {{ nodes {{ id }} }} contact {{ id }} }} sittings {{ sitting {{ id label }} isChosen }} }} }} }}")).await;
        let mine = mine["viewer"]["registration"].clone();
        assert_eq!(mine["id"], who["id"]);
        assert_eq!(mine["group"], json!({ "name": "choosing", "members": { "nodes": [{ "id": who["id"] }] }, "contact": null }));
        let sittings = mine["sittings"].as_array().unwrap();
        assert_eq!(sittings.len(), 12);
        let chosen = send(&own, CHOOSE, json!({ "registration": who["id"], "preferredSitting": "A" })).await;
        let chosen = chosen["registration"]["sittings"].as_array().unwrap().clone();
        assert!(chosen.iter().all(|one| one["isChosen"] == (one["sitting"]["label"] == "A")));
        let other = sittings.iter().find(|one| one["sitting"]["label"] == "B").unwrap()["sitting"]["id"].clone();
        let once = send(&client, CHOOSE, json!({ "registration": who["id"], "sitting": other })).await;
        let labels: Vec<_> = once["registration"]["sittings"].as_array().unwrap().iter()
            .filter(|one| one["isChosen"] == true).map(|one| one["sitting"]["label"].as_str().unwrap().to_owned()).collect();
        assert_eq!(labels, ["B", "A", "A", "A", "A", "A"]);
        let elsewhere = world.anonymous().data("{ sittings(first: 1) { nodes { id } } }").await["sittings"]["nodes"][0]["id"].clone();
        for (input, code) in [
            (json!({ "registration": who["id"], "sitting": elsewhere }), ("UNKNOWN", "input.sitting".to_owned())),
            (json!({ "registration": who["id"], "preferredSitting": "C" }), ("UNKNOWN", "input.preferredSitting".to_owned())),
            (json!({ "registration": who["id"] }), ("INVALID", "input.sitting".to_owned())),
            (json!({ "registration": formed["members"]["nodes"][0]["id"], "preferredSitting": "A" }), ("NOT_FOUND", "input.registration".to_owned())),
        ] {
            assert_eq!(codes(&send(&own, CHOOSE, input).await), [code]);
        }
        let cancelled = send(&own, CANCEL, json!({ "registration": who["id"], "idempotencyKey": "cancel-own-1" })).await;
        assert_eq!(cancelled["registration"]["status"], "CANCELLED");
        let again = send(&own, CANCEL, json!({ "registration": who["id"], "idempotencyKey": "cancel-own-2" })).await;
        assert_eq!(codes(&again), [("CONFLICT", "input.registration".to_owned())]);
    }
}

both! {
    /// All that is wrong is told, each at its very place, and nothing is written.
    bad_input, world, {
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let mut bad = group("bad", people(1..=4));
        bad["members"][0]["email"] = json!("nobody");
        bad["members"][1]["country"] = json!("XX");
        bad["members"][2]["language"] = json!("tlh");
        bad["members"][3]["displayName"] = json!(" ");
        assert_eq!(codes(&send(&client, GROUP, bad).await), [
            ("INVALID", "input.members.0.email".to_owned()), ("UNKNOWN", "input.members.2.language".to_owned()),
            ("INVALID", "input.members.3.displayName".to_owned())]);
        let mut bad = group("bad", people([1, 2, 3, 1]));
        bad["members"][1]["country"] = json!("XX");
        bad["members"][2]["language"] = json!("sw");
        bad["consent"]["version"] = json!("2019-01");
        bad["preferredSitting"] = json!("Z");
        bad["contact"]["email"] = json!("P2@EXAMPLE.org");
        assert_eq!(codes(&send(&client, GROUP, bad).await), [
            ("CONSENT_OUTDATED", "input.consent.version".to_owned()), ("UNKNOWN", "input.preferredSitting".to_owned()),
            ("UNKNOWN", "input.members.1.country".to_owned()), ("CONFLICT", "input.members.1.email".to_owned()),
            ("UNKNOWN", "input.members.2.language".to_owned()), ("CONFLICT", "input.members.3.email".to_owned())]);
        for (field, value, code, path) in [
            ("country", json!("AR"), "FORBIDDEN", "input.country"),
            ("country", json!("ZZ"), "UNKNOWN", "input.country"),
            ("training", json!("no-such-training"), "NOT_FOUND", "input.training"),
            ("training", json!("core-fundamentals-2022"), "REGISTRATION_CLOSED", "input.training"),
            ("training", json!("demo-upcoming"), "REGISTRATION_NOT_OPEN", "input.training"),
            ("members", json!(people(1..=501)), "TOO_LARGE", "input.members"),
            ("chapter", json!(api::ids::encode(api::ids::Kind::Chapter, 99)), "NOT_FOUND", "input.chapter"),
        ] {
            let mut input = group("bad", people(1..=9));
            input[field] = value;
            assert_eq!(codes(&send(&client, GROUP, input).await), [(code, path.to_owned())]);
        }
        let partner = world.asking(Persona::Partner, chapters(&["demo-br-3"]));
        assert_eq!(codes(&send(&partner, GROUP, group("bad", people(1..=9))).await), [("INVALID", "input.chapter".to_owned())]);
        let analyst = world.asking(Persona::Analyst, everywhere());
        assert_eq!(codes(&send(&analyst, GROUP, group("bad", people(1..=9))).await), [("FORBIDDEN", String::new())]);
        let seen = client.data(&format!("{{ registrations(training: \"{TRAINING}\") {{ totalCount }} }}")).await;
        assert_eq!(seen["registrations"]["totalCount"], 0);
    }
}

both! {
    /// The window closes to the second, for groups and for umbrella groups at moments of their own.
    to_the_second, world, {
        terms(&world, |row| {
            row.registration_closes = Set(Some("2026-02-01T12:00:00".parse().unwrap()));
            row.umbrella_closes = Set(Some("2026-02-03T12:00:00".parse().unwrap()));
            row.groups_lock = Set(Some("2026-02-05T12:00:00".parse().unwrap()));
        }).await;
        // Noon in New York.
        world.clock.set(moment("2026-02-01T16:59:59Z"));
        world.work().await;
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let partner = world.asking(Persona::Coordinator, chapters(&["demo-br-3"]));
        let formed = send(&client, GROUP, group("last", people(1..=8))).await;
        assert_eq!(codes(&formed), []);
        world.clock.set(moment("2026-02-01T17:00:00Z"));
        world.work().await;
        assert_eq!(state(&world).await, "CLOSED");
        let closed = send(&client, GROUP, group("late", people(21..=29))).await;
        assert_eq!(codes(&closed), [("REGISTRATION_CLOSED", "input.training".to_owned())]);
        let mut umbrella = group("umbrella", people(31..=39));
        umbrella["isUmbrella"] = json!(true);
        assert_eq!(codes(&send(&client, GROUP, umbrella).await), []);
        let later = json!({ "group": formed["group"]["id"], "members": people([40]), "consent": consent(), "idempotencyKey": "later-0001" });
        assert_eq!(send(&client, MEMBERS, later.clone()).await["group"]["status"], "CONFIRMED");
        world.clock.set(moment("2026-02-05T17:00:00Z"));
        world.work().await;
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        assert_eq!(send(&client, MEMBERS, later).await["group"]["status"], "CONFIRMED", "what was done is answered again");
        let locked = json!({ "group": formed["group"]["id"], "members": people([41]), "consent": consent(), "idempotencyKey": "later-0002" });
        assert_eq!(codes(&send(&client, MEMBERS, locked).await), [("GROUP_LOCKED", "input.group".to_owned())]);
        assert_eq!(formed["group"]["locksAt"], "2026-02-05T17:00:00Z");
        drop(partner);
    }
}

both! {
    /// Whoever comes into a group that is locked is refused, by whichever way; its contact stays while others do.
    locked_is_locked, world, {
        let client = world.asking(Persona::Admin, everywhere());
        let mut umbrella = group("locks", people(1..=9));
        umbrella["isUmbrella"] = json!(true);
        let formed = send(&client, GROUP, umbrella).await["group"].clone();
        let contact = formed["members"]["nodes"][0]["id"].clone();
        let cancelled = send(&client, CANCEL, json!({ "registration": contact, "idempotencyKey": "contact-01" })).await;
        assert_eq!(codes(&cancelled), [("CONFLICT", "input.registration".to_owned())]);
        terms(&world, |row| row.groups_lock = Set(Some("2026-01-16T12:00:00".parse().unwrap()))).await;
        world.clock.set(moment("2026-01-17T12:00:00Z"));
        world.work().await;
        let client = world.asking(Persona::Admin, everywhere());
        let single = json!({ "training": TRAINING, "group": formed["id"], "person": person("late"), "consent": consent(), "idempotencyKey": "late-00001" });
        assert_eq!(codes(&send(&client, PERSON, single).await), [("GROUP_LOCKED", "input.group".to_owned())]);
        let import = "mutation($input: ImportRegistrationsInput!) { importRegistrations(input: $input) { errors { code path } registered } }";
        let file = json!({ "training": TRAINING, "group": formed["id"], "source": { "text": "email,displayName,country\nlate@example.org,L,BR\n" },
            "consent": consent(), "idempotencyKey": "late-00002" });
        assert_eq!(codes(&send(&client, import, file).await), [("GROUP_LOCKED", "input.group".to_owned())]);
        assert_eq!(codes(&send(&client, GROUP, group("anew", people(20..=28))).await), []);
    }
}

both! {
    /// Whoever names a group that they do not see, or that is no umbrella, is refused, also beside others who may come in.
    named_by_many_at_once, world, {
        let admin = world.asking(Persona::Admin, everywhere());
        let umbrella = umbrella(&admin).await;
        let plain = send(&admin, GROUP, group("plain", people(11..=19))).await["group"]["id"].clone();
        let nothing = json!(api::ids::encode(api::ids::Kind::Group, 7));
        let of = |code: &str| world.asking(Persona::Coordinator, countries(&[code]));
        let (brazil, mexico) = (of("BR"), of("MX"));
        let join = async |(number, client, group): (usize, &Client, &Value)| {
            send(client, PERSON, joins(group, &format!("named{number}"))).await
        };
        let cases = [(&brazil, &umbrella, ""), (&mexico, &umbrella, "NOT_FOUND"), (&brazil, &plain, "INVALID"),
            (&mexico, &plain, "NOT_FOUND"), (&brazil, &nothing, "NOT_FOUND"), (&admin, &umbrella, "")];
        let many = (0..10).flat_map(|_| cases).enumerate();
        let answers = join_all(many.map(|(number, (client, group, _))| join((number, client, group)))).await;
        for (answer, (_, _, expected)) in answers.iter().zip((0..10).flat_map(|_| cases)) {
            let registered = &answer["registration"];
            match expected {
                "" => assert_eq!((codes(answer), &registered["group"]["id"]), (vec![], &umbrella)),
                code => assert_eq!((codes(answer), registered), (vec![(code, "input.group".to_owned())], &Value::Null)),
            }
        }
    }
}

both! {
    /// The same request under another token of the same subject, which does not see the group, is not answered from the first's.
    sent_again_with_a_narrower_token, world, {
        let admin = world.asking(Persona::Admin, everywhere());
        let umbrella = umbrella(&admin).await;
        let of = |code: &str| world.asking(Persona::Coordinator, countries(&[code]));
        let tokens = [of("BR"), of("MX")];
        let twice = (0..40).map(|number| (&tokens[number % 2], joins(&umbrella, &format!("again{}", number / 2))));
        let answers = join_all(twice.map(async |(client, input)| send(client, PERSON, input).await)).await;
        for pair in answers.chunks(2) {
            assert_eq!(pair[0]["registration"]["group"]["id"], umbrella);
            assert_eq!((codes(&pair[1]), &pair[1]["registration"]), (vec![("NOT_FOUND", "input.group".to_owned())], &Value::Null));
        }
    }
}

both! {
    /// The same request again is answered as before, also when it would be granted anew; and so are those that wait with it.
    sent_again_after_leaving, world, {
        let admin = world.asking(Persona::Admin, everywhere());
        let umbrella = umbrella(&admin).await;
        let join = async |name: String| send(&admin, PERSON, joins(&umbrella, &name)).await["registration"].clone();
        let left = join_all((0..10).map(|number| join(format!("left{number}")))).await;
        for (number, one) in left.iter().enumerate() {
            send(&admin, CANCEL, json!({ "registration": one["id"], "idempotencyKey": format!("cancel-{number}") })).await;
        }
        let names = (0..10).flat_map(|number| [format!("left{number}"), format!("new{number}")]);
        let answers = join_all(names.map(join)).await;
        for (pair, before) in answers.chunks(2).zip(&left) {
            assert_eq!((&pair[0]["id"], &pair[0]["status"]), (&before["id"], &json!("CANCELLED")));
            assert_eq!(pair[1]["status"], "CONFIRMED");
        }
        let mut other = joins(&umbrella, "left0");
        other["person"] = person("somebody-else");
        assert_eq!(codes(&send(&admin, PERSON, other).await), [("CONFLICT", "input.idempotencyKey".to_owned())]);
        let founded = group("twice", people(20..=28));
        let plain = send(&admin, GROUP, group("plain", people(30..=38))).await["group"]["id"].clone();
        for names in [vec![person("comes-late")], vec![]] {
            let expected = if names.is_empty() { vec![("CONFLICT", "input.idempotencyKey".to_owned())] } else { vec![] };
            assert_eq!(codes(&send(&admin, MEMBERS, members(&plain, names, "members-0001")).await), expected);
        }
        let ids = join_all((0..4).map(async |_| send(&admin, GROUP, founded.clone()).await["group"]["id"].clone())).await;
        let again = send(&admin, GROUP, founded).await["group"]["id"].clone();
        assert!(ids.iter().all(|id| *id == again), "{ids:?}");
    }
}
