//! The law of scope: nothing outside it, nothing inside it missing, whatever is asked in whatever way.

use std::collections::BTreeSet;

use api::access::{Grant, Persona};
use entity::participant;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use super::oracle::Oracle;
use crate::support::{Backend, Client, World};

/// One question: who asks, for what.
#[derive(Clone, Debug)]
struct Case {
    reach: Vec<prop::sample::Index>,
    kind: u8,
    countries: Option<Vec<prop::sample::Index>>,
    chapters: Option<Vec<prop::sample::Index>>,
    languages: Option<Vec<&'static str>>,
    size: usize,
    is_last: bool,
}

fn cases() -> impl Strategy<Value = Case> {
    let some = || prop::collection::vec(any::<prop::sample::Index>(), 1..4);
    let languages = prop::collection::vec(
        prop::sample::select(vec!["en", "pt", "es", "ar", "de"]),
        1..3,
    );
    (
        some(),
        0..4_u8,
        prop::option::weighted(0.3, some()),
        prop::option::weighted(0.3, some()),
        prop::option::weighted(0.3, languages),
        1..40_usize,
        any::<bool>(),
    )
        .prop_map(
            |(reach, kind, countries, chapters, languages, size, is_last)| Case {
                reach,
                kind,
                countries,
                chapters,
                languages,
                size,
                is_last,
            },
        )
}

impl Case {
    fn grant(&self, oracle: &Oracle) -> Grant {
        let picked = |names: Vec<String>| {
            let one = |index: &prop::sample::Index| names[index.index(names.len())].clone();
            let mut picked: Vec<_> = self.reach.iter().map(one).collect();
            picked.sort();
            picked.dedup();
            Some(picked)
        };
        let mut grant = Grant::default();
        match self.kind {
            0 => {
                let codes = oracle.participants.iter().map(|row| row.country.0.clone());
                grant.countries = picked(codes.collect());
            }
            1 => {
                let slugs = oracle.chapters.iter().map(|row| row.slug.0.clone());
                grant.chapters = picked(slugs.collect());
            }
            2 => {
                let slugs = oracle.organizations.iter().map(|row| row.slug.0.clone());
                grant.organizations = picked(slugs.collect());
            }
            _ => grant.everywhere = true,
        }
        grant
    }

    fn countries(&self, oracle: &Oracle) -> Option<BTreeSet<String>> {
        let rows = &oracle.participants;
        let code = |index: &prop::sample::Index| rows[index.index(rows.len())].country.0.clone();
        self.countries
            .as_ref()
            .map(|list| list.iter().map(code).collect())
    }

    fn chapters<'a>(&self, oracle: &'a Oracle) -> Option<Vec<&'a entity::chapter::Model>> {
        let rows = &oracle.chapters;
        let chapter = |index: &prop::sample::Index| &rows[index.index(rows.len())];
        self.chapters
            .as_ref()
            .map(|list| list.iter().map(chapter).collect())
    }

    fn filter(&self, oracle: &Oracle) -> String {
        let mut parts = Vec::new();
        if let Some(codes) = self.countries(oracle) {
            parts.push(format!("countries: {:?}", codes.iter().collect::<Vec<_>>()));
        }
        if let Some(chapters) = self.chapters(oracle) {
            let ids: Vec<_> = chapters
                .iter()
                .map(|row| api::ids::encode(api::ids::Kind::Chapter, row.id.0))
                .collect();
            parts.push(format!("chapters: {ids:?}"));
        }
        if let Some(languages) = &self.languages {
            parts.push(format!("languages: {languages:?}"));
        }
        format!("{{ {} }}", parts.join(", "))
    }

    fn expected<'a>(&self, oracle: &'a Oracle, grant: &Grant) -> Vec<&'a participant::Model> {
        let countries = self.countries(oracle);
        let chapters = self.chapters(oracle);
        let one_fits = |one: &entity::registration::Model| {
            countries
                .as_ref()
                .is_none_or(|codes| codes.contains(one.country.as_str()))
                && chapters.as_ref().is_none_or(|chapters| {
                    let mut ids = chapters.iter();
                    ids.any(|chapter| Some(chapter.id) == one.chapter_id)
                })
                && self
                    .languages
                    .as_ref()
                    .is_none_or(|tags| tags.contains(&one.language.0.as_str()))
        };
        let fits = |row: &&participant::Model| oracle.seen_of(grant, row).any(one_fits);
        oracle.participants.iter().filter(fits).collect()
    }
}

