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

pub fn rewrite(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            rewrite_expression(expression);
        }
    }
}

fn rewrite_expression(expression: &mut Expression<&str>) {
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

fn rewrite_inline(inline: &mut InlineExpression<&str>) {
    match inline {
        InlineExpression::VariableReference { .. } => *inline = call("SHOW", inline.clone()),
        InlineExpression::Placeable { expression } => rewrite_expression(expression),
        _ => {}
    }
}

/// A selector on a number has only plural categories and numbers as keys, and not merely a default.
pub fn is_plural<S: AsRef<str>>(selector: &InlineExpression<S>, variants: &[Variant<S>]) -> bool {
    let numeric = match selector {
        InlineExpression::VariableReference { .. } => true,
        InlineExpression::FunctionReference { id, .. } => id.name.as_ref() == "NUMBER",
        _ => false,
    };
    numeric
        && variants.iter().all(|variant| match &variant.key {
            VariantKey::Identifier { name } => CATEGORIES.contains(&name.as_ref()),
            VariantKey::NumberLiteral { .. } => true,
        })
        && variants.iter().any(|variant| match &variant.key {
            VariantKey::Identifier { name } => name.as_ref() != "other",
            VariantKey::NumberLiteral { .. } => true,
        })
}

fn plural_select<'t>(
    selector: InlineExpression<&'t str>,
    variants: Vec<Variant<&'t str>>,
) -> Expression<&'t str> {
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
const fn rest() -> VariantKey<&'static str> {
    VariantKey::Identifier { name: "rest" }
}

fn call<'t>(
    function: &'static str,
    argument: InlineExpression<&'t str>,
) -> InlineExpression<&'t str> {
    InlineExpression::FunctionReference {
        id: identifier(function),
        arguments: CallArguments {
            positional: vec![argument],
            named: Vec::new(),
        },
    }
}

const fn identifier(name: &'static str) -> Identifier<&'static str> {
    Identifier { name }
}
