//! From a gap to words that every node serves: writing, reviewing, publishing, and what comes between.

use api::access::{Grant, Persona};
use api::database::Location;
use serde_json::{Value, json};

use crate::live::{Weeks, codes};
use crate::registration::following::next;
use crate::registration::send;
use crate::support::{Client, World, both, countries, everywhere};

pub const SAVE: &str = "mutation($input: SaveTranslationInput!) { saveTranslation(input: $input) { errors { code path message } checks { code severity line column variant }
    translation { id state version draft { id state text author } } } }";
pub const SUBMIT: &str = "mutation($input: SubmitTranslationsInput!) { submitTranslations(input: $input) { errors { code path message } translations { state } } }";
pub const CHANGES: &str = "mutation($input: RequestTranslationChangesInput!) { requestTranslationChanges(input: $input) { errors { code path } translations { state draft { note reviewer } } } }";
pub const PUBLISH: &str = "mutation($input: PublishTranslationsInput!) { publishTranslations(input: $input) { errors { code path message } revision
    translations { id state version outdated published { id text author reviewer publishedAt } draft { id } } } }";
pub const CONFIRM: &str = "mutation($input: ConfirmTranslationsInput!) { confirmTranslations(input: $input) { errors { code path } translations { version outdated } } }";
pub const REVERT: &str = "mutation($input: RevertTranslationInput!) { revertTranslation(input: $input) { errors { code path } translation { version state effective { value language } published { text } } } }";
pub const SOURCE: &str = "mutation($input: SaveSourceMessageInput!) { saveSourceMessage(input: $input) { errors { code path } checks { code } message { source sourceDigest } } }";

const TITLE: &str = "module-semantics-title";

pub fn coordinator(world: &World, country: &str) -> Client {
    world.asking(Persona::Coordinator, countries(&[country]))
}

pub fn admin(world: &World) -> Client {
    world.asking(Persona::Admin, everywhere())
}

/// A message in a language, as the desk has it.
pub async fn translation(client: &Client, key: &str, language: &str) -> Value {
    let document = format!(
        "{{ message(key: \"{key}\") {{ source sourceDigest variables translation(language: \"{language}\") {{ id state version baseDigest outdated reach viewerCan
        effective {{ value language isOutdated }} published {{ id text }} draft {{ id text state note }} history {{ totalCount nodes {{ state text }} }} }} }} }}"
    );
    client.data(&document).await["message"].clone()
}

/// What is sent to save a text against what there is now.
pub async fn text(client: &Client, key: &str, language: &str, text: &str) -> Value {
    let message = translation(client, key, language).await;
    json!({ "key": key, "language": language, "text": text, "sourceDigest": message["sourceDigest"],
        "baseDigest": message["translation"]["baseDigest"], "expectedVersion": message["translation"]["version"] })
}

/// Saved, handed in and published by another; the translation as it is then.
pub async fn published(world: &World, author: &Client, input: Value) -> Value {
    let saved = send(author, SAVE, input).await;
    assert_eq!(saved["errors"], json!([]), "{saved}");
    let ids = json!({ "revisions": [saved["translation"]["draft"]["id"]] });
    assert_eq!(send(author, SUBMIT, ids.clone()).await["errors"], json!([]));
    let published = send(&admin(world), PUBLISH, ids).await;
    assert_eq!(published["errors"], json!([]), "{published}");
    published["translations"][0].clone()
}

async fn title(client: &Client, language: &str) -> Value {
    let document = format!(
        "{{ training(slug: \"core-fundamentals-2022\") {{ modules {{ title(language: \"{language}\") {{ value language isOutdated }} }} }} }}"
    );
    client.data(&document).await["training"]["modules"][1]["title"].clone()
}

