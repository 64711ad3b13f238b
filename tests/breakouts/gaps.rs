//! Languages that people need and nobody interprets.

use api::access::Persona;
use serde_json::{Value, json};

use crate::live::{TRAINING, UPDATE, Weeks};
use crate::registration::{CHOOSE, GROUP, group, person, send};
use crate::support::{Client, both, countries, everywhere};

async fn gaps(client: &Client) -> Vec<(String, String, Vec<String>, i64)> {
    let document = format!(
        "{{ interpretationGaps(training: \"{TRAINING}\") {{ sitting {{ id }} language {{ tag }} countries {{ code }} people }} }}"
    );
    let data = client.data(&document).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let all = data["interpretationGaps"].as_array().unwrap().iter();
    all.map(|gap| {
        let countries = gap["countries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| text(&one["code"]));
        (
            text(&gap["sitting"]["id"]),
            text(&gap["language"]["tag"]),
            countries.collect(),
            gap["people"].as_i64().unwrap(),
        )
    })
    .collect()
}

both! {
    who_needs_what, world, {
        let weeks = Weeks::new(&world, 0).await;
        let admin = world.asking(Persona::Admin, everywhere());
        // Nine who speak Turkish and Mexican Spanish, of which only the second is interpreted.
        let other = |number: usize| {
            let mut one = person(&format!("gap{number}"));
            one["language"] = json!(if number < 6 { "tr" } else { "es-MX" });
            one["country"] = json!(if number.is_multiple_of(2) { "KE" } else { "TZ" });
            one
        };
        let mut input = group("gaps", (1..=9).map(other).collect());
        input["contact"] = other(0);
        let formed = send(&admin, GROUP, input).await;
        assert_eq!(formed["errors"], json!([]));
        let nodes = formed["group"]["members"]["nodes"].as_array().unwrap().clone();
        let everywhere = gaps(&admin).await;
        assert_eq!(everywhere.len(), 12, "{everywhere:?}");
        assert!(everywhere.iter().all(|gap| (gap.1.as_str(), gap.2.as_slice(), gap.3) == ("tr", &["KE".to_owned(), "TZ".to_owned()], 6)));
        // By who comes: two prefer B, one of them comes to A in the third week.
        for (one, chosen) in [(1, json!({ "preferredSitting": "B" })), (2, json!({ "preferredSitting": "B" })), (2, json!({ "sitting": weeks.sittings[2][0] }))] {
            let mut input = chosen;
            input["registration"] = nodes[one]["id"].clone();
            send(&admin, CHOOSE, input).await;
        }
        let now = gaps(&admin).await;
        let at = |week: usize, sitting: usize| now.iter().find(|gap| Some(gap.0.as_str()) == weeks.sittings[week][sitting].as_str()).map(|gap| gap.3);
        assert_eq!((at(1, 0), at(1, 1), at(2, 0), at(2, 1)), (Some(4), Some(6), Some(5), Some(5)));
        // Within scope.
        let kenya = gaps(&world.asking(Persona::Coordinator, countries(&["KE"]))).await;
        assert!(kenya.iter().all(|gap| gap.2 == ["KE"] && gap.3 <= 3), "{kenya:?}");
        assert_eq!(gaps(&world.asking(Persona::Coordinator, countries(&["DE"]))).await, []);
        // Interpreted, it is none; without any, the others' languages are.
        send(&admin, UPDATE, json!({ "sitting": weeks.sittings[1][0], "interpretation": ["tr"] })).await;
        let now = gaps(&admin).await;
        let of: Vec<_> = now.iter().filter(|gap| Some(gap.0.as_str()) == weeks.sittings[1][0].as_str()).map(|gap| (gap.1.as_str(), gap.3)).collect();
        assert_eq!(of, [("pt", 10), ("es", 4)]);
        assert_eq!(world.asking(Persona::Analyst, crate::support::everywhere()).error(&format!("{{ interpretationGaps(training: \"{TRAINING}\") {{ people }} }}")).await["extensions"]["code"], "FORBIDDEN");
    }
}
