//! Figures as they are, for those who may: within scope, and no further.

use api::access::Persona;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use entity::{country, participation_count, training};
use jiff::SignedDuration;
use sea_orm::{EntityTrait, Set, TransactionTrait};
use serde_json::{Value, json};

use super::{FIGURES, ask, by_cell, figures, more_trainings, publish};
use crate::live::{Weeks, attend};
use crate::registration::{GROUP, TRAINING, consent, person, send};
use crate::support::{Client, World, both, chapters, countries, everywhere};

/// A group of people with a country each, through nobody's chapter.
async fn found(world: &World, training: &str, name: &str, people: &[(&str, &str)]) {
    let admin = world.asking(Persona::Admin, everywhere());
    let people: Vec<Value> = people
        .iter()
        .map(|(name, country)| {
            let mut person = person(name);
            person["country"] = json!(country);
            person
        })
        .collect();
    let input = json!({ "training": training, "name": name, "country": "BR", "contact": people[0], "members": people[1..],
        "consent": consent(), "idempotencyKey": format!("found-{name}") });
    assert_eq!(send(&admin, GROUP, input).await["errors"], json!([]));
}

both! {
    /// A person counts once, where they came last; scope narrows rows and totals; nobody else is told anything.
    within_scope, world, {
        let [second, _] = more_trainings(&world).await;
        found(&world, &second, "later", &[("ana", "DE"), ("bo", "BR"), ("cy", "DE")]).await;
        found(&world, TRAINING, "first", &[("ana", "BR"), ("dee", "BR")]).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let report = ask(&admin, "by: [COUNTRY]").await;
        assert_eq!((&report["disclosure"], &report["roundedTo"], &report["threshold"]), (&json!("EXACT"), &json!(1), &json!(0)));
        let rows = by_cell(&report);
        // Ana came to both, and counts in Germany.
        assert_eq!(rows["BR"], [2, 1, 0, 0, 0].map(Some));
        assert_eq!(rows["DE"], [2, 2, 0, 0, 1].map(Some));
        assert_eq!(figures(&report["total"]), [4, 3, 0, 0, 1].map(Some));
        let first = ask(&admin, &format!("by: [COUNTRY], trainings: [\"{TRAINING}\"]")).await;
        assert_eq!(figures(&first["total"]), [2, 0, 0, 0, 0].map(Some));
        let document = format!("{{ participation(by: []) {{ rows {{ {FIGURES} }} retention {{ from {{ slug }} to {{ slug }} people }} }} }}");
        let data = admin.data(&document).await["participation"].clone();
        assert_eq!(data["retention"], json!([{ "from": { "slug": TRAINING }, "to": { "slug": second }, "people": 1 }]));
        assert_eq!(data["rows"].as_array().unwrap().len(), 1);
        let brazil = world.asking(Persona::Coordinator, countries(&["BR"]));
        let own = ask(&brazil, "by: [COUNTRY, TRAINING]").await;
        assert_eq!(by_cell(&own).keys().collect::<Vec<_>>(), [&format!("BR {TRAINING}"), &format!("BR {second}")]);
        assert_eq!(figures(&own["total"]), rows["BR"]);
        let elsewhere = ask(&brazil, "by: [COUNTRY], countries: [\"DE\"]").await;
        assert_eq!((&elsewhere["rows"], figures(&elsewhere["total"])), (&json!([]), [Some(0); 5]));
        let chapter = world.asking(Persona::Coordinator, chapters(&["demo-br-3"]));
        assert_eq!(figures(&ask(&chapter, "by: [CHAPTER]").await["total"]), [Some(0); 5]);
        for (client, code) in [(world.anonymous(), "UNAUTHENTICATED"), (world.asking(Persona::Partner, chapters(&["demo-br-3"])), "FORBIDDEN")] {
            assert_eq!(client.error("{ participation(by: []) { asOf } }").await["extensions"]["code"], code);
        }
        for (arguments, code) in [("by: [WEEK, WEEK]", "INVALID"), ("by: [], countries: [\"XX\"]", "UNKNOWN"), ("by: [], countries: [\"br\"]", "INVALID"),
            ("by: [], trainings: [\"nothing\"]", "NOT_FOUND")] {
            let document = format!("{{ participation({arguments}) {{ asOf }} }}");
            assert_eq!(admin.error(&document).await["extensions"]["code"], code, "{arguments}");
        }
        let document = "{ participation(by: []) { definition(measure: RETURNING, language: \"de\") { text language } } }";
        assert_eq!(admin.data(document).await["participation"]["definition"]["language"], "de");
    }
}

