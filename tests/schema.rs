//! `schema.graphql` is what the program says, keeps to the contract, and breaks nobody unannounced.

use std::collections::BTreeMap;

use async_graphql_parser::types::{
    FieldDefinition, InputValueDefinition, ServiceDocument, TypeDefinition, TypeKind,
    TypeSystemDefinition,
};
use async_graphql_parser::{Positioned, parse_schema};

use crate::support::repository;

fn read(path: &str) -> String {
    std::fs::read_to_string(repository().join(path)).unwrap()
}

#[test]
fn the_committed_schema_is_current() {
    let written = read("schema.graphql");
    assert!(
        written == api::graphql::sdl(),
        "schema.graphql is out of date; run: cargo run -- schema > schema.graphql"
    );
}

/// Names of the contract, flattened: "Type", "Type.field", "Type.field(argument)", with their types.
fn names(document: &ServiceDocument) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for definition in &document.definitions {
        let TypeSystemDefinition::Type(definition) = definition else {
            continue;
        };
        let TypeDefinition { name, kind, .. } = &definition.node;
        let name = name.node.as_str();
        let what = match kind {
            TypeKind::Scalar => "scalar",
            TypeKind::Object(_) => "type",
            TypeKind::Interface(_) => "interface",
            TypeKind::Union(_) => "union",
            TypeKind::Enum(_) => "enum",
            TypeKind::InputObject(_) => "input",
        };
        names.insert(name.to_owned(), what.to_owned());
        match kind {
            TypeKind::Object(object) => {
                fields(name, &object.fields, &mut names);
                for interface in &object.implements {
                    names.insert(
                        format!("{name} implements {}", interface.node),
                        String::new(),
                    );
                }
            }
            TypeKind::Interface(interface) => fields(name, &interface.fields, &mut names),
            TypeKind::InputObject(input) => {
                inputs(&format!("{name}."), "", &input.fields, &mut names)
            }
            TypeKind::Enum(values) => {
                for value in &values.values {
                    names.insert(
                        format!("{name}.{}", value.node.value.node),
                        "value".to_owned(),
                    );
                }
            }
            TypeKind::Union(_) | TypeKind::Scalar => {}
        }
    }
    names
}

fn fields(
    owner: &str,
    fields: &[Positioned<FieldDefinition>],
    names: &mut BTreeMap<String, String>,
) {
    for field in fields {
        let path = format!("{owner}.{}", field.node.name.node);
        names.insert(path.clone(), field.node.ty.node.to_string());
        inputs(&format!("{path}("), ")", &field.node.arguments, names);
    }
}

fn inputs(
    before: &str,
    after: &str,
    inputs: &[Positioned<InputValueDefinition>],
    names: &mut BTreeMap<String, String>,
) {
    for input in inputs {
        let name = format!("{before}{}{after}", input.node.name.node);
        names.insert(name, input.node.ty.node.to_string());
    }
}

/// What the contract names and is not built yet: whole types, and fields of types that are there.
/// It may only get shorter.
const NOT_YET: &str = include_str!("contract-not-yet.txt");

