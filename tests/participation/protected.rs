//! Figures as they are published: once a week, the same for everybody and in every format.

use std::collections::BTreeMap;

use api::access::Persona;
use serde_json::{Value, json};

use super::{FIGURES, ask, by_cell, figures, publish};
use crate::registration::{GROUP, group, people, send};
use crate::support::{Client, both, countries, everywhere, moment};

const LINES: &str = "/exports/participation";

/// A file as its rows.
fn csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize();
    rows.map(|row| row.unwrap()).collect()
}

/// One row of an answer, as a file has it.
fn as_in_a_file(row: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let mut columns = BTreeMap::new();
    for (column, value) in [
        ("country", &row["country"]["code"]),
        ("chapter", &row["chapter"]["slug"]),
        ("language", &row["language"]["tag"]),
        ("training", &row["training"]["slug"]),
        ("module", &row["module"]["slug"]),
        ("week", &row["week"]),
    ] {
        columns.insert(column.to_owned(), text(value));
    }
    for figure in FIGURES.split(' ') {
        columns.insert(figure.to_owned(), text(&row[figure]));
    }
    let withheld = row["withheld"].as_array().unwrap().iter().map(text);
    columns.insert(
        "withheld".to_owned(),
        withheld.collect::<Vec<_>>().join(" "),
    );
    columns
}

/// GraphQL, CSV and JSON Lines say the same of every cell.
async fn formats_agree(client: &Client, by: &str, arguments: &str, query: &str) {
    let list = by.to_uppercase();
    let report = ask(client, &format!("by: [{list}]{arguments}")).await;
    let rows = report["rows"].as_array().unwrap();
    let expected: Vec<_> = rows.iter().map(as_in_a_file).collect();
    let file = client.get(&format!("{LINES}.csv?by={by}{query}")).await;
    assert_eq!(file.status, 200, "{}", file.text);
    let mut told = csv(&file.text);
    for row in &mut told {
        for column in ["countryName", "chapterName", "disclosure", "asOf"] {
            let value = row.remove(column).unwrap();
            assert!(column != "asOf" || report["asOf"] == value);
            assert!(column != "disclosure" || report["disclosure"] == value);
        }
    }
    assert_eq!(told, expected, "{by} as CSV");
    let file = client.get(&format!("{LINES}.jsonl?by={by}{query}")).await;
    let lines = file
        .text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let lines: Vec<_> = lines.collect();
    assert_eq!(lines.len(), rows.len());
    for (line, row) in lines.iter().zip(rows) {
        for figure in FIGURES.split(' ') {
            assert_eq!(line[figure], row[figure]);
        }
        assert_eq!(line["withheld"], row["withheld"]);
        assert_eq!(
            (&line["country"], &line["training"]),
            (&row["country"]["code"], &row["training"]["slug"])
        );
    }
}

