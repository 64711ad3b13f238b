//! The house rules that the compiler does not know: who may use whom, and how long a file may get.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::repository;

/// Each uses only earlier ones in its `mod.rs` and beside it; a `graphql.rs` may call any.
const DOMAINS: [&str; 13] = [
    "access",
    "localization",
    "curriculum",
    "schedule",
    "people",
    "registration",
    "progress",
    "live",
    "calendar",
    "breakouts",
    "participation",
    "desk",
    "authoring",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn api() -> PathBuf {
    repository().join("api/src")
}

fn is_graphql(path: &Path) -> bool {
    let inner = path.strip_prefix(api()).unwrap();
    inner.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        name == "graphql" || name == "graphql.rs"
    })
}

fn domain_of(path: &Path) -> Option<usize> {
    let inner = path.strip_prefix(api()).unwrap();
    let first = inner
        .components()
        .next()?
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    DOMAINS.iter().position(|domain| *domain == first)
}

#[test]
fn domains_use_only_earlier_ones() {
    let mut broken = Vec::new();
    for path in sources(&api()) {
        let Some(own) = domain_of(&path).filter(|_| !is_graphql(&path)) else {
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        for later in DOMAINS.iter().skip(own + 1) {
            if text.contains(&format!("crate::{later}")) {
                broken.push(format!("{} uses {later}", path.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn each_layer_keeps_to_itself() {
    let mut broken = Vec::new();
    for path in sources(&api()) {
        let text = fs::read_to_string(&path).unwrap();
        let shown = path
            .strip_prefix(repository())
            .unwrap()
            .display()
            .to_string();
        let in_http = shown.starts_with("api/src/http");
        if is_graphql(&path) && !in_http && text.contains("sea_orm") {
            broken.push(format!("{shown} knows the database"));
        }
        let domain = domain_of(&path).is_some() && !is_graphql(&path);
        if domain && text.contains("async_graphql") {
            broken.push(format!("{shown} knows GraphQL"));
        }
        if domain && (text.contains("axum") || text.contains("crate::http")) {
            broken.push(format!("{shown} knows HTTP"));
        }
        let reads_environment = text.contains("std::env") || text.contains("env::var");
        if reads_environment && !shown.starts_with("api/src/config/") {
            broken.push(format!("{shown} reads the environment"));
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

/// What goes around the door, and who may: rules that hold whoever asks, and the lane that many requests share.
#[test]
fn few_go_around_the_door() {
    let ways = [
        (
            "beyond_scope",
            vec![
                "authoring/",
                "breakouts/",
                "cx/",
                "desk/",
                "live/",
                "people/update.rs",
                "progress/",
                "registration/",
                "uploads.rs",
            ],
        ),
        (
            ".store()?",
            vec![
                "cx/",
                "participation/cut/answer.rs",
                "registration/register/prepare.rs",
            ],
        ),
        (
            "tx.on()",
            vec![
                "authoring/",
                "breakouts/",
                "cx/",
                "desk/",
                "live/",
                "people/update.rs",
                "progress/",
                "registration/",
                "uploads.rs",
            ],
        ),
    ];
    let mut broken = Vec::new();
    for path in sources(&api()) {
        let text = fs::read_to_string(&path).unwrap();
        let shown = path.strip_prefix(api()).unwrap().display().to_string();
        for (way, allowed) in &ways {
            let may = allowed.iter().any(|start| shown.starts_with(start));
            if text.contains(way) && (!may || is_graphql(&path)) {
                broken.push(format!("{shown} says {way}"));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn files_stay_short() {
    let mut lengths = Vec::new();
    for folder in ["api/src", "entity/src", "migration/src"] {
        for path in sources(&repository().join(folder)) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 500, "{} has {lines} lines", path.display());
            lengths.push(lines);
        }
    }
    for path in sources(&repository().join("tests")) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 700, "{} has {lines} lines", path.display());
    }
    lengths.sort_unstable();
    assert!(
        lengths[lengths.len() / 2] <= 120,
        "median: {}",
        lengths[lengths.len() / 2]
    );
    assert!(
        lengths[lengths.len() * 95 / 100] <= 400,
        "95th percentile: {}",
        lengths[lengths.len() * 95 / 100]
    );
}