both! {
    /// What was asked for is known until somebody counts anew, and never longer.
    asked_again, world, {
        found(&world, TRAINING, "first", &[("ana", "BR"), ("bo", "DE")]).await;
        world.work().await;
        let admin = world.asking(Persona::Admin, everywhere());
        let brazil = world.asking(Persona::Coordinator, countries(&["BR"]));
        let asked = async |client, arguments| {
            let before = world.app.database().statements();
            let report = ask(client, arguments).await;
            (report, world.app.database().statements() - before)
        };
        for arguments in ["by: [COUNTRY]", "by: [TRAINING]"] {
            let (first, _) = asked(&admin, arguments).await;
            let (again, statements) = asked(&admin, arguments).await;
            assert_eq!((&again["rows"], &again["total"], statements), (&first["rows"], &first["total"], 1));
            let (own, _) = asked(&brazil, arguments).await;
            assert_eq!((figures(&first["total"]), figures(&own["total"])), ([2, 0, 0, 0, 0].map(Some), [1, 0, 0, 0, 0].map(Some)));
        }
        found(&world, TRAINING, "second", &[("cy", "BR"), ("dee", "BR")]).await;
        for is_folded in [false, true] {
            if is_folded {
                world.work().await;
            }
            for _ in 0..2 {
                assert_eq!(figures(&ask(&admin, "by: [COUNTRY]").await["total"]), [4, 0, 0, 0, 0].map(Some), "folded: {is_folded}");
                assert_eq!(figures(&ask(&brazil, "by: [TRAINING]").await["total"]), [3, 0, 0, 0, 0].map(Some), "folded: {is_folded}");
            }
        }
        let db = world.app.database().connection();
        let gone = participation_count::Entity::delete_many().exec(&db).await.unwrap();
        assert!(gone.rows_affected > 0);
        let on = db.begin().await.unwrap();
        api::participation::rebuild(&on).await.unwrap();
        on.commit().await.unwrap();
        let (rebuilt, statements) = asked(&admin, "by: [COUNTRY]").await;
        assert!(statements > 1, "whoever counts everybody anew says so");
        assert_eq!(figures(&rebuilt["total"]), [4, 0, 0, 0, 0].map(Some));
    }
}

/// How many answers were found among those that are kept at this site.
async fn answers_found(client: &Client) -> u64 {
    let monitor: std::net::SocketAddr = "127.0.0.1:1".parse().unwrap();
    let request = Request::get("/metrics").extension(ConnectInfo(monitor));
    let text = client.send(request.body(Body::empty()).unwrap()).await.text;
    let line = r#"teachin_answer_cache_total{result="found"} "#;
    let found = text.lines().find_map(|other| other.strip_prefix(line));
    found.map_or(0, |number| number.parse().unwrap())
}

both! {
    /// An answer that is kept is one reader's, in one language, for as long as nobody is counted; that of a moment is not kept.
    kept_for_each, world, {
        const ROWS: &str = "{ participation(by: [COUNTRY]) { rows { country { code name } registered } } }";
        const WITH_CUT: &str = "{ now: participation(by: []) { total { registered } } cut: participation(by: [COUNTRY], cut: \"2026-01-12\") { disclosure } }";
        const MOMENT: &str = "{ participation(by: []) { asOf csvUrl } }";
        found(&world, TRAINING, "first", &[("ana", "BR"), ("bo", "DE")]).await;
        world.work().await;
        let admin = world.asking(Persona::Admin, everywhere());
        let brazil = world.asking(Persona::Coordinator, countries(&["BR"])).beside(&admin);
        let arabic = admin.clone().accepting("ar");
        let rows = async |client: &Client| client.data(ROWS).await["participation"]["rows"].clone();
        let br = json!({ "country": { "code": "BR", "name": "Brazil" }, "registered": 1 });
        let de = json!({ "country": { "code": "DE", "name": "Germany" }, "registered": 1 });
        for turn in 0..4 {
            let before = answers_found(&admin).await;
            assert_eq!(rows(&admin).await, json!([br, de]), "turn {turn}");
            assert_eq!(rows(&brazil).await, json!([br]), "turn {turn}");
            assert_eq!(rows(&arabic).await[0]["country"]["name"], "البرازيل", "turn {turn}");
            let kept = answers_found(&admin).await - before;
            assert!(kept == 3 || turn < 2, "turn {turn}: {kept}");
        }
        let nobody = world.anonymous().beside(&admin);
        assert_eq!(nobody.error(ROWS).await["extensions"]["code"], "UNAUTHENTICATED");
        assert!(publish(&world).await);
        let before = answers_found(&admin).await;
        for _ in 0..4 {
            assert_eq!(admin.data(WITH_CUT).await["cut"]["disclosure"], "PROTECTED");
        }
        assert_eq!(answers_found(&admin).await, before, "the rows of a cut are no counts");
        for number in 0..4 {
            let report = admin.data(MOMENT).await["participation"].clone();
            assert_eq!(report["asOf"], world.clock.now().to_string(), "asked {number} times before");
            world.clock.set(world.clock.now() + SignedDuration::from_secs(1));
        }
        found(&world, TRAINING, "second", &[("cy", "BR")]).await;
        for is_folded in [false, true] {
            if is_folded {
                world.work().await;
            }
            for _ in 0..3 {
                assert_eq!(rows(&brazil).await[0]["registered"], 2, "folded: {is_folded}");
            }
        }
    }
}

