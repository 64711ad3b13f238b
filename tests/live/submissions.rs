//! Assignments: handed in, reviewed, and whom that counts for.

use api::access::Persona;
use api::ids::{Kind, encode};
use serde_json::{Value, json};

use super::{REVIEW, SUBMIT, TRAINING, Weeks, codes, progress};
use crate::registration::erasure::{ERASE, EXPORT, everything};
use crate::registration::send;
use crate::support::{both, chapters, countries, everywhere, moment};

fn input(weeks: &Weeks, number: usize, assignment: usize, key: &str) -> Value {
    json!({ "registration": weeks.registrations[number], "assignment": weeks.assignments[assignment], "idempotencyKey": key })
}

const LIST: &str = "submissions(training: \"demo-open\") { totalCount nodes { id status reflection feedback credited { id } } }";

both! {
    /// By oneself: once, until it is returned; read by coordinators in scope and by nobody else.
    alone, world, {
        let weeks = Weeks::new(&world, 1).await;
        let own = weeks.own(&world, 5);
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        // The fourth is for each alone.
        let mut handed_in = input(&weeks, 5, 3, "alone-0001");
        handed_in["reflection"] = json!("I talked less than I listened.\r\nMostly.");
        let done = send(&own, SUBMIT, handed_in.clone()).await;
        assert_eq!(codes(&done), []);
        let submission = done["submission"].clone();
        assert_eq!((&submission["status"], &submission["reflection"], &submission["isLate"], &submission["credited"]),
            (&json!("SUBMITTED"), &json!("I talked less than I listened.\nMostly."), &json!(false), &json!([{ "id": weeks.registrations[5] }])));
        assert_eq!(send(&own, SUBMIT, handed_in.clone()).await, done, "the same key is the same request");
        assert_eq!(codes(&send(&own, SUBMIT, input(&weeks, 5, 3, "alone-0002")).await), [("ALREADY_SUBMITTED", "input.assignment".to_owned())]);
        assert_eq!(progress(&own, &weeks.registrations[5]).await["submitted"], 1);
        let read = async |client: &crate::support::Client| client.data(&format!("{{ {LIST} }}")).await["submissions"].clone();
        assert_eq!(read(&coordinator).await["nodes"][0]["reflection"], submission["reflection"]);
        assert_eq!(read(&world.asking(Persona::Coordinator, countries(&["DE"]))).await["totalCount"], 0);
        assert_eq!(read(&weeks.own(&world, 4)).await["totalCount"], 0);
        assert_eq!(read(&own).await["totalCount"], 1);
        let partner = world.asking(Persona::Partner, chapters(&["demo-br-3"]));
        assert_eq!(partner.error(&format!("{{ {LIST} }}")).await["extensions"]["code"], "FORBIDDEN");
        assert!(!everything(&world).await.contains("listened"));
        // Returned, it does not count, and is handed in again.
        let returned = send(&coordinator, REVIEW, json!({ "submission": submission["id"], "verdict": "RETURNED", "feedback": "Say how you asked." })).await;
        assert_eq!(returned, json!({ "errors": [], "submission": { "id": submission["id"], "status": "RETURNED", "feedback": "Say how you asked." } }));
        assert_eq!(progress(&own, &weeks.registrations[5]).await["submitted"], 0);
        assert_eq!(read(&own).await["nodes"][0]["feedback"], "Say how you asked.");
        let mut again = input(&weeks, 5, 3, "alone-0003");
        again["reflection"] = json!("I asked: what would you change?");
        let again = send(&own, SUBMIT, again).await["submission"].clone();
        assert_eq!((&again["id"], &again["status"], &again["reflection"]), (&submission["id"], &json!("SUBMITTED"), &json!("I asked: what would you change?")));
        send(&coordinator, REVIEW, json!({ "submission": submission["id"], "verdict": "ACCEPTED" })).await;
        assert_eq!(progress(&own, &weeks.registrations[5]).await["submitted"], 1);
        assert_eq!(codes(&send(&own, SUBMIT, input(&weeks, 5, 3, "alone-0004")).await), [("ALREADY_SUBMITTED", "input.assignment".to_owned())]);
        for other in [&own, &partner] {
            assert_eq!(codes(&send(other, REVIEW, json!({ "submission": submission["id"], "verdict": "ACCEPTED" })).await)[0].0, "FORBIDDEN");
        }
        let germany = world.asking(Persona::Coordinator, countries(&["DE"]));
        assert_eq!(codes(&send(&germany, REVIEW, json!({ "submission": submission["id"], "verdict": "RETURNED" })).await), [("NOT_FOUND", "input.submission".to_owned())]);
        // Given to whom it is of, and erased with them.
        let held = send(&own, EXPORT, json!({ "participant": weeks.people[5] })).await["json"].as_str().unwrap().to_owned();
        let held: Value = serde_json::from_str(&held).unwrap();
        assert_eq!(held["submissions"][0]["reflection"], "I asked: what would you change?");
        send(&own, ERASE, json!({ "participant": weeks.people[5] })).await;
        assert_eq!(read(&coordinator).await["nodes"][0]["reflection"], json!(null));
        assert_eq!(progress(&coordinator, &weeks.registrations[5]).await["submitted"], 1);
    }
}

