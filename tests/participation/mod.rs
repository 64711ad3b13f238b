//! How many people take part: counted as they are, and told as each may know it.

mod exact;
mod law;
mod protected;

use std::collections::BTreeMap;

use api::access::Persona;
use serde_json::{Value, json};

use crate::registration::send;
use crate::support::{Client, World, everywhere};

pub const FIGURES: &str = "registered confirmed attended completed returning";
pub const CELL: &str =
    "country { code } chapter { slug } language { tag } training { slug } module { slug } week";

pub async fn ask(client: &Client, arguments: &str) -> Value {
    let document = format!(
        "{{ participation({arguments}) {{ disclosure asOf roundedTo threshold rows {{ {CELL} {FIGURES} isWithheld withheld }} total {{ {FIGURES} isWithheld withheld }} }} }}"
    );
    client.data(&document).await["participation"].clone()
}

/// Publishes the figures of the week, unless they are.
pub async fn publish(world: &World) -> bool {
    let store = world.app.store_of_workers().unwrap();
    let (content, now) = (
        world.app.shelf().current(),
        api::clock::Clock::now(&world.clock),
    );
    let made = api::participation::publish_cut(&store, &content, now).await;
    made.unwrap()
}

/// Rows by what they are of, as text.
pub fn by_cell(report: &Value) -> BTreeMap<String, [Option<i64>; 5]> {
    let rows = report["rows"].as_array().unwrap().iter();
    rows.map(|row| (cell(row), figures(row))).collect()
}

fn cell(row: &Value) -> String {
    let of = |name: &str, key: &str| row[name][key].as_str().map(str::to_owned);
    let parts = [
        of("country", "code"),
        of("chapter", "slug"),
        of("language", "tag"),
        of("training", "slug"),
        of("module", "slug"),
        row["week"].as_str().map(str::to_owned),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

pub fn figures(row: &Value) -> [Option<i64>; 5] {
    let mut names = FIGURES.split(' ');
    std::array::from_fn(|_| row[names.next().unwrap()].as_i64())
}

/// Two more trainings that one can register for, some weeks after the demonstration.
pub async fn more_trainings(world: &World) -> [String; 2] {
    let admin = world.asking(Persona::Admin, everywhere());
    let create = "mutation($input: CreateTrainingInput!) { createTraining(input: $input) { errors { code path } training { slug } } }";
    let publish = "mutation($input: UpdateTrainingInput!) { updateTraining(input: $input) { errors { code path } } }";
    let mut slugs = Vec::new();
    for (slug, first, last) in [
        ("second", "2026-06-16", "2026-07-21"),
        ("third", "2026-10-06", "2026-11-10"),
    ] {
        let input = json!({ "program": "organizing-for-power", "slug": slug, "copyFrom": "demo-open", "startsOn": first, "endsOn": last, "idempotencyKey": format!("create-{slug}") });
        assert_eq!(send(&admin, create, input).await["errors"], json!([]));
        let input = json!({ "training": slug, "expectedVersion": 1, "status": "PUBLISHED", "registration": { "opens": null, "closes": null, "minimumGroupSize": 3 } });
        assert_eq!(send(&admin, publish, input).await["errors"], json!([]));
        slugs.push(slug.to_owned());
    }
    slugs.try_into().unwrap()
}
