//! How far everybody has come, by their training's rule, and who is behind.

use api::access::Persona;
use serde_json::{Value, json};

use super::{ATTEST, RECORD, RULE, SUBMIT, TRAINING, Weeks, attend, codes, progress};
use crate::registration::{GROUP, group, people, send};
use crate::support::{Client, both, chapters, countries, everywhere, moment};

async fn hand_in(
    weeks: &Weeks,
    client: &Client,
    number: usize,
    assignments: std::ops::Range<usize>,
) {
    for assignment in assignments {
        let input = json!({ "registration": weeks.registrations[number], "assignment": weeks.assignments[assignment],
            "idempotencyKey": format!("hand-in-{number}-{assignment}") });
        let answer = send(client, SUBMIT, input).await;
        assert_eq!(codes(&answer), [], "{assignment}");
    }
}

async fn numbers(client: &Client, arguments: &str) -> Vec<Value> {
    let document =
        format!("{{ registrations(training: \"{TRAINING}\", {arguments}) {{ nodes {{ id }} }} }}");
    let data = client.data(&document).await;
    let nodes = data["registrations"]["nodes"].as_array().unwrap();
    nodes.iter().map(|one| one["id"].clone()).collect()
}

both! {
    /// The rule asks for four sessions and six assignments; what is missing is said in words.
    a_training_is_completed, world, {
        let weeks = Weeks::new(&world, 0).await;
        let who = &weeks.registrations[6];
        let coordinator = || world.asking(Persona::Coordinator, countries(&["BR"]));
        let first = progress(&coordinator(), who).await;
        assert_eq!((&first["sessions"], &first["assignments"], &first["completed"], &first["isBehind"]), (&json!(6), &json!(12), &json!(false), &json!(false)));
        assert_eq!(first["missing"], json!([
            { "code": "ATTENDANCE", "count": 4, "module": { "slug": "core-concepts" }, "assignment": null, "text": { "text": "4 more sessions to attend" } },
            { "code": "ASSIGNMENT", "count": 6, "module": null, "assignment": { "slug": "name-your-campaign" }, "text": { "text": "6 more assignments to hand in" } }]));
        let tuesdays = ["2026-02-17", "2026-02-24", "2026-03-03", "2026-03-10"];
        for (week, day) in tuesdays.into_iter().enumerate() {
            world.clock.set(moment(&format!("{day}T17:30:00Z")));
            world.work().await;
            attend(&coordinator(), &weeks.sittings[week][0], who, true).await;
            let range = week * 2..week * 2 + if week < 2 { 2 } else { 1 };
            hand_in(&weeks, &weeks.own(&world, 6), 6, range).await;
            let now = progress(&coordinator(), who).await;
            assert_eq!((&now["attended"], &now["isBehind"]), (&json!(week + 1), &json!(false)), "week {week}");
            assert_eq!(now["completed"], week == 3);
        }
        let done = progress(&coordinator(), who).await;
        assert_eq!((&done["completedAt"], &done["missing"]), (&json!("2026-03-10T17:30:00Z"), &json!([])));
        let polish = format!("{{ node(id: {}) {{ ... on Registration {{ progress {{ missing {{ code text(language: \"pl\") {{ text }} }} }} }} }} }}", weeks.registrations[5]);
        assert_eq!(coordinator().data(&polish).await["node"]["progress"]["missing"][0]["text"]["text"], "Trzeba jeszcze wziąć udział w 4 sesjach");
        let modules = format!("{{ node(id: {who}) {{ ... on Registration {{ progress {{ modules {{ module {{ slug }} status attendedSittings {{ label }} assignments {{ submission {{ status }} }} }} }} }} }} }}");
        let modules = coordinator().data(&modules).await["node"]["progress"]["modules"].clone();
        assert_eq!(modules[0], json!({ "module": { "slug": "core-concepts" }, "status": "COMPLETED", "attendedSittings": [{ "label": "A" }],
            "assignments": [{ "submission": { "status": "SUBMITTED" } }, { "submission": { "status": "SUBMITTED" } }] }));
        assert_eq!((&modules[2]["status"], &modules[5]["status"]), (&json!("IN_PROGRESS"), &json!("NOT_STARTED")));
    }
}