both! {
    /// A coordinator in Mexico words a title differently, is refused, is warned, hands in; somebody else publishes; every
    /// node answers with it; and back again.
    a_countrys_wording, world, {
        let other = match world.app.database().location() {
            Location::Postgres(_) => Some(world.node().await),
            Location::Sqlite(_) => None,
        };
        let mexico = coordinator(&world, "MX");
        let before = translation(&mexico, TITLE, "es-MX").await;
        assert_eq!((&before["translation"]["state"], &before["translation"]["effective"]["language"], &before["translation"]["version"]), (&json!("INHERITED"), &json!("es"), &json!(0)));
        assert_eq!(before["translation"]["viewerCan"], json!(["SAVE"]));
        let spanish = title(&world.anonymous(), "es-MX").await;
        // Refused where it breaks.
        let broken = send(&mexico, SAVE, text(&mexico, TITLE, "es-MX", "Fundamentos\n{ $ordinal ->").await).await;
        assert_eq!(codes(&broken), [("TEXT_REFUSED", "input.text".to_owned())]);
        assert_eq!((&broken["translation"], &broken["checks"][0]["code"], &broken["checks"][0]["line"]), (&Value::Null, &json!("SYNTAX"), &json!(2)));
        assert_eq!(translation(&mexico, TITLE, "es-MX").await["translation"]["history"]["totalCount"], 0, "nothing was written");
        // Saved, and saved again: the history keeps both, the second time nothing new.
        let first = send(&mexico, SAVE, text(&mexico, TITLE, "es-MX", "Taller de bases").await).await;
        assert_eq!((&first["errors"], &first["translation"]["state"]), (&json!([]), &json!("DRAFT")));
        let input = text(&mexico, TITLE, "es-MX", "Curso de bases").await;
        let saved = send(&mexico, SAVE, input.clone()).await;
        assert_eq!(send(&mexico, SAVE, input.clone()).await["translation"]["draft"], saved["translation"]["draft"], "sent twice");
        let now = translation(&mexico, TITLE, "es-MX").await;
        let mut history: Vec<_> = now["translation"]["history"]["nodes"].as_array().unwrap().iter().map(|one| (one["state"].as_str().unwrap(), one["text"].as_str().unwrap())).collect();
        history.sort_unstable();
        assert_eq!(history, [("DRAFT", "Curso de bases"), ("SUPERSEDED", "Taller de bases")]);
        assert_eq!(now["translation"]["viewerCan"], json!(["SAVE", "SUBMIT"]));
        assert_eq!(title(&world.anonymous(), "es-MX").await, spanish, "a draft is nobody's but its author's");
        let theirs = translation(&admin(&world), TITLE, "es-MX").await;
        assert_eq!((&theirs["translation"]["state"], &theirs["translation"]["draft"], &theirs["translation"]["history"]["totalCount"]), (&json!("INHERITED"), &Value::Null, &json!(0)));
        // Handed in, it is everybody's at the desk; nobody publishes their own.
        let ids = json!({ "revisions": [saved["translation"]["draft"]["id"]] });
        assert_eq!(codes(&send(&admin(&world), SUBMIT, ids.clone()).await), [("NOT_FOUND", "input.revisions.0".to_owned())]);
        assert_eq!(codes(&send(&admin(&world), PUBLISH, ids.clone()).await), [("NOT_FOUND", "input.revisions.0".to_owned())]);
        assert_eq!(codes(&send(&mexico, PUBLISH, ids.clone()).await), [("CONFLICT", "input.revisions.0".to_owned())], "not handed in");
        assert_eq!(send(&mexico, SUBMIT, ids.clone()).await["translations"], json!([{ "state": "IN_REVIEW" }]));
        assert_eq!(codes(&send(&mexico, PUBLISH, ids.clone()).await), [("FORBIDDEN", "input.revisions.0".to_owned())], "their own");
        assert_eq!(translation(&admin(&world), TITLE, "es-MX").await["translation"]["viewerCan"], json!(["SAVE", "REQUEST_CHANGES", "PUBLISH"]));
        // Given back, written again, published.
        let back = json!({ "revisions": ids["revisions"], "note": "Falta el artículo" });
        assert_eq!(codes(&send(&coordinator(&world, "BR"), CHANGES, back.clone()).await), [("FORBIDDEN", String::new())]);
        let back = send(&admin(&world), CHANGES, back).await;
        assert_eq!(back["translations"][0], json!({ "state": "CHANGES_REQUESTED", "draft": { "note": "Falta el artículo", "reviewer": "development-admin" } }));
        let mut events = world.follow(None, "subscription { contentPublished(languages: [\"es-MX\"], after: \"0\") { revision languages nodes { ... on Module { title(language: \"es-MX\") { value } } } } }").await;
        let done = published(&world, &mexico, text(&mexico, TITLE, "es-MX", "El curso de bases").await).await;
        assert_eq!((&done["state"], &done["version"], &done["published"]["author"], &done["published"]["reviewer"], &done["draft"]), (&json!("PUBLISHED"), &json!(1), &json!("development-coordinator"), &json!("development-admin"), &Value::Null));
        assert_eq!(title(&world.anonymous(), "es-MX").await, json!({ "value": "El curso de bases", "language": "es-MX", "isOutdated": false }));
        assert_ne!(title(&world.anonymous(), "es").await["value"], "El curso de bases");
        assert_eq!(title(&world.anonymous(), "es-AR").await["language"], "es");
        // It is told, listed, and known elsewhere.
        let told = next(&mut events).await;
        let told = &told["data"]["contentPublished"];
        assert_eq!((&told["revision"], &told["languages"]), (&json!("1"), &json!(["es-MX"])));
        let nodes = told["nodes"].as_array().unwrap();
        assert!(nodes.len() > 1 && nodes.iter().all(|node| node["title"]["value"] == "El curso de bases"), "{told}");
        let listed = world.anonymous().data("{ publications(languages: [\"es-MX\"]) { totalCount nodes { revision languages } } other: publications(languages: [\"ar\"]) { totalCount } }").await;
        assert_eq!(listed, json!({ "publications": { "totalCount": 1, "nodes": [{ "revision": "1", "languages": ["es-MX"] }] }, "other": { "totalCount": 0 } }));
        if let Some(other) = &other {
            let there = world.anonymous().at(other);
            assert_eq!(title(&there, "es-MX").await, spanish, "not yet");
            api::workers::once(other, &other.store_of_workers().unwrap(), false).await.unwrap();
            assert_eq!(title(&there, "es-MX").await["value"], "El curso de bases");
        }
        // Sent again it is what it was.
        let again = send(&admin(&world), PUBLISH, json!({ "revisions": [done["published"]["id"]] })).await;
        assert_eq!((&again["errors"], &again["revision"]), (&json!([]), &json!("1")));
        // After a start, too.
        world.app.reload().await;
        assert_eq!(title(&world.anonymous(), "es-MX").await["value"], "El curso de bases");
        // Back to what was there before: to a text of before, and to none.
        published(&world, &mexico, text(&mexico, TITLE, "es-MX", "Otra cosa").await).await;
        let first = json!({ "translation": done["id"], "revision": done["published"]["id"], "expectedVersion": 2 });
        assert_eq!(codes(&send(&coordinator(&world, "GT"), REVERT, first.clone()).await), [("FORBIDDEN", String::new())]);
        let back = send(&mexico, REVERT, first.clone()).await;
        assert_eq!(back["translation"], json!({ "version": 3, "state": "PUBLISHED", "effective": { "value": "El curso de bases", "language": "es-MX" }, "published": { "text": "El curso de bases" } }));
        assert_eq!(codes(&send(&mexico, REVERT, first).await), [("VERSION_CONFLICT", "input.expectedVersion".to_owned())]);
        let none = send(&mexico, REVERT, json!({ "translation": done["id"], "expectedVersion": 3 })).await;
        assert_eq!((&none["translation"]["state"], &none["translation"]["effective"]["language"]), (&json!("INHERITED"), &json!("es")));
        assert_eq!(title(&world.anonymous(), "es-MX").await, spanish);
    }
}

