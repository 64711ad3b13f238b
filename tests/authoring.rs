//! Writing trainings: drafts that only authors see, words shared until somebody changes them.

use api::access::Persona;
use entity::ids::Slug;
use entity::{module, training};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, NotSet, QueryFilter, Set,
};
use serde_json::{Value, json};

use crate::live::{RULE, SUBMIT, Weeks};
use crate::registration::{GROUP, TRAINING, codes, group, people, send};
use crate::support::{Client, World, both, countries, everywhere};

const CREATE: &str = "mutation($input: CreateTrainingInput!) { createTraining(input: $input) { errors { code path message }
    training { id slug ordinal status version startsOn endsOn timeZone title { key text }
        modules { slug position } sessions { sittings { label startsAt } }
        registration { opensAt closesAt minimumGroupSize individuals } } } }";
const UPDATE: &str = "mutation($input: UpdateTrainingInput!) { updateTraining(input: $input) { errors { code path message }
    training { version status ordinal startsOn timeZone title { key text } registration { opensAt closesAt capacity minimumGroupSize } } } }";
const MODULE: &str = "mutation($input: SaveModuleInput!) { saveModule(input: $input) { errors { code path message }
    module { id version position title { key text } hasBreakouts skills { slug } session { sittings { label } }
        assignments { slug isGroupWork title { key text } } materials { kind title { text } url } } } }";
const REMOVE: &str =
    "mutation($input: RemoveModuleInput!) { removeModule(input: $input) { errors { code path }
    training { modules { slug position } } } }";
const SKILL: &str =
    "mutation($input: SaveSkillInput!) { saveSkill(input: $input) { errors { code path }
    skill { slug version name { key text } } } }";
const PROGRAM: &str =
    "mutation($input: UpdateProgramInput!) { updateProgram(input: $input) { errors { code path }
    program { authorsPublish } } }";
const SOURCE: &str = "mutation($input: SaveSourceMessageInput!) { saveSourceMessage(input: $input) { errors { code path } message { source } } }";

fn admin(world: &World) -> Client {
    world.asking(Persona::Admin, everywhere())
}

/// A year after the training of 2025, with its modules.
fn copy() -> Value {
    json!({ "program": "organizing-for-power", "slug": "core-fundamentals-2026", "copyFrom": "core-fundamentals-2025",
        "startsOn": "2026-02-12", "endsOn": "2026-03-19", "idempotencyKey": "create-0001" })
}

fn of(training: &str, slug: &str, version: i32) -> Value {
    json!({ "training": training, "slug": slug, "expectedVersion": version, "idempotencyKey": format!("module-{slug}-{version}") })
}

