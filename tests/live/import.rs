//! Attendance from files, as Zoom and BigBlueButton really export them.

use api::access::Persona;
use serde_json::{Value, json};

use super::{IMPORT, RESOLVE, REVIEW, SUBMIT, Weeks, attend, codes, progress};
use crate::registration::erasure::{ERASE, everything};
use crate::registration::send;
use crate::support::{Client, World, both, countries, everywhere};

/// Sitting A of the first week is on 17 February 2026, 12:00 to 14:00 in New York.
fn zoom(weeks: &Weeks) -> String {
    format!(
        "\u{feff}Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\r\n\
         812 3456 7890,\"O4P, week 1\",02/17/2026 11:45:03 AM,02/17/2026 02:05:11 PM,host@example.org,141,9\r\n\
         \r\n\
         Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room\r\n\
         Maria Silva,,02/17/2026 11:58:01 AM,02/17/2026 02:00:12 PM,123,Yes,,No\r\n\
         Maria Silva,,02/17/2026 12:01:40 PM,02/17/2026 01:59:58 PM,119,Yes,,No\r\n\
         \"Sala do Sindicato ×14 {}\",,02/17/2026 11:59:00 AM,02/17/2026 02:00:00 PM,121,Yes,,No\r\n\
         Name of p1,P1@Example.org,02/17/2026 12:00:00 PM,02/17/2026 12:20:00 PM,20,Yes,,No\r\n\
         Name of p1,p1@example.org,02/17/2026 12:15:00 PM,02/17/2026 12:40:00 PM,25,Yes,,No\r\n\
         Waiting,p2@example.org,02/17/2026 11:50:00 AM,02/17/2026 12:00:00 PM,10,Yes,,Yes\r\n\
         Short,p3@example.org,02/17/2026 12:00:00 PM,02/17/2026 12:29:00 PM,29,Yes,,No\r\n\
         {} Name of p4,,02/17/2026 12:00:00 PM,02/17/2026 01:00:00 PM,60,Yes,,No\r\n",
        spoken(&weeks.codes[0]),
        weeks.codes[4].to_lowercase(),
    )
}

/// As people write a code down: in two parts, with a letter for a digit.
fn spoken(code: &str) -> String {
    format!("{}-{}", &code[..5], &code[5..])
        .replace('0', "O")
        .replace('1', "l")
}

fn input(sitting: &Value, format: &str, text: &str, key: &str) -> Value {
    json!({ "sitting": sitting, "format": format, "source": { "text": text }, "timeZone": "America/New_York", "idempotencyKey": key })
}

async fn waiting(client: &Client, sitting: &Value) -> Vec<Value> {
    let document = format!(
        "{{ unmatchedAttendance(sitting: {sitting}, first: 100) {{ totalCount nodes {{ id name email minutes headcount joinedAt leftAt }} }} }}"
    );
    let data = client.data(&document).await["unmatchedAttendance"].clone();
    let nodes = data["nodes"].as_array().unwrap().clone();
    assert_eq!(data["totalCount"], nodes.len());
    nodes
}

async fn present(client: &Client, sitting: &Value) -> Vec<Value> {
    let document = format!(
        "{{ attendance(sitting: {sitting}, first: 100) {{ nodes {{ headcount minutes registration {{ id }} }} }} }}"
    );
    client.data(&document).await["attendance"]["nodes"]
        .as_array()
        .unwrap()
        .clone()
}

