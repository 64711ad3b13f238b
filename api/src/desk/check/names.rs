//! What a text names: variables, functions, attributes, and other messages and terms.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, InlineExpression, Message, Pattern};

use super::{Candidate, Finding};
use crate::localization::{check::FUNCTIONS, references, visit};

/// All patterns of a message.
pub fn patterns(message: &Message<String>) -> impl Iterator<Item = &Pattern<String>> {
    let attributes = message.attributes.iter().map(|attribute| &attribute.value);
    message.value.iter().chain(attributes)
}

pub fn variables(message: &Message<String>) -> BTreeSet<String> {
    named(message, |inline| match inline {
        InlineExpression::VariableReference { id } => Some(id.name.clone()),
        _ => None,
    })
}

fn named(
    message: &Message<String>,
    name: impl Fn(&InlineExpression<String>) -> Option<String>,
) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for pattern in patterns(message) {
        visit(pattern, &mut |inline| names.extend(name(inline)));
    }
    names
}

pub fn check(of: &Candidate<'_>, message: &Message<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    let (used, wanted) = (variables(message), variables(of.source));
    let each = |names: Vec<&String>, finding: fn() -> Finding, mark: &str| -> Vec<Finding> {
        names
            .into_iter()
            .map(|name| finding().of(format!("{mark}{name}")))
            .collect()
    };
    let unknown = || Finding::error("UNKNOWN_VARIABLE", "check-unknown-variable");
    found.extend(each(used.difference(&wanted).collect(), unknown, "$"));
    let unused = || Finding::warning("VARIABLE_UNUSED", "check-variable-unused");
    found.extend(each(wanted.difference(&used).collect(), unused, "$"));
    let functions = named(message, |inline| match inline {
        InlineExpression::FunctionReference { id, .. } => Some(id.name.clone()),
        _ => None,
    });
    for name in functions
        .iter()
        .filter(|name| !FUNCTIONS.contains(&name.as_str()))
    {
        let unknown = Finding::error("UNKNOWN_FUNCTION", "check-unknown-function");
        found.push(unknown.of(format!("{name}()")));
    }
    found.extend(referred(of, message));
    let attributes = |message: &Message<String>| -> BTreeSet<String> {
        message
            .attributes
            .iter()
            .map(|attribute| attribute.id.name.clone())
            .collect()
    };
    let (own, source) = (attributes(message), attributes(of.source));
    let missing = || Finding::error("MISSING_ATTRIBUTE", "check-missing-attribute");
    found.extend(each(source.difference(&own).collect(), missing, "."));
    let unknown = || Finding::error("UNKNOWN_ATTRIBUTE", "check-unknown-attribute");
    found.extend(each(own.difference(&source).collect(), unknown, "."));
    found
}

fn referred(of: &Candidate<'_>, message: &Message<String>) -> Vec<Finding> {
    let entry = |message: &Message<String>| Entry::Message(message.clone());
    let own: BTreeSet<String> = references(&entry(message)).into_iter().collect();
    let source = references(&entry(of.source))
        .into_iter()
        .collect::<BTreeSet<_>>();
    // Whole messages are put together where English does so, and nowhere else: what is in them is not this text's to say.
    let is_foreign = |id: &str| !id.starts_with('-') && !source.contains(id);
    let mut found = Vec::new();
    for id in &own {
        if id == of.key || leads_back(of, id) {
            found.push(Finding::error("CYCLIC_REFERENCE", "check-cyclic-reference").of(id));
        } else if of.locale.entry(id).is_none() || is_foreign(id) {
            found.push(Finding::error("UNKNOWN_REFERENCE", "check-unknown-reference").of(id));
        }
    }
    let dropped = source.difference(&own).filter(|id| id.starts_with('-'));
    let dropped = dropped.map(|id| Finding::warning("TERM_DROPPED", "check-term-dropped").of(id));
    found.extend(dropped);
    found
}

/// Whether what an entry refers to, at whatever distance, is the message itself.
fn leads_back(of: &Candidate<'_>, id: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = vec![id.to_owned()];
    while let Some(id) = next.pop() {
        if id == of.key {
            return true;
        }
        if let Some(entry) = of.locale.entry(&id).filter(|_| seen.insert(id.clone())) {
            next.extend(references(entry));
        }
    }
    false
}
