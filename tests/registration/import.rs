//! Registering people from files.

use api::access::Persona;
use serde_json::{Value, json};

use super::{TRAINING, codes, consent, send};
use crate::support::{Client, both, chapters, everywhere};

const IMPORT: &str = "mutation($input: ImportRegistrationsInput!) { importRegistrations(input: $input) { errors { code path }
    registered group { id size status isUmbrella } } }";

fn input(chapter: &Value, source: Value, key: &str) -> Value {
    json!({ "training": TRAINING, "chapter": chapter, "source": source, "consent": consent(), "idempotencyKey": key })
}

async fn chapter(client: &Client) -> Value {
    client.data("{ chapters(first: 1) { nodes { id } } }").await["chapters"]["nodes"][0]["id"]
        .clone()
}

async fn upload(client: &Client, bytes: Vec<u8>) -> (u16, Value) {
    let answer = client.upload(bytes).await;
    (answer.status.as_u16(), answer.json())
}

fn rows(number: usize) -> String {
    let mut text = String::from("Display name;E-mail;Country;language;Facilitates\n");
    for row in 0..number {
        text.push_str(&format!(
            "\"Imported; {row}\";imported{row}@example.org;br;pt;{}\n",
            if row == 0 { "yes" } else { "" }
        ));
    }
    text.replace("E-mail", "email")
}

both! {
    /// A file is registered as a whole, or rehearsed; each mistake is told at its line, and nothing is done.
    files_are_registered, world, {
        world.populate(20, 5).await;
        let client = world.asking(Persona::Partner, chapters(&["demo-br-3"]));
        let chapter = chapter(&client).await;
        let text = json!({ "text": rows(12) });
        let mut rehearsal = input(&chapter, text.clone(), "rehearsal-1");
        rehearsal["dryRun"] = json!(true);
        assert_eq!(send(&client, IMPORT, rehearsal).await, json!({ "errors": [], "registered": 12, "group": null }));
        let count = format!("{{ registrations(training: \"{TRAINING}\") {{ totalCount }} }}");
        let before = client.data(&count).await["registrations"]["totalCount"].as_u64().unwrap();
        let done = send(&client, IMPORT, input(&chapter, text.clone(), "import-0001")).await;
        assert_eq!((&done["errors"], &done["registered"], &done["group"]["isUmbrella"]), (&json!([]), &json!(12), &json!(true)));
        assert_eq!(send(&client, IMPORT, input(&chapter, text.clone(), "import-0001")).await, done);
        assert_eq!(client.data(&count).await["registrations"]["totalCount"], before + 12);
        let again = send(&client, IMPORT, input(&chapter, text, "import-0002")).await;
        assert_eq!(codes(&again).len(), 12);
        assert_eq!(codes(&again)[0], ("ALREADY_REGISTERED", "input.source.rows.2".to_owned()));
        let bad = "email,displayName,country,facilitates\nx,A,BR,\na@example.org,,BR,no\nb@example.org,B,XX,\nB@example.org,B,BR,perhaps\nc@example.org,C,BR,\n";
        let bad = send(&client, IMPORT, input(&chapter, json!({ "text": bad }), "import-0003")).await;
        assert_eq!(codes(&bad), [
            ("INVALID", "input.source.rows.2.email".to_owned()), ("INVALID", "input.source.rows.3.displayName".to_owned()),
            ("INVALID", "input.source.rows.5.facilitates".to_owned())]);
        let bad = "email\tdisplayName\tcountry\nb@example.org\tB\tXX\nB@example.org\tB\tBR\n";
        let bad = send(&client, IMPORT, input(&chapter, json!({ "text": bad }), "import-0004")).await;
        assert_eq!(codes(&bad), [
            ("UNKNOWN", "input.source.rows.2.country".to_owned()), ("CONFLICT", "input.source.rows.3.email".to_owned())]);
        for (text, path) in [("", "input.source"), ("email,country\na@example.org,BR\n", "input.source"), ("email,displayName,country\n", "input.source")] {
            assert_eq!(codes(&send(&client, IMPORT, input(&chapter, json!({ "text": text }), "import-0005")).await), [("INVALID", path.to_owned())]);
        }
        assert_eq!(client.data(&count).await["registrations"]["totalCount"], before + 12);
    }
}

both! {
    /// What was uploaded is there for an hour, for who sent it, encrypted.
    uploads_are_ones_own, world, {
        world.populate(20, 5).await;
        let client = world.asking(Persona::Partner, chapters(&["demo-br-3"]));
        let chapter = chapter(&client).await;
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(rows(3).encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let (status, answer) = upload(&client, wide).await;
        assert_eq!(status, 201);
        let source = json!({ "upload": answer["id"] });
        let other = world.asking(Persona::Coordinator, everywhere());
        let foreign = send(&other, IMPORT, input(&chapter, source.clone(), "import-0001")).await;
        assert_eq!(codes(&foreign), [("NOT_FOUND", "input.source.upload".to_owned())]);
        let done = send(&client, IMPORT, input(&chapter, source.clone(), "import-0002")).await;
        assert_eq!((&done["errors"], &done["registered"]), (&json!([]), &json!(3)));
        assert_eq!(upload(&world.anonymous(), b"x".to_vec()).await.0, 401);
        assert_eq!(upload(&world.asking(Persona::Analyst, everywhere()), b"x".to_vec()).await.0, 403);
        assert_eq!(upload(&client, vec![b'x'; 16 * 1024 * 1024 + 1]).await.0, 413);
        let (_, broken) = upload(&client, b"email,displayName,country\n\xe9,x,BR\n".to_vec()).await;
        let broken = send(&client, IMPORT, input(&chapter, json!({ "upload": broken["id"] }), "import-0003")).await;
        assert_eq!(codes(&broken), [("INVALID", "input.source".to_owned())]);
        for _ in 0..14 {
            assert_eq!(upload(&client, b"x".to_vec()).await.0, 201);
        }
        assert_eq!(upload(&client, b"x".to_vec()).await.0, 413);
        world.clock.set(crate::support::moment("2026-01-15T13:00:01Z"));
        world.work().await;
        let client = world.asking(Persona::Partner, chapters(&["demo-br-3"]));
        let late = send(&client, IMPORT, input(&chapter, source, "import-0004")).await;
        assert_eq!(codes(&late), [("NOT_FOUND", "input.source.upload".to_owned())]);
    }
}

both! {
    /// The line that is told is the line of the file, whatever ends its lines and however many are empty.
    lines_are_the_files, world, {
        world.populate(20, 5).await;
        let client = world.asking(Persona::Partner, chapters(&["demo-br-3"]));
        let chapter = chapter(&client).await;
        for end in ["\n", "\r\n", "\r"] {
            let lines = ["email,displayName,country", "a@example.org,\"A", "and B\",BR", "", "", "b@example.org,B,XX1"];
            let text = lines.join(end);
            let answer = send(&client, IMPORT, input(&chapter, json!({ "text": text }), "lines-0001")).await;
            let paths: Vec<String> = codes(&answer).into_iter().map(|one| one.1).collect();
            assert_eq!(paths, ["input.source.rows.2.displayName", "input.source.rows.6.country"], "{end:?}");
        }
    }
}
