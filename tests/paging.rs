//! Pages of a list, forwards and backwards.

use proptest::prelude::*;
use serde_json::Value;

use api::graphql::order::OrderDirection;
use api::graphql::paging::{Listing, PageArgs};

use crate::support::both;

both! {
    /// Filters and orders of trainings and sittings.
    filters_and_orders, world, {
        let client = world.anonymous();
        let slugs = |data: &Value| -> Vec<String> {
            data["trainings"]["nodes"].as_array().unwrap().iter().map(|node| node["slug"].as_str().unwrap().to_owned()).collect()
        };
        let all = slugs(&client.data("{ trainings { nodes { slug } } }").await);
        assert_eq!(all, ["core-fundamentals-2022", "core-fundamentals-2023", "core-fundamentals-2024", "core-fundamentals-2025", "demo-open", "demo-upcoming"]);
        let latest = slugs(&client.data("{ trainings(first: 2, orderBy: { field: STARTS_ON, direction: DESC }) { nodes { slug } } }").await);
        assert_eq!(latest, ["demo-upcoming", "demo-open"]);
        let closed = slugs(&client.data(r#"{ trainings(filter: { registrationStates: [CLOSED], startsFrom: "2023-01-01", languages: ["he", "pl"] }) { nodes { slug } } }"#).await);
        assert_eq!(closed, ["core-fundamentals-2023", "core-fundamentals-2024", "core-fundamentals-2025"]);
        let none = client.data(r#"{ trainings(filter: { program: "other" }) { totalCount nodes { slug } pageInfo { startCursor hasNextPage } } }"#).await;
        assert_eq!(none["trainings"]["totalCount"], 0);
        assert_eq!(none["trainings"]["pageInfo"]["startCursor"], Value::Null);
        let may = client.data(r#"{ sittings(filter: { startsFrom: "2022-05-10T20:00:00-04:00", startsBefore: "2022-05-17T16:00:01Z", interpretation: ["ar"] }) { totalCount nodes { startsAt label } } }"#).await;
        assert_eq!(may["sittings"]["totalCount"], 2);
        assert_eq!(may["sittings"]["nodes"][0]["startsAt"], "2022-05-11T00:00:00Z");
        let of_one = client.data(r#"{ sittings(filter: { training: "core-fundamentals-2024", statuses: [SCHEDULED] }) { totalCount } }"#).await;
        assert_eq!(of_one["sittings"]["totalCount"], 12);
    }
}

both! {
    /// Walking through all sittings by cursor meets each once.
    walking_all_pages, world, {
        let client = world.anonymous();
        let mut met = Vec::new();
        let mut after = String::new();
        loop {
            let argument = if after.is_empty() { String::new() } else { format!(r#", after: "{after}""#) };
            let page = client.data(&format!("{{ sittings(first: 7{argument}) {{ totalCount nodes {{ id startsAt }} pageInfo {{ hasNextPage endCursor }} }} }}")).await["sittings"].clone();
            assert_eq!(page["totalCount"], 72);
            met.extend(page["nodes"].as_array().unwrap().iter().cloned());
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            after = page["pageInfo"]["endCursor"].as_str().unwrap().to_owned();
        }
        assert_eq!(met.len(), 72);
        let starts: Vec<_> = met.iter().map(|node| node["startsAt"].as_str().unwrap()).collect();
        assert!(starts.is_sorted());
    }
}

proptest! {
    /// Pages put together are the list, in either direction, whatever the size and the duplicates.
    #[test]
    fn pages_are_the_list(values in proptest::collection::vec(0_i64..20, 0..60), size in 1_i32..30, descending: bool, backwards: bool) {
        let direction = if descending { OrderDirection::Desc } else { OrderDirection::Asc };
        let keys: Vec<(i64, i64)> = values.iter().enumerate().map(|(row, value)| (*value, row as i64)).collect();
        let listing = || Listing { name: "numbers", direction, entries: keys.iter().map(|key| (*key, key.1)).collect() };
        let mut expected = keys.clone();
        expected.sort_unstable();
        if descending {
            expected.reverse();
        }
        let expected: Vec<i64> = expected.into_iter().map(|(_, row)| row).collect();
        let mut met: Vec<i64> = Vec::new();
        let mut cursor = None;
        for _ in 0..=values.len() {
            let args = if backwards {
                PageArgs { last: Some(size), before: cursor.clone(), ..PageArgs::default() }
            } else {
                PageArgs { first: Some(size), after: cursor.clone(), ..PageArgs::default() }
            };
            let page = listing().page(&args).unwrap();
            let (first, last) = (page.edges.first(), page.edges.last());
            let end = if backwards { first } else { last };
            cursor = end.map(|edge| edge.place.cursor());
            let rows = page.edges.iter().map(|edge| edge.node);
            let more = if backwards {
                met.splice(0..0, rows);
                page.has_previous
            } else {
                met.extend(rows);
                page.has_next
            };
            if !more {
                break;
            }
        }
        prop_assert_eq!(met, expected);
    }
}