both! {
    /// Whoever was slower hears it, and loses nothing; a warning is confirmed before a text is handed in.
    in_each_others_way, world, {
        let key = "progress-attendance-missing";
        let (author, admin) = (coordinator(&world, "EG"), admin(&world));
        let arabic = "{ $count ->\n    [one] جلسة واحدة متبقية\n   *[other] { $count } جلسات متبقية\n}";
        let mut input = text(&author, key, "ar", arabic).await;
        let saved = send(&author, SAVE, input.clone()).await;
        let found: Vec<_> = saved["checks"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
        assert!(found.contains(&"PLURAL_MISSING"), "{saved}");
        let ids = json!({ "revisions": [saved["translation"]["draft"]["id"]] });
        let open = send(&author, SUBMIT, ids).await;
        assert_eq!(codes(&open), [("WARNINGS_OPEN", "input.revisions.0".to_owned())]);
        assert!(open["errors"][0]["message"].as_str().unwrap().contains("PLURAL_MISSING"));
        let mut warnings = found.clone();
        warnings.push("NOT_A_CODE");
        input["acknowledge"] = json!(warnings);
        let saved = send(&author, SAVE, input.clone()).await;
        let ids = json!({ "revisions": [saved["translation"]["draft"]["id"]] });
        assert_eq!(send(&author, SUBMIT, ids.clone()).await["errors"], json!([]));
        // Meanwhile somebody else was quicker.
        let full = "{ $count ->\n    [zero] لم تبقَ جلسات\n    [one] بقيت جلسة واحدة\n    [two] بقيت جلستان\n    [few] بقيت { $count } جلسات\n    [many] بقيت { $count } جلسة\n   *[other] بقيت { $count } جلسة\n}";
        let mut quicker = text(&admin, key, "ar", full).await;
        quicker["acknowledge"] = json!(["VARIABLE_UNUSED"]);
        let quick = send(&admin, SAVE, quicker).await;
        let quick = json!({ "revisions": [quick["translation"]["draft"]["id"]] });
        send(&admin, SUBMIT, quick.clone()).await;
        let languages = Grant { languages: Some(vec!["ar".to_owned()]), ..countries(&["EG"]) };
        let reviewer = world.asking(Persona::Coordinator, languages);
        assert_eq!(send(&reviewer, PUBLISH, quick).await["errors"], json!([]));
        assert_eq!(codes(&send(&admin, PUBLISH, ids.clone()).await), [("VERSION_CONFLICT", "input.revisions.0".to_owned())]);
        assert_eq!(codes(&send(&author, SAVE, input.clone()).await), [("VERSION_CONFLICT", "input.expectedVersion".to_owned())]);
        assert_eq!(translation(&author, key, "ar").await["translation"]["draft"]["text"], arabic, "what was written is still there");
        // English changes under a text that waits.
        input["expectedVersion"] = json!(1);
        let waiting = send(&author, SAVE, input.clone()).await;
        let ids = json!({ "revisions": [waiting["translation"]["draft"]["id"]] });
        send(&author, SUBMIT, ids.clone()).await;
        let english = "{ $count ->\n    [one] One session more\n   *[other] { $count } sessions more\n}";
        let source = json!({ "key": key, "text": english, "change": "MINOR", "expectedVersion": 0, "acknowledge": ["VARIABLE_UNUSED"] });
        let changed = send(&admin, SOURCE, source).await;
        assert_eq!(changed["errors"], json!([]), "{changed}");
        assert_eq!(codes(&send(&admin, PUBLISH, ids).await), [("STALE_SOURCE", "input.revisions.0".to_owned())]);
        assert_eq!(codes(&send(&author, SAVE, input).await), [("STALE_SOURCE", "input.sourceDigest".to_owned())]);
        let now = translation(&admin, key, "ar").await;
        assert_eq!((&now["translation"]["outdated"], &now["translation"]["effective"]["isOutdated"]), (&json!(["SOURCE_CHANGED"]), &json!(true)));
        // It is right all the same.
        let confirm = |version: i32, digest: &Value| json!({ "translations": [{ "translation": now["translation"]["id"], "sourceDigest": digest, "expectedVersion": version }] });
        assert_eq!(codes(&send(&author, CONFIRM, confirm(1, &now["sourceDigest"])).await), [("FORBIDDEN", String::new())]);
        assert_eq!(codes(&send(&reviewer, CONFIRM, confirm(1, &json!("0000"))).await), [("STALE_SOURCE", "input.translations.0.sourceDigest".to_owned())]);
        let confirmed = send(&reviewer, CONFIRM, confirm(1, &now["sourceDigest"])).await;
        assert_eq!(confirmed, json!({ "errors": [], "translations": [{ "version": 2, "outdated": [] }] }));
    }
}

both! {
    /// What a change of English does to the others, by how large it is; and what lies under a country's wording.
    when_what_is_below_changes, world, {
        let (admin, mexico) = (admin(&world), coordinator(&world, "MX"));
        published(&world, &mexico, text(&mexico, TITLE, "es-MX", "Curso de bases").await).await;
        let change = async |text: &str, change: &str, version: i32, withdraw: bool| {
            let input = json!({ "key": TITLE, "text": text, "change": change, "expectedVersion": version, "withdraw": withdraw });
            send(&admin, SOURCE, input).await
        };
        let outdated = async |language: &str| translation(&admin, TITLE, language).await["translation"]["outdated"].clone();
        let fewer = json!({ "key": "progress-attendance-missing", "text": "Some", "change": "MINOR", "expectedVersion": 0, "acknowledge": ["VARIABLE_UNUSED"] });
        assert_eq!(codes(&send(&admin, SOURCE, fewer).await), [("INVALID", "input.change".to_owned())], "other variables");
        assert_eq!(codes(&change("{ $nothing }", "MAJOR", 0, false).await), [("TEXT_REFUSED", "input.text".to_owned())], "nobody gives it a value");
        assert_eq!(codes(&change("x", "TRIVIAL", 0, true).await), [("INVALID", "input.withdraw".to_owned())]);
        assert_eq!(codes(&send(&mexico, SOURCE, json!({ "key": TITLE, "text": "x", "change": "TRIVIAL", "expectedVersion": 0 })).await), [("FORBIDDEN", String::new())]);
        assert_eq!(change("The course.", "TRIVIAL", 0, false).await["errors"], json!([]));
        assert_eq!((outdated("de").await, outdated("es-MX").await), (json!([]), json!([])));
        assert_eq!(title(&world.anonymous(), "en").await["value"], "The course.");
        assert_eq!(change("Another course", "MINOR", 1, false).await["errors"], json!([]));
        assert_eq!((outdated("de").await, outdated("es-MX").await), (json!(["SOURCE_CHANGED"]), json!(["SOURCE_CHANGED"])));
        assert_eq!(title(&world.anonymous(), "de").await["isOutdated"], true);
        // There and back by small steps: what was made from any of them is right.
        let waiting = text(&mexico, TITLE, "es-MX", "Otro curso más").await;
        assert_eq!(change("Another  course!", "TRIVIAL", 2, false).await["errors"], json!([]));
        assert_eq!(send(&mexico, SAVE, waiting).await["errors"], json!([]), "it says the same");
        let first = admin.data(&format!("{{ message(key: \"{TITLE}\") {{ translation(language: \"en\") {{ id history {{ nodes {{ id text }} }} }} }} }}")).await["message"]["translation"].clone();
        let another = first["history"]["nodes"].as_array().unwrap().iter().find(|one| one["text"] == "Another course").unwrap();
        let back = send(&admin, REVERT, json!({ "translation": first["id"], "revision": another["id"], "expectedVersion": 3 })).await;
        assert_eq!(back["errors"], json!([]));
        // A comma more: what was outdated stays so.
        assert_eq!(change("Another course,", "TRIVIAL", 4, false).await["errors"], json!([]));
        assert_eq!(outdated("de").await, json!(["SOURCE_CHANGED"]));
        // Spanish is written anew: Mexico's wording lies over something else now.
        let languages = Grant { languages: Some(vec!["es".to_owned()]), ..everywhere() };
        let spanish = world.asking(Persona::Coordinator, languages);
        published(&world, &spanish, text(&spanish, TITLE, "es", "Otro curso").await).await;
        assert_eq!((outdated("es").await, outdated("es-MX").await), (json!([]), json!(["SOURCE_CHANGED", "BASE_CHANGED"])));
        let stale = json!({ "key": TITLE, "language": "es-MX", "text": "x", "sourceDigest": translation(&mexico, TITLE, "es-MX").await["sourceDigest"], "expectedVersion": 1 });
        assert_eq!(codes(&send(&mexico, SAVE, stale).await), [("STALE_BASE", "input.baseDigest".to_owned())]);
        // It says something else altogether: English answers until others have words for it.
        assert_eq!(change("Something else", "MAJOR", 5, true).await["errors"], json!([]));
        for language in ["de", "es", "es-MX", "ar"] {
            let now = title(&world.anonymous(), language).await;
            assert_eq!((&now["value"], &now["language"]), (&json!("Something else"), &json!("en")), "{language}");
        }
        assert_eq!(translation(&admin, TITLE, "de").await["translation"]["state"], "MISSING");
        published(&world, &spanish, text(&spanish, TITLE, "es", "Algo distinto").await).await;
        assert_eq!(title(&world.anonymous(), "es-MX").await["language"], "es");
        let shipped = send(&admin, REVERT, json!({ "translation": translation(&admin, TITLE, "de").await["translation"]["id"], "expectedVersion": 1 })).await;
        assert_eq!(shipped["translation"]["state"], "PUBLISHED");
        assert_eq!(title(&world.anonymous(), "de").await["language"], "de");
    }
}

both! {
    /// Who may write and publish which words, cell by cell.
    whose_words, world, {
        world.populate(0, 1).await;
        let key = "progress-attestation-missing";
        let of_languages = |grant: Grant, tags: &[&str]| Grant { languages: Some(tags.iter().map(|tag| (*tag).to_owned()).collect()), ..grant };
        let chapters = crate::support::chapters(&["bsj-br"]);
        let organizations = Grant { organizations: Some(vec!["bsj".to_owned()]), ..Grant::default() };
        let actors: Vec<(&str, Persona, Grant)> = vec![
            ("MX", Persona::Coordinator, countries(&["MX"])), ("BR", Persona::Coordinator, countries(&["BR"])),
            ("MX, languages es", Persona::Coordinator, of_languages(countries(&["MX"]), &["es"])), ("BR, languages es-MX", Persona::Coordinator, of_languages(countries(&["BR"]), &["es-MX"])),
            ("everywhere", Persona::Coordinator, everywhere()), ("everywhere, languages fr", Persona::Coordinator, of_languages(everywhere(), &["fr"])),
            ("admin", Persona::Admin, everywhere()), ("admin MX", Persona::Admin, countries(&["MX"])), ("chapter", Persona::Coordinator, chapters),
            ("organization", Persona::Coordinator, organizations), ("analyst", Persona::Analyst, everywhere()), ("partner", Persona::Partner, countries(&["MX"])),
        ];
        let reader = admin(&world);
        let mut table = Vec::new();
        for (name, persona, grant) in actors {
            let client = world.asking(persona, grant);
            let mut may = Vec::new();
            for language in ["es-MX", "es"] {
                let mut input = text(&reader, key, language, "Algo { $nothing }").await;
                // A text with an error is refused after it was seen that they may.
                let saves = codes(&send(&client, SAVE, input.clone()).await)[0].0 == "TEXT_REFUSED";
                input["text"] = json!("x");
                let id = translation(&reader, key, language).await["translation"]["id"].clone();
                let publishes = codes(&send(&client, REVERT, json!({ "translation": id, "expectedVersion": 77 })).await)[0].0 == "VERSION_CONFLICT";
                may.push((saves, publishes));
            }
            let source = codes(&send(&client, SOURCE, json!({ "key": key, "text": "x", "change": "MINOR", "expectedVersion": 77 })).await)[0].0 == "VERSION_CONFLICT";
            table.push((name, may, source));
        }
        let (yes, no) = (true, false);
        assert_eq!(table, [
            ("MX", vec![(yes, yes), (yes, no)], no), ("BR", vec![(no, no), (yes, no)], no),
            ("MX, languages es", vec![(yes, yes), (yes, yes)], no), ("BR, languages es-MX", vec![(no, no), (yes, no)], no),
            ("everywhere", vec![(yes, yes), (yes, yes)], no), ("everywhere, languages fr", vec![(yes, yes), (yes, no)], no),
            ("admin", vec![(yes, yes), (yes, yes)], yes), ("admin MX", vec![(yes, yes), (yes, no)], no), ("chapter", vec![(no, no), (no, no)], no),
            ("organization", vec![(no, no), (yes, no)], no), ("analyst", vec![(no, no), (no, no)], no), ("partner", vec![(no, no), (no, no)], no),
        ]);
        for client in [world.asking(Persona::Partner, countries(&["MX"])), world.asking(Persona::Analyst, everywhere())] {
            for document in ["{ messages { totalCount } }", "{ message(key: \"x\") { id } }", "{ translationProgress { progress { total } } }"] {
                assert_eq!(client.error(document).await["extensions"]["code"], "FORBIDDEN");
            }
        }
        assert_eq!(world.anonymous().error("{ messages { totalCount } }").await["extensions"]["code"], "UNAUTHENTICATED");
        // By the programme's word authors publish their own.
        let mexico = coordinator(&world, "MX");
        let own = send(&mexico, SAVE, text(&mexico, TITLE, "es-MX", "Propio").await).await;
        let ids = json!({ "revisions": [own["translation"]["draft"]["id"]] });
        send(&mexico, SUBMIT, ids.clone()).await;
        assert_eq!(codes(&send(&mexico, PUBLISH, ids.clone()).await), [("FORBIDDEN", "input.revisions.0".to_owned())]);
        use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
        let db = world.app.database().connection();
        let mut program = entity::program::Entity::find().one(&db).await.unwrap().unwrap().into_active_model();
        program.authors_publish = Set(true);
        program.update(&db).await.unwrap();
        assert_eq!(send(&mexico, PUBLISH, ids).await["errors"], json!([]));
    }
}

both! {
    /// What is missing and whom it reaches, how far each language is, and what is refused.
    lists, world, {
        Weeks::new(&world, 0).await;
        let (admin, brazil) = (admin(&world), coordinator(&world, "BR"));
        let all = admin.data("{ messages { totalCount } translationProgress { language { tag } progress { total published missing outdated inherited percent } } }").await;
        let total = &all["messages"]["totalCount"];
        assert_eq!(all["translationProgress"].as_array().unwrap().len(), 12);
        for one in all["translationProgress"].as_array().unwrap() {
            assert_eq!(one["progress"], json!({ "total": total, "published": total, "missing": 0, "outdated": 0, "inherited": 0, "percent": 100.0 }), "{one}");
        }
        let layer = admin.data("{ translationProgress(languages: [\"pt-BR\"]) { progress { published inherited missing percent } } }").await;
        assert_eq!(layer["translationProgress"][0]["progress"], json!({ "published": 0, "inherited": total, "missing": 0, "percent": 100.0 }));
        // A title that only ten people of one training meet, and a word of the service that they meet too.
        let source = json!({ "key": TITLE, "text": "Changed", "change": "MAJOR", "expectedVersion": 0, "withdraw": true });
        send(&admin, SOURCE, source).await;
        let found = brazil.data("{ messages(filter: { language: \"pt\", states: [MISSING] }, orderBy: { field: REACH, direction: DESC }) { totalCount nodes { key translation(language: \"pt\") { state reach } } } }").await;
        assert_eq!(found["messages"], json!({ "totalCount": 1, "nodes": [{ "key": TITLE, "translation": { "state": "MISSING", "reach": 10 } }] }));
        let reach = brazil.data("{ service: message(key: \"registration-consent\") { key } words: messages(first: 2, filter: { language: \"pt\", prefix: \"breakouts-\" }, orderBy: { field: REACH, direction: DESC }) { nodes { translation(language: \"pt\") { reach } } } }").await;
        assert!(reach["words"]["nodes"][0]["translation"]["reach"].as_i64().unwrap() >= 10, "{reach}");
        let layer = brazil.data("{ messages(first: 1, filter: { prefix: \"breakouts-\" }) { nodes { here: translation(language: \"pt-BR\") { reach } there: translation(language: \"pt-PT\") { reach } } } }").await;
        let (here, there) = (&layer["messages"]["nodes"][0]["here"]["reach"], &layer["messages"]["nodes"][0]["there"]["reach"]);
        assert!(here.as_i64().unwrap() >= 10 && *there == 0, "{layer}");
        assert_eq!(coordinator(&world, "DE").data("{ messages(first: 1, filter: { prefix: \"breakouts-\" }) { nodes { translation(language: \"pt\") { reach } } } }").await["messages"]["nodes"][0]["translation"]["reach"], 0);
        // By what it says, whose it is, and in which order.
        let count = async |client: &Client, filter: &str| client.data(&format!("{{ messages(filter: {{ {filter} }}) {{ totalCount }} }}")).await["messages"]["totalCount"].as_i64().unwrap();
        assert_eq!(count(&admin, "search: \"CHANGED\", prefix: \"module-sem\"").await, 1);
        assert_eq!(count(&admin, "language: \"pt\", mine: true").await, 0);
        send(&brazil, SAVE, text(&brazil, TITLE, "pt", "Fundamentos").await).await;
        assert_eq!((count(&brazil, "language: \"pt\", mine: true").await, count(&admin, "language: \"pt\", mine: true").await), (1, 0));
        assert_eq!((count(&brazil, "language: \"pt\", states: [DRAFT]").await, count(&admin, "language: \"pt\", states: [DRAFT]").await), (1, 0));
        assert_eq!(count(&admin, "language: \"de\", outdated: true").await, 0);
        let module = admin.data("{ training(slug: \"core-fundamentals-2022\") { modules { id } } }").await["training"]["modules"][1]["id"].clone();
        let of_module = count(&admin, &format!("module: {module}")).await;
        assert!(of_module > 3 && of_module < 30, "{of_module}");
        assert!(count(&admin, "language: \"pt\", warnings: true").await < total.as_i64().unwrap() / 4);
        let newest = brazil.data("{ messages(first: 1, filter: { language: \"pt\" }, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { key } pageInfo { endCursor hasNextPage } } }").await;
        assert_eq!((&newest["messages"]["nodes"][0]["key"], &newest["messages"]["pageInfo"]["hasNextPage"]), (&json!(TITLE), &json!(true)));
        // Page by page it is the whole list, once.
        let mut keys: Vec<String> = Vec::new();
        let mut after = Value::Null;
        loop {
            let page = admin.data(&format!("{{ messages(first: 100, after: {after}) {{ nodes {{ key }} pageInfo {{ endCursor hasNextPage }} }} }}")).await["messages"].clone();
            keys.extend(page["nodes"].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap().to_owned()));
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = page["pageInfo"]["endCursor"].clone();
        }
        assert!(keys.is_sorted() && keys.len() as i64 == total.as_i64().unwrap());
        // Nothing else than that.
        for (document, code) in [
            ("{ messages(filter: { states: [MISSING] }) { totalCount } }", "INVALID"), ("{ messages(filter: { language: \"es-XK\" }) { totalCount } }", "UNKNOWN"),
            ("{ messages(filter: { language: \"sw\" }) { totalCount } }", "UNKNOWN"), ("{ message(key: \"progress-attestation-missing\") { translation(language: \"sw\") { id } } }", "UNKNOWN"),
            ("{ translationProgress(languages: [\"tlh\"]) { progress { total } } }", "UNKNOWN"),
        ] {
            assert_eq!(admin.error(document).await["extensions"]["code"], code, "{document}");
        }
        assert_eq!(admin.data("{ message(key: \"no-such\") { id } }").await["message"], Value::Null);
        let node = admin.data(&format!("{{ message(key: \"{TITLE}\") {{ id translation(language: \"es-MX\") {{ id }} }} }}")).await["message"].clone();
        let (message, translation) = (&node["id"], &node["translation"]["id"]);
        let nodes = format!("{{ nodes(ids: [{message}, {translation}]) {{ __typename id ... on Message {{ key }} ... on Translation {{ language }} }} }}");
        assert_eq!(admin.data(&nodes).await["nodes"], json!([{ "__typename": "Message", "id": message, "key": TITLE }, { "__typename": "Translation", "id": translation, "language": "es-MX" }]));
        assert_eq!(world.anonymous().data(&nodes).await["nodes"], json!([null, null]));
    }
}

