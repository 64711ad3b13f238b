//! How much of anything the desk takes: as much as it says, and not one more.

use serde_json::{Value, json};

use super::story::{PUBLISH, SAVE, admin, coordinator, text};
use crate::live::codes;
use crate::registration::send;
use crate::support::{Client, both};

const KEY: &str = "module-semantics-title";

async fn findings(client: &Client, key: &str, text: &str) -> Vec<String> {
    let document = "query($key: String!, $text: String!) { checkTranslation(key: $key, language: \"de\", text: $text) { checks { code } } }";
    let answer = client
        .query_with(document, json!({ "key": key, "text": text }))
        .await
        .json();
    let checks = answer["data"]["checkTranslation"]["checks"]
        .as_array()
        .unwrap()
        .clone();
    checks
        .iter()
        .map(|one| one["code"].as_str().unwrap().to_owned())
        .collect()
}

both! {
    as_much_as_that, world, {
        let (author, admin) = (coordinator(&world, "EG"), admin(&world));
        // A note of 2,000 characters, whatever letters they are.
        let mut input = text(&author, KEY, "de", "Wörter").await;
        for (letters, expected) in [(2001, vec![("INVALID", "input.note".to_owned())]), (2000, vec![])] {
            input["note"] = json!("ع".repeat(letters));
            assert_eq!(codes(&send(&author, SAVE, input.clone()).await), expected, "{letters}");
        }
        // 500 revisions: of so many that are not there, the first is told.
        let nobody = api::ids::encode(api::ids::Kind::Revision, 7);
        for (number, code, path) in [(501, "TOO_LARGE", "input.revisions"), (500, "NOT_FOUND", "input.revisions.0")] {
            let ids = json!({ "revisions": vec![&nobody; number] });
            assert_eq!(codes(&send(&admin, PUBLISH, ids).await), [(code, path.to_owned())]);
        }
        // 50 words that are not to be said.
        let term = "mutation($input: SaveGlossaryTermInput!) { saveGlossaryTerm(input: $input) { errors { code path } } }";
        for (number, expected) in [(51, vec![("TOO_LARGE", "input.forbidden".to_owned())]), (50, vec![])] {
            let input = json!({ "source": "ask", "language": "de", "forbidden": vec!["so"; number] });
            assert_eq!(codes(&send(&admin, term, input).await), expected);
        }
        // 50 languages.
        for (number, code) in [(51, json!("TOO_LARGE")), (50, Value::Null)] {
            for field in ["translationProgress", "publications"] {
                let selection = if field == "publications" { "totalCount" } else { "progress { total }" };
                let document = format!("{{ {field}(languages: {:?}) {{ {selection} }} }}", vec!["de"; number]);
                assert_eq!(admin.query(&document).await.json()["errors"][0]["extensions"]["code"], code, "{field} {number}");
            }
        }
    }
}

both! {
    texts_as_large_as_that, world, {
        let author = coordinator(&world, "EG");
        let found = async |text: String| findings(&author, KEY, &text).await;
        let has = |all: &[String], code: &str| all.iter().any(|one| one == code);
        // 8 KB.
        assert!(!has(&found("x".repeat(8192)).await, "TOO_LARGE") && has(&found("x".repeat(8193)).await, "TOO_LARGE"));
        // 90 placeables and variants.
        assert!(!has(&found("{ \"x\" }".repeat(90)).await, "TOO_MANY_PARTS") && has(&found("{ \"x\" }".repeat(91)).await, "TOO_MANY_PARTS"));
        // Six deep.
        let deep = |levels: usize| format!("{}\"x\"{}", "{ ".repeat(levels), " }".repeat(levels));
        assert!(!has(&found(deep(6)).await, "TOO_DEEP") && has(&found(deep(7)).await, "TOO_DEEP"));
        // 400 ways to fill it in: 6 forms of the first by so many of the second.
        let ways = |labels: usize| {
            let variants: String = (0..labels).map(|one| format!("\n    [v{one}] x")).collect();
            format!("{{ $label ->{variants}\n   *[other] y\n}}")
        };
        let by_number = async |text: String| findings(&author, "sitting-name", &text).await;
        assert!(!has(&by_number(ways(80)).await, "TOO_MANY_PARTS") && has(&by_number(ways(90)).await, "TOO_MANY_PARTS"));
    }
}