both! {
    /// Two of one name wait, fourteen behind one link attend, several joins are one stay, and again changes nothing.
    from_zoom, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let sitting = &weeks.sittings[0][0];
        let file = zoom(&weeks);
        let mut rehearsal = input(sitting, "ZOOM_CSV", &file, "rehearsal-1");
        rehearsal["dryRun"] = json!(true);
        let expected = json!({ "connections": 7, "known": 0, "matched": 5, "unmatched": 2, "attended": 3, "heads": 16, "brief": 1 });
        let rehearsed = send(&admin, IMPORT, rehearsal).await;
        assert_eq!(rehearsed, json!({ "errors": [], "summary": expected }));
        assert_eq!((waiting(&admin, sitting).await.len(), present(&admin, sitting).await.len()), (0, 0));
        let imported = send(&admin, IMPORT, input(sitting, "ZOOM_CSV", &file, "zoom-0001")).await;
        assert_eq!(imported, json!({ "errors": [], "summary": expected }));
        let queue = waiting(&admin, sitting).await;
        assert_eq!(queue.iter().map(|one| &one["name"]).collect::<Vec<_>>(), ["Maria Silva", "Maria Silva"]);
        assert_eq!((&queue[0]["joinedAt"], &queue[0]["minutes"], &queue[0]["headcount"]), (&json!("2026-02-17T16:58:01Z"), &json!(122), &json!(1)));
        let there = present(&admin, sitting).await;
        let of = |number: usize| there.iter().find(|one| one["registration"]["id"] == weeks.registrations[number]);
        assert_eq!((&of(0).unwrap()["headcount"], &of(0).unwrap()["minutes"]), (&json!(14), &json!(121)));
        assert_eq!(of(1).unwrap()["minutes"], 40, "overlapping joins count once");
        assert!(of(4).is_some() && of(2).is_none() && of(3).is_none());
        assert_eq!(there.len(), 3);
        assert_eq!(progress(&admin, &weeks.registrations[1]).await["attended"], 1);
        assert_eq!(progress(&admin, &weeks.registrations[3]).await["attended"], 0);
        // The same file, under a new key and under the old one.
        let before = everything(&world).await;
        let again = send(&admin, IMPORT, input(sitting, "ZOOM_CSV", &file, "zoom-0001")).await;
        assert_eq!(again["summary"], expected);
        assert_eq!(everything(&world).await.lines().filter(|line| !line.contains("importAttendance")).count(),
            before.lines().filter(|line| !line.contains("importAttendance")).count());
        let again = send(&admin, IMPORT, input(sitting, "ZOOM_CSV", &file, "zoom-0002")).await;
        assert_eq!(again["summary"]["known"], 7);
        assert_eq!(present(&admin, sitting).await, there);
        assert_eq!(waiting(&admin, sitting).await, queue);
    }
}

both! {
    /// A stay goes to whom somebody knows it to be, to somebody else, or to nobody; its name goes with that.
    the_queue_is_resolved, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let sitting = &weeks.sittings[0][0];
        send(&admin, IMPORT, input(sitting, "ZOOM_CSV", &zoom(&weeks), "zoom-0001")).await;
        let queue = waiting(&admin, sitting).await;
        let (first, second) = (&queue[0]["id"], &queue[1]["id"]);
        let resolved = send(&admin, RESOLVE, json!({ "unmatched": first, "registration": weeks.registrations[7] })).await;
        assert_eq!(resolved, json!({ "errors": [], "registration": { "id": weeks.registrations[7], "progress": { "attended": 1 } } }));
        assert_eq!(waiting(&admin, sitting).await.len(), 1);
        let node = format!("{{ node(id: {second}) {{ ... on UnmatchedAttendance {{ name email }} }} }}");
        assert_eq!(admin.data(&node).await["node"], json!({ "name": "Maria Silva", "email": null }));
        // It was somebody else.
        send(&admin, RESOLVE, json!({ "unmatched": first, "registration": weeks.registrations[8], "headcount": 3 })).await;
        assert_eq!(progress(&admin, &weeks.registrations[7]).await["attended"], 0);
        assert_eq!(progress(&admin, &weeks.registrations[8]).await["attended"], 1);
        send(&admin, RESOLVE, json!({ "unmatched": second })).await;
        assert_eq!(waiting(&admin, sitting).await.len(), 0);
        assert!(!everything(&world).await.contains("Maria"));
        // The file again brings none of them back into the queue.
        send(&admin, IMPORT, input(sitting, "ZOOM_CSV", &zoom(&weeks), "zoom-0002")).await;
        assert_eq!(waiting(&admin, sitting).await.len(), 0);
        assert_eq!(progress(&admin, &weeks.registrations[8]).await["attended"], 1);
        // By hand goes before any file.
        attend(&admin, sitting, &weeks.registrations[8], false).await;
        send(&admin, IMPORT, input(sitting, "ZOOM_CSV", &zoom(&weeks), "zoom-0003")).await;
        assert_eq!(progress(&admin, &weeks.registrations[8]).await["attended"], 0);
        let scoped = world.asking(Persona::Coordinator, countries(&["BR"]));
        assert_eq!(codes(&send(&scoped, RESOLVE, json!({ "unmatched": first })).await)[0].0, "FORBIDDEN");
        assert_eq!(scoped.error(&format!("{{ unmatchedAttendance(sitting: {sitting}) {{ totalCount }} }}")).await["extensions"]["code"], "FORBIDDEN");
        let unknown = api::ids::encode(api::ids::Kind::UnmatchedAttendance, 4711);
        assert_eq!(codes(&send(&admin, RESOLVE, json!({ "unmatched": unknown })).await), [("NOT_FOUND", "input.unmatched".to_owned())]);
        assert_eq!(codes(&send(&admin, RESOLVE, json!({ "unmatched": first, "registration": weeks.people[0], "headcount": 0 })).await), [("INVALID", "input.headcount".to_owned())]);
        assert_eq!(codes(&send(&admin, RESOLVE, json!({ "unmatched": first, "registration": weeks.people[0] })).await), [("NOT_FOUND", "input.registration".to_owned())]);
    }
}

