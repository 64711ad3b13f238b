//! Calendars: whose they are, what is in them, and that a link that was taken back is one no longer.

use std::collections::BTreeMap;

use api::access::Persona;
use serde_json::{Value, json};

use crate::live::{Weeks, codes};
use crate::registration::{CANCEL, CHOOSE, send};
use crate::support::{Client, World, both, countries, everywhere};

const RESET: &str = "mutation($input: ResetCalendarUrlInput!) { resetCalendarUrl(input: $input) { errors { code path }
    registration { calendarUrl } group { calendarUrl } } }";

/// The entries of a calendar by their identity, each with its properties.
async fn entries(world: &World, address: &Value) -> BTreeMap<String, BTreeMap<String, String>> {
    let answer = world.anonymous().get(path(address)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let unfolded = answer.text.replace("\r\n ", "");
    let mut entries = BTreeMap::new();
    for part in unfolded.split("BEGIN:VEVENT\r\n").skip(1) {
        let lines = part.lines().filter_map(|line| line.split_once(':'));
        let entry: BTreeMap<_, _> = lines
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        entries.insert(entry["UID"].clone(), entry);
    }
    entries
}

fn path(address: &Value) -> &str {
    let address = address.as_str().unwrap();
    let (_, rest) = address.split_once("://").unwrap();
    &rest[rest.find('/').unwrap()..]
}

async fn address(client: &Client, id: &Value) -> Value {
    let document = format!(
        "{{ node(id: {id}) {{ ... on Registration {{ calendarUrl }} ... on Group {{ calendarUrl }} }} }}"
    );
    client.data(&document).await["node"]["calendarUrl"].clone()
}

fn statuses(entries: &BTreeMap<String, BTreeMap<String, String>>) -> Vec<&str> {
    entries
        .values()
        .map(|entry| entry["STATUS"].as_str())
        .collect()
}

fn uid(sitting: &Value) -> String {
    format!("{}@teach-in", sitting.as_str().unwrap())
}

both! {
    /// What somebody chose, week by week; and a link for nobody but them.
    what_one_comes_to, world, {
        let weeks = Weeks::new(&world, 0).await;
        let (mine, own) = (&weeks.registrations[3], weeks.own(&world, 3));
        let link = address(&own, mine).await;
        for other in [world.asking(Persona::Admin, everywhere()), world.asking(Persona::Coordinator, countries(&["BR"])), world.asking(Persona::Partner, countries(&["BR"]))] {
            assert_eq!(address(&other, mine).await, Value::Null);
        }
        assert_eq!(address(&weeks.own(&world, 4), mine).await, Value::Null);
        // Nothing was chosen: both of each week, and why.
        let all = entries(&world, &link).await;
        assert_eq!(statuses(&all), ["TENTATIVE"; 12]);
        assert!(all.values().all(|entry| entry["DESCRIPTION"].contains("escolh")), "{all:?}");
        send(&own, CHOOSE, json!({ "registration": mine, "preferredSitting": "A" })).await;
        send(&own, CHOOSE, json!({ "registration": mine, "sitting": weeks.sittings[2][1] })).await;
        let chosen = entries(&world, &link).await;
        let expected: Vec<_> = weeks.sittings.iter().enumerate().map(|(week, both)| uid(&both[usize::from(week == 2)])).collect();
        assert_eq!(chosen.len(), 6);
        assert!(expected.iter().all(|id| chosen[id]["STATUS"] == "CONFIRMED"));
        let first = &chosen[&expected[0]];
        assert_eq!((&first["DTSTART;TZID=America/New_York"], &first["DTEND;TZID=America/New_York"]), (&"20260217T120000".to_owned(), &"20260217T140000".to_owned()));
        // In another language, under the same identities.
        let arabic = world.anonymous().get(&format!("{}?language=ar", path(&link))).await;
        assert_eq!(arabic.header("content-language"), "ar");
        assert!(arabic.text.split("\r\n").all(|line| line.len() <= 75) && arabic.text.contains(&expected[0]));
        assert!(!arabic.text.contains('\u{2068}'), "no marks of isolation");
        // Nothing in it says who it is of, or where a sitting is held.
        for word in ["Name of", "example.org", "weeks"] {
            assert!(!arabic.text.contains(word), "{word}");
        }
        let again = world.anonymous().header("if-none-match", arabic.header("etag")).get(&format!("{}?language=ar", path(&link))).await;
        assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
        // The week's sitting is called off: it stays, as cancelled, and there is the one that is preferred.
        let admin = world.asking(Persona::Admin, everywhere());
        admin.data(&format!("mutation {{ cancelSitting(input: {{ sitting: {} }}) {{ errors {{ code }} }} }}", weeks.sittings[2][1])).await;
        let now = entries(&world, &link).await;
        assert_eq!((now[&expected[2]]["STATUS"].as_str(), now[&expected[2]]["SEQUENCE"].as_str()), ("CANCELLED", "1"));
        assert_eq!(now[&uid(&weeks.sittings[2][0])]["STATUS"], "CONFIRMED");
        // Who leaves keeps the entries as cancelled ones, each newer than before.
        send(&own, CANCEL, json!({ "registration": mine, "idempotencyKey": "calendar-01" })).await;
        let left = entries(&world, &link).await;
        assert_eq!(statuses(&left), ["CANCELLED"; 7]);
        assert_eq!(left[&expected[0]]["SEQUENCE"], "1");
    }
}

both! {
    /// Only what was given out is a link, and only until it is taken back.
    links_are_taken_back, world, {
        let weeks = Weeks::new(&world, 0).await;
        let (mine, own) = (&weeks.registrations[3], weeks.own(&world, 3));
        let link = address(&own, mine).await;
        let secret = path(&link).strip_prefix("/calendars/").unwrap().strip_suffix(".ics").unwrap().to_owned();
        let anybody = world.anonymous();
        let status = async |secret: &str| anybody.get(&format!("/calendars/{secret}.ics")).await.status.as_u16();
        assert_eq!(status(&secret).await, 200);
        for (index, letter) in secret.char_indices() {
            let other = if letter == 'A' { "B" } else { "A" };
            let mut forged = secret.clone();
            forged.replace_range(index..=index, other);
            assert_eq!(status(&forged).await, 404, "letter {index}");
        }
        for nothing in ["", "x", "r", &secret[..20], &format!("{secret}A")] {
            assert_eq!(status(nothing).await, 404, "{nothing:?}");
        }
        assert_eq!(anybody.get(&format!("/calendars/{secret}")).await.status, 404);
        assert_eq!(anybody.get(&format!("/calendars/{secret}.ics?language=nonsense-nonsense-1")).await.status, 400);
        assert_eq!(anybody.get("/calendars/trainings/nothing.ics").await.status, 404);
        // Nobody else takes it back.
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        assert_eq!(codes(&send(&coordinator, RESET, json!({ "registration": mine })).await), [("FORBIDDEN", String::new())]);
        assert_eq!(codes(&send(&weeks.own(&world, 4), RESET, json!({ "registration": mine })).await), [("NOT_FOUND", "input.registration".to_owned())]);
        assert_eq!(codes(&send(&own, RESET, json!({})).await), [("INVALID", String::new())]);
        assert_eq!(codes(&send(&own, RESET, json!({ "registration": mine, "group": mine })).await), [("INVALID", String::new())]);
        assert_eq!(status(&secret).await, 200);
        // Sent twice is done once.
        let input = json!({ "registration": mine, "idempotencyKey": "calendar-01" });
        let anew = send(&own, RESET, input.clone()).await["registration"]["calendarUrl"].clone();
        assert_ne!(anew, link);
        assert_eq!(send(&own, RESET, input).await["registration"]["calendarUrl"], anew);
        assert_eq!(status(&secret).await, 404);
        assert_eq!(entries(&world, &anew).await.len(), 12);
        // Who is erased has none.
        world.asking(Persona::Admin, everywhere()).data(&format!("mutation {{ eraseParticipant(input: {{ participant: {} }}) {{ errors {{ code }} }} }}", weeks.people[3])).await;
        assert_eq!(anybody.get(path(&anew)).await.status, 404);
    }
}

both! {
    /// A group's calendar is its contact's to give away, and who manages the group.
    a_groups_calendar, world, {
        let weeks = Weeks::new(&world, 0).await;
        let contact = weeks.own(&world, 0);
        let group = contact.data(&format!("{{ node(id: {}) {{ ... on Registration {{ group {{ id }} }} }} }}", weeks.registrations[0])).await["node"]["group"]["id"].clone();
        let link = address(&contact, &group).await;
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        assert_eq!(address(&coordinator, &group).await, link);
        assert_eq!(address(&weeks.own(&world, 3), &group).await, Value::Null);
        assert_eq!(address(&world.asking(Persona::Coordinator, countries(&["MX"])), &group).await, Value::Null);
        assert_eq!(statuses(&entries(&world, &link).await), ["TENTATIVE"; 12]);
        send(&contact, CHOOSE, json!({ "registration": weeks.registrations[0], "preferredSitting": "B" })).await;
        assert_eq!(statuses(&entries(&world, &link).await), ["CONFIRMED"; 6]);
        assert_eq!(codes(&send(&weeks.own(&world, 3), RESET, json!({ "group": group })).await), [("FORBIDDEN", "input.group".to_owned())]);
        let anew = send(&contact, RESET, json!({ "group": group })).await["group"]["calendarUrl"].clone();
        assert_eq!(world.anonymous().get(path(&link)).await.status, 404);
        assert_eq!(entries(&world, &anew).await.len(), 6);
        let third = send(&coordinator, RESET, json!({ "group": group })).await["group"]["calendarUrl"].clone();
        assert_ne!(third, anew);
        assert_eq!(world.anonymous().get(path(&anew)).await.status, 404);
        // Its entries go on when its contact leaves: whoever follows says what they come to.
        let before = entries(&world, &third).await;
        send(&contact, CANCEL, json!({ "registration": weeks.registrations[0], "idempotencyKey": "contact-leaves" })).await;
        let after = entries(&world, &third).await;
        assert!(before.iter().all(|(uid, entry)| after[uid]["SEQUENCE"] >= entry["SEQUENCE"] && after[uid]["STATUS"] != "CANCELLED"), "{after:?}");
        let cancel = "mutation($input: CancelGroupInput!) { cancelGroup(input: $input) { errors { code path } } }";
        assert_eq!(send(&coordinator, cancel, json!({ "group": group, "idempotencyKey": "group-leaves" })).await["errors"], json!([]));
        let gone = entries(&world, &third).await;
        assert!(gone.iter().all(|(uid, entry)| entry["STATUS"] == "CANCELLED" && entry["SEQUENCE"] > after[uid]["SEQUENCE"]));
    }
}