async fn module_of(client: &Client, training: &str, slug: &str, language: &str) -> Value {
    let document = format!(
        "{{ training(slug: \"{training}\") {{ module(slug: \"{slug}\") {{ version position
        title(language: \"{language}\") {{ key text language isOutdated }} }} }} }}"
    );
    client.data(&document).await["training"]["module"].clone()
}

async fn slugs(client: &Client, training: &str) -> Vec<String> {
    let document =
        format!("{{ training(slug: \"{training}\") {{ modules {{ slug position }} }} }}");
    let data = client.data(&document).await;
    let modules = data["training"]["modules"].as_array().unwrap();
    for (module, week) in modules.iter().zip(1..) {
        assert_eq!(module["position"], week);
    }
    modules
        .iter()
        .map(|module| module["slug"].as_str().unwrap().to_owned())
        .collect()
}

both! {
    /// Nobody but authors sees a draft, by whatever way; once it is public everybody does.
    a_draft_is_its_authors, world, {
        let (admin, anybody) = (admin(&world), world.anonymous());
        let made = send(&admin, CREATE, copy()).await;
        assert_eq!(codes(&made), []);
        let training = &made["training"];
        assert_eq!((&training["status"], &training["ordinal"], &training["timeZone"], &training["title"]["key"]),
            (&json!("DRAFT"), &json!(11), &json!("America/New_York"), &json!("training-core-fundamentals-title")));
        assert_eq!(training["modules"].as_array().unwrap().len(), 6);
        // 364 days later, at the same time on the clock, also where the clock has changed since.
        assert_eq!(training["sessions"][0]["sittings"][0], json!({ "label": "A", "startsAt": "2026-02-12T17:00:00Z" }));
        assert_eq!(training["sessions"][5]["sittings"][1], json!({ "label": "B", "startsAt": "2026-03-20T00:00:00Z" }));
        assert_eq!(training["registration"]["closesAt"], "2026-02-05T17:00:00Z");
        assert_eq!(send(&admin, CREATE, copy()).await, made, "sent again");
        let id = &training["id"];
        let ways = ["{ training(slug: \"core-fundamentals-2026\") { id } }".to_owned(), format!("{{ node(id: {id}) {{ id }} }}"),
            "{ trainings(first: 100) { nodes { slug } totalCount } }".to_owned(), "{ skills { modules { id } } }".to_owned(),
            "{ program(slug: \"organizing-for-power\") { trainings(first: 100) { nodes { id } } } }".to_owned(),
            "{ sittings(first: 100, filter: { startsFrom: \"2026-02-01T00:00:00Z\" }) { nodes { id } } }".to_owned()];
        let others = [anybody.clone(), world.asking(Persona::Coordinator, countries(&["BR"])), world.asking(Persona::Analyst, everywhere())];
        let read = async |client: &Client| { let mut all = Vec::new(); for way in &ways { all.push(client.data(way).await); } all };
        let public = read(&others[0]).await;
        assert_eq!((&public[0]["training"], &public[1]["node"]), (&Value::Null, &Value::Null));
        for other in &others[1..] {
            assert_eq!(read(other).await, public);
        }
        for (own, public) in read(&admin).await.iter().zip(&public) {
            assert_ne!(own, public);
        }
        let mut into = group("early", people(1..=9));
        into["training"] = json!("core-fundamentals-2026");
        assert_eq!(codes(&send(&others[1], GROUP, into.clone()).await), [("NOT_FOUND", "input.training".to_owned())]);
        into["idempotencyKey"] = json!("group-early-2");
        assert_eq!(codes(&send(&admin, GROUP, into.clone()).await)[0].0, "REGISTRATION_CLOSED");
        assert_eq!(anybody.get("/calendars/trainings/core-fundamentals-2026.ics").await.status, 404);
        let published = send(&admin, UPDATE, json!({ "training": "core-fundamentals-2026", "expectedVersion": 1, "status": "PUBLISHED" })).await;
        assert_eq!((&published["errors"], &published["training"]["status"]), (&json!([]), &json!("PUBLISHED")));
        assert_eq!(read(&anybody).await[0]["training"]["id"], *id);
        into["idempotencyKey"] = json!("group-early-3");
        assert_eq!(codes(&send(&others[1], GROUP, into).await), []);
        let back = json!({ "training": "core-fundamentals-2026", "expectedVersion": 2, "status": "DRAFT" });
        assert_eq!(codes(&send(&admin, UPDATE, back).await), [("CONFLICT", "input.status".to_owned())]);
        let rows = admin.data("{ auditEvents(first: 100) { nodes { action } } }").await.to_string();
        assert!(rows.contains("createTraining") && rows.contains("updateTraining"));
    }
}

both! {
    /// What two trainings share is one message until one of them says it differently; what languages say comes along.
    words_are_shared_until_changed, world, {
        let (admin, anybody) = (admin(&world), world.anonymous());
        send(&admin, CREATE, copy()).await;
        let (new, old) = ("core-fundamentals-2026", "core-fundamentals-2025");
        let before = module_of(&anybody, old, "semantics", "de").await;
        let mut input = of(new, "semantics", 1);
        input["title"] = json!("The words that we choose");
        let saved = send(&admin, MODULE, input.clone()).await;
        assert_eq!(codes(&saved), []);
        assert_eq!((&saved["module"]["version"], &saved["module"]["title"]), (&json!(2),
            &json!({ "key": "training-core-fundamentals-2026-module-semantics-title", "text": "The words that we choose" })));
        assert_eq!(send(&admin, MODULE, input).await, saved, "sent again");
        assert_eq!(module_of(&anybody, old, "semantics", "de").await, before, "the other one is as it was");
        let german = module_of(&admin, new, "semantics", "de").await;
        assert_eq!((&german["title"]["text"], &german["title"]["language"], &german["title"]["isOutdated"]),
            (&before["title"]["text"], &json!("de"), &json!(true)));
        // Of a comma nothing becomes outdated, be the message shared or one's own.
        let mut input = of(new, "charting-and-plan-to-win", 1);
        (input["summary"], input["change"]) = (json!("Lists, and what they are for."), json!("TRIVIAL"));
        let saved = send(&admin, MODULE, input).await;
        assert_eq!(codes(&saved), []);
        let state = async |key: &str| admin.data(&format!("{{ message(key: \"{key}\") {{ translation(language: \"de\") {{ state outdated version
            history(first: 5) {{ nodes {{ author state }} }} }} }} }}")).await["message"]["translation"].clone();
        let key = "training-core-fundamentals-2026-module-charting-and-plan-to-win-summary";
        assert_eq!(state(key).await, json!({ "state": "PUBLISHED", "outdated": [], "version": 1, "history": { "nodes": [{ "author": "development-admin", "state": "PUBLISHED" }] } }));
        let mut input = of(new, "charting-and-plan-to-win", 2);
        (input["summary"], input["change"]) = (json!("Lists and what they are for."), json!("TRIVIAL"));
        assert_eq!(send(&admin, MODULE, input).await["module"]["version"], 3);
        assert_eq!(state(key).await["outdated"], json!([]));
        // Who changes its English at the desk changes what authors have read.
        let input = json!({ "key": key, "text": "Lists.", "change": "MINOR", "expectedVersion": 2 });
        assert_eq!(codes(&send(&admin, SOURCE, input).await), []);
        assert_eq!(module_of(&admin, new, "charting-and-plan-to-win", "en").await["version"], 4);
        assert_eq!(state(key).await["outdated"], json!(["SOURCE_CHANGED"]));
        let compared = admin.data(&format!("{{ message(key: \"{key}\") {{ translation(language: \"de\") {{ comparison {{ sourceBefore sourceAfter baseAfter words }} }} }} }}")).await;
        let compared = &compared["message"]["translation"]["comparison"];
        assert_eq!((&compared["sourceAfter"], &compared["baseAfter"]), (&json!("Lists."), &Value::Null));
        let shared = admin.data("{ message(key: \"module-charting-and-plan-to-win-summary\") { source translation(language: \"de\") { comparison { words } effective { value } } } }").await["message"].clone();
        assert_eq!((&compared["sourceBefore"], &compared["words"]), (&shared["source"], &shared["translation"]["effective"]["value"]));
        assert_eq!(shared["translation"]["comparison"], Value::Null);
        assert_eq!(codes(&send(&admin, MODULE, of(new, "charting-and-plan-to-win", 3)).await), [("VERSION_CONFLICT", "input.expectedVersion".to_owned())]);
        // A country's words come along too, and are laid over the same.
        let mexico = world.asking(Persona::Coordinator, countries(&["MX"]));
        let shared = admin.data("{ message(key: \"module-structure-tests-title\") { sourceDigest translation(language: \"es-MX\") { baseDigest } } }").await["message"].clone();
        let save = "mutation($input: SaveTranslationInput!) { saveTranslation(input: $input) { errors { code path } translation { draft { id } } } }";
        let draft = send(&mexico, save, json!({ "key": "module-structure-tests-title", "language": "es-MX", "text": "Pruebas de estructura, acá",
            "sourceDigest": shared["sourceDigest"], "baseDigest": shared["translation"]["baseDigest"], "expectedVersion": 0 })).await;
        assert_eq!(codes(&draft), []);
        let revisions = json!({ "revisions": [draft["translation"]["draft"]["id"]] });
        send(&mexico, "mutation($input: SubmitTranslationsInput!) { submitTranslations(input: $input) { errors { code path } } }", revisions.clone()).await;
        let done = send(&admin, "mutation($input: PublishTranslationsInput!) { publishTranslations(input: $input) { errors { code path } } }", revisions).await;
        assert_eq!(codes(&done), []);
        let mut input = of(new, "structure-tests", 1);
        (input["title"], input["change"]) = (json!("Structure tests, week by week"), json!("TRIVIAL"));
        let saved = send(&admin, MODULE, input).await;
        assert_eq!(codes(&saved), []);
        let key = saved["module"]["title"]["key"].as_str().unwrap();
        let layer = admin.data(&format!("{{ message(key: \"{key}\") {{ translation(language: \"es-MX\") {{ state outdated effective {{ text language }} }} }} }}")).await;
        assert_eq!(layer["message"]["translation"], json!({ "state": "PUBLISHED", "outdated": [],
            "effective": { "text": "Pruebas de estructura, acá", "language": "es-MX" } }));
    }
}