both! {
    /// Who imports for a country finds its people; all others wait, exactly like people whom nobody knows.
    only_for_ones_own, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let germany = world.asking(Persona::Coordinator, countries(&["DE"]));
        let sitting = &weeks.sittings[0][0];
        let known = "email,minutes\np1@example.org,90\n";
        let stranger = "email,minutes\nnobody@example.org,90\n";
        let mut answers = Vec::new();
        for (number, file) in [known, stranger].into_iter().enumerate() {
            let before = world.app.database().statements();
            answers.push(send(&germany, IMPORT, input(sitting, "CSV", file, &format!("foreign-{number}"))).await);
            answers.push(json!(world.app.database().statements() - before));
        }
        assert_eq!((&answers[0], &answers[1]), (&answers[2], &answers[3]));
        assert_eq!(answers[0]["summary"], json!({ "connections": 1, "known": 0, "matched": 0, "unmatched": 1, "attended": 0, "heads": 0, "brief": 0 }));
        assert_eq!(waiting(&admin, sitting).await.len(), 2);
        assert_eq!(progress(&admin, &weeks.registrations[1]).await["attended"], 0);
        // Who may see everybody imports the same file, and finds whom it is of.
        let found = send(&admin, IMPORT, input(sitting, "CSV", known, "found-0001")).await;
        assert_eq!(found["summary"], json!({ "connections": 1, "known": 1, "matched": 1, "unmatched": 0, "attended": 1, "heads": 1, "brief": 0 }));
        assert_eq!(progress(&admin, &weeks.registrations[1]).await["attended"], 1);
        assert_eq!(waiting(&admin, sitting).await.len(), 1);
    }
}

