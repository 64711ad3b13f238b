//! Rewriting a message so that ICU, not fluent-bundle, chooses plural forms and formats values.
//!
//! fluent-bundle's own plural rules are outdated: 103 in Arabic, a million in Spanish come out wrong.
//! A selector on a number becomes a selector on `PLURAL($n)`, a registered function that answers with ICU's
//! category; variants for exact numbers move to a selector around it. `{ $n }` becomes `{ SHOW($n) }`.

use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};

pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

pub fn rewrite(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            rewrite_expression(expression);
        }
    }
}

fn rewrite_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Inline(inline) => rewrite_inline(inline),
        Expression::Select { selector, variants } => {
            for variant in variants.iter_mut() {
                rewrite(&mut variant.value);
            }
            if is_plural(selector, variants) {
                *expression = plural_select(selector.clone(), std::mem::take(variants));
            }
        }
    }
}

fn rewrite_inline(inline: &mut InlineExpression<String>) {
    match inline {
        InlineExpression::VariableReference { .. } => *inline = call("SHOW", inline.clone()),
        InlineExpression::Placeable { expression } => rewrite_expression(expression),
        _ => {}
    }
}

/// A selector on a number has only plural categories and numbers as keys, and not merely a default.
pub fn is_plural(selector: &InlineExpression<String>, variants: &[Variant<String>]) -> bool {
    let numeric = match selector {
        InlineExpression::VariableReference { .. } => true,
        InlineExpression::FunctionReference { id, .. } => id.name == "NUMBER",
        _ => false,
    };
    numeric
        && variants.iter().all(|variant| match &variant.key {
            VariantKey::Identifier { name } => CATEGORIES.contains(&name.as_str()),
            VariantKey::NumberLiteral { .. } => true,
        })
        && variants.iter().any(|variant| match &variant.key {
            VariantKey::Identifier { name } => name != "other",
            VariantKey::NumberLiteral { .. } => true,
        })
}

fn plural_select(
    selector: InlineExpression<String>,
    variants: Vec<Variant<String>>,
) -> Expression<String> {
    let (exact, mut by_category): (Vec<_>, Vec<_>) = variants
        .into_iter()
        .partition(|variant| matches!(variant.key, VariantKey::NumberLiteral { .. }));
    if let Some(default) = exact.iter().find(|variant| variant.default) {
        by_category.push(Variant {
            key: rest(),
            ..default.clone()
        });
    }
    let number = match &selector {
        InlineExpression::FunctionReference { arguments, .. } => arguments.positional.first(),
        _ => Some(&selector),
    }
    .cloned();
    let category = match selector {
        InlineExpression::FunctionReference { arguments, .. } => {
            InlineExpression::FunctionReference {
                id: identifier("PLURAL"),
                arguments,
            }
        }
        other => call("PLURAL", other),
    };
    let inner = Expression::Select {
        selector: category,
        variants: by_category,
    };
    let Some(number) = number.filter(|_| !exact.is_empty()) else {
        return inner;
    };
    let mut outer: Vec<_> = exact
        .into_iter()
        .map(|variant| Variant {
            default: false,
            ..variant
        })
        .collect();
    outer.push(Variant {
        key: rest(),
        value: Pattern {
            elements: vec![PatternElement::Placeable { expression: inner }],
        },
        default: true,
    });
    Expression::Select {
        selector: number,
        variants: outer,
    }
}

/// A key that is no plural category, so that fluent-bundle never asks its own rules about it.
fn rest() -> VariantKey<String> {
    VariantKey::Identifier {
        name: "rest".to_owned(),
    }
}

fn call(function: &str, argument: InlineExpression<String>) -> InlineExpression<String> {
    InlineExpression::FunctionReference {
        id: identifier(function),
        arguments: CallArguments {
            positional: vec![argument],
            named: Vec::new(),
        },
    }
}

fn identifier(name: &str) -> Identifier<String> {
    Identifier {
        name: name.to_owned(),
    }
}