both! {
    /// A week is added, moved, filled and taken out again; what somebody has handed in stays.
    weeks_come_and_go, world, {
        let (admin, training) = (admin(&world), "core-fundamentals-2026");
        send(&admin, CREATE, copy()).await;
        let first = slugs(&admin, training).await;
        let mut input = json!({ "training": training, "slug": "inoculation", "position": 4, "title": "Inoculation", "summary": "What the boss will say.",
            "body": "In week { $weeks }: *what they will say*, see <https://example.org>.", "hasBreakouts": true, "skills": ["word-choice"],
            "assignments": [{ "slug": "say-it", "title": "Say it first", "instructions": "Together." }],
            "materials": [{ "slug": "sheet", "kind": "WORKSHEET", "title": "A sheet", "body": "Write it down." }], "idempotencyKey": "module-new-1" });
        let saved = send(&admin, MODULE, input.clone()).await;
        assert_eq!(codes(&saved), []);
        let module = &saved["module"];
        assert_eq!((&module["position"], &module["version"], &module["skills"], &module["session"]), (&json!(4), &json!(1), &json!([{ "slug": "word-choice" }]), &json!({ "sittings": [] })));
        assert_eq!(module["assignments"], json!([{ "slug": "say-it", "isGroupWork": true, "title": { "key": "training-core-fundamentals-2026-module-inoculation-assignment-say-it-title", "text": "Say it first" } }]));
        assert_eq!((&module["materials"][0]["kind"], &module["materials"][0]["title"]["text"]), (&json!("WORKSHEET"), &json!("A sheet")));
        let mut order = first.clone();
        order.insert(3, "inoculation".to_owned());
        assert_eq!(slugs(&admin, training).await, order);
        input["idempotencyKey"] = json!("module-new-2");
        assert_eq!(codes(&send(&admin, MODULE, input).await), [("CONFLICT", "input.slug".to_owned())]);
        let mut moved = of(training, "inoculation", 1);
        moved["position"] = json!(7);
        assert_eq!(codes(&send(&admin, MODULE, moved.clone()).await), []);
        let mut order = first.clone();
        order.push("inoculation".to_owned());
        assert_eq!(slugs(&admin, training).await, order);
        (moved["position"], moved["expectedVersion"], moved["idempotencyKey"]) = (json!(8), json!(2), json!("module-far-1"));
        assert_eq!(codes(&send(&admin, MODULE, moved).await), [("INVALID", "input.position".to_owned())]);
        let mut changed = of(training, "inoculation", 2);
        (changed["assignments"], changed["materials"]) = (json!([{ "slug": "ask", "isGroupWork": false, "title": "Ask", "instructions": "Alone." }, { "slug": "say-it" }]), json!([]));
        let changed = send(&admin, MODULE, changed).await;
        let names: Vec<_> = changed["module"]["assignments"].as_array().unwrap().iter().map(|one| one["slug"].clone()).collect();
        assert_eq!((names, &changed["module"]["materials"]), (vec![json!("ask"), json!("say-it")], &json!([])));
        assert_eq!(codes(&send(&admin, REMOVE, json!({ "training": training, "slug": "inoculation", "expectedVersion": 2 })).await), [("VERSION_CONFLICT", "input.expectedVersion".to_owned())]);
        let removed = send(&admin, REMOVE, json!({ "training": training, "slug": "inoculation", "expectedVersion": 3 })).await;
        assert_eq!(codes(&removed), []);
        assert_eq!(slugs(&admin, training).await, first);
        assert_eq!(codes(&send(&admin, REMOVE, json!({ "training": TRAINING, "slug": "semantics", "expectedVersion": 1 })).await), [("CONFLICT", "input.training".to_owned())]);
        // A public training's assignments: its people's progress follows, and what was handed in is kept.
        let weeks = Weeks::new(&world, 1).await;
        let admin = self::admin(&world);
        let handed_in = json!({ "registration": weeks.registrations[5], "assignment": weeks.assignments[3], "idempotencyKey": "hand-in-01" });
        assert_eq!(codes(&send(&weeks.own(&world, 5), SUBMIT, handed_in).await), []);
        let rows = admin.data(&format!("{{ training(slug: \"{TRAINING}\") {{ modules {{ slug version assignments {{ id slug }} }} }} }}")).await;
        let modules = rows["training"]["modules"].as_array().unwrap();
        let has = |module: &&Value| module["assignments"].as_array().unwrap().iter().any(|one| one["id"] == weeks.assignments[3]);
        let (used, unused) = (modules.iter().find(has).unwrap(), modules.iter().rev().find(|module| !has(module)).unwrap());
        let mut without = of(TRAINING, used["slug"].as_str().unwrap(), 1);
        without["assignments"] = json!([]);
        assert_eq!(codes(&send(&admin, MODULE, without).await), [("CONFLICT", "input.assignments".to_owned())]);
        let count = async || crate::live::progress(&admin, &weeks.registrations[5]).await["assignments"].as_i64().unwrap();
        // All assignments are asked for, so that one fewer shows.
        assert_eq!(send(&admin, RULE, json!({ "training": TRAINING, "assignments": 100 })).await["errors"], json!([]));
        let (before, fewer) = (count().await, unused["assignments"].as_array().unwrap().len());
        let mut without = of(TRAINING, unused["slug"].as_str().unwrap(), 1);
        without["assignments"] = json!([]);
        assert_eq!(codes(&send(&admin, MODULE, without).await), []);
        assert!(count().await <= before);
        assert_eq!(count().await, before - i64::try_from(fewer).unwrap());
    }
}