both! {
    /// What the movement has agreed to say, and not to say, is looked for in every text.
    the_glossary, world, {
        let (admin, mexico) = (admin(&world), coordinator(&world, "MX"));
        let term = "mutation($input: SaveGlossaryTermInput!) { saveGlossaryTerm(input: $input) { errors { code path } term { id source language approved forbidden note } } }";
        let input = json!({ "source": "Organic leader", "language": "es", "approved": "líder natural", "forbidden": ["líder orgánico", "jefe"], "note": "Nunca biológico" });
        assert_eq!(codes(&send(&mexico, term, input.clone()).await), [("FORBIDDEN", String::new())]);
        let saved = send(&admin, term, input.clone()).await;
        assert_eq!((&saved["errors"], &saved["term"]["forbidden"]), (&json!([]), &json!(["líder orgánico", "jefe"])));
        assert_eq!(send(&admin, term, input).await["term"]["id"], saved["term"]["id"], "sent twice");
        let listed = mexico.data("{ es: glossary(language: \"es\") { source approved } mexico: glossary(language: \"es-MX\") { source } german: glossary(language: \"de\") { source } }").await;
        assert_eq!(listed, json!({ "es": [{ "source": "Organic leader", "approved": "líder natural" }], "mexico": [{ "source": "Organic leader" }], "german": [] }));
        let key = "module-core-concepts-title";
        let said = async |text: &str| {
            let document = format!("{{ checkTranslation(key: \"{key}\", language: \"es-MX\", text: \"{text}\") {{ checks {{ code message }} }} }}");
            let checks = mexico.clone().accepting("en").data(&document).await["checkTranslation"]["checks"].clone();
            checks.as_array().unwrap().iter().map(|one| (one["code"].as_str().unwrap().to_owned(), one["message"].as_str().unwrap().to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(said("Conceptos básicos y líderes naturales").await, []);
        assert_eq!(said("Conceptos y los jefes").await, [("GLOSSARY_TERM_MISSING".to_owned(), "The glossary has “líder natural” for “Organic leader”, and this text has not.".to_owned())]);
        let both = said("Conceptos: el Jefe").await;
        assert_eq!(both.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["GLOSSARY_TERM_MISSING", "GLOSSARY_FORBIDDEN"]);
        for (change, path) in [(json!({ "source": " " }), "input.source"), (json!({ "language": "sw" }), "input.language"), (json!({ "forbidden": ["x", ""] }), "input.forbidden.1")] {
            let mut input = json!({ "source": "charting", "language": "es", "approved": "mapeo" });
            input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            assert_eq!(codes(&send(&admin, term, input).await)[0].1, path);
        }
        assert_eq!(send(&admin, term, json!({ "source": "ORGANIC LEADER", "language": "es" })).await, json!({ "errors": [], "term": null }));
        assert_eq!(said("Conceptos y los jefes").await, []);
    }
}

both! {
    /// Other messages are put together where English does so, and nowhere else.
    no_text_stands_on_another, world, {
        let author = coordinator(&world, "EG");
        for (key, other) in [("module-semantics-title", "module-semantics-summary"), ("module-semantics-summary", "module-core-concepts-body")] {
            let refused = send(&author, SAVE, text(&author, key, "de", &format!("Siehe {{ {other} }}")).await).await;
            assert_eq!((codes(&refused), &refused["checks"][0]["code"]), (vec![("TEXT_REFUSED", "input.text".to_owned())], &json!("UNKNOWN_REFERENCE")));
        }
        assert_eq!(codes(&send(&author, CONFIRM, json!({ "translations": [] })).await), [("CONFLICT", "input.translations".to_owned())]);
        assert_eq!(codes(&send(&author, PUBLISH, json!({ "revisions": [] })).await), [("INVALID", "input.revisions".to_owned())]);
        assert_eq!(world.anonymous().data("{ publications { totalCount } }").await["publications"]["totalCount"], 0);
    }
}