/// All of the list, page by page, from either end.
async fn walked(client: &Client, case: &Case, filter: &str) -> (Vec<Value>, Vec<u64>) {
    let (size, toward, cursor) = match case.is_last {
        true => ("last", "before", "startCursor"),
        false => ("first", "after", "endCursor"),
    };
    let mut found = Vec::new();
    let mut totals = Vec::new();
    let mut at = String::from("null");
    loop {
        let document = format!(
            "{{ participants({size}: {}, {toward}: {at}, filter: {filter}) {{ totalCount
                nodes {{ id country {{ code }} chapters {{ slug }} }}
                pageInfo {{ {cursor} hasNextPage hasPreviousPage }} }} }}",
            case.size
        );
        let data = client.data(&document).await;
        let page = &data["participants"];
        let nodes = page["nodes"].as_array().unwrap().clone();
        match case.is_last {
            true => found.splice(0..0, nodes).for_each(drop),
            false => found.extend(nodes),
        }
        totals.push(page["totalCount"].as_u64().unwrap());
        let info = &page["pageInfo"];
        let more = if case.is_last {
            &info["hasPreviousPage"]
        } else {
            &info["hasNextPage"]
        };
        if more == false {
            return (found, totals);
        }
        at = info[cursor].to_string();
    }
}

async fn holds(world: &World, oracle: &Oracle, case: &Case) {
    let grant = case.grant(oracle);
    let persona = if case.size.is_multiple_of(2) {
        Persona::Partner
    } else {
        Persona::Coordinator
    };
    let client = world.asking(persona, grant.clone());
    let expected = case.expected(oracle, &grant);
    let (found, totals) = walked(&client, case, &case.filter(oracle)).await;
    let ids = |row: &&participant::Model| api::ids::encode(api::ids::Kind::Participant, row.id.0);
    let wanted: Vec<String> = expected.iter().map(ids).collect();
    let listed: Vec<&str> = found
        .iter()
        .map(|node| node["id"].as_str().unwrap())
        .collect();
    assert_eq!(listed, wanted, "{case:?} {grant:?}");
    assert!(
        totals.iter().all(|total| *total == wanted.len() as u64),
        "{totals:?} {case:?}"
    );
    for (node, row) in found.iter().zip(&expected) {
        let slugs = node["chapters"].as_array().unwrap().iter();
        let slugs: BTreeSet<String> = slugs
            .map(|one| one["slug"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(slugs, oracle.chapters_of(&grant, row), "{case:?}");
    }
    // By id: everybody, in scope or not, and somebody who is not there.
    let mut asked: Vec<&participant::Model> = oracle.participants.iter().collect();
    asked.truncate(60);
    let mut all: Vec<String> = asked.iter().map(ids).collect();
    all.push(api::ids::encode(api::ids::Kind::Participant, 7));
    let document = format!("{{ nodes(ids: {all:?}) {{ id }} }}");
    let data = client.data(&document).await;
    for (row, node) in asked.iter().zip(data["nodes"].as_array().unwrap()) {
        assert_eq!(
            node.is_null(),
            !oracle.is_seen(&grant, row),
            "{case:?} {row:?}"
        );
    }
    // Changing somebody does what it says in scope, and nothing outside.
    let seen = oracle
        .participants
        .iter()
        .find(|row| oracle.is_seen(&grant, row));
    let unseen = oracle
        .participants
        .iter()
        .find(|row| !oracle.is_seen(&grant, row));
    for (row, is_seen) in [(seen, true), (unseen, false)] {
        let Some(row) = row else {
            continue;
        };
        let document = format!(
            "mutation {{ updateParticipant(input: {{ id: \"{}\", timeZone: \"UTC\" }}) {{
                errors {{ code }} participant {{ timeZone }} }} }}",
            ids(&row)
        );
        let answer = client.data(&document).await["updateParticipant"].clone();
        let expected = match is_seen {
            true => serde_json::json!({ "errors": [], "participant": { "timeZone": "UTC" } }),
            false => {
                serde_json::json!({ "errors": [{ "code": "NOT_FOUND" }], "participant": null })
            }
        };
        assert_eq!(answer, expected, "{case:?} {row:?}");
    }
    let data = client.data("{ chapters(first: 100) { totalCount } }").await;
    let seen = oracle
        .chapters
        .iter()
        .filter(|row| oracle.chapter_is_seen(&grant, row));
    assert_eq!(data["chapters"]["totalCount"], seen.count(), "{grant:?}");
}

async fn story(backend: Backend) {
    let mut runner = TestRunner::new(Config::with_source_file(file!()));
    let worlds = worlds();
    for seed in 0..worlds {
        let Some(world) = World::new(backend).await else {
            return;
        };
        world.populate(120, seed).await;
        let oracle = Oracle::new(&world).await;
        for _ in 0..12 {
            let case = cases().new_tree(&mut runner).unwrap().current();
            holds(&world, &oracle, &case).await;
        }
    }
}

/// A handful, or as many as `.ci/deep` says.
fn worlds() -> u64 {
    std::env::var("SCOPE_WORLDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(2)
}

#[tokio::test]
async fn scope_is_kept_on_sqlite() {
    story(Backend::Sqlite).await;
}

#[tokio::test]
async fn scope_is_kept_on_postgres() {
    story(Backend::Postgres).await;
}