both! {
    /// A module has 50 materials at the most, a training 52 modules.
    limits, world, {
        let (admin, training) = (admin(&world), "core-fundamentals-2026");
        send(&admin, CREATE, copy()).await;
        let materials = |count: usize| (0..count).map(|number| json!({ "slug": format!("m-{number}"), "kind": "READING", "title": "T", "body": "B" })).collect::<Vec<_>>();
        let mut input = of(training, "semantics", 1);
        (input["materials"], input["idempotencyKey"]) = (json!(materials(51)), json!("materials-51"));
        assert_eq!(codes(&send(&admin, MODULE, input.clone()).await), [("TOO_LARGE", "input.materials".to_owned())]);
        (input["materials"], input["idempotencyKey"]) = (json!(materials(50)), json!("materials-50"));
        let saved = send(&admin, MODULE, input).await;
        assert_eq!((codes(&saved), saved["module"]["materials"].as_array().unwrap().len()), (vec![], 50));
        let db = world.app.database().connection();
        let all = module::Entity::find().all(&db).await.unwrap();
        let drafted = training::Entity::find().filter(training::Column::Slug.eq(training)).one(&db).await.unwrap().unwrap();
        let more = (7..=51).map(|week| {
            let row = all[0].clone().into_active_model().reset_all();
            module::ActiveModel { id: NotSet, training_id: Set(drafted.id), slug: Set(Slug(format!("week-{week}"))), position: Set(week), ..row }
        });
        module::Entity::insert_many(more).exec_without_returning(&db).await.unwrap();
        world.app.reload().await;
        let new = |slug: &str| json!({ "training": training, "slug": slug, "title": "T", "summary": "S", "body": "B", "idempotencyKey": format!("module-{slug}-new") });
        assert_eq!(send(&admin, MODULE, new("last")).await["module"]["position"], 52);
        assert_eq!(codes(&send(&admin, MODULE, new("over")).await), [("TOO_LARGE", "input.training".to_owned())]);
    }
}

