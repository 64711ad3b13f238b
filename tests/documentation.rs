//! What the README promises.

use serde_json::Value;

use crate::support::{both, repository};

fn readme() -> String {
    std::fs::read_to_string(repository().join("README.md")).unwrap()
}

/// The first code block of this kind after a heading.
fn block(text: &str, heading: &str, kind: &str) -> String {
    let after = text
        .split_once(heading)
        .unwrap_or_else(|| panic!("no heading {heading}"))
        .1;
    let opening = format!("```{kind}\n");
    let inner = after
        .split_once(&opening)
        .unwrap_or_else(|| panic!("no {kind} after {heading}"))
        .1;
    inner.split_once("```").unwrap().0.to_owned()
}

both! {
    /// The query in the README has the answer in the README.
    the_readmes_query, world, {
        let readme = readme();
        let query = block(&readme, "## Ask it something", "graphql");
        let expected: Value = serde_json::from_str(&block(&readme, "## Ask it something", "json")).unwrap();
        let answer = world.anonymous().query(&query).await.json();
        assert_eq!(answer, expected);
    }
}

#[test]
fn the_readme_is_short() {
    assert!(readme().lines().count() < 150);
}

/// Every setting that the program knows is in the README's table.
#[test]
fn every_setting_is_documented() {
    use clap::CommandFactory;
    let readme = readme();
    for argument in api::config::Cli::command().get_arguments() {
        if let Some(variable) = argument.get_env() {
            let name = format!("`{}`", variable.to_string_lossy());
            assert!(readme.contains(&name), "{name} is not in the README");
        }
    }
}
