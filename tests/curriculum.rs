//! A partner's site shows the curriculum.

use serde_json::{Value, json};

use crate::support::{both, languages};

const WHOLE_TRAINING: &str = r#"{
  training(slug: "core-fundamentals-2022") {
    slug ordinal startsOn endsOn timeZone status
    title { ...Text } summary { ...Text }
    program { name { ...Text } }
    registration { state minimumGroupSize facilitatorsFrom individuals consent { version text { ...Text } } notice { ...Text } }
    skills { slug name { ...Text } description { ...Text } }
    modules {
      position slug hasBreakouts
      title { ...Text } summary { ...Text } body { ...Text }
      assignments { title { ...Text } instructions { ...Text } dueAt }
      materials { kind url language title { ...Text } }
      session { sittings { label name { ...Text } startsAt endsAt } }
    }
  }
}
fragment Text on LocalizedText { value text html language direction isFallback isOutdated }"#;

both! {
    /// The fifth training exactly as its invitation says.
    the_fifth_training, world, {
        let data = world.anonymous().data(WHOLE_TRAINING).await;
        let training = &data["training"];
        assert_eq!(training["startsOn"], "2022-05-10");
        assert_eq!(training["endsOn"], "2022-06-14");
        assert_eq!(training["registration"]["state"], "CLOSED");
        assert_eq!(training["registration"]["minimumGroupSize"], 10);
        let modules = training["modules"].as_array().unwrap();
        let breakouts: Vec<_> = modules.iter().map(|module| module["hasBreakouts"].clone()).collect();
        assert_eq!(breakouts, [false, true, true, true, true, false]);
        let begins: Vec<_> = modules
            .iter()
            .flat_map(|module| module["session"]["sittings"].as_array().unwrap())
            .map(|sitting| sitting["startsAt"].as_str().unwrap())
            .collect();
        assert_eq!(begins, [
            "2022-05-10T16:00:00Z", "2022-05-11T00:00:00Z",
            "2022-05-17T16:00:00Z", "2022-05-18T00:00:00Z",
            "2022-05-24T16:00:00Z", "2022-05-25T00:00:00Z",
            "2022-05-31T16:00:00Z", "2022-06-01T00:00:00Z",
            "2022-06-07T16:00:00Z", "2022-06-08T00:00:00Z",
            "2022-06-14T16:00:00Z", "2022-06-15T00:00:00Z",
        ]);
        assert_eq!(modules[0]["session"]["sittings"][0]["endsAt"], "2022-05-10T18:00:00Z");
        let skills: Vec<_> = training["skills"].as_array().unwrap().iter().map(|skill| skill["slug"].clone()).collect();
        assert_eq!(skills, [
            "organic-leader-identification", "word-choice", "structured-conversations",
            "charting-and-list-work", "structure-tests",
        ]);
        for module in modules {
            assert!(module["assignments"].as_array().unwrap().len() >= 2);
        }
        // Due as the next week's first sitting begins; the last week's, seven days after the end.
        assert_eq!(modules[0]["assignments"][0]["dueAt"], "2022-05-17T16:00:00Z");
        assert_eq!(modules[5]["assignments"][0]["dueAt"], "2022-06-22T02:00:00Z");
    }
}

/// The paths of all texts in an answer, with the texts.
fn texts<'a>(path: &str, value: &'a Value, found: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Object(fields) if fields.contains_key("isFallback") => {
            found.push((path.to_owned(), value))
        }
        Value::Object(fields) => {
            for (name, inner) in fields {
                texts(&format!("{path}.{name}"), inner, found);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                texts(&format!("{path}.{index}"), inner, found);
            }
        }
        _ => {}
    }
}

both! {
    /// In each of the twelve languages: complete, current, in its own direction.
    complete_in_every_language, world, {
        let tags: Vec<_> = languages().iter().map(|locale| locale.tag.to_string()).collect();
        assert_eq!(tags, ["ar", "de", "en", "es", "fr", "he", "hi", "id", "pl", "pt", "ru", "tr"]);
        let before = world.app.database().statements();
        assert!(before > 0, "the start is counted, so statements are");
        for tag in &tags {
            let data = world.anonymous().accepting(tag).data(WHOLE_TRAINING).await;
            let direction = if ["ar", "he"].contains(&tag.as_str()) { "RTL" } else { "LTR" };
            let mut found = Vec::new();
            texts("", &data, &mut found);
            assert_eq!(found.len(), 1 + 1 + 1 + 2 + 10 + 6 * (3 + 4 + 2) + 7, "{tag}");
            for (path, text) in found {
                assert_eq!(text["language"], json!(tag), "{tag}{path}");
                assert_eq!(text["direction"], direction, "{tag}{path}");
                assert_eq!(text["isFallback"], false, "{tag}{path}");
                assert_eq!(text["isOutdated"], false, "{tag}{path}");
                for form in ["value", "text", "html"] {
                    assert!(!text[form].as_str().unwrap().trim().is_empty(), "{tag}{path}.{form}");
                }
                assert!(!text["text"].as_str().unwrap().contains(['\u{2068}', '{', '}']), "{tag}{path}");
            }
            for module in data["training"]["modules"].as_array().unwrap() {
                for material in module["materials"].as_array().unwrap() {
                    assert_eq!(material["language"], json!(tag));
                }
            }
        }
        assert_eq!(world.app.database().statements(), before, "the curriculum is answered without SQL");
    }
}