both! {
    /// What analysts get is rounded, small numbers are withheld, and a cut says the same for ever.
    once_a_week, world, {
        world.populate(600, 3).await;
        world.work().await;
        let analyst = world.asking(Persona::Analyst, everywhere());
        let none = analyst.error("{ participation(by: []) { asOf } }").await;
        assert_eq!(none["extensions"]["code"], "UNAVAILABLE", "before the first cut");
        assert!(publish(&world).await && !publish(&world).await);
        let report = ask(&analyst, "by: [COUNTRY]").await;
        assert_eq!((&report["disclosure"], &report["roundedTo"], &report["threshold"]), (&json!("PROTECTED"), &json!(5), &json!(10)));
        let admin = world.asking(Persona::Admin, everywhere());
        let exact = by_cell(&ask(&admin, "by: [COUNTRY]").await);
        let rows = report["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 250, "every country has a row, also one with nobody in it");
        let (mut shown, mut withheld) = (0, 0);
        for row in rows {
            let true_ones = exact.get(row["country"]["code"].as_str().unwrap()).copied().unwrap_or([Some(0); 5]);
            let names = FIGURES.split(' ').zip(figures(row)).zip(true_ones);
            for ((name, figure), people) in names {
                let is_withheld = row["withheld"].as_array().unwrap().contains(&json!(name.to_uppercase()));
                assert_eq!(figure.is_none(), is_withheld);
                match figure {
                    Some(figure) => { shown += 1; assert!(figure % 5 == 0 && people.unwrap() >= 10 && (figure - people.unwrap()).abs() <= 2); }
                    None => withheld += 1,
                }
            }
            assert_eq!(row["isWithheld"], json!(!row["withheld"].as_array().unwrap().is_empty()));
        }
        assert!(shown > 0 && withheld > 0, "{shown} {withheld}");
        // What comes later is in the next cut.
        let week = "2026-01-12";
        world.clock.set(moment("2026-01-20T12:00:00Z"));
        world.work().await;
        let client = world.asking(Persona::Admin, everywhere());
        send(&client, GROUP, group("more", people(1..=40))).await;
        world.work().await;
        let analyst = world.asking(Persona::Analyst, everywhere());
        assert_eq!(ask(&analyst, "by: [COUNTRY]").await, report);
        assert!(publish(&world).await);
        let newest = ask(&analyst, "by: [COUNTRY]").await;
        assert_ne!(newest["rows"], report["rows"]);
        assert_eq!(ask(&analyst, &format!("by: [COUNTRY], cut: \"{week}\"")).await, report);
        let admin = world.asking(Persona::Admin, everywhere());
        assert_eq!(ask(&admin, &format!("by: [COUNTRY], cut: \"{week}\"")).await, report, "whoever asks for a cut");
        for (arguments, code) in [("by: [], cut: \"2026-01-13\"", "UNKNOWN"), ("by: [CHAPTER]", "COMBINATION_NOT_DISCLOSED"), ("by: [COUNTRY, LANGUAGE]", "COMBINATION_NOT_DISCLOSED"),
            ("by: [COUNTRY, WEEK]", "COMBINATION_NOT_DISCLOSED"), ("by: [LANGUAGE], countries: [\"BR\"]", "COMBINATION_NOT_DISCLOSED"),
            ("by: [WEEK], trainings: [\"core-fundamentals-2022\"]", "COMBINATION_NOT_DISCLOSED"), ("by: [COUNTRY], trainings: [\"core-fundamentals-2022\", \"core-fundamentals-2023\"]", "COMBINATION_NOT_DISCLOSED")] {
            let document = format!("{{ participation({arguments}) {{ asOf }} }}");
            assert_eq!(analyst.error(&document).await["extensions"]["code"], code, "{arguments}");
        }
        assert_eq!(analyst.data("{ participation(by: []) { retention { people } } }").await["participation"]["retention"], Value::Null);
        // A filtered total is the sum of what is shown, or nothing.
        let countries_shown: Vec<_> = newest["rows"].as_array().unwrap().iter().filter(|row| row["registered"].is_number()).take(2).collect();
        let codes: Vec<_> = countries_shown.iter().map(|row| row["country"]["code"].clone()).collect();
        let of_two = ask(&analyst, &format!("by: [COUNTRY], countries: {}", json!(codes))).await;
        let sum: i64 = countries_shown.iter().map(|row| row["registered"].as_i64().unwrap()).sum();
        assert_eq!((of_two["rows"].as_array().unwrap().len(), &of_two["total"]["registered"]), (2, &json!(sum)));
        let hidden = newest["rows"].as_array().unwrap().iter().find(|row| row["registered"].is_null()).unwrap();
        let with_hidden = ask(&analyst, &format!("by: [], countries: [{}, {}]", codes[0], hidden["country"]["code"])).await;
        assert_eq!((&with_hidden["total"]["registered"], &with_hidden["rows"][0]["withheld"][0]), (&Value::Null, &json!("REGISTERED")));
    }
}

both! {
    /// Every format says the same, to the same people; an address without a token holds for a quarter of an hour.
    every_format, world, {
        world.populate(600, 3).await;
        world.work().await;
        assert!(publish(&world).await);
        let analyst = world.asking(Persona::Analyst, everywhere());
        let admin = world.asking(Persona::Admin, everywhere());
        let brazil = world.asking(Persona::Coordinator, countries(&["BR"]));
        for client in [&analyst, &admin] {
            for by in ["", "country", "language", "training", "module", "week", "country,training", "training,language"] {
                formats_agree(client, by, "", "").await;
            }
        }
        formats_agree(&analyst, "country", ", trainings: [\"core-fundamentals-2022\"], countries: [\"BR\", \"DE\"]", "&trainings=core-fundamentals-2022&countries=BR,DE").await;
        for by in ["country,chapter", "chapter,language,week"] {
            formats_agree(&brazil, by, "", "").await;
        }
        let file = analyst.clone().accepting("de").get(&format!("{LINES}.csv?by=country")).await;
        assert!(file.text.contains("BR,Brasilien,") && file.header("content-language") == "de");
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8; header=present");
        let described = world.anonymous().get(&format!("{LINES}.csv-metadata.json")).await;
        assert!(file.header("link").contains("csv-metadata.json") && described.status == 200);
        let columns: Vec<_> = described.json()["tableSchema"]["columns"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect();
        assert_eq!(file.text.lines().next().unwrap(), columns.join(","));
        for (client, query, code) in [(&world.anonymous(), "by=country", "UNAUTHENTICATED"), (&analyst, "by=chapter", "COMBINATION_NOT_DISCLOSED"), (&analyst, "by=cheese", "UNKNOWN"),
            (&analyst, "sort=country", "INVALID"), (&analyst, "by=country&countries=xx", "INVALID"), (&analyst, "trainings=nothing", "NOT_FOUND")] {
            let refused = client.get(&format!("{LINES}.csv?{query}")).await;
            assert_eq!(refused.json()["errors"][0]["extensions"]["code"], code, "{query}");
        }
        // Without a token.
        let url = async |client: &Client, arguments: &str| {
            let data = client.data(&format!("{{ participation({arguments}) {{ csvUrl }} }}")).await;
            let url = data["participation"]["csvUrl"].as_str().unwrap().to_owned();
            url[url.find("/exports").unwrap()..].to_owned()
        };
        let (anybody, address) = (world.anonymous(), url(&analyst, "by: [COUNTRY]").await);
        let open = anybody.get(&address).await;
        assert_eq!((open.status, open.text.as_str()), (axum::http::StatusCode::OK, analyst.get(&format!("{LINES}.csv?by=country")).await.text.as_str()));
        for forged in [address.replace("by=country", "by=training"), address.replace("expires=1", "expires=9"), address.replace("&signature=", "&signature=A"), address.replace("&expires", "&countries=BR&expires")] {
            assert_eq!(anybody.get(&forged).await.status, 401, "{forged}");
        }
        // A coordinator's is of their countries, and protected.
        let own = anybody.get(&url(&brazil, "by: [COUNTRY]").await).await;
        let rows = csv(&own.text);
        assert_eq!((rows.len(), rows[0]["country"].as_str(), rows[0]["disclosure"].as_str()), (1, "BR", "PROTECTED"));
        world.clock.set(api::clock::Clock::now(&world.clock) + jiff::SignedDuration::from_secs(14 * 60 + 59));
        world.work().await;
        assert_eq!(anybody.get(&address).await.status, 200);
        world.clock.set(api::clock::Clock::now(&world.clock) + jiff::SignedDuration::from_secs(1));
        assert_eq!(anybody.get(&address).await.status, 401);
    }
}