both! {
    /// Once completed stays completed under a stricter rule, and not if it was not so.
    rules_change, world, {
        let weeks = Weeks::new(&world, 4).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let (who, other) = (&weeks.registrations[6], &weeks.registrations[7]);
        for week in 0..3 {
            attend(&admin, &weeks.sittings[week][1], who, true).await;
        }
        attend(&admin, &weeks.sittings[0][0], other, true).await;
        let rule = async |changes: Value| {
            let mut input = json!({ "training": TRAINING });
            input.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
            send(&admin, RULE, input).await
        };
        let eased = rule(json!({ "sessions": 3, "assignments": 0 })).await;
        assert_eq!(eased, json!({ "errors": [], "rule": { "sessions": 3, "assignments": 0, "attestation": false, "presenceMinutes": 30, "lateDays": 7 } }));
        assert_eq!((&progress(&admin, who).await["completed"], &progress(&admin, other).await["completed"]), (&json!(true), &json!(false)));
        let since = progress(&admin, who).await["completedAt"].clone();
        let public = format!("{{ training(slug: \"{TRAINING}\") {{ completionRule {{ sessions assignments }} }} }}");
        assert_eq!(world.anonymous().data(&public).await["training"]["completionRule"], json!({ "sessions": 3, "assignments": 0 }));
        // Another node knows within a round.
        let second = match world.app.database().location() {
            api::database::Location::Postgres(_) => Some(world.node().await),
            api::database::Location::Sqlite(_) => None,
        };
        rule(json!({ "sessions": 6, "attestation": true })).await;
        if let Some(second) = second {
            let store = second.store_of_workers().unwrap();
            api::workers::once(&second, &store, false).await.unwrap();
            let rule = world.anonymous().at(&second).data(&public).await["training"]["completionRule"].clone();
            assert_eq!(rule["sessions"], 6);
        }
        assert_eq!(progress(&admin, who).await["completedAt"], since);
        attend(&admin, &weeks.sittings[3][0], who, true).await;
        assert_eq!(progress(&admin, who).await["completedAt"], since, "what comes later changes nothing");
        attend(&admin, &weeks.sittings[3][0], who, false).await;
        attend(&admin, &weeks.sittings[2][1], who, false).await;
        assert_eq!(progress(&admin, who).await["completedAt"], json!(null), "it was not so");
        // What was taken back by mistake and is said again counts by the rule of then.
        attend(&admin, &weeks.sittings[2][1], who, true).await;
        assert_eq!(progress(&admin, who).await["completed"], true);
        attend(&admin, &weeks.sittings[2][1], who, false).await;
        // By a rule that asks for it, a facilitator confirms.
        rule(json!({ "sessions": 1 })).await;
        assert_eq!(progress(&admin, other).await["missing"], json!([{ "code": "ATTESTATION", "count": 1, "module": null, "assignment": null, "text": { "text": "Confirmation by a facilitator" } }]));
        let attested = send(&admin, ATTEST, json!({ "registration": other })).await;
        assert_eq!(attested, json!({ "errors": [], "registration": { "progress": { "isAttested": true, "completed": true } } }));
        let back = send(&admin, ATTEST, json!({ "registration": other, "attested": false })).await;
        assert_eq!(back["registration"]["progress"], json!({ "isAttested": false, "completed": false }));
        for (client, code) in [(world.asking(Persona::Coordinator, countries(&["DE"])), "NOT_FOUND"), (world.asking(Persona::Partner, chapters(&["demo-br-3"])), "FORBIDDEN"), (weeks.own(&world, 7), "FORBIDDEN")] {
            assert_eq!(codes(&send(&client, ATTEST, json!({ "registration": other })).await)[0].0, code);
        }
        for client in [world.asking(Persona::Coordinator, countries(&["BR"])), world.asking(Persona::Coordinator, everywhere()), weeks.own(&world, 7)] {
            assert_eq!(codes(&send(&client, RULE, json!({ "training": TRAINING, "sessions": 0 })).await)[0].0, "FORBIDDEN");
        }
        let wrong = rule(json!({ "sessions": -1, "assignments": 601, "presenceMinutes": -5, "lateDays": 1000 })).await;
        assert_eq!(codes(&wrong).iter().map(|one| one.1.as_str()).collect::<Vec<_>>(), ["input.sessions", "input.assignments", "input.presenceMinutes", "input.lateDays"]);
        assert_eq!(codes(&rule(json!({})).await), [("INVALID", String::new())]);
    }
}