fn dashboard(weeks: &Weeks) -> String {
    // Milliseconds of 17 February 2026, 17:00 UTC.
    let noon: i64 = 1_771_347_600_000;
    let old = |from: i64, to: i64| json!({ "intId": "w_a", "registeredOn": noon + from * 60_000, "leftOn": noon + to * 60_000, "userLeftFlag": true });
    json!({
        "intId": "0cbb2ac668bb-1771347600000", "extId": "week-1", "name": "Semana 1", "downloadSessionDataEnabled": true,
        "users": {
            "8ade4720": { "userKey": "8ade4720", "extId": weeks.codes[0], "name": "Sala x14", "isModerator": false, "isDialIn": false,
                "intIds": { "w_a": old(-1, 121) }, "answers": {}, "talk": { "totalTime": 0, "lastTalkStartedOn": 0 }, "reactions": [] },
            "6af84fe6": { "userKey": "6af84fe6", "extId": "w_guest1", "name": "Maria Silva", "isModerator": false, "intIds": { "w_b": old(0, 119) } },
            "6af84fe7": { "userKey": "6af84fe7", "extId": "w_guest2", "name": "Maria Silva", "isModerator": false, "intIds": { "w_c": old(1, 118) } },
            "11111111": { "userKey": "11111111", "extId": "p1@example.org", "name": "p1", "isModerator": true,
                "intIds": { "w_d": { "intId": "w_d", "sessions": [{ "registeredOn": noon, "leftOn": noon + 600_000 },
                    { "registeredOn": noon + 3_600_000, "leftOn": 0 }], "userLeftFlag": false } } },
        },
        "createdOn": noon - 60_000, "endedOn": noon + 7_200_000,
    })
    .to_string()
}

both! {
    /// The same from BigBlueButton's dashboard, of older and of newer versions.
    from_bigbluebutton, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let sitting = &weeks.sittings[0][0];
        let file = dashboard(&weeks);
        let imported = send(&admin, IMPORT, input(sitting, "BIGBLUEBUTTON_JSON", &file, "bbb-00001")).await;
        assert_eq!(imported, json!({ "errors": [], "summary":
            { "connections": 5, "known": 0, "matched": 3, "unmatched": 2, "attended": 2, "heads": 15, "brief": 0 } }));
        let there = present(&admin, sitting).await;
        let p1 = there.iter().find(|one| one["registration"]["id"] == weeks.registrations[1]).unwrap();
        assert_eq!(p1["minutes"], 70, "until the meeting ended");
        assert_eq!(waiting(&admin, sitting).await.len(), 2);
        for wrong in ["", "[]", "{}", "{\"users\": 3}", "{\"users\": {}}"] {
            let answer = send(&admin, IMPORT, input(sitting, "BIGBLUEBUTTON_JSON", wrong, "bbb-wrong1")).await;
            assert_eq!(codes(&answer), [("INVALID", "input.source".to_owned())], "{wrong}");
        }
        let backwards = file.replace("\"endedOn\":1771354800000", "\"endedOn\":1771354800");
        let answer = send(&admin, IMPORT, input(sitting, "BIGBLUEBUTTON_JSON", &backwards, "bbb-wrong2")).await;
        assert_eq!(codes(&answer), [("INVALID", "input.source.users.11111111.intIds.w_d".to_owned())]);
    }
}

async fn refused(world: &World, weeks: &Weeks, format: &str, text: &str) -> Vec<(String, String)> {
    let admin = world.asking(Persona::Admin, everywhere());
    let answer = send(
        &admin,
        IMPORT,
        input(&weeks.sittings[0][0], format, text, "refused-01"),
    )
    .await;
    assert_eq!(answer["summary"], json!(null));
    codes(&answer)
        .into_iter()
        .map(|(code, path)| (code.to_owned(), path))
        .collect()
}