#[test]
fn the_contract_is_kept() {
    let contract = names(&parse_schema(read("tests/contract.graphql")).unwrap());
    let schema = names(&parse_schema(read("schema.graphql")).unwrap());
    let pending = |name: &str| {
        let owner = name.split(['.', ' ']).next().unwrap_or(name);
        let field = name.split('(').next().unwrap_or(name);
        NOT_YET
            .lines()
            .any(|line| [owner, field, name].contains(&line))
    };
    let mut wrong = Vec::new();
    for (name, kind) in &contract {
        match schema.get(name) {
            Some(_) if pending(name) => {
                wrong.push(format!("{name} is there now: take it off the list"))
            }
            Some(found) if found != kind => wrong.push(format!("{name} is {found}, not {kind}")),
            None if !pending(name) => wrong.push(format!("{name} is missing")),
            _ => {}
        }
    }
    for line in NOT_YET.lines() {
        if !contract.contains_key(line) {
            wrong.push(format!("{line} is on the list and not in the contract"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn everything_is_described() {
    let document = parse_schema(read("schema.graphql")).unwrap();
    let mut bare = Vec::new();
    for definition in &document.definitions {
        let TypeSystemDefinition::Type(definition) = definition else {
            continue;
        };
        let name = definition.node.name.node.as_str();
        let mut demand = |what: String, described: bool| {
            if !described {
                bare.push(what);
            }
        };
        demand(
            name.to_owned(),
            definition.node.description.is_some() || name == "Query",
        );
        let (fields, inputs) = match &definition.node.kind {
            TypeKind::Object(object) => (object.fields.as_slice(), [].as_slice()),
            TypeKind::Interface(interface) => (interface.fields.as_slice(), [].as_slice()),
            TypeKind::InputObject(input) => ([].as_slice(), input.fields.as_slice()),
            TypeKind::Enum(values) => {
                for value in &values.values {
                    demand(
                        format!("{name}.{}", value.node.value.node),
                        value.node.description.is_some(),
                    );
                }
                continue;
            }
            TypeKind::Union(_) | TypeKind::Scalar => continue,
        };
        for field in fields {
            let path = format!("{name}.{}", field.node.name.node);
            demand(path.clone(), field.node.description.is_some());
            for argument in &field.node.arguments {
                demand(
                    format!("{path}({})", argument.node.name.node),
                    argument.node.description.is_some(),
                );
            }
        }
        for input in inputs {
            demand(
                format!("{name}.{}", input.node.name.node),
                input.node.description.is_some(),
            );
        }
    }
    assert_eq!(bare, Vec::<String>::new());
}

/// What a client that used `old` would miss in `new`.
fn breaking_changes(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (
        names(&parse_schema(old).unwrap()),
        names(&parse_schema(new).unwrap()),
    );
    let mut broken = Vec::new();
    for (name, before) in &old {
        match new.get(name) {
            None => broken.push(format!("{name} is gone")),
            Some(after) if after != before && !may_follow(name, before, after, &old) => {
                broken.push(format!("{name} was {before} and is {after}"));
            }
            Some(_) => {}
        }
    }
    for (name, kind) in &new {
        let is_input =
            name.contains('(') || new.get(owner(name)).is_some_and(|owner| owner == "input");
        let is_new = !old.contains_key(name)
            && old.contains_key(owner(name.split('(').next().unwrap_or(name)));
        let asked_before =
            !name.contains('(') || old.contains_key(name.split('(').next().unwrap_or(name));
        if is_input && is_new && asked_before && name.contains('.') && kind.ends_with('!') {
            broken.push(format!("{name} is required now"));
        }
    }
    broken
}

fn owner(name: &str) -> &str {
    name.split(['.', '(', ' ']).next().unwrap_or(name)
}

/// An answer may become non-null, an argument nullable.
fn may_follow(name: &str, before: &str, after: &str, old: &BTreeMap<String, String>) -> bool {
    let is_input = name.contains('(') || old.get(owner(name)).is_some_and(|kind| kind == "input");
    if is_input {
        before == format!("{after}!")
    } else {
        after == format!("{before}!")
    }
}

/// Against the last release. A breaking change is allowed once CHANGELOG.md tells clients what to do about it.
#[test]
fn breaking_changes_are_announced() {
    let changelog = read("CHANGELOG.md");
    let unannounced: Vec<_> =
        breaking_changes(&read("tests/released.graphql"), &read("schema.graphql"))
            .into_iter()
            .filter(|change| {
                let name = change.split(' ').next().unwrap_or_default();
                !changelog.contains(&format!("`{name}`"))
            })
            .collect();
    assert_eq!(unannounced, Vec::<String>::new());
}

#[test]
fn breaking_changes_are_found() {
    let old = "type A { x: Int y(a: Int!): Int! z: Int! } enum E { P Q } input I { a: Int! }";
    let new = "type A { x: Int! y(a: Int, b: Int!): Int! z: Int } enum E { P } input I { a: Int b: Int! }";
    assert_eq!(
        breaking_changes(old, new),
        [
            "A.z was Int! and is Int",
            "E.Q is gone",
            "A.y(b) is required now",
            "I.b is required now"
        ]
    );
    assert_eq!(breaking_changes(old, old), Vec::<String>::new());
}
