//! Who was in a sitting, said by hand.

use api::access::Persona;
use api::ids::{Kind, encode};
use serde_json::json;

use super::{RECORD, Weeks, attend, codes, progress};
use crate::registration::{CANCEL, GROUP, group, people, send};
use crate::support::{both, chapters, countries, everywhere, moment};

both! {
    /// Either sitting counts, both count once, and what was wrong is taken back.
    each_session_counts_once, world, {
        let weeks = Weeks::new(&world, 2).await;
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let who = &weeks.registrations[3];
        for (sitting, counted) in [(&weeks.sittings[0][0], 1), (&weeks.sittings[0][1], 1), (&weeks.sittings[1][1], 2), (&weeks.sittings[1][1], 2)] {
            let answer = attend(&client, sitting, who, true).await;
            assert_eq!(codes(&answer), []);
            assert_eq!(answer["attendance"][0]["registration"]["id"], *who);
            assert_eq!(progress(&client, who).await["attended"], counted);
        }
        let list = format!("{{ attendance(sitting: {}) {{ totalCount nodes {{ id headcount minutes isByHand sitting {{ label }} registration {{ id }} }} }} }}", weeks.sittings[0][0]);
        let listed = client.data(&list).await["attendance"].clone();
        assert_eq!((&listed["totalCount"], &listed["nodes"][0]["registration"]["id"], &listed["nodes"][0]["isByHand"]), (&json!(1), who, &json!(true)));
        // Whoever may not see the registration does not see that it was there.
        let stranger = world.asking(Persona::Coordinator, countries(&["DE"]));
        assert_eq!(stranger.data(&list).await["attendance"]["totalCount"], 0);
        let node = format!("{{ node(id: {}) {{ id }} }}", listed["nodes"][0]["id"]);
        assert_eq!(stranger.data(&node).await["node"], json!(null));
        assert_eq!(client.data(&node).await["node"]["id"], listed["nodes"][0]["id"]);
        assert_eq!(world.anonymous().error(&list).await["extensions"]["code"], "UNAUTHENTICATED");
        let mine = weeks.own(&world, 3).data(&list).await;
        assert_eq!(mine["attendance"]["totalCount"], 1);
        assert_eq!(weeks.own(&world, 4).data(&list).await["attendance"]["totalCount"], 0);
        attend(&client, &weeks.sittings[0][0], who, false).await;
        assert_eq!(progress(&client, who).await["attended"], 2, "the other sitting of that week still counts");
        attend(&client, &weeks.sittings[0][1], who, false).await;
        assert_eq!(progress(&client, who).await["attended"], 1);
        assert_eq!(client.data(&list).await["attendance"]["totalCount"], 0);
    }
}

both! {
    /// Everything that is wrong is told at its place, and nothing is written.
    bad_input_is_refused, world, {
        let weeks = Weeks::new(&world, 1).await;
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let who = &weeks.registrations[1];
        let early = attend(&client, &weeks.sittings[1][0], who, true).await;
        assert_eq!(codes(&early), [("SITTING_NOT_BEGUN", "input.sitting".to_owned())]);
        let sitting = &weeks.sittings[0][0];
        let record = |attendees| json!({ "sitting": sitting, "attendees": attendees });
        let unknown = encode(Kind::Registration, 4711);
        let answer = send(&client, RECORD, record(json!([{ "registration": who }, { "registration": unknown }]))).await;
        assert_eq!(codes(&answer), [("NOT_FOUND", "input.attendees.1.registration".to_owned())]);
        let answer = send(&client, RECORD, record(json!([{ "registration": who, "headcount": 0 }, { "registration": who, "headcount": 501, "minutes": -1 }]))).await;
        assert_eq!(codes(&answer), [("INVALID", "input.attendees.0.headcount".to_owned()),
            ("INVALID", "input.attendees.1.headcount".to_owned()), ("INVALID", "input.attendees.1.minutes".to_owned())]);
        let many: Vec<_> = (0..501).map(|_| json!({ "registration": who })).collect();
        assert_eq!(codes(&send(&client, RECORD, record(json!(many))).await), [("TOO_LARGE", "input.attendees".to_owned())]);
        let answer = send(&client, RECORD, json!({ "sitting": weeks.assignments[0], "attendees": [] })).await;
        assert_eq!(codes(&answer), [("NOT_FOUND", "input.sitting".to_owned())]);
        for (name, other) in [("a partner", world.asking(Persona::Partner, chapters(&["demo-br-3"]))), ("an analyst", world.asking(Persona::Analyst, everywhere())),
            ("oneself", weeks.own(&world, 1))] {
            assert_eq!(codes(&attend(&other, sitting, who, true).await)[0].0, "FORBIDDEN", "{name}");
        }
        let foreign = world.asking(Persona::Coordinator, countries(&["DE"]));
        assert_eq!(codes(&attend(&foreign, sitting, who, true).await), [("NOT_FOUND", "input.attendees.0.registration".to_owned())]);
        assert_eq!(progress(&client, who).await["attended"], 0);
        // A registration of another time, or one that was cancelled.
        let admin = world.asking(Persona::Admin, everywhere());
        world.clock.set(moment("2026-01-16T12:00:00Z"));
        let admin_then = world.asking(Persona::Admin, everywhere());
        let cancelled = send(&admin_then, GROUP, group("second", people(20..=28))).await["group"]["members"]["nodes"][2]["id"].clone();
        send(&admin_then, CANCEL, json!({ "registration": cancelled, "idempotencyKey": "cancelled-1" })).await;
        world.clock.set(moment("2026-02-18T03:00:00Z"));
        let admin = { drop(admin); world.asking(Persona::Admin, everywhere()) };
        assert_eq!(codes(&attend(&admin, sitting, &cancelled, true).await), [("CONFLICT", "input.attendees.0.registration".to_owned())]);
    }
}