both! {
    /// From registered to completed; by module only who was there is told, and by week when it came to be.
    through_the_weeks, world, {
        let weeks = Weeks::new(&world, 2).await;
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        for number in 0..4 {
            attend(&client, &weeks.sittings[0][0], &weeks.registrations[number], true).await;
        }
        attend(&client, &weeks.sittings[1][1], &weeks.registrations[0], true).await;
        let modules = by_cell(&ask(&client, "by: [MODULE]").await);
        assert_eq!(modules[&format!("{TRAINING} core-concepts")], [None, None, Some(4), None, None]);
        assert_eq!(modules[&format!("{TRAINING} semantics")], [None, None, Some(1), None, None]);
        let report = ask(&client, "by: [MODULE]").await;
        assert_eq!((&report["rows"][0]["isWithheld"], &report["rows"][0]["withheld"]), (&json!(false), &json!([])));
        assert_eq!(figures(&report["total"]), [10, 10, 4, 0, 0].map(Some));
        let by_week = by_cell(&ask(&client, "by: [WEEK]").await);
        assert_eq!(by_week["2026-01-12"][..2], [Some(10), Some(10)], "they registered on a Thursday");
        let there: Vec<_> = by_week.iter().filter(|(_, figures)| figures[2] > Some(0)).collect();
        assert_eq!(there.len(), 1, "where they were first");
        attend(&client, &weeks.sittings[0][0], &weeks.registrations[0], false).await;
        assert_eq!(figures(&ask(&client, "by: []").await["total"])[2], Some(4), "the second week is their first now");
        assert_eq!(by_cell(&ask(&client, "by: [WEEK]").await).values().filter(|figures| figures[2] > Some(0)).count(), 2);
    }
}

both! {
    /// Ten thousand rows are told, and no more.
    too_many_rows, world, {
        let db = world.app.database().connection();
        let codes = country::Entity::find().all(&db).await.unwrap();
        assert_eq!(codes.len(), 250);
        let training = training::Entity::find().one(&db).await.unwrap().unwrap().id.0;
        let row = |country: &str, week: i32| participation_count::ActiveModel {
            // By country and week.
            grain: Set(1), measure: Set(0), training_id: Set(training), later: Set(String::new()), country: Set(country.to_owned()), chapter_id: Set(0),
            language: Set(String::new()), week: Set(format!("{}-01-07", 2000 + week)), module_id: Set(0), people: Set(1),
        };
        for country in &codes {
            participation_count::Entity::insert_many((0..40).map(|week| row(country.code.as_str(), week))).exec_without_returning(&db).await.unwrap();
        }
        let admin = world.asking(Persona::Admin, everywhere());
        let file = "/exports/participation.jsonl?by=country,week";
        assert_eq!(admin.get(file).await.text.lines().count(), 10_000);
        participation_count::Entity::insert(row("BR", 40)).exec_without_returning(&db).await.unwrap();
        assert_eq!(admin.get(file).await.json()["errors"][0]["extensions"]["code"], "TOO_LARGE");
        assert_eq!(admin.error("{ participation(by: [COUNTRY, WEEK]) { asOf } }").await["extensions"]["code"], "TOO_LARGE");
    }
}

/// Where people are at risk, chapters do not show.
#[tokio::test]
async fn a_high_risk_country_shows_no_chapters() {
    let seen = async |codes: &[&str]| {
        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
        let world = World::set(|settings| settings.high_risk_countries = codes).await;
        let admin = world.asking(Persona::Admin, everywhere());
        let save = "mutation($input: SaveChapterInput!) { saveChapter(input: $input) { errors { code path } chapter { id } } }";
        let new = json!({ "slug": "riga", "name": "Riga", "country": "LV", "newOrganization": { "slug": "union", "name": "Union" }, "idempotencyKey": "chapter-01" });
        let chapter = send(&admin, save, new).await["chapter"].clone();
        let mut group = crate::registration::group("risky", crate::registration::people(1..=9));
        group["chapter"] = chapter["id"].clone();
        assert_eq!(send(&admin, GROUP, group).await["errors"], json!([]));
        let report = ask(&admin, "by: [CHAPTER, COUNTRY]").await;
        by_cell(&report).into_keys().collect::<Vec<_>>()
    };
    assert_eq!(seen(&[]).await, ["BR riga"]);
    for at_risk in ["LV", "BR"] {
        assert_eq!(seen(&[at_risk]).await, ["BR"]);
    }
}
