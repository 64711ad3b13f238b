//! Whatever is sent, the service answers in time, in JSON, with codes, and never fails itself.
//!
//! `PROPTEST_CASES` says how often.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use async_graphql_parser::types::{
    BaseType, InputValueDefinition, Type, TypeKind, TypeSystemDefinition,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{Client, World, escaped, repository};

/// The schema, as far as a document is made from it.
static SCHEMA: LazyLock<HashMap<String, TypeKind>> = LazyLock::new(|| {
    let text = std::fs::read_to_string(repository().join("schema.graphql")).unwrap();
    let document = async_graphql_parser::parse_schema(text).unwrap();
    let types = document
        .definitions
        .into_iter()
        .filter_map(|definition| match definition {
            TypeSystemDefinition::Type(ty) => Some((ty.node.name.node.to_string(), ty.node.kind)),
            _ => None,
        });
    types.collect()
});

const WORDS: [&str; 24] = [
    "core-fundamentals-2022",
    "organizing-for-power",
    "structure-tests",
    "es",
    "es-MX",
    "ar",
    "he-IL",
    "xq",
    "zh-Hant-HK",
    "x-private",
    "Asia/Kolkata",
    "America/New_York",
    "CET",
    "Mars/Olympus",
    "2022-05-10",
    "2022-02-30",
    "2022-05-10T16:00:00Z",
    "",
    "VHJhaW5pbmc6MQ",
    "dHJhaW5pbmdzOkFzYzox",
    "\u{202e}\u{0}\u{feff}",
    "💥",
    "../../etc/passwd",
    "' OR 1=1 --",
];
const NUMBERS: [i64; 8] = [0, 1, 2, 5, 100, 101, -1, i64::MAX];

/// Choices, made by bytes so that a failing case shrinks.
struct Choices<'a>(std::slice::Iter<'a, u8>);

impl Choices<'_> {
    fn below(&mut self, bound: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % bound.max(1)
    }

    /// Once in so many times; never once the bytes are used up.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    fn of<'b, T>(&mut self, items: &'b [T]) -> &'b T {
        &items[self.below(items.len())]
    }

    fn value(&mut self, ty: &Type, level: usize) -> String {
        if self.once_in(24) {
            return [
                "null",
                "$v",
                "[[1]]",
                "{}",
                "ENUM",
                "1e400",
                "\"\"\"block\"\"\"",
            ][self.below(7)]
            .to_owned();
        }
        match &ty.base {
            BaseType::List(inner) => {
                let items: Vec<_> = (0..self.below(4))
                    .map(|_| self.value(inner, level))
                    .collect();
                format!("[{}]", items.join(", "))
            }
            BaseType::Named(name) => match (name.as_str(), SCHEMA.get(name.as_str())) {
                ("Int", _) => self.of(&NUMBERS).to_string(),
                ("Boolean", _) => ["true", "false"][self.below(2)].to_owned(),
                (_, Some(TypeKind::Enum(of))) => self.of(&of.values).node.value.node.to_string(),
                (_, Some(TypeKind::InputObject(of))) if level < 4 => {
                    let arguments =
                        self.arguments(of.fields.iter().map(|field| &field.node), level + 1);
                    format!("{{ {arguments} }}")
                }
                _ => json!(self.of(&WORDS)).to_string().replace("\\u0000", ""),
            },
        }
    }

    fn arguments<'b>(
        &mut self,
        of: impl Iterator<Item = &'b InputValueDefinition>,
        level: usize,
    ) -> String {
        let mut text = String::new();
        for argument in of {
            if !argument.ty.node.nullable || self.once_in(3) {
                let value = self.value(&argument.ty.node, level);
                write!(text, "{}: {value} ", argument.name.node).unwrap();
            }
        }
        text
    }

    fn selection(&mut self, ty: &str, level: usize) -> String {
        let mut text = String::from("{ __typename ");
        let fields = match SCHEMA.get(ty) {
            Some(TypeKind::Object(object)) => &object.fields,
            Some(TypeKind::Interface(interface)) => &interface.fields,
            _ => return " nothing { id }".to_owned(),
        };
        for _ in 0..=self.below(3) {
            if self.once_in(12) {
                let inner = self.selection(ty, level + 1);
                write!(text, "... on {ty} @include(if: true) {inner} ").unwrap();
                continue;
            }
            let field = &self.of(fields).node;
            if self.once_in(3) {
                write!(text, "a{}: ", self.below(4)).unwrap();
            }
            text.push_str(&field.name.node);
            let arguments =
                self.arguments(field.arguments.iter().map(|argument| &argument.node), 0);
            if !arguments.is_empty() {
                write!(text, "({arguments})").unwrap();
            }
            let inner = innermost(&field.ty.node);
            match SCHEMA.get(inner) {
                Some(TypeKind::Object(_) | TypeKind::Interface(_)) if level > 9 => {
                    text.push_str(" { __typename }")
                }
                Some(TypeKind::Object(_) | TypeKind::Interface(_)) => {
                    let selection = self.selection(inner, level + 1);
                    write!(text, " {selection}").unwrap();
                }
                _ => {}
            }
            text.push(' ');
        }
        text + "}"
    }

    /// A document that is mostly one, and sometimes damaged.
    fn document(&mut self) -> String {
        let variables = if self.once_in(4) {
            "query Q($v: String) "
        } else {
            ""
        };
        let mut text = format!("{variables}{}", self.selection("Query", 0));
        for _ in 0..self.below(8).saturating_sub(5) {
            let at = text
                .char_indices()
                .map(|(at, _)| at)
                .nth(self.below(256).min(text.chars().count() - 1))
                .unwrap_or(0);
            text.insert_str(
                at,
                [
                    "{", "}", "\"", "...f", "@skip", "\u{0}", "é", "#", "$v", "\\",
                ][self.below(10)],
            );
        }
        text
    }
}