both! {
    /// Who is behind, who has completed it, and everybody in order, a page at a time.
    coordinators_see_who_is_stuck, world, {
        let weeks = Weeks::new(&world, 3).await;
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        // Of four sessions two should be done by now, and of six assignments two.
        for (number, attended) in [(0, 3), (1, 2), (2, 1), (3, 2), (4, 3)] {
            for week in 0..attended {
                attend(&client, &weeks.sittings[week][number % 2], &weeks.registrations[number], true).await;
            }
        }
        for (number, submitted) in [(0, 2..4), (1, 2..4), (4, 2..3)] {
            hand_in(&weeks, &weeks.own(&world, number), number, submitted).await;
        }
        let of = |all: &[usize]| all.iter().map(|number| weeks.registrations[*number].clone()).collect::<Vec<_>>();
        assert_eq!(numbers(&client, "first: 100, filter: { behind: true }").await, of(&[2, 3, 4, 5, 6, 7, 8, 9]));
        assert_eq!(numbers(&client, "first: 100, filter: { behind: false }").await, of(&[0, 1]));
        assert_eq!(numbers(&client, "first: 100, filter: { completed: true }").await, of(&[]));
        assert_eq!(numbers(&client, "first: 100, filter: { completed: false }").await.len(), 10);
        let descending = of(&[4, 0, 3, 1, 2, 9, 8, 7, 6, 5]);
        let ascending: Vec<_> = descending.iter().rev().cloned().collect();
        assert_eq!(numbers(&client, "first: 100, orderBy: { field: ATTENDED, direction: DESC }").await, descending);
        assert_eq!(numbers(&client, "first: 100, orderBy: { field: ATTENDED, direction: ASC }").await, ascending);
        assert_eq!(numbers(&client, "first: 3, orderBy: { field: SUBMITTED, direction: DESC }").await, of(&[1, 0, 4]));
        // Page by page, from either end, it is the same list.
        for (direction, expected) in [("DESC", &descending), ("ASC", &ascending)] {
            for (size, end, cursor) in [("first", "endCursor", "after"), ("last", "startCursor", "before")] {
                let mut found = Vec::new();
                let mut from = String::new();
                loop {
                    let document = format!("{{ registrations(training: \"{TRAINING}\", {size}: 3{from}, orderBy: {{ field: ATTENDED, direction: {direction} }}) {{ nodes {{ id }} pageInfo {{ {end} hasNextPage hasPreviousPage }} }} }}");
                    let page = client.data(&document).await["registrations"].clone();
                    let nodes: Vec<Value> = page["nodes"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
                    if size == "first" { found.extend(nodes) } else { found.splice(0..0, nodes); }
                    from = format!(", {cursor}: {}", page["pageInfo"][end]);
                    if page["pageInfo"][if size == "first" { "hasNextPage" } else { "hasPreviousPage" }] == false { break; }
                }
                assert_eq!(found, *expected, "{direction} {size}");
            }
        }
        let cursor = client.data(&format!("{{ registrations(training: \"{TRAINING}\", first: 1) {{ pageInfo {{ endCursor }} }} }}")).await["registrations"]["pageInfo"]["endCursor"].clone();
        let other = format!("{{ registrations(training: \"{TRAINING}\", after: {cursor}, orderBy: {{ field: ATTENDED, direction: ASC }}) {{ nodes {{ id }} }} }}");
        assert_eq!(client.error(&other).await["extensions"]["code"], "INVALID");
    }
}

const MINE: &str = "viewer { registration(training: \"demo-open\") { code status calendarUrl sittings { isChosen attended joinableFrom joinUrl room { number language size } sitting { label startsAt } }
    progress { completed attended submitted isBehind missing { code text { text } module { slug } assignment { slug } }
        modules { status module { title { text } } attendedSittings { label } assignments { assignment { title { text } dueAt due(timeZone: \"America/Sao_Paulo\") { text } } submission { status submittedAt } } } } } }";
const PAGE: &str = "registrations(training: \"demo-open\", first: 100, filter: { statuses: [CONFIRMED] }) { nodes { code participant { displayName country { code } }
    progress { completed attended submitted isBehind missing { code count } modules { status attendedSittings { label } assignments { submission { status submittedAt } } } } } }";

both! {
    /// One participant's all, and a coordinator's page of a hundred: six statements each, alone and among 32.
    statements_are_few, world, {
        use async_graphql::futures_util::future::join_all;
        let many = send(&world.asking(Persona::Coordinator, countries(&["BR"])), GROUP, group("many", people(100..=198))).await;
        assert_eq!(many["group"]["size"], 100);
        let weeks = Weeks::new(&world, 3).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let confirmed = format!("{{ registrations(training: \"{TRAINING}\", first: 100, filter: {{ statuses: [CONFIRMED] }}) {{ nodes {{ id }} }} }}");
        let confirmed = admin.data(&confirmed).await["registrations"]["nodes"].as_array().unwrap().clone();
        assert_eq!(confirmed.len(), 100);
        let attendees: Vec<_> = confirmed.iter().map(|one| json!({ "registration": one["id"] })).collect();
        send(&admin, RECORD, json!({ "sitting": weeks.sittings[0][0], "attendees": attendees })).await;
        attend(&admin, &weeks.sittings[1][0], &weeks.registrations[0], true).await;
        hand_in(&weeks, &weeks.own(&world, 0), 0, 2..4).await;
        for (mutation, more) in [("plan", ", mode: OWN_GROUP, idempotencyKey: \"few-statements\""), ("publish", "")] {
            let input = format!("{mutation}Breakouts(input: {{ sitting: {}{more} }}) {{ errors {{ code }} }}", weeks.sittings[3][0]);
            assert_eq!(admin.data(&format!("mutation {{ {input} }}")).await[format!("{mutation}Breakouts")]["errors"], json!([]));
        }
        world.clock.set(moment("2026-03-10T16:50:00Z"));
        world.work().await;
        let own = weeks.own(&world, 0);
        let admin = world.asking(Persona::Admin, everywhere());
        for (client, document, name) in [(&own, MINE, "one's own"), (&admin, PAGE, "a page")] {
            let document = format!("{{ {document} }}");
            let before = world.app.database().statements();
            let data = client.data(&document).await;
            let alone = world.app.database().statements() - before;
            assert!(data.to_string().len() > 1000);
            assert!(name == "a page" || data.to_string().contains("\"room\":{\"language\":\"pt\""), "{data}");
            assert!(alone <= 6, "{name}: {alone} statements");
            let before = world.app.database().statements();
            join_all((0..32).map(|_| client.data(&document))).await;
            let among = (world.app.database().statements() - before) / 32;
            assert!(among <= 6, "{name} among 32: {among} statements");
        }
    }
}