both! {
    /// Nothing half-written: each fault has its code and its place.
    refusals, world, {
        let admin = admin(&world);
        let training = "core-fundamentals-2026";
        send(&admin, CREATE, copy()).await;
        let mut number = 0;
        let mut create = async |change: Value| {
            let mut input = copy();
            number += 1;
            (input["slug"], input["idempotencyKey"]) = (json!(format!("other-{number}")), json!(format!("create-1{number:03}")));
            input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            let answer = send(&admin, CREATE, input).await;
            codes(&answer).iter().map(|(code, path)| format!("{code} {path}")).collect::<Vec<_>>().join(", ")
        };
        for (change, expected) in [
            (json!({ "slug": TRAINING }), "CONFLICT input.slug"),
            (json!({ "copyFrom": "nothing" }), "NOT_FOUND input.copyFrom"),
            (json!({ "program": "nothing", "ordinal": 0 }), "NOT_FOUND input.program, INVALID input.ordinal"),
            (json!({ "copyFrom": null }), "INVALID input.title"),
            (json!({ "copyFrom": null, "title": "T", "summary": " " }), "TEXT_REFUSED input.summary"),
            (json!({ "endsOn": "2026-02-11" }), "INVALID input.endsOn"),
            (json!({ "endsOn": "2027-02-13" }), "INVALID input.endsOn"),
            (json!({ "endsOn": "2027-02-12" }), ""),
            (json!({ "title": "{ $people } people" }), "TEXT_REFUSED input.title"),
            (json!({ "title": "{ " }), "TEXT_REFUSED input.title"),
            (json!({ "title": "<b>Bold</b>" }), "TEXT_REFUSED input.title"),
            (json!({ "title": "{ $ordinal } of { $weeks }" }), "INVALID input.change"),
            (json!({ "copyFrom": null, "title": "{ $ordinal } of { $weeks }", "summary": "S" }), ""),
        ] {
            assert_eq!(create(change.clone()).await, expected, "{change}");
        }
        let empty = format!("other-{number}");
        let change = async |mut input: Value| {
            let known = admin.data(&format!("{{ training(slug: {}) {{ version }} }}", input["training"])).await;
            if input.get("expectedVersion").is_none() {
                input["expectedVersion"] = known["training"]["version"].clone();
            }
            let answer = send(&admin, UPDATE, input).await;
            codes(&answer).iter().map(|(code, path)| format!("{code} {path}")).collect::<Vec<_>>().join(", ")
        };
        for (input, expected) in [
            (json!({ "training": training }), "INVALID "),
            (json!({ "training": training, "registration": {} }), "INVALID "),
            (json!({ "training": training, "expectedVersion": 7, "ordinal": 3 }), "VERSION_CONFLICT input.expectedVersion"),
            (json!({ "training": training, "registration": { "capacity": 0, "minimumGroupSize": -1 } }), "INVALID input.registration.minimumGroupSize, INVALID input.registration.capacity"),
            (json!({ "training": training, "registration": { "opens": "2026-02-12T12:00" } }), "INVALID input.registration.closes"),
            (json!({ "training": training, "registration": { "umbrellaCloses": "2025-02-12T12:00", "opens": "2025-12-01T00:00" } }), "INVALID input.registration.umbrellaCloses"),
            (json!({ "training": training, "startsOn": "2026-02-13" }), "OUTSIDE_TRAINING input.startsOn"),
            (json!({ "training": training, "timeZone": "EST" }), "INVALID input.timeZone"),
            (json!({ "training": empty, "status": "PUBLISHED" }), "CONFLICT input.status"),
            (json!({ "training": training, "registration": { "opens": "2026-01-01T00:00", "closes": null, "capacity": 40 }, "ordinal": 12 }), ""),
        ] {
            assert_eq!(change(input.clone()).await, expected, "{input}");
        }
        let skill = |slug: &str, version: Value, key: &str| json!({ "slug": slug, "expectedVersion": version, "name": "Asking", "description": "The big ask.", "idempotencyKey": key });
        assert_eq!(codes(&send(&admin, SKILL, skill("word-choice", Value::Null, "skill-0001")).await), [("CONFLICT", "input.slug".to_owned())]);
        assert_eq!(codes(&send(&admin, SKILL, skill("asking", json!(1), "skill-0002")).await), [("NOT_FOUND", "input.slug".to_owned())]);
        let mut wrong = skill("asking", Value::Null, "skill-0003");
        wrong["description"] = json!("{ $weeks } weeks");
        assert_eq!(codes(&send(&admin, SKILL, wrong).await), [("TEXT_REFUSED", "input.description".to_owned())]);
        let made = send(&admin, SKILL, skill("asking", Value::Null, "skill-0004")).await;
        assert_eq!(made["skill"], json!({ "slug": "asking", "version": 1, "name": { "key": "skill-asking-name", "text": "Asking" } }));
        assert_eq!(send(&admin, SKILL, skill("word-choice", json!(1), "skill-0005")).await["skill"]["version"], 2);
        let last = world.anonymous().data("{ skills { slug } }").await["skills"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(last["slug"], "asking");
        for publish in [true, false] {
            let done = send(&admin, PROGRAM, json!({ "program": "organizing-for-power", "authorsPublish": publish })).await;
            assert_eq!(done["program"]["authorsPublish"], publish);
        }
        let coordinator = world.asking(Persona::Coordinator, countries(&["BR"]));
        assert_eq!(codes(&send(&coordinator, CREATE, copy()).await)[0].0, "FORBIDDEN");
        assert_eq!(codes(&send(&coordinator, MODULE, of(TRAINING, "semantics", 1)).await)[0].0, "FORBIDDEN");
    }
}

both! {
    /// Places that are added go to those who wait longest.
    places_are_added, world, {
        let (admin, client) = (admin(&world), world.asking(Persona::Coordinator, countries(&["BR"])));
        let update = async |version: i32, capacity: i32| send(&admin, UPDATE, json!({ "training": TRAINING, "expectedVersion": version, "registration": { "capacity": capacity } })).await;
        assert_eq!(update(1, 10).await["training"]["registration"]["capacity"], 10);
        send(&client, GROUP, group("first", people(1..=9))).await;
        let second = send(&client, GROUP, group("second", people(11..=19))).await["group"].clone();
        assert_eq!(second["status"], "WAITLISTED");
        let status = async || client.data(&format!("{{ node(id: {}) {{ ... on Group {{ status }} }} }}", second["id"])).await["node"]["status"].clone();
        assert_eq!(codes(&update(2, 19).await), []);
        assert_eq!(status().await, "WAITLISTED");
        assert_eq!(codes(&update(3, 20).await), []);
        assert_eq!(status().await, "CONFIRMED");
        // Fewer places: nobody loses theirs.
        assert_eq!(codes(&update(4, 5).await), []);
        assert_eq!(status().await, "CONFIRMED");
        let state = world.anonymous().data(&format!("{{ training(slug: \"{TRAINING}\") {{ registration {{ state }} }} }}")).await;
        assert_eq!(state["training"]["registration"]["state"], "WAITLIST");
    }
}