both! {
    /// Delimiters, commas and dates as they come; what is wrong is told at its line and column, and nothing is done.
    files_as_they_come, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let sitting = &weeks.sittings[0][0];
        let good = [
            "email;minutes;headcount\np1@example.org;35,5;2\n",
            "E-mail\tjoined at\tleft at\np1@example.org\t17.02.2026 12:00\t17.02.2026 12:45\n".replace("E-mail", "Email").leak(),
            "email,joinedAt,leftAt\np1@example.org,2026-02-17T17:00:00Z,2026-02-17T17:45:00Z\n",
            "email,joinedAt,minutes\np1@example.org,2026-02-17 12:00:00,45\n",
            "email\np1@example.org\n",
        ];
        for (number, text) in good.into_iter().enumerate() {
            let answer = send(&admin, IMPORT, input(sitting, "CSV", text, &format!("good-{number:04}"))).await;
            assert_eq!((&answer["errors"], &answer["summary"]["attended"]), (&json!([]), &json!(1)), "{text}");
        }
        let wide: Vec<u8> = std::iter::once(0xfeff_u16).chain("email,minutes\np2@example.org,50\n".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let upload = admin.upload(wide).await.json()["id"].clone();
        let mut from_upload = input(sitting, "CSV", "", "upload-001");
        from_upload["source"] = json!({ "upload": upload });
        assert_eq!(send(&admin, IMPORT, from_upload).await["summary"]["attended"], 1);
        let mut latin = b"email,name\np1@example.org,Jos".to_vec();
        latin.extend([0xe9, b'\n']);
        let upload = admin.upload(latin).await.json()["id"].clone();
        let mut from_upload = input(sitting, "CSV", "", "upload-002");
        from_upload["source"] = json!({ "upload": upload });
        let answer = send(&admin, IMPORT, from_upload).await;
        assert_eq!(codes(&answer), [("INVALID", "input.source".to_owned())]);
        assert_eq!(answer["errors"][0]["message"], "The file is not UTF-8: line 2, column 19. Save it as UTF-8 and send it again.");
        let before = present(&admin, sitting).await;
        // Ten thousand rows with one broken.
        let mut many = String::from("email,minutes,headcount\n");
        for row in 0..10_000 {
            many.push_str(&format!("p{row}@example.org,{},1\n", if row == 7_000 { "an hour" } else { "60" }));
        }
        assert_eq!(refused(&world, &weeks, "CSV", &many).await, [("INVALID".to_owned(), "input.source.rows.7002.minutes".to_owned())]);
        for (format, text, expected) in [
            ("CSV", "email,headcount\np1@example.org,1\np2@example.org,900\n", ("INVALID", "input.source.rows.3.headcount")),
            ("CSV", "name,email,code\n,,\nx,,\n ,,-\n", ("INVALID", "input.source.rows.4")),
            ("CSV", "email,joinedAt,leftAt\np1@example.org,17.02.2026 13:00,17.02.2026 12:00\n", ("INVALID", "input.source.rows.2.leftAt")),
            ("CSV", "email,joinedAt\np1@example.org,yesterday\n", ("INVALID", "input.source.rows.2.joinedAt")),
            ("CSV", "email,joinedAt\np1@example.org,17.02.2026 12:00\np2@example.org,24.02.2026 12:00\n", ("WRONG_SITTING", "input.source.rows.3.joinedAt")),
            ("CSV", "email,joinedAt\np1@example.org,24.02.2026 12:00\n", ("WRONG_SITTING", "input.source")),
            ("CSV", "address\np1@example.org\n", ("INVALID", "input.source")),
            ("CSV", "email\n", ("INVALID", "input.source")),
            ("ZOOM_CSV", "Nombre,Correo\nMaria,p1@example.org\n", ("INVALID", "input.source")),
            ("ZOOM_CSV", "Name (Original Name),User Email,Join Time,Leave Time\nx,,02/17/2026 25:00:00 PM,02/17/2026 01:00:00 PM\n", ("INVALID", "input.source.rows.2.Join Time")),
        ] {
            let found = refused(&world, &weeks, format, text).await;
            assert_eq!(found, [(expected.0.to_owned(), expected.1.to_owned())], "{text}");
        }
        let mut nowhere = input(sitting, "CSV", "email,joinedAt\np1@example.org,17.02.2026 12:00\n", "nowhere-01");
        nowhere["timeZone"] = json!(null);
        assert_eq!(codes(&send(&admin, IMPORT, nowhere).await), [("INVALID", "input.timeZone".to_owned())]);
        let early = input(&weeks.sittings[3][0], "CSV", "email\np1@example.org\n", "too-early-1");
        assert_eq!(codes(&send(&admin, IMPORT, early).await), [("SITTING_NOT_BEGUN", "input.sitting".to_owned())]);
        assert_eq!(present(&admin, sitting).await, before);
    }
}