both! {
    /// As group work by the contact: for members by their codes, or for all.
    together, world, {
        let weeks = Weeks::new(&world, 1).await;
        let contact = weeks.own(&world, 0);
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        let mut some = input(&weeks, 0, 0, "together-1");
        some["creditCodes"] = json!([weeks.codes[2].to_lowercase(), weeks.codes[3]]);
        some["reflection"] = json!("What the contact wrote");
        let done = send(&contact, SUBMIT, some).await;
        assert_eq!(codes(&done), []);
        let id = done["submission"]["id"].clone();
        // The contact sees only themselves among those who are credited; the coordinator all three.
        assert_eq!(done["submission"]["credited"], json!([{ "id": weeks.registrations[0] }]));
        let listed = coordinator.data(&format!("{{ {LIST} }}")).await["submissions"]["nodes"][0].clone();
        assert_eq!(listed["credited"].as_array().unwrap().len(), 3);
        for (number, counted) in [(0, 1), (2, 1), (3, 1), (4, 0)] {
            assert_eq!(progress(&coordinator, &weeks.registrations[number]).await["submitted"], counted);
        }
        let of_member = weeks.own(&world, 2).data(&format!("{{ {LIST} }}")).await["submissions"]["nodes"][0].clone();
        assert_eq!((&of_member["id"], &of_member["reflection"], &of_member["credited"]), (&id, &json!(null), &json!([{ "id": weeks.registrations[2] }])));
        send(&coordinator, REVIEW, json!({ "submission": id, "verdict": "RETURNED", "feedback": "Together!" })).await;
        assert_eq!(progress(&coordinator, &weeks.registrations[2]).await["submitted"], 0);
        // Again, for everybody: those who had a place with the group.
        let mut all = input(&weeks, 0, 0, "together-2");
        all["creditGroup"] = json!(true);
        send(&contact, SUBMIT, all).await;
        for number in 0..10 {
            assert_eq!(progress(&coordinator, &weeks.registrations[number]).await["submitted"], 1);
        }
        // Who is credited may hand in their own all the same, and is counted once.
        assert_eq!(codes(&send(&weeks.own(&world, 2), SUBMIT, input(&weeks, 2, 0, "together-3")).await), []);
        assert_eq!(progress(&coordinator, &weeks.registrations[2]).await["submitted"], 1);
        let mut wrong = input(&weeks, 0, 1, "together-4");
        wrong["creditCodes"] = json!([weeks.codes[2], "0000000000"]);
        assert_eq!(codes(&send(&contact, SUBMIT, wrong.clone()).await), [("UNKNOWN", "input.creditCodes.1".to_owned())]);
        wrong["creditGroup"] = json!(true);
        assert_eq!(codes(&send(&contact, SUBMIT, wrong).await), [("INVALID", "input.creditCodes".to_owned())]);
        let mut member = input(&weeks, 2, 1, "together-5");
        member["creditGroup"] = json!(true);
        assert_eq!(codes(&send(&weeks.own(&world, 2), SUBMIT, member).await), [("FORBIDDEN", "input.creditGroup".to_owned())]);
        let mut single = input(&weeks, 0, 3, "together-6");
        single["creditGroup"] = json!(true);
        assert_eq!(codes(&send(&contact, SUBMIT, single).await), [("INVALID", "input.creditGroup".to_owned())]);
        let mut many = input(&weeks, 0, 1, "together-7");
        many["creditCodes"] = json!(vec!["x"; 501]);
        assert_eq!(codes(&send(&contact, SUBMIT, many).await), [("TOO_LARGE", "input.creditCodes".to_owned())]);
    }
}

