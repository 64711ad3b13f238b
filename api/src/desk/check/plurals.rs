//! Variants of selectors: none twice, and all plural forms that the language has.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};

use super::names::patterns;
use super::{Candidate, Finding};
use crate::localization::{is_plural, visit};

pub fn check(of: &Candidate<'_>, message: &Message<String>) -> Vec<Finding> {
    let categories = of.locale.formats.plural_categories();
    let mut found = Vec::new();
    for pattern in patterns(message) {
        selects(pattern, &mut |selector, variants| {
            let mut keys = BTreeSet::new();
            for variant in variants {
                let key = key(variant);
                if !keys.insert(key) {
                    let twice = Finding::error("DUPLICATE_VARIANT", "check-duplicate-variant");
                    found.push(twice.of(format!("[{key}]")).in_variant(key));
                }
            }
            if is_plural(selector, variants) {
                found.extend(forms(&categories, variants));
                found.extend(silent(selector, variants));
            }
        });
    }
    found
}

fn forms(categories: &[&str], variants: &[Variant<String>]) -> Vec<Finding> {
    let is_named =
        |variant: &&Variant<String>| matches!(variant.key, VariantKey::Identifier { .. });
    let named: Vec<&str> = variants.iter().filter(is_named).map(key).collect();
    let missing = categories
        .iter()
        .filter(|form| !named.contains(form))
        .map(|form| {
            let missing = Finding::warning("PLURAL_MISSING", "check-plural-missing");
            missing.of(format!("[{form}]")).in_variant(form)
        });
    let unknown = named
        .iter()
        .filter(|form| !categories.contains(form))
        .map(|form| {
            let unknown = Finding::warning("PLURAL_UNKNOWN", "check-plural-unknown");
            unknown.of(format!("[{form}]")).in_variant(form)
        });
    missing.chain(unknown).collect()
}

/// Forms that stand for many numbers and do not say which it is, though another does.
fn silent(selector: &InlineExpression<String>, variants: &[Variant<String>]) -> Vec<Finding> {
    let InlineExpression::VariableReference { id } = selector else {
        return Vec::new();
    };
    let says = |variant: &Variant<String>| {
        let mut says = false;
        visit(&variant.value, &mut |inline| {
            says |= matches!(inline, InlineExpression::VariableReference { id: other } if other.name == id.name);
        });
        says
    };
    if !variants.iter().any(says) {
        return Vec::new();
    }
    let many = |variant: &&Variant<String>| matches!(key(variant), "few" | "many" | "other");
    let silent = variants
        .iter()
        .filter(many)
        .filter(|variant| !says(variant));
    silent
        .map(|variant| {
            let unused = Finding::warning("VARIABLE_UNUSED", "check-variable-unused");
            unused.of(format!("${}", id.name)).in_variant(key(variant))
        })
        .collect()
}

pub fn key(variant: &Variant<String>) -> &str {
    match &variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// Calls `see` for every selector, at any depth.
pub fn selects<'a>(
    pattern: &'a Pattern<String>,
    see: &mut impl FnMut(&'a InlineExpression<String>, &'a [Variant<String>]),
) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let mut expression = expression;
        while let Expression::Inline(InlineExpression::Placeable { expression: inner }) = expression
        {
            expression = inner;
        }
        if let Expression::Select { selector, variants } = expression {
            see(selector, variants);
            for variant in variants {
                selects(&variant.value, see);
            }
        }
    }
}