both! {
    /// Who is erased is in no file's traces; that they were there stays counted.
    erased_from_stays_too, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let germany = world.asking(Persona::Coordinator, countries(&["DE"]));
        let sitting = &weeks.sittings[0][0];
        let file = "name,email,minutes\nName of p1,p1@example.org,90\n";
        send(&germany, IMPORT, input(sitting, "CSV", file, "waiting-01")).await;
        assert_eq!(waiting(&admin, sitting).await[0]["email"], "p1@example.org");
        attend(&admin, sitting, &weeks.registrations[1], true).await;
        send(&admin, ERASE, json!({ "participant": weeks.people[1] })).await;
        let left = waiting(&admin, sitting).await;
        assert_eq!((&left[0]["name"], &left[0]["email"]), (&json!(null), &json!(null)));
        assert_eq!(progress(&admin, &weeks.registrations[1]).await["attended"], 1);
        let hash: String = world.app.addresses().hash("p1@example.org").iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(!everything(&world).await.to_lowercase().contains(&hash));
    }
}

both! {
    /// Who may not see somebody learns nothing from a file that others have imported before.
    known_to_others_is_unknown, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let germany = world.asking(Persona::Coordinator, countries(&["DE"]));
        let sitting = &weeks.sittings[0][0];
        let file = "email,name,minutes\np1@example.org,Name of p1,90\n";
        send(&admin, IMPORT, input(sitting, "CSV", file, "by-admin-1")).await;
        for dry in [true, false] {
            let mut again = input(sitting, "CSV", file, &format!("by-other-{dry}"));
            again["dryRun"] = json!(dry);
            let answer = send(&germany, IMPORT, again).await;
            assert_eq!(answer["summary"], json!({ "connections": 1, "known": 1, "matched": 0, "unmatched": 1, "attended": 0, "heads": 0, "brief": 0 }));
        }
        assert_eq!(progress(&admin, &weeks.registrations[1]).await["attended"], 1);
    }
}

both! {
    /// The same name with two codes is two people; letters large or small are one; a later export may say that it was longer.
    files_meet, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let sitting = &weeks.sittings[0][0];
        for (number, code) in weeks.codes[2..4].iter().enumerate() {
            let file = format!("name,code,minutes\nMaria Silva,{code},60\n");
            let answer = send(&admin, IMPORT, input(sitting, "CSV", &file, &format!("of-code-{number}"))).await;
            assert_eq!((&answer["summary"]["known"], &answer["summary"]["attended"]), (&json!(0), &json!(1)));
        }
        assert_eq!(present(&admin, sitting).await.len(), 2);
        let both = "name,email\nAnn,ann@example.net\nANN,ANN@example.net\n";
        assert_eq!(codes(&send(&admin, IMPORT, input(sitting, "CSV", both, "both-cases")).await), []);
        // In the middle of the meeting, and after its end.
        let other = &weeks.sittings[0][1];
        for (until, minutes) in [("20:10", 10), ("21:50", 110), ("21:00", 110)] {
            let file = format!("email,joinedAt,leftAt\np5@example.org,2026-02-17 20:00,2026-02-17 {until}\n");
            send(&admin, IMPORT, input(other, "CSV", &file, &format!("until-{until}"))).await;
            let list = present(&admin, other).await;
            assert_eq!(list.first().map(|one| one["minutes"].clone()), (minutes > 30).then(|| json!(minutes)), "{until}");
        }
        // A list that says who was there is not undone by a short stay.
        send(&admin, IMPORT, input(other, "CSV", "email\np6@example.org\n", "there-00001")).await;
        send(&admin, IMPORT, input(other, "CSV", "email,minutes\np6@example.org,5\n", "there-00002")).await;
        assert_eq!(progress(&admin, &weeks.registrations[6]).await["attended"], 1);
    }
}