both! {
    /// Too early, too late, for somebody else, and what is no assignment of the training.
    when_and_for_whom, world, {
        let weeks = Weeks::new(&world, 0).await;
        let hand_in = async |number: usize, assignment: usize, key: &str| {
            let answer = send(&weeks.own(&world, number), SUBMIT, input(&weeks, number, assignment, key)).await;
            (codes(&answer).first().map(|one| one.0.to_owned()), answer["submission"]["isLate"].clone())
        };
        let code = |code: &str| Some(code.to_owned());
        // The training begins on 17 February in New York.
        world.clock.set(moment("2026-02-17T04:59:59Z"));
        world.work().await;
        assert_eq!(hand_in(1, 0, "early-0001").await.0, code("ASSIGNMENT_NOT_OPEN"));
        world.clock.set(moment("2026-02-17T05:00:00Z"));
        world.work().await;
        assert_eq!(hand_in(1, 0, "early-0002").await, (None, json!(false)));
        // Week 1 is due as week 2 begins, on 24 February, 17:00 UTC, and taken for a week after that.
        world.clock.set(moment("2026-02-24T17:00:01Z"));
        world.work().await;
        assert_eq!(hand_in(2, 0, "late-00001").await, (None, json!(true)));
        world.clock.set(moment("2026-03-03T16:59:59Z"));
        world.work().await;
        assert_eq!(hand_in(3, 0, "late-00002").await, (None, json!(true)));
        world.clock.set(moment("2026-03-03T17:00:00Z"));
        world.work().await;
        assert_eq!(hand_in(4, 0, "late-00003").await.0, code("ASSIGNMENT_CLOSED"));
        // What was returned may be mended all the same.
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        let first = coordinator.data(&format!("{{ {LIST} }}")).await["submissions"]["nodes"][0]["id"].clone();
        send(&coordinator, REVIEW, json!({ "submission": first, "verdict": "RETURNED" })).await;
        assert_eq!(hand_in(1, 0, "mended-001").await, (None, json!(true)));
        let other = send(&weeks.own(&world, 1), SUBMIT, input(&weeks, 6, 2, "others-001")).await;
        assert_eq!(codes(&other), [("NOT_FOUND", "input.registration".to_owned())]);
        for client in [&coordinator, &world.asking(Persona::Admin, everywhere())] {
            assert_eq!(codes(&send(client, SUBMIT, input(&weeks, 6, 2, "others-002")).await)[0].0, "FORBIDDEN");
        }
        let own = weeks.own(&world, 6);
        let foreign = own.data("{ training(slug: \"core-fundamentals-2022\") { modules { assignments { id } } } }").await["training"]["modules"][0]["assignments"][0]["id"].clone();
        for wrong in [foreign, json!(encode(Kind::Assignment, 4711)), weeks.sittings[0][0].clone()] {
            let mut input = input(&weeks, 6, 2, "unknown-01");
            input["assignment"] = wrong;
            assert_eq!(codes(&send(&own, SUBMIT, input).await), [("NOT_FOUND", "input.assignment".to_owned())]);
        }
        for (text, refused) in [("x".repeat(4001), true), ("é".repeat(4000), false), ("\u{202e}turned".to_owned(), true)] {
            let mut input = input(&weeks, 6, 2, "too-long-1");
            input["reflection"] = json!(text);
            let answer = send(&own, SUBMIT, input).await;
            assert_eq!(codes(&answer).first().map(|one| one.1.clone()), refused.then(|| "input.reflection".to_owned()));
        }
        let filtered = format!("{{ submissions(training: \"{TRAINING}\", filter: {{ statuses: [SUBMITTED], assignment: {} }}) {{ totalCount }} }}", weeks.assignments[0]);
        assert_eq!(coordinator.data(&filtered).await["submissions"]["totalCount"], 3);
    }
}