fn innermost(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => innermost(inner),
    }
}

/// What is true of every answer.
async fn holds(
    client: &Client,
    by_get: bool,
    document: &str,
    variables: &Value,
) -> Result<(), TestCaseError> {
    let begun = Instant::now();
    let answer = if by_get {
        let (document, variables) = (escaped(document), escaped(&variables.to_string()));
        client
            .get(&format!("/graphql?query={document}&variables={variables}"))
            .await
    } else {
        client.query_with(document, variables.clone()).await
    };
    let took = begun.elapsed();
    prop_assert!(took < Duration::from_secs(10), "took {took:?}");
    let status = answer.status.as_u16();
    prop_assert!(
        matches!(status, 200 | 304 | 400 | 405 | 406 | 431),
        "{status}: {}",
        answer.text
    );
    let body: Value = serde_json::from_str(&answer.text)
        .map_err(|error| TestCaseError::fail(error.to_string()))?;
    let errors = body["errors"].as_array().cloned().unwrap_or_default();
    prop_assert!(body.get("data").is_some() || !errors.is_empty(), "{body}");
    for error in errors {
        let code = error["extensions"]["code"].as_str().unwrap_or_default();
        prop_assert!(
            !code.is_empty() && !matches!(code, "INTERNAL" | "DEADLINE"),
            "{error}"
        );
        prop_assert!(
            !error["message"].as_str().unwrap_or_default().is_empty(),
            "{error}"
        );
    }
    Ok(())
}

fn header() -> impl Strategy<Value = String> {
    let range = prop_oneof![
        "[a-zA-Z]{1,3}(-[A-Z]{2})?(;q=[01](\\.[0-9]{1,3})?)?",
        "[ -~]{0,12}",
        Just("*;q=0.1".to_owned()),
    ];
    prop::collection::vec(range, 0..6).prop_map(|ranges| ranges.join(","))
}

fn variables() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z]{1,3}", inner, 0..4).prop_map(|map| json!(map)),
        ]
    });
    prop::collection::hash_map("[vw]", value, 0..3).prop_map(|map| json!(map))
}

#[test]
fn any_request_is_answered() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = runtime.block_on(World::set(|settings| settings.edge.answer_cache = 1));
    let client = world.anonymous();
    let cases = (
        prop::collection::vec(any::<u8>(), 0..300),
        variables(),
        header(),
        header(),
        any::<bool>(),
    );
    proptest!(|((bytes, variables, languages, accept, by_get) in cases)| {
        let document = Choices(bytes.iter()).document();
        let mut client = client.clone().accepting(&languages);
        if bytes.len() % 3 == 0 {
            client = client.header("accept", &format!("{accept},*/*;q=0.5"));
        }
        runtime.block_on(holds(&client, by_get, &document, &variables))?;
    });
}

/// Most of the documents above are run, not refused: else they would show nothing.
#[tokio::test]
async fn most_are_run() {
    let world = World::set(|_| {}).await;
    let client = world.anonymous();
    let mut run = 0;
    for seed in 0..200_u64 {
        let bytes: Vec<u8> = (0..200_u64)
            .map(|at| ((seed * 7919 + at) * 2_654_435_761 % 65_537 % 251) as u8)
            .collect();
        let answer = client.query(&Choices(bytes.iter()).document()).await.json();
        run += usize::from(answer.get("data").is_some());
    }
    assert!(run > 60, "only {run} of 200 were run");
}