both! {
    /// An answer's members come in the order in which they were asked for.
    answers_in_selection_order, world, {
        let answer = world.anonymous().query(
            r#"{ b: skills { slug } training(slug: "core-fundamentals-2023") { timeZone ordinal modules { position slug } endsOn } a: countries { code } }"#,
        ).await;
        let order = ["\"b\"", "\"training\"", "\"timeZone\"", "\"ordinal\"", "\"modules\"", "\"position\"", "\"slug\":\"core-concepts\"", "\"endsOn\"", "\"a\""];
        let places: Vec<_> = order.iter().map(|name| answer.text.find(name)).collect();
        assert!(places.is_sorted() && places[0].is_some(), "{places:?} in {}", answer.text);
    }
}

both! {
    /// `node` and `nodes` find everything that has an id, and only that.
    nodes, world, {
        let client = world.anonymous();
        let data = client.data(
            r#"{ program(slug: "organizing-for-power") { id } skills { id }
                 training(slug: "core-fundamentals-2024") { id modules { id assignments { id } materials { id }
                 session { id sittings { id } } } } }"#,
        ).await;
        let mut ids = Vec::new();
        collect_ids(&data, &mut ids);
        assert_eq!(ids.len(), 1 + 5 + 1 + 6 + 12 + 7 + 6 + 12);
        for page in ids.chunks(40) {
            let found = client.query_with(
                "query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", json!({ "ids": page }),
            ).await.json();
            let back: Vec<_> = found["data"]["nodes"].as_array().unwrap().iter().map(|node| node["id"].as_str().unwrap()).collect();
            assert_eq!(back, page.iter().map(String::as_str).collect::<Vec<_>>());
        }
        let unknown = api::graphql::ids::encode(api::graphql::ids::Kind::Training, 999_999);
        let document = format!(r#"{{ node(id: "{}") {{ id }} }}"#, unknown.as_str());
        assert_eq!(client.data(&document).await["node"], Value::Null);
    }
}

fn collect_ids(value: &Value, ids: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                match inner.as_str() {
                    Some(id) if name == "id" => ids.push(id.to_owned()),
                    _ => collect_ids(inner, ids),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_ids(item, ids)),
        _ => {}
    }
}

both! {
    /// A worksheet is a page of its own, in the reader's language and direction.
    materials_are_pages, world, {
        let client = world.anonymous();
        let data = client.data(
            r#"{ training(slug: "core-fundamentals-2022") { module(slug: "structured-conversation") { materials(language: "he") { url kind } } } }"#,
        ).await;
        let materials = data["training"]["module"]["materials"].as_array().unwrap();
        assert_eq!(materials[1]["kind"], "OBSERVER_SHEET");
        let url = materials[1]["url"].as_str().unwrap();
        let path = url.strip_prefix("http://127.0.0.1:8080").unwrap();
        let page = client.get(path).await;
        assert_eq!(page.status, 200);
        assert!(page.text.contains(r#"<html lang="he" dir="rtl">"#), "{}", page.text);
        assert!(page.text.contains("<li>"));
        assert_eq!(client.get("/materials/nothing").await.status, 404);
        assert_eq!(client.get(&format!("{}xx", path)).await.status, 400);
    }
}

both! {
    /// The two demonstrations are dated from the first seeding: one upcoming, one open.
    demonstrations, world, {
        let states = r#"{ trainings(filter: { startsFrom: "2026-01-01" }) { nodes { slug registration { state changesAt } startsOn } } }"#;
        let data = world.anonymous().data(states).await;
        assert_eq!(data["trainings"]["nodes"], json!([
            { "slug": "demo-open", "registration": { "state": "OPEN", "changesAt": "2026-02-10T17:00:00Z" }, "startsOn": "2026-02-17" },
            { "slug": "demo-upcoming", "registration": { "state": "UPCOMING", "changesAt": "2026-03-03T17:00:00Z" }, "startsOn": "2026-04-14" },
        ]));
    }
}