both! {
    /// Nothing that a file can hold makes the service work, or answer, without bound.
    hostile_files, world, {
        let weeks = Weeks::new(&world, 1).await;
        for (format, text, expected) in [
            ("CSV", format!("email,joined{}at\n{}", "_".repeat(100_000), "p1@example.org,x\n".repeat(3000)), ("INVALID", 1000)),
            ("BIGBLUEBUTTON_JSON", json!({ "users": { "k".repeat(100_000): { "name": "n".repeat(100_000), "intIds":
                (0..3000).map(|number| (format!("w{number}"), json!({ "registeredOn": 1, "leftOn": 2 }))).collect::<serde_json::Map<_, _>>() } } }).to_string(), ("WRONG_SITTING", 1000)),
            ("CSV", "email,name\np1@example.org,\"Unbalanced\np2@example.org,b\np3@example.org,c\n".to_owned(), ("INVALID", 1)),
            ("CSV", "email,joinedAt,minutes\np1@example.org,9999-12-30T21:00:00Z,1440\n".to_owned(), ("INVALID", 1)),
            ("CSV", "email,minutes\nSilva,90\n".to_owned(), ("INVALID", 1)),
            ("CSV", format!("email\n{}", "p1@example.org\n".repeat(50_001)), ("TOO_LARGE", 1)),
            ("BIGBLUEBUTTON_JSON", json!({ "users": { "a": { "name": "a", "intIds": { "w": { "registeredOn": -200_000_000_000_000_i64, "leftOn": 1_771_347_600_000_i64 } } } } }).to_string(), ("WRONG_SITTING", 1)),
            ("BIGBLUEBUTTON_JSON", "[".repeat(100_000), ("INVALID", 1)),
        ] {
            let admin = world.asking(Persona::Admin, everywhere());
            let upload = admin.upload(text.into_bytes()).await.json()["id"].clone();
            let mut sent = input(&weeks.sittings[0][0], format, "", "hostile-01");
            sent["source"] = json!({ "upload": upload });
            let begun = std::time::Instant::now();
            let answer = send(&admin, IMPORT, sent).await;
            let errors = answer["errors"].as_array().unwrap();
            assert_eq!((errors[0]["code"].as_str().unwrap(), errors.len()), expected);
            assert!(answer.to_string().len() < 1_000_000);
            assert!(begun.elapsed().as_secs() < 5, "{format} took {:?}", begun.elapsed());
        }
    }
}

both! {
    /// Who was erased is not found again by their code, and what they or others write of them is not kept.
    erased_stays_erased, world, {
        let weeks = Weeks::new(&world, 1).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let own = weeks.own(&world, 2);
        let sitting = &weeks.sittings[0][0];
        let file = format!("name,code,minutes\nName of p2,{},20\n", weeks.codes[2]);
        send(&admin, IMPORT, input(sitting, "CSV", &file, "before-001")).await;
        let hand_in = |assignment: usize, reflection: Value| json!({ "registration": weeks.registrations[2], "assignment": weeks.assignments[assignment],
            "reflection": reflection, "idempotencyKey": format!("hand-in-{assignment}") });
        let submission = send(&own, SUBMIT, hand_in(0, json!("mine"))).await["submission"]["id"].clone();
        send(&own, ERASE, json!({ "participant": weeks.people[2] })).await;
        let again = send(&admin, IMPORT, input(sitting, "CSV", &file, "after-0001")).await;
        assert_eq!(again["summary"]["known"], 1);
        assert_eq!((waiting(&admin, sitting).await.len(), present(&admin, sitting).await.len()), (0, 0));
        assert_eq!(codes(&send(&own, SUBMIT, hand_in(1, json!("more"))).await), [("CONFLICT", "input.reflection".to_owned())]);
        let feedback = json!({ "submission": submission, "verdict": "ACCEPTED", "feedback": "Dear p2" });
        assert_eq!(codes(&send(&admin, REVIEW, feedback).await), [("CONFLICT", "input.feedback".to_owned())]);
        assert_eq!(codes(&send(&admin, REVIEW, json!({ "submission": submission, "verdict": "ACCEPTED" })).await), []);
        assert!(!everything(&world).await.contains("p2"));
    }
}
